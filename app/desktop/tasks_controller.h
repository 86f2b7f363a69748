// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/onboard_conversation.h"
#include "app/desktop/task_model.h"
#include "app/desktop/workspace_controller.h"
#include "core/workspace/declared_run.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace plumbline::desktop {

/// The tasks that the workspace declares: listed, run one at a time, with what they print.
class TasksController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(bool canRun READ canRun NOTIFY changed)
    Q_PROPERTY(QString selected READ selected WRITE select NOTIFY changed)
    Q_PROPERTY(QString shown READ shown NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString output READ output NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(bool isAsked READ isAsked NOTIFY changed)
    Q_PROPERTY(QString askedCommand READ askedCommand NOTIFY changed)
    Q_PROPERTY(QString askedTitle READ askedTitle NOTIFY changed)
    Q_PROPERTY(QString askedWhere READ askedWhere NOTIFY changed)
    Q_PROPERTY(QString askedPlace READ askedPlace NOTIFY changed)
    Q_PROPERTY(QString askedFile READ askedFile NOTIFY changed)
    Q_PROPERTY(int askedLine READ askedLine NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::TaskModel* tasks READ tasks CONSTANT)

public:
    TasksController(EngineController& engine,
                    WorkspaceController& workspace,
                    LaunchTarget& target,
                    QString version,
                    QObject* parent = nullptr);

    [[nodiscard]] bool isRunning() const { return !m_running.isEmpty(); }

    /// Whether one could be run now.
    [[nodiscard]] bool canRun() const;

    /// The one whose command line is shown.
    [[nodiscard]] QString selected() const { return m_selected; }

    void select(const QString& task);

    /// The one whose output is shown; empty: none has run since the workspace was opened.
    [[nodiscard]] QString shown() const { return m_shown; }

    /// The command line that runs the selected one; empty where none is.
    [[nodiscard]] QString command() const;

    /// What is done before it begins: pulling, launching what it needs.
    [[nodiscard]] QString progressText() const { return m_progress; }

    /// How the one that is shown ended, in words; empty while it runs.
    [[nodiscard]] QString outcome() const { return m_outcome; }

    /// The end of what it printed.
    [[nodiscard]] QString output() const { return m_output; }

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Whether a person has to say that a command of the repository may run.
    [[nodiscard]] bool isAsked() const { return m_asked.has_value(); }

    [[nodiscard]] QString askedCommand() const;
    [[nodiscard]] QString askedTitle() const;
    [[nodiscard]] QString askedWhere() const;
    [[nodiscard]] QString askedPlace() const;
    [[nodiscard]] QString askedFile() const;

    [[nodiscard]] int askedLine() const { return m_asked ? m_asked->origin.line : 0; }

    [[nodiscard]] TaskModel* tasks() { return &m_tasks; }

    /// Whether the list is shown, and so is read anew when files change.
    Q_INVOKABLE void setShown(bool isShown);
    /// Reads what is declared and how it went; runs nothing.
    Q_INVOKABLE void look();
    /// Asks whether it may run where nobody has said so, and runs it.
    Q_INVOKABLE void run(const QString& task);
    /// Whether the command that is asked for may run, now and while it stays the same.
    Q_INVOKABLE void allow(bool mayRun);
    /// Asks the one under way to stop.
    Q_INVOKABLE void cancel();
    /// Takes the card of what went wrong away.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void onWorkspace();
    void forget();
    void takeNews();
    void showNews();
    void take(const stack::Event& event);
    void takeTasks(Result<std::vector<workspace::TaskState>> tasks);
    void takeEnd(const Result<workspace::DeclaredEnd>& end);
    void showTasks();

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    LaunchTarget& m_target;
    QString m_version;
    bool m_isShown = false;
    QString m_folder; ///< that was looked at
    QString m_selected;
    QString m_running;
    QString m_shown;
    QString m_progress;
    QString m_outcome;
    QString m_output;
    std::optional<Error> m_error;     ///< of the run
    std::optional<Error> m_listError; ///< of reading what is declared
    std::optional<workspace::CommandQuestion> m_asked;
    std::vector<workspace::TaskState> m_states;
    TaskModel m_tasks;
    std::shared_ptr<OnboardConversation> m_talk; // shared with the job that it was made for
    Job m_lookJob;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
