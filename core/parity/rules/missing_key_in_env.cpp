// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/presence.h"

namespace plumbline::parity::rules {

namespace {

void check(const RuleInput& input, Outcomes& outcomes)
{
    judgePresence(input, Presence::Missing, outcomes);
}

} // namespace

const Rule kMissingKeyInEnv{
    .id = "missing-key-in-env",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A config var is set in some environments and missing in another",
    .rationale = "Code that reads it fails, or falls back to a default that nobody tested, only "
                 "where it is missing.",
    .compares = "The names of the config vars that each process gets, from all its layers.",
    .guards = "What a platform or an image gives by itself, debug switches, telemetry outside "
              "production, the time zone of UTC, and keys with a misspelt twin, which has a rule "
              "of its own. An environment that could not be read lacks nothing.",
    .remedy = "Set the key there, or waive the finding with a reason.",
    .check = check};

} // namespace plumbline::parity::rules
