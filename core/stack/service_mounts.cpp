// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/service_spec.h"

#include <fmt/format.h>

#include <charconv>

namespace plumbline::stack {
namespace {

using compose::Mount;

/// Where the engine listens on its own machine, and where its clients look for it.
constexpr std::string_view kEngineSocket = "/var/run/docker.sock";

/// Only the `Binds` form creates a missing host folder, only the `Mounts` form knows propagation.
/// **Source:** docker/compose create.go, bindRequiresMountAPI; moby#43483.
bool needsMountForm(const Mount& mount, const compose::Project& project)
{
    switch (mount.type) {
    case Mount::Type::Bind:
        return !mount.createHostPath || !mount.propagation.empty() || !mount.recursive.empty();
    case Mount::Type::Volume:
        return !project.volumes.contains(mount.source) || mount.noCopy || !mount.subpath.empty() ||
               !mount.labels.empty();
    default:
        return true;
    }
}

std::string bindText(const Mount& mount, const std::string& source)
{
    std::string options = mount.readOnly ? "ro" : "rw";
    if (!mount.selinux.empty())
        options += "," + mount.selinux;
    return fmt::format("{}:{}:{}", source, mount.target, options);
}

std::string_view typeName(Mount::Type type)
{
    switch (type) {
    case Mount::Type::Bind:
        return "bind";
    case Mount::Type::Volume:
        return "volume";
    case Mount::Type::Tmpfs:
        return "tmpfs";
    case Mount::Type::Image:
        return "image";
    case Mount::Type::NamedPipe:
        return "npipe";
    case Mount::Type::Cluster:
        return "cluster";
    }
    return "volume";
}

engine::MountSpec mountOf(const Mount& mount, const std::string& source)
{
    engine::MountSpec spec{.type = std::string(typeName(mount.type)),
                           .source = source,
                           .target = mount.target,
                           .readOnly = mount.readOnly,
                           .consistency = mount.consistency,
                           .propagation = mount.propagation,
                           .noCopy = mount.noCopy,
                           .subpath = mount.subpath,
                           .labels = mount.labels};
    if (mount.type == Mount::Type::Bind) {
        spec.createMountpoint = mount.createHostPath;
        spec.nonRecursive = mount.recursive == "disabled";
        spec.readOnlyNonRecursive = mount.readOnly && mount.recursive == "writable";
        spec.readOnlyForceRecursive = mount.readOnly && mount.recursive == "readonly";
    }
    if (mount.tmpfsSize)
        spec.tmpfsSize = mount.tmpfsSize->bytes;
    spec.tmpfsMode = mount.tmpfsMode;
    return spec;
}

Result<> applyMount(const compose::Project& project,
                    const compose::Service& service,
                    const Mount& mount,
                    const ObservedState& observed,
                    engine::ContainerSpec& spec)
{
    const bool isAllAtOnce = engine::compareApiVersions(observed.version.apiVersion, "1.48") >= 0;
    if (mount.type == Mount::Type::Image && !isAllAtOnce) {
        return fail(ErrorCode::Unsupported,
                    phrase("service {} mounts an image at {}: this engine (API {}) cannot",
                           service.name,
                           mount.target,
                           observed.version.apiVersion),
                    phrase("image mounts need API 1.48, Docker Engine 28"));
    }
    if (mount.type == Mount::Type::Bind && !mount.createHostPath &&
        observed.files.missing.contains(mount.source)) {
        return fail(
            ErrorCode::NotFound,
            phrase("service {} mounts {}, which does not exist", service.name, mount.source),
            phrase("create it, or correct the path"),
            project.originOf(fmt::format("services.{}.volumes", service.name)));
    }
    const auto volume = mount.type == Mount::Type::Volume ? project.volumes.find(mount.source)
                                                          : project.volumes.end();
    const std::string source = volume == project.volumes.end() ? mount.source : volume->second.name;
    if (needsMountForm(mount, project))
        spec.mounts.push_back(mountOf(mount, source));
    else
        spec.binds.push_back(bindText(mount, source));
    return {};
}

std::uint32_t numberOr(const std::string& text, std::uint32_t fallback)
{
    std::uint32_t value = fallback;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct ReferenceKind
{
    std::string_view word;
    std::string_view folder;
    const std::map<std::string, compose::FileObject>& objects;
};

std::string targetOf(const compose::FileReference& reference, const ReferenceKind& kind)
{
    if (reference.target.starts_with('/'))
        return reference.target;
    return std::string(kind.folder) +
           (reference.target.empty() ? reference.source : reference.target);
}

Result<> applyReference(const compose::Project& project,
                        const compose::Service& service,
                        const compose::FileReference& reference,
                        const ReferenceKind& kind,
                        const ObservedState& observed,
                        ServiceContainer& container)
{
    const auto where = [&] {
        return project.originOf(fmt::format("services.{}.{}s", service.name, kind.word));
    };
    const auto found = kind.objects.find(reference.source);
    if (found == kind.objects.end())
        return fail(
            ErrorCode::Invalid,
            phrase(
                "service {} uses the undefined {} {}", service.name, kind.word, reference.source),
            {},
            where());
    const compose::FileObject& object = found->second;
    if (object.external)
        return fail(ErrorCode::Unsupported,
                    phrase("{} {} is external: an engine without Swarm has none",
                           kind.word,
                           reference.source),
                    phrase("give it a file or an environment variable for local use"),
                    project.originOf(fmt::format("{}s.{}", kind.word, reference.source)));
    const std::string target = targetOf(reference, kind);
    if (!object.file.empty()) {
        if (observed.files.missing.contains(object.file))
            return fail(
                ErrorCode::NotFound,
                phrase(
                    "{} {}: the file {} does not exist", kind.word, reference.source, object.file),
                phrase("create it, or correct the path"),
                project.originOf(fmt::format("{}s.{}.file", kind.word, reference.source)));
        container.spec.mounts.push_back({.type = "bind",
                                         .source = object.file,
                                         .target = target,
                                         .readOnly = true,
                                         .createMountpoint = false});
        return {};
    }
    if (!object.content)
        return fail(
            ErrorCode::Invalid,
            phrase("{} {}: the environment variable {} is not set",
                   kind.word,
                   reference.source,
                   object.environment),
            phrase("set it in the shell or in .env"),
            project.originOf(fmt::format("{}s.{}.environment", kind.word, reference.source)));
    if (service.readOnly)
        return fail(ErrorCode::Unsupported,
                    phrase("service {} is read_only, so {} {} cannot be written into it",
                           service.name,
                           kind.word,
                           reference.source),
                    phrase("give it a file: that is mounted instead"),
                    where());
    container.injections.push_back({.target = target,
                                    .content = Secret(*object.content),
                                    .uid = numberOr(reference.uid, 0),
                                    .gid = numberOr(reference.gid, 0),
                                    .mode = reference.mode.value_or(0444)});
    return {};
}

} // namespace

Result<> applyMounts(const compose::Project& project,
                     const compose::Service& service,
                     const ObservedState& observed,
                     ServiceContainer& container)
{
    for (const Mount& mount : service.volumes) {
        if (auto done = applyMount(project, service, mount, observed, container.spec); !done)
            return done;
    }
    const compose::Node* socket = attributeOf(project, service.name, "use_api_socket");
    if (socket != nullptr && socket->text == "true")
        container.spec.mounts.push_back({.type = "bind",
                                         .source = std::string(kEngineSocket),
                                         .target = std::string(kEngineSocket),
                                         .createMountpoint = false});
    for (const std::string& entry : service.tmpfs) {
        const std::size_t colon = entry.find(':');
        container.spec.tmpfs[entry.substr(0, colon)] =
            colon == std::string::npos ? "" : entry.substr(colon + 1);
    }
    for (const std::string& entry : service.volumesFrom) {
        if (entry.starts_with("container:")) {
            container.spec.volumesFrom.push_back(entry.substr(std::string("container:").size()));
            continue;
        }
        const std::size_t colon = entry.find(':');
        const auto other = project.services.find(entry.substr(0, colon));
        if (other == project.services.end())
            return fail(ErrorCode::Invalid,
                        phrase("service {}: volumes_from names the unknown service {}",
                               service.name,
                               entry));
        container.spec.volumesFrom.push_back(
            containerName(project, other->second, 1) +
            (colon == std::string::npos ? "" : entry.substr(colon)));
    }
    return {};
}

Result<> applyFileReferences(const compose::Project& project,
                             const compose::Service& service,
                             const ObservedState& observed,
                             ServiceContainer& container)
{
    const ReferenceKind secrets{"secret", "/run/secrets/", project.secrets};
    const ReferenceKind configs{"config", "/", project.configs};
    for (const compose::FileReference& reference : service.secrets) {
        if (auto done = applyReference(project, service, reference, secrets, observed, container);
            !done)
            return done;
    }
    for (const compose::FileReference& reference : service.configs) {
        if (auto done = applyReference(project, service, reference, configs, observed, container);
            !done)
            return done;
    }
    return {};
}

} // namespace plumbline::stack
