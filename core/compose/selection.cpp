// SPDX-License-Identifier: Apache-2.0
#include "core/compose/selection.h"

#include "core/compose/tree.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace plumbline::compose {

namespace {

bool contains(const std::vector<std::string>& texts, std::string_view text)
{
    return std::ranges::find(texts, text) != texts.end();
}

bool isEnabled(const Node& service, const std::vector<std::string>& active)
{
    const Node* profiles = service.find("profiles");
    if (profiles == nullptr || profiles->items.empty() || contains(active, "*"))
        return true;
    return std::ranges::any_of(profiles->items,
                               [&](const Node& profile) { return contains(active, profile.text); });
}

using Used = std::unordered_map<std::string_view, std::unordered_set<std::string>>;

void useSources(const Node* list, std::unordered_set<std::string>& used)
{
    if (list == nullptr)
        return;
    for (const Node& item : list->items)
        used.emplace(textOf(item, "source"));
}

void useKeys(const Node* mapping, std::unordered_set<std::string>& used)
{
    if (mapping == nullptr)
        return;
    for (const auto& [key, value] : mapping->members)
        used.insert(key);
}

void useAllOf(const Node& service, Used& used)
{
    useKeys(service.find("networks"), used["networks"]);
    useKeys(service.find("models"), used["models"]);
    useSources(service.find("secrets"), used["secrets"]);
    useSources(service.find("configs"), used["configs"]);
    if (const Node* build = service.find("build"))
        useSources(build->find("secrets"), used["secrets"]);
    if (const Node* mounts = service.find("volumes")) {
        for (const Node& mount : mounts->items) {
            if (textOf(mount, "type") == "volume")
                used["volumes"].emplace(textOf(mount, "source"));
        }
    }
}

} // namespace

Node takeDisabledServices(Node& model,
                          std::vector<std::string>& activeProfiles,
                          const std::vector<std::string>& named)
{
    Node disabled = makeMapping(model.place);
    Node* services = model.find("services");
    if (services == nullptr || !services->isMapping())
        return disabled;
    for (const auto& [name, service] : services->members) {
        const Node* profiles = service.find("profiles");
        if (!contains(named, name) || profiles == nullptr || isEnabled(service, activeProfiles))
            continue;
        for (const Node& profile : profiles->items)
            activeProfiles.push_back(profile.text);
    }
    const auto firstDisabled = std::stable_partition(
        services->members.begin(), services->members.end(), [&](const auto& member) {
            return isEnabled(member.second, activeProfiles);
        });
    disabled.members.assign(std::make_move_iterator(firstDisabled),
                            std::make_move_iterator(services->members.end()));
    services->members.erase(firstDisabled, services->members.end());
    return disabled;
}

void pruneUnused(Node& model)
{
    Used used;
    if (const Node* services = model.find("services")) {
        for (const auto& [name, service] : services->members)
            useAllOf(service, used);
    }
    for (const std::string_view section : {"networks", "volumes", "secrets", "configs", "models"}) {
        if (Node* resources = model.find(section)) {
            std::erase_if(resources->members, [&](const auto& member) {
                return !used[section].contains(member.first);
            });
        }
    }
}

} // namespace plumbline::compose
