// SPDX-License-Identifier: Apache-2.0
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
                          phrase("its value is a secret of the app"),
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

} // namespace plumbline::sources::terraform
