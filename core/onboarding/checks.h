// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/onboarding/plan.h"

#include <string>
#include <vector>

/// What each part of the facts says about its step. Pure.
namespace plumbline::onboarding {

Step engineStep(const Facts& facts);
std::vector<Step> machineSteps(const Facts& facts);
std::vector<Step> toolSteps(const Facts& facts);
/// Submodules and hooks.
std::vector<Step> gitSteps(const Facts& facts);
Step valuesStep(const Facts& facts);
Step filesStep(const Facts& facts);
std::vector<Step> certificateSteps(const Facts& facts);
std::vector<Step> loginSteps(const Facts& facts);
Step imagesStep(const Facts& facts);
Step portsStep(const Facts& facts);
Step launchStep(const Facts& facts);
Step verifyStep(const Facts& facts);
Step openStep(const Facts& facts, const std::vector<std::string>& urls);

/// "FILE, FILE and 3 more".
Phrase someOf(const std::vector<std::string>& names);

} // namespace plumbline::onboarding
