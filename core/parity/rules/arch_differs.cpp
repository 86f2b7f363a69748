// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

namespace plumbline::parity::rules {

namespace {

void checkArchDiffers(const RuleInput& input, Outcomes& outcomes)
{
    judgeRows(
        input,
        input.rows(Kind::Deploy, "platform"),
        {Verdict::Drift},
        [](const Row& row) {
            return Fault{.message = phrase("{} runs on another architecture in one environment "
                                           "than in another",
                                           row.service),
                         .reason = {},
                         .severity = {},
                         .evidence = {},
                         .fix = {}};
        },
        outcomes);
}

} // namespace

const Rule kArchDiffers{
    .id = "arch-differs",
    .factor = Factor::Dependencies,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "A process runs on different architectures",
    .rationale =
        "Compiled dependencies are other files there: one may be missing, slower or wrong.",
    .compares = "platform, node selectors, runtime platforms and the platform of what runs.",
    .guards =
        "Where nobody says it, it is whatever the machine is: not measured. Purely interpreted "
        "code may not mind: all of this is information.",
    .remedy = "Name the platform in both places, or build the image for both.",
    .check = checkArchDiffers};

} // namespace plumbline::parity::rules
