// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/job_news.h"

#include <utility>

namespace plumbline::desktop {

bool JobNews::put(Item item)
{
    const std::lock_guard lock(m_mutex);
    m_items.push_back(std::move(item));
    return m_items.size() == 1;
}

std::vector<JobNews::Item> JobNews::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_items, {});
}

} // namespace plumbline::desktop
