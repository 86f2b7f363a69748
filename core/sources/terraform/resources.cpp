// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/resources.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace plumbline::sources::terraform {

namespace {

/// The item of a list that a part of a path names, or its first.
const Tree* itemOf(const Tree& list, std::string_view part, bool& isUsed)
{
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
    isUsed = error == std::errc() && end == part.data() + part.size();
    if (!isUsed)
        index = 0;
    return index < list.items.size() ? &list.items[index] : nullptr;
}

/// Whether the marks say so for `path` or for something it lies in.
bool isMarked(const Tree* marks, std::string_view path)
{
    while (marks != nullptr) {
        if (marks->kind == Tree::Kind::Boolean)
            return marks->text == "true";
        if (path.empty())
            return false;
        const std::size_t dot = std::min(path.find('.'), path.size());
        const std::string_view part = path.substr(0, dot);
        bool isUsed = true;
        if (marks->isSequence())
            marks = itemOf(*marks, part, isUsed);
        else
            marks = marks->find(part);
        if (isUsed)
            path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return false;
}

void addModule(const Tree& module, std::vector<Resource>& result)
{
    if (const Tree* resources = module.find("resources"); resources != nullptr) {
        for (const Tree& resource : resources->items) {
            if (resource.textAt("mode") == "data")
                continue;
            const Tree* values = resource.find("values");
            if (values == nullptr)
                continue;
            result.push_back({.address = resource.textAt("address"),
                              .type = resource.textAt("type"),
                              .values = values,
                              .sensitive = resource.find("sensitive_values"),
                              .sensitiveInChange = nullptr,
                              .unknown = nullptr,
                              .sensitiveAttributes = {}});
        }
    }
    if (const Tree* children = module.find("child_modules"); children != nullptr) {
        for (const Tree& child : children->items)
            addModule(child, result);
    }
}

/// What a plan says beside the values: known after apply, sensitive.
void addChanges(const Tree& changes, std::vector<Resource>& resources)
{
    std::map<std::string, const Tree*, std::less<>> byAddress;
    for (const Tree& change : changes.items)
        byAddress[change.textAt("address")] = change.find("change");
    for (Resource& resource : resources) {
        const auto at = byAddress.find(resource.address);
        if (at == byAddress.end() || at->second == nullptr)
            continue;
        resource.unknown = at->second->find("after_unknown");
        resource.sensitiveInChange = at->second->find("after_sensitive");
    }
}

/// `aws_db_instance.main`, `module.data.aws_db_instance.main["eu"]`.
std::string addressOf(const Tree& resource, const Tree& instance)
{
    const std::string module = resource.textAt("module");
    std::string address = fmt::format("{}{}{}.{}",
                                      module,
                                      module.empty() ? "" : ".",
                                      resource.textAt("type"),
                                      resource.textAt("name"));
    const Tree* index = instance.find("index_key");
    if (index != nullptr && !index->isNull())
        address += index->kind == Tree::Kind::Number ? fmt::format("[{}]", index->text)
                                                     : fmt::format("[\"{}\"]", index->text);
    return address;
}

/// The attributes that the paths of a raw state begin with.
std::set<std::string> namesAtTop(const Tree* paths)
{
    std::set<std::string> names;
    if (paths == nullptr)
        return names;
    for (const Tree& path : paths->items) {
        if (!path.items.empty())
            names.insert(path.items.front().textAt("value"));
    }
    return names;
}

void addRawState(const Tree& resources, std::vector<Resource>& result)
{
    for (const Tree& resource : resources.items) {
        const Tree* instances = resource.find("instances");
        if (resource.textAt("mode") == "data" || instances == nullptr)
            continue;
        for (const Tree& instance : instances->items) {
            const Tree* values = instance.find("attributes");
            if (values == nullptr)
                continue;
            Resource one{.address = addressOf(resource, instance),
                         .type = resource.textAt("type"),
                         .values = values,
                         .sensitive = nullptr,
                         .sensitiveInChange = nullptr,
                         .unknown = nullptr,
                         .sensitiveAttributes = {}};
            one.sensitiveAttributes = namesAtTop(instance.find("sensitive_attributes"));
            result.push_back(std::move(one));
        }
    }
}

} // namespace

Result<std::vector<Resource>> resourcesOf(const Tree& root, const std::string& file)
{
    std::vector<Resource> result;
    if (const Tree* planned = root.at("planned_values.root_module"); planned != nullptr) {
        addModule(*planned, result);
        if (const Tree* changes = root.find("resource_changes"); changes != nullptr)
            addChanges(*changes, result);
        return result;
    }
    if (const Tree* module = root.at("values.root_module"); module != nullptr) {
        addModule(*module, result);
        return result;
    }
    const Tree* resources = root.find("resources");
    if (root.find("terraform_version") != nullptr && resources != nullptr &&
        resources->isSequence()) {
        addRawState(*resources, result);
        return result;
    }
    // An empty state: `terraform show -json` prints nothing but its versions.
    if (root.find("format_version") != nullptr || root.find("serial") != nullptr)
        return result;
    return fail(ErrorCode::Invalid,
                phrase("{} is neither a state nor a plan of Terraform", file),
                phrase("write one with: terraform show -json > prod.tfstate.json"),
                originOf(root, file));
}

const Tree* valueAt(const Tree* tree, std::string_view path)
{
    while (tree != nullptr && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const std::string_view part = path.substr(0, dot);
        bool isUsed = true;
        tree = tree->isSequence() ? itemOf(*tree, part, isUsed) : tree->find(part);
        if (isUsed)
            path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return tree == nullptr || tree->isNull() ? nullptr : tree;
}

std::string textAt(const Resource& resource, std::string_view path)
{
    const Tree* value = valueAt(resource.values, path);
    return value != nullptr && value->isScalar() ? value->text : std::string();
}

bool isSensitive(const Resource& resource, std::string_view path)
{
    const std::string_view top = path.substr(0, path.find('.'));
    return resource.sensitiveAttributes.contains(std::string(top)) ||
           isMarked(resource.sensitive, path) || isMarked(resource.sensitiveInChange, path);
}

bool isUnknown(const Resource& resource, std::string_view path)
{
    return isMarked(resource.unknown, path);
}

} // namespace plumbline::sources::terraform
