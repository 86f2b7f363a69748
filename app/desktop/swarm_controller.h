// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/failure_model.h"
#include "app/desktop/job_news.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/log_model.h"
#include "app/desktop/record_model.h"
#include "app/desktop/step_model.h"
#include "core/workspace/swarm.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>
#include <optional>

namespace plumbline::desktop {

/// The stack on the Docker Swarm that the engine manages: what a launch would change, the launch, and
/// what runs on which node.
class SwarmController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool isManaged READ isManaged NOTIFY changed)
    Q_PROPERTY(QString whyNot READ whyNot NOTIFY changed)
    Q_PROPERTY(QString whyNotHint READ whyNotHint NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool canLaunch READ canLaunch NOTIFY changed)
    Q_PROPERTY(bool isPresent READ isPresent NOTIFY changed)
    Q_PROPERTY(bool hasFailed READ hasFailed NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(QString verdictKind READ verdictKind NOTIFY changed)
    Q_PROPERTY(QString planSummary READ planSummary NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString waitingFor READ waitingFor NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(bool isRemovalAsked READ isRemovalAsked NOTIFY changed)
    Q_PROPERTY(QString removalText READ removalText NOTIFY changed)
    Q_PROPERTY(QString selectedService READ selectedService WRITE selectService NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::RecordModel* services READ services CONSTANT)
    Q_PROPERTY(plumbline::desktop::StepModel* steps READ steps CONSTANT)
    Q_PROPERTY(plumbline::desktop::RecordModel* unheeded READ unheeded CONSTANT)
    Q_PROPERTY(plumbline::desktop::FailureModel* failures READ failures CONSTANT)
    Q_PROPERTY(plumbline::desktop::LogModel* log READ log CONSTANT)

public:
    /// Idle; Planning: reading the Swarm and deciding; Launching, Removing: a plan is carried out.
    enum State { Idle, Planning, Launching, Removing };
    Q_ENUM(State)

    SwarmController(EngineController& engine, LaunchTarget& target, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    /// Whether the engine manages a Swarm, as far as it was asked.
    [[nodiscard]] bool isManaged() const { return m_isManaged; }

    /// Why there is no Swarm to launch on; empty where there is one.
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QString whyNotHint() const;

    [[nodiscard]] bool isBusy() const { return m_state == Launching || m_state == Removing; }

    [[nodiscard]] bool canLaunch() const;

    /// Whether the Swarm has something of this stack.
    [[nodiscard]] bool isPresent() const { return !m_report.services.empty(); }

    /// Whether the last launch failed: then the steps are its own, until it is dismissed or done again.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    /// The answer first: one sentence about the stack.
    [[nodiscard]] QString verdict() const;
    /// ok, working, trouble or idle.
    [[nodiscard]] QString verdictKind() const;

    [[nodiscard]] QString planSummary() const { return m_planSummary; }

    /// The command line that does what the window last did, or would do next.
    [[nodiscard]] QString command() const { return m_command; }

    [[nodiscard]] QString waitingFor() const { return m_waitingFor; }

    /// How far the job under way is, from 0 to 1.
    [[nodiscard]] double fraction() const { return m_steps.fraction(); }

    /// Whether the person is asked to say yes to a removal.
    [[nodiscard]] bool isRemovalAsked() const { return m_removal.has_value(); }

    /// What would go, and what stays.
    [[nodiscard]] QString removalText() const;

    /// The one whose log is shown; empty: that of all.
    [[nodiscard]] QString selectedService() const { return m_selected; }

    void selectService(const QString& name);

    /// As swarmRows(); `said` is for people.
    [[nodiscard]] RecordModel* services() { return &m_services; }

    [[nodiscard]] StepModel* steps() { return &m_steps; }

    /// What a Swarm does not heed of the files, as remarkRows().
    [[nodiscard]] RecordModel* unheeded() { return &m_unheeded; }

    [[nodiscard]] FailureModel* failures() { return &m_failures; }

    [[nodiscard]] LogModel* log() { return &m_log; }

    /// While it is shown, the Swarm is asked how far its tasks are.
    Q_INVOKABLE void setShown(bool isShown);
    /// Asks whether there is a Swarm, and what it has of the stack.
    Q_INVOKABLE void look();
    /// Decides what a launch would do; nothing is changed.
    Q_INVOKABLE void plan();
    Q_INVOKABLE void launch();
    /// Finds out what a removal takes away, and asks.
    Q_INVOKABLE void askRemoval();
    Q_INVOKABLE void answerRemoval(bool isYes);
    /// Asks the job under way to stop. The Swarm goes on with what it was told.
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void dismissFailures();

Q_SIGNALS:
    void changed();

private:
    using News = NewsQueue<stack::StackPlan, stack::StackNews>;

    void onEngine();
    void onTarget();
    void forget();
    void take(const Result<workspace::SwarmReport>& report);
    void showServices();
    void takePlan(const Result<stack::StackPlan>& plan);
    void begin(State state, const QString& words);
    void takeNews();
    void showNews();
    void takeOutcome(const Result<stack::StackOutcome>& outcome);
    void takeError(const Error& error);
    void followLog();
    void stopLog();
    [[nodiscard]] std::string stackName() const;
    [[nodiscard]] int well() const;
    /// Services that the files name or the Swarm has.
    [[nodiscard]] int total() const;
    workspace::SwarmRequest request();

    EngineController& m_engine;
    LaunchTarget& m_target;
    State m_state = Idle;
    bool m_isShown = false;
    bool m_isManaged = false;
    bool m_hasFailed = false;
    bool m_hasPlanError = false;
    std::optional<Error> m_whyNot;
    int m_connection = 0; ///< the engine's, that was asked
    QString m_stackKey;   ///< of what is shown
    workspace::SwarmReport m_report;
    std::optional<stack::StackPlan> m_removal;
    std::shared_ptr<News> m_news; // shared with the sinks of jobs
    QString m_planSummary;
    QString m_command;
    QString m_waitingFor;
    QString m_selected;
    RecordModel m_services;
    StepModel m_steps;
    RecordModel m_unheeded;
    FailureModel m_failures;
    LogModel m_log;
    std::shared_ptr<std::atomic<bool>> m_isLogWanted; // shared with the reader, which may end late
    QTimer m_again;
    Job m_logJob; // these last: their workers end before the rest goes
    Job m_lookJob;
    Job m_removalJob;
    Job m_job;
};

} // namespace plumbline::desktop
