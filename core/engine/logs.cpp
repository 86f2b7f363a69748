// SPDX-License-Identifier: Apache-2.0
#include "core/engine/logs.h"

#include "core/base/characters.h"
#include "core/engine/shown_id.h"

#include <algorithm>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::size_t kFrameHeader = 8;
/// Stamps have 20 to 35 characters; a first word that is longer is none.
constexpr std::size_t kLongestStamp = 40;
/// The engine cuts lines into messages of this size.
constexpr std::size_t kMessageSize = std::size_t{16} * 1024;
/// A writer that never ends its line must not take all memory.
constexpr std::size_t kLongestLine = std::size_t{16} * 1024 * 1024;

/// RFC 3339 by its shape: `2026-11-23T05:14:38.751796471Z`.
bool looksLikeStamp(std::string_view word)
{
    return word.size() >= 20 && word.size() <= kLongestStamp && isDigit(word[0]) &&
           word[4] == '-' && word[7] == '-' && word[10] == 'T' && word[13] == ':' &&
           word[16] == ':' && (word.back() == 'Z' || isDigit(word.back()));
}

bool isFrameHeader(std::string_view header)
{
    return header[0] >= 0 && header[0] <= 3 && header[1] == 0 && header[2] == 0 && header[3] == 0;
}

std::size_t payloadSize(std::string_view header)
{
    std::size_t size = 0;
    for (const char c : header.substr(4, 4))
        size = size << 8U | static_cast<unsigned char>(c);
    return size;
}

Request logsRequest(const std::string& container, const LogOptions& options)
{
    const auto flag = [](bool on) { return std::string(on ? "1" : "0"); };
    Request request{.path = "/containers/" + container + "/logs",
                    .query = {{"stdout", flag(options.standardOutput)},
                              {"stderr", flag(options.standardError)},
                              {"follow", flag(options.follow)},
                              {"timestamps", flag(options.timestamps)},
                              {"tail", options.tail.empty() ? "all" : options.tail}},
                    .deadline = std::nullopt,
                    .purpose = phrase("read the log of container {}", shownId(container))};
    if (!options.since.empty())
        request.query.emplace_back("since", options.since);
    if (!options.until.empty())
        request.query.emplace_back("until", options.until);
    return request;
}

LogDecoder::Framing framingFor(bool tty)
{
    return tty ? LogDecoder::Framing::Raw : LogDecoder::Framing::Multiplexed;
}

/// Engines refuse to read from drivers like `none` or `syslog` with different statuses.
Error explained(Error error)
{
    if (error.message.english().find("does not support reading") != std::string::npos)
        error.code = ErrorCode::Unsupported;
    if (error.code == ErrorCode::Unsupported && error.hint.empty())
        error.hint = phrase(
            "its logging driver keeps nothing that can be read back; use json-file, local or "
            "journald");
    return error;
}

} // namespace

FrameDecoder::FrameDecoder(PayloadHandler onPayload)
    : m_onPayload(std::move(onPayload))
{}

void FrameDecoder::feed(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_isRaw) {
            m_onPayload(LogStream::Output, bytes, false);
            return;
        }
        if (m_remaining == 0) {
            const std::size_t wanted = std::min(kFrameHeader - m_header.size(), bytes.size());
            m_header += bytes.substr(0, wanted);
            bytes.remove_prefix(wanted);
            if (m_header.size() < kFrameHeader)
                return;
            const std::string header = std::exchange(m_header, {});
            if (!isFrameHeader(header)) {
                m_isRaw = true;
                m_onPayload(LogStream::Output, header, true);
                continue;
            }
            m_stream = header[0] >= 2 ? LogStream::Error : LogStream::Output; // 3: the engine's own
            m_remaining = payloadSize(header);
            m_startsFrame = true;
            continue;
        }
        const std::string_view payload = bytes.substr(0, m_remaining);
        bytes.remove_prefix(payload.size());
        m_remaining -= payload.size();
        m_onPayload(m_stream, payload, std::exchange(m_startsFrame, false));
    }
}

void FrameDecoder::finish()
{
    const std::string header = std::exchange(m_header, {});
    if (!header.empty() && header[0] > 3) // a TTY's last words, shorter than a header
        m_onPayload(LogStream::Output, header, true);
}

LogDecoder::LogDecoder(Framing framing, bool timestamps, std::function<void(LogLine)> onLine)
    : m_framing(framing)
    , m_timestamps(timestamps)
    , m_onLine(std::move(onLine))
    , m_frames([this](LogStream stream, std::string_view payload, bool startsFrame) {
        takePayload(stream, payload, startsFrame);
    })
{}

LogDecoder::Partial& LogDecoder::partialOf(LogStream stream)
{
    return stream == LogStream::Output ? m_output : m_error;
}

void LogDecoder::feed(std::string_view bytes)
{
    if (m_framing == Framing::Multiplexed)
        m_frames.feed(bytes);
    else if (!bytes.empty())
        takePayload(LogStream::Output, bytes, false);
}

