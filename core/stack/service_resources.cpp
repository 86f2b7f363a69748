// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/service_spec.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace plumbline::stack {
namespace {

std::vector<engine::ThrottleDevice> ratesOf(const std::vector<compose::BlockRate>& rates)
{
    std::vector<engine::ThrottleDevice> devices;
    devices.reserve(rates.size());
    for (const compose::BlockRate& rate : rates)
        devices.push_back({.path = rate.path, .rate = rate.rate});
    return devices;
}

void applyBlockIo(const compose::BlockIo& blockIo, engine::ContainerSpec& spec)
{
    spec.blkioWeight = blockIo.weight;
    for (const compose::BlockWeight& weight : blockIo.weightDevice)
        spec.blkioWeightDevice.push_back({.path = weight.path, .rate = weight.weight});
    spec.blkioDeviceReadBps = ratesOf(blockIo.deviceReadBps);
    spec.blkioDeviceReadIops = ratesOf(blockIo.deviceReadIops);
    spec.blkioDeviceWriteBps = ratesOf(blockIo.deviceWriteBps);
    spec.blkioDeviceWriteIops = ratesOf(blockIo.deviceWriteIops);
}

void applyDevices(const compose::Service& service, engine::ContainerSpec& spec)
{
    for (const compose::DeviceMapping& device : service.devices) {
        // A CDI name (vendor.com/class=name) is no path: it is asked for as a request.
        if (!device.source.starts_with('/') && device.source.find('=') != std::string::npos) {
            spec.deviceRequests.push_back({.driver = "cdi", .deviceIds = {device.source}});
            continue;
        }
        spec.devices.push_back(
            {.pathOnHost = device.source,
             .pathInContainer = device.target.empty() ? device.source : device.target,
             .permissions = device.permissions});
    }
    spec.deviceCgroupRules = service.deviceCgroupRules;
    for (const compose::DeviceRequest& request : service.resources.devices) {
        engine::DeviceRequestSpec wanted{
            .driver = request.driver, .deviceIds = request.deviceIds, .options = request.options};
        wanted.count = request.count.value_or(request.deviceIds.empty() ? -1 : 0);
        if (!request.capabilities.empty())
            wanted.capabilities.push_back(request.capabilities);
        spec.deviceRequests.push_back(std::move(wanted));
    }
}

/// The profile behind `seccomp=<file>`, as one line of JSON: the engine takes no path.
Result<std::string> inlinedProfile(const std::string& path, const LocalFiles& files)
{
    const auto content = files.seccompProfiles.find(path);
    if (content == files.seccompProfiles.end())
        return fail(ErrorCode::NotFound,
                    phrase("seccomp profile {} cannot be read", path),
                    phrase("correct the path in security_opt"));
    const auto profile = nlohmann::json::parse(content->second, nullptr, false);
    if (profile.is_discarded())
        return fail(ErrorCode::Invalid, phrase("seccomp profile {} is not JSON", path));
    return profile.dump();
}

} // namespace

void applyResources(const compose::Service& service, engine::ContainerSpec& spec)
{
    const compose::Resources& resources = service.resources;
    constexpr double kNano = 1e9;
    if (resources.cpus)
        spec.nanoCpus = std::llround(*resources.cpus * kNano);
    if (resources.memory)
        spec.memory = resources.memory->bytes;
    if (resources.memoryReservation)
        spec.memoryReservation = resources.memoryReservation->bytes;
    spec.pidsLimit = resources.pids;
    spec.cpuShares = service.cpuShares.value_or(0);
    spec.cpuQuota = service.cpuQuota.value_or(0);
    spec.cpuPeriod = service.cpuPeriod.value_or(0);
    spec.cpuRealtimeRuntime = service.cpuRealtimeRuntime.value_or(0);
    spec.cpuRealtimePeriod = service.cpuRealtimePeriod.value_or(0);
    spec.cpuCount = service.cpuCount.value_or(0);
    spec.cpuPercent = service.cpuPercent.value_or(0);
    spec.cpusetCpus = service.cpuset;
    spec.memorySwap = service.memswapLimit.value_or(ByteCount{}).bytes;
    spec.memorySwappiness = service.memSwappiness;
    spec.shmSize = service.shmSize.value_or(ByteCount{}).bytes;
    spec.oomScoreAdj = service.oomScoreAdj.value_or(0);
    spec.oomKillDisable = service.oomKillDisable;
    for (const auto& [name, limit] : service.ulimits)
        spec.ulimits.push_back({.name = name, .soft = limit.soft, .hard = limit.hard});
    if (service.blockIo)
        applyBlockIo(*service.blockIo, spec);
    applyDevices(service, spec);
}

Result<> applySecurity(const compose::Service& service,
                       const ObservedState& observed,
                       engine::ContainerSpec& spec)
{
    spec.privileged = service.privileged;
    spec.readonlyRootfs = service.readOnly;
    spec.capAdd = service.capAdd;
    spec.capDrop = service.capDrop;
    spec.sysctls = service.sysctls;
    spec.storageOpt = service.storageOpt;
    spec.usernsMode = service.usernsMode;
    spec.cgroupParent = service.cgroupParent;
    spec.isolation = service.isolation;
    spec.runtime = service.runtime;
    for (const std::string& option : service.securityOpt) {
        if (option == "systempaths=unconfined" || option == "systempaths:unconfined") {
            spec.maskedPaths.emplace();
            spec.readonlyPaths.emplace();
            continue;
        }
        const std::size_t at = option.find_first_of("=:");
        const std::string key = option.substr(0, at);
        if (at == std::string::npos || key == "no-new-privileges") {
            spec.securityOpt.push_back(option);
            continue;
        }
        const std::string value = option.substr(at + 1);
        if (key != "seccomp" || value == "unconfined" || value == "builtin") {
            spec.securityOpt.push_back(fmt::format("{}={}", key, value));
            continue;
        }
        auto profile = inlinedProfile(value, observed.files);
        if (!profile)
            return tl::unexpected(profile.error());
        spec.securityOpt.push_back("seccomp=" + *profile);
    }
    return {};
}

} // namespace plumbline::stack
