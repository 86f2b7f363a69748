// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/service_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

using model::ProcessKind;
using model::Service;
using model::State;

/// A command line in one text.
void setLine(const Reading& reading, const Resource& resource, Service& service, const Tree* line)
{
    if (line != nullptr && line->isScalar() && !line->text.empty())
        service.command =
            model::written(std::vector<std::string>{line->text}, reading.place(resource, line));
}

/// App Service of Azure; functions too.
void addWebApp(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    Service service = beginService(reading, resource, textAt(resource, "name"), nullptr);
    std::string_view stack = "site_config.0.application_stack.0.docker_image_name";
    if (textAt(resource, stack).empty())
        stack = "site_config.0.application_stack.0.docker_image";
    setImage(reading, resource, service, valueAt(resource.values, stack));
    setLine(reading, resource, service, valueAt(resource.values, "site_config.0.app_command_line"));
    setReplicas(
        reading, resource, service, "site_config.0.worker_count", "site_config.0.worker_count");
    putVars(reading, resource, service, "app_settings", "app_settings");
    services.push_back(std::move(service));
}

void addAppRunner(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    const std::string base = "source_configuration.0.image_repository.0";
    const std::string settings = base + ".image_configuration.0";
    Service service = beginService(reading, resource, textAt(resource, "service_name"), nullptr);
    setImage(reading, resource, service, valueAt(resource.values, base + ".image_identifier"));
    setLine(reading, resource, service, valueAt(resource.values, settings + ".start_command"));
    addPort(reading, resource, service, valueAt(resource.values, settings + ".port"));
    putVars(reading, resource, service, settings + ".runtime_environment_variables", "environment");
    if (const Tree* secrets = valueAt(resource.values, settings + ".runtime_environment_secrets")) {
        for (const Member& member : secrets->members)
            putStored(reading,
                      resource,
                      service,
                      member.key,
                      member.value,
                      phrase("its value is in Secrets Manager or SSM"),
                      fmt::format("runtime_environment_secrets {}", member.value.text));
    }
    services.push_back(std::move(service));
}

/// A component of DigitalOcean's App Platform.
Service appComponent(const Reading& reading,
                     const Resource& resource,
                     const std::string& path,
                     const Tree& component)
{
    Service service = beginService(reading, resource, component.textAt("name"), &component);
    if (const Tree* image = valueAt(&component, "image.0")) {
        const std::string registry = image->textAt("registry");
        std::string name = registry.empty() ? std::string() : registry + "/";
        name += image->textAt("repository");
        if (const std::string digest = image->textAt("digest"); !digest.empty())
            name += "@" + digest;
        else if (const std::string tag = image->textAt("tag"); !tag.empty())
            name += ":" + tag;
        if (auto reference = model::parseImageReference(name))
            service.image = model::written(std::move(*reference), reading.place(resource, image));
    }
    setLine(reading, resource, service, valueAt(&component, "run_command"));
    addPort(reading, resource, service, valueAt(&component, "http_port"));
    setReplicas(reading, resource, service, path + ".instance_count", path + ".instance_count");
    return service;
}

void putAppVars(const Reading& reading,
                const Resource& resource,
                Service& service,
                const std::string& path)
{
    const Tree* variables = valueAt(resource.values, path);
    for (std::size_t i = 0; variables != nullptr && i < variables->items.size(); ++i) {
        const Tree& var = variables->items[i];
        const std::string key = var.textAt("key");
        if (var.textAt("type") == "SECRET")
            putStored(reading,
                      resource,
                      service,
                      key,
                      var,
                      phrase("the platform encrypts it"),
                      Phrase("type SECRET"));
        else
            putVar(reading,
                   resource,
                   service,
                   key,
                   valueAt(&var, "value"),
                   fmt::format("{}.{}.value", path, i),
                   "env");
    }
}

void addAppPlatform(const Reading& reading,
                    const Resource& resource,
                    std::vector<Service>& services)
{
    struct Component
    {
        std::string_view name;
        ProcessKind kind;
    };

    static constexpr std::array kComponents{Component{"service", ProcessKind::LongRunning},
                                            Component{"worker", ProcessKind::LongRunning},
                                            Component{"job", ProcessKind::Job}};
    for (const Component& component : kComponents) {
        const std::string base = fmt::format("spec.0.{}", component.name);
        const Tree* list = valueAt(resource.values, base);
        for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
            const std::string path = fmt::format("{}.{}", base, i);
            Service service = appComponent(reading, resource, path, list->items[i]);
            service.kind = component.kind;
            putAppVars(reading, resource, service, "spec.0.env");
            putAppVars(reading, resource, service, path + ".env");
            services.push_back(std::move(service));
        }
    }
}

/// The processes of a Heroku app are resources of their own; its config is for all of them.
void addHerokuApp(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    const std::string app = textAt(resource, "name");
    Service whole = beginService(reading, resource, app, nullptr);
    whole.image = model::absent<model::ImageReference>(
        State::NotApplicable, phrase("the platform builds a slug"), reading.place(resource));
    putVars(reading, resource, whole, "config_vars", "config_vars");
    putVars(reading, resource, whole, "sensitive_config_vars", "sensitive_config_vars");
    const std::string id = textAt(resource, "id");
    const std::string uuid = textAt(resource, "uuid");
    bool hasProcess = false;
    for (const Resource& other : reading.resources) {
        if (other.type != "heroku_formation")
            continue;
        std::string of = textAt(other, "app_id");
        if (of.empty())
            of = textAt(other, "app");
        if (of.empty() || (of != id && of != uuid && of != app))
            continue;
        Service process = whole;
        process.name = textAt(other, "type");
        process.aliases = {fmt::format("{}-{}", app, process.name)};
        process.origin = reading.place(other);
        setReplicas(reading, other, process, "quantity", "quantity");
        services.push_back(std::move(process));
        hasProcess = true;
    }
    if (!hasProcess)
        services.push_back(std::move(whole));
}

struct Platform
{
    std::string_view type;
    void (*add)(const Reading&, const Resource&, std::vector<Service>&);
};

constexpr std::array kPlatforms{Platform{"azurerm_container_app", addContainerApp},
                                Platform{"azurerm_linux_web_app", addWebApp},
                                Platform{"azurerm_linux_function_app", addWebApp},
                                Platform{"aws_apprunner_service", addAppRunner},
                                Platform{"digitalocean_app", addAppPlatform},
                                Platform{"heroku_app", addHerokuApp}};

} // namespace

void addPlatformServices(const Reading& reading,
                         const Resource& resource,
                         std::vector<Service>& services)
{
    const auto platform = std::ranges::find(kPlatforms, resource.type, &Platform::type);
    if (platform != kPlatforms.end())
        platform->add(reading, resource, services);
}

} // namespace plumbline::sources::terraform
