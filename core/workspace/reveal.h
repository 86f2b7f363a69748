// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/workspace/environments.h"

#include <string>

namespace plumbline::workspace {

/// One secret that a person asks to see, as a comparison's cell names it.
struct RevealRequest
{
    std::string environment;
    std::string key;
    Origin origin; ///< of the cell
};

/// Reads the environment again and gives the secret that is written at the place. Nothing is kept.
/// **Errors:** NotFound (no such environment; the files have changed and hold it there no more),
/// Denied (there, but its value could not be read), Cancelled.
Result<Secret>
revealSecret(const OpenedManifest& opened, const RevealRequest& request, LoadRequest loading);

} // namespace plumbline::workspace
