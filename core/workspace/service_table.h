// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/backing/table.h"
#include "core/workspace/environments.h"

namespace plumbline::workspace {

/// What tells backing services: the built-in table, with the workspace's own laid over it.
/// **Errors:** NotFound, Denied, Invalid (mistakes in the workspace's own).
Result<sources::backing::Table> serviceTable(const OpenedManifest& opened);

} // namespace plumbline::workspace
