// SPDX-License-Identifier: Apache-2.0
#include "core/sources/ecs/ecs_source.h"

#include "core/sources/ecs/task.h"
#include "core/sources/unread.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace plumbline::sources::ecs {

namespace {

/// A task definition or a service, wherever in a file it stands. Borrowed from the documents.
struct Found
{
    const Tree* tree = nullptr;
    const std::string* file = nullptr;
};

struct Documents
{
    std::vector<Found> tasks;
    std::vector<Found> services;
    std::vector<Found> running; ///< what `describe-tasks` says of tasks that run
};

void collect(const Tree& tree, const std::string& file, Documents& documents);

void collectAll(const Tree* list, const std::string& file, Documents& documents)
{
    if (list == nullptr)
        return;
    for (const Tree& item : list->items)
        collect(item, file, documents);
}

/// `Resources: {X: {Type: AWS::ECS::TaskDefinition, Properties: ...}}`.
void collectTemplate(const Tree& resources, const std::string& file, Documents& documents)
{
    for (const Member& member : resources.members) {
        const std::string type = member.value.textAt("Type");
        const Tree* properties = member.value.find("Properties");
        if (properties == nullptr)
            continue;
        if (type == "AWS::ECS::TaskDefinition")
            documents.tasks.push_back({properties, &file});
        else if (type == "AWS::ECS::Service")
            documents.services.push_back({properties, &file});
    }
}

void collect(const Tree& tree, const std::string& file, Documents& documents)
{
    if (tree.isSequence()) {
        collectAll(&tree, file, documents);
        return;
    }
    if (field(tree, "taskDefinitionArn") != nullptr && field(tree, "containers") != nullptr) {
        documents.running.push_back({&tree, &file});
        return;
    }
    if (field(tree, "containerDefinitions") != nullptr) {
        documents.tasks.push_back({&tree, &file});
        return;
    }
    const Tree* wrapped = field(tree, "taskDefinition");
    if (wrapped != nullptr && wrapped->isMapping()) {
        collect(*wrapped, file, documents);
        return;
    }
    if (const Tree* resources = tree.find("Resources"); resources != nullptr) {
        collectTemplate(*resources, file, documents);
        return;
    }
    collectAll(tree.find("taskDefinitions"), file, documents);
    collectAll(tree.find("tasks"), file, documents);
    if (const Tree* services = tree.find("services"); services != nullptr)
        collectAll(services, file, documents);
    else if (const Tree* service = tree.find("service"); service != nullptr)
        collect(*service, file, documents);
    else if (field(tree, "serviceName") != nullptr)
        documents.services.push_back({&tree, &file});
}

/// `arn:aws:ecs:eu-west-1:1:task-definition/api:7`, `api:7` and `api` name the family `api`.
std::string familyIn(const std::string& reference)
{
    const std::string last = reference.substr(reference.rfind('/') + 1);
    return last.substr(0, last.find(':'));
}

std::string familyOf(const Tree& task)
{
    const std::string family = fieldText(task, "family");
    return family.empty() ? familyIn(fieldText(task, "taskDefinitionArn")) : family;
}

/// The digests of the images that really run, where the task's definition says a tag at most.
void applyRunning(const Found& found, model::Environment& environment)
{
    const std::string family = familyIn(fieldText(*found.tree, "taskDefinitionArn"));
    const Tree* containers = field(*found.tree, "containers");
    for (const Tree& container : containers->items) {
        const Tree* digest = field(container, "imageDigest");
        const std::string name = fieldText(container, "name");
        for (model::Service& service : environment.services) {
            const bool isOfFamily =
                std::ranges::find(service.aliases, family) != service.aliases.end() ||
                !service.belongsTo.empty();
            if (digest == nullptr || service.name != name || !isOfFamily ||
                !service.image.isSet() || !service.image.value.digest.empty())
                continue;
            model::ImageReference pinned = service.image.value;
            pinned.digest = digest->text;
            // Taken apart again, so that what is no digest changes nothing.
            if (const auto image = model::parseImageReference(pinned.canonical()))
                service.image = model::written(*image, originOf(*digest, *found.file));
        }
    }
}

/// A port that a load balancer sends requests to, though the container says nothing of it.
void addBalancedPorts(const Found& found, model::Service& process)
{
    const Tree* balancers = field(*found.tree, "loadBalancers");
    for (std::size_t i = 0; balancers != nullptr && i < balancers->items.size(); ++i) {
        const Tree& balancer = balancers->items[i];
        const Tree* port = field(balancer, "containerPort");
        if (port == nullptr || fieldText(balancer, "containerName") != process.name)
            continue;
        std::uint16_t number = 0;
        const std::string& text = port->text;
        std::from_chars(text.data(), text.data() + text.size(), number);
        if (number == 0 || std::ranges::find(process.ports, number, &model::Port::container) !=
                               process.ports.end())
            continue;
        model::Port added;
        added.container = number;
        added.origin = originOf(*port, *found.file);
        process.ports.push_back(std::move(added));
        std::ranges::sort(process.ports, {}, &model::Port::container);
    }
}

/// What a service says about the task it keeps running.
void applyService(const Found& found, model::Environment& environment)
{
    const Tree& service = *found.tree;
    const std::string family = familyIn(fieldText(service, "taskDefinition"));
    const Tree* desired = field(service, "desiredCount");
    std::optional<int> count;
    if (desired != nullptr) {
        int value = 0;
        const std::string& text = desired->text;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc() && end == text.data() + text.size() && value >= 0)
            count = value;
    }
    for (model::Service& process : environment.services) {
        const bool isIts = std::ranges::find(process.aliases, family) != process.aliases.end() ||
                           process.name == family;
        if (family.empty() || !isIts)
            continue;
        if (count)
            process.replicas =
                model::written(model::Replicas{*count, *count}, originOf(*desired, *found.file));
        addBalancedPorts(found, process);
        if (std::string name = fieldText(service, "serviceName"); !name.empty())
            process.aliases.push_back(std::move(name));
    }
    const Tree* deployments = field(service, "deployments");
    if (deployments == nullptr)
        return;
    for (const Tree& deployment : deployments->items) {
        const Tree* at = field(deployment, "createdAt");
        const bool isNewer = at != nullptr && at->isScalar() && at->kind == Tree::Kind::Text &&
                             at->text > environment.revision.deployedAt.value;
        if (isNewer && fieldText(deployment, "status") == "PRIMARY")
            environment.revision.deployedAt = model::written(at->text, originOf(*at, *found.file));
    }
}

} // namespace

