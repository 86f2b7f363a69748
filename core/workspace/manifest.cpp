// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/manifest.h"

#include "core/base/text.h"
#include "core/workspace/classify.h"
#include "core/workspace/manifest_reader.h"
#include "core/workspace/manifest_readiness.h"
#include "core/workspace/manifest_rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace plumbline::workspace {

namespace {

using sources::Member;
using sources::Tree;

const std::vector<std::string>& sourceKinds()
{
    static const std::vector<std::string> kKinds{"compose",
                                                 "dotenv",
                                                 "kubernetes",
                                                 "terraform",
                                                 "ecs",
                                                 "procfile",
                                                 "dockerfile",
                                                 "docker",
                                                 "snapshot"};
    return kKinds;
}

SourceKind readCompose(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(
        tree, {"compose", "env_files", "profiles", "directory"}, phrase("a Compose source"));
    return ComposeSpec{.files = reader.texts(tree, "compose"),
                       .envFiles = reader.texts(tree, "env_files"),
                       .profiles = reader.texts(tree, "profiles"),
                       .directory = reader.text(tree, "directory")};
}

SourceKind readDotenv(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"dotenv", "service", "raw", "secret"}, phrase("a dotenv source"));
    return DotenvSpec{.file = reader.required(tree, "dotenv", "a dotenv source"),
                      .service = reader.text(tree, "service"),
                      .isRaw = reader.boolean(tree, "raw"),
                      .areSecrets = reader.boolean(tree, "secret")};
}

SourceKind readKubernetes(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"kubernetes", "namespace", "secrets"}, phrase("a Kubernetes source"));
    KubernetesSpec spec{.paths = reader.texts(tree, "kubernetes"),
                        .namespaceName = reader.text(tree, "namespace"),
                        .secrets = {}};
    if (spec.paths.empty())
        reader.error(tree, phrase("a Kubernetes source needs a file or a folder"));
    if (const Tree* secrets = reader.mapping(tree, "secrets")) {
        for (const Member& member : secrets->members)
            spec.secrets[member.key] = reader.text(*secrets, member.key);
    }
    return spec;
}

SourceKind readTerraform(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"terraform"}, phrase("a Terraform source"));
    return TerraformSpec{.file = reader.required(tree, "terraform", "a Terraform source")};
}

SourceKind readEcs(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"ecs"}, phrase("an ECS source"));
    EcsSpec spec{.files = reader.texts(tree, "ecs")};
    if (spec.files.empty())
        reader.error(tree, phrase("an ECS source needs a file"));
    return spec;
}

SourceKind readProcfile(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"procfile", "app_json", "config_vars"}, phrase("a Procfile source"));
    return ProcfileSpec{.procfile = reader.text(tree, "procfile"),
                        .appJson = reader.text(tree, "app_json"),
                        .configVars = reader.text(tree, "config_vars")};
}

SourceKind readDockerfile(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"dockerfile", "service", "target"}, phrase("a Dockerfile source"));
    return DockerfileSpec{.file = reader.required(tree, "dockerfile", "a Dockerfile source"),
                          .service = reader.required(tree, "service", "a Dockerfile source"),
                          .target = reader.text(tree, "target")};
}

/// What runs on an engine: its name, or a mapping that says which engine, too.
struct OnEngine
{
    std::string name;
    std::string host;
    std::string context;
};

OnEngine readOnEngine(const Tree& tree,
                      ManifestReader& reader,
                      const char* kind,
                      const char* key,
                      const std::string& what)
{
    const Phrase source =
        phrase("a {} source", kind == std::string_view("docker") ? "Docker" : "Swarm");
    reader.checkKeys(tree, {kind}, source);
    const Tree& value = *tree.find(kind);
    if (value.isScalar() && !value.isNull())
        return {.name = value.text};
    if (!value.isMapping()) {
        reader.error(value,
                     phrase("`{}` must name {}", kind, what),
                     phrase("for example `- {}: shop`", kind));
        return {};
    }
    reader.checkKeys(value, {key, "host", "context"}, source);
    OnEngine found{.name = reader.required(value, key, source),
                   .host = reader.text(value, "host"),
                   .context = reader.text(value, "context")};
    if (!found.host.empty() && !found.context.empty())
        reader.error(value, phrase("`host` and `context` exclude each other"), phrase("keep one"));
    return found;
}

