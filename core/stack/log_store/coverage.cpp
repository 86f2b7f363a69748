// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/coverage.h"

#include <algorithm>

namespace plumbline::stack {

void LogCoverage::add(LogStamp from, LogStamp to)
{
    if (to < from)
        return;
    auto next = m_spans.upper_bound(from);
    if (next != m_spans.begin()) {
        const auto before = std::prev(next);
        if (before->second >= from) {
            from = before->first;
            to = std::max(to, before->second);
            next = m_spans.erase(before);
        }
    }
    while (next != m_spans.end() && next->first <= to) {
        to = std::max(to, next->second);
        next = m_spans.erase(next);
    }
    m_spans.emplace(from, to);
}

const std::pair<const LogStamp, LogStamp>* LogCoverage::around(LogStamp stamp) const
{
    const auto next = m_spans.upper_bound(stamp);
    if (next == m_spans.begin())
        return nullptr;
    const auto before = std::prev(next);
    return before->second >= stamp ? &*before : nullptr;
}

bool LogCoverage::contains(LogStamp stamp) const
{
    return around(stamp) != nullptr;
}

bool LogCoverage::contains(LogStamp from, LogStamp to) const
{
    const auto* span = around(from);
    return span != nullptr && span->second >= to;
}

bool LogCoverage::containsDeep(LogStamp stamp) const
{
    const auto* span = around(stamp);
    return span != nullptr && (span->first == kLogBegin || stamp > span->first + kLogDisorder) &&
           stamp < span->second - kLogDisorder;
}

LogStamp LogCoverage::reach() const
{
    return m_spans.empty() || m_spans.begin()->first != kLogBegin ? kLogBegin
                                                                  : m_spans.begin()->second;
}

void KnownLines::add(const StoredLine& line)
{
    m_keys.emplace(line.at, line.stream);
}

bool KnownLines::take(const StoredLine& line)
{
    const auto found = m_keys.find({line.at, line.stream});
    if (found == m_keys.end())
        return false;
    m_keys.erase(found);
    return true;
}

} // namespace plumbline::stack
