// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::engine::simulated {
namespace {

constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;

/// "Up 3 seconds (healthy)"
std::string statusOf(const Container& container, std::int64_t now)
{
    const auto since = [&](std::int64_t then) {
        const std::int64_t seconds = std::max<std::int64_t>(1, (now - then) / kNanosecondsASecond);
        constexpr std::int64_t kMinute = 60;
        return seconds < kMinute ? fmt::format("{} second{}", seconds, seconds == 1 ? "" : "s")
                                 : fmt::format("{} minutes", seconds / kMinute);
    };
    if (container.state == "created")
        return "Created";
    if (!container.isRunning())
        return fmt::format("Exited ({}) {} ago", container.exitCode, since(container.finishedNano));
    std::string status = "Up " + since(container.startedNano);
    if (container.state == "paused")
        return status + " (Paused)";
    if (container.health == "starting")
        status += " (health: starting)";
    else if (!container.health.empty())
        status += fmt::format(" ({})", container.health);
    return status;
}

std::vector<std::string> commandOf(const Container& container)
{
    std::vector<std::string> words = textsAt(container.config, "Entrypoint");
    const std::vector<std::string> command = textsAt(container.config, "Cmd");
    words.insert(words.end(), command.begin(), command.end());
    return words;
}

/// What inspect says: published ports with their places, exposed ones with none.
Json portMap(const Container& container)
{
    Json ports = Json::object();
    if (!container.isRunning())
        return ports;
    for (const auto& [port, nothing] : member(container.config, "ExposedPorts").items())
        ports[port] = nullptr;
    ports.update(container.ports);
    return ports;
}

Json portList(const Container& container)
{
    Json list = Json::array();
    const Json ports = portMap(container); // items() refers to what it is called on
    for (const auto& [key, bindings] : ports.items()) {
        const std::size_t slash = key.find('/');
        const Json port{{"PrivatePort", std::atoi(key.c_str())},
                        {"Type", slash == std::string::npos ? "tcp" : key.substr(slash + 1)}};
        if (bindings.is_null())
            list.push_back(port);
        for (const Json& binding : bindings) {
            Json published = port;
            published["IP"] = textAt(binding, "HostIp");
            published["PublicPort"] = std::atoi(textAt(binding, "HostPort").c_str());
            list.push_back(std::move(published));
        }
    }
    return list;
}

bool hasName(const Container& container, const std::vector<std::string>& wanted)
{
    return wanted.empty() || std::ranges::any_of(wanted, [&](std::string name) {
               if (name.starts_with('/') || name.starts_with('^'))
                   name.erase(0, 1);
               return container.name.find(name) != std::string::npos;
           });
}

template <class T>
bool isIn(const std::vector<std::string>& wanted, const T& matches)
{
    return wanted.empty() || std::ranges::any_of(wanted, matches);
}

} // namespace

Json World::describeNetworks(const Container& container) const
{
    Json networks = Json::object();
    for (const auto& [name, attachment] : container.networks) {
        const auto found = std::ranges::find_if(
            m_networks, [&name = name](const auto& entry) { return entry.second.name == name; });
        const bool isUp = container.isRunning();
        const auto textOrNone = [isUp](const std::string& text) { return isUp ? text : ""; };
        const bool hasAddress = !attachment.ipAddress.empty() && isUp;
        Json aliases = member(attachment.settings, "Aliases");
        networks[name] = {
            {"IPAMConfig", member(attachment.settings, "IPAMConfig")},
            {"Links", member(attachment.settings, "Links")},
            {"Aliases", orNull(aliases)},
            {"NetworkID", found == m_networks.end() ? "" : found->second.id},
            {"EndpointID", textOrNone(attachment.endpointId)},
            {"Gateway", found == m_networks.end() ? "" : textOrNone(found->second.gateway)},
            {"IPAddress", textOrNone(attachment.ipAddress)},
            {"IPPrefixLen", hasAddress ? 24 : 0},
            {"MacAddress", textOrNone(attachment.macAddress)},
            {"DriverOpts", nullptr}};
    }
    return networks;
}

Json World::describe(const Container& container) const
{
    const std::vector<std::string> words = commandOf(container);
    Json state{{"Status", container.state},
               {"Running", container.isRunning()},
               {"Paused", container.state == "paused"},
               {"Restarting", false},
               {"OOMKilled", false},
               {"Dead", false},
               {"Pid", container.pid},
               {"ExitCode", container.exitCode},
               {"Error", container.error},
               {"StartedAt", renderTime(container.startedNano)},
               {"FinishedAt", renderTime(container.finishedNano)}};
    if (!container.health.empty() && container.state != "created")
        state["Health"] = {{"Status", container.health},
                           {"FailingStreak", container.failingStreak},
                           {"Log", container.healthLog}};
    return {{"Id", container.id},
            {"Created", renderTime(container.createdNano)},
            {"Path", words.empty() ? "" : words.front()},
            {"Args",
             words.empty() ? std::vector<std::string>{}
                           : std::vector<std::string>(words.begin() + 1, words.end())},
            {"State", state},
            {"Image", container.imageId},
            {"Name", "/" + container.name},
            {"RestartCount", 0},
            {"Driver", "overlay2"},
            {"Platform", "linux"},
            {"HostConfig", container.host},
            {"Mounts", container.mounts},
            {"Config", container.config},
            {"NetworkSettings",
             {{"Ports", portMap(container)}, {"Networks", describeNetworks(container)}}}};
}

Json World::describeBriefly(const Container& container) const
{
    std::string command;
    for (const std::string& word : commandOf(container))
        command += (command.empty() ? "" : " ") + word;
    return {{"Id", container.id},
            {"Names", {"/" + container.name}},
            {"Image", container.reference},
            {"ImageID", container.imageId},
            {"Command", command},
            {"Created", container.createdNano / kNanosecondsASecond},
            {"Ports", portList(container)},
            {"Labels", member(container.config, "Labels")},
            {"State", container.state},
            {"Status", statusOf(container, m_lastTime)},
            {"HostConfig", {{"NetworkMode", textAt(container.host, "NetworkMode")}}},
            {"NetworkSettings", {{"Networks", describeNetworks(container)}}},
            {"Mounts", container.mounts}};
}

void World::listContainers(const Asked& asked)
{
    newTime(); // what "Up 3 seconds" is counted to
    std::vector<const Container*> chosen;
    const std::vector<std::string> states = asked.filter("status");
    for (const auto& entry : m_containers) {
        const Container& container = entry.second;
        const auto isState = [&](const std::string& state) { return state == container.state; };
        const auto isId = [&](const std::string& want) { return container.id.starts_with(want); };
        const auto isOn = [&](const std::string& name) {
            return container.networks.contains(name);
        };
        if ((container.isRunning() || asked.flag("all") || !states.empty()) &&
            isIn(states, isState) && isIn(asked.filter("id"), isId) &&
            isIn(asked.filter("network"), isOn) && hasName(container, asked.filter("name")) &&
            hasLabels(member(container.config, "Labels"), asked.filter("label")))
            chosen.push_back(&container);
    }
    std::ranges::sort(chosen, std::ranges::greater{}, &Container::createdNano);
    Json list = Json::array();
    for (const Container* container : chosen)
        list.push_back(describeBriefly(*container));
    answer(asked, 200, list);
}

void World::inspectContainer(const Asked& asked)
{
    if (const Container* container = wantContainer(asked))
        answer(asked, 200, describe(*container));
}

} // namespace plumbline::engine::simulated
