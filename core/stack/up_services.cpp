// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/stack/labels.h"
#include "core/stack/settings.h"
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

/// The volumes that nobody named go on with the container that takes the place of the old one.
void inheritVolumes(const engine::ContainerDetails& old, engine::ContainerSpec& spec)
{
    for (const engine::ContainerMount& mount : old.mounts) {
        if (!isAnonymousVolume(mount))
            continue;
        const auto same =
            std::find_if(spec.mounts.begin(), spec.mounts.end(), [&](const auto& other) {
                return other.target == mount.destination;
            });
        if (same != spec.mounts.end()) {
            if (same->type == "volume" && same->source.empty())
                same->source = mount.name;
            continue;
        }
        const std::string target = ":" + mount.destination + ":";
        const bool isBound =
            std::any_of(spec.binds.begin(), spec.binds.end(), [&](const auto& bind) {
                return bind.find(target) != std::string::npos;
            });
        if (!isBound && !spec.tmpfs.contains(mount.destination))
            spec.mounts.push_back({.type = "volume",
                                   .source = mount.name,
                                   .target = mount.destination,
                                   .readOnly = !mount.readWrite});
    }
}

int freeNumber(const std::set<int>& taken)
{
    int number = 1;
    while (taken.contains(number))
        ++number;
    return number;
}

/// Two containers that pick a port out of one range at once may pick the same: the engine looks
/// first and takes later.
bool picksFromRange(const compose::Service& service)
{
    return std::any_of(service.ports.begin(), service.ports.end(), [](const compose::Port& port) {
        return port.published.find('-') != std::string::npos;
    });
}

} // namespace

Result<> UpPlanner::planService(const compose::Service& service)
{
    ServicePlan& own = m_services[service.name];
    const int wanted = scaleOf(service, m_options);
    std::set<int> taken;
    int count = 0;
    for (const Details* existing : m_existing[service.name]) {
        if (count >= wanted) {
            removeContainer(*existing, {.text = phrase("scaled to {}", wanted)});
            continue;
        }
        taken.insert(containerNumber(existing->labels));
        ++count;
        if (auto done = planExisting(service, *existing); !done)
            return done;
    }
    for (; count < wanted; ++count) {
        const int number = freeNumber(taken);
        taken.insert(number);
        const Decision decision{.cause = {.text = phrase("no container yet")}};
        const auto made = makeContainer(service, number, nullptr, decision);
        if (!made)
            return tl::unexpected(made.error());
        const std::string name = containerName(m_project, service, number);
        own.containers.push_back(name);
        own.makeSteps.push_back(*made);
        if (auto done = startNew(service, number, name, *made, decision.cause); !done)
            return done;
    }
    return {};
}

Result<> UpPlanner::planExisting(const compose::Service& service, const Details& existing)
{
    const auto decision = decide(service, existing);
    if (!decision)
        return tl::unexpected(decision.error());
    if (decision->change == Change::None)
        return planStay(service, existing);
    return planReplacement(service, existing, *decision);
}

Result<> UpPlanner::planReplacement(const compose::Service& service,
                                    const Details& old,
                                    const Decision& decision)
{
    ServicePlan& own = m_services[service.name];
    const int number = containerNumber(old.labels);
    const std::string name = containerName(m_project, service, number);
    if (decision.change == Change::RemoveFirst) {
        removeContainer(old, decision.cause);
        const auto made = makeContainer(service, number, &old, decision);
        if (!made)
            return tl::unexpected(made.error());
        m_builder.addEdge(*made, m_removeSteps[old.id]);
        own.containers.push_back(name);
        own.makeSteps.push_back(*made);
        return startNew(service, number, name, *made, decision.cause);
    }
    const auto made = makeContainer(service, number, &old, decision);
    if (!made)
        return tl::unexpected(made.error());
    // The old one goes on until everything its successor waits for is there.
    removeContainer(old, {.text = phrase("replaced")});
    const auto stop = m_stopSteps.find(old.id);
    const int first = stop != m_stopSteps.end() ? stop->second : m_removeSteps[old.id];
    m_builder.addEdge(first, *made);
    if (m_options.start) {
        for (const int wait : waitsOf(service))
            m_builder.addEdge(first, wait);
    }
    own.stopSteps.push_back(first);
    const int renamed =
        m_builder.add({.action = RenameContainer{old.id.substr(0, 12) + "_" + name, name},
                       .service = service.name,
                       .object = containerObject(name),
                       .cause = {.text = phrase("takes over the name")},
                       .dependsOn = {m_removeSteps[old.id]}});
    own.containers.push_back(name);
    own.makeSteps.push_back(renamed);
    return startNew(service, number, name, renamed, decision.cause);
}

