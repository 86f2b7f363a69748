// SPDX-License-Identifier: Apache-2.0
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

bool meets(const engine::ContainerDetails& container, compose::Condition condition, bool isFinal)
{
    const bool isRunning = container.state == "running" && !container.restarting;
    const bool isDone = container.state == "exited" && container.exitCode == 0;
    switch (condition) {
    case compose::Condition::CompletedSuccessfully:
        return isDone;
    case compose::Condition::Healthy:
        if (container.health && container.health->status != "none")
            return isRunning && container.health->status == "healthy";
        return isFinal && (isRunning || isDone);
    case compose::Condition::Started:
        return isRunning || isDone;
    }
    return false;
}

std::string waitText(compose::Condition condition, bool isFinal)
{
    switch (condition) {
    case compose::Condition::CompletedSuccessfully:
        return "until it has completed";
    case compose::Condition::Healthy:
        return isFinal ? "until it is well" : "until it is healthy";
    case compose::Condition::Started:
        return "until it runs";
    }
    return {};
}

} // namespace

std::vector<int> UpPlanner::waitsOf(const compose::Service& service)
{
    std::vector<int> waits;
    for (const auto& [name, dependency] : service.dependsOn) {
        const auto other = m_services.find(name);
        if (other == m_services.end())
            continue;
        if (dependency.condition == compose::Condition::Started) {
            const std::vector<int>& starts = other->second.startSteps;
            waits.insert(waits.end(), starts.begin(), starts.end());
        } else {
            waits.push_back(awaitStep(name, dependency.condition, dependency.required, false));
        }
    }
    return waits;
}

/// The step that ends when all containers of the service meet the condition; 0 where they do.
int UpPlanner::awaitStep(const std::string& service,
                         compose::Condition condition,
                         bool required,
                         bool isFinal)
{
    const ServicePlan& own = m_services[service];
    if (!m_options.start || own.containers.empty())
        return 0;
    if (const auto found = m_awaits.find({service, condition}); found != m_awaits.end()) {
        // What no dependant insists on is not insisted on at the end either.
        if (!isFinal) {
            Step& step = m_builder.step(found->second);
            auto& wait = std::get<AwaitService>(step.action);
            wait.required = wait.required || required;
            step.bestEffort = !wait.required;
        }
        return found->second;
    }
    const bool isMet =
        own.startSteps.empty() && own.makeSteps.empty() &&
        std::all_of(own.staying.begin(), own.staying.end(), [&](const Details* container) {
            return meets(*container, condition, isFinal);
        });
    if (isMet)
        return 0;
    Step step{.action = AwaitService{.service = service,
                                     .containers = own.containers,
                                     .condition = condition,
                                     .required = required,
                                     .isFinal = isFinal},
              .service = service,
              .object = "service " + service,
              .cause = {.text = waitText(condition, isFinal)},
              .dependsOn = own.startSteps,
              .bestEffort = !required};
    const int id = m_builder.add(std::move(step));
    m_awaits[{service, condition}] = id;
    return id;
}

void UpPlanner::planFinalWaits()
{
    if (!m_options.awaitHealthy)
        return;
    for (const std::string& service : m_order)
        awaitStep(service,
                  isAwaitedAsCompleted(service) ? compose::Condition::CompletedSuccessfully
                                                : compose::Condition::Healthy,
                  true,
                  true);
}

} // namespace plumbline::stack
