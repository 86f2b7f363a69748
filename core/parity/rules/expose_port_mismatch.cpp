// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace plumbline::parity::rules {

namespace {

/// A port that a key of the service says: `PORT=8080`.
std::optional<std::uint16_t> numberIn(const model::ConfigVar* var)
{
    const auto* text = var == nullptr ? nullptr : std::get_if<std::string>(&var->value);
    if (text == nullptr || var->state != model::State::Set)
        return std::nullopt;
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    const bool isNumber = error == std::errc() && end == text->data() + text->size() && number > 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

/// The key that says which port the process listens on, as platforms and frameworks call it.
const model::ConfigVar* portKeyOf(const model::Service& service)
{
    for (const std::string_view name :
         {"PORT", "SERVER_PORT", "HTTP_PORT", "APP_PORT", "LISTEN_PORT"}) {
        const model::ConfigVar* var = model::findConfigVar(service.config, name);
        if (numberIn(var))
            return var;
    }
    return nullptr;
}

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
    if (offered.empty())
        return skips();
    const model::ConfigVar* var = portKeyOf(service);
    if (const auto wanted = numberIn(var)) {
        const bool isOffered = std::ranges::any_of(
            offered, [&](const model::Port* port) { return port->container == *wanted; });
        return isOffered ? passes()
                         : fails(fmt::format("{} {}, requests to {}",
                                             var->name,
                                             *wanted,
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
    Fix fix{.summary = "Let the key name the port that requests go to.", .changes = {}};
    for (const std::size_t place : failed.places) {
        const model::Service& service = *failed.service.members[place];
        const std::vector<const model::Port*> offered = offeredPorts(service);
        const model::ConfigVar* var = portKeyOf(service);
        const auto number = numberIn(var);
        if (offered.size() != 1 || !number || var->origin.file.empty())
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
            Fault fault =
                saying(fmt::format("{} is reached at another port than it listens on in {}",
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
    .compares = "PORT (or SERVER_PORT, HTTP_PORT, APP_PORT, LISTEN_PORT), the ports that an image "
                "exposes and those that the environment sends requests to.",
    .guards = "Images that expose nothing and several ports that include the right one pass. What "
              "an image exposes is a hint: without PORT it is told as information.",
    .remedy = "Name one port in all places, best in PORT.",
    .check = checkExposePortMismatch};

} // namespace plumbline::parity::rules
