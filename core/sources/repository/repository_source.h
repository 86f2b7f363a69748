// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"

#include <filesystem>

/// What a workspace's folder says of its app: the repository, the code, how it is built.
namespace plumbline::sources::repository {

/// Reads the parts that are asked for. Nothing fails: what cannot be read is said in the facts.
/// Bounded in files and bytes, linear in both; dependencies, builds and binary files are not looked at.
model::RepositoryFacts readRepository(const std::filesystem::path& root,
                                      model::RepositoryParts parts);

} // namespace plumbline::sources::repository
