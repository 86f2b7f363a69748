// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/sources/repository/project_files.h"

namespace plumbline::sources::repository {

/// Bounds of one scan; what lies beyond is left out, and RepositoryFacts::cutShort says so.
inline constexpr std::size_t kMostCodeBytes = std::size_t{512} * 1024; ///< of one file
inline constexpr std::size_t kMostScannedBytes = std::size_t{48} * 1024 * 1024;

/// Looks through the code and its settings for what it reads from its environment and what factors
/// speak of; each line is read as it stands, no code is run. Tests and examples are left out. Linear
/// in the size of the code.
void scanCode(const ProjectFiles& files, model::RepositoryFacts& facts);

} // namespace plumbline::sources::repository
