// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/workspace.h"

#include <string>

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

} // namespace plumbline::workspace
