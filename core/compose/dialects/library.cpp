// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dialects/reader.h"

#include <utility>

namespace plumbline::compose {
namespace {

class LibraryReader final : public DialectReader
{
    using DialectReader::DialectReader;

    [[nodiscard]] bool isPython() const { return rules().dialect == Dialect::PythonDotenv; }

    void takeLine() override
    {
        skipBlanks();
        const int at = line();
        if (atEnd() || here() == '\n' || here() == '#') {
            restOfLine();
            return;
        }
        takeExport();
        std::string key = isPython() ? takePythonName() : takeName();
        skipBlanks();
        const bool hasColon = !atEnd() && here() == ':' && isBlank(next()) && rules().takesColon;
        if (key.empty() || atEnd() || (here() != '=' && !hasColon)) {
            if (!withoutBlanksBehind(restOfLine()).empty() || key.empty())
                remark(at, phrase("the line is passed over"));
            return;
        }
        take();
        skipBlanks();
        if (std::optional<std::string> value = takeValue(at))
            store(std::move(key), std::move(*value), at);
    }

    /// Everything up to `=`, `#` or a space.
    std::string takePythonName()
    {
        std::string name;
        while (!atEnd() && !isBlank(here()) && here() != '\n' && here() != '=' && here() != '#')
            name += take();
        return name.size() > 1 && name.front() == '\'' && name.back() == '\''
                   ? name.substr(1, name.size() - 2)
                   : name;
    }

    std::optional<std::string> takeValue(int at)
    {
        const bool isQuoted = !atEnd() && rules().quotes.find(here()) != std::string_view::npos;
        const std::optional<std::size_t> end = isQuoted ? closingQuote() : std::nullopt;
        if (end && (isPython() || endsLine(*end + 1))) {
            const char quote = take();
            std::string inside = takeUntil(*end);
            take();
            if (const std::string_view rest = withoutBlanksBefore(restOfLine());
                !rest.empty() && !rest.starts_with('#')) {
                remark(at, phrase("the line is passed over: text behind the quote"));
                return std::nullopt;
            }
            if (quote == '"')
                inside = unescaped(inside);
            else if (isPython())
                inside = withoutBackslashes(inside, "'\\");
            const bool isExpanded = quote == '"' && rules().dialect != Dialect::NodeDotenv;
            return isExpanded || isPython() ? expanded(std::move(inside), at) : inside;
        }
        std::string_view rest = restOfLine();
        rest = rest.substr(0, commentStart(rest));
        return expanded(std::string(withoutBlanksBehind(rest)), at);
    }

    [[nodiscard]] std::size_t commentStart(std::string_view rest) const
    {
        if (rules().comments == CommentRule::AnyHash)
            return rest.find('#');
        for (std::size_t i = 0; i < rest.size(); ++i) {
            if (rest[i] == '#' && (i > 0 && isBlank(rest[i - 1])))
                return i;
        }
        return std::string_view::npos;
    }

    static std::string withoutBackslashes(std::string_view text, std::string_view hidden)
    {
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '\\' && i + 1 < text.size() &&
                hidden.find(text[i + 1]) != std::string_view::npos)
                ++i;
            result += text[i];
        }
        return result;
    }

    [[nodiscard]] std::string unescaped(std::string_view text) const
    {
        constexpr std::string_view kLetters = "abfnrtv";
        constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v";
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char following = i + 1 < text.size() ? text[i + 1] : '\0';
            const std::size_t letter = kLetters.find(following);
            const bool isKnown = rules().escapes.find(following) != std::string_view::npos;
            const bool isEscape = text[i] == '\\' && following != '\0' &&
                                  (isKnown || rules().dialect == Dialect::RubyDotenv);
            if (!isEscape) {
                result += text[i];
                continue;
            }
            ++i;
            if (isKnown)
                result += letter != std::string_view::npos ? kMeanings[letter] : following;
            else
                result += following == '$' ? "$$" : std::string(1, following);
        }
        return result;
    }
};

} // namespace

DialectReading
readAsLibrary(const DialectRules& rules, std::string_view text, const VariableLookup& lookup)
{
    return LibraryReader(rules, text, lookup).run();
}

} // namespace plumbline::compose
