// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

namespace plumbline::parity::rules {

namespace {

void checkHealthcheckDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const std::string_view key : {"check", "liveness"}) {
        judgeRows(
            input,
            input.rows(Kind::Health, key),
            {Verdict::Drift},
            [&](const Row& row) {
                return Fault{.message =
                                 key == "check"
                                     ? phrase("the health check of {} differs", row.service)
                                     : phrase("the liveness probe of {} differs", row.service),
                             .reason = {},
                             .severity = {},
                             .evidence = {},
                             .fix = {}};
            },
            outcomes);
    }
}

} // namespace

const Rule kHealthcheckDiffers{.id = "healthcheck-differs",
                               .factor = Factor::Disposability,
                               .severity = Severity::Info,
                               .pack = Pack::Standard,
                               .title = "A process is asked another question here than there",
                               .rationale = "It may be well by the one and ill by the other.",
                               .compares = "What health checks ask: path, port, command.",
                               .guards = "Times and retries are each environment's own. The same "
                                         "request by HTTP is one, whoever sends it.",
                               .remedy = "Ask the same everywhere.",
                               .check = checkHealthcheckDiffers};

} // namespace plumbline::parity::rules
