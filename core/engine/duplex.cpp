// SPDX-License-Identifier: Apache-2.0
#include "core/engine/duplex.h"

#include "core/base/stop_signal.h"
#include "core/base/text.h"
#include "core/engine/connection.h"
#include "core/engine/http_answer.h"
#include "core/engine/json_fields.h"
#include "core/engine/simulated/terminal.h"
#include "core/engine/target.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::size_t kPiece = 32768;

std::string requestText(const Client& client, const Request& request)
{
    Request versioned = request;
    versioned.path = "/v" + client.version().apiVersion + request.path;
    const std::string url = urlOf(Target{}, versioned);
    return fmt::format("{} {} HTTP/1.1\r\n"
                       "Host: engine\r\n"
                       "Connection: Upgrade\r\n"
                       "Upgrade: tcp\r\n"
                       "Content-Type: {}\r\n"
                       "Content-Length: {}\r\n\r\n{}",
                       request.method,
                       url,
                       request.contentType,
                       request.body.size(),
                       request.body);
}

/// One conversation, from the request to the end of the connection. Nothing in it waits for one
/// side alone: a command that writes while its input is still on its way is read, too.
class Conversation
{
public:
    Conversation(Connection& connection,
                 const Request& request,
                 bool isRaw,
                 const DuplexStreams& streams,
                 const std::stop_token& stop)
        : m_connection(connection)
        , m_request(request)
        , m_isRaw(isRaw)
        , m_streams(streams)
        , m_stop(stop)
        , m_frames([this](LogStream stream, std::string_view payload, bool) {
            m_streams.onOutput(stream, payload);
        })
    {}

    Result<> run(const Client& client, const std::function<void()>& onOpen)
    {
        const std::string text = requestText(client, m_request);
        m_unsent = text;
        while (!m_unsent.empty()) {
            if (!send())
                return tl::unexpected(m_connection.endError(m_request));
            if (!m_unsent.empty() && await(kForever).isStopped)
                return cancelled();
        }
        if (Result<> head = readHead(); !head)
            return head;
        if (onOpen)
            onOpen();
        // Bytes that came together with the head.
        take(std::exchange(m_received, {}));
        return carry();
    }

private:
    static constexpr int kForever = -1;
    static constexpr int kAtOnce = 0;

    struct News
    {
        bool isStopped = false;
        bool isConnection = false; ///< it can be read, or written to where something is unsent
        bool isInput = false;
        bool isResized = false;
    };

    News await(int limitMs, int input = -1, int resized = -1)
    {
        const auto events = static_cast<short>(m_unsent.empty() ? POLLIN : POLLIN | POLLOUT);
        std::array<pollfd, 4> waited{
            pollfd{.fd = m_stop.descriptor(), .events = POLLIN, .revents = 0},
            pollfd{.fd = m_connection.descriptor(), .events = events, .revents = 0},
            pollfd{.fd = input, .events = POLLIN, .revents = 0},
            pollfd{.fd = resized, .events = POLLIN, .revents = 0}};
        while (::poll(waited.data(), waited.size(), limitMs) < 0) {
            if (errno != EINTR)
                return {};
        }
        return {.isStopped = waited[0].revents != 0,
                .isConnection = waited[1].revents != 0,
                .isInput = waited[2].revents != 0,
                .isResized = waited[3].revents != 0};
    }

    [[nodiscard]] Result<> makesNoSense() const
    {
        return fail(ErrorCode::Unreachable,
                    phrase("cannot {}: its answer makes no sense", m_request.purpose));
    }

    [[nodiscard]] Result<> cancelled() const
    {
        return fail(ErrorCode::Cancelled, phrase("interrupted: {}", m_request.purpose));
    }

    /// More of what the engine says: nothing when it is stopped, empty at the end.
    std::optional<std::string_view> awaitMore()
    {
        while (true) {
            if (const auto more = m_connection.read(m_piece.data(), m_piece.size()))
                return more;
            if (await(kForever).isStopped)
                return std::nullopt;
        }
    }

