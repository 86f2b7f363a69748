// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/readiness.h"
#include "core/stack/swarm_execute.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

bool isOf(const engine::SwarmTask& task, const engine::SwarmService& service)
{
    return task.serviceId == service.id && labelOf(task.containerLabels, kSettingsHashLabel) ==
                                               labelOf(service.containerLabels, kSettingsHashLabel);
}

/// How the newest failed task of its definition ended.
Phrase troubleOf(const engine::SwarmService& service, const std::vector<engine::SwarmTask>& tasks)
{
    const auto failed = std::ranges::find_if(tasks, [&](const engine::SwarmTask& task) {
        return isOf(task, service) && !task.error.empty();
    });
    return failed == tasks.end() ? Phrase() : taskTrouble(failed->error, failed->exitCode);
}

StackServiceState stateOf(const engine::SwarmService& service,
                          const std::vector<engine::SwarmTask>& tasks)
{
    StackServiceState state{.name = service.name, .mode = service.mode};
    const bool isJob = service.mode.ends_with("-job");
    const bool isGlobal = service.mode.starts_with("global");
    int placed = 0;
    for (const engine::SwarmTask& task : tasks) {
        if (task.serviceId != service.id)
            continue;
        const bool isOfIt = isOf(task, service);
        const bool isWanted =
            task.desiredState == "running" || (isJob && task.desiredState == "complete");
        state.leaving += !isWanted && task.state == "running" ? 1 : 0;
        placed += isWanted && isOfIt ? 1 : 0;
        const bool isThere = isJob ? task.state == "complete" : isWanted && task.state == "running";
        state.running += isThere && isOfIt ? 1 : 0;
    }
    state.wanted = isGlobal ? std::max(1, placed) : static_cast<int>(service.replicas);
    if (!state.isWell())
        state.trouble = troubleOf(service, tasks);
    return state;
}

} // namespace

Phrase taskTrouble(const std::string& error, std::optional<int> exitCode)
{
    if (!exitCode || *exitCode == 0)
        return error;
    Phrase ended = phrase("exit code {}", exitCodeText(*exitCode, false));
    const std::string said = fmt::format("task: non-zero exit ({})", *exitCode);
    if (error.empty() || error == said)
        return ended;
    return phrase(
        "{}: {}", ended, error.starts_with(said + ": ") ? error.substr(said.size() + 2) : error);
}

std::vector<StackServiceState> statesOf(const std::vector<engine::SwarmService>& services,
                                        const std::vector<engine::SwarmTask>& tasks)
{
    std::vector<StackServiceState> states;
    states.reserve(services.size());
    for (const engine::SwarmService& service : services)
        states.push_back(stateOf(service, tasks));
    return states;
}

} // namespace plumbline::stack
