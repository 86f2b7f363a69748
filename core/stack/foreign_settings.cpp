// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::stack {
namespace {

void compareEnvironment(const engine::ContainerDetails& actual,
                        const engine::ContainerSpec& desired,
                        std::vector<Difference>& out)
{
    std::map<std::string, std::string, std::less<>> now;
    for (const std::string& line : actual.env) {
        const std::size_t at = line.find('=');
        now[line.substr(0, at)] = at == std::string::npos ? "" : line.substr(at + 1);
    }
    for (const std::string& line : desired.env) {
        const std::size_t at = line.find('=');
        const std::string name = line.substr(0, at);
        const auto found = now.find(name);
        const bool isSet = at != std::string::npos;
        const std::string value = isSet ? line.substr(at + 1) : "";
        if (isSet ? found != now.end() && found->second == value : found == now.end())
            continue;
        out.push_back({.field = "environment." + name,
                       .from = found == now.end() ? "" : shownValue(name, found->second),
                       .to = isSet ? shownValue(name, value) : ""});
    }
}

std::set<std::string> destinationsOf(const engine::ContainerSpec& spec)
{
    std::set<std::string> destinations;
    for (const std::string& bind : spec.binds) {
        const std::size_t last = bind.rfind(':');
        const std::size_t middle = bind.rfind(':', last - 1);
        destinations.insert(bind.substr(middle + 1, last - middle - 1));
    }
    for (const engine::MountSpec& mount : spec.mounts)
        destinations.insert(mount.target);
    return destinations;
}

void compareMounts(const engine::ContainerDetails& actual,
                   const engine::ContainerSpec& desired,
                   std::vector<Difference>& out)
{
    const std::set<std::string> wanted = destinationsOf(desired);
    std::set<std::string> present;
    for (const engine::ContainerMount& mount : actual.mounts)
        present.insert(mount.destination);
    for (const std::string& destination : wanted) {
        if (!present.contains(destination))
            out.push_back({.field = "volumes." + destination, .to = destination});
    }
    for (const engine::ContainerMount& mount : actual.mounts) {
        // Volumes that the image declares are there without being asked for.
        if (mount.type == "bind" && !wanted.contains(mount.destination))
            out.push_back({.field = "volumes." + mount.destination, .from = mount.source});
    }
}

void compareNetworks(const engine::ContainerDetails& actual,
                     const ServiceContainer& desired,
                     std::vector<Difference>& out)
{
    std::set<std::string> wanted;
    for (const auto* endpoints : {&desired.spec.endpoints, &desired.laterEndpoints}) {
        for (const auto& [name, endpoint] : *endpoints)
            wanted.insert(name);
    }
    for (const std::string& name : wanted) {
        if (!actual.networks.contains(name))
            out.push_back({.field = "networks." + name, .to = name});
    }
    if (wanted.empty())
        return;
    for (const auto& [name, network] : actual.networks) {
        if (!wanted.contains(name))
            out.push_back({.field = "networks." + name, .from = name});
    }
}

void comparePorts(const engine::ContainerDetails& actual,
                  const engine::ContainerSpec& desired,
                  std::vector<Difference>& out)
{
    // A stopped container publishes nothing: there is nothing to compare with.
    if (!actual.running)
        return;
    std::set<std::string> published;
    for (const engine::PublishedPort& port : actual.ports) {
        if (port.publicPort != 0)
            published.insert(
                fmt::format("{}->{}/{}", port.publicPort, port.privatePort, port.protocol));
    }
    for (const engine::PortBinding& port : desired.portBindings) {
        const bool isFixed = !port.hostPort.empty() && port.hostPort.find('-') == std::string::npos;
        const std::string text = fmt::format("{}->{}", port.hostPort, port.containerPort);
        if (isFixed && !published.contains(text))
            out.push_back({.field = "ports." + port.containerPort, .to = text});
    }
}

void compareLabels(const engine::ContainerDetails& actual,
                   const engine::ContainerSpec& desired,
                   std::vector<Difference>& out)
{
    for (const auto& [name, value] : desired.labels) {
        if (name.starts_with("com.docker.compose.") || name.starts_with("dev.plumbline."))
            continue;
        const auto found = actual.labels.find(name);
        if (found == actual.labels.end() || found->second != value)
            out.push_back({.field = "labels." + name,
                           .from = found == actual.labels.end() ? "" : found->second,
                           .to = value});
    }
}

} // namespace

std::vector<Difference> differencesOf(const engine::ContainerDetails& actual,
                                      const ServiceContainer& desired)
{
    const engine::ContainerSpec& spec = desired.spec;
    std::vector<Difference> out;
    if (actual.image != spec.image)
        out.push_back({.field = "image", .from = actual.image, .to = spec.image});
    if (spec.cmd && actual.cmd != *spec.cmd)
        out.push_back(
            {.field = "command", .from = join(actual.cmd, " "), .to = join(*spec.cmd, " ")});
    if (spec.entrypoint && actual.entrypoint != *spec.entrypoint)
        out.push_back({.field = "entrypoint",
                       .from = join(actual.entrypoint, " "),
                       .to = join(*spec.entrypoint, " ")});
    if (!actual.restartPolicy.empty() && actual.restartPolicy != spec.restartPolicy)
        out.push_back({.field = "restart", .from = actual.restartPolicy, .to = spec.restartPolicy});
    compareEnvironment(actual, spec, out);
    compareMounts(actual, spec, out);
    compareNetworks(actual, desired, out);
    comparePorts(actual, spec, out);
    compareLabels(actual, spec, out);
    return out;
}

} // namespace plumbline::stack
