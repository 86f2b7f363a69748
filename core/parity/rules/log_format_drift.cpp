// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

#include <set>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isOfForm(std::string_view key)
{
    return key.ends_with("LOG_FORMAT") || key.ends_with("LOGGING_FORMAT") ||
           key.ends_with("LOG_STYLE") || key.ends_with("LOG_JSON") ||
           key.ends_with("LOG_FORMATTER") || key.ends_with("JSON_LOGS") ||
           key.ends_with("LOG_ENCODING");
}

void checkLogFormatDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!isOfForm(key.name()) || isNotMeasured(*key.row, outcomes))
            continue;
        std::set<std::string> forms;
        for (const Cell& cell : key.row->cells) {
            if (cell.state == model::State::Set)
                forms.insert(cell.value);
        }
        if (forms.size() < 2) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(
            subjectOf(key),
            {.message = phrase("{} gives logs another form here than there", key.name()),
             .reason = {},
             .severity = differsOnlyLocally(input, *key.row) ? Severity::Info : Severity::Warning,
             .evidence = evidenceOf(input, *key.row),
             .fix = {}});
    }
}

} // namespace

const Rule kLogFormatDrift{
    .id = "log-format-drift",
    .factor = Factor::Logs,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Logs have another form here than there",
    .rationale = "What searches and alerts by fields finds nothing where the form is another.",
    .compares = "Keys such as LOG_FORMAT, LOG_STYLE and LOG_JSON.",
    .guards = "A form for people in development alone is information.",
    .remedy = "Log in the same form everywhere that is deployed.",
    .check = checkLogFormatDrift};

} // namespace plumbline::parity::rules
