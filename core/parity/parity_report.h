// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/compare.h"
#include "core/parity/finding.h"

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity {

/// Where a source of an environment stands, as a report's reader has to know it.
struct SourceStatus
{
    std::string kind; ///< `compose`, `kubernetes`, ...
    std::string what; ///< the files, the project, the host
    bool isReadable = true;
    Phrase reason; ///< why it is not

    bool operator==(const SourceStatus&) const = default;
};

/// One environment that took part.
struct EnvironmentStatus
{
    std::string name;
    std::string role; ///< `development`, `test`, `staging`, `production`, `other`
    std::vector<SourceStatus> sources;
    std::size_t serviceCount = 0;
    std::size_t backingServiceCount = 0;
    std::string revision;   ///< commit or version; empty: unknown
    std::string deployedAt; ///< RFC 3339; empty: unknown
    std::string capturedAt; ///< of a snapshot: when it was taken; RFC 3339

    bool operator==(const EnvironmentStatus&) const = default;
};

/// What became of one rule on one subject.
enum class Outcome { Pass, Fail, Waived, NotMeasured };

/// `pass`, `fail`, `waived`, `not-measured`.
std::string_view toString(Outcome outcome);

/// A list of names that never changes. There are as many outcomes as rules and facts and only a
/// handful of such lists, so that equal ones are one: that is why the pointer is shared.
class SharedNames
{
public:
    SharedNames() = default;

    SharedNames(std::vector<std::string> names) // NOLINT(google-explicit-constructor): it is one
        : m_names(std::make_shared<const std::vector<std::string>>(std::move(names)))
    {}

    SharedNames(std::initializer_list<std::string> names)
        : SharedNames(std::vector<std::string>(names))
    {}

    [[nodiscard]] const std::vector<std::string>& list() const
    {
        static const std::vector<std::string> kNone;
        return m_names == nullptr ? kNone : *m_names;
    }

    [[nodiscard]] auto begin() const { return list().begin(); }

    [[nodiscard]] auto end() const { return list().end(); }

    [[nodiscard]] std::size_t size() const { return list().size(); }

    [[nodiscard]] bool empty() const { return list().empty(); }

    operator const std::vector<std::string>&()
        const // NOLINT(google-explicit-constructor): it is one
    {
        return list();
    }

    friend bool operator==(const SharedNames& left, const SharedNames& right)
    {
        return left.m_names == right.m_names || left.list() == right.list();
    }

    friend auto operator<=>(const SharedNames& left, const SharedNames& right)
    {
        return left.list() <=> right.list();
    }

private:
    std::shared_ptr<const std::vector<std::string>> m_names;
};

/// A rule's outcome on one subject, failed or not: what scores, JUnit and trends count.
struct RuleOutcome
{
    std::string_view rule; ///< its id, which lives as long as the program
    Factor factor = Factor::Parity;
    Severity severity = Severity::Warning;
    std::string service;
    std::string subject;
    bool isConfigVar = false; ///< the subject is the name that somebody gave a config var
    SharedNames environments;
    Outcome outcome = Outcome::Pass;
    Phrase reason; ///< of NotMeasured

    bool operator==(const RuleOutcome&) const = default;
};

struct FindingCounts
{
    int error = 0; ///< findings that are not waived
    int warning = 0;
    int info = 0;
    int waived = 0;
    int notMeasured = 0; ///< subjects that a rule could not judge

    bool operator==(const FindingCounts&) const = default;
};

enum class FactorStatus { Pass, Warn, Fail, Waived, NotMeasured };

/// `pass`, `warn`, `fail`, `waived`, `not-measured`.
std::string_view toString(FactorStatus status);

struct FactorResult
{
    Factor factor = Factor::Parity;
    FactorStatus status = FactorStatus::NotMeasured;
    std::optional<int> score; ///< 0 to 100; none below 25 % of coverage
    int coverage = 0;         ///< per cent of the subjects that could be measured
    FindingCounts counts;

    bool operator==(const FactorResult&) const = default;
};

/// A measured gap: a number, how it is to be taken, and what it was made from.
struct GapFigure
{
    Phrase name; ///< `undeployed age`, `commits behind main`, ...
    std::optional<double> value;
    Phrase unit;   ///< `days`, `commits`, `%`
    Phrase detail; ///< one sentence; of a figure without value: why it has none
    Severity severity = Severity::Info;
    std::vector<std::string> environments;

    bool operator==(const GapFigure&) const = default;
};

/// The three gaps of factor X. No person is named or ranked in here.
struct Gaps
{
    std::vector<GapFigure> time;
    std::vector<GapFigure> personnel;
    std::vector<GapFigure> tools;

    bool operator==(const Gaps&) const = default;
};

/// How far a baseline that was taken on the day of adoption has burnt down.
struct BaselineStatus
{
    std::string file;
    int total = 0;
    int left = 0;
    int added = 0; ///< findings that it does not know

    bool operator==(const BaselineStatus&) const = default;
};

/// Everything that comparing and judging gave: the one value that terminal, window, reports and
/// history show. The same input gives the same report, in the same order.
struct ParityReport
{
    std::string workspace;
    std::vector<EnvironmentStatus> environments; ///< in the order of the comparison's cells
    Comparison comparison;
    std::vector<Finding> findings;     ///< by severity, factor, rule, service, subject
    std::vector<RuleOutcome> outcomes; ///< by factor, rule, service, subject
    std::vector<FactorResult> factors; ///< twelve, in order
    Gaps gaps;
    std::optional<int> score; ///< 0 to 100; none below 25 % of coverage
    int coverage = 0;         ///< per cent
    FindingCounts counts;
    std::optional<BaselineStatus> baseline;
    std::vector<Diagnostic> diagnostics;

    bool operator==(const ParityReport&) const = default;
};

/// `prod and dev differ in 7 ways that matter; 2 are errors.`: what a reader has to know first.
Phrase verdictSentence(const ParityReport& report);

/// Whether everything that was asked for could be read.
bool isComplete(const ParityReport& report);

} // namespace plumbline::parity
