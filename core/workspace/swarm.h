// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/swarm_execute.h"
#include "core/workspace/launch.h"
#include "core/workspace/watch.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

/// The workspace's stack on a Docker Swarm. **Thread:** each job blocks the one that calls it.
namespace plumbline::workspace {

struct SwarmRequest
{
    bool removeOrphans = false;
    bool awaitRunning = true;
    std::optional<std::chrono::milliseconds> waitLimit;
    std::function<void(const stack::StackPlan&)> onPlan; ///< may be empty
    stack::StackNewsSink sink;                           ///< may be empty
};

/// What `launchOnSwarm` would do now. **Errors:** Invalid where the workspace is not usable; as
/// withKeyringValues, stack::stackOf, stack::observeSwarm and stack::planStackUp.
Result<stack::StackPlan> planOnSwarm(const Workspace& workspace,
                                     const EngineContext& context,
                                     bool removeOrphans,
                                     const std::stop_token& stop);

/// lock -> observe -> plan -> execute, on the Swarm that the engine manages. **Errors:** as
/// planOnSwarm; Cancelled. Services that do not come to run are in the outcome.
Result<stack::StackOutcome> launchOnSwarm(const Workspace& workspace,
                                          const EngineContext& context,
                                          const SwarmRequest& request,
                                          const std::stop_token& stop);

/// Removes everything of that stack but its volumes. **Errors:** NotFound (no such stack); as above.
Result<stack::StackOutcome> removeFromSwarm(const std::string& stack,
                                            const EngineContext& context,
                                            const SwarmRequest& request,
                                            const std::stop_token& stop);

/// What removeFromSwarm would do now. **Errors:** NotFound (no such stack), as stack::observeSwarm.
Result<stack::StackPlan> planRemovalFromSwarm(const std::string& stack,
                                              const engine::Client& client,
                                              const std::stop_token& stop);

/// One task as `ps` shows it.
struct SwarmTaskRow
{
    std::string id;
    std::string name; ///< web.1; of a global service web.NODE
    std::string service;
    std::string node; ///< host name
    std::string state;
    std::string desiredState;
    std::string image;
    std::string error;
    std::optional<int> exitCode;
    bool hasContainer = false; ///< else no node has made one, and nothing was written
    bool tty = false;
    std::chrono::system_clock::time_point since;

    /// Whether it runs or is to run, or has done its work; else another task has taken its place.
    [[nodiscard]] bool isCurrent() const;
    /// "running", "failed: exit code 127 (its command was not found)".
    [[nodiscard]] Phrase status() const;
};

/// "8080->80/tcp, 5432/tcp".
std::string swarmPortsText(const std::vector<engine::SwarmPort>& ports);

struct SwarmServiceRow
{
    stack::StackServiceState state;
    std::string service; ///< without the stack's name
    std::string image;
    std::vector<engine::SwarmPort> ports;
    std::string updateState;
    std::vector<SwarmTaskRow> tasks;
};

struct SwarmReport
{
    std::string stack;
    int nodes = 0;
    std::vector<SwarmServiceRow> services;
};

/// **Errors:** as stack::managedSwarm.
Result<SwarmReport>
reportSwarm(const std::string& stack, const engine::Client& client, const std::stop_token& stop);

struct SwarmLogOptions
{
    std::vector<std::string> services; ///< empty: all
    bool follow = false;
    std::string tail;  ///< of each task; empty: all
    std::string since; ///< seconds of the epoch
};

/// What the tasks wrote, of all nodes: in the order of time, and then, followed, as it comes. Of each
/// line the container is the task, named as SwarmTaskRow::name; little is held however much there is.
/// `onLine` comes from one thread at a time. **Errors:** NotFound (no such stack or service), Cancelled.
Result<> readSwarmLogs(const std::string& stack,
                       const engine::Client& client,
                       const SwarmLogOptions& options,
                       const std::function<void(const StackLogLine&)>& onLine,
                       const std::stop_token& stop);

} // namespace plumbline::workspace
