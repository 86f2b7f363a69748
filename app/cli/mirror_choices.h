// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/mirror.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::cli {

/// Which mirror is meant in place of the stack as written, and how it is derived.
struct MirrorChoices
{
    std::string environment; ///< empty: the stack as written
    bool hasReplicas = false;
    bool logsAsThere = false;
    std::vector<std::string> tls;
    bool hasFreePorts = false;
    bool keepsPasswords = false; ///< the stack is about to be made, not looked at
};

/// The options of commands that derive a mirror, without the one that names its environment.
void addDerivationChoices(CLI::App& command, MirrorChoices& choices);

/// The same with `--mirror ENV`.
void addMirrorChoices(CLI::App& command, MirrorChoices& choices);

/// `--mirror ENV` of commands on a running stack: that mirror in place of the stack as written.
void addMirrorName(CLI::App& command, Invocation& invocation);

/// What a command works on: the workspace as written, or with the mirror's project in its place.
struct Target
{
    workspace::Workspace workspace;
    std::optional<workspace::Mirror> mirror;
};

/// Opens the workspace and tells what there is to say about its files; where a mirror is meant it is
/// derived, and what it cannot mirror is told. The value is the exit code where there is nothing to
/// go on with.
tl::expected<Target, int> openTarget(const Invocation& invocation,
                                     const compose::LoadOptions& options,
                                     const MirrorChoices& choices);

/// Writes a plan as text or JSON; that of a mirror with what the mirror is and why.
void writePlan(const Invocation& invocation,
               const stack::Plan& plan,
               const Target& target,
               const std::string& format);

/// Asks the mirror's services what they are once they run, and tells; for RunChoices::afterwards.
/// Borrows all of it until it has run.
std::function<int(std::string& document)> mirrorChecks(const Invocation& invocation,
                                                       const workspace::EngineContext& context,
                                                       const workspace::Mirror& mirror,
                                                       const std::stop_token& stop);

/// Adds `mirror`; when it is chosen, `Invocation::action` is what it does.
void addMirrorCommand(CLI::App& app, Invocation& invocation);

} // namespace plumbline::cli
