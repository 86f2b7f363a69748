// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

void checkStickySession(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "affinity",
        [&](std::size_t /*place*/, const model::Service& service) {
            if (service.affinity.state == model::State::NotApplicable)
                return skips();
            if (service.affinity.state == model::State::Unknown ||
                service.affinity.state == model::State::Unreadable)
                return isUnknown(service.affinity.reason);
            const bool isSticky = service.affinity.isSet() && service.affinity.value != "none" &&
                                  !service.affinity.value.empty();
            return isSticky ? fails(service.affinity.value, service.affinity.origin) : passes();
        },
        [&](const FailedLooks& failed) {
            return saying(fmt::format("{} relies on sticky sessions in {}",
                                      failed.service.name,
                                      enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kStickySession{
    .id = "sticky-session",
    .factor = Factor::Processes,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Requests of one user are sent to one process",
    .rationale =
        "It hides state that a process keeps for itself: users lose it when that process goes.",
    .compares = "Session affinity of Kubernetes, of ingresses and of load balancers.",
    .guards = "Platforms without a load balancer have none.",
    .remedy = "Keep sessions in a backing service and switch the affinity off.",
    .check = checkStickySession};

} // namespace plumbline::parity::rules
