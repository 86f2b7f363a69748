// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"

#include "core/engine/json_fields.h"
#include "core/engine/shown_id.h"

#include <algorithm>

namespace plumbline::engine {
namespace {

std::string withoutSlash(const std::string& name)
{
    return name.starts_with('/') ? name.substr(1) : name;
}

ContainerSummary readSummary(const Json& json)
{
    ContainerSummary summary{.id = textAt(json, "Id"),
                             .names = textsAt(json, "Names"),
                             .image = textAt(json, "Image"),
                             .imageId = textAt(json, "ImageID"),
                             .command = textAt(json, "Command"),
                             .created =
                                 std::chrono::system_clock::from_time_t(numberAt(json, "Created")),
                             .state = textAt(json, "State"),
                             .status = textAt(json, "Status"),
                             .labels = textMapAt(json, "Labels")};
    for (std::string& name : summary.names)
        name = withoutSlash(name);
    for (const Json& entry : member(json, "Ports")) {
        PublishedPort port{.hostIp = textAt(entry, "IP"),
                           .privatePort =
                               static_cast<std::uint32_t>(numberAt(entry, "PrivatePort")),
                           .publicPort = static_cast<std::uint32_t>(numberAt(entry, "PublicPort")),
                           .protocol = textAt(entry, "Type")};
        if (port.publicPort != 0 && port.hostIp.empty())
            port.hostIp = "0.0.0.0"; // Podman names no address where it means every one
        summary.ports.push_back(std::move(port));
    }
    const Json& networks = member(member(json, "NetworkSettings"), "Networks");
    for (const auto& [name, settings] : networks.items())
        summary.networks.push_back(name);
    return summary;
}

std::vector<ContainerSummary> readSummaries(const Json& json)
{
    std::vector<ContainerSummary> summaries;
    for (const Json& item : json)
        summaries.push_back(readSummary(item));
    return summaries;
}

std::optional<HealthState> readHealth(const Json& state)
{
    // Podman below 4.0 wrote it under another name.
    const Json& health = member(state, "Health").is_object() ? member(state, "Health")
                                                             : member(state, "Healthcheck");
    if (!health.is_object() || textAt(health, "Status").empty())
        return std::nullopt;
    HealthState read{.status = textAt(health, "Status"),
                     .failingStreak = static_cast<int>(numberAt(health, "FailingStreak"))};
    for (const Json& probe : member(health, "Log"))
        read.log.push_back({.start = parseTime(textAt(probe, "Start")),
                            .end = parseTime(textAt(probe, "End")),
                            .exitCode = static_cast<int>(numberAt(probe, "ExitCode")),
                            .output = textAt(probe, "Output")});
    return read;
}

void readState(const Json& state, ContainerDetails& details)
{
    details.state = textAt(state, "Status");
    details.running = flagAt(state, "Running");
    details.restarting = flagAt(state, "Restarting");
    details.oomKilled = flagAt(state, "OOMKilled");
    details.pid = static_cast<int>(numberAt(state, "Pid"));
    details.exitCode = static_cast<int>(numberAt(state, "ExitCode"));
    details.error = textAt(state, "Error");
    details.startedAt = parseTime(textAt(state, "StartedAt"));
    details.finishedAt = parseTime(textAt(state, "FinishedAt"));
    details.health = readHealth(state);
}

/// "5432/tcp": the number and the protocol.
PublishedPort readPortKey(const std::string& key)
{
    PublishedPort port;
    const std::size_t slash = key.find('/');
    for (const char c : key.substr(0, slash))
        port.privatePort = c >= '0' && c <= '9'
                               ? port.privatePort * 10 + static_cast<std::uint32_t>(c - '0')
                               : port.privatePort;
    port.protocol = slash == std::string::npos ? "tcp" : key.substr(slash + 1);
    return port;
}

void readNetworkSettings(const Json& settings, ContainerDetails& details)
{
    for (const auto& [key, bindings] : member(settings, "Ports").items()) {
        PublishedPort port = readPortKey(key);
        if (!bindings.is_array() || bindings.empty())
            details.ports.push_back(port);
        for (const Json& binding : bindings) {
            port.hostIp = textAt(binding, "HostIp");
            port.publicPort = readPortKey(textAt(binding, "HostPort")).privatePort;
            details.ports.push_back(port);
        }
    }
    for (const auto& [name, network] : member(settings, "Networks").items()) {
        std::string id = textAt(network, "NetworkID");
        if (id == name) // what Podman says there is no id
            id.clear();
        details.networks[name] = {.networkId = std::move(id),
                                  .ipAddress = textAt(network, "IPAddress"),
                                  .gateway = textAt(network, "Gateway"),
                                  .macAddress = textAt(network, "MacAddress"),
                                  .aliases = textsAt(network, "Aliases")};
    }
}

ContainerDetails readDetails(const Json& json)
{
    const Json& config = member(json, "Config");
    const Json& host = member(json, "HostConfig");
    ContainerDetails details{.id = textAt(json, "Id"),
                             .name = withoutSlash(textAt(json, "Name")),
                             .image = textAt(config, "Image"),
                             .imageId = textAt(json, "Image"),
                             .restartCount = static_cast<int>(numberAt(json, "RestartCount")),
                             .created = parseTime(textAt(json, "Created")),
                             .healthcheck = healthcheckAt(config, "Healthcheck"),
                             .labels = textMapAt(config, "Labels"),
                             .env = textsAt(config, "Env"),
                             .cmd = textsAt(config, "Cmd"),
                             .entrypoint = textsAt(config, "Entrypoint"),
                             .tty = flagAt(config, "Tty"),
                             .stdinOpen = flagAt(config, "OpenStdin"),
                             .user = textAt(config, "User"),
                             .workingDir = textAt(config, "WorkingDir"),
                             .stopSignal = textAt(config, "StopSignal"),
                             .tmpfs = textMapAt(host, "Tmpfs"),
                             .readonlyRootfs = flagAt(host, "ReadonlyRootfs"),
                             .nanoCpus = numberAt(host, "NanoCpus"),
                             .cpuQuota = numberAt(host, "CpuQuota"),
                             .cpuPeriod = numberAt(host, "CpuPeriod"),
                             .memory = numberAt(host, "Memory"),
                             .memoryReservation = numberAt(host, "MemoryReservation"),
                             .networkMode = textAt(host, "NetworkMode"),
                             .restartPolicy = textAt(member(host, "RestartPolicy"), "Name"),
                             .logDriver = textAt(member(host, "LogConfig"), "Type"),
                             .logOptions = textMapAt(member(host, "LogConfig"), "Config")};
    if (member(config, "StopTimeout").is_number_integer())
        details.stopTimeoutSeconds = static_cast<int>(numberAt(config, "StopTimeout"));
    for (const auto& [port, nothing] : member(config, "ExposedPorts").items())
        details.exposedPorts.push_back(port);
    for (const auto& [port, bindings] : member(host, "PortBindings").items()) {
        for (const Json& binding : bindings)
            details.portBindings.push_back({.containerPort = port,
                                            .hostIp = textAt(binding, "HostIp"),
                                            .hostPort = textAt(binding, "HostPort")});
    }
    readState(member(json, "State"), details);
    for (const Json& mount : member(json, "Mounts"))
        details.mounts.push_back({.type = textAt(mount, "Type"),
                                  .name = textAt(mount, "Name"),
                                  .source = textAt(mount, "Source"),
                                  .destination = textAt(mount, "Destination"),
                                  .readWrite = flagAt(mount, "RW")});
    readNetworkSettings(member(json, "NetworkSettings"), details);
    return details;
}

CreatedContainer readCreated(const Json& json)
{
    return {.id = textAt(json, "Id"), .warnings = textsAt(json, "Warnings")};
}

ProcessTable readProcesses(const Json& json)
{
    ProcessTable table{.titles = textsAt(json, "Titles")};
    for (const Json& row : member(json, "Processes"))
        table.processes.push_back(textsAt(Json{{"row", row}}, "row"));
    return table;
}

int readExitCode(const Json& json)
{
    return static_cast<int>(numberAt(json, "StatusCode"));
}

Call<void> post(std::string path, Phrase purpose)
{
    return {.request = {.method = "POST", .path = std::move(path), .purpose = std::move(purpose)},
            .parse = ignoreBody};
}

/// Stopping takes as long as the container's grace: no deadline of ours.
Call<void> endingPost(std::string path, Phrase purpose, std::optional<int> timeoutSeconds)
{
    Call<void> call = post(std::move(path), std::move(purpose));
    call.request.deadline.reset();
    if (timeoutSeconds)
        call.request.query.emplace_back("t", std::to_string(*timeoutSeconds));
    return call;
}

std::string pathOf(const std::string& id, std::string_view verb)
{
    return "/containers/" + id + std::string(verb);
}

} // namespace

Call<std::vector<ContainerSummary>> listContainers(const ListContainersOptions& options)
{
    Call<std::vector<ContainerSummary>> call{
        .request = {.path = "/containers/json", .purpose = phrase("list containers")},
        .parse = jsonReader(phrase("the list of containers"), readSummaries)};
    if (options.all)
        call.request.query.emplace_back("all", "1");
    std::map<std::string, std::vector<std::string>> filters;
    if (!options.labels.empty())
        filters["label"] = options.labels;
    if (!options.volumes.empty())
        filters["volume"] = options.volumes;
    if (!filters.empty())
        call.request.query.emplace_back("filters", renderFilters(filters));
    return call;
}

Call<ContainerDetails> inspectContainer(const std::string& id)
{
    return {.request = {.path = pathOf(id, "/json"),
                        .purpose = phrase("inspect container {}", shownId(id))},
            .parse = jsonReader(phrase("container {}", shownId(id)), readDetails)};
}

Call<CreatedContainer> createContainer(const ContainerSpec& spec, std::string_view apiVersion)
{
    Call<CreatedContainer> call{.request = {.method = "POST",
                                            .path = "/containers/create",
                                            .body = renderCreateBody(spec, apiVersion),
                                            .purpose = phrase("create container {}", spec.name)},
                                .parse = jsonReader(phrase("the created container"), readCreated)};
    if (!spec.name.empty())
        call.request.query.emplace_back("name", spec.name);
    if (!spec.platform.empty() && compareApiVersions(apiVersion, "1.41") >= 0)
        call.request.query.emplace_back("platform", spec.platform);
    return call;
}

Call<void> startContainer(const std::string& id)
{
    Call<void> call = post(pathOf(id, "/start"), phrase("start container {}", shownId(id)));
    call.request.deadline = std::chrono::minutes(5); // a loaded machine mounts and connects slowly
    return call;
}

Call<void> stopContainer(const std::string& id, std::optional<int> timeoutSeconds)
{
    return endingPost(
        pathOf(id, "/stop"), phrase("stop container {}", shownId(id)), timeoutSeconds);
}

Call<void> restartContainer(const std::string& id, std::optional<int> timeoutSeconds)
{
    return endingPost(
        pathOf(id, "/restart"), phrase("restart container {}", shownId(id)), timeoutSeconds);
}

Call<void> killContainer(const std::string& id, const std::string& signal)
{
    Call<void> call =
        post(pathOf(id, "/kill"), phrase("send {} to container {}", signal, shownId(id)));
    call.request.query.emplace_back("signal", signal);
    return call;
}

Call<void> pauseContainer(const std::string& id)
{
    return post(pathOf(id, "/pause"), phrase("pause container {}", shownId(id)));
}

Call<void> unpauseContainer(const std::string& id)
{
    return post(pathOf(id, "/unpause"), phrase("unpause container {}", shownId(id)));
}

Call<void> renameContainer(const std::string& id, const std::string& name)
{
    Call<void> call =
        post(pathOf(id, "/rename"), phrase("rename container {} to {}", shownId(id), name));
    call.request.query.emplace_back("name", name);
    return call;
}

Call<void> removeContainer(const std::string& id, const RemoveContainerOptions& options)
{
    Call<void> call{.request = {.method = "DELETE",
                                .path = "/containers/" + id,
                                .deadline = std::chrono::minutes(5),
                                .purpose = phrase("remove container {}", shownId(id))},
                    .parse = ignoreBody};
    if (options.force)
        call.request.query.emplace_back("force", "1");
    if (options.removeAnonymousVolumes)
        call.request.query.emplace_back("v", "1");
    return call;
}

Call<int> waitContainer(const std::string& id, ContainerEnd end)
{
    Call<int> call{
        .request = {.method = "POST",
                    .path = pathOf(id, "/wait"),
                    .deadline = std::nullopt,
                    .purpose = phrase("wait for container {}", shownId(id))},
        .parse = jsonReader(phrase("the exit code of container {}", shownId(id)), readExitCode)};
    if (end != ContainerEnd::NotRunning)
        call.request.query = {
            {"condition", end == ContainerEnd::Removed ? "removed" : "next-exit"}};
    return call;
}

Call<ProcessTable> topContainer(const std::string& id)
{
    return {.request = {.path = pathOf(id, "/top"),
                        .purpose = phrase("list processes of container {}", shownId(id))},
            .parse =
                jsonReader(phrase("the processes of container {}", shownId(id)), readProcesses)};
}

Call<void> putArchive(const std::string& id, const std::string& path, std::string tar)
{
    return {.request = {.method = "PUT",
                        .path = pathOf(id, "/archive"),
                        .query = {{"path", path}},
                        .body = std::move(tar),
                        .contentType = "application/x-tar",
                        .purpose = phrase("put files into container {}", shownId(id))},
            .parse = ignoreBody};
}

} // namespace plumbline::engine
