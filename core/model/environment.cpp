// SPDX-License-Identifier: Apache-2.0
#include "core/model/environment.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace plumbline::model {

namespace {

/// Sorts by name what is big to move: places first, then every value once. Equal names stay in order.
template <class T>
void sortByName(std::vector<T>& values)
{
    if (std::ranges::is_sorted(values, {}, &T::name))
        return;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) -> const std::string& { return values[i].name; });
    std::vector<T> sorted;
    sorted.reserve(values.size());
    for (const std::size_t i : order)
        sorted.push_back(std::move(values[i]));
    values = std::move(sorted);
}

void sortService(Service& service)
{
    sortByName(service.config);
    sortByName(service.buildArguments);
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
    service.aliases.erase(std::unique(service.aliases.begin(), service.aliases.end()),
                          service.aliases.end());
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
    sortByName(environment.services);
    sortByName(environment.backingServices);
    sortByName(environment.sharedConfig);
    sortByName(environment.balancers);
}

} // namespace plumbline::model
