// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

engine::NetworkSpec networkSpec(const compose::Project& project,
                                const std::string& key,
                                const compose::Network& network,
                                const std::string& version)
{
    engine::NetworkSpec spec{.name = network.name,
                             .driver = network.driver,
                             .options = network.driverOpts,
                             .ipamDriver = network.ipamDriver,
                             .ipamOptions = network.ipamOptions,
                             .internal = network.internal,
                             .attachable = network.attachable,
                             .enableIpv4 = network.enableIpv4,
                             .enableIpv6 = network.enableIpv6,
                             .labels = network.labels};
    for (const compose::IpamConfig& pool : network.ipam)
        spec.ipam.push_back({.subnet = pool.subnet,
                             .ipRange = pool.ipRange,
                             .gateway = pool.gateway,
                             .auxAddresses = pool.auxAddresses});
    spec.labels[std::string(kProjectLabel)] = project.name;
    spec.labels[std::string(kNetworkLabel)] = key;
    if (!version.empty())
        spec.labels[std::string(kVersionLabel)] = "plumbline " + version;
    return spec;
}

/// The first thing about an existing network that the files want otherwise; empty: nothing.
std::string networkDifference(const compose::Network& wanted, const engine::NetworkDetails& actual)
{
    if (!wanted.driver.empty() && wanted.driver != actual.driver)
        return "driver";
    if (wanted.internal != actual.internal)
        return "internal";
    if (wanted.attachable != actual.attachable)
        return "attachable";
    if (wanted.enableIpv6 && *wanted.enableIpv6 != actual.enableIpv6)
        return "enable_ipv6";
    for (const auto& [name, value] : wanted.driverOpts) {
        const auto found = actual.options.find(name);
        if (found == actual.options.end() || found->second != value)
            return "driver_opts." + name;
    }
    for (const compose::IpamConfig& pool : wanted.ipam) {
        const bool isThere =
            std::any_of(actual.ipam.begin(), actual.ipam.end(), [&](const engine::IpamPool& other) {
                return (pool.subnet.empty() || pool.subnet == other.subnet) &&
                       (pool.gateway.empty() || pool.gateway == other.gateway) &&
                       (pool.ipRange.empty() || pool.ipRange == other.ipRange);
            });
        if (!isThere)
            return "ipam.config";
    }
    return {};
}

/// How long an image may go unrefreshed under a pull policy; nothing for other policies.
std::optional<std::chrono::nanoseconds> refreshWindow(const std::string& policy)
{
    if (policy == "daily")
        return std::chrono::hours(24);
    if (policy == "weekly")
        return std::chrono::hours(24 * 7);
    constexpr std::string_view kEvery = "every_";
    if (!policy.starts_with(kEvery))
        return std::nullopt;
    const auto window = parseDuration(std::string_view(policy).substr(kEvery.size()));
    return window ? std::optional(*window) : std::nullopt;
}

} // namespace

Result<> UpPlanner::planNetworks()
{
    for (const auto& [key, network] : m_project.networks) {
        const std::string& name = key;
        const bool isUsed = std::any_of(m_order.begin(), m_order.end(), [&](const auto& service) {
            return m_project.services.at(service).networks.contains(name);
        });
        if (!isUsed)
            continue;
        if (auto done = planNetwork(key, network); !done)
            return done;
    }
    return {};
}

Result<> UpPlanner::planNetwork(const std::string& key, const compose::Network& network)
{
    std::vector<const engine::NetworkDetails*> same;
    for (const engine::NetworkDetails& candidate : m_observed.networks) {
        if (candidate.name == network.name)
            same.push_back(&candidate);
    }
    const Origin where = m_project.originOf("networks." + key);
    if (network.external) {
        if (same.empty())
            return fail(ErrorCode::NotFound,
                        phrase("external network {} does not exist", network.name),
                        phrase("create it: docker network create {}", network.name),
                        where);
        if (same.size() > 1)
            return fail(ErrorCode::Conflict,
                        phrase("{} networks are named {}: which one is meant cannot be told",
                               same.size(),
                               network.name),
                        phrase("remove or rename the others"),
                        where);
        return {};
    }
    if (same.empty()) {
        m_networkSteps[network.name] = m_builder.add(
            {.action =
                 CreateNetwork{networkSpec(m_project, key, network, m_options.plumblineVersion)},
             .object = "network " + network.name,
             .cause = {.text = phrase("no such network yet")}});
        return {};
    }
    const auto own = std::find_if(same.begin(), same.end(), [&](const auto* candidate) {
        return labelOr(candidate->labels, kProjectLabel) == m_project.name;
    });
    if (own == same.end()) {
        const std::string holder = labelOr(same.front()->labels, kProjectLabel);
        return fail(ErrorCode::Conflict,
                    holder.empty()
                        ? phrase("network {} exists, but no project made it", network.name)
                        : phrase("network {} belongs to project {}", network.name, holder),
                    phrase("declare it with `external: true`, or give this one another name"),
                    where);
    }
    if (const std::string difference = networkDifference(network, **own); !difference.empty())
        renewNetwork(network, **own, difference);
    return {};
}

