// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/near_names.h"

namespace plumbline::parity::rules {

namespace {

void checkKeyNameNearMiss(const RuleInput& input, Outcomes& outcomes)
{
    judgeNearNames(input, false, outcomes);
}

} // namespace

const Rule kKeyNameNearMiss{
    .id = "key-name-near-miss",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A config var is missing where one of nearly the same name is set",
    .rationale = "A misspelt name sets nothing: the code reads the right one and finds none.",
    .compares = "Names that one environment lacks with those that only it has, by the letters that "
                "are left out, put in, replaced or swapped: two at most.",
    .guards = "Names shorter than six letters, numbered series, plurals, and names whose words "
              "differ as a whole (DB_READ_URL, DB_WRITE_URL).",
    .remedy = "Give the variable the name that the other environments have.",
    .check = checkKeyNameNearMiss};

} // namespace plumbline::parity::rules
