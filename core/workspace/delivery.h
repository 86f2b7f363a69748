// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/delivery.h"
#include "core/workspace/environments.h"

#include <filesystem>
#include <span>
#include <string>

namespace plumbline::workspace {

/// How the code of environments lies to the branch that releases are made from, and the last
/// releases. `mainBranch`: empty: git is asked. Where there is no repository, or it does not know a
/// commit, the value says so.
model::Delivery readDelivery(const std::filesystem::path& root,
                             const std::string& mainBranch,
                             std::span<const LoadedEnvironment> environments);

} // namespace plumbline::workspace
