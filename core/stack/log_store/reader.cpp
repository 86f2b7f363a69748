// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/reader.h"

#include <algorithm>
#include <utility>

namespace plumbline::stack {

std::vector<StoredRun> storedRuns(const LogStore& store)
{
    std::map<std::string, StoredRun> byContainer;
    for (const LotPlace& lot : store.lots()) {
        const LotFigures& figures = lot.figures;
        if (figures.lineCount == 0)
            continue;
        StoredRun& run = byContainer
                             .try_emplace(lot.source->container,
                                          StoredRun{.source = *lot.source,
                                                    .first = figures.first,
                                                    .last = figures.last,
                                                    .lineCount = 0})
                             .first->second;
        run.first = std::min(run.first, figures.first);
        run.last = std::max(run.last, figures.last);
        run.lineCount += figures.lineCount;
    }
    std::vector<StoredRun> runs;
    runs.reserve(byContainer.size());
    for (auto& [container, run] : byContainer)
        runs.push_back(std::move(run));
    std::ranges::stable_sort(runs, {}, &StoredRun::first);
    return runs;
}

StoredLog::StoredLog(LogStore store, const StoredLogQuery& query)
    : m_store(std::move(store))
    , m_since(query.since)
    , m_until(query.until)
    , m_damage(m_store.damage())
{
    std::map<std::string, Run> byContainer;
    for (const LotPlace& lot : m_store.lots()) {
        const LogSource& source = *lot.source;
        const bool isAsked = query.services.empty() || query.services.contains(source.service);
        if (lot.figures.lineCount == 0 || !isAsked || query.without.contains(source.container))
            continue;
        Run& run = byContainer[source.container];
        run.source = source;
        run.lots.push_back(lot);
    }
    for (auto& [container, run] : byContainer) {
        std::ranges::stable_sort(
            run.lots, std::greater{}, [](const LotPlace& lot) { return lot.figures.first; });
        m_runs.push_back(std::move(run));
    }
    limit(query);
    for (const Run& run : m_runs) {
        for (const LotPlace& lot : run.lots)
            m_last = std::max(m_last, std::min(lot.figures.last, m_until));
    }
}

/// Leaves out what is before the last lines of each name, and what is not of the time that is asked for.
void StoredLog::limit(const StoredLogQuery& query)
{
    std::ranges::stable_sort(m_runs, std::greater{}, [](const Run& run) {
        return run.lots.back().figures.first; // the newest run of a name uses up its lines first
    });
    std::map<std::string, std::size_t> left;
    for (Run& run : m_runs) {
        const auto own = query.tailsOf.find(run.source.name);
        if (own == query.tailsOf.end() && !query.tail)
            continue;
        std::size_t& count =
            left.try_emplace(run.source.name,
                             own == query.tailsOf.end() ? *query.tail : own->second)
                .first->second;
        std::size_t kept = 0;
        while (kept < run.lots.size() && count > 0) {
            const std::size_t lines = run.lots[kept++].figures.lineCount;
            run.skipped = lines - std::min(lines, count);
            count -= std::min(lines, count);
        }
        run.lots.resize(kept);
    }
    for (Run& run : m_runs) {
        const auto isOutside = [this](const LotPlace& lot) {
            return lot.figures.last < m_since || lot.figures.first > m_until;
        };
        if (!run.lots.empty() && isOutside(run.lots.back()))
            run.skipped = 0;
        std::erase_if(run.lots, isOutside);
    }
    std::erase_if(m_runs, [](const Run& run) { return run.lots.empty(); });
    std::ranges::stable_sort(
        m_runs, {}, [](const Run& run) { return run.lots.back().figures.first; });
}

/// Reads the next lot that can be read; false where none is left.
bool StoredLog::load(Run& run)
{
    while (!run.lots.empty()) {
        const LotPlace lot = std::move(run.lots.back());
        run.lots.pop_back();
        auto lines = m_store.read(lot);
        const std::size_t skipped = std::exchange(run.skipped, 0);
        if (!lines) {
            // NotFound: it was the oldest, and another process made room
            if (lines.error().code != ErrorCode::NotFound)
                m_damage.push_back({m_store.fileOf(lot), lot.figures.storedSize});
            continue;
        }
        run.lines = std::move(*lines);
        run.next = std::min(skipped, run.lines.size());
        if (run.next < run.lines.size())
            return true;
    }
    run.lines.clear();
    run.next = 0;
    return false;
}

std::optional<LogStamp> StoredLog::nextStamp(const Run& run)
{
    if (run.next < run.lines.size())
        return run.lines[run.next].at;
    if (!run.lots.empty())
        return run.lots.back().figures.first;
    return std::nullopt;
}

/// The run that has the earliest line, which is read if it was not.
StoredLog::Run* StoredLog::earliest()
{
    while (true) {
        Run* best = nullptr;
        LogStamp bestStamp = kLogEnd;
        m_limit = kLogEnd;
        for (Run& run : m_runs) {
            const auto stamp = nextStamp(run);
            if (!stamp)
                continue;
            if (best == nullptr || *stamp < bestStamp) {
                m_limit = best == nullptr ? kLogEnd : bestStamp;
                best = &run;
                bestStamp = *stamp;
            } else {
                m_limit = std::min(m_limit, *stamp);
            }
        }
        if (best == nullptr || best->next < best->lines.size())
            return best;
        load(*best); // its first line may be skipped: look again
    }
}

std::optional<StoredLog::Entry> StoredLog::next()
{
    while (true) {
        const bool goesOn = m_current != nullptr && m_current->next < m_current->lines.size() &&
                            m_current->lines[m_current->next].at < m_limit;
        if (!goesOn)
            m_current = earliest();
        if (m_current == nullptr)
            return std::nullopt;
        StoredLine& line = m_current->lines[m_current->next++];
        if (line.at >= m_since && line.at <= m_until)
            return Entry{.source = &m_current->source, .line = std::move(line)};
    }
}

} // namespace plumbline::stack
