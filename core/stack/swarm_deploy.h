// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/engine/swarm.h"
#include "core/stack/settings.h"

#include <vector>

namespace plumbline::stack {

/// Fills in what `deploy` says. **Errors:** Invalid (a duration or number that is none).
Result<> applyDeploy(const compose::Project& project,
                     const compose::Service& service,
                     engine::SwarmServiceSpec& spec);

/// Of the fields that only a Swarm has: `deploy.mode`, `networks.shop_default`, `ports.80/tcp`.
void addDeploySettings(const engine::SwarmServiceSpec& spec, Settings& settings);

/// A warning for each field that tasks of a Swarm do not have.
void addUnheeded(const compose::Project& project,
                 const compose::Service& service,
                 std::vector<Diagnostic>& diagnostics);

} // namespace plumbline::stack
