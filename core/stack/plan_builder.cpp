// SPDX-License-Identifier: Apache-2.0
#include "core/stack/plan_builder.h"

#include "core/base/text.h"
#include "core/engine/shown_id.h"
#include "core/stack/labels.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace plumbline::stack {

int PlanBuilder::add(Step step)
{
    step.id = static_cast<int>(m_plan.steps.size()) + 1;
    std::vector<int> edges;
    std::swap(edges, step.dependsOn);
    m_plan.steps.push_back(std::move(step));
    const int id = static_cast<int>(m_plan.steps.size());
    for (const int other : edges)
        addEdge(id, other);
    return id;
}

void PlanBuilder::addEdge(int step, int other)
{
    if (step == 0 || other == 0 || step == other)
        return;
    std::vector<int>& edges = m_plan.steps[static_cast<std::size_t>(step - 1)].dependsOn;
    if (std::find(edges.begin(), edges.end(), other) == edges.end())
        edges.push_back(other);
}

Plan PlanBuilder::finish()
{
    // The first step in the order of adding whose dependencies are all placed comes next, so that
    // the text reads as the planner thought. A cycle cannot be drawn by the planners; were there
    // one, its steps would keep the order in which they were added.
    std::vector<Step> sorted;
    std::vector<int> newIds(m_plan.steps.size() + 1, 0);
    std::vector<Step*> open;
    for (Step& each : m_plan.steps)
        open.push_back(&each);
    while (!open.empty()) {
        auto next = std::find_if(open.begin(), open.end(), [&](const Step* candidate) {
            return std::all_of(candidate->dependsOn.begin(),
                               candidate->dependsOn.end(),
                               [&](int id) { return newIds[static_cast<std::size_t>(id)] != 0; });
        });
        if (next == open.end())
            next = open.begin();
        newIds[static_cast<std::size_t>((*next)->id)] = static_cast<int>(sorted.size()) + 1;
        sorted.push_back(std::move(**next));
        open.erase(next);
    }
    for (Step& each : sorted) {
        each.id = newIds[static_cast<std::size_t>(each.id)];
        for (int& edge : each.dependsOn)
            edge = newIds[static_cast<std::size_t>(edge)];
        std::sort(each.dependsOn.begin(), each.dependsOn.end());
    }
    m_plan.steps = std::move(sorted);
    return std::move(m_plan);
}

std::string containerObject(const std::string& name)
{
    return "container " + name;
}

std::string labelOr(const engine::Labels& labels, std::string_view name)
{
    const auto found = labels.find(std::string(name));
    return found == labels.end() ? std::string() : found->second;
}

int containerNumber(const engine::Labels& labels)
{
    const std::string text = labelOr(labels, kContainerNumberLabel);
    int number = 1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

bool isOneOff(const engine::Labels& labels)
{
    return toLower(labelOr(labels, kOneOffLabel)) == "true";
}

bool holdsProcess(const engine::ContainerDetails& container)
{
    return container.running || container.restarting || container.state == "running" ||
           container.state == "paused" || container.state == "restarting";
}

bool isUnfinishedReplacement(const engine::ContainerDetails& container)
{
    const std::string replaced = labelOr(container.labels, kReplaceLabel);
    constexpr std::size_t kShortId = 12;
    return !replaced.empty() && container.name.starts_with(replaced.substr(0, kShortId) + "_");
}

bool isAnonymousVolume(const engine::ContainerMount& mount)
{
    return mount.type == "volume" && engine::isMadeUp(mount.name);
}

std::vector<LabelledDependency> dependenciesOf(const engine::Labels& labels)
{
    std::vector<LabelledDependency> dependencies;
    for (const std::string& part : split(labelOr(labels, kDependsOnLabel), ',')) {
        const std::vector<std::string> fields = split(part, ':');
        if (fields[0].empty())
            continue;
        LabelledDependency dependency{.service = fields[0]};
        if (fields.size() > 1 && fields[1] == "service_healthy")
            dependency.condition = compose::Condition::Healthy;
        if (fields.size() > 1 && fields[1] == "service_completed_successfully")
            dependency.condition = compose::Condition::CompletedSuccessfully;
        dependencies.push_back(std::move(dependency));
    }
    return dependencies;
}

} // namespace plumbline::stack
