// SPDX-License-Identifier: Apache-2.0
#include "core/engine/swarm.h"

#include "core/base/digest.h"
#include "core/engine/json_fields.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::engine {
namespace {

std::string swarmId(const Json& json)
{
    return textAt(json, "ID");
}

std::string_view folderOf(SwarmObjectKind kind)
{
    return kind == SwarmObjectKind::Secret ? "secrets" : "configs";
}

std::string_view wordOf(SwarmObjectKind kind)
{
    return kind == SwarmObjectKind::Secret ? "secret" : "config";
}

std::uint64_t versionOf(const Json& object)
{
    return static_cast<std::uint64_t>(
        std::max<std::int64_t>(0, numberAt(member(object, "Version"), "Index")));
}

SwarmStatus readStatus(const Json& json)
{
    const Json& swarm = member(json, "Swarm");
    const std::string state = textAt(swarm, "LocalNodeState");
    return {.state = state.empty() ? "inactive" : state,
            .nodeId = textAt(swarm, "NodeID"),
            .isManager = flagAt(swarm, "ControlAvailable"),
            .nodes = static_cast<int>(numberAt(swarm, "Nodes")),
            .error = textAt(swarm, "Error")};
}

std::vector<SwarmObject> readObjects(const Json& json)
{
    std::vector<SwarmObject> objects;
    for (const Json& one : json) {
        const Json& spec = member(one, "Spec");
        objects.push_back({.id = swarmId(one),
                           .name = textAt(spec, "Name"),
                           .labels = textMapAt(spec, "Labels")});
    }
    return objects;
}

void readMode(const Json& mode, SwarmService& service)
{
    const auto count = [](const Json& object, const char* key) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(0, numberAt(object, key)));
    };
    if (!member(mode, "Global").is_null()) {
        service.mode = "global";
    } else if (!member(mode, "GlobalJob").is_null()) {
        service.mode = "global-job";
    } else if (const Json& job = member(mode, "ReplicatedJob"); !job.is_null()) {
        service.mode = "replicated-job";
        service.replicas = count(job, "TotalCompletions");
    } else {
        service.mode = "replicated";
        service.replicas = count(member(mode, "Replicated"), "Replicas");
    }
}

void readContainer(const Json& container, SwarmService& service)
{
    service.containerLabels = textMapAt(container, "Labels");
    service.image = textAt(container, "Image");
    service.env = textsAt(container, "Env");
    service.command = textsAt(container, "Command");
    service.args = textsAt(container, "Args");
    service.user = textAt(container, "User");
    service.healthcheck = healthcheckAt(container, "Healthcheck");
    if (member(container, "StopGracePeriod").is_number_integer())
        service.stopGracePeriod = std::chrono::nanoseconds(numberAt(container, "StopGracePeriod"));
    for (const Json& mount : member(container, "Mounts")) {
        const std::string type = textAt(mount, "Type");
        const std::string source = textAt(mount, "Source");
        service.mounts.push_back({.type = type,
                                  .name = type == "volume" ? source : std::string(),
                                  .source = source,
                                  .destination = textAt(mount, "Target"),
                                  .readWrite = !flagAt(mount, "ReadOnly")});
    }
    for (const Json& secret : member(container, "Secrets"))
        service.secrets.push_back(textAt(secret, "SecretID"));
    for (const Json& config : member(container, "Configs"))
        service.configs.push_back(textAt(config, "ConfigID"));
}

void readPorts(const Json& endpoint, SwarmService& service)
{
    for (const Json& port : member(endpoint, "Ports"))
        service.ports.push_back(
            {.protocol = textAt(port, "Protocol"),
             .target = static_cast<std::uint32_t>(numberAt(port, "TargetPort")),
             .published = static_cast<std::uint32_t>(numberAt(port, "PublishedPort")),
             .mode = textAt(port, "PublishMode")});
}

