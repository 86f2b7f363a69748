// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/listening.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::parity::rules {

namespace {

/// What the environment sends requests to, not what the image says of itself.
std::vector<const model::Port*> offeredPorts(const model::Service& service)
{
    std::vector<const model::Port*> ports;
    for (const model::Port& port : service.ports) {
        if (port.origin.layer != model::kImageLayer && port.protocol == "tcp")
            ports.push_back(&port);
    }
    return ports;
}

Look lookAt(const model::Service& service)
{
    const std::vector<const model::Port*> offered = offeredPorts(service);
    const std::optional<SaidPort> routed = routedPortOf(service);
    const std::optional<SaidPort> wanted = listenedPortOf(service);
    if (routed && wanted && routed->number != wanted->number)
        return fails(
            fmt::format("{} {}, requests to {}", wanted->what, wanted->number, routed->number),
            routed->origin);
    if (offered.empty())
        return routed && wanted ? passes() : skips();
    if (wanted) {
        const bool isOffered = std::ranges::any_of(
            offered, [&](const model::Port* port) { return port->container == wanted->number; });
        return isOffered ? passes()
                         : fails(fmt::format("{} {}, requests to {}",
                                             wanted->what,
                                             wanted->number,
                                             offered.front()->container),
                                 offered.front()->origin);
    }
    const bool exposesAny = offered.size() < service.ports.size();
    const bool isExposed = std::ranges::any_of(offered, [&](const model::Port* port) {
        return std::ranges::any_of(service.ports, [&](const model::Port& other) {
            return other.container == port->container && other.origin.layer == model::kImageLayer;
        });
    });
    if (!exposesAny || isExposed)
        return passes();
    return fails(fmt::format("requests to {}", offered.front()->container),
                 offered.front()->origin,
                 Severity::Info);
}

/// PORT is given the one port that requests go to.
std::optional<Fix> fixOf(const FailedLooks& failed)
{
    Fix fix{.summary = phrase("Let the key name the port that requests go to."), .changes = {}};
    for (const std::size_t place : failed.places) {
        const model::Service& service = *failed.service.members[place];
        const std::vector<const model::Port*> offered = offeredPorts(service);
        const model::ConfigVar* var = portKeyOf(service);
        const auto number = portIn(var);
        const bool isAlone = number && var->value == model::ConfigValue(std::to_string(*number));
        if (offered.size() != 1 || !isAlone || var->origin.file.empty())
            return std::nullopt;
        fix.changes.emplace_back(ReplaceScalar{.at = var->origin,
                                               .from = std::to_string(*number),
                                               .to = std::to_string(offered[0]->container)});
    }
    return fix;
}

void checkExposePortMismatch(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "port",
        [&](std::size_t /*place*/, const model::Service& service) { return lookAt(service); },
        [&](const FailedLooks& failed) {
            Fault fault = saying(phrase("{} is reached at another port than it listens on in {}",
                                        failed.service.name,
                                        enumerate(input, failed.places)));
            fault.fix = fixOf(failed);
            return fault;
        },
        outcomes);
}

} // namespace

const Rule kExposePortMismatch{
    .id = "expose-port-mismatch",
    .factor = Factor::PortBinding,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A port is offered that the process does not listen on",
    .rationale = "Requests go to a port behind which nobody is.",
    .compares =
        "PORT (or SERVER_PORT, HTTP_PORT, ASPNETCORE_HTTP_PORTS and their like) or an option "
        "of the command such as --bind, the ports that an image exposes, and those that the "
        "environment, or Traefik by its labels, sends requests to.",
    .guards = "Images that expose nothing and several ports that include the right one pass. What "
              "an image exposes is a hint: without PORT it is told as information.",
    .remedy = "Name one port in all places, best in PORT.",
    .check = checkExposePortMismatch};

} // namespace plumbline::parity::rules
