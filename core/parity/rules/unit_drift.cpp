// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/amounts.h"

namespace plumbline::parity::rules {

namespace {

void checkUnitDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const auto gap = amountGapOf(key);
        if (!gap)
            continue;
        if (!gap->isUnitMissing && !gap->isUnitRatio && !gap->areOtherUnits) {
            outcomes.pass(subjectAt(subjectOf(key), gap->places));
            continue;
        }
        const Phrase how =
            gap->isUnitMissing   ? phrase("with a unit in one environment and without in another")
            : gap->areOtherUnits ? phrase("as one number with another unit in another environment")
                                 : phrase("{:.9g} times as large in one environment as in "
                                          "another, as from one unit to the next",
                                          gap->ratio);
        outcomes.fail(
            subjectAt(subjectOf(key), gap->places),
            {.message = phrase("{} is written {}", key.name(), how),
             .reason = {},
             .severity = key.isOfBackingService ? std::optional(Severity::Info) : std::nullopt,
             .evidence = evidenceOf(input, *key.row, gap->places),
             .fix = {}});
    }
}

} // namespace

const Rule kUnitDrift{
    .id = "unit-drift",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A number is meant in different units",
    .rationale = "30 seconds read as milliseconds end every request, 30000 read as seconds none.",
    .compares =
        "Numbers whose ratio is exactly that of two units (1000, 60, 3600, 1024, ...) in keys "
        "named after a time or an amount, numbers with and without a written unit, and one "
        "number with two units (25MB, 25KB).",
    .guards = "Other ratios: those are tuning. Keys that name neither a time nor an amount.",
    .remedy = "Write the same unit everywhere, best in the key's name: REQUEST_TIMEOUT_MS.",
    .check = checkUnitDrift};

} // namespace plumbline::parity::rules
