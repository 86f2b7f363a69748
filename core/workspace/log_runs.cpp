// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/log_runs.h"

#include "core/engine/shown_id.h"
#include "core/workspace/log_merge.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::workspace {
namespace {

/// `seconds[.nanoseconds]` since the epoch.
std::optional<stack::LogStamp> stampOf(const std::string& engineTime)
{
    if (engineTime.empty())
        return std::nullopt;
    constexpr std::size_t kDigits = 9;
    const std::size_t point = std::min(engineTime.find('.'), engineTime.size());
    std::string digits = engineTime.substr(0, point);
    std::string fraction = engineTime.substr(std::min(point + 1, engineTime.size()), kDigits);
    fraction.resize(kDigits, '0');
    digits += fraction;
    stack::LogStamp stamp = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), stamp);
    return stamp;
}

std::optional<std::size_t> tailOf(const std::string& tail)
{
    std::size_t count = 0;
    const auto read = std::from_chars(tail.data(), tail.data() + tail.size(), count);
    return read.ec == std::errc{} ? std::optional(count) : std::nullopt;
}

} // namespace

std::uint32_t
LogRuns::numberOf(const std::string& container, const std::string& name, const std::string& made)
{
    const auto [number, isNew] = m_numbers.try_emplace(container, m_newest + 1);
    if (!isNew)
        return number->second;
    const auto nameIndex = m_names.try_emplace(name, m_names.size()).first->second;
    m_runs.emplace(++m_newest, Run{.container = container, .made = made, .name = nameIndex});
    m_latest.resize(m_names.size(), 0);
    return number->second;
}

void LogRuns::forget(const std::string& container)
{
    const auto number = m_numbers.find(container);
    if (number == m_numbers.end())
        return;
    m_runs.erase(number->second);
    m_numbers.erase(number);
}

void LogRuns::noteStart(std::uint32_t number, const std::string& from, const std::string& at)
{
    Run& run = m_runs.at(number);
    if (at == run.lastStart)
        return;
    run.lastStart = at;
    run.starts.push_back({.from = from, .at = at});
}

/// When the run began that a line of that time is of, if it is the first of it.
std::string LogRuns::startPassed(Run& run, const std::string& timestamp)
{
    std::string at;
    while (!run.starts.empty() && !isEarlier(timestamp, run.starts.front().from)) {
        at = run.starts.front().at;
        run.starts.erase(run.starts.begin());
    }
    return at;
}

std::optional<StackLogLine> LogRuns::boundaryBefore(const StackLogLine& line)
{
    const auto found = m_runs.find(line.run);
    if (found == m_runs.end())
        return std::nullopt;
    Run& run = found->second;
    const std::uint32_t before = std::exchange(m_latest[run.name], line.run);
    const std::string start = startPassed(run, line.line.timestamp);
    const bool isOther = before != 0 && before != line.run;
    const bool isAgain = std::exchange(run.hasLines, true) && !start.empty();
    if (!isOther && !isAgain)
        return std::nullopt;
    StackLogLine boundary{.service = line.service, .container = line.container};
    boundary.line.timestamp = isOther ? run.made : start;
    boundary.boundary = isOther ? phrase("new container {}", engine::shownId(run.container))
                                : phrase("started again");
    boundary.line.text = boundary.boundary.english();
    boundary.run = line.run;
    boundary.isBoundary = true;
    return boundary;
}

EarlierLogs::EarlierLogs(stack::StoredLog log, LogRuns& runs)
    : m_log(std::move(log))
    , m_runs(runs)
{}

std::vector<StackLogLine> EarlierLogs::next(std::size_t count)
{
    std::vector<StackLogLine> lines;
    lines.reserve(count);
    while (lines.size() < count) {
        auto entry = m_log.next();
        if (!entry)
            break;
        const stack::LogSource& source = *entry->source;
        std::string timestamp = stack::toLogTimestamp(entry->line.at);
        const std::uint32_t run = m_runs.numberOf(source.container, source.name, timestamp);
        lines.push_back({.service = source.service,
                         .container = source.name,
                         .line = {.stream = entry->line.stream,
                                  .timestamp = std::move(timestamp),
                                  .text = std::move(entry->line.text)},
                         .run = run});
    }
    return lines;
}

std::vector<Phrase> EarlierLogs::takeRemarks()
{
    std::vector<Phrase> remarks;
    for (; m_told < m_log.damage().size(); ++m_told) {
        const stack::LogDamage& damage = m_log.damage()[m_told];
        remarks.push_back(
            phrase("{} is damaged: {} of the log kept there cannot be read, the rest is shown",
                   damage.file.string(),
                   toString(ByteCount{static_cast<std::int64_t>(damage.bytes)})));
    }
    return remarks;
}

EarlierQuery earlierQuery(const stack::LogStore& store,
                          const StackLogOptions& options,
                          const std::vector<PresentContainer>& present)
{
    EarlierQuery earlier;
    stack::StoredLogQuery& query = earlier.query;
    query.services.insert(options.services.begin(), options.services.end());
    for (const PresentContainer& container : present)
        query.without.insert(container.id);
    query.tail = tailOf(options.tail);
    query.since = stampOf(options.since).value_or(stack::kLogBegin);
    query.until = stampOf(options.until).value_or(stack::kLogEnd);
    for (const stack::StoredRun& run : stack::storedRuns(store)) {
        if (query.without.contains(run.source.container) || run.last < query.since ||
            run.first > query.until)
            continue;
        if (!query.services.empty() && !query.services.contains(run.source.service))
            continue;
        earlier.isEmpty = false;
        earlier.names.push_back(run.source.name);
        const auto successor = std::ranges::find(present, run.source.name, &PresentContainer::name);
        if (query.tail && successor != present.end() &&
            std::ranges::find(earlier.counted, successor->id, &PresentContainer::id) ==
                earlier.counted.end())
            earlier.counted.push_back(*successor);
    }
    return earlier;
}

} // namespace plumbline::workspace
