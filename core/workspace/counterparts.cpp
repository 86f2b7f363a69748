// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/counterparts.h"

#include "core/mirror/image_choice.h"

#include <optional>
#include <string_view>

namespace plumbline::workspace {
namespace {

using RowsByKey = std::map<std::string_view, const parity::Row*>;

/// Whether both name the same place; a report's paths may begin further up.
bool isSamePlace(const Origin& left, const Origin& right)
{
    const std::string_view longer = left.file.size() < right.file.size() ? right.file : left.file;
    const std::string_view shorter = left.file.size() < right.file.size() ? left.file : right.file;
    return left.line == right.line && !shorter.empty() && longer.ends_with(shorter);
}

Origin imageOrigin(const compose::Project& project, const std::string& service)
{
    return project.originOf("services." + service + ".image");
}

/// The project's own name of what is compared under `aligned`; empty: it has none.
std::string localName(const compose::Project& project,
                      const std::string& aligned,
                      const parity::Cell& development)
{
    if (project.services.contains(aligned))
        return aligned;
    for (const auto& [name, service] : project.services) {
        if (isSamePlace(imageOrigin(project, name), development.origin))
            return name;
    }
    return {};
}

const parity::Cell* cellOf(const RowsByKey& rows, std::string_view key, std::size_t environment)
{
    const auto found = rows.find(key);
    return found == rows.end() ? nullptr : &found->second->cells[environment];
}

std::string valueOf(const RowsByKey& rows, std::string_view key, std::size_t environment)
{
    const parity::Cell* cell = cellOf(rows, key, environment);
    return cell != nullptr && cell->state == model::State::Set ? cell->value.english()
                                                               : std::string();
}

std::optional<std::size_t> developmentOf(const parity::ParityReport& report)
{
    for (std::size_t i = 0; i < report.environments.size(); ++i) {
        if (report.environments[i].role == "development")
            return i;
    }
    return {};
}

/// The project's own service of what is compared, as it is launched.
struct Launched
{
    const parity::Cell& engine; ///< as compared; borrowed
    std::string version;        ///< of its image; empty: unknown
    bool isAsWritten = false;   ///< its image is the one that was compared
};

/// Of what runs in another environment; nothing: it cannot be told.
std::optional<bool>
isOther(const Launched& launched, const std::string& engine, const std::string& version)
{
    if (launched.isAsWritten && engine != launched.engine.value)
        return true;
    if (launched.version.empty() || version.empty())
        return std::nullopt;
    return !mirror::isSameSeries(launched.version, version);
}

/// What one environment has in the service's place; nothing: it has none.
std::optional<Counterpart> counterpartOf(const Launched& launched,
                                         const RowsByKey& rows,
                                         const parity::ParityReport& report,
                                         std::size_t environment)
{
    const std::string engine = valueOf(rows, "engine", environment);
    if (engine.empty())
        return std::nullopt;
    const std::string flavour = valueOf(rows, "flavour", environment);
    const std::string version = valueOf(rows, "version", environment);
    const parity::EnvironmentStatus& there = report.environments[environment];
    return Counterpart{.environment = there.name,
                       .isProduction = there.role == "production",
                       .product = flavour.empty() ? engine : flavour,
                       .version = version,
                       .isOther = isOther(launched, engine, version)};
}

} // namespace

std::map<std::string, std::vector<Counterpart>> findCounterparts(const compose::Project& project,
                                                                 const parity::ParityReport& report)
{
    const auto development = developmentOf(report);
    if (!development)
        return {};
    std::map<std::string_view, RowsByKey> byService;
    for (const parity::Row& row : report.comparison.rows) {
        if (row.kind == parity::Kind::BackingService)
            byService[row.service].emplace(row.key, &row);
    }
    std::map<std::string, std::vector<Counterpart>> found;
    for (const auto& [aligned, rows] : byService) {
        const parity::Cell* engine = cellOf(rows, "engine", *development);
        if (engine == nullptr)
            continue;
        const std::string name = localName(project, std::string(aligned), *engine);
        if (name.empty())
            continue;
        const Launched launched{.engine = *engine,
                                .version = mirror::versionOfTag(project.services.at(name).image),
                                .isAsWritten =
                                    isSamePlace(imageOrigin(project, name), engine->origin)};
        for (std::size_t i = 0; i < report.environments.size(); ++i) {
            if (i == *development)
                continue;
            if (std::optional<Counterpart> other = counterpartOf(launched, rows, report, i))
                found[name].push_back(std::move(*other));
        }
    }
    return found;
}

} // namespace plumbline::workspace
