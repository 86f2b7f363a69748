// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

#include <QAbstractListModel>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace plumbline::desktop {

/// Two environments beside each other, each as its config resolves: a heading a service, a line a
/// fact, aligned. It only presents.
class PairModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CompareController")
    Q_PROPERTY(int differences READ differences NOTIFY countsChanged)

public:
    enum Role {
        IsHeadingRole = Qt::UserRole + 1,
        TitleRole,
        LeftRole,
        RightRole,
        ChangeRole,
        VerdictRole,
        MarkRole,
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// Lines that differ between the two.
    [[nodiscard]] int differences() const { return m_differences; }

    /// `left` and `right` are places in the report's comparison.
    void show(const std::shared_ptr<const parity::ParityReport>& report,
              std::size_t left,
              std::size_t right,
              bool onlyDifferences);
    /// The place in the comparison of what is shown in a row; -1: a heading.
    [[nodiscard]] int comparisonRow(int row) const;

Q_SIGNALS:
    void countsChanged();

private:
    struct Line
    {
        int row = -1; ///< in the comparison; -1: a heading
        QString title;
        QString left;
        QString right;
        QString change; ///< same, changed, added (right only), removed (left only)
    };

    std::shared_ptr<const parity::ParityReport> m_report; // shared with the other pages
    std::vector<Line> m_lines;
    int m_differences = 0;
};

} // namespace plumbline::desktop
