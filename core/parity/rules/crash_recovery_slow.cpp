// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <chrono>

namespace plumbline::parity::rules {

namespace {

constexpr std::chrono::seconds kFine{60};

void checkCrashRecoverySlow(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "recovery",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.killToReady.isSet())
                return isMissing(seen.killToReady);
            return seen.killToReady.value <= kFine
                       ? passes()
                       : fails(inSeconds(seen.killToReady.value), seen.killToReady.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} does not come back soon after a crash in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kCrashRecoverySlow{
    .id = "crash-recovery-slow",
    .factor = Factor::Disposability,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process does not come back soon after a crash",
    .rationale = "Every crash is an outage for as long.",
    .compares = "The time from a kill to readiness again.",
    .guards = "A minute is fine. It is only tried in a local stack, and where it is asked for.",
    .remedy = "Let the platform restart it, and start faster.",
    .check = checkCrashRecoverySlow};

} // namespace plumbline::parity::rules
