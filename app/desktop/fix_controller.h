// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/job.h"
#include "app/desktop/parity_controller.h"
#include "core/workspace/environments.h"
#include "core/workspace/fix.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <optional>

namespace plumbline::desktop {

/// A change of the person's files: planned, looked at, written, undone. Fixes of findings, waivers and
/// what a config var is for go the same way.
class FixController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool canApply READ canApply NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString diff READ diff NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString done READ done NOTIFY changed)

public:
    /// Idle; Planning: files are read; Planned: there is a change to look at; Writing.
    enum State { Idle, Planning, Planned, Writing };
    Q_ENUM(State)

    FixController(WorkspaceController& workspace, ParityController& parity);

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] bool isBusy() const { return m_state == Planning || m_state == Writing; }

    [[nodiscard]] bool canApply() const { return m_state == Planned && !m_plan.changes.empty(); }

    /// Whether the last change can be taken back.
    [[nodiscard]] bool canUndo() const { return m_canUndo; }

    /// What the change does, in one sentence.
    [[nodiscard]] QString summary() const;

    /// The change as a unified diff, secrets masked.
    [[nodiscard]] QString diff() const { return m_diff; }

    /// Why there is no change, or why it could not be written.
    [[nodiscard]] QString refusal() const { return m_refusal; }

    [[nodiscard]] QString hint() const { return m_hint; }

    /// The command line that does the same; empty: there is none.
    [[nodiscard]] QString command() const { return m_command; }

    /// What the last change did, until the next one is planned.
    [[nodiscard]] QString done() const { return m_done; }

    /// Plans the fix of a finding; nothing is changed.
    void plan(const parity::Finding& finding);
    /// Plans a waiver for a finding; nothing is changed.
    void planWaiver(const parity::Finding& finding,
                    const QString& reason,
                    const QString& owner,
                    int days);
    /// Plans that the manifest says what a config var is for; nothing is changed. `valueClass` is one of
    /// workspace::classNames().
    void planClass(const QString& key, const QString& valueClass);
    Q_INVOKABLE void apply();
    Q_INVOKABLE void undo();
    /// Takes the planned change away.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    struct Prepared
    {
        workspace::FixPlan plan;
        std::filesystem::path root;
        std::string diff;
    };

    using Work = std::function<Result<workspace::FixPlan>(const workspace::OpenedManifest&)>;

    void prepare(const QString& command, Work work);
    void forget();
    void takePlan(Result<Prepared> prepared);
    void takeWritten(const Result<>& written, const QString& done);
    void lookForUndo();
    void refuse(const Error& error);
    [[nodiscard]] std::filesystem::path undoFile(const std::filesystem::path& root) const;

    WorkspaceController& m_workspace;
    ParityController& m_parity;
    State m_state = Idle;
    workspace::FixPlan m_plan;
    std::filesystem::path m_root;
    bool m_canUndo = false;
    QString m_diff;
    QString m_refusal;
    QString m_hint;
    QString m_command;
    QString m_done;
    Job m_undoJob;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
