// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/swarm_controller.h"

#include "app/desktop/remark_rows.h"
#include "app/desktop/swarm_rows.h"
#include "app/desktop/text.h"

#include <algorithm>
#include <utility>

namespace plumbline::desktop {

namespace {

/// A Swarm tells nobody when a task moves on, so it is asked: this often, while somebody looks.
constexpr std::chrono::milliseconds kAskAgain{2000};
/// Enough history to see what led here, little enough to come at once.
constexpr auto kSwarmLogTail = "500";

/// Whether there is a Swarm, and what it has of the stack; no stack: an empty report.
Result<workspace::SwarmReport>
lookAtSwarm(const std::string& stack, const engine::Client& client, const std::stop_token& stop)
{
    if (!stack.empty())
        return workspace::reportSwarm(stack, client, stop);
    return stack::managedSwarm(client, stop).transform([](const engine::SwarmStatus& status) {
        return workspace::SwarmReport{.stack = {}, .nodes = status.nodes, .services = {}};
    });
}

std::vector<std::string> servicesOn(const workspace::SwarmReport& report)
{
    std::vector<std::string> names;
    for (const workspace::SwarmServiceRow& row : report.services)
        names.push_back(row.service);
    return names;
}

} // namespace

SwarmController::SwarmController(EngineController& engine, LaunchTarget& target, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_target(target)
    , m_news(std::make_shared<News>())
    , m_services(swarmFields())
    , m_unheeded(remarkFields())
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAskAgain);
    connect(&m_again, &QTimer::timeout, this, &SwarmController::look);
    connect(&engine, &EngineController::stateChanged, this, &SwarmController::onEngine);
    connect(&target, &LaunchTarget::loaded, this, &SwarmController::onTarget);
}

std::string SwarmController::stackName() const
{
    const auto opened = m_target.workspace();
    return opened && m_target.isOnSwarm() ? opened->project.name : std::string();
}

bool SwarmController::canLaunch() const
{
    const auto opened = m_target.workspace();
    return m_engine.isConnected() && m_isManaged && m_target.isOnSwarm() && opened &&
           opened->isUsable() && !isBusy();
}

void SwarmController::onEngine()
{
    if (!m_engine.isConnected()) {
        m_connection = 0;
        m_isManaged = false;
        m_whyNot.reset();
        forget();
    } else if (m_connection != m_engine.connection()) {
        m_connection = m_engine.connection();
        look();
    }
    Q_EMIT changed();
}

void SwarmController::onTarget()
{
    const QString key = m_target.isOnSwarm() ? m_target.stackKey() : QString();
    if (std::exchange(m_stackKey, key) != key)
        forget();
    if (m_target.isOnSwarm()) {
        if (!isBusy() && !m_hasFailed)
            m_command = m_target.swarmCommandOf(QStringLiteral("up"));
        look();
        plan();
    } else if (!isBusy()) {
        m_again.stop();
    }
    Q_EMIT changed();
}

/// What was known of a stack.
void SwarmController::forget()
{
    m_again.stop();
    stopLog();
    m_log.clear();
    m_removalJob.abandon();
    m_report = {};
    m_removal.reset();
    m_selected.clear();
    m_failures.clear();
    m_hasFailed = false;
    m_hasPlanError = false;
    m_planSummary.clear();
    m_steps.clear();
    m_unheeded.setRows({});
    showServices();
}

void SwarmController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        look();
    else
        m_again.stop();
}

void SwarmController::look()
{
    if (!m_engine.isConnected() || m_lookJob.isRunning())
        return;
    m_lookJob.start(
        this,
        [stack = stackName(), client = m_engine.engineContext()->client](
            const std::stop_token& stop) { return lookAtSwarm(stack, client, stop); },
        [this, stack = stackName()](const Result<workspace::SwarmReport>& report) {
            if (stack == stackName())
                take(report);
            else
                look(); // another one has been chosen meanwhile
        });
}

