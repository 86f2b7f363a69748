// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dotenv.h"

#include "core/base/text.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace plumbline::compose {
namespace {

bool isDotenvBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// How many bytes of a name stand at the front of `text`; 0: none. Letters of other scripts belong
/// to names, their spaces, punctuation and signs do not.
std::size_t keyCharacterLength(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80)
        return std::isalnum(lead) != 0 ||
                       std::string_view("_.-[]").find(text.front()) != std::string_view::npos
                   ? 1
                   : 0;
    const auto second = static_cast<unsigned char>(text.size() > 1 ? text[1] : '\0');
    const bool isSign = lead < 0xC3                          // signs of Latin-1
                        || (lead == 0xE2 && second < 0xB0)   // U+2000 to U+2BFF
                        || (lead == 0xE3 && second == 0x80)  // U+3000 to U+303F
                        || text.starts_with("\xEF\xBB\xBF")  // a byte order mark
                        || (lead == 0xF0 && second == 0x9F); // pictures
    if (isSign)
        return 0;
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    return length > 1 ? length : 0;
}

/// The byte that three octal digits name, if there are such.
std::optional<char> octalByte(std::string_view digits)
{
    if (digits.size() < 3 ||
        digits.substr(0, 3).find_first_not_of("01234567") != std::string_view::npos)
        return std::nullopt;
    const int code = (digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0');
    return code < 256 ? std::optional(static_cast<char>(code)) : std::nullopt;
}

/// Escapes of a double-quoted value. `\$` becomes `$$` so that interpolation leaves the dollar alone;
/// an escape that is not known stays as it was written.
std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const char next = text[++i];
        constexpr std::string_view kLetters = "abfnrtv";
        constexpr std::string_view kMeanings = "\a\b\f\n\r\t\v";
        const std::size_t letter = kLetters.find(next);
        if (letter != std::string_view::npos) {
            result += kMeanings[letter];
        } else if (next == '$') {
            result += "$$";
        } else if (next == '"' || next == '\\') {
            result += next;
        } else if (const auto byte = octalByte(text.substr(i + 1)); next == '0' && byte) {
            result += *byte;
            i += 3;
        } else {
            result += '\\';
            result += next;
        }
    }
    return result;
}

