// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/log_store/store.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace plumbline::stack {

/// One container that the store has lines of.
struct StoredRun
{
    LogSource source;
    LogStamp first = 0;
    LogStamp last = 0;
    std::size_t lineCount = 0;

    bool operator==(const StoredRun&) const = default;
};

/// In the order of their first lines.
std::vector<StoredRun> storedRuns(const LogStore& store);

struct StoredLogQuery
{
    std::set<std::string> services;             ///< empty: all
    std::set<std::string> without;              ///< ids of containers that are not wanted
    std::optional<std::size_t> tail;            ///< the last so many lines of each name
    std::map<std::string, std::size_t> tailsOf; ///< by container name, where it is another number
    LogStamp since = kLogBegin;
    LogStamp until = kLogEnd;
};

/// Reads a store in the order of time, one lot of each container at a time.
class StoredLog
{
public:
    StoredLog(LogStore store, const StoredLogQuery& query);

    struct Entry
    {
        const LogSource* source = nullptr; ///< borrowed from this log
        StoredLine line;
    };

    /// nullopt: there are no more.
    std::optional<Entry> next();

    /// The time of the latest line that there is to read; kLogBegin: there is none.
    [[nodiscard]] LogStamp last() const { return m_last; }

    /// What could not be read, as far as it has been come upon.
    [[nodiscard]] const std::vector<LogDamage>& damage() const { return m_damage; }

private:
    struct Run
    {
        LogSource source;
        std::vector<LotPlace> lots; ///< those that are left, the next one last
        std::vector<StoredLine> lines;
        std::size_t next = 0; ///< of the lines
        std::size_t skipped = 0;
    };

    void limit(const StoredLogQuery& query);
    bool load(Run& run);
    [[nodiscard]] static std::optional<LogStamp> nextStamp(const Run& run);
    Run* earliest();

    LogStore m_store;
    LogStamp m_since;
    LogStamp m_until;
    LogStamp m_last = kLogBegin;
    std::vector<Run> m_runs;
    Run* m_current = nullptr;     ///< goes on up to m_limit
    LogStamp m_limit = kLogBegin; ///< where another run has a line
    std::vector<LogDamage> m_damage;
};

} // namespace plumbline::stack
