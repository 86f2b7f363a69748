// SPDX-License-Identifier: Apache-2.0
#include "core/compose/bind.h"
#include "core/compose/bind_parts.h"

#include <charconv>

namespace plumbline::compose {

namespace {

/// Drops the 0 that means "no limit" in the service-level keys.
template <class Value>
std::optional<Value> unlessZero(std::optional<Value> value)
{
    return value && *value == Value{} ? std::nullopt : value;
}

Resources bindResources(const Node& service)
{
    const Node& deployed = structOf(structOf(service, "deploy"), "resources");
    const Node& limits = structOf(deployed, "limits");
    const Node& reservations = structOf(deployed, "reservations");
    const auto either = [](auto first, auto second) { return first ? first : second; };
    Resources resources;
    resources.cpus =
        either(unlessZero(numberValue(limits, "cpus")), unlessZero(numberValue(service, "cpus")));
    resources.memory = either(unlessZero(bytesValue(limits, "memory")),
                              unlessZero(bytesValue(service, "mem_limit")));
    resources.memoryReservation = either(unlessZero(bytesValue(reservations, "memory")),
                                         unlessZero(bytesValue(service, "mem_reservation")));
    resources.pids = either(unlessZero(integerValue<std::int64_t>(limits, "pids")),
                            unlessZero(integerValue<std::int64_t>(service, "pids_limit")));
    resources.devices = listOf(reservations.find("devices"), bindDeviceRequest);
    for (DeviceRequest& gpu : listOf(service.find("gpus"), bindGpu))
        resources.devices.push_back(std::move(gpu));
    return resources;
}

RestartPolicy bindRestart(const Node& service)
{
    RestartPolicy policy;
    const Node& deployed = structOf(structOf(service, "deploy"), "restart_policy");
    const std::string condition = textValue(deployed, "condition");
    if (deployed.isMapping()) {
        policy.condition = condition == "any" || condition.empty() ? "always" : condition;
        if (condition == "none")
            policy.condition = "no";
        policy.maxAttempts = integerValue<std::uint64_t>(deployed, "max_attempts").value_or(0);
        if (policy.condition != "on-failure")
            policy.maxAttempts = 0;
        return policy;
    }
    const std::string written = textValue(service, "restart");
    const std::size_t colon = written.find(':');
    policy.condition = written.substr(0, colon);
    if (colon != std::string::npos) {
        const char* end = written.data() + written.size();
        std::from_chars(written.data() + colon + 1, end, policy.maxAttempts);
    }
    return policy;
}

void bindProcess(const Node& node, Service& service)
{
    service.image = textValue(node, "image");
    if (const Node& build = structOf(node, "build"); build.isMapping())
        service.build = bindBuild(build);
    service.containerName = textValue(node, "container_name");
    if (const Node* command = node.find("command"); command && !command->isNull())
        service.command = textsValue(command);
    if (const Node* entrypoint = node.find("entrypoint"); entrypoint && !entrypoint->isNull())
        service.entrypoint = textsValue(entrypoint);
    service.environment = optionalMapValue(node.find("environment"));
    service.envFiles = listOf(node.find("env_file"), bindEnvFile);
    if (const Node& healthcheck = structOf(node, "healthcheck"); healthcheck.isMapping())
        service.healthcheck = bindHealthcheck(healthcheck);
    service.restart = bindRestart(node);
    service.stopSignal = textValue(node, "stop_signal");
    service.stopGracePeriod = durationValue(node, "stop_grace_period");
    service.user = textValue(node, "user");
    service.groupAdd = textsValue(node.find("group_add"));
    service.workingDir = textValue(node, "working_dir");
    service.init = optionalBoolean(node, "init");
    service.tty = booleanValue(node, "tty", false);
    service.stdinOpen = booleanValue(node, "stdin_open", false);
    service.attach = booleanValue(node, "attach", true);
    service.postStart = listOf(node.find("post_start"), bindHook);
    service.preStop = listOf(node.find("pre_stop"), bindHook);
    service.watch = listOf(structOf(node, "develop").find("watch"), bindWatchEntry);
    service.isProvider = node.find("provider") != nullptr;
    service.platform = textValue(node, "platform");
    service.pullPolicy = textValue(node, "pull_policy");
    service.profiles = textsValue(node.find("profiles"));
    service.dependsOn = mapOf(node.find("depends_on"), bindDependency);
    service.scale = integerValue<int>(node, "scale");
    if (!service.scale)
        service.scale = integerValue<int>(structOf(node, "deploy"), "replicas");
}

void bindConnections(const Node& node, Service& service)
{
    service.ports = listOf(node.find("ports"), bindPort);
    service.expose = textsValue(node.find("expose"));
    service.networks = mapOf(node.find("networks"), bindServiceNetwork);
    service.networkMode = textValue(node, "network_mode");
    service.links = textsValue(node.find("links"));
    service.externalLinks = textsValue(node.find("external_links"));
    service.extraHosts = hostLines(node.find("extra_hosts"));
    service.hostname = textValue(node, "hostname");
    service.domainName = textValue(node, "domainname");
    service.dns = textsValue(node.find("dns"));
    service.dnsSearch = textsValue(node.find("dns_search"));
    service.dnsOpt = textsValue(node.find("dns_opt"));
    service.macAddress = textValue(node, "mac_address");
}

void bindFiles(const Node& node, Service& service)
{
    service.volumes = listOf(node.find("volumes"), bindMount);
    service.volumesFrom = textsValue(node.find("volumes_from"));
    service.tmpfs = textsValue(node.find("tmpfs"));
    service.labels = mapValue(node.find("labels"));
    service.annotations = mapValue(node.find("annotations"));
    service.secrets = listOf(node.find("secrets"), bindFileReference);
    service.configs = listOf(node.find("configs"), bindFileReference);
    service.storageOpt = mapValue(node.find("storage_opt"));
    if (const Node& logging = structOf(node, "logging"); logging.isMapping())
        service.logging = Logging{.driver = textValue(logging, "driver"),
                                  .options = mapValue(logging.find("options"))};
}

void bindConfinement(const Node& node, Service& service)
{
    service.capAdd = textsValue(node.find("cap_add"));
    service.capDrop = textsValue(node.find("cap_drop"));
    service.securityOpt = textsValue(node.find("security_opt"));
    service.sysctls = mapValue(node.find("sysctls"));
    service.devices = listOf(node.find("devices"), bindDevice);
    service.deviceCgroupRules = textsValue(node.find("device_cgroup_rules"));
    service.cgroup = textValue(node, "cgroup");
    service.cgroupParent = textValue(node, "cgroup_parent");
    service.ipc = textValue(node, "ipc");
    service.pid = textValue(node, "pid");
    service.uts = textValue(node, "uts");
    service.usernsMode = textValue(node, "userns_mode");
    service.isolation = textValue(node, "isolation");
    service.runtime = textValue(node, "runtime");
    service.privileged = booleanValue(node, "privileged", false);
    service.readOnly = booleanValue(node, "read_only", false);
}

void bindLimits(const Node& node, Service& service)
{
    service.resources = bindResources(node);
    service.ulimits = mapOf(node.find("ulimits"), bindUlimit);
    if (const Node& blockIo = structOf(node, "blkio_config"); blockIo.isMapping())
        service.blockIo = bindBlockIo(blockIo);
    service.shmSize = bytesValue(node, "shm_size");
    service.memswapLimit = bytesValue(node, "memswap_limit");
    if (const auto swappiness = bytesValue(node, "mem_swappiness"))
        service.memSwappiness = swappiness->bytes;
    service.oomScoreAdj = integerValue<std::int64_t>(node, "oom_score_adj");
    service.oomKillDisable = booleanValue(node, "oom_kill_disable", false);
    service.cpuShares = integerValue<std::int64_t>(node, "cpu_shares");
    service.cpuQuota = integerValue<std::int64_t>(node, "cpu_quota");
    service.cpuPeriod = integerValue<std::int64_t>(node, "cpu_period");
    service.cpuRealtimeRuntime = integerValue<std::int64_t>(node, "cpu_rt_runtime");
    service.cpuRealtimePeriod = integerValue<std::int64_t>(node, "cpu_rt_period");
    service.cpuCount = integerValue<std::int64_t>(node, "cpu_count");
    service.cpuPercent = numberValue(node, "cpu_percent");
    service.cpuset = textValue(node, "cpuset");
}

} // namespace

Service bindService(std::string_view name, const Node& node)
{
    Service service;
    service.name = name;
    bindProcess(node, service);
    bindConnections(node, service);
    bindFiles(node, service);
    bindConfinement(node, service);
    bindLimits(node, service);
    return service;
}

} // namespace plumbline::compose
