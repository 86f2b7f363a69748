// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/service_spec.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

/// `service:db` as `container:<name of db's first container>`; other modes as they are.
std::string sharedMode(const compose::Project& project, const std::string& mode)
{
    constexpr std::string_view prefix = "service:";
    if (!mode.starts_with(prefix))
        return mode;
    const auto other = project.services.find(mode.substr(prefix.size()));
    return other == project.services.end()
               ? mode
               : "container:" + containerName(project, other->second, 1);
}

engine::EndpointSpec endpointOf(const compose::Service& service,
                                const compose::ServiceNetwork& network,
                                const std::string& name)
{
    engine::EndpointSpec endpoint{.ipv4Address = network.ipv4Address,
                                  .ipv6Address = network.ipv6Address,
                                  .linkLocalIps = network.linkLocalIps,
                                  .macAddress = network.macAddress,
                                  .driverOpts = network.driverOpts,
                                  .gatewayPriority = network.gatewayPriority};
    endpoint.aliases = {name, service.name};
    for (const std::string& alias : network.aliases) {
        if (std::find(endpoint.aliases.begin(), endpoint.aliases.end(), alias) ==
            endpoint.aliases.end())
            endpoint.aliases.push_back(alias);
    }
    return endpoint;
}

/// `db` or `db:database`: three names a link, as the peer makes them.
std::vector<std::string> linksOf(const compose::Project& project, const compose::Service& service)
{
    std::vector<std::string> links;
    for (const std::string& link : service.links) {
        const std::vector<std::string> parts = split(link, ':');
        const auto other = project.services.find(parts[0]);
        if (other == project.services.end())
            continue;
        const std::string name = containerName(project, other->second, 1);
        links.push_back(fmt::format("{}:{}", name, parts.size() > 1 ? parts[1] : parts[0]));
        links.push_back(fmt::format("{}:{}-1", name, parts[0]));
        links.push_back(fmt::format("{}:{}-{}-1", name, project.name, parts[0]));
    }
    for (const std::string& link : service.externalLinks) {
        const std::vector<std::string> parts = split(link, ':');
        links.push_back(fmt::format("{}:{}", parts[0], parts.size() > 1 ? parts[1] : parts[0]));
    }
    return links;
}

using NamedNetwork = std::pair<std::string, const compose::ServiceNetwork*>;

/// By priority, the highest first: that one is the container's main network.
std::vector<NamedNetwork> sortedNetworks(const compose::Service& service)
{
    std::vector<NamedNetwork> networks;
    for (const auto& [key, network] : service.networks)
        networks.emplace_back(key, &network);
    std::stable_sort(networks.begin(), networks.end(), [](const auto& left, const auto& right) {
        return left.second->priority > right.second->priority;
    });
    return networks;
}

} // namespace

Result<> applyNetworks(const compose::Project& project,
                       const compose::Service& service,
                       int number,
                       const ObservedState& observed,
                       ServiceContainer& container)
{
    engine::ContainerSpec& spec = container.spec;
    spec.ipcMode = sharedMode(project, service.ipc);
    spec.pidMode = sharedMode(project, service.pid);
    spec.utsMode = sharedMode(project, service.uts);
    spec.cgroupnsMode = sharedMode(project, service.cgroup);
    if (!service.networkMode.empty()) {
        spec.networkMode = sharedMode(project, service.networkMode);
        return {};
    }
    if (service.networks.empty()) {
        spec.networkMode = "none";
        return {};
    }

    const std::string name = containerName(project, service, number);
    std::vector<std::string> links = linksOf(project, service);
    // All endpoints can be named at creation only since API 1.44; before, one.
    const bool allAtOnce = engine::compareApiVersions(observed.version.apiVersion, "1.44") >= 0;
    for (const auto& [key, settings] : sortedNetworks(service)) {
        const auto network = project.networks.find(key);
        if (network == project.networks.end())
            return fail(ErrorCode::Invalid,
                        fmt::format("service {} uses the undefined network {}", service.name, key),
                        {},
                        project.originOf(fmt::format("services.{}.networks", service.name)));
        engine::EndpointSpec endpoint = endpointOf(service, *settings, name);
        // Podman's API refuses links; names resolve there through aliases alone.
        if (!observed.version.isPodman)
            endpoint.links = links;
        const bool isFirst = spec.networkMode.empty();
        if (isFirst)
            spec.networkMode = network->second.name;
        auto& endpoints = isFirst || allAtOnce ? spec.endpoints : container.laterEndpoints;
        endpoints[network->second.name] = std::move(endpoint);
    }
    if (!service.macAddress.empty()) {
        if (allAtOnce)
            spec.endpoints[spec.networkMode].macAddress = service.macAddress;
        else
            spec.macAddress = service.macAddress;
    }
    return {};
}

} // namespace plumbline::stack
