// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::engine::simulated {
namespace {

/// "198.18.3.0/24" -> "198.18.3."; small subnets are all that is simulated.
std::string addressPrefix(const std::string& subnet)
{
    const std::size_t dot = subnet.rfind('.');
    return dot == std::string::npos ? std::string{} : subnet.substr(0, dot + 1);
}

bool isPredefined(const std::string& name)
{
    return name == "bridge" || name == "host" || name == "none";
}

} // namespace

Network* World::findNetwork(const std::string& name)
{
    for (auto& [id, network] : m_networks) {
        if (network.name == name || id == name || (name.size() >= 12 && id.starts_with(name)))
            return &network;
    }
    return nullptr;
}

Network* World::wantNetwork(const Asked& asked)
{
    Network* network = findNetwork(asked.subject);
    if (network == nullptr)
        refuse(asked, 404, fmt::format("network {} not found", asked.subject));
    return network;
}

Container* World::wantNamedContainer(const Asked& asked)
{
    const std::string name = textAt(asked.body, "Container");
    Container* container = findContainer(name);
    if (container == nullptr)
        refuse(asked, 404, "No such container: " + name);
    return container;
}

void World::addNetwork(const std::string& name, const std::string& driver, const Json& body)
{
    Network network{.id = newId(),
                    .name = name,
                    .driver = driver.empty() ? "bridge" : driver,
                    .createdNano = newTime(),
                    .body = body};
    if (network.driver != "host" && network.driver != "null") {
        const Json& pools = member(member(body, "IPAM"), "Config");
        const Json pool = pools.is_array() && !pools.empty() ? pools.front() : Json::object();
        network.subnet = textAt(pool, "Subnet");
        network.gateway = textAt(pool, "Gateway");
        constexpr int kThirdNumbers = 256;
        if (network.subnet.empty()) {
            ++m_lastSubnet;
            network.subnet = fmt::format("198.{}.{}.0/24",
                                         18 + m_lastSubnet / kThirdNumbers % 2,
                                         m_lastSubnet % kThirdNumbers);
        }
        if (network.gateway.empty())
            network.gateway = addressPrefix(network.subnet) + "1";
    }
    m_networks.emplace(network.id, std::move(network));
}

Json World::describe(const Network& network) const
{
    Json containers = Json::object();
    for (const auto& [id, container] : m_containers) {
        const auto found = container.networks.find(network.name);
        if (found != container.networks.end() && container.isRunning())
            containers[id] = {{"Name", container.name},
                              {"EndpointID", found->second.endpointId},
                              {"MacAddress", found->second.macAddress},
                              {"IPv4Address", found->second.ipAddress + "/24"},
                              {"IPv6Address", ""}};
    }
    Json pools = Json::array();
    if (!network.subnet.empty())
        pools.push_back({{"Subnet", network.subnet}, {"Gateway", network.gateway}});
    const auto mapOf = [&](const char* key) {
        const Json& map = member(network.body, key);
        return map.is_object() ? map : Json::object();
    };
    return {{"Name", network.name},
            {"Id", network.id},
            {"Created", renderTime(network.createdNano)},
            {"Scope", "local"},
            {"Driver", network.driver},
            {"EnableIPv6", flagAt(network.body, "EnableIPv6")},
            {"IPAM", {{"Driver", "default"}, {"Options", nullptr}, {"Config", pools}}},
            {"Internal", flagAt(network.body, "Internal")},
            {"Attachable", flagAt(network.body, "Attachable")},
            {"Ingress", false},
            {"Containers", containers},
            {"Options", mapOf("Options")},
            {"Labels", mapOf("Labels")}};
}

void World::listNetworks(const Asked& asked)
{
    Json list = Json::array();
    for (const auto& entry : m_networks) {
        const Network& network = entry.second;
        const std::vector<std::string> names = asked.filter("name");
        const bool isNamed =
            names.empty() || std::ranges::any_of(names, [&](const std::string& name) {
                return network.name.find(name) != std::string::npos;
            });
        if (!isNamed || !hasLabels(member(network.body, "Labels"), asked.filter("label")))
            continue;
        Json json = describe(network);
        json["Containers"] = Json::object(); // a list does not say who is on them
        list.push_back(std::move(json));
    }
    answer(asked, 200, list);
}

