// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/draft.h"

#include <string>

namespace plumbline::mirror {

/// Gives the project the mirror's name, and all that the engine knows by a name of its own another
/// one, so that neither stack touches what the other has: networks, volumes, containers.
void renameProject(Draft& draft, const std::string& former, const std::string& name);

/// Marks every container as one of a mirror.
void label(Draft& draft, const std::string& environment, const std::string& former);

/// Publishes on any free port.
void freePorts(Draft& draft);

} // namespace plumbline::mirror
