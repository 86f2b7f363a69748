// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

namespace plumbline::parity::rules {

/// Fails for every backing service whose versions differ in the leading number, or in a later one.
void judgeVersions(const RuleInput& input, bool isMajor, Outcomes& outcomes);

} // namespace plumbline::parity::rules
