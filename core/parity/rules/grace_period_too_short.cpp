// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

/// The longest that the service was seen to take anywhere before it stopped by itself.
std::optional<std::chrono::nanoseconds> neededBy(const RuleInput& input,
                                                 const AlignedService& service)
{
    constexpr int kKilled = 137;
    std::optional<std::chrono::nanoseconds> most;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const model::Service* member = service.members[place];
        for (const model::ProbeResult& seen : input.environments()[place].probes) {
            const bool isOwn = member != nullptr && seen.service == member->name;
            const bool stopped = seen.termToExit.isSet() && seen.termExitCode.isSet() &&
                                 seen.termExitCode.value != kKilled;
            if (isOwn && stopped)
                most = std::max(most.value_or(seen.termToExit.value), seen.termToExit.value);
        }
    }
    return most;
}

std::optional<Fix> fixOf(const FailedLooks& failed, std::chrono::nanoseconds needed)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(needed).count() * 2;
    Fix fix{.summary = phrase("Give it {} seconds to stop.", seconds), .changes = {}};
    for (const std::size_t place : failed.places) {
        const model::Service& service = *failed.service.members[place];
        if (service.stopGracePeriod.isDefault && isInCompose(service.origin))
            fix.changes.emplace_back(
                AddMember{.service = service.origin,
                          .path = {},
                          .yaml = fmt::format("stop_grace_period: {}s\n", seconds)});
    }
    return fix.changes.empty() ? std::nullopt : std::optional(fix);
}

void judge(const RuleInput& input, const AlignedService& service, Outcomes& outcomes)
{
    const auto needed = neededBy(input, service);
    FailedLooks failed{.service = service, .places = {}, .looks = {}};
    std::vector<Evidence> evidence;
    bool isGiven = false;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const model::Service* member = service.members[place];
        if (member == nullptr || !member->stopGracePeriod.isSet() || !isProcess(*member))
            continue;
        isGiven = true;
        if (!needed || member->stopGracePeriod.value >= *needed)
            continue;
        failed.places.push_back(place);
        evidence.push_back({.environment = input.name(place),
                            .state = model::State::Set,
                            .value = inSeconds(member->stopGracePeriod.value),
                            .origin = member->stopGracePeriod.origin});
    }
    const Subject subject{
        .name = "time to stop", .services = {service.name}, .environments = failed.places};
    if (!isGiven)
        return;
    if (!needed) {
        outcomes.notMeasured(subject, phrase("nobody tried how long it takes to stop"));
    } else if (failed.places.empty()) {
        outcomes.pass(subject);
    } else {
        outcomes.fail(subject,
                      {.message = phrase("{} needs {} to stop, and is given less in {}",
                                         service.name,
                                         inSeconds(*needed),
                                         enumerate(input, failed.places)),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = fixOf(failed, *needed)});
    }
}

void checkGracePeriodTooShort(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services)
        judge(input, service, outcomes);
}

} // namespace

const Rule kGracePeriodTooShort{
    .id = "grace-period-too-short",
    .factor = Factor::Disposability,
    .severity = Severity::Warning,
    .pack = Pack::Measured,
    .title = "A process is given less time to stop than it needs",
    .rationale = "It is killed in the middle of its work at every release.",
    .compares = "How long a process takes to stop where it was tried, and the time that each "
                "environment gives it.",
    .guards = "A process that never stops by itself is another matter.",
    .remedy = "Raise stop_grace_period or terminationGracePeriodSeconds.",
    .check = checkGracePeriodTooShort};

} // namespace plumbline::parity::rules
