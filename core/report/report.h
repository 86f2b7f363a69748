// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/run.h"
#include "core/parity/parity_report.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// A parity report in the formats that people and machines read. Every renderer is a pure function:
/// the same report and context give the same bytes. No value of a secret is in what they are given.
namespace plumbline::report {

/// What a file says beside the report itself; nothing in here is read from a clock or the machine.
struct ReportContext
{
    std::string generatedAt; ///< RFC 3339, UTC; empty: not said
    std::string toolVersion;
    std::map<std::string, std::string> fixDiffs; ///< unified diffs, by a finding's fingerprint
    std::vector<history::Run> past;              ///< earlier comparisons of the same, oldest first
    /// From the repository's root to the workspace, with a slash at its end: code hosts want paths
    /// from there. Empty: they are the same.
    std::string pathPrefix;
    std::string manifestFile; ///< the workspace's plumbline.yaml; empty: it has none
};

/// JSON as `resources/schemas/check.schema.json` describes it, one finding a line.
std::string renderCheckJson(const parity::ParityReport& report, const ReportContext& context);

/// SARIF 2.1.0 as GitHub's code scanning takes it: a file of the repository for every result, worst
/// first, at most 5,000 of them. **Source:** OASIS SARIF 2.1.0; GitHub Docs, "SARIF support for code
/// scanning", read in November 2026.
std::string renderSarif(const parity::ParityReport& report, const ReportContext& context);

/// The list that GitLab shows beside a merge request. Waived findings are not in it.
/// **Source:** GitLab Docs, "Code Quality", read in November 2026.
std::string renderCodeQuality(const parity::ParityReport& report, const ReportContext& context);

/// JUnit XML: a suite for each factor and one for the sources, a case for each rule on each subject.
/// Errors and warnings fail, waived and not measured ones are skipped, an unreadable source is an
/// error.
std::string renderJunit(const parity::ParityReport& report, const ReportContext& context);

/// RFC 4180, a finding a record. The matrix is `renderCsv` of the comparison.
std::string renderFindingsCsv(const parity::ParityReport& report);

} // namespace plumbline::report
