// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/model/environment_role.h"
#include "core/parity/judge_rules.h"
#include "core/parity/waiver.h"
#include "core/stack/ready_check.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What a workspace's `plumbline.yaml` says. Paths in it are relative to the file's folder.
namespace plumbline::workspace {

/// Compose files: `compose: [compose.yaml, compose.prod.yaml]`.
struct ComposeSpec
{
    std::vector<std::string> files; ///< empty: the default names
    std::vector<std::string> envFiles;
    std::vector<std::string> profiles;
    std::string directory;

    bool operator==(const ComposeSpec&) const = default;
};

/// A dotenv file: `dotenv: deploy/prod.env`.
struct DotenvSpec
{
    std::string file;
    std::string service; ///< empty: every service gets it
    bool isRaw = false;
    bool areSecrets = false;

    bool operator==(const DotenvSpec&) const = default;
};

/// Kubernetes manifests: `kubernetes: deploy/k8s`, files and folders.
struct KubernetesSpec
{
    std::vector<std::string> paths;
    std::string namespaceName;                  ///< empty: all
    std::map<std::string, std::string> secrets; ///< Secret -> dotenv file that it is made from

    bool operator==(const KubernetesSpec&) const = default;
};

/// `terraform show -json` of a state or a plan: `terraform: infra/prod.json`.
struct TerraformSpec
{
    std::string file;

    bool operator==(const TerraformSpec&) const = default;
};

/// ECS task definitions and services: `ecs: [task-api.json, services.json]`.
struct EcsSpec
{
    std::vector<std::string> files;

    bool operator==(const EcsSpec&) const = default;
};

/// A Heroku-style app: `procfile: Procfile` with `app_json:` and `config_vars:` beside it.
struct ProcfileSpec
{
    std::string procfile;
    std::string appJson;
    std::string configVars; ///< what `heroku config --json` or `-s` printed

    bool operator==(const ProcfileSpec&) const = default;
};

/// What a Dockerfile says of the image that a service runs: `dockerfile: api/Dockerfile`.
struct DockerfileSpec
{
    std::string file;
    std::string service;
    std::string target; ///< the stage; empty: the last

    bool operator==(const DockerfileSpec&) const = default;
};

/// A Compose project that runs on an engine: `docker: {project: shop, context: prod}`.
struct DockerSpec
{
    std::string project;
    std::string host; ///< empty: as the engine is found elsewhere
    std::string context;

    bool operator==(const DockerSpec&) const = default;
};

/// A stack on a Docker Swarm: `swarm: {stack: shop, context: prod}`.
struct SwarmSpec
{
    std::string stack;
    std::string host; ///< of a manager; empty: as the engine is found elsewhere
    std::string context;

    bool operator==(const SwarmSpec&) const = default;
};

/// An environment that was captured: `snapshot: prod.snapshot.json`.
struct SnapshotSpec
{
    std::string file;

    bool operator==(const SnapshotSpec&) const = default;
};

using SourceKind = std::variant<ComposeSpec,
                                DotenvSpec,
                                KubernetesSpec,
                                TerraformSpec,
                                EcsSpec,
                                ProcfileSpec,
                                DockerfileSpec,
                                DockerSpec,
                                SwarmSpec,
                                SnapshotSpec>;

struct SourceSpec
{
    SourceKind kind;
    WrittenAt origin;

    bool operator==(const SourceSpec&) const = default;
};

using model::EnvironmentRole;

struct EnvironmentSpec
{
    std::string name;
    EnvironmentRole role = EnvironmentRole::Other;
    std::vector<SourceSpec> sources; ///< in order: a later one wins
    WrittenAt origin;

    bool operator==(const EnvironmentSpec&) const = default;
};

using parity::Waiver;

/// An admin process (factor XII): runs in the service's own image and config.
struct Task
{
    std::string name;
    std::string service;
    std::string command;
    std::string description;
    WrittenAt origin;

    bool operator==(const Task&) const = default;
};

/// One step from clone to healthy.
struct OnboardingStep
{
    enum class Kind {
        Tool,        ///< a program must be there, maybe of a version: `node >= 18`
        Ask,         ///< a value for a variable, asked for and written to the env file
        Run,         ///< a command
        Task,        ///< a declared task
        Launch,      ///< the stack comes up
        Open,        ///< a URL is shown
        Certificate, ///< a certificate and its key are there; made for this machine where not
    };

    Kind kind = Kind::Run;
    std::string value;
    std::string title;
    std::string verify;             ///< a command that tells whether it is done already
    std::string key;                ///< of a certificate; empty: beside it, `.key`
    std::vector<std::string> hosts; ///< of a certificate
    WrittenAt origin;

    bool operator==(const OnboardingStep&) const = default;
};

struct Manifest
{
    std::string file; ///< as diagnostics call it; empty: nobody wrote one, this was discovered
    std::string name;
    std::vector<EnvironmentSpec> environments; ///< in the order written
    /// Environment -> its own name of a service -> the name that it is compared under.
    std::map<std::string, std::map<std::string, std::string>> serviceNames;
    std::map<std::string, std::string> keyClasses; ///< config var -> class
    std::vector<Waiver> waivers;
    parity::RuleChoices rules;
    std::string mainBranch; ///< that releases are made from; empty: what the remote calls its HEAD
    /// Who is seen to deploy -> the author who stands behind it; an empty text: a bot of nobody.
    std::map<std::string, std::string> deployers;
    stack::ReadyChecks readiness; ///< of services without a healthcheck
    std::vector<Task> tasks;
    std::vector<OnboardingStep> onboarding;
    std::string serviceTable; ///< a file laid over the built-in table of backing services

    bool operator==(const Manifest&) const = default;
};

/// A manifest and what there is to say about it. With an error among the diagnostics the parts that
/// have none are still there.
struct ReadManifest
{
    Manifest manifest;
    std::vector<Diagnostic> diagnostics;

    [[nodiscard]] bool isUsable() const;
};

/// The names a manifest's file may have, in the order they are looked for.
inline constexpr std::string_view kManifestNames[] = {"plumbline.yaml", "plumbline.yml"};

/// Reads the text of a `plumbline.yaml`. Every mistake is told with its place, and what a
/// misspelt word was probably meant to be.
ReadManifest parseManifest(std::string_view text, const std::string& file);

} // namespace plumbline::workspace
