// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::engine::simulated {

Volume& World::addVolume(const std::string& name, const Json& body)
{
    const std::string driver = textAt(body, "Driver");
    Volume& volume = m_volumes[name];
    volume = {.name = name,
              .driver = driver.empty() ? "local" : driver,
              .createdNano = newTime(),
              .options = member(body, "DriverOpts"),
              .labels = member(body, "Labels")};
    emit("volume", "create", name, {{"driver", volume.driver}});
    return volume;
}

Json World::describe(const Volume& volume)
{
    return {{"Name", volume.name},
            {"Driver", volume.driver},
            {"Mountpoint", fmt::format("/var/lib/docker/volumes/{}/_data", volume.name)},
            {"CreatedAt", renderTime(volume.createdNano)},
            {"Options", volume.options},
            {"Labels", volume.labels},
            {"Scope", "local"}};
}

void World::listVolumes(const Asked& asked)
{
    Json list = Json::array();
    for (const auto& [name, volume] : m_volumes) {
        if (hasLabels(volume.labels, asked.filter("label")))
            list.push_back(describe(volume));
    }
    answer(asked, 200, {{"Volumes", list}, {"Warnings", nullptr}});
}

/// Nothing writes into them, so that all are empty.
void World::measureVolumes(const Asked& asked)
{
    Json list = Json::array();
    for (const auto& [name, volume] : m_volumes) {
        Json measured = describe(volume);
        measured["UsageData"] = {{"Size", 0}, {"RefCount", -1}};
        list.push_back(std::move(measured));
    }
    answer(asked, 200, {{"Volumes", list}});
}

void World::inspectVolume(const Asked& asked)
{
    const auto found = m_volumes.find(asked.subject);
    if (found == m_volumes.end())
        return refuse(asked, 404, fmt::format("get {}: no such volume", asked.subject));
    answer(asked, 200, describe(found->second));
}

void World::createVolume(const Asked& asked)
{
    std::string name = textAt(asked.body, "Name");
    if (name.empty())
        name = newId();
    const auto found = m_volumes.find(name);
    const Volume& volume = found == m_volumes.end() ? addVolume(name, asked.body) : found->second;
    answer(asked, 201, describe(volume));
}

void World::removeVolume(const Asked& asked)
{
    const auto found = m_volumes.find(asked.subject);
    if (found == m_volumes.end())
        return asked.flag("force")
                   ? answer(asked, 204, nullptr)
                   : refuse(asked, 404, fmt::format("get {}: no such volume", asked.subject));
    std::vector<std::string> users;
    for (const auto& [id, container] : m_containers) {
        if (std::ranges::any_of(container.mounts, [&](const Json& mount) {
                return textAt(mount, "Name") == asked.subject;
            }))
            users.push_back(id);
    }
    if (!users.empty())
        return refuse(asked,
                      409,
                      fmt::format("remove {}: volume is in use - [{}]",
                                  asked.subject,
                                  fmt::join(users, ", ")));
    emit("volume", "destroy", asked.subject, {{"driver", found->second.driver}});
    m_volumes.erase(found);
    answer(asked, 204, nullptr);
}

} // namespace plumbline::engine::simulated
