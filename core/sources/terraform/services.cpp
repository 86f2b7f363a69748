// SPDX-License-Identifier: Apache-2.0
#include "core/sources/ecs/task.h"
#include "core/sources/terraform/terraform_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

using model::Service;
using model::State;

constexpr std::string_view kSensitive = "sensitive in Terraform";

std::optional<int> numberIn(const std::string& text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 0
               ? std::optional(value)
               : std::nullopt;
}

/// What the readers of all kinds of resources share.
struct Reading
{
    const std::vector<Resource>& resources;
    const std::string& file;
    std::vector<Diagnostic>& diagnostics;

    [[nodiscard]] Origin place(const Resource& resource, const Tree* at = nullptr) const
    {
        Origin origin = originOf(at != nullptr ? *at : *resource.values, file);
        origin.object = resource.address;
        return origin;
    }
};

/// A variable of a mapping or a list of `{name, value}`.
void putVar(const Reading& reading,
            const Resource& resource,
            Service& service,
            std::string name,
            const Tree* value,
            const std::string& path,
            const std::string& layer)
{
    if (name.empty())
        return;
    const Origin origin = reading.place(resource, value);
    if (isUnknown(resource, path) || (value == nullptr && resource.unknown != nullptr)) {
        model::putConfigVar(
            service.config,
            model::makeUnreadConfigVar(
                std::move(name), State::Unknown, "known after apply", layer, origin));
        return;
    }
    const std::string proof = isSensitive(resource, path) ? std::string(kSensitive) : "";
    const bool hasText = value != nullptr && value->isScalar() && !value->isNull();
    model::putConfigVar(
        service.config,
        model::makeConfigVar(
            std::move(name), hasText ? value->text : std::string(), layer, origin, proof));
}

void setImage(const Reading& reading, const Resource& resource, Service& service, const Tree* image)
{
    if (image == nullptr)
        return;
    Result<model::ImageReference> reference = model::parseImageReference(image->text);
    service.image = reference
                        ? model::written(std::move(*reference), reading.place(resource, image))
                        : model::absent<model::ImageReference>(State::Unreadable,
                                                               reference.error().message,
                                                               reading.place(resource, image));
}

/// The containers of an ECS task definition, whose JSON is one text of the state.
void addTask(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    const Tree* text = valueAt(resource.values, "container_definitions");
    if (text == nullptr || !text->isScalar())
        return;
    const Result<Tree> containers = readJsonTree(text->text, reading.file);
    if (!containers) {
        // The message may quote the text, which may hold values: it stays here.
        reading.diagnostics.push_back(
            {Severity::Error,
             fmt::format("the container definitions of {} are no JSON", resource.address),
             "the task has no services here",
             reading.place(resource, text)});
        return;
    }
    ecs::TaskContext context;
    context.file = reading.file;
    context.place = reading.place(resource, text);
    if (isSensitive(resource, "container_definitions"))
        context.secretProof = kSensitive;
    std::vector<Service> found = ecs::describeTask(
        *containers, *resource.values, textAt(resource, "family"), context, reading.diagnostics);
    const std::string arn = textAt(resource, "arn");
    for (const Resource& other : reading.resources) {
        if (other.type != "aws_ecs_service")
            continue;
        const std::string task = textAt(other, "task_definition");
        const std::string family = textAt(resource, "family");
        const bool isOurs = (!arn.empty() && task == arn) || task == family ||
                            task.starts_with(family + ":") ||
                            task.find("/" + family + ":") != std::string::npos;
        const auto count = numberIn(textAt(other, "desired_count"));
        if (!isOurs || family.empty())
            continue;
        for (Service& service : found) {
            if (count)
                service.replicas =
                    model::written(model::Replicas{*count, *count},
                                   reading.place(other, valueAt(other.values, "desired_count")));
            service.aliases.push_back(textAt(other, "name"));
        }
    }
    std::ranges::move(found, std::back_inserter(services));
}

/// A secret of Secret Manager has another name in the first generation (`value_from`).
void putCloudRunVars(const Reading& reading,
                     const Resource& resource,
                     Service& service,
                     const Tree& container,
                     const std::string& path)
{
    const Tree* env = container.find("env");
    if (env == nullptr)
        return;
    for (std::size_t i = 0; i < env->items.size(); ++i) {
        const Tree& var = env->items[i];
        const Tree* secret = valueAt(&var, "value_source.0.secret_key_ref.0");
        if (secret == nullptr)
            secret = valueAt(&var, "value_from.0.secret_key_ref.0");
        if (secret == nullptr) {
            putVar(reading,
                   resource,
                   service,
                   var.textAt("name"),
                   valueAt(&var, "value"),
                   fmt::format("{}.env.{}.value", path, i),
                   "env");
            continue;
        }
        const std::string name = secret->textAt("secret");
        model::putConfigVar(
            service.config,
            model::makeUnreadConfigVar(
                var.textAt("name"),
                State::Unreadable,
                "its value is in Secret Manager",
                "env",
                reading.place(resource, &var),
                fmt::format("secretKeyRef {}", name.empty() ? secret->textAt("name") : name)));
    }
}

