// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/compare.h"
#include "core/report/comparison.h"
#include "core/workspace/environments.h"

#include <span>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What the workspace says of comparing its environments. `secretKey`: as below.
parity::CompareOptions compareOptions(const OpenedManifest& opened,
                                      std::span<const LoadedEnvironment> environments,
                                      const std::string& secretKey);

/// What the sources remarked on, and why some could not be read.
std::vector<Diagnostic> sourceDiagnostics(std::span<const LoadedEnvironment> environments);

/// Compares environments that were loaded. `secretKey`: 16 to 64 random bytes, new for every run.
/// What the sources remarked on comes along with the comparison's own diagnostics.
parity::Comparison compareEnvironments(const OpenedManifest& opened,
                                       std::vector<LoadedEnvironment> environments,
                                       const std::string& secretKey);

} // namespace plumbline::workspace
