// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_presence.h"

namespace plumbline::parity::rules {

namespace {

void checkBackingServiceOnlyInDev(const RuleInput& input, Outcomes& outcomes)
{
    judgeBackingPresence(input, true, outcomes);
}

} // namespace

const Rule kBackingServiceOnlyInDev{
    .id = "backing-service-only-in-dev",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Development has a backing service that no other environment has",
    .rationale = "What works with it there has nothing to work with where users are.",
    .compares =
        "The backing services of development and tests with those of all other environments.",
    .guards = "Tools of developers: mail catchers, database browsers, tracing UIs, mocks.",
    .remedy = "Set it up in the other environments, or take it out of development.",
    .check = checkBackingServiceOnlyInDev};

} // namespace plumbline::parity::rules
