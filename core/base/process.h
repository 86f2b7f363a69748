// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/result.h"
#include "core/base/variables.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace plumbline {

/// Both ends of a connection to a child: a socket, so that writing to a child that is gone is an
/// error and not a signal.
struct Channel
{
    Descriptor ours;
    Descriptor childs;
};

/// Nothing when no more files can be opened.
std::optional<Channel> openChannel();

/// A program to run, and what its standard streams are. The descriptors are borrowed.
struct ProcessRequest
{
    std::filesystem::path program;
    std::vector<std::string> arguments;   ///< without the program's own name
    Variables variables;                  ///< all that the program sees
    int input = -1;                       ///< -1: nothing to read
    int output = -1;                      ///< -1: dropped
    int error = -1;                       ///< -1: dropped
    std::filesystem::path directory = {}; ///< where it runs; empty: where we do
};

/// The program called `name` in PATH of `variables`. The current folder is never looked at.
std::optional<std::filesystem::path> findProgram(const std::string& name,
                                                 const Variables& variables);

/// Starts a program in a process group of its own, with every signal as a fresh program expects it.
/// The caller waits for it. **Errors:** Denied (it cannot be run).
Result<pid_t> startProcess(const ProcessRequest& request);

/// Waits for a child: its exit code, or 128 + signal if it was killed.
int awaitProcess(pid_t id);

} // namespace plumbline
