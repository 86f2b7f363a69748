// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/workspace/doctor_checks.h"
#include "core/workspace/launch.h"
#include "core/workspace/podman_names.h"

#include <sys/statvfs.h>

namespace plumbline::workspace {
namespace {

constexpr std::int64_t kGibibyte = std::int64_t{1} << 30;
/// Below this the next image may not fit; below the other the engine itself begins to fail.
constexpr std::int64_t kLittleDisk = 5 * kGibibyte;
constexpr std::int64_t kNoDisk = kGibibyte / 2;

void failWith(Check& check, const Error& error, const Phrase& fix)
{
    check.status = CheckStatus::Failed;
    check.detail = error.message;
    check.fix = error.hint.empty() ? Phrase(fix) : error.hint;
}

std::optional<engine::Endpoint> checkEndpoint(const DoctorRequest& request,
                                              std::vector<Check>& checks)
{
    std::optional<engine::Endpoint> endpoint;
    checks.push_back(timed("engine-endpoint", phrase("An engine is chosen"), [&](Check& check) {
        const auto resolved = engine::resolveEndpoint(request.endpoint);
        if (!resolved) {
            failWith(check, resolved.error(), phrase("set DOCKER_HOST, or pass -H or --context"));
            return;
        }
        endpoint = *resolved;
        check.detail = phrase("{} ({})", resolved->host, resolved->reason);
    }));
    return endpoint;
}

std::optional<engine::Client> checkReachable(const DoctorRequest& request,
                                             const engine::Endpoint& endpoint,
                                             const std::stop_token& stop,
                                             std::vector<Check>& checks)
{
    std::optional<engine::Client> client;
    checks.push_back(timed("engine-reachable", phrase("The engine answers"), [&](Check& check) {
        const std::string pinned = variableOr(request.endpoint.variables, "DOCKER_API_VERSION");
        auto connected = engine::Client::connect(endpoint, stop, pinned);
        if (!connected) {
            failWith(check, connected.error(), phrase("start it: sudo systemctl start docker"));
            return;
        }
        client = std::move(*connected);
        check.detail = phrase("{}, API {} (newest it speaks: {})",
                              client->version().isPodman ? "Podman" : "Docker",
                              client->version().apiVersion,
                              client->version().maxApiVersion);
    }));
    return client;
}

void describeEngine(const engine::EngineInfo& info, Check& check)
{
    check.detail = phrase("{} on {}, {}, {} CPU{}, {} of memory, storage {}, cgroup v{}{}",
                          info.serverVersion,
                          info.operatingSystem,
                          info.architecture,
                          info.cpus,
                          info.cpus == 1 ? "" : "s",
                          toString(ByteCount{info.memoryBytes}),
                          info.storageDriver,
                          info.cgroupVersion.empty() ? "1" : info.cgroupVersion,
                          info.isRootless ? ", rootless" : "");
    if (info.osType == "windows") {
        check.status = CheckStatus::Warned;
        check.fix =
            phrase("this engine runs Windows containers: choose one that runs Linux containers");
    } else if (info.storageDriver == "vfs") {
        check.status = CheckStatus::Warned;
        check.fix =
            phrase("storage driver vfs copies whole images for each container: use overlay2");
    }
}

void checkDisk(const engine::EngineInfo& info, Check& check)
{
    struct statvfs disk = {};
    if (statvfs(info.rootDirectory.c_str(), &disk) != 0) {
        check.status = CheckStatus::Skipped;
        check.detail = phrase("{} cannot be looked at from here", info.rootDirectory);
        return;
    }
    const auto free =
        static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
    check.detail = phrase("{} free in {}", toString(ByteCount{free}), info.rootDirectory);
    if (free >= kLittleDisk)
        return;
    check.status = free < kNoDisk ? CheckStatus::Failed : CheckStatus::Warned;
    check.fix =
        phrase("free some: docker system df shows what takes it, docker image prune removes "
               "images without a name");
}

} // namespace

EngineFindings
checkEngine(const DoctorRequest& request, const std::stop_token& stop, std::vector<Check>& checks)
{
    EngineFindings found;
    const auto endpoint = checkEndpoint(request, checks);
    if (endpoint)
        found.client = checkReachable(request, *endpoint, stop, checks);
    else
        checks.push_back(
            skipped("engine-reachable", phrase("The engine answers"), phrase("none is chosen")));
    if (!found.client) {
        checks.push_back(
            skipped("engine-version", phrase("The engine's kind"), phrase("it does not answer")));
        checks.push_back(skipped(
            "engine-disk", phrase("Room for images"), phrase("the engine does not answer")));
        return found;
    }
    found.isLocal = engine::isUnixSocket(*endpoint);
    checks.push_back(timed("engine-version", phrase("The engine's kind"), [&](Check& check) {
        const auto info = found.client->run(engine::readEngineInfo(), stop);
        if (!info) {
            failWith(check, info.error(), {});
            return;
        }
        found.info = *info;
        describeEngine(*info, check);
        if (check.status != CheckStatus::Passed)
            return;
        if (const auto missing = missingNames(*found.client, stop)) {
            check.status = CheckStatus::Warned;
            check.fix = phrase("{}: {}", missing->message, missing->hint);
        }
    }));
    if (found.info && found.isLocal)
        checks.push_back(timed("engine-disk", phrase("Room for images"), [&](Check& check) {
            checkDisk(*found.info, check);
        }));
    else
        checks.push_back(skipped(
            "engine-disk", phrase("Room for images"), phrase("the engine is on another machine")));
    return found;
}

} // namespace plumbline::workspace