SourceKind readDocker(const Tree& tree, ManifestReader& reader)
{
    const OnEngine found = readOnEngine(tree, reader, "docker", "project", "a Compose project");
    return DockerSpec{.project = found.name, .host = found.host, .context = found.context};
}

SourceKind readSwarm(const Tree& tree, ManifestReader& reader)
{
    const OnEngine found = readOnEngine(tree, reader, "swarm", "stack", "a stack of a Swarm");
    return SwarmSpec{.stack = found.name, .host = found.host, .context = found.context};
}

SourceKind readSnapshot(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree, {"snapshot"}, phrase("a snapshot source"));
    return SnapshotSpec{.file = reader.required(tree, "snapshot", "a snapshot source")};
}

struct SourceReader
{
    std::string_view kind;
    SourceKind (*read)(const Tree& tree, ManifestReader& reader);
};

constexpr std::array kSourceReaders{
    SourceReader{"compose", readCompose},
    SourceReader{"dotenv", readDotenv},
    SourceReader{"kubernetes", readKubernetes},
    SourceReader{"terraform", readTerraform},
    SourceReader{"ecs", readEcs},
    SourceReader{"procfile", readProcfile},
    SourceReader{"app_json", readProcfile},
    SourceReader{"dockerfile", readDockerfile},
    SourceReader{"docker", readDocker},
    SourceReader{"swarm", readSwarm},
    SourceReader{"snapshot", readSnapshot},
};

std::optional<SourceSpec> readSource(const Tree& tree, ManifestReader& reader)
{
    if (!tree.isMapping()) {
        reader.error(tree,
                     phrase("a source is a mapping that begins with its kind"),
                     phrase("for example `- compose: compose.yaml`"));
        return std::nullopt;
    }
    for (const SourceReader& known : kSourceReaders) {
        if (tree.find(known.kind) != nullptr)
            return SourceSpec{.kind = known.read(tree, reader), .origin = reader.place(tree)};
    }
    const std::string first = tree.members.empty() ? std::string() : tree.members.front().key;
    reader.error(tree,
                 first.empty() ? phrase("a source without a kind")
                               : phrase("no source is of the kind `{}`", printable(first)),
                 suggestion(first, sourceKinds()));
    return std::nullopt;
}

EnvironmentSpec readEnvironment(const Member& member, ManifestReader& reader)
{
    EnvironmentSpec environment;
    environment.name = member.key;
    environment.role = model::roleOfName(member.key);
    environment.origin = reader.keyPlace(member);
    if (!member.value.isMapping()) {
        reader.error(member.value,
                     phrase("the environment {} needs `sources`", printable(member.key)));
        return environment;
    }
    reader.checkKeys(member.value, {"role", "sources"}, phrase("an environment"));
    static const std::vector<std::string> kRoles{
        "development", "test", "staging", "production", "other"};
    reader.checkWord(member.value, "role", kRoles);
    const std::string role = reader.text(member.value, "role");
    const auto at = std::ranges::find(kRoles, role);
    if (at != kRoles.end())
        environment.role = static_cast<EnvironmentRole>(at - kRoles.begin());
    if (member.value.find("sources") == nullptr)
        reader.error(environment.origin,
                     phrase("the environment {} needs `sources`", printable(member.key)));
    for (const Tree& tree : reader.list(member.value, "sources")) {
        if (auto source = readSource(tree, reader))
            environment.sources.push_back(std::move(*source));
    }
    return environment;
}

