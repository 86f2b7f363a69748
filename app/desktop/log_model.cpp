// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/log_model.h"

#include "app/desktop/text.h"
#include "core/stack/log_store/lot.h"

#include <QDateTime>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace plumbline::desktop {

namespace {

/// Twenty times a second: below what the eye tells apart, far above what a list costs.
constexpr int kFlushMs = 50;
/// As many lines are filtered at once on the window's thread; more are looked for beside it.
constexpr std::uint64_t kAtOnce = 10'000;

QString levelWord(std::optional<workspace::LogLevel> level)
{
    constexpr std::array kWords{"trace", "debug", "info", "warn", "error", "fatal"};
    return level ? QString::fromLatin1(kWords.at(static_cast<std::size_t>(*level))) : QString();
}

/// The clock to the millisecond is what a person reads.
QString clockOf(std::int64_t at)
{
    constexpr std::int64_t kPerMs = 1'000'000;
    return at == 0 ? QString()
                   : QDateTime::fromMSecsSinceEpoch(at / kPerMs).toString(u"HH:mm:ss.zzz");
}

/// A line as `logs --timestamps` prints it.
QByteArray savedLine(const LogLineView& line, const std::string& service)
{
    std::string text = service.empty() ? std::string() : service + "  | ";
    if (line.at != 0)
        text += stack::toLogTimestamp(line.at) + " ";
    text += line.text;
    text += '\n';
    return QByteArray::fromStdString(text);
}

} // namespace

bool LogModel::Inlet::put(workspace::StackLogLine line)
{
    const std::lock_guard lock(m_mutex);
    ArrivedLine arrived{.line = std::move(line), .level = {}};
    if (!arrived.line.isBoundary)
        arrived.level = m_levels.of(arrived.line.container, arrived.line.line.text);
    m_lines.push_back(std::move(arrived));
    return m_lines.size() == 1;
}

std::vector<ArrivedLine> LogModel::Inlet::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_lines, {});
}

LogModel::LogModel(QObject* parent, LogBounds bounds)
    : QAbstractListModel(parent)
    , m_inlet(std::make_shared<Inlet>())
    , m_lines(bounds)
{
    m_timer.setInterval(kFlushMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::flush);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(isFiltered() ? m_shown.size() : m_shownEnd - m_lines.first());
}

