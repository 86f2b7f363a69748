// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/comparison.h"
#include "core/report/text_parts.h"

#include <fmt/format.h>

namespace plumbline::report {

namespace {

void appendHeader(std::string& text, const parity::Comparison& comparison)
{
    std::vector<std::string> cells{"kind", "key"};
    for (const std::string& environment : comparison.environments)
        cells.push_back(escapedMarkdown(environment));
    cells.emplace_back("verdict");
    cells.emplace_back("why");
    appendMarkdownRow(text, cells);
    appendMarkdownRow(text, std::vector<std::string>(cells.size(), "---"));
}

} // namespace

std::string renderMarkdown(const parity::Comparison& comparison, std::string_view workspace)
{
    std::vector<std::string> names;
    for (const std::string& environment : comparison.environments)
        names.push_back(escapedMarkdown(environment));
    std::string text = fmt::format("# {}: {}\n\n{}.\n",
                                   escapedMarkdown(workspace),
                                   join(names, ", "),
                                   describe(countVerdicts(comparison)));
    const std::string* service = nullptr;
    for (const parity::Row& row : comparison.rows) {
        if (service == nullptr || *service != row.service) {
            service = &row.service;
            text += fmt::format("\n## {}\n\n",
                                row.service.empty() ? std::string("Given to every service")
                                                    : escapedMarkdown(row.service));
            appendHeader(text, comparison);
        }
        std::vector<std::string> cells{std::string(toString(row.kind)), escapedMarkdown(row.key)};
        for (const parity::Cell& cell : row.cells)
            cells.push_back(escapedMarkdown(cellText(cell)));
        cells.emplace_back(toString(row.verdict));
        cells.push_back(escapedMarkdown(row.reason.english()));
        appendMarkdownRow(text, cells);
    }
    if (!comparison.diagnostics.empty())
        text += "\n## Remarks\n\n";
    for (const Diagnostic& diagnostic : comparison.diagnostics)
        text += fmt::format(
            "- {}: {}\n", toString(diagnostic.severity), escapedMarkdown(diagnostic.message));
    return text;
}

} // namespace plumbline::report
