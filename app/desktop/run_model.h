// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/history/run.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// One earlier comparison.
struct RunRow
{
    qint64 id = 0;
    QString when; ///< in the person's locale
    QString environments;
    QString score;       ///< `72`, or a dash
    int scoreValue = -1; ///< -1: none
    int errors = 0;
    int warnings = 0;
    QString mark; ///< `before` or `after` where it is one of the two that are compared

    [[nodiscard]] qint64 key() const { return id; }

    bool operator==(const RunRow&) const = default;
};

/// Earlier comparisons of the workspace, the newest first.
class RunModel : public ListModel<RunRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        WhenRole,
        EnvironmentsRole,
        ScoreRole,
        ScoreValueRole,
        ErrorsRole,
        WarningsRole,
        MarkRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// `runs`: oldest first.
    void setRuns(const std::vector<history::Run>& runs);
    /// Which two are compared; 0: none.
    void mark(qint64 before, qint64 after);
};

} // namespace plumbline::desktop
