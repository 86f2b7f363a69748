// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/engine/images.h"

#include <optional>
#include <string>

namespace plumbline::stack {

/// Data that a server cannot start on, as another version of it has written them.
struct ForeignData
{
    std::string server;  ///< `PostgreSQL`
    std::string written; ///< version that wrote them: `13`
    std::string wanted;  ///< version that is to start on them: `15`
    std::string place;   ///< the volume, or the folder that is mounted

    bool operator==(const ForeignData&) const = default;
};

/// Whether a container that takes the place of `old` would start on such data: both mount the same
/// place, and the images say which versions they are. `image`: the new one's, where it is here; else
/// its tag is believed. PostgreSQL reads no other major version's data, the others none of a newer one.
std::optional<ForeignData> foreignData(const engine::ContainerDetails& old,
                                       const engine::ContainerSpec& made,
                                       const engine::ImageDetails* image);

/// The database that a container keeps in one of its mounts.
struct DataWriter
{
    std::string server;      ///< `PostgreSQL`
    std::string version;     ///< as its image says; may be empty
    std::string versionFile; ///< in the container: where the data themselves say it; empty: nowhere

    bool operator==(const DataWriter&) const = default;
};

/// Nothing where the mount holds no data of a database that is known here.
std::optional<DataWriter> dataWriter(const engine::ContainerDetails& container,
                                     const engine::ContainerMount& mount);

} // namespace plumbline::stack
