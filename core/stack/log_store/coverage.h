// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/log_store/lot.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace plumbline::stack {

/// Stamps of two streams of one container may be out of order by as much as its writer was held up
/// between the clock and the pipe.
inline constexpr LogStamp kLogDisorder = 500'000'000;

/// The times of which the store has all that a container wrote.
class LogCoverage
{
public:
    /// From the first of two stamps to the second, both counted in.
    void add(LogStamp from, LogStamp to);

    [[nodiscard]] bool contains(LogStamp stamp) const;
    /// Whether all between the two is inside.
    [[nodiscard]] bool contains(LogStamp from, LogStamp to) const;
    /// Whether it is so far inside that no line of that time can be missing.
    [[nodiscard]] bool containsDeep(LogStamp stamp) const;
    /// All is there from the start of the log to this stamp; kLogBegin: not even the start is.
    [[nodiscard]] LogStamp reach() const;

private:
    [[nodiscard]] const std::pair<const LogStamp, LogStamp>* around(LogStamp stamp) const;

    std::map<LogStamp, LogStamp> m_spans; ///< from -> to; apart from each other
};

/// Lines of one container that are stored already, to know them again. Engines number no lines: one is
/// told by its stamp and its stream, and among equals by their count.
class KnownLines
{
public:
    void add(const StoredLine& line);
    /// Whether this is one of them; each answers for one line.
    bool take(const StoredLine& line);

private:
    std::multiset<std::pair<LogStamp, engine::LogStream>> m_keys;
};

} // namespace plumbline::stack
