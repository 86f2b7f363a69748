// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/volume_snapshot.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

/// The files that `volume snapshot` has written.
namespace plumbline::workspace {

struct FoundSnapshot
{
    std::filesystem::path file;
    std::uint64_t fileBytes = 0;
    stack::SnapshotTag tag;
};

/// The snapshots in a folder, not in those below it, the newest first. Files that are none are passed
/// over; whether one is whole is only known when it is restored. `volume`: in the Compose file or as the
/// engine calls it; empty: of all. **Errors:** NotFound and Denied (the folder), Cancelled.
Result<std::vector<FoundSnapshot>> findSnapshots(const std::filesystem::path& folder,
                                                 const std::string& volume,
                                                 const std::stop_token& stop);

/// Removes the file, if a snapshot of a volume is what it is. **Errors:** as stack::readSnapshotTag, Denied.
Result<FoundSnapshot> discardSnapshot(const std::filesystem::path& file);

/// JSON as `resources/schemas/volume_snapshots.schema.json` describes it.
std::string renderSnapshotsJson(const std::vector<FoundSnapshot>& snapshots);

/// `PostgreSQL 15`; empty: of no database that is known.
std::string renderSnapshotData(const stack::SnapshotTag& tag);

} // namespace plumbline::workspace
