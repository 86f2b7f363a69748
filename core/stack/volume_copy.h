// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/volume_snapshot.h"
#include "core/stack/volume_state.h"

/// The bytes of volumes, in and out of an engine wherever it runs. A container that is never started
/// mounts the volume, made of an image that is there; it goes afterwards. What is copied is streamed.
/// **Thread:** the calling one waits; files are read and written on the transport's.
namespace plumbline::stack {

/// Writes the volume to a file, whole or not at all. **Errors:** NotFound (no image to make the helper
/// of), Denied and Internal (the file), Cancelled; as Client::run.
Result<SnapshotFile> copyToFile(const engine::Client& client,
                                const VolumeState& volume,
                                const SnapshotTag& tag,
                                const std::filesystem::path& path,
                                const std::stop_token& stop);

/// Unpacks a snapshot into a volume, beside what is in it. **Errors:** as copyToFile.
Result<> copyFromFile(const engine::Client& client,
                      const VolumeState& volume,
                      const std::filesystem::path& path,
                      const std::stop_token& stop);

/// Copies what is in one volume into another one, through a second connection and at most a MiB of
/// memory. **Errors:** as copyToFile.
Result<> copyAcross(const engine::Client& client,
                    const VolumeState& from,
                    const VolumeState& into,
                    const std::stop_token& stop);

/// Removes helpers of that volume that an ended process has left. **Errors:** as Client::run.
Result<> removeLeftHelpers(const engine::Client& client,
                           const std::string& volume,
                           const std::stop_token& stop);

} // namespace plumbline::stack