class DotenvReader
{
public:
    DotenvReader(std::string_view text,
                 const std::string& fileName,
                 const VariableLookup& lookup,
                 DotenvFormat format)
        : m_text(text)
        , m_file(fileName)
        , m_lookup(lookup)
        , m_format(format)
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = m_lineStart = 3;
    }

    Dotenv run()
    {
        while (m_at < m_text.size())
            takeLine();
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] char here() const { return m_text[m_at]; }

    [[nodiscard]] int column() const { return static_cast<int>(m_at - m_lineStart) + 1; }

    void advance()
    {
        if (here() == '\n') {
            ++m_line;
            m_lineStart = m_at + 1;
        }
        ++m_at;
    }

    void skipBlanks()
    {
        while (!atEnd() && isDotenvBlank(here()))
            ++m_at;
    }

    void skipLine()
    {
        while (!atEnd() && here() != '\n')
            ++m_at;
        if (!atEnd())
            advance();
    }

    void complain(int line, int column, Phrase message, Phrase hint)
    {
        say(Severity::Error, line, column, std::move(message), std::move(hint));
    }

    void remark(int line, int column, Phrase message, Phrase hint)
    {
        say(Severity::Warning, line, column, std::move(message), std::move(hint));
    }

    void say(Severity severity, int line, int column, Phrase message, Phrase hint)
    {
        m_result.diagnostics.push_back({.severity = severity,
                                        .message = std::move(message),
                                        .hint = std::move(hint),
                                        .where = {.file = m_file, .line = line, .column = column}});
    }

    void takeLine()
    {
        skipBlanks();
        if (atEnd() || here() == '#' || here() == '\n') {
            skipLine();
            return;
        }
        constexpr std::string_view kExport = "export";
        if (m_format == DotenvFormat::Compose && m_text.substr(m_at).starts_with(kExport) &&
            m_at + kExport.size() < m_text.size() && isDotenvBlank(m_text[m_at + kExport.size()])) {
            m_at += kExport.size();
            skipBlanks();
        }
        DotenvEntry entry{.line = m_line, .column = column()};
        while (!atEnd()) {
            const std::size_t length = keyCharacterLength(m_text.substr(m_at));
            if (length == 0)
                break;
            entry.key += m_text.substr(m_at, length);
            m_at += length;
        }
        const int keyEnd = column();
        skipBlanks();
        if (atEnd() || here() == '\n' || (here() == '#' && keyEnd != column())) {
            takeInherited(std::move(entry));
        } else if (here() == '=' || (here() == ':' && m_format == DotenvFormat::Compose)) {
            ++m_at;
            takeValue(std::move(entry));
        } else {
            refuseKey(entry);
        }
    }

    void refuseKey(const DotenvEntry& entry)
    {
        const bool space = m_at > 0 && isDotenvBlank(m_text[m_at - 1]);
        std::size_t length = 1;
        while (m_at + length < m_text.size() &&
               (static_cast<unsigned char>(m_text[m_at + length]) & 0xC0U) == 0x80U)
            ++length;
        const std::string unexpected = printable(m_text.substr(m_at, length));
        complain(m_line,
                 column(),
                 space
                     ? phrase("the key of a variable cannot contain a space: \"{} {}...\"",
                              entry.key,
                              unexpected)
                     : phrase("unexpected character \"{}\" in the name of a variable", unexpected),
                 phrase("write NAME=value, one a line; comments start with #"));
        skipLine();
    }

    void takeInherited(DotenvEntry entry)
    {
        skipLine();
        if (entry.key.empty())
            return;
        const std::string* value = m_lookup(entry.key);
        if (value == nullptr)
            return;
        entry.isInherited = true;
        entry.value = *value;
        store(std::move(entry));
    }

    void takeValue(DotenvEntry entry)
    {
        if (entry.key.empty())
            remark(entry.line,
                   entry.column,
                   phrase("a variable has no name"),
                   phrase("write NAME=value"));
        if (m_format == DotenvFormat::Raw) {
            entry.valueLine = m_line;
            entry.valueColumn = column();
            entry.value = restOfLine();
            if (entry.value.ends_with('\r'))
                entry.value.pop_back();
            store(std::move(entry));
            return;
        }
        skipBlanks();
        entry.valueLine = m_line;
        entry.valueColumn = column();
        const char first = atEnd() ? '\n' : here();
        const bool taken =
            first == '\'' || first == '"' ? takeQuoted(entry, first) : takeBare(entry);
        if (taken)
            store(std::move(entry));
    }

    std::string restOfLine()
    {
        const std::size_t start = m_at;
        while (!atEnd() && here() != '\n')
            ++m_at;
        std::string rest(m_text.substr(start, m_at - start));
        if (!atEnd())
            advance();
        return rest;
    }

    bool takeBare(DotenvEntry& entry)
    {
        const std::string rest = restOfLine();
        std::string_view value = rest;
        // Only a space and a hash begin a comment: `A=#x` and `A= # x` have a value.
        value = value.substr(0, value.find(" #"));
        while (!value.empty() && isDotenvBlank(value.back()))
            value.remove_suffix(1);
        return expand(value, entry);
    }

    bool takeQuoted(DotenvEntry& entry, char quote)
    {
        const std::size_t start = ++m_at;
        while (!atEnd() && here() != quote) {
            const bool escape = here() == '\\' && m_at + 1 < m_text.size();
            if (escape)
                advance();
            advance();
        }
        if (atEnd()) {
            complain(entry.valueLine,
                     entry.valueColumn,
                     phrase("the value of {} begins with {} and never ends", entry.key, quote),
                     phrase("close the quote"));
            return false;
        }
        const std::string_view inside = m_text.substr(start, m_at - start);
        ++m_at;
        skipBlanks();
        // The peer reads on behind the quote as if a line began there.
        if (!atEnd() && here() != '\n' && here() != '#')
            remark(
                m_line,
                column(),
                phrase("text after the quoted value of {} is read as another variable", entry.key),
                phrase("quote the whole value, or put a # before a comment"));
        if (quote == '"')
            return expand(unescaped(inside), entry);
        for (std::size_t i = 0; i < inside.size(); ++i) {
            if (inside[i] == '\\' && i + 1 < inside.size() && inside[i + 1] == '\'')
                ++i;
            entry.value += inside[i];
        }
        return true;
    }

    bool expand(std::string_view value, DotenvEntry& entry)
    {
        const VariableLookup lookup = [this](std::string_view name) -> const std::string* {
            if (const std::string* outer = m_lookup(name))
                return outer;
            const auto found = m_seen.find(name);
            return found == m_seen.end() ? nullptr : &found->second;
        };
        const Result<Interpolated> expanded = interpolate(value, lookup);
        if (!expanded) {
            complain(entry.valueLine,
                     entry.valueColumn,
                     phrase("{}: {}", entry.key, expanded.error().message),
                     expanded.error().hint);
            return false;
        }
        for (const VariableUse& use : expanded->uses) {
            if (!use.isSet && !use.defaultValue && !use.presenceValue)
                m_result.diagnostics.push_back(
                    {.severity = Severity::Warning,
                     .message = phrase("variable {} is not set; {} gets an empty text in its place",
                                       use.name,
                                       entry.key),
                     .hint =
                         phrase("write $$ for a dollar sign, or put the value into single quotes"),
                     .where = {
                         .file = m_file, .line = entry.valueLine, .column = entry.valueColumn}});
        }
        entry.value = expanded->text;
        return true;
    }

    void store(DotenvEntry entry)
    {
        m_seen[entry.key] = entry.value;
        m_result.entries.push_back(std::move(entry));
    }

    std::string_view m_text;
    const std::string& m_file;
    const VariableLookup& m_lookup;
    DotenvFormat m_format;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 1;
    std::map<std::string, std::string, std::less<>> m_seen;
    Dotenv m_result;
};

} // namespace

bool Dotenv::isUsable() const
{
    return std::ranges::none_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

Dotenv parseDotenv(std::string_view text,
                   const std::string& fileName,
                   const VariableLookup& lookup,
                   DotenvFormat format)
{
    return DotenvReader(text, fileName, lookup, format).run();
}

} // namespace plumbline::compose
