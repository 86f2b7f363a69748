// SPDX-License-Identifier: Apache-2.0
#include "core/stack/volume_state.h"

#include "core/base/pause.h"
#include "core/base/text.h"
#include "core/engine/archive.h"
#include "core/stack/foreign_data.h"
#include "core/stack/labels.h"
#include "core/stack/tar_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::stack {
namespace {

std::string textOf(const engine::Labels& labels, std::string_view name)
{
    const auto found = labels.find(std::string(name));
    return found == labels.end() ? std::string() : found->second;
}

std::string ofProject(const std::string& project)
{
    return fmt::format("{}={}", kProjectLabel, project);
}

VolumeState stateOfVolume(engine::VolumeDetails details)
{
    VolumeState state{.details = std::move(details)};
    state.project = textOf(state.details.labels, kProjectLabel);
    state.key = textOf(state.details.labels, kVolumeLabel);
    return state;
}

/// What the containers of the list mount. One that is gone by now mounts nothing.
Result<std::vector<engine::ContainerDetails>> inspectAll(const engine::Client& client,
                                                         const engine::ListContainersOptions& which,
                                                         const std::stop_token& stop)
{
    const auto listed = client.run(engine::listContainers(which), stop);
    if (!listed)
        return tl::unexpected(listed.error());
    std::vector<engine::ContainerDetails> containers;
    for (const engine::ContainerSummary& one : *listed) {
        auto container = client.run(engine::inspectContainer(one.id), stop);
        if (container)
            containers.push_back(std::move(*container));
        else if (container.error().code != ErrorCode::NotFound)
            return tl::unexpected(container.error());
    }
    return containers;
}

/// The version that stands in a file of the data, e.g. `15`; empty where it cannot be read.
std::string versionIn(const engine::Client& client,
                      const std::string& container,
                      const std::string& file,
                      const std::stop_token& stop)
{
    const auto archive = client.run(engine::readArchive(container, file), stop);
    TarReader reader;
    if (!archive || !reader.feed(*archive))
        return {};
    const std::string version(trimmed(reader.firstContent()));
    const bool isVersion =
        !version.empty() && version.find_first_not_of("0123456789.") == std::string::npos;
    return isVersion ? version : version.substr(0, version.find_first_not_of("0123456789."));
}

VolumeData dataOf(const engine::Client& client,
                  const std::string& container,
                  const DataWriter& writer,
                  const std::stop_token& stop)
{
    const std::string measured = writer.versionFile.empty()
                                     ? std::string()
                                     : versionIn(client, container, writer.versionFile, stop);
    return {.server = writer.server,
            .version = measured.empty() ? writer.version : measured,
            .isMeasured = !measured.empty()};
}

Result<> addUsers(const engine::Client& client,
                  std::vector<VolumeState>& volumes,
                  const std::stop_token& stop)
{
    std::vector<std::string> names;
    names.reserve(volumes.size());
    for (const VolumeState& volume : volumes)
        names.push_back(volume.details.name);
    const auto containers = inspectAll(client, {.labels = {}, .volumes = names}, stop);
    if (!containers)
        return tl::unexpected(containers.error());
    for (const engine::ContainerDetails& container : *containers) {
        if (container.labels.contains(std::string(kHelperLabel)))
            continue;
        for (const engine::ContainerMount& mount : container.mounts) {
            const auto volume = std::ranges::find(
                volumes, mount.name, [](const VolumeState& one) { return one.details.name; });
            if (mount.name.empty() || volume == volumes.end())
                continue;
            volume->users.push_back({.id = container.id,
                                     .container = container.name,
                                     .project = textOf(container.labels, kProjectLabel),
                                     .service = textOf(container.labels, kServiceLabel),
                                     .imageId = container.imageId,
                                     .state = container.state});
            const auto writer = dataWriter(container, mount);
            if (writer && !volume->data)
                volume->data = dataOf(client, container.id, *writer, stop);
        }
    }
    for (VolumeState& volume : volumes)
        std::ranges::sort(volume.users, {}, &VolumeUser::container);
    return {};
}

/// An engine may measure for one at a time: who else asks waits a while, and goes on without sizes.
Result<> addSizes(const engine::Client& client,
                  std::vector<VolumeState>& volumes,
                  std::chrono::milliseconds patience,
                  const std::stop_token& stop)
{
    constexpr std::chrono::milliseconds kAgain{100};
    auto sizes = client.run(engine::readVolumeSizes(), stop);
    for (; !sizes && sizes.error().code == ErrorCode::Conflict; patience -= kAgain) {
        if (patience < kAgain || !pauseFor(kAgain, stop))
            return {};
        sizes = client.run(engine::readVolumeSizes(), stop);
    }
    if (!sizes)
        return tl::unexpected(sizes.error());
    for (VolumeState& volume : volumes) {
        const auto size = sizes->find(volume.details.name);
        if (size != sizes->end())
            volume.sizeBytes = size->second;
    }
    return {};
}

tl::unexpected<Error> noSuchVolume(const std::string& project,
                                   const std::string& name,
                                   const std::vector<engine::VolumeDetails>& all)
{
    std::vector<std::string> known;
    for (const engine::VolumeDetails& one : all) {
        if (textOf(one.labels, kProjectLabel) == project)
            known.push_back(textOf(one.labels, kVolumeLabel));
    }
    std::ranges::sort(known);
    const std::string meant = closestMatch(name, known);
    return fail(ErrorCode::Invalid,
                phrase("project {} has no volume {}", project, name),
                !meant.empty()  ? phrase("did you mean {}?", meant)
                : known.empty() ? phrase("project {} has no volumes", project)
                                : phrase("its volumes: {}", join(known, ", ")));
}

} // namespace

