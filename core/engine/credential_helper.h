// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/variables.h"
#include "core/engine/auth.h"

#include <chrono>
#include <optional>
#include <string>

namespace plumbline::engine {

/// Runs `docker-credential-<name> get` for one registry and reads what it answers; an empty optional
/// where it has nothing stored. `name`: as Docker's config gives it.
/// **Errors:** Invalid (name), NotFound (not installed), Denied, TimedOut.
/// **Source:** docker/docker-credential-helpers, README, version 0.8.
Result<std::optional<RegistryAuth>> askCredentialHelper(const std::string& name,
                                                        const std::string& registryKey,
                                                        const Variables& variables,
                                                        std::chrono::milliseconds limit);

} // namespace plumbline::engine
