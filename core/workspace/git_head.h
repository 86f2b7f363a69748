// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/git/repository.h"

#include <filesystem>

namespace plumbline::workspace {

/// What is checked out there. Best effort: outside of git, and where it cannot be read, it has
/// neither branch nor commit.
sources::git::Head headOf(const std::filesystem::path& folder);

} // namespace plumbline::workspace
