// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/finding.h"
#include "core/parity/waiver.h"

#include <optional>
#include <string>

/// How far a waiver goes: a declared exception must not hide another drift than the one that was meant.
namespace plumbline::parity {

/// What is wrong with the bounds by themselves, in words that follow the waiver's name: an amount that
/// is none, a least above the most, a ratio below 1. Nothing where they can be.
std::optional<Phrase> mistakeOfBounds(const Waiver& waiver);

/// Where the values of a finding lie beyond the waiver's bounds, as a clause ("prod has 12, more than
/// 6"); nothing where they are within. Amounts are compared by what they stand for (`1Gi` and `1024Mi`,
/// `60s` and `1m`). A secret, no value and one that is no amount are beyond bounds of amounts.
std::optional<Phrase> excessOf(const Waiver& waiver, const Finding& finding);

} // namespace plumbline::parity
