// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/quantity.h"
#include "core/compose/node.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// The one description of a stack, as plain values: what the Compose files of a project say after
/// interpolation, merge, defaults and normalisation. Field names follow the Compose specification.
namespace plumbline::compose {

using StringMap = std::map<std::string, std::string>;
/// A value that may be absent: `KEY` without a value in `environment` means "take it away".
using OptionalStringMap = std::map<std::string, std::optional<std::string>>;

/// When a dependant may start. **Source:** Compose specification, depends_on.
enum class Condition { Started, Healthy, CompletedSuccessfully };

struct Dependency
{
    Condition condition = Condition::Started;
    bool restart = false;
    bool required = true;

    bool operator==(const Dependency&) const = default;
};

struct Healthcheck
{
    bool disable = false;
    std::vector<std::string> test; ///< empty: the image's own; else CMD, CMD-SHELL or NONE first
    std::optional<std::chrono::nanoseconds> interval;
    std::optional<std::chrono::nanoseconds> timeout;
    std::optional<std::chrono::nanoseconds> startPeriod;
    std::optional<std::chrono::nanoseconds> startInterval;
    std::optional<std::uint64_t> retries;

    bool operator==(const Healthcheck&) const = default;
};

struct Port
{
    std::string name;
    std::string mode = "ingress";
    std::string hostIp;
    std::uint32_t target = 0;
    std::string published; ///< a port, a range "8000-8010", or empty for any free port
    std::string protocol = "tcp";
    std::string appProtocol;

    bool operator==(const Port&) const = default;
};

struct Mount
{
    enum class Type { Bind, Volume, Tmpfs, Image, NamedPipe, Cluster };

    Type type = Type::Volume;
    std::string source; ///< a path, the key of a volume, an image; empty for anonymous and tmpfs
    std::string target;
    bool readOnly = false;
    std::string consistency;
    // bind
    std::string propagation;
    bool createHostPath = true;
    std::string recursive;
    std::string selinux;
    // volume
    bool noCopy = false;
    std::string subpath; ///< of a volume or an image
    StringMap labels;
    // tmpfs
    std::optional<ByteCount> tmpfsSize;
    std::optional<std::uint32_t> tmpfsMode;

    bool operator==(const Mount&) const = default;
};

struct ServiceNetwork
{
    std::vector<std::string> aliases;
    std::string ipv4Address;
    std::string ipv6Address;
    std::vector<std::string> linkLocalIps;
    std::string macAddress;
    std::string interfaceName;
    StringMap driverOpts;
    int priority = 0;
    int gatewayPriority = 0;

    bool operator==(const ServiceNetwork&) const = default;
};

/// A secret or config as one service sees it.
struct FileReference
{
    std::string source; ///< key of the top-level secret or config
    std::string target; ///< path in the container; relative ones are below /run/secrets for secrets
    std::string uid;
    std::string gid;
    std::optional<std::uint32_t> mode;

    bool operator==(const FileReference&) const = default;
};

struct Ulimit
{
    std::int64_t soft = 0;
    std::int64_t hard = 0;

    bool operator==(const Ulimit&) const = default;
};

struct Logging
{
    std::string driver;
    StringMap options;

    bool operator==(const Logging&) const = default;
};

struct DeviceMapping
{
    std::string source;
    std::string target;
    std::string permissions = "rwm";

    bool operator==(const DeviceMapping&) const = default;
};

struct DeviceRequest
{
    std::vector<std::string> capabilities;
    std::string driver;
    std::optional<std::int64_t> count; ///< -1 for all
    std::vector<std::string> deviceIds;
    StringMap options;

    bool operator==(const DeviceRequest&) const = default;
};

struct BlockWeight
{
    std::string path;
    std::uint16_t weight = 0;

    bool operator==(const BlockWeight&) const = default;
};

struct BlockRate
{
    std::string path;
    std::int64_t rate = 0; ///< bytes a second, or operations a second for the iops lists

    bool operator==(const BlockRate&) const = default;
};

struct BlockIo
{
    std::uint16_t weight = 0;
    std::vector<BlockWeight> weightDevice;
    std::vector<BlockRate> deviceReadBps;
    std::vector<BlockRate> deviceReadIops;
    std::vector<BlockRate> deviceWriteBps;
    std::vector<BlockRate> deviceWriteIops;

