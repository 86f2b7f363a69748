// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace plumbline::cli {

/// The options that `plan`, `up` and `create` share.
struct PlanChoices
{
    std::vector<std::string> services;
    bool withoutDependencies = false;
    bool forceRecreate = false;
    bool noRecreate = false;
    bool removeOrphans = false;
    bool renewVolumes = false;
    bool noStart = false;
    bool noWait = false;
    bool builds = false;
    bool withoutBuild = false;
    std::string pullPolicy;
    std::vector<std::string> scale;
    std::optional<int> stopTimeoutSeconds;
};

void addPlanChoices(CLI::App& command, PlanChoices& choices);

/// **Errors:** Invalid (a scale that cannot be read).
Result<stack::PlanOptions> planOptionsOf(const PlanChoices& choices);

} // namespace plumbline::cli
