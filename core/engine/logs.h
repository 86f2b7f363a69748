// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

#include <array>

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

/// Turns the engine's stream into lines: 8-byte frames split anywhere, raw bytes for a TTY, lines
/// of more than 16 KiB that arrive as several frames each with its own stamp.
class LogDecoder
{
public:
    enum class Framing { Multiplexed, Raw };

    LogDecoder(Framing framing, bool timestamps, std::function<void(LogLine)> onLine);
    /// Takes the next bytes.
    void feed(std::string_view bytes);
    /// No more bytes will come: an unfinished line is handed out.
    void finish();

private:
    /// An unfinished line of one stream.
    struct Partial
    {
        std::string timestamp;
        std::string stamp; ///< of a frame, as far as it has come
        std::string text;
        bool atFrameStart = true;
        bool open = false;
    };

    Partial& partial();
    void takePayload(std::string_view bytes);
    void takeStamp(Partial& line, std::string_view& bytes);
    void finishLine(Partial& line);

    Framing m_framing;
    bool m_timestamps;
    std::function<void(LogLine)> m_onLine;
    std::string m_header;
    std::size_t m_remaining = 0;
    LogStream m_stream = LogStream::Output;
    std::array<Partial, 2> m_partial; // one a stream
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
