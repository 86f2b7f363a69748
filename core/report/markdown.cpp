// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/comparison.h"

#include <fmt/format.h>

namespace plumbline::report {

namespace {

/// Text as a cell of a table: nothing in it is markup, a mention or the end of the cell.
std::string escaped(std::string_view text)
{
    std::string result;
    for (const char c : printable(text)) {
        switch (c) {
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '&':
            result += "&amp;";
            break;
        case '@': // a word joiner keeps it from being a mention
            result += "@&#8288;";
            break;
        case '|':
        case '\\':
        case '`':
        case '*':
        case '_':
        case '[':
        case ']':
        case '~':
        case '#':
            result += '\\';
            result += c;
            break;
        default:
            result += c;
        }
    }
    return result;
}

void appendRow(std::string& text, const std::vector<std::string>& cells)
{
    for (const std::string& cell : cells)
        text += fmt::format("| {} ", cell);
    text += "|\n";
}

void appendHeader(std::string& text, const parity::Comparison& comparison)
{
    std::vector<std::string> cells{"kind", "key"};
    for (const std::string& environment : comparison.environments)
        cells.push_back(escaped(environment));
    cells.emplace_back("verdict");
    cells.emplace_back("why");
    appendRow(text, cells);
    appendRow(text, std::vector<std::string>(cells.size(), "---"));
}

} // namespace

std::string renderMarkdown(const parity::Comparison& comparison, std::string_view workspace)
{
    std::vector<std::string> names;
    for (const std::string& environment : comparison.environments)
        names.push_back(escaped(environment));
    std::string text = fmt::format("# {}: {}\n\n{}.\n",
                                   escaped(workspace),
                                   join(names, ", "),
                                   describe(countVerdicts(comparison)));
    const std::string* service = nullptr;
    for (const parity::Row& row : comparison.rows) {
        if (service == nullptr || *service != row.service) {
            service = &row.service;
            text += fmt::format("\n## {}\n\n",
                                row.service.empty() ? std::string("Given to every service")
                                                    : escaped(row.service));
            appendHeader(text, comparison);
        }
        std::vector<std::string> cells{std::string(toString(row.kind)), escaped(row.key)};
        for (const parity::Cell& cell : row.cells)
            cells.push_back(escaped(cellText(cell)));
        cells.emplace_back(toString(row.verdict));
        cells.push_back(escaped(row.reason));
        appendRow(text, cells);
    }
    if (!comparison.diagnostics.empty())
        text += "\n## Remarks\n\n";
    for (const Diagnostic& diagnostic : comparison.diagnostics)
        text +=
            fmt::format("- {}: {}\n", toString(diagnostic.severity), escaped(diagnostic.message));
    return text;
}

} // namespace plumbline::report