void readEnvironments(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    const Tree* environments = reader.mapping(root, "environments");
    if (environments == nullptr)
        return;
    for (const Member& member : environments->members)
        manifest.environments.push_back(readEnvironment(member, reader));
}

/// `services: {api: {prod: tidewatch-api}}`: what each environment calls a service.
void readServices(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    const Tree* services = reader.mapping(root, "services");
    if (services == nullptr)
        return;
    std::vector<std::string> environments;
    for (const EnvironmentSpec& environment : manifest.environments)
        environments.push_back(environment.name);
    for (const Member& service : services->members) {
        const Tree* names = reader.mapping(*services, service.key);
        if (names == nullptr)
            continue;
        for (const Member& name : names->members) {
            if (std::ranges::find(environments, name.key) == environments.end()) {
                reader.error(reader.keyPlace(name),
                             phrase("there is no environment \"{}\"", printable(name.key)),
                             suggestion(name.key, environments));
                continue;
            }
            manifest.serviceNames[name.key][reader.text(*names, name.key)] = service.key;
        }
    }
}

void readKeys(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    const Tree* keys = reader.mapping(root, "keys");
    if (keys == nullptr)
        return;
    for (const Member& key : keys->members) {
        const Tree* settings = reader.mapping(*keys, key.key);
        if (settings == nullptr)
            continue;
        reader.checkKeys(*settings, {"class"}, phrase("a key"));
        reader.checkWord(*settings, "class", classNames());
        manifest.keyClasses[key.key] = reader.required(*settings, "class", "a key");
    }
}

Waiver readWaiver(const Tree& tree, ManifestReader& reader)
{
    reader.checkKeys(tree,
                     {"id",
                      "rule",
                      "subject",
                      "environments",
                      "allow",
                      "min",
                      "max",
                      "ratio",
                      "reason",
                      "owner",
                      "created",
                      "expires"},
                     phrase("a waiver"));
    Waiver waiver{.id = reader.text(tree, "id"),
                  .rule = reader.required(tree, "rule", "a waiver"),
                  .subject = reader.required(tree, "subject", "a waiver"),
                  .environments = reader.texts(tree, "environments"),
                  .allow = {},
                  .min = reader.text(tree, "min"),
                  .max = reader.text(tree, "max"),
                  .ratio = reader.text(tree, "ratio"),
                  .reason = reader.required(tree, "reason", "a waiver"),
                  .owner = reader.text(tree, "owner"),
                  .created = reader.date(tree, "created"),
                  .expires = reader.date(tree, "expires"),
                  .origin = reader.place(tree)};
    if (tree.find("expires") == nullptr)
        reader.error(tree,
                     phrase("a waiver needs `expires`"),
                     phrase("an exception that never ends is not one; write a date as YYYY-MM-DD"));
    if (tree.find("reason") != nullptr && trimmed(waiver.reason).size() < parity::kLeastReason)
        reader.error(*tree.find("reason"),
                     phrase("the reason of a waiver is too short"),
                     phrase("say in a sentence why the difference is meant"));
    if (waiver.rule.find('*') != std::string::npos)
        reader.error(*tree.find("rule"),
                     phrase("a waiver is for one rule"),
                     phrase("write the rule's exact id"));
    if (const Tree* allow = reader.mapping(tree, "allow")) {
        for (const Member& member : allow->members)
            waiver.allow[member.key] = reader.text(*allow, member.key);
    }
    return waiver;
}

void readWaivers(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    for (const Tree& tree : reader.list(root, "waivers")) {
        if (tree.isMapping())
            manifest.waivers.push_back(readWaiver(tree, reader));
        else
            reader.error(
                tree, phrase("a waiver is a mapping with `rule`, `subject`, `reason`, `expires`"));
    }
}

