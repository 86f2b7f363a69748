// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/service_spec.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::stack {
namespace {

/// **Source:** moby, libnetwork/netlabel; heeded since API 1.49.
constexpr std::string_view kInterfaceNameOption = "com.docker.network.endpoint.ifname";

/// `service:db` as `container:<name of db's first container>`; other modes as they are.
std::string sharedMode(const compose::Project& project, const std::string& mode)
{
    constexpr std::string_view kPrefix = "service:";
    if (!mode.starts_with(kPrefix))
        return mode;
    const auto other = project.services.find(mode.substr(kPrefix.size()));
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
    if (!network.interfaceName.empty())
        endpoint.driverOpts[std::string(kInterfaceNameOption)] = network.interfaceName;
    endpoint.aliases = {name, service.name};
    for (const std::string& alias : network.aliases) {
        if (std::find(endpoint.aliases.begin(), endpoint.aliases.end(), alias) ==
            endpoint.aliases.end())
            endpoint.aliases.push_back(alias);
    }
    return endpoint;
}

/// `db` or `db:database`: three names for each container of the other service, as the peer makes
/// them, numbered as the container that has the link.
std::vector<std::string> linksOf(const compose::Project& project,
                                 const compose::Service& service,
                                 int number,
                                 const PlanOptions& options)
{
    std::vector<std::string> links;
    for (const std::string& link : service.links) {
        const std::vector<std::string> parts = split(link, ':');
        const auto other = project.services.find(parts[0]);
        if (other == project.services.end())
            continue;
        const std::string numbered = fmt::format("{}-{}", parts[0], number);
        for (int each = 1; each <= scaleOf(other->second, options); ++each) {
            const std::string name = containerName(project, other->second, each);
            links.push_back(fmt::format("{}:{}", name, parts.size() > 1 ? parts[1] : parts[0]));
            links.push_back(fmt::format("{}:{}", name, numbered));
            links.push_back(fmt::format("{}:{}-{}", name, project.name, numbered));
        }
    }
    for (const std::string& link : service.externalLinks) {
        const std::vector<std::string> parts = split(link, ':');
        links.push_back(fmt::format("{}:{}", parts[0], parts.size() > 1 ? parts[1] : parts[0]));
    }
    return links;
}

using NamedNetwork = std::pair<std::string, const compose::ServiceNetwork*>;

/// By priority, the highest first: that one is the container's main network. An empty network_mode
/// keeps `default` out of the file's own list, not the container out of the network.
std::vector<NamedNetwork> sortedNetworks(const compose::Project& project,
                                         const compose::Service& service)
{
    static const compose::ServiceNetwork kPlain;
    std::vector<NamedNetwork> networks;
    if (service.networks.empty() && project.networks.contains("default"))
        networks.emplace_back("default", &kPlain);
    for (const auto& [key, network] : service.networks)
        networks.emplace_back(key, &network);
    std::stable_sort(networks.begin(), networks.end(), [](const auto& left, const auto& right) {
        return left.second->priority > right.second->priority;
    });
    return networks;
}

/// What an engine of before Docker 25 cannot do for any network but the first.
Result<> refuseMacAddress(const compose::Project& project,
                          const compose::Service& service,
                          const std::string& key)
{
    return fail(
        ErrorCode::Unsupported,
        phrase("service {} asks for a MAC address on network {}: this engine gives one to the "
               "first network only",
               service.name,
               key),
        phrase("give that network the highest priority, or use Docker Engine 25 or newer"),
        project.originOf(fmt::format("services.{}.networks.{}.mac_address", service.name, key)));
}

/// The service's own: the one of its main network.
void setMacAddress(const compose::Service& service, bool isOfEndpoint, engine::ContainerSpec& spec)
{
    if (service.macAddress.empty())
        return;
    if (isOfEndpoint)
        spec.endpoints[spec.networkMode].macAddress = service.macAddress;
    else
        spec.macAddress = service.macAddress;
}

/// Modes that are another's: `service:db` becomes a container of it.
void applySharedModes(const compose::Project& project,
                      const compose::Service& service,
                      engine::ContainerSpec& spec)
{
    spec.ipcMode = sharedMode(project, service.ipc);
    spec.pidMode = sharedMode(project, service.pid);
    spec.utsMode = sharedMode(project, service.uts);
    spec.cgroupnsMode = sharedMode(project, service.cgroup);
    spec.networkMode = sharedMode(project, service.networkMode);
}

} // namespace

int scaleOf(const compose::Service& service, const PlanOptions& options)
{
    const auto asked = options.scale.find(service.name);
    return asked == options.scale.end() ? service.scale.value_or(1) : asked->second;
}

Result<> applyNetworks(const compose::Project& project,
                       const compose::Service& service,
                       int number,
                       const ObservedState& observed,
                       const PlanOptions& options,
                       ServiceContainer& container)
{
    engine::ContainerSpec& spec = container.spec;
    applySharedModes(project, service, spec);
    // Podman's API refuses links; names resolve there through aliases alone.
    const std::vector<std::string> links = observed.version.isPodman
                                               ? std::vector<std::string>{}
                                               : linksOf(project, service, number, options);
    if (!service.networkMode.empty()) {
        if (service.networkMode == "bridge" || service.networkMode == "default")
            spec.links = links; // the engine's own network has no aliases
        return {};
    }
    const std::vector<NamedNetwork> networks = sortedNetworks(project, service);
    if (networks.empty()) {
        spec.networkMode = "none";
        return {};
    }

    // All endpoints can be named at creation only since API 1.44; before, one.
    const bool allAtOnce = engine::compareApiVersions(observed.version.apiVersion, "1.44") >= 0;
    for (const auto& [key, settings] : networks) {
        const auto network = project.networks.find(key);
        if (network == project.networks.end())
            return fail(ErrorCode::Invalid,
                        phrase("service {} uses the undefined network {}", service.name, key),
                        {},
                        project.originOf(fmt::format("services.{}.networks", service.name)));
        engine::EndpointSpec endpoint =
            endpointOf(service, *settings, containerName(project, service, number));
        endpoint.links = links;
        const bool isFirst = spec.networkMode.empty();
        if (isFirst)
            spec.networkMode = network->second.name;
        if (!allAtOnce && !endpoint.macAddress.empty()) {
            if (!isFirst)
                return refuseMacAddress(project, service, key);
            spec.macAddress = std::exchange(endpoint.macAddress, {});
        }
        auto& endpoints = isFirst || allAtOnce ? spec.endpoints : container.laterEndpoints;
        endpoints[network->second.name] = std::move(endpoint);
    }
    setMacAddress(service, allAtOnce, spec);
    return {};
}

} // namespace plumbline::stack
