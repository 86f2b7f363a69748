// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/images.h"
#include "core/engine/swarm.h"
#include "core/sources/source.h"

#include <map>
#include <string>
#include <vector>

namespace plumbline::sources::docker {

/// What a Docker Swarm tells of one stack.
struct StackObjects
{
    std::string stack;
    std::vector<engine::SwarmService> services; ///< of the stack
    /// By the reference that a service runs; those that this engine has. Other nodes have others.
    std::map<std::string, engine::ImageDetails> images;
};

/// The services of a stack as their definitions say, replicas included; what a definition leaves to the
/// image is the image's where the engine has it, and unknown elsewhere.
/// **Source:** Engine API v1.40 to v1.47, ServiceInspect.
Loaded loadStack(const StackObjects& objects);

} // namespace plumbline::sources::docker
