// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/state.h"
#include "core/workspace/workspace.h"

#include <cstdint>
#include <string>
#include <vector>

/// Another copy of the same stack, for a second worktree: with no edit of a file.
namespace plumbline::workspace {

/// Whether a copy can be called so: lower-case letters, digits, `-` and `_`, as a project's name.
/// **Errors:** Invalid.
Result<> checkCopyName(const std::string& name);

/// The project of a copy: `shop-review` of `shop` and `review`.
std::string copyNameOf(const std::string& project, const std::string& copy);

/// Opens the workspace as the copy of that name: containers, volumes and networks have names of its
/// own, each published port is another one (from 20000 on), the same at every launch. What is external
/// stays shared, and what shares the host's network keeps its ports; both are remarked.
/// **Errors:** as open(), checkCopyName().
Result<Workspace> openCopy(const compose::LoadOptions& options, const std::string& copy);

/// A port that a copy publishes otherwise than the files say.
struct CopiedPort
{
    std::string service;
    std::uint32_t target = 0;
    std::string protocol;
    std::string written;   ///< the one in the files: `8000`, `8000-8010`
    std::string published; ///< the copy's
    Origin origin;
};

/// The ports that a copy got, by service. Pure.
std::vector<CopiedPort> portsOfCopy(const Workspace& written, const Workspace& copy);

/// What was remarked on the copy alone: what it shares. Pure.
std::vector<Diagnostic> remarksOnCopy(const Workspace& written, const Workspace& copy);

/// The names of the copies among stacks that were launched from the folder of this workspace; a mirror
/// is none. Pure.
std::vector<std::string> copiesAmong(const std::vector<stack::StackSummary>& stacks,
                                     const Workspace& written);

} // namespace plumbline::workspace
