// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/manifests.h"

#include "core/sources/terraform/block_names.h"
#include "core/sources/terraform/marks.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

struct ApiKind
{
    std::string_view type; ///< of the resource, without `_v1` at its end
    std::string_view kind;
    std::string_view version;
};

constexpr std::array kApiKinds{
    ApiKind{"kubernetes_deployment", "Deployment", "apps/v1"},
    ApiKind{"kubernetes_stateful_set", "StatefulSet", "apps/v1"},
    ApiKind{"kubernetes_daemonset", "DaemonSet", "apps/v1"},
    ApiKind{"kubernetes_daemon_set", "DaemonSet", "apps/v1"},
    ApiKind{"kubernetes_replication_controller", "ReplicationController", "v1"},
    ApiKind{"kubernetes_job", "Job", "batch/v1"},
    ApiKind{"kubernetes_cron_job", "CronJob", "batch/v1"},
    ApiKind{"kubernetes_pod", "Pod", "v1"},
    ApiKind{"kubernetes_service", "Service", "v1"},
    ApiKind{"kubernetes_ingress", "Ingress", "networking.k8s.io/v1"},
    ApiKind{"kubernetes_config_map", "ConfigMap", "v1"},
    ApiKind{"kubernetes_secret", "Secret", "v1"},
    ApiKind{"kubernetes_horizontal_pod_autoscaler", "HorizontalPodAutoscaler", "autoscaling/v2"},
    ApiKind{"kubernetes_persistent_volume_claim", "PersistentVolumeClaim", "v1"},
};

/// `kubernetes_deployment` of `kubernetes_deployment_v1`, `..._v2beta2`.
std::string_view withoutVersion(std::string_view type)
{
    const std::size_t at = type.rfind("_v");
    const bool isVersion = at != std::string_view::npos && at + 2 < type.size() &&
                           type[at + 2] >= '0' && type[at + 2] <= '9';
    return isVersion ? type.substr(0, at) : type;
}

Tree textAtPlaceOf(const Tree& place, std::string text)
{
    Tree tree{.kind = Tree::Kind::Text, .line = place.line, .column = place.column};
    tree.text = std::move(text);
    return tree;
}

Member memberAtPlaceOf(const Tree& place, std::string key, Tree value)
{
    return {.key = std::move(key),
            .line = place.line,
            .column = place.column,
            .value = std::move(value)};
}

/// Values that only the cluster fills in, and that would make a description a live one.
bool isClustersWord(std::string_view name)
{
    static constexpr std::array<std::string_view, 4> kNames{
        "uid", "generation", "resource_version", "self_link"};
    return std::ranges::find(kNames, name) != kNames.end();
}

/// Turns the blocks of one resource into the words of the API.
class Translation
{
public:
    /// A map of texts as it is, with what is known after apply.
    static Tree mapOf(const Tree& map, const Marks& marks, Use use)
    {
        Tree result = map;
        markAll(result, marks, use);
        addLater(result, marks, [](std::string_view key) { return std::string(key); });
        return result;
    }

    static Tree blockOf(const Tree& block, std::string_view name, const Marks& marks)
    {
        Tree result{.kind = Tree::Kind::Mapping, .line = block.line, .column = block.column};
        for (const Member& member : block.members) {
            if (isClustersWord(member.key))
                continue;
            ApiName api = apiNameOf(member.key, name);
            std::optional<Tree> value = valueOf(member, block, api.isList, marks.below(member.key));
            if (!value)
                continue;
            if (!api.isList && value->kind == Tree::Kind::Sequence && !value->items.empty() &&
                value->items.front().isMapping()) {
                Tree only = std::move(value->items.front());
                value = std::move(only);
            }
            // `port` and `path` are also the name of one value.
            if (value->isScalar())
                api.name = scalarName(member.key, std::move(api.name));
            result.members.push_back({.key = std::move(api.name),
                                      .line = member.line,
                                      .column = member.column,
                                      .value = std::move(*value)});
        }
        addLater(result, marks, [&](std::string_view key) {
            return scalarName(key, apiNameOf(key, name).name);
        });
        return result;
    }

private:
    static std::string scalarName(std::string_view key, std::string name)
    {
        return key == "port" || key == "path" ? std::string(key) : std::move(name);
    }

