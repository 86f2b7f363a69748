// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dialects.h"

#include "core/base/text.h"
#include "core/compose/dialects/reader.h"
#include "core/compose/dotenv.h"

#include <algorithm>
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

/// **Source:** docker/cli, opts/file.go.
class DockerRunReader final : public DialectReader
{
    using DialectReader::DialectReader;

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
            return refuse(at, phrase("a variable without a name"));
        if (std::any_of(key.begin(), key.end(), isBlank))
            return refuse(at, phrase("the name \"{}\" has a space in it", printable(key)));
        if (equals != std::string_view::npos)
            store(key, std::string(text.substr(equals + 1)), at);
        else if (const std::string* value = outer(key))
            store(key, *value, at);
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
        return readAsShell(rules, text, lookup);
    return readAsLibrary(rules, text, lookup);
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
