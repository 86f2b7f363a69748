// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/near_names.h"

namespace plumbline::parity::rules {

namespace {

void checkKeyCaseMismatch(const RuleInput& input, Outcomes& outcomes)
{
    judgeNearNames(input, true, outcomes);
}

} // namespace

const Rule kKeyCaseMismatch{
    .id = "key-case-mismatch",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A config var is written in other letters in one environment",
    .rationale = "Names of environment variables are case-sensitive everywhere but on Windows: "
                 "Api_Url is not API_URL.",
    .compares = "Names that differ only in the case of letters or in the characters between words.",
    .guards = "Names that one environment has both of.",
    .remedy = "Write the name as the other environments do.",
    .check = checkKeyCaseMismatch};

} // namespace plumbline::parity::rules
