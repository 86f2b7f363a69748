// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/volume_copy.h"
#include "core/workspace/launch.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

/// The data of a stack: copied to files and back, cloned, and set back to their beginning.
///
/// A volume that somebody may be writing to is not copied: its files would not fit each other. Of
/// another project's containers none is stopped or removed. **Thread:** each blocks the one that calls it.
namespace plumbline::workspace {

/// Asked before data are lost, with what is to happen; false ends the job with Cancelled.
using ConfirmLoss = std::function<bool(const Phrase&)>;

struct VolumeRequest
{
    std::string project;
    std::string volume; ///< in the Compose file, or as the engine calls it
    std::filesystem::path
        folder; ///< where the git branch is read; empty: where the project was launched from
    bool stopsUsers = false; ///< containers of the project are stopped meanwhile, not an error
    std::string now;         ///< RFC 3339
    ConfirmLoss confirm;     ///< may be empty: go ahead
};

/// What was done.
struct VolumeOutcome
{
    std::string action; ///< snapshot, restore, clone, reset
    std::string project;
    std::string volume;               ///< as the engine calls it
    std::filesystem::path file;       ///< written or read; may be empty
    std::string clone;                ///< the new volume; may be empty
    stack::SnapshotFile contents;     ///< what was copied, and where it comes from
    std::vector<std::string> stopped; ///< containers that were stopped, and run again
    std::vector<std::string> removed; ///< containers that `up` makes again
    std::vector<Phrase> remarks;
};

/// Copies a volume to `file`, whole or not at all; empty: a name made of the volume, the git branch
/// and the time, in `directory`. **Errors:** Conflict (a container at work mounts it), as
/// stack::readVolume and stack::copyToFile.
Result<VolumeOutcome> snapshotVolume(const EngineContext& context,
                                     const VolumeRequest& request,
                                     const std::filesystem::path& file,
                                     const std::filesystem::path& directory,
                                     const std::stop_token& stop);

/// Puts what a snapshot holds in place of what is in the volume. Its containers are removed, for `up`
/// to make again. The file is read to its end before anything is changed.
/// **Errors:** Conflict (another project's container mounts it), Unsupported (its files lie elsewhere
/// than with the engine), as stack::readSnapshot, stack::readVolume and stack::copyFromFile.
Result<VolumeOutcome> restoreVolume(const EngineContext& context,
                                    const VolumeRequest& request,
                                    const std::filesystem::path& file,
                                    const std::stop_token& stop);

/// Makes the volume anew, empty; its containers are removed, for `up` to make again and to initialise
/// it. **Errors:** as restoreVolume.
Result<VolumeOutcome> resetVolume(const EngineContext& context,
                                  const VolumeRequest& request,
                                  const std::stop_token& stop);

/// Either a name for the engine, or a project to which the clone is what the volume is to its own.
struct CloneTarget
{
    std::string name;
    std::string project;
};

/// **Errors:** Conflict (a volume of that name is there; a container at work mounts it), Invalid (no
/// Compose file names it, so no other project has one like it), as stack::copyAcross.
Result<VolumeOutcome> cloneVolume(const EngineContext& context,
                                  const VolumeRequest& request,
                                  const CloneTarget& target,
                                  const std::stop_token& stop);

std::string renderVolumesJson(const std::string& project,
                              const std::vector<stack::VolumeState>& volumes);
std::string renderVolumeOutcomeJson(const VolumeOutcome& outcome);
/// `PostgreSQL 15`, `MariaDB 10.11 (as its image says)`, or `-`.
std::string renderVolumeData(const stack::VolumeState& volume);

} // namespace plumbline::workspace
