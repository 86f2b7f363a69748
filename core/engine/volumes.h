// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

/// Volumes. **Source:** Engine API v1.40 to v1.47, section Volume.
namespace plumbline::engine {

struct VolumeSpec
{
    std::string name;
    std::string driver; ///< empty: local
    std::map<std::string, std::string> driverOpts;
    Labels labels;

    bool operator==(const VolumeSpec&) const = default;
};

struct VolumeDetails
{
    std::string name;
    std::string driver;
    std::string mountpoint;
    std::string createdAt;
    std::map<std::string, std::string> options;
    Labels labels;

    bool operator==(const VolumeDetails&) const = default;
};

Call<std::vector<VolumeDetails>> listVolumes(const std::vector<std::string>& labels = {});
Call<VolumeDetails> inspectVolume(const std::string& name);
/// Creating one that exists gives the existing one (the engine's own rule).
Call<VolumeDetails> createVolume(const VolumeSpec& spec);
/// **Errors:** Conflict (in use), NotFound.
Call<void> removeVolume(const std::string& name, bool force = false);

/// The bytes in each volume by its name, as the engine counts them, which takes it a look at every
/// file; a volume whose size it cannot tell (of another driver) is left out.
Call<std::map<std::string, std::int64_t>> readVolumeSizes();

} // namespace plumbline::engine
