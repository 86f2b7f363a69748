// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/engine/exec.h"
#include "core/stack/state.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

/// What is done with the containers of a stack that is there, besides launching and changing it.
namespace plumbline::workspace {

/// Why a stack has nothing of that service, with the name that was meant. `known`: those it has.
Error noSuchService(const std::string& project,
                    const std::string& service,
                    const std::vector<std::string>& known);

/// The containers of the named services (all where none is named) that run or are paused, by service
/// and number. **Errors:** as stack::readState; Invalid (no such service).
Result<std::vector<stack::ContainerState>>
runningContainers(const engine::Client& client,
                  const std::string& project,
                  const std::vector<std::string>& services,
                  const std::stop_token& stop);

/// The running container of a service: that of `number`, or the first where it is 0.
/// **Errors:** as runningContainers; Invalid (none runs, or not that one).
Result<stack::ContainerState> runningContainer(const engine::Client& client,
                                               const std::string& project,
                                               const std::string& service,
                                               int number,
                                               const std::stop_token& stop);

struct ContainerProcesses
{
    std::string service;
    std::string container; ///< its name
    engine::ProcessTable table;
};

/// What runs in the containers. **Errors:** as runningContainers.
Result<std::vector<ContainerProcesses>> listProcesses(const engine::Client& client,
                                                      const std::string& project,
                                                      const std::vector<std::string>& services,
                                                      const std::stop_token& stop);

/// Pauses containers, or lets them go on; the value is the names of those it was done to. One that
/// is so already is left alone. **Errors:** as runningContainers.
Result<std::vector<std::string>> setPaused(const engine::Client& client,
                                           const std::string& project,
                                           const std::vector<std::string>& services,
                                           bool isPaused,
                                           const std::stop_token& stop);

} // namespace plumbline::workspace
