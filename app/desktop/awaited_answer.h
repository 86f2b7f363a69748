// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace plumbline::desktop {

/// What a person has to say, which a job waits for and the window gives. The window never waits.
template <class Answer>
class AwaitedAnswer
{
public:
    /// Takes the answer; `otherwise` once `stop` is asked for. **Thread:** the job's.
    Answer waitFor(const std::stop_token& stop, Answer otherwise)
    {
        std::unique_lock lock(m_mutex);
        if (!m_given.wait(lock, stop, [this] { return m_answer.has_value(); }))
            return otherwise;
        return *std::exchange(m_answer, std::nullopt);
    }

    /// **Thread:** any.
    void give(Answer answer)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_answer.emplace(std::move(answer));
        }
        m_given.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_given;
    std::optional<Answer> m_answer;
};

} // namespace plumbline::desktop
