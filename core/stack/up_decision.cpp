// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/stack/settings.h"
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

/// Where the field was written; of a list or a value that was taken away, where its attribute was.
Origin
originOf(const compose::Project& project, const compose::Service& service, const std::string& field)
{
    Origin exact = project.originOf(fmt::format("services.{}.{}", service.name, field));
    if (!exact.file.empty())
        return exact;
    return project.originOf(
        fmt::format("services.{}.{}", service.name, field.substr(0, field.find('.'))));
}

Cause causeOf(const compose::Project& project,
              const compose::Service& service,
              std::vector<Difference> differences)
{
    // Aliases follow from names: what they follow from is the better reason.
    std::stable_partition(differences.begin(), differences.end(), [](const Difference& each) {
        return !each.field.starts_with("networks.");
    });
    const Difference& first = differences.front();
    Cause cause{.text = phrase("{} changed", first.field),
                .field = first.field,
                .from = first.from,
                .to = first.to,
                .origin = originOf(project, service, first.field)};
    if (differences.size() > 1) {
        std::vector<std::string> others;
        for (std::size_t i = 1; i < differences.size(); ++i)
            others.push_back(differences[i].field);
        constexpr std::size_t kShown = 4;
        const std::size_t hidden = others.size() > kShown ? others.size() - kShown : 0;
        others.resize(others.size() - hidden);
        cause.text = phrase("{} settings changed (also {}{}); {}",
                            differences.size(),
                            join(others, ", "),
                            hidden == 0 ? Phrase() : phrase(" and {} more", hidden),
                            first.field);
    }
    return cause;
}

std::string shortId(const std::string& id)
{
    constexpr std::size_t kShown = 12;
    const std::size_t colon = id.find(':');
    return id.substr(colon == std::string::npos ? 0 : colon + 1, kShown);
}

} // namespace

Result<UpPlanner::Decision> UpPlanner::decide(const compose::Service& service,
                                              const Details& existing)
{
    if (existing.state == "dead" || existing.state == "removing")
        return Decision{Change::RemoveFirst, {.text = phrase("is {}", existing.state)}};
    if (m_options.recreate == Recreate::Never)
        return Decision{};
    const Decision networks = compareNetworks(service, existing);
    if (networks.change == Change::RemoveFirst)
        return networks;
    if (m_options.recreate == Recreate::Always &&
        (m_options.services.empty() || isNamed(service.name)))
        return Decision{Change::Replace, {.text = phrase("asked for")}};
    auto settings = compareSettings(service, existing);
    if (!settings || settings->change != Change::None)
        return settings;
    if (networks.change != Change::None)
        return networks;
    if (const Decision image = compareImage(service, existing); image.change != Change::None)
        return image;
    return compareParents(service, existing);
}

Result<UpPlanner::Decision> UpPlanner::compareSettings(const compose::Service& service,
                                                       const Details& existing)
{
    const auto desired =
        containerFor(m_project, service, containerNumber(existing.labels), m_observed, m_options);
    if (!desired)
        return tl::unexpected(desired.error());
    const auto stored = parseSettings(labelOr(existing.labels, kSettingsLabel));
    const auto hash = m_configHashes.find(service.name);
    if (!stored && hash != m_configHashes.end() &&
        labelOr(existing.labels, kConfigHashLabel) == hash->second)
        return Decision{};
    const std::vector<Difference> differences =
        stored ? differencesOf(stored->fields, settingsOf(service, *desired, stored->salt))
               : differencesOf(existing, *desired);
    if (differences.empty())
        return Decision{};
    return Decision{Change::Replace, causeOf(m_project, service, differences)};
}

UpPlanner::Decision UpPlanner::compareNetworks(const compose::Service& service,
                                               const Details& existing) const
{
    for (const auto& [name, removal] : m_networkRemovals) {
        if (existing.networks.contains(name))
            return {Change::RemoveFirst, {.text = phrase("network {} is made anew", name)}};
    }
    for (const auto& [key, settings] : service.networks) {
        const auto network = m_project.networks.find(key);
        if (network == m_project.networks.end())
            continue;
        const std::string& name = network->second.name;
        const auto attached = existing.networks.find(name);
        // A run that ended between create and connect leaves a container without its networks.
        if (attached == existing.networks.end())
            return {Change::Replace, {.text = phrase("is not on network {}", name)}};
        if (attached->second.networkId.empty())
            continue;
        const bool isThere = std::any_of(
            m_observed.networks.begin(), m_observed.networks.end(), [&](const auto& candidate) {
                return candidate.id == attached->second.networkId;
            });
        // A container remembers the id: one whose network was removed cannot start any more.
        if (!isThere)
            return {Change::Replace, {.text = phrase("network {} was made anew", name)}};
    }
    return {};
}

UpPlanner::Decision UpPlanner::compareImage(const compose::Service& service,
                                            const Details& existing) const
{
    const std::string reference = imageReference(m_project, service);
    const auto image = m_observed.images.find(reference);
    if (image == m_observed.images.end() || existing.imageId.empty() ||
        image->second.id == existing.imageId)
        return {};
    return {Change::Replace,
            {.text = phrase("image {} is another one now", reference),
             .field = "image",
             .from = shortId(existing.imageId),
             .to = shortId(image->second.id),
             .origin = m_project.originOf(fmt::format("services.{}.image", service.name))}};
}

/// A namespace or volume that is another container's goes away with that container.
UpPlanner::Decision UpPlanner::compareParents(const compose::Service& service,
                                              const Details& existing) const
{
    std::vector<std::pair<std::string, std::string>> parents;
    constexpr std::string_view kPrefix = "service:";
    const auto add = [&](const std::string& mode, std::string_view what) {
        if (mode.starts_with(kPrefix))
            parents.emplace_back(mode.substr(kPrefix.size()), what);
    };
    add(service.networkMode, ours("network"));
    add(service.ipc, ours("IPC namespace"));
    add(service.pid, ours("process namespace"));
    add(service.uts, ours("UTS namespace"));
    for (const std::string& entry : service.volumesFrom) {
        if (!entry.starts_with("container:"))
            parents.emplace_back(entry.substr(0, entry.find(':')), ours("volumes"));
    }
    for (const auto& [parent, what] : parents) {
        const auto other = m_services.find(parent);
        if (other == m_services.end())
            continue;
        if (other->second.isReplaced)
            return {Change::Replace,
                    {.text = phrase("shares the {} of {}, which is made anew",
                                    Phrase::ofWords(what),
                                    parent)}};
        const std::string mode = existing.networkMode;
        constexpr std::string_view kContainer = "container:";
        constexpr std::size_t kFullId = 64;
        if (what != "network" || !mode.starts_with(kContainer) ||
            mode.size() != kContainer.size() + kFullId || other->second.staying.empty())
            continue;
        if (other->second.staying.front()->id != mode.substr(kContainer.size()))
            return {
                Change::Replace,
                {.text = phrase("shares the network of a container of {} that is gone", parent)}};
    }
    return {};
}

} // namespace plumbline::stack
