// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan_task.h"
#include "core/workspace/launch.h"

#include <stop_token>
#include <string>
#include <string_view>

namespace plumbline::workspace {

struct TaskRequest
{
    std::string service;
    std::string command; ///< one that needs a shell (`&&`, `|`, `$X`) gets the image's own
    std::string plumblineVersion;
    PlanSink onPlan;
    stack::EventSink sink;
    std::function<void(std::string_view)> onOutput; ///< what it wrote, once it has ended
};

/// Runs a command to its end in a container of its own, made as the service's are; it is removed
/// afterwards, whatever came of it. The stack's networks and volumes have to be there.
/// **Errors:** as planTask, stack::observe and stack::execute; Invalid (a quote that does not end). A
/// command that ended badly is an Outcome with its evidence.
Result<stack::Outcome> runTask(const Workspace& workspace,
                               const EngineContext& context,
                               const TaskRequest& request,
                               std::stop_token stop);

} // namespace plumbline::workspace
