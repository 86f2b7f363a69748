// SPDX-License-Identifier: Apache-2.0
#include "core/compose/bind_parts.h"

#include <algorithm>
#include <array>

namespace plumbline::compose {

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

namespace {

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

} // namespace

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

namespace {

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

} // namespace

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

WatchEntry bindWatchEntry(const Node& node)
{
    WatchEntry entry{.path = textValue(node, "path"),
                     .target = textValue(node, "target"),
                     .ignore = textsValue(node.find("ignore")),
                     .include = textsValue(node.find("include")),
                     .exec = bindHook(structOf(node, "exec")),
                     .initialSync = booleanValue(node, "initial_sync", false)};
    const std::string action = textValue(node, "action");
    for (const WatchAction known : {WatchAction::Sync,
                                    WatchAction::Rebuild,
                                    WatchAction::Restart,
                                    WatchAction::SyncRestart,
                                    WatchAction::SyncExec}) {
        if (action == toString(known))
            entry.action = known;
    }
    return entry;
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

namespace {

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

} // namespace

Ulimit bindUlimit(const Node& node)
{
    if (node.isScalar()) {
        const std::int64_t value = toInteger(node).value_or(0);
        return Ulimit{value, value};
    }
    return Ulimit{integerValue<std::int64_t>(node, "soft").value_or(0),
                  integerValue<std::int64_t>(node, "hard").value_or(0)};
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

} // namespace plumbline::compose
