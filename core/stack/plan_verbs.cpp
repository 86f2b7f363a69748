// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/plan_builder.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::stack {
namespace {

using Details = engine::ContainerDetails;

/// stop, start and restart: what is there, in the order that its labels say.
class VerbPlanner
{
public:
    VerbPlanner(const std::string& projectName,
                const ObservedState& observed,
                const std::vector<std::string>& services,
                std::optional<int> timeoutSeconds)
        : m_timeoutSeconds(timeoutSeconds)
        , m_builder(projectName)
    {
        for (const Details& container : observed.containers) {
            const std::string service = labelOr(container.labels, kServiceLabel);
            const bool isMeant =
                services.empty() ||
                std::find(services.begin(), services.end(), service) != services.end();
            if (isMeant && !isOneOff(container.labels))
                m_containers[service].push_back(&container);
        }
        std::set<std::string> visited;
        for (const auto& [service, containers] : m_containers)
            visit(service, visited);
        for (const std::string& service : services) {
            if (!m_containers.contains(service))
                m_builder.remark({.severity = Severity::Warning,
                                  .message = phrase("service {} has no container", service)});
        }
    }

    /// Dependants first.
    void planStops(bool countKept)
    {
        std::for_each(m_order.rbegin(), m_order.rend(), [&](const std::string& service) {
            planStopsOf(service, countKept);
        });
    }

    /// Dependencies first, and as ready as their dependants' labels ask.
    void planStarts(bool restart)
    {
        for (const std::string& service : m_order) {
            std::vector<int> waits = m_stops[service];
            for (const LabelledDependency& dependency : dependenciesOf(labelsOf(service))) {
                if (m_containers.contains(dependency.service) &&
                    m_dependencies[service].contains(dependency.service))
                    addWaits(dependency, waits);
            }
            for (const Details* container : m_containers[service]) {
                const bool isRunning = holdsProcess(*container) && container->state != "paused";
                if (isRunning && !restart) {
                    m_builder.keep(container->name);
                    continue;
                }
                StartContainer start{.container = container->id};
                start.isPaused = container->state == "paused" && !restart;
                m_starts[service].push_back(
                    m_builder.add({.action = std::move(start),
                                   .service = service,
                                   .object = containerObject(container->name),
                                   .dependsOn = waits}));
            }
        }
    }

    Plan finish() { return m_builder.finish(); }

private:
    void planStopsOf(const std::string& service, bool countKept)
    {
        for (const Details* container : m_containers[service]) {
            if (!holdsProcess(*container)) {
                if (countKept)
                    m_builder.keep(container->name);
                continue;
            }
            const int step =
                m_builder.add({.action = StopContainer{container->id, m_timeoutSeconds, {}},
                               .service = service,
                               .object = containerObject(container->name)});
            m_stops[service].push_back(step);
        }
        for (const auto& [dependant, dependencies] : m_dependencies) {
            if (dependencies.contains(service))
                addEdges(m_stops[service], m_stops[dependant]);
        }
    }

    [[nodiscard]] const engine::Labels& labelsOf(const std::string& service) const
    {
        return m_containers.at(service).front()->labels;
    }

    void visit(const std::string& service, std::set<std::string>& visited)
    {
        if (!m_containers.contains(service) || !visited.insert(service).second)
            return;
        for (const LabelledDependency& dependency : dependenciesOf(labelsOf(service)))
            visit(dependency.service, visited);
        // In a ring of labels the edge that closes it is not drawn.
        for (const LabelledDependency& dependency : dependenciesOf(labelsOf(service))) {
            if (std::find(m_order.begin(), m_order.end(), dependency.service) != m_order.end())
                m_dependencies[service].insert(dependency.service);
        }
        m_order.push_back(service);
    }

    void addEdges(const std::vector<int>& later, const std::vector<int>& earlier)
    {
        for (const int step : later) {
            for (const int other : earlier)
                m_builder.addEdge(step, other);
        }
    }

    void addWaits(const LabelledDependency& dependency, std::vector<int>& waits)
    {
        const std::vector<int>& starts = m_starts[dependency.service];
        if (starts.empty())
            return;
        if (dependency.condition == compose::Condition::Started) {
            waits.insert(waits.end(), starts.begin(), starts.end());
            return;
        }
        int& wait = m_awaits[{dependency.service, dependency.condition}];
        if (wait == 0) {
            std::vector<std::string> ids;
            for (const Details* container : m_containers[dependency.service])
                ids.push_back(container->id);
            wait = m_builder.add({.action = AwaitService{.service = dependency.service,
                                                         .containers = std::move(ids),
                                                         .condition = dependency.condition},
                                  .service = dependency.service,
                                  .object = "service " + dependency.service,
                                  .cause = {.text = phrase("its dependants wait for it")},
                                  .dependsOn = starts});
        }
        waits.push_back(wait);
    }

    std::optional<int> m_timeoutSeconds;
    PlanBuilder m_builder;
    std::map<std::string, std::vector<const Details*>> m_containers;
    std::map<std::string, std::set<std::string>> m_dependencies;
    std::vector<std::string> m_order; ///< dependencies first
    std::map<std::string, std::vector<int>> m_stops;
    std::map<std::string, std::vector<int>> m_starts;
    std::map<std::pair<std::string, compose::Condition>, int> m_awaits;
};

} // namespace

Plan planStop(const std::string& projectName,
              const ObservedState& observed,
              const std::vector<std::string>& services,
              std::optional<int> timeoutSeconds)
{
    VerbPlanner planner(projectName, observed, services, timeoutSeconds);
    planner.planStops(true);
    return planner.finish();
}

Plan planStart(const std::string& projectName,
               const ObservedState& observed,
               const std::vector<std::string>& services)
{
    VerbPlanner planner(projectName, observed, services, std::nullopt);
    planner.planStarts(false);
    return planner.finish();
}

Plan planRestart(const std::string& projectName,
                 const ObservedState& observed,
                 const std::vector<std::string>& services,
                 std::optional<int> timeoutSeconds)
{
    VerbPlanner planner(projectName, observed, services, timeoutSeconds);
    planner.planStops(false);
    planner.planStarts(true);
    return planner.finish();
}

} // namespace plumbline::stack
