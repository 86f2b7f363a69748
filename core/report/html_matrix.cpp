// SPDX-License-Identifier: Apache-2.0
#include "core/report/html_parts.h"
#include "core/report/outline_parts.h"

#include <algorithm>
#include <set>

namespace plumbline::report {

void appendChoice(Html& html,
                  std::string_view label,
                  std::string_view prefix,
                  const std::vector<std::string>& words)
{
    html.raw("<label>").text(label).raw("<select><option value=\"\">all</option>");
    for (const std::string& word : words) {
        html.raw("<option value=\"").raw(prefix).text(word).raw("\">").text(word);
        html.raw("</option>");
    }
    html.raw("</select></label>");
}

namespace {

constexpr std::size_t kChunkRows = 100; // a browser lays out what is in sight only

/// What every table of the matrix begins with, so that their columns stand below each other.
struct Heads
{
    std::string columns;
    std::string row;
};

Heads headsOf(const Matrix& matrix)
{
    Heads heads{.columns = "<colgroup><col class=\"k\"><col class=\"n\">", .row = {}};
    Html row;
    row.raw("<tr><th scope=\"col\">kind</th><th scope=\"col\">key</th>");
    for (const std::string& environment : matrix.environments) {
        heads.columns += "<col>";
        row.element("th scope=\"col\"", environment);
    }
    heads.columns += "<col class=\"w\"></colgroup>";
    heads.row = row.raw("<th scope=\"col\">verdict</th></tr>").take();
    return heads;
}

std::string_view classOf(const MatrixCell& cell)
{
    if (cell.isSecret)
        return "v secret";
    return cell.state == model::State::Set ? "v" : "v absent";
}

void appendRow(Html& html, const MatrixRow& row)
{
    html.raw("<tr data-is=\"").raw(row.verdict).raw(" ").raw(row.kind).raw("\"><td>");
    html.raw(row.kind).raw("</td><th scope=\"row\"");
    if (!row.valueClass.empty())
        html.raw(" title=\"").raw(row.valueClass).raw("\"");
    html.raw(">").text(row.key).raw("</th>");
    for (const MatrixCell& cell : row.cells) {
        html.raw("<td class=\"").raw(classOf(cell));
        if (!cell.title.empty())
            html.raw("\" title=\"").text(cell.title);
        html.raw("\">").text(cell.text).raw("</td>");
    }
    html.raw("<td>").toned(row.tone, row.verdict);
    if (!row.reason.empty())
        html.element("small", row.reason);
    html.raw("</td></tr>\n");
}

void appendGroup(Html& html, const MatrixGroup& group, const Heads& heads)
{
    html.raw("<section data-group>").element("h3", group.service).raw("\n");
    for (std::size_t first = 0; first < group.rows.size(); first += kChunkRows) {
        const std::size_t end = std::min(first + kChunkRows, group.rows.size());
        html.raw(end - first == kChunkRows ? "<div class=\"chunk full\">"
                                           : "<div class=\"chunk\">");
        html.raw("<table>").raw(heads.columns).raw("<thead class=\"quiet\">").raw(heads.row);
        html.raw("</thead><tbody>\n");
        for (std::size_t i = first; i < end; ++i)
            appendRow(html, group.rows[i]);
        html.raw("</tbody></table></div>\n");
    }
    html.raw("</section>\n");
}

void appendFilters(Html& html, const Matrix& matrix)
{
    std::set<std::string> verdicts;
    std::set<std::string> kinds;
    for (const MatrixGroup& group : matrix.groups) {
        for (const MatrixRow& row : group.rows) {
            verdicts.insert(row.verdict);
            kinds.insert(row.kind);
        }
    }
    html.raw("<form class=\"filters\" hidden role=\"search\" aria-label=\"Filter the "
             "matrix\"><label>Text<input type=\"search\"></label>");
    appendChoice(html, "Verdict", "", {verdicts.begin(), verdicts.end()});
    appendChoice(html, "Kind", "", {kinds.begin(), kinds.end()});
    html.raw("<output aria-live=\"polite\"></output></form>\n");
}

} // namespace

void appendMatrix(Html& html, const Matrix& matrix)
{
    if (matrix.rowCount == 0)
        return;
    const Heads heads = headsOf(matrix);
    html.raw("<section id=\"matrix\"><h2>Matrix</h2>\n<p class=\"soft\">").text(matrix.counts);
    if (matrix.omitted > 0)
        html.text("; " + countOf(static_cast<long long>(matrix.omitted), "row is", "rows are") +
                  " not shown");
    html.raw("</p>\n");
    appendFilters(html, matrix);
    html.raw("<div class=\"matrix\"><table class=\"heads\" aria-hidden=\"true\">");
    html.raw(heads.columns).raw("<thead>").raw(heads.row).raw("</thead></table>\n");
    for (const MatrixGroup& group : matrix.groups)
        appendGroup(html, group, heads);
    html.raw("</div></section>\n");
}

} // namespace plumbline::report
