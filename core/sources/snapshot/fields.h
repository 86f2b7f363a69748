// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/environment.h"

#include <concepts>
#include <type_traits>

/// Every member of the model that a snapshot keeps, named once: a writer and a reader both go over
/// these lists. `Same<T, U>`: T, const or not.
namespace plumbline::sources::snapshot {

template <class T, class U>
concept Same = std::same_as<std::remove_const_t<T>, U>;

template <class Visit, Same<Origin> T>
void fields(Visit& visit, T& origin)
{
    visit("file", origin.file);
    visit("line", origin.line);
    visit("column", origin.column);
    visit("object", origin.object);
    visit("layer", origin.layer);
}

template <class Visit, Same<model::ImageReference> T>
void fields(Visit& visit, T& image)
{
    visit("registry", image.registry);
    visit("repository", image.repository);
    visit("tag", image.tag);
    visit("digest", image.digest);
}

template <class Visit, Same<model::OpenConfig> T>
void fields(Visit& visit, T& open)
{
    visit("what", open.what);
    visit("reason", open.reason);
    visit("origin", open.origin);
}

template <class Visit, Same<model::Port> T>
void fields(Visit& visit, T& port)
{
    visit("container", port.container);
    visit("protocol", port.protocol);
    visit("published", port.published);
    visit("ingress", port.ingress);
    visit("origin", port.origin);
}

template <class Visit, Same<model::HealthProbe> T>
void fields(Visit& visit, T& probe)
{
    visit("purpose", probe.purpose);
    visit("kind", probe.kind);
    visit("target", probe.target);
    visit("intervalNs", probe.interval);
    visit("timeoutNs", probe.timeout);
    visit("startPeriodNs", probe.startPeriod);
    visit("retries", probe.retries);
    visit("origin", probe.origin);
}

template <class Visit, Same<model::Mount> T>
void fields(Visit& visit, T& mount)
{
    visit("target", mount.target);
    visit("kind", mount.kind);
    visit("source", mount.source);
    visit("readOnly", mount.readOnly);
    visit("origin", mount.origin);
    visit("access", mount.access);
}

template <class Visit, Same<model::Resources> T>
void fields(Visit& visit, T& resources)
{
    visit("cpuLimit", resources.cpuLimit);
    visit("cpuRequest", resources.cpuRequest);
    visit("memoryLimit", resources.memoryLimit);
    visit("memoryRequest", resources.memoryRequest);
}

template <class Visit, Same<model::Replicas> T>
void fields(Visit& visit, T& replicas)
{
    visit("count", replicas.count);
    visit("maximum", replicas.maximum);
}

template <class Visit, Same<model::Logging> T>
void fields(Visit& visit, T& logging)
{
    visit("driver", logging.driver);
    visit("options", logging.options);
}

template <class Visit, Same<model::UndeclaredVar> T>
void fields(Visit& visit, T& undeclared)
{
    visit("name", undeclared.name);
    visit("origin", undeclared.origin);
    visit("described", undeclared.described);
}

template <class Visit, Same<model::Balancer> T>
void fields(Visit& visit, T& balancer)
{
    visit("name", balancer.name);
    visit("affinity", balancer.affinity);
}

template <class Visit, Same<model::Service> T>
void fields(Visit& visit, T& service)
{
    visit("name", service.name);
    visit("kind", service.kind);
    visit("isConfigOnly", service.isConfigOnly);
    visit("belongsTo", service.belongsTo);
    visit("aliases", service.aliases);
    visit("origin", service.origin);
    visit("image", service.image);
    visit("build", service.build);
    visit("baseImage", service.baseImage);
    visit("buildArguments", service.buildArguments);
    visit("platform", service.platform);
    visit("pullPolicy", service.pullPolicy);
    visit("entrypoint", service.entrypoint);
    visit("command", service.command);
    visit("workingDir", service.workingDir);
    visit("config", service.config);
    visit("openConfig", service.openConfig);
    visit("undeclared", service.undeclared);
    visit("ports", service.ports);
    visit("probes", service.probes);
    visit("health", service.health);
    visit("mounts", service.mounts);
    visit("resources", service.resources);
    visit("replicas", service.replicas);
    visit("stopGracePeriod", service.stopGracePeriod);
    visit("stopSignal", service.stopSignal);
    visit("restart", service.restart);
    visit("logging", service.logging);
    visit("user", service.user);
    visit("readOnlyRoot", service.readOnlyRoot);
    visit("tty", service.tty);
    visit("stdinOpen", service.stdinOpen);
    visit("hostNetwork", service.hostNetwork);
    visit("affinity", service.affinity);
    visit("schedule", service.schedule);
    visit("dependsOn", service.dependsOn);
    visit("labels", service.labels);
}

template <class Visit, Same<model::BackingService> T>
void fields(Visit& visit, T& backing)
{
    visit("name", backing.name);
    visit("role", backing.role);
    visit("engine", backing.engine);
    visit("hosting", backing.hosting);
    visit("foundBy", backing.foundBy);
    visit("origin", backing.origin);
    visit("version", backing.version);
    visit("flavour", backing.flavour);
    visit("topology", backing.topology);
    visit("tls", backing.tls);
    visit("charset", backing.charset);
    visit("extensions", backing.extensions);
    visit("parameters", backing.parameters);
    visit("addresses", backing.addresses);
    visit("usedBy", backing.usedBy);
    visit("container", backing.container);
}

template <class Visit, Same<model::Revision> T>
void fields(Visit& visit, T& revision)
{
    visit("commit", revision.commit);
    visit("version", revision.version);
    visit("deployedAt", revision.deployedAt);
    visit("deployedBy", revision.deployedBy);
    visit("authoredBy", revision.authoredBy);
    visit("committedAt", revision.committedAt);
}

template <class Visit, Same<model::Environment> T>
void fields(Visit& visit, T& environment)
{
    visit("name", environment.name);
    visit("services", environment.services);
    visit("backingServices", environment.backingServices);
    visit("sharedConfig", environment.sharedConfig);
    visit("revision", environment.revision);
    visit("balancers", environment.balancers);
    visit("unread", environment.unread);
}

} // namespace plumbline::sources::snapshot
