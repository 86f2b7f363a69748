// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_versions.h"

namespace plumbline::parity::rules {

namespace {

void checkBackingServiceMinorDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeVersions(input, false, outcomes);
}

} // namespace

const Rule kBackingServiceMinorDrift{
    .id = "backing-service-minor-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A backing service has another minor version in another environment",
    .rationale = "Minor versions mend and break: an error that one has is not seen on the other.",
    .compares = "Versions of the same major release, as far as both say them.",
    .guards =
        "What the shorter of two versions does not say is no difference: 16 and 16.4 are one.",
    .remedy = "Run production's version everywhere.",
    .check = checkBackingServiceMinorDrift};

} // namespace plumbline::parity::rules
