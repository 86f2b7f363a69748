// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/draft.h"
#include "core/mirror/roles.h"

#include <string>
#include <vector>

namespace plumbline::mirror {

/// Puts the container that stands in for a role into the draft, in the place of what the project
/// says about it. The role must have an image. `project` is the mirror's name.
void layContainer(Draft& draft, const BackingRole& role, const std::string& project);

/// Puts in what a stand-in cannot run without. Adds what is missing to `unmirrored`.
void layCompanions(Draft& draft,
                   const BackingRole& role,
                   const std::string& project,
                   const Options& options,
                   std::vector<Unmirrored>& unmirrored);

/// The folder of a stand-in's data in its container; empty: it keeps none.
std::string dataFolder(const BackingRole& role);

} // namespace plumbline::mirror
