// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/compose/project.h"
#include "core/stack/ready_check.h"

#include <filesystem>
#include <vector>

namespace plumbline::workspace {

/// What a workspace's `plumbline.yaml` declares of readiness, and what there is to say about it.
struct DeclaredReadiness
{
    stack::ReadyChecks checks;
    std::vector<Diagnostic>
        diagnostics; ///< a service that the project has not, a file not readable
};

/// Reads it for a project that is to be launched; the rest of the file does not matter here.
/// **Errors:** Invalid (mistakes in `readiness`: the first, with the others in the message).
Result<DeclaredReadiness> readDeclaredReadiness(const std::filesystem::path& root,
                                                const compose::Project& project);

} // namespace plumbline::workspace
