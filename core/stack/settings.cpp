// SPDX-License-Identifier: Apache-2.0
#include "core/stack/settings.h"

#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/stack/labels.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace plumbline::stack {
namespace {

constexpr int kVersion = 1;

/// Collects fields; what is empty or zero is not a setting.
class Collector
{
public:
    explicit Collector(std::string salt)
        : m_salt(std::move(salt))
    {}

    void text(const std::string& field, const std::string& value)
    {
        if (!value.empty())
            m_settings[field] = {.shown = value};
    }

    void number(const std::string& field, double value)
    {
        if (value != 0)
            m_settings[field] = {.shown = fmt::format("{}", value)};
    }

    template <class T>
    void maybe(const std::string& field, const std::optional<T>& value)
    {
        if (value)
            m_settings[field] = {.shown = fmt::format("{}", *value)};
    }

    void flag(const std::string& field, bool value)
    {
        if (value)
            m_settings[field] = {.shown = "true"};
    }

    void list(const std::string& field, const std::vector<std::string>& values)
    {
        if (!values.empty())
            m_settings[field] = {.shown = nlohmann::json(values).dump()};
    }

    /// A value that may be secret by its name, or hold credentials.
    void config(const std::string& field, const std::string& name, const std::string& value)
    {
        Setting setting{.shown = shownValue(name, value)};
        if (setting.shown != value)
            setting.fingerprint = keyedDigestHex(value, m_salt);
        m_settings[field] = std::move(setting);
    }

    void secret(const std::string& field, const Secret& value)
    {
        m_settings[field] = {.shown = std::string(Secret::masked()),
                             .fingerprint = value.fingerprint(m_salt)};
    }

    Settings take() { return std::move(m_settings); }

private:
    std::string m_salt;
    Settings m_settings;
};

void collectProcess(const compose::Service& service,
                    const ServiceContainer& container,
                    Collector& out)
{
    const engine::ContainerSpec& spec = container.spec;
    out.text("container_name", service.containerName);
    out.text("image", spec.image);
    out.text("platform", spec.platform);
    if (spec.cmd)
        out.config("command", {}, nlohmann::json(*spec.cmd).dump());
    if (spec.entrypoint)
        out.config("entrypoint", {}, nlohmann::json(*spec.entrypoint).dump());
    for (const auto& [name, value] : service.environment) {
        if (value)
            out.config("environment." + name, name, *value);
        else
            out.text("environment." + name, "(taken away)");
    }
    out.text("working_dir", spec.workingDir);
    out.text("user", spec.user);
    out.list("group_add", spec.groupAdd);
    out.text("hostname", spec.hostname);
    out.text("domainname", spec.domainName);
    out.flag("tty", spec.tty);
    out.flag("stdin_open", spec.openStdin);
    out.maybe("init", spec.init);
    out.text("stop_signal", spec.stopSignal);
    out.maybe("stop_grace_period", spec.stopTimeoutSeconds);
    if (spec.restartPolicy != "no")
        out.text("restart", spec.restartPolicy);
    out.number("restart.max_attempts", spec.restartMaximumRetries);
    for (const auto& [name, value] : service.labels)
        out.config("labels." + name, name, value);
    for (const auto& [name, value] : service.annotations)
        out.config("annotations." + name, name, value);
    out.text("logging.driver", spec.logDriver);
    for (const auto& [name, value] : spec.logOptions)
        out.config("logging.options." + name, name, value);
}

void collectHealthcheck(const engine::ContainerSpec& spec, Collector& out)
{
    if (!spec.healthcheck)
        return;
    const engine::HealthcheckSpec& check = *spec.healthcheck;
    const auto duration = [&](const char* field, std::chrono::nanoseconds value) {
        if (value.count() != 0)
            out.text(std::string("healthcheck.") + field, plumbline::toString(value));
    };
    if (!check.test.empty())
        out.config("healthcheck.test", {}, nlohmann::json(check.test).dump());
    duration("interval", check.interval);
    duration("timeout", check.timeout);
    duration("start_period", check.startPeriod);
    duration("start_interval", check.startInterval);
    out.number("healthcheck.retries", check.retries);
}

/// Only what is said: `bind /srv/x ro`, `volume data nocopy`.
std::string mountText(const engine::MountSpec& mount)
{
    std::vector<std::string> parts{mount.type};
    const auto add = [&](std::string text) {
        if (!text.empty())
            parts.push_back(std::move(text));
    };
    add(mount.source);
    add(mount.readOnly ? "ro" : "");
    add(mount.propagation);
    add(mount.noCopy ? "nocopy" : "");
    add(mount.nonRecursive ? "non-recursive" : "");
    add(mount.readOnlyNonRecursive ? "writable below" : "");
    add(mount.readOnlyForceRecursive ? "readonly below" : "");
    add(mount.subpath.empty() ? "" : "subpath=" + mount.subpath);
    add(mount.tmpfsSize ? fmt::format("size={}", *mount.tmpfsSize) : "");
    add(mount.tmpfsMode ? fmt::format("mode={:o}", *mount.tmpfsMode) : "");
    return join(parts, " ");
}

void collectFiles(const ServiceContainer& container, Collector& out)
{
    const engine::ContainerSpec& spec = container.spec;
    for (const std::string& bind : spec.binds) {
        // The container's path is the part after the first colon; a host path of Windows has one.
        const std::size_t last = bind.rfind(':');
        const std::size_t middle = bind.rfind(':', last - 1);
        out.text("volumes." + bind.substr(middle + 1, last - middle - 1), bind);
    }
    for (const engine::MountSpec& mount : spec.mounts)
        out.text("volumes." + mount.target, mountText(mount));
    for (const auto& [path, options] : spec.tmpfs)
        out.text("tmpfs." + path, options.empty() ? "(default)" : options);
    out.list("volumes_from", spec.volumesFrom);
    for (const Injection& injection : container.injections)
        out.secret("files." + injection.target, injection.content);
}

std::string endpointText(const engine::EndpointSpec& endpoint)
{
    std::vector<std::string> parts{"aliases=" + join(endpoint.aliases, ",")};
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            parts.push_back(fmt::format("{}={}", name, value));
    };
    add("ipv4", endpoint.ipv4Address);
    add("ipv6", endpoint.ipv6Address);
    add("link_local", join(endpoint.linkLocalIps, ","));
    add("mac", endpoint.macAddress);
    for (const auto& [name, value] : endpoint.driverOpts)
        add(name, value);
    add("gateway_priority",
        endpoint.gatewayPriority == 0 ? "" : std::to_string(endpoint.gatewayPriority));
    return join(parts, " ");
}

