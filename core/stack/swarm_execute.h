// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/swarm_plan.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::stack {

/// How a task ended, by what the Swarm says of it: "exit code 127 (its command was not found)". Its words of an exit code
/// are no more than that; all else that it says stays.
Phrase taskTrouble(const std::string& error, std::optional<int> exitCode);

/// How far a service is.
struct StackServiceState
{
    std::string name; ///< the Swarm's
    std::string mode;
    int running = 0; ///< tasks of the wanted definition that run; of a job, that are complete
    int wanted = 0;
    int leaving = 0; ///< tasks that still run and are told to end
    Phrase trouble;  ///< how its newest failed task ended

    [[nodiscard]] bool isWell() const { return running >= wanted; }

    bool operator==(const StackServiceState&) const = default;
};

/// Something to tell: a step was done, or a service has come further.
struct StackNews
{
    std::string object; ///< as in StackStep
    Phrase text;
    std::optional<StackServiceState> service =
        std::nullopt; ///< how far it is; empty: a step was done
};

/// **Thread:** the job's.
using StackNewsSink = std::function<void(const StackNews&)>;

struct StackFailure
{
    std::string object;
    Error error;
    std::vector<std::string> logTail;
    Phrase likelyCause = {}; ///< empty where nothing is sure enough
};

struct StackOutcome
{
    bool succeeded = false;
    std::vector<StackServiceState> services;
    std::vector<StackFailure> failures;
    std::chrono::milliseconds elapsed{0};
};

struct StackExecuteOptions
{
    engine::CredentialSources credentials;
    bool awaitRunning = true;
    /// For all waits together.
    std::chrono::milliseconds waitLimit{std::chrono::minutes(10)};
};

/// Carries the plan out and waits until every service runs as it should: a task that fails three times,
/// one that no node takes, and an update that the Swarm paused or rolled back are failures, with what
/// they wrote last. **Errors:** Cancelled, Unreachable. **Thread:** the calling one.
Result<StackOutcome> executeStackUp(const StackPlan& plan,
                                    const StackDefinition& stack,
                                    const engine::Client& client,
                                    const StackExecuteOptions& options,
                                    const StackNewsSink& sink,
                                    const std::stop_token& stop);

/// Removes what the plan says, services first, and waits for their tasks to be gone.
Result<StackOutcome> executeStackDown(const StackPlan& plan,
                                      const engine::Client& client,
                                      const StackExecuteOptions& options,
                                      const StackNewsSink& sink,
                                      const std::stop_token& stop);

/// How far services are, from what the Swarm says of them and of their tasks.
std::vector<StackServiceState> statesOf(const std::vector<engine::SwarmService>& services,
                                        const std::vector<engine::SwarmTask>& tasks);

} // namespace plumbline::stack
