// SPDX-License-Identifier: Apache-2.0
#include "core/sources/docker/stack_source.h"

#include "core/base/text.h"
#include "core/sources/docker/inspected_container.h"
#include "core/sources/docker/inspected_image.h"
#include "core/sources/image_defaults.h"

#include <fmt/format.h>

namespace plumbline::sources::docker {

namespace {

constexpr std::string_view kStackPrefix = "com.docker.stack.";

/// A definition in the form of the containers that are made from it.
engine::ContainerDetails containerOf(const engine::SwarmService& service,
                                     const engine::ImageDetails* image)
{
    engine::ContainerDetails container{.name = service.name,
                                       .image = service.image.substr(0, service.image.find('@')),
                                       .imageId = image != nullptr ? image->id : std::string(),
                                       .state = "running",
                                       .running = true,
                                       .healthcheck = service.healthcheck,
                                       .env = service.env,
                                       .cmd = service.args,
                                       .entrypoint = service.command,
                                       .user = service.user,
                                       .nanoCpus = service.nanoCpus,
                                       .memory = service.memory,
                                       .restartPolicy = "always",
                                       .logDriver = service.logDriver,
                                       .logOptions = service.logOptions,
                                       .mounts = service.mounts};
    if (image != nullptr && container.cmd.empty() && container.entrypoint.empty())
        container.cmd = image->cmd;
    if (image != nullptr && container.entrypoint.empty())
        container.entrypoint = image->entrypoint;
    for (const auto& [name, value] : service.containerLabels) {
        if (!name.starts_with(kStackPrefix))
            container.labels.emplace(name, value);
    }
    if (service.stopGracePeriod)
        container.stopTimeoutSeconds = static_cast<int>(
            std::chrono::ceil<std::chrono::seconds>(*service.stopGracePeriod).count());
    for (const engine::SwarmPort& port : service.ports) {
        const std::string target = fmt::format("{}/{}", port.target, port.protocol);
        container.exposedPorts.push_back(target);
        container.portBindings.push_back(
            {.containerPort = target,
             .hostPort = port.published == 0 ? std::string() : std::to_string(port.published)});
    }
    return container;
}

Origin originOf(const engine::SwarmService& service)
{
    return {.file = {},
            .line = 0,
            .column = 0,
            .object = fmt::format("Swarm service {}", service.name),
            .layer = {}};
}

model::Service describe(const engine::SwarmService& service, const StackObjects& objects)
{
    const auto found = objects.images.find(service.image);
    const engine::ImageDetails* image = found == objects.images.end() ? nullptr : &found->second;
    const engine::ContainerDetails container = containerOf(service, image);
    model::Service result = describeContainer(container, image, {}, originOf(service));
    const std::string prefix = objects.stack + "_";
    result.name =
        service.name.starts_with(prefix) ? service.name.substr(prefix.size()) : service.name;
    result.aliases = {service.name};
    result.origin = originOf(service);
    if (service.mode.ends_with("-job"))
        result.kind = model::ProcessKind::Job;
    if (service.mode.starts_with("global")) {
        result.replicas = model::absent<model::Replicas>(
            model::State::NotApplicable, phrase("one on every node"), originOf(service));
    } else {
        const auto count = static_cast<int>(service.replicas);
        result.replicas = model::written(model::Replicas{count, count}, originOf(service));
    }
    if (image != nullptr)
        layImageUnder(result, describeImage(*image, container.image));
    return result;
}

} // namespace

Loaded loadStack(const StackObjects& objects)
{
    Loaded loaded;
    loaded.environment.isLive = true;
    for (const engine::SwarmService& service : objects.services)
        loaded.environment.services.push_back(describe(service, objects));
    model::sortEnvironment(loaded.environment);
    return loaded;
}

} // namespace plumbline::sources::docker
