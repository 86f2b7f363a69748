// SPDX-License-Identifier: Apache-2.0
#include "core/sources/image_defaults.h"

#include <algorithm>
#include <utility>

namespace plumbline::sources {

namespace {

using model::State;

/// What the service leaves open is what the image says.
template <class T>
void fill(model::Fact<T>& fact, const model::Fact<T>& image)
{
    const bool saysNothing = image.state == State::Missing && image.reason.empty();
    if (fact.state == State::Unknown && !saysNothing)
        fact = image;
}

void fillCommand(model::Service& service, const model::Service& image)
{
    if (!service.entrypoint.isSet()) {
        fill(service.command, image.command);
        fill(service.entrypoint, image.entrypoint);
    } else if (service.command.state == State::Unknown) {
        service.command = model::absent<std::vector<std::string>>(
            State::Missing,
            phrase("its own entrypoint drops the image's command"),
            service.entrypoint.origin);
    }
}

void fillConfig(model::Service& service, const model::Service& image)
{
    std::vector<model::ConfigVar> config = image.config;
    for (model::ConfigVar& var : service.config)
        model::putConfigVar(config, std::move(var));
    service.config = std::move(config);
}

/// A check without a test of its own asks what the image's asks, at the service's times.
void fillHealth(model::Service& service, const model::Service& image)
{
    if (service.health.state != State::Unknown)
        return;
    const std::vector<model::HealthProbe> given = std::move(service.probes);
    fill(service.health, image.health);
    service.probes = image.probes;
    if (given.empty())
        return;
    if (service.probes.empty()) {
        service.probes = given;
        return;
    }
    const model::HealthProbe& times = given.front();
    for (model::HealthProbe& probe : service.probes) {
        const auto take = [](auto& into, const auto& from) {
            if (from != std::decay_t<decltype(from)>{})
                into = from;
        };
        take(probe.interval, times.interval);
        take(probe.timeout, times.timeout);
        take(probe.startPeriod, times.startPeriod);
        take(probe.retries, times.retries);
    }
}

void fillLists(model::Service& service, const model::Service& image)
{
    for (const model::Port& port : image.ports) {
        const auto isSame = [&](const model::Port& own) {
            return own.container == port.container && own.protocol == port.protocol;
        };
        if (std::ranges::none_of(service.ports, isSame))
            service.ports.push_back(port);
    }
    for (const model::Mount& mount : image.mounts) {
        if (std::ranges::find(service.mounts, mount.target, &model::Mount::target) ==
            service.mounts.end())
            service.mounts.push_back(mount);
    }
    service.labels.insert(image.labels.begin(), image.labels.end());
}

} // namespace

void layImageUnder(model::Service& service, const model::Service& image)
{
    fillCommand(service, image);
    fillConfig(service, image);
    fillHealth(service, image);
    fillLists(service, image);
    fill(service.user, image.user);
    fill(service.stopSignal, image.stopSignal);
    fill(service.workingDir, image.workingDir);
    fill(service.platform, image.platform);
    if (service.baseImage.state == State::Missing)
        service.baseImage = image.baseImage;
}

} // namespace plumbline::sources
