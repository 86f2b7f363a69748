// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/engine/target.h"
#include "core/engine/transport.h"

#include <optional>
#include <string_view>

namespace plumbline::engine {

/// A connected stream socket of the system.
class Socket
{
public:
    /// Connects to where a target without TLS and ssh is. **Errors:** as connectError().
    static Result<Socket> connect(const Target& target, const Request& request);

    /// One that is connected.
    explicit Socket(Descriptor descriptor)
        : m_descriptor(std::move(descriptor))
    {}

    [[nodiscard]] int descriptor() const { return m_descriptor.number(); }

    /// Writes all of it; false once the other side reads no more.
    bool write(std::string_view bytes) const; // NOLINT(modernize-use-nodiscard): it may have ended
    /// At most as many bytes as there is room for; empty at the end.
    std::string_view read(char* into, std::size_t capacity) const;
    /// How many of the bytes there was room for; nothing once the other side reads no more.
    [[nodiscard]] std::optional<std::size_t> writeNow(std::string_view bytes) const;
    /// What has come; empty at the end, nothing where it is still to come.
    std::optional<std::string_view> readNow(char* into, std::size_t capacity) const;
    /// No more will be written; reading goes on.
    void endWriting() const;

private:
    Descriptor m_descriptor;
};

} // namespace plumbline::engine