/// By container port: one may be reached through several of the host's.
void collectPorts(const engine::ContainerSpec& spec, Collector& out)
{
    std::map<std::string, std::vector<std::string>> published;
    for (const engine::PortBinding& port : spec.portBindings) {
        const std::string host = port.hostPort.empty() ? "(any)" : port.hostPort;
        published[port.containerPort].push_back(
            port.hostIp.empty() ? host : fmt::format("{}:{}", port.hostIp, host));
    }
    for (const auto& [target, hosts] : published)
        out.text("ports." + target, join(hosts, ", "));
}

void collectNetwork(const compose::Service& service,
                    const ServiceContainer& container,
                    Collector& out)
{
    const engine::ContainerSpec& spec = container.spec;
    collectPorts(spec, out);
    out.list("expose", service.expose);
    // A mode that names a container of this stack is compared by its service: ids come and go.
    out.text("network_mode", service.networkMode);
    for (const auto* endpoints : {&spec.endpoints, &container.laterEndpoints}) {
        for (const auto& [name, endpoint] : *endpoints)
            out.text("networks." + name, endpointText(endpoint));
    }
    // As written: how many containers the other service has changes nothing of this one.
    out.list("links", service.links);
    out.list("external_links", service.externalLinks);
    out.text("mac_address", service.macAddress);
    out.list("extra_hosts", spec.extraHosts);
    out.list("dns", spec.dns);
    out.list("dns_search", spec.dnsSearch);
    out.list("dns_opt", spec.dnsOptions);
    out.text("ipc", service.ipc);
    out.text("pid", service.pid);
    out.text("uts", service.uts);
    out.text("cgroup", service.cgroup);
}

std::string ratesText(const std::vector<engine::ThrottleDevice>& devices)
{
    std::string text;
    for (const engine::ThrottleDevice& device : devices)
        text += fmt::format("{}{}={}", text.empty() ? "" : ",", device.path, device.rate);
    return text;
}

void collectResources(const engine::ContainerSpec& spec, Collector& out)
{
    constexpr double kNano = 1e9;
    out.number("cpus", static_cast<double>(spec.nanoCpus) / kNano);
    out.number("cpu_shares", static_cast<double>(spec.cpuShares));
    out.number("cpu_quota", static_cast<double>(spec.cpuQuota));
    out.number("cpu_period", static_cast<double>(spec.cpuPeriod));
    out.number("cpu_rt_runtime", static_cast<double>(spec.cpuRealtimeRuntime));
    out.number("cpu_rt_period", static_cast<double>(spec.cpuRealtimePeriod));
    out.number("cpu_count", static_cast<double>(spec.cpuCount));
    out.number("cpu_percent", spec.cpuPercent);
    out.text("cpuset", spec.cpusetCpus);
    const auto bytes = [&](const char* field, std::int64_t value) {
        if (value != 0)
            out.text(field,
                     value < 0 ? std::to_string(value) : plumbline::toString(ByteCount{value}));
    };
    bytes("mem_limit", spec.memory);
    bytes("mem_reservation", spec.memoryReservation);
    bytes("memswap_limit", spec.memorySwap);
    bytes("shm_size", spec.shmSize);
    out.maybe("mem_swappiness", spec.memorySwappiness);
    out.maybe("pids_limit", spec.pidsLimit);
    out.number("oom_score_adj", static_cast<double>(spec.oomScoreAdj));
    out.flag("oom_kill_disable", spec.oomKillDisable);
    for (const engine::UlimitSpec& limit : spec.ulimits)
        out.text("ulimits." + limit.name, fmt::format("{}:{}", limit.soft, limit.hard));
    for (const engine::DeviceSpec& device : spec.devices)
        out.text("devices." + device.pathInContainer,
                 fmt::format("{}:{}", device.pathOnHost, device.permissions));
    out.list("device_cgroup_rules", spec.deviceCgroupRules);
    for (const engine::DeviceRequestSpec& request : spec.deviceRequests)
        out.text(fmt::format("gpus.{}{}", request.driver, fmt::join(request.deviceIds, ",")),
                 nlohmann::json{{"count", request.count},
                                {"capabilities", request.capabilities},
                                {"options", request.options}}
                     .dump());
    out.number("blkio_config.weight", spec.blkioWeight);
    out.text("blkio_config.weight_device", ratesText(spec.blkioWeightDevice));
    out.text("blkio_config.device_read_bps", ratesText(spec.blkioDeviceReadBps));
    out.text("blkio_config.device_write_bps", ratesText(spec.blkioDeviceWriteBps));
    out.text("blkio_config.device_read_iops", ratesText(spec.blkioDeviceReadIops));
    out.text("blkio_config.device_write_iops", ratesText(spec.blkioDeviceWriteIops));
}

