// SPDX-License-Identifier: Apache-2.0
#include "core/parity/gaps.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/deployed_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkTimeGap(const RuleInput& input, Outcomes& outcomes)
{
    const auto now = secondsOf(input.evidence().now);
    if (input.delivery() == nullptr || !now)
        return;
    for (const std::size_t place : input.productions()) {
        const model::DeployedCommit& deployed = input.delivery()->environments[place];
        const Subject subject{.name = "undeployed age", .services = {}, .environments = {place}};
        if (!deployed.behind) {
            outcomes.notMeasured(subject, whyUnknown(input, place));
            continue;
        }
        const auto oldest = secondsOf(deployed.oldestWaiting);
        const double age =
            *deployed.behind == 0 || !oldest ? 0 : std::max(0.0, (*now - *oldest) / kSecondsADay);
        if (age < 1) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} commits of {} wait for {}, the oldest since {:.0f} "
                                         "days",
                                         *deployed.behind,
                                         input.delivery()->mainBranch,
                                         input.name(place),
                                         age),
                       .reason = {},
                       .severity = severityOfAge(age),
                       .evidence = {commitEvidence(input, place)},
                       .fix = {}});
    }
}

} // namespace

const Rule kTimeGap{
    .id = "time-gap",
    .factor = Factor::Parity,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Work waits long before it reaches production",
    .rationale = "The longer code waits, the more comes at once and the less its author remembers.",
    .compares =
        "When the oldest commit of the main branch that production does not have was written. "
        "Below a day is well, below a week a remark, below thirty days a warning.",
    .guards = "Without a commit of production that the repository knows nothing is measured.",
    .remedy = "Deploy smaller changes, more often.",
    .check = checkTimeGap};

} // namespace plumbline::parity::rules
