// SPDX-License-Identifier: Apache-2.0
#include "core/stack/probes/implied.h"

#include <utility>

namespace plumbline::stack {

std::vector<ProbeTarget> reachable(const engine::ContainerDetails& container,
                                   const ProbeTarget& probe)
{
    std::vector<ProbeTarget> targets;
    const auto add = [&](const std::string& address, std::uint16_t port) {
        ProbeTarget target = probe;
        target.address = address;
        target.port = port;
        targets.push_back(std::move(target));
    };
    if (container.networkMode == "host")
        add("127.0.0.1", probe.port);
    for (const auto& [name, network] : container.networks) {
        if (!network.ipAddress.empty())
            add(network.ipAddress, probe.port);
    }
    if (probe.protocol == Protocol::Tcp)
        return targets;
    for (const engine::PublishedPort& port : container.ports) {
        if (port.privatePort != probe.port || port.publicPort == 0 || port.protocol != "tcp")
            continue;
        const bool isAny = port.hostIp.empty() || port.hostIp == "0.0.0.0" || port.hostIp == "::";
        add(isAny ? "127.0.0.1" : port.hostIp, static_cast<std::uint16_t>(port.publicPort));
    }
    return targets;
}

} // namespace plumbline::stack
