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
    html.raw("<!doctype html>\n<html lang=\"").text(document.language.code);
    html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
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
    html.raw("<header class=\"masthead\"><div>\n<p class=\"kicker\">").say(phrase("Parity report"));
    if (!document.generatedAt.empty()) {
        html.raw(" · <time datetime=\"").text(document.generatedAt).raw("\">");
        html.text(document.language.sayMoment(document.generatedAt)).raw("</time>");
    }
    html.raw("</p>\n").element("h1", document.title);
    html.raw("\n<p class=\"verdict\">").toned(document.tone, document.verdict);
    html.raw("</p>\n</div></header>\n<nav aria-label=\"").say(phrase("Parts of the report"));
    html.raw("\"><ul>");
    const auto link = [&html](std::string_view id, const Phrase& name, bool isThere) {
        if (isThere)
            html.raw("<li><a href=\"#").raw(id).raw("\">").say(name).raw("</a></li>");
    };
    link("overview", phrase("Overview"), true);
    link("factors", phrase("Factors"), !document.factors.empty());
    link("gaps", phrase("Gaps"), true);
    link("trend", phrase("Trend"), !document.trend.empty());
    link("findings", phrase("Findings"), true);
    link("waived", phrase("Waived"), !document.waived.empty());
    link("not-measured", phrase("Not measured"), !document.notMeasured.empty());
    link("matrix", phrase("Matrix"), document.matrix.rowCount > 0);
    link("remarks", phrase("Remarks"), !document.remarks.empty());
    html.raw("</ul></nav>\n");
}

void appendRemarks(Html& html, const ReportDocument& document)
{
    if (document.remarks.empty())
        return;
    html.raw("<section id=\"remarks\">").elementSaying("h2", phrase("Remarks on the sources"));
    html.raw("<ul class=\"plain\">");
    for (const Line& remark : document.remarks)
        html.raw("<li>").toned(remark.tone, remark.text).raw("</li>");
    html.raw("</ul></section>\n");
}

} // namespace

std::string renderHtml(const ReportDocument& document)
{
    Html html(document.language);
    appendHead(html, document);
    appendMasthead(html, document);
    html.raw("<main>\n");
    appendOverview(html, document);
    appendTrend(html, document);
    appendFindings(html, document);
    appendMatrix(html, document);
    appendRemarks(html, document);
    html.raw("</main>\n<footer>").text(document.tool).raw(". ");
    html.say(phrase("No value of a secret is in this file: letters stand for equal ones."));
    html.raw("</footer>\n");
    html.raw("<script>").raw(reportScript()).raw("</script>\n</body>\n</html>\n");
    return html.take();
}

} // namespace plumbline::report
