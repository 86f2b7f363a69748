// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/pair_model.h"

#include "app/desktop/matrix.h"
#include "app/desktop/text.h"
#include "core/parity/words.h"

#include <utility>

namespace plumbline::desktop {

namespace {

bool isThere(const parity::Cell& cell)
{
    return cell.state != model::State::Missing && cell.state != model::State::NotApplicable;
}

QString changeOf(const parity::Cell& left, const parity::Cell& right)
{
    if (!isThere(left))
        return QStringLiteral("added");
    if (!isThere(right))
        return QStringLiteral("removed");
    const bool isSame =
        left.state == right.state && left.value == right.value && left.group == right.group;
    return isSame ? QStringLiteral("same") : QStringLiteral("changed");
}

QString sideOf(const parity::Cell& cell)
{
    return isThere(cell) ? shownText(cell) : QString();
}

} // namespace

int PairModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QHash<int, QByteArray> PairModel::roleNames() const
{
    return {{IsHeadingRole, "isHeading"},
            {TitleRole, "title"},
            {LeftRole, "leftText"},
            {RightRole, "rightText"},
            {ChangeRole, "change"},
            {VerdictRole, "verdict"},
            {MarkRole, "mark"}};
}

QVariant PairModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IsHeadingRole:
        return line.row < 0;
    case TitleRole:
    case Qt::DisplayRole:
        return line.title;
    case LeftRole:
        return line.left;
    case RightRole:
        return line.right;
    case ChangeRole:
        return line.change;
    case VerdictRole:
        return line.row < 0
                   ? QString()
                   : text(wordOf(
                         m_report->comparison.rows[static_cast<std::size_t>(line.row)].verdict));
    case MarkRole:
        return line.row < 0
                   ? QString()
                   : keyOf(m_report->comparison.rows[static_cast<std::size_t>(line.row)].verdict);
    default:
        return {};
    }
}

void PairModel::show(const std::shared_ptr<const parity::ParityReport>& report,
                     std::size_t left,
                     std::size_t right,
                     bool onlyDifferences)
{
    beginResetModel();
    m_report = report;
    m_lines.clear();
    m_differences = 0;
    const std::size_t count = report ? report->comparison.environments.size() : 0;
    std::string_view service = "\n"; // no name is that
    for (std::size_t i = 0; left < count && right < count && i < report->comparison.rows.size();
         ++i) {
        const parity::Row& row = report->comparison.rows[i];
        const parity::Cell& onLeft = row.cells[left];
        const parity::Cell& onRight = row.cells[right];
        if (!isThere(onLeft) && !isThere(onRight))
            continue;
        const QString change = changeOf(onLeft, onRight);
        m_differences += change == u"same" ? 0 : 1;
        if (onlyDifferences && change == u"same")
            continue;
        if (std::exchange(service, row.service) != row.service)
            m_lines.push_back({.title = row.service.empty() ? tr("every service")
                                                            : QString::fromStdString(row.service)});
        m_lines.push_back({.row = static_cast<int>(i),
                           .title = row.key.empty() ? tr("runs") : text(wordOfKey(row)),
                           .left = sideOf(onLeft),
                           .right = sideOf(onRight),
                           .change = change});
    }
    endResetModel();
    Q_EMIT countsChanged();
}

int PairModel::comparisonRow(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].row : -1;
}

} // namespace plumbline::desktop
