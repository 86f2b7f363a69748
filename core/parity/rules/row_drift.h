// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <functional>
#include <initializer_list>
#include <span>

namespace plumbline::parity::rules {

/// Answers for rows of the comparison: those of a verdict among `faults` fail with the row's own
/// evidence and reason, those that cannot be told are not measured, the others pass.
void judgeRows(const RuleInput& input,
               std::span<const Row* const> rows,
               std::initializer_list<Verdict> faults,
               const std::function<Fault(const Row& row)>& fault,
               Outcomes& outcomes);

/// Whether all environments but those for development and tests agree in a row, as far as they say
/// anything.
bool differsOnlyLocally(const RuleInput& input, const Row& row);

} // namespace plumbline::parity::rules
