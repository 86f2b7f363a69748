// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

#include <chrono>
#include <optional>

namespace plumbline::stack {

/// A moment between the end of the run before and the start of the one that goes on: what the container
/// wrote later is of this run. Its `startedAt` is no such moment, for the engine may notice the start
/// after the first lines. Nothing: all that it wrote is of this run, as far as the engine knows.
std::optional<std::chrono::system_clock::time_point>
presentRunBegan(const engine::ContainerDetails& container);

} // namespace plumbline::stack