Result<int> UpPlanner::makeContainer(const compose::Service& service,
                                     int number,
                                     const Details* old,
                                     const Decision& decision)
{
    auto container = containerFor(m_project, service, number, m_observed, m_options);
    if (!container)
        return tl::unexpected(container.error());
    const auto image = imageStep(service);
    if (!image)
        return tl::unexpected(image.error());
    engine::ContainerSpec& spec = container->spec;
    const std::string settings = renderSettings(
        {.salt = m_observed.salt, .fields = settingsOf(service, *container, m_observed.salt)});
    spec.labels[std::string(kSettingsLabel)] = settings;
    spec.labels[std::string(kSettingsHashLabel)] = sha256Hex(settings);
    // A hash that is the peer's own lets it take the container for what it is: up to date.
    const auto hash = m_configHashes.find(service.name);
    spec.labels[std::string(kConfigHashLabel)] =
        hash == m_configHashes.end() ? sha256Hex(settings) : hash->second;
    if (old != nullptr && !m_options.renewAnonymousVolumes)
        inheritVolumes(*old, spec);
    if (old != nullptr) {
        if (const Result<> own = requireOwnData(*old, spec, service); !own)
            return tl::unexpected(own.error());
    }

    const std::string name = spec.name;
    CreateContainer create{.laterEndpoints = container->laterEndpoints};
    if (decision.change == Change::Replace) {
        create.replaces = old->id;
        spec.labels[std::string(kReplaceLabel)] = old->id;
        spec.name = old->id.substr(0, 12) + "_" + name;
    }
    create.spec = std::move(spec);
    m_services[service.name].isReplaced = true;
    const int step = m_builder.add({.action = std::move(create),
                                    .service = service.name,
                                    .object = containerObject(name),
                                    .cause = decision.cause,
                                    .dependsOn = needsOf(service)});
    m_builder.addEdge(step, *image);
    m_makings.push_back({.step = step,
                         .name = name,
                         .replaces = decision.change == Change::Replace ? old->id : ""});
    return step;
}

/// What must exist before a container of the service can be created.
std::vector<int> UpPlanner::needsOf(const compose::Service& service)
{
    std::vector<int> needs;
    for (const auto& [key, settings] : service.networks) {
        const auto network = m_project.networks.find(key);
        if (network != m_project.networks.end() && m_networkSteps.contains(network->second.name))
            needs.push_back(m_networkSteps[network->second.name]);
    }
    for (const compose::Mount& mount : service.volumes) {
        const auto volume = m_project.volumes.find(mount.source);
        if (mount.type == compose::Mount::Type::Volume && volume != m_project.volumes.end() &&
            m_volumeSteps.contains(volume->second.name))
            needs.push_back(m_volumeSteps[volume->second.name]);
    }
    const auto needService = [&](const std::string& name) {
        const auto other = m_services.find(name);
        if (other != m_services.end())
            needs.insert(
                needs.end(), other->second.makeSteps.begin(), other->second.makeSteps.end());
    };
    for (const std::string* mode :
         {&service.networkMode, &service.ipc, &service.pid, &service.uts, &service.cgroup}) {
        if (mode->starts_with("service:"))
            needService(mode->substr(std::string_view("service:").size()));
    }
    for (const std::string& entry : service.volumesFrom)
        needService(entry.substr(0, entry.find(':')));
    for (const std::string& link : service.links)
        needService(link.substr(0, link.find(':')));
    return needs;
}

Result<> UpPlanner::startNew(const compose::Service& service,
                             int number,
                             const std::string& name,
                             int makeStep,
                             const Cause& cause)
{
    if (!m_options.start)
        return {};
    auto container = containerFor(m_project, service, number, m_observed, m_options);
    if (!container)
        return tl::unexpected(container.error());
    ServicePlan& own = m_services[service.name];
    const int step = m_builder.add({.action = StartContainer{.container = name,
                                                             .injections = container->injections,
                                                             .postStart = service.postStart},
                                    .service = service.name,
                                    .object = containerObject(name),
                                    .cause = {.text = Phrase(), .field = cause.field},
                                    .dependsOn = waitsOf(service)});
    m_builder.addEdge(step, makeStep);
    if (picksFromRange(service) && !own.startSteps.empty())
        m_builder.addEdge(step, own.startSteps.back());
    own.startSteps.push_back(step);
    m_startings.push_back({.step = step, .service = &service});
    return {};
}

