// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/workspace/declared_tasks.h"

#include <QString>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// A task that `plumbline.yaml` declares, and how it went the last time.
struct TaskRow
{
    QString name;
    QString service;
    QString command; ///< credentials in it are masked
    QString description;
    QString state;    ///< idle (it never ran), working, ok, error, or warning (it was interrupted)
    QString lastText; ///< `ended well`, `exit code 4`, in the person's locale when and how long
    QString place;    ///< `plumbline.yaml:4`
    QString file;
    int line = 0;

    [[nodiscard]] QString key() const { return name; }

    bool operator==(const TaskRow&) const = default;
};

/// The declared tasks, in the order written.
class TaskModel : public ListModel<TaskRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY totalChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        ServiceRole,
        CommandRole,
        DescriptionRole,
        StateRole,
        LastRole,
        PlaceRole,
        FileRole,
        LineRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int total() const { return rowCount(); }

    /// `running`: the name of the one under way; empty: none is.
    void setTasks(const std::vector<workspace::TaskState>& tasks, const QString& running);

Q_SIGNALS:
    void totalChanged();
};

} // namespace plumbline::desktop
