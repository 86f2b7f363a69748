// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/execute.h"

#include <memory>
#include <mutex>
#include <utility>
#include <variant>
#include <vector>

namespace plumbline::desktop {

/// What a job tells, on its way to the window's thread, which is woken once for many of them: a pull
/// tells more than a screen can show.
template <class Plan, class Event>
class NewsQueue
{
public:
    using SharedPlan = std::shared_ptr<const Plan>; // shared: large, and only read from here on
    using Item = std::variant<SharedPlan, Event>;

    /// **Thread:** any. True for the first item after there was none.
    bool put(Item item)
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        return m_items.size() == 1;
    }

    /// In the order they were told. **Thread:** any.
    std::vector<Item> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_items, {});
    }

private:
    std::mutex m_mutex;
    std::vector<Item> m_items;
};

/// Of a stack of containers.
using JobNews = NewsQueue<stack::Plan, stack::Event>;

} // namespace plumbline::desktop
