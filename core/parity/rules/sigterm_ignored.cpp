// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

Look lookAt(const model::ProbeResult& seen)
{
    constexpr int kKilled = 137;
    if (!seen.termToExit.isSet() || !seen.termExitCode.isSet())
        return isMissing(seen.termToExit);
    const bool isOfMemory = seen.isKilledForMemory.isSet() && seen.isKilledForMemory.value;
    if (seen.termExitCode.value != kKilled || isOfMemory)
        return passes();
    return fails(fmt::format("killed after {}", inSeconds(seen.termToExit.value)),
                 seen.termToExit.origin);
}

void checkSigtermIgnored(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "stop signal",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            return lookAt(seen);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} does not stop when it is told to in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kSigtermIgnored{
    .id = "sigterm-ignored",
    .factor = Factor::Disposability,
    .severity = Severity::Error,
    .pack = Pack::Measured,
    .title = "A process does not stop when it is told to",
    .rationale = "It is killed when the time is up, in the middle of whatever it does.",
    .compares = "What a process did when its stop signal came.",
    .guards = "One that was killed for its memory is another matter.",
    .remedy = "Handle the signal: take no new work, finish, exit.",
    .check = checkSigtermIgnored};

} // namespace plumbline::parity::rules
