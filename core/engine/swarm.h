// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/engine/auth.h"
#include "core/engine/containers.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// A Docker Swarm. **Source:** Engine API v1.40 to v1.47, sections Swarm, Service, Task, Node, Secret, Config.
namespace plumbline::engine {

/// What this engine is in a Swarm.
struct SwarmStatus
{
    std::string state;      ///< inactive, pending, active, error, locked
    std::string nodeId;     ///< empty: of no Swarm
    bool isManager = false; ///< whether it can be told what to run
    int nodes = 0;          ///< of the whole Swarm; managers know
    std::string error;

    bool operator==(const SwarmStatus&) const = default;
};

/// **Errors:** as Client::run.
Call<SwarmStatus> swarmStatus();

/// A secret or config as the Swarm lists it. What a secret holds cannot be read back.
struct SwarmObject
{
    std::string id;
    std::string name;
    Labels labels;

    bool operator==(const SwarmObject&) const = default;
};

/// Both are kept by the Swarm and handed to tasks as files; only secrets are kept encrypted.
enum class SwarmObjectKind { Secret, Config };

Call<std::vector<SwarmObject>> listSwarmObjects(SwarmObjectKind kind);
/// The value is the id. The content is at most 500 KiB. **Errors:** Conflict (exists), Invalid.
Call<std::string> createSwarmObject(SwarmObjectKind kind,
                                    const std::string& name,
                                    const Secret& content,
                                    const Labels& labels);
/// **Errors:** Invalid (a service uses it), NotFound.
Call<void> removeSwarmObject(SwarmObjectKind kind, const std::string& id);

/// A secret or config as tasks of a service get it.
struct SwarmFile
{
    std::string id;
    std::string name;   ///< the Swarm's
    std::string target; ///< file name or path in the container
    std::string uid = "0";
    std::string gid = "0";
    std::uint32_t mode = 0444;

    bool operator==(const SwarmFile&) const = default;
};

struct SwarmNetwork
{
    std::string target; ///< name or id
    std::vector<std::string> aliases;
    std::map<std::string, std::string> driverOpts;

    bool operator==(const SwarmNetwork&) const = default;
};

struct SwarmPort
{
    std::string protocol = "tcp";
    std::uint32_t target = 0;
    std::uint32_t published = 0; ///< 0: the Swarm takes one
    std::string mode = "ingress";

    bool operator==(const SwarmPort&) const = default;
};

/// How tasks are exchanged for those of another definition.
struct SwarmUpdate
{
    std::optional<std::uint64_t> parallelism; ///< 0: all at once
    std::chrono::nanoseconds delay{0};
    std::string failureAction; ///< pause, continue, rollback
    std::chrono::nanoseconds monitor{0};
    double maxFailureRatio = 0;
    std::string order; ///< stop-first, start-first

    bool operator==(const SwarmUpdate&) const = default;
};

struct SwarmRestart
{
    std::string condition; ///< none, on-failure, any
    std::optional<std::chrono::nanoseconds> delay;
    std::optional<std::uint64_t> maxAttempts;
    std::optional<std::chrono::nanoseconds> window;

    bool operator==(const SwarmRestart&) const = default;
};

struct SwarmReservation
{
    std::int64_t nanoCpus = 0;
    std::int64_t memory = 0;
    std::map<std::string, std::int64_t> generic; ///< kind of resource -> how many

    bool operator==(const SwarmReservation&) const = default;
};

/// What POST /services/create is told; names follow the API's.
struct SwarmServiceSpec
{
    std::string name;
    Labels labels; ///< of the service; those of its containers are `container`'s
    ContainerSpec
        container; ///< the fields that tasks have: what a Swarm knows nothing of is left out
    std::vector<SwarmNetwork> networks;
    std::vector<SwarmPort> ports;
    std::vector<SwarmFile> secrets;
    std::vector<SwarmFile> configs;
    std::string mode = "replicated"; ///< replicated, global, replicated-job, global-job
    std::uint64_t replicas = 1;
    std::string endpointMode; ///< vip, dnsrr
    std::optional<SwarmUpdate> update;
    std::optional<SwarmUpdate> rollback;
    std::optional<SwarmRestart> restart;
    SwarmReservation reservation;
    std::vector<std::string> constraints;
    std::vector<std::string> spread; ///< labels of nodes that tasks are spread over
    std::uint64_t maxReplicasPerNode = 0;

