// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/config.h"

#include "core/base/file.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/compose/config.h"
#include "core/compose/dotenv.h"
#include "core/compose/interpolation.h"
#include "core/compose/render.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace plumbline::workspace {
namespace {

Result<> requireServices(const compose::Project& project, const std::vector<std::string>& services)
{
    std::vector<std::string> known;
    for (const auto& [name, service] : project.services)
        known.push_back(name);
    for (const std::string& name : services) {
        if (project.services.contains(name))
            continue;
        const std::string meant = closestMatch(name, known);
        return fail(ErrorCode::Invalid,
                    phrase("no such service: {}", name),
                    meant.empty() ? phrase("services: {}", join(known, ", "))
                                  : phrase("did you mean {}?", meant));
    }
    return {};
}

compose::OutputFormat formatOf(const ConfigRequest& request)
{
    if (!request.interpolated)
        return compose::OutputFormat::Raw;
    return request.view == ConfigView::Json ? compose::OutputFormat::Json
                                            : compose::OutputFormat::Yaml;
}

void useImages(const compose::Project& project,
               const ConfigRequest& request,
               compose::Node& services)
{
    layImagesBelow(request.heldImages, project, services);
    for (auto& [name, service] : services.members) {
        if (const auto pinned = request.pinnedImages.find(name);
            pinned != request.pinnedImages.end())
            service.find("image")->text = pinned->second;
        if (request.isLock)
            std::erase_if(service.members,
                          [](const auto& member) { return member.first != "image"; });
    }
    if (request.isLock)
        std::erase_if(services.members,
                      [](const auto& member) { return member.second.members.empty(); });
}

std::string renderModel(const compose::Project& project, const ConfigRequest& request)
{
    const bool isJson = request.view == ConfigView::Json;
    compose::Node model = compose::outputModel(project, formatOf(request));
    compose::Node* services = model.find("services");
    if (services != nullptr && !request.services.empty() && request.interpolated) {
        const std::vector<std::string> kept = compose::withDependencies(project, request.services);
        std::erase_if(services->members, [&](const auto& member) {
            return !std::ranges::binary_search(kept, member.first);
        });
    }
    if (services != nullptr)
        useImages(project, request, *services);
    if (request.isLock)
        std::erase_if(model.members, [](const auto& member) { return member.first != "services"; });
    const compose::RenderOptions options{.escapeDollars = request.interpolated,
                                         .withOrigins = request.withOrigins};
    return isJson ? compose::renderJson(model, options) : compose::renderYaml(model, options);
}

std::string renderHashes(const compose::Project& project, const ConfigRequest& request)
{
    std::string text;
    for (const auto& [service, hash] : compose::writtenHashes(project)) {
        if (request.services.empty() ||
            std::ranges::find(request.services, service) != request.services.end())
            text += fmt::format("{} {}\n", service, hash);
    }
    return text;
}

std::string lines(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += text + "\n";
    return all;
}

std::string renderEnvironment(const compose::Project& project, const Variables& variables)
{
    std::map<std::string, std::string> values;
    const compose::VariableLookup shell = [&](std::string_view name) -> const std::string* {
        const auto found = variables.find(name);
        return found == variables.end() ? nullptr : &found->second;
    };
    for (const std::filesystem::path& file : project.envFiles) {
        const auto text = readFile(file);
        if (!text)
            continue; // the loader has said so
        for (const compose::DotenvEntry& entry :
             compose::parseDotenv(*text, file.string(), shell).entries)
            values[entry.key] = entry.value;
    }
    for (const auto& [name, value] : variables) {
        if (values.contains(name) || name.starts_with("COMPOSE_"))
            values[name] = value;
    }
    values["COMPOSE_PROJECT_NAME"] = project.name;
    std::string text;
    for (const auto& [name, value] : values)
        text += fmt::format("{}={}\n", name, printable(shownValue(name, value)));
    return text;
}

void collectVariables(const compose::Node& node, std::map<std::string, compose::VariableUse>& found)
{
    for (const compose::VariableUse& use : compose::variablesIn(node.text)) {
        const auto [known, isNew] = found.emplace(use.name, use);
        if (isNew)
            continue;
        known->second.isRequired = known->second.isRequired || use.isRequired;
        if (!known->second.defaultValue)
            known->second.defaultValue = use.defaultValue;
        if (!known->second.presenceValue)
            known->second.presenceValue = use.presenceValue;
    }
    for (const compose::Node& item : node.items)
        collectVariables(item, found);
    for (const auto& [name, member] : node.members)
        collectVariables(member, found);
}

using VariableUses = std::map<std::string, compose::VariableUse>;

/// Columns as wide as they must be, at least as wide as docker compose makes them.
std::string renderVariableTable(const VariableUses& uses)
{
    using Row = std::array<std::string, 4>;
    std::vector<Row> rows{{"NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE"}};
    for (const auto& [name, use] : uses)
        rows.push_back(Row{name,
                           use.isRequired ? "true" : "false",
                           printable(use.defaultValue.value_or("")),
                           printable(use.presenceValue.value_or(""))});
    std::array<std::size_t, 4> widths{20, 20, 20, 0};
    for (const Row& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size() + 3);
    }
    std::string text;
    for (const Row& row : rows)
        text += fmt::format("{:<{}}{:<{}}{:<{}}{}\n",
                            row[0],
                            widths[0],
                            row[1],
                            widths[1],
                            row[2],
                            widths[2],
                            row[3]);
    return text;
}

