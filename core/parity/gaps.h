// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/delivery.h"
#include "core/parity/parity_report.h"
#include "core/parity/rule.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// The three gaps of factor X, as figures with the way that they were found.
namespace plumbline::parity {

inline constexpr double kSecondsADay = 86400;

/// Seconds since 1970 of an RFC 3339 time or a date; nothing where it is none.
std::optional<double> secondsOf(std::string_view time);

/// How much an age of waiting work matters: below a day nothing, below a week little, below a month a
/// warning, then an error.
Severity severityOfAge(double days);

/// Whether who deployed a release is among those who wrote it; nothing where it cannot be told or a
/// bot of nobody did.
std::optional<bool> isDeployedByAuthor(const model::Release& release,
                                       const std::map<std::string, std::string>& deployers);

/// The figures of all three gaps. **Thread:** any.
Gaps measureGaps(const RuleInput& input);

} // namespace plumbline::parity
