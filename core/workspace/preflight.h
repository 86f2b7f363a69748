// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/launch.h"

#include <stop_token>

/// What is looked at once a plan is made, before anything of it is done.
namespace plumbline::workspace {

/// Whether the machine can give what the plan will ask of it: ports that services publish and a
/// process, not a container, has. Containers are the planner's to know. An engine elsewhere is not
/// asked. **Errors:** Conflict, with all that is in the way; as Client::run.
Result<> preflight(const compose::Project& project,
                   const stack::Plan& plan,
                   const EngineContext& context,
                   const std::stop_token& stop);

} // namespace plumbline::workspace
