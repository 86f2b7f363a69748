// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/duplex.h"

#include <string>
#include <vector>

/// Commands in running containers. **Source:** Engine API v1.40 to v1.47, section Exec.
namespace plumbline::engine {

struct ExecSpec
{
    std::vector<std::string> command;
    std::string user;
    std::string workingDir;
    std::vector<std::string> env;
    bool tty = false;
    bool privileged = false;
};

struct ExecResult
{
    int exitCode = 0;
    std::string output;
    std::string error;
};

/// Runs a command in a running container to its end and collects what it wrote (at most 1 MiB each).
Result<ExecResult> execAndWait(const Client& client,
                               const std::string& container,
                               const ExecSpec& spec,
                               std::stop_token stop);

/// The same, connected: input goes in and output comes out as they come. With `spec.tty` the command
/// has a terminal of the size that `size` says. The value is its exit code.
/// **Errors:** as carryBothWays.
Result<int> execAttached(const Client& client,
                         const std::string& container,
                         const ExecSpec& spec,
                         DuplexStreams streams,
                         const std::function<TerminalSize()>& size,
                         std::stop_token stop);

/// Starts a command and leaves it to itself.
Result<> execDetached(const Client& client,
                      const std::string& container,
                      const ExecSpec& spec,
                      std::stop_token stop);

} // namespace plumbline::engine
