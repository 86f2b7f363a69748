// SPDX-License-Identifier: Apache-2.0
#include "core/report/html_parts.h"

namespace plumbline::report {

namespace {

void appendEvidence(Html& html, const FindingEntry& finding)
{
    if (finding.evidence.empty())
        return;
    html.raw("<table><thead><tr><th scope=\"col\" class=\"k\">environment</th>"
             "<th scope=\"col\">has</th><th scope=\"col\">written at</th></tr></thead><tbody>");
    for (const EvidenceLine& evidence : finding.evidence) {
        html.raw("<tr>").element("th scope=\"row\"", evidence.environment);
        html.element("td class=\"v\"", evidence.value);
        html.element("td class=\"v\"", evidence.place).raw("</tr>");
    }
    html.raw("</tbody></table>");
}

void appendFinding(Html& html, const FindingEntry& finding, bool hasFilters)
{
    html.raw("<details class=\"finding ").raw(wordOf(finding.tone)).raw("\"");
    if (hasFilters) {
        html.raw(" data-is=\"severity-").raw(finding.severity);
        html.raw(" factor-").raw(finding.factor);
        html.raw(finding.isNew ? " age-new\"" : " age-known\"");
    }
    html.raw("><summary>").toned(finding.tone, finding.severity).raw(" ");
    html.element("b", finding.where).raw(" – ").text(finding.message);
    html.element("span class=\"tag\"", finding.factor);
    html.element("span class=\"tag\"", finding.rule);
    if (!finding.isNew)
        html.raw("<span class=\"tag\">in the baseline</span>");
    html.raw("</summary><div>");
    if (!finding.waiver.empty())
        html.raw("<p>Waived ").text(finding.waiver).raw("</p>");
    if (!finding.reason.empty())
        html.element("p", finding.reason);
    html.raw("<p class=\"soft\">Between ").text(finding.environments).raw("</p>");
    appendEvidence(html, finding);
    if (!finding.fix.empty())
        html.raw("<p><b>Fix:</b> ").text(finding.fix).raw("</p>");
    if (!finding.diff.empty())
        html.element("pre", finding.diff);
    html.raw("</div></details>\n");
}

} // namespace

void appendFindings(Html& html, const ReportDocument& document)
{
    html.raw("<section id=\"findings\"><h2>Findings</h2>\n");
    std::vector<std::string> factors; // that have one, in their order
    for (const FactorCell& factor : document.factors) {
        for (const FindingEntry& finding : document.findings) {
            if (finding.factor == factor.numeral) {
                factors.push_back(factor.numeral);
                break;
            }
        }
    }
    html.raw("<form class=\"filters\" hidden role=\"search\" aria-label=\"Filter findings\">"
             "<label>Text<input type=\"search\"></label>");
    appendChoice(html, "Severity", "severity-", {"error", "warning", "info"});
    appendChoice(html, "Factor", "factor-", factors);
    appendChoice(html, "Age", "age-", {"new", "known"});
    html.raw("<output aria-live=\"polite\"></output></form>\n");
    for (const FindingEntry& finding : document.findings)
        appendFinding(html, finding, true);
    if (document.findings.empty())
        html.raw("<p>None.</p>\n");
    html.raw("</section>\n");
    if (!document.waived.empty()) {
        html.raw("<section id=\"waived\"><h2>Waived</h2>\n");
        for (const FindingEntry& finding : document.waived)
            appendFinding(html, finding, false);
        html.raw("</section>\n");
    }
    if (document.notMeasured.empty())
        return;
    html.raw("<section id=\"not-measured\"><h2>Not measured</h2><ul class=\"plain\">");
    for (const OpenQuestion& question : document.notMeasured) {
        html.raw("<li><b>").text(question.what).raw("</b> <span class=\"soft\">");
        html.text(question.reason).raw("</span></li>");
    }
    html.raw("</ul></section>\n");
}

} // namespace plumbline::report
