// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/database.h"
#include "core/history/onboarding.h"

#include <string>
#include <vector>

/// The rows that ways to green are kept in.
namespace plumbline::history {

/// Adds one, and drops the oldest of its workspace above a hundred. Part of a transaction.
Result<> insertOnboarding(const Connection& connection, const OnboardingRun& run);

/// Oldest first; of all workspaces where it is empty.
Result<std::vector<OnboardingRun>> readOnboardings(const Connection& connection,
                                                   const std::string& workspace);

/// Of all workspaces where it is empty.
Result<> dropOnboardings(const Connection& connection, const std::string& workspace);

} // namespace plumbline::history
