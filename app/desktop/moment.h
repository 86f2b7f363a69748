// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/variables.h"

#include <string>

namespace plumbline::desktop {

/// This moment, RFC 3339 in UTC; SOURCE_DATE_EPOCH stands for the clock where it is set.
std::string momentOf(const Variables& variables);

} // namespace plumbline::desktop
