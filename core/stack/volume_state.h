// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/volumes.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::stack {

/// A container that mounts a volume, whatever its project.
struct VolumeUser
{
    std::string id;
    std::string container; ///< its name
    std::string project;   ///< empty: none
    std::string service;
    std::string imageId;
    std::string state; ///< running, paused, exited, ...

    /// Whether a process of it may be writing.
    [[nodiscard]] bool isAtWork() const;

    bool operator==(const VolumeUser&) const = default;
};

/// The database whose data a volume holds.
struct VolumeData
{
    std::string server;  ///< `PostgreSQL`
    std::string version; ///< that initialised them, where the data say it; else that of the image
    bool isMeasured = false; ///< read from the data themselves

    bool operator==(const VolumeData&) const = default;
};

struct VolumeState
{
    engine::VolumeDetails details;
    std::string project;                   ///< that made it; empty: none
    std::string key;                       ///< its name in the Compose file; empty: it is of none
    std::optional<std::int64_t> sizeBytes; ///< absent: the engine cannot tell, or was not asked
    std::vector<VolumeUser> users;         ///< by name
    std::optional<VolumeData> data; ///< absent: of no database known here, or nobody mounts it
};

/// The volumes that the project made and those that its containers mount, by name. While the engine
/// measures for somebody else, `patience` is how long that is waited for; then they come without sizes.
/// **Errors:** as Client::run.
Result<std::vector<VolumeState>>
readVolumes(const engine::Client& client,
            const std::string& project,
            const std::stop_token& stop,
            std::chrono::milliseconds patience = std::chrono::seconds(10));

/// The one that `name` is in the project's Compose file, else the one that the engine calls so,
/// whoever made it; it is not measured. **Errors:** Invalid (there is none, with what was meant); as Client::run.
Result<VolumeState> readVolume(const engine::Client& client,
                               const std::string& project,
                               const std::string& name,
                               const std::stop_token& stop);

} // namespace plumbline::stack
