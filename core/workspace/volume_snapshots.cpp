// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/volume_snapshots.h"

#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"

#include <algorithm>
#include <system_error>
#include <tuple>

namespace plumbline::workspace {
namespace {

Result<FoundSnapshot> snapshotAt(const std::filesystem::path& file)
{
    return stack::readSnapshotTag(file).transform([&](stack::SnapshotTag tag) {
        std::error_code unknown;
        const auto bytes = std::filesystem::file_size(file, unknown);
        return FoundSnapshot{.file = file, .fileBytes = unknown ? 0 : bytes, .tag = std::move(tag)};
    });
}

nlohmann::ordered_json snapshotPart(const std::string& text)
{
    return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

} // namespace

Result<std::vector<FoundSnapshot>> findSnapshots(const std::filesystem::path& folder,
                                                 const std::string& volume,
                                                 const std::stop_token& stop)
{
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    std::vector<FoundSnapshot> found;
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, phrase("looking for snapshots was interrupted"));
        std::error_code unknown;
        if (entry->path().extension() != ".tar" || !entry->is_regular_file(unknown))
            continue;
        auto snapshot = snapshotAt(entry->path());
        if (snapshot &&
            (volume.empty() || snapshot->tag.volume == volume || snapshot->tag.name == volume))
            found.push_back(std::move(*snapshot));
    }
    if (error)
        return fail(error == std::errc::no_such_file_or_directory ? ErrorCode::NotFound
                                                                  : ErrorCode::Denied,
                    phrase("cannot read {}: {}", folder.string(), error.message()));
    std::ranges::sort(found, [](const FoundSnapshot& left, const FoundSnapshot& right) {
        return std::tie(right.tag.takenAt, left.file) < std::tie(left.tag.takenAt, right.file);
    });
    return found;
}

Result<FoundSnapshot> discardSnapshot(const std::filesystem::path& file)
{
    auto snapshot = snapshotAt(file);
    if (!snapshot)
        return snapshot;
    std::error_code error;
    if (!std::filesystem::remove(file, error) || error)
        return fail(ErrorCode::Denied,
                    phrase("cannot remove {}: {}", file.string(), error.message()));
    return snapshot;
}

std::string renderSnapshotData(const stack::SnapshotTag& tag)
{
    return tag.version.empty() ? tag.server : tag.server + " " + tag.version;
}

std::string renderSnapshotsJson(const std::vector<FoundSnapshot>& snapshots)
{
    auto list = nlohmann::ordered_json::array();
    for (const FoundSnapshot& one : snapshots)
        list.push_back({{"file", one.file.string()},
                        {"fileBytes", one.fileBytes},
                        {"project", snapshotPart(one.tag.project)},
                        {"volume", snapshotPart(one.tag.volume)},
                        {"name", one.tag.name},
                        {"server", snapshotPart(one.tag.server)},
                        {"version", snapshotPart(one.tag.version)},
                        {"branch", snapshotPart(one.tag.branch)},
                        {"commit", snapshotPart(one.tag.commit)},
                        {"takenAt", one.tag.takenAt}});
    return dumped({{"schemaVersion", kSchemaVersion}, {"snapshots", std::move(list)}});
}

} // namespace plumbline::workspace
