// SPDX-License-Identifier: Apache-2.0
#include "core/stack/swarm_failures.h"

#include "core/engine/containers.h"
#include "core/engine/logs.h"
#include "core/stack/likely_cause.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace plumbline::stack {
namespace {

constexpr int kFailedTasksToStop = 3;
/// A task that no node takes may be taken a moment later.
constexpr std::chrono::seconds kUnplaced{15};
constexpr const char* kLogTail = "20";

using Tasks = std::vector<engine::SwarmTask>;
using Judgement = std::optional<SwarmJudgement>;

Judgement ofUpdate(const engine::SwarmService& service, const Tasks& fresh, const SwarmWait& wait)
{
    constexpr std::array<std::string_view, 3> kGivenUp{
        "paused", "rollback_paused", "rollback_completed"};
    if (!wait.isUpdated || std::ranges::find(kGivenUp, service.updateState) == kGivenUp.end())
        return {};
    const auto failed = std::ranges::find(fresh, "failed", &engine::SwarmTask::state);
    return SwarmJudgement{
        .error = {ErrorCode::Invalid,
                  phrase("the update is {}: {}",
                         service.updateState == "paused" ? phrase("paused") : phrase("rolled back"),
                         service.updateMessage),
                  phrase("correct the definition, then up again"),
                  {}},
        .task = failed == fresh.end() ? std::nullopt : std::optional(*failed)};
}

Judgement ofPlacing(const Tasks& fresh, const SwarmWait& wait)
{
    if (wait.waited <= kUnplaced)
        return {};
    const auto unplaced = std::ranges::find_if(fresh, [](const engine::SwarmTask& task) {
        return task.state == "pending" && !task.error.empty();
    });
    if (unplaced == fresh.end())
        return {};
    return SwarmJudgement{
        .error = {ErrorCode::Unsupported,
                  phrase("no node takes its tasks: {}", unplaced->error),
                  phrase("look at deploy.placement and deploy.resources.reservations"),
                  {}},
        .task = {}};
}

Judgement ofFailures(const Tasks& fresh)
{
    const auto hasFailed = [](const engine::SwarmTask& task) {
        return task.state == "failed" || task.state == "rejected";
    };
    if (std::ranges::count_if(fresh, hasFailed) < kFailedTasksToStop)
        return {};
    const engine::SwarmTask& newest = *std::ranges::find_if(fresh, hasFailed);
    return SwarmJudgement{
        .error = {ErrorCode::Invalid,
                  phrase("its tasks fail again and again: {}",
                         taskTrouble(newest.error, newest.exitCode)),
                  phrase("plumbline ps --swarm shows its tasks, plumbline logs --swarm what "
                         "they wrote"),
                  {}},
        .task = newest};
}

/// What is left of a failed task, where its container was one of this engine's.
struct Remains
{
    engine::ContainerDetails container;
    std::vector<std::string> lines; ///< that it wrote last
};

Remains
remainsOf(const engine::Client& client, const engine::SwarmTask& task, const std::stop_token& stop)
{
    Remains remains;
    if (task.containerId.empty())
        return remains;
    if (auto details = client.run(engine::inspectContainer(task.containerId), stop))
        remains.container = std::move(*details);
    const auto log =
        engine::readLogs(client, task.containerId, remains.container.tty, {.tail = kLogTail}, stop);
    for (const engine::LogLine& line : log ? *log : std::vector<engine::LogLine>{})
        remains.lines.push_back(line.text);
    return remains;
}

} // namespace

std::optional<SwarmJudgement> judgeService(const engine::SwarmService& service,
                                           const std::vector<engine::SwarmTask>& tasks,
                                           const SwarmWait& wait)
{
    Tasks fresh;
    std::ranges::copy_if(tasks, std::back_inserter(fresh), [&](const engine::SwarmTask& task) {
        return task.serviceId == service.id && task.since >= wait.begun;
    });
    if (Judgement judgement = ofUpdate(service, fresh, wait))
        return judgement;
    if (Judgement judgement = ofPlacing(fresh, wait))
        return judgement;
    return ofFailures(fresh);
}

StackFailure failureOf(const engine::SwarmService& service,
                       SwarmJudgement judgement,
                       const engine::Client& client,
                       const std::stop_token& stop)
{
    StackFailure failure{
        .object = "service " + service.name, .error = std::move(judgement.error), .logTail = {}};
    if (!judgement.task)
        return failure;
    Remains remains = remainsOf(client, *judgement.task, stop);
    LikelyCause likely = likelyCause(remains.container, remains.lines);
    failure.logTail = std::move(remains.lines);
    failure.likelyCause = std::move(likely.cause);
    if (!likely.next.empty())
        failure.error.hint = std::move(likely.next);
    return failure;
}

} // namespace plumbline::stack
