// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/transport.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace plumbline::engine {

/// A callback that is due at a time.
struct Timer
{
    std::chrono::steady_clock::time_point due;
    ExchangeId id = 0;
    std::function<void()> callback;
};

/// The timers of one transport; they are few. **Thread:** only one at a time.
class TimerQueue
{
public:
    using Clock = std::chrono::steady_clock;

    void add(Timer timer);
    void cancel(ExchangeId id);

    /// Calls what is due at `now`, once, the earliest first. A callback may not touch this queue.
    void fire(Clock::time_point now);

    /// How long the next one has to wait, negative if it is late; nothing without timers.
    [[nodiscard]] std::optional<std::chrono::milliseconds> untilNext(Clock::time_point now) const;

private:
    std::vector<Timer> m_timers;
};

} // namespace plumbline::engine
