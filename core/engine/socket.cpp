// SPDX-License-Identifier: Apache-2.0
#include "core/engine/socket.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace plumbline::engine {
namespace {

/// The descriptor, or -1 and errno.
int connectUnix(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof(address.sun_path)) {
        errno = ENAMETOOLONG;
        return -1;
    }
    std::ranges::copy(path, static_cast<char*>(address.sun_path));
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return -1;
    const auto* generic = reinterpret_cast<const sockaddr*>(&address); // NOLINT(*-reinterpret-cast)
    if (::connect(descriptor, generic, sizeof(address)) == 0)
        return descriptor;
    const int number = errno;
    ::close(descriptor);
    errno = number;
    return -1;
}

/// `host:port` or `[::1]:port`, each address in turn.
int connectTcp(std::string_view address)
{
    const std::size_t colon = std::min(address.rfind(':'), address.size());
    std::string host(address.substr(0, colon));
    const std::string port(address.substr(std::min(colon + 1, address.size())));
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) {
        errno = EHOSTUNREACH;
        return -1;
    }
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owned(found, &::freeaddrinfo);
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
        const int descriptor = ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC, 0);
        if (descriptor < 0)
            continue;
        if (::connect(descriptor, one->ai_addr, one->ai_addrlen) == 0)
            return descriptor;
        const int number = errno;
        ::close(descriptor);
        errno = number;
    }
    return -1;
}

/// Whether the next attempt may do better.
bool isForNow(int number)
{
    return number == EINTR || number == EAGAIN || number == EWOULDBLOCK;
}

} // namespace

Result<Socket> Socket::connect(const Target& target, const Request& request)
{
    constexpr std::string_view kScheme = "http://";
    Descriptor descriptor(target.socketPath.empty()
                              ? connectTcp(std::string_view(target.baseUrl).substr(kScheme.size()))
                              : connectUnix(target.socketPath));
    if (descriptor.number() < 0)
        return tl::unexpected(connectError(target, request, errno));
    return Socket(std::move(descriptor));
}

bool Socket::write(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const ssize_t count = ::send(descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::string_view Socket::read(char* into, std::size_t capacity) const
{
    ssize_t count = 0;
    do {
        count = ::recv(descriptor(), into, capacity, 0);
    } while (count < 0 && errno == EINTR);
    return {into, count > 0 ? static_cast<std::size_t>(count) : 0};
}

std::optional<std::size_t> Socket::writeNow(std::string_view bytes) const
{
    const ssize_t count =
        ::send(descriptor(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count >= 0)
        return static_cast<std::size_t>(count);
    if (isForNow(errno))
        return 0;
    return std::nullopt;
}

std::optional<std::string_view> Socket::readNow(char* into, std::size_t capacity) const
{
    const ssize_t count = ::recv(descriptor(), into, capacity, MSG_DONTWAIT);
    if (count < 0 && isForNow(errno))
        return std::nullopt;
    return std::string_view(into, count > 0 ? static_cast<std::size_t>(count) : 0);
}

void Socket::endWriting() const
{
    ::shutdown(descriptor(), SHUT_WR);
}

} // namespace plumbline::engine
