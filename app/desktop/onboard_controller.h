// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/checklist_model.h"
#include "app/desktop/engine_controller.h"
#include "app/desktop/field_model.h"
#include "app/desktop/job.h"
#include "app/desktop/onboard_conversation.h"
#include "app/desktop/step_model.h"
#include "app/desktop/workspace_controller.h"

#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace plumbline::desktop {

/// The way of the open workspace from a clone to a healthy stack: looked at, gone, reported.
class OnboardController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(Question question READ question NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool isHealthy READ isHealthy NOTIFY changed)
    Q_PROPERTY(bool hasBegun READ hasBegun NOTIFY changed)
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString verdictKind READ verdictKind NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(QString askedCommand READ askedCommand NOTIFY changed)
    Q_PROPERTY(QString askedTitle READ askedTitle NOTIFY changed)
    Q_PROPERTY(QString askedWhere READ askedWhere NOTIFY changed)
    Q_PROPERTY(QString askedPlace READ askedPlace NOTIFY changed)
    Q_PROPERTY(QString askedFile READ askedFile NOTIFY changed)
    Q_PROPERTY(int askedLine READ askedLine NOTIFY changed)
    Q_PROPERTY(QString failedId READ failedId NOTIFY changed)
    Q_PROPERTY(QString failedTitle READ failedTitle NOTIFY changed)
    Q_PROPERTY(QString failedMessage READ failedMessage NOTIFY changed)
    Q_PROPERTY(QString failedHint READ failedHint NOTIFY changed)
    Q_PROPERTY(QStringList failedEvidence READ failedEvidence NOTIFY changed)
    Q_PROPERTY(QStringList urls READ urls NOTIFY changed)
    Q_PROPERTY(QString readyText READ readyText NOTIFY changed)
    Q_PROPERTY(QString savedFile READ savedFile NOTIFY changed)
    Q_PROPERTY(bool usesKeyring READ usesKeyring WRITE useKeyring NOTIFY changed)
    Q_PROPERTY(QString selected READ selected NOTIFY selectionChanged)
    Q_PROPERTY(plumbline::desktop::ChecklistModel* steps READ steps CONSTANT)
    Q_PROPERTY(plumbline::desktop::ChecklistModel* selection READ selection CONSTANT)
    Q_PROPERTY(plumbline::desktop::FieldModel* fields READ fields CONSTANT)
    Q_PROPERTY(plumbline::desktop::StepModel* plan READ plan CONSTANT)

