// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

namespace plumbline::parity::rules {

namespace {

void checkCpuLimitDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeRows(
        input,
        input.rows(Kind::Resource, "cpu-limit"),
        {Verdict::Drift, Verdict::Missing, Verdict::Expected},
        [&](const Row& row) {
            return Fault{
                .message = phrase("{} has a CPU limit here and another or none there", row.service),
                .reason = {},
                .severity = {},
                .evidence = {},
                .fix = {}};
        },
        outcomes);
}

} // namespace

const Rule kCpuLimitDrift{.id = "cpu-limit-drift",
                          .factor = Factor::Concurrency,
                          .severity = Severity::Info,
                          .pack = Pack::Standard,
                          .title = "A process has its CPU limited here and not there",
                          .rationale = "Timeouts come with the limit, and only where there is one.",
                          .compares = "CPU limits of each environment.",
                          .guards = "Sizes are each environment's own: only none against some, and "
                                    "more than four times as much, count.",
                          .remedy = "Give every environment a limit of the same order.",
                          .check = checkCpuLimitDrift};

} // namespace plumbline::parity::rules
