// SPDX-License-Identifier: Apache-2.0
#include "core/model/environment.h"

#include <algorithm>
#include <tuple>

namespace plumbline::model {

namespace {

void sortService(Service& service)
{
    std::ranges::sort(service.config, {}, &ConfigVar::name);
    std::ranges::sort(service.buildArguments, {}, &ConfigVar::name);
    std::ranges::sort(service.undeclared, {}, &UndeclaredVar::name);
    std::ranges::sort(service.ports, {}, [](const Port& port) {
        return std::tie(port.container, port.protocol, port.published, port.ingress);
    });
    std::ranges::sort(service.probes, {}, [](const HealthProbe& probe) {
        return std::tie(probe.purpose, probe.target);
    });
    std::ranges::sort(service.mounts, {}, [](const Mount& mount) {
        return std::tie(mount.target, mount.source);
    });
    std::ranges::sort(service.aliases);
    const auto repeated = std::ranges::unique(service.aliases);
    service.aliases.erase(repeated.begin(), repeated.end());
    std::ranges::sort(service.dependsOn);
}

} // namespace

const Service* findService(const Environment& environment, std::string_view name)
{
    const auto at = std::ranges::find(environment.services, name, &Service::name);
    return at == environment.services.end() ? nullptr : &*at;
}

void sortEnvironment(Environment& environment)
{
    for (Service& service : environment.services)
        sortService(service);
    for (BackingService& backing : environment.backingServices) {
        std::ranges::sort(backing.extensions);
        std::ranges::sort(backing.usedBy);
        if (backing.container)
            sortService(*backing.container);
    }
    std::ranges::stable_sort(environment.services, {}, &Service::name);
    std::ranges::stable_sort(environment.backingServices, {}, &BackingService::name);
    std::ranges::stable_sort(environment.sharedConfig, {}, &ConfigVar::name);
    std::ranges::stable_sort(environment.balancers, {}, &Balancer::name);
}

} // namespace plumbline::model
