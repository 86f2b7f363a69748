// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/log_lines.h"

#include "app/desktop/text.h"
#include "core/stack/log_store/lot.h"

#include <algorithm>

namespace plumbline::desktop {

namespace {

constexpr std::size_t kPartLines = 4096;
constexpr std::size_t kPartBytes = std::size_t{1} << 20U;
constexpr std::int8_t kNoLevel = -1;
constexpr std::uint8_t kErrorMark = 1;
constexpr std::uint8_t kBoundaryMark = 2;

std::string wordsOf(const workspace::StackLogLine& line)
{
    return line.isBoundary
               ? "--- " + line.container + ": " + text(line.boundary).toStdString() + " ---"
               : line.line.text;
}

} // namespace

bool LogPart::isFull() const
{
    return m_entries.size() >= kPartLines || m_text.size() >= kPartBytes;
}

LogLineView LogPart::at(std::size_t index) const
{
    const Entry& entry = m_entries[index];
    const std::size_t begin = index == 0 ? 0 : m_entries[index - 1].end;
    LogLineView line{.text = std::string_view(m_text).substr(begin, entry.end - begin),
                     .at = entry.at,
                     .service = entry.service,
                     .level = {},
                     .isError = (entry.marks & kErrorMark) != 0,
                     .isBoundary = (entry.marks & kBoundaryMark) != 0};
    if (entry.level != kNoLevel)
        line.level = static_cast<workspace::LogLevel>(entry.level);
    return line;
}

void LogPart::append(const ArrivedLine& arrived, std::uint16_t service)
{
    const workspace::StackLogLine& line = arrived.line;
    m_text += wordsOf(line);
    Entry entry{.at = stack::parseLogStamp(line.line.timestamp).value_or(0),
                .end = static_cast<std::uint32_t>(m_text.size()),
                .service = service,
                .level = arrived.level ? static_cast<std::int8_t>(*arrived.level) : kNoLevel,
                .marks = 0};
    if (line.line.stream == engine::LogStream::Error)
        entry.marks |= kErrorMark;
    if (line.isBoundary)
        entry.marks |= kBoundaryMark;
    m_entries.push_back(entry);
}

void LogPart::seal()
{
    m_text.shrink_to_fit();
    m_entries.shrink_to_fit();
}

std::uint64_t LogLines::first() const
{
    return m_parts.empty() ? m_end : m_parts.front()->first();
}

LogLineView LogLines::at(std::uint64_t number) const
{
    const auto after = std::ranges::upper_bound(
        m_parts, number, {}, [](const std::shared_ptr<LogPart>& part) { return part->first(); });
    const LogPart& part = **std::prev(after);
    return part.at(static_cast<std::size_t>(number - part.first()));
}

std::uint64_t LogLines::keptFrom() const
{
    std::size_t lines = size();
    std::size_t bytes = m_bytes;
    std::uint64_t from = first();
    for (const auto& part : m_parts) {
        const bool isWithin = lines - part->size() < m_bounds.lines && bytes <= m_bounds.bytes;
        if (isWithin || part == m_parts.back())
            break;
        lines -= part->size();
        bytes -= part->bytes();
        from += part->size();
    }
    return from;
}

void LogLines::dropBefore(std::uint64_t number)
{
    while (!m_parts.empty() && m_parts.front()->first() + m_parts.front()->size() <= number) {
        m_bytes -= m_parts.front()->bytes();
        m_parts.pop_front();
    }
}

void LogLines::append(const ArrivedLine& arrived)
{
    if (m_parts.empty() || m_parts.back()->isFull()) {
        if (!m_parts.empty())
            m_parts.back()->seal();
        m_parts.push_back(std::make_shared<LogPart>(m_end));
    }
    LogPart& part = *m_parts.back();
    m_bytes -= part.bytes();
    part.append(arrived, serviceNumber(arrived.line.service));
    m_bytes += part.bytes();
    ++m_end;
}

void LogLines::clear()
{
    m_parts.clear();
    m_services.clear();
    m_bytes = 0;
}

LogLines LogLines::copy() const
{
    LogLines lines = *this;
    if (!lines.m_parts.empty())
        lines.m_parts.back() = std::make_shared<LogPart>(*lines.m_parts.back());
    return lines;
}

LogLines::Parts LogLines::fullParts() const
{
    if (m_parts.empty())
        return {};
    return {std::next(m_parts.rbegin()), m_parts.rend()};
}

std::uint64_t LogLines::firstOpen() const
{
    return m_parts.empty() ? m_end : m_parts.back()->first();
}

std::uint16_t LogLines::serviceNumber(const std::string& name)
{
    const auto number = std::ranges::find(m_services, name) - m_services.begin();
    if (static_cast<std::size_t>(number) == m_services.size())
        m_services.push_back(name);
    return static_cast<std::uint16_t>(number);
}

} // namespace plumbline::desktop