public:
    /// Unseen: nothing was looked at; Looking; Seen: the list is as it was found; Running: it is
    /// worked off.
    enum State { Unseen, Looking, Seen, Running };
    Q_ENUM(State)

    /// What the run waits for a person to say.
    enum Question { Nothing, Values, Command, Retry };
    Q_ENUM(Question)

    OnboardController(EngineController& engine,
                      WorkspaceController& workspace,
                      QString version,
                      QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] Question question() const { return m_question; }

    [[nodiscard]] bool isRunning() const { return m_state == Running; }

    [[nodiscard]] bool isBusy() const { return m_state == Running || m_state == Looking; }

    [[nodiscard]] bool isHealthy() const { return m_list && m_list->isHealthy() && !isBusy(); }

    /// Whether something was done already: then a run goes on.
    [[nodiscard]] bool hasBegun() const { return m_hasRun; }

    [[nodiscard]] bool canStart() const { return m_state == Seen && m_list && !isHealthy(); }

    /// The answer first: how far it is, and what is next.
    [[nodiscard]] QString verdict() const;
    /// ok, working, warning, error or idle.
    [[nodiscard]] QString verdictKind() const;

    [[nodiscard]] QString progressText() const { return m_progress; }

    /// Steps that are settled, from 0 to 1; -1 while it looks.
    [[nodiscard]] double fraction() const;

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// The command of the repository that may run or not.
    [[nodiscard]] QString askedCommand() const;
    [[nodiscard]] QString askedTitle() const;
    [[nodiscard]] QString askedWhere() const;
    [[nodiscard]] QString askedPlace() const;
    [[nodiscard]] QString askedFile() const;

    [[nodiscard]] int askedLine() const { return m_asked ? m_asked->origin.line : 0; }

    /// The step that failed; empty: none did.
    [[nodiscard]] QString failedId() const;
    [[nodiscard]] QString failedTitle() const;
    [[nodiscard]] QString failedMessage() const;
    [[nodiscard]] QString failedHint() const;
    /// The last lines of what it printed, of the container's log, of its health check.
    [[nodiscard]] QStringList failedEvidence() const;

    [[nodiscard]] QStringList urls() const;

    /// "ready in 3 min 12 s"; empty where it was ready already.
    [[nodiscard]] QString readyText() const { return m_readyText; }

    [[nodiscard]] QString savedFile() const { return m_savedFile; }

    /// Whether secrets of the form go to the system's keyring, with a reference in the file.
    [[nodiscard]] bool usesKeyring() const { return m_usesKeyring; }

    void useKeyring(bool isUsed);

    [[nodiscard]] QString selected() const { return m_selected; }

    [[nodiscard]] ChecklistModel* steps() { return &m_steps; }

    /// The selected step alone.
    [[nodiscard]] ChecklistModel* selection() { return &m_selection; }

    [[nodiscard]] FieldModel* fields() { return &m_fields; }

    /// What a pull, a launch or a task does.
    [[nodiscard]] StepModel* plan() { return &m_plan; }

    /// Whether the list is shown, and so is looked at anew when files or the engine change.
    Q_INVOKABLE void setShown(bool isShown);
    /// Looks; changes nothing and runs nothing of the workspace's.
    Q_INVOKABLE void look();
    /// Works the list off, from where it is.
    Q_INVOKABLE void start();
    /// Asks the run to stop. What it did stays.
    Q_INVOKABLE void cancel();
    /// Shows this step, whatever runs.
    Q_INVOKABLE void pick(const QString& step);
    /// Writes the form's values, or leaves them for now.
    Q_INVOKABLE void submit();
    Q_INVOKABLE void leaveValues();
    /// Whether the command that is asked for may run, now and while it stays the same.
    Q_INVOKABLE void allow(bool mayRun);
    /// Tries the step that failed again, or goes on without it.
    Q_INVOKABLE void retry();
    Q_INVOKABLE void goOn();
    /// A report for a colleague, without secrets: to the clipboard, or a file.
    Q_INVOKABLE void copyReport() const;
    Q_INVOKABLE void saveReport(const QUrl& file);

Q_SIGNALS:
    void changed();
    void selectionChanged();

private:
    [[nodiscard]] workspace::OnboardRequest request() const;
    [[nodiscard]] const onboarding::Step* failedStep() const;
    void onWorkspace();
    void forget();
    void takeNews();
    void showNews();
    void takeList(workspace::Checklist list);
    void takeOutcome(Result<workspace::OnboardOutcome> outcome);
    void takeStep(const onboarding::Step& step);
    void askForValues(std::vector<onboarding::Field> fields);
    void take(stack::Event event);
    void select(const QString& step);
    void showSelection();
    void fail(const Error& error);

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    QString m_version;
    State m_state = Unseen;
    Question m_question = Nothing;
    bool m_isShown = false;
    bool m_hasRun = false;
    bool m_usesKeyring = false;
    QString m_folder;     ///< that was looked at
    std::string m_agreed; ///< the complete form that the run was started with
    QString m_running;    ///< the step under way
    QString m_progress;
    QString m_readyText;
    QString m_savedFile;
    QString m_selected;
    bool m_isPicked = false; ///< by the person: then it does not follow the run
    QStringList m_evidence;
    std::optional<Error> m_error;
    std::optional<workspace::Checklist> m_list;
    std::optional<workspace::CommandQuestion> m_asked;
    ChecklistModel m_steps;
    ChecklistModel m_selection;
    FieldModel m_fields;
    StepModel m_plan;
    std::shared_ptr<OnboardConversation> m_talk; // shared with the job that it was made for
    Job m_saveJob;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