    /// The provider writes what nobody set as an empty text or list.
    static std::optional<Tree>
    valueOf(const Member& member, const Tree& block, bool isList, const Marks& marks)
    {
        const Tree& value = member.value;
        if (value.isMapping())
            return mapOf(value, marks, useBelow(member.key, Use::Structure));
        if (value.isSequence())
            return listOf(value, member.key, isList, marks);
        const bool isConfig = member.key == "value";
        if (value.isNull() && !marks.isLater())
            return std::nullopt;
        const Tree* from = block.find("value_from");
        const bool isWritten = isConfig && (from == nullptr || from->items.empty());
        const bool isUnset = value.text.empty() || (value.text == "0" && member.key == "number");
        if (isUnset && !isWritten && !marks.isLater())
            return std::nullopt;
        Tree result = value;
        markScalar(result, marks, useBelow(member.key, Use::Structure));
        return result;
    }

    static std::optional<Tree>
    listOf(const Tree& list, std::string_view name, bool isList, const Marks& marks)
    {
        if (list.items.empty() && !marks.isLater())
            return std::nullopt;
        Tree result{.kind = Tree::Kind::Sequence, .line = list.line, .column = list.column};
        if (list.items.empty())
            result.mark = Tree::Mark::AfterApply;
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const Tree& item = list.items[i];
            if (item.isMapping()) {
                result.items.push_back(blockOf(item, name, marks.at(i)));
                continue;
            }
            // A block in which nothing is set: `empty_dir {}`.
            if (item.isNull() && !isList) {
                result.items.push_back(
                    {.kind = Tree::Kind::Mapping, .line = list.line, .column = list.column});
                continue;
            }
            result.items.push_back(item);
            markAll(result.items.back(), marks.at(i), useBelow(name, Use::Structure));
        }
        return result;
    }

    /// A plan leaves out what is known after apply, and marks it elsewhere.
    template <class Name>
    static void addLater(Tree& mapping, const Marks& marks, Name nameOf)
    {
        if (marks.isLater() && mapping.members.empty())
            mapping.mark = Tree::Mark::AfterApply;
        if (marks.unknown == nullptr)
            return;
        for (const Member& later : marks.unknown->members) {
            const bool isLater =
                later.value.kind == Tree::Kind::Boolean && later.value.text == "true";
            std::string name = nameOf(later.key);
            if (!isLater || isClustersWord(later.key) || mapping.find(name) != nullptr)
                continue;
            Tree value = textAtPlaceOf(mapping, {});
            value.mark = Tree::Mark::AfterApply;
            mapping.members.push_back(memberAtPlaceOf(mapping, std::move(name), std::move(value)));
        }
    }
};

/// What a Secret or a ConfigMap holds: the provider takes plain texts where the API has base64.
void addStored(Tree& object, const Resource& resource, std::string_view attribute, std::string key)
{
    const Tree* values = resource.values->find(attribute);
    const Marks marks = marksOf(resource, attribute);
    const bool isThere = values != nullptr && values->isMapping();
    if (!isThere && !marks.isLater())
        return;
    const Tree none{.kind = Tree::Kind::Mapping,
                    .line = resource.values->line,
                    .column = resource.values->column};
    object.members.push_back(memberAtPlaceOf(
        none, std::move(key), Translation::mapOf(isThere ? *values : none, marks, Use::Config)));
}

void addBlock(Tree& object, const Resource& resource, std::string_view name)
{
    const Tree* list = resource.values->find(name);
    const Tree* block = valueAt(list, "0");
    if (block != nullptr && block->isMapping())
        object.members.push_back(
            memberAtPlaceOf(*block,
                            std::string(name),
                            Translation::blockOf(*block, name, marksOf(resource, name).at(0))));
}

