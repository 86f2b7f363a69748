// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/database.h"

namespace plumbline::history {

/// Brings the tables to this version's, from whichever earlier version.
/// **Errors:** Unsupported (a later version's), Conflict, Internal.
Result<> migrate(const Connection& connection);

} // namespace plumbline::history
