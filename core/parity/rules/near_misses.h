// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <vector>

/// Which names of config vars are other names misspelt.
namespace plumbline::parity::rules {

/// Pairs of a key that some environment lacks and one that only that environment has, whose names are
/// nearly the same: one misspelt. `wrong` is the one that the environment has.
struct NearMiss
{
    const ConfigKey* wrong = nullptr;
    const ConfigKey* right = nullptr;
    std::vector<const ConfigKey*> also; ///< of the right name, as other services get it
    std::vector<std::size_t> places;    ///< that have the wrong one
    bool isOnlyCase = false;            ///< they differ in the case of letters or in separators
};

std::vector<NearMiss> nearMisses(const RuleInput& input);

/// Whether a key takes part in any of them.
bool isIn(const std::vector<NearMiss>& pairs, const ConfigKey& key);

} // namespace plumbline::parity::rules