/// A container that fits: it goes on, or is started if it does not run.
Result<> UpPlanner::planStay(const compose::Service& service, const Details& existing)
{
    ServicePlan& own = m_services[service.name];
    own.containers.push_back(existing.id);
    own.staying.push_back(&existing);
    const int renamed = finishReplacement(service, existing);
    const bool isRunning = holdsProcess(existing) && existing.state != "paused";
    const std::string restartedBy = isRunning ? restarterOf(service) : std::string();
    if ((isRunning && restartedBy.empty()) || isDone(service, existing) || !m_options.start) {
        if (renamed == 0)
            m_builder.keep(existing.name);
        return {};
    }

    auto container =
        containerFor(m_project, service, containerNumber(existing.labels), m_observed, m_options);
    if (!container)
        return tl::unexpected(container.error());
    Cause cause{.text = existing.state == "created" ? phrase("was never started")
                        : existing.state == "paused"
                            ? phrase("is paused")
                            : phrase("has exited with code {}", existing.exitCode)};
    if (!restartedBy.empty())
        cause.text = phrase("restarts with {}", restartedBy);
    StartContainer start{.container = existing.id,
                         .injections = container->injections,
                         .postStart = service.postStart};
    start.isPaused = existing.state == "paused";
    const int stop = restartedBy.empty() ? 0 : stopForRestart(service, existing, cause);
    const int step = m_builder.add({.action = std::move(start),
                                    .service = service.name,
                                    .object = containerObject(container->spec.name),
                                    .cause = cause,
                                    .dependsOn = waitsOf(service)});
    m_builder.addEdge(step, stop);
    m_builder.addEdge(step, renamed);
    own.startSteps.push_back(step);
    m_startings.push_back({.step = step, .service = &service, .containerId = existing.id});
    return {};
}

/// The rename that an interrupted run did not get to; 0 where there is none to do.
int UpPlanner::finishReplacement(const compose::Service& service, const Details& existing)
{
    if (!isUnfinishedReplacement(existing))
        return 0;
    const std::string name = containerName(m_project, service, containerNumber(existing.labels));
    const int step =
        m_builder.add({.action = RenameContainer{existing.id, name},
                       .service = service.name,
                       .object = containerObject(name),
                       .cause = {.text = phrase("left over from an interrupted replacement")}});
    m_makings.push_back({.step = step, .name = name, .replaces = existing.id});
    return step;
}

/// The first dependency that is made anew and asks its dependants to restart with it.
std::string UpPlanner::restarterOf(const compose::Service& service) const
{
    for (const auto& [name, dependency] : service.dependsOn) {
        const auto other = m_services.find(name);
        if (dependency.restart && other != m_services.end() && other->second.isReplaced)
            return name;
    }
    return {};
}

/// A one-shot that others await as completed and that has done its work. What it did, it did to
/// dependencies that may be new now: then it has to do it again.
bool UpPlanner::isDone(const compose::Service& service, const Details& existing) const
{
    return existing.state == "exited" && existing.exitCode == 0 &&
           isAwaitedAsCompleted(service.name) &&
           std::none_of(
               service.dependsOn.begin(), service.dependsOn.end(), [&](const auto& dependency) {
                   const auto other = m_services.find(dependency.first);
                   return other != m_services.end() && other->second.isReplaced;
               });
}

/// A dependant stops before what it depends on is replaced.
int UpPlanner::stopForRestart(const compose::Service& service,
                              const Details& existing,
                              const Cause& cause)
{
    const int stop = m_builder.add(
        {.action = StopContainer{existing.id, m_options.stopTimeoutSeconds, service.preStop},
         .service = service.name,
         .object = containerObject(existing.name),
         .cause = cause});
    for (const auto& [name, dependency] : service.dependsOn) {
        const auto other = m_services.find(name);
        if (!dependency.restart || other == m_services.end())
            continue;
        for (const int old : other->second.stopSteps)
            m_builder.addEdge(old, stop);
    }
    return stop;
}

void UpPlanner::removeContainer(const Details& container, const Cause& cause)
{
    const std::string service = labelOr(container.labels, kServiceLabel);
    const std::string object = containerObject(container.name);
    int stop = 0;
    if (holdsProcess(container)) {
        StopContainer action{.container = container.id,
                             .timeoutSeconds = m_options.stopTimeoutSeconds};
        const auto known = m_project.services.find(service);
        if (known != m_project.services.end())
            action.preStop = known->second.preStop;
        stop = m_builder.add(
            {.action = std::move(action), .service = service, .object = object, .cause = cause});
        m_stopSteps[container.id] = stop;
    }
    const int removed = m_builder.add({.action = RemoveContainer{container.id, false},
                                       .service = service,
                                       .object = object,
                                       .cause = cause,
                                       .dependsOn = {stop}});
    m_removeSteps[container.id] = removed;
    for (const auto& [network, removal] : m_networkRemovals) {
        if (container.networks.contains(network))
            m_builder.addEdge(removal, removed);
    }
}

} // namespace plumbline::stack
