// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/logs.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string_view>

/// Connections to an engine that carry bytes both ways: what goes into a command, and what it writes.
namespace plumbline::engine {

struct TerminalSize
{
    int columns = 80;
    int rows = 24;

    bool operator==(const TerminalSize&) const = default;
};

/// What a command is connected to. Descriptors are borrowed.
struct DuplexStreams
{
    int input = -1; ///< read until its end, which is passed on; -1: the command's input has ended
    std::function<void(std::string_view)> onInput; ///< told what is passed on; may be empty
    std::function<void(LogStream, std::string_view)> onOutput;
    int resized = -1;                ///< can be read when the terminal's size has changed
    std::function<void()> onResized; ///< reads it empty, and tells the engine
};

/// Sends a request that asks to keep the connection, and carries bytes until the other side ends it.
/// `isRaw`: a terminal's bytes, not in frames. `onOpen`: the engine has agreed. All of it happens on
/// the calling thread. **Errors:** as Client::run.
Result<> carryBothWays(const Client& client,
                       const Request& request,
                       bool isRaw,
                       const DuplexStreams& streams,
                       const std::function<void()>& onOpen,
                       std::stop_token stop);

} // namespace plumbline::engine
