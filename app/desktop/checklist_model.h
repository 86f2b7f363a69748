// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/onboarding/step.h"

#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// One step from clone to healthy, and what came of it.
struct ChecklistRow
{
    QString id;
    QString title;
    QString
        status; ///< `done`, `to-do`, `needs-you`, `blocked`, `not-applicable`, `running`, `failed`
    QString detail;
    QString fix;
    QString command;
    QString place; ///< of what declares it: file:line
    QString file;
    int line = 0;
    bool isOptional = false;
    qint64 elapsedMs = 0;
    QString exitText; ///< of its command, where one was run in this window
    QString output;   ///< of its command, the end of it

    [[nodiscard]] const QString& key() const { return id; }

    bool operator==(const ChecklistRow&) const = default;
};

/// The steps of onboarding, in the order in which they are worked off.
class ChecklistModel : public ListModel<ChecklistRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY countsChanged)
    Q_PROPERTY(int settled READ settled NOTIFY countsChanged)
    Q_PROPERTY(int current READ current NOTIFY countsChanged)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        StatusRole,
        DetailRole,
        FixRole,
        CommandRole,
        PlaceRole,
        FileRole,
        LineRole,
        OptionalRole,
        ElapsedRole,
        ExitRole,
        OutputRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int total() const { return rowCount(); }

    /// How many are done, or do not concern this workspace.
    [[nodiscard]] int settled() const;

    /// The row that runs, else the first that needs something; -1 where all is done.
    [[nodiscard]] int current() const;

    [[nodiscard]] const ChecklistRow* find(const QString& id) const;

    /// Another list; what commands printed stays with their steps.
    void setSteps(const std::vector<onboarding::Step>& steps);
    /// A step began or ended.
    void apply(const onboarding::Step& step);
    /// What the command of a step printed.
    void append(const QString& id, const QString& output);
    /// Shows one row of another model, or none.
    void showOnly(const ChecklistModel& all, const QString& id);

Q_SIGNALS:
    void countsChanged();
};

} // namespace plumbline::desktop
