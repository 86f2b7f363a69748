// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/events.h"
#include "core/engine/logs.h"
#include "core/stack/state.h"
#include "core/workspace/launch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What goes on in a stack, live. **Thread:** handlers run on a thread of ours and may only hand
/// their value on; nothing is polled.
namespace plumbline::stack {
class LogRecorder;
}

namespace plumbline::workspace {

/// Follows one project's state until it goes away. It may not be destroyed by its own handlers.
class StackWatch
{
public:
    struct Handlers
    {
        std::function<void(stack::StackState)> onState; ///< at once, then after each change
        std::function<void(Error)> onLost; ///< the engine does not answer; it is retried
    };

    StackWatch(engine::Client client, std::string project, Handlers handlers);
    StackWatch(const StackWatch&) = delete;
    StackWatch& operator=(const StackWatch&) = delete;
    StackWatch(StackWatch&&) = delete;
    StackWatch& operator=(StackWatch&&) = delete;
    ~StackWatch();

private:
    class State;
    std::shared_ptr<State> m_state; // shared with the handlers that are under way
};

/// One line of one container of a stack.
struct StackLogLine
{
    std::string service;
    std::string container; ///< its name
    engine::LogLine line;
    std::uint32_t run = 0; ///< which container of this reading: another one may have had its name
    /// No line of the container: what follows is of another one than before, as the text says, made
    /// at that timestamp.
    bool isBoundary = false;
    Phrase boundary; ///< the text of one, for those who speak other languages
};

struct StackLogOptions
{
    std::vector<std::string> services; ///< empty: all
    bool follow = false;
    bool endsWhenStopped = false; ///< following ends once no container of the stack runs
    std::string tail = "all";
    std::string since; ///< seconds[.nanoseconds] since the epoch, see parseLogTime; may be empty
    std::string until;
    bool timestamps = false; ///< whether lines carry one
    /// Where the lines of containers that are gone are read from, and those that are followed stored;
    /// nullptr: nothing is stored, and only what the engine has is read. `tail` counts over all
    /// containers of one name.
    std::shared_ptr<stack::LogRecorder> recorder = nullptr; // shared with jobs on the same stack
    bool isCurrentOnly = false; ///< without the containers that are gone
};

/// What `--since` and `--until` take, as the engine wants it: seconds since the epoch, an age
/// (`10m`, `1h30m`), or a date with or without time and zone (local time where there is none).
/// **Errors:** Invalid.
Result<std::string> parseLogTime(std::string_view text, std::chrono::system_clock::time_point now);

/// Streams the logs of a stack, also of containers that start later (when following). Without
/// `follow`, lines of several containers come merged in time order; with it, with a short hold-back.
/// It may not be destroyed by its own handlers.
class StackLogs
{
public:
    struct Handlers
    {
        std::function<void(StackLogLine)> onLine;
        std::function<void(Result<void>)> onEnd; ///< all streams ended, or the engine went away
        std::function<void(const Phrase&)> onRemark =
            {}; ///< what cannot be read or stored; may be empty
    };

    StackLogs(engine::Client client,
              std::string project,
              StackLogOptions options,
              Handlers handlers);
    StackLogs(const StackLogs&) = delete;
    StackLogs& operator=(const StackLogs&) = delete;
    StackLogs(StackLogs&&) = delete;
    StackLogs& operator=(StackLogs&&) = delete;
    ~StackLogs();

private:
    class State;
    std::shared_ptr<State> m_state; // shared with the handlers that are under way
};

} // namespace plumbline::workspace
