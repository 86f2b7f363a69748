// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"

#include <cstdint>
#include <string>
#include <vector>

/// What a container's own layer holds. **Source:** Engine API v1.40 to v1.47, section Container.
namespace plumbline::engine {

/// One path of a container's own layer that its image has not, or has otherwise; what lies on volumes
/// and other mounts is none.
struct LayerChange
{
    enum class Kind { Changed, Added, Removed };

    std::string path;
    Kind kind = Kind::Changed;

    bool operator==(const LayerChange&) const = default;
};

/// Folders that hold a change are among them. **Errors:** NotFound (no such container).
Call<std::vector<LayerChange>> listLayerChanges(const std::string& container);

struct PathState
{
    std::int64_t size = 0; ///< bytes
    bool isFile = false;   ///< a plain one: no folder, link, socket, device
};

/// What lies at a path of a container, running or not. **Errors:** NotFound, Internal.
Call<PathState> inspectPath(const std::string& container, const std::string& path);

} // namespace plumbline::engine
