// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

namespace plumbline::parity::rules {

namespace {

void checkPortDiffersAcrossEnvs(const RuleInput& input, Outcomes& outcomes)
{
    judgeRows(
        input,
        input.rows(Kind::Port),
        {Verdict::Drift, Verdict::Missing},
        [&](const Row& row) {
            return Fault{.message =
                             phrase("{} does not listen on the same ports everywhere", row.service),
                         .reason = {},
                         .severity = {},
                         .evidence = {},
                         .fix = {}};
        },
        outcomes);
}

} // namespace

const Rule kPortDiffersAcrossEnvs{
    .id = "port-differs-across-envs",
    .factor = Factor::PortBinding,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "A process listens on other ports here than there",
    .rationale = "Whatever names the port, a check, a proxy, a client, has to differ, too.",
    .compares =
        "Ports in the container; where they are reached from outside is each environment's own.",
    .guards = "Ports that only the image exposes, and processes that declare none, are left out.",
    .remedy = "Listen on the same port everywhere.",
    .check = checkPortDiffersAcrossEnvs};

} // namespace plumbline::parity::rules
