// SPDX-License-Identifier: Apache-2.0
#include "core/compose/bind.h"
#include "core/compose/bind_values.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace plumbline::compose {

namespace {

template <class Value>
std::vector<Value> listOf(const Node* list, Value (*bind)(const Node&))
{
    std::vector<Value> values;
    if (list != nullptr) {
        for (const Node& item : list->items)
            values.push_back(bind(item));
    }
    return values;
}

const Node& structOf(const Node& node, std::string_view key)
{
    static const Node kEmpty;
    const Node* found = node.find(key);
    return found != nullptr && found->isMapping() ? *found : kEmpty;
}

Port bindPort(const Node& node)
{
    Port port;
    port.name = textValue(node, "name");
    if (node.find("mode") != nullptr)
        port.mode = textValue(node, "mode");
    port.hostIp = textValue(node, "host_ip");
    port.target = integerValue<std::uint32_t>(node, "target").value_or(0);
    port.published = textValue(node, "published");
    if (node.find("protocol") != nullptr)
        port.protocol = textValue(node, "protocol");
    port.appProtocol = textValue(node, "app_protocol");
    return port;
}

Mount::Type mountType(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, Mount::Type>, 5> kTypes{{
        {"bind", Mount::Type::Bind},
        {"tmpfs", Mount::Type::Tmpfs},
        {"image", Mount::Type::Image},
        {"npipe", Mount::Type::NamedPipe},
        {"cluster", Mount::Type::Cluster},
    }};
    for (const auto& [known, type] : kTypes) {
        if (known == name)
            return type;
    }
    return Mount::Type::Volume;
}

Mount bindMount(const Node& node)
{
    Mount mount;
    mount.type = mountType(textValue(node, "type"));
    mount.source = textValue(node, "source");
    mount.target = textValue(node, "target");
    mount.readOnly = booleanValue(node, "read_only", false);
    mount.consistency = textValue(node, "consistency");
    const Node& bind = structOf(node, "bind");
    mount.propagation = textValue(bind, "propagation");
    // The long form without `bind:` does not make missing folders; the short form always says so.
    mount.createHostPath = booleanValue(bind, "create_host_path", false);
    mount.recursive = textValue(bind, "recursive");
    mount.selinux = textValue(bind, "selinux");
    const Node& volume = structOf(node, "volume");
    mount.noCopy = booleanValue(volume, "nocopy", false);
    mount.subpath = textValue(volume, "subpath");
    mount.labels = mapValue(volume.find("labels"));
    if (mount.type == Mount::Type::Image)
        mount.subpath = textValue(structOf(node, "image"), "subpath");
    const Node& tmpfs = structOf(node, "tmpfs");
    mount.tmpfsSize = bytesValue(tmpfs, "size");
    mount.tmpfsMode = integerValue<std::uint32_t>(tmpfs, "mode");
    return mount;
}

FileReference bindFileReference(const Node& node)
{
    return FileReference{.source = textValue(node, "source"),
                         .target = textValue(node, "target"),
                         .uid = textValue(node, "uid"),
                         .gid = textValue(node, "gid"),
                         .mode = integerValue<std::uint32_t>(node, "mode")};
}

ServiceNetwork bindServiceNetwork(const Node& node)
{
    return ServiceNetwork{.aliases = textsValue(node.find("aliases")),
                          .ipv4Address = textValue(node, "ipv4_address"),
                          .ipv6Address = textValue(node, "ipv6_address"),
                          .linkLocalIps = textsValue(node.find("link_local_ips")),
                          .macAddress = textValue(node, "mac_address"),
                          .interfaceName = textValue(node, "interface_name"),
                          .driverOpts = mapValue(node.find("driver_opts")),
                          .priority = integerValue<int>(node, "priority").value_or(0),
                          .gatewayPriority = integerValue<int>(node, "gw_priority").value_or(0)};
}

Dependency bindDependency(const Node& node)
{
    Dependency dependency;
    const std::string condition = textValue(node, "condition");
    for (const Condition known :
         {Condition::Started, Condition::Healthy, Condition::CompletedSuccessfully}) {
        if (condition == toString(known))
            dependency.condition = known;
    }
    dependency.restart = booleanValue(node, "restart", false);
    dependency.required = booleanValue(node, "required", true);
    return dependency;
}

Healthcheck bindHealthcheck(const Node& node)
{
    return Healthcheck{.disable = booleanValue(node, "disable", false),
                       .test = textsValue(node.find("test")),
                       .interval = durationValue(node, "interval"),
                       .timeout = durationValue(node, "timeout"),
                       .startPeriod = durationValue(node, "start_period"),
                       .startInterval = durationValue(node, "start_interval"),
                       .retries = integerValue<std::uint64_t>(node, "retries")};
}

DeviceMapping bindDevice(const Node& node)
{
    DeviceMapping device;
    device.source = textValue(node, "source");
    device.target = textValue(node, "target");
    if (device.target.empty())
        device.target = device.source;
    if (const std::string permissions = textValue(node, "permissions"); !permissions.empty())
        device.permissions = permissions;
    return device;
}

DeviceRequest bindDeviceRequest(const Node& node)
{
    return DeviceRequest{.capabilities = textsValue(node.find("capabilities")),
                         .driver = textValue(node, "driver"),
                         .count = integerValue<std::int64_t>(node, "count"),
                         .deviceIds = textsValue(node.find("device_ids")),
                         .options = mapValue(node.find("options"))};
}

DeviceRequest bindGpu(const Node& node)
{
    DeviceRequest request = bindDeviceRequest(node);
    if (std::ranges::find(request.capabilities, "gpu") == request.capabilities.end())
        request.capabilities.emplace_back("gpu");
    return request;
}

BlockWeight bindBlockWeight(const Node& node)
{
    return BlockWeight{.path = textValue(node, "path"),
                       .weight = integerValue<std::uint16_t>(node, "weight").value_or(0)};
}

BlockRate bindBlockRate(const Node& node)
{
    return BlockRate{.path = textValue(node, "path"),
                     .rate = bytesValue(node, "rate").value_or(ByteCount{}).bytes};
}

BlockIo bindBlockIo(const Node& node)
{
    return BlockIo{.weight = integerValue<std::uint16_t>(node, "weight").value_or(0),
                   .weightDevice = listOf(node.find("weight_device"), bindBlockWeight),
                   .deviceReadBps = listOf(node.find("device_read_bps"), bindBlockRate),
                   .deviceReadIops = listOf(node.find("device_read_iops"), bindBlockRate),
                   .deviceWriteBps = listOf(node.find("device_write_bps"), bindBlockRate),
                   .deviceWriteIops = listOf(node.find("device_write_iops"), bindBlockRate)};
}

Hook bindHook(const Node& node)
{
    return Hook{.command = textsValue(node.find("command")),
                .user = textValue(node, "user"),
                .privileged = booleanValue(node, "privileged", false),
                .workingDir = textValue(node, "working_dir"),
                .environment = optionalMapValue(node.find("environment"))};
}

EnvFile bindEnvFile(const Node& node)
{
    return EnvFile{.path = textValue(node, "path"),
                   .required = booleanValue(node, "required", true),
                   .format = textValue(node, "format")};
}

std::vector<std::string> hostLines(const Node* hosts)
{
    std::vector<std::string> lines;
    if (hosts != nullptr) {
        for (const auto& [host, addresses] : hosts->members) {
            for (const Node& address : addresses.items)
                lines.push_back(host + ":" + address.text);
        }
    }
    return lines;
}

/// `default` or `id=path`, as the builder takes it.
std::vector<std::string> sshLines(const Node* keys)
{
    std::vector<std::string> lines;
    if (keys != nullptr) {
        for (const auto& [id, path] : keys->members)
            lines.push_back(path.isNull() || path.text.empty() ? id : id + "=" + path.text);
    }
    return lines;
}

Ulimit bindUlimit(const Node& node)
{
    if (node.isScalar()) {
        const std::int64_t value = toInteger(node).value_or(0);
        return Ulimit{value, value};
    }
    return Ulimit{integerValue<std::int64_t>(node, "soft").value_or(0),
                  integerValue<std::int64_t>(node, "hard").value_or(0)};
}

template <class Value>
std::map<std::string, Value> mapOf(const Node* mapping, Value (*bind)(const Node&))
{
    std::map<std::string, Value> values;
    if (mapping != nullptr) {
        for (const auto& [key, value] : mapping->members)
            values.emplace(key, bind(value));
    }
    return values;
}

Build bindBuild(const Node& node)
{
    return Build{.context = textValue(node, "context"),
                 .dockerfile = textValue(node, "dockerfile"),
                 .dockerfileInline = textValue(node, "dockerfile_inline"),
                 .args = optionalMapValue(node.find("args")),
                 .labels = mapValue(node.find("labels")),
                 .target = textValue(node, "target"),
                 .network = textValue(node, "network"),
                 .cacheFrom = textsValue(node.find("cache_from")),
                 .cacheTo = textsValue(node.find("cache_to")),
                 .extraHosts = hostLines(node.find("extra_hosts")),
                 .platforms = textsValue(node.find("platforms")),
                 .tags = textsValue(node.find("tags")),
                 .secrets = listOf(node.find("secrets"), bindFileReference),
                 .ssh = sshLines(node.find("ssh")),
                 .additionalContexts = mapValue(node.find("additional_contexts")),
                 .entitlements = textsValue(node.find("entitlements")),
                 .ulimits = mapOf(node.find("ulimits"), bindUlimit),
                 .isolation = textValue(node, "isolation"),
                 .shmSize = bytesValue(node, "shm_size"),
                 .noCache = booleanValue(node, "no_cache", false),
                 .noCacheFilter = textsValue(node.find("no_cache_filter")),
                 .provenance = textValue(node, "provenance"),
                 .sbom = textValue(node, "sbom"),
                 .pull = booleanValue(node, "pull", false),
                 .privileged = booleanValue(node, "privileged", false)};
}

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
