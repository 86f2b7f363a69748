// SPDX-License-Identifier: Apache-2.0
#include "core/sources/platform_name.h"
#include "core/sources/terraform/service_parts.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

using model::Service;

/// Of several containers the first is the process; the others are there for it.
void putInPod(std::vector<Service>& services,
              Service service,
              const std::string& owner,
              bool isFirst)
{
    if (!isFirst) {
        service.kind = model::ProcessKind::Sidecar;
        service.belongsTo = owner;
        service.name = fmt::format("{}/{}", owner, service.name);
    }
    services.push_back(std::move(service));
}

void putPodVars(const Reading& reading,
                const Resource& resource,
                Service& service,
                const Tree& container,
                const std::string& path)
{
    const Tree* variables = container.find("env");
    for (std::size_t i = 0; variables != nullptr && i < variables->items.size(); ++i) {
        const Tree& var = variables->items[i];
        const std::string name = var.textAt("name");
        const Tree* secret = valueAt(&var, "value_from.0.secret_key_ref.0");
        const Tree* config = valueAt(&var, "value_from.0.config_map_key_ref.0");
        if (secret != nullptr)
            putStored(
                reading,
                resource,
                service,
                name,
                var,
                "its value is in a Secret of the cluster",
                fmt::format("secret_key_ref {}/{}", secret->textAt("name"), secret->textAt("key")));
        else if (config != nullptr)
            putStored(reading,
                      resource,
                      service,
                      name,
                      var,
                      fmt::format("its value is in the ConfigMap {}", config->textAt("name")),
                      {});
        else if (valueAt(&var, "value_from.0") != nullptr)
            putStored(reading, resource, service, name, var, "the cluster sets it", {});
        else
            putVar(reading,
                   resource,
                   service,
                   name,
                   valueAt(&var, "value"),
                   fmt::format("{}.env.{}.value", path, i),
                   "env");
    }
    const Tree* whole = container.find("env_from");
    for (std::size_t i = 0; whole != nullptr && i < whole->items.size(); ++i) {
        for (const std::string_view kind : {"config_map_ref", "secret_ref"}) {
            const Tree* from = valueAt(&whole->items[i], fmt::format("{}.0", kind));
            if (from != nullptr)
                service.openConfig.push_back(
                    {.what = fmt::format("{} {}", kind, from->textAt("name")),
                     .reason = "it is in the cluster",
                     .origin = reading.place(resource, from)});
        }
    }
}

model::Fact<bool> switchAt(const Reading& reading, const Resource& resource, const Tree* at)
{
    return at == nullptr || (at->text != "true" && at->text != "false")
               ? model::Fact<bool>{}
               : model::written(at->text == "true", reading.place(resource, at));
}

/// Terminal, the host's network, when the image is fetched, the nodes' architecture.
void setRuntime(const Reading& reading,
                const Resource& resource,
                Service& service,
                const Tree& container)
{
    const std::string pod = "spec.0.template.0.spec.0";
    service.tty = switchAt(reading, resource, container.find("tty"));
    service.stdinOpen = switchAt(reading, resource, container.find("stdin"));
    service.hostNetwork =
        switchAt(reading, resource, valueAt(resource.values, pod + ".host_network"));
    const Tree* policy = container.find("image_pull_policy");
    if (policy != nullptr && !policy->text.empty())
        service.pullPolicy = model::written(std::string(policy->text == "Always"  ? "always"
                                                        : policy->text == "Never" ? "never"
                                                                                  : "missing"),
                                            reading.place(resource, policy));
    const Tree* selector = valueAt(resource.values, pod + ".node_selector");
    const Tree* architecture = selector == nullptr ? nullptr : selector->find("kubernetes.io/arch");
    if (architecture != nullptr)
        service.platform = model::written(platformName({}, architecture->text),
                                          reading.place(resource, architecture));
}

} // namespace

void addContainerApp(const Reading& reading,
                     const Resource& resource,
                     std::vector<Service>& services)
{
    const Tree* containers = valueAt(resource.values, "template.0.container");
    const std::string owner = textAt(resource, "name");
    for (std::size_t i = 0; containers != nullptr && i < containers->items.size(); ++i) {
        const Tree& container = containers->items[i];
        const bool isFirst = i == 0;
        Service service =
            beginService(reading, resource, isFirst ? owner : container.textAt("name"), &container);
        if (isFirst)
            service.aliases.push_back(container.textAt("name"));
        setImage(reading, resource, service, valueAt(&container, "image"));
        setWords(reading, resource, service.entrypoint, valueAt(&container, "command"));
        setWords(reading, resource, service.command, valueAt(&container, "args"));
        setLimits(
            reading, resource, service, valueAt(&container, "cpu"), valueAt(&container, "memory"));
        const Tree* variables = container.find("env");
        for (std::size_t k = 0; variables != nullptr && k < variables->items.size(); ++k) {
            const Tree& var = variables->items[k];
            const std::string secret = var.textAt("secret_name");
            if (secret.empty())
                putVar(reading,
                       resource,
                       service,
                       var.textAt("name"),
                       valueAt(&var, "value"),
                       fmt::format("template.0.container.{}.env.{}.value", i, k),
                       "env");
            else
                putStored(reading,
                          resource,
                          service,
                          var.textAt("name"),
                          var,
                          "its value is a secret of the app",
                          fmt::format("secret_name {}", secret));
        }
        if (isFirst) {
            setReplicas(
                reading, resource, service, "template.0.min_replicas", "template.0.max_replicas");
            addPort(reading, resource, service, valueAt(resource.values, "ingress.0.target_port"));
        }
        putInPod(services, std::move(service), owner, isFirst);
    }
}

void addKubernetes(const Reading& reading, const Resource& resource, std::vector<Service>& services)
{
    const std::string base = "spec.0.template.0.spec.0.container";
    const Tree* containers = valueAt(resource.values, base);
    const std::string owner = textAt(resource, "metadata.0.name");
    for (std::size_t i = 0; containers != nullptr && i < containers->items.size(); ++i) {
        const Tree& container = containers->items[i];
        const bool isFirst = i == 0;
        Service service =
            beginService(reading, resource, isFirst ? owner : container.textAt("name"), &container);
        if (isFirst)
            service.aliases.push_back(container.textAt("name"));
        setImage(reading, resource, service, valueAt(&container, "image"));
        setWords(reading, resource, service.entrypoint, valueAt(&container, "command"));
        setWords(reading, resource, service.command, valueAt(&container, "args"));
        setLimits(reading,
                  resource,
                  service,
                  valueAt(&container, "resources.0.limits.cpu"),
                  valueAt(&container, "resources.0.limits.memory"));
        const Tree* ports = container.find("port");
        for (std::size_t k = 0; ports != nullptr && k < ports->items.size(); ++k)
            addPort(reading, resource, service, valueAt(&ports->items[k], "container_port"));
        putPodVars(reading, resource, service, container, fmt::format("{}.{}", base, i));
        setRuntime(reading, resource, service, container);
        if (isFirst)
            setReplicas(reading, resource, service, "spec.0.replicas", "spec.0.replicas");
        putInPod(services, std::move(service), owner, isFirst);
    }
}

} // namespace plumbline::sources::terraform
