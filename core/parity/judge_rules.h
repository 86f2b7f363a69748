// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace plumbline::parity {

/// What a workspace says of one rule.
struct RuleSetting
{
    bool isOn = true;
    std::optional<Severity> severity; ///< in the place of the rule's own

    bool operator==(const RuleSetting&) const = default;
};

/// Which rules run, and how much they say.
struct RuleChoices
{
    std::set<Pack> packs; ///< besides Pack::Standard
    std::map<std::string, RuleSetting, std::less<>> rules;

    /// Whether a rule runs: what is said of it alone comes before what is said of its pack.
    [[nodiscard]] bool isOn(const Rule& rule) const;

    bool operator==(const RuleChoices&) const = default;
};

/// What of the workspace's folder the rules that are on ask for.
model::RepositoryParts partsReadBy(const RuleChoices& choices, std::span<const Rule* const> rules);

/// How long one rule took.
struct RuleTiming
{
    std::string_view rule;
    std::chrono::nanoseconds took{};
};

/// What judging gave; findings know neither waivers nor a baseline yet.
struct Judged
{
    std::vector<Finding> findings; ///< by severity, factor, rule, service, subject, environments
    std::vector<RuleOutcome> outcomes; ///< by factor, rule, service, subject, environments
    std::vector<RuleTiming> timings;   ///< of the rules that ran, in their order
};

/// A clock for timings; empty: nothing is timed.
using RuleClock = std::function<std::chrono::steady_clock::time_point()>;

/// Asks every rule that is on. A rule that is off costs nothing. The same input gives the same
/// answer in the same order.
Judged judge(const RuleInput& input,
             const RuleChoices& choices,
             std::span<const Rule* const> rules,
             const RuleClock& clock = {});

/// Worst first, then by factor, rule, service, subject and environments.
void sortFindings(std::vector<Finding>& findings);

/// What a finding is known by from run to run: rule, subject, service and environments. No value, no
/// line and no path is in it.
std::string fingerprintOf(const Finding& finding);

} // namespace plumbline::parity
