// SPDX-License-Identifier: Apache-2.0
#include "core/sources/docker/docker_source.h"

#include "core/base/text.h"
#include "core/sources/docker/inspected_container.h"
#include "core/sources/docker/inspected_image.h"
#include "core/sources/image_defaults.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace plumbline::sources::docker {

namespace {

using engine::ContainerDetails;
using model::State;

constexpr std::string_view kServiceLabel = "com.docker.compose.service";
constexpr std::string_view kConfigHashLabel = "com.docker.compose.config-hash";
constexpr std::string_view kOneOffLabel = "com.docker.compose.oneoff";
constexpr std::string_view kDependsOnLabel = "com.docker.compose.depends_on";

/// `db:service_healthy:true,migrate:service_completed_successfully:false`: what one waits for.
struct Dependency
{
    std::string service;
    std::string condition;
};

std::vector<Dependency> dependenciesOf(const ContainerDetails& container)
{
    std::vector<Dependency> dependencies;
    const std::string text = labelOf(container, kDependsOnLabel);
    for (const std::string& part : split(text, ',')) {
        const std::vector<std::string> words = split(part, ':');
        if (!words.front().empty())
            dependencies.push_back({.service = words.front(),
                                    .condition = words.size() > 1 ? words[1] : std::string()});
    }
    return dependencies;
}

/// The containers of one service, the newest first.
using Group = std::vector<const ContainerDetails*>;

std::map<std::string, Group> groupsOf(const ProjectObjects& objects)
{
    std::map<std::string, Group> groups;
    for (const ContainerDetails& container : objects.containers) {
        const std::string service = labelOf(container, kServiceLabel);
        if (!service.empty() && toLower(labelOf(container, kOneOffLabel)) != "true")
            groups[service].push_back(&container);
    }
    for (auto& [name, group] : groups)
        std::ranges::sort(group, [](const ContainerDetails* left, const ContainerDetails* right) {
            return std::tuple(right->running, right->created, left->name) <
                   std::tuple(left->running, left->created, right->name);
        });
    return groups;
}

std::set<std::string> awaitedJobs(const ProjectObjects& objects)
{
    std::set<std::string> jobs;
    for (const ContainerDetails& container : objects.containers) {
        for (const Dependency& dependency : dependenciesOf(container)) {
            if (dependency.condition == "service_completed_successfully")
                jobs.insert(dependency.service);
        }
    }
    return jobs;
}

/// What has ended well and is not restarted has done its work.
bool isDone(const ContainerDetails& container)
{
    const std::string& policy = container.restartPolicy;
    return container.state == "exited" && container.exitCode == 0 &&
           (policy.empty() || policy == "no" || policy == "on-failure");
}

void countReplicas(const Group& group, model::Service& service)
{
    const auto running = static_cast<int>(
        std::ranges::count_if(group, [](const ContainerDetails* one) { return one->running; }));
    const int count =
        service.kind == model::ProcessKind::Job ? static_cast<int>(group.size()) : running;
    service.replicas = model::written(model::Replicas{count, count}, service.origin);
    if (count < static_cast<int>(group.size()))
        service.replicas.reason = phrase("{} of {} containers run", count, group.size());
}

void tellOfMixture(const std::string& name, const Group& group, std::vector<Diagnostic>& remarks)
{
    std::set<std::string> hashes;
    for (const ContainerDetails* container : group)
        hashes.insert(labelOf(*container, kConfigHashLabel));
    if (hashes.size() > 1)
        remarks.push_back(
            {.severity = Severity::Warning,
             .message = phrase(
                 "the {} containers of {} were made from different settings; {} speaks for them",
                 group.size(),
                 printable(name),
                 printable(group.front()->name)),
             .hint = phrase("launching the stack again makes them alike"),
             .where = placeOf(*group.front())});
}

std::string timeText(std::chrono::system_clock::time_point time)
{
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

/// The newest container tells when something was deployed last.
void describeDeployment(const ProjectObjects& objects, model::Revision& revision)
{
    const ContainerDetails* newest = nullptr;
    for (const ContainerDetails& container : objects.containers) {
        if (newest == nullptr || container.created > newest->created)
            newest = &container;
    }
    if (newest != nullptr && newest->created > std::chrono::system_clock::time_point{})
        revision.deployedAt = model::written(timeText(newest->created), placeOf(*newest));
}

} // namespace

Loaded load(const ProjectObjects& objects)
{
    Loaded loaded;
    const std::set<std::string> jobs = awaitedJobs(objects);
    loaded.environment.isLive = true;
    for (const auto& [name, group] : groupsOf(objects)) {
        const ContainerDetails& container = *group.front();
        const auto image = objects.images.find(container.imageId);
        const engine::ImageDetails* known =
            image != objects.images.end() ? &image->second : nullptr;
        // Without its image nobody can tell which vars a container was given.
        loaded.environment.isLive = loaded.environment.isLive && known != nullptr;
        model::Service service = describeContainer(container, known, objects.volumes);
        service.name = name;
        for (const ContainerDetails* one : group)
            service.aliases.push_back(one->name);
        if (jobs.contains(name) ||
            std::ranges::all_of(group, [](const ContainerDetails* one) { return isDone(*one); }))
            service.kind = model::ProcessKind::Job;
        for (const Dependency& dependency : dependenciesOf(container))
            service.dependsOn.push_back(dependency.service);
        std::ranges::sort(service.dependsOn);
        countReplicas(group, service);
        if (known != nullptr)
            layImageUnder(service, describeImage(*known, container.image));
        tellOfMixture(name, group, loaded.diagnostics);
        loaded.environment.services.push_back(std::move(service));
    }
    describeDeployment(objects, loaded.environment.revision);
    model::sortEnvironment(loaded.environment);
    return loaded;
}

} // namespace plumbline::sources::docker
