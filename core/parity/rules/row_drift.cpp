// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/row_drift.h"

#include <algorithm>
#include <utility>

namespace plumbline::parity::rules {

void judgeRows(const RuleInput& input,
               std::span<const Row* const> rows,
               std::initializer_list<Verdict> faults,
               const std::function<Fault(const Row& row)>& fault,
               Outcomes& outcomes)
{
    for (const Row* row : rows) {
        if (row->verdict == Verdict::NotApplicable || isNotMeasured(*row, outcomes))
            continue;
        if (std::ranges::find(faults, row->verdict) == faults.end()) {
            outcomes.pass(subjectOf(*row));
            continue;
        }
        Fault found = fault(*row);
        if (found.reason.empty())
            found.reason = row->reason;
        if (found.evidence.empty())
            found.evidence = evidenceOf(input, *row);
        outcomes.fail(subjectOf(*row), std::move(found));
    }
}

bool differsOnlyLocally(const RuleInput& input, const Row& row)
{
    const Cell* first = nullptr;
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const Cell& cell = row.cells[place];
        const bool saysSomething =
            cell.state == model::State::Set || cell.state == model::State::Missing;
        if (input.isLocal(place) || !saysSomething)
            continue;
        if (first != nullptr && (first->state != cell.state || first->value != cell.value))
            return false;
        first = &cell;
    }
    return true;
}

} // namespace plumbline::parity::rules
