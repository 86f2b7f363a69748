// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>

namespace plumbline::cli {

/// Text from one thread, written to an output by another, in large pieces. Who adds waits while too
/// much is waiting to be written, so a slow reader slows the source and fills no memory.
class LineWriter
{
public:
    explicit LineWriter(Terminal out)
        : m_out(out)
    {}

    /// **Thread:** the source's.
    void add(std::string_view text);
    /// No more will come.
    void finish();

    /// Writes until all is written, nobody reads any more, or `stop`. False where nobody reads.
    bool run(const std::stop_token& stop);

private:
    void close();

    Terminal m_out;
    std::mutex m_mutex;
    std::condition_variable_any m_filled;
    std::condition_variable_any m_drained;
    std::string m_text;
    bool m_isFinished = false;
    bool m_isClosed = false; ///< what is added from now on is dropped
};

} // namespace plumbline::cli
