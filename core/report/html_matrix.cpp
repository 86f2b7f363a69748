// SPDX-License-Identifier: Apache-2.0
#include "core/report/html_parts.h"

#include <algorithm>
#include <map>

namespace plumbline::report {

void appendChoice(Html& html,
                  const Phrase& label,
                  std::string_view prefix,
                  const std::vector<Term>& terms)
{
    html.raw("<label>")
        .say(label)
        .raw("<select>")
        .elementSaying("option value=\"\"", phrase("all"));
    for (const Term& term : terms) {
        html.raw("<option value=\"").raw(prefix).text(term.key).raw("\">").text(term.word);
        html.raw("</option>");
    }
    html.raw("</select></label>");
}

void beginFilters(Html& html, const Phrase& name)
{
    html.raw("<form class=\"filters\" hidden role=\"search\" aria-label=\"").say(name);
    html.raw("\"><label>").say(phrase("Text")).raw("<input type=\"search\"></label>");
}

void endFilters(Html& html, const Phrase& all, const Phrase& shown)
{
    html.raw("<output aria-live=\"polite\" data-all=\"").say(all).raw("\" data-shown=\"");
    html.say(shown).raw("\"></output></form>\n");
}

namespace {

constexpr std::size_t kChunkRows = 100; // a browser lays out what is in sight only

/// What every table of the matrix begins with, so that their columns stand below each other.
struct Heads
{
    std::string columns;
    std::string row;
};

Heads headsOf(const Matrix& matrix, const Language& language)
{
    Heads heads{.columns = "<colgroup><col class=\"k\"><col class=\"n\">", .row = {}};
    Html row(language);
    row.raw("<tr>").elementSaying("th scope=\"col\"", phrase("kind"));
    row.elementSaying("th scope=\"col\"", phrase("key"));
    for (const std::string& environment : matrix.environments) {
        heads.columns += "<col>";
        row.element("th scope=\"col\"", environment);
    }
    heads.columns += "<col class=\"w\"></colgroup>";
    heads.row = row.elementSaying("th scope=\"col\"", phrase("verdict")).raw("</tr>").take();
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
    html.raw("<tr data-is=\"").raw(row.verdict.key).raw(" ").raw(row.kind.key);
    html.raw("\"><td>").text(row.kind.word).raw("</td><th scope=\"row\"");
    if (!row.valueClass.empty())
        html.raw(" title=\"").text(row.valueClass).raw("\"");
    html.raw(">").text(row.key).raw("</th>");
    for (const MatrixCell& cell : row.cells) {
        html.raw("<td class=\"").raw(classOf(cell));
        if (!cell.title.empty())
            html.raw("\" title=\"").text(cell.title);
        html.raw("\">").text(cell.text).raw("</td>");
    }
    html.raw("<td>").toned(row.tone, row.verdict.word);
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
    std::map<std::string, std::string> verdicts;
    std::map<std::string, std::string> kinds;
    for (const MatrixGroup& group : matrix.groups) {
        for (const MatrixRow& row : group.rows) {
            verdicts.try_emplace(row.verdict.key, row.verdict.word);
            kinds.try_emplace(row.kind.key, row.kind.word);
        }
    }
    const auto termsOf = [](const std::map<std::string, std::string>& words) {
        std::vector<Term> terms;
        terms.reserve(words.size());
        for (const auto& [key, word] : words)
            terms.push_back({.key = key, .word = word});
        return terms;
    };
    beginFilters(html, phrase("Filter the matrix"));
    appendChoice(html, phrase("Verdict"), "", termsOf(verdicts));
    appendChoice(html, phrase("Kind"), "", termsOf(kinds));
    const std::size_t count = matrix.rowCount;
    endFilters(html,
               count == 1 ? phrase("1 row") : phrase("{} rows", count),
               count == 1 ? phrase("{} of 1 row", "{}") : phrase("{} of {} rows", "{}", count));
}

} // namespace

void appendMatrix(Html& html, const ReportDocument& document)
{
    const Matrix& matrix = document.matrix;
    if (matrix.rowCount == 0)
        return;
    const Heads heads = headsOf(matrix, document.language);
    html.raw("<section id=\"matrix\">").elementSaying("h2", phrase("Matrix"));
    html.raw("\n<p class=\"soft\">").text(matrix.counts);
    if (matrix.omitted > 0)
        html.raw("; ").say(matrix.omitted == 1 ? phrase("1 row is not shown")
                                               : phrase("{} rows are not shown", matrix.omitted));
    html.raw("</p>\n");
    appendFilters(html, matrix);
    html.raw("<div class=\"matrix\"><table class=\"heads\" aria-hidden=\"true\">");
    html.raw(heads.columns).raw("<thead>").raw(heads.row).raw("</thead></table>\n");
    for (const MatrixGroup& group : matrix.groups)
        appendGroup(html, group, heads);
    html.raw("</div></section>\n");
}

} // namespace plumbline::report
