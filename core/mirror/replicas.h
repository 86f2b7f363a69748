// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/draft.h"

#include <string>
#include <vector>

namespace plumbline::mirror {

/// Runs two of every process that the environment runs several of (factor VIII), those with a port
/// behind a load balancer: the kind that the environment's router is, nginx where nobody says. Its
/// sessions are sticky only where the environment's are. Published ports move to the balancer.
void layReplicas(Draft& draft,
                 const model::Environment& environment,
                 const std::string& project,
                 const Options& options,
                 std::vector<Unmirrored>& unmirrored);

/// Sends logs the way the environment does (factor XI), as far as that has a local form: through a
/// collector, or by the engine's own driver.
void layLogging(Draft& draft,
                const model::Environment& environment,
                const std::string& project,
                const Options& options,
                std::vector<Unmirrored>& unmirrored);

} // namespace plumbline::mirror
