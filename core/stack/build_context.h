// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/compose/ignore_rules.h"
#include "core/engine/transport.h"

#include <filesystem>
#include <memory>
#include <string>

namespace plumbline::stack {

/// What goes into a build besides the files of the context.
struct ContextDockerfile
{
    std::string name;    ///< in the archive; relative to the context
    std::string content; ///< only for one that comes from elsewhere
    bool isElsewhere = false;
};

/// A build context as a tar archive that is read piece by piece: only names and one block of a file
/// are in memory. What lies in the folder is listed at once, so that what cannot be read is told
/// before the build begins. A Dockerfile goes in whatever the rules.
/// **Errors:** Denied (a folder or file cannot be read).
Result<std::shared_ptr<engine::BodySource>> openContext(const std::filesystem::path& context,
                                                        const ContextDockerfile& dockerfile);

/// What is left out of a context: the rules of the .dockerignore that holds for the Dockerfile, none where there
/// is no such file.
compose::IgnoreRules readIgnoreRules(const std::filesystem::path& context,
                                     const ContextDockerfile& dockerfile);

} // namespace plumbline::stack
