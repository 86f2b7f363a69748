// SPDX-License-Identifier: Apache-2.0
#include "core/parity/score.h"

#include <algorithm>
#include <cmath>

namespace plumbline::parity {

namespace {

constexpr int kLeastCoverage = 25; // per cent

double weightOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return 5;
    case Severity::Warning:
        return 2;
    case Severity::Info:
        break;
    }
    return 0;
}

FactorStatus statusOf(const FindingCounts& counts, bool isAnyMeasured)
{
    if (counts.error > 0)
        return FactorStatus::Fail;
    if (counts.warning > 0)
        return FactorStatus::Warn;
    if (counts.waived > 0)
        return FactorStatus::Waived;
    return isAnyMeasured ? FactorStatus::Pass : FactorStatus::NotMeasured;
}

} // namespace

Score scoreOf(std::span<const RuleOutcome> outcomes)
{
    double passed = 0;
    double counted = 0;
    std::size_t measured = 0;
    for (const RuleOutcome& outcome : outcomes) {
        const double weight = weightOf(outcome.severity);
        measured += outcome.outcome == Outcome::NotMeasured ? 0 : 1;
        switch (outcome.outcome) {
        case Outcome::Pass:
            passed += weight;
            counted += weight;
            break;
        case Outcome::Fail:
            counted += weight;
            break;
        case Outcome::Waived:
            counted += weight / 2;
            break;
        case Outcome::NotMeasured:
            break;
        }
    }
    Score score;
    if (outcomes.empty())
        return score;
    score.coverage = static_cast<int>(measured * 100 / outcomes.size());
    if (counted > 0 && score.coverage >= kLeastCoverage)
        score.value = static_cast<int>(std::floor(passed * 100 / counted));
    return score;
}

FindingCounts countFindings(std::span<const Finding> findings,
                            std::span<const RuleOutcome> outcomes)
{
    FindingCounts counts;
    for (const Finding& finding : findings) {
        if (finding.waiver)
            ++counts.waived;
        else if (finding.severity == Severity::Error)
            ++counts.error;
        else if (finding.severity == Severity::Warning)
            ++counts.warning;
        else
            ++counts.info;
    }
    counts.notMeasured =
        static_cast<int>(std::ranges::count(outcomes, Outcome::NotMeasured, &RuleOutcome::outcome));
    return counts;
}

std::vector<FactorResult> factorResults(std::span<const Finding> findings,
                                        std::span<const RuleOutcome> outcomes)
{
    std::vector<FactorResult> results;
    results.reserve(kFactorCount);
    for (const Factor factor : kFactors) {
        std::vector<RuleOutcome> ofFactor;
        std::ranges::copy_if(outcomes, std::back_inserter(ofFactor), [&](const RuleOutcome& one) {
            return one.factor == factor;
        });
        std::vector<Finding> found;
        std::ranges::copy_if(findings, std::back_inserter(found), [&](const Finding& one) {
            return one.factor == factor;
        });
        const Score score = scoreOf(ofFactor);
        const FindingCounts counts = countFindings(found, ofFactor);
        const bool isAnyMeasured = static_cast<std::size_t>(counts.notMeasured) < ofFactor.size();
        results.push_back({.factor = factor,
                           .status = statusOf(counts, isAnyMeasured),
                           .score = score.value,
                           .coverage = score.coverage,
                           .counts = counts});
    }
    return results;
}

} // namespace plumbline::parity
