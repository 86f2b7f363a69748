// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/environments.h"

#include <string>

namespace plumbline::workspace {

/// Which environments there are, their sources and whether each could be read, as
/// `resources/schemas/envs.schema.json` describes it.
std::string renderEnvironmentsJson(const OpenedManifest& opened,
                                   const std::vector<LoadedEnvironment>& environments);

/// One environment, normalised, as `resources/schemas/show.schema.json` describes it. Secrets are
/// masked.
std::string renderEnvironmentJson(const LoadedEnvironment& environment);

/// The same for people: a paragraph a service.
std::string renderEnvironmentText(const LoadedEnvironment& environment);

/// What is deployed, in a few words: `1.8.2 9f1c2ab, 12 behind`; empty where nothing says it.
std::string describeRevision(const LoadedEnvironment& environment);

} // namespace plumbline::workspace
