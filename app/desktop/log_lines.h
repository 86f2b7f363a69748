// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/log_filter.h"
#include "core/workspace/watch.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::desktop {

/// A line as it comes from the engine's thread, with what it says of its level.
struct ArrivedLine
{
    workspace::StackLogLine line;
    std::optional<workspace::LogLevel> level; ///< nothing: it does not say
};

/// One line that is held. Borrowed from its part, which lives as long as the one who looks keeps it.
struct LogLineView
{
    std::string_view text; ///< UTF-8
    std::int64_t at = 0;   ///< nanoseconds since the epoch; 0: it is not known
    std::uint16_t service = 0;
    std::optional<workspace::LogLevel> level;
    bool isError = false; ///< on the stream of errors
    bool isBoundary = false;
};

/// Some thousand lines in one piece of memory. One that is full is never changed again, so that other
/// threads may read it.
class LogPart
{
public:
    explicit LogPart(std::uint64_t first)
        : m_first(first)
    {}

    /// The number of its first line; they go up by one.
    [[nodiscard]] std::uint64_t first() const { return m_first; }

    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    [[nodiscard]] std::size_t bytes() const { return m_text.size(); }

    [[nodiscard]] bool isFull() const;
    [[nodiscard]] LogLineView at(std::size_t index) const;
    void append(const ArrivedLine& arrived, std::uint16_t service);
    /// Gives back memory that a part which is full will not need.
    void seal();

private:
    struct Entry
    {
        std::int64_t at = 0;
        std::uint32_t end = 0; ///< of its text
        std::uint16_t service = 0;
        std::int8_t level = 0;
        std::uint8_t marks = 0;
    };

    std::uint64_t m_first;
    std::string m_text;
    std::vector<Entry> m_entries;
};

/// How much of a log is held: whichever is reached first, and up to a part more.
struct LogBounds
{
    std::size_t lines = 1'000'000;
    std::size_t bytes = std::size_t{160} << 20U; ///< of text
};

/// The last lines of a log. **Thread:** the window's; full parts: any.
class LogLines
{
public:
    using Parts = std::vector<std::shared_ptr<const LogPart>>;

    explicit LogLines(LogBounds bounds = {})
        : m_bounds(bounds)
    {}

    /// Numbers of the lines held are [first(), end()).
    [[nodiscard]] std::uint64_t first() const;

    [[nodiscard]] std::uint64_t end() const { return m_end; }

    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_end - first()); }

    /// The line with that number, which is held.
    [[nodiscard]] LogLineView at(std::uint64_t number) const;

    [[nodiscard]] const std::string& serviceName(std::uint16_t service) const
    {
        return m_services[service];
    }

    [[nodiscard]] const std::vector<std::string>& services() const { return m_services; }

    /// Where the lines begin that are within the bounds: what is before it has to go, in whole parts.
    [[nodiscard]] std::uint64_t keptFrom() const;
    /// Drops the parts that end before that number.
    void dropBefore(std::uint64_t number);
    void append(const ArrivedLine& arrived);
    void clear();

    /// The same lines, for another thread: full parts are shared, the last one is copied.
    [[nodiscard]] LogLines copy() const;
    /// What other threads may read, the newest first.
    [[nodiscard]] Parts fullParts() const;
    /// The first number that is in none of them.
    [[nodiscard]] std::uint64_t firstOpen() const;

private:
    std::uint16_t serviceNumber(const std::string& name);

    LogBounds m_bounds;
    std::deque<std::shared_ptr<LogPart>> m_parts; // shared with searches that are under way
    std::vector<std::string> m_services;
    std::uint64_t m_end = 0;
    std::size_t m_bytes = 0;
};

} // namespace plumbline::desktop
