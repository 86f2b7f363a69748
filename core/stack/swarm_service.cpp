// SPDX-License-Identifier: Apache-2.0
#include "core/stack/swarm_service.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/swarm_deploy.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace plumbline::stack {
namespace {

engine::Labels ofStack(engine::Labels labels, const compose::Project& project)
{
    labels[std::string(kStackLabel)] = project.name;
    return labels;
}

Result<StackNetwork> stackNetworkOf(const compose::Project& project,
                                    const std::string& key,
                                    const compose::Network& network)
{
    // What "host" and "none" name is there on every node.
    const bool isBuiltIn = network.external && (network.name == "host" || network.name == "none");
    if (!network.external && !network.driver.empty() &&
        (network.driver == "bridge" || network.driver == "macvlan" || network.driver == "ipvlan"))
        return fail(ErrorCode::Unsupported,
                    phrase("network {} has the driver {}, which spans one machine only",
                           key,
                           network.driver),
                    phrase("leave the driver out: a Swarm's networks are overlays"),
                    project.originOf(fmt::format("networks.{}.driver", key)));
    StackNetwork result{.key = key, .spec = {.name = network.name}, .isExternal = network.external};
    if (isBuiltIn || network.external)
        return result;
    engine::NetworkSpec& spec = result.spec;
    spec.driver = network.driver.empty() ? "overlay" : network.driver;
    spec.options = network.driverOpts;
    spec.ipamDriver = network.ipamDriver;
    spec.ipamOptions = network.ipamOptions;
    for (const compose::IpamConfig& pool : network.ipam)
        spec.ipam.push_back({.subnet = pool.subnet,
                             .ipRange = pool.ipRange,
                             .gateway = pool.gateway,
                             .auxAddresses = pool.auxAddresses});
    spec.internal = network.internal;
    spec.attachable = network.attachable;
    spec.enableIpv6 = network.enableIpv6;
    spec.labels = ofStack(network.labels, project);
    return result;
}

Result<StackFile> stackFileOf(const compose::Project& project,
                              engine::SwarmObjectKind kind,
                              const std::string& key,
                              const compose::FileObject& object)
{
    const std::string_view word = kind == engine::SwarmObjectKind::Secret ? "secret" : "config";
    StackFile file{.kind = kind,
                   .key = key,
                   .name = object.name,
                   .labels = object.labels,
                   .isExternal = object.external,
                   .origin = project.originOf(fmt::format("{}s.{}", word, key))};
    if (object.external)
        return file;
    if (!object.content)
        return fail(
            ErrorCode::Invalid,
            phrase("{} {}: {}",
                   word,
                   key,
                   object.environment.empty()
                       ? phrase("it has neither file nor content")
                       : phrase("the environment variable {} is not set", object.environment)),
            phrase("set it in the shell or in .env"),
            file.origin);
    // **Source:** swarmkit, MaxSecretSize and MaxConfigSize.
    constexpr std::size_t kMost = 500 * std::size_t{1024};
    if (object.content->size() > kMost)
        return fail(ErrorCode::Invalid,
                    phrase("{} {} is larger than the 500 KiB that a Swarm keeps", word, key),
                    phrase("mount it from a volume"),
                    file.origin);
    file.content = Secret(*object.content);
    file.labels = ofStack(file.labels, project);
    file.labels[std::string(kStackKeyLabel)] = key;
    return file;
}

/// `source:target:mode` as the mount it is.
engine::MountSpec mountOfBind(const std::string& bind)
{
    const std::size_t last = bind.rfind(':');
    const std::size_t middle = bind.rfind(':', last - 1);
    const std::string source = bind.substr(0, middle);
    return {.type = source.starts_with('/') ? "bind" : "volume",
            .source = source,
            .target = bind.substr(middle + 1, last - middle - 1),
            .readOnly = split(bind.substr(last + 1), ',').front() == "ro"};
}

engine::MountSpec mountOfTmpfs(const std::string& target, const std::string& options)
{
    engine::MountSpec mount{.type = "tmpfs", .target = target};
    for (const std::string& option : split(options, ',')) {
        const std::string value = option.substr(std::min(option.size(), option.find('=') + 1));
        if (option.starts_with("size=")) {
            if (const auto size = parseByteCount(value))
                mount.tmpfsSize = size->bytes;
        } else if (option.starts_with("mode=")) {
            std::uint32_t mode = 0;
            std::from_chars(value.data(), value.data() + value.size(), mode, 8);
            mount.tmpfsMode = mode;
        }
    }
    return mount;
}

/// Nodes make volumes as tasks come to them, so each mount says what volume is to be made.
void completeVolume(const compose::Project& project, engine::MountSpec& mount)
{
    if (mount.type != "volume" || mount.source.empty())
        return;
    const auto declared = std::ranges::find_if(
        project.volumes, [&](const auto& one) { return one.second.name == mount.source; });
    if (declared == project.volumes.end() || declared->second.external)
        return;
    mount.labels = ofStack(declared->second.labels, project);
    mount.driver = declared->second.driver;
    mount.driverOptions = declared->second.driverOpts;
    if (mount.driver.empty() && !mount.driverOptions.empty())
        mount.driver = "local";
}

void moveMounts(const compose::Project& project, engine::ContainerSpec& spec)
{
    for (const std::string& bind : spec.binds)
        spec.mounts.push_back(mountOfBind(bind));
    for (const std::string& target : spec.volumes)
        spec.mounts.push_back({.type = "volume", .target = target});
    for (const auto& [target, options] : spec.tmpfs)
        spec.mounts.push_back(mountOfTmpfs(target, options));
    spec.binds.clear();
    spec.volumes.clear();
    spec.tmpfs.clear();
    for (engine::MountSpec& mount : spec.mounts) {
        // Swarms know no option to make a folder of a node that is missing.
        mount.createMountpoint.reset();
        completeVolume(project, mount);
    }
    std::ranges::sort(spec.mounts, {}, &engine::MountSpec::target);
}

Result<engine::SwarmPort>
portOf(const compose::Project& project, const compose::Service& service, const compose::Port& port)
{
    engine::SwarmPort result{.protocol = port.protocol.empty() ? "tcp" : port.protocol,
                             .target = port.target,
                             .mode = port.mode.empty() ? "ingress" : port.mode};
    if (port.published.empty())
        return result;
    const char* end = port.published.data() + port.published.size();
    if (std::from_chars(port.published.data(), end, result.published).ptr != end)
        return fail(ErrorCode::Unsupported,
                    phrase("service {} publishes port {} on {}: a Swarm publishes on one port",
                           service.name,
                           port.target,
                           port.published),
                    phrase("write a port, or leave it out and let the Swarm take one"),
                    project.originOf(fmt::format("services.{}.ports", service.name)));
    return result;
}

Result<> joinNetworks(const compose::Project& project,
                      const compose::Service& service,
                      engine::SwarmServiceSpec& spec)
{
    if (service.networkMode == "host" || service.networkMode == "none") {
        spec.networks.push_back({.target = service.networkMode});
        return {};
    }
    if (!service.networkMode.empty())
        return fail(ErrorCode::Unsupported,
                    phrase("service {} shares the network of {}, which a Swarm cannot do",
                           service.name,
                           service.networkMode),
                    phrase("give both a network of the file"),
                    project.originOf(fmt::format("services.{}.network_mode", service.name)));
    for (const auto& [key, joined] : service.networks) {
        const auto network = project.networks.find(key);
        if (network == project.networks.end())
            return fail(ErrorCode::Invalid,
                        phrase("service {} joins the undefined network {}", service.name, key),
                        {},
                        project.originOf(fmt::format("services.{}.networks", service.name)));
        engine::SwarmNetwork one{.target = network->second.name, .driverOpts = joined.driverOpts};
        if (one.target != "host" && one.target != "none") {
            one.aliases = {service.name};
            one.aliases.insert(one.aliases.end(), joined.aliases.begin(), joined.aliases.end());
        }
        spec.networks.push_back(std::move(one));
    }
    return {};
}

/// A relative name is one below /run/secrets of a secret, and below / of a config.
std::string targetInSwarm(const compose::FileReference& reference, bool isSecret)
{
    std::string target = reference.target.empty() ? reference.source : reference.target;
    constexpr std::string_view kSecretFolder = "/run/secrets/";
    if (!isSecret && !target.starts_with('/'))
        target.insert(0, "/");
    if (isSecret && target.starts_with(kSecretFolder))
        target.erase(0, kSecretFolder.size());
    return target;
}

StackFileUse useOf(const compose::FileReference& reference, engine::SwarmObjectKind kind)
{
    return {.kind = kind,
            .key = reference.source,
            .file = {.target = targetInSwarm(reference, kind == engine::SwarmObjectKind::Secret),
                     .uid = reference.uid.empty() ? "0" : reference.uid,
                     .gid = reference.gid.empty() ? "0" : reference.gid,
                     .mode = reference.mode.value_or(0444)}};
}

Result<> useFiles(const compose::Project& project,
                  const compose::Service& service,
                  engine::SwarmObjectKind kind,
                  StackService& result)
{
    const bool isSecret = kind == engine::SwarmObjectKind::Secret;
    const auto& known = isSecret ? project.secrets : project.configs;
    for (const compose::FileReference& reference : isSecret ? service.secrets : service.configs) {
        if (!known.contains(reference.source))
            return fail(ErrorCode::Invalid,
                        phrase("service {} uses the undefined {} {}",
                               service.name,
                               isSecret ? "secret" : "config",
                               reference.source),
                        {},
                        project.originOf(fmt::format(
                            "services.{}.{}", service.name, isSecret ? "secrets" : "configs")));
        result.files.push_back(useOf(reference, kind));
    }
    return {};
}

/// The service without what has a form of its own in a Swarm.
compose::Service bareOf(compose::Service service)
{
    service.networks.clear();
    service.networkMode.clear();
    service.secrets.clear();
    service.configs.clear();
    service.ports.clear();
    service.links.clear();
    service.externalLinks.clear();
    service.volumesFrom.clear();
    service.containerName.clear();
    service.restart = {};
    return service;
}

Result<StackService> stackServiceOf(const compose::Project& project,
                                    const compose::Service& service)
{
    StackService result{.key = service.name,
                        .written = bareOf(service),
                        .origin = project.originOf("services." + service.name)};
    auto container = containerFor(project, result.written, 1, {}, {});
    if (!container)
        return tl::unexpected(container.error());
    engine::SwarmServiceSpec& spec = result.spec;
    spec.name = fmt::format("{}_{}", project.name, service.name);
    spec.container = std::move(container->spec);
    spec.container.labels = ofStack(service.labels, project);
    // A name without a value takes a variable away from an image's, for which tasks have no form.
    std::erase_if(spec.container.env,
                  [](const std::string& line) { return line.find('=') == std::string::npos; });
    moveMounts(project, spec.container);
    spec.replicas = static_cast<std::uint64_t>(std::max(0, service.scale.value_or(1)));
    spec.reservation.memory = spec.container.memoryReservation;
    spec.labels = ofStack({}, project);
    spec.labels[std::string(kStackImageLabel)] = spec.container.image;
    for (const compose::Port& port : service.ports) {
        const auto published = portOf(project, service, port);
        if (!published)
            return tl::unexpected(published.error());
        spec.ports.push_back(*published);
    }
    return joinNetworks(project, service, spec)
        .and_then([&] { return applyDeploy(project, service, spec); })
        .and_then(
            [&] { return useFiles(project, service, engine::SwarmObjectKind::Secret, result); })
        .and_then(
            [&] { return useFiles(project, service, engine::SwarmObjectKind::Config, result); })
        .transform([&] { return std::move(result); });
}

Result<>
addFiles(const compose::Project& project, engine::SwarmObjectKind kind, StackDefinition& stack)
{
    const bool isSecret = kind == engine::SwarmObjectKind::Secret;
    for (const auto& [key, object] : isSecret ? project.secrets : project.configs) {
        auto file = stackFileOf(project, kind, key, object);
        if (!file)
            return tl::unexpected(file.error());
        stack.files.push_back(std::move(*file));
    }
    return {};
}

} // namespace

