// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/engine/images.h"
#include "core/engine/volumes.h"
#include "core/model/service.h"

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::docker {

/// What a container was made with besides what its image says, which stays Unknown until that is laid
/// under it. `image`: nullptr where the engine no longer has it.
model::Service describeContainer(const engine::ContainerDetails& container,
                                 const engine::ImageDetails* image,
                                 const std::vector<engine::VolumeDetails>& volumes);
/// The same of what is no container itself, by the name of `origin`.
model::Service describeContainer(const engine::ContainerDetails& container,
                                 const engine::ImageDetails* image,
                                 const std::vector<engine::VolumeDetails>& volumes,
                                 const Origin& origin);

/// The label's value, or an empty text.
std::string labelOf(const engine::ContainerDetails& container, std::string_view name);

/// `container shop-api-1`.
Origin placeOf(const engine::ContainerDetails& container);

} // namespace plumbline::sources::docker
