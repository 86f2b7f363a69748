// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/environments.h"
#include "core/workspace/probe.h"
#include "core/workspace/snapshot_key.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

/// What was measured of stacks is kept as evidence for the environments that they are.
namespace plumbline::workspace {

/// Whose evidence a stack is: the environment that its Compose files describe, or a development one
/// that runs from Compose files or on an engine. Empty: none.
std::string environmentOfStack(const OpenedManifest& opened, const compose::Project& project);

/// `probes/<workspace>.json` in the data folder; empty where there is none.
std::filesystem::path probeFile(const std::filesystem::path& root, const PersonalPlaces& places);

/// Keeps what was measured (mode 0600), in the place of what was before of the same services. One that
/// could not be tried leaves what is known of it.
/// **Errors:** NotFound (no data folder), Denied, Internal.
Result<> keepProbe(const StackProbe& probe,
                   const std::string& environment,
                   const std::filesystem::path& root,
                   const PersonalPlaces& places);

/// Keeps what was measured of the stack of a workspace as written, as evidence of the environment that it
/// is; the value is that one's name, empty where it is none. **Errors:** as keepProbe().
Result<std::string>
keepAsEvidence(const StackProbe& probe, const Workspace& workspace, const PersonalPlaces& places);

/// What is kept of a workspace. A file that is not there or makes no sense holds nothing.
std::vector<KeptProbe> keptProbes(const std::filesystem::path& root, const PersonalPlaces& places);

/// What may be judged by: what is older than a month, or of another image than the environment has
/// now, says so in the place of what it measured. `now`: RFC 3339.
std::vector<model::ProbeResult> evidenceOf(std::span<const KeptProbe> kept,
                                           const model::Environment& environment,
                                           const std::string& now);

} // namespace plumbline::workspace