void UpPlanner::renewNetwork(const compose::Network& network,
                             const engine::NetworkDetails& existing,
                             const std::string& difference)
{
    for (const Details& container : m_observed.containers) {
        const std::string service = labelOr(container.labels, kServiceLabel);
        if (!container.networks.contains(network.name) || m_removeSteps.contains(container.id) ||
            (isSelected(service) && !isOneOffsService(service) && !isOneOff(container.labels)))
            continue;
        m_builder.remark(
            {.severity = Severity::Warning,
             .message = phrase("network {} differs from the files ({}), but {} is on it and "
                               "not part of this run: it stays as it is",
                               network.name,
                               difference,
                               container.name),
             .hint = phrase("run up for all services, or down first")});
        return;
    }
    const Cause cause{.text = phrase("{} changed", difference), .field = difference};
    const std::string object = "network " + network.name;
    const int removed = m_builder.add(
        {.action = RemoveNetwork{existing.id, existing.name}, .object = object, .cause = cause});
    for (const Details& container : m_observed.containers) {
        if (const auto going = m_removeSteps.find(container.id); going != m_removeSteps.end())
            m_builder.addEdge(removed, going->second);
    }
    m_networkRemovals[network.name] = removed;
    m_networkSteps[network.name] =
        m_builder.add({.action = CreateNetwork{networkSpec(m_project,
                                                           labelOr(existing.labels, kNetworkLabel),
                                                           network,
                                                           m_options.plumblineVersion)},
                       .object = object,
                       .cause = cause,
                       .dependsOn = {removed}});
}

Result<> UpPlanner::planVolumes()
{
    remarkMissingSources();
    remarkSettings();
    for (const auto& [key, volume] : m_project.volumes) {
        const std::string& name = key;
        const bool isUsed = std::any_of(m_order.begin(), m_order.end(), [&](const auto& service) {
            const auto& mounts = m_project.services.at(service).volumes;
            return std::any_of(mounts.begin(), mounts.end(), [&](const compose::Mount& mount) {
                return mount.type == compose::Mount::Type::Volume && mount.source == name;
            });
        });
        if (!isUsed)
            continue;
        if (auto done = planVolume(key, volume); !done)
            return done;
    }
    return {};
}

Result<> UpPlanner::planVolume(const std::string& key, const compose::Volume& volume)
{
    const auto found =
        std::find_if(m_observed.volumes.begin(),
                     m_observed.volumes.end(),
                     [&](const auto& candidate) { return candidate.name == volume.name; });
    const Origin where = m_project.originOf("volumes." + key);
    if (volume.external) {
        if (found == m_observed.volumes.end())
            return fail(ErrorCode::NotFound,
                        phrase("external volume {} does not exist", volume.name),
                        phrase("create it: docker volume create {}", volume.name),
                        where);
        return {};
    }
    if (found == m_observed.volumes.end()) {
        engine::VolumeSpec spec{.name = volume.name,
                                .driver = volume.driver,
                                .driverOpts = volume.driverOpts,
                                .labels = volume.labels};
        spec.labels[std::string(kProjectLabel)] = m_project.name;
        spec.labels[std::string(kVolumeLabel)] = key;
        if (!m_options.plumblineVersion.empty())
            spec.labels[std::string(kVersionLabel)] = "plumbline " + m_options.plumblineVersion;
        m_volumeSteps[volume.name] =
            m_builder.add({.action = CreateVolume{std::move(spec)},
                           .object = "volume " + volume.name,
                           .cause = {.text = phrase("no such volume yet")}});
        return {};
    }
    // Data is never thrown away for a setting: what differs is told.
    const std::string owner = labelOr(found->labels, kProjectLabel);
    const bool isDiverged = (!volume.driver.empty() && volume.driver != found->driver) ||
                            (!volume.driverOpts.empty() && volume.driverOpts != found->options);
    if (owner != m_project.name)
        m_builder.remark(
            {.severity = Severity::Warning,
             .message = owner.empty()
                            ? phrase("volume {} exists, but no project made it: it is used "
                                     "with what it holds",
                                     volume.name)
                            : phrase("volume {} belongs to project {}: it is used with what "
                                     "it holds",
                                     volume.name,
                                     owner),
             .hint = phrase("declare it with `external: true` if that is meant"),
             .where = where});
    else if (isDiverged)
        m_builder.remark(
            {.severity = Severity::Warning,
             .message = phrase("volume {} was made with another driver or options: it stays "
                               "as it is",
                               volume.name),
             .hint = phrase("save what it holds and remove it to have it made anew"),
             .where = where});
    return {};
}

