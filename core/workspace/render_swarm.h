// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/swarm.h"

#include <string>

namespace plumbline::workspace {

/// One line a step, an indented line for each field that changed. Secrets are masked.
std::string renderSwarmPlanText(const stack::StackPlan& plan);

/// The documents of resources/schemas/swarm.schema.json.
std::string renderSwarmPlanJson(const stack::StackPlan& plan);
std::string renderSwarmOutcomeJson(const stack::StackPlan& plan,
                                   const stack::StackOutcome& outcome);
std::string renderSwarmReportJson(const SwarmReport& report);

} // namespace plumbline::workspace
