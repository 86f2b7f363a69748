// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>

namespace plumbline::desktop {

/// A yes or no that a job waits for, and the window gives. The window never waits.
class PersonsWord
{
public:
    /// False, too, once `stop` is asked for. **Thread:** the job's.
    bool waitFor(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        return m_said.wait(lock, stop, [this] { return m_word.has_value(); }) && *m_word;
    }

    /// **Thread:** any.
    void say(bool word)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_word = word;
        }
        m_said.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_said;
    std::optional<bool> m_word;
};

} // namespace plumbline::desktop
