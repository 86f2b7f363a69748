// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/baseline.h"
#include "core/parity/judge_rules.h"
#include "core/parity/parity_report.h"
#include "core/workspace/environments.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What judging needs besides the workspace itself.
struct CheckRequest
{
    std::string now;       ///< RFC 3339, UTC: waivers end and ages are told by it
    std::string secretKey; ///< 16 to 64 random bytes, new for every run
    std::optional<parity::Baseline> baseline;
    std::string baselineFile;          ///< what the report calls it
    parity::RuleClock clock;           ///< empty: rules are not timed
    std::set<parity::Pack> packs = {}; ///< on beside those that the manifest switches on
};

struct Checked
{
    parity::ParityReport report;
    std::vector<parity::RuleTiming> timings;
};

/// What a report says of an environment that took part.
parity::EnvironmentStatus statusOf(const LoadedEnvironment& loaded);

/// Compares environments that were loaded and judges what differs: findings, waivers, the twelve
/// factors, the three gaps and the score.
/// **Errors:** Invalid (a waiver that may not be: the first, with the others in the message).
Result<Checked> check(const OpenedManifest& opened,
                      const std::vector<LoadedEnvironment>& environments,
                      const CheckRequest& request);

} // namespace plumbline::workspace
