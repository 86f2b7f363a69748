// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/quantity.h"
#include "core/engine/client.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Containers. **Source:** Engine API v1.40 to v1.47, section Container.
namespace plumbline::engine {

using Labels = std::map<std::string, std::string>;

struct HealthcheckSpec
{
    std::vector<std::string> test;
    std::chrono::nanoseconds interval{0}; ///< zero: the image's or the engine's default
    std::chrono::nanoseconds timeout{0};
    std::chrono::nanoseconds startPeriod{0};
    std::chrono::nanoseconds startInterval{0};
    int retries = 0;

    bool operator==(const HealthcheckSpec&) const = default;
};

struct PortBinding
{
    std::string containerPort; ///< "5432/tcp"
    std::string hostIp;
    std::string hostPort; ///< a port, a range, or empty for any

    bool operator==(const PortBinding&) const = default;
};

struct MountSpec
{
    std::string type; ///< bind, volume, tmpfs, image, npipe, cluster
    std::string source;
    std::string target;
    bool readOnly = false;
    std::string consistency;
    std::string propagation;
    std::optional<bool> createMountpoint;
    bool nonRecursive = false;
    bool readOnlyNonRecursive = false;
    bool readOnlyForceRecursive = false;
    bool noCopy = false;
    std::string subpath;
    Labels labels;
    std::string driver;
    std::map<std::string, std::string> driverOptions;
    std::optional<std::int64_t> tmpfsSize;
    std::optional<std::uint32_t> tmpfsMode;

    bool operator==(const MountSpec&) const = default;
};

struct EndpointSpec
{
    std::vector<std::string> aliases;
    std::vector<std::string> links;
    std::string ipv4Address;
    std::string ipv6Address;
    std::vector<std::string> linkLocalIps;
    std::string macAddress;
    std::map<std::string, std::string> driverOpts;
    int gatewayPriority = 0;

    bool operator==(const EndpointSpec&) const = default;
};

struct UlimitSpec
{
    std::string name;
    std::int64_t soft = 0;
    std::int64_t hard = 0;

    bool operator==(const UlimitSpec&) const = default;
};

struct DeviceSpec
{
    std::string pathOnHost;
    std::string pathInContainer;
    std::string permissions;

    bool operator==(const DeviceSpec&) const = default;
};

struct DeviceRequestSpec
{
    std::string driver;
    std::int64_t count = 0;
    std::vector<std::string> deviceIds;
    std::vector<std::vector<std::string>> capabilities;
    std::map<std::string, std::string> options;

    bool operator==(const DeviceRequestSpec&) const = default;
};

struct ThrottleDevice
{
    std::string path;
    std::int64_t rate = 0;

    bool operator==(const ThrottleDevice&) const = default;
};

/// Everything POST /containers/create is told; names follow the API's.
struct ContainerSpec
{
    std::string name;
    std::string platform;
    std::string image;
    std::string hostname;
    std::string domainName;
    std::string user;
    bool attachStdin = false;
    bool attachOutput = false; ///< stdout and stderr
    bool openStdin = false;
    bool stdinOnce = false;
    bool tty = false;
    std::vector<std::string> env; ///< "KEY=value", or "KEY" to take it away from the image's
    std::optional<std::vector<std::string>> cmd;
    std::optional<std::vector<std::string>> entrypoint;
    std::string workingDir;
    Labels labels;
    std::optional<HealthcheckSpec> healthcheck;
    std::vector<std::string> exposedPorts; ///< "5432/tcp"
    std::string stopSignal;
    std::optional<int> stopTimeoutSeconds;
    std::string macAddress; ///< container-wide; only below API 1.44

