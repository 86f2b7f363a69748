// SPDX-License-Identifier: Apache-2.0
#include "core/report/comparison.h"
#include "core/report/text_parts.h"

namespace plumbline::report {

namespace {

/// The value, or the state in brackets: an empty field would say neither missing nor empty.
std::string valueOf(const parity::Cell& cell)
{
    if (cell.state != model::State::Set)
        return "(" + std::string(toString(cell.state)) + ")";
    return cell.group.empty() ? cell.value.english() : "secret " + cell.group;
}

} // namespace

std::string renderCsv(const parity::Comparison& comparison)
{
    std::vector<std::string> headings{"service", "kind", "key", "class", "verdict"};
    for (const std::string& environment : comparison.environments)
        headings.push_back(environment);
    headings.emplace_back("reason");
    std::string text;
    appendCsvRecord(text, headings);
    for (const parity::Row& row : comparison.rows) {
        std::vector<std::string> fields{row.service,
                                        std::string(toString(row.kind)),
                                        row.key,
                                        row.valueClass ? std::string(toString(*row.valueClass))
                                                       : std::string(),
                                        std::string(toString(row.verdict))};
        for (const parity::Cell& cell : row.cells)
            fields.push_back(valueOf(cell));
        fields.push_back(row.reason.english());
        appendCsvRecord(text, fields);
    }
    return text;
}

} // namespace plumbline::report