void LogDecoder::finish()
{
    m_frames.finish();
    for (const LogStream stream : {LogStream::Output, LogStream::Error}) {
        Partial& partial = partialOf(stream);
        if (!partial.stamp.empty())
            settleStamp(partial);
        if (partial.isOpen)
            handOut(stream, partial, {});
    }
}

/// Moves what was collected as a stamp to where it belongs: the line's stamp if it is the first,
/// nowhere if the line has one already, its text if it is no stamp at all.
void LogDecoder::settleStamp(Partial& partial)
{
    const std::string collected = std::exchange(partial.stamp, {});
    std::string_view word = collected;
    const bool hasSpace = word.ends_with(' ');
    if (hasSpace)
        word.remove_suffix(1);
    if (!looksLikeStamp(word))
        partial.text += collected;
    else if (!partial.isOpen)
        partial.timestamp = word;
    partial.isOpen = true;
    partial.isStampNext = false;
}

/// Eats the stamp at the start of `payload`, or as much of it as is there; gives what follows.
std::string_view LogDecoder::takeStamp(Partial& partial, std::string_view payload) const
{
    if (!m_timestamps) {
        partial.isStampNext = false;
        return payload;
    }
    const std::size_t room = kLongestStamp + 1 - partial.stamp.size();
    const std::string_view head = payload.substr(0, room);
    const std::size_t end = head.find_first_of(" \n");
    if (end == std::string_view::npos) {
        partial.stamp += head;
        if (partial.stamp.size() > kLongestStamp)
            settleStamp(partial);
        return payload.substr(head.size());
    }
    const std::size_t taken = head[end] == ' ' ? end + 1 : end;
    partial.stamp += head.substr(0, taken);
    settleStamp(partial);
    return payload.substr(taken);
}

void LogDecoder::takePayload(LogStream stream, std::string_view payload, bool startsFrame)
{
    Partial& partial = partialOf(stream);
    if (startsFrame) {
        if (!partial.stamp.empty())
            settleStamp(partial);
        partial.isStampNext = true;
    }
    while (!payload.empty()) {
        if (partial.isStampNext) {
            payload = takeStamp(partial, payload);
            continue;
        }
        std::size_t limit = payload.size();
        // A TTY's long line carries a stamp before every message, and no frame tells where.
        if (m_framing == Framing::Raw && m_timestamps)
            limit = std::min(limit, kMessageSize - partial.text.size() % kMessageSize);
        const std::string_view piece = payload.substr(0, limit);
        const std::size_t end = piece.find('\n');
        if (end == std::string_view::npos) {
            partial.isOpen = true;
            partial.text += piece;
            payload.remove_prefix(piece.size());
            partial.isStampNext = m_framing == Framing::Raw && m_timestamps &&
                                  partial.text.size() % kMessageSize == 0;
            if (partial.text.size() >= kLongestLine)
                handOut(stream, partial, {});
            continue;
        }
        handOut(stream, partial, piece.substr(0, end));
        payload.remove_prefix(end + 1);
    }
}

void LogDecoder::handOut(LogStream stream, Partial& partial, std::string_view rest)
{
    std::string text;
    if (partial.text.empty()) {
        text = rest; // the usual case: the whole line is in this piece
    } else {
        text = std::move(partial.text);
        text += rest;
    }
    if (m_framing == Framing::Raw && text.ends_with('\r'))
        text.pop_back(); // a terminal's line ends with both
    LogLine line{.stream = stream,
                 .timestamp = std::exchange(partial.timestamp, {}),
                 .text = std::move(text)};
    partial.text.clear();
    partial.isOpen = false;
    partial.isStampNext = true;
    m_onLine(std::move(line));
}

StreamHandle streamLogs(const Client& client,
                        const std::string& container,
                        bool tty,
                        const LogOptions& options,
                        std::function<void(LogLine)> onLine,
                        std::function<void(Result<void>)> done)
{
    const auto decoder = // shared by the two handlers of one exchange
        std::make_shared<LogDecoder>(framingFor(tty), options.timestamps, std::move(onLine));
    return client.stream(
        logsRequest(container, options),
        [decoder](std::string_view bytes) { decoder->feed(bytes); },
        [decoder, done = std::move(done)](Result<Response> answer) {
            decoder->finish();
            if (answer)
                done({});
            else
                done(tl::unexpected(explained(std::move(answer.error()))));
        });
}

Result<std::vector<LogLine>> readLogs(const Client& client,
                                      const std::string& container,
                                      bool tty,
                                      const LogOptions& options,
                                      std::stop_token stop)
{
    LogOptions finite = options;
    finite.follow = false;
    const Result<Response> answer =
        client.exchange(logsRequest(container, finite), std::move(stop));
    if (!answer)
        return tl::unexpected(explained(answer.error()));
    std::vector<LogLine> lines;
    LogDecoder decoder(framingFor(tty), options.timestamps, [&lines](LogLine line) {
        lines.push_back(std::move(line));
    });
    decoder.feed(answer->body);
    decoder.finish();
    return lines;
}

} // namespace plumbline::engine
