// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/frame.h"
#include "app/desktop/swarm_controller.h"
#include "app/desktop/text.h"

#include <utility>

/// What changes the Swarm: a launch, a removal, and what they tell.
namespace plumbline::desktop {

namespace {

/// The key of a service whose name on the Swarm is the object of a failure: "service shop_web".
std::string serviceOfObject(const std::string& object, const std::string& stack)
{
    const std::size_t space = object.find(' ');
    return space == std::string::npos || !object.starts_with("service ")
               ? std::string()
               : stack::serviceOfStack(object.substr(space + 1), stack);
}

} // namespace

void SwarmController::begin(State state, const QString& words)
{
    m_state = state;
    m_news = std::make_shared<News>(); // what an earlier job still tells is none of this one's
    m_command = m_target.swarmCommandOf(words);
    m_hasFailed = false;
    m_hasPlanError = false;
    m_removal.reset();
    m_waitingFor.clear();
    m_failures.clear();
    Q_EMIT changed();
}

workspace::SwarmRequest SwarmController::request()
{
    const auto put = [this, news = m_news](News::Item item) {
        if (news->put(std::move(item)))
            callInAFrame(this, &SwarmController::takeNews);
    };
    return {.onPlan =
                [put](const stack::StackPlan& plan) {
                    put(std::make_shared<const stack::StackPlan>(plan));
                },
            .sink = [put](const stack::StackNews& news) { put(news); }};
}

void SwarmController::launch()
{
    if (!canLaunch())
        return;
    begin(Launching, QStringLiteral("up"));
    m_job.start(
        this,
        [opened = m_target.workspace(), context = *m_engine.engineContext(), request = request()](
            const std::stop_token& stop) {
            return workspace::launchOnSwarm(*opened, context, request, stop);
        },
        [this](const Result<stack::StackOutcome>& outcome) { takeOutcome(outcome); });
}

void SwarmController::askRemoval()
{
    if (!m_engine.isConnected() || isBusy() || !isPresent())
        return;
    m_removalJob.start(
        this,
        [stack = stackName(),
         client = m_engine.engineContext()->client](const std::stop_token& stop) {
            return workspace::planRemovalFromSwarm(stack, client, stop);
        },
        [this](Result<stack::StackPlan> plan) {
            if (plan)
                m_removal = std::move(*plan);
            else
                takeError(plan.error());
            Q_EMIT changed();
        });
}

void SwarmController::answerRemoval(bool isYes)
{
    if (!m_removal || !isYes || isBusy() || !m_engine.isConnected()) {
        m_removal.reset();
        Q_EMIT changed();
        return;
    }
    begin(Removing, QStringLiteral("down"));
    m_job.start(
        this,
        [stack = stackName(), context = *m_engine.engineContext(), request = request()](
            const std::stop_token& stop) {
            return workspace::removeFromSwarm(stack, context, request, stop);
        },
        [this](const Result<stack::StackOutcome>& outcome) { takeOutcome(outcome); });
}

void SwarmController::cancel()
{
    if (isBusy())
        m_job.requestStop();
}

void SwarmController::dismissFailures()
{
    const bool wasPlanError = std::exchange(m_hasPlanError, false);
    m_failures.clear();
    m_hasFailed = false;
    Q_EMIT changed();
    if (!wasPlanError) // which would come again at once
        plan();
}

void SwarmController::takeNews()
{
    if (!isBusy())
        return; // the outcome has taken it
    showNews();
    Q_EMIT changed();
}

void SwarmController::showNews()
{
    for (const News::Item& item : m_news->take()) {
        if (const auto* plan = std::get_if<News::SharedPlan>(&item)) {
            m_planSummary = text((*plan)->summary());
            m_steps.setPlan(**plan);
            continue;
        }
        const auto& news = std::get<stack::StackNews>(item);
        m_steps.apply(news);
        if (news.object == stackName()) // another run has to end first
            m_waitingFor = text(news.text);
        else
            m_waitingFor = news.service && !news.service->isWell()
                               ? tr("%1: %2").arg(text(news.object), text(news.text))
                               : QString();
    }
}

void SwarmController::takeOutcome(const Result<stack::StackOutcome>& outcome)
{
    const bool wasLaunch = m_state == Launching;
    showNews();
    m_state = Idle;
    m_waitingFor.clear();
    if (outcome) {
        m_steps.finish(*outcome);
        std::vector<stack::Failure> failures;
        for (const stack::StackFailure& failure : outcome->failures)
            failures.push_back({.service = serviceOfObject(failure.object, stackName()),
                                .error = failure.error,
                                .logTail = failure.logTail,
                                .likelyCause = failure.likelyCause});
        m_failures.setFailures(failures);
        m_hasFailed = !outcome->succeeded && wasLaunch;
    } else {
        takeError(outcome.error());
        m_hasFailed = wasLaunch && m_failures.rowCount() > 0;
    }
    Q_EMIT changed();
    followLog(); // of the tasks that are there now
    look();
    plan(); // what a launch would do now
}

} // namespace plumbline::desktop
