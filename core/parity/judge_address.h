// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/judge.h"

#include <optional>

namespace plumbline::parity {

/// Compares URLs and DSNs part by part: hosts, ports and credentials are each environment's own;
/// the scheme, the driver, the path and the query should be the same. Nothing if some value is no
/// address. `areSecret`: then the parts name no more than what everyone's DSNs have in common.
std::optional<Judgement>
judgeAddresses(std::span<const PlacedValue> values, std::span<const Place> places, bool areSecret);

} // namespace plumbline::parity
