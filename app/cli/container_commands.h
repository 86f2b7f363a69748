// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"

#include <CLI/CLI.hpp>

/// Commands on the containers of a stack that runs: each adds itself to the tree.
namespace plumbline::cli {

void addExecCommand(CLI::App& app, Invocation& invocation);
void addEventsCommand(CLI::App& app, Invocation& invocation);
/// pause and unpause.
void addPauseCommands(CLI::App& app, Invocation& invocation);
void addRunCommand(CLI::App& app, Invocation& invocation);
void addPortCommand(CLI::App& app, Invocation& invocation);
/// How services start, stop and recover.
void addProbeCommand(CLI::App& app, Invocation& invocation);
void addStatsCommand(CLI::App& app, Invocation& invocation);
/// Declared tasks: list them, run one, what earlier runs came to.
void addTaskCommand(CLI::App& app, Invocation& invocation);
void addTopCommand(CLI::App& app, Invocation& invocation);
/// ls, snapshot, restore, clone and reset of what containers keep.
void addVolumeCommand(CLI::App& app, Invocation& invocation);

} // namespace plumbline::cli
