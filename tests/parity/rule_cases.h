// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/judge_rules.h"
#include "core/parity/rules/list.h"
#include "core/parity/words.h"
#include "tests/parity/environments.h"

#include <string>
#include <string_view>
#include <vector>

/// Makes tests of rules short: environments in, outcomes as lines out. Environments have the roles
/// that their names say.
namespace plumbline::test {

struct RuleCase
{
    std::vector<model::Environment> environments;
    parity::KeyClasses classes = {};
    const model::RepositoryFacts* repository = nullptr;
    parity::RuleChoices choices = {};
    parity::RuleEvidence evidence = {};
    std::vector<std::vector<model::ProbeResult>> probes = {}; ///< by environment
};

/// What the rules given say; a rule that is off by default is put on.
inline parity::Judged judged(const std::vector<std::string_view>& ids, const RuleCase& given)
{
    parity::CompareOptions options{
        .names = {}, .keyClasses = given.classes, .secretKey = kRunKey, .productions = {}};
    std::vector<parity::JudgedEnvironment> environments;
    for (const model::Environment& environment : given.environments) {
        const model::EnvironmentRole role = model::roleOfName(environment.name);
        const std::size_t place = environments.size();
        environments.push_back({.environment = &environment, .role = role});
        if (place < given.probes.size())
            environments.back().probes = given.probes[place];
        if (role == model::EnvironmentRole::Production)
            options.productions.push_back(environment.name);
    }
    const parity::Alignment alignment = parity::align(given.environments, {});
    const parity::Comparison comparison = parity::compare(given.environments, alignment, options);
    for (const parity::Row& row : comparison.rows) {
        const bool isTheirs = row.kind == parity::Kind::ConfigVar ||
                              row.kind == parity::Kind::Port || row.kind == parity::Kind::Volume;
        if (!isTheirs && !row.key.empty() && !wordOfKey(row).isOurs())
            return {.findings = {}, .outcomes = {{.rule = "no word for", .subject = row.key}}};
    }
    parity::RuleEvidence evidence = given.evidence;
    if (given.repository != nullptr)
        evidence.repository = given.repository;
    const parity::RuleInput input(
        std::move(environments), alignment, comparison, std::move(evidence));
    std::vector<const parity::Rule*> rules;
    parity::RuleChoices choices = given.choices;
    for (const std::string_view id : ids) {
        rules.push_back(parity::findRule(id));
        if (rules.back() == nullptr)
            return {.findings = {}, .outcomes = {{.rule = "no such rule"}}};
        choices.rules.try_emplace(std::string(id));
    }
    return parity::judge(input, choices, rules);
}

/// `fail error api/PORT dev,prod: message`, `pass api/PORT dev,prod`, `not-measured api/PORT dev:
/// reason`: a line an outcome, without the rule's id.
inline std::string linesOf(const parity::Judged& judged)
{
    std::string text;
    for (const parity::RuleOutcome& outcome : judged.outcomes) {
        std::string places;
        for (const std::string& environment : outcome.environments)
            places += (places.empty() ? "" : ",") + environment;
        text += std::string(toString(outcome.outcome));
        if (outcome.outcome == parity::Outcome::Fail)
            text += " " + std::string(toString(outcome.severity));
        text += " " + (outcome.service.empty() ? "" : outcome.service + "/") + outcome.subject +
                " " + places;
        for (const parity::Finding& finding : judged.findings) {
            if (outcome.outcome == parity::Outcome::Fail && finding.rule == outcome.rule &&
                finding.service == outcome.service && finding.subject == outcome.subject &&
                finding.environments == outcome.environments)
                text += ": " + finding.message.english();
        }
        if (outcome.outcome == parity::Outcome::NotMeasured)
            text += ": " + outcome.reason.english();
        text += "\n";
    }
    return text;
}

/// What one rule says, as lines.
inline std::string outcomesOf(std::string_view rule, const RuleCase& given)
{
    return linesOf(judged({rule}, given));
}

/// The same without what passes.
inline std::string faultsOf(std::string_view rule, const RuleCase& given)
{
    parity::Judged all = judged({rule}, given);
    std::erase_if(all.outcomes, [](const parity::RuleOutcome& outcome) {
        return outcome.outcome == parity::Outcome::Pass;
    });
    return linesOf(all);
}

/// The only finding of one rule; a finding without a rule where there is none or several.
inline parity::Finding findingOf(std::string_view rule, const RuleCase& given)
{
    parity::Judged all = judged({rule}, given);
    return all.findings.size() == 1 ? all.findings.front() : parity::Finding{};
}

} // namespace plumbline::test
