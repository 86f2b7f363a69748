// SPDX-License-Identifier: Apache-2.0
#include "core/engine/timer_queue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace plumbline::engine {

void TimerQueue::add(Timer timer)
{
    m_timers.push_back(std::move(timer));
}

void TimerQueue::cancel(ExchangeId id)
{
    std::erase_if(m_timers, [id](const Timer& timer) { return timer.id == id; });
}

void TimerQueue::fire(Clock::time_point now)
{
    const auto late = std::stable_partition(
        m_timers.begin(), m_timers.end(), [now](const Timer& timer) { return timer.due > now; });
    std::vector<Timer> due(std::make_move_iterator(late), std::make_move_iterator(m_timers.end()));
    m_timers.erase(late, m_timers.end());
    std::ranges::stable_sort(due, {}, [](const Timer& timer) { return timer.due; });
    for (const Timer& timer : due)
        timer.callback();
}

std::optional<std::chrono::milliseconds> TimerQueue::untilNext(Clock::time_point now) const
{
    if (m_timers.empty())
        return std::nullopt;
    const auto next =
        std::ranges::min_element(m_timers, {}, [](const Timer& timer) { return timer.due; });
    return std::chrono::ceil<std::chrono::milliseconds>(next->due - now);
}

} // namespace plumbline::engine
