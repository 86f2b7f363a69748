// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dialects.h"

#include "core/base/text.h"
#include "core/compose/dotenv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace plumbline::compose {
namespace {

// One row is one dialect, in the order of the enumeration.
// clang-format off
constexpr std::array<DialectRules, 6> kRules{{
    {.dialect = Dialect::Compose, .name = "docker compose", .quotes = "\"'", .escapes = "abfnrtv0\"\\$", .nameSigns = ".-[]",
     .expansion = Expansion::Variables, .takesColon = true, .takesBareNames = true},
    {.dialect = Dialect::DockerRun, .name = "docker run --env-file", .quotes = {}, .escapes = {}, .nameSigns = {},
     .comments = CommentRule::WholeLines, .takesExport = false, .takesBareNames = true},
    {.dialect = Dialect::NodeDotenv, .name = "Node dotenv", .quotes = "\"'`", .escapes = "nr", .nameSigns = ".-",
     .comments = CommentRule::AnyHash, .takesColon = true},
    {.dialect = Dialect::PythonDotenv, .name = "python-dotenv", .quotes = "\"'", .escapes = "abfnrtv\"'\\", .nameSigns = {},
     .expansion = Expansion::Braced},
    {.dialect = Dialect::RubyDotenv, .name = "Ruby dotenv", .quotes = "\"'", .escapes = "nr", .nameSigns = ".",
     .comments = CommentRule::AnyHash, .expansion = Expansion::Variables, .takesColon = true, .mayRunCommands = true},
    {.dialect = Dialect::Shell, .name = "a POSIX shell", .quotes = "\"'", .escapes = "\"\\$`", .nameSigns = {},
     .expansion = Expansion::Variables, .mayRunCommands = true},
}};

// clang-format on

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

/// Go's `unicode.IsSpace` and the like, over ASCII.
std::string_view withoutBlanksBefore(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view withoutBlanksBehind(std::string_view text)
{
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

/// What a dialect's reader knows while it goes through a text.
class Reader
{
public:
    Reader(const DialectRules& rules, std::string_view text, const VariableLookup& lookup)
        : m_rules(rules)
        , m_text(text)
        , m_lookup(lookup)
    {}

    virtual ~Reader() = default;
    Reader(const Reader&) = delete;
    Reader(Reader&&) = delete;
    Reader& operator=(const Reader&) = delete;
    Reader& operator=(Reader&&) = delete;

    DialectReading run()
    {
        while (!atEnd() && !m_reading.isRefused)
            takeLine();
        return std::move(m_reading);
    }

protected:
    virtual void takeLine() = 0;

    [[nodiscard]] const DialectRules& rules() const { return m_rules; }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] char here() const { return m_text[m_at]; }

    [[nodiscard]] char next() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0'; }

    [[nodiscard]] int line() const { return m_line; }

    char take()
    {
        const char c = m_text[m_at++];
        m_line += c == '\n' ? 1 : 0;
        return c;
    }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(here()))
            ++m_at;
    }

    /// The rest of the line, its end taken too.
    std::string_view restOfLine()
    {
        const std::size_t start = m_at;
        while (!atEnd() && here() != '\n')
            ++m_at;
        const std::string_view rest = m_text.substr(start, m_at - start);
        if (!atEnd())
            take();
        return rest;
    }

    void takeExport()
    {
        constexpr std::string_view kExport = "export";
        if (m_rules.takesExport && m_text.substr(m_at).starts_with(kExport) &&
            m_at + kExport.size() < m_text.size() && isBlank(m_text[m_at + kExport.size()])) {
            m_at += kExport.size();
            skipBlanks();
        }
    }

