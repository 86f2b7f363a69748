// SPDX-License-Identifier: Apache-2.0
#include "core/stack/state.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/plan_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace plumbline::stack {
namespace {

/// The engine's list says health only inside its words: "Up 5 minutes (healthy)".
std::string healthIn(const std::string& status)
{
    if (status.find("(healthy)") != std::string::npos)
        return "healthy";
    if (status.find("(unhealthy)") != std::string::npos)
        return "unhealthy";
    return status.find("(health: starting)") != std::string::npos ? "starting" : "";
}

/// "Exited (137) 5 minutes ago".
int exitCodeIn(const std::string& status)
{
    const std::size_t open = status.find('(');
    if (open == std::string::npos || !status.starts_with("Exited"))
        return 0;
    int code = 0;
    std::from_chars(status.data() + open + 1, status.data() + status.size(), code);
    return code;
}

std::vector<std::string> listIn(const std::string& label)
{
    return label.empty() ? std::vector<std::string>{} : split(label, ',');
}

ContainerState stateOf(const engine::ContainerSummary& summary)
{
    return {.id = summary.id,
            .name = summary.names.empty() ? "" : summary.names.front(),
            .service = labelOr(summary.labels, kServiceLabel),
            .number = containerNumber(summary.labels),
            .isOneOff = isOneOff(summary.labels),
            .image = summary.image,
            .state = summary.state,
            .status = summary.status,
            .health = summary.state == "running" ? healthIn(summary.status) : "",
            .exitCode = exitCodeIn(summary.status),
            .created = summary.created,
            .ports = summary.ports,
            .labels = summary.labels};
}

engine::ListContainersOptions withLabel(std::string label)
{
    return {.all = true, .labels = {std::move(label)}};
}

/// "running(3), exited(1)".
std::string statusOf(const std::map<std::string, int>& states)
{
    std::vector<std::string> parts;
    parts.reserve(states.size());
    for (const auto& [state, count] : states)
        parts.push_back(fmt::format("{}({})", state, count));
    return join(parts, ", ");
}

} // namespace

bool ContainerState::isWell() const
{
    if (state == "running")
        return health.empty() || health == "healthy";
    return state == "exited" && exitCode == 0;
}

StackState stateOf(const std::string& project,
                   const std::vector<engine::ContainerSummary>& containers)
{
    StackState stack{.project = project};
    std::map<std::string, ServiceState> services;
    for (const engine::ContainerSummary& summary : containers) {
        ContainerState container = stateOf(summary);
        ServiceState& service = services[container.service];
        service.name = container.service;
        if (service.dependsOn.empty()) {
            for (LabelledDependency& dependency : dependenciesOf(summary.labels))
                service.dependsOn.push_back(std::move(dependency.service));
        }
        if (stack.workingDir.empty())
            stack.workingDir = labelOr(summary.labels, kWorkingDirLabel);
        if (stack.configFiles.empty())
            stack.configFiles = listIn(labelOr(summary.labels, kConfigFilesLabel));
        service.containers.push_back(std::move(container));
    }
    for (auto& [name, service] : services) {
        std::sort(service.containers.begin(),
                  service.containers.end(),
                  [](const ContainerState& left, const ContainerState& right) {
                      return std::tuple(left.isOneOff, left.number, left.name) <
                             std::tuple(right.isOneOff, right.number, right.name);
                  });
        stack.services.push_back(std::move(service));
    }
    return stack;
}

Result<StackState>
readState(const engine::Client& client, const std::string& project, std::stop_token stop)
{
    return client
        .run(engine::listContainers(withLabel(fmt::format("{}={}", kProjectLabel, project))), stop)
        .transform([&](const auto& containers) { return stateOf(project, containers); });
}

Result<std::vector<StackSummary>> listStacks(const engine::Client& client, std::stop_token stop)
{
    const auto containers =
        client.run(engine::listContainers(withLabel(std::string(kProjectLabel))), stop);
    if (!containers)
        return tl::unexpected(containers.error());
    std::map<std::string, StackSummary> stacks;
    std::map<std::string, std::map<std::string, int>> states;
    for (const engine::ContainerSummary& container : *containers) {
        const std::string project = labelOr(container.labels, kProjectLabel);
        StackSummary& stack = stacks[project];
        stack.project = project;
        if (isOneOff(container.labels))
            continue;
        if (stack.labels.empty())
            stack.labels = container.labels;
        if (stack.workingDir.empty())
            stack.workingDir = labelOr(container.labels, kWorkingDirLabel);
        for (std::string& file : listIn(labelOr(container.labels, kConfigFilesLabel))) {
            if (std::find(stack.configFiles.begin(), stack.configFiles.end(), file) ==
                stack.configFiles.end())
                stack.configFiles.push_back(std::move(file));
        }
        ++states[project][container.state];
    }
    std::vector<StackSummary> list;
    for (auto& [project, stack] : stacks) {
        stack.status = statusOf(states[project]);
        list.push_back(std::move(stack));
    }
    return list;
}

} // namespace plumbline::stack