    bool operator==(const SwarmServiceSpec&) const = default;
};

/// The JSON body of the create and update requests.
std::string renderServiceBody(const SwarmServiceSpec& spec);

/// A service as the Swarm runs it.
struct SwarmService
{
    std::string id;
    std::string name;
    std::uint64_t version = 0; ///< of its definition; an update names the one that it changes
    Labels labels;
    Labels containerLabels;
    std::string image; ///< with the digest where one was pinned
    std::vector<std::string> env;
    std::vector<std::string> command; ///< the entrypoint
    std::vector<std::string> args;
    std::string user;
    HealthcheckSpec healthcheck;
    std::optional<std::chrono::nanoseconds> stopGracePeriod;
    std::int64_t nanoCpus = 0; ///< limits; 0: none
    std::int64_t memory = 0;
    std::string logDriver; ///< empty: the node's own
    std::map<std::string, std::string> logOptions;
    std::vector<ContainerMount> mounts;
    std::string mode;
    std::uint64_t replicas = 0; ///< of replicated ones and of jobs
    std::vector<SwarmPort> ports;
    std::vector<std::string> networks; ///< ids
    std::vector<std::string> secrets;  ///< ids
    std::vector<std::string> configs;  ///< ids
    std::string updateState; ///< updating, paused, completed, rollback_...; empty: never updated
    std::string updateMessage;

    bool operator==(const SwarmService&) const = default;
};

/// All services, or those with all these labels. **Errors:** Internal (this engine is no manager).
Call<std::vector<SwarmService>> listServices(const std::vector<std::string>& labels);
/// The value is the id. `auth` goes on to the nodes that pull. **Errors:** Conflict (exists), Invalid.
Call<std::string> createService(const SwarmServiceSpec& spec,
                                const std::optional<RegistryAuth>& auth);
/// **Errors:** Conflict and Internal ("update out of sequence"): somebody else changed it.
Call<void> updateService(const SwarmService& there,
                         const SwarmServiceSpec& spec,
                         const std::optional<RegistryAuth>& auth);
Call<void> removeService(const std::string& id);

/// One run of a service on one node.
struct SwarmTask
{
    std::string id;
    std::string serviceId;
    int slot = 0; ///< of replicated services, from 1
    std::string nodeId;
    std::string
        state; ///< new, pending, assigned, preparing, starting, running, complete, failed, rejected, ...
    std::string desiredState; ///< running, shutdown, remove, ...
    std::string error;
    std::string image;
    Labels containerLabels;
    bool tty = false;
    std::string containerId; ///< empty: it never came to have one
    std::optional<int> exitCode;
    std::chrono::system_clock::time_point since;

    bool operator==(const SwarmTask&) const = default;
};

/// Those of the services with all these labels, the newest of a slot first.
Call<std::vector<SwarmTask>> listTasks(const std::vector<std::string>& labels);

/// Host names by id of node.
Call<std::map<std::string, std::string>> listNodes();

struct SwarmLogsOptions
{
    bool follow = false;
    std::string tail;  ///< a number; empty: all
    std::string since; ///< seconds of the epoch; empty: from the start
};

/// The request whose stream is what all tasks of a service wrote, multiplexed, each line with its
/// stamp and details (`com.docker.swarm.task.id=...,...` before the text).
Request serviceLogs(const std::string& service, const SwarmLogsOptions& options);

/// The same of one task, without the details.
Request taskLogs(const std::string& task, const SwarmLogsOptions& options);

} // namespace plumbline::engine
