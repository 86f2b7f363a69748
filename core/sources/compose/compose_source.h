// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/variables.h"
#include "core/compose/load.h"
#include "core/sources/dockerfile/dockerfile_source.h"
#include "core/sources/source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace plumbline::sources::compose {

/// Which Compose project an environment is read from.
struct ComposeRequest
{
    std::filesystem::path workspace; ///< absolute; origins are named relative to it
    std::filesystem::path directory; ///< the project directory; empty: that of the first file
    std::vector<std::filesystem::path> files;    ///< absolute, in merge order; empty: discovery
    std::vector<std::filesystem::path> envFiles; ///< absolute; empty: `.env` if there is one
    std::vector<std::string> profiles;
    Variables variables; ///< what the shell that deploys it has set; usually nothing
    std::filesystem::path homeDirectory;
};

/// What the image of one service is built from, where that is on this machine.
struct ServiceBuild
{
    std::filesystem::path dockerfile; ///< absolute; empty: the Compose file holds its text
    std::string text;
    Origin origin; ///< of the service's `build`
    dockerfile::DockerfileOptions options;
};

struct ComposeLoaded : Loaded
{
    std::vector<ServiceBuild> builds; ///< by service
};

/// Loads the project and says what it describes. An `env_file` that is missing leaves the service's
/// config open instead of stopping everything, as such files are often kept out of a repository.
/// **Errors:** as plumbline::compose::load, and Invalid where the files have mistakes: then the first
/// of them, with the number of the others.
Result<ComposeLoaded> load(const ComposeRequest& request);

/// What a loaded project describes; `workspace` as in ComposeRequest.
model::Environment describe(const plumbline::compose::Project& project,
                            const std::filesystem::path& workspace);

} // namespace plumbline::sources::compose
