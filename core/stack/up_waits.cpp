// SPDX-License-Identifier: Apache-2.0
#include "core/stack/up_planner.h"

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

/// Whether the engine will know the container's health.
bool hasHealthcheck(const compose::Service& service, const engine::ImageDetails* image)
{
    const auto isCheck = [](const std::vector<std::string>& test) {
        return !test.empty() && test.front() != "NONE";
    };
    const bool isOfImage =
        image != nullptr && image->healthcheck && isCheck(image->healthcheck->test);
    if (!service.healthcheck)
        return isOfImage;
    if (service.healthcheck->disable)
        return false;
    return service.healthcheck->test.empty() ? isOfImage || image == nullptr
                                             : isCheck(service.healthcheck->test);
}

/// How it will be told that a service is well; empty: that hangs on an image that is not here yet.
Phrase wellText(const engine::ImageDetails* image, const std::optional<ReadyCheck>& ready)
{
    if (ready && image == nullptr && !ready->isDeclared)
        return {};
    return ready ? describe(*ready) : image == nullptr ? Phrase() : phrase("it runs");
}

/// What a person wants asked is asked of what runs already, too.
bool isAskedEachTime(const std::optional<ReadyCheck>& ready)
{
    return ready && ready->isDeclared && !std::holds_alternative<JustRuns>(ready->how);
}

Phrase waitText(compose::Condition condition, bool isFinal, const Phrase& well)
{
    switch (condition) {
    case compose::Condition::CompletedSuccessfully:
        return phrase("until it has completed");
    case compose::Condition::Healthy:
        if (!isFinal)
            return phrase("until it is healthy");
        return well.empty() ? phrase("until it is well") : phrase("until it is well: {}", well);
    case compose::Condition::Started:
        return phrase("until it runs");
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

/// How it is told that the service is well: by its health where it has a check, else as declared, else
/// by what can be inferred.
UpPlanner::Asking UpPlanner::askingOf(const std::string& name)
{
    const compose::Service& service = m_project.services.at(name);
    const auto found = m_observed.images.find(imageReference(m_project, service));
    const engine::ImageDetails* image = found == m_observed.images.end() ? nullptr : &found->second;
    const auto declared = m_options.readiness.find(name);
    const bool isDeclared = declared != m_options.readiness.end();
    if (hasHealthcheck(service, image)) {
        if (isDeclared)
            m_builder.remark(
                {.severity = Severity::Info,
                 .message = phrase("service {} has a healthcheck: that tells whether it is ready, "
                                   "not what `readiness` declares",
                                   name),
                 .hint = {},
                 .where = declared->second.origin});
        return {.ready = std::nullopt, .text = "its healthcheck passes"};
    }
    Asking asking;
    asking.ready = isDeclared ? declared->second : inferReadyCheck(service, image);
    asking.text = wellText(image, asking.ready);
    return asking;
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
    const Asking asking =
        isFinal && condition == compose::Condition::Healthy ? askingOf(service) : Asking{};
    const bool isMet =
        own.startSteps.empty() && own.makeSteps.empty() && !isAskedEachTime(asking.ready) &&
        std::all_of(own.staying.begin(), own.staying.end(), [&](const Details* container) {
            return meets(*container, condition, isFinal);
        });
    if (isMet)
        return 0;
    Step step{.action = AwaitService{.service = service,
                                     .containers = own.containers,
                                     .condition = condition,
                                     .required = required,
                                     .isFinal = isFinal,
                                     .ready = asking.ready},
              .service = service,
              .object = "service " + service,
              .cause = {.text = waitText(condition, isFinal, asking.text),
                        .field = {},
                        .from = {},
                        .to = {},
                        .origin = asking.ready ? Origin(asking.ready->origin) : Origin()},
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
