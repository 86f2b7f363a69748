// SPDX-License-Identifier: Apache-2.0
#include "app/cli/port_moves.h"

#include "core/workspace/moved_ports.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace plumbline::cli {

void addPortChoices(CLI::App& command, PortChoices& choices)
{
    auto* moves =
        command.add_flag("--move-ports",
                         choices.movesTaken,
                         "Publish the next free port where one is taken, and remember it");
    command
        .add_flag("--written-ports",
                  choices.usesWritten,
                  "Publish what the files say again: forget what was moved")
        ->excludes(moves);
}

tl::expected<void, int> forgetMovedPorts(const Invocation& invocation,
                                         const compose::LoadOptions& options,
                                         const PortChoices& choices)
{
    if (!choices.usesWritten)
        return {};
    const auto opened = invocation.openWorkspace(options);
    if (!opened)
        return tl::unexpected(opened.error());
    const Result<> forgotten = workspace::writeMovedPorts(
        workspace::movedPortsFile(opened->root, opened->project.name, invocation.variables), {});
    if (!forgotten)
        return tl::unexpected(invocation.complain(forgotten.error()));
    return {};
}

tl::expected<void, int> moveTakenPorts(const Invocation& invocation,
                                       workspace::Workspace& workspace,
                                       const workspace::EngineContext& context,
                                       const PortChoices& choices)
{
    if (!choices.movesTaken)
        return {};
    const auto moves = workspace::moveTakenPorts(workspace, context, invocation.stopToken());
    if (!moves)
        return tl::unexpected(invocation.complain(moves.error()));
    if (moves->empty())
        return {};
    for (const workspace::PortMove& move : *moves)
        invocation.say(fmt::format(
            "port {} of service {} is held by {}: {} is published in its place, from now on",
            move.port.written,
            move.port.service,
            move.holder,
            move.port.published));
    workspace::applyMoves(workspace, *moves);
    if (choices.isDryRun)
        return {};
    const Result<> kept = workspace::rememberMoves(workspace, *moves, invocation.variables);
    if (!kept)
        return tl::unexpected(invocation.complain(kept.error()));
    return {};
}

} // namespace plumbline::cli
