// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace plumbline::desktop {

/// A list model over plain values that shows each new list with the fewest changes: rows are matched
/// by a key, so that a delegate keeps its state while its row changes. It only presents.
template <class Row>
class ListModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    void setRows(std::vector<Row> rows)
    {
        const auto same = [](const Row& left, const Row& right) {
            return left.key() == right.key();
        };
        std::size_t kept = 0; // rows of one key at the front of both lists
        while (kept < m_rows.size() && kept < rows.size() && same(m_rows[kept], rows[kept]))
            ++kept;
        std::size_t tail = 0; // and at their ends
        while (tail < m_rows.size() - kept && tail < rows.size() - kept &&
               same(m_rows[m_rows.size() - 1 - tail], rows[rows.size() - 1 - tail]))
            ++tail;
        const auto first = static_cast<int>(kept);
        const auto oldEnd = static_cast<int>(m_rows.size() - tail);
        const auto newEnd = static_cast<int>(rows.size() - tail);
        if (oldEnd > first) {
            beginRemoveRows({}, first, oldEnd - 1);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + oldEnd);
            endRemoveRows();
        }
        if (newEnd > first) {
            beginInsertRows({}, first, newEnd - 1);
            m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + newEnd);
            endInsertRows();
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i] == rows[i])
                continue;
            m_rows[i] = std::move(rows[i]);
            const QModelIndex at = index(static_cast<int>(i), 0);
            Q_EMIT dataChanged(at, at);
        }
    }

    /// Shows another value in one row; nothing else is looked at.
    void setRow(int row, Row value)
    {
        Row& shown = m_rows[static_cast<std::size_t>(row)];
        if (shown == value)
            return;
        shown = std::move(value);
        const QModelIndex at = index(row, 0);
        Q_EMIT dataChanged(at, at);
    }

protected:
    [[nodiscard]] const Row* rowAt(const QModelIndex& index) const
    {
        return index.isValid() && index.row() < rowCount()
                   ? &m_rows[static_cast<std::size_t>(index.row())]
                   : nullptr;
    }

private:
    std::vector<Row> m_rows;
};

} // namespace plumbline::desktop