Result<StackDefinition> stackOf(const compose::Project& project)
{
    StackDefinition stack{.name = project.name};
    for (const auto& [key, network] : project.networks) {
        auto one = stackNetworkOf(project, key, network);
        if (!one)
            return tl::unexpected(one.error());
        stack.networks.push_back(std::move(*one));
    }
    if (const auto done = addFiles(project, engine::SwarmObjectKind::Secret, stack); !done)
        return tl::unexpected(done.error());
    if (const auto done = addFiles(project, engine::SwarmObjectKind::Config, stack); !done)
        return tl::unexpected(done.error());
    for (const auto& [key, service] : project.services) {
        if (service.isProvider)
            continue;
        auto one = stackServiceOf(project, service);
        if (!one)
            return tl::unexpected(one.error());
        stack.services.push_back(std::move(*one));
        addUnheeded(project, service, stack.diagnostics);
    }
    return stack;
}

Settings
settingsOf(const StackService& service, const StackDefinition& stack, const std::string& salt)
{
    Settings settings = settingsOf(service.written, {.spec = service.spec.container}, salt);
    addDeploySettings(service.spec, settings);
    for (const StackFileUse& use : service.files) {
        const auto file = std::ranges::find_if(stack.files, [&](const StackFile& one) {
            return one.kind == use.kind && one.key == use.key;
        });
        const bool isSecret = use.kind == engine::SwarmObjectKind::Secret;
        Setting setting{.shown = fmt::format("{} as {}", use.key, use.file.target)};
        if (file != stack.files.end() && !file->isExternal)
            setting.fingerprint = file->content.fingerprint(salt);
        settings[fmt::format("{}.{}", isSecret ? "secrets" : "configs", use.file.target)] = setting;
    }
    return settings;
}

std::string serviceOfStack(std::string_view name, std::string_view stack)
{
    const bool isOfIt =
        name.size() > stack.size() && name.starts_with(stack) && name[stack.size()] == '_';
    return std::string(isOfIt ? name.substr(stack.size() + 1) : name);
}

} // namespace plumbline::stack