Tree objectOf(const Resource& resource, const ApiKind& api)
{
    Tree object{.kind = Tree::Kind::Mapping,
                .line = resource.values->line,
                .column = resource.values->column};
    const auto say = [&](std::string key, std::string_view text) {
        object.members.push_back(
            memberAtPlaceOf(object, std::move(key), textAtPlaceOf(object, std::string(text))));
    };
    say("apiVersion", api.version);
    say("kind", api.kind);
    addBlock(object, resource, "metadata");
    addBlock(object, resource, "spec");
    const bool isSecret = api.kind == "Secret";
    if (isSecret || api.kind == "ConfigMap") {
        addStored(object, resource, "data", isSecret ? "stringData" : "data");
        addStored(object, resource, "binary_data", isSecret ? "data" : "binaryData");
    }
    // What is only written never comes back into a state.
    const Tree* written = resource.values->find("data_wo_revision");
    if (written != nullptr && !written->isNull() && object.find("stringData") == nullptr) {
        Tree hidden{.kind = Tree::Kind::Mapping, .line = object.line, .column = object.column};
        hidden.mark = Tree::Mark::Sensitive;
        object.members.push_back(memberAtPlaceOf(object, "stringData", std::move(hidden)));
    }
    return object;
}

void movePlace(Tree& tree, const Tree& place)
{
    tree.line = place.line;
    tree.column = place.column;
    for (Tree& item : tree.items)
        movePlace(item, place);
    for (Member& member : tree.members) {
        member.line = place.line;
        member.column = place.column;
        movePlace(member.value, place);
    }
}

/// Manifests as they are: a value of Terraform, or one text of YAML.
std::vector<Tree> manifestsOf(const Resource& resource, const std::string& file)
{
    if (resource.type == "kubernetes_manifest") {
        const Tree* manifest = resource.values->find("manifest");
        if (manifest == nullptr || !manifest->isMapping())
            return {};
        return {Translation::mapOf(*manifest, marksOf(resource, "manifest"), Use::Structure)};
    }
    const Tree* text = resource.values->find("yaml_body");
    if (text == nullptr || text->kind != Tree::Kind::Text)
        return {};
    Result<std::vector<Tree>> trees = readYamlTrees(text->text, file);
    if (!trees)
        return {};
    for (Tree& tree : *trees) {
        movePlace(tree, *text);
        markAll(tree, {.isSecret = isSensitive(resource, "yaml_body")}, Use::Structure);
    }
    return std::move(*trees);
}

void remarkChart(const Resource& resource,
                 const std::string& file,
                 std::vector<Diagnostic>& diagnostics)
{
    Origin origin = originOf(*resource.values, file);
    origin.object = resource.address;
    diagnostics.push_back(
        {Severity::Info,
         phrase("{} is not read: what its chart deploys is not in the file", resource.address),
         phrase("give the output of `helm template` beside it, or of `kubectl get`"),
         std::move(origin)});
}

} // namespace

std::vector<kubernetes::Object> kubernetesObjects(const std::vector<Resource>& resources,
                                                  const std::string& file,
                                                  std::vector<Diagnostic>& diagnostics)
{
    std::vector<kubernetes::Object> objects;
    for (const Resource& resource : resources) {
        std::vector<Tree> trees;
        const auto api =
            std::ranges::find(kApiKinds, withoutVersion(resource.type), &ApiKind::type);
        if (api != kApiKinds.end())
            trees.push_back(objectOf(resource, *api));
        else if (resource.type == "kubernetes_manifest" || resource.type == "kubectl_manifest")
            trees = manifestsOf(resource, file);
        else if (resource.type == "helm_release")
            remarkChart(resource, file, diagnostics);
        for (Tree& tree : trees) {
            if (!tree.isMapping() || tree.textAt("kind").empty())
                continue;
            kubernetes::Object object = kubernetes::makeObject(std::move(tree));
            object.file = file;
            object.madeFrom = resource.address;
            objects.push_back(std::move(object));
        }
    }
    return objects;
}

} // namespace plumbline::sources::terraform
