// SPDX-License-Identifier: Apache-2.0
#include "core/stack/one_off.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/service_spec.h"
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

Result<compose::Service> serviceFor(const compose::Project& project, const std::string& name)
{
    std::vector<std::string> names;
    for (const auto* services : {&project.services, &project.disabledServices}) {
        const auto found = services->find(name);
        if (found != services->end())
            return found->second;
        for (const auto& [known, service] : *services)
            names.push_back(known);
    }
    const std::string meant = closestMatch(name, names);
    return fail(ErrorCode::NotFound,
                phrase("no such service: {}", name),
                meant.empty() ? phrase("services: {}", join(names, ", "))
                              : phrase("did you mean {}?", meant));
}

bool holdsAddresses(const ObservedState& observed, const std::string& service)
{
    return std::ranges::any_of(observed.containers, [&](const engine::ContainerDetails& container) {
        return labelOr(container.labels, kServiceLabel) == service && holdsProcess(container);
    });
}

/// The service as its one-off has it. **Source:** docker/compose, pkg/compose/run.go, applyRunOptions.
compose::Service
runOnce(compose::Service service, const compose::Project& project, const OneOffSpec& spec)
{
    service.containerName = oneOffName(project, spec);
    service.scale = 1;
    service.restart = {.condition = "no"};
    service.postStart.clear();
    if (spec.entrypoint) {
        service.entrypoint = spec.entrypoint;
        service.command = std::vector<std::string>();
    }
    if (spec.command)
        service.command = spec.command;
    for (const auto& [name, value] : spec.environment)
        service.environment[name] = value;
    for (const auto& [name, value] : spec.labels)
        service.labels[name] = value;
    const auto append = [](auto& list, const auto& more) {
        list.insert(list.end(), more.begin(), more.end());
    };
    append(service.capAdd, spec.capAdd);
    append(service.capDrop, spec.capDrop);
    append(service.volumes, spec.mounts);
    if (!spec.hasServicePorts)
        service.ports.clear();
    append(service.ports, spec.ports);
    for (const auto& [asked, own] : {std::pair(&spec.user, &service.user),
                                     std::pair(&spec.workingDir, &service.workingDir),
                                     std::pair(&spec.pullPolicy, &service.pullPolicy)}) {
        if (!asked->empty())
            *own = *asked;
    }
    service.tty = spec.hasTerminal;
    service.stdinOpen = spec.hasInput;
    return service;
}

/// Addresses that the service's own container has cannot be had twice.
void leaveAddresses(compose::Service& service)
{
    service.macAddress.clear();
    for (auto& [key, network] : service.networks) {
        network.ipv4Address.clear();
        network.ipv6Address.clear();
        network.macAddress.clear();
    }
}

} // namespace

std::string oneOffName(const compose::Project& project, const OneOffSpec& spec)
{
    constexpr std::size_t kShort = 12;
    return spec.name.empty()
               ? fmt::format(
                     "{}-{}-run-{}", project.name, spec.service, spec.slug.substr(0, kShort))
               : spec.name;
}

void UpPlanner::becomeOneOff(engine::ContainerSpec& container) const
{
    container.labels[std::string(kOneOffLabel)] = "True";
    container.labels[std::string(kSlugLabel)] = m_oneOff->slug;
    container.attachStdin = m_oneOff->hasInput;
    container.stdinOnce = m_oneOff->hasInput;
    container.autoRemove = m_oneOff->removesItself;
}

/// The container once all that it waits for is there; it is started when somebody listens.
Result<> UpPlanner::planOneOff(const compose::Service& service)
{
    const auto made = makeContainer(service, 1, nullptr, {.cause = {.text = phrase("runs once")}});
    if (!made)
        return tl::unexpected(made.error());
    auto& create = std::get<CreateContainer>(m_builder.step(*made).action);
    becomeOneOff(create.spec);
    // whoever asks for the service by its name shall not meet it
    if (!m_oneOff->hasServiceAliases) {
        for (auto* endpoints : {&create.spec.endpoints, &create.laterEndpoints}) {
            for (auto& [network, endpoint] : *endpoints)
                endpoint.aliases = {service.containerName};
        }
    }
    for (const int wait : waitsOf(service))
        m_builder.addEdge(*made, wait);
    m_startings.push_back({.step = *made, .service = &service});
    return {};
}

Result<OneOffPlan> planOneOff(const compose::Project& project,
                              const ObservedState& observed,
                              const OneOffSpec& spec,
                              PlanOptions options)
{
    auto service = serviceFor(project, spec.service);
    if (!service)
        return tl::unexpected(service.error());
    if (service->isProvider)
        return fail(ErrorCode::Invalid,
                    phrase("service {} has no container: its provider makes it", spec.service),
                    {},
                    project.originOf(fmt::format("services.{}.provider", spec.service)));
    if (holdsAddresses(observed, spec.service))
        leaveAddresses(*service);
    compose::Project altered = project;
    const compose::Service& once = altered.services[spec.service] =
        runOnce(std::move(*service), project, spec);
    options.services = {spec.service};
    options.scale.clear();
    options.start = true;
    options.awaitHealthy = false;
    auto making = UpPlanner(altered, observed, options, &spec).plan();
    if (!making)
        return tl::unexpected(making.error());
    auto container = containerFor(altered, once, 1, observed, options);
    if (!container)
        return tl::unexpected(container.error());
    PlanBuilder starting(project.name);
    starting.add({.action = StartContainer{.container = once.containerName,
                                           .injections = std::move(container->injections)},
                  .service = spec.service,
                  .object = containerObject(once.containerName)});
    return OneOffPlan{.making = std::move(*making), .starting = starting.finish()};
}

} // namespace plumbline::stack
