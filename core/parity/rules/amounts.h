// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <optional>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

/// A number with the unit that is written behind it: `30s`, `512Mi`, `600`.
struct WrittenAmount
{
    double number = 0;
    std::string unit; ///< lower case; empty: none is written
};

std::optional<WrittenAmount> readWrittenAmount(std::string_view text);

/// How the amounts of a key differ, where they do so as units do.
struct AmountGap
{
    std::vector<std::size_t> places; ///< that have an amount
    double ratio = 1;                ///< the largest to the smallest, by their plain numbers
    bool areOtherUnits = false;      ///< one number, with another unit in another environment
    bool isUnitRatio = false;        ///< exactly as seconds to milliseconds, KiB to bytes, ...
    bool isUnitMissing = false;      ///< with a unit in one place and without in another
};

/// Nothing where fewer than two environments have an amount, or one has something else.
std::optional<AmountGap> amountGapOf(const ConfigKey& key);

/// Whether the name says that the number counts time or bytes: TIMEOUT, TTL, SIZE, ...
bool isMeasure(std::string_view name);
/// Whether it counts time.
bool isTime(std::string_view name);

} // namespace plumbline::parity::rules
