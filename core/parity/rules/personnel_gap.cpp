// SPDX-License-Identifier: Apache-2.0
#include "core/parity/gaps.h"
#include "core/parity/rules/all.h"

namespace plumbline::parity::rules {

namespace {

void checkPersonnelGap(const RuleInput& input, Outcomes& outcomes)
{
    if (input.delivery() == nullptr)
        return;
    static const std::map<std::string, std::string> kNobody;
    const auto& deployers =
        input.evidence().deployers != nullptr ? *input.evidence().deployers : kNobody;
    std::size_t told = 0;
    std::size_t byAuthors = 0;
    for (const model::Release& release : input.delivery()->releases) {
        const auto isAuthor = isDeployedByAuthor(release, deployers);
        told += isAuthor ? 1U : 0U;
        byAuthors += isAuthor.value_or(false) ? 1U : 0U;
    }
    Subject subject{.name = "releases", .services = {}, .environments = {}};
    constexpr std::size_t kLeast = 3; // fewer tell nothing of a habit
    if (told < kLeast) {
        outcomes.notMeasured(std::move(subject), phrase("too few releases say who made them"));
        return;
    }
    if (byAuthors * 2 >= told) {
        outcomes.pass(std::move(subject));
        return;
    }
    outcomes.fail(std::move(subject),
                  {.message = phrase("{} of the last {} releases were made by somebody who wrote "
                                     "a part of them",
                                     byAuthors,
                                     told),
                   .reason = {},
                   .severity = {},
                   .evidence = {},
                   .fix = {}});
}

} // namespace

const Rule kPersonnelGap{
    .id = "personnel-gap",
    .factor = Factor::Parity,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "Those who write the code seldom release it",
    .rationale = "Who releases what they wrote sees what it does, and mends it first.",
    .compares =
        "Who made the last releases with who wrote the commits in them, as a share. Nobody is "
        "named.",
    .guards =
        "Bots, unless plumbline.yaml says who stands behind them (deployers). Fewer than three "
        "releases.",
    .remedy = "Let authors release their own work, or take turns.",
    .check = checkPersonnelGap};

} // namespace plumbline::parity::rules
