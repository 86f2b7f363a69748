// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/base/quantity.h"
#include "core/model/config_var.h"
#include "core/model/fact.h"
#include "core/model/image_reference.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::model {

/// What kind of process a service is (factors VI, VIII, XII).
enum class ProcessKind {
    LongRunning, ///< a web process or a worker: always up
    Job,         ///< runs once to its end: a migration, a release phase, an init container
    Scheduled,   ///< runs by a schedule
    Sidecar,     ///< runs beside another process, for it
};

/// `long-running`, `job`, `scheduled`, `sidecar`.
std::string_view toString(ProcessKind kind);

/// A port that the process listens on, and how it can be reached.
struct Port
{
    std::uint16_t container = 0;
    std::string protocol = "tcp"; ///< tcp, udp, sctp: lower case
    std::string published;        ///< where others reach it: `8080`, `127.0.0.1:8080`, a range
    std::string ingress;          ///< host and path that a router gives it: `tidewatch.example/`
    WrittenAt origin;

    bool operator==(const Port&) const = default;
};

/// What a health check asks the process.
enum class ProbeKind { Exec, Http, Tcp, Grpc, None };

/// What becomes of a process that answers badly.
enum class ProbePurpose {
    Health,    ///< one check for everything: Compose, Docker, ECS
    Readiness, ///< gets no traffic
    Liveness,  ///< is restarted
    Startup,   ///< the others wait for it
};

std::string_view toString(ProbeKind kind);
std::string_view toString(ProbePurpose purpose);

struct HealthProbe
{
    ProbePurpose purpose = ProbePurpose::Health;
    ProbeKind kind = ProbeKind::Exec;
    std::string target; ///< the command, `GET /healthz :8000`, `:5432`
    std::chrono::nanoseconds interval{};
    std::chrono::nanoseconds timeout{};
    std::chrono::nanoseconds startPeriod{};
    int retries = 0;
    WrittenAt origin;

    bool operator==(const HealthProbe&) const = default;
};

/// Who may use a volume at once, as the access modes of Kubernetes' claims say it. Of several modes
/// that a claim has the widest counts.
enum class VolumeAccess {
    OnePod,     ///< ReadWriteOncePod
    OneNode,    ///< ReadWriteOnce: pods of one node
    ReadByMany, ///< ReadOnlyMany
    Many,       ///< ReadWriteMany
};

/// `ReadWriteOncePod`, `ReadWriteOnce`, `ReadOnlyMany`, `ReadWriteMany`.
std::string_view toString(VolumeAccess access);

/// Where a mount's content comes from.
enum class MountKind { Bind, Volume, Ephemeral, Config, Secret, Image };

std::string_view toString(MountKind kind);

struct Mount
{
    std::string target; ///< path in the container
    MountKind kind = MountKind::Volume;
    std::string source; ///< host path, volume, ConfigMap, claim; may be empty
    bool readOnly = false;
    WrittenAt origin;
    /// Of volumes. NotApplicable: every replica has its own, or all are on one machine.
    Fact<VolumeAccess> access = {};

    bool operator==(const Mount&) const = default;
};

/// CPU in thousandths of a core, so that `100m` and `0.1` are one number.
struct MilliCpu
{
    std::int64_t value = 0;

    auto operator<=>(const MilliCpu&) const = default;
};

/// What a service may use (limits) and what is set aside for it (requests).
struct Resources
{
    Fact<MilliCpu> cpuLimit;
    Fact<MilliCpu> cpuRequest;
    Fact<ByteCount> memoryLimit;
    Fact<ByteCount> memoryRequest;

    bool operator==(const Resources&) const = default;
};

struct Replicas
{
    int count = 1;   ///< the number, or the least number of an autoscaler
    int maximum = 1; ///< above `count` only with an autoscaler

    bool operator==(const Replicas&) const = default;
};

struct Logging
{
    std::string driver;
    std::map<std::string, std::string> options;

    bool operator==(const Logging&) const = default;
};

/// Config that a service takes whole from somewhere that could not be read: any var may be among it,
/// so none of its is "missing".
struct OpenConfig
{
    std::string what; ///< `secret tidewatch`, `env_file prod.env`
    Phrase reason;
    WrittenAt origin;

    bool operator==(const OpenConfig&) const = default;
};

/// A config var that runs somewhere and that the files which describe the service there do not have:
/// the next deployment takes it away.
struct UndeclaredVar
{
    std::string name;
    WrittenAt origin;    ///< what runs
    WrittenAt described; ///< the service in the files

    bool operator==(const UndeclaredVar&) const = default;
};

/// A process type of the app: what runs, with which config, in which shape (factors VI to IX).
struct Service
{
    std::string name;
    ProcessKind kind = ProcessKind::LongRunning;
    /// All that is known of it is config vars: a dotenv file says nothing else of a process.
    bool isConfigOnly = false;
    std::string belongsTo;            ///< of a sidecar or an init step: the service it serves
    std::vector<std::string> aliases; ///< other names it goes by: labels, workload, container
    WrittenAt origin;
    Fact<ImageReference> image;
    Fact<std::string> build;               ///< what it is built from, where it is: a context folder
    Fact<ImageReference> baseImage;        ///< of what is built: the image that it begins with
    std::vector<ConfigVar> buildArguments; ///< what the build is given; sorted by name
    Fact<std::string> platform;            ///< operating system and architecture: `linux/amd64`
    Fact<std::string> pullPolicy;          ///< always, missing, never, build
    Fact<std::vector<std::string>> entrypoint;
    Fact<std::vector<std::string>> command;
    Fact<std::string> workingDir;
    std::vector<ConfigVar> config; ///< sorted by name
    std::vector<OpenConfig> openConfig;
    std::vector<UndeclaredVar> undeclared; ///< sorted by name
    std::vector<Port> ports;               ///< sorted by container port, protocol
    std::vector<HealthProbe> probes; ///< sorted by purpose; empty with `health` unset: unknown
    Fact<std::string> health;        ///< Missing: surely none; NotApplicable; Unknown: image's own
    std::vector<Mount> mounts;       ///< sorted by target
    Resources resources;
    Fact<Replicas> replicas;
    Fact<std::chrono::nanoseconds> stopGracePeriod;
    Fact<std::string> stopSignal;
    Fact<std::string> restart; ///< no, always, unless-stopped, on-failure
    Fact<Logging> logging;
    Fact<std::string> user;
    Fact<bool> readOnlyRoot;
    Fact<bool> tty;             ///< Missing: nobody asks for a terminal
    Fact<bool> stdinOpen;       ///< Missing: nobody asks for it
    Fact<bool> hostNetwork;     ///< the host's own interfaces and ports; Missing: its own
    Fact<std::string> affinity; ///< sticky sessions: `client-ip`, `cookie`
    Fact<std::string> schedule; ///< cron expression of a scheduled process
    std::vector<std::string> dependsOn;
    std::map<std::string, std::string> labels;

    bool operator==(const Service&) const = default;
};

} // namespace plumbline::model
