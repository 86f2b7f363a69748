// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isOfWorkers(std::string_view key)
{
    return key == "WEB_CONCURRENCY" || key.ends_with("_WORKERS") || key.ends_with("_THREADS") ||
           key == "WORKERS" || key == "THREADS" || key.ends_with("_CONCURRENCY");
}

void checkConcurrencySettingDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!isOfWorkers(key.name()))
            continue;
        bool isOne = false;
        bool areSeveral = false;
        for (const Cell& cell : key.row->cells) {
            isOne = isOne || (cell.state == model::State::Set && cell.value == "1");
            areSeveral = areSeveral || (cell.state == model::State::Set && cell.value != "1");
        }
        if (!isOne || !areSeveral) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(
            subjectOf(key),
            {.message = phrase("{} is 1 in one environment and more in another", key.name()),
             .reason = {},
             .severity = {},
             .evidence = evidenceOf(input, *key.row),
             .fix = {}});
    }
}

} // namespace

const Rule kConcurrencySettingDrift{
    .id = "concurrency-setting-drift",
    .factor = Factor::Concurrency,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A process does one thing at a time here and many there",
    .rationale = "Races and exhausted pools only show with two workers or threads.",
    .compares = "Keys such as WEB_CONCURRENCY, *_WORKERS and *_THREADS.",
    .guards = "Numbers are each environment's own; only one against several counts.",
    .remedy = "Use at least two everywhere.",
    .check = checkConcurrencySettingDrift};

} // namespace plumbline::parity::rules
