// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/mounts.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::MountKind;

/// What the cluster mounts into every pod by itself.
constexpr std::string_view kTokenFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

struct Volume
{
    MountKind kind = MountKind::Volume;
    std::string source;
    bool isReadOnly = false;
    model::Fact<model::VolumeAccess> access = {};
};

/// The widest of a claim's modes: it is what pods may make of it.
model::Fact<model::VolumeAccess> accessIn(const Fields& claim)
{
    using model::VolumeAccess;

    struct Mode
    {
        std::string_view name;
        VolumeAccess access;
    };

    static constexpr std::array kWidestFirst{Mode{"ReadWriteMany", VolumeAccess::Many},
                                             Mode{"ReadWriteOnce", VolumeAccess::OneNode},
                                             Mode{"ReadWriteOncePod", VolumeAccess::OnePod},
                                             Mode{"ReadOnlyMany", VolumeAccess::ReadByMany}};
    const std::vector<std::string> modes = claim.texts("spec.accessModes");
    for (const Mode& mode : kWidestFirst) {
        if (std::ranges::find(modes, mode.name) != modes.end())
            return model::written(mode.access, claim.origin("spec.accessModes"));
    }
    return model::absent<VolumeAccess>(
        model::State::Unknown, phrase("the claim says no access mode"), claim.origin());
}

model::Fact<model::VolumeAccess>
accessOf(const Context& context, const Workload& workload, const std::string& claim)
{
    const Object* object =
        context.inventory.find("PersistentVolumeClaim", workload.nameSpace(), claim);
    if (object == nullptr)
        return model::absent<model::VolumeAccess>(
            model::State::Unknown, phrase("the claim {} is not here", printable(claim)));
    return accessIn(Fields(*object, context.diagnostics));
}

/// Kustomize puts ten characters of a hash behind the names it generates; the same content under
/// another build has another.
std::string withoutHash(std::string name)
{
    constexpr std::size_t kLength = 10;
    if (name.size() < kLength + 2 || name[name.size() - kLength - 1] != '-')
        return name;
    const std::string_view hash = std::string_view(name).substr(name.size() - kLength);
    const bool isHash = hash.find_first_not_of("2456789bcdfghkmt") == std::string_view::npos &&
                        hash.find_first_of("2456789") != std::string_view::npos;
    if (isHash)
        name.resize(name.size() - kLength - 1);
    return name;
}

Volume projectedVolume(const Fields& volume)
{
    std::vector<std::string> names;
    bool hasSecret = false;
    for (const Fields& source : volume.mappings("projected.sources")) {
        hasSecret = hasSecret || source.mapping("secret") || source.mapping("serviceAccountToken");
        for (const char* kind : {"configMap", "secret"}) {
            const std::string name = source.mapping(kind).text("name");
            if (!name.empty())
                names.push_back(withoutHash(name));
        }
    }
    return {.kind = hasSecret ? MountKind::Secret : MountKind::Config,
            .source = join(names, " "),
            .isReadOnly = true};
}

/// A volume of a driver, a cloud or a network file system.
Volume otherVolume(const Fields& volume)
{
    if (const Fields csi = volume.mapping("csi")) {
        const std::string driver = csi.text("driver");
        return {.kind =
                    driver == "secrets-store.csi.k8s.io" ? MountKind::Secret : MountKind::Volume,
                .source = driver,
                .isReadOnly = csi.boolean("readOnly").value_or(false)};
    }
    if (const Fields nfs = volume.mapping("nfs"))
        return {.kind = MountKind::Volume,
                .source = fmt::format("{}:{}", nfs.text("server"), nfs.text("path")),
                .isReadOnly = nfs.boolean("readOnly").value_or(false)};
    static constexpr std::array kOthers{"awsElasticBlockStore",
                                        "gcePersistentDisk",
                                        "azureDisk",
                                        "azureFile",
                                        "cephfs",
                                        "rbd",
                                        "glusterfs",
                                        "iscsi",
                                        "fc",
                                        "flexVolume",
                                        "portworxVolume",
                                        "vsphereVolume",
                                        "cinder",
                                        "gitRepo",
                                        "downwardAPI"};
    for (const char* other : kOthers) {
        if (volume.value(other) != nullptr)
            return {.kind = MountKind::Volume, .source = other, .isReadOnly = false};
    }
    // Without any source Kubernetes takes an empty folder.
    return {.kind = MountKind::Ephemeral, .source = {}, .isReadOnly = false};
}

