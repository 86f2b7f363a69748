// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"

#include <string>
#include <string_view>

namespace plumbline::stack {

/// What in a build only BuildKit can do, in words for people ("RUN --mount"); empty if the engine's
/// own builder can do all of it.
/// **Source:** Dockerfile reference and Compose build specification, July 2026.
Phrase buildKitNeed(const compose::Build& build, std::string_view dockerfile);

/// Whether a context is fetched by the engine: a git repository or an archive on the web.
bool isRemoteContext(std::string_view context);

} // namespace plumbline::stack
