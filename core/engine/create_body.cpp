// SPDX-License-Identifier: Apache-2.0
#include "core/engine/json_write.h"

namespace plumbline::engine {

Json renderHealthcheck(const HealthcheckSpec& check, bool knowsStartInterval)
{
    Json json = Json::object();
    setUnlessEmpty(json, "Test", check.test);
    setUnlessZero(json, "Interval", check.interval.count());
    setUnlessZero(json, "Timeout", check.timeout.count());
    setUnlessZero(json, "StartPeriod", check.startPeriod.count());
    if (knowsStartInterval)
        setUnlessZero(json, "StartInterval", check.startInterval.count());
    setUnlessZero(json, "Retries", check.retries);
    return json;
}

Json renderMount(const MountSpec& mount)
{
    Json json{{"Type", mount.type}, {"Target", mount.target}};
    setUnlessEmpty(json, "Source", mount.source);
    setUnlessZero(json, "ReadOnly", mount.readOnly);
    setUnlessEmpty(json, "Consistency", mount.consistency);
    if (mount.type == "bind") {
        Json options = Json::object();
        setUnlessEmpty(options, "Propagation", mount.propagation);
        setIfGiven(options, "CreateMountpoint", mount.createMountpoint);
        setUnlessZero(options, "NonRecursive", mount.nonRecursive);
        setUnlessZero(options, "ReadOnlyNonRecursive", mount.readOnlyNonRecursive);
        setUnlessZero(options, "ReadOnlyForceRecursive", mount.readOnlyForceRecursive);
        setUnlessEmpty(json, "BindOptions", options);
    } else if (mount.type == "volume") {
        Json options = Json::object();
        setUnlessZero(options, "NoCopy", mount.noCopy);
        setUnlessEmpty(options, "Labels", mount.labels);
        setUnlessEmpty(options, "Subpath", mount.subpath);
        if (!mount.driver.empty())
            options["DriverConfig"] = {{"Name", mount.driver}, {"Options", mount.driverOptions}};
        setUnlessEmpty(json, "VolumeOptions", options);
    } else if (mount.type == "image") {
        Json options = Json::object();
        setUnlessEmpty(options, "Subpath", mount.subpath);
        setUnlessEmpty(json, "ImageOptions", options);
    } else if (mount.type == "tmpfs") {
        Json options = Json::object();
        setIfGiven(options, "SizeBytes", mount.tmpfsSize);
        setIfGiven(options, "Mode", mount.tmpfsMode);
        setUnlessEmpty(json, "TmpfsOptions", options);
    }
    return json;
}

namespace {

Json renderThrottle(const std::vector<ThrottleDevice>& devices, const char* rateKey)
{
    Json json = Json::array();
    for (const ThrottleDevice& device : devices)
        json.push_back({{"Path", device.path}, {rateKey, device.rate}});
    return json;
}

void renderMounting(const ContainerSpec& spec, Json& host)
{
    setUnlessEmpty(host, "Binds", spec.binds);
    setUnlessEmpty(host, "Tmpfs", spec.tmpfs);
    setUnlessEmpty(host, "VolumesFrom", spec.volumesFrom);
    for (const MountSpec& mount : spec.mounts)
        host["Mounts"].push_back(renderMount(mount));
}

void renderNetworking(const ContainerSpec& spec, Json& host)
{
    setUnlessEmpty(host, "NetworkMode", spec.networkMode);
    setUnlessEmpty(host, "Links", spec.links);
    setUnlessEmpty(host, "ExtraHosts", spec.extraHosts);
    setUnlessEmpty(host, "Dns", spec.dns);
    setUnlessEmpty(host, "DnsSearch", spec.dnsSearch);
    setUnlessEmpty(host, "DnsOptions", spec.dnsOptions);
    for (const PortBinding& port : spec.portBindings)
        host["PortBindings"][port.containerPort].push_back(
            {{"HostIp", port.hostIp}, {"HostPort", port.hostPort}});
}

void renderIsolation(const ContainerSpec& spec, Json& host)
{
    setUnlessZero(host, "Privileged", spec.privileged);
    setUnlessZero(host, "ReadonlyRootfs", spec.readonlyRootfs);
    setUnlessEmpty(host, "CapAdd", spec.capAdd);
    setUnlessEmpty(host, "CapDrop", spec.capDrop);
    setUnlessEmpty(host, "SecurityOpt", spec.securityOpt);
    setIfGiven(host, "MaskedPaths", spec.maskedPaths);
    setIfGiven(host, "ReadonlyPaths", spec.readonlyPaths);
    setUnlessEmpty(host, "Sysctls", spec.sysctls);
    setUnlessEmpty(host, "GroupAdd", spec.groupAdd);
    setUnlessEmpty(host, "IpcMode", spec.ipcMode);
    setUnlessEmpty(host, "PidMode", spec.pidMode);
    setUnlessEmpty(host, "UTSMode", spec.utsMode);
    setUnlessEmpty(host, "UsernsMode", spec.usernsMode);
    setUnlessEmpty(host, "CgroupnsMode", spec.cgroupnsMode);
    setUnlessEmpty(host, "CgroupParent", spec.cgroupParent);
    setUnlessEmpty(host, "Isolation", spec.isolation);
    setUnlessEmpty(host, "Runtime", spec.runtime);
    setUnlessEmpty(host, "StorageOpt", spec.storageOpt);
    setUnlessEmpty(host, "DeviceCgroupRules", spec.deviceCgroupRules);
    for (const DeviceSpec& device : spec.devices)
        host["Devices"].push_back({{"PathOnHost", device.pathOnHost},
                                   {"PathInContainer", device.pathInContainer},
                                   {"CgroupPermissions", device.permissions}});
    for (const DeviceRequestSpec& request : spec.deviceRequests)
        host["DeviceRequests"].push_back({{"Driver", request.driver},
                                          {"Count", request.count},
                                          {"DeviceIDs", request.deviceIds},
                                          {"Capabilities", request.capabilities},
                                          {"Options", request.options}});
}

void renderResources(const ContainerSpec& spec, Json& host)
{
    setUnlessZero(host, "NanoCpus", spec.nanoCpus);
    setUnlessZero(host, "CpuShares", spec.cpuShares);
    setUnlessZero(host, "CpuQuota", spec.cpuQuota);
    setUnlessZero(host, "CpuPeriod", spec.cpuPeriod);
    setUnlessZero(host, "CpuRealtimeRuntime", spec.cpuRealtimeRuntime);
    setUnlessZero(host, "CpuRealtimePeriod", spec.cpuRealtimePeriod);
    setUnlessZero(host, "CpuCount", spec.cpuCount);
    if (spec.cpuPercent > 0)
        host["CpuPercent"] = static_cast<std::int64_t>(spec.cpuPercent);
    setUnlessEmpty(host, "CpusetCpus", spec.cpusetCpus);
    setUnlessZero(host, "Memory", spec.memory);
    setUnlessZero(host, "MemoryReservation", spec.memoryReservation);
    setUnlessZero(host, "MemorySwap", spec.memorySwap);
    setIfGiven(host, "MemorySwappiness", spec.memorySwappiness);
    setIfGiven(host, "PidsLimit", spec.pidsLimit);
    setUnlessZero(host, "ShmSize", spec.shmSize);
    setUnlessZero(host, "OomScoreAdj", spec.oomScoreAdj);
    setUnlessZero(host, "OomKillDisable", spec.oomKillDisable);
    setUnlessZero(host, "BlkioWeight", spec.blkioWeight);
    setUnlessEmpty(host, "BlkioWeightDevice", renderThrottle(spec.blkioWeightDevice, "Weight"));
    setUnlessEmpty(host, "BlkioDeviceReadBps", renderThrottle(spec.blkioDeviceReadBps, "Rate"));
    setUnlessEmpty(host, "BlkioDeviceWriteBps", renderThrottle(spec.blkioDeviceWriteBps, "Rate"));
    setUnlessEmpty(host, "BlkioDeviceReadIOps", renderThrottle(spec.blkioDeviceReadIops, "Rate"));
    setUnlessEmpty(host, "BlkioDeviceWriteIOps", renderThrottle(spec.blkioDeviceWriteIops, "Rate"));
    for (const UlimitSpec& limit : spec.ulimits)
        host["Ulimits"].push_back(
            {{"Name", limit.name}, {"Soft", limit.soft}, {"Hard", limit.hard}});
}

Json renderHostConfig(const ContainerSpec& spec, std::string_view apiVersion)
{
    Json host = Json::object();
    renderMounting(spec, host);
    renderNetworking(spec, host);
    renderIsolation(spec, host);
    renderResources(spec, host);
    setIfGiven(host, "Init", spec.init);
    setUnlessZero(host, "AutoRemove", spec.autoRemove);
    if (!spec.annotations.empty() && compareApiVersions(apiVersion, "1.43") >= 0)
        host["Annotations"] = spec.annotations;
    if (!spec.restartPolicy.empty())
        host["RestartPolicy"] = {{"Name", spec.restartPolicy},
                                 {"MaximumRetryCount", spec.restartMaximumRetries}};
    if (!spec.logDriver.empty() || !spec.logOptions.empty())
        host["LogConfig"] = {{"Type", spec.logDriver}, {"Config", spec.logOptions}};
    return host;
}

/// Set members of an object whose values are empty objects: the API's way to write a set.
Json renderSet(const std::vector<std::string>& names)
{
    Json json = Json::object();
    for (const std::string& name : names)
        json[name] = Json::object();
    return json;
}

} // namespace

Json renderEndpoint(const EndpointSpec& endpoint, std::string_view apiVersion)
{
    Json json = Json::object();
    setUnlessEmpty(json, "Aliases", endpoint.aliases);
    setUnlessEmpty(json, "Links", endpoint.links);
    if (compareApiVersions(apiVersion, "1.44") >= 0)
        setUnlessEmpty(json, "MacAddress", endpoint.macAddress);
    setUnlessEmpty(json, "DriverOpts", endpoint.driverOpts);
    if (compareApiVersions(apiVersion, "1.48") >= 0)
        setUnlessZero(json, "GwPriority", endpoint.gatewayPriority);
    Json addresses = Json::object();
    setUnlessEmpty(addresses, "IPv4Address", endpoint.ipv4Address);
    setUnlessEmpty(addresses, "IPv6Address", endpoint.ipv6Address);
    setUnlessEmpty(addresses, "LinkLocalIPs", endpoint.linkLocalIps);
    setUnlessEmpty(json, "IPAMConfig", addresses);
    return json;
}

std::string renderCreateBody(const ContainerSpec& spec, std::string_view apiVersion)
{
    Json body = Json::object();
    body["Image"] = spec.image;
    setUnlessEmpty(body, "Hostname", spec.hostname);
    setUnlessEmpty(body, "Domainname", spec.domainName);
    setUnlessEmpty(body, "User", spec.user);
    setUnlessZero(body, "AttachStdin", spec.attachStdin);
    setUnlessZero(body, "AttachStdout", spec.attachOutput);
    setUnlessZero(body, "AttachStderr", spec.attachOutput);
    setUnlessZero(body, "OpenStdin", spec.openStdin);
    setUnlessZero(body, "StdinOnce", spec.stdinOnce);
    setUnlessZero(body, "Tty", spec.tty);
    setUnlessEmpty(body, "Env", spec.env);
    setIfGiven(body, "Cmd", spec.cmd);
    setIfGiven(body, "Entrypoint", spec.entrypoint);
    setUnlessEmpty(body, "WorkingDir", spec.workingDir);
    setUnlessEmpty(body, "Labels", spec.labels);
    setUnlessEmpty(body, "StopSignal", spec.stopSignal);
    setIfGiven(body, "StopTimeout", spec.stopTimeoutSeconds);
    setUnlessEmpty(body, "ExposedPorts", renderSet(spec.exposedPorts));
    setUnlessEmpty(body, "Volumes", renderSet(spec.volumes));
    if (spec.healthcheck)
        body["Healthcheck"] =
            renderHealthcheck(*spec.healthcheck, compareApiVersions(apiVersion, "1.44") >= 0);
    if (compareApiVersions(apiVersion, "1.44") < 0)
        setUnlessEmpty(body, "MacAddress", spec.macAddress);
    body["HostConfig"] = renderHostConfig(spec, apiVersion);
    for (const auto& [network, endpoint] : spec.endpoints)
        body["NetworkingConfig"]["EndpointsConfig"][network] = renderEndpoint(endpoint, apiVersion);
    return dumped(body);
}

} // namespace plumbline::engine
