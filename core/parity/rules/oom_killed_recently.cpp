// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

namespace plumbline::parity::rules {

namespace {

void checkOomKilledRecently(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "memory",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.isKilledForMemory.isSet())
                return isMissing(seen.isKilledForMemory);
            return seen.isKilledForMemory.value ? fails("killed", seen.isKilledForMemory.origin)
                                                : passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} was killed for its memory in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kOomKilledRecently{
    .id = "oom-killed-recently",
    .factor = Factor::Disposability,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process was killed for its memory",
    .rationale = "It loses its work each time, and the next request starts with an empty process.",
    .compares = "Whether the engine says that the last container was killed for its memory.",
    .guards = "Only what an engine says of a container that is still there.",
    .remedy = "Raise the limit, or find the leak.",
    .check = checkOomKilledRecently};

} // namespace plumbline::parity::rules
