// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/comparison.h"

namespace plumbline::report {

std::vector<std::string> tableHeadings(const parity::Comparison& comparison)
{
    std::vector<std::string> headings{"service", "kind", "key"};
    for (const std::string& environment : comparison.environments)
        headings.push_back(printable(environment));
    headings.emplace_back("verdict");
    return headings;
}

std::vector<TableLine> tableLines(const parity::Comparison& comparison, std::size_t cellWidth)
{
    std::vector<TableLine> lines;
    lines.reserve(comparison.rows.size());
    for (const parity::Row& row : comparison.rows) {
        TableLine& line = lines.emplace_back();
        line.verdict = row.verdict;
        line.reason = printable(row.reason.english());
        line.columns = {
            printable(row.service), std::string(toString(row.kind)), printable(row.key)};
        for (const parity::Cell& cell : row.cells)
            line.columns.push_back(cellText(cell, cellWidth));
        line.columns.emplace_back(toString(row.verdict));
    }
    return lines;
}

} // namespace plumbline::report
