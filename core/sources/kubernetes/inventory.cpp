// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/inventory.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace plumbline::sources::kubernetes {

namespace {

struct KnownKind
{
    std::string_view kind;
    std::string_view group;
    bool isWorkload = false;
};

constexpr std::array kKnownKinds{
    KnownKind{"Deployment", "apps", true},
    KnownKind{"Deployment", "extensions", true},
    KnownKind{"DeploymentConfig", "apps.openshift.io", true},
    KnownKind{"Rollout", "argoproj.io", true},
    KnownKind{"StatefulSet", "apps", true},
    KnownKind{"DaemonSet", "apps", true},
    KnownKind{"DaemonSet", "extensions", true},
    KnownKind{"ReplicaSet", "apps", true},
    KnownKind{"ReplicaSet", "extensions", true},
    KnownKind{"ReplicationController", "", true},
    KnownKind{"Job", "batch", true},
    KnownKind{"CronJob", "batch", true},
    KnownKind{"Pod", "", true},
    KnownKind{"Service", ""},
    KnownKind{"Ingress", "networking.k8s.io"},
    KnownKind{"Ingress", "extensions"},
    KnownKind{"ConfigMap", ""},
    KnownKind{"Secret", ""},
    KnownKind{"HorizontalPodAutoscaler", "autoscaling"},
    KnownKind{"ScaledObject", "keda.sh"},
    KnownKind{"PersistentVolumeClaim", ""},
    KnownKind{"SealedSecret", "bitnami.com"},
    KnownKind{"ExternalSecret", "external-secrets.io"},
    KnownKind{"ExternalSecret", "kubernetes-client.io"},
};

/// Kinds whose content is deployed, but by somebody else: without a word they would be missed.
struct ForeignKind
{
    std::string_view kind;
    std::string_view group;
    std::string_view hint;
};

constexpr std::array kForeignKinds{
    ForeignKind{"Kustomization",
                "kustomize.config.k8s.io",
                ours("give the output of `kustomize build` to see what it changes")},
    ForeignKind{"Kustomization",
                "kustomize.toolkit.fluxcd.io",
                ours("give the output of `kustomize build` of its path, or of `kubectl get`")},
    ForeignKind{"HelmRelease",
                "helm.toolkit.fluxcd.io",
                ours("give the output of `helm template`, or of `kubectl get`")},
    ForeignKind{"Application",
                "argoproj.io",
                ours("give the output of `argocd app manifests`, or of `kubectl get`")},
    ForeignKind{
        "Service",
        "serving.knative.dev",
        ours("give the Deployment that Knative made of it: `kubectl get deployments -o yaml`")},
};

/// Namespaces of the cluster itself; an app does not live there.
bool isClustersOwn(std::string_view nameSpace)
{
    static constexpr std::array<std::string_view, 3> kSpaces{
        "kube-system", "kube-public", "kube-node-lease"};
    return std::ranges::find(kSpaces, nameSpace) != kSpaces.end();
}

const KnownKind* findKnown(const Object& object)
{
    const auto at = std::ranges::find_if(kKnownKinds, [&](const KnownKind& known) {
        return object.kind == known.kind && object.group == known.group;
    });
    return at == kKnownKinds.end() ? nullptr : &*at;
}

void remarkForeign(const Object& object, std::vector<Diagnostic>& diagnostics)
{
    const auto at = std::ranges::find_if(kForeignKinds, [&](const ForeignKind& foreign) {
        return object.kind == foreign.kind && object.group == foreign.group;
    });
    Phrase hint;
    if (at != kForeignKinds.end()) {
        hint = Phrase::ofWords(at->hint);
    } else {
        const Tree* pod = object.tree.at("spec.template.spec.containers");
        if (pod == nullptr || !pod->isSequence())
            return;
        hint = phrase("give what its controller made of it: `kubectl get deployments -o yaml`");
    }
    diagnostics.push_back(
        {.severity = Severity::Info,
         .message = phrase("{} ({}) is not read: a controller deploys what it describes",
                           object.title(),
                           object.group.empty() ? "v1" : object.group),
         .hint = std::move(hint),
         .where = object.origin()});
}

/// The controller that made the object: kind and name; empty where a person did.
std::pair<std::string, std::string> ownerOf(const Object& object)
{
    const Tree* owners = object.tree.at("metadata.ownerReferences");
    if (owners == nullptr)
        return {};
    for (const Tree& owner : owners->items) {
        if (owner.textAt("controller") == "true")
            return {owner.textAt("kind"), owner.textAt("name")};
    }
    return {};
}

/// A test that `helm test` runs; no part of what is deployed.
bool isHelmTest(const Object& object)
{
    const Tree* annotations = object.tree.at("metadata.annotations");
    const Tree* hook = annotations == nullptr ? nullptr : annotations->find("helm.sh/hook");
    return hook != nullptr && hook->text.starts_with("test");
}

} // namespace