Result<Loaded> load(const std::vector<InputFile>& files)
{
    Loaded loaded;
    std::vector<std::vector<Tree>> trees;
    std::vector<const std::string*> names;
    std::optional<Error> firstError;
    for (const InputFile& file : files) {
        Result<std::vector<Tree>> read = readTrees(file.text, file.name);
        if (read) {
            trees.push_back(std::move(*read));
            names.push_back(&file.name);
            continue;
        }
        const Error& error = read.error();
        loaded.diagnostics.push_back(
            {Severity::Error, error.message, error.hint, error.where.value_or(Origin{})});
        if (!firstError)
            firstError = error;
    }
    if (trees.empty() && firstError)
        return tl::unexpected(*firstError);

    Documents documents;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        const auto found = [&documents] {
            return documents.tasks.size() + documents.services.size() + documents.running.size();
        };
        const std::size_t before = found();
        for (const Tree& tree : trees[i])
            collect(tree, *names[i], documents);
        if (found() == before)
            loaded.diagnostics.push_back(
                {Severity::Warning,
                 phrase("{} holds neither a task definition nor a service of ECS", *names[i]),
                 phrase("write one with: aws ecs describe-task-definition --task-definition NAME"),
                 Origin{.file = *names[i], .line = 1, .column = 1, .object = {}, .layer = {}}});
    }
    for (const Found& found : documents.tasks) {
        const Tree* containers = field(*found.tree, "containerDefinitions");
        TaskContext context;
        context.file = *found.file;
        std::vector<model::Service> services = describeTask(
            *containers, *found.tree, familyOf(*found.tree), context, loaded.diagnostics);
        std::ranges::move(services, std::back_inserter(loaded.environment.services));
    }
    for (const Found& found : documents.services)
        applyService(found, loaded.environment);
    for (const Found& found : documents.running)
        applyRunning(found, loaded.environment);
    noteUnread(loaded);
    model::sortEnvironment(loaded.environment);
    return loaded;
}

} // namespace plumbline::sources::ecs
