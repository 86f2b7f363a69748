// SPDX-License-Identifier: Apache-2.0
#include "core/engine/attach.h"

#include "core/engine/containers.h"
#include "core/engine/shown_id.h"

#include <array>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>

namespace plumbline::engine {
namespace {

/// A stream of the engine that is read here, on the thread that waits for it.
class LiveStream
{
public:
    LiveStream(const Client& client, Request request)
        : m_request(std::move(request))
        , m_state(std::make_shared<State>()) // shared with the handlers
    {
        m_stream = client.stream(
            m_request,
            [state = m_state](std::string_view bytes) {
                const std::lock_guard lock(state->mutex);
                state->isLive = true;
                state->bytes += bytes;
                state->changed.notify_all();
            },
            [state = m_state](Result<Response> end) {
                const std::lock_guard lock(state->mutex);
                state->end = std::move(end);
                state->changed.notify_all();
            });
    }

    /// Until the engine has agreed: from now on nothing is missed.
    Result<> awaitLive(const std::stop_token& stop)
    {
        std::unique_lock lock(m_state->mutex);
        m_state->changed.wait(lock, stop, [this] { return m_state->isLive || m_state->end; });
        if (m_state->end && !*m_state->end)
            return tl::unexpected(m_state->end->error());
        if (!m_state->isLive && !m_state->end)
            return fail(ErrorCode::Cancelled, phrase("interrupted: {}", m_request.purpose));
        return {};
    }

    /// What has come since; nothing at the end.
    Result<std::optional<std::string>> next()
    {
        std::unique_lock lock(m_state->mutex);
        m_state->changed.wait(lock, [this] { return !m_state->bytes.empty() || m_state->end; });
        if (!m_state->bytes.empty())
            return std::optional(std::exchange(m_state->bytes, {}));
        return m_state->end->transform(
            [](const Response& /*end*/) { return std::optional<std::string>(); });
    }

private:
    struct State
    {
        std::mutex mutex;
        std::condition_variable_any changed;
        bool isLive = false;
        std::string bytes;
        std::optional<Result<Response>> end;
    };

    Request m_request;
    std::shared_ptr<State> m_state;
    StreamHandle m_stream; // ends before the state that its handlers share
};

/// Listens for the end of a container that has not been started yet.
class ExitWatch
{
public:
    ExitWatch(const Client& client, const AttachSpec& spec)
        : m_call(waitContainer(spec.container,
                               spec.removesItself ? ContainerEnd::Removed : ContainerEnd::NextExit))
        , m_stream(client, m_call.request)
    {}

    Result<> awaitLive(const std::stop_token& stop) { return m_stream.awaitLive(stop); }

    Result<int> exitCode()
    {
        Response response{.status = 200, .headers = {}, .body = {}};
        while (true) {
            const auto piece = m_stream.next();
            if (!piece)
                return tl::unexpected(piece.error());
            if (!*piece)
                return m_call.parse(response);
            response.body += **piece;
        }
    }

private:
    Call<int> m_call;
    LiveStream m_stream;
};

/// Whether the keys that leave a terminal were the last ones: the engine ends the connection then.
class LeavingKeys
{
public:
    void take(std::string_view keys)
    {
        for (const char key : keys)
            m_last = {m_last[1], key};
    }

    [[nodiscard]] bool were() const { return m_last == std::array{'\x10', '\x11'}; }

private:
    std::array<char, 2> m_last{};
};

Request attachRequest(const AttachSpec& spec, bool hasInput)
{
    return {.method = "POST",
            .path = "/containers/" + spec.container + "/attach",
            .query = {{"stream", "1"},
                      {"stdin", hasInput ? "1" : "0"},
                      {"stdout", "1"},
                      {"stderr", "1"}},
            .deadline = std::nullopt,
            .purpose = phrase("listen to container {}", shownId(spec.container))};
}

/// Best effort: it may have ended before its terminal gets its size.
void fitTerminal(const Client& client, const std::string& container, TerminalSize size)
{
    (void)client.exchange(
        {.method = "POST",
         .path = "/containers/" + container + "/resize",
         .query = {{"h", std::to_string(size.rows)}, {"w", std::to_string(size.columns)}},
         .purpose = phrase("give a container's terminal its size")});
}

/// One container from its start to its end.
class AttachedRun
{
public:
    AttachedRun(const Client& client, const AttachSpec& spec, std::stop_token stop)
        : m_client(client)
        , m_spec(spec)
        , m_stop(std::move(stop))
    {}

