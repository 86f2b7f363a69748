// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/report/html_parts.h"

#include <fmt/format.h>

namespace plumbline::report {

Html& Html::element(std::string_view name, std::string_view content)
{
    raw("<").raw(name).raw(">").text(content).raw("</");
    return raw(name.substr(0, name.find(' '))).raw(">");
}

Html& Html::toned(Tone tone, std::string_view content)
{
    raw("<span class=\"toned ").raw(wordOf(tone)).raw("\">");
    if (!symbolOf(tone).empty() && symbolOf(tone) != content)
        raw("<span aria-hidden=\"true\">").raw(symbolOf(tone)).raw("</span> ");
    return text(content).raw("</span>");
}

namespace {

/// The source expression of a content security policy that lets this text through and no other.
std::string hashSource(std::string_view content)
{
    const std::string hex = sha256Hex(content);
    std::string bytes;
    for (std::size_t i = 0; i < hex.size(); i += 2)
        bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return fmt::format("'sha256-{}'", base64(bytes));
}

void appendHead(Html& html, const ReportDocument& document)
{
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw(fmt::format("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                         "'none'; style-src {}; script-src {}; base-uri 'none'; form-action "
                         "'none'\">\n",
                         hashSource(reportStyle()),
                         hashSource(reportScript())));
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"referrer\" content=\"no-referrer\">\n");
    html.raw("<meta name=\"generator\" content=\"").text(document.tool).raw("\">\n");
    html.element("title", document.title).raw("\n<style>").raw(reportStyle());
    html.raw("</style>\n</head>\n<body>\n");
}

void appendMasthead(Html& html, const ReportDocument& document)
{
    html.raw("<header class=\"masthead\"><div>\n<p class=\"kicker\">Parity report");
    if (!document.generatedAt.empty())
        html.raw(" · <time>").text(document.generatedAt).raw("</time>");
    html.raw("</p>\n").element("h1", document.title);
    html.raw("\n<p class=\"verdict\">").toned(document.tone, document.verdict);
    html.raw("</p>\n</div></header>\n<nav aria-label=\"Parts of the report\"><ul>");
    const auto link = [&html](std::string_view id, std::string_view name, bool isThere) {
        if (isThere)
            html.raw("<li><a href=\"#").raw(id).raw("\">").text(name).raw("</a></li>");
    };
    link("overview", "Overview", true);
    link("factors", "Factors", !document.factors.empty());
    link("gaps", "Gaps", true);
    link("trend", "Trend", !document.trend.empty());
    link("findings", "Findings", true);
    link("waived", "Waived", !document.waived.empty());
    link("not-measured", "Not measured", !document.notMeasured.empty());
    link("matrix", "Matrix", document.matrix.rowCount > 0);
    link("remarks", "Remarks", !document.remarks.empty());
    html.raw("</ul></nav>\n");
}

void appendRemarks(Html& html, const ReportDocument& document)
{
    if (document.remarks.empty())
        return;
    html.raw("<section id=\"remarks\"><h2>Remarks on the sources</h2><ul class=\"plain\">");
    for (const Line& remark : document.remarks)
        html.raw("<li>").toned(remark.tone, remark.text).raw("</li>");
    html.raw("</ul></section>\n");
}

} // namespace

std::string renderHtml(const ReportDocument& document)
{
    Html html;
    appendHead(html, document);
    appendMasthead(html, document);
    html.raw("<main>\n");
    appendOverview(html, document);
    appendTrend(html, document);
    appendFindings(html, document);
    appendMatrix(html, document.matrix);
    appendRemarks(html, document);
    html.raw("</main>\n<footer>").text(document.tool);
    html.raw(". No value of a secret is in this file: letters stand for equal ones.</footer>\n");
    html.raw("<script>").raw(reportScript()).raw("</script>\n</body>\n</html>\n");
    return html.take();
}

} // namespace plumbline::report
