// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/project_files.h"

#include <filesystem>

namespace plumbline::sources::repository {

/// Reads what the app declares to depend on and finds the lockfile of each declaration, beside it or
/// in a folder above, as of a workspace of npm or cargo. `repository` may be nullptr.
void readDependencies(const ProjectFiles& files,
                      const git::Repository* repository,
                      model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