std::string renderVariablesJson(const VariableUses& uses)
{
    compose::Node all = compose::makeMapping({});
    for (const auto& [name, use] : uses) {
        compose::Node variable = compose::makeMapping({});
        variable.members = {
            {"Name", compose::makeText(name, {})},
            {"DefaultValue", compose::makeText(use.defaultValue.value_or(""), {})},
            {"PresenceValue", compose::makeText(use.presenceValue.value_or(""), {})},
            {"Required", compose::makeBoolean(use.isRequired, {})}};
        all.members.emplace_back(name, std::move(variable));
    }
    return compose::renderJson(all, {.escapeDollars = false});
}

std::string renderVariables(const compose::Project& project, ConfigView view)
{
    VariableUses found;
    collectVariables(project.model, found);
    return view == ConfigView::VariablesJson ? renderVariablesJson(found)
                                             : renderVariableTable(found);
}

std::string renderKeys(const compose::Project& project, std::string_view section)
{
    std::vector<std::string> names;
    if (const compose::Node* resources = project.model.find(section)) {
        for (const auto& [name, resource] : resources->members)
            names.push_back(name);
    }
    std::ranges::sort(names);
    return lines(names);
}

/// What the models are made of, as `docker compose config --models` says it.
std::string renderModels(const compose::Project& project)
{
    std::vector<std::string> artefacts;
    if (const compose::Node* models = project.model.find("models")) {
        for (const auto& [name, model] : models->members)
            artefacts.emplace_back(compose::textOf(model, "model"));
    }
    std::ranges::sort(artefacts);
    return lines(artefacts);
}

/// One line a service, as docker compose does it, of those that are asked for.
std::string renderImages(const compose::Project& project, const ConfigRequest& request)
{
    std::vector<std::string> images;
    std::vector<std::string> names = compose::withDependencies(project, request.services);
    if (request.services.empty()) {
        for (const auto& [name, service] : project.services)
            names.push_back(name);
    }
    for (const std::string& name : names) {
        if (!project.services.at(name).isProvider)
            images.push_back(compose::imageOf(project, name));
    }
    return lines(images);
}

} // namespace

compose::LoadOptions optionsFor(compose::LoadOptions options, const ConfigRequest& request)
{
    const bool isUnread = request.view == ConfigView::Variables ||
                          request.view == ConfigView::VariablesJson || !request.interpolated;
    if (isUnread) {
        options.interpolate = false;
        options.pruneUnused = false;
        options.checkConsistency = false;
        options.profiles = {"*"};
    }
    if (isUnread || request.view == ConfigView::Hash)
        options.resolveEnvFiles = false;
    return options;
}

Result<std::string>
renderConfig(const Workspace& workspace, const Variables& variables, const ConfigRequest& request)
{
    const compose::Project& project = workspace.project;
    if (const auto known = requireServices(project, request.services); !known)
        return tl::unexpected(known.error());
    switch (request.view) {
    case ConfigView::Services:
        return lines(compose::servicesInOrder(project));
    case ConfigView::Images:
        return renderImages(project, request);
    case ConfigView::Volumes:
        return renderKeys(project, "volumes");
    case ConfigView::Networks:
        return renderKeys(project, "networks");
    case ConfigView::Models:
        return renderModels(project);
    case ConfigView::Profiles:
        return lines(compose::profilesOf(project));
    case ConfigView::Hash:
        return renderHashes(project, request);
    case ConfigView::Environment:
        return renderEnvironment(project, variables);
    case ConfigView::Variables:
    case ConfigView::VariablesJson:
        return renderVariables(project, request.view);
    case ConfigView::Yaml:
    case ConfigView::Json:
        break;
    }
    return renderModel(project, request);
}

} // namespace plumbline::workspace
