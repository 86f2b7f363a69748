// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/duplex.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// A person at a terminal in a running container of a stack.
namespace plumbline::workspace {

struct ConsoleRequest
{
    std::string project;
    std::string service;
    int number = 0;                          ///< of the container; 0: the first that runs
    std::vector<std::string> command;        ///< empty: the shell that its image has
    std::string terminal = "xterm-256color"; ///< what the command writes for: TERM
};

/// Where a console was opened, and what runs there.
struct ConsolePlace
{
    std::string container; ///< its name
    int number = 1;
    std::vector<std::string> command;
};

struct ConsoleTalk
{
    engine::DuplexStreams streams;
    std::function<engine::TerminalSize()> size;
    std::function<void(const ConsolePlace&)> onPlace; ///< before the command runs
};

struct ConsoleEnd
{
    std::optional<int> exitCode; ///< absent where the container took it along
    bool hasContainerEnded = false;
};

/// Runs a shell, or another command, as the container's own user until it ends. A stop that is
/// requested hangs up, as closing the window of a terminal does: the command gets SIGHUP, and SIGKILL
/// where it is still there two seconds later. Everything happens on the calling thread.
/// **Errors:** those of runningContainer and execAttached; NotFound (the image has no shell). That of a
/// stop is Cancelled; its hint says what goes on in the container, where something does.
Result<ConsoleEnd> runConsole(const engine::Client& client,
                              const ConsoleRequest& request,
                              const ConsoleTalk& talk,
                              const std::stop_token& stop);

} // namespace plumbline::workspace
