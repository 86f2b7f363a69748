// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/endpoint.h"
#include "core/engine/transport.h"

#include <string_view>

namespace plumbline::engine {

/// A connected stream socket of the system.
class Socket
{
public:
    /// Connects to where the endpoint leads. **Errors:** as connectError(); Unsupported.
    static Result<Socket> connect(const Endpoint& endpoint, const Request& request);

    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket();

    [[nodiscard]] int descriptor() const { return m_descriptor; }

    /// Writes all of it; false once the other side reads no more.
    bool write(std::string_view bytes) const; // NOLINT(modernize-use-nodiscard): it may have ended
    /// At most as many bytes as there is room for; empty at the end.
    std::string_view read(char* into, std::size_t capacity) const;
    /// No more will be written; reading goes on.
    void endWriting() const;

private:
    explicit Socket(int descriptor)
        : m_descriptor(descriptor)
    {}

    int m_descriptor = -1;
};

} // namespace plumbline::engine
