// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/swarm.h"
#include "core/stack/swarm_execute.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <vector>

/// When somebody waits in vain for a service on a Swarm, and what there is to say of it.
namespace plumbline::stack {

/// How it stands with a launch.
struct SwarmWait
{
    bool isUpdated = false; ///< it changed the service
    std::chrono::system_clock::time_point
        begun; ///< by the clock of the tasks: older ones do not count
    std::chrono::nanoseconds waited{0};
};

struct SwarmJudgement
{
    Error error;
    std::optional<engine::SwarmTask> task; ///< that failed last; absent: none did
};

/// Why to wait no longer: the Swarm gave the update up, no node takes a task, or tasks fail again and again. Nothing: it
/// may still come. Tasks are of any service, the newest of a slot first. Pure.
std::optional<SwarmJudgement> judgeService(const engine::SwarmService& service,
                                           const std::vector<engine::SwarmTask>& tasks,
                                           const SwarmWait& wait);

/// With what the failed task wrote last, where its container was one of this engine's, and the likely cause.
StackFailure failureOf(const engine::SwarmService& service,
                       SwarmJudgement judgement,
                       const engine::Client& client,
                       const std::stop_token& stop);

} // namespace plumbline::stack
