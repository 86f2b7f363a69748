// SPDX-License-Identifier: Apache-2.0
#include "core/sources/ecs/task.h"
#include "core/sources/platform_name.h"
#include "core/sources/terraform/service_parts.h"
#include "core/sources/terraform/terraform_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

using model::Service;
using model::State;

/// Sticky sessions of the load balancers that a service of ECS stands behind, if they are on.
void setAffinity(const Reading& reading, const Resource& behind, std::vector<Service>& containers)
{
    const Tree* balancers = valueAt(behind.values, "load_balancer");
    for (std::size_t i = 0; balancers != nullptr && i < balancers->items.size(); ++i) {
        const std::string arn = balancers->items[i].textAt("target_group_arn");
        const std::string name = balancers->items[i].textAt("container_name");
        const auto group = std::ranges::find_if(reading.resources, [&](const Resource& one) {
            return (one.type == "aws_lb_target_group" || one.type == "aws_alb_target_group") &&
                   !arn.empty() && textAt(one, "arn") == arn;
        });
        if (group == reading.resources.end() || textAt(*group, "stickiness.0.enabled") != "true")
            continue;
        for (Service& container : containers) {
            if (container.name == name)
                container.affinity = model::written(
                    std::string("cookie"),
                    reading.place(*group, valueAt(group->values, "stickiness.0.enabled")));
        }
    }
}

/// The containers of an ECS task definition, whose JSON is one text of the state.
void addTask(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    const Tree* text = valueAt(resource.values, "container_definitions");
    if (text == nullptr && isUnknown(resource, "container_definitions")) {
        Service service = beginService(reading, resource, textAt(resource, "family"), nullptr);
        service.image = model::absent<model::ImageReference>(
            State::Unknown, Phrase::ofWords(kAfterApply), service.origin);
        service.openConfig.push_back({.what = "container definitions",
                                      .reason = Phrase::ofWords(kAfterApply),
                                      .origin = service.origin});
        services.push_back(std::move(service));
        return;
    }
    if (text == nullptr || !text->isScalar())
        return;
    const Result<Tree> containers = readJsonTree(text->text, reading.file);
    if (!containers) {
        // The message may quote the text, which may hold values: it stays here.
        reading.diagnostics.push_back(
            {Severity::Error,
             phrase("the container definitions of {} are no JSON", resource.address),
             phrase("the task has no services here"),
             reading.place(resource, text)});
        return;
    }
    ecs::TaskContext context;
    context.file = reading.file;
    context.place = reading.place(resource, text);
    if (isSensitive(resource, "container_definitions"))
        context.secretProof = Phrase::ofWords(kSensitive);
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
        setAffinity(reading, other, found);
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
                phrase("its value is in Secret Manager"),
                "env",
                reading.place(resource, &var),
                fmt::format("secretKeyRef {}", name.empty() ? secret->textAt("name") : name)));
    }
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
        addPort(reading, resource, service, valueAt(&container, "ports.0.container_port"));
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
    putVars(reading, resource, service, "environment.0.variables", "environment");
    if (const auto memory = numberIn(textAt(resource, "memory_size")))
        service.resources.memoryLimit =
            model::written(ByteCount{std::int64_t{*memory} * 1024 * 1024},
                           reading.place(resource, valueAt(resource.values, "memory_size")));
    const Tree* architecture = valueAt(resource.values, "architectures.0");
    service.platform = architecture == nullptr || architecture->text.empty()
                           ? model::defaulted(std::string("linux/amd64"),
                                              phrase("Lambda's default"),
                                              reading.place(resource))
                           : model::written(platformName({}, architecture->text),
                                            reading.place(resource, architecture));
    service.replicas =
        model::absent<model::Replicas>(State::NotApplicable,
                                       phrase("Lambda runs as many as are asked for"),
                                       reading.place(resource));
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
        else
            addPlatformServices(reading, resource, services);
    }
    return services;
}

} // namespace plumbline::sources::terraform
