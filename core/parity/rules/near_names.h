// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

namespace plumbline::parity::rules {

/// Fails for every key that stands under a misspelt name; `onlyCase`: for those whose letters are the
/// same but for their case, else for the others.
void judgeNearNames(const RuleInput& input, bool onlyCase, Outcomes& outcomes);

} // namespace plumbline::parity::rules
