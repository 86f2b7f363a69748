// SPDX-License-Identifier: Apache-2.0
#include "core/engine/system.h"

#include "core/engine/json_fields.h"
#include "core/engine/json_stream.h"
#include "core/engine/shown_id.h"

#include <algorithm>
#include <utility>

namespace plumbline::engine {
namespace {

int countAt(const Json& object, const char* key)
{
    return static_cast<int>(numberAt(object, key));
}

EngineInfo readInfo(const Json& json)
{
    EngineInfo info{.name = textAt(json, "Name"),
                    .serverVersion = textAt(json, "ServerVersion"),
                    .operatingSystem = textAt(json, "OperatingSystem"),
                    .kernelVersion = textAt(json, "KernelVersion"),
                    .architecture = textAt(json, "Architecture"),
                    .osType = textAt(json, "OSType"),
                    .storageDriver = textAt(json, "Driver"),
                    .cgroupVersion = textAt(json, "CgroupVersion"),
                    .rootDirectory = textAt(json, "DockerRootDir"),
                    .defaultRuntime = textAt(json, "DefaultRuntime"),
                    .securityOptions = textsAt(json, "SecurityOptions"),
                    .warnings = textsAt(json, "Warnings"),
                    .memoryBytes = numberAt(json, "MemTotal"),
                    .cpus = countAt(json, "NCPU"),
                    .containers = countAt(json, "Containers"),
                    .containersRunning = countAt(json, "ContainersRunning"),
                    .images = countAt(json, "Images"),
                    .swarmState = textAt(member(json, "Swarm"), "LocalNodeState")};
    info.isRootless = flagAt(json, "Rootless") ||
                      std::ranges::any_of(info.securityOptions, [](std::string_view option) {
                          return option.starts_with("name=rootless");
                      });
    return info;
}

/// What the engine counts as memory in use, without the page cache that can be given back: the
/// counter's name depends on the cgroup version.
std::int64_t memoryInUse(const Json& memory)
{
    const std::int64_t usage = numberAt(memory, "usage");
    const Json& counters = member(memory, "stats");
    const char* cacheKey = member(counters, "total_inactive_file").is_number()
                               ? "total_inactive_file"
                               : "inactive_file";
    const std::int64_t cache = numberAt(counters, cacheKey);
    return cache < usage ? usage - cache : usage;
}

void readCpu(const Json& json, StatsSample& sample)
{
    const Json& now = member(json, "cpu_stats");
    const Json& before = member(json, "precpu_stats");
    const Json& usage = member(now, "cpu_usage");
    if (!member(before, "system_cpu_usage").is_number())
        return; // the first sample of a stream
    const auto used = static_cast<double>(numberAt(usage, "total_usage") -
                                          numberAt(member(before, "cpu_usage"), "total_usage"));
    const auto passed = static_cast<double>(numberAt(now, "system_cpu_usage") -
                                            numberAt(before, "system_cpu_usage"));
    auto cpus = static_cast<double>(numberAt(now, "online_cpus"));
    if (cpus <= 0)
        cpus = static_cast<double>(std::max<std::size_t>(1, member(usage, "percpu_usage").size()));
    sample.hasCpu = passed > 0;
    if (sample.hasCpu && used > 0)
        sample.cpuPercent = used / passed * cpus * 100;
}

StatsSample readStats(const Json& json)
{
    const Json& memory = member(json, "memory_stats");
    StatsSample sample{.memoryBytes = memoryInUse(memory),
                       .memoryLimitBytes = numberAt(memory, "limit"),
                       .pids = countAt(member(json, "pids_stats"), "current")};
    readCpu(json, sample);
    for (const auto& [name, network] : member(json, "networks").items()) {
        sample.networkReceivedBytes += numberAt(network, "rx_bytes");
        sample.networkSentBytes += numberAt(network, "tx_bytes");
    }
    for (const Json& entry : member(member(json, "blkio_stats"), "io_service_bytes_recursive")) {
        const std::string kind = textAt(entry, "op"); // "Read" under cgroup v1, "read" under v2
        if (kind == "Read" || kind == "read")
            sample.blockReadBytes += numberAt(entry, "value");
        else if (kind == "Write" || kind == "write")
            sample.blockWrittenBytes += numberAt(entry, "value");
    }
    return sample;
}

PodmanNames readNames(const Json& json)
{
    const Json& host = member(json, "host");
    PodmanNames names{.isCni = textAt(host, "networkBackend") != "netavark"};
    // What is not installed has no path and no version there, on CNI networks a path all the same.
    if (const Json& backend = member(host, "networkBackendInfo"); backend.is_object()) {
        const std::string version = textAt(member(backend, "dns"), "version");
        names.server = version.substr(0, version.find('\n'));
    }
    return names;
}

} // namespace

Call<EngineInfo> readEngineInfo()
{
    return {.request = {.path = "/info", .purpose = phrase("ask the engine about itself")},
            .parse = jsonReader(phrase("what the engine says about itself"), readInfo)};
}

Call<PodmanNames> readPodmanNames()
{
    return {.request = {.path = "/libpod/info", .purpose = phrase("ask Podman about its networks")},
            .parse = jsonReader(phrase("what Podman says about its networks"), readNames)};
}

StreamHandle streamStats(const Client& client,
                         const std::string& container,
                         std::function<void(const StatsSample&)> onSample,
                         std::function<void(Result<void>)> done)
{
    const Request request{.path = "/containers/" + container + "/stats",
                          .query = {{"stream", "1"}},
                          .deadline = std::nullopt,
                          .purpose =
                              phrase("read the resource use of container {}", shownId(container))};
    auto objects = std::make_shared<JsonStream>( // shared: a ChunkHandler can be copied
        [onSample = std::move(onSample)](std::string_view text) {
            if (const auto json = parseJson(text, phrase("a sample")))
                onSample(readStats(*json));
        });
    return client.stream(
        request,
        [objects](std::string_view bytes) { objects->feed(bytes); },
        [done = std::move(done)](Result<Response> answer) {
            done(std::move(answer).transform([](const Response& /*end*/) {}));
        });
}

} // namespace plumbline::engine
