// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dotenv.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace plumbline::compose {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

bool isKeyCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '.' || c == '-' || c == '[' || c == ']';
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
        } else if (next == '0' && i + 3 < text.size()) {
            int code = 0;
            bool octal = true;
            for (std::size_t k = 1; k <= 3; ++k) {
                octal = octal && text[i + k] >= '0' && text[i + k] <= '7';
                code = code * 8 + (text[i + k] - '0');
            }
            if (octal && code < 256) {
                result += static_cast<char>(code);
                i += 3;
            } else {
                result += "\\0";
            }
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
        while (!atEnd() && isBlank(here()))
            ++m_at;
    }

    void skipLine()
    {
        while (!atEnd() && here() != '\n')
            ++m_at;
        if (!atEnd())
            advance();
    }

    void complain(int line, int column, std::string message, std::string hint)
    {
        m_result.diagnostics.push_back({.severity = Severity::Error,
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
            m_at + kExport.size() < m_text.size() && isBlank(m_text[m_at + kExport.size()])) {
            m_at += kExport.size();
            skipBlanks();
        }
        DotenvEntry entry{.line = m_line, .column = column()};
        while (!atEnd() && isKeyCharacter(here()))
            entry.key += m_text[m_at++];
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
        const bool space = m_at > 0 && isBlank(m_text[m_at - 1]);
        complain(m_line,
                 column(),
                 space ? fmt::format("the key of a variable cannot contain a space: \"{} {}...\"",
                                     entry.key,
                                     printable(m_text.substr(m_at, 1)))
                       : fmt::format("unexpected character \"{}\" in the name of a variable",
                                     printable(m_text.substr(m_at, 1))),
                 "write NAME=value, one a line; comments start with #");
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
        if (entry.key.empty()) {
            complain(entry.line, entry.column, "a variable has no name", "write NAME=value");
            skipLine();
            return;
        }
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
        while (!value.empty() && isBlank(value.back()))
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
                     fmt::format("the value of {} begins with {} and never ends", entry.key, quote),
                     "close the quote");
            return false;
        }
        const std::string_view inside = m_text.substr(start, m_at - start);
        ++m_at;
        const int endLine = m_line;
        const int endColumn = column();
        const std::string after = restOfLine();
        const std::string_view rest = trimmed(after);
        if (!rest.empty() && !rest.starts_with('#')) {
            complain(endLine,
                     endColumn,
                     fmt::format("unexpected text after the quoted value of {}", entry.key),
                     "quote the whole value, or put a # before a comment");
            return false;
        }
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
                     fmt::format("{}: {}", entry.key, expanded.error().message),
                     expanded.error().hint);
            return false;
        }
        for (const VariableUse& use : expanded->uses) {
            if (!use.isSet && !use.defaultValue && !use.presenceValue)
                m_result.diagnostics.push_back(
                    {.severity = Severity::Warning,
                     .message =
                         fmt::format("variable {} is not set; {} gets an empty text in its place",
                                     use.name,
                                     entry.key),
                     .hint = "write $$ for a dollar sign, or put the value into single quotes",
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