std::uint64_t LogModel::numberAt(int row) const
{
    const auto index = static_cast<std::size_t>(row);
    return isFiltered() ? m_shown[index] : m_lines.first() + index;
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LogLineView line = m_lines.at(numberAt(index.row()));
    switch (role) {
    case ServiceRole:
        return desktop::text(m_lines.serviceName(line.service));
    case ServiceNumberRole:
        return line.service;
    case TextRole:
    case Qt::DisplayRole:
        return desktop::text(line.text);
    case TimeRole:
        return clockOf(line.at);
    case LevelRole:
        return levelWord(line.level);
    case IsErrorRole:
        return line.isError;
    case IsBoundaryRole:
        return line.isBoundary;
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const
{
    return {{ServiceRole, "service"},
            {ServiceNumberRole, "serviceNumber"},
            {TextRole, "lineText"},
            {TimeRole, "time"},
            {LevelRole, "level"},
            {IsErrorRole, "isError"},
            {IsBoundaryRole, "isBoundary"}};
}

void LogModel::setFilter(const QString& filter)
{
    LogQuery query = m_query;
    query.words = filter;
    setQuery(std::move(query));
}

void LogModel::setFilterKind(int kind)
{
    LogQuery query = m_query;
    query.kind = static_cast<LogQuery::Kind>(std::clamp<int>(kind, Text, Field));
    setQuery(std::move(query));
}

void LogModel::setMinimumLevel(int level)
{
    LogQuery query = m_query;
    query.level.reset();
    if (level >= 0 && level <= static_cast<int>(workspace::LogLevel::Fatal))
        query.level = static_cast<workspace::LogLevel>(level);
    setQuery(std::move(query));
}

void LogModel::setQuery(LogQuery query)
{
    if (query == m_query)
        return;
    m_query = std::move(query);
    Result<LogMatcher> matcher = LogMatcher::make(m_query);
    m_problem = matcher ? QString() : desktop::text(matcher.error().message);
    if (matcher) {
        m_search.abandon();
        beginResetModel();
        m_matcher = std::move(*matcher);
        showAnew();
        endResetModel();
        startSearch();
    }
    Q_EMIT filterChanged();
}

/// What is in the part that is still filled is shown at once.
void LogModel::showAnew()
{
    m_shown.clear();
    if (!isFiltered())
        return;
    const std::vector<std::uint64_t> numbers = wantedFrom(m_lines.firstOpen());
    m_shown.assign(numbers.begin(), numbers.end());
}

std::vector<std::uint64_t> LogModel::wantedFrom(std::uint64_t number) const
{
    std::vector<std::uint64_t> numbers;
    for (; number < m_shownEnd; ++number) {
        const LogLineView line = m_lines.at(number);
        if (m_matcher.wants(line, m_lines.serviceName(line.service)))
            numbers.push_back(number);
    }
    return numbers;
}

/// Looks through the parts that are full, the newest first.
void LogModel::startSearch()
{
    const quint64 run = ++m_searchRun;
    if (isFiltered()) {
        m_search.start(
            this,
            [this,
             run,
             parts = m_lines.fullParts(),
             matcher = m_matcher,
             services = m_lines.services(),
             end = m_shownEnd](const std::stop_token& stop) {
                for (const auto& part : parts) {
                    if (stop.stop_requested())
                        return false;
                    std::vector<std::uint64_t> numbers = wantedIn(*part, matcher, services);
                    std::erase_if(numbers, [end](std::uint64_t number) { return number >= end; });
                    if (numbers.empty())
                        continue;
                    QMetaObject::invokeMethod(
                        this,
                        [this, run, numbers = std::move(numbers)] {
                            if (run == m_searchRun)
                                takeFound(numbers);
                        },
                        Qt::QueuedConnection);
                }
                return true;
            },
            [this](bool /*isWhole*/) { Q_EMIT searchingChanged(); });
    }
    Q_EMIT searchingChanged();
}

/// They are older than all that is shown.
void LogModel::takeFound(const std::vector<std::uint64_t>& numbers)
{
    const auto held = std::ranges::lower_bound(numbers, m_lines.first());
    if (held == numbers.end())
        return;
    beginInsertRows({}, 0, static_cast<int>(numbers.end() - held) - 1);
    m_shown.insert(m_shown.begin(), held, numbers.end());
    endInsertRows();
}

void LogModel::setPaused(bool isPaused)
{
    if (isPaused == m_isPaused)
        return;
    m_isPaused = isPaused;
    Q_EMIT pausedChanged();
    if (m_isPaused)
        return;
    showArrived();
    flush();
}

std::function<void(workspace::StackLogLine)> LogModel::sink()
{
    return [this, inlet = m_inlet](workspace::StackLogLine line) {
        if (inlet->put(std::move(line)))
            QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    };
}

std::function<void(const Phrase&)> LogModel::remarkSink()
{
    return [take = sink()](const Phrase& words) {
        workspace::StackLogLine remark;
        remark.line.stream = engine::LogStream::Error;
        remark.line.text = desktop::text(words).toStdString();
        take(std::move(remark));
    };
}

void LogModel::flush()
{
    const std::vector<ArrivedLine> arrived = m_inlet->take();
    if (arrived.empty())
        return;
    for (const ArrivedLine& line : arrived)
        m_lines.append(line);
    if (!m_isPaused)
        showArrived();
    dropOldest();
    Q_EMIT totalChanged();
}

/// Shows the lines that are held and have not been shown.
void LogModel::showArrived()
{
    const std::uint64_t from = std::max(m_shownEnd, m_lines.first());
    const std::uint64_t end = m_lines.end();
    const int rows = rowCount();
    if (!isFiltered()) {
        if (from < end) {
            beginInsertRows({}, rows, rows + static_cast<int>(end - from) - 1);
            m_shownEnd = end;
            endInsertRows();
        }
        return;
    }
    m_shownEnd = end;
    if (end - from > kAtOnce) { // after a pause
        beginResetModel();
        showAnew();
        endResetModel();
        startSearch();
        return;
    }
    const std::vector<std::uint64_t> added = wantedFrom(from);
    if (added.empty())
        return;
    beginInsertRows({}, rows, rows + static_cast<int>(added.size()) - 1);
    m_shown.insert(m_shown.end(), added.begin(), added.end());
    endInsertRows();
}

void LogModel::dropOldest()
{
    const std::uint64_t kept = m_lines.keptFrom();
    if (kept == m_lines.first())
        return;
    const auto end = std::ranges::lower_bound(m_shown, kept);
    const int rows = isFiltered() ? static_cast<int>(end - m_shown.begin())
                                  : static_cast<int>(std::min(kept, m_shownEnd) - m_lines.first());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_shown.erase(m_shown.begin(), end);
    m_lines.dropBefore(kept);
    m_shownEnd = std::max(m_shownEnd, kept);
    if (rows > 0)
        endRemoveRows();
}

void LogModel::clear()
{
    m_inlet = std::make_shared<Inlet>(); // a stream that is ending keeps the old one
    ++m_searchRun;
    m_search.abandon();
    beginResetModel();
    m_lines.clear();
    m_shownEnd = m_lines.end();
    m_shown.clear();
    endResetModel();
    Q_EMIT searchingChanged();
    Q_EMIT totalChanged();
}

QString LogModel::text() const
{
    QString all;
    for (int row = 0; row < rowCount(); ++row)
        all += desktop::text(m_lines.at(numberAt(row)).text) + '\n';
    return all;
}

void LogModel::save(const QUrl& file)
{
    std::vector<std::uint64_t> numbers(m_shown.begin(), m_shown.end());
    if (!isFiltered()) {
        numbers.resize(static_cast<std::size_t>(rowCount()));
        std::iota(numbers.begin(), numbers.end(), m_lines.first());
    }
    const QString path = file.toLocalFile();
    m_saveJob.start(
        this,
        [path, numbers = std::move(numbers), lines = m_lines.copy()](const std::stop_token& stop) {
            QSaveFile out(path);
            bool isOpen = out.open(QIODevice::WriteOnly);
            for (const std::uint64_t number : numbers) {
                if (!isOpen || stop.stop_requested())
                    break;
                const LogLineView line = lines.at(number);
                isOpen = out.write(savedLine(line, lines.serviceName(line.service))) >= 0;
            }
            return isOpen && out.commit() ? QString() : out.errorString();
        },
        [this, path](const QString& problem) {
            m_savedFile = problem.isEmpty() ? path : QString();
            m_saveProblem = problem;
            Q_EMIT savingChanged();
        });
}

void LogModel::forgetSaving()
{
    m_savedFile.clear();
    m_saveProblem.clear();
    Q_EMIT savingChanged();
}

} // namespace plumbline::desktop
