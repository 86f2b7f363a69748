// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <poll.h>
#include <stop_token>
#include <sys/eventfd.h>
#include <unistd.h>

namespace plumbline {

/// Becomes readable when a stop is requested.
class StopSignal
{
public:
    explicit StopSignal(const std::stop_token& stop)
        : m_descriptor(::eventfd(0, EFD_CLOEXEC))
        , m_callback(stop, Raise{m_descriptor.number()})
    {}

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

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

    Descriptor m_descriptor;
    std::stop_callback<Raise> m_callback; // ends before its descriptor is closed
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

} // namespace plumbline
