// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/log_store/recorder.h"
#include "core/workspace/log_merge.h"
#include "core/workspace/log_runs.h"

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace plumbline::workspace {

/// As the engine stamps a line.
std::string timestampOf(std::chrono::system_clock::time_point time);

/// What the streams' handlers leave for the thread that merges.
struct LogMail
{
    explicit LogMail(std::chrono::milliseconds holdBack)
        : merge(holdBack)
    {}

    std::mutex mutex;
    std::condition_variable_any arrived;
    LogMerge merge;
    LogFlow flow;
    std::map<std::string, std::string> lastStamp; ///< by container id
    std::vector<std::string> ended;               ///< container ids
    std::vector<std::string> started;             ///< container ids, since it was looked last
    std::optional<Error> error;
    bool isStale = false;    ///< something started: look which containers there are
    bool isPressing = false; ///< a reader was paused since lines were taken
    bool hasNews = true;     ///< at first: there may be nothing to wait for at all
};

class StackLogs::State
{
public:
    State(engine::Client client, std::string project, StackLogOptions options, Handlers handlers);

private:
    using Clock = LogMerge::Clock;
    using Containers = std::vector<engine::ContainerSummary>;

    struct Reading
    {
        std::size_t stream = 0;
        engine::StreamHandle handle;
    };

    struct Recording
    {
        std::string container; ///< its id
        stack::LogRecorder::Reading reading = 0;
    };

    // stack_logs.cpp: what is read when, and in which order it goes on
    void run(const std::stop_token& stop);
    Result<> readOnce(const std::stop_token& stop);
    Result<> follow(const std::stop_token& stop);
    template <class IsOver>
    Result<> mergeUntil(const std::stop_token& stop, IsOver isOver);
    void awaitNews(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    std::vector<StackLogLine> takeLines();
    void forgetFinished();
    void forgetDrained();
    void forgetGone(const Containers& found);
    void handOn(StackLogLine line);
    Result<> lookAgain(const std::stop_token& stop);

    // stack_log_streams.cpp: the engine's streams
    [[nodiscard]] Result<Containers> containers(const std::stop_token& stop) const;
    [[nodiscard]] bool isAsked(const engine::ContainerSummary& container) const;
    void watchStarts();
    Result<> beginAlone(const engine::ContainerSummary& container, const std::stop_token& stop);
    Result<> begin(const engine::ContainerSummary& container, const std::stop_token& stop);
    Result<> beginMerged(const engine::ContainerDetails& container);
    void noteStart(std::uint32_t run, const engine::ContainerDetails& container);
    void noteStartsOfRead(const std::vector<std::string>& started, const std::stop_token& stop);
    Result<> beginStream(const engine::ContainerDetails& container,
                         std::size_t stream,
                         bool timestamps,
                         const std::string& after,
                         std::function<void(StackLogLine)> take);

    // stack_logs_kept.cpp: containers that are gone, and storing what is followed
    void openEarlier(const Containers& found, const std::stop_token& stop);
    [[nodiscard]] bool isAllEarlier(const Containers& found) const;
    void handOnEarlier(const std::stop_token& stop);
    void topUp();
    void record(const engine::ContainerDetails& container, std::uint32_t run, bool goesOn);
    void store(const StackLogLine& line);
    void storeWhatIsDue();
    void endRecording();
    void remark(const Phrase& text) const;

    engine::Client m_client;
    std::string m_project;
    StackLogOptions m_options;
    Handlers m_handlers;
    Clock::time_point m_begun;
    std::shared_ptr<LogMail> m_mail;           // shared with the handlers that are under way
    std::map<std::string, Reading> m_readings; ///< by container id
    std::vector<std::string> m_finished;
    std::map<std::size_t, std::string> m_draining; ///< by stream: of which container; no more comes
    std::set<std::string> m_drained; ///< ids of containers whose last line was handed on
    bool m_hasMore = false;          ///< lines that could go were left to be taken next
    std::unique_ptr<engine::EventWatch> m_events;
    LogRuns m_runs;
    std::uint32_t m_handedOn = 0;         ///< the run of the line before
    std::optional<EarlierLogs> m_earlier; ///< while there are lines left
    std::vector<std::string> m_earlierNames;
    std::size_t m_earlierStream = 0;
    std::map<std::uint32_t, Recording> m_recordings; ///< by run
    std::optional<Clock::time_point> m_unstoredSince;
    bool m_hasLooked = false;
    bool m_isOver = false;
    std::jthread m_thread; // last: it uses everything above
};

} // namespace plumbline::workspace
