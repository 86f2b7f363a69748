// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/log_matcher.h"

#include "app/desktop/text.h"
#include "core/base/text.h"

#include <QProcess>

#include <algorithm>

namespace plumbline::desktop {

namespace {

constexpr char smallLetter(char one)
{
    return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
}

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text,
                               [](char one) { return static_cast<unsigned char>(one) < 128; });
}

} // namespace

Result<LogMatcher> LogMatcher::make(const LogQuery& query)
{
    LogMatcher matcher;
    matcher.m_level = query.level;
    if (query.kind == LogQuery::Text) {
        matcher.m_text = query.words;
        if (const std::string words = query.words.toStdString(); isPlain(words))
            matcher.m_folded = toLower(words);
        return matcher;
    }
    workspace::LogFilterRequest request{.ignoresCase = true};
    if (query.kind == LogQuery::Expression) {
        request.pattern = query.words.toStdString();
    } else {
        for (const QString& field : QProcess::splitCommand(query.words))
            request.fields.push_back(field.toStdString());
    }
    Result<workspace::LogFilter> filter = workspace::LogFilter::make(request);
    if (!filter)
        return tl::make_unexpected(filter.error());
    matcher.m_filter = std::move(*filter);
    return matcher;
}

bool LogMatcher::isEmpty() const
{
    return m_text.isEmpty() && !m_level && m_filter.isEmpty();
}

bool LogMatcher::hasText(std::string_view line) const
{
    if (m_text.isEmpty())
        return true;
    if (m_folded.empty())
        return text(line).contains(m_text, Qt::CaseInsensitive);
    const auto isSame = [](char one, char folded) { return smallLetter(one) == folded; };
    return std::search(line.begin(), line.end(), m_folded.begin(), m_folded.end(), isSame) !=
           line.end();
}

bool LogMatcher::wants(const LogLineView& line, const std::string& service) const
{
    if (m_level && !line.isBoundary && line.level.value_or(workspace::LogLevel::Info) < *m_level)
        return false;
    return m_filter.matches(line.text) && (hasText(line.text) || hasText(service));
}

std::vector<std::uint64_t>
wantedIn(const LogPart& part, const LogMatcher& matcher, const std::vector<std::string>& services)
{
    std::vector<std::uint64_t> numbers;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const LogLineView line = part.at(i);
        if (matcher.wants(line, services[line.service]))
            numbers.push_back(part.first() + i);
    }
    return numbers;
}

} // namespace plumbline::desktop
