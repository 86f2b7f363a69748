// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/engine/client.h"

#include <optional>
#include <stop_token>

namespace plumbline::workspace {

/// That services do not find each other by name, and what to install. Podman alone resolves names by a
/// program that may be missing; it starts containers all the same and says so in its own log only.
/// Nothing: they do, it is another engine, or it does not say. Of an engine of this machine, Podman's
/// folders are looked at where it is below 4.6.
std::optional<Diagnostic> missingNames(const engine::Client& client, const std::stop_token& stop);

} // namespace plumbline::workspace
