// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/git/repository.h"
#include "core/sources/repository/project_files.h"

#include <cstddef>

namespace plumbline::sources::repository {

/// How far branches that are called like environments are from the main branch.
void readBranches(const git::Repository& repository, model::RepositoryFacts& facts);

/// Most commits whose changes are looked at.
inline constexpr std::size_t kMostCommits = 2'000;

/// Credentials in dotenv and key files that earlier commits hold and today's files do not.
void scanHistory(const git::Repository& repository,
                 const ProjectFiles& files,
                 model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
