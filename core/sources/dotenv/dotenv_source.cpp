// SPDX-License-Identifier: Apache-2.0
#include "core/sources/dotenv/dotenv_source.h"

#include "core/base/text.h"
#include "core/compose/dotenv.h"
#include "core/sources/unread.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace plumbline::sources::dotenv {

namespace {

/// One entry; of a key that comes twice the later wins and the earlier is remembered.
void put(std::map<std::string, model::ConfigVar>& vars, model::ConfigVar var)
{
    std::vector<model::ConfigVar> one;
    const auto known = vars.find(var.name);
    if (known != vars.end())
        one.push_back(std::move(known->second));
    const std::string name = var.name;
    model::putConfigVar(one, std::move(var));
    vars[name] = std::move(one.front());
}

/// The first variable in the value as written that has neither a default nor a value above.
std::string unsetIn(const plumbline::compose::DotenvEntry& entry,
                    const std::vector<std::string>& lines,
                    const std::map<std::string, model::ConfigVar>& above)
{
    const auto line = static_cast<std::size_t>(std::max(entry.valueLine, 1)) - 1;
    const auto column = static_cast<std::size_t>(std::max(entry.valueColumn, 1)) - 1;
    if (line >= lines.size() || column >= lines[line].size())
        return {};
    std::string_view written = std::string_view(lines[line]).substr(column);
    if (written.starts_with('\''))
        return {};
    if (!written.starts_with('"'))
        written = written.substr(0, written.find(" #"));
    for (const plumbline::compose::VariableUse& use : plumbline::compose::variablesIn(written)) {
        if (!use.defaultValue && !use.presenceValue && !above.contains(use.name))
            return use.name;
    }
    return {};
}

} // namespace

Loaded load(const InputFile& file, const DotenvOptions& options)
{
    Loaded loaded;
    plumbline::compose::Dotenv dotenv = plumbline::compose::parseDotenv(
        file.text,
        file.name,
        [](std::string_view) -> const std::string* { return nullptr; },
        options.isRaw ? plumbline::compose::DotenvFormat::Raw
                      : plumbline::compose::DotenvFormat::Compose);
    loaded.diagnostics = std::move(dotenv.diagnostics);
    noteUnread(loaded);

    const std::vector<std::string> lines = split(file.text, '\n');
    std::map<std::string, model::ConfigVar> vars;
    for (plumbline::compose::DotenvEntry& entry : dotenv.entries) {
        const Origin origin{.file = file.name,
                            .line = entry.line,
                            .column = entry.column,
                            .object = {},
                            .layer = "dotenv"};
        const std::string layer = fmt::format("dotenv {}", file.name);
        const Phrase proof = options.areSecrets ? phrase("given as a secret") : Phrase();
        const std::string unset = options.isRaw ? "" : unsetIn(entry, lines, vars);
        if (!unset.empty()) {
            const bool isSecret = options.areSecrets || isSecretName(entry.key);
            put(vars,
                model::makeUnreadConfigVar(
                    std::move(entry.key),
                    model::State::Unknown,
                    isSecret // then what looks like a name may be a part of it
                        ? phrase("made from a variable that nothing sets here")
                        : phrase("made from the variable {}, which nothing sets here", unset),
                    layer,
                    origin,
                    isSecret ? phrase("its name") : Phrase()));
            continue;
        }
        put(vars,
            model::makeConfigVar(
                std::move(entry.key), std::move(entry.value), layer, origin, proof));
    }
    std::vector<model::ConfigVar> config;
    config.reserve(vars.size());
    for (auto& [name, var] : vars)
        config.push_back(std::move(var));
    if (options.service.empty()) {
        loaded.environment.sharedConfig = std::move(config);
        return loaded;
    }
    model::Service service;
    service.name = options.service;
    service.origin = Origin{.file = file.name, .line = 1, .column = 1, .object = {}, .layer = {}};
    service.config = std::move(config);
    service.isConfigOnly = true;
    loaded.environment.services.push_back(std::move(service));
    return loaded;
}

} // namespace plumbline::sources::dotenv
