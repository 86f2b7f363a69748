// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/stack/log_store/scrubber.h"
#include "core/stack/log_store/store.h"

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::stack {

/// Stores what is read of the logs of one project: takes secrets out, puts lines into lots, and goes on
/// where something cannot be stored.
/// **Thread:** any.
class LogRecorder
{
public:
    LogRecorder(std::filesystem::path folder, const LogStoreOptions& options);

    /// One reading of one container's log.
    using Reading = std::size_t;

    /// Secrets of the container are known from now on. `isFromStart`: the reading begins with the first
    /// line there is, not only at a time or with the last so many.
    Reading begin(const engine::ContainerDetails& container, bool isFromStart);
    /// The reading goes on where all of the log up to `stamp` is stored already.
    Reading beginAfter(const engine::ContainerDetails& container, LogStamp stamp);

    /// The next line, with its timestamp.
    void add(Reading reading, const engine::LogLine& line);
    /// No more lines will come.
    void end(Reading reading);
    /// Stores what has come so far, of all readings.
    void flush();

    /// Whether lines wait to be stored.
    [[nodiscard]] bool hasUnstored() const;

    /// Up to where all of a container's log is stored; kLogBegin: nothing of it.
    [[nodiscard]] LogStamp reach(const std::string& container);

    /// As LogScrubber::learn().
    void learn(const std::vector<std::string>& environment);
    void learn(Secret secret);

    /// Why lines cannot be stored, where that has not been said before.
    std::optional<Error> takeTrouble();

    [[nodiscard]] std::filesystem::path folder() const { return m_store.folder(); }

private:
    struct Open
    {
        LogLot lot;
        LogCoverage known; ///< when it began
        std::size_t bytes = 0;
        bool hasBegun = false; ///< what it covers has a beginning
    };

    Reading open(const engine::ContainerDetails& container, std::optional<LogStamp> from);
    void store(Open& reading);
    void note(const Error& error);

    mutable std::mutex m_mutex;
    LogStore m_store;
    LogScrubber m_scrubber;
    std::optional<Error> m_trouble;
    bool m_isTroubleTold = false;
    std::map<Reading, Open> m_open;
    Reading m_next = 0;
};

} // namespace plumbline::stack