    // HostConfig
    std::vector<std::string> binds;
    std::vector<MountSpec> mounts;
    std::map<std::string, std::string> tmpfs;
    std::vector<std::string> volumes; ///< anonymous ones: container paths
    std::vector<std::string> volumesFrom;
    std::vector<PortBinding> portBindings;
    std::string networkMode;
    std::map<std::string, EndpointSpec> endpoints; ///< network name -> settings
    std::vector<std::string> links;
    std::string restartPolicy;
    int restartMaximumRetries = 0;
    std::optional<bool> init;
    bool privileged = false;
    bool readonlyRootfs = false;
    bool autoRemove = false;
    std::vector<std::string> capAdd;
    std::vector<std::string> capDrop;
    std::vector<std::string> securityOpt;
    std::optional<std::vector<std::string>> maskedPaths;
    std::optional<std::vector<std::string>> readonlyPaths;
    std::map<std::string, std::string> sysctls;
    std::map<std::string, std::string> storageOpt;
    std::map<std::string, std::string> annotations;
    std::vector<std::string> extraHosts;
    std::vector<std::string> dns;
    std::vector<std::string> dnsSearch;
    std::vector<std::string> dnsOptions;
    std::vector<std::string> groupAdd;
    std::string ipcMode;
    std::string pidMode;
    std::string utsMode;
    std::string usernsMode;
    std::string cgroupnsMode;
    std::string cgroupParent;
    std::string isolation;
    std::string runtime;
    std::string logDriver;
    std::map<std::string, std::string> logOptions;
    std::vector<UlimitSpec> ulimits;
    std::vector<DeviceSpec> devices;
    std::vector<std::string> deviceCgroupRules;
    std::vector<DeviceRequestSpec> deviceRequests;
    std::int64_t nanoCpus = 0;
    std::int64_t cpuShares = 0;
    std::int64_t cpuQuota = 0;
    std::int64_t cpuPeriod = 0;
    std::int64_t cpuRealtimeRuntime = 0;
    std::int64_t cpuRealtimePeriod = 0;
    std::int64_t cpuCount = 0;
    double cpuPercent = 0;
    std::string cpusetCpus;
    std::int64_t memory = 0;
    std::int64_t memoryReservation = 0;
    std::int64_t memorySwap = 0;
    std::optional<std::int64_t> memorySwappiness;
    std::optional<std::int64_t> pidsLimit;
    std::int64_t shmSize = 0;
    std::int64_t oomScoreAdj = 0;
    bool oomKillDisable = false;
    std::uint16_t blkioWeight = 0;
    std::vector<ThrottleDevice> blkioWeightDevice;
    std::vector<ThrottleDevice> blkioDeviceReadBps;
    std::vector<ThrottleDevice> blkioDeviceWriteBps;
    std::vector<ThrottleDevice> blkioDeviceReadIops;
    std::vector<ThrottleDevice> blkioDeviceWriteIops;

    bool operator==(const ContainerSpec&) const = default;
};

/// The JSON body of the create request, for an API of that version (fields an older or newer one
/// refuses are left out).
std::string renderCreateBody(const ContainerSpec& spec, std::string_view apiVersion);

/// A port that the engine published.
struct PublishedPort
{
    std::string hostIp;
    std::uint32_t privatePort = 0;
    std::uint32_t publicPort = 0; ///< 0: exposed, not published
    std::string protocol;

    bool operator==(const PublishedPort&) const = default;
};

/// One row of GET /containers/json.
struct ContainerSummary
{
    std::string id;
    std::vector<std::string> names; ///< without the leading slash
    std::string image;
    std::string imageId;
    std::string command;
    std::chrono::system_clock::time_point created;
    std::string state;  ///< created, running, paused, restarting, removing, exited, dead
    std::string status; ///< for people: "Up 5 minutes (healthy)"
    Labels labels;
    std::vector<PublishedPort> ports;
    std::vector<std::string> networks;

    bool operator==(const ContainerSummary&) const = default;
};

struct ListContainersOptions
{
    bool all = true;
    std::vector<std::string> labels;  ///< "key" or "key=value", all must match
    std::vector<std::string> volumes; ///< those that mount one of them; empty: whatever they mount
};

Call<std::vector<ContainerSummary>> listContainers(const ListContainersOptions& options);

struct HealthProbe
{
    std::chrono::system_clock::time_point start;
    std::chrono::system_clock::time_point end;
    int exitCode = 0;
    std::string output;

    bool operator==(const HealthProbe&) const = default;
};

struct HealthState
{
    std::string status; ///< none, starting, healthy, unhealthy
    int failingStreak = 0;
    std::vector<HealthProbe> log; ///< oldest first, the engine keeps five

    bool operator==(const HealthState&) const = default;
};

struct ContainerMount
{
    std::string type;
    std::string name; ///< of a volume
    std::string source;
    std::string destination;
    bool readWrite = true;

