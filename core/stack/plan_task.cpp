// SPDX-License-Identifier: Apache-2.0
#include "core/stack/plan_task.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/plan_builder.h"
#include "core/stack/service_spec.h"

#include <fmt/format.h>

namespace plumbline::stack {

namespace {

const compose::Service* serviceOf(const compose::Project& project, const std::string& name)
{
    for (const auto* services : {&project.services, &project.disabledServices}) {
        const auto found = services->find(name);
        if (found != services->end())
            return &found->second;
    }
    return nullptr;
}

tl::unexpected<Error> noSuchService(const compose::Project& project, const std::string& name)
{
    std::vector<std::string> names;
    for (const auto& [known, service] : project.services)
        names.push_back(known);
    const std::string meant = closestMatch(name, names);
    return fail(ErrorCode::NotFound,
                fmt::format("no such service: {}", name),
                meant.empty() ? "services: " + join(names, ", ")
                              : fmt::format("did you mean {}?", meant));
}

} // namespace

std::string taskContainerName(const compose::Project& project, const TaskSpec& task)
{
    return fmt::format("{}-{}-run-{}", project.name, task.service, task.suffix);
}

Result<Plan> planTask(const compose::Project& project,
                      const ObservedState& observed,
                      const TaskSpec& task,
                      const std::string& plumblineVersion)
{
    const compose::Service* known = serviceOf(project, task.service);
    if (known == nullptr)
        return noSuchService(project, task.service);
    compose::Service once = *known;
    once.containerName = taskContainerName(project, task);
    once.command = task.command;
    once.ports.clear();
    once.restart = {.condition = "no"};
    once.healthcheck = compose::Healthcheck{.disable = true};
    once.postStart.clear();
    const PlanOptions options{.plumblineVersion = plumblineVersion};
    auto container = containerFor(project, once, 1, observed, options);
    if (!container)
        return tl::unexpected(container.error());
    engine::ContainerSpec& spec = container->spec;
    spec.labels[std::string(kOneOffLabel)] = "True";
    spec.portBindings.clear();
    // whoever asks for the service by its name shall not meet the task
    for (auto& [network, endpoint] : spec.endpoints)
        endpoint.aliases.clear();
    for (auto& [network, endpoint] : container->laterEndpoints)
        endpoint.aliases.clear();

    const std::string name = spec.name;
    PlanBuilder builder(project.name);
    const int made =
        builder.add({.action = CreateContainer{.spec = std::move(spec),
                                               .laterEndpoints = container->laterEndpoints},
                     .service = task.service,
                     .object = containerObject(name),
                     .cause = {.text = "a task"}});
    const int started =
        builder.add({.action = StartContainer{.container = name,
                                              .injections = std::move(container->injections)},
                     .service = task.service,
                     .object = containerObject(name),
                     .cause = {.text = "a task"},
                     .dependsOn = {made}});
    builder.add({.action = AwaitService{.service = task.service,
                                        .containers = {name},
                                        .condition = compose::Condition::CompletedSuccessfully,
                                        .isFinal = true},
                 .service = task.service,
                 .object = "task in " + task.service,
                 .cause = {.text = "runs to its end"},
                 .dependsOn = {started}});
    return builder.finish();
}

} // namespace plumbline::stack
