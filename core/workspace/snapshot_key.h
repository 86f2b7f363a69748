// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/variables.h"

#include <filesystem>
#include <optional>

namespace plumbline::workspace {

/// Where a person's own files are found.
struct PersonalPlaces
{
    Variables variables;
    std::filesystem::path homeDirectory;
};

/// `$XDG_DATA_HOME/plumbline`, or `~/.local/share/plumbline`; empty where neither is known.
/// **Source:** XDG Base Directory Specification 0.8.
std::filesystem::path dataFolder(const PersonalPlaces& places);

/// The file with the key that snapshots of a workspace are fingerprinted under: what
/// `PLUMBLINE_SNAPSHOT_KEY` names, or one of the workspace's own in the data folder, which is
/// outside of every repository.
std::filesystem::path snapshotKeyFile(const std::filesystem::path& root,
                                      const PersonalPlaces& places);

/// The key, if there is one.
/// **Errors:** Denied, Invalid (no key is in the file; others may read it).
Result<std::optional<Secret>> readSnapshotKey(const std::filesystem::path& root,
                                              const PersonalPlaces& places);

/// The key; where there is none a new one, which is kept (mode 0600).
/// **Errors:** as readSnapshotKey; Internal (disk full and the like).
Result<Secret> makeSnapshotKey(const std::filesystem::path& root, const PersonalPlaces& places);

} // namespace plumbline::workspace
