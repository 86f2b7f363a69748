// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/facts.h"

namespace plumbline::parity {

/// What is asked to know whether the process is well: the readiness probe where there are several.
FactCell probeCell(const model::Service& service);

/// How often, how long and how many times it is asked.
/// The question that decides about a restart, where another one decides about traffic.
FactCell livenessCell(const model::Service& service);
FactCell probeTimingCell(const model::Service& service);

/// A request by HTTP is the same whoever sends it, the platform or a command in the container.
Judgement judgeProbes(const Context& context,
                      std::span<const FactCell> cells,
                      const std::vector<std::size_t>& set);

} // namespace plumbline::parity
