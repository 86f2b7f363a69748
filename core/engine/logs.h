// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::engine {

enum class LogStream { Output, Error };

/// One line that a container wrote, whole however the engine split it.
struct LogLine
{
    LogStream stream = LogStream::Output;
    std::string
        timestamp;    ///< RFC 3339 with nanoseconds as the engine writes it; empty if not asked
    std::string text; ///< without its line feed

    bool operator==(const LogLine&) const = default;
};

/// Takes the engine's multiplexed stream apart: frames of an 8-byte header and a payload, split
/// anywhere. Bytes that cannot be a header (a TTY's, sent by an engine that does not say so) are
/// handed out as they are, as output.
class FrameDecoder
{
public:
    /// `startsFrame`: these are the first bytes of a frame's payload.
    using PayloadHandler =
        std::function<void(LogStream stream, std::string_view payload, bool startsFrame)>;

    explicit FrameDecoder(PayloadHandler onPayload);
    /// Takes the next bytes.
    void feed(std::string_view bytes);
    /// No more bytes will come.
    void finish();

private:
    PayloadHandler m_onPayload;
    std::string m_header; ///< of the next frame, as far as it has come
    std::size_t m_remaining = 0;
    LogStream m_stream = LogStream::Output;
    bool m_startsFrame = false;
    bool m_isRaw = false;
};

/// Turns the engine's stream into lines: 8-byte frames split anywhere, raw bytes for a TTY, lines
/// of more than 16 KiB that arrive as several frames each with its own stamp. A line that grows past
/// 16 MiB is handed out in pieces.
class LogDecoder
{
public:
    enum class Framing { Multiplexed, Raw };

    LogDecoder(Framing framing, bool timestamps, std::function<void(LogLine)> onLine);
    LogDecoder(const LogDecoder&) = delete;
    LogDecoder& operator=(const LogDecoder&) = delete;
    LogDecoder(LogDecoder&&) = delete;
    LogDecoder& operator=(LogDecoder&&) = delete;
    ~LogDecoder() = default;

    /// Takes the next bytes.
    void feed(std::string_view bytes);
    /// No more bytes will come: an unfinished line is handed out.
    void finish();

private:
    /// A line that is still being put together, one a stream.
    struct Partial
    {
        std::string timestamp;
        std::string text;
        std::string stamp; ///< the bytes that may become a stamp
        bool isStampNext = true;
        bool isOpen = false;
    };

    void takePayload(LogStream stream, std::string_view payload, bool startsFrame);
    std::string_view takeStamp(Partial& partial, std::string_view payload) const;
    static void settleStamp(Partial& partial);
    void handOut(LogStream stream, Partial& partial, std::string_view rest);
    Partial& partialOf(LogStream stream);

    Framing m_framing;
    bool m_timestamps;
    std::function<void(LogLine)> m_onLine;
    FrameDecoder m_frames;
    Partial m_output;
    Partial m_error;
};

struct LogOptions
{
    bool follow = false;
    bool timestamps = false;
    std::string tail = "all"; ///< a number or "all"
    std::string since;        ///< seconds[.nanoseconds] since the epoch; empty: from the start
    std::string until;
    bool standardOutput = true;
    bool standardError = true;
};

/// Streams a container's log. `tty`: ContainerDetails::tty, for engines that do not say it in the
/// Content-Type. `done` gets Unsupported where the log driver cannot be read.
/// **Thread:** handlers on the transport's.
StreamHandle streamLogs(const Client& client,
                        const std::string& container,
                        bool tty,
                        const LogOptions& options,
                        std::function<void(LogLine)> onLine,
                        std::function<void(Result<void>)> done);

/// The same, collected; for short tails.
Result<std::vector<LogLine>> readLogs(const Client& client,
                                      const std::string& container,
                                      bool tty,
                                      const LogOptions& options,
                                      std::stop_token stop);

} // namespace plumbline::engine
