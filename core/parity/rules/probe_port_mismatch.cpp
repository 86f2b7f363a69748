// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

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

bool hasPort(const model::Service& service, std::uint16_t number)
{
    return std::ranges::find(service.ports, number, &model::Port::container) != service.ports.end();
}

/// The port in `GET /healthz :8081`, `:5432`, `curl http://localhost:8080/`.
std::optional<std::uint16_t> portOf(const model::HealthProbe& probe)
{
    std::string_view text = probe.target;
    std::size_t at = std::string_view::npos;
    if (probe.kind == model::ProbeKind::Exec) {
        for (const std::string_view host : {"localhost:", "127.0.0.1:", "0.0.0.0:", "[::1]:"}) {
            if (const std::size_t found = text.find(host); found != std::string_view::npos)
                at = found + host.size();
        }
    } else if (const std::size_t colon = text.rfind(':'); colon != std::string_view::npos) {
        at = colon + 1;
    }
    if (at == std::string_view::npos)
        return std::nullopt;
    text.remove_prefix(at);
    std::uint16_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && number > 0 ? std::optional(number) : std::nullopt;
}

bool isNamed(const model::Service& service, std::uint16_t number)
{
    return hasPort(service, number) ||
           std::ranges::any_of(service.config, [&](const model::ConfigVar& var) {
               return numberIn(&var) == number;
           });
}

Look lookAt(const model::Service& service)
{
    if (service.ports.empty() || service.probes.empty())
        return skips();
    for (const model::HealthProbe& probe : service.probes) {
        const auto number = portOf(probe);
        if (number && !isNamed(service, *number))
            return fails(probe.target, probe.origin);
    }
    return passes();
}

void checkProbePortMismatch(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "probe port",
        [&](std::size_t /*place*/, const model::Service& service) { return lookAt(service); },
        [&](const FailedLooks& failed) {
            return saying(
                phrase("the health check of {} asks another port than it listens on in {}",
                       failed.service.name,
                       enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kProbePortMismatch{
    .id = "probe-port-mismatch",
    .factor = Factor::PortBinding,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A health check asks a port that nobody listens on",
    .rationale = "The process is taken for dead and restarted for ever, or never gets a request.",
    .compares = "The ports of health checks with those that the process declares.",
    .guards = "Ports that some key of the service names, and services that declare no port at all, "
              "are left out.",
    .remedy = "Ask the port that the process listens on.",
    .check = checkProbePortMismatch};

} // namespace plumbline::parity::rules
