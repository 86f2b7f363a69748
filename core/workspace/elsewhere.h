// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/compose/project.h"
#include "core/engine/endpoint.h"

#include <vector>

namespace plumbline::workspace {

/// What of a project means another machine than its author may think, where the engine is elsewhere: folders that
/// are bound, and ports that are published. Nothing where the engine is on this machine.
std::vector<Diagnostic> elsewhereDiagnostics(const engine::Endpoint& endpoint,
                                             const compose::Project& project);

} // namespace plumbline::workspace
