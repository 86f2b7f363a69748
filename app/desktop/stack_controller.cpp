// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stack_controller.h"

#include "app/desktop/frame.h"
#include "app/desktop/text.h"
#include "core/workspace/log_keeping.h"

#include <algorithm>
#include <utility>

namespace plumbline::desktop {

namespace {

/// Enough history to see what led here, little enough to come at once.
constexpr auto kLogTail = "2000";

} // namespace

StackController::StackController(EngineController& engine,
                                 WorkspaceController& workspace,
                                 LaunchTarget& target,
                                 QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workspace(workspace)
    , m_target(target)
    , m_removal(engine, target)
    , m_ports(engine, target)
    , m_news(std::make_shared<JobNews>())
{
    connect(&engine, &EngineController::stateChanged, this, &StackController::onEngineChanged);
    connect(&target, &LaunchTarget::loaded, this, &StackController::onTargetLoaded);
    connect(&target, &LaunchTarget::choicesChanged, this, &StackController::lookForCounterparts);
}

bool StackController::canLaunch() const
{
    const auto opened = m_target.workspace();
    return m_engine.isConnected() && opened && opened->isUsable() && !isBusy();
}

void StackController::onEngineChanged()
{
    if (m_engine.isConnected())
        watch();
    else {
        forgetStack();
        clearPlanError();
        showServices();
    }
    Q_EMIT stateChanged();
}

/// What an engine said of a stack holds no longer than the connection to it.
void StackController::forgetStack()
{
    m_watch.reset();
    m_logs.reset();
    m_watched.clear();
    m_stack = {};
    m_removal.forget();
}

void StackController::clearPlanError()
{
    if (std::exchange(m_hasPlanError, false))
        m_failures.clear();
}

void StackController::onTargetLoaded()
{
    clearPlanError(); // the files are others now; planning tells anew
    const SharedWorkspace opened = m_target.workspace();
    if (!opened)
        forgetStack();
    if (!opened || !opened->isUsable()) {
        m_steps.clear();
        m_planSummary.clear();
    }
    lookForCounterparts();
    watch();
    Q_EMIT stateChanged();
}

void StackController::lookForCounterparts()
{
    m_counterparts = m_target.counterparts();
    showServices();
}

/// Follows the project that is launched on the engine in use; the same one is kept.
void StackController::watch()
{
    const auto& context = m_engine.engineContext();
    const SharedWorkspace opened = m_target.workspace();
    if (!context || !opened)
        return;
    const QString watched = m_target.stackKey();
    if (watched != m_watched) {
        m_watched = watched;
        m_failures.clear();
        m_hasFailed = false;
        m_stack = {};
        m_command = m_target.commandOf(QStringLiteral("up"));
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
    if (!isBusy() && m_hasFailed && m_services.well() == m_services.total()) {
        m_hasFailed = false; // somebody mended it: what the cards say is no longer so
        m_failures.clear();
    }
    Q_EMIT stateChanged();
    if (replan)
        plan();
}

void StackController::showServices()
{
    const SharedWorkspace opened = m_target.workspace();
    static const compose::Project kNone;
    m_services.show(
        opened ? opened->project : kNone, m_stack, m_engine.host().toStdString(), m_counterparts);
    m_selection.showOnly(m_services, m_selected);
    m_graph.show(m_services.rows());
}

void StackController::plan()
{
    if (!canLaunch())
        return;
    m_state = Planning;
    m_jobConnection = m_engine.connection();
    Q_EMIT stateChanged();
    m_job.start(
        this,
        [opened = m_target.workspace(),
         context = *m_engine.engineContext()](const std::stop_token& stop) {
            return workspace::planLaunch(*opened, context, {}, stop);
        },
        [this](const Result<stack::Plan>& plan) { takePlan(plan); });
}

void StackController::takePlan(const Result<stack::Plan>& plan)
{
    m_state = Idle;
    clearPlanError();
    if (plan) {
        m_isPlanEmpty = plan->isEmpty();
        if (!m_hasFailed) { // the steps of a failed launch stay until the next one
            m_planSummary = text(plan->summary());
            m_steps.setPlan(*plan);
        }
    } else if (plan.error().code == ErrorCode::Unreachable) {
        reportLost(plan.error());
    } else if (plan.error().code != ErrorCode::Cancelled) {
        m_isPlanEmpty = true;
        m_planSummary.clear();
        m_steps.clear();
        m_hasPlanError = true;
        showProblem(plan.error());
    }
    Q_EMIT stateChanged();
}

/// A connection made since the job began has nothing to do with its end.
void StackController::reportLost(const Error& error)
{
    if (m_jobConnection == m_engine.connection())
        m_engine.reportLost(error);
}

void StackController::begin(State state, const QString& command)
{
    m_state = state;
    m_jobConnection = m_engine.connection();
    m_news = std::make_shared<JobNews>(); // what an earlier job still tells is none of this one's
    m_command = command;
    m_hasFailed = false;
    m_hasPlanError = false;
    m_waitingFor.clear();
    m_failures.clear();
    m_ports.forget();
    Q_EMIT stateChanged();
}

/// A conflict may be one about a port, of which another one may be free.
void StackController::showProblem(const Error& error)
{
    m_failures.setError(error);
    if (error.code == ErrorCode::Conflict)
        m_ports.look();
    else
        m_ports.forget();
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
    return [this, news = m_news](const stack::Event& event) {
        if (news->put(event))
            callInAFrame(this, &StackController::takeNews);
    };
}

workspace::PlanSink StackController::planSink()
{
    return [this, news = m_news](const stack::Plan& plan) {
        if (news->put(std::make_shared<const stack::Plan>(plan)))
            callInAFrame(this, &StackController::takeNews);
    };
}

void StackController::launch()
{
    if (!canLaunch())
        return;
    begin(Launching, m_target.commandOf(QStringLiteral("up")));
    m_job.start(
        this,
        [opened = m_target.workspace(),
         context = *m_engine.engineContext(),
         request = workspace::LaunchRequest{.onPlan = planSink(), .sink = eventSink()}](
            const std::stop_token& stop) {
            return workspace::launch(*opened, context, request, stop);
        },
        [this](const Result<stack::Outcome>& outcome) { takeOutcome(outcome); });
}

void StackController::launchOnFreePorts()
{
    if (!canLaunch())
        return;
    begin(Launching, m_target.commandOf(QStringLiteral("up --move-ports")));
    m_job.start(
        this,
        [opened = m_target.workspace(),
         context = *m_engine.engineContext(),
         variables = m_workspace.variables(),
         request = workspace::LaunchRequest{.onPlan = planSink(), .sink = eventSink()}](
            const std::stop_token& stop) -> Result<stack::Outcome> {
            const auto moves = workspace::moveTakenPorts(*opened, context, stop);
            if (!moves)
                return tl::unexpected(moves.error());
            workspace::Workspace moved = *opened;
            workspace::applyMoves(moved, *moves);
            if (const Result<> kept = workspace::rememberMoves(moved, *moves, variables); !kept)
                return tl::unexpected(kept.error());
            return workspace::launch(moved, context, request, stop);
        },
        [this](const Result<stack::Outcome>& outcome) {
            takeOutcome(outcome);
            m_workspace.reload(); // as it is published from now on
        });
}

void StackController::change(workspace::StackVerb verb,
                             const QStringList& services,
                             bool volumes,
                             const QString& command)
{
    const SharedWorkspace opened = m_target.workspace();
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

void StackController::changeService(workspace::StackVerb verb,
                                    const QString& word,
                                    const QString& service)
{
    change(verb,
           service.isEmpty() ? QStringList() : QStringList{service},
           false,
           m_target.commandOf((word + ' ' + service).trimmed()));
}

void StackController::start(const QString& service)
{
    changeService(workspace::StackVerb::Start, QStringLiteral("start"), service);
}

void StackController::stop(const QString& service)
{
    changeService(workspace::StackVerb::Stop, QStringLiteral("stop"), service);
}

void StackController::restart(const QString& service)
{
    changeService(workspace::StackVerb::Restart, QStringLiteral("restart"), service);
}

void StackController::remove(bool volumes)
{
    change(workspace::StackVerb::Down,
           {},
           volumes,
           m_target.commandOf(volumes ? QStringLiteral("down -v") : QStringLiteral("down")));
}

void StackController::cancel()
{
    if (isBusy())
        m_job.requestStop();
}

void StackController::takeNews()
{
    if (!isBusy())
        return; // the outcome has taken it
    showNews();
    Q_EMIT stateChanged();
}

void StackController::showNews()
{
    for (const JobNews::Item& item : m_news->take()) {
        if (const auto* plan = std::get_if<JobNews::SharedPlan>(&item)) {
            m_planSummary = text((*plan)->summary());
            m_steps.setPlan(**plan);
            continue;
        }
        const auto& event = std::get<stack::Event>(item);
        m_steps.apply(event);
        if (const auto* progress = std::get_if<stack::StepProgress>(&event);
            progress && !progress->pull)
            m_waitingFor =
                tr("%1: %2").arg(m_steps.subjectOf(progress->step), text(progress->text));
        else if (const auto* remark = std::get_if<stack::Remark>(&event))
            m_waitingFor = text(remark->text);
    }
}

void StackController::takeOutcome(const Result<stack::Outcome>& outcome)
{
    const bool wasLaunch = m_state == Launching;
    showNews();
    m_state = Idle;
    m_waitingFor.clear();
    if (outcome) {
        m_steps.finish(*outcome);
        m_failures.setFailures(outcome->failures);
        if (std::ranges::any_of(outcome->failures, [](const stack::Failure& failure) {
                return failure.error.code == ErrorCode::Conflict;
            }))
            m_ports.look(); // somebody took it meanwhile
        m_hasFailed = !outcome->succeeded && wasLaunch;
    } else if (outcome.error().code == ErrorCode::Unreachable) {
        reportLost(outcome.error());
    } else if (outcome.error().code != ErrorCode::Cancelled) {
        showProblem(outcome.error());
        m_hasFailed = wasLaunch;
    }
    Q_EMIT stateChanged();
    Q_EMIT changeEnded();
    plan(); // what a launch would do now
}

void StackController::selectService(const QString& name)
{
    if (name == m_selected)
        return;
    m_selected = name;
    m_selection.showOnly(m_services, m_selected);
    Q_EMIT selectionChanged();
    followLog();
}

/// The log of the selected service, or of all when none is selected.
void StackController::followLog()
{
    m_logs.reset();
    m_log.clear();
    const auto& context = m_engine.engineContext();
    const SharedWorkspace opened = m_target.workspace();
    if (!context || !opened)
        return;
    workspace::StackLogOptions options{.follow = true,
                                       .tail = kLogTail,
                                       .timestamps = true,
                                       .recorder =
                                           workspace::recorderFor(*context, opened->project)};
    if (!m_selected.isEmpty())
        options.services = {m_selected.toStdString()};
    m_logs = std::make_unique<workspace::StackLogs>(
        context->client,
        opened->project.name,
        options,
        workspace::StackLogs::Handlers{
            .onLine = m_log.sink(), .onEnd = {}, .onRemark = m_log.remarkSink()});
}

} // namespace plumbline::desktop
