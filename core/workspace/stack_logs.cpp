// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/workspace/log_merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>

namespace plumbline::workspace {
namespace {

using Clock = LogMerge::Clock;

/// How long a line waits for an earlier one of another container while following.
constexpr std::chrono::milliseconds kHoldBack{200};
/// Lines are handed on in lots: a wake-up for each would cost more than the line itself.
constexpr std::chrono::milliseconds kLot{20};

/// What the streams' handlers leave for the thread that merges.
struct Mail
{
    explicit Mail(std::chrono::milliseconds holdBack)
        : merge(holdBack)
    {}

    std::mutex mutex;
    std::condition_variable_any arrived;
    LogMerge merge;
    std::map<std::string, std::string> lastStamp; ///< by container id
    std::vector<std::string> ended;               ///< container ids
    std::optional<Error> error;
    bool isStale = false; ///< something started: look which containers there are
    bool hasNews = true;  ///< at first: there may be nothing to wait for at all
};

} // namespace

class StackLogs::State
{
public:
    State(engine::Client client, std::string project, StackLogOptions options, Handlers handlers)
        : m_client(std::move(client))
        , m_project(std::move(project))
        , m_options(std::move(options))
        , m_handlers(std::move(handlers))
        , m_mail(
              std::make_shared<Mail>(m_options.follow ? kHoldBack : std::chrono::milliseconds(0)))
        , m_thread([this](const std::stop_token& stop) { run(stop); })
    {}

private:
    struct Reading
    {
        std::size_t stream = 0;
        engine::StreamHandle handle;
    };

    void run(const std::stop_token& stop)
    {
        Result<void> result = m_options.follow ? follow(stop) : readOnce(stop);
        m_readings.clear();
        m_events.reset();
        if (!stop.stop_requested() && m_handlers.onEnd)
            m_handlers.onEnd(std::move(result));
    }

