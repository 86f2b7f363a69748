// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace plumbline::parity::rules {

namespace {

bool isChecked(const model::Service& service)
{
    return !service.probes.empty() || service.health.isSet();
}

/// A Compose check that asks what a probe of another environment asks by HTTP.
std::optional<std::string> checkLike(const AlignedService& service)
{
    for (const model::Service* member : service.members) {
        if (member == nullptr)
            continue;
        for (const model::HealthProbe& probe : member->probes) {
            const std::size_t path = probe.target.find('/');
            const std::size_t port = probe.target.rfind(':');
            const bool isHttp = probe.kind == model::ProbeKind::Http && path != std::string::npos &&
                                port != std::string::npos;
            if (!isHttp)
                continue;
            const std::string asked =
                probe.target.substr(path, probe.target.find(' ', path) - path);
            return fmt::format("healthcheck:\n"
                               "  test: [\"CMD-SHELL\", \"wget -q -O /dev/null "
                               "http://127.0.0.1:{}{} || exit 1\"]\n"
                               "  interval: 10s\n"
                               "  timeout: 5s\n"
                               "  retries: 3\n",
                               probe.target.substr(port + 1),
                               asked);
        }
    }
    return std::nullopt;
}

Fault missingCheckFault(const RuleInput& input, const FailedLooks& failed)
{
    Fault fault = saying(phrase("nobody asks whether {} is well in {}",
                                failed.service.name,
                                enumerate(input, failed.places)));
    const auto yaml = checkLike(failed.service);
    Fix fix{.summary = phrase("Add the check that another environment has."), .changes = {}};
    for (const std::size_t place : failed.places) {
        const Origin& at = failed.service.members[place]->origin;
        if (yaml && isInCompose(at))
            fix.changes.emplace_back(AddMember{.service = at, .path = {}, .yaml = *yaml});
    }
    if (!fix.changes.empty())
        fault.fix = std::move(fix);
    return fault;
}

void checkMissingHealthcheck(const RuleInput& input, Outcomes& outcomes)
{
    const auto isCheckedAnywhere = [&](const model::Service& service) {
        return std::ranges::any_of(input.alignment().services, [&](const AlignedService& aligned) {
            const auto& members = aligned.members;
            return std::ranges::find(members, &service) != members.end() &&
                   std::ranges::any_of(members, [](const model::Service* member) {
                       return member != nullptr && isChecked(*member);
                   });
        });
    };
    lookAtServices(
        input,
        "health check",
        [&](std::size_t /*place*/, const model::Service& service) {
            if (!isProcess(service) || service.health.state == model::State::NotApplicable)
                return skips();
            if (isChecked(service))
                return passes();
            if (service.health.state == model::State::Unknown ||
                service.health.state == model::State::Unreadable)
                return isUnknown(service.health.reason);
            const bool isDifference = !service.ports.empty() && isCheckedAnywhere(service);
            return fails({}, service.origin, isDifference ? Severity::Warning : Severity::Info);
        },
        [&](const FailedLooks& failed) { return missingCheckFault(input, failed); },
        outcomes);
}

} // namespace

const Rule kMissingHealthcheck{
    .id = "missing-healthcheck",
    .factor = Factor::Disposability,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Nobody asks whether a process is well",
    .rationale = "A process that hangs keeps getting requests, and a release that does not start "
                 "replaces one that did.",
    .compares =
        "Health checks of processes that stay up: Compose, images, probes of Kubernetes, ECS.",
    .guards = "Jobs, helpers and processes without a port. A check that no environment has is no "
              "difference: information.",
    .remedy =
        "Add the check that another environment has, or one that asks the app whether it is ready.",
    .check = checkMissingHealthcheck};

} // namespace plumbline::parity::rules
