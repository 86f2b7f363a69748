// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/log_filter.h"

#include "core/base/characters.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <regex.h>
#include <utility>

namespace plumbline::workspace {
namespace {

using LineJson = nlohmann::json;

constexpr std::array<std::string_view, 8> kLevelFields{
    "level", "severity", "lvl", "levelname", "loglevel", "log.level", "log_level", "@l"};

struct LevelWord
{
    std::string_view word;
    LogLevel level;
};

constexpr std::array kLevelWords{
    LevelWord{"trace", LogLevel::Trace},      LevelWord{"verbose", LogLevel::Trace},
    LevelWord{"debug", LogLevel::Debug},      LevelWord{"dbg", LogLevel::Debug},
    LevelWord{"info", LogLevel::Info},        LevelWord{"inf", LogLevel::Info},
    LevelWord{"information", LogLevel::Info}, LevelWord{"notice", LogLevel::Info},
    LevelWord{"log", LogLevel::Info},         LevelWord{"default", LogLevel::Info},
    LevelWord{"warn", LogLevel::Warning},     LevelWord{"wrn", LogLevel::Warning},
    LevelWord{"warning", LogLevel::Warning},  LevelWord{"error", LogLevel::Error},
    LevelWord{"err", LogLevel::Error},        LevelWord{"severe", LogLevel::Error},
    LevelWord{"fatal", LogLevel::Fatal},      LevelWord{"ftl", LogLevel::Fatal},
    LevelWord{"critical", LogLevel::Fatal},   LevelWord{"crit", LogLevel::Fatal},
    LevelWord{"alert", LogLevel::Fatal},      LevelWord{"emerg", LogLevel::Fatal},
    LevelWord{"emergency", LogLevel::Fatal},  LevelWord{"panic", LogLevel::Fatal}};

/// The object that a line is, if it is one.
std::optional<LineJson> objectOf(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || line[begin] != '{')
        return {};
    LineJson json = LineJson::parse(line.substr(begin), nullptr, false);
    if (!json.is_object())
        return {};
    return json;
}

/// The member of that name, or of that path; nullptr: there is none. Borrowed.
const LineJson* memberOf(const LineJson& json, std::string_view name)
{
    if (!json.is_object())
        return nullptr;
    if (const auto found = json.find(std::string(name)); found != json.end())
        return &*found;
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos)
        return nullptr;
    const auto outer = json.find(std::string(name.substr(0, dot)));
    return outer == json.end() ? nullptr : memberOf(*outer, name.substr(dot + 1));
}

std::string shownJson(const LineJson& value)
{
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, LineJson::error_handler_t::replace);
}

/// The value that begins here: quoted with backslashes, or up to a space. It is taken off the text.
std::string takeLogfmtValue(std::string_view& rest)
{
    if (!rest.starts_with('"')) {
        const std::string_view value = rest.substr(0, rest.find(' '));
        rest.remove_prefix(value.size());
        return std::string(value);
    }
    std::string value;
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size())
            ++i;
        value += rest[i];
    }
    rest.remove_prefix(std::min(i + 1, rest.size()));
    return value;
}

/// The value of `name=...` where a field can begin.
std::optional<std::string> logfmtField(std::string_view line, std::string_view name)
{
    std::size_t at = 0;
    while ((at = line.find(name, at)) != std::string_view::npos) {
        const std::size_t end = at + name.size();
        const bool isField = (at == 0 || line[at - 1] == ' ' || line[at - 1] == '\t') &&
                             end < line.size() && line[end] == '=';
        at = end;
        if (!isField)
            continue;
        std::string_view rest = line.substr(end + 1);
        return takeLogfmtValue(rest);
    }
    return {};
}

bool isFieldName(std::string_view name)
{
    constexpr std::string_view kBesideLetters = "0123456789_-.@/";
    return !name.empty() &&
           (isLetter(name.front()) || name.front() == '_' || name.front() == '@') &&
           std::ranges::all_of(name, [&](char one) {
               return isLetter(one) || kBesideLetters.find(one) != std::string_view::npos;
           });
}

