// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/turns.h"

#include "core/mirror/derive.h"
#include "core/stack/labels.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

/// Host ports that are written as one number; a range finds a free one by itself.
std::set<unsigned> publishedPorts(const compose::Project& project)
{
    std::set<unsigned> ports;
    for (const auto& [name, service] : project.services) {
        for (const compose::Port& port : service.ports) {
            unsigned number = 0;
            const char* end = port.published.data() + port.published.size();
            const auto [rest, error] = std::from_chars(port.published.data(), end, number);
            if (error == std::errc() && rest == end && number != 0)
                ports.insert(number);
        }
    }
    return ports;
}

} // namespace

std::string writtenProjectOf(const compose::Project& project)
{
    for (const auto& [name, service] : project.services) {
        const auto of = service.labels.find(std::string(mirror::kMirrorOfLabel));
        if (of != service.labels.end())
            return of->second;
    }
    return project.name;
}

bool isMirror(const stack::ObservedState& observed)
{
    return std::ranges::any_of(observed.containers, [](const engine::ContainerDetails& container) {
        return container.labels.contains(std::string(mirror::kMirrorLabel));
    });
}

std::vector<std::string> stacksInTheWay(const compose::Project& project,
                                        const stack::ObservedState& observed)
{
    const std::string written = writtenProjectOf(project);
    const std::set<unsigned> wanted = publishedPorts(project);
    std::set<std::string> names;
    for (const engine::ContainerSummary& other : observed.others) {
        const std::string name = stack::labelOf(other.labels, stack::kProjectLabel);
        const bool isOurs =
            name == written || stack::labelOf(other.labels, mirror::kMirrorOfLabel) == written;
        if (!isOurs || name == project.name || name.empty())
            continue;
        const bool isInTheWay =
            std::ranges::any_of(other.ports, [&](const engine::PublishedPort& port) {
                return wanted.contains(port.publicPort);
            });
        if (isInTheWay)
            names.insert(name);
    }
    return {names.begin(), names.end()};
}

void forget(const std::string& project, stack::ObservedState& observed)
{
    std::erase_if(observed.others, [&](const engine::ContainerSummary& other) {
        return stack::labelOf(other.labels, stack::kProjectLabel) == project;
    });
}

stack::Plan afterStops(std::vector<stack::Plan> stops, stack::Plan plan)
{
    std::vector<stack::Step> steps;
    for (stack::Plan& stop : stops) {
        const int offset = static_cast<int>(steps.size());
        for (stack::Step& step : stop.steps) {
            step.id += offset;
            for (int& other : step.dependsOn)
                other += offset;
            step.cause.text =
                phrase("{} takes its ports; its containers and data stay", plan.project);
            steps.push_back(std::move(step));
        }
        plan.diagnostics.push_back(
            {.severity = Severity::Info,
             .message = phrase("the stack {} is stopped, as both publish the same ports; it "
                               "keeps its containers and data",
                               stop.project)});
    }
    const int offset = static_cast<int>(steps.size());
    for (stack::Step& step : plan.steps) {
        step.id += offset;
        for (int& other : step.dependsOn)
            other += offset;
        if (!std::holds_alternative<stack::StartContainer>(step.action))
            continue;
        for (int stop = 1; stop <= offset; ++stop)
            step.dependsOn.push_back(stop);
        std::ranges::sort(step.dependsOn);
    }
    std::ranges::move(plan.steps, std::back_inserter(steps));
    plan.steps = std::move(steps);
    return plan;
}

} // namespace plumbline::workspace