void collectSecurity(const engine::ContainerSpec& spec, Collector& out)
{
    out.flag("privileged", spec.privileged);
    out.flag("read_only", spec.readonlyRootfs);
    out.list("cap_add", spec.capAdd);
    out.list("cap_drop", spec.capDrop);
    for (const std::string& option : spec.securityOpt) {
        // A profile of several KiB is told apart by its digest; nobody reads it in a label.
        constexpr std::size_t kLong = 100;
        out.text("security_opt." + option.substr(0, option.find('=')),
                 option.size() > kLong ? "sha256:" + sha256Hex(option) : option);
    }
    out.flag("security_opt.systempaths", spec.maskedPaths.has_value());
    for (const auto& [name, value] : spec.sysctls)
        out.text("sysctls." + name, value);
    for (const auto& [name, value] : spec.storageOpt)
        out.text("storage_opt." + name, value);
    out.text("userns_mode", spec.usernsMode);
    out.text("cgroup_parent", spec.cgroupParent);
    out.text("isolation", spec.isolation);
    out.text("runtime", spec.runtime);
}

} // namespace

Settings settingsOf(const compose::Service& service,
                    const ServiceContainer& container,
                    const std::string& salt)
{
    Collector out(salt);
    collectProcess(service, container, out);
    collectHealthcheck(container.spec, out);
    collectFiles(container, out);
    collectNetwork(service, container, out);
    collectResources(container.spec, out);
    collectSecurity(container.spec, out);
    return out.take();
}

std::string renderSettings(const StoredSettings& settings)
{
    nlohmann::json fields = nlohmann::json::object();
    for (const auto& [field, setting] : settings.fields) {
        if (setting.fingerprint.empty())
            fields[field] = setting.shown;
        else
            fields[field] = {{"shown", setting.shown}, {"fingerprint", setting.fingerprint}};
    }
    return nlohmann::json{{"version", kVersion}, {"salt", settings.salt}, {"fields", fields}}.dump(
        -1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<StoredSettings> parseSettings(const std::string& label)
{
    const auto document = nlohmann::json::parse(label, nullptr, false);
    if (!document.is_object() || !document.contains("version") || document["version"] != kVersion)
        return std::nullopt;
    const auto salt = document.find("salt");
    const auto fields = document.find("fields");
    constexpr std::size_t kShortestKey = 16;
    constexpr std::size_t kLongestKey = 64;
    if (salt == document.end() || !salt->is_string() || fields == document.end() ||
        !fields->is_object())
        return std::nullopt;
    StoredSettings settings{.salt = salt->get<std::string>()};
    if (settings.salt.size() < kShortestKey || settings.salt.size() > kLongestKey)
        return std::nullopt;
    for (const auto& [field, value] : fields->items()) {
        if (value.is_string()) {
            settings.fields[field] = {.shown = value.get<std::string>()};
        } else if (value.is_object() && value.contains("shown") && value["shown"].is_string() &&
                   value.contains("fingerprint") && value["fingerprint"].is_string()) {
            settings.fields[field] = {.shown = value["shown"].get<std::string>(),
                                      .fingerprint = value["fingerprint"].get<std::string>()};
        } else {
            return std::nullopt;
        }
    }
    return settings;
}

std::vector<Difference> differencesOf(const Settings& before, const Settings& after)
{
    std::vector<Difference> differences;
    for (const auto& [field, setting] : after) {
        const auto old = before.find(field);
        if (old == before.end())
            differences.push_back({.field = field, .to = setting.shown});
        else if (old->second != setting)
            differences.push_back({.field = field, .from = old->second.shown, .to = setting.shown});
    }
    for (const auto& [field, setting] : before) {
        if (!after.contains(field))
            differences.push_back({.field = field, .from = setting.shown});
    }
    return differences;
}

} // namespace plumbline::stack
