// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/presence.h"

namespace plumbline::parity::rules {

namespace {

void checkKeyOnlyInProd(const RuleInput& input, Outcomes& outcomes)
{
    judgePresence(input, Presence::OnlyProduction, outcomes);
}

} // namespace

const Rule kKeyOnlyInProd{
    .id = "key-only-in-prod",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A config var is set in production only",
    .rationale = "What it switches on is met for the first time where users are.",
    .compares = "The names of the config vars that each process gets.",
    .guards = "What observes the app may be missing elsewhere. What the platform gives is not "
              "counted.",
    .remedy = "Set the key in the other environments too, with a value of their own.",
    .check = checkKeyOnlyInProd};

} // namespace plumbline::parity::rules
