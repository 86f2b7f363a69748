// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/watch.h"

#include <chrono>
#include <cstddef>
#include <deque>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// Puts the lines of several streams, each in order by itself, into one order by their stamps.
///
/// A line is let go as soon as no open stream can have an earlier one: when each has a later line
/// waiting. A quiet stream would hold up all others for ever; so a line also goes once it has been
/// held for `holdBack`; not where the quiet one is waited for, as its lines are at hand. Ties go to the
/// stream that was added first.
class LogMerge
{
public:
    using Clock = std::chrono::steady_clock;

    /// `holdBack` of zero: lines wait as long as it takes (the streams end by themselves).
    explicit LogMerge(std::chrono::milliseconds holdBack)
        : m_holdBack(holdBack)
    {}

    std::size_t addStream(bool isWaitedFor = false);

    /// How many there are; the next one has this number.
    [[nodiscard]] std::size_t size() const { return m_streams.size(); }

    /// Whether it is open and none of its lines waits to go.
    [[nodiscard]] bool isQuiet(std::size_t stream) const;
    void add(std::size_t stream, StackLogLine line, Clock::time_point now);
    /// No more lines will come on it.
    void end(std::size_t stream);

    /// The lines that can go now, in order.
    std::vector<StackLogLine> take(Clock::time_point now);

    [[nodiscard]] bool isEmpty() const;
    /// Whether every stream has ended.
    [[nodiscard]] bool isOver() const;

private:
    struct Held
    {
        StackLogLine line;
        Clock::time_point arrived;
    };

    struct Stream
    {
        std::deque<Held> lines;
        bool isOpen = true;
        bool isWaitedFor = false;
    };

    [[nodiscard]] Stream* earliest();
    [[nodiscard]] bool isAnyOpenStreamQuiet(bool onlyWaitedFor = false) const;

    std::chrono::milliseconds m_holdBack;
    std::vector<Stream> m_streams;
};

/// Whether RFC 3339 stamp `left` is before `right`: the engine drops trailing zeros of the
/// fraction, so the texts cannot be compared as they are.
bool isEarlier(std::string_view left, std::string_view right);

} // namespace plumbline::workspace
