// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/environments.h"

#include <string>
#include <vector>

namespace plumbline::cli {

/// A workspace's manifest and the environments that were asked for.
struct Environments
{
    workspace::OpenedManifest opened;
    std::vector<workspace::LoadedEnvironment> loaded;

    /// Whether every source of every one could be read.
    [[nodiscard]] bool areComplete() const;
};

/// Reads them and tells what there is to say about their files. The value is the exit code where
/// there is nothing to go on with.
tl::expected<Environments, int> loadEnvironments(const Invocation& invocation,
                                                 const std::vector<std::string>& names);

} // namespace plumbline::cli
