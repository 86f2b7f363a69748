// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/rule.h"

/// The rules, each defined in the file of its name. list.cpp puts them in order.
namespace plumbline::parity::rules {

// III Config
extern const Rule kTypeChange;
extern const Rule kDebugFlagOn;

// IX Disposability
extern const Rule kGracePeriodDrift;

} // namespace plumbline::parity::rules
