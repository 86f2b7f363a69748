// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/workspace/mirror.h"

#include <filesystem>
#include <map>
#include <string>

namespace plumbline::workspace {

/// A mirror as files that `docker compose` takes as they are. No secret is in the Compose file: each
/// service that has some reads them from an `env_file` in a folder beside it, which only its owner
/// reads and which keeps itself out of a repository.
struct MirrorFiles
{
    std::string compose;
    std::string folder; ///< name of the folder beside it: `compose.mirror.secrets`
    std::map<std::string, Secret> secrets; ///< files in that folder: `db.env`
};

/// The files for a Compose file at `file` (absolute); paths in it are relative where they lie in the
/// workspace. Pure.
MirrorFiles renderMirrorFiles(const Mirror& mirror,
                              const Workspace& workspace,
                              const std::filesystem::path& file);

/// Writes them: the folder with mode 0700, what is in it with 0600. **Errors:** Denied, NotFound,
/// Internal.
Result<> writeMirrorFiles(const MirrorFiles& files, const std::filesystem::path& file);

} // namespace plumbline::workspace
