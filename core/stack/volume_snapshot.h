// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

/// A volume in a file: a tar archive that any tar can read. Its first entry says what the rest is.
namespace plumbline::stack {

inline constexpr std::string_view kSnapshotTagName = "plumbline-volume.json";
/// The folder of the archive that holds the volume's files.
inline constexpr std::string_view kSnapshotFolder = "plumbline-volume";

/// Where a snapshot comes from.
struct SnapshotTag
{
    std::string project;
    std::string volume; ///< in the Compose file; may be empty
    std::string name;   ///< as the engine calls it
    std::string server; ///< the database that wrote it; may be empty
    std::string version;
    std::string branch;  ///< of git, checked out at that time; may be empty
    std::string commit;  ///< its id; may be empty
    std::string takenAt; ///< RFC 3339

    bool operator==(const SnapshotTag&) const = default;
};

struct SnapshotFile
{
    SnapshotTag tag;
    std::uint64_t entries = 0;      ///< files, folders and links of the volume
    std::uint64_t contentBytes = 0; ///< of its files
};

/// The archive's first entry.
std::string renderSnapshotTag(const SnapshotTag& tag, std::int64_t modified);

/// Reads a snapshot from its beginning to its end, keeping nothing, so that one that is cut off is
/// known before a volume is touched. **Errors:** NotFound, Denied, Invalid (no snapshot of a volume,
/// or not whole), Cancelled.
Result<SnapshotFile> readSnapshot(const std::filesystem::path& path, const std::stop_token& stop);

/// Reads only what the file says of itself. **Errors:** NotFound, Denied, Invalid (no snapshot of a volume),
/// Unsupported (of a newer Plumbline).
Result<SnapshotTag> readSnapshotTag(const std::filesystem::path& path);

} // namespace plumbline::stack
