// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/session.h"
#include "core/compose/variable_store.h"

#include <filesystem>
#include <vector>

namespace plumbline::compose {

/// Whether a file's name stands for the standard input: `-`.
bool isStandardInput(const std::filesystem::path& path);

/// Which files a project consists of and what their variables see.
struct Inputs
{
    std::vector<std::filesystem::path> files;    ///< absolute, in merge order
    std::filesystem::path directory;             ///< the project directory, absolute
    std::vector<std::filesystem::path> envFiles; ///< absolute
    VariableStore variables;
};

/// Finds them: `-f`, COMPOSE_FILE, the default names here and in the folders above; `.env`.
/// **Errors:** NotFound, Invalid.
Result<Inputs> findInputs(const LoadOptions& options, Session& session);

} // namespace plumbline::compose
