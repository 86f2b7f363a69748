// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/endpoint.h"
#include "core/engine/target.h"
#include "core/engine/transport.h"

#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>

namespace plumbline::engine {

/// A connection to an engine whose bytes are its owner's, whatever leads there: a socket, TLS or ssh.
/// Neither reading nor writing waits. **Thread:** one at a time.
class Connection
{
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;
    virtual ~Connection() = default;

    /// What to poll. It says nothing of what has come and was not read yet: read until nothing comes.
    [[nodiscard]] virtual int descriptor() const = 0;

    /// What has come, at most `capacity` bytes; empty at the end, nothing where it is still to come.
    virtual std::optional<std::string_view> read(char* into, std::size_t capacity) = 0;

    /// How many of the bytes there was room for; nothing once the other side reads no more. The rest is
    /// to be given next, from where it lies.
    virtual std::optional<std::size_t> write(std::string_view bytes) = 0;

    /// No more will be written; reading goes on.
    virtual void endWriting() = 0;

    /// Why it ended before there was an answer: where nothing more is known, that the engine did it.
    [[nodiscard]] virtual Error endError(const Request& request) const;
};

/// Connects to where the endpoint leads. The request says what for.
/// **Errors:** as Client::connect.
Result<std::unique_ptr<Connection>>
openConnection(const Endpoint& endpoint, const Request& request, const std::stop_token& stop);

/// The one with TLS.
Result<std::unique_ptr<Connection>>
openTlsConnection(const Target& target, const Request& request, const std::stop_token& stop);

} // namespace plumbline::engine
