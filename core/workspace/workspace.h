// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/load.h"

#include <filesystem>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// A folder with an app's code, opened: what it holds and what there is to say about it.
struct Workspace
{
    std::filesystem::path root;
    compose::Project project;
    std::vector<Diagnostic> diagnostics;

    /// Whether the project can be launched: no diagnostic is an error.
    [[nodiscard]] bool isUsable() const;
};

/// **Errors:** Invalid, the first error among its diagnostics, where it has one.
Result<> requireUsable(const Workspace& workspace);

/// Opens the workspace that `options` name, with the ports that were moved on this machine. A Compose
/// file with mistakes still opens, with its diagnostics. **Errors:** as compose::load.
Result<Workspace> open(const compose::LoadOptions& options);

/// The same with the ports that its files say.
Result<Workspace> openAsWritten(const compose::LoadOptions& options);

/// Publishes the ports that were moved for its project; see moved_ports.h. What cannot be read is a
/// warning among its diagnostics.
void publishMovedPorts(Workspace& workspace, const Variables& variables);

/// `$XDG_STATE_HOME/plumbline`, or `<home>/.local/state/plumbline`; empty where neither is an absolute
/// path.
std::filesystem::path stateFolderOf(const Variables& variables, const std::filesystem::path& home);

/// Where something is remembered of a folder that is no business of its repository:
/// `<kind>/<folder>.json` in the state folder.
std::filesystem::path
stateFileOf(const std::filesystem::path& root, const std::string& kind, const Variables& variables);

/// HOME, or the account's folder where that is not set.
std::filesystem::path homeDirectoryOf(const Variables& variables);

/// The usual options for a folder: its process environment, its home, nothing else said.
compose::LoadOptions optionsFor(const std::filesystem::path& directory, const Variables& variables);

} // namespace plumbline::workspace