bool VolumeUser::isAtWork() const
{
    return state == "running" || state == "paused" || state == "restarting";
}

Result<std::vector<VolumeState>> readVolumes(const engine::Client& client,
                                             const std::string& project,
                                             const std::stop_token& stop,
                                             std::chrono::milliseconds patience)
{
    auto all = client.run(engine::listVolumes(), stop);
    if (!all)
        return tl::unexpected(all.error());
    const auto own = inspectAll(client, {.labels = {ofProject(project)}, .volumes = {}}, stop);
    if (!own)
        return tl::unexpected(own.error());
    std::set<std::string> mounted;
    for (const engine::ContainerDetails& container : *own) {
        for (const engine::ContainerMount& mount : container.mounts)
            mounted.insert(mount.name);
    }
    std::vector<VolumeState> volumes;
    for (engine::VolumeDetails& one : *all) {
        if (textOf(one.labels, kProjectLabel) == project || mounted.contains(one.name))
            volumes.push_back(stateOfVolume(std::move(one)));
    }
    if (volumes.empty())
        return volumes;
    const auto added = addUsers(client, volumes, stop).and_then([&] {
        return addSizes(client, volumes, patience, stop);
    });
    if (!added)
        return tl::unexpected(added.error());
    std::ranges::sort(volumes, {}, [](const VolumeState& one) { return one.details.name; });
    return volumes;
}

Result<VolumeState> readVolume(const engine::Client& client,
                               const std::string& project,
                               const std::string& name,
                               const std::stop_token& stop)
{
    auto all = client.run(engine::listVolumes(), stop);
    if (!all)
        return tl::unexpected(all.error());
    auto found = std::ranges::find_if(*all, [&](const engine::VolumeDetails& one) {
        return textOf(one.labels, kProjectLabel) == project &&
               textOf(one.labels, kVolumeLabel) == name;
    });
    if (found == all->end())
        found = std::ranges::find(*all, name, &engine::VolumeDetails::name);
    if (found == all->end())
        return noSuchVolume(project, name, *all);
    std::vector<VolumeState> volumes{stateOfVolume(std::move(*found))};
    return addUsers(client, volumes, stop).transform([&] { return std::move(volumes.front()); });
}

} // namespace plumbline::stack