void readTasks(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    const Tree* tasks = reader.mapping(root, "tasks");
    if (tasks == nullptr)
        return;
    for (const Member& member : tasks->members) {
        const Tree* task = reader.mapping(*tasks, member.key);
        if (task == nullptr)
            continue;
        reader.checkKeys(*task, {"service", "command", "description"}, phrase("a task"));
        manifest.tasks.push_back({.name = member.key,
                                  .service = reader.required(*task, "service", "a task"),
                                  .command = reader.required(*task, "command", "a task"),
                                  .description = reader.text(*task, "description"),
                                  .origin = reader.keyPlace(member)});
    }
}

void readOnboarding(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    static const std::vector<std::string> kKinds{
        "tool", "ask", "run", "task", "launch", "open", "certificate"};
    for (const Tree& tree : reader.list(root, "onboarding")) {
        if (!tree.isMapping()) {
            reader.error(tree, phrase("a step is a mapping that begins with its kind"));
            continue;
        }
        reader.checkKeys(tree,
                         {"tool",
                          "ask",
                          "run",
                          "task",
                          "launch",
                          "open",
                          "certificate",
                          "key",
                          "hosts",
                          "title",
                          "verify"},
                         phrase("a step"));
        OnboardingStep step{.kind = {},
                            .value = {},
                            .title = reader.text(tree, "title"),
                            .verify = reader.text(tree, "verify"),
                            .key = reader.text(tree, "key"),
                            .hosts = reader.texts(tree, "hosts"),
                            .origin = reader.place(tree)};
        std::size_t kinds = 0;
        for (std::size_t i = 0; i < kKinds.size(); ++i) {
            if (tree.find(kKinds[i]) == nullptr)
                continue;
            ++kinds;
            step.kind = static_cast<OnboardingStep::Kind>(i);
            step.value = reader.text(tree, kKinds[i]);
        }
        if (kinds == 1)
            manifest.onboarding.push_back(std::move(step));
        else
            reader.error(
                tree, phrase("a step does one thing"), phrase("one of: {}", join(kKinds, ", ")));
    }
}

void readRoot(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    if (!root.isMapping()) {
        reader.error(
            root, phrase("a manifest is a mapping"), phrase("it begins with `version: 1`"));
        return;
    }
    reader.checkKeys(root,
                     {"version",
                      "name",
                      "environments",
                      "services",
                      "keys",
                      "waivers",
                      "rules",
                      "main_branch",
                      "deployers",
                      "readiness",
                      "tasks",
                      "onboarding",
                      "backing_services"},
                     phrase("plumbline.yaml"));
    const std::string version = reader.required(root, "version", "plumbline.yaml");
    if (!version.empty() && version != "1")
        reader.error(*root.find("version"),
                     phrase("version {} is not known", printable(version)),
                     phrase("this program reads version 1"));
    manifest.name = reader.text(root, "name");
    manifest.serviceTable = reader.text(root, "backing_services");
    readEnvironments(root, reader, manifest);
    readServices(root, reader, manifest);
    readKeys(root, reader, manifest);
    readWaivers(root, reader, manifest);
    readRules(root, reader, manifest);
    manifest.mainBranch = reader.text(root, "main_branch");
    readDeployers(root, reader, manifest);
    manifest.readiness = readReadiness(root, reader);
    readTasks(root, reader, manifest);
    readOnboarding(root, reader, manifest);
}

} // namespace

bool ReadManifest::isUsable() const
{
    return std::ranges::none_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

ReadManifest parseManifest(std::string_view text, const std::string& file)
{
    ReadManifest result;
    result.manifest.file = file;
    ManifestReader reader(file);
    const Result<std::vector<Tree>> documents = sources::readYamlTrees(text, file);
    if (!documents) {
        const Error& error = documents.error();
        reader.error(error.where.value_or(Origin{.file = file}), error.message, error.hint);
    } else if (documents->size() > 1) {
        reader.error((*documents)[1], phrase("a manifest is one YAML document"));
    } else if (!documents->empty() && !documents->front().isNull()) {
        readRoot(documents->front(), reader, result.manifest);
    }
    result.diagnostics = std::move(reader.diagnostics);
    return result;
}

} // namespace plumbline::workspace
