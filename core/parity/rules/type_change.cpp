// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkTypeChange(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const Row& row = *key.row;
        if (placesOf(row, {model::State::Set}).size() < 2) {
            if (row.verdict == Verdict::Unreadable)
                outcomes.notMeasured(subjectOf(key), row.reason);
            continue;
        }
        if (std::ranges::find(row.parts, "type") == row.parts.end()) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(subjectOf(key),
                      {.message = phrase("{} holds another kind of value in one environment "
                                         "than in another",
                                         key.name()),
                       .reason = row.reason,
                       .severity = {},
                       .evidence = evidenceOf(input, row, placesOf(row, {model::State::Set})),
                       .fix = {}});
    }
}

} // namespace

const Rule kTypeChange{
    .id = "type-change",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A config var holds a number here and text there",
    .rationale = "Code that reads the one form fails on the other, and only where that one is set.",
    .compares = "What each environment's value can be read as: a switch, a number, a duration, "
                "an amount of bytes, JSON, a URL.",
    .guards =
        "A value has every reading that fits (1 is a switch and a number); it fails only "
        "where no reading is common to all. Secrets and names of environments may be anything.",
    .remedy = "Write the value in the form that the code expects, in every environment.",
    .check = checkTypeChange};

} // namespace plumbline::parity::rules
