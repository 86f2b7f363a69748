// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/watch.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::workspace {

/// Puts the lines of several streams, each in order by itself, into one order by their stamps.
///
/// A line is let go as soon as no open stream can have an earlier one: when each has a later line
/// waiting. A quiet stream would hold up all others for ever; so a line also goes once it has been
/// held for `holdBack` and nothing was heard of the quiet one for as long, nor was it only opened; not
/// where the quiet one is waited for, as its lines are at hand. Ties go to the stream that was added
/// first.
///
/// How much waits is known, so that whoever reads a stream too far ahead can be paused: see LogFlow.
class LogMerge
{
public:
    using Clock = std::chrono::steady_clock;

    /// `holdBack` of zero: lines wait as long as it takes (the streams end by themselves).
    explicit LogMerge(std::chrono::milliseconds holdBack)
        : m_holdBack(holdBack)
    {}

    /// The value is its number, which may be that of a stream that was released.
    std::size_t addStream(Clock::time_point now, bool isWaitedFor = false);

    /// Whether it is open and none of its lines waits to go.
    [[nodiscard]] bool isQuiet(std::size_t stream) const;
    void add(std::size_t stream, StackLogLine line, Clock::time_point now);
    /// No more lines will come on it.
    void end(std::size_t stream);
    /// Whether it has ended and its last line has gone.
    [[nodiscard]] bool isDone(std::size_t stream) const;
    /// Nobody asks for it any more; it is done.
    void release(std::size_t stream);

    /// The next lines that can go now, in order; at most `count`. Old lines, those from before a time
    /// (RFC 3339, may be empty), are not held for a stream that has been quiet for `holdBack`: what it
    /// had of that time would have come.
    std::vector<StackLogLine>
    take(Clock::time_point now, std::size_t count = SIZE_MAX, std::string_view old = {});

    /// What the waiting lines weigh, all of them or those of one stream. **Units:** bytes of memory.
    [[nodiscard]] std::size_t weight() const { return m_weight; }

    [[nodiscard]] std::size_t weightOf(std::size_t stream) const
    {
        return m_streams[stream].weight;
    }

    [[nodiscard]] bool isEmpty() const;
    /// Whether every stream has ended.
    [[nodiscard]] bool isOver() const;

private:
    struct Held
    {
        StackLogLine line;
        Clock::time_point arrived;
        std::size_t weight = 0;
    };

    struct Stream
    {
        std::deque<Held> lines;
        std::size_t weight = 0;
        Clock::time_point heard; ///< when its last line came
        bool isOpen = true;
        bool isWaitedFor = false;
    };

    [[nodiscard]] Stream* earliest();
    [[nodiscard]] bool isHeldUp(Clock::time_point now, bool mayPass) const;
    static std::size_t weightOf(const StackLogLine& line);

    std::chrono::milliseconds m_holdBack;
    std::vector<Stream> m_streams;
    std::vector<std::size_t> m_released; ///< their numbers are free
    std::size_t m_weight = 0;
};

/// Keeps the readers of merged streams from running ahead of the one that is behind. A reader is paused
/// once too much waits and a good part of that is its own; one of which little waits never is, as the
/// others may be waiting for it. So the merge can always go on.
class LogFlow
{
public:
    /// With what goes on from here, a reading takes some dozen MiB whatever there is to read.
    static constexpr std::size_t kMost = std::size_t{16} << 20;
    static constexpr std::size_t kLeast = std::size_t{512} << 10;

    /// `most`: all of them together; `least`: of one reader. **Units:** bytes of memory.
    explicit LogFlow(std::size_t most = kMost, std::size_t least = kLeast)
        : m_most(most)
        , m_least(least)
    {}

    /// The reader of a stream; the handle is borrowed until forget().
    void know(std::size_t stream, const engine::StreamHandle& reader);
    void forget(std::size_t stream);

    /// After a line of it has come. Whether its reader was paused by that.
    bool slow(const LogMerge& merge, std::size_t stream);
    /// After lines were taken.
    void goOn(const LogMerge& merge);

    /// Whether somebody is paused.
    [[nodiscard]] bool isFull() const { return m_pausedCount > 0; }

private:
    struct Reader
    {
        const engine::StreamHandle* handle = nullptr;
        bool isPaused = false;
    };

    std::size_t m_most;
    std::size_t m_least;
    std::map<std::size_t, Reader> m_readers; ///< by stream
    std::size_t m_pausedCount = 0;
};

/// Whether RFC 3339 stamp `left` is before `right`: the engine drops trailing zeros of the
/// fraction, so the texts cannot be compared as they are.
bool isEarlier(std::string_view left, std::string_view right);

} // namespace plumbline::workspace
