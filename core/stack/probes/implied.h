// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/stack/probes/probe.h"

#include <optional>
#include <vector>

namespace plumbline::stack {

/// The conversation that says at least as much as the container's healthcheck: only for checks that
/// are known to ask no more than "do you serve?". Nothing for any other check: then the engine's
/// health decides alone. The address is left empty.
std::optional<ProbeTarget> impliedProbe(const engine::ContainerDetails& container);

/// Where a container of an engine on this machine can be reached: its own addresses, then what it
/// publishes. A published port of the engine's accepts before the service does, so a bare TCP probe
/// gets none of those.
std::vector<ProbeTarget> reachable(const engine::ContainerDetails& container,
                                   const ProbeTarget& probe);

} // namespace plumbline::stack
