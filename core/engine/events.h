// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

namespace plumbline::engine {

/// One line of GET /events, the same shape whatever engine wrote it.
struct EngineEvent
{
    std::string type;   ///< container, image, network, volume, daemon
    std::string action; ///< start, die, health_status, ...: without embedded data
    std::string detail; ///< what followed the action: "healthy" of "health_status: healthy"
    std::string id;
    Labels attributes;
    std::int64_t timeNano = 0;

    bool operator==(const EngineEvent&) const = default;
};

struct WatchEventsOptions
{
    std::vector<std::string> types;  ///< empty: all
    std::vector<std::string> labels; ///< "key=value"
    std::int64_t sinceNano = 0;      ///< 0: from now on
};

struct EventHandlers
{
    std::function<void(const EngineEvent&)> onEvent;
    /// The stream is (again) live: whatever was read before may be stale, list anew.
    std::function<void()> onLive;
    /// The stream broke; it is being opened again with a growing pause, from where it stopped.
    std::function<void(const Error&)> onLost;
};

/// Follows the engine's events until the handle goes away; reconnects by itself.
/// **Thread:** handlers run on a thread of the engine's; they may only hand values on. The end of a
/// watch waits for the handler that is under way: end it without holding a lock that a handler takes.
class EventWatch
{
public:
    EventWatch(const Client& client, WatchEventsOptions options, EventHandlers handlers);
    EventWatch(const EventWatch&) = delete;
    EventWatch& operator=(const EventWatch&) = delete;
    EventWatch(EventWatch&&) = delete;
    EventWatch& operator=(EventWatch&&) = delete;
    ~EventWatch();

private:
    class State;
    std::shared_ptr<State> m_state; // shared with the handlers that are under way
};

} // namespace plumbline::engine
