// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/launch.h"

namespace plumbline::cli {

/// Which ports a launch publishes where those of the files are taken.
struct PortChoices
{
    bool movesTaken = false;
    bool usesWritten = false;
    bool isDryRun = false; ///< nothing is remembered or forgotten
};

void addPortChoices(CLI::App& command, PortChoices& choices);

/// Forgets what was moved before the workspace is opened, where that is asked for. The exit code if it
/// cannot be.
tl::expected<void, int> forgetMovedPorts(const Invocation& invocation,
                                         const compose::LoadOptions& options,
                                         const PortChoices& choices);

/// Publishes the next free port for each one that is taken, where that is asked for, says so, and
/// remembers it. The exit code if it cannot.
tl::expected<void, int> moveTakenPorts(const Invocation& invocation,
                                       workspace::Workspace& workspace,
                                       const workspace::EngineContext& context,
                                       const PortChoices& choices);

} // namespace plumbline::cli
