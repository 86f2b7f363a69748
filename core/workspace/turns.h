// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/stack/plan.h"

#include <string>
#include <vector>

/// The stacks of one workspace, as written and its mirrors, each have a project of their own, so that
/// each keeps its containers and data. They publish the same ports: one has its turn at a time.
namespace plumbline::workspace {

/// The project as written that a mirror is of; the project's own name where it is none.
std::string writtenProjectOf(const compose::Project& project);

/// Whether what runs is a mirror: its containers say so, whatever files its folder holds.
bool isMirror(const stack::ObservedState& observed);

/// Projects of the same workspace whose running containers hold a port that `project` publishes,
/// by name.
std::vector<std::string> stacksInTheWay(const compose::Project& project,
                                        const stack::ObservedState& observed);

/// Takes what a project holds out of what was observed: it will be stopped by then.
void forget(const std::string& project, stack::ObservedState& observed);

/// `plan` after `stops`: nothing of it is started before all of them have stopped.
stack::Plan afterStops(std::vector<stack::Plan> stops, stack::Plan plan);

} // namespace plumbline::workspace
