// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"
#include "core/workspace/volumes.h"

#include <fmt/format.h>

namespace plumbline::workspace {
namespace {

using VolumeJson = nlohmann::ordered_json;

VolumeJson nullWhenEmpty(const std::string& text)
{
    return text.empty() ? VolumeJson(nullptr) : VolumeJson(text);
}

VolumeJson labelOrNull(const engine::Labels& labels, std::string_view name)
{
    const auto found = labels.find(std::string(name));
    return found == labels.end() ? VolumeJson(nullptr) : VolumeJson(found->second);
}

VolumeJson usersOf(const stack::VolumeState& volume)
{
    VolumeJson users = VolumeJson::array();
    for (const stack::VolumeUser& user : volume.users)
        users.push_back({{"container", user.container},
                         {"project", nullWhenEmpty(user.project)},
                         {"service", nullWhenEmpty(user.service)},
                         {"state", user.state}});
    return users;
}

VolumeJson volumeOf(const stack::VolumeState& volume)
{
    VolumeJson database = nullptr;
    if (volume.data)
        database = {{"server", volume.data->server},
                    {"version", volume.data->version},
                    {"isMeasured", volume.data->isMeasured}};
    return {{"name", volume.details.name},
            {"volume", nullWhenEmpty(volume.key)},
            {"project", nullWhenEmpty(volume.project)},
            {"driver", volume.details.driver},
            {"createdAt", nullWhenEmpty(volume.details.createdAt)},
            {"sizeBytes", volume.sizeBytes ? VolumeJson(*volume.sizeBytes) : VolumeJson(nullptr)},
            {"database", std::move(database)},
            {"branch", labelOrNull(volume.details.labels, stack::kGitBranchLabel)},
            {"clonedFrom", labelOrNull(volume.details.labels, stack::kClonedFromLabel)},
            {"users", usersOf(volume)}};
}

} // namespace

std::string renderVolumeData(const stack::VolumeState& volume)
{
    if (!volume.data)
        return "-";
    return fmt::format("{} {}{}",
                       volume.data->server,
                       volume.data->version,
                       volume.data->isMeasured ? "" : " (as its image says)");
}

std::string renderVolumesJson(const std::string& project,
                              const std::vector<stack::VolumeState>& volumes)
{
    VolumeJson list = VolumeJson::array();
    for (const stack::VolumeState& volume : volumes)
        list.push_back(volumeOf(volume));
    return dumped(
        {{"schemaVersion", kSchemaVersion}, {"project", project}, {"volumes", std::move(list)}});
}

std::string renderVolumeOutcomeJson(const VolumeOutcome& outcome)
{
    const stack::SnapshotTag& tag = outcome.contents.tag;
    VolumeJson origin = nullptr;
    if (!tag.name.empty())
        origin = {{"project", nullWhenEmpty(tag.project)},
                  {"volume", nullWhenEmpty(tag.volume)},
                  {"name", tag.name},
                  {"server", nullWhenEmpty(tag.server)},
                  {"version", nullWhenEmpty(tag.version)},
                  {"branch", nullWhenEmpty(tag.branch)},
                  {"commit", nullWhenEmpty(tag.commit)},
                  {"takenAt", tag.takenAt}};
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"project", outcome.project},
                   {"action", outcome.action},
                   {"name", outcome.volume},
                   {"file", nullWhenEmpty(outcome.file.string())},
                   {"clone", nullWhenEmpty(outcome.clone)},
                   {"origin", std::move(origin)},
                   {"entries", outcome.contents.entries},
                   {"contentBytes", outcome.contents.contentBytes},
                   {"stopped", outcome.stopped},
                   {"removed", outcome.removed},
                   {"remarks", outcome.remarks}});
}

} // namespace plumbline::workspace
