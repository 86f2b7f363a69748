// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/attach.h"
#include "core/stack/one_off.h"
#include "core/workspace/launch.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

/// A container that runs once beside the stack's own: `run`, and declared tasks (factor XII).
namespace plumbline::workspace {

struct OneOffRequest
{
    stack::OneOffSpec spec;  ///< its slug is made where it has none
    stack::PlanOptions plan; ///< for what the service depends on
    Confirm confirm;         ///< may be empty: go ahead
    PlanSink onPlan;         ///< may be empty, as the sink
    stack::EventSink sink;
};

/// One that has been made and waits to be started.
struct OneOff
{
    std::string id; ///< empty: it could not be made, as `outcome` says
    std::string name;
    stack::OneOffSpec spec;
    stack::Plan starting;
    stack::Outcome outcome; ///< of what was done before it
};

/// lock -> observe -> plan -> confirm -> execute: pulls or builds what is missing, launches what the
/// service depends on and waits for it as it asks, and makes the container. Where that is not reached
/// nothing of the container is left.
/// **Errors:** as launch and stack::planOneOff.
Result<OneOff> makeOneOff(const Workspace& workspace,
                          const EngineContext& context,
                          const OneOffRequest& request,
                          const std::stop_token& stop);

/// Starts it and leaves it to itself. One that cannot be started is removed.
/// **Errors:** why it cannot be started; Unreachable, Cancelled.
Result<>
startOneOff(const EngineContext& context, const OneOff& oneOff, const std::stop_token& stop);

/// Starts it and carries bytes both ways until its end, as engine::runAttached.
/// **Errors:** as startOneOff and engine::runAttached.
Result<std::optional<int>> runOneOff(const EngineContext& context,
                                     const OneOff& oneOff,
                                     engine::DuplexStreams streams,
                                     const std::function<engine::TerminalSize()>& size,
                                     const std::stop_token& stop);

} // namespace plumbline::workspace
