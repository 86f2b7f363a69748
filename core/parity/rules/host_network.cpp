// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

/// Agents that look after the host or its network, which they have to see.
bool isHostAgent(const model::Service& service)
{
    static constexpr std::array kWords{"agent",
                                       "node-exporter",
                                       "node_exporter",
                                       "cadvisor",
                                       "kube-proxy",
                                       "fluent",
                                       "filebeat",
                                       "promtail",
                                       "vector",
                                       "telegraf",
                                       "collector",
                                       "netdata",
                                       "wireguard",
                                       "tailscale",
                                       "cilium",
                                       "calico",
                                       "keepalived",
                                       "metallb"};
    const std::string image =
        service.image.isSet() ? toLower(service.image.value.repository) : std::string();
    return std::ranges::any_of(kWords, [&](std::string_view word) {
        return service.name.find(word) != std::string::npos ||
               image.find(word) != std::string::npos;
    });
}

void checkHostNetwork(const RuleInput& input, Outcomes& outcomes)
{
    const auto look = [&](std::size_t place, const model::Service& service) {
        if (service.hostNetwork.state == model::State::NotApplicable || isHostAgent(service))
            return skips();
        const bool isShared = service.hostNetwork.isSet() && service.hostNetwork.value;
        return isShared ? fails("host",
                                service.hostNetwork.origin,
                                severityAt(input, place, Severity::Warning))
                        : passes();
    };
    const auto fault = [&](const FailedLooks& failed) {
        return saying(phrase("{} uses the network of its host in {}",
                             failed.service.name,
                             enumerate(input, failed.places)));
    };
    lookAtServices(input, "network", look, fault, outcomes);
}

} // namespace

const Rule kHostNetwork{
    .id = "host-network",
    .factor = Factor::PortBinding,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A process uses the network of its host",
    .rationale = "Its ports collide with those of others, localhost is another machine's than "
                 "elsewhere, and names of services do not lead to it.",
    .compares = "network_mode, hostNetwork and the network mode of tasks.",
    .guards = "Agents that look after the host. A warning in production, information elsewhere.",
    .remedy = "Give it a network of its own and publish its ports.",
    .check = checkHostNetwork};

} // namespace plumbline::parity::rules
