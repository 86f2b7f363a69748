// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/auth.h"
#include "core/engine/client.h"

#include <optional>
#include <string>

/// What registries know. **Source:** Engine API v1.40 to v1.47, section Distribution.
namespace plumbline::engine {

/// The digest that an image's name stands for at its registry now (`sha256:...`). The engine asks the
/// registry; nothing is pulled. **Errors:** NotFound, Denied, Unsupported (Podman cannot).
Call<std::string> registryDigest(const std::string& reference,
                                 const std::optional<RegistryAuth>& auth);

} // namespace plumbline::engine
