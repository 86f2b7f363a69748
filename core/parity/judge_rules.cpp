// SPDX-License-Identifier: Apache-2.0
#include "core/parity/judge_rules.h"

#include "core/base/digest.h"
#include "core/base/text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace plumbline::parity {

namespace {

/// The lists of names that outcomes have had so far, by the places that they are of.
using KnownNames = std::map<std::vector<std::size_t>, SharedNames>;

/// The names of a subject's environments, sorted.
SharedNames namesOf(const RuleInput& input, const Subject& subject, KnownNames& known)
{
    const auto at = known.find(subject.environments);
    if (at != known.end())
        return at->second;
    std::vector<std::string> names;
    if (subject.environments.empty()) {
        for (std::size_t place = 0; place < input.size(); ++place)
            names.push_back(input.name(place));
    }
    for (const std::size_t place : subject.environments)
        names.push_back(input.name(place));
    std::ranges::sort(names);
    return known.emplace(subject.environments, std::move(names)).first->second;
}

/// How the workspace's severity goes on with what a rule lowers by itself.
Severity severityOf(const Rule& rule, const RuleChoices& choices, const Fault& fault)
{
    const Severity own = fault.severity.value_or(rule.severity);
    const auto setting = choices.rules.find(rule.id);
    if (setting == choices.rules.end() || !setting->second.severity)
        return own;
    const int lowered = static_cast<int>(rule.severity) - static_cast<int>(own);
    const int given = static_cast<int>(*setting->second.severity);
    return static_cast<Severity>(std::clamp(
        given - lowered, static_cast<int>(Severity::Info), static_cast<int>(Severity::Error)));
}

Phrase reasonOf(const Rule& rule, Phrase reason)
{
    Phrase rationale = Phrase::ofWords(rule.rationale);
    if (reason.empty())
        return rationale;
    return reason.english().ends_with('.')
               ? phrase("{} {}", std::move(reason), std::move(rationale))
               : phrase("{}. {}", std::move(reason), std::move(rationale));
}

void take(const RuleInput& input,
          const RuleChoices& choices,
          const Rule& rule,
          Answered answered,
          KnownNames& known,
          std::vector<RuleOutcome>& outcomes,
          std::vector<Finding>& findings)
{
    Subject& subject = answered.subject;
    std::ranges::sort(subject.services);
    RuleOutcome outcome{.rule = rule.id,
                        .factor = rule.factor,
                        .severity = severityOf(rule, choices, answered.fault),
                        .service = subject.services.empty() ? "" : subject.services.front(),
                        .subject = std::move(subject.name),
                        .isConfigVar = subject.isConfigVar,
                        .environments = namesOf(input, subject, known),
                        .outcome = answered.outcome,
                        .reason = std::move(answered.reason)};
    if (outcome.outcome == Outcome::Fail) {
        Finding finding{.rule = std::string(outcome.rule),
                        .factor = rule.factor,
                        .severity = outcome.severity,
                        .environments = outcome.environments,
                        .service = outcome.service,
                        .services = std::move(subject.services),
                        .subject = outcome.subject,
                        .isConfigVar = outcome.isConfigVar,
                        .message = std::move(answered.fault.message),
                        .reason = reasonOf(rule, std::move(answered.fault.reason)),
                        .evidence = std::move(answered.fault.evidence),
                        .fix = std::move(answered.fault.fix),
                        .waiver = {},
                        .isNew = true,
                        .fingerprint = {}};
        if (!finding.fix && !rule.remedy.empty())
            finding.fix = Fix{.summary = Phrase::ofWords(rule.remedy), .changes = {}};
        finding.fingerprint = fingerprintOf(finding);
        findings.push_back(std::move(finding));
    }
    outcomes.push_back(std::move(outcome));
}

struct OutcomesOfRule
{
    const Rule* rule = nullptr;
    std::vector<RuleOutcome> all;
};

/// By factor, rule, service, subject and environments. Those of one rule are sorted by themselves:
/// there may be millions in all.
std::vector<RuleOutcome> sortedOutcomes(std::vector<OutcomesOfRule> ofRules)
{
    std::ranges::stable_sort(ofRules, [](const OutcomesOfRule& left, const OutcomesOfRule& right) {
        return std::tie(left.rule->factor, left.rule->id) <
               std::tie(right.rule->factor, right.rule->id);
    });
    const auto isBefore = [](const RuleOutcome& left, const RuleOutcome& right) {
        return std::tie(left.service, left.subject, left.environments) <
               std::tie(right.service, right.subject, right.environments);
    };
    std::size_t count = 0;
    for (const OutcomesOfRule& one : ofRules)
        count += one.all.size();
    std::vector<RuleOutcome> result;
    result.reserve(count);
    for (OutcomesOfRule& one : ofRules) {
        std::ranges::stable_sort(one.all, isBefore);
        std::ranges::move(one.all, std::back_inserter(result));
        one.all = {};
    }
    return result;
}

} // namespace

bool RuleChoices::isOn(const Rule& rule) const
{
    const auto setting = rules.find(rule.id);
    if (setting != rules.end())
        return setting->second.isOn;
    return rule.isOnByDefault() || packs.contains(rule.pack);
}

model::RepositoryParts partsReadBy(const RuleChoices& choices, std::span<const Rule* const> rules)
{
    model::RepositoryParts parts;
    for (const Rule* rule : rules) {
        if (choices.isOn(*rule))
            parts = parts | rule->reads;
    }
    return parts;
}

Judged judge(const RuleInput& input,
             const RuleChoices& choices,
             std::span<const Rule* const> rules,
             const RuleClock& clock)
{
    Judged judged;
    KnownNames known;
    std::vector<OutcomesOfRule> ofRules;
    for (const Rule* rule : rules) {
        if (!choices.isOn(*rule))
            continue;
        const auto began = clock ? clock() : std::chrono::steady_clock::time_point{};
        OutcomesOfRule& ofRule = ofRules.emplace_back(OutcomesOfRule{.rule = rule, .all = {}});
        Outcomes outcomes([&](Answered answered) {
            take(input, choices, *rule, std::move(answered), known, ofRule.all, judged.findings);
        });
        rule->check(input, outcomes);
        if (clock)
            judged.timings.push_back({.rule = rule->id, .took = clock() - began});
    }
    sortFindings(judged.findings);
    judged.outcomes = sortedOutcomes(std::move(ofRules));
    return judged;
}

void sortFindings(std::vector<Finding>& findings)
{
    std::ranges::stable_sort(findings, [](const Finding& left, const Finding& right) {
        if (left.severity != right.severity)
            return left.severity > right.severity;
        return std::tie(left.factor, left.rule, left.service, left.subject, left.environments) <
               std::tie(right.factor, right.rule, right.service, right.subject, right.environments);
    });
}

std::string fingerprintOf(const Finding& finding)
{
    std::string text = finding.rule + '\n' + finding.subject + '\n' + finding.service;
    for (const std::string& environment : finding.environments)
        text += '\n' + environment;
    constexpr std::size_t kDigits = 32; // 128 bits tell findings apart
    return sha256Hex(text).substr(0, kDigits);
}

} // namespace plumbline::parity
