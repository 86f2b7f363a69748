// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/run_begin.h"
#include "core/workspace/stack_logs_state.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace plumbline::workspace {
namespace {

std::string writerOf(const engine::Labels& labels)
{
    const auto label = labels.find(std::string(stack::kServiceLabel));
    return label == labels.end() ? "" : label->second;
}

/// Whether the container went away before it could be read: it is no more, or just being removed.
bool isOfGone(const Error& error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict;
}

} // namespace

std::string timestampOf(std::chrono::system_clock::time_point time)
{
    return stack::toLogTimestamp(
        std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count());
}

Result<StackLogs::State::Containers> StackLogs::State::containers(const std::stop_token& stop) const
{
    const engine::ListContainersOptions all{
        .labels = {fmt::format("{}={}", stack::kProjectLabel, m_project)}};
    return m_client.run(engine::listContainers(all), stop).transform([this](Containers found) {
        std::erase_if(found, [this](const auto& one) { return !isAsked(one); });
        std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
            return left.names < right.names;
        });
        return found;
    });
}

bool StackLogs::State::isAsked(const engine::ContainerSummary& container) const
{
    const auto oneOff = container.labels.find(std::string(stack::kOneOffLabel));
    if (oneOff != container.labels.end() && oneOff->second == "True")
        return false;
    return m_options.services.empty() ||
           std::find(m_options.services.begin(),
                     m_options.services.end(),
                     writerOf(container.labels)) != m_options.services.end();
}

/// Starts of containers; whoever was started before the events are live is found by listing.
void StackLogs::State::watchStarts()
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
                [mail = m_mail, stale](const engine::EngineEvent& event) {
                    if (event.action == "start") {
                        const std::lock_guard lock(mail->mutex);
                        mail->started.push_back(event.id);
                    }
                    if (event.action == "start" || event.action == "destroy" ||
                        event.action == "die" || event.action == "stop")
                        stale();
                },
            .onLive = stale,
            .onLost = [](const Error& /*error*/) { /* the log streams break as well */ }});
}

/// Reads one container and nothing else: no stamps unless asked for (the engine formats each),
/// and no merge.
Result<> StackLogs::State::beginAlone(const engine::ContainerSummary& container,
                                      const std::stop_token& stop)
{
    const auto details = m_client.run(engine::inspectContainer(container.id), stop);
    if (!details)
        return isOfGone(details.error()) ? Result<>{} : tl::unexpected(details.error());
    if (stack::presentRunBegan(*details)) // where is told by the stamps
        return beginMerged(*details);
    std::size_t stream = 0;
    {
        const std::lock_guard lock(m_mail->mutex);
        stream = m_mail->merge.addStream(Clock::now());
    }
    return beginStream(*details, stream, m_options.timestamps, {}, [this](StackLogLine line) {
        handOn(std::move(line));
    });
}

Result<> StackLogs::State::begin(const engine::ContainerSummary& container,
                                 const std::stop_token& stop)
{
    const auto details = m_client.run(engine::inspectContainer(container.id), stop);
    if (!details)
        return isOfGone(details.error()) ? Result<>{} : tl::unexpected(details.error());
    return beginMerged(*details);
}

Result<> StackLogs::State::beginMerged(const engine::ContainerDetails& container)
{
    std::string since;
    // stays where it is until the container and its lines are gone, see forgetGone()
    std::string* last = nullptr;
    std::size_t stream = 0;
    {
        const std::lock_guard lock(m_mail->mutex);
        last = &m_mail->lastStamp[container.id];
        since = *last;
        stream = m_mail->merge.addStream(Clock::now());
    }
    const std::uint32_t run =
        m_runs.numberOf(container.id, container.name, timestampOf(container.created));
    noteStart(run, container);
    record(container, run, !since.empty());
    return beginStream(
        container, stream, true, since, [mail = m_mail, last, stream, since](StackLogLine line) {
            // the engine's `since` counts whole lines from that very stamp on
            if (!since.empty() && !isEarlier(since, line.line.timestamp))
                return;
            const std::lock_guard lock(mail->mutex);
            *last = line.line.timestamp;
            mail->merge.add(stream, std::move(line), Clock::now());
            const bool isPaused = mail->flow.slow(mail->merge, stream);
            mail->isPressing = mail->isPressing || isPaused;
            if (!std::exchange(mail->hasNews, true) || isPaused)
                mail->arrived.notify_one();
        });
}

void StackLogs::State::noteStart(std::uint32_t run, const engine::ContainerDetails& container)
{
    if (const auto began = stack::presentRunBegan(container))
        m_runs.noteStart(run, timestampOf(*began), timestampOf(container.startedAt));
}

/// The engine may go on with the stream of a container that is started again.
void StackLogs::State::noteStartsOfRead(const std::vector<std::string>& started,
                                        const std::stop_token& stop)
{
    for (const std::string& id : started) {
        if (!m_readings.contains(id))
            continue;
        if (const auto details = m_client.run(engine::inspectContainer(id), stop))
            noteStart(m_runs.numberOf(details->id, details->name, timestampOf(details->created)),
                      *details);
    }
}

Result<> StackLogs::State::beginStream(const engine::ContainerDetails& container,
                                       std::size_t stream,
                                       bool timestamps,
                                       const std::string& after,
                                       std::function<void(StackLogLine)> take)
{
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
    StackLogLine head{
        .service = writerOf(container.labels),
        .container = container.name,
        .run = m_runs.numberOf(container.id, container.name, timestampOf(container.created))};
    m_drained.erase(container.id);
    Reading& reading = m_readings[container.id];
    reading.stream = stream;
    reading.handle = engine::streamLogs(
        m_client,
        container.id,
        container.tty,
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
                                     !isOfGone(result.error());
                if (matters && !mail->error)
                    mail->error = result.error();
            }
            mail->arrived.notify_one();
        });
    const std::lock_guard lock(m_mail->mutex);
    m_mail->flow.know(stream, reading.handle);
    return {};
}

} // namespace plumbline::workspace
