// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stack_logs_state.h"

#include <algorithm>
#include <utility>

namespace plumbline::workspace {
namespace {

/// So many lines of containers that are gone are at hand at once.
constexpr std::size_t kEarlierLines = 4096;

std::size_t countLast(const engine::Client& client,
                      const std::string& container,
                      const std::string& tail,
                      const std::stop_token& stop)
{
    const auto details = client.run(engine::inspectContainer(container), stop);
    if (!details)
        return 0;
    const auto lines = engine::readLogs(client, container, details->tty, {.tail = tail}, stop);
    return lines ? lines->size() : 0;
}

} // namespace

/// Looks what the store has of containers that the engine has no more.
void StackLogs::State::openEarlier(const Containers& found, const std::stop_token& stop)
{
    if (!m_options.recorder || m_options.isCurrentOnly)
        return;
    stack::LogStore store(m_options.recorder->folder());
    if (const auto looked = store.refresh(); !looked) {
        remark(phrase("what was kept of the log cannot be read: {}", looked.error().message));
        return;
    }
    std::vector<PresentContainer> present;
    for (const engine::ContainerSummary& container : found)
        present.push_back({container.id, container.names.empty() ? "" : container.names.front()});
    EarlierQuery earlier = earlierQuery(store, m_options, present);
    if (earlier.isEmpty && store.damage().empty())
        return;
    for (const PresentContainer& container : earlier.counted) {
        const std::size_t has = countLast(m_client, container.id, m_options.tail, stop);
        earlier.query.tailsOf[container.name] =
            *earlier.query.tail - std::min(*earlier.query.tail, has);
    }
    m_earlierNames = std::move(earlier.names);
    m_earlier.emplace(stack::StoredLog(std::move(store), earlier.query), m_runs);
    const std::lock_guard lock(m_mail->mutex);
    m_earlierStream = m_mail->merge.addStream(Clock::now(), true);
}

/// Whether all that is gone wrote before the one container that is here: a container begins after the
/// one before it of its name has ended.
bool StackLogs::State::isAllEarlier(const Containers& found) const
{
    if (!m_earlier || found.size() != 1)
        return m_earlier && found.empty();
    const engine::ContainerSummary& only = found.front();
    const auto made =
        std::chrono::duration_cast<std::chrono::nanoseconds>(only.created.time_since_epoch());
    return m_earlier->last() < made.count() ||
           std::ranges::all_of(m_earlierNames, [&](const std::string& name) {
               return !only.names.empty() && name == only.names.front();
           });
}

void StackLogs::State::handOnEarlier(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        std::vector<StackLogLine> lines = m_earlier->next(kEarlierLines);
        for (const Phrase& words : m_earlier->takeRemarks())
            remark(words);
        if (lines.empty())
            break;
        for (StackLogLine& line : lines)
            handOn(std::move(line));
    }
    m_earlier.reset();
    const std::lock_guard lock(m_mail->mutex);
    m_mail->merge.end(m_earlierStream);
}

/// Brings the next lines of containers that are gone to those that are merged.
void StackLogs::State::topUp()
{
    if (!m_earlier)
        return;
    {
        const std::lock_guard lock(m_mail->mutex);
        if (!m_mail->merge.isQuiet(m_earlierStream))
            return;
    }
    std::vector<StackLogLine> lines = m_earlier->next(kEarlierLines);
    for (const Phrase& words : m_earlier->takeRemarks())
        remark(words);
    const std::lock_guard lock(m_mail->mutex);
    m_mail->hasNews = true;
    if (lines.empty()) {
        m_mail->merge.end(m_earlierStream);
        m_earlier.reset();
    }
    for (StackLogLine& line : lines) // they have been there all along: none is held back for them
        m_mail->merge.add(m_earlierStream, std::move(line), m_begun);
}

/// What is followed of a container is stored from now on; `goesOn`: the engine was away, nothing is
/// missing.
void StackLogs::State::record(const engine::ContainerDetails& container,
                              std::uint32_t run,
                              bool goesOn)
{
    if (!m_options.follow || !m_options.recorder || (goesOn && m_recordings.contains(run)))
        return;
    const bool isFromStart = m_options.tail == "all" && m_options.since.empty();
    m_recordings[run] = {.container = container.id,
                         .reading = m_options.recorder->begin(container, isFromStart)};
}

void StackLogs::State::store(const StackLogLine& line)
{
    const auto recording = m_recordings.find(line.run);
    if (recording == m_recordings.end())
        return;
    m_options.recorder->add(recording->second.reading, line.line);
    if (!m_unstoredSince)
        m_unstoredSince = Clock::now();
}

void StackLogs::State::endRecording()
{
    for (const auto& [run, recording] : std::exchange(m_recordings, {}))
        m_options.recorder->end(recording.reading);
    m_unstoredSince.reset();
    if (m_options.recorder) {
        if (const auto trouble = m_options.recorder->takeTrouble())
            remark(phrase("the log is not kept: {}", trouble->message));
    }
}

void StackLogs::State::remark(const Phrase& text) const
{
    if (m_handlers.onRemark)
        m_handlers.onRemark(text);
}

} // namespace plumbline::workspace
