// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/history/run.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// One finding, and what became of it between two comparisons.
struct ChangeRow
{
    QString fingerprint;
    QString change; ///< `new`, `fixed`, `open`
    QString severity;
    QString rule;
    QString subject; ///< with its service

    [[nodiscard]] const QString& key() const { return fingerprint; }

    bool operator==(const ChangeRow&) const = default;
};

/// What is new, fixed and still open between two comparisons.
class ChangeModel : public ListModel<ChangeRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    enum Role { ChangeRole = Qt::UserRole + 1, SeverityRole, RuleRole, SubjectRole };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    void setChanges(const history::Changes& changes);
};

} // namespace plumbline::desktop
