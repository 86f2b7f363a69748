// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"

#include <CLI/CLI.hpp>

/// Each adds its subcommand to the tree; when it is chosen, `Invocation::action` is what it does.
namespace plumbline::cli {

void addBuildCommand(CLI::App& app, Invocation& invocation);
void addCheckCommand(CLI::App& app, Invocation& invocation);
void addClassifyCommand(CLI::App& app, Invocation& invocation);
void addCompletionCommand(CLI::App& app, Invocation& invocation);
void addConfigCommand(CLI::App& app, Invocation& invocation);
void addContextCommand(CLI::App& app, Invocation& invocation);
void addCreateCommand(CLI::App& app, Invocation& invocation);
void addDiffCommand(CLI::App& app, Invocation& invocation);
void addDoctorCommand(CLI::App& app, Invocation& invocation);
void addDownCommand(CLI::App& app, Invocation& invocation);
void addEnvsCommand(CLI::App& app, Invocation& invocation);
void addFixCommand(CLI::App& app, Invocation& invocation);
void addHistoryCommand(CLI::App& app, Invocation& invocation);
void addInitCommand(CLI::App& app, Invocation& invocation);
void addLogsCommand(CLI::App& app, Invocation& invocation);
void addLsCommand(CLI::App& app, Invocation& invocation);
void addManCommand(CLI::App& app, Invocation& invocation);
void addOnboardCommand(CLI::App& app, Invocation& invocation);
void addOpenCommand(CLI::App& app, Invocation& invocation);
void addPlanCommand(CLI::App& app, Invocation& invocation);
void addPsCommand(CLI::App& app, Invocation& invocation);
void addPullCommand(CLI::App& app, Invocation& invocation);
/// stop, start and restart: one job that differs in its verb.
void addChangeCommands(CLI::App& app, Invocation& invocation);
void addShowCommand(CLI::App& app, Invocation& invocation);
void addReportCommand(CLI::App& app, Invocation& invocation);
void addSnapshotCommand(CLI::App& app, Invocation& invocation);
void addUpCommand(CLI::App& app, Invocation& invocation);
void addVersionCommand(CLI::App& app, Invocation& invocation);
void addWaiveCommand(CLI::App& app, Invocation& invocation);
void addWatchCommand(CLI::App& app, Invocation& invocation);

/// Starts the window; what the bare command does as well. The value is the exit code on failure.
int openWindow(const Invocation& invocation, const std::string& folder);

} // namespace plumbline::cli
