// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/one_off.h"

#include <chrono>
#include <functional>
#include <optional>

namespace plumbline::cli {

/// How a one-off ended.
struct OneOffEnd
{
    std::optional<int> exitCode; ///< absent: it was interrupted, or goes on
    std::chrono::milliseconds elapsed{0};
};

/// How a one-off is run from the command line.
struct OneOffChoices
{
    bool isConfirmed = false; ///< -y: what loses data needs no question
    bool isQuiet = false;     ///< no progress of what is done before
    bool isDetached = false;
    std::function<void(const OneOffEnd&)> onEnd = {}; ///< not called where it never ran
};

/// How what a one-off needs is launched. A mirror's containers are as its launch made them, with
/// choices that are not repeated here.
stack::PlanOptions oneOffPlan(const Invocation& invocation);

/// Makes what it needs, with progress, and runs it connected to the standard streams, or detached:
/// then its id is the result. The value is the exit code: that of the process; 126 or 127 where the
/// command cannot be run or is not there; 130 where it was interrupted.
int runOneOff(const Invocation& invocation,
              const workspace::Workspace& workspace,
              const workspace::EngineContext& context,
              workspace::OneOffRequest request,
              const OneOffChoices& choices,
              const std::stop_token& stop);

} // namespace plumbline::cli
