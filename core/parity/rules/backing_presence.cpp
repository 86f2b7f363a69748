// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/backing_presence.h"

#include "core/parity/rules/backing_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;
using model::State;

/// What an environment lacks as a matter of course: what a person brings, a provider's service.
bool mayBeAbsent(const AlignedBackingService& backing, const std::vector<std::size_t>& with)
{
    return std::ranges::all_of(with, [&](std::size_t place) {
        const BackingService& member = *backing.members[place];
        return isDeveloperTool(member) || member.role == model::Role::Other ||
               member.role == model::Role::SecretStore || member.role == model::Role::Mail;
    });
}

/// Whether one emulator stands in there for all services of a cloud: LocalStack, Moto.
bool hasStandIn(const model::Environment& environment, const AlignedBackingService& backing)
{
    static constexpr std::array<std::string_view, 7> kOfAws{
        "sns", "sqs", "s3", "dynamodb", "kinesis", "cognito", "aws-secrets"};
    const bool isOfAws = std::ranges::any_of(backing.members, [](const BackingService* member) {
        return member != nullptr && std::ranges::find(kOfAws, member->engine) != kOfAws.end();
    });
    return isOfAws &&
           std::ranges::any_of(environment.backingServices,
                               [](const BackingService& one) { return one.engine == "aws"; });
}

Evidence describe(const BackingService& backing)
{
    return {.environment = {},
            .state = State::Set,
            .value = backing.engine.empty() ? std::string(toString(backing.role)) : backing.engine,
            .group = {},
            .reason = backing.foundBy,
            .origin = backing.origin};
}

} // namespace

void judgeBackingPresence(const RuleInput& input, bool onlyLocal, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        const Row* row = input.row(backing.name, Kind::BackingService, "engine");
        if (row == nullptr)
            continue;
        const std::vector<std::size_t> with = placesOf(backing);
        std::vector<std::size_t> without = parity::placesOf(*row, {State::Missing});
        std::erase_if(without, [&](std::size_t place) {
            return hasStandIn(input.environment(place), backing);
        });
        std::vector<std::size_t> all = with;
        all.insert(all.end(), without.begin(), without.end());
        std::ranges::sort(all);
        const Subject subject = subjectOf(backing, all);
        if (with.empty())
            continue;
        const bool isOnlyLocal =
            std::ranges::all_of(with, [&](std::size_t place) { return input.isLocal(place); });
        if (without.empty()) {
            if (row->verdict == Verdict::Unreadable)
                outcomes.notMeasured(subjectOf(backing, {}), row->reason);
            else if (!onlyLocal && with.size() > 1)
                outcomes.pass(subject);
            continue;
        }
        if (isOnlyLocal != onlyLocal || mayBeAbsent(backing, with)) {
            if (isOnlyLocal == onlyLocal)
                outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} is there in {} and not in {}",
                                         backing.name,
                                         enumerate(input, with),
                                         enumerate(input, without)),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input, backing, all, describe),
                       .fix = {}});
    }
}

} // namespace plumbline::parity::rules
