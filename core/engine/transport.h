// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::engine {

/// Gives the bytes of a body that is too large to lie in memory.
class BodySource
{
public:
    BodySource() = default;
    BodySource(const BodySource&) = delete;
    BodySource& operator=(const BodySource&) = delete;
    BodySource(BodySource&&) = delete;
    BodySource& operator=(BodySource&&) = delete;
    virtual ~BodySource() = default;

    /// The next bytes, at most `capacity` of them; 0 at the end. An error ends the exchange.
    /// **Thread:** the transport's.
    virtual Result<std::size_t> read(char* into, std::size_t capacity) = 0;
};

/// One HTTP request to an engine. The path is without version prefix: `/containers/json`.
struct Request
{
    std::string method = "GET";
    std::string path;
    std::vector<std::pair<std::string, std::string>> query;   ///< unescaped
    std::vector<std::pair<std::string, std::string>> headers; ///< besides Content-Type
    std::string body;
    /// Instead of `body`, sent as it comes. Shared: a request is copied on its way to the transport.
    std::shared_ptr<BodySource> bodySource;
    std::string contentType = "application/json";
    bool versioned = true; ///< false for /_ping
    /// How long the whole exchange may take; absent for streams, pulls, waits and stops.
    std::optional<std::chrono::milliseconds> deadline = std::chrono::seconds(60);
    /// In words, for errors and logs: "create container web-1".
    Phrase purpose;
};

/// A finished exchange. A stream's body went to its chunk handler and is empty here, unless the
/// status is an error.
struct Response
{
    int status = 0;
    std::map<std::string, std::string, std::less<>> headers; ///< names in lower case
    std::string body;
};

/// Called with an empty chunk as soon as the head of an answer of status 2xx has arrived (a stream is
/// live before its first byte), then with body bytes as they arrive, split anywhere.
/// **Thread:** the transport's.
using ChunkHandler = std::function<void(std::string_view)>;
/// Called once, last. An HTTP status of 400 and more is a Response, not an Error.
/// **Thread:** the transport's; it may only hand its value to a queue.
using DoneHandler = std::function<void(Result<Response>)>;
using ExchangeId = std::uint64_t;

/// Carries requests to an engine. The curl one talks to a socket; the simulated one of
/// `plumbline-desktop --offline` answers by itself.
class Transport
{
public:
    Transport() = default;
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;
    Transport(Transport&&) = delete;
    Transport& operator=(Transport&&) = delete;
    /// Cancels what is under way; every DoneHandler has been called when it returns.
    virtual ~Transport() = default;

    /// Starts an exchange. With a `chunk` handler a body of status 2xx is streamed to it.
    /// **Thread:** any. `done` may be called before this returns.
    virtual ExchangeId start(Request request, ChunkHandler chunk, DoneHandler done) = 0;

    /// Ends an exchange early; its DoneHandler gets ErrorCode::Cancelled. Unknown ids are ignored.
    /// **Thread:** any, also a handler's.
    virtual void cancel(ExchangeId id) = 0;

    /// Takes no more bytes of a stream for now: those that are under way still come. Its other side waits
    /// once what lies between is full. Unknown ids are ignored, and so is this where answers are short.
    /// **Thread:** any, also a handler's.
    virtual void pause(ExchangeId /*id*/) {}

    /// Goes on with it. **Thread:** any, also a handler's.
    virtual void resume(ExchangeId /*id*/) {}

    /// Calls back once after a while, on the transport's thread; cancel() takes it back, and what is
    /// left when the transport ends is dropped. **Thread:** any.
    virtual ExchangeId schedule(std::chrono::milliseconds delay,
                                std::function<void()> callback) = 0;

    /// Whether what it tells of is made up: then nothing of it is to be found on the network.
    [[nodiscard]] virtual bool isSimulated() const { return false; }
};

} // namespace plumbline::engine
