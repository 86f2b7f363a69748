// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <span>
#include <string_view>

namespace plumbline::parity {

/// Every rule that there is, by factor and then in the order of the catalogue.
std::span<const Rule* const> allRules();

/// The rule of that id, or nullptr.
const Rule* findRule(std::string_view id);

} // namespace plumbline::parity
