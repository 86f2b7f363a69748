// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace plumbline::parity::rules {

namespace {

/// The check that restarts a process which is not ready in time; none: nothing restarts.
const model::HealthProbe* restarterOf(const model::Service& service)
{
    const model::HealthProbe* restarter = nullptr;
    for (const model::HealthProbe& probe : service.probes) {
        if (probe.purpose == model::ProbePurpose::Startup)
            return &probe;
        if (probe.purpose == model::ProbePurpose::Liveness)
            restarter = &probe;
    }
    return restarter;
}

/// The longest time to ready that was seen anywhere; none: nobody tried.
std::optional<std::chrono::nanoseconds> neededBy(const RuleInput& input,
                                                 const AlignedService& service)
{
    std::optional<std::chrono::nanoseconds> needed;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const model::Service* member = service.members[place];
        if (member == nullptr)
            continue;
        for (const model::ProbeResult& seen : input.environments()[place].probes) {
            if (seen.service == member->name && seen.timeToReady.isSet())
                needed = std::max(needed.value_or(seen.timeToReady.value), seen.timeToReady.value);
        }
    }
    return needed;
}

void checkPlace(const RuleInput& input,
                const AlignedService& service,
                std::size_t place,
                std::optional<std::chrono::nanoseconds> needed,
                Outcomes& outcomes)
{
    const model::Service* member = service.members[place];
    const model::HealthProbe* restarter = member == nullptr ? nullptr : restarterOf(*member);
    if (restarter == nullptr)
        return;
    const auto window = restarter->startPeriod + restarter->interval * restarter->retries;
    const Subject subject{
        .name = "time to ready", .services = {service.name}, .environments = {place}};
    if (!needed) {
        outcomes.notMeasured(subject, phrase("nobody tried how long it takes to be ready"));
        return;
    }
    if (*needed <= window) {
        outcomes.pass(subject);
        return;
    }
    outcomes.fail(subject,
                  {.message = phrase("{} takes {} to be ready, and {} waits {}",
                                     service.name,
                                     inSeconds(*needed),
                                     input.name(place),
                                     inSeconds(window)),
                   .reason = {},
                   .severity = {},
                   .evidence = {{.environment = input.name(place),
                                 .state = model::State::Set,
                                 .value = inSeconds(window),
                                 .origin = restarter->origin}},
                   .fix = {}});
}

void checkStartupExceedsProbeWindow(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        const auto needed = neededBy(input, service);
        for (std::size_t place = 0; place < input.size(); ++place)
            checkPlace(input, service, place, needed, outcomes);
    }
}

} // namespace

const Rule kStartupExceedsProbeWindow{
    .id = "startup-exceeds-probe-window",
    .factor = Factor::Disposability,
    .severity = Severity::Error,
    .pack = Pack::Measured,
    .title = "A process is restarted before it can be ready",
    .rationale = "It never comes up: every start is cut off by its own health check.",
    .compares = "The time that a process takes to be ready, and how long its startup and liveness "
                "checks wait.",
    .guards = "Readiness alone restarts nothing.",
    .remedy = "Wait longer in a startup check.",
    .check = checkStartupExceedsProbeWindow};

} // namespace plumbline::parity::rules
