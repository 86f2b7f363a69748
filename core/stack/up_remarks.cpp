// SPDX-License-Identifier: Apache-2.0
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {

/// The engine makes a folder where a bound path is missing; for a file that is the wrong thing, and it
/// shows much later.
void UpPlanner::remarkMissingSources()
{
    for (const std::string& name : m_order) {
        for (const compose::Mount& mount : m_project.services.at(name).volumes) {
            if (mount.type != compose::Mount::Type::Bind || !mount.createHostPath ||
                !m_observed.files.missing.contains(mount.source))
                continue;
            m_builder.remark(
                {.severity = Severity::Warning,
                 .message = phrase("service {} mounts {}, which does not exist: the engine "
                                   "makes an empty folder there",
                                   name,
                                   mount.source),
                 .hint = phrase("if it should be a file, create it first"),
                 .where = m_project.originOf(fmt::format("services.{}.volumes", name))});
        }
    }
}

/// A remark at an attribute of a service, as `pre_start`.
void UpPlanner::remark(const std::string& service,
                       const std::string& attribute,
                       const Phrase& message,
                       const Phrase& hint)
{
    m_builder.remark(
        {.severity = Severity::Warning,
         .message = phrase("service {}: {}", service, message),
         .hint = hint,
         .where = m_project.originOf(fmt::format("services.{}.{}", service, attribute))});
}

/// What the files say and the stack will not have, because of this engine or because it is not the
/// engine's to give.
void UpPlanner::remarkSettings()
{
    for (const auto& [name, service] : m_project.services) {
        if (service.isProvider && (m_options.services.empty() || isNamed(name)))
            remark(
                name,
                "provider",
                phrase(
                    "its provider makes it, which is a program beside Docker: it is left to you"),
                phrase("what depends on it starts without waiting for it"));
    }
    for (const std::string& name : m_order) {
        const compose::Service& service = m_project.services.at(name);
        if (attributeOf(m_project, name, "use_api_socket") != nullptr)
            remark(name,
                   "use_api_socket",
                   phrase("it gets the engine's socket, but not your credentials for registries"),
                   phrase("mount a Docker configuration if it has to pull what is private"));
        if (attributeOf(m_project, name, "models") != nullptr)
            remark(name,
                   "models",
                   phrase("Docker Model Runner serves its models: the variables that name them are "
                          "not set"),
                   phrase("set them under environment to use a model that runs already"));
        remarkIgnored(service);
    }
}

/// What only newer engines heed.
void UpPlanner::remarkIgnored(const compose::Service& service)
{
    const std::string& version = m_observed.version.apiVersion;
    const auto isBelow = [&](const char* needed) {
        return engine::compareApiVersions(version, needed) < 0;
    };
    if (service.healthcheck && service.healthcheck->startInterval && isBelow("1.44"))
        remark(service.name,
               "healthcheck.start_interval",
               phrase("this engine (API {}) ignores start_interval", version),
               phrase("probes come at `interval` from the start; Docker Engine 25 knows it"));
    for (const auto& [key, network] : service.networks) {
        if (!network.interfaceName.empty() && isBelow("1.49"))
            remark(service.name,
                   fmt::format("networks.{}.interface_name", key),
                   phrase("this engine (API {}) names the interface itself", version),
                   phrase("Docker Engine 28.1 and newer heed interface_name"));
        if (network.gatewayPriority != 0 && isBelow("1.48"))
            remark(service.name,
                   fmt::format("networks.{}.gw_priority", key),
                   phrase("this engine (API {}) chooses the gateway itself", version),
                   phrase("Docker Engine 28 and newer heed gw_priority"));
    }
}

} // namespace plumbline::stack
