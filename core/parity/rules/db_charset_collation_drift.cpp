// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_facts.h"

namespace plumbline::parity::rules {

namespace {

std::optional<Severity> severityOfCharset(const RuleInput& /*input*/, const Row& /*row*/)
{
    return Severity::Warning;
}

void checkDbCharsetCollationDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeBackingFact(input,
                     {.key = "charset",
                      .what = ours("character set or collation"),
                      .severity = severityOfCharset},
                     outcomes);
}

} // namespace

const Rule kDbCharsetCollationDrift{
    .id = "db-charset-collation-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A database sorts or encodes text in another way",
    .rationale = "Sort order, comparison and what can be stored at all depend on it: utf8mb4 "
                 "takes what latin1 refuses.",
    .compares = "Character sets and collations from commands, environment variables of images "
                "and Terraform.",
    .guards = "Only what both environments say is compared; a platform's default is no "
              "difference.",
    .remedy = "Start the database with production's character set and collation.",
    .check = checkDbCharsetCollationDrift};

} // namespace plumbline::parity::rules
