// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/mirror.h"
#include "core/workspace/mirror_check.h"

#include <string>
#include <vector>

/// A mirror and what it was measured to be, for people and for machines.
namespace plumbline::workspace {

/// What stands in for what, line by line: as written and in the mirror, side by side, why, and where
/// both are written. What could not be mirrored comes first.
std::string renderMirrorText(const Mirror& mirror);

/// One line a service: `db  postgres:14.9  for Amazon RDS for PostgreSQL 14.9, exact`.
std::string renderMirrorSummary(const Mirror& mirror);

/// **Source:** resources/schemas/mirror.schema.json, schemaVersion 1.
std::string renderMirrorJson(const Mirror& mirror);

/// What running services said of themselves, one line each.
std::string renderChecksText(const std::vector<MirrorCheck>& checks);

/// `{mirror: ...}` put into the JSON document of a plan or an outcome, with the checks if there are
/// any.
std::string withMirrorJson(const std::string& document,
                           const Mirror& mirror,
                           const std::vector<MirrorCheck>& checks = {});

} // namespace plumbline::workspace
