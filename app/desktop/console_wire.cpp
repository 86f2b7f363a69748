// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/console_wire.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace plumbline::desktop {

ConsoleWire::ConsoleWire(std::function<void()> onNews)
    : m_onNews(std::move(onNews))
    , m_resized(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    std::array<int, 2> ends{-1, -1};
    // Without a pipe a console has no input, as with one that has ended.
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) == 0) {
        m_input = Descriptor(ends[0]);
        m_inputEnd = Descriptor(ends[1]);
    }
}

engine::DuplexStreams ConsoleWire::streams(const std::stop_token& stop)
{
    return {.input = m_input.number(),
            .onInput = {},
            .onOutput = [this, stop](engine::LogStream /*stream*/,
                                     std::string_view bytes) { put(bytes, stop); },
            .resized = m_resized.number(),
            .onResized =
                [this] {
                    std::uint64_t count = 0;
                    [[maybe_unused]] const ssize_t got =
                        ::read(m_resized.number(), &count, sizeof(count));
                }};
}

engine::TerminalSize ConsoleWire::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_size;
}

void ConsoleWire::setSize(engine::TerminalSize size)
{
    {
        const std::lock_guard lock(m_mutex);
        if (std::exchange(m_size, size) == size)
            return;
    }
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_resized.number(), &one, sizeof(one));
}

bool ConsoleWire::send(std::string_view keys)
{
    m_unsent += keys;
    return flush();
}

bool ConsoleWire::flush()
{
    while (!m_unsent.empty()) {
        const ssize_t count = ::write(m_inputEnd.number(), m_unsent.data(), m_unsent.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return errno != EAGAIN; // without a pipe there is nothing to wait for
        m_unsent.erase(0, static_cast<std::size_t>(count));
    }
    return true;
}

void ConsoleWire::put(std::string_view bytes, const std::stop_token& stop)
{
    constexpr std::size_t kMuch = std::size_t{1} << 20;
    bool isNews = false;
    {
        std::unique_lock lock(m_mutex);
        if (!m_taken.wait(lock, stop, [this] { return m_output.size() < kMuch; }))
            return;
        isNews = m_output.empty();
        m_output += bytes;
    }
    if (isNews)
        m_onNews();
}

std::string ConsoleWire::take(std::size_t most)
{
    std::string taken;
    {
        const std::lock_guard lock(m_mutex);
        if (m_output.size() <= most) {
            taken = std::exchange(m_output, {});
        } else {
            taken = m_output.substr(0, most);
            m_output.erase(0, most);
        }
    }
    m_taken.notify_one();
    return taken;
}

} // namespace plumbline::desktop
