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
    const std::string_view leftSeconds = left.substr(0, kSecondsLength);
    const std::string_view rightSeconds = right.substr(0, kSecondsLength);
    if (leftSeconds != rightSeconds)
        return leftSeconds < rightSeconds;
    // a shorter fraction is the prefix of what it would be with its zeros, so it is not later
    return fractionOf(left) < fractionOf(right);
}

std::size_t LogMerge::addStream(bool isWaitedFor)
{
    m_streams.push_back({.lines = {}, .isOpen = true, .isWaitedFor = isWaitedFor});
    return m_streams.size() - 1;
}

bool LogMerge::isQuiet(std::size_t stream) const
{
    return m_streams[stream].isOpen && m_streams[stream].lines.empty();
}

void LogMerge::add(std::size_t stream, StackLogLine line, Clock::time_point now)
{
    m_streams[stream].lines.push_back({std::move(line), now});
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

bool LogMerge::isAnyOpenStreamQuiet(bool onlyWaitedFor) const
{
    return std::any_of(m_streams.begin(), m_streams.end(), [=](const Stream& stream) {
        return stream.isOpen && stream.lines.empty() && (stream.isWaitedFor || !onlyWaitedFor);
    });
}

std::vector<StackLogLine> LogMerge::take(Clock::time_point now)
{
    std::vector<StackLogLine> ready;
    while (Stream* stream = earliest()) {
        const bool isHeldEnough =
            m_holdBack.count() > 0 && now - stream->lines.front().arrived >= m_holdBack;
        if (isAnyOpenStreamQuiet(isHeldEnough))
            break;
        ready.push_back(std::move(stream->lines.front().line));
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

} // namespace plumbline::workspace
