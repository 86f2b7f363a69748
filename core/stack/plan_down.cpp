// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/plan_builder.h"

#include <algorithm>
#include <map>
#include <set>

namespace plumbline::stack {
namespace {

using Details = engine::ContainerDetails;

/// Steps by service, for the edges between dependants and dependencies.
using StepsByService = std::map<std::string, std::vector<int>>;

/// A dependency stops after its dependants: by the labels, so that it holds without the files.
/// A ring of labels would make every step of it wait for the others; such an edge is left out.
class ReverseOrder
{
public:
    void add(const std::string& service, const engine::Labels& labels)
    {
        for (const LabelledDependency& dependency : dependenciesOf(labels)) {
            if (!reaches(dependency.service, service))
                m_dependencies[service].insert(dependency.service);
        }
    }

    [[nodiscard]] const std::map<std::string, std::set<std::string>>& dependencies() const
    {
        return m_dependencies;
    }

private:
    [[nodiscard]] bool reaches(const std::string& from, const std::string& to) const
    {
        if (from == to)
            return true;
        const auto found = m_dependencies.find(from);
        return found != m_dependencies.end() &&
               std::any_of(found->second.begin(), found->second.end(), [&](const auto& next) {
                   return reaches(next, to);
               });
    }

    std::map<std::string, std::set<std::string>> m_dependencies;
};

class DownPlanner
{
public:
    DownPlanner(const std::string& projectName,
                const compose::Project* project,
                const ObservedState& observed,
                const DownOptions& options)
        : m_name(projectName)
        , m_project(project)
        , m_observed(observed)
        , m_options(options)
        , m_builder(projectName)
    {}

    Plan plan()
    {
        planContainers();
        planNetworks();
        if (m_options.removeVolumes)
            planVolumes();
        return m_builder.finish();
    }

private:
    [[nodiscard]] bool staysAsOrphan(const Details& container) const
    {
        if (m_project == nullptr || m_options.removeOrphans || isOneOff(container.labels))
            return false;
        const std::string service = labelOr(container.labels, kServiceLabel);
        return !m_project->services.contains(service) &&
               !m_project->disabledServices.contains(service);
    }

    void planContainers()
    {
        StepsByService stops;
        StepsByService removals;
        ReverseOrder order;
        for (const Details& container : m_observed.containers) {
            if (staysAsOrphan(container)) {
                m_staying.push_back(&container);
                continue;
            }
            const std::string service = labelOr(container.labels, kServiceLabel);
            order.add(service, container.labels);
            const int stop = planStopOf(container, service);
            const int removal = m_builder.add(
                {.action = RemoveContainer{container.id, m_options.removeVolumes},
                 .service = service,
                 .object = containerObject(container.name),
                 .dependsOn = {stop},
                 .losesData = m_options.removeVolumes && hasAnonymousVolume(container)});
            m_removals.push_back(removal);
            stops[service].push_back(stop != 0 ? stop : removal);
            removals[service].push_back(removal);
        }
        for (const auto& [service, dependencies] : order.dependencies()) {
            for (const std::string& dependency : dependencies) {
                for (const int later : stops[dependency]) {
                    for (const int earlier : stops[service])
                        m_builder.addEdge(later, earlier);
                }
            }
        }
        remarkStaying();
    }

    int planStopOf(const Details& container, const std::string& service)
    {
        if (!holdsProcess(container))
            return 0;
        StopContainer stop{.container = container.id,
                           .timeoutSeconds = m_options.stopTimeoutSeconds};
        if (m_project != nullptr) {
            const auto known = m_project->services.find(service);
            if (known != m_project->services.end())
                stop.preStop = known->second.preStop;
        }
        return m_builder.add({.action = std::move(stop),
                              .service = service,
                              .object = containerObject(container.name)});
    }

    static bool hasAnonymousVolume(const Details& container)
    {
        return std::any_of(container.mounts.begin(), container.mounts.end(), isAnonymousVolume);
    }

    void remarkStaying()
    {
        for (const Details* container : m_staying)
            m_builder.remark(
                {.severity = Severity::Warning,
                 .message = phrase("container {} stays: the files do not name service {}",
                                   container->name,
                                   labelOr(container->labels, kServiceLabel)),
                 .hint = phrase("--remove-orphans removes it too")});
    }

    void planNetworks()
    {
        for (const engine::NetworkDetails& network : m_observed.networks) {
            if (labelOr(network.labels, kProjectLabel) != m_name)
                continue;
            const auto user =
                std::find_if(m_staying.begin(), m_staying.end(), [&](const Details* container) {
                    return container->networks.contains(network.name);
                });
            if (user != m_staying.end()) {
                m_builder.remark(
                    {.severity = Severity::Warning,
                     .message =
                         phrase("network {} stays: {} is on it", network.name, (*user)->name)});
                continue;
            }
            m_builder.add({.action = RemoveNetwork{network.id, network.name},
                           .object = "network " + network.name,
                           .dependsOn = m_removals});
        }
    }

    void planVolumes()
    {
        for (const engine::VolumeDetails& volume : m_observed.volumes) {
            if (labelOr(volume.labels, kProjectLabel) != m_name || isDeclaredExternal(volume.name))
                continue;
            m_builder.add({.action = RemoveVolume{volume.name},
                           .object = "volume " + volume.name,
                           .dependsOn = m_removals,
                           .losesData = true});
        }
    }

    [[nodiscard]] bool isDeclaredExternal(const std::string& name) const
    {
        return m_project != nullptr &&
               std::any_of(
                   m_project->volumes.begin(), m_project->volumes.end(), [&](const auto& entry) {
                       return entry.second.external && entry.second.name == name;
                   });
    }

    const std::string& m_name;
    const compose::Project* m_project; // borrowed
    const ObservedState& m_observed;
    const DownOptions& m_options;
    PlanBuilder m_builder;
    std::vector<int> m_removals;
    std::vector<const Details*> m_staying;
};

} // namespace

Plan planDown(const std::string& projectName,
              const compose::Project* project,
              const ObservedState& observed,
              const DownOptions& options)
{
    return DownPlanner(projectName, project, observed, options).plan();
}

} // namespace plumbline::stack
