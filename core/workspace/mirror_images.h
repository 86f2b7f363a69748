// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/stand_in.h"
#include "core/model/environment.h"
#include "core/workspace/launch.h"

#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// Which images stand-ins can have: what the engine holds and, where it does not hold the longest
/// version, what registries offer. A registry that does not answer is asked no more, and told of.
/// **Errors:** as Client::run; Cancelled.
Result<mirror::ImageCatalog> findImages(const EngineContext& context,
                                        const model::Environment& environment,
                                        const std::map<std::string, mirror::StandIn>& standIns,
                                        std::vector<Diagnostic>& diagnostics,
                                        const std::stop_token& stop);

} // namespace plumbline::workspace
