// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/one_off.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// Admin processes (factor XII): a command in a service's own image, config and networks.
namespace plumbline::workspace {

/// The one-off that a command is. The image's entrypoint stays; a command that needs a shell (`&&`,
/// `|`, `$X`) gets the image's own. `arguments` follow it. It removes itself.
/// **Errors:** Invalid (a quote that does not end).
Result<stack::OneOffSpec> oneOffOf(const std::string& service,
                                   const std::string& command,
                                   const std::vector<std::string>& arguments);

struct TaskRequest
{
    std::string service;
    std::string command;
    std::string plumblineVersion;
    stack::Recreate recreate = stack::Recreate::Diverged; ///< of what the service depends on
    PlanSink onPlan;
    stack::EventSink sink;
    std::function<void()> onStart; ///< all that it needs is there, and it begins; may be empty
    std::function<void(std::string_view)> onOutput; ///< what it writes, as it comes
};

struct TaskEnd
{
    stack::Outcome outcome;      ///< of what was done before it
    std::optional<int> exitCode; ///< absent: it could not be made, as `outcome` says
};

/// Runs a command to its end, without input. What the service depends on is launched first; the
/// container is gone afterwards, whatever came of it.
/// **Errors:** as oneOffOf, makeOneOff and runOneOff; Cancelled (it was stopped).
Result<TaskEnd> runTask(const Workspace& workspace,
                        const EngineContext& context,
                        const TaskRequest& request,
                        std::stop_token stop);

} // namespace plumbline::workspace
