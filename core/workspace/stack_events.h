// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/events.h"

#include <functional>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// Something that happened to a container, network or volume of a stack.
struct StackEvent
{
    std::string service; ///< empty: it is not a container's
    engine::EngineEvent event;
};

/// Tells what happens to a stack until it goes away. Commands in containers, health checks among them,
/// are left out. **Thread:** handlers run on a thread of the engine's and may only hand values on.
class StackEvents
{
public:
    struct Handlers
    {
        std::function<void(const StackEvent&)> onEvent;
        std::function<void(const Error&)> onLost; ///< the engine does not answer; it is retried
    };

    /// `services`: empty for all. `since`: as parseLogTime gives it; empty for from now on.
    StackEvents(const engine::Client& client,
                const std::string& project,
                std::vector<std::string> services,
                const std::string& since,
                Handlers handlers);

private:
    engine::EventWatch m_watch;
};

/// One line: when, what, to whom, and how it ended.
std::string renderEventText(const StackEvent& event);
/// The same as one line of JSON.
std::string renderEventJson(const StackEvent& event);

} // namespace plumbline::workspace
