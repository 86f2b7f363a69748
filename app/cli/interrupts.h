// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <csignal>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace plumbline::cli {

/// Turns Ctrl+C (SIGINT), SIGTERM and SIGHUP into stop requests.
///
/// Before anybody has asked for token() there is nothing to clean up: a signal ends the process with
/// exit code 130. Afterwards the first one requests the stop, and a second one ends the process. Once
/// this is gone, signals are ignored: the result is there, and one that comes late must not change it.
///
/// SIGQUIT, SIGUSR1 and SIGUSR2 do as usual, they end the process, but while passOn() hands them to
/// somebody else.
///
/// The signals are blocked for the whole process and read by a thread, so a stop request never runs
/// inside a signal handler. Make it first thing in main, before any other thread.
class Interrupts
{
public:
    Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
    Interrupts(Interrupts&&) = delete;
    Interrupts& operator=(Interrupts&&) = delete;
    ~Interrupts();

    /// The stop that signals request from now on.
    [[nodiscard]] std::stop_token token();

    /// Until what is returned is gone, `take` gets the numbers of SIGQUIT, SIGUSR1 and SIGUSR2: they mean
    /// something to the program that one runs, which may be far away. **Thread:** the one that reads them.
    [[nodiscard]] std::shared_ptr<void> passOn(std::function<void(int)> take);

    /// Gives signals back their usual meaning, for a program that takes our place.
    void letGo() const;

private:
    using Take = std::function<void(int)>;

    void watch();
    void passOrEnd(int signal);

    std::stop_source m_source;
    std::atomic<bool> m_isHeeded = false;
    std::mutex m_mutex; ///< of the next one, also while it is called
    Take m_take;
    sigset_t m_before{};
    int m_signals = -1;
    int m_end = -1;
    std::jthread m_thread;
};

} // namespace plumbline::cli
