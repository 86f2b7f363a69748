// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/probe_result.h"

#include <vector>

/// What follows from what processes were seen to do; for rules and for those who show it.
namespace plumbline::parity {

/// Sockets that others can reach, on ports that nothing declares; none where either is not known.
std::vector<model::BoundSocket> undeclaredSockets(const model::ProbeResult& seen);

/// Whether a file is a log, by its path, and something is in it.
bool isLogFile(const model::WrittenFile& file);

} // namespace plumbline::parity
