// SPDX-License-Identifier: Apache-2.0
#include "core/stack/service_spec.h"

#include "core/base/text.h"
#include "core/stack/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace plumbline::stack {
namespace {

std::vector<std::string> environmentOf(const compose::OptionalStringMap& environment)
{
    std::vector<std::string> lines;
    lines.reserve(environment.size());
    for (const auto& [name, value] : environment)
        lines.push_back(value ? name + "=" + *value : name);
    return lines;
}

engine::HealthcheckSpec healthcheckOf(const compose::Healthcheck& check)
{
    if (check.disable)
        return {.test = {"NONE"}};
    const auto orZero = [](const std::optional<std::chrono::nanoseconds>& value) {
        return value.value_or(std::chrono::nanoseconds{0});
    };
    return {.test = check.test,
            .interval = orZero(check.interval),
            .timeout = orZero(check.timeout),
            .startPeriod = orZero(check.startPeriod),
            .startInterval = orZero(check.startInterval),
            .retries = static_cast<int>(check.retries.value_or(0))};
}

template <class Paths>
std::string joinedPaths(const Paths& paths)
{
    std::string text;
    for (const std::filesystem::path& path : paths)
        text += (text.empty() ? "" : ",") + path.string();
    return text;
}

/// `db:service_healthy:false`: name, condition, whether it restarts with it. The peer reads this
/// label to stop a stack in order without its files.
std::string dependsOnLabel(const compose::Service& service)
{
    std::vector<std::string> parts;
    for (const auto& [name, dependency] : service.dependsOn)
        parts.push_back(fmt::format(
            "{}:{}:{}", name, compose::toString(dependency.condition), dependency.restart));
    return join(parts, ",");
}

void applyLabels(const compose::Project& project,
                 const compose::Service& service,
                 int number,
                 const ObservedState& observed,
                 const PlanOptions& options,
                 engine::ContainerSpec& spec)
{
    spec.labels = service.labels;
    const auto set = [&](std::string_view label, std::string value) {
        spec.labels[std::string(label)] = std::move(value);
    };
    set(kProjectLabel, project.name);
    set(kServiceLabel, service.name);
    set(kContainerNumberLabel, std::to_string(number));
    set(kOneOffLabel, "False");
    set(kDependsOnLabel, dependsOnLabel(service));
    set(kWorkingDirLabel, project.workingDir.string());
    set(kConfigFilesLabel, joinedPaths(project.files));
    if (!project.envFiles.empty())
        set(kEnvironmentFilesLabel, joinedPaths(project.envFiles));
    if (!options.plumblineVersion.empty())
        set(kVersionLabel, "plumbline " + options.plumblineVersion);
    const auto image = observed.images.find(spec.image);
    if (image != observed.images.end())
        set(kImageLabel, image->second.id);
}

void applyRestart(const compose::Service& service, engine::ContainerSpec& spec)
{
    const std::string& condition = service.restart.condition;
    spec.restartPolicy = condition.empty() || condition == "none" ? "no"
                         : condition == "any"                     ? "always"
                                                                  : condition;
    if (spec.restartPolicy == "on-failure")
        spec.restartMaximumRetries = static_cast<int>(service.restart.maxAttempts);
}

/// "3000" or "3000-3005/udp" as the single ports it names.
Result<std::vector<std::string>> exposedPorts(const std::string& text)
{
    const std::vector<std::string> parts = split(text, '/');
    const std::string protocol = parts.size() > 1 ? parts[1] : "tcp";
    const std::vector<std::string> ends = split(parts[0], '-');
    std::uint32_t first = 0;
    const auto read = [](const std::string& digits, std::uint32_t& value) {
        const char* end = digits.data() + digits.size();
        return std::from_chars(digits.data(), end, value).ptr == end && value <= 65535;
    };
    if (!read(ends.front(), first))
        return fail(ErrorCode::Invalid, phrase("expose: \"{}\" is not a port", text));
    std::uint32_t last = first;
    if (ends.size() > 1 && (!read(ends[1], last) || last < first))
        return fail(ErrorCode::Invalid, phrase("expose: \"{}\" is not a range of ports", text));
    std::vector<std::string> ports;
    for (std::uint32_t port = first; port <= last; ++port)
        ports.push_back(fmt::format("{}/{}", port, protocol));
    return ports;
}

Result<> applyPorts(const compose::Service& service, engine::ContainerSpec& spec)
{
    std::set<std::string> exposed;
    for (const std::string& text : service.expose) {
        const auto ports = exposedPorts(text);
        if (!ports)
            return tl::unexpected(ports.error());
        exposed.insert(ports->begin(), ports->end());
    }
    for (const compose::Port& port : service.ports) {
        const std::string target =
            fmt::format("{}/{}", port.target, port.protocol.empty() ? "tcp" : port.protocol);
        exposed.insert(target);
        spec.portBindings.push_back(
            {.containerPort = target, .hostIp = port.hostIp, .hostPort = port.published});
    }
    spec.exposedPorts.assign(exposed.begin(), exposed.end());
    return {};
}

void applyProcess(const compose::Service& service, engine::ContainerSpec& spec)
{
    spec.cmd = service.command;
    spec.entrypoint = service.entrypoint;
    spec.env = environmentOf(service.environment);
    spec.workingDir = service.workingDir;
    spec.user = service.user;
    spec.groupAdd = service.groupAdd;
    spec.hostname = service.hostname;
    spec.domainName = service.domainName;
    spec.attachOutput = true; // as `docker compose create`: what `docker start -a` shows
    spec.tty = service.tty;
    spec.openStdin = service.stdinOpen;
    spec.init = service.init;
    spec.stopSignal = service.stopSignal;
    if (service.stopGracePeriod) {
        spec.stopTimeoutSeconds = static_cast<int>(
            std::chrono::ceil<std::chrono::seconds>(*service.stopGracePeriod).count());
    }
    if (service.healthcheck)
        spec.healthcheck = healthcheckOf(*service.healthcheck);
    if (service.logging) {
        spec.logDriver = service.logging->driver;
        spec.logOptions = service.logging->options;
    }
    applyRestart(service, spec);
}

} // namespace

