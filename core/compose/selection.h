// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/node.h"

#include <string>
#include <vector>

namespace plumbline::compose {

/// Takes the services that no active profile enables out of `model` and gives them back as a
/// mapping. A service named in `named` enables its own profiles, for all services; `activeProfiles`
/// grows by them.
Node takeDisabledServices(Node& model,
                          std::vector<std::string>& activeProfiles,
                          const std::vector<std::string>& named);

/// Takes the networks, volumes, secrets, configs and models out that no service uses.
void pruneUnused(Node& model);

} // namespace plumbline::compose