    Result<std::vector<engine::ContainerSummary>> containers(const std::stop_token& stop) const
    {
        const engine::ListContainersOptions all{
            .labels = {fmt::format("{}={}", stack::kProjectLabel, m_project)}};
        return m_client.run(engine::listContainers(all), stop)
            .transform([this](std::vector<engine::ContainerSummary> found) {
                std::erase_if(found, [this](const auto& one) { return !isAsked(one); });
                std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
                    return left.names < right.names;
                });
                return found;
            });
    }

    [[nodiscard]] bool isAsked(const engine::ContainerSummary& container) const
    {
        const auto oneOff = container.labels.find(std::string(stack::kOneOffLabel));
        if (oneOff != container.labels.end() && oneOff->second == "True")
            return false;
        return m_options.services.empty() ||
               std::find(m_options.services.begin(),
                         m_options.services.end(),
                         serviceOf(container)) != m_options.services.end();
    }

    static std::string serviceOf(const engine::ContainerSummary& container)
    {
        const auto label = container.labels.find(std::string(stack::kServiceLabel));
        return label == container.labels.end() ? "" : label->second;
    }

    Result<> readOnce(const std::stop_token& stop)
    {
        const auto found = containers(stop);
        if (!found)
            return tl::unexpected(found.error());
        const bool isAlone = found->size() == 1;
        for (const engine::ContainerSummary& container : *found) {
            const auto begun = isAlone ? beginAlone(container, stop) : begin(container, stop);
            if (!begun)
                return begun;
        }
        return mergeUntil(stop, [] { return true; });
    }

    Result<> follow(const std::stop_token& stop)
    {
        watchStarts();
        m_mail->isStale = true;
        return mergeUntil(stop, [this] { return m_isOver; });
    }

    /// Starts of containers; whoever was started before the events are live is found by listing.
    void watchStarts()
    {
        const auto stale = [mail = m_mail] {
            {
                const std::lock_guard lock(mail->mutex);
                mail->isStale = true;
                mail->hasNews = true;
            }
            mail->arrived.notify_one();
        };
        m_events = std::make_unique<engine::EventWatch>(
            m_client,
            engine::WatchEventsOptions{
                .types = {"container"},
                .labels = {fmt::format("{}={}", stack::kProjectLabel, m_project)}},
            engine::EventHandlers{
                .onEvent =
                    [stale](const engine::EngineEvent& event) {
                        if (event.action == "start" || event.action == "destroy" ||
                            event.action == "die" || event.action == "stop")
                            stale();
                    },
                .onLive = stale,
                .onLost = [](const Error& /*error*/) { /* the log streams break as well */ }});
    }

    /// Reads one container and nothing else: no stamps unless asked for (the engine formats each),
    /// and no merge.
    Result<> beginAlone(const engine::ContainerSummary& container, const std::stop_token& stop)
    {
        return beginStream(container, m_options.timestamps, {}, stop, [this](StackLogLine line) {
            if (m_handlers.onLine)
                m_handlers.onLine(std::move(line));
        });
    }

    Result<> begin(const engine::ContainerSummary& container, const std::stop_token& stop)
    {
        std::string since;
        {
            const std::lock_guard lock(m_mail->mutex);
            const auto last = m_mail->lastStamp.find(container.id);
            since = last == m_mail->lastStamp.end() ? "" : last->second;
        }
        return beginStream(
            container,
            true,
            since,
            stop,
            [mail = m_mail, id = container.id, stream = m_nextStream, since](StackLogLine line) {
                // the engine's `since` counts whole lines from that very stamp on
                if (!since.empty() && !isEarlier(since, line.line.timestamp))
                    return;
                const std::lock_guard lock(mail->mutex);
                mail->lastStamp[id] = line.line.timestamp;
                mail->merge.add(stream, std::move(line), Clock::now());
                if (!std::exchange(mail->hasNews, true))
                    mail->arrived.notify_one();
            });
    }

    Result<> beginStream(const engine::ContainerSummary& container,
                         bool timestamps,
                         const std::string& after,
                         const std::stop_token& stop,
                         std::function<void(StackLogLine)> take)
    {
        const auto details = m_client.run(engine::inspectContainer(container.id), stop);
        if (!details)
            return details.error().code == ErrorCode::NotFound ? Result<>{}
                                                               // gone between the list and now
                                                               : tl::unexpected(details.error());
        engine::LogOptions options{.follow = m_options.follow,
                                   .timestamps = timestamps,
                                   .tail = m_options.tail,
                                   .since = m_options.since,
                                   .until = m_options.until};
        if (!after.empty()) {
            const auto since = parseLogTime(after, {});
            options.since = since.value_or(m_options.since);
            options.tail = "all";
        }
        std::size_t stream = 0;
        {
            const std::lock_guard lock(m_mail->mutex);
            stream = m_mail->merge.addStream();
            m_nextStream = stream + 1;
        }
        StackLogLine head{.service = serviceOf(container), .container = details->name};
        Reading& reading = m_readings[container.id];
        reading.stream = stream;
        reading.handle = engine::streamLogs(
            m_client,
            container.id,
            details->tty,
            options,
            [take = std::move(take), head](engine::LogLine line) {
                StackLogLine whole = head;
                whole.line = std::move(line);
                take(std::move(whole));
            },
            [mail = m_mail, id = container.id, stream, isFollowing = m_options.follow](
                const Result<void>& result) {
                {
                    const std::lock_guard lock(mail->mutex);
                    mail->merge.end(stream);
                    // its container may run again already, and that start was not heeded
                    mail->isStale = mail->isStale || (isFollowing && result);
                    mail->ended.push_back(id);
                    mail->hasNews = true;
                    const bool matters = !result && result.error().code != ErrorCode::Cancelled &&
                                         result.error().code != ErrorCode::NotFound;
                    if (matters && !mail->error)
                        mail->error = result.error();
                }
                mail->arrived.notify_one();
            });
        return {};
    }

    template <class IsOver>
    Result<> mergeUntil(const std::stop_token& stop, IsOver isOver)
    {
        while (true) {
            std::vector<StackLogLine> lines;
            bool isStale = false;
            bool isEnd = false;
            std::optional<Error> error;
            {
                std::unique_lock lock(m_mail->mutex);
                awaitNews(lock, stop);
                if (stop.stop_requested())
                    return {};
                lines = m_mail->merge.take(Clock::now());
                for (const std::string& id : std::exchange(m_mail->ended, {}))
                    m_finished.push_back(id);
                isStale = std::exchange(m_mail->isStale, false);
                error = m_mail->error;
                isEnd = m_mail->merge.isOver() && m_mail->merge.isEmpty() && !isStale &&
                        (isOver() || error);
            }
            for (StackLogLine& line : lines) {
                if (!m_options.timestamps)
                    line.line.timestamp.clear();
                if (m_handlers.onLine)
                    m_handlers.onLine(std::move(line));
            }
            for (const std::string& id : std::exchange(m_finished, {}))
                m_readings.erase(id);
            if (error && isEnd)
                return tl::unexpected(*error);
            if (isEnd)
                return {};
            if (isStale) {
                if (const auto looked = lookAgain(stop); !looked)
                    return looked;
            }
        }
    }

    void awaitNews(std::unique_lock<std::mutex>& lock, const std::stop_token& stop)
    {
        const auto hasNews = [this] { return m_mail->hasNews || m_mail->isStale; };
        if (m_mail->merge.isEmpty())
            m_mail->arrived.wait(lock, stop, hasNews);
        else
            m_mail->arrived.wait_for(lock, stop, kLot, hasNews);
        if (!m_mail->isStale && !m_mail->merge.isOver())
            m_mail->arrived.wait_for(lock, stop, kLot, [this] { return m_mail->isStale; });
        m_mail->hasNews = false;
    }

    /// Reads containers that run and are not read yet; says whether it is all over.
    Result<> lookAgain(const std::stop_token& stop)
    {
        const auto found = containers(stop);
        if (!found)
            return found.error().code == ErrorCode::Cancelled ? Result<>{}
                                                              : tl::unexpected(found.error());
        bool isAnyRunning = false;
        for (const engine::ContainerSummary& container : *found) {
            const bool isRunning = container.state == "running" ||
                                   container.state == "restarting" || container.state == "paused";
            isAnyRunning = isAnyRunning || isRunning;
            const bool isFirstLook = !m_hasLooked;
            if (m_readings.contains(container.id) || (!isRunning && !isFirstLook))
                continue;
            if (const auto begun = begin(container, stop); !begun)
                return begun;
        }
        m_hasLooked = true;
        m_isOver = m_options.endsWhenStopped && !isAnyRunning;
        const std::lock_guard lock(m_mail->mutex);
        m_mail->hasNews = true; // the end may be reached now, without another line
        return {};
    }

    engine::Client m_client;
    std::string m_project;
    StackLogOptions m_options;
    Handlers m_handlers;
    std::shared_ptr<Mail> m_mail;              // shared with the handlers that are under way
    std::map<std::string, Reading> m_readings; ///< by container id
    std::vector<std::string> m_finished;
    std::unique_ptr<engine::EventWatch> m_events;
    std::size_t m_nextStream = 0;
    bool m_hasLooked = false;
    bool m_isOver = false;
    std::jthread m_thread; // last: it uses everything above
};

StackLogs::StackLogs(engine::Client client,
                     std::string project,
                     StackLogOptions options,
                     Handlers handlers)
    : m_state(std::make_unique<State>(
          std::move(client), std::move(project), std::move(options), std::move(handlers)))
{}

StackLogs::~StackLogs() = default;

} // namespace plumbline::workspace