/// Every `name=...` of it.
nlohmann::ordered_json logfmtFields(std::string_view line)
{
    auto fields = nlohmann::ordered_json::object();
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty())
            return fields;
        const std::size_t end = line.find_first_of("= \t\"");
        const std::string name(line.substr(0, end));
        if (end != std::string_view::npos && line[end] == '=' && isFieldName(name)) {
            line.remove_prefix(end + 1);
            fields.emplace(name, takeLogfmtValue(line));
        } else {
            line.remove_prefix(std::min(line.find_first_of(" \t"), line.size()));
        }
    }
}

/// Bunyan's and pino's numbers.
std::optional<LogLevel> levelOfNumber(std::int64_t number)
{
    constexpr std::int64_t kStep = 10;
    constexpr std::int64_t kFatal = 60;
    if (number < kStep || number > kFatal || number % kStep != 0)
        return {};
    return static_cast<LogLevel>(number / kStep - 1);
}

std::optional<LogLevel> levelOfObject(const LineJson& json)
{
    for (const std::string_view name : kLevelFields) {
        const LineJson* value = memberOf(json, name);
        if (value != nullptr && value->is_number_integer())
            return levelOfNumber(value->get<std::int64_t>());
        if (value != nullptr && value->is_string())
            return logLevelOf(value->get<std::string>());
    }
    return {};
}

/// `E0102 15:04:05.678901`: a letter for the level, then month and day.
std::optional<LogLevel> levelOfKlog(std::string_view line)
{
    constexpr std::size_t kDigits = 4;
    constexpr std::string_view kNumerals = "0123456789";
    const bool isKlog =
        line.size() > kDigits + 1 && line[kDigits + 1] == ' ' &&
        line.substr(1, kDigits).find_first_not_of(kNumerals) == std::string_view::npos;
    if (!isKlog)
        return {};
    switch (line.front()) {
    case 'I':
        return LogLevel::Info;
    case 'W':
        return LogLevel::Warning;
    case 'E':
        return LogLevel::Error;
    case 'F':
        return LogLevel::Fatal;
    default:
        return {};
    }
}

/// Whether a word stands for itself: in capitals, in brackets, or with a colon after it.
bool isMarked(std::string_view word, char before, char after)
{
    return (before == '[' && after == ']') || (before == '<' && after == '>') ||
           (before == '(' && after == ')') || after == ':' || std::ranges::all_of(word, isUpper);
}

