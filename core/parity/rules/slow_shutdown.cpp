// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

#include <chrono>

namespace plumbline::parity::rules {

namespace {

Look lookAtShutdown(const model::ProbeResult& seen)
{
    if (!seen.termToExit.isSet() || !seen.grace.isSet())
        return isMissing(seen.termToExit.isSet() ? seen.grace : seen.termToExit);
    const auto took = seen.termToExit.value;
    if (took <= std::chrono::seconds(1) || took * 2 <= seen.grace.value)
        return passes();
    return fails(fmt::format("{} of {}", inSeconds(took), inSeconds(seen.grace.value)),
                 seen.termToExit.origin);
}

void checkSlowShutdown(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "time to stop",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            return lookAtShutdown(seen);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} nearly takes all the time it has to stop in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kSlowShutdown{
    .id = "slow-shutdown",
    .factor = Factor::Disposability,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process takes nearly all the time it has to stop",
    .rationale = "With a little more load it is killed before it is done.",
    .compares =
        "How long a process took from its stop signal to its end, and the time it is given.",
    .guards = "Up to half of that time is fine, and a second always is.",
    .remedy = "Finish faster, or give it more time.",
    .check = checkSlowShutdown};

} // namespace plumbline::parity::rules
