// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/list_model.h"
#include "core/stack/execute.h"
#include "core/stack/swarm_execute.h"

#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// One step of a plan and how far it is.
struct StepRow
{
    enum class State { Pending, Running, Done, Failed, Skipped };

    int id = 0;
    QString action;
    QString object;
    QString service;
    QString cause;
    QString detail;  ///< of the cause: "environment.API_URL: a -> b", or what a wait waits for
    QString changes; ///< of a definition, a line each: "field: a → b"
    QString place;   ///< of the cause: file:line
    QString file;
    int line = 0;
    bool losesData = false;
    State state = State::Pending;
    QString progress;
    double fraction = -1; ///< 0 to 1; below 0: not known
    qint64 elapsedMs = 0;

    [[nodiscard]] int key() const { return id; }

    bool operator==(const StepRow&) const = default;
};

/// A plan's steps, before and while they are executed.
class StepModel : public ListModel<StepRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")
    Q_PROPERTY(int total READ total NOTIFY countsChanged)
    Q_PROPERTY(int finished READ finished NOTIFY countsChanged)
    Q_PROPERTY(int current READ current NOTIFY countsChanged)

public:
    enum Role {
        ActionRole = Qt::UserRole + 1,
        ObjectRole,
        ServiceRole,
        CauseRole,
        DetailRole,
        ChangesRole,
        PlaceRole,
        FileRole,
        LineRole,
        LosesDataRole,
        StateRole,
        ProgressRole,
        FractionRole,
        ElapsedRole
    };

    using ListModel::ListModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int total() const { return rowCount(); }

    [[nodiscard]] int finished() const;

    /// How many of them are done, from 0 to 1.
    [[nodiscard]] double fraction() const;

    /// The row of the last step that runs; -1 where none does.
    [[nodiscard]] int current() const;

    /// Whom a step is about: its service, else its object.
    [[nodiscard]] QString subjectOf(int step) const;

    void clear();
    void setPlan(const stack::Plan& plan);
    void apply(const stack::Event& event);
    /// Steps that were never started are marked so.
    void finish(const stack::Outcome& outcome);

    /// The same of a plan for a Swarm.
    void setPlan(const stack::StackPlan& plan);
    void apply(const stack::StackNews& news);
    void finish(const stack::StackOutcome& outcome);

Q_SIGNALS:
    void countsChanged();

private:
    void change(int step, const std::function<void(StepRow&)>& edit);
};

} // namespace plumbline::desktop
