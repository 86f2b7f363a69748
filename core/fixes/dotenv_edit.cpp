// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/dotenv_edit.h"

#include "core/base/text.h"
#include "core/compose/dotenv.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

namespace plumbline::fixes {

namespace {

compose::Dotenv parse(std::string_view text, const std::string& file)
{
    return compose::parseDotenv(
        text, file, [](std::string_view) -> const std::string* { return nullptr; });
}

/// Where a value that begins at `begin` ends, quotes and all.
std::size_t valueEnd(std::string_view text, std::size_t begin)
{
    const char quote = begin < text.size() ? text[begin] : '\n';
    if (quote == '\'' || quote == '"') {
        for (std::size_t i = begin + 1; i < text.size(); ++i) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == quote)
                return i + 1;
        }
    }
    std::size_t end = std::min(text.find('\n', begin), text.size());
    end = begin + std::min(text.substr(begin, end - begin).find(" #"), end - begin);
    while (end > begin && std::isspace(static_cast<unsigned char>(text[end - 1])) != 0)
        --end;
    return end;
}

/// Whether a text can stand without quotes and means the same to every reader of such files.
bool isBareSafe(std::string_view value)
{
    return std::ranges::all_of(value, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("_-./:@%+,=?&~[]{}*").find(c) != std::string_view::npos;
    });
}

std::string written(std::string_view value, char quote)
{
    if (quote == '\0' && isBareSafe(value))
        return std::string(value);
    const bool fitsSingle = value.find_first_of("'\n\r\\") == std::string_view::npos;
    if ((quote == '\'' || value.find('$') != std::string_view::npos) && fitsSingle)
        return fmt::format("'{}'", value);
    std::string result = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\' || c == '$')
            result += '\\';
        if (c == '\n')
            result += "\\n";
        else
            result += c;
    }
    return result + "\"";
}

/// The quote that a value is written in, or none.
char quoteOf(const DotenvText& dotenv, std::size_t variable)
{
    const std::string_view text = dotenv.variables[variable].valueSpan.of(dotenv.text);
    return !text.empty() && (text.front() == '"' || text.front() == '\'') ? text.front() : '\0';
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairsOf(const DotenvText& dotenv)
{
    Pairs pairs;
    for (const DotenvVariable& variable : dotenv.variables)
        pairs.emplace_back(variable.key, variable.value);
    return pairs;
}

/// The edit, if the file says afterwards what `expected` says.
Result<TextEdit> checked(const DotenvText& dotenv, TextEdit edit, const Pairs& expected)
{
    const Result<DotenvText> after = readDotenvText(edited(dotenv.text, edit), dotenv.file);
    if (!after || pairsOf(*after) != expected)
        return fail(ErrorCode::Unsupported,
                    phrase("{} would say something else than was meant", dotenv.file),
                    phrase("change it by hand"),
                    Origin{.file = dotenv.file,
                           .line = LineTable(dotenv.text).lineOf(edit.offset),
                           .column = 0,
                           .object = {},
                           .layer = {}});
    return edit;
}

/// The first word of a name: `DB` of `DB_HOST`.
std::string_view familyOf(std::string_view name)
{
    return name.substr(0, name.find('_'));
}

} // namespace

std::size_t positionAmong(const std::vector<std::string>& names, std::string_view added)
{
    if (names.size() > 2 && std::ranges::is_sorted(names))
        return static_cast<std::size_t>(std::ranges::upper_bound(names, added) - names.begin());
    for (std::size_t i = names.size(); i > 0; --i) {
        if (familyOf(names[i - 1]) == familyOf(added))
            return i;
    }
    return names.size();
}