    bool operator==(const BlockIo&) const = default;
};

struct Hook
{
    std::vector<std::string> command;
    std::string user;
    bool privileged = false;
    std::string workingDir;
    OptionalStringMap environment;

    bool operator==(const Hook&) const = default;
};

/// What happens in the containers of a service when its files change.
/// **Source:** Compose specification, "Compose Develop Specification".
enum class WatchAction { Sync, Rebuild, Restart, SyncRestart, SyncExec };

/// One entry of `develop.watch`; the place of each field is that of the model's
/// `services.<name>.develop.watch.<index>.<field>`.
struct WatchEntry
{
    WatchAction action = WatchAction::Rebuild;
    std::string path;                 ///< absolute; a file or a folder, which may be missing
    std::string target;               ///< in the container; of the actions that sync
    std::vector<std::string> ignore;  ///< patterns of .dockerignore, relative to `path`
    std::vector<std::string> include; ///< the same; empty: everything
    Hook exec;                        ///< of sync+exec
    bool initialSync = false;

    bool operator==(const WatchEntry&) const = default;
};

/// One env_file entry as written; the values themselves are already in Service::environment.
struct EnvFile
{
    std::string path;
    bool required = true;
    std::string format;

    bool operator==(const EnvFile&) const = default;
};

struct Build
{
    std::string context;
    std::string dockerfile;
    std::string dockerfileInline;
    OptionalStringMap args;
    StringMap labels;
    std::string target;
    std::string network;
    std::vector<std::string> cacheFrom;
    std::vector<std::string> cacheTo;
    std::vector<std::string> extraHosts;
    std::vector<std::string> platforms;
    std::vector<std::string> tags;
    std::vector<FileReference> secrets;
    std::vector<std::string> ssh;
    StringMap additionalContexts;
    std::vector<std::string> entitlements;
    std::map<std::string, Ulimit> ulimits;
    std::string isolation;
    std::optional<ByteCount> shmSize;
    bool noCache = false;
    std::vector<std::string> noCacheFilter; ///< stages that are built without the cache
    std::string provenance;                 ///< `true`, `false` or `mode=max`; empty: not said
    std::string sbom;
    bool pull = false;
    bool privileged = false;

    bool operator==(const Build&) const = default;
};

/// What `deploy` and the service-level resource keys say, in one place.
struct Resources
{
    std::optional<double> cpus;
    std::optional<ByteCount> memory;
    std::optional<ByteCount> memoryReservation;
    std::optional<std::int64_t> pids;
    std::vector<DeviceRequest> devices;

    bool operator==(const Resources&) const = default;
};

struct RestartPolicy
{
    std::string condition; ///< no, always, unless-stopped, on-failure; empty: not said
    std::uint64_t maxAttempts = 0;

