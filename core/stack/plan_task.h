// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"

#include <string>
#include <vector>

namespace plumbline::stack {

/// An admin process (factor XII): a command in a service's own image, config and networks.
struct TaskSpec
{
    std::string service;
    std::vector<std::string> command; ///< in place of the service's; its entrypoint stays
    std::string suffix;               ///< makes the container's name its own: random
};

/// `<project>-<service>-run-<suffix>`, as `docker compose run` calls it.
std::string taskContainerName(const compose::Project& project, const TaskSpec& task);

/// Decides how a task is run: create, start, wait until it ends well. Pure. The networks and volumes
/// of the service have to be there; the container is left for its logs to be read, and is the
/// caller's to remove. It has no published ports, no aliases and no restarts.
/// **Errors:** NotFound (no such service), and those of planUp.
Result<Plan> planTask(const compose::Project& project,
                      const ObservedState& observed,
                      const TaskSpec& task,
                      const std::string& plumblineVersion);

} // namespace plumbline::stack
