// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <chrono>

namespace plumbline::parity::rules {

namespace {

constexpr std::chrono::seconds kFine{30};

void checkSlowStartup(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "time to ready",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.timeToReady.isSet())
                return isMissing(seen.timeToReady);
            return seen.timeToReady.value <= kFine
                       ? passes()
                       : fails(inSeconds(seen.timeToReady.value), seen.timeToReady.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} takes long to be ready in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kSlowStartup{.id = "slow-startup",
                        .factor = Factor::Disposability,
                        .severity = Severity::Warning,
                        .pack = Pack::Measured,
                        .title = "A process takes long to be ready",
                        .rationale = "Releases, scaling and recovery all wait for it.",
                        .compares = "The time from the start of a container to its readiness.",
                        .guards = "Half a minute is fine; pulling the image does not count.",
                        .remedy = "Do the slow part later, or when the image is built.",
                        .check = checkSlowStartup};

} // namespace plumbline::parity::rules
