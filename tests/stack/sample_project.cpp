// SPDX-License-Identifier: Apache-2.0
#include "tests/stack/sample_project.h"

#include "core/base/digest.h"
#include "core/stack/labels.h"
#include "core/stack/service_spec.h"

#include <algorithm>

namespace plumbline::stack::test {
namespace {

/// What the engine would make of a create request.
engine::ContainerDetails detailsOf(const CreateContainer& create, const ObservedState& observed)
{
    const engine::ContainerSpec& spec = create.spec;
    engine::ContainerDetails details{
        .id = sha256Hex(spec.name + std::to_string(observed.containers.size())),
        .name = spec.name,
        .image = spec.image,
        .state = "created",
        .labels = spec.labels,
        .env = spec.env,
        .networkMode = spec.networkMode,
        .restartPolicy = spec.restartPolicy};
    const auto image = observed.images.find(spec.image);
    if (image != observed.images.end())
        details.imageId = image->second.id;
    if (spec.cmd)
        details.cmd = *spec.cmd;
    if (spec.healthcheck)
        details.healthcheck = *spec.healthcheck;
    for (const std::string& bind : spec.binds) {
        const std::size_t colon = bind.find(':');
        const std::string destination =
            bind.substr(colon + 1, bind.find(':', colon + 1) - colon - 1);
        details.mounts.push_back(
            {.type = "volume", .name = bind.substr(0, colon), .destination = destination});
    }
    for (const auto* endpoints : {&spec.endpoints, &create.laterEndpoints}) {
        for (const auto& [name, endpoint] : *endpoints)
            details.networks[name] = {.networkId = "net-" + name};
    }
    for (const engine::PortBinding& port : spec.portBindings)
        details.ports.push_back(
            {.hostIp = "0.0.0.0",
             .privatePort = static_cast<std::uint32_t>(std::stoi(port.containerPort)),
             .publicPort =
                 port.hostPort.empty() ? 0 : static_cast<std::uint32_t>(std::stoi(port.hostPort)),
             .protocol = "tcp"});
    return details;
}

} // namespace

compose::Service service(const std::string& name, const std::string& image)
{
    compose::Service made;
    made.name = name;
    made.image = image;
    made.networks["default"] = {};
    return made;
}

compose::Project shop()
{
    compose::Project project;
    project.name = "shop";
    project.workingDir = "/srv/shop";
    project.files = {"/srv/shop/compose.yaml"};
    project.networks["default"] = {.name = "shop_default"};
    project.volumes["data"] = {.name = "shop_data"};
    compose::Service db = service("db", "postgres:15");
    db.environment["POSTGRES_PASSWORD"] = "correct horse";
    db.healthcheck = compose::Healthcheck{.test = {"CMD-SHELL", "pg_isready"}};
    db.volumes.push_back({.source = "data", .target = "/var/lib/postgresql/data"});
    compose::Service web = service("web", "shop/web:1");
    web.environment["API_URL"] = "http://a";
    web.ports.push_back({.target = 80, .published = "8080"});
    web.dependsOn["db"] = {.condition = compose::Condition::Healthy};
    web.dependsOn["cache"] = {};
    project.services = {{"cache", service("cache", "redis:7")}, {"db", db}, {"web", web}};
    return project;
}

ObservedState emptyEngine(const compose::Project& project)
{
    ObservedState observed;
    observed.version = {.apiVersion = "1.41", .maxApiVersion = "1.41", .osType = "linux"};
    observed.salt = kSalt;
    for (const auto& [name, each] : project.services) {
        const std::string reference = imageReference(project, each);
        observed.images[reference] = {.id = "sha256:" + sha256Hex(reference)};
    }
    return observed;
}

ObservedState after(const Plan& plan, ObservedState observed)
{
    for (const Step& step : plan.steps) {
        if (const auto* network = std::get_if<CreateNetwork>(&step.action))
            observed.networks.push_back({.id = "net-" + network->spec.name,
                                         .name = network->spec.name,
                                         .driver = "bridge",
                                         .labels = network->spec.labels});
        if (const auto* volume = std::get_if<CreateVolume>(&step.action))
            observed.volumes.push_back(
                {.name = volume->spec.name, .driver = "local", .labels = volume->spec.labels});
        if (const auto* create = std::get_if<CreateContainer>(&step.action))
            observed.containers.push_back(detailsOf(*create, observed));
        const auto* start = std::get_if<StartContainer>(&step.action);
        for (engine::ContainerDetails& container : observed.containers) {
            if (start == nullptr ||
                (start->container != container.name && start->container != container.id))
                continue;
            container.state = "running";
            container.running = true;
            if (!container.healthcheck.test.empty())
                container.health = engine::HealthState{.status = "healthy"};
        }
    }
    return observed;
}

ObservedState running(const compose::Project& project)
{
    const ObservedState observed = emptyEngine(project);
    return after(planUp(project, observed, {}).value(), observed);
}

engine::ContainerDetails& containerNamed(ObservedState& observed, const std::string& name)
{
    return *std::find_if(observed.containers.begin(),
                         observed.containers.end(),
                         [&](const auto& container) { return container.name == name; });
}

} // namespace plumbline::stack::test
