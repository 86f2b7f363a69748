// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

namespace plumbline::parity::rules {

/// Which environments lack a key; each kind has a rule.
enum class Presence {
    Missing,        ///< some lack what others, of the same kind or nearer to development, have
    OnlyLocal,      ///< nobody but development has it, and it looks as if it were meant so
    OnlyProduction, ///< nobody but production has it
};

/// Answers for every key that more than one environment could have, as far as `kind` is about it.
void judgePresence(const RuleInput& input, Presence kind, Outcomes& outcomes);

} // namespace plumbline::parity::rules
