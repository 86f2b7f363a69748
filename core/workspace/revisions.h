// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/environments.h"

#include <filesystem>
#include <span>
#include <vector>

namespace plumbline::workspace {

/// Whether `root` or a folder above it is a git checkout; libgit2 is not asked.
bool liesInCheckout(const std::filesystem::path& root);

/// Completes the revisions of environments. A commit is taken from what their images' labels and tags
/// say, where the sources name none; the development environment that is described by files of the
/// workspace is at the commit that is checked out. Who wrote a commit, when, and how far it is from
/// the one checked out comes from the git repository that `root` lies in; where there is none, or it
/// may not be read, the facts say so. The repository is opened only where something asks for it.
/// sources::git::prepare() may be called before, beside other work.
void completeRevisions(const std::filesystem::path& root,
                       std::span<const EnvironmentSpec* const> specs,
                       std::vector<LoadedEnvironment>& environments);

} // namespace plumbline::workspace
