// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

namespace plumbline::parity::rules {

namespace {

void checkRestartPolicyDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeRows(
        input,
        input.rows(Kind::Deploy, "restart"),
        {Verdict::Drift},
        [&](const Row& row) {
            return Fault{.message = phrase("{} is restarted here and not there", row.service),
                         .reason = {},
                         .severity = {},
                         .evidence = {},
                         .fix = {}};
        },
        outcomes);
}

} // namespace

const Rule kRestartPolicyDrift{
    .id = "restart-policy-drift",
    .factor = Factor::Disposability,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A process is restarted here and not there",
    .rationale =
        "Where it is not, one crash ends it; where it is, a crash at each start goes unnoticed.",
    .compares = "restart of Compose, restartPolicy of Kubernetes and their like.",
    .guards = "Defaults of platforms, unless-stopped against always, and processes that run to "
              "their end.",
    .remedy = "Restart what stays up everywhere.",
    .check = checkRestartPolicyDrift};

} // namespace plumbline::parity::rules
