// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/parity/compare.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::report {

/// Which rows of a comparison are wanted.
enum class Rows {
    Gaps,        ///< drift, missing, unreadable and waived
    Differences, ///< these and the expected ones
    All,
};

struct RowFilter
{
    Rows rows = Rows::Differences;
    std::vector<std::string> services; ///< names, may hold `*`; empty: all
    std::vector<std::string> keys;     ///< likewise
    std::vector<parity::Kind> kinds;   ///< empty: all
};

/// The rows that the filter lets through, in their order.
parity::Comparison filtered(const parity::Comparison& comparison, const RowFilter& filter);

/// How many rows have each verdict.
struct VerdictCounts
{
    int equal = 0;
    int expected = 0;
    int drift = 0;
    int missing = 0;
    int unreadable = 0;
    int notApplicable = 0;
    int waived = 0;

    bool operator==(const VerdictCounts&) const = default;
};

VerdictCounts countVerdicts(const parity::Comparison& comparison);

/// `3 drift, 1 missing, 12 expected, 41 equal`: verdicts with no row are left out.
Phrase describe(const VerdictCounts& counts);

/// A cell: its value, the letter of a secret, or why there is none.
Phrase cellPhrase(const parity::Cell& cell);

/// Its English in one line: control characters are made visible. `width`: longer values are cut, with
/// an ellipsis; 0: never.
std::string cellText(const parity::Cell& cell, std::size_t width = 0);

/// JSON as `resources/schemas/diff.schema.json` describes it.
std::string renderJson(const parity::Comparison& comparison, std::string_view workspace);

/// A table of GitHub's Markdown for each service.
std::string renderMarkdown(const parity::Comparison& comparison, std::string_view workspace);

/// RFC 4180, one row of the comparison a record. Cells that a spreadsheet would take for a formula
/// begin with an apostrophe.
std::string renderCsv(const parity::Comparison& comparison);

/// One line of a table for a terminal; columns are service, kind, key, one an environment, verdict.
struct TableLine
{
    std::vector<std::string> columns;
    parity::Verdict verdict = parity::Verdict::Equal;
    std::string reason; ///< for a line below, where there is room
};

/// `service`, `kind`, `key`, the environments, `verdict`.
std::vector<std::string> tableHeadings(const parity::Comparison& comparison);

/// The lines of a table. `cellWidth`: the most that a cell of an environment may take; 0: no limit.
std::vector<TableLine> tableLines(const parity::Comparison& comparison, std::size_t cellWidth = 0);

} // namespace plumbline::report
