// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/containers.h"
#include "core/stack/log_store/recorder.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>

namespace plumbline::stack {

/// Of a log that nobody followed, so many of the newest lines are kept before its container goes.
inline constexpr std::size_t kGatheredLines = 100'000;

/// No removal waits longer for what is left of its container's log.
inline constexpr std::chrono::milliseconds kGatherLimit{5000};

struct GatheredLog
{
    std::size_t lines = 0; ///< read, whether stored before or not
    bool isCut = false;    ///< there may be older ones that nobody has
};

/// Whether its log is worth keeping: one that never ran wrote nothing, and what a one-off wrote went to
/// whoever ran it.
bool leavesLog(const engine::ContainerDetails& container);

/// `seconds.nanoseconds` since the epoch, as engines take a time.
std::string toEngineTime(LogStamp stamp);

/// Reads what the store has not got of a container's log, to its end as it is now, and stores it.
/// **Errors:** of `done`: those of engine::streamLogs; Unsupported (a driver that cannot be read).
/// **Thread:** the handlers run on the transport's.
engine::StreamHandle gatherLog(const engine::Client& client,
                               const engine::ContainerDetails& container,
                               const std::shared_ptr<LogRecorder>& recorder,
                               std::function<void(Result<GatheredLog>)> done);

} // namespace plumbline::stack