std::string
containerName(const compose::Project& project, const compose::Service& service, int number)
{
    if (!service.containerName.empty())
        return service.containerName;
    return fmt::format("{}-{}-{}", project.name, service.name, number);
}

std::string imageReference(const compose::Project& project, const compose::Service& service)
{
    return service.image.empty() ? fmt::format("{}-{}", project.name, service.name) : service.image;
}

const compose::Node*
attributeOf(const compose::Project& project, const std::string& service, std::string_view attribute)
{
    const compose::Node* found = project.model.find("services");
    if (found != nullptr)
        found = found->find(service);
    return found == nullptr ? nullptr : found->find(attribute);
}

Result<ServiceContainer> containerFor(const compose::Project& project,
                                      const compose::Service& service,
                                      int number,
                                      const ObservedState& observed,
                                      const PlanOptions& options)
{
    ServiceContainer container;
    engine::ContainerSpec& spec = container.spec;
    spec.name = containerName(project, service, number);
    spec.image = imageReference(project, service);
    spec.platform = service.platform;
    applyProcess(service, spec);
    applyResources(service, spec);
    applyLabels(project, service, number, observed, options, spec);
    spec.annotations = service.annotations;
    spec.extraHosts = service.extraHosts;
    spec.dns = service.dns;
    spec.dnsSearch = service.dnsSearch;
    spec.dnsOptions = service.dnsOpt;
    if (attributeOf(project, service.name, "pre_start") != nullptr)
        return fail(
            ErrorCode::Unsupported,
            phrase("service {} has pre_start hooks, which need docker compose 5.3", service.name),
            phrase("make each a service of its own, and depend on it with "
                   "`condition: service_completed_successfully`"),
            project.originOf(fmt::format("services.{}.pre_start", service.name)));
    return applyPorts(service, spec)
        .and_then([&] { return applySecurity(service, observed, spec); })
        .and_then([&] { return applyMounts(project, service, observed, container); })
        .and_then([&] { return applyFileReferences(project, service, observed, container); })
        .and_then(
            [&] { return applyNetworks(project, service, number, observed, options, container); })
        .transform([&] { return std::move(container); });
}

} // namespace plumbline::stack
