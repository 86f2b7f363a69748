// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/log_store/reader.h"
#include "core/workspace/watch.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// Numbers the containers of one reading, and tells where the lines begin of a container that has the
/// name of an earlier one, or that was started again.
class LogRuns
{
public:
    /// The same for the same container. `made`: RFC 3339.
    std::uint32_t
    numberOf(const std::string& container, const std::string& name, const std::string& made);

    /// A container that is gone and whose last line was handed on: nothing more is asked of it.
    void forget(const std::string& container);

    /// That it was started again `at` a time: its lines from `from` on are of that run. RFC 3339.
    void noteStart(std::uint32_t number, const std::string& from, const std::string& at);

    /// Whether boundaryBefore() may have something to say of a line of that container.
    [[nodiscard]] bool hasStartAhead(std::uint32_t number) const
    {
        const auto run = m_runs.find(number);
        return run != m_runs.end() && !run->second.starts.empty();
    }

    /// What stands before this line, which is handed on next. Nothing where it goes on as before.
    std::optional<StackLogLine> boundaryBefore(const StackLogLine& line);

private:
    struct Start
    {
        std::string from;
        std::string at;
    };

    struct Run
    {
        std::string container;
        std::string made;
        std::size_t name = 0;
        std::vector<Start> starts; ///< that no line has passed yet
        std::string lastStart;
        bool hasLines = false;
    };

    static std::string startPassed(Run& run, const std::string& timestamp);

    std::map<std::uint32_t, Run> m_runs; ///< by number, which begins with one
    std::uint32_t m_newest = 0;          ///< the number that was given last
    std::map<std::string, std::uint32_t> m_numbers;
    std::map<std::string, std::size_t> m_names;
    std::vector<std::uint32_t> m_latest; ///< by name: whose line came last; 0: none yet
};

/// What a store has of containers that are gone, as lines of a stack.
class EarlierLogs
{
public:
    EarlierLogs(stack::StoredLog log, LogRuns& runs);

    /// The next lines, in the order of time; none: there are no more.
    std::vector<StackLogLine> next(std::size_t count);

    [[nodiscard]] stack::LogStamp last() const { return m_log.last(); }

    /// What of it cannot be read, in words; each is told once.
    std::vector<Phrase> takeRemarks();

private:
    stack::StoredLog m_log;
    LogRuns& m_runs; // borrowed
    std::size_t m_told = 0;
};

/// A container that the engine has.
struct PresentContainer
{
    std::string id;
    std::string name;
};

/// What to ask a store for besides what the engine has: `options` of the reading. The names of those
/// present containers whose lines count for `tail` are in `counted`.
struct EarlierQuery
{
    stack::StoredLogQuery query;
    std::vector<PresentContainer> counted;
    std::vector<std::string> names; ///< of the containers that are gone
    bool isEmpty = true;            ///< the store has nothing of containers that are gone
};

EarlierQuery earlierQuery(const stack::LogStore& store,
                          const StackLogOptions& options,
                          const std::vector<PresentContainer>& present);

} // namespace plumbline::workspace
