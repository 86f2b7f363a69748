// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stack_controller.h"

#include <QFileInfo>

#include <utility>

namespace plumbline::desktop {

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

/// Enough history to see what led here, little enough to come at once.
constexpr auto kLogTail = "2000";

} // namespace

StackController::StackController(EngineController& engine,
                                 WorkspaceController& workspace,
                                 QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workspace(workspace)
{
    connect(&engine, &EngineController::stateChanged, this, &StackController::onEngineChanged);
    connect(&workspace, &WorkspaceController::loaded, this, &StackController::onWorkspaceLoaded);
}

bool StackController::canLaunch() const
{
    const auto opened = m_workspace.workspace();
    return m_engine.isConnected() && opened && opened->isUsable() && !isBusy();
}

QString StackController::verdictKind() const
{
    if (isBusy())
        return QStringLiteral("working");
    if (m_hasFailed || m_services.troubled() > 0)
        return QStringLiteral("trouble");
    if (!isPresent())
        return QStringLiteral("idle");
    return m_services.well() == m_services.total() ? QStringLiteral("ok")
                                                   : QStringLiteral("working");
}

QString StackController::verdict() const
{
    const QString name = m_workspace.name();
    const int total = m_services.total();
    if (m_workspace.state() == WorkspaceController::Faulty)
        return m_workspace.errorCount() == 1
                   ? tr("A mistake in the Compose files keeps %1 from being launched").arg(name)
                   : tr("%1 mistakes in the Compose files keep %2 from being launched")
                         .arg(m_workspace.errorCount())
                         .arg(name);
    if (!m_engine.isConnected())
        return m_engine.state() == EngineController::Connecting
                   ? tr("Looking for the engine …")
                   : tr("No engine answers, so nothing can run");
    if (m_state == Launching)
        return tr("Launching %1: %2 of %3 steps done")
            .arg(name)
            .arg(m_steps.finished())
            .arg(m_steps.total());
    if (m_state == Changing)
        return tr("Changing %1: %2 of %3 steps done")
            .arg(name)
            .arg(m_steps.finished())
            .arg(m_steps.total());
    if (m_hasFailed)
        return tr("%1 did not come up: %2 of %3 services are well")
            .arg(name)
            .arg(m_services.well())
            .arg(total);
    if (!isPresent())
        return tr("%1 is not running: services ready to launch: %2").arg(name).arg(total);
    if (m_services.troubled() > 0)
        return tr("%1 is in trouble: %2 of %3 services are well")
            .arg(name)
            .arg(m_services.well())
            .arg(total);
    if (m_services.well() == total)
        return tr("%1 is up: %2 of %2 services are well").arg(name).arg(total);
    return tr("%1 is partly up: %2 of %3 services are well")
        .arg(name)
        .arg(m_services.well())
        .arg(total);
}

void StackController::onEngineChanged()
{
    if (m_engine.isConnected())
        watch();
    else {
        m_watch.reset();
        m_logs.reset();
        m_watched.clear();
        m_stack = {};
        showServices();
    }
    Q_EMIT stateChanged();
}

void StackController::onWorkspaceLoaded()
{
    if (!m_workspace.isOpen()) {
        m_watch.reset();
        m_logs.reset();
        m_watched.clear();
        m_stack = {};
    }
    showServices();
    watch();
    Q_EMIT stateChanged();
}

/// Follows the project of the open workspace on the engine in use; the same one is kept.
void StackController::watch()
{
    const auto& context = m_engine.engineContext();
    const SharedWorkspace opened = m_workspace.workspace();
    if (!context || !opened)
        return;
    const QString watched = m_engine.host() + '\n' + text(opened->project.name);
    if (watched != m_watched) {
        m_watched = watched;
        m_failures.clear();
        m_hasFailed = false;
        m_stack = {};
        m_command = tr("plumbline up");
        const auto post = [this](auto function) {
            QMetaObject::invokeMethod(this, std::move(function), Qt::QueuedConnection);
        };
        m_watch = std::make_unique<workspace::StackWatch>(
            context->client,
            opened->project.name,
            workspace::StackWatch::Handlers{
                .onState =
                    [this, post](stack::StackState state) {
                        post([this, state = std::move(state)]() mutable {
                            takeState(std::move(state));
                        });
                    },
                .onLost =
                    [this, post](const Error& error) {
                        post([this, error] { m_engine.reportLost(error); });
                    }});
        followLog();
    }
    if (!isBusy())
        plan();
}

void StackController::takeState(stack::StackState state)
{
    const bool replan = state.services != m_stack.services && !isBusy();
    m_stack = std::move(state);
    showServices();
    Q_EMIT stateChanged();
    if (replan)
        plan();
}

void StackController::showServices()
{
    const SharedWorkspace opened = m_workspace.workspace();
    static const compose::Project kNone;
    m_services.show(opened ? opened->project : kNone, m_stack, m_engine.host().toStdString());
}

void StackController::plan()
{
    if (!canLaunch())
        return;
    m_state = Planning;
    Q_EMIT stateChanged();
    m_job.start(
        this,
        [opened = m_workspace.workspace(),
         context = *m_engine.engineContext()](const std::stop_token& stop) {
            return workspace::planLaunch(*opened, context, {}, stop);
        },
        [this](const Result<stack::Plan>& plan) { takePlan(plan); });
}

void StackController::takePlan(const Result<stack::Plan>& plan)
{
    m_state = Idle;
    if (std::exchange(m_hasPlanError, false))
        m_failures.clear();
    if (plan) {
        m_isPlanEmpty = plan->isEmpty();
        m_planSummary = text(plan->summary());
        if (!m_hasFailed) // the steps of a failed launch stay until the next one
            m_steps.setPlan(*plan);
    } else if (plan.error().code == ErrorCode::Unreachable) {
        m_engine.reportLost(plan.error());
    } else if (plan.error().code != ErrorCode::Cancelled) {
        m_isPlanEmpty = true;
        m_planSummary.clear();
        m_steps.setPlan({});
        m_hasPlanError = true;
        m_failures.setError(plan.error());
    }
    Q_EMIT stateChanged();
}

void StackController::begin(State state, const QString& command)
{
    m_state = state;
    m_command = command;
    m_hasFailed = false;
    m_hasPlanError = false;
    m_waitingFor.clear();
    m_failures.clear();
    Q_EMIT stateChanged();
}

void StackController::dismissFailures()
{
    const bool wasPlanError = std::exchange(m_hasPlanError, false);
    m_failures.clear();
    m_hasFailed = false;
    Q_EMIT stateChanged();
    if (!wasPlanError) // which would come again at once
        plan();
}

stack::EventSink StackController::eventSink()
{
    return [this](const stack::Event& event) {
        QMetaObject::invokeMethod(
            this, [this, event] { takeEvent(event); }, Qt::QueuedConnection);
    };
}

workspace::PlanSink StackController::planSink()
{
    return [this](const stack::Plan& plan) {
        // shared: a plan is large, and is only read from here on
        const auto shared = std::make_shared<const stack::Plan>(plan);
        QMetaObject::invokeMethod(
            this,
            [this, shared] {
                m_planSummary = text(shared->summary());
                m_steps.setPlan(*shared);
                Q_EMIT stateChanged();
            },
            Qt::QueuedConnection);
    };
}

void StackController::launch()
{
    if (!canLaunch())
        return;
    begin(Launching, QStringLiteral("plumbline up"));
    m_job.start(
        this,
        [opened = m_workspace.workspace(),
         context = *m_engine.engineContext(),
         request = workspace::LaunchRequest{.onPlan = planSink(), .sink = eventSink()}](
            const std::stop_token& stop) {
            return workspace::launch(*opened, context, request, stop);
        },
        [this](const Result<stack::Outcome>& outcome) { takeOutcome(outcome); });
}

void StackController::change(workspace::StackVerb verb,
                             const QStringList& services,
                             bool volumes,
                             const QString& command)
{
    const SharedWorkspace opened = m_workspace.workspace();
    if (!m_engine.isConnected() || !opened || isBusy())
        return;
    begin(Changing, command);
    workspace::ChangeRequest request{.verb = verb,
                                     .project = opened->project.name,
                                     .down = {.removeVolumes = volumes},
                                     .onPlan = planSink(),
                                     .sink = eventSink()};
    for (const QString& service : services)
        request.services.push_back(service.toStdString());
    m_job.start(
        this,
        [opened, context = *m_engine.engineContext(), request = std::move(request)](
            const std::stop_token& stop) mutable {
            request.workspace = opened->isUsable() ? opened.get() : nullptr;
            return workspace::change(context, request, stop);
        },
        [this](const Result<stack::Outcome>& outcome) { takeOutcome(outcome); });
}

void StackController::stop()
{
    change(workspace::StackVerb::Stop, {}, false, QStringLiteral("plumbline stop"));
}

void StackController::restart(const QString& service)
{
    const QStringList services = service.isEmpty() ? QStringList() : QStringList{service};
    change(workspace::StackVerb::Restart,
           services,
           false,
           QStringLiteral("plumbline restart %1").arg(service).trimmed());
}

void StackController::remove(bool volumes)
{
    change(workspace::StackVerb::Down,
           {},
           volumes,
           volumes ? QStringLiteral("plumbline down -v") : QStringLiteral("plumbline down"));
}

void StackController::cancel()
{
    if (isBusy())
        m_job.requestStop();
}

void StackController::takeEvent(const stack::Event& event)
{
    if (!isBusy())
        return; // the outcome has overtaken it
    m_steps.apply(event);
    if (const auto* progress = std::get_if<stack::StepProgress>(&event);
        progress && !progress->pull)
        m_waitingFor = text(progress->text);
    else if (const auto* remark = std::get_if<stack::Remark>(&event))
        m_waitingFor = text(remark->text);
    Q_EMIT stateChanged();
}

void StackController::takeOutcome(const Result<stack::Outcome>& outcome)
{
    const bool wasLaunch = m_state == Launching;
    m_state = Idle;
    m_waitingFor.clear();
    if (outcome) {
        m_steps.finish(*outcome);
        m_failures.setFailures(outcome->failures);
        m_hasFailed = !outcome->succeeded && wasLaunch;
    } else if (outcome.error().code == ErrorCode::Unreachable) {
        m_engine.reportLost(outcome.error());
    } else if (outcome.error().code != ErrorCode::Cancelled) {
        m_failures.setError(outcome.error());
        m_hasFailed = wasLaunch;
    }
    Q_EMIT stateChanged();
    plan(); // what a launch would do now
}

QStringList StackController::volumeNames() const
{
    QStringList names;
    if (const SharedWorkspace opened = m_workspace.workspace()) {
        for (const auto& [key, volume] : opened->project.volumes) {
            if (!volume.external)
                names.append(text(volume.name));
        }
    }
    return names;
}

void StackController::selectService(const QString& name)
{
    if (name == m_selected)
        return;
    m_selected = name;
    Q_EMIT selectionChanged();
    followLog();
}

/// The log of the selected service, or of all when none is selected.
void StackController::followLog()
{
    m_logs.reset();
    m_log.clear();
    const auto& context = m_engine.engineContext();
    const SharedWorkspace opened = m_workspace.workspace();
    if (!context || !opened)
        return;
    workspace::StackLogOptions options{.follow = true, .tail = kLogTail, .timestamps = true};
    if (!m_selected.isEmpty())
        options.services = {m_selected.toStdString()};
    m_logs = std::make_unique<workspace::StackLogs>(
        context->client,
        opened->project.name,
        options,
        workspace::StackLogs::Handlers{.onLine = m_log.sink(),
                                       .onEnd = [](const Result<void>&) {}});
}

} // namespace plumbline::desktop
