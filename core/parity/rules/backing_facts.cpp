// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/backing_facts.h"

#include "core/parity/rules/backing_parts.h"

namespace plumbline::parity::rules {

void judgeBackingRow(const RuleInput& input,
                     const BackingFact& fact,
                     const Row& row,
                     Outcomes& outcomes)
{
    const AlignedBackingService* backing = findBacking(input, row.service);
    if (row.verdict == Verdict::NotApplicable || backing == nullptr)
        return;
    Subject subject = subjectOf(*backing, {});
    if (row.verdict == Verdict::Unreadable) {
        outcomes.notMeasured(std::move(subject), row.reason);
        return;
    }
    std::optional<Severity> severity;
    if (row.verdict == Verdict::Drift || row.verdict == Verdict::Missing)
        severity = fact.severity(input, row);
    if (!severity) {
        outcomes.pass(std::move(subject));
        return;
    }
    outcomes.fail(std::move(subject),
                  {.message = phrase("{} differs in {}", row.service, Phrase::ofWords(fact.what)),
                   .reason = row.reason,
                   .severity = severity,
                   .evidence = evidenceOf(input, row),
                   .fix = {}});
}

void judgeBackingFact(const RuleInput& input, const BackingFact& fact, Outcomes& outcomes)
{
    for (const Row* row : input.rows(Kind::BackingService, fact.key))
        judgeBackingRow(input, fact, *row, outcomes);
}

} // namespace plumbline::parity::rules
