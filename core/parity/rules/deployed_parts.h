// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

#include <string>

namespace plumbline::parity::rules {

/// What an environment runs, as evidence.
Evidence commitEvidence(const RuleInput& input, std::size_t place);

/// What git says of the commit of an environment other than a checkout; nullptr: it was not asked.
const model::DeployedCommit* deployedCommit(const RuleInput& input, std::size_t place);

/// Why nothing is known of the commit of an environment. Delivery must be known.
Phrase whyUnknown(const RuleInput& input, std::size_t place);

} // namespace plumbline::parity::rules
