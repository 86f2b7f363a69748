// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <poll.h>
#include <stop_token>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace plumbline::engine {

/// Becomes readable when a stop is requested.
class StopSignal
{
public:
    explicit StopSignal(const std::stop_token& stop)
        : m_descriptor(::eventfd(0, EFD_CLOEXEC))
        , m_callback(std::in_place, stop, Raise{m_descriptor})
    {}

    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    StopSignal(StopSignal&&) = delete;
    StopSignal& operator=(StopSignal&&) = delete;

    ~StopSignal()
    {
        m_callback.reset(); // waits for one that runs
        ::close(m_descriptor);
    }

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    struct Raise
    {
        int descriptor;

        void operator()() const
        {
            const std::uint64_t one = 1;
            [[maybe_unused]] const ssize_t written = ::write(descriptor, &one, sizeof(one));
        }
    };

    int m_descriptor;
    std::optional<std::stop_callback<Raise>> m_callback;
};

/// Waits for some of the descriptors; a negative one is left out. None is readable when the time
/// (in milliseconds; negative: without end) was over first.
template <std::size_t N>
std::array<bool, N> awaitReadable(const std::array<int, N>& descriptors, int limitMs = -1)
{
    std::array<pollfd, N> waited{};
    for (std::size_t i = 0; i < N; ++i)
        waited[i] = {.fd = descriptors[i], .events = POLLIN, .revents = 0};
    std::array<bool, N> readable{};
    while (::poll(waited.data(), waited.size(), limitMs) < 0) {
        if (errno != EINTR)
            return readable;
    }
    for (std::size_t i = 0; i < N; ++i)
        readable[i] = waited[i].revents != 0;
    return readable;
}

} // namespace plumbline::engine