SwarmService readService(const Json& json)
{
    const Json& spec = member(json, "Spec");
    const Json& task = member(spec, "TaskTemplate");
    SwarmService service{.id = swarmId(json),
                         .name = textAt(spec, "Name"),
                         .version = versionOf(json),
                         .labels = textMapAt(spec, "Labels")};
    readContainer(member(task, "ContainerSpec"), service);
    readMode(member(spec, "Mode"), service);
    const Json& limits = member(member(task, "Resources"), "Limits");
    service.nanoCpus = numberAt(limits, "NanoCPUs");
    service.memory = numberAt(limits, "MemoryBytes");
    service.logDriver = textAt(member(task, "LogDriver"), "Name");
    service.logOptions = textMapAt(member(task, "LogDriver"), "Options");
    for (const Json& network : member(task, "Networks"))
        service.networks.push_back(textAt(network, "Target"));
    // What the Swarm gave, with the ports it chose, or else what was asked for.
    readPorts(member(json, "Endpoint"), service);
    if (service.ports.empty())
        readPorts(member(spec, "EndpointSpec"), service);
    service.updateState = textAt(member(json, "UpdateStatus"), "State");
    service.updateMessage = textAt(member(json, "UpdateStatus"), "Message");
    return service;
}

std::vector<SwarmService> readServices(const Json& json)
{
    std::vector<SwarmService> services;
    for (const Json& one : json)
        services.push_back(readService(one));
    std::ranges::sort(services, {}, &SwarmService::name);
    return services;
}

SwarmTask readTask(const Json& json)
{
    const Json& status = member(json, "Status");
    const Json& container = member(status, "ContainerStatus");
    SwarmTask task{.id = swarmId(json),
                   .serviceId = textAt(json, "ServiceID"),
                   .slot = static_cast<int>(numberAt(json, "Slot")),
                   .nodeId = textAt(json, "NodeID"),
                   .state = textAt(status, "State"),
                   .desiredState = textAt(json, "DesiredState"),
                   .error = textAt(status, "Err"),
                   .image = textAt(member(member(json, "Spec"), "ContainerSpec"), "Image"),
                   .containerLabels =
                       textMapAt(member(member(json, "Spec"), "ContainerSpec"), "Labels"),
                   .tty = flagAt(member(member(json, "Spec"), "ContainerSpec"), "TTY"),
                   .containerId = textAt(container, "ContainerID"),
                   .since = parseTime(textAt(status, "Timestamp"))};
    const bool hasEnded = task.state == "complete" || task.state == "failed";
    if (hasEnded && member(container, "ExitCode").is_number_integer())
        task.exitCode = static_cast<int>(numberAt(container, "ExitCode"));
    return task;
}

std::vector<SwarmTask> readTasks(const Json& json)
{
    std::vector<std::pair<std::string, SwarmTask>> tasks;
    for (const Json& one : json)
        tasks.emplace_back(textAt(one, "CreatedAt"), readTask(one));
    std::ranges::stable_sort(tasks, [](const auto& left, const auto& right) {
        if (left.second.serviceId != right.second.serviceId)
            return left.second.serviceId < right.second.serviceId;
        if (left.second.slot != right.second.slot)
            return left.second.slot < right.second.slot;
        return left.first > right.first;
    });
    std::vector<SwarmTask> sorted;
    sorted.reserve(tasks.size());
    for (auto& [created, task] : tasks)
        sorted.push_back(std::move(task));
    return sorted;
}

std::map<std::string, std::string> readNodes(const Json& json)
{
    std::map<std::string, std::string> names;
    for (const Json& node : json)
        names[swarmId(node)] = textAt(member(node, "Description"), "Hostname");
    return names;
}

template <class T>
Call<T> listOf(const std::string& path,
               const std::vector<std::string>& labels,
               const std::string& what,
               T (*read)(const Json&))
{
    Call<T> call{.request = {.path = path, .purpose = phrase("list {}", what)},
                 .parse = jsonReader(phrase("the list of {}", what), read)};
    if (!labels.empty())
        call.request.query.emplace_back("filters", renderFilters({{"label", labels}}));
    return call;
}

void authorise(Request& request, const std::optional<RegistryAuth>& auth)
{
    if (auth)
        request.headers.emplace_back("X-Registry-Auth", encodeRegistryAuth(*auth).reveal());
}