std::string UpPlanner::pullPolicyOf(const compose::Service& service) const
{
    return m_options.pullPolicy.empty() ? service.pullPolicy : m_options.pullPolicy;
}

void UpPlanner::planRefreshes()
{
    for (const std::string& name : m_order) {
        const compose::Service& service = m_project.services.at(name);
        const auto image = m_observed.images.find(imageReference(m_project, service));
        if (image == m_observed.images.end())
            continue;
        const std::string policy = pullPolicyOf(service);
        const bool isAsked = m_options.build == BuildWhen::Always;
        if (service.build && (isAsked || policy == "build") &&
            m_options.build != BuildWhen::Never) {
            buildStep(service, isAsked ? phrase("asked for") : phrase("pull policy build"));
            m_builder.markRefreshing();
            continue;
        }
        bool isDue = policy == "always";
        if (const auto window = refreshWindow(policy)) {
            isDue = !image->second.lastTagged ||
                    m_observed.takenAt - *image->second.lastTagged > *window;
        }
        if (!isDue || (service.build && service.image.empty()))
            continue;
        pullStep(service, phrase("pull policy {}", policy));
        m_builder.markRefreshing();
    }
}

Result<int> UpPlanner::imageStep(const compose::Service& service)
{
    const std::string reference = imageReference(m_project, service);
    const auto planned = m_imageSteps.find(reference + "|" + service.platform);
    if (planned != m_imageSteps.end())
        return planned->second;
    if (m_observed.images.contains(reference))
        return 0;
    if (service.build && m_options.build == BuildWhen::Never && service.image.empty())
        return fail(ErrorCode::NotFound,
                    phrase("image {} of service {} is not here, and nothing shall be built",
                           reference,
                           service.name),
                    phrase("plumbline build {}", service.name),
                    m_project.originOf(fmt::format("services.{}.build", service.name)));
    if (service.build && m_options.build != BuildWhen::Never)
        return buildStep(service, phrase("image is not here"));
    if (pullPolicyOf(service) == "never")
        return fail(ErrorCode::NotFound,
                    phrase("image {} of service {} is not here, and the pull policy is never",
                           reference,
                           service.name),
                    phrase("docker pull {}", reference),
                    m_project.originOf(fmt::format("services.{}.image", service.name)));
    return pullStep(service, phrase("image is not here"));
}

int UpPlanner::pullStep(const compose::Service& service, const Phrase& reason)
{
    const std::string reference = imageReference(m_project, service);
    int& step = m_imageSteps[reference + "|" + service.platform];
    if (step == 0) {
        PullImage pull{.reference = reference, .platform = service.platform};
        pull.failureIsFinal = !m_observed.images.contains(reference);
        step = m_builder.add({.action = std::move(pull),
                              .service = service.name,
                              .object = "image " + reference,
                              .cause = {.text = reason}});
    } else {
        m_builder.step(step).service.clear();
    }
    return step;
}

int UpPlanner::buildStep(const compose::Service& service, const Phrase& reason)
{
    const std::string reference = imageReference(m_project, service);
    int& step = m_imageSteps[reference + "|" + service.platform];
    if (step != 0)
        return step;
    step = m_builder.add(buildStepOf(m_project, service, m_options.plumblineVersion, reason));
    for (const compose::Service* base : buildBases(m_project, service)) {
        if (m_options.build == BuildWhen::Always ||
            !m_observed.images.contains(imageReference(m_project, *base)))
            m_builder.addEdge(
                step, buildStep(*base, phrase("service {} is built from it", service.name)));
    }
    return step;
}

} // namespace plumbline::stack
