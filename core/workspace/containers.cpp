// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/containers.h"

#include "core/base/text.h"

#include <algorithm>

namespace plumbline::workspace {

namespace {

bool holdsProcess(const stack::ContainerState& container)
{
    return container.state == "running" || container.state == "paused" ||
           container.state == "restarting";
}

} // namespace

Error noSuchService(const std::string& project,
                    const std::string& service,
                    const std::vector<std::string>& known)
{
    const std::string meant = closestMatch(service, known);
    return {.code = ErrorCode::Invalid,
            .message = phrase("project {} has no container of a service {}", project, service),
            .hint = !meant.empty()  ? phrase("did you mean {}?", meant)
                    : known.empty() ? phrase("nothing of project {} is there", project)
                                    : phrase("services: {}", join(known, ", "))};
}

Result<std::vector<stack::ContainerState>>
runningContainers(const engine::Client& client,
                  const std::string& project,
                  const std::vector<std::string>& services,
                  const std::stop_token& stop)
{
    Result<stack::StackState> state = stack::readState(client, project, stop);
    if (!state)
        return tl::unexpected(state.error());
    std::vector<std::string> known;
    for (const stack::ServiceState& service : state->services)
        known.push_back(service.name);
    for (const std::string& service : services) {
        if (std::ranges::find(known, service) == known.end())
            return tl::unexpected(noSuchService(project, service, known));
    }
    std::vector<stack::ContainerState> containers;
    for (stack::ServiceState& service : state->services) {
        if (!services.empty() && std::ranges::find(services, service.name) == services.end())
            continue;
        for (stack::ContainerState& container : service.containers) {
            if (holdsProcess(container))
                containers.push_back(std::move(container));
        }
    }
    return containers;
}

Result<stack::ContainerState> runningContainer(const engine::Client& client,
                                               const std::string& project,
                                               const std::string& service,
                                               int number,
                                               const std::stop_token& stop)
{
    return runningContainers(client, project, {service}, stop)
        .and_then(
            [&](const std::vector<stack::ContainerState>& all) -> Result<stack::ContainerState> {
                const auto at =
                    std::ranges::find_if(all, [&](const stack::ContainerState& container) {
                        return !container.isOneOff && (number == 0 || container.number == number);
                    });
                if (at != all.end())
                    return *at;
                return fail(ErrorCode::Invalid,
                            number == 0
                                ? phrase("no container of {} runs in {}", service, project)
                                : phrase("{} has no running container number {}", service, number),
                            phrase("plumbline ps -a {} shows what is there", service));
            });
}

Result<std::vector<ContainerProcesses>> listProcesses(const engine::Client& client,
                                                      const std::string& project,
                                                      const std::vector<std::string>& services,
                                                      const std::stop_token& stop)
{
    const auto containers = runningContainers(client, project, services, stop);
    if (!containers)
        return tl::unexpected(containers.error());
    std::vector<ContainerProcesses> result;
    for (const stack::ContainerState& container : *containers) {
        Result<engine::ProcessTable> table = client.run(engine::topContainer(container.id), stop);
        if (!table)
            return tl::unexpected(table.error());
        result.push_back({container.service, container.name, std::move(*table)});
    }
    return result;
}

Result<std::vector<std::string>> setPaused(const engine::Client& client,
                                           const std::string& project,
                                           const std::vector<std::string>& services,
                                           bool isPaused,
                                           const std::stop_token& stop)
{
    const auto containers = runningContainers(client, project, services, stop);
    if (!containers)
        return tl::unexpected(containers.error());
    std::vector<std::string> changed;
    for (const stack::ContainerState& container : *containers) {
        if ((container.state == "paused") == isPaused)
            continue;
        const Result<> done = client.run(isPaused ? engine::pauseContainer(container.id)
                                                  : engine::unpauseContainer(container.id),
                                         stop);
        if (!done)
            return tl::unexpected(done.error());
        changed.push_back(container.name);
    }
    return changed;
}

} // namespace plumbline::workspace
