// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

namespace plumbline::parity::rules {

/// Fails for every backing service that some environment lacks: one that production has, or with
/// `onlyLocal` one that only development has.
void judgeBackingPresence(const RuleInput& input, bool onlyLocal, Outcomes& outcomes);

} // namespace plumbline::parity::rules
