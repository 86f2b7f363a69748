// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/compare.h"
#include "core/report/comparison.h"
#include "core/workspace/environments.h"

#include <string>

namespace plumbline::workspace {

/// Compares environments that were loaded. `secretKey`: 16 to 64 random bytes, new for every run.
/// What the sources remarked on comes along with the comparison's own diagnostics.
parity::Comparison compareEnvironments(const OpenedManifest& opened,
                                       std::vector<LoadedEnvironment> environments,
                                       const std::string& secretKey);

} // namespace plumbline::workspace
