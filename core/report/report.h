// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

#include <map>
#include <string>
#include <string_view>

/// A parity report in the formats that people and machines read. Every renderer is a pure function:
/// the same report and context give the same bytes. No value of a secret is in what they are given.
namespace plumbline::report {

/// What a file says beside the report itself; nothing in here is read from a clock or the machine.
struct ReportContext
{
    std::string generatedAt; ///< RFC 3339, UTC; empty: not said
    std::string toolVersion;
    std::map<std::string, std::string> fixDiffs; ///< unified diffs, by a finding's fingerprint
};

/// JSON as `resources/schemas/check.schema.json` describes it, one finding a line.
std::string renderCheckJson(const parity::ParityReport& report, const ReportContext& context);

} // namespace plumbline::report