    Result<std::optional<int>> run(DuplexStreams streams,
                                   const std::function<TerminalSize()>& size,
                                   const std::function<Result<>()>& start)
    {
        ExitWatch exit(m_client, m_spec);
        if (const Result<> live = exit.awaitLive(m_stop); !live)
            return tl::unexpected(live.error());
        LeavingKeys keys;
        const Result<> carried = streams.input < 0 && !m_spec.tty
                                     ? listen(streams, start)
                                     : converse(std::move(streams), size, start, keys);
        if (!m_started)
            return tl::unexpected(m_started.error());
        if (!carried)
            return tl::unexpected(carried.error());
        if (m_spec.tty && keys.were())
            return std::optional<int>();
        return exit.exitCode().transform([](int code) { return std::optional(code); });
    }

private:
    /// Its output alone, which comes through whatever leads to the engine.
    Result<> listen(const DuplexStreams& streams, const std::function<Result<>()>& start)
    {
        LiveStream output(m_client, attachRequest(m_spec, false));
        if (Result<> live = output.awaitLive(m_stop); !live)
            return live;
        begin(start);
        FrameDecoder frames([&](LogStream stream, std::string_view payload, bool) {
            streams.onOutput(stream, payload);
        });
        while (m_started) {
            const auto piece = output.next();
            if (!piece)
                return tl::unexpected(piece.error());
            if (!*piece)
                break;
            frames.feed(**piece);
        }
        frames.finish();
        return {};
    }

    Result<> converse(DuplexStreams streams,
                      const std::function<TerminalSize()>& size,
                      const std::function<Result<>()>& start,
                      LeavingKeys& keys)
    {
        const auto fit = [&] {
            if (m_spec.tty && size)
                fitTerminal(m_client, m_spec.container, size());
        };
        streams.onInput = [&keys, told = std::move(streams.onInput)](std::string_view bytes) {
            keys.take(bytes);
            if (told)
                told(bytes);
        };
        streams.onResized = [&fit, drain = std::move(streams.onResized)] {
            if (drain)
                drain();
            fit();
        };
        return carryBothWays(
            m_client,
            attachRequest(m_spec, streams.input >= 0),
            m_spec.tty,
            streams,
            [&] {
                begin(start);
                fit();
            },
            m_cut.get_token());
    }

    void begin(const std::function<Result<>()>& start)
    {
        m_started = m_stop.stop_requested()
                        ? fail(ErrorCode::Cancelled, phrase("interrupted before it was started"))
                        : start();
        if (!m_started) {
            m_cut.request_stop();
            return;
        }
        m_onStop.emplace(m_stop, [this] {
            // what becomes of it shows at the end of its output
            m_stopping = m_client.submit<void>(stopContainer(m_spec.container),
                                               [](const Result<>& /*done*/) {});
        });
    }

    const Client& m_client;
    const AttachSpec& m_spec;
    std::stop_token m_stop;
    std::stop_source m_cut; ///< ends the conversation with a container that cannot be started
    Result<> m_started;
    StreamHandle m_stopping;
    std::optional<std::stop_callback<std::function<void()>>> m_onStop; // before what it uses
};

} // namespace

Result<std::optional<int>> runAttached(const Client& client,
                                       const AttachSpec& spec,
                                       DuplexStreams streams,
                                       const std::function<TerminalSize()>& size,
                                       const std::function<Result<>()>& start,
                                       const std::stop_token& stop)
{
    return AttachedRun(client, spec, stop).run(std::move(streams), size, start);
}

} // namespace plumbline::engine
