// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

namespace plumbline::stack {

/// One container of a stack as it is now.
struct ContainerState
{
    std::string id;
    std::string name;
    std::string service;
    int number = 1;
    bool isOneOff = false;
    std::string image;
    std::string state;  ///< created, running, paused, restarting, removing, exited, dead
    std::string status; ///< the engine's words: "Up 5 minutes (healthy)"
    std::string health; ///< starting, healthy, unhealthy; empty: no healthcheck or not running
    int exitCode = 0;   ///< meaningful when state is exited or dead
    std::chrono::system_clock::time_point created;
    std::vector<engine::PublishedPort> ports;
    engine::Labels labels;

    /// Runs and, where it has a healthcheck, is healthy; or has done its work with exit code 0.
    [[nodiscard]] bool isWell() const;

    bool operator==(const ContainerState&) const = default;
};

struct ServiceState
{
    std::string name;
    std::vector<ContainerState> containers; ///< by number, one-offs last
    std::vector<std::string> dependsOn;     ///< from the label, so it is known without the files

    bool operator==(const ServiceState&) const = default;
};

/// What an engine holds of one project.
struct StackState
{
    std::string project;
    std::string workingDir;               ///< from the labels; may no longer exist
    std::vector<std::string> configFiles; ///< from the labels
    std::vector<ServiceState> services;   ///< by name

    [[nodiscard]] bool isEmpty() const { return services.empty(); }

    bool operator==(const StackState&) const = default;
};

/// A project that the engine holds something of: a row of `docker compose ls`.
struct StackSummary
{
    std::string project;
    std::string status; ///< "running(3), exited(1)"
    std::string workingDir;
    std::vector<std::string> configFiles;
    std::map<std::string, std::string> labels; ///< as one of its containers has them

    bool operator==(const StackSummary&) const = default;
};

/// Builds the state out of listed containers (all of one project). Pure.
StackState stateOf(const std::string& project,
                   const std::vector<engine::ContainerSummary>& containers);

/// One list call. **Errors:** as Client::run.
Result<StackState>
readState(const engine::Client& client, const std::string& project, std::stop_token stop);

/// Every project on the engine, by name. **Errors:** as Client::run.
Result<std::vector<StackSummary>> listStacks(const engine::Client& client, std::stop_token stop);

} // namespace plumbline::stack
