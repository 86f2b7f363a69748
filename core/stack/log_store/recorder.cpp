// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/recorder.h"

#include "core/stack/labels.h"

#include <algorithm>
#include <utility>

namespace plumbline::stack {
namespace {

/// Large enough to pack well, small enough to be read for a few lines of it.
constexpr std::size_t kLotBytes = std::size_t{256} * 1024;

/// A container that takes over the place of another one has its id before its name until that one is
/// gone.
std::string settledName(const std::string& name)
{
    constexpr std::size_t kIdDigits = 12;
    const bool isPrefixed = name.size() > kIdDigits + 1 && name[kIdDigits] == '_' &&
                            name.find_first_not_of(kHexDigits) == kIdDigits;
    return isPrefixed ? name.substr(kIdDigits + 1) : name;
}

} // namespace

LogRecorder::LogRecorder(std::filesystem::path folder, const LogStoreOptions& options)
    : m_store(std::move(folder), options)
{}

void LogRecorder::learn(const std::vector<std::string>& environment)
{
    const std::lock_guard lock(m_mutex);
    m_scrubber.learn(environment);
}

void LogRecorder::learn(Secret secret)
{
    const std::lock_guard lock(m_mutex);
    m_scrubber.learn(std::move(secret));
}

LogRecorder::Reading LogRecorder::open(const engine::ContainerDetails& container,
                                       std::optional<LogStamp> from)
{
    const std::lock_guard lock(m_mutex);
    m_scrubber.learn(container.env);
    if (const auto looked = m_store.refresh(); !looked)
        note(looked.error());
    const auto service = container.labels.find(std::string(kServiceLabel));
    Open reading;
    reading.lot.source = {.container = container.id,
                          .name = settledName(container.name),
                          .service = service == container.labels.end() ? "" : service->second};
    reading.known = m_store.coverage(container.id);
    reading.hasBegun = from.has_value();
    reading.lot.coversFrom = from.value_or(kLogBegin);
    reading.lot.coversTo = reading.lot.coversFrom;
    m_open.emplace(m_next, std::move(reading));
    return m_next++;
}

LogRecorder::Reading LogRecorder::begin(const engine::ContainerDetails& container, bool isFromStart)
{
    return open(container, isFromStart ? std::optional(kLogBegin) : std::nullopt);
}

LogRecorder::Reading LogRecorder::beginAfter(const engine::ContainerDetails& container,
                                             LogStamp stamp)
{
    return open(container, stamp);
}

void LogRecorder::add(Reading reading, const engine::LogLine& line)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(reading);
    if (found == m_open.end())
        return;
    Open& open = found->second;
    const LogStamp before = open.lot.lines.empty() ? open.lot.coversTo : open.lot.lines.back().at;
    const LogStamp at = parseLogStamp(line.timestamp).value_or(std::max<LogStamp>(before, 0));
    if (!open.hasBegun) {
        open.hasBegun = true;
        open.lot.coversFrom = at;
        open.lot.coversTo = at;
    }
    // Equal lines are told apart by their number: they must come into one lot.
    if (open.bytes >= kLotBytes && at != before)
        store(open);
    open.lot.coversTo = std::max(open.lot.coversTo, at);
    if (open.known.containsDeep(at))
        return;
    open.lot.lines.push_back(
        {.at = at, .stream = line.stream, .text = m_scrubber.scrubbed(line.text)});
    open.bytes += line.text.size() + sizeof(StoredLine);
}

void LogRecorder::store(Open& reading)
{
    reading.bytes = 0;
    if (reading.lot.lines.empty())
        return;
    LogLot next{.source = reading.lot.source,
                .coversFrom = reading.lot.coversTo,
                .coversTo = reading.lot.coversTo,
                .lines = {}};
    const auto stored = m_store.append(std::exchange(reading.lot, std::move(next)));
    if (stored)
        return;
    note(stored.error());
    reading.hasBegun = false; // there is a gap before what comes
}

void LogRecorder::note(const Error& error)
{
    if (!m_isTroubleTold && !m_trouble)
        m_trouble = error;
}

std::optional<Error> LogRecorder::takeTrouble()
{
    const std::lock_guard lock(m_mutex);
    m_isTroubleTold = m_isTroubleTold || m_trouble;
    return std::exchange(m_trouble, std::nullopt);
}

void LogRecorder::end(Reading reading)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_open.find(reading);
    if (found == m_open.end())
        return;
    store(found->second);
    m_open.erase(found);
}

void LogRecorder::flush()
{
    const std::lock_guard lock(m_mutex);
    for (auto& [reading, open] : m_open)
        store(open);
}

bool LogRecorder::hasUnstored() const
{
    const std::lock_guard lock(m_mutex);
    return std::ranges::any_of(m_open,
                               [](const auto& one) { return !one.second.lot.lines.empty(); });
}

LogStamp LogRecorder::reach(const std::string& container)
{
    const std::lock_guard lock(m_mutex);
    if (const auto looked = m_store.refresh(); !looked)
        note(looked.error());
    return m_store.coverage(container).reach();
}

} // namespace plumbline::stack
