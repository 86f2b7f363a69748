// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

namespace plumbline::engine {

/// GET /version and /info, what doctor and preflight look at.
struct EngineInfo
{
    std::string name;
    std::string serverVersion;
    std::string operatingSystem;
    std::string kernelVersion;
    std::string architecture;
    std::string osType;
    std::string storageDriver;
    std::string cgroupVersion;
    std::string rootDirectory;
    std::string defaultRuntime;
    std::vector<std::string> securityOptions;
    std::vector<std::string> warnings;
    std::int64_t memoryBytes = 0;
    int cpus = 0;
    int containers = 0;
    int containersRunning = 0;
    int images = 0;
    bool isRootless = false;
    std::string swarmState;

    bool operator==(const EngineInfo&) const = default;
};

Call<EngineInfo> readEngineInfo();

/// What gives the containers of Podman's networks their names for each other.
struct PodmanNames
{
    bool isCni = false; ///< its networks are of CNI, else of netavark
    /// "aardvark-dns 1.7.0"; empty: none is installed. Absent: Podman below 4.6 does not say.
    std::optional<std::string> server;

    bool operator==(const PodmanNames&) const = default;
};

/// Of Podman alone. **Errors:** NotFound (another engine).
Call<PodmanNames> readPodmanNames();

/// One sample of a container's resource use.
struct StatsSample
{
    double cpuPercent = 0;        ///< of one core: 200 is two busy cores
    bool hasCpu = false;          ///< false for the first sample, which has nothing to compare with
    std::int64_t memoryBytes = 0; ///< without the page cache
    std::int64_t memoryLimitBytes = 0;
    std::int64_t networkReceivedBytes = 0;
    std::int64_t networkSentBytes = 0;
    std::int64_t blockReadBytes = 0;
    std::int64_t blockWrittenBytes = 0;
    int pids = 0;

    bool operator==(const StatsSample&) const = default;
};

/// Streams samples, about one a second. **Thread:** handlers on the transport's.
StreamHandle streamStats(const Client& client,
                         const std::string& container,
                         std::function<void(const StatsSample&)> onSample,
                         std::function<void(Result<void>)> done);

} // namespace plumbline::engine