Volume volumeOf(const Fields& volume)
{
    if (const Fields config = volume.mapping("configMap"))
        return {.kind = MountKind::Config,
                .source = withoutHash(config.text("name")),
                .isReadOnly = true};
    if (const Fields secret = volume.mapping("secret"))
        return {.kind = MountKind::Secret,
                .source = withoutHash(secret.text("secretName")),
                .isReadOnly = true};
    if (volume.mapping("projected"))
        return projectedVolume(volume);
    if (volume.value("emptyDir") != nullptr || volume.value("ephemeral") != nullptr)
        return {.kind = MountKind::Ephemeral, .source = {}, .isReadOnly = false};
    if (const Fields path = volume.mapping("hostPath"))
        return {.kind = MountKind::Bind, .source = path.text("path"), .isReadOnly = false};
    if (const Fields claim = volume.mapping("persistentVolumeClaim"))
        return {.kind = MountKind::Volume,
                .source = claim.text("claimName"),
                .isReadOnly = claim.boolean("readOnly").value_or(false)};
    if (const Fields image = volume.mapping("image"))
        return {.kind = MountKind::Image, .source = image.text("reference"), .isReadOnly = true};
    return otherVolume(volume);
}

std::optional<Volume> findVolume(const std::string& name,
                                 const Context& context,
                                 const Workload& workload,
                                 const Fields& pod)
{
    for (const Fields& volume : pod.mappings("spec.volumes")) {
        if (volume.text("name") != name)
            continue;
        Volume found = volumeOf(volume);
        if (const Fields claim = volume.mapping("persistentVolumeClaim"))
            found.access = accessOf(context, workload, claim.text("claimName"));
        else if (volume.mapping("nfs"))
            found.access = model::defaulted(
                model::VolumeAccess::Many, phrase("NFS is shared"), volume.origin("nfs"));
        return found;
    }
    if (workload.object->kind != "StatefulSet")
        return std::nullopt;
    const Fields templates = pod.ofObject();
    for (const Fields& claim : templates.mappings("spec.volumeClaimTemplates")) {
        if (claim.text("metadata.name") == name)
            return Volume{
                .kind = MountKind::Volume,
                .source = name,
                .isReadOnly = false,
                .access = model::absent<model::VolumeAccess>(model::State::NotApplicable,
                                                             phrase("every replica has its own"),
                                                             claim.origin("spec.accessModes"))};
    }
    return std::nullopt;
}

} // namespace

void describeMounts(model::Service& service,
                    const Context& context,
                    const Workload& workload,
                    const Fields& pod,
                    const Fields& container)
{
    for (const Fields& mount : container.mappings("volumeMounts")) {
        const std::string target = mount.text("mountPath");
        if (target == kTokenFolder)
            continue;
        const std::string name = mount.text("name");
        const auto volume = findVolume(name, context, workload, pod);
        if (!volume) {
            mount.remark(Severity::Warning,
                         phrase("no volume is called {}", printable(name)),
                         phrase("add it below volumes, or mend the name"),
                         "name");
            continue;
        }
        std::string source = volume->source;
        const std::string subPath = mount.text("subPath");
        if (volume->kind == MountKind::Bind && !subPath.empty())
            source += "/" + subPath;
        service.mounts.push_back(
            {.target = target,
             .kind = volume->kind,
             .source = std::move(source),
             .readOnly = volume->isReadOnly || mount.boolean("readOnly").value_or(false),
             .origin = mount.origin(),
             .access = volume->access});
    }
    for (const Fields& device : container.mappings("volumeDevices")) {
        const auto volume = findVolume(device.text("name"), context, workload, pod);
        service.mounts.push_back({.target = device.text("devicePath"),
                                  .kind = MountKind::Volume,
                                  .source = volume ? volume->source : std::string(),
                                  .readOnly = false,
                                  .origin = device.origin()});
    }
}

} // namespace plumbline::sources::kubernetes
