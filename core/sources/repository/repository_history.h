// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/git/repository.h"
#include "core/sources/repository/project_files.h"

#include <span>
#include <string>

namespace plumbline::sources::repository {

/// The commit that an environment runs.
struct DeployedCommit
{
    std::string environment;
    std::string commit;
};

/// How far branches that are called like environments, and the commits that environments run, are
/// from the main branch.
void readRevisions(const git::Repository& repository,
                   std::span<const DeployedCommit> deployed,
                   model::RepositoryFacts& facts);

/// Most commits whose changes are looked at.
inline constexpr std::size_t kMostCommits = 2'000;

/// Credentials in dotenv and key files that earlier commits hold and today's files do not.
void scanHistory(const git::Repository& repository,
                 const ProjectFiles& files,
                 model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
