// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/endpoint.h"
#include "core/engine/transport.h"

#include <memory>
#include <stop_token>

namespace plumbline::engine {

/// What an engine says about itself when it is first asked.
struct EngineVersion
{
    std::string apiVersion;    ///< negotiated, e.g. "1.41"
    std::string maxApiVersion; ///< the engine's own newest
    std::string osType;
    bool isPodman = false;

    bool operator==(const EngineVersion&) const = default;
};

/// Compares "1.9" and "1.41" as numbers: negative, zero or positive.
int compareApiVersions(std::string_view left, std::string_view right);

/// A request together with the way to read its answer: a value one can look at, send, or test.
/// The functions in containers.h, images.h, ... return these.
template <class T>
struct Call
{
    Request request;
    /// Turns an answer of status 2xx or 304 into the value. **Errors:** Internal (makes no sense).
    std::function<Result<T>(const Response&)> parse;
};

/// Ends a stream when it goes out of scope.
class StreamHandle
{
public:
    StreamHandle() = default;
    StreamHandle(std::shared_ptr<Transport> transport, ExchangeId id);
    StreamHandle(StreamHandle&& other) noexcept;
    StreamHandle& operator=(StreamHandle&& other) noexcept;
    StreamHandle(const StreamHandle&) = delete;
    StreamHandle& operator=(const StreamHandle&) = delete;
    ~StreamHandle();

    /// Ends the stream now; its DoneHandler gets Cancelled.
    void cancel();

    /// As Transport::pause() and resume(). **Thread:** any.
    void pause() const;
    void resume() const;

private:
    std::shared_ptr<Transport> m_transport; // shared: a handle may outlive the client that made it
    ExchangeId m_id = 0;
};

/// What is to be talked about: anything, or a few questions with short answers (see makeBriefTransport()).
enum class Talk { Full, Questions };

/// A connection to one engine. Copies share it. **Thread:** any, at once.
class Client
{
public:
    /// Asks the engine for its version (HEAD, then GET /_ping) and settles on an API version
    /// between 1.40 and the newest we know. DOCKER_API_VERSION pins it: pass it as `pinnedVersion`.
    /// **Errors:** Unreachable (no socket, nobody listening: each with its own hint), Denied (no
    /// permission on the socket), Unsupported (engine too old, scheme not built in), Cancelled.
    static Result<Client> connect(const Endpoint& endpoint,
                                  std::stop_token stop = {},
                                  const std::string& pinnedVersion = {},
                                  Talk talk = Talk::Full);

    /// The same over a transport of one's own (tests, the simulated engine).
    static Result<Client> connectOver(std::shared_ptr<Transport> transport,
                                      const Endpoint& endpoint,
                                      std::stop_token stop = {},
                                      const std::string& pinnedVersion = {});

    /// The way to the engine, for timers and handles of long-lived watches. Borrowed or shared on.
    [[nodiscard]] const std::shared_ptr<Transport>& transport() const { return m_transport; }

    [[nodiscard]] const Endpoint& endpoint() const { return m_endpoint; }

    [[nodiscard]] const EngineVersion& version() const { return m_version; }

    /// Whether what containers listen on can be asked from here.
    [[nodiscard]] bool reachesContainers() const
    {
        return isUnixSocket(m_endpoint) && !m_transport->isSimulated();
    }

    /// Whether the settled API version is at least `version`, e.g. "1.44".
    [[nodiscard]] bool supports(std::string_view version) const;

    /// Sends a call and waits for its value. **Errors:** what the engine answered, as an Error whose
    /// message names the purpose and the engine's own words: NotFound (404), Conflict (409), Denied
    /// (401, 403), Invalid (400), Unsupported (501), Internal (other 5xx), Unreachable, TimedOut,
    /// Cancelled.
    template <class T>
    [[nodiscard]] Result<T> run(const Call<T>& call, const std::stop_token& stop = {}) const
    {
        return exchange(call.request, stop).and_then([&](const Response& response) {
            return call.parse(response);
        });
    }

    /// Sends a call without waiting. `done` runs on the transport's thread and may only hand its
    /// value on. The call ends early when the handle goes away.
    template <class T>
    [[nodiscard]] StreamHandle submit(const Call<T>& call,
                                      std::function<void(Result<T>)> done) const
    {
        return start(
            call.request, nullptr, [parse = call.parse, done = std::move(done)](auto answer) {
                done(answer.and_then([&](const Response& response) { return parse(response); }));
            });
    }

    /// Starts a stream: chunks as they come, then `done` once (errors as for run()).
    [[nodiscard]] StreamHandle
    stream(const Request& request, ChunkHandler chunk, DoneHandler done) const;

    /// A stream that is waited for; the chunks still come on the transport's thread, and none after
    /// this has returned.
    [[nodiscard]] Result<>
    streamAndWait(const Request& request, ChunkHandler chunk, const std::stop_token& stop) const;

    /// One exchange, waited for; statuses of 400 and more have become errors.
    [[nodiscard]] Result<Response> exchange(const Request& request,
                                            std::stop_token stop = {}) const;

private:
    Client(std::shared_ptr<Transport> transport, Endpoint endpoint, EngineVersion version);
    [[nodiscard]] Request versioned(Request request) const;
    [[nodiscard]] StreamHandle start(Request request, ChunkHandler chunk, DoneHandler done) const;

    std::shared_ptr<Transport> m_transport; // shared by the copies of a client and its handles
    Endpoint m_endpoint;
    EngineVersion m_version;
};

/// For a few questions with short answers to an engine on this machine: they go over connections of
/// their own, so that libcurl and its thirty libraries need not be loaded, which takes longer than
/// all the rest of such a command. Everything else it is asked works, too, and loads it.
/// **Errors:** as makeTransport(), once it is needed. **Thread:** any.
Result<std::shared_ptr<Transport>> makeBriefTransport(const Endpoint& endpoint);

/// Loads and starts the library that transports are made of, unless that is done: some milliseconds that
/// may pass beside other work. False: it is missing, which makeTransport() says in words.
/// **Thread:** any.
bool prepareTransport();

/// The curl transport: one thread, one multi handle, whatever the number of exchanges.
/// **Errors:** Unsupported (a scheme that is not built in), Invalid.
Result<std::shared_ptr<Transport>> makeTransport(const Endpoint& endpoint);

} // namespace plumbline::engine
