// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/parity/parity_report.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::workspace {

/// What another environment has where a backing service of the local stack stands.
struct Counterpart
{
    std::string environment;
    bool isProduction = false;
    std::string product; ///< `Amazon RDS for PostgreSQL`, or at least the engine: `postgres`
    std::string version; ///< `14.9`; empty: unknown
    /// Another engine, or another version as far as both say one; absent: it cannot be told.
    std::optional<bool> isOther;

    bool operator==(const Counterpart&) const = default;
};

/// By the project's own name of each service that `report` knows as a backing service; the
/// environments in the report's order, development and those without such a service left out.
/// `project` is the stack that is launched, which may be a mirror: its image's version counts.
std::map<std::string, std::vector<Counterpart>>
findCounterparts(const compose::Project& project, const parity::ParityReport& report);

} // namespace plumbline::workspace
