// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/compose/project.h"
#include "core/engine/images.h"
#include "core/engine/networks.h"
#include "core/engine/volumes.h"
#include "core/stack/ready_check.h"

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace plumbline::stack {

/// What the plan has to know of this machine's own files.
struct LocalFiles
{
    std::set<std::string> missing;                      ///< bind sources that do not exist
    std::map<std::string, std::string> seccompProfiles; ///< path -> content
};

/// Everything the plan is decided from, read once.
struct ObservedState
{
    engine::EngineVersion version;
    std::vector<engine::ContainerDetails> containers; ///< of the project, one-offs too
    std::vector<engine::NetworkDetails> networks;     ///< all of the engine
    std::vector<engine::VolumeDetails> volumes;       ///< all of the engine
    std::map<std::string, engine::ImageDetails>
        images;                                   ///< by the reference asked for; absent: not there
    std::vector<engine::ContainerSummary> others; ///< of the engine, not of the project
    LocalFiles files;
    std::string salt; ///< for fingerprints of new containers' secrets; random, 16 bytes or more
    std::chrono::system_clock::time_point takenAt;
};

/// Reads all of it, in parallel; files only where the engine runs on this machine. **Errors:** as Client::run.
Result<ObservedState>
observe(const engine::Client& client, const compose::Project& project, std::stop_token stop);

enum class Recreate { Diverged, Always, Never };

/// When `up` builds the images of services that have a `build`.
enum class BuildWhen { Missing, Always, Never };

/// What the person asked for beyond the files; names as in `docker compose up`.
struct PlanOptions
{
    std::vector<std::string> services; ///< empty: all; their dependencies come along
    bool includeDependencies = true;   ///< false: --no-deps
    Recreate recreate = Recreate::Diverged;
    bool removeOrphans = false;
    bool renewAnonymousVolumes = false;
    bool start = true;      ///< false: --no-start
    std::string pullPolicy; ///< overrides the services' own; empty: theirs
    BuildWhen build = BuildWhen::Missing;
    std::map<std::string, int> scale;
    std::optional<int> stopTimeoutSeconds;
    bool awaitHealthy = true; ///< false: --no-wait; dependencies are awaited all the same
    ReadyChecks readiness;    ///< declared, for services without a healthcheck
    std::string plumblineVersion;
};

/// Why a step is there.
struct Cause
{
    Phrase text;       ///< for people: "image changed", "no container yet"
    std::string field; ///< path below the service, e.g. `environment.API_URL`; may be empty
    std::string from;  ///< shown values: secrets are masked
    std::string to;
    Origin origin; ///< of the new value

    bool operator==(const Cause&) const = default;
};

/// A file that is put into a created container before every start (secrets, configs).
struct Injection
{
    std::string target; ///< absolute path in the container
    Secret content;
    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    std::uint32_t mode = 0444;
};

struct PullImage
{
    std::string reference;
    std::string platform;
    bool failureIsFinal = true; ///< false: there is a local one to go on with
};

/// A secret that a build may read under its id: a file, or a value.
struct BuildSecret
{
    std::string id;
    std::string file;
    std::optional<Secret> value;
};

struct BuildImage
{
    std::string service;
    std::string tag;
    compose::Build build; ///< with the labels that Compose gives images, and the service's platform
    std::vector<BuildSecret> secrets;
};

struct CreateNetwork
{
    engine::NetworkSpec spec;
};

struct RemoveNetwork
{
    std::string id;
    std::string name;
};

struct CreateVolume
{
    engine::VolumeSpec spec;
};

struct RemoveVolume
{
    std::string name;
};

struct CreateContainer
{
    engine::ContainerSpec spec;
    std::map<std::string, engine::EndpointSpec>
        laterEndpoints; ///< API below 1.44: connected one by one
    /// Id of the container whose name it takes over; empty: none. The spec's name is then a
    /// temporary one, and a RenameContainer follows.
    std::string replaces;
};

struct StartContainer
{
    std::string container; ///< id, or the name of one that an earlier step creates
    std::vector<Injection> injections;
    std::vector<compose::Hook> postStart;
    bool isPaused = false; ///< it goes on instead of starting anew
};

/// Gives a replacement the name of the container that it replaced.
struct RenameContainer
{
    std::string container;
    std::string name;
};

struct StopContainer
{
    std::string container;
    std::optional<int> timeoutSeconds;
    std::vector<compose::Hook> preStop;
};

struct RemoveContainer
{
    std::string container;
    bool removeAnonymousVolumes = false;
};

/// Waits until a service's containers meet a condition; its dependants hang on this step.
struct AwaitService
{
    std::string service;
    std::vector<std::string> containers; ///< ids, or names that earlier steps create
    compose::Condition condition = compose::Condition::Healthy;
    bool required = true;
    bool isFinal = false; ///< the wait at the end of `up --wait`, not one for a dependant
    /// Of a final wait: what is asked of containers that turn out to have no healthcheck.
    std::optional<ReadyCheck> ready = {};
};

using Action = std::variant<PullImage,
                            BuildImage,
                            CreateNetwork,
                            RemoveNetwork,
                            CreateVolume,
                            RemoveVolume,
                            CreateContainer,
                            RenameContainer,
                            StartContainer,
                            StopContainer,
                            RemoveContainer,
                            AwaitService>;

struct Step
{
    int id = 0; ///< its index in the plan plus one
    Action action;
    std::string service; ///< empty for networks, volumes, images of several services
    std::string object;  ///< for people: "container shop-web-1", "image postgres:15"
    Cause cause;
    std::vector<int> dependsOn;
    bool losesData = false;
    bool bestEffort = false; ///< a failure is told, not fatal
};

/// What will be done, decided before anything is done. Steps are in an order that respects
/// `dependsOn`.
struct Plan
{
    std::string project;
    std::vector<Step> steps;
    std::vector<std::string> kept;       ///< containers that stay as they are
    std::vector<Diagnostic> diagnostics; ///< e.g. orphans found, a setting this engine ignores

    /// Some pulls may bring newer images for containers that were kept: observe and plan again
    /// (with `pullPolicy` "never") once this plan has been executed.
    bool refreshesImages = false;

    [[nodiscard]] bool isEmpty() const { return steps.empty(); }

    /// "3 kept, 1 recreated, 2 created".
    [[nodiscard]] Phrase summary() const;
};

/// Decides what `up` does. Pure: no I/O, same input, same plan.
/// **Errors:** Invalid (unknown service, scale with container_name), Conflict (a name or network
/// that belongs to somebody else), NotFound (external network or volume), Unsupported.
Result<Plan>
planUp(const compose::Project& project, const ObservedState& observed, const PlanOptions& options);

/// What the person asked for beyond the files; names as in `docker compose build`.
struct BuildOptions
{
    std::vector<std::string> services; ///< empty: all that have a build
    bool noCache = false;
    bool pull = false;
    compose::OptionalStringMap args; ///< on top of the files' own; no value: the files' stays
    std::string plumblineVersion;
};

/// Decides what `build` does. Pure. **Errors:** Invalid (unknown service).
Result<Plan> planBuild(const compose::Project& project, const BuildOptions& options);

/// The step that builds a service's image; `service.build` must be there.
Step buildStepOf(const compose::Project& project,
                 const compose::Service& service,
                 const std::string& plumblineVersion,
                 const Phrase& reason);

/// The services whose images a service's build takes as contexts (`service:base`).
std::vector<const compose::Service*> buildBases(const compose::Project& project,
                                                const compose::Service& service);

struct DownOptions
{
    bool removeVolumes = false; ///< the named ones declared by the project, and anonymous ones
    bool removeOrphans = false; ///< also containers of services the files no longer name
    std::optional<int> stopTimeoutSeconds;
};

/// Decides what `down` does, out of labels; the files are only needed to tell orphans, and may be gone.
Plan planDown(const std::string& projectName,
              const compose::Project* project, // borrowed; nullptr: no files
              const ObservedState& observed,
              const DownOptions& options);

/// stop, start and restart of what is there, in the order of dependencies.
Plan planStop(const std::string& projectName,
              const ObservedState& observed,
              const std::vector<std::string>& services,
              std::optional<int> timeoutSeconds);
Plan planStart(const std::string& projectName,
               const ObservedState& observed,
               const std::vector<std::string>& services);
Plan planRestart(const std::string& projectName,
                 const ObservedState& observed,
                 const std::vector<std::string>& services,
                 std::optional<int> timeoutSeconds);

/// What a step does in a word: `pull`, `create`, `recreate`, `start`, `await`, ...
std::string_view actionName(const Step& step);

/// The plan as text, one step a line: `[1,2] -> #3 create container shop-web-1, no container yet`.
std::string toString(const Plan& plan);

} // namespace plumbline::stack
