// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <stop_token>
#include <thread>

namespace plumbline::cli {

/// Turns the first Ctrl+C (or SIGTERM, SIGHUP) into a stop request, and the second into an end.
///
/// The signals are blocked for the whole process and read by a thread, so a stop request never
/// runs inside a signal handler. Make it before any other thread.
class Interrupts
{
public:
    Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;
    Interrupts(Interrupts&&) = delete;
    Interrupts& operator=(Interrupts&&) = delete;
    ~Interrupts();

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    void watch();

    std::stop_source m_source;
    int m_signals = -1;
    int m_end = -1;
    std::jthread m_thread;
};

} // namespace plumbline::cli
