// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/presence.h"

namespace plumbline::parity::rules {

namespace {

void checkKeyOnlyInDev(const RuleInput& input, Outcomes& outcomes)
{
    judgePresence(input, Presence::OnlyLocal, outcomes);
}

} // namespace

const Rule kKeyOnlyInDev{
    .id = "key-only-in-dev",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A config var is set in development only",
    .rationale = "What only development has is not tried where users are; what is meant for "
                 "development alone should say so.",
    .compares = "The names of the config vars that each process gets.",
    .guards = "Variables of tools (COMPOSE_*, DOCKER_*, XDEBUG_*) and debug switches.",
    .remedy = "Set the key in the other environments too, or take it out of development.",
    .check = checkKeyOnlyInDev};

} // namespace plumbline::parity::rules
