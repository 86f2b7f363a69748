// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/deployed_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

std::size_t placeOf(const RuleInput& input, const std::string& name)
{
    std::size_t place = 0;
    while (input.name(place) != name)
        ++place;
    return place;
}

void checkEnvRevisionGap(const RuleInput& input, Outcomes& outcomes)
{
    if (input.delivery() == nullptr)
        return;
    for (const model::CommitGap& gap : input.delivery()->gaps) {
        const std::size_t from = placeOf(input, gap.from);
        const std::size_t to = placeOf(input, gap.to);
        const Subject subject{.name = "commits", .services = {}, .environments = {from, to}};
        if (gap.ahead + gap.behind == 0) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(
            subject,
            {.message = phrase(
                 "{} commits lie between {} and {}", gap.ahead + gap.behind, gap.from, gap.to),
             .reason = {},
             .severity = {},
             .evidence = {commitEvidence(input, from), commitEvidence(input, to)},
             .fix = {}});
    }
}

} // namespace

const Rule kEnvRevisionGap{
    .id = "env-revision-gap",
    .factor = Factor::Parity,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "Two environments run different commits",
    .rationale = "That is what environments are for; the number says how far apart they are.",
    .compares = "Commits between what every two environments run, in both directions.",
    .guards = "Commits that the repository does not know.",
    .remedy = "Nothing, as long as the number is small.",
    .check = checkEnvRevisionGap};

} // namespace plumbline::parity::rules
