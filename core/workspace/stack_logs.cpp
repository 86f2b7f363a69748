// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stack_logs_state.h"

#include <utility>

namespace plumbline::workspace {
namespace {

/// How long a line waits for an earlier one of another container while following.
constexpr std::chrono::milliseconds kHoldBack{200};
/// Lines are handed on in lots: a wake-up for each would cost more than the line itself.
constexpr std::chrono::milliseconds kLot{20};
/// What is taken at once of many.
constexpr std::size_t kLotLines = 8192;
/// What is followed is stored in pieces worth packing; the engine has it as well until then.
constexpr std::chrono::milliseconds kStoreAfter{5000};

} // namespace

StackLogs::State::State(engine::Client client,
                        std::string project,
                        StackLogOptions options,
                        Handlers handlers)
    : m_client(std::move(client))
    , m_project(std::move(project))
    , m_options(std::move(options))
    , m_handlers(std::move(handlers))
    , m_begun(Clock::now())
    , m_mail(std::make_shared<LogMail>(m_options.follow ? kHoldBack : std::chrono::milliseconds(0)))
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{}

void StackLogs::State::run(const std::stop_token& stop)
{
    Result<void> result = m_options.follow ? follow(stop) : readOnce(stop);
    for (const auto& [id, reading] : m_readings)
        m_finished.push_back(id);
    forgetFinished();
    m_events.reset();
    endRecording();
    if (!stop.stop_requested() && m_handlers.onEnd)
        m_handlers.onEnd(std::move(result));
}

Result<> StackLogs::State::readOnce(const std::stop_token& stop)
{
    const auto found = containers(stop);
    if (!found)
        return tl::unexpected(found.error());
    openEarlier(*found, stop);
    if (isAllEarlier(*found))
        handOnEarlier(stop);
    const bool isAlone = found->size() == 1 && !m_earlier;
    for (const engine::ContainerSummary& container : *found) {
        Result<> begun = isAlone ? beginAlone(container, stop) : begin(container, stop);
        if (!begun)
            return begun;
    }
    return mergeUntil(stop, [] { return true; });
}

Result<> StackLogs::State::follow(const std::stop_token& stop)
{
    watchStarts();
    m_mail->isStale = true;
    return mergeUntil(stop, [this] { return m_isOver; });
}

template <class IsOver>
Result<> StackLogs::State::mergeUntil(const std::stop_token& stop, IsOver isOver)
{
    while (true) {
        topUp();
        std::vector<StackLogLine> lines;
        bool isStale = false;
        bool isEnd = false;
        std::optional<Error> error;
        {
            std::unique_lock lock(m_mail->mutex);
            awaitNews(lock, stop);
            if (stop.stop_requested())
                return {};
            lines = takeLines();
            for (const std::string& id : std::exchange(m_mail->ended, {}))
                m_finished.push_back(id);
            isStale = std::exchange(m_mail->isStale, false);
            error = m_mail->error;
            isEnd = m_mail->merge.isOver() && m_mail->merge.isEmpty() && !isStale &&
                    (isOver() || error);
        }
        for (StackLogLine& line : lines) {
            store(line);
            handOn(std::move(line));
        }
        storeWhatIsDue();
        forgetFinished();
        if (error && isEnd)
            return tl::unexpected(*error);
        if (isEnd)
            return {};
        if (isStale) {
            if (Result<> looked = lookAgain(stop); !looked)
                return looked;
        }
    }
}

void StackLogs::State::awaitNews(std::unique_lock<std::mutex>& lock, const std::stop_token& stop)
{
    const auto hasNews = [this] { return m_mail->hasNews || m_mail->isStale; };
    if (!m_mail->merge.isEmpty())
        m_mail->arrived.wait_for(lock, stop, kLot, hasNews);
    else if (m_unstoredSince)
        m_mail->arrived.wait_until(lock, stop, *m_unstoredSince + kStoreAfter, hasNews);
    else
        m_mail->arrived.wait(lock, stop, hasNews);
    const auto isUrgent = [this] { return m_mail->isStale || m_mail->isPressing; };
    if (!m_hasMore && !m_mail->merge.isOver() && !m_earlier)
        m_mail->arrived.wait_for(lock, stop, kLot, isUrgent);
    m_mail->hasNews = false;
}

/// Where readers wait, old lines are not held for the sake of a container that writes nothing.
std::vector<StackLogLine> StackLogs::State::takeLines()
{
    const bool isRushed = m_mail->flow.isFull() && m_options.follow;
    const auto old = std::chrono::system_clock::now() - kHoldBack;
    std::vector<StackLogLine> lines =
        m_mail->merge.take(Clock::now(), kLotLines, isRushed ? timestampOf(old) : std::string());
    m_mail->isPressing = false;
    m_hasMore = lines.size() == kLotLines;
    m_mail->hasNews = m_mail->hasNews || m_hasMore;
    m_mail->flow.goOn(m_mail->merge);
    return lines;
}

void StackLogs::State::forgetFinished()
{
    for (const std::string& id : std::exchange(m_finished, {})) {
        const auto reading = m_readings.find(id);
        if (reading == m_readings.end())
            continue;
        {
            const std::lock_guard lock(m_mail->mutex);
            m_mail->flow.forget(reading->second.stream);
        }
        m_draining[reading->second.stream] = id;
        m_readings.erase(reading);
    }
    forgetDrained();
}

/// Streams whose last line was handed on are free for other containers.
void StackLogs::State::forgetDrained()
{
    const std::lock_guard lock(m_mail->mutex);
    std::erase_if(m_draining, [this](const auto& one) {
        const auto& [stream, id] = one;
        if (!m_mail->merge.isDone(stream))
            return false;
        m_mail->merge.release(stream);
        m_drained.insert(id);
        return true;
    });
}

/// Following goes on for days while containers come and go: of those that are gone nothing is kept.
void StackLogs::State::forgetGone(const Containers& found)
{
    std::set<std::string> gone = m_drained;
    for (const engine::ContainerSummary& container : found)
        gone.erase(container.id);
    for (const auto& [id, reading] : m_readings)
        gone.erase(id);
    for (const std::string& id : gone) {
        m_drained.erase(id);
        m_runs.forget(id);
        const std::lock_guard lock(m_mail->mutex);
        m_mail->lastStamp.erase(id);
    }
    std::erase_if(m_recordings, [&](const auto& one) {
        if (!gone.contains(one.second.container))
            return false;
        m_options.recorder->end(one.second.reading);
        return true;
    });
}

void StackLogs::State::storeWhatIsDue()
{
    if (!m_unstoredSince || Clock::now() - *m_unstoredSince < kStoreAfter)
        return;
    m_unstoredSince.reset();
    m_options.recorder->flush();
    if (const auto trouble = m_options.recorder->takeTrouble())
        remark(phrase("the log is not kept: {}", trouble->message));
}

void StackLogs::State::handOn(StackLogLine line)
{
    if (!m_handlers.onLine)
        return;
    if (line.run != std::exchange(m_handedOn, line.run) || m_runs.hasStartAhead(line.run)) {
        if (auto boundary = m_runs.boundaryBefore(line))
            m_handlers.onLine(std::move(*boundary));
    }
    if (!m_options.timestamps)
        line.line.timestamp.clear();
    m_handlers.onLine(std::move(line));
}

/// Reads containers that run and are not read yet; says whether it is all over.
Result<> StackLogs::State::lookAgain(const std::stop_token& stop)
{
    std::vector<std::string> started;
    {
        const std::lock_guard lock(m_mail->mutex);
        started = std::exchange(m_mail->started, {});
    }
    noteStartsOfRead(started, stop);
    const auto found = containers(stop);
    if (!found)
        return found.error().code == ErrorCode::Cancelled ? Result<>{}
                                                          : tl::unexpected(found.error());
    forgetGone(*found);
    if (!m_hasLooked)
        openEarlier(*found, stop);
    bool isAnyRunning = false;
    for (const engine::ContainerSummary& container : *found) {
        const bool isRunning = container.state == "running" || container.state == "restarting" ||
                               container.state == "paused";
        isAnyRunning = isAnyRunning || isRunning;
        const bool isFirstLook = !m_hasLooked;
        if (m_readings.contains(container.id) || (!isRunning && !isFirstLook))
            continue;
        if (Result<> begun = begin(container, stop); !begun)
            return begun;
    }
    m_hasLooked = true;
    m_isOver = m_options.endsWhenStopped && !isAnyRunning;
    const std::lock_guard lock(m_mail->mutex);
    m_mail->hasNews = true; // the end may be reached now, without another line
    return {};
}

StackLogs::StackLogs(engine::Client client,
                     std::string project,
                     StackLogOptions options,
                     Handlers handlers)
    : m_state(std::make_unique<State>(
          std::move(client), std::move(project), std::move(options), std::move(handlers)))
{}

StackLogs::~StackLogs() = default;

} // namespace plumbline::workspace
