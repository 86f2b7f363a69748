// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_connection.h"

#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace plumbline::test {

void Connection::receive()
{
    std::array<char, 65536> buffer{};
    while (!isOver) {
        const ssize_t count = ::recv(descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count > 0)
            in.append(buffer.data(), static_cast<std::size_t>(count));
        else if (count == 0 || (errno != EAGAIN && errno != EINTR))
            isOver = true;
        else
            return;
    }
}

void Connection::send()
{
    while (!out.empty()) {
        const ssize_t count =
            ::send(descriptor, out.data(), out.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count <= 0) {
            isOver = errno != EAGAIN && errno != EINTR;
            return;
        }
        out.erase(0, static_cast<std::size_t>(count));
    }
    if (closesWhenSent)
        isOver = true;
}

bool Connection::takeDueStep()
{
    if (steps.empty() || !out.empty() || due > std::chrono::steady_clock::now())
        return false;
    const Step step = std::move(steps.front());
    steps.pop_front();
    out += step.bytes;
    closesWhenSent = step.closes;
    isStreaming = isStreaming || step.opensStream;
    if (!steps.empty())
        due = std::chrono::steady_clock::now() + steps.front().delay;
    return true;
}

} // namespace plumbline::test