void SwarmController::take(const Result<workspace::SwarmReport>& report)
{
    const bool wasManaged = std::exchange(m_isManaged, report.has_value());
    if (!report && report.error().code == ErrorCode::Unreachable) {
        m_engine.reportLost(report.error());
        return;
    }
    m_whyNot = report ? std::optional<Error>() : report.error();
    const bool isOther =
        servicesOn(m_report) != (report ? servicesOn(*report) : std::vector<std::string>{});
    m_report = report ? *report : workspace::SwarmReport{};
    showServices();
    if (isOther)
        followLog();
    if (!isBusy() && m_hasFailed && isPresent() && well() == total()) {
        m_hasFailed = false; // somebody mended it: what the cards say is no longer so
        m_failures.clear();
    }
    if (m_target.isOnSwarm() && m_isShown)
        m_again.start();
    Q_EMIT changed();
    if (isOther || !wasManaged)
        plan();
}

void SwarmController::showServices()
{
    static const compose::Project kNone;
    const auto opened = m_target.workspace();
    m_services.setRows(swarmRows(opened ? opened->project : kNone, m_report));
}

int SwarmController::well() const
{
    return static_cast<int>(
        std::ranges::count_if(m_report.services, [](const workspace::SwarmServiceRow& row) {
            return row.state.isWell();
        }));
}

void SwarmController::plan()
{
    if (!canLaunch())
        return;
    m_state = Planning;
    Q_EMIT changed();
    m_job.start(
        this,
        [opened = m_target.workspace(),
         context = *m_engine.engineContext()](const std::stop_token& stop) {
            return workspace::planOnSwarm(*opened, context, false, stop);
        },
        [this](const Result<stack::StackPlan>& plan) { takePlan(plan); });
}

void SwarmController::takePlan(const Result<stack::StackPlan>& plan)
{
    m_state = Idle;
    if (std::exchange(m_hasPlanError, false))
        m_failures.clear();
    if (!plan) {
        m_hasPlanError = !m_hasFailed;
        if (m_hasPlanError) {
            m_planSummary.clear();
            m_steps.clear();
            takeError(plan.error());
        }
    } else {
        m_unheeded.setRows(remarkRows(plan->diagnostics));
        if (!m_hasFailed) { // the steps of a failed launch stay until the next one
            m_planSummary = text(plan->summary());
            m_steps.setPlan(*plan);
        }
    }
    Q_EMIT changed();
}

void SwarmController::takeError(const Error& error)
{
    if (error.code == ErrorCode::Unreachable)
        m_engine.reportLost(error);
    else if (error.code != ErrorCode::Cancelled)
        m_failures.setError(error);
}

void SwarmController::selectService(const QString& name)
{
    if (name == m_selected)
        return;
    m_selected = name;
    followLog();
    Q_EMIT changed();
}

void SwarmController::stopLog()
{
    if (m_isLogWanted)
        m_isLogWanted->store(false);
    m_logJob.abandon();
}

/// The log of the selected service, or of all when none is selected, from all nodes.
void SwarmController::followLog()
{
    stopLog();
    m_log.clear();
    const std::string stack = stackName();
    if (!m_engine.isConnected() || stack.empty() || !isPresent())
        return;
    workspace::SwarmLogOptions options{.follow = true, .tail = kSwarmLogTail};
    if (!m_selected.isEmpty())
        options.services = {m_selected.toStdString()};
    m_isLogWanted = std::make_shared<std::atomic<bool>>(true);
    const auto onLine = [isWanted = m_isLogWanted,
                         sink = m_log.sink()](workspace::StackLogLine line) {
        line.service = line.container; // each task is shown as one
        if (isWanted->load())
            sink(std::move(line));
    };
    m_logJob.start(
        this,
        [stack, options, onLine, client = m_engine.engineContext()->client](
            const std::stop_token& stop) {
            return workspace::readSwarmLogs(stack, client, options, onLine, stop);
        },
        [](const Result<>& /*ended*/) {}); // what is wrong with the engine is told by who asks it
}

} // namespace plumbline::desktop
