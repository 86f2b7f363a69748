// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/project_files.h"

namespace plumbline::sources::repository {

/// Reads every Dockerfile and tells which dotenv files its COPYs take in. Its folder is taken as the
/// build context, or the workspace's own where what it copies only lies there.
void readBuildFiles(const ProjectFiles& files, model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
