// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <span>
#include <string>

namespace plumbline::parity {

/// One rule for a terminal: what is wrong, why it matters, what is compared, what is not counted and
/// what to do.
std::string explainRule(const Rule& rule);

/// All rules as a Markdown document, factor by factor.
std::string renderRuleReference(std::span<const Rule* const> rules);

} // namespace plumbline::parity