/// The first word near the line's beginning that is a level and stands for itself.
std::optional<LogLevel> levelOfWords(std::string_view line)
{
    constexpr std::size_t kBeginning = 96;
    const std::string_view beginning = line.substr(0, kBeginning);
    std::size_t at = 0;
    while (at < beginning.size()) {
        if (!isLetter(beginning[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < beginning.size() && isLetter(beginning[end]))
            ++end;
        const std::string_view word = beginning.substr(at, end - at);
        const char before = at == 0 ? ' ' : beginning[at - 1];
        const char after = end < beginning.size() ? beginning[end] : ' ';
        if (word.size() > 2 && isMarked(word, before, after)) {
            if (const auto level = logLevelOf(word))
                return level;
        }
        at = end;
    }
    return {};
}

bool goesOn(std::string_view line)
{
    return line.empty() || line.front() == ' ' || line.front() == '\t' || line.front() == '}' ||
           line.starts_with("Traceback ") || line.starts_with("Caused by: ") ||
           line.starts_with("goroutine ");
}

} // namespace

std::string_view toString(LogLevel level)
{
    constexpr std::array<std::string_view, 6> kNames{
        "trace", "debug", "info", "warn", "error", "fatal"};
    return kNames.at(static_cast<std::size_t>(level));
}

std::optional<LogLevel> logLevelOf(std::string_view word)
{
    const std::string lower = toLower(word);
    const auto found = std::ranges::find(kLevelWords, lower, &LevelWord::word);
    if (found == kLevelWords.end())
        return {};
    return found->level;
}

std::optional<LogLevel> levelOfLine(std::string_view line)
{
    if (const auto json = objectOf(line))
        return levelOfObject(*json);
    for (const std::string_view name : kLevelFields) {
        if (const auto value = logfmtField(line, name))
            return logLevelOf(*value);
    }
    if (const auto level = levelOfKlog(line))
        return level;
    return levelOfWords(line);
}

std::optional<std::string> fieldOfLine(std::string_view line, std::string_view name)
{
    if (const auto json = objectOf(line)) {
        const LineJson* value = memberOf(*json, name);
        return value == nullptr ? std::nullopt : std::optional(shownJson(*value));
    }
    return logfmtField(line, name);
}

std::optional<std::string> logFieldsOf(std::string_view line)
{
    if (objectOf(line)) // as it is written: numbers keep all their digits
        return std::string(trimmed(line));
    if (line.find('=') == std::string_view::npos)
        return {};
    const nlohmann::ordered_json fields = logfmtFields(line);
    if (fields.empty())
        return {};
    return fields.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

/// The C library's, whose matching takes no stack for long lines.
struct LogFilter::Expression
{
    explicit Expression(const regex_t& built)
        : compiled(built)
    {}

    Expression(const Expression&) = delete;
    Expression& operator=(const Expression&) = delete;
    Expression(Expression&&) = delete;
    Expression& operator=(Expression&&) = delete;

    ~Expression() { regfree(&compiled); }

    [[nodiscard]] bool matches(std::string_view line) const
    {
        regmatch_t range{.rm_so = 0, .rm_eo = static_cast<regoff_t>(line.size())};
        return regexec(&compiled, line.data(), 0, &range, REG_STARTEND) == 0;
    }

    regex_t compiled;
};

Result<LogFilter> LogFilter::make(const LogFilterRequest& request)
{
    LogFilter filter;
    if (!request.pattern.empty()) {
        regex_t compiled{};
        const int flags = REG_EXTENDED | REG_NOSUB | (request.ignoresCase ? REG_ICASE : 0);
        if (const int code = regcomp(&compiled, request.pattern.c_str(), flags); code != 0) {
            std::array<char, 128> words{};
            regerror(code, &compiled, words.data(), words.size());
            return fail(ErrorCode::Invalid,
                        phrase("\"{}\" is no regular expression: {}",
                               printable(request.pattern),
                               words.data()),
                        phrase("put a backslash before what is meant as it is: [ ( * + ? | ."));
        }
        filter.m_expression = std::make_shared<Expression>(compiled);
    }
    if (!request.level.empty()) {
        filter.m_level = logLevelOf(request.level);
        if (!filter.m_level)
            return fail(ErrorCode::Invalid,
                        phrase("\"{}\" is no level", printable(request.level)),
                        phrase("trace, debug, info, warn, error or fatal"));
    }
    for (const std::string& field : request.fields) {
        const std::size_t equals = field.find('=');
        const std::string name = field.substr(0, equals);
        if (name.empty())
            return fail(ErrorCode::Invalid,
                        phrase("\"{}\" names no field", printable(field)),
                        phrase("write NAME=VALUE, e.g. status=500"));
        filter.m_fields.push_back(
            {name,
             equals == std::string::npos ? std::nullopt : std::optional(field.substr(equals + 1))});
    }
    return filter;
}

bool LogFilter::isEmpty() const
{
    return !m_expression && !m_level && m_fields.empty();
}

std::optional<LogLevel> LogLevels::of(const std::string& container, std::string_view line)
{
    std::optional<LogLevel>& last = m_last[container];
    if (!goesOn(line))
        last = levelOfLine(line);
    return last;
}

bool LogFilter::wants(const std::string& container, std::string_view line)
{
    if (m_level && m_levels.of(container, line).value_or(LogLevel::Info) < *m_level)
        return false;
    return matches(line);
}

bool LogFilter::matches(std::string_view line) const
{
    if (m_expression && !m_expression->matches(line))
        return false;
    return std::ranges::all_of(m_fields, [&](const Field& field) {
        const auto value = fieldOfLine(line, field.name);
        return value && (!field.value || *field.value == *value);
    });
}

} // namespace plumbline::workspace
