// SPDX-License-Identifier: Apache-2.0
#include "core/engine/logs.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::size_t kHeaderSize = 8;

std::size_t payloadSize(std::string_view header)
{
    const auto byte = [header](std::size_t i) {
        return std::size_t{static_cast<std::uint8_t>(header[i])};
    };
    return byte(4) << 24U | byte(5) << 16U | byte(6) << 8U | byte(7);
}

} // namespace

LogDecoder::LogDecoder(Framing framing, bool timestamps, std::function<void(LogLine)> onLine)
    : m_framing(framing)
    , m_timestamps(timestamps)
    , m_onLine(std::move(onLine))
{}

void LogDecoder::feed(std::string_view bytes)
{
    if (m_framing == Framing::Raw) {
        takePayload(bytes);
        return;
    }
    while (!bytes.empty()) {
        if (m_remaining > 0) {
            const std::size_t size = std::min(m_remaining, bytes.size());
            takePayload(bytes.substr(0, size));
            bytes.remove_prefix(size);
            m_remaining -= size;
            continue;
        }
        const std::size_t missing = std::min(kHeaderSize - m_header.size(), bytes.size());
        m_header.append(bytes.substr(0, missing));
        bytes.remove_prefix(missing);
        if (m_header.size() < kHeaderSize)
            return;
        m_stream = m_header[0] == 2 ? LogStream::Error : LogStream::Output;
        m_remaining = payloadSize(m_header);
        m_header.clear();
        partial().atFrameStart = true;
    }
}

LogDecoder::Partial& LogDecoder::partial()
{
    return m_partial[m_stream == LogStream::Error ? 1 : 0];
}

void LogDecoder::takePayload(std::string_view bytes)
{
    Partial& line = partial();
    while (!bytes.empty()) {
        if (m_timestamps && line.atFrameStart) {
            takeStamp(line, bytes);
            continue;
        }
        const std::size_t end = bytes.find('\n');
        if (end == std::string_view::npos) {
            line.text.append(bytes);
            line.open = true;
            return;
        }
        line.text.append(bytes.substr(0, end));
        bytes.remove_prefix(end + 1);
        finishLine(line);
    }
}

/// A stamp stands before the first part of a line, and again before each further frame of a long
/// one; only the first counts.
void LogDecoder::takeStamp(Partial& line, std::string_view& bytes)
{
    const std::size_t end = bytes.find_first_of(" \n");
    line.stamp.append(bytes.substr(0, end));
    if (end == std::string_view::npos) {
        bytes = {};
        line.open = true;
        return;
    }
    if (bytes[end] == ' ')
        bytes.remove_prefix(end + 1);
    else
        bytes.remove_prefix(end); // a stamp with an empty line behind it
    if (line.timestamp.empty())
        line.timestamp = line.stamp;
    line.stamp.clear();
    line.atFrameStart = false;
    line.open = true;
}

void LogDecoder::finishLine(Partial& line)
{
    if (!line.text.empty() && line.text.back() == '\r')
        line.text.pop_back(); // a TTY ends its lines so
    m_onLine({.stream = m_stream,
              .timestamp = std::exchange(line.timestamp, {}),
              .text = std::exchange(line.text, {})});
    line.open = false;
    line.atFrameStart = true;
}

void LogDecoder::finish()
{
    for (const LogStream stream : {LogStream::Output, LogStream::Error}) {
        m_stream = stream;
        Partial& line = partial();
        if (line.open)
            finishLine(line);
    }
}

namespace {

Request logRequest(const std::string& container, const LogOptions& options)
{
    const auto flag = [](bool value) { return std::string(value ? "1" : "0"); };
    Request request{.path = "/containers/" + container + "/logs",
                    .query = {{"stdout", flag(options.standardOutput)},
                              {"stderr", flag(options.standardError)},
                              {"follow", flag(options.follow)},
                              {"timestamps", flag(options.timestamps)},
                              {"tail", options.tail.empty() ? "all" : options.tail}},
                    .deadline = std::nullopt,
                    .purpose = "read the log of container " + container};
    if (!options.since.empty())
        request.query.emplace_back("since", options.since);
    if (!options.until.empty())
        request.query.emplace_back("until", options.until);
    return request;
}

} // namespace

StreamHandle streamLogs(const Client& client,
                        const std::string& container,
                        bool tty,
                        const LogOptions& options,
                        std::function<void(LogLine)> onLine,
                        std::function<void(Result<void>)> done)
{
    const auto decoder = std::make_shared<LogDecoder>( // shared by the two handlers
        tty ? LogDecoder::Framing::Raw : LogDecoder::Framing::Multiplexed,
        options.timestamps,
        std::move(onLine));
    return client.stream(
        logRequest(container, options),
        [decoder](std::string_view bytes) { decoder->feed(bytes); },
        [decoder, done = std::move(done)](const Result<Response>& answer) {
            decoder->finish();
            done(answer.transform([](const Response& /*response*/) {}));
        });
}

Result<std::vector<LogLine>> readLogs(const Client& client,
                                      const std::string& container,
                                      bool tty,
                                      const LogOptions& options,
                                      std::stop_token stop)
{
    struct Shared
    {
        std::mutex mutex;
        std::condition_variable ended;
        std::vector<LogLine> lines;
        std::optional<Result<void>> result;
    };

    const auto shared = std::make_shared<Shared>(); // the handlers may outlive this call
    StreamHandle handle = streamLogs(
        client,
        container,
        tty,
        options,
        [shared](LogLine line) {
            const std::lock_guard lock(shared->mutex);
            shared->lines.push_back(std::move(line));
        },
        [shared](Result<void> result) {
            const std::lock_guard lock(shared->mutex);
            shared->result = std::move(result);
            shared->ended.notify_all();
        });
    const std::stop_callback onStop(stop, [&handle] { handle.cancel(); });
    std::unique_lock lock(shared->mutex);
    shared->ended.wait(lock, [&] { return shared->result.has_value(); });
    return shared->result->transform([&] { return std::move(shared->lines); });
}

} // namespace plumbline::engine
