// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/workspace/swarm.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::workspace {
namespace {

std::string taskName(const std::string& service,
                     const engine::SwarmTask& task,
                     const std::map<std::string, std::string>& nodes)
{
    if (task.slot > 0)
        return fmt::format("{}.{}", service, task.slot);
    const auto node = nodes.find(task.nodeId);
    return fmt::format("{}.{}", service, node == nodes.end() ? task.nodeId : node->second);
}

/// States of tasks, as the Swarm calls them.
constexpr std::array kTaskStates{ours("new"),
                                 ours("pending"),
                                 ours("assigned"),
                                 ours("accepted"),
                                 ours("preparing"),
                                 ours("ready"),
                                 ours("starting"),
                                 ours("running"),
                                 ours("complete"),
                                 ours("shutdown"),
                                 ours("failed"),
                                 ours("rejected"),
                                 ours("remove"),
                                 ours("orphaned")};

Phrase wordOfTask(const std::string& state)
{
    const bool isKnown = std::ranges::find(kTaskStates, state) != kTaskStates.end();
    return isKnown ? Phrase::ofWords(state) : Phrase(state);
}

} // namespace

bool SwarmTaskRow::isCurrent() const
{
    return desiredState == "running" || state == "running" || state == "complete";
}

Phrase SwarmTaskRow::status() const
{
    const Phrase said = wordOfTask(state);
    const Phrase trouble = stack::taskTrouble(error, exitCode);
    return trouble.empty() ? said : phrase("{}: {}", said, trouble);
}

std::string swarmPortsText(const std::vector<engine::SwarmPort>& ports)
{
    std::vector<std::string> texts;
    texts.reserve(ports.size());
    for (const engine::SwarmPort& port : ports)
        texts.push_back(port.published == 0
                            ? fmt::format("{}/{}", port.target, port.protocol)
                            : fmt::format("{}->{}/{}", port.published, port.target, port.protocol));
    return join(texts, ", ");
}

Result<SwarmReport>
reportSwarm(const std::string& stack, const engine::Client& client, const std::stop_token& stop)
{
    const auto swarm = stack::managedSwarm(client, stop);
    if (!swarm)
        return tl::unexpected(swarm.error());
    const std::string filter = fmt::format("{}={}", stack::kStackLabel, stack);
    const auto services = client.run(engine::listServices({filter}), stop);
    const auto tasks = client.run(engine::listTasks({filter}), stop);
    const auto nodes = client.run(engine::listNodes(), stop);
    if (!services || !tasks || !nodes)
        return tl::unexpected(!services ? services.error()
                              : !tasks  ? tasks.error()
                                        : nodes.error());
    SwarmReport report{.stack = stack, .nodes = swarm->nodes};
    const std::vector<stack::StackServiceState> states = stack::statesOf(*services, *tasks);
    for (std::size_t i = 0; i < services->size(); ++i) {
        const engine::SwarmService& service = (*services)[i];
        SwarmServiceRow row{.state = states[i],
                            .service = stack::serviceOfStack(service.name, stack),
                            .image = service.image,
                            .ports = service.ports,
                            .updateState = service.updateState};
        for (const engine::SwarmTask& task : *tasks) {
            if (task.serviceId != service.id)
                continue;
            const auto node = nodes->find(task.nodeId);
            row.tasks.push_back({.id = task.id,
                                 .name = taskName(row.service, task, *nodes),
                                 .service = row.service,
                                 .node = node == nodes->end() ? std::string() : node->second,
                                 .state = task.state,
                                 .desiredState = task.desiredState,
                                 .image = task.image,
                                 .error = task.error,
                                 .exitCode = task.exitCode,
                                 .hasContainer = !task.containerId.empty(),
                                 .tty = task.tty,
                                 .since = task.since});
        }
        report.services.push_back(std::move(row));
    }
    return report;
}

} // namespace plumbline::workspace