    /// A name of the dialect's characters; may be empty.
    std::string takeName()
    {
        const std::size_t start = m_at;
        while (!atEnd() &&
               (std::isalnum(static_cast<unsigned char>(here())) != 0 || here() == '_' ||
                m_rules.nameSigns.find(here()) != std::string_view::npos))
            ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    /// Where the quote that opens here ends, or nothing; a backslash hides the next character.
    [[nodiscard]] std::optional<std::size_t> closingQuote(bool hidesWithBackslash = true) const
    {
        for (std::size_t i = m_at + 1; i < m_text.size(); ++i) {
            if (m_text[i] == '\\' && hidesWithBackslash)
                ++i;
            else if (m_text[i] == here())
                return i;
        }
        return std::nullopt;
    }

    /// Whether nothing but blanks and a comment follows on the line.
    [[nodiscard]] bool endsLine(std::size_t from) const
    {
        while (from < m_text.size() && isBlank(m_text[from]))
            ++from;
        return from >= m_text.size() || m_text[from] == '\n' || m_text[from] == '#';
    }

    std::string takeUntil(std::size_t end)
    {
        std::string inside;
        while (m_at < end)
            inside += take();
        return inside;
    }

    [[nodiscard]] const std::string* valueOf(std::string_view name) const
    {
        const auto own = m_seen.find(name);
        const std::string* outer = m_lookup(name);
        // A library keeps what the environment has; a script's own assignment is the newest.
        if (m_rules.dialect == Dialect::Shell && own != m_seen.end())
            return &own->second;
        if (outer != nullptr)
            return outer;
        return own == m_seen.end() ? nullptr : &own->second;
    }

    /// Replaces variables; a text that is not understood stays.
    std::string expanded(std::string text, int at)
    {
        if (m_rules.mayRunCommands && text.find("$(") != std::string::npos) {
            remark(at, "runs a command to get the value");
            return text;
        }
        if (m_rules.dialect == Dialect::Shell && text.find("$$") != std::string::npos)
            remark(at, "$$ is the number of the shell's process");
        if (m_rules.expansion == Expansion::None)
            return text;
        std::string prepared;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const bool isBare = text[i] == '$' && (i + 1 == text.size() || text[i + 1] != '{');
            if (m_rules.expansion == Expansion::Braced && isBare)
                prepared += "$$"; // stays a dollar sign
            else
                prepared += text[i];
        }
        const auto result =
            interpolate(prepared, [this](std::string_view name) { return valueOf(name); });
        return result ? result->text : text;
    }

    void store(std::string key, std::string value, int at)
    {
        m_seen[key] = value;
        m_reading.entries.push_back({std::move(key), std::move(value), at});
    }

    void remark(int at, std::string message)
    {
        m_reading.remarks.push_back({at, std::move(message)});
    }

    void refuse(int at, std::string message)
    {
        remark(at, std::move(message));
        m_reading.isRefused = true;
    }

    [[nodiscard]] const std::string* outer(std::string_view name) const { return m_lookup(name); }

private:
    const DialectRules& m_rules;
    std::string_view m_text;
    const VariableLookup& m_lookup;
    std::size_t m_at = 0;
    int m_line = 1;
    std::map<std::string, std::string, std::less<>> m_seen;
    DialectReading m_reading;
};

/// **Source:** docker/cli, opts/file.go.
class DockerRunReader final : public Reader
{
    using Reader::Reader;

    void takeLine() override
    {
        const int at = line();
        std::string_view text = restOfLine();
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        text = withoutBlanksBefore(text);
        if (text.empty() || text.starts_with('#'))
            return;
        const std::size_t equals = text.find('=');
        const std::string key(text.substr(0, equals));
        if (key.empty())
            return refuse(at, "a variable without a name");
        if (std::any_of(key.begin(), key.end(), isBlank))
            return refuse(at, fmt::format("the name \"{}\" has a space in it", printable(key)));
        if (equals != std::string_view::npos)
            store(key, std::string(text.substr(equals + 1)), at);
        else if (const std::string* value = outer(key))
            store(key, *value, at);
    }
};

/// The dotenv libraries of Node and Ruby, which share one pattern, and of Python.
class LibraryReader final : public Reader
{
    using Reader::Reader;

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
                remark(at, "the line is passed over");
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
                remark(at, "the line is passed over: text behind the quote");
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
            if (text[i] != '\\' || following == '\0') {
                result += text[i];
            } else if (rules().escapes.find(following) != std::string_view::npos) {
                result += letter != std::string_view::npos ? kMeanings[letter] : following;
                ++i;
            } else if (rules().dialect == Dialect::RubyDotenv && following == '$') {
                result += "$$";
                ++i;
            } else if (rules().dialect == Dialect::RubyDotenv) {
                result += following;
                ++i;
            } else {
                result += text[i];
            }
        }
        return result;
    }
};

/// What `. ./file` makes of assignments; any other line would be run, and is passed over here.
/// **Source:** POSIX.1-2017, Shell Command Language, 2.2 and 2.9.1.
class ShellReader final : public Reader
{
    using Reader::Reader;

    /// A carriage return is a character like any other.
    static bool isShellBlank(char c) { return c == ' ' || c == '\t'; }

    void takeLine() override
    {
        skipBlanks();
        const int at = line();
        if (atEnd() || here() == '\n' || here() == '#') {
            restOfLine();
            return;
        }
        std::string key = takeName();
        const bool isExported = key == "export" && !atEnd() && isShellBlank(here());
        if (isExported) {
            skipBlanks();
            key = takeName();
        }
        const bool isName = !key.empty() && std::isdigit(static_cast<unsigned char>(key[0])) == 0;
        if (!isName || atEnd() || here() != '=') {
            const bool isAlone = withoutBlanksBehind(restOfLine()).empty();
            if (!isAlone || !isExported)
                remark(at, "the line is run as a command");
            return;
        }
        take();
        std::string value = takeWord(at);
        skipBlanks();
        const std::string_view rest = restOfLine();
        if (!rest.empty() && !rest.starts_with('#') && !rest.starts_with(';') && !isExported) {
            remark(at,
                   fmt::format("\"{}\" is run as a command, and the variable is set for it only",
                               printable(rest)));
            return;
        }
        store(key, std::move(value), at);
    }

