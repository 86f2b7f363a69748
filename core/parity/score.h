// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace plumbline::parity {

/// A score with the share of its evidence.
struct Score
{
    std::optional<int> value; ///< 0 to 100; none below 25 % of coverage, or where nothing weighs
    int coverage = 0;         ///< per cent of the subjects that could be measured

    bool operator==(const Score&) const = default;
};

/// How many checks there were: what a score is a share of.
struct CheckCounts
{
    std::ptrdiff_t all = 0;
    std::ptrdiff_t made = 0; ///< could be measured
    std::ptrdiff_t held = 0; ///< passed

    bool operator==(const CheckCounts&) const = default;
};

CheckCounts countChecks(std::span<const RuleOutcome> outcomes);

/// The share of what passes among what was measured, by weight: an error weighs 5, a warning 2, a
/// remark nothing; what is waived counts half against it.
Score scoreOf(std::span<const RuleOutcome> outcomes);

/// What each of the twelve factors comes to.
std::vector<FactorResult> factorResults(std::span<const Finding> findings,
                                        std::span<const RuleOutcome> outcomes);

FindingCounts countFindings(std::span<const Finding> findings,
                            std::span<const RuleOutcome> outcomes);

} // namespace plumbline::parity