std::optional<std::size_t> DotenvText::at(std::size_t offset) const
{
    const LineTable lines(text);
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const std::size_t begin = lines.lineBegin(variables[i].keySpan.begin);
        const std::size_t end =
            lines.lineEnd(std::max(variables[i].keySpan.end, variables[i].valueSpan.end));
        if (offset >= begin && offset <= end)
            return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> DotenvText::find(std::string_view key) const
{
    for (std::size_t i = variables.size(); i > 0; --i) {
        if (variables[i - 1].key == key)
            return i - 1;
    }
    return std::nullopt;
}

Result<DotenvText> readDotenvText(std::string text, const std::string& file)
{
    compose::Dotenv dotenv = parse(text, file);
    for (const Diagnostic& diagnostic : dotenv.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid, diagnostic.message, diagnostic.hint, diagnostic.where);
    }
    DotenvText result{.file = file, .text = std::move(text), .variables = {}};
    const LineTable lines(result.text);
    for (compose::DotenvEntry& entry : dotenv.entries) {
        const std::size_t key = lines.offsetOf(entry.line, entry.column).value_or(0);
        const std::size_t value =
            lines.offsetOf(entry.valueLine, entry.valueColumn).value_or(key + entry.key.size());
        const std::string_view before =
            std::string_view(result.text).substr(lines.lineBegin(key), lines.columnOf(key));
        result.variables.push_back({.key = entry.key,
                                    .value = std::move(entry.value),
                                    .keySpan = {key, key + entry.key.size()},
                                    .valueSpan = {value, valueEnd(result.text, value)},
                                    .isExported = before.find("export") != std::string_view::npos});
    }
    return result;
}

Result<TextEdit> setValue(const DotenvText& dotenv,
                          std::size_t variable,
                          const std::string& value,
                          Dependents dependents)
{
    const Span span = dotenv.variables[variable].valueSpan;
    TextEdit edit{.offset = span.begin,
                  .length = span.size(),
                  .text = written(value, quoteOf(dotenv, variable))};
    Pairs expected = pairsOf(dotenv);
    expected[variable].second = value;
    if (dependents == Dependents::MayFollow) {
        // those above are read before it, and cannot; those below get what they are made from
        const Result<DotenvText> after = readDotenvText(edited(dotenv.text, edit), dotenv.file);
        if (after && after->variables.size() == expected.size()) {
            for (std::size_t i = variable + 1; i < expected.size(); ++i) {
                if (after->variables[i].key == expected[i].first)
                    expected[i].second = after->variables[i].value;
            }
        }
    }
    return checked(dotenv, std::move(edit), expected);
}

Result<TextEdit> renameKey(const DotenvText& dotenv, std::size_t variable, const std::string& name)
{
    if (dotenv.find(name))
        return fail(ErrorCode::Conflict,
                    phrase("{} has a {} already", dotenv.file, printable(name)));
    const Span span = dotenv.variables[variable].keySpan;
    Pairs expected = pairsOf(dotenv);
    expected[variable].first = name;
    return checked(dotenv, {.offset = span.begin, .length = span.size(), .text = name}, expected);
}

Result<TextEdit>
addVariable(const DotenvText& dotenv, const std::string& key, const std::string& value)
{
    if (dotenv.find(key))
        return fail(ErrorCode::Conflict,
                    phrase("{} has a {} already", dotenv.file, printable(key)));
    const LineTable lines(dotenv.text);
    const std::string_view lineBreak = lineBreakOf(dotenv.text);
    std::vector<std::string> names;
    bool areQuoted = !dotenv.variables.empty();
    bool areExported = areQuoted;
    for (std::size_t i = 0; i < dotenv.variables.size(); ++i) {
        names.push_back(dotenv.variables[i].key);
        areQuoted = areQuoted && quoteOf(dotenv, i) == '"';
        areExported = areExported && dotenv.variables[i].isExported;
    }
    const std::string line = fmt::format(
        "{}{}={}", areExported ? "export " : "", key, written(value, areQuoted ? '"' : '\0'));
    const std::size_t position = positionAmong(names, key);
    Pairs expected = pairsOf(dotenv);
    expected.emplace(expected.begin() + static_cast<std::ptrdiff_t>(position), key, value);
    if (position == 0 && !names.empty())
        return checked(dotenv,
                       {.offset = lines.lineBegin(dotenv.variables.front().keySpan.begin),
                        .length = 0,
                        .text = line + std::string(lineBreak)},
                       expected);
    std::size_t end = 0;
    if (position == names.size() && (names.empty() || familyOf(names.back()) != familyOf(key))) {
        end = dotenv.text.find_last_not_of(" \t\r\n") + 1; // 0 where there is nothing
        if (end == 0)
            return checked(
                dotenv,
                {.offset = dotenv.text.size(), .length = 0, .text = line + std::string(lineBreak)},
                expected);
        end = lines.lineEnd(end - 1);
    } else {
        const DotenvVariable& before = dotenv.variables[position - 1];
        end = lines.lineEnd(std::max(before.keySpan.end, before.valueSpan.end));
    }
    return checked(
        dotenv, {.offset = end, .length = 0, .text = std::string(lineBreak) + line}, expected);
}

} // namespace plumbline::fixes
