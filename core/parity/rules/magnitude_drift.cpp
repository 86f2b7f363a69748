// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/amounts.h"

namespace plumbline::parity::rules {

namespace {

void checkMagnitudeDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const Row& row = *key.row;
        if (row.valueClass != ValueClass::Size)
            continue;
        const auto gap = amountGapOf(key);
        if (!gap || gap->isUnitMissing || gap->isUnitRatio)
            continue;
        if (row.verdict != Verdict::Drift) {
            outcomes.pass(subjectAt(subjectOf(key), gap->places));
            continue;
        }
        outcomes.fail(
            subjectAt(subjectOf(key), gap->places),
            {.message = phrase("{} differs by more than room to grow", key.name()),
             .reason = row.reason,
             .severity = key.isOfBackingService ? std::optional(Severity::Info) : std::nullopt,
             .evidence = evidenceOf(input, row, gap->places),
             .fix = {}});
    }
}

} // namespace

const Rule kMagnitudeDrift{
    .id = "magnitude-drift",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A size differs by an order of magnitude",
    .rationale =
        "Sizes are each environment's own, but a cache that lives ten times longer or a limit "
        "of another magnitude hides what production meets.",
    .compares =
        "Times that differ by ten times or more, amounts by 64 times or more, and none with "
        "some.",
    .guards = "Smaller ratios, and exact ratios of units, which have a rule of their own.",
    .remedy = "Bring the value nearer to production's.",
    .check = checkMagnitudeDrift};

} // namespace plumbline::parity::rules
