// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/execute.h"

#include <memory>
#include <mutex>
#include <variant>
#include <vector>

namespace plumbline::desktop {

/// What a job tells, on its way to the window's thread, which is woken once for many of them: a pull
/// tells more than a screen can show.
class JobNews
{
public:
    using SharedPlan =
        std::shared_ptr<const stack::Plan>; // shared: large, and only read from here on
    using Item = std::variant<SharedPlan, stack::Event>;

    /// **Thread:** any. True for the first item after there was none.
    bool put(Item item);
    /// In the order they were told. **Thread:** any.
    std::vector<Item> take();

private:
    std::mutex m_mutex;
    std::vector<Item> m_items;
};

} // namespace plumbline::desktop