    bool operator==(const RestartPolicy&) const = default;
};

struct Service
{
    std::string name;
    std::string image;
    std::optional<Build> build;
    std::string containerName;
    std::optional<std::vector<std::string>> command;    ///< absent: the image's own
    std::optional<std::vector<std::string>> entrypoint; ///< absent: the image's own
    OptionalStringMap environment;                      ///< env files applied, `environment` on top
    std::vector<EnvFile> envFiles;
    std::vector<Port> ports;
    std::vector<std::string> expose; ///< "3000" or "3000-3005/udp"
    std::vector<Mount> volumes;
    std::vector<std::string> volumesFrom;
    std::vector<std::string> tmpfs;                 ///< "/run" or "/run:size=64m"
    std::map<std::string, ServiceNetwork> networks; ///< key of a top-level network
    std::string networkMode;
    std::vector<std::string> links;
    std::vector<std::string> externalLinks;
    std::map<std::string, Dependency> dependsOn;
    std::optional<Healthcheck> healthcheck;
    RestartPolicy restart;
    StringMap labels;
    StringMap annotations;
    std::string stopSignal;
    std::optional<std::chrono::nanoseconds> stopGracePeriod;
    std::vector<FileReference> secrets;
    std::vector<FileReference> configs;
    std::vector<std::string> profiles;
    std::optional<int> scale; ///< absent: 1; deploy.replicas is already in here
    Resources resources;
    std::map<std::string, Ulimit> ulimits;
    std::string user;
    std::vector<std::string> groupAdd;
    std::string workingDir;
    std::vector<std::string> extraHosts; ///< in the engine's form "host:ip"
    std::optional<bool> init;
    std::optional<Logging> logging;
    std::string hostname;
    std::string domainName;
    std::vector<std::string> dns;
    std::vector<std::string> dnsSearch;
    std::vector<std::string> dnsOpt;
    std::vector<std::string> capAdd;
    std::vector<std::string> capDrop;
    std::vector<std::string> securityOpt;
    StringMap sysctls;
    StringMap storageOpt;
    std::vector<DeviceMapping> devices;
    std::vector<std::string> deviceCgroupRules;
    std::optional<BlockIo> blockIo;
    std::string cgroup;
    std::string cgroupParent;
    std::string ipc;
    std::string pid;
    std::string uts;
    std::string usernsMode;
    std::string isolation;
    std::string runtime;
    std::string platform;
    std::string pullPolicy;
    std::string macAddress;
    std::optional<ByteCount> shmSize;
    std::optional<ByteCount> memswapLimit;
    std::optional<std::int64_t> memSwappiness;
    std::optional<std::int64_t> oomScoreAdj;
    bool oomKillDisable = false;
    std::optional<std::int64_t> cpuShares;
    std::optional<std::int64_t> cpuQuota;
    std::optional<std::int64_t> cpuPeriod;
    std::optional<std::int64_t> cpuRealtimeRuntime;
    std::optional<std::int64_t> cpuRealtimePeriod;
    std::optional<std::int64_t> cpuCount;
    std::optional<double> cpuPercent;
    std::string cpuset;
    bool privileged = false;
    bool readOnly = false;
    bool tty = false;
    bool stdinOpen = false;
    bool attach = true;
    std::vector<Hook> postStart;
    std::vector<Hook> preStop;
    std::vector<WatchEntry> watch; ///< `develop.watch`
    bool isProvider = false;       ///< `provider:`: something else makes this service; no container

    bool operator==(const Service&) const = default;
};

struct IpamConfig
{
    std::string subnet;
    std::string ipRange;
    std::string gateway;
    StringMap auxAddresses;

    bool operator==(const IpamConfig&) const = default;
};

struct Network
{
    std::string name; ///< as the engine knows it: `<project>_<key>` unless given
    bool external = false;
    std::string driver;
    StringMap driverOpts;
    std::string ipamDriver;
    std::vector<IpamConfig> ipam;
    StringMap ipamOptions;
    bool internal = false;
    bool attachable = false;
    std::optional<bool> enableIpv4;
    std::optional<bool> enableIpv6;
    StringMap labels;

    bool operator==(const Network&) const = default;
};

struct Volume
{
    std::string name; ///< as the engine knows it: `<project>_<key>` unless given
    bool external = false;
    std::string driver;
    StringMap driverOpts;
    StringMap labels;

    bool operator==(const Volume&) const = default;
};

/// A top-level secret or config. Exactly one of file, environment, content and external is used.
struct FileObject
{
    std::string name;
    bool external = false;
    std::string file;                   ///< absolute
    std::string environment;            ///< name of a variable
    std::optional<std::string> content; ///< of a config, or the variable's value once resolved
    StringMap labels;

    bool operator==(const FileObject&) const = default;
};

/// A loaded project: everything `up` needs and everything `config` prints.
struct Project
{
    std::string name;
    std::filesystem::path workingDir;            ///< the project directory, absolute
    std::vector<std::filesystem::path> files;    ///< in the order they were merged, absolute
    std::vector<std::filesystem::path> envFiles; ///< the ones that fed interpolation
    std::vector<std::string> activeProfiles;
    std::map<std::string, Service> services;         ///< the enabled ones
    std::map<std::string, Service> disabledServices; ///< left out by their profiles
    std::map<std::string, Network> networks;         ///< the ones enabled services use
    std::map<std::string, Volume> volumes;
    std::map<std::string, FileObject> secrets;
    std::map<std::string, FileObject> configs;
    Node model; ///< the same, canonical, with the place of every value: what `config` prints

    /// Where the value at a path such as `services.web.image` was written; an empty Origin if the
    /// model has no such value.
    [[nodiscard]] Origin originOf(std::string_view path) const;
};

/// `service_started`, `service_healthy`, `service_completed_successfully`.
std::string_view toString(Condition condition);

/// `sync`, `rebuild`, `restart`, `sync+restart`, `sync+exec`.
std::string_view toString(WatchAction action);

} // namespace plumbline::compose
