// SPDX-License-Identifier: Apache-2.0
#include "core/parity/score.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

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

/// What outcomes come to, one after the other.
class ScoreTally
{
public:
    void add(const RuleOutcome& outcome)
    {
        const double weight = weightOf(outcome.severity);
        ++m_all;
        switch (outcome.outcome) {
        case Outcome::Pass:
            m_passed += weight;
            m_counted += weight;
            break;
        case Outcome::Fail:
            m_counted += weight;
            break;
        case Outcome::Waived:
            m_counted += weight / 2;
            break;
        case Outcome::NotMeasured:
            ++m_notMeasured;
            break;
        }
    }

    [[nodiscard]] std::size_t notMeasured() const { return m_notMeasured; }

    [[nodiscard]] bool isAnyMeasured() const { return m_notMeasured < m_all; }

    [[nodiscard]] Score score() const
    {
        Score score;
        if (m_all == 0)
            return score;
        score.coverage = static_cast<int>((m_all - m_notMeasured) * 100 / m_all);
        if (m_counted > 0 && score.coverage >= kLeastCoverage)
            score.value = static_cast<int>(std::floor(m_passed * 100 / m_counted));
        return score;
    }

private:
    double m_passed = 0;
    double m_counted = 0;
    std::size_t m_all = 0;
    std::size_t m_notMeasured = 0;
};

void countFinding(FindingCounts& counts, const Finding& finding)
{
    if (finding.waiver)
        ++counts.waived;
    else if (finding.severity == Severity::Error)
        ++counts.error;
    else if (finding.severity == Severity::Warning)
        ++counts.warning;
    else
        ++counts.info;
}

} // namespace

CheckCounts countChecks(std::span<const RuleOutcome> outcomes)
{
    const auto countOf = [&](Outcome outcome) {
        return std::ranges::count(outcomes, outcome, &RuleOutcome::outcome);
    };
    const auto all = static_cast<std::ptrdiff_t>(outcomes.size());
    return {
        .all = all, .made = all - countOf(Outcome::NotMeasured), .held = countOf(Outcome::Pass)};
}

Score scoreOf(std::span<const RuleOutcome> outcomes)
{
    ScoreTally tally;
    for (const RuleOutcome& outcome : outcomes)
        tally.add(outcome);
    return tally.score();
}

FindingCounts countFindings(std::span<const Finding> findings,
                            std::span<const RuleOutcome> outcomes)
{
    FindingCounts counts;
    for (const Finding& finding : findings)
        countFinding(counts, finding);
    counts.notMeasured =
        static_cast<int>(std::ranges::count(outcomes, Outcome::NotMeasured, &RuleOutcome::outcome));
    return counts;
}

std::vector<FactorResult> factorResults(std::span<const Finding> findings,
                                        std::span<const RuleOutcome> outcomes)
{
    std::array<ScoreTally, kFactorCount> tallies;
    std::array<FindingCounts, kFactorCount> counts;
    for (const RuleOutcome& outcome : outcomes)
        tallies[static_cast<std::size_t>(outcome.factor)].add(outcome);
    for (const Finding& finding : findings)
        countFinding(counts[static_cast<std::size_t>(finding.factor)], finding);
    std::vector<FactorResult> results;
    results.reserve(kFactorCount);
    for (const Factor factor : kFactors) {
        const auto place = static_cast<std::size_t>(factor);
        counts[place].notMeasured = static_cast<int>(tallies[place].notMeasured());
        const Score score = tallies[place].score();
        results.push_back({.factor = factor,
                           .status = statusOf(counts[place], tallies[place].isAnyMeasured()),
                           .score = score.value,
                           .coverage = score.coverage,
                           .counts = counts[place]});
    }
    return results;
}

} // namespace plumbline::parity
