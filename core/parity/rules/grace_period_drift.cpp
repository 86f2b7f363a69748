// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

namespace plumbline::parity::rules {

namespace {

void checkGracePeriodDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const Row* row : input.rows(Kind::Deploy, "stop-grace")) {
        if (isNotMeasured(*row, outcomes) || row->verdict == Verdict::NotApplicable)
            continue;
        if (row->verdict != Verdict::Drift) {
            outcomes.pass(subjectOf(*row));
            continue;
        }
        outcomes.fail(subjectOf(*row),
                      {.message = phrase("{} is given another time to stop in one environment "
                                         "than in another",
                                         row->service),
                       .reason = row->reason,
                       .severity = {},
                       .evidence = evidenceOf(input, *row),
                       .fix = {}});
    }
}

} // namespace

const Rule kGracePeriodDrift{
    .id = "grace-period-drift",
    .factor = Factor::Disposability,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "Processes are given different times to stop",
    .rationale = "Work that is finished in time here is cut off there.",
    .compares = "stop_grace_period, terminationGracePeriodSeconds and stopTimeout.",
    .guards = "Platforms' own defaults are no difference.",
    .remedy = "Give the process the time that production gives it.",
    .check = checkGracePeriodDrift};

} // namespace plumbline::parity::rules
