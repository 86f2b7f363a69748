// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <algorithm>
#include <set>
#include <string>

namespace plumbline::parity::rules {

namespace {

/// Whether some environment runs the process with a driver that is not said, or another than none.
bool hasOther(const Row& row)
{
    return std::ranges::any_of(row.cells, [](const Cell& cell) {
        return cell.state == model::State::Unknown || cell.state == model::State::Missing ||
               (cell.state == model::State::Set && cell.value != "none");
    });
}

void checkLogDriverDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const Row* row : input.rows(Kind::Log, "driver")) {
        if (row->verdict == Verdict::NotApplicable)
            continue;
        std::set<std::string> drivers;
        for (const Cell& cell : row->cells) {
            if (cell.state == model::State::Set)
                drivers.insert(cell.value);
        }
        // Two that are known and differ are enough, whatever an engine's default elsewhere is; and no
        // default throws the log away.
        const bool isThrownAway = drivers.contains("none") && hasOther(*row);
        if (drivers.size() < 2 && !isThrownAway && isNotMeasured(*row, outcomes))
            continue;
        if (drivers.size() < 2 && !isThrownAway) {
            outcomes.pass(subjectOf(*row));
            continue;
        }
        outcomes.fail(
            subjectOf(*row),
            {.message = phrase("the log of {} goes another way here than there", row->service),
             .reason = row->reason,
             .severity = row->verdict == Verdict::Drift || drivers.contains("none")
                             ? Severity::Warning
                             : Severity::Info,
             .evidence = evidenceOf(input, *row),
             .fix = {}});
    }
}

} // namespace

const Rule kLogDriverDrift{
    .id = "log-driver-drift",
    .factor = Factor::Logs,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Logs go another way here than there",
    .rationale = "What is thrown away or cut off in one environment cannot be looked for there.",
    .compares = "The log driver of each process.",
    .guards = "Drivers that ship the same stream elsewhere are each environment's own: "
              "information. Only none throws it away.",
    .remedy = "Keep the stream in every environment.",
    .check = checkLogDriverDrift};

} // namespace plumbline::parity::rules