void putCloudRunPort(const Reading& reading,
                     const Resource& resource,
                     Service& service,
                     const Tree& container)
{
    const Tree* port = valueAt(&container, "ports.0.container_port");
    const auto number = port == nullptr ? std::nullopt : numberIn(port->text);
    if (number && *number > 0 && *number < 65536)
        service.ports.push_back({.container = static_cast<std::uint16_t>(*number),
                                 .protocol = "tcp",
                                 .published = {},
                                 .ingress = {},
                                 .origin = reading.place(resource, port)});
}

/// Cloud Run, first and second generation: the container is one level deeper in the first.
void addCloudRun(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    const bool isFirst = resource.type == "google_cloud_run_service";
    const bool isJob = resource.type == "google_cloud_run_v2_job";
    const std::string base = isFirst ? "template.0.spec.0.containers"
                             : isJob ? "template.0.template.0.containers"
                                     : "template.0.containers";
    const Tree* containers = valueAt(resource.values, base);
    for (std::size_t i = 0; containers != nullptr && i < containers->items.size(); ++i) {
        const Tree& container = containers->items[i];
        Service service;
        service.name = textAt(resource, "name");
        service.kind = isJob ? model::ProcessKind::Job : model::ProcessKind::LongRunning;
        if (i > 0) {
            service.kind = model::ProcessKind::Sidecar;
            service.belongsTo = service.name;
            const std::string own = container.textAt("name");
            service.name = own.empty() ? fmt::format("{}-{}", service.name, i + 1) : own;
        }
        service.origin = reading.place(resource, &container);
        setImage(reading, resource, service, valueAt(&container, "image"));
        putCloudRunVars(reading, resource, service, container, fmt::format("{}.{}", base, i));
        putCloudRunPort(reading, resource, service, container);
        services.push_back(std::move(service));
    }
}

void addLambda(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    Service service;
    service.name = textAt(resource, "function_name");
    service.origin = reading.place(resource);
    const Tree* image = valueAt(resource.values, "image_uri");
    if (image != nullptr && !image->text.empty())
        setImage(reading, resource, service, image);
    const std::string base = "environment.0.variables";
    if (const Tree* variables = valueAt(resource.values, base)) {
        for (const Member& member : variables->members)
            putVar(reading,
                   resource,
                   service,
                   member.key,
                   &member.value,
                   fmt::format("{}.{}", base, member.key),
                   "environment");
    }
    // A plan leaves out what is known after apply, and marks it elsewhere.
    if (const Tree* later = valueAt(resource.unknown, base)) {
        for (const Member& member : later->members) {
            if (member.value.text == "true")
                putVar(reading,
                       resource,
                       service,
                       member.key,
                       nullptr,
                       fmt::format("{}.{}", base, member.key),
                       "environment");
        }
    }
    if (const auto memory = numberIn(textAt(resource, "memory_size")))
        service.resources.memoryLimit =
            model::written(ByteCount{std::int64_t{*memory} * 1024 * 1024},
                           reading.place(resource, valueAt(resource.values, "memory_size")));
    service.replicas = model::absent<model::Replicas>(
        State::NotApplicable, "Lambda runs as many as are asked for", reading.place(resource));
    if (!service.name.empty())
        services.push_back(std::move(service));
}

} // namespace

std::vector<Service> describeServices(const std::vector<Resource>& resources,
                                      const std::string& file,
                                      std::vector<Diagnostic>& diagnostics)
{
    std::vector<Service> services;
    const Reading reading{resources, file, diagnostics};
    for (const Resource& resource : resources) {
        if (resource.type == "aws_ecs_task_definition")
            addTask(reading, resource, services);
        else if (resource.type == "google_cloud_run_service" ||
                 resource.type == "google_cloud_run_v2_service" ||
                 resource.type == "google_cloud_run_v2_job")
            addCloudRun(reading, resource, services);
        else if (resource.type == "aws_lambda_function")
            addLambda(reading, resource, services);
    }
    return services;
}

} // namespace plumbline::sources::terraform
