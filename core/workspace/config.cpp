// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/config.h"

#include "core/base/file.h"
#include "core/base/secret.h"
#include "core/base/text.h"
#include "core/compose/config.h"
#include "core/compose/dotenv.h"
#include "core/compose/interpolation.h"
#include "core/compose/render.h"

#include <fmt/format.h>

#include <algorithm>
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
                    fmt::format("no such service: {}", name),
                    meant.empty() ? "services: " + join(known, ", ")
                                  : fmt::format("did you mean {}?", meant));
    }
    return {};
}

bool isAsked(const ConfigRequest& request, const std::string& service)
{
    return request.services.empty() ||
           std::find(request.services.begin(), request.services.end(), service) !=
               request.services.end();
}

std::string renderModel(const compose::Project& project, const ConfigRequest& request)
{
    const bool isJson = request.view == ConfigView::Json;
    compose::Node model = compose::outputModel(
        project, isJson ? compose::OutputFormat::Json : compose::OutputFormat::Yaml);
    if (compose::Node* services = model.find("services"); services != nullptr)
        std::erase_if(services->members,
                      [&](const auto& member) { return !isAsked(request, member.first); });
    const compose::RenderOptions options{.escapeDollars = request.interpolated,
                                         .withOrigins = request.withOrigins};
    return isJson ? compose::renderJson(model, options) : compose::renderYaml(model, options);
}

std::string renderHashes(const compose::Project& project, const ConfigRequest& request)
{
    std::string text;
    for (const auto& [service, hash] : compose::configHashes(project)) {
        if (isAsked(request, service))
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

std::string renderVariables(const compose::Project& project)
{
    std::map<std::string, compose::VariableUse> found;
    collectVariables(project.model, found);
    std::string text =
        fmt::format("{:<24}{:<12}{:<24}{}\n", "NAME", "REQUIRED", "DEFAULT", "ALTERNATE");
    for (const auto& [name, use] : found)
        text += fmt::format("{:<24}{:<12}{:<24}{}\n",
                            name,
                            use.isRequired,
                            shownValue(name, use.defaultValue.value_or("")),
                            use.presenceValue.value_or(""));
    return text;
}

} // namespace

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
        return lines(compose::imagesOf(project));
    case ConfigView::Volumes: {
        std::string text;
        for (const auto& [name, volume] : project.volumes)
            text += name + "\n";
        return text;
    }
    case ConfigView::Profiles:
        return lines(compose::profilesOf(project));
    case ConfigView::Hash:
        return renderHashes(project, request);
    case ConfigView::Environment:
        return renderEnvironment(project, variables);
    case ConfigView::Variables:
        return renderVariables(project);
    case ConfigView::Yaml:
    case ConfigView::Json:
        break;
    }
    return renderModel(project, request);
}

} // namespace plumbline::workspace
