// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/engine/duplex.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>

namespace plumbline::desktop {

/// What lies between the thread that carries a console's bytes and the window's, which never waits for it.
class ConsoleWire
{
public:
    /// `onNews` is called for the first output after there was none. **Thread:** the job's.
    explicit ConsoleWire(std::function<void()> onNews);

    /// For the job; borrows this. Output waits where the window has much to show already.
    [[nodiscard]] engine::DuplexStreams streams(const std::stop_token& stop);

    /// **Thread:** any.
    [[nodiscard]] engine::TerminalSize size() const;

    /// Tells the job of another size. **Thread:** the window's, as all below.
    void setSize(engine::TerminalSize size);
    /// Sends what there is room for, and keeps the rest. False: there is a rest, for flush().
    bool send(std::string_view keys);
    bool flush();

    /// Can be written to when there is room.
    [[nodiscard]] int inputDescriptor() const { return m_inputEnd.number(); }

    /// What has come, at most so much of it. There may be more: call until it is empty.
    [[nodiscard]] std::string take(std::size_t most);

private:
    void put(std::string_view bytes, const std::stop_token& stop);

    std::function<void()> m_onNews;
    Descriptor m_input;    ///< the job reads keys from it
    Descriptor m_inputEnd; ///< the window's end
    Descriptor m_resized;
    std::string m_unsent;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_taken;
    engine::TerminalSize m_size;
    std::string m_output;
};

} // namespace plumbline::desktop
