// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/parity/parity_report.h"

#include <set>
#include <string>
#include <string_view>

/// The findings of the day that a product took up parity: they are known, and new ones count.
namespace plumbline::parity {

/// What a baseline's file holds: fingerprints, and no value or place of anything.
struct Baseline
{
    int began = 0; ///< how many findings there were at first
    std::set<std::string> fingerprints;

    bool operator==(const Baseline&) const = default;
};

/// **Errors:** Invalid (a line that is no fingerprint), with its place.
Result<Baseline> parseBaseline(std::string_view text, const std::string& file);

/// The file's text: one finding a line, sorted, each with the rule that it is of. `before`: the baseline
/// that this one follows; how many there were at first is taken from it, and what it did not know is
/// left out, so that a baseline only shrinks. nullptr: this is the first.
std::string renderBaseline(const ParityReport& report, const Baseline* before);

/// Marks findings that the baseline does not know as new, and puts how far it has burnt down into the
/// report.
void applyBaseline(ParityReport& report, const Baseline& baseline, const std::string& file);

} // namespace plumbline::parity
