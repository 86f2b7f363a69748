// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/parity_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What earlier comparisons found: scores, gaps and findings by their fingerprints, never a value.
namespace plumbline::history {

/// A finding as history keeps it: what it is about, not what it saw.
struct RunFinding
{
    std::string fingerprint;
    std::string rule;
    parity::Factor factor = parity::Factor::Parity;
    Severity severity = Severity::Warning;
    std::string service;
    std::string subject;
    std::vector<std::string> environments;
    bool isWaived = false;

    bool operator==(const RunFinding&) const = default;
};

struct RunFactor
{
    parity::Factor factor = parity::Factor::Parity;
    parity::FactorStatus status = parity::FactorStatus::NotMeasured;
    std::optional<int> score;

    bool operator==(const RunFactor&) const = default;
};

struct RunGap
{
    std::string gap; ///< `time`, `personnel`, `tools`
    std::string name;
    std::optional<double> value;
    std::string unit;

    bool operator==(const RunGap&) const = default;
};

/// One comparison, as it is remembered.
struct Run
{
    std::int64_t id = 0;   ///< given by the store; grows with time
    std::string at;        ///< RFC 3339, UTC
    std::string workspace; ///< its folder, absolute
    std::string name;      ///< as reports call it
    std::vector<std::string> environments;
    std::optional<int> score;
    int coverage = 0; ///< per cent
    parity::FindingCounts counts;
    std::vector<RunFactor> factors;
    std::vector<RunGap> gaps;
    std::vector<RunFinding> findings; ///< sorted by fingerprint

    bool operator==(const Run&) const = default;
};

/// What of a report is remembered.
Run runOf(const parity::ParityReport& report, std::string workspace, std::string at);

/// What became of findings between two runs. A waiver does not fix what it covers.
struct Changes
{
    std::vector<RunFinding> added;
    std::vector<RunFinding> fixed;
    std::vector<RunFinding> open; ///< in both, as the later one has them

    bool operator==(const Changes&) const = default;
};

/// Each list by severity, factor, rule, service and subject.
Changes changesBetween(const Run& before, const Run& after);

} // namespace plumbline::history
