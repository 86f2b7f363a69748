// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/parity/finding.h"
#include "core/parity/parity_report.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Declared exceptions to findings: what they may be, and what they cover.
namespace plumbline::parity {

/// A declared, dated, reasoned exception to a finding.
struct Waiver
{
    std::string id;
    std::string rule;
    std::string subject; ///< may hold `*`; `service/subject` for one service's only
    std::vector<std::string> environments;    ///< that it covers; empty: all
    std::map<std::string, std::string> allow; ///< environment -> the only value that is waived
    std::string min;                          ///< the least amount that is waived; empty: none
    std::string max;                          ///< the most; empty: none
    std::string ratio; ///< how many times the smallest the largest may be; empty: any
    std::string reason;
    std::string owner;
    std::string created; ///< YYYY-MM-DD
    std::string expires; ///< YYYY-MM-DD
    WrittenAt origin;

    bool operator==(const Waiver&) const = default;
};

/// A reason must say at least this much, in bytes.
inline constexpr std::size_t kLeastReason = 10;
/// A waiver ends at most this many days after today.
inline constexpr int kLongestWaiverDays = 180;
/// From this many days before its end on a waiver is told of.
inline constexpr int kWaiverNoticeDays = 14;

/// Days from one date to another, both YYYY-MM-DD; nothing where one is none.
std::optional<int> daysBetween(std::string_view from, std::string_view to);
/// `days` after a date, as YYYY-MM-DD; an empty text where it is none.
std::string dateAfter(std::string_view date, int days);

/// What is wrong with waivers, beyond what reading them showed: an end that lies too far ahead, a rule
/// that does not exist. `today`: YYYY-MM-DD. Each is an error: nothing is judged on their ground.
std::vector<Diagnostic> mistakesOf(std::span<const Waiver> waivers, std::string_view today);

/// Whether the waiver speaks of this finding and, where it has bounds, the values are within them.
bool covers(const Waiver& waiver, const Finding& finding);

/// Puts waivers on the findings and outcomes that they cover. An expired one covers nothing, and the
/// finding says so, as it does where the values are beyond the bounds. What there is to tell of the
/// waivers comes back: expired, soon to expire, exceeded, and unused where `isComplete` says that everything could be read.
std::vector<Diagnostic> applyWaivers(std::span<const Waiver> waivers,
                                     std::string_view today,
                                     bool isComplete,
                                     std::vector<Finding>& findings,
                                     std::vector<RuleOutcome>& outcomes);

} // namespace plumbline::parity