bool isKnown(const Object& object)
{
    return findKnown(object) != nullptr;
}

bool isWorkload(const Object& object)
{
    const KnownKind* known = findKnown(object);
    return known != nullptr && known->isWorkload;
}

Inventory::Inventory(std::vector<Object> objects,
                     const KubernetesOptions& options,
                     std::vector<Diagnostic>& diagnostics)
{
    bool hasClustersOwn = false;
    std::erase_if(objects, [&](const Object& object) {
        if (!isKnown(object)) {
            remarkForeign(object, diagnostics);
            return true;
        }
        const bool isNamed =
            std::ranges::find(options.namespaces, object.nameSpace) != options.namespaces.end();
        if (!options.namespaces.empty() && !object.nameSpace.empty() && !isNamed)
            return true;
        if (options.namespaces.empty() && isClustersOwn(object.nameSpace)) {
            hasClustersOwn = true;
            return true;
        }
        return isHelmTest(object);
    });
    if (hasClustersOwn)
        diagnostics.push_back(
            {.severity = Severity::Info,
             .message = phrase("objects of kube-system and its like are left out"),
             .hint = phrase("name the namespace to read them"),
             .where = {}});
    dropReplaced(objects, diagnostics);
    m_objects = std::move(objects);
    std::set<std::string> spaces;
    for (const Object& object : m_objects) {
        m_byName[{object.kind, object.name}].push_back(&object);
        if (!object.nameSpace.empty())
            spaces.insert(object.nameSpace);
    }
    m_hasOneSpace = spaces.size() <= 1;
    dropOwned();
}

void Inventory::dropReplaced(std::vector<Object>& objects,
                             std::vector<Diagnostic>& diagnostics) const
{
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> places;
    std::vector<std::pair<std::size_t, std::size_t>> replaced; // the place, and what comes there
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const Object& object = objects[i];
        // Pods of generateName have no name of their own.
        if (object.name.empty() || object.tree.at("metadata.name") == nullptr)
            continue;
        const auto [at, isNew] = places.emplace(
            std::tuple<std::string_view, std::string_view, std::string_view>{
                object.kind, object.nameSpace, object.name},
            i);
        if (isNew)
            continue;
        replaced.emplace_back(at->second, i);
    }
    places.clear(); // its texts are the objects' own
    std::vector<bool> isDropped(objects.size());
    for (const auto& [place, other] : replaced) {
        diagnostics.push_back(
            {.severity = Severity::Warning,
             .message = phrase("{} is described again; this one counts, not that of {}",
                               objects[other].title(),
                               toString(objects[place].origin())),
             .hint = phrase("name the files of one environment only, or delete one of the two"),
             .where = objects[other].origin()});
        objects[place] = std::move(objects[other]);
        isDropped[other] = true;
    }
    if (replaced.empty())
        return;
    std::vector<Object> kept;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        if (!isDropped[i])
            kept.push_back(std::move(objects[i]));
    }
    objects = std::move(kept);
}

void Inventory::dropOwned()
{
    for (const Object& object : m_objects) {
        const auto [kind, name] = ownerOf(object);
        const bool isMade = !kind.empty() && find(kind, object.nameSpace, name) != nullptr;
        if (!isMade || !isWorkload(object))
            m_byKind[object.kind].push_back(&object);
    }
}

const Object*
Inventory::find(std::string_view kind, const std::string& nameSpace, const std::string& name) const
{
    const auto at = m_byName.find({std::string(kind), name});
    if (at == m_byName.end())
        return nullptr;
    const Object* near = nullptr;
    for (const Object* object : at->second) {
        if (object->nameSpace == nameSpace)
            return object;
        if (near == nullptr && isSameSpace(object->nameSpace, nameSpace))
            near = object;
    }
    return near;
}

const std::vector<const Object*>& Inventory::ofKind(std::string_view kind) const
{
    static const std::vector<const Object*> kNone;
    const auto at = m_byKind.find(kind);
    return at == m_byKind.end() ? kNone : at->second;
}

bool Inventory::isSameSpace(const std::string& one, const std::string& other) const
{
    if (one == other)
        return true;
    return one.empty() || (other.empty() && m_hasOneSpace);
}

} // namespace plumbline::sources::kubernetes
