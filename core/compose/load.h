// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/variables.h"
#include "core/compose/project.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace plumbline::compose {

/// What to load and with which inputs. Everything the process would be asked for is passed in.
struct LoadOptions
{
    std::filesystem::path directory; ///< where discovery starts; absolute
    std::vector<std::filesystem::path>
        files; ///< `-f`, in order; empty: COMPOSE_FILE, then discovery
    std::vector<std::filesystem::path> envFiles; ///< `--env-file`, in order; empty: `.env`
    std::string projectName; ///< `-p`; empty: COMPOSE_PROJECT_NAME, name:, folder
    /// What `-f -` reads, at most that much of it; empty: there is no standard input.
    std::function<Result<std::string>(ByteCount limit)> readStandardInput;
    std::filesystem::path
        projectDirectory;                ///< `--project-directory`; empty: that of the first file
    std::vector<std::string> profiles;   ///< `--profile`; empty: COMPOSE_PROFILES
    std::vector<std::string> services;   ///< services named by the person; enables their profiles
    Variables variables;                 ///< the process environment
    std::filesystem::path homeDirectory; ///< what `~` means
    bool interpolate = true;             ///< false: `config --no-interpolate`
    bool pruneUnused = true;             ///< leave out networks, volumes, ... nobody uses
    bool resolveEnvFiles = true;         ///< read `env_file` into `environment`
    bool normalise = true;               ///< false: no default network, names, implied dependencies
    bool resolvePaths = true;            ///< false: relative paths stay as they are written
    bool checkConsistency = true;        ///< false: references may lead nowhere
    bool requireEnvFiles =
        true; ///< false: an `env_file` that is missing is a warning, not an error
};

/// A project and what there is to say about its files. With an error among the diagnostics there is
/// no usable project: `isUsable()`.
struct Loaded
{
    Project project;
    std::vector<Diagnostic> diagnostics;
    /// Variables that the files refer to without a default and that nothing sets, sorted.
    std::vector<std::string> unsetVariables;

    /// Whether no diagnostic is an error.
    [[nodiscard]] bool isUsable() const;
};

/// Loads a Compose project: discovery, interpolation, include, extends, merge, canonical form,
/// validation, normalisation. Mistakes in the files are collected as diagnostics, all of them.
/// **Errors:** NotFound (no Compose file, a named file missing), Denied, Invalid (bad options).
Result<Loaded> load(const LoadOptions& options);

/// Whether `directory` itself (not its parents) holds a Compose file by one of the default names.
bool hasComposeFile(const std::filesystem::path& directory);

} // namespace plumbline::compose
