// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/log_filter.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

/// What `--swarm` makes of up, plan, down, ps and logs: the same on a Docker Swarm.
namespace plumbline::cli {

/// Options of `up` and `plan` that mean containers of this engine alone.
std::vector<const char*> containerOptions();

/// Adds `--swarm`, which excludes these options. `isOnSwarm` outlives the command.
void addSwarmFlag(CLI::App& command, bool& isOnSwarm, const std::vector<const char*>& excluded);

struct SwarmUpChoices
{
    bool removeOrphans = false;
    bool awaitRunning = true;
    bool isPlanOnly = false;
    std::optional<int> waitSeconds;
    bool isJson = false;
};

int swarmUp(const Invocation& invocation, const SwarmUpChoices& choices);

int swarmDown(const Invocation& invocation, bool isJson);

struct SwarmPsChoices
{
    std::vector<std::string> services; ///< empty: all
    bool showsAll = false;             ///< also tasks that have ended
    bool isJson = false;
};

int swarmPs(const Invocation& invocation, const SwarmPsChoices& choices);

struct SwarmLogsChoices
{
    std::vector<std::string> services;
    bool follow = false;
    std::string tail;
    std::string since; ///< seconds of the epoch
    bool hasTimestamps = false;
    bool hasNoPrefix = false;
    bool isJson = false;
};

/// Those lines that the filter wants.
int swarmLogs(const Invocation& invocation,
              const SwarmLogsChoices& choices,
              workspace::LogFilter filter);

} // namespace plumbline::cli
