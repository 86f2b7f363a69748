// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/log_merge.h"

#include <algorithm>
#include <utility>

namespace plumbline::workspace {
namespace {

constexpr std::size_t kSecondsLength = std::string_view("2026-01-31T12:34:56").size();

/// Digits of the fraction, without the point and the zone.
std::string_view fractionOf(std::string_view stamp)
{
    if (stamp.size() <= kSecondsLength || stamp[kSecondsLength] != '.')
        return {};
    stamp.remove_prefix(kSecondsLength + 1);
    return stamp.substr(0, stamp.find_first_not_of("0123456789"));
}

} // namespace

bool isEarlier(std::string_view left, std::string_view right)
{
    // most have all nine digits of the fraction, and every line of a merge is compared with others
    if (left.size() == right.size() && left.ends_with('Z') && right.ends_with('Z'))
        return left < right;
    const std::string_view leftSeconds = left.substr(0, kSecondsLength);
    const std::string_view rightSeconds = right.substr(0, kSecondsLength);
    if (leftSeconds != rightSeconds)
        return leftSeconds < rightSeconds;
    // a shorter fraction is the prefix of what it would be with its zeros, so it is not later
    return fractionOf(left) < fractionOf(right);
}

std::size_t LogMerge::addStream(Clock::time_point now, bool isWaitedFor)
{
    if (m_released.empty()) {
        m_released.push_back(m_streams.size());
        m_streams.emplace_back();
    }
    const std::size_t stream = m_released.back();
    m_released.pop_back();
    m_streams[stream].heard = now;
    m_streams[stream].isOpen = true;
    m_streams[stream].isWaitedFor = isWaitedFor;
    return stream;
}

bool LogMerge::isDone(std::size_t stream) const
{
    return !m_streams[stream].isOpen && m_streams[stream].lines.empty();
}

void LogMerge::release(std::size_t stream)
{
    m_released.push_back(stream);
}

bool LogMerge::isQuiet(std::size_t stream) const
{
    return m_streams[stream].isOpen && m_streams[stream].lines.empty();
}

/// With what a line takes beside its letters: strings beyond a dozen have memory of their own.
std::size_t LogMerge::weightOf(const StackLogLine& line)
{
    constexpr std::size_t kOwnMemory = 16;
    std::size_t weight = sizeof(Held);
    for (const std::string* text :
         {&line.service, &line.container, &line.line.timestamp, &line.line.text}) {
        if (text->capacity() > std::string().capacity())
            weight += text->capacity() + kOwnMemory;
    }
    return weight;
}

void LogMerge::add(std::size_t stream, StackLogLine line, Clock::time_point now)
{
    const std::size_t weight = weightOf(line);
    m_weight += weight;
    m_streams[stream].weight += weight;
    m_streams[stream].heard = now;
    m_streams[stream].lines.push_back({std::move(line), now, weight});
}

void LogMerge::end(std::size_t stream)
{
    m_streams[stream].isOpen = false;
}

LogMerge::Stream* LogMerge::earliest()
{
    Stream* best = nullptr;
    for (Stream& stream : m_streams) {
        if (stream.lines.empty())
            continue;
        if (best == nullptr || isEarlier(stream.lines.front().line.line.timestamp,
                                         best->lines.front().line.line.timestamp))
            best = &stream;
    }
    return best;
}

/// `mayPass`: whether a stream is passed over that is not waited for and has been quiet long enough.
bool LogMerge::isHeldUp(Clock::time_point now, bool mayPass) const
{
    return std::ranges::any_of(m_streams, [&](const Stream& stream) {
        const bool isPassed = mayPass && !stream.isWaitedFor && now - stream.heard >= m_holdBack;
        return stream.isOpen && stream.lines.empty() && !isPassed;
    });
}

std::vector<StackLogLine>
LogMerge::take(Clock::time_point now, std::size_t count, std::string_view old)
{
    std::vector<StackLogLine> ready;
    while (ready.size() < count) {
        Stream* stream = earliest();
        if (stream == nullptr)
            break;
        Held& next = stream->lines.front();
        const bool isHeldEnough = m_holdBack.count() > 0 && now - next.arrived >= m_holdBack;
        const bool isOld = !old.empty() && isEarlier(next.line.line.timestamp, old);
        if (isHeldUp(now, isHeldEnough || isOld))
            break;
        m_weight -= next.weight;
        stream->weight -= next.weight;
        ready.push_back(std::move(next.line));
        stream->lines.pop_front();
    }
    return ready;
}

bool LogMerge::isEmpty() const
{
    return std::all_of(m_streams.begin(), m_streams.end(), [](const Stream& stream) {
        return stream.lines.empty();
    });
}

bool LogMerge::isOver() const
{
    return std::none_of(
        m_streams.begin(), m_streams.end(), [](const Stream& stream) { return stream.isOpen; });
}

void LogFlow::know(std::size_t stream, const engine::StreamHandle& reader)
{
    m_readers[stream] = {.handle = &reader};
}

void LogFlow::forget(std::size_t stream)
{
    const auto found = m_readers.find(stream);
    if (found == m_readers.end())
        return;
    if (found->second.isPaused)
        --m_pausedCount;
    m_readers.erase(found);
}

bool LogFlow::slow(const LogMerge& merge, std::size_t stream)
{
    if (merge.weight() <= m_most || merge.weightOf(stream) <= m_least)
        return false;
    const auto found = m_readers.find(stream);
    if (found == m_readers.end() || std::exchange(found->second.isPaused, true))
        return false;
    ++m_pausedCount;
    found->second.handle->pause();
    return true;
}

void LogFlow::goOn(const LogMerge& merge)
{
    if (!isFull())
        return;
    const bool isRoom = merge.weight() <= m_most / 2;
    for (auto& [stream, reader] : m_readers) {
        if (!reader.isPaused || (!isRoom && merge.weightOf(stream) > m_least))
            continue;
        reader.isPaused = false;
        --m_pausedCount;
        reader.handle->resume();
    }
}

} // namespace plumbline::workspace
