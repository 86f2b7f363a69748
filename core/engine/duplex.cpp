// SPDX-License-Identifier: Apache-2.0
#include "core/engine/duplex.h"

#include "core/base/stop_signal.h"
#include "core/base/text.h"
#include "core/engine/http_answer.h"
#include "core/engine/json_fields.h"
#include "core/engine/socket.h"
#include "core/engine/target.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
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

/// One conversation, from the request to the end of the connection.
class Conversation
{
public:
    Conversation(const Request& request,
                 bool isRaw,
                 const DuplexStreams& streams,
                 const std::stop_token& stop)
        : m_request(request)
        , m_isRaw(isRaw)
        , m_streams(streams)
        , m_stop(stop)
        , m_frames([this](LogStream stream, std::string_view payload, bool) {
            m_streams.onOutput(stream, payload);
        })
    {}

    Result<> run(const Client& client, const Socket& socket, const std::function<void()>& onOpen)
    {
        if (!socket.write(requestText(client, m_request)))
            return ended("the engine ended the connection");
        if (const Result<> head = readHead(socket); !head)
            return head;
        if (onOpen)
            onOpen();
        // Bytes that came together with the head.
        take(std::exchange(m_received, {}));
        return carry(socket);
    }

private:
    Result<> ended(std::string_view what) const
    {
        return fail(ErrorCode::Unreachable, phrase("cannot {}: {}", m_request.purpose, what));
    }

    Result<> cancelled() const
    {
        return fail(ErrorCode::Cancelled, phrase("interrupted: {}", m_request.purpose));
    }

    Result<> readHead(const Socket& socket)
    {
        constexpr std::size_t kLongest = 65536;
        std::size_t end = std::string::npos;
        while ((end = m_received.find("\r\n\r\n")) == std::string::npos) {
            if (m_received.size() > kLongest)
                return ended("its answer makes no sense");
            const auto readable = awaitReadable<2>({m_stop.descriptor(), socket.descriptor()});
            if (readable[0])
                return cancelled();
            const std::string_view more = socket.read(m_piece.data(), m_piece.size());
            if (more.empty())
                return ended("the engine ended the connection");
            m_received += more;
        }
        const std::string head = m_received.substr(0, end);
        m_received.erase(0, end + 4);
        const auto answer = engine::readHead(head);
        if (!answer)
            return ended("its answer makes no sense");
        if (answer->status == 101 || answer->status == 200)
            return {};
        return refused(socket, answer->status);
    }

    /// The engine says why; its words end with the connection or as many bytes as it has announced.
    Result<> refused(const Socket& socket, int status)
    {
        socket.endWriting();
        while (m_received.size() < kPiece) {
            const auto readable = awaitReadable<2>({m_stop.descriptor(), socket.descriptor()});
            if (readable[0])
                return cancelled();
            const std::string_view more = socket.read(m_piece.data(), m_piece.size());
            if (more.empty())
                break;
            m_received += more;
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

    Result<> carry(const Socket& socket)
    {
        int input = m_streams.input;
        if (input < 0)
            socket.endWriting();
        while (true) {
            const auto readable = awaitReadable<4>(
                {m_stop.descriptor(), socket.descriptor(), input, m_streams.resized});
            if (readable[0])
                return cancelled();
            if (readable[3])
                m_streams.onResized();
            if (readable[1]) {
                const std::string_view bytes = socket.read(m_piece.data(), m_piece.size());
                if (bytes.empty())
                    break;
                take(bytes);
            }
            if (readable[2] && !passOn(input, socket)) {
                input = -1;
                socket.endWriting();
            }
        }
        m_frames.finish();
        return {};
    }

    /// Input that is there; false once it has ended, or nobody reads it.
    bool passOn(int input, const Socket& socket)
    {
        const ssize_t count = ::read(input, m_piece.data(), m_piece.size());
        if (count < 0)
            return errno == EINTR || errno == EAGAIN;
        if (count == 0)
            return false;
        const std::string_view piece(m_piece.data(), static_cast<std::size_t>(count));
        if (m_streams.onInput)
            m_streams.onInput(piece);
        return socket.write(piece);
    }

    const Request& m_request;
    bool m_isRaw;
    const DuplexStreams& m_streams;
    StopSignal m_stop;
    FrameDecoder m_frames;
    std::string m_received; ///< not yet looked at
    std::array<char, kPiece> m_piece{};
};

} // namespace

Result<> carryBothWays(const Client& client,
                       const Request& request,
                       bool isRaw,
                       const DuplexStreams& streams,
                       const std::function<void()>& onOpen,
                       std::stop_token stop)
{
    return Socket::connect(client.endpoint(), request).and_then([&](const Socket& socket) {
        return Conversation(request, isRaw, streams, stop).run(client, socket, onOpen);
    });
}

} // namespace plumbline::engine
