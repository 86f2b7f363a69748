// SPDX-License-Identifier: Apache-2.0
#include "core/stack/probes/probe.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace plumbline::stack {
namespace {

/// More than any greeting that is looked for.
constexpr std::size_t kEnough = std::size_t{16} * 1024;

struct Address
{
    sockaddr_storage storage{};
    socklen_t length = 0;
};

Address addressOf(const ProbeTarget& target)
{
    Address address;
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_port = htons(target.port);
    if (inet_pton(AF_INET, target.address.c_str(), &v4.sin_addr) == 1) {
        std::memcpy(&address.storage, &v4, sizeof v4);
        address.length = sizeof v4;
        return address;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(target.port);
    if (inet_pton(AF_INET6, target.address.c_str(), &v6.sin6_addr) == 1) {
        std::memcpy(&address.storage, &v6, sizeof v6);
        address.length = sizeof v6;
    }
    return address;
}

/// Of a connect() that failed with `error`.
Answer failureOf(int error)
{
    return error == ECONNREFUSED ? Answer::Refused : Answer::Unreachable;
}

} // namespace

Probe::Probe(ProbeTarget target)
    : m_target(std::move(target))
{}

Probe::Probe(Probe&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_isConnected(other.m_isConnected)
    , m_unsent(std::move(other.m_unsent))
    , m_received(std::move(other.m_received))
{}

Probe& Probe::operator=(Probe&& other) noexcept
{
    std::swap(m_target, other.m_target);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_isConnected, other.m_isConnected);
    std::swap(m_unsent, other.m_unsent);
    std::swap(m_received, other.m_received);
    return *this;
}

Probe::~Probe()
{
    close();
}

void Probe::close()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

Answer Probe::begin()
{
    const Address address = addressOf(m_target);
    if (address.length == 0)
        return Answer::NotYet;
    m_descriptor = socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0)
        return Answer::NotYet;
    m_unsent = greetingOf(m_target);
    // The cast is what the sockets API asks for.
    if (connect(
            m_descriptor,
            reinterpret_cast<const sockaddr*>(
                &address
                     .storage), // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast): sockets API
            address.length) == 0)
        return finishConnect();
    return errno == EINPROGRESS ? Answer::Unfinished : failureOf(errno);
}

short Probe::events() const
{
    return !m_isConnected || !m_unsent.empty() ? POLLOUT : POLLIN;
}

Answer Probe::advance()
{
    if (!m_isConnected)
        return finishConnect();
    return m_unsent.empty() ? receive() : send();
}

Answer Probe::finishConnect()
{
    int error = 0;
    socklen_t length = sizeof error;
    if (getsockopt(m_descriptor, SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        error = errno;
    if (error != 0)
        return failureOf(error);
    m_isConnected = true;
    if (m_target.protocol == Protocol::Tcp)
        return Answer::Ready;
    return m_unsent.empty() ? Answer::Unfinished : send();
}

Answer Probe::send()
{
    const ssize_t sent = ::send(m_descriptor, m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL);
    if (sent < 0)
        return errno == EAGAIN || errno == EINTR ? Answer::Unfinished : Answer::NotYet;
    m_unsent.erase(0, static_cast<std::size_t>(sent));
    return Answer::Unfinished;
}

Answer Probe::receive()
{
    std::array<char, 4096> bytes{};
    const ssize_t got = recv(m_descriptor, bytes.data(), bytes.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return Answer::Unfinished;
    if (got > 0)
        m_received.append(bytes.data(), static_cast<std::size_t>(got));
    const bool isEnd = got <= 0 || m_received.size() >= kEnough;
    const Answer answer = judgeAnswer(m_target, m_received);
    return isEnd && answer == Answer::Unfinished ? Answer::NotYet : answer;
}

} // namespace plumbline::stack
