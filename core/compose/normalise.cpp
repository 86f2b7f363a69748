// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <fmt/format.h>

#include <filesystem>

namespace plumbline::compose {

namespace {

constexpr std::string_view kServicePrefix = "service:";

Place defaultPlace(const Node& beside)
{
    Place place = beside.place;
    place.layer = "default";
    return place;
}

/// Whether a container of this service joins networks at all.
bool joinsNetworks(const Node& service)
{
    return service.find("provider") == nullptr && service.find("network_mode") == nullptr;
}

void addDefaultNetwork(Node& model, Node& services)
{
    bool isUsed = false;
    for (auto& [name, service] : services.members) {
        if (!service.isMapping() || !joinsNetworks(service))
            continue;
        Node* networks = service.find("networks");
        if (networks == nullptr || networks->members.empty()) {
            Node added = makeMapping(defaultPlace(service));
            added.keyPlace = added.place;
            setMember(added, "default", makeNull(added.place));
            setMember(service, "networks", std::move(added));
            isUsed = true;
        } else {
            isUsed = isUsed || networks->find("default") != nullptr;
        }
    }
    if (!isUsed)
        return;
    Node* networks = model.find("networks");
    if (networks == nullptr || !networks->isMapping())
        networks = &setMember(model, "networks", makeMapping(defaultPlace(model)));
    if (networks->find("default") == nullptr)
        setMember(*networks, "default", makeNull(defaultPlace(model)));
}

void addDependency(Node& service, std::string_view name, const Node& from, bool restart)
{
    Node* dependencies = service.find("depends_on");
    if (dependencies == nullptr)
        dependencies = &setMember(service, "depends_on", makeMapping(defaultPlace(from)));
    if (dependencies->find(name) != nullptr)
        return;
    const Place place = defaultPlace(from);
    Node dependency = makeMapping(place);
    setMember(dependency, "condition", makeText("service_started", place));
    if (restart)
        setMember(dependency, "restart", makeBoolean(true, place));
    setMember(dependency, "required", makeBoolean(true, place));
    setMember(*dependencies, name, std::move(dependency));
}

/// What a service needs running because it shares something of it.
void addImpliedDependencies(Node& service)
{
    if (const Node* found = service.find("links")) {
        const Node links = *found;
        for (const Node& link : links.items)
            addDependency(
                service, std::string_view(link.text).substr(0, link.text.find(':')), link, true);
    }
    for (const std::string_view key : {"network_mode", "ipc", "pid", "uts", "cgroup"}) {
        const Node* found = service.find(key);
        if (found == nullptr || !found->text.starts_with(kServicePrefix))
            continue;
        const Node shared = *found;
        addDependency(
            service, std::string_view(shared.text).substr(kServicePrefix.size()), shared, true);
    }
    if (const Node* found = service.find("volumes_from")) {
        const Node sources = *found;
        for (const Node& source : sources.items) {
            if (!source.text.starts_with("container:"))
                addDependency(service,
                              std::string_view(source.text).substr(0, source.text.find(':')),
                              source,
                              false);
        }
    }
}

/// Gives variables without a value the one that the project's environment holds.
void inherit(Node& pairs, const VariableStore& variables, bool keepsUnset)
{
    for (auto& [key, value] : pairs.members) {
        if (!value.isNull())
            continue;
        const VariableStore::Value* found = variables.find(key);
        if (found == nullptr)
            continue;
        Node inherited = makeText(found->text, found->place.file ? found->place : value.place);
        inherited.place.layer = found->place.layer;
        inherited.keyPlace = value.keyPlace;
        inherited.losers = found->losers;
        inherited.losers.insert(inherited.losers.end(), value.losers.begin(), value.losers.end());
        value = std::move(inherited);
    }
    if (!keepsUnset)
        std::erase_if(pairs.members, [](const auto& member) { return member.second.isNull(); });
}

void normaliseBuild(Node& build, const VariableStore& variables)
{
    if (build.find("context") == nullptr)
        setMember(build, "context", makeText(".", defaultPlace(build)));
    if (build.find("dockerfile") == nullptr && build.find("dockerfile_inline") == nullptr)
        setMember(build, "dockerfile", makeText("Dockerfile", defaultPlace(build)));
    if (Node* args = build.find("args"); args != nullptr && args->isMapping())
        inherit(*args, variables, false);
}

/// `path.Clean` of Go: what the engine makes of a mount target.
std::string cleanTarget(std::string_view target)
{
    std::string clean = std::filesystem::path(target).lexically_normal().string();
    while (clean.size() > 1 && clean.ends_with('/'))
        clean.pop_back();
    return clean;
}

void normaliseService(Node& service, const VariableStore& variables)
{
    if (Node* policy = service.find("pull_policy"); policy && policy->text == "if_not_present")
        policy->text = "missing";
    if (Node* build = service.find("build"); build != nullptr && build->isMapping())
        normaliseBuild(*build, variables);
    if (Node* environment = service.find("environment"))
        inherit(*environment, variables, true);
    if (Node* mounts = service.find("volumes")) {
        for (Node& mount : mounts->items) {
            Node* target = mount.find("target");
            if (target != nullptr && !target->text.empty())
                target->text = cleanTarget(target->text);
        }
    }
    addImpliedDependencies(service);
    if (Node* hooks = service.find("pre_start")) {
        const Node* image = service.find("image");
        for (Node& hook : hooks->items) {
            if (image != nullptr && hook.isMapping() && hook.find("image") == nullptr)
                setMember(hook, "image", *image);
        }
    }
}

void nameResources(Node& model, std::string_view projectName)
{
    for (const std::string_view section : {"networks", "volumes", "configs", "secrets"}) {
        Node* resources = model.find(section);
        if (resources == nullptr)
            continue;
        for (auto& [key, resource] : resources->members) {
            const Node* name = resource.find("name");
            if (name != nullptr && !name->isNull())
                continue;
            const Node* external = resource.find("external");
            const bool isExternal = external != nullptr && toBoolean(*external).value_or(false);
            setMember(resource,
                      "name",
                      makeText(isExternal ? key : fmt::format("{}_{}", projectName, key),
                               defaultPlace(resource)));
        }
    }
}

} // namespace

void spellOutResources(Node& model)
{
    for (const std::string_view section : {"networks", "volumes", "configs", "secrets"}) {
        Node* resources = model.find(section);
        if (resources == nullptr)
            continue;
        for (auto& [key, resource] : resources->members) {
            if (resource.isMapping())
                continue;
            Node mapping = makeMapping(resource.place);
            mapping.keyPlace = resource.keyPlace;
            resource = std::move(mapping);
        }
    }
}

void inheritVariables(Node& services, const VariableStore& variables)
{
    for (auto& [name, service] : services.members) {
        if (Node* environment = service.find("environment"))
            inherit(*environment, variables, true);
    }
}

void normalise(Node& model, std::string_view projectName, const VariableStore& variables)
{
    if (Node* services = model.find("services"); services != nullptr && services->isMapping()) {
        addDefaultNetwork(model, *services);
        services = model.find("services");
        for (auto& [name, service] : services->members) {
            if (service.isMapping())
                normaliseService(service, variables);
        }
    }
    spellOutResources(model);
    nameResources(model, projectName);
}

} // namespace plumbline::compose