    bool operator==(const ContainerMount&) const = default;
};

struct ContainerNetwork
{
    std::string networkId;
    std::string ipAddress;
    std::string gateway;
    std::string macAddress;
    std::vector<std::string> aliases;

    bool operator==(const ContainerNetwork&) const = default;
};

/// GET /containers/{id}/json.
struct ContainerDetails
{
    std::string id;
    std::string name;    ///< without the leading slash
    std::string image;   ///< as asked for
    std::string imageId; ///< sha256:...
    std::string state;
    bool running = false;
    bool restarting = false;
    bool oomKilled = false;
    int pid = 0;
    int exitCode = 0;
    int restartCount = 0;
    std::string error; ///< the engine's words when it could not start it
    std::chrono::system_clock::time_point created;
    std::chrono::system_clock::time_point startedAt;
    std::chrono::system_clock::time_point finishedAt;
    std::optional<HealthState> health;
    HealthcheckSpec healthcheck; ///< empty test: none
    Labels labels;
    std::vector<std::string> env;
    std::vector<std::string> cmd;
    std::vector<std::string> entrypoint;
    bool tty = false;
    bool stdinOpen = false;
    std::string user;
    std::string workingDir;
    std::string stopSignal;
    std::optional<int> stopTimeoutSeconds;
    std::vector<std::string> exposedPorts;    ///< "5432/tcp", of the image and its own
    std::vector<PortBinding> portBindings;    ///< as asked for, also while it is down
    std::map<std::string, std::string> tmpfs; ///< target -> options
    bool readonlyRootfs = false;
    std::int64_t nanoCpus = 0;          ///< 0: no limit
    std::int64_t cpuQuota = 0;          ///< microseconds of each period; 0: no limit
    std::int64_t cpuPeriod = 0;         ///< microseconds
    std::int64_t memory = 0;            ///< bytes; 0: no limit
    std::int64_t memoryReservation = 0; ///< bytes; 0: none
    std::string networkMode;
    std::string restartPolicy;
    std::string logDriver;
    std::map<std::string, std::string> logOptions;
    std::vector<ContainerMount> mounts;
    std::map<std::string, ContainerNetwork> networks;
    std::vector<PublishedPort> ports;

    bool operator==(const ContainerDetails&) const = default;
};

Call<ContainerDetails> inspectContainer(const std::string& id);

struct CreatedContainer
{
    std::string id;
    std::vector<std::string> warnings;
};

/// `apiVersion`: Client::version().apiVersion. **Errors:** NotFound (image), Conflict (name in use).
Call<CreatedContainer> createContainer(const ContainerSpec& spec, std::string_view apiVersion);

/// Starting one that runs is success (304).
Call<void> startContainer(const std::string& id);
/// Without `timeoutSeconds` the container's own grace holds. Stopping a stopped one is success.
Call<void> stopContainer(const std::string& id, std::optional<int> timeoutSeconds = std::nullopt);
Call<void> restartContainer(const std::string& id,
                            std::optional<int> timeoutSeconds = std::nullopt);
Call<void> killContainer(const std::string& id, const std::string& signal = "SIGKILL");
Call<void> pauseContainer(const std::string& id);
Call<void> unpauseContainer(const std::string& id);
Call<void> renameContainer(const std::string& id, const std::string& name);

struct RemoveContainerOptions
{
    bool force = false;
    bool removeAnonymousVolumes = false;
};

Call<void> removeContainer(const std::string& id, const RemoveContainerOptions& options = {});

/// What waitContainer() waits for.
enum class ContainerEnd {
    NotRunning, ///< at once where it has not been started yet
    NextExit,
    Removed,
};

/// Waits for its end; the value is its exit code.
Call<int> waitContainer(const std::string& id, ContainerEnd end = ContainerEnd::NotRunning);

struct ProcessTable
{
    std::vector<std::string> titles;
    std::vector<std::vector<std::string>> processes;
};

Call<ProcessTable> topContainer(const std::string& id);

/// Unpacks a tar archive into the container's `path`.
Call<void> putArchive(const std::string& id, const std::string& path, std::string tar);

} // namespace plumbline::engine
