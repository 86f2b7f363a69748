// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <stop_token>
#include <thread>
#include <utility>

namespace plumbline::desktop {

/// One piece of work off the window's thread; its result comes back to the thread of `receiver`.
///
/// Starting anew asks the one under way to stop and drops its result. The destructor waits for the
/// worker, so the owner must be the receiver or outlive it.
class Job
{
public:
    Job() = default;

    /// `work` runs on a thread of its own and returns a value; `done` gets it on the receiver's thread.
    template <class Work, class Done>
    void start(QObject* receiver, Work work, Done done)
    {
        const quint64 run = ++m_run;
        m_isRunning = true;
        if (m_thread.joinable()) // the new worker waits for the old one, not the window
            m_thread.request_stop();
        m_thread = std::jthread([this,
                                 receiver,
                                 run,
                                 previous = std::move(m_thread),
                                 work = std::move(work),
                                 done = std::move(done)](const std::stop_token& stop) mutable {
            if (previous.joinable())
                previous.join();
            auto result = work(stop);
            QMetaObject::invokeMethod(
                receiver,
                [this, run, result = std::move(result), done = std::move(done)]() mutable {
                    if (run != m_run)
                        return; // another one has been started since
                    m_isRunning = false;
                    done(std::move(result));
                },
                Qt::QueuedConnection);
        });
    }

    /// Asks the worker to stop; its result still arrives.
    void requestStop() { m_thread.request_stop(); }

    /// Asks the worker to stop and drops its result.
    void abandon()
    {
        ++m_run;
        m_isRunning = false;
        m_thread.request_stop();
    }

    [[nodiscard]] bool isRunning() const { return m_isRunning; }

private:
    quint64 m_run = 0; // of the window's thread
    bool m_isRunning = false;
    std::jthread m_thread;
};

} // namespace plumbline::desktop