Request logsOf(std::string path, const SwarmLogsOptions& options)
{
    Request request{.path = std::move(path),
                    .query = {{"stdout", "1"},
                              {"stderr", "1"},
                              {"timestamps", "1"},
                              {"follow", options.follow ? "1" : "0"},
                              {"tail", options.tail.empty() ? "all" : options.tail}},
                    .deadline = std::nullopt};
    if (!options.since.empty())
        request.query.emplace_back("since", options.since);
    return request;
}

} // namespace

Call<SwarmStatus> swarmStatus()
{
    return {.request = {.path = "/info", .purpose = phrase("ask for the Swarm")},
            .parse = jsonReader(phrase("what the engine says of its Swarm"), readStatus)};
}

Call<std::vector<SwarmObject>> listSwarmObjects(SwarmObjectKind kind)
{
    return listOf(fmt::format("/{}", folderOf(kind)),
                  {},
                  phrase("{}s of the Swarm", wordOf(kind)),
                  readObjects);
}

Call<std::string> createSwarmObject(SwarmObjectKind kind,
                                    const std::string& name,
                                    const Secret& content,
                                    const Labels& labels)
{
    const Json body{{"Name", name}, {"Labels", labels}, {"Data", base64(content.reveal())}};
    return {.request = {.method = "POST",
                        .path = fmt::format("/{}/create", folderOf(kind)),
                        .body = dumped(body),
                        .purpose = phrase("create {} {}", wordOf(kind), name)},
            .parse = jsonReader(phrase("the created {}", wordOf(kind)), swarmId)};
}

Call<void> removeSwarmObject(SwarmObjectKind kind, const std::string& id)
{
    return {.request = {.method = "DELETE",
                        .path = fmt::format("/{}/{}", folderOf(kind), id),
                        .purpose = phrase("remove {} {}", wordOf(kind), id)},
            .parse = ignoreBody};
}

Call<std::vector<SwarmService>> listServices(const std::vector<std::string>& labels)
{
    return listOf("/services", labels, "services", readServices);
}

Call<std::string> createService(const SwarmServiceSpec& spec,
                                const std::optional<RegistryAuth>& auth)
{
    Call<std::string> call{.request = {.method = "POST",
                                       .path = "/services/create",
                                       .body = renderServiceBody(spec),
                                       .purpose = phrase("create service {}", spec.name)},
                           .parse = jsonReader(phrase("the created service"), swarmId)};
    authorise(call.request, auth);
    return call;
}

Call<void> updateService(const SwarmService& there,
                         const SwarmServiceSpec& spec,
                         const std::optional<RegistryAuth>& auth)
{
    Call<void> call{.request = {.method = "POST",
                                .path = fmt::format("/services/{}/update", there.id),
                                .query = {{"version", std::to_string(there.version)}},
                                .body = renderServiceBody(spec),
                                .purpose = phrase("update service {}", spec.name)},
                    .parse = ignoreBody};
    authorise(call.request, auth);
    return call;
}

Call<void> removeService(const std::string& id)
{
    return {.request = {.method = "DELETE",
                        .path = "/services/" + id,
                        .purpose = phrase("remove service {}", id)},
            .parse = ignoreBody};
}

Call<std::vector<SwarmTask>> listTasks(const std::vector<std::string>& labels)
{
    return listOf("/tasks", labels, "tasks", readTasks);
}

Call<std::map<std::string, std::string>> listNodes()
{
    return listOf("/nodes", {}, "nodes", readNodes);
}

Request serviceLogs(const std::string& service, const SwarmLogsOptions& options)
{
    Request request = logsOf(fmt::format("/services/{}/logs", service), options);
    request.query.emplace_back("details", "1");
    request.purpose = phrase("read the log of service {}", service);
    return request;
}

Request taskLogs(const std::string& task, const SwarmLogsOptions& options)
{
    Request request = logsOf(fmt::format("/tasks/{}/logs", task), options);
    request.purpose = phrase("read the log of task {}", task);
    return request;
}

} // namespace plumbline::engine