void World::inspectNetwork(const Asked& asked)
{
    const Network* network = wantNetwork(asked);
    if (network == nullptr)
        return;
    answer(asked, 200, describe(*network));
}

void World::createNetwork(const Asked& asked)
{
    const std::string name = textAt(asked.body, "Name");
    if (name.empty())
        return refuse(asked, 400, "network name cannot be empty");
    if (findNetwork(name) != nullptr)
        return refuse(asked, 409, fmt::format("network with name {} already exists", name));
    const std::string driver = textAt(asked.body, "Driver");
    if (!driver.empty() && driver != "bridge" && driver != "macvlan" && driver != "ipvlan")
        return refuse(asked, 404, fmt::format("plugin \"{}\" not found", driver));
    const Json& pools = member(member(asked.body, "IPAM"), "Config");
    for (const Json& pool : pools) {
        const std::string subnet = textAt(pool, "Subnet");
        if (!subnet.empty() && std::ranges::any_of(m_networks, [&](const auto& entry) {
                return entry.second.subnet == subnet;
            }))
            return refuse(asked, 403, "Pool overlaps with other one on this address space");
    }
    addNetwork(name, driver, asked.body);
    const Network& network = *findNetwork(name);
    emit("network", "create", network.id, {{"name", name}, {"type", network.driver}});
    constexpr int kCreateMs = 120;
    answerLater(asked, kCreateMs, 201, {{"Id", network.id}, {"Warning", ""}});
}

void World::removeNetwork(const Asked& asked)
{
    const Network* network = wantNetwork(asked);
    if (network == nullptr)
        return;
    if (isPredefined(network->name))
        return refuse(
            asked,
            403,
            fmt::format("{} is a pre-defined network and cannot be removed", network->name));
    if (!describe(*network)["Containers"].empty())
        return refuse(
            asked,
            403,
            fmt::format("error while removing network: network {} id {} has active endpoints",
                        network->name,
                        network->id));
    emit("network", "destroy", network->id, {{"name", network->name}, {"type", network->driver}});
    m_networks.erase(std::string(network->id));
    constexpr int kRemoveMs = 200;
    answerLater(asked, kRemoveMs, 204);
}

void World::attach(Container& container, Network& network, const Json& settings)
{
    Attachment attachment{.endpointId = newId(), .settings = settings};
    if (!network.subnet.empty()) {
        attachment.ipAddress = textAt(member(settings, "IPAMConfig"), "IPv4Address");
        const int host = network.nextHost++;
        if (attachment.ipAddress.empty())
            attachment.ipAddress = addressPrefix(network.subnet) + std::to_string(host);
        attachment.macAddress = textAt(settings, "MacAddress");
        if (attachment.macAddress.empty())
            attachment.macAddress =
                fmt::format("02:42:c6:12:{:02x}:{:02x}", m_networks.size() % 256, host % 256);
    }
    container.networks[network.name] = std::move(attachment);
    emit("network",
         "connect",
         network.id,
         {{"container", container.id}, {"name", network.name}, {"type", network.driver}});
}

void World::connectNetwork(const Asked& asked)
{
    Network* network = wantNetwork(asked);
    Container* container = network == nullptr ? nullptr : wantNamedContainer(asked);
    if (container == nullptr)
        return;
    if (container->networks.contains(network->name))
        return refuse(asked,
                      403,
                      fmt::format("endpoint with name {} already exists in network {}",
                                  container->name,
                                  network->name));
    attach(*container, *network, member(asked.body, "EndpointConfig"));
    answer(asked, 200, nullptr);
}

void World::disconnectNetwork(const Asked& asked)
{
    const Network* network = wantNetwork(asked);
    Container* container = network == nullptr ? nullptr : wantNamedContainer(asked);
    if (container == nullptr)
        return;
    if (container->networks.erase(network->name) == 0)
        return refuse(asked,
                      404,
                      fmt::format("container {} is not connected to network {}",
                                  container->id,
                                  network->name));
    emit("network",
         "disconnect",
         network->id,
         {{"container", container->id}, {"name", network->name}, {"type", network->driver}});
    answer(asked, 200, nullptr);
}

} // namespace plumbline::engine::simulated