    std::string takeWord(int at)
    {
        std::string word;
        while (!atEnd() && !isShellBlank(here()) && here() != '\n' && here() != ';') {
            if (here() == '\'' || here() == '"') {
                const bool isDouble = here() == '"';
                const auto end = closingQuote(isDouble);
                if (!end) {
                    refuse(at, "a quote that never ends");
                    return word;
                }
                take();
                const std::string inside = takeUntil(*end);
                take();
                word += isDouble ? expanded(withoutBackslashes(inside), at) : inside;
            } else if (here() == '\\') {
                take();
                const char hidden = atEnd() ? '\n' : take();
                if (hidden != '\n')
                    word += hidden;
            } else {
                word += takeBare(at);
            }
        }
        return word;
    }

    std::string takeBare(int at)
    {
        std::string bare;
        int depth = 0;
        while (!atEnd() && here() != '\n') {
            const char c = here();
            if (c == '`')
                remark(at, "runs a command to get the value");
            if (depth == 0 && (isShellBlank(c) || c == ';' || c == '\'' || c == '"' || c == '\\'))
                break;
            depth += c == '(' || c == '{' ? 1 : 0;
            depth -= (c == ')' || c == '}') && depth > 0 ? 1 : 0;
            bare += take();
        }
        return expanded(std::move(bare), at);
    }

    /// Inside double quotes only these lose their backslash; `\$` must not expand later.
    static std::string withoutBackslashes(std::string_view text)
    {
        std::string result;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char following = i + 1 < text.size() ? text[i + 1] : '\0';
            if (text[i] != '\\' || following == '\0') {
                result += text[i];
            } else if (following == '$') {
                result += "$$";
                ++i;
            } else if (following == '"' || following == '\\' || following == '`') {
                result += following;
                ++i;
            } else if (following == '\n') {
                ++i;
            } else {
                result += text[i];
            }
        }
        return result;
    }
};

DialectReading readAsCompose(std::string_view text, const VariableLookup& lookup)
{
    const Dotenv file = parseDotenv(text, {}, lookup);
    DialectReading reading;
    for (const DotenvEntry& entry : file.entries)
        reading.entries.push_back({entry.key, entry.value, entry.line});
    for (const Diagnostic& diagnostic : file.diagnostics)
        reading.remarks.push_back({diagnostic.where.line, diagnostic.message});
    reading.isRefused = !file.isUsable();
    return reading;
}

} // namespace

std::string_view toString(Dialect dialect)
{
    return rulesOf(dialect).name;
}

const DialectRules& rulesOf(Dialect dialect)
{
    return kRules[static_cast<std::size_t>(dialect)];
}

std::optional<std::string> DialectReading::find(std::string_view key) const
{
    if (isRefused)
        return std::nullopt;
    const auto entry = std::find_if(
        entries.rbegin(), entries.rend(), [key](const auto& one) { return one.key == key; });
    return entry == entries.rend() ? std::nullopt : std::optional(entry->value);
}

DialectReading readAs(Dialect dialect, std::string_view text, const VariableLookup& lookup)
{
    if (dialect == Dialect::Compose)
        return readAsCompose(text, lookup);
    if (text.starts_with("\xEF\xBB\xBF") && dialect != Dialect::Shell)
        text.remove_prefix(3);
    const DialectRules& rules = rulesOf(dialect);
    if (dialect == Dialect::DockerRun)
        return DockerRunReader(rules, text, lookup).run();
    if (dialect == Dialect::Shell)
        return ShellReader(rules, text, lookup).run();
    return LibraryReader(rules, text, lookup).run();
}

std::vector<Disagreement> disagreements(std::string_view text,
                                        const std::vector<Dialect>& dialects,
                                        const VariableLookup& lookup)
{
    std::vector<DialectReading> readings;
    std::map<std::string, int> lines;
    for (const Dialect dialect : dialects) {
        readings.push_back(readAs(dialect, text, lookup));
        for (const DialectEntry& entry : readings.back().entries)
            lines.emplace(entry.key, entry.line);
    }
    std::vector<Disagreement> found;
    for (const auto& [key, line] : lines) {
        Disagreement disagreement{.key = key, .line = line, .readings = {}};
        for (std::size_t i = 0; i < dialects.size(); ++i)
            disagreement.readings.emplace_back(dialects[i], readings[i].find(key));
        const auto& first = disagreement.readings.front().second;
        if (std::ranges::any_of(disagreement.readings,
                                [&](const auto& reading) { return reading.second != first; }))
            found.push_back(std::move(disagreement));
    }
    std::ranges::stable_sort(found, {}, &Disagreement::line);
    return found;
}

} // namespace plumbline::compose
