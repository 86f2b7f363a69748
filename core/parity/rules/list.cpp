// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/list.h"

#include "core/parity/rules/all.h"

#include <algorithm>
#include <array>

namespace plumbline::parity {

namespace {

// clang-format off: one rule a line
constexpr std::array kRules{
    // I Codebase
    // II Dependencies
    // III Config
    &rules::kTypeChange,
    &rules::kDebugFlagOn,
    // IV Backing services
    // V Build, release, run
    // VI Processes
    // VII Port binding
    // VIII Concurrency
    // IX Disposability
    &rules::kGracePeriodDrift,
    // X Dev/prod parity
    // XI Logs
    // XII Admin processes
};
// clang-format on

} // namespace

std::span<const Rule* const> allRules()
{
    return kRules;
}

const Rule* findRule(std::string_view id)
{
    const auto at = std::ranges::find(kRules, id, &Rule::id);
    return at == kRules.end() ? nullptr : *at;
}

} // namespace plumbline::parity
