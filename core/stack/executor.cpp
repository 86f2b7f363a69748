// SPDX-License-Identifier: Apache-2.0
#include "core/stack/executor.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {

Executor::Executor(const Plan& plan,
                   const engine::Client& client,
                   const ExecuteOptions& options,
                   const EventSink& sink,
                   std::stop_token stop)
    : m_plan(plan)
    , m_client(client)
    , m_options(options)
    , m_sink(sink)
    , m_loop(client, std::move(stop))
    , m_begun(Clock::now())
    , m_states(plan.steps.size())
{}

Result<Outcome> Executor::run()
{
    if (needsEvents())
        watchEvents();
    if (m_options.waitLimit)
        m_loop.after(*m_options.waitLimit, [this] { outOfTime(); });
    beginReadySteps();
    while (isBusy() && !m_fatal) {
        if (!m_loop.turn())
            return tl::unexpected(interrupted());
        beginReadySteps();
    }
    if (m_fatal)
        return tl::unexpected(*m_fatal);
    return outcome();
}

/// Waits go on when a container's state changes, and what follows a stop when its process has ended.
bool Executor::needsEvents() const
{
    return std::any_of(m_plan.steps.begin(), m_plan.steps.end(), [this](const Step& step) {
        return std::holds_alternative<AwaitService>(step.action) ||
               std::any_of(step.dependsOn.begin(), step.dependsOn.end(), [this](int other) {
                   return std::holds_alternative<StopContainer>(stepOf(other).action);
               });
    });
}

/// What remains, for the person who has stopped it.
Error Executor::interrupted() const
{
    std::vector<std::string> underWay;
    std::size_t waiting = 0;
    for (const Step& step : m_plan.steps) {
        const Phase phase = m_states[static_cast<std::size_t>(step.id - 1)].phase;
        if (phase == Phase::Running)
            underWay.push_back(fmt::format("{} {}", actionName(step), step.object));
        waiting += phase == Phase::Waiting ? 1 : 0;
    }
    Phrase message = phrase("interrupted");
    if (!underWay.empty())
        message = phrase(
            "{}; under way and perhaps half done: {}", std::move(message), join(underWay, ", "));
    if (waiting > 0)
        message = phrase(
            "{}; {} of {} steps not begun", std::move(message), waiting, m_plan.steps.size());
    return {.code = ErrorCode::Cancelled,
            .message = message,
            .hint = phrase("the next up or down goes on from what is there")};
}

void Executor::beginReadySteps()
{
    // A step may finish while it begins and make earlier ones ready; none is ever before its own
    // dependencies in the plan, so one pass in order is enough.
    for (const Step& step : m_plan.steps) {
        if (m_hasFailed || m_fatal)
            return;
        if (isReady(step))
            begin(step);
    }
}

bool Executor::isReady(const Step& step) const
{
    return m_states[static_cast<std::size_t>(step.id - 1)].phase == Phase::Waiting &&
           std::all_of(step.dependsOn.begin(), step.dependsOn.end(), [&](int other) {
               return m_states[static_cast<std::size_t>(other - 1)].phase == Phase::Finished;
           });
}

void Executor::begin(const Step& step)
{
    StepState& state = m_states[static_cast<std::size_t>(step.id - 1)];
    state.phase = Phase::Running;
    state.begun = Clock::now();
    tell(StepStarted{step.id});
    std::visit([&](const auto& action) { act(step, action); }, step.action);
}

void Executor::finish(int step, const Phrase& note)
{
    StepState& state = m_states[static_cast<std::size_t>(step - 1)];
    if (state.phase != Phase::Running)
        return;
    state.phase = Phase::Finished;
    tell(StepFinished{step, elapsed(step), note});
}

void Executor::failStep(int step, const Error& error)
{
    const Step& failedStep = stepOf(step);
    failStep(
        step,
        Failure{.step = step,
                .service = failedStep.service,
                .container = failedStep.object.starts_with("container ")
                                 ? failedStep.object.substr(std::string_view("container ").size())
                                 : "",
                .error = error});
}

void Executor::failStep(int step, Failure failure)
{
    if (failure.error.code == ErrorCode::Unreachable &&
        !std::holds_alternative<PullImage>(stepOf(step).action)) {
        m_fatal = failure.error;
        m_fatal->message = phrase("the engine went away: {}", failure.error.message);
        if (m_fatal->hint.empty())
            m_fatal->hint =
                phrase("once it answers again, the next up or down goes on from what is there");
        return;
    }
    StepState& state = m_states[static_cast<std::size_t>(step - 1)];
    const bool wasRunning = state.phase == Phase::Running;
    if (wasRunning && stepOf(step).bestEffort) {
        tell(Remark{Severity::Warning, failure.error.message});
        finish(step, phrase("went on without it"));
        return;
    }
    state.phase = Phase::Failed;
    tell(StepFailed{step, elapsed(step), failure.error});
    m_failures.push_back(std::move(failure));
    m_hasFailed = true;
    stopWaits();
}

/// Nothing waits for the services any more: their steps have not been run to their end.
void Executor::stopWaits()
{
    for (const auto& wait : m_waits) {
        StepState& state = m_states[static_cast<std::size_t>(wait->step - 1)];
        const bool hasFailedTarget =
            std::any_of(wait->targets.begin(), wait->targets.end(), [](const Target& target) {
                return target.verdict.state == Verdict::State::Failed;
            });
        if (state.phase != Phase::Running || hasFailedTarget)
            continue;
        wait->isOver = true;
        state.phase = Phase::Waiting;
    }
}

bool Executor::isBusy() const
{
    return m_gathering > 0 || !m_stopping.empty() ||
           std::any_of(m_states.begin(), m_states.end(), [](const StepState& state) {
               return state.phase == Phase::Running;
           });
}

const Step& Executor::stepOf(int id) const
{
    return m_plan.steps[static_cast<std::size_t>(id - 1)];
}

std::chrono::milliseconds Executor::elapsed(int step) const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        Clock::now() - m_states[static_cast<std::size_t>(step - 1)].begun);
}

void Executor::tell(const Event& event) const
{
    if (m_sink)
        m_sink(event);
}

std::string Executor::resolved(const std::string& container) const
{
    const auto found = m_ids.find(container);
    return found == m_ids.end() ? container : found->second;
}

Outcome Executor::outcome() const
{
    Outcome result{
        .failures = m_failures,
        .elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begun)};
    for (const Step& step : m_plan.steps) {
        if (m_states[static_cast<std::size_t>(step.id - 1)].phase == Phase::Waiting)
            result.notRun.push_back(step.id);
    }
    result.succeeded = result.failures.empty() && result.notRun.empty();
    return result;
}

Result<Outcome> execute(const Plan& plan,
                        const engine::Client& client,
                        const ExecuteOptions& options,
                        const EventSink& sink,
                        std::stop_token stop)
{
    return Executor(plan, client, options, sink, std::move(stop)).run();
}

} // namespace plumbline::stack
