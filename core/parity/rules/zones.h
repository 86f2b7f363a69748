// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <string_view>
#include <vector>

namespace plumbline::parity::rules {

/// A setting of which a container that is told nothing has a default.
struct ZoneSetting
{
    bool (*isKey)(std::string_view name) = nullptr;
    std::vector<std::string_view> defaults; ///< spellings of what one has that is told nothing
    std::string_view what;
};

/// Answers for every key of that setting; missing is the default.
void judgeZones(const RuleInput& input, const ZoneSetting& setting, Outcomes& outcomes);

} // namespace plumbline::parity::rules
