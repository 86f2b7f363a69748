// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <algorithm>
#include <chrono>
#include <optional>

namespace plumbline::parity::rules {

namespace {

/// How long the checks that restart wait at the least; none: nothing restarts.
std::optional<std::chrono::nanoseconds> windowOf(const model::Service& service)
{
    std::optional<std::chrono::nanoseconds> window;
    for (const model::HealthProbe& probe : service.probes) {
        const auto wait = probe.startPeriod + probe.interval * probe.retries;
        if (probe.purpose == model::ProbePurpose::Startup)
            return wait;
        if (probe.purpose == model::ProbePurpose::Liveness)
            window = wait;
    }
    return window;
}

void checkStartupExceedsProbeWindow(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        std::optional<std::chrono::nanoseconds> needed;
        for (std::size_t place = 0; place < input.size(); ++place) {
            for (const model::ProbeResult& seen : input.environments()[place].probes) {
                const model::Service* member = service.members[place];
                if (member != nullptr && seen.service == member->name && seen.timeToReady.isSet())
                    needed =
                        std::max(needed.value_or(seen.timeToReady.value), seen.timeToReady.value);
            }
        }
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            const auto window = member == nullptr ? std::nullopt : windowOf(*member);
            if (!window)
                continue;
            const Subject subject{
                .name = "time to ready", .services = {service.name}, .environments = {place}};
            if (!needed) {
                outcomes.notMeasured(subject, phrase("nobody tried how long it takes to be ready"));
            } else if (*needed <= *window) {
                outcomes.pass(subject);
            } else {
                outcomes.fail(subject,
                              {.message = phrase("{} takes {} to be ready, and {} waits {}",
                                                 service.name,
                                                 inSeconds(*needed),
                                                 input.name(place),
                                                 inSeconds(*window)),
                               .reason = {},
                               .severity = {},
                               .evidence = {{.environment = input.name(place),
                                             .state = model::State::Set,
                                             .value = inSeconds(*window),
                                             .origin = member->probes.front().origin}},
                               .fix = {}});
            }
        }
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
