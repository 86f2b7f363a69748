// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/project_files.h"

namespace plumbline::sources::repository {

/// Reads which versions of their runtimes files ask for: `.nvmrc`, `.tool-versions`, `go.mod`,
/// `engines` of package.json and their like. Only those of the workspace's own folder and of the
/// folders of its Dockerfiles count; a plugin or an example has its own.
void readRuntimes(const ProjectFiles& files, model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
