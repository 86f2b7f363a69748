// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

/// Load balancers of which nobody can say what stands behind them, by themselves.
void lookAtBalancers(const RuleInput& input, Outcomes& outcomes)
{
    for (std::size_t place = 0; place < input.size(); ++place) {
        for (const model::Balancer& balancer : input.environment(place).balancers) {
            const Subject subject{.name = fmt::format("load balancer {}", balancer.name),
                                  .services = {},
                                  .environments = {place}};
            if (!balancer.affinity.isSet()) {
                outcomes.pass(subject);
                continue;
            }
            outcomes.fail(
                subject,
                {.message = phrase("the load balancer's targets {} rely on sticky sessions "
                                   "in {}",
                                   balancer.name,
                                   input.name(place)),
                 .reason = {},
                 .severity = {},
                 .evidence = {{.environment = input.name(place),
                               .state = model::State::Set,
                               .value = balancer.affinity.value,
                               .group = {},
                               .reason = {},
                               .origin = balancer.affinity.origin}},
                 .fix = {}});
        }
    }
}

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
            return saying(phrase("{} relies on sticky sessions in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
    lookAtBalancers(input, outcomes);
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
