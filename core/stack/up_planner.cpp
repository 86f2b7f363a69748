// SPDX-License-Identifier: Apache-2.0
#include "core/stack/up_planner.h"

#include "core/base/text.h"
#include "core/compose/config.h"
#include "core/stack/labels.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
UpPlanner::UpPlanner(const compose::Project& project,
                     const ObservedState& observed,
                     const PlanOptions& options,
                     const OneOffSpec* oneOff)
    : m_project(project)
    , m_observed(observed)
    , m_options(options)
    , m_oneOff(oneOff)
    , m_configHashes(compose::configHashes(project))
    , m_builder(project.name)
{
    for (const Details& container : observed.containers) {
        if (!isOneOff(container.labels) && !isSuperfluous(container))
            m_existing[labelOr(container.labels, kServiceLabel)].push_back(&container);
    }
    for (auto& [service, containers] : m_existing) {
        std::sort(
            containers.begin(), containers.end(), [](const Details* left, const Details* right) {
                return std::pair(containerNumber(left->labels), left->name) <
                       std::pair(containerNumber(right->labels), right->name);
            });
    }
}

Result<Plan> UpPlanner::plan()
{
    auto done = selectServices()
                    .and_then([this] { return checkScale(); })
                    .and_then([this] {
                        planUnfinishedReplacements();
                        planOrphans();
                        planRefreshes();
                        return planNetworks();
                    })
                    .and_then([this] { return planVolumes(); });
    for (const std::string& name : m_order) {
        const compose::Service& service = m_project.services.at(name);
        done = done.and_then(
            [&] { return isOneOffsService(name) ? planOneOff(service) : planService(service); });
    }
    return done
        .and_then([this] {
            planFinalWaits();
            return resolveNames();
        })
        .and_then([this] { return resolvePorts(); })
        .transform([this] { return m_builder.finish(); });
}

Result<> UpPlanner::selectServices()
{
    std::set<std::string> visited;
    for (const std::string& name : m_options.services) {
        if (m_project.services.contains(name))
            continue;
        if (m_project.disabledServices.contains(name))
            return fail(ErrorCode::Invalid,
                        phrase("service {} is left out by its profiles", name),
                        phrase("name one of its profiles with --profile"));
        std::vector<std::string> known;
        for (const auto& [key, service] : m_project.services)
            known.push_back(key);
        const std::string meant = closestMatch(name, known);
        return fail(ErrorCode::Invalid,
                    phrase("no such service: {}", name),
                    meant.empty() ? phrase("services: {}", join(known, ", "))
                                  : phrase("did you mean {}?", meant));
    }
    if (m_options.services.empty()) {
        for (const auto& [name, service] : m_project.services)
            visit(name, visited);
    } else {
        for (const std::string& name : m_options.services)
            visit(name, visited);
    }
    return {};
}

/// Depth first, so that dependencies come before their dependants.
void UpPlanner::visit(const std::string& name, std::set<std::string>& visited)
{
    const auto found = m_project.services.find(name);
    if (found == m_project.services.end() || !visited.insert(name).second)
        return;
    for (const auto& [dependency, condition] : found->second.dependsOn) {
        if (m_options.includeDependencies || isNamed(dependency) || m_options.services.empty())
            visit(dependency, visited);
    }
    if (!found->second.isProvider)
        m_order.push_back(name);
}

Result<> UpPlanner::checkScale()
{
    for (const auto& [name, count] : m_options.scale) {
        if (!m_project.services.contains(name))
            return fail(ErrorCode::Invalid, phrase("--scale: no such service: {}", name));
        if (count < 0)
            return fail(ErrorCode::Invalid,
                        phrase("--scale: {} cannot have {} containers", name, count));
    }
    for (const std::string& name : m_order) {
        const compose::Service& service = m_project.services.at(name);
        if (!service.containerName.empty() && scaleOf(service, m_options) > 1)
            return fail(ErrorCode::Invalid,
                        phrase("service {} cannot have {} containers: container_name gives "
                               "all of them the name {}",
                               name,
                               scaleOf(service, m_options),
                               service.containerName),
                        phrase("take container_name away"),
                        m_project.originOf(fmt::format("services.{}.container_name", name)));
    }
    return {};
}

bool UpPlanner::isSelected(const std::string& service) const
{
    return std::find(m_order.begin(), m_order.end(), service) != m_order.end();
}

bool UpPlanner::isNamed(const std::string& service) const
{
    return std::find(m_options.services.begin(), m_options.services.end(), service) !=
           m_options.services.end();
}

bool UpPlanner::isOneOffsService(const std::string& service) const
{
    return m_oneOff != nullptr && m_oneOff->service == service;
}

bool UpPlanner::isAwaitedAsCompleted(const std::string& service) const
{
    return std::any_of(
        m_project.services.begin(), m_project.services.end(), [&](const auto& entry) {
            const auto dependency = entry.second.dependsOn.find(service);
            return dependency != entry.second.dependsOn.end() &&
                   dependency->second.condition == compose::Condition::CompletedSuccessfully;
        });
}

/// A replacement whose old container is still there: that one goes on to be looked at as it is. Where
/// the old one is gone already, its successor has the volumes that nobody named, and stays.
bool UpPlanner::isSuperfluous(const Details& container) const
{
    const std::string replaced = labelOr(container.labels, kReplaceLabel);
    return isUnfinishedReplacement(container) &&
           std::any_of(m_observed.containers.begin(),
                       m_observed.containers.end(),
                       [&](const Details& other) { return other.id == replaced; });
}

void UpPlanner::planUnfinishedReplacements()
{
    for (const Details& container : m_observed.containers) {
        if (!isOneOff(container.labels) && isSuperfluous(container))
            removeContainer(container,
                            {.text = phrase("left over from an interrupted replacement")});
    }
}

void UpPlanner::planOrphans()
{
    std::vector<std::string> names;
    for (const auto& [service, containers] : m_existing) {
        if (m_project.services.contains(service) || m_project.disabledServices.contains(service))
            continue;
        for (const Details* container : containers) {
            if (m_options.removeOrphans)
                removeContainer(*container,
                                {.text = phrase("service {} is not in the files", service)});
            else
                names.push_back(container->name);
        }
    }
    if (names.empty())
        return;
    m_builder.remark(
        {.severity = Severity::Warning,
         .message = phrase("containers of this project whose service the files do not name: {}",
                           join(names, ", ")),
         .hint = phrase(
             "--remove-orphans removes them; other files with the same project name may still "
             "need them")});
}

Result<Plan>
planUp(const compose::Project& project, const ObservedState& observed, const PlanOptions& options)
{
    return UpPlanner(project, observed, options).plan();
}

} // namespace plumbline::stack
