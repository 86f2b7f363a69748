// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/failure_model.h"
#include "app/desktop/graph_model.h"
#include "app/desktop/job_news.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/log_model.h"
#include "app/desktop/port_offer.h"
#include "app/desktop/removal_preview.h"
#include "app/desktop/service_model.h"
#include "app/desktop/step_model.h"
#include "app/desktop/workspace_controller.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>

namespace plumbline::desktop {

/// The stack of the open workspace: what a launch would do, the launch, and what runs.
class StackController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY stateChanged)
    Q_PROPERTY(bool canLaunch READ canLaunch NOTIFY stateChanged)
    Q_PROPERTY(bool isPresent READ isPresent NOTIFY stateChanged)
    Q_PROPERTY(bool hasFailed READ hasFailed NOTIFY stateChanged)
    Q_PROPERTY(bool isPlanEmpty READ isPlanEmpty NOTIFY stateChanged)
    Q_PROPERTY(QString verdict READ verdict NOTIFY stateChanged)
    Q_PROPERTY(QString verdictKind READ verdictKind NOTIFY stateChanged)
    Q_PROPERTY(QString planSummary READ planSummary NOTIFY stateChanged)
    Q_PROPERTY(QString command READ command NOTIFY stateChanged)
    Q_PROPERTY(QString waitingFor READ waitingFor NOTIFY stateChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY stateChanged)
    Q_PROPERTY(plumbline::desktop::RemovalPreview* removal READ removal CONSTANT)
    Q_PROPERTY(plumbline::desktop::PortOffer* ports READ ports CONSTANT)
    Q_PROPERTY(
        QString selectedService READ selectedService WRITE selectService NOTIFY selectionChanged)
    Q_PROPERTY(plumbline::desktop::ServiceModel* services READ services CONSTANT)
    Q_PROPERTY(plumbline::desktop::ServiceModel* selection READ selection CONSTANT)
    Q_PROPERTY(plumbline::desktop::GraphModel* graph READ graph CONSTANT)
    Q_PROPERTY(plumbline::desktop::StepModel* steps READ steps CONSTANT)
    Q_PROPERTY(plumbline::desktop::FailureModel* failures READ failures CONSTANT)
    Q_PROPERTY(plumbline::desktop::LogModel* log READ log CONSTANT)

public:
    /// Idle; Planning: reading the engine and deciding; Launching, Changing: a plan is carried out.
    enum State { Idle, Planning, Launching, Changing };
    Q_ENUM(State)

    StackController(EngineController& engine,
                    WorkspaceController& workspace,
                    LaunchTarget& target,
                    QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    /// Whether a launch or a change is under way.
    [[nodiscard]] bool isBusy() const { return m_state == Launching || m_state == Changing; }

    [[nodiscard]] bool canLaunch() const;

    /// Whether the engine holds something of this stack.
    [[nodiscard]] bool isPresent() const { return !m_stack.isEmpty(); }

    /// Whether the last launch failed: then the steps are its own, until it is dismissed or done again.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

    [[nodiscard]] bool isPlanEmpty() const { return m_isPlanEmpty; }

    /// The answer first: one sentence about the stack.
    [[nodiscard]] QString verdict() const;
    /// ok, working, trouble or idle: what colour and shape the sentence gets.
    [[nodiscard]] QString verdictKind() const;

    [[nodiscard]] QString planSummary() const { return m_planSummary; }

    /// The command line that does what the window last did, or would do next.
    [[nodiscard]] QString command() const { return m_command; }

    /// What a running job waits for; empty when nothing.
    [[nodiscard]] QString waitingFor() const { return m_waitingFor; }

    /// How far the job under way is, from 0 to 1.
    [[nodiscard]] double fraction() const { return m_steps.fraction(); }

    [[nodiscard]] QString selectedService() const { return m_selected; }

    void selectService(const QString& name);

    [[nodiscard]] ServiceModel* services() { return &m_services; }

    /// The selected service alone; empty when none is selected.
    [[nodiscard]] ServiceModel* selection() { return &m_selection; }

    /// The services by what they need.
    [[nodiscard]] GraphModel* graph() { return &m_graph; }

    [[nodiscard]] StepModel* steps() { return &m_steps; }

    [[nodiscard]] FailureModel* failures() { return &m_failures; }

    [[nodiscard]] LogModel* log() { return &m_log; }

    [[nodiscard]] RemovalPreview* removal() { return &m_removal; }

    /// What can be done about ports that kept the last launch from coming up.
    [[nodiscard]] PortOffer* ports() { return &m_ports; }

    /// Reads the engine and decides what a launch would do; nothing is changed.
    Q_INVOKABLE void plan();
    Q_INVOKABLE void launch();
    /// Publishes the next free port for each one that somebody else has, and keeps it so for the folder.
    Q_INVOKABLE void launchOnFreePorts();
    /// One service, or the whole stack when the name is empty.
    Q_INVOKABLE void start(const QString& service);
    Q_INVOKABLE void stop(const QString& service);
    Q_INVOKABLE void restart(const QString& service);
    /// Removes containers and networks; volumes only if asked.
    Q_INVOKABLE void remove(bool volumes);
    /// Asks the job under way to stop. What it did stays; the next launch goes on from there.
    Q_INVOKABLE void cancel();
    /// Takes the cards of what went wrong away; what is wrong still shows at its service.
    Q_INVOKABLE void dismissFailures();

Q_SIGNALS:
    void stateChanged();
    void selectionChanged();
    /// A launch or a change has come to its end, however it went.
    void changeEnded();

private:
    using Context = workspace::EngineContext;
    using SharedWorkspace = LaunchTarget::SharedWorkspace;

    [[nodiscard]] QString sentence() const;
    void onEngineChanged();
    void onTargetLoaded();
    void watch();
    void takeState(stack::StackState state);
    void takePlan(const Result<stack::Plan>& plan);
    void reportLost(const Error& error);
    void takeOutcome(const Result<stack::Outcome>& outcome);
    void takeNews();
    void showNews();
    void begin(State state, const QString& command);
    void showProblem(const Error& error);
    void change(workspace::StackVerb verb,
                const QStringList& services,
                bool volumes,
                const QString& command);
    void changeService(workspace::StackVerb verb, const QString& word, const QString& service);
    void forgetStack();
    void clearPlanError();
    void lookForCounterparts();
    void showServices();
    void followLog();
    /// A sink that brings a job's events to the window's thread.
    stack::EventSink eventSink();
    workspace::PlanSink planSink();

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    LaunchTarget& m_target;
    State m_state = Idle;
    stack::StackState m_stack;
    bool m_isPlanEmpty = true;
    bool m_hasFailed = false;
    bool m_hasPlanError = false; ///< the card shown is about planning
    QString m_planSummary;
    RemovalPreview m_removal;
    PortOffer m_ports;
    std::shared_ptr<JobNews> m_news; // shared with the sinks of jobs
    int m_jobConnection = 0;         ///< the engine's, when the job began
    QString m_command = QStringLiteral("plumbline up");
    QString m_waitingFor;
    QString m_selected;
    QString m_watched;                         ///< project and engine of the watch
    ServiceModel::Counterparts m_counterparts; ///< beside the stack that is launched
    ServiceModel m_services;
    ServiceModel m_selection;
    GraphModel m_graph;
    StepModel m_steps;
    FailureModel m_failures;
    LogModel m_log;
    std::unique_ptr<workspace::StackWatch> m_watch;
    std::unique_ptr<workspace::StackLogs> m_logs;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