    Result<> readHead()
    {
        constexpr std::size_t kLongest = 65536;
        std::size_t end = std::string::npos;
        while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
            if (m_received.size() > kLongest)
                return makesNoSense();
            const auto more = awaitMore();
            if (!more)
                return cancelled();
            if (more->empty())
                return tl::unexpected(m_connection.endError(m_request));
            m_received += *more;
        }
        const std::string head = m_received.substr(0, end);
        m_received.erase(0, end + 4);
        const auto answer = engine::readHead(head);
        if (!answer)
            return makesNoSense();
        if (answer->status == 101 || answer->status == 200)
            return {};
        return refused(answer->status);
    }

    /// The engine says why; its words end with the connection or as many bytes as it has announced.
    Result<> refused(int status)
    {
        m_connection.endWriting();
        while (m_received.size() < kPiece) {
            const auto more = awaitMore();
            if (!more)
                return cancelled();
            if (more->empty())
                break;
            m_received += *more;
        }
        const ErrorCode code = status == 404   ? ErrorCode::NotFound
                               : status == 409 ? ErrorCode::Conflict
                               : status == 400 ? ErrorCode::Invalid
                                               : ErrorCode::Internal;
        return fail(
            code,
            phrase("cannot {}: {}", m_request.purpose, trimmed(readErrorMessage(m_received))));
    }

    void take(std::string_view bytes)
    {
        if (bytes.empty())
            return;
        if (m_isRaw)
            m_streams.onOutput(LogStream::Output, bytes);
        else
            m_frames.feed(bytes);
    }

    Result<> carry()
    {
        int input = m_streams.input;
        bool isEnded = false; // the engine knows that no more input comes
        while (true) {
            if (input < 0 && m_unsent.empty() && !std::exchange(isEnded, true))
                m_connection.endWriting();
            const News news = await(
                m_isRead ? kForever : kAtOnce, m_unsent.empty() ? input : -1, m_streams.resized);
            if (news.isStopped)
                return cancelled();
            if (news.isResized)
                m_streams.onResized();
            if ((news.isConnection || !m_isRead) && !takeOutput())
                break;
            if ((news.isInput && !takeInput(input)) || !send())
                input = -1;
        }
        m_frames.finish();
        return {};
    }

    /// What has come; false at the end.
    bool takeOutput()
    {
        const auto bytes = m_connection.read(m_piece.data(), m_piece.size());
        m_isRead = !bytes;
        if (bytes && bytes->empty())
            return false;
        take(bytes.value_or(std::string_view{}));
        return true;
    }

    /// Input that is there; false once it has ended.
    bool takeInput(int input)
    {
        const ssize_t count = ::read(input, m_input.data(), m_input.size());
        if (count < 0)
            return errno == EINTR || errno == EAGAIN;
        m_unsent = std::string_view(m_input.data(), static_cast<std::size_t>(count));
        if (m_streams.onInput && count > 0)
            m_streams.onInput(m_unsent);
        return count > 0;
    }

    /// As much as there is room for; false once nobody reads it.
    bool send()
    {
        if (m_unsent.empty())
            return true;
        const auto count = m_connection.write(m_unsent);
        m_unsent.remove_prefix(count.value_or(m_unsent.size()));
        return count.has_value();
    }

    Connection& m_connection;
    const Request& m_request;
    bool m_isRaw;
    const DuplexStreams& m_streams;
    StopSignal m_stop;
    FrameDecoder m_frames;
    std::string m_received; ///< not yet looked at
    std::array<char, kPiece> m_piece{};
    std::array<char, kPiece> m_input{};
    std::string_view m_unsent; ///< the part of the input that there was no room for yet
    bool m_isRead = false;     ///< all that had come
};

} // namespace

Result<> carryBothWays(const Client& client,
                       const Request& request,
                       bool isRaw,
                       const DuplexStreams& streams,
                       const std::function<void()>& onOpen,
                       std::stop_token stop)
{
    auto opened =
        client.transport()->isSimulated()
            ? Result<std::unique_ptr<Connection>>(simulated::makeConnection(*client.transport()))
            : openConnection(client.endpoint(), request, stop);
    return std::move(opened).and_then([&](const std::unique_ptr<Connection>& connection) {
        return Conversation(*connection, request, isRaw, streams, stop).run(client, onOpen);
    });
}

} // namespace plumbline::engine
