// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/endpoint.h"
#include "core/sources/docker/docker_source.h"
#include "core/sources/docker/stack_source.h"

#include <chrono>
#include <stop_token>
#include <string>

namespace plumbline::workspace {

/// Which project of which engine is looked at, and for how long at most.
struct ProjectRequest
{
    std::string project;
    engine::EndpointRequest engine;
    std::chrono::milliseconds limit{};
};

/// Connects to the engine and inspects everything of the project, its requests in flight at once.
/// **Errors:** as connectEngine and Client::run; NotFound (nothing of the project is there), TimedOut,
/// Cancelled.
Result<sources::docker::ProjectObjects> readProject(const ProjectRequest& request,
                                                    const std::stop_token& stop);

/// The same of a stack of the Swarm that the engine manages: `project` is its name.
/// **Errors:** as readProject; Unsupported (the engine manages no Swarm).
Result<sources::docker::StackObjects> readStack(const ProjectRequest& request,
                                                const std::stop_token& stop);

} // namespace plumbline::workspace
