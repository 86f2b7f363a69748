// SPDX-License-Identifier: Apache-2.0
#include "core/parity/gaps.h"
#include "core/parity/rules/all.h"

namespace plumbline::parity::rules {

namespace {

constexpr double kFreshDays = 30;

void checkEvidenceStale(const RuleInput& input, Outcomes& outcomes)
{
    const auto now = secondsOf(input.evidence().now);
    const auto statuses = input.evidence().statuses;
    for (std::size_t place = 0; place < statuses.size() && now; ++place) {
        const auto captured = secondsOf(statuses[place].capturedAt);
        if (!captured)
            continue;
        const double age = (*now - *captured) / kSecondsADay;
        const Subject subject{.name = "snapshot", .services = {}, .environments = {place}};
        if (age <= kFreshDays) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(
            subject,
            {.message = phrase("what is known of {} is {:.0f} days old", input.name(place), age),
             .reason = {},
             .severity = {},
             .evidence = {},
             .fix = {}});
    }
}

} // namespace

const Rule kEvidenceStale{.id = "evidence-stale",
                          .factor = Factor::Parity,
                          .severity = Severity::Warning,
                          .pack = Pack::Strict,
                          .title = "What is known of an environment is old",
                          .rationale =
                              "A comparison with what was there last month says nothing of today.",
                          .compares = "When snapshots were taken: thirty days are fresh.",
                          .guards = "Sources that are read afresh each time.",
                          .remedy = "Take a new snapshot: plumbline snapshot.",
                          .check = checkEvidenceStale};

} // namespace plumbline::parity::rules
