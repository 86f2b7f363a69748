// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/log_model.h"

#include <algorithm>
#include <utility>

namespace plumbline::desktop {

namespace {

/// Twenty times a second: below what the eye tells apart, far above what a list costs.
constexpr int kFlushMs = 50;

} // namespace

bool LogModel::Inlet::put(workspace::StackLogLine line)
{
    const std::lock_guard lock(m_mutex);
    m_lines.push_back(std::move(line));
    return m_lines.size() == 1;
}

std::vector<workspace::StackLogLine> LogModel::Inlet::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_lines, {});
}

LogModel::LogModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_inlet(std::make_shared<Inlet>())
{
    m_timer.setInterval(kFlushMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::flush);
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

const LogModel::Line* LogModel::lineAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_lines[m_shown[static_cast<std::size_t>(row)] - m_lines.front().number];
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    const Line* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (line == nullptr)
        return {};
    switch (role) {
    case ServiceRole:
        return line->service;
    case TextRole:
    case Qt::DisplayRole:
        return line->text;
    case TimeRole:
        return line->time;
    case IsErrorRole:
        return line->isError;
    case IsBoundaryRole:
        return line->isBoundary;
    default:
        return {};
    }
}

QHash<int, QByteArray> LogModel::roleNames() const
{
    return {{ServiceRole, "service"},
            {TextRole, "lineText"},
            {TimeRole, "time"},
            {IsErrorRole, "isError"},
            {IsBoundaryRole, "isBoundary"}};
}

bool LogModel::shows(const Line& line) const
{
    return m_filter.isEmpty() || line.text.contains(m_filter, Qt::CaseInsensitive) ||
           line.service.contains(m_filter, Qt::CaseInsensitive);
}

void LogModel::setFilter(const QString& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    m_shown.clear();
    for (const Line& line : m_lines) {
        if (shows(line))
            m_shown.push_back(line.number);
    }
    endResetModel();
    Q_EMIT filterChanged();
}

void LogModel::setPaused(bool isPaused)
{
    if (isPaused == m_isPaused)
        return;
    m_isPaused = isPaused;
    Q_EMIT pausedChanged();
    if (!m_isPaused)
        flush();
}

std::function<void(workspace::StackLogLine)> LogModel::sink()
{
    return [this, inlet = m_inlet](workspace::StackLogLine line) {
        if (inlet->put(std::move(line)))
            QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    };
}

std::function<void(std::string)> LogModel::remarkSink()
{
    return [take = sink()](std::string words) {
        workspace::StackLogLine remark;
        remark.line.stream = engine::LogStream::Error;
        remark.line.text = std::move(words);
        take(std::move(remark));
    };
}

LogModel::Line LogModel::lineOf(const workspace::StackLogLine& line, quint64 number)
{
    // "2026-11-23T08:15:01.123456789Z": the clock to the millisecond is what a person reads
    const std::string& stamp = line.line.timestamp;
    return {.number = number,
            .service = QString::fromStdString(line.service),
            .time = stamp.size() > 23 ? QString::fromStdString(stamp.substr(11, 12)) : QString(),
            .text = line.isBoundary ? QStringLiteral("--- %1: %2 ---")
                                          .arg(QString::fromStdString(line.container),
                                               QString::fromStdString(line.line.text))
                                    : QString::fromStdString(line.line.text),
            .isError = line.line.stream == engine::LogStream::Error,
            .isBoundary = line.isBoundary};
}

void LogModel::flush()
{
    if (m_isPaused)
        return;
    std::vector<workspace::StackLogLine> arrived = m_inlet->take();
    if (arrived.empty())
        return;
    if (arrived.size() > kMaxLines)
        arrived.erase(arrived.begin(), arrived.end() - static_cast<std::ptrdiff_t>(kMaxLines));
    if (m_lines.size() + arrived.size() > kMaxLines)
        dropOldest(m_lines.size() + arrived.size() - kMaxLines);

    std::vector<quint64> added;
    for (const workspace::StackLogLine& line : arrived) {
        m_lines.push_back(lineOf(line, m_next++));
        if (shows(m_lines.back()))
            added.push_back(m_lines.back().number);
    }
    if (!added.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
        m_shown.insert(m_shown.end(), added.begin(), added.end());
        endInsertRows();
    }
    Q_EMIT totalChanged();
}

void LogModel::dropOldest(std::size_t count)
{
    count = std::min(count, m_lines.size());
    const quint64 firstKept = m_lines.front().number + count;
    const auto end = std::ranges::lower_bound(m_shown, firstKept);
    const auto rows = static_cast<int>(end - m_shown.begin());
    if (rows > 0) {
        beginRemoveRows({}, 0, rows - 1);
        m_shown.erase(m_shown.begin(), end);
        endRemoveRows();
    }
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(count));
}

void LogModel::clear()
{
    m_inlet = std::make_shared<Inlet>(); // a stream that is ending keeps the old one
    beginResetModel();
    m_lines.clear();
    m_shown.clear();
    endResetModel();
    Q_EMIT totalChanged();
}

QString LogModel::text() const
{
    QString all;
    for (int row = 0; row < rowCount(); ++row)
        all += lineAt(row)->text + '\n';
    return all;
}

} // namespace plumbline::desktop
