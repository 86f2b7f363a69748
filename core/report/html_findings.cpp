// SPDX-License-Identifier: Apache-2.0
#include "core/parity/words.h"
#include "core/report/html_parts.h"

namespace plumbline::report {

namespace {

void appendEvidence(Html& html, const FindingEntry& finding)
{
    if (finding.evidence.empty())
        return;
    html.raw("<table><thead><tr>")
        .elementSaying(R"(th scope="col" class="k")", phrase("environment"));
    html.elementSaying("th scope=\"col\"", phrase("has"));
    html.elementSaying("th scope=\"col\"", phrase("written at")).raw("</tr></thead><tbody>");
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
        html.raw(" data-is=\"severity-").raw(finding.severity.key);
        html.raw(" factor-").raw(finding.factor);
        html.raw(finding.isNew ? " age-new\"" : " age-known\"");
    }
    html.raw("><summary>").toned(finding.tone, finding.severity.word).raw(" ");
    html.element("b", finding.where).raw(" – ").text(finding.message);
    html.element("span class=\"tag\"", finding.factor);
    html.element("span class=\"tag\"", finding.rule);
    if (!finding.isNew)
        html.elementSaying("span class=\"tag\"", phrase("in the baseline"));
    html.raw("</summary><div>");
    if (!finding.waiver.empty())
        html.elementSaying("p", phrase("Waived {}", finding.waiver));
    if (!finding.reason.empty())
        html.element("p", finding.reason);
    html.elementSaying("p class=\"soft\"", phrase("Between {}", finding.environments));
    appendEvidence(html, finding);
    if (!finding.fix.empty())
        html.raw("<p>").elementSaying("b", phrase("Fix:")).raw(" ").text(finding.fix).raw("</p>");
    if (!finding.diff.empty())
        html.element("pre", finding.diff);
    html.raw("</div></details>\n");
}

} // namespace

void appendFindings(Html& html, const ReportDocument& document)
{
    html.raw("<section id=\"findings\">").elementSaying("h2", phrase("Findings")).raw("\n");
    std::vector<Term> factors; // that have one, in their order
    for (const FactorCell& factor : document.factors) {
        for (const FindingEntry& finding : document.findings) {
            if (finding.factor == factor.numeral) {
                factors.push_back({.key = factor.numeral, .word = factor.numeral});
                break;
            }
        }
    }
    const Language& language = document.language;
    std::vector<Term> severities;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info})
        severities.push_back({.key = std::string(toString(severity)),
                              .word = language.say(parity::wordOf(severity))});
    beginFilters(html, phrase("Filter findings"));
    appendChoice(html, phrase("Severity"), "severity-", severities);
    appendChoice(html, phrase("Factor"), "factor-", factors);
    appendChoice(html,
                 phrase("Age"),
                 "age-",
                 {{.key = "new", .word = language.say(phrase("new"))},
                  {.key = "known", .word = language.say(phrase("known"))}});
    const std::size_t count = document.findings.size();
    endFilters(html,
               count == 1 ? phrase("1 entry") : phrase("{} entries", count),
               count == 1 ? phrase("{} of 1 entry", "{}")
                          : phrase("{} of {} entries", "{}", count));
    for (const FindingEntry& finding : document.findings)
        appendFinding(html, finding, true);
    if (document.findings.empty())
        html.elementSaying("p", phrase("None.")).raw("\n");
    html.raw("</section>\n");
    if (!document.waived.empty()) {
        html.raw("<section id=\"waived\">").elementSaying("h2", phrase("Waived")).raw("\n");
        for (const FindingEntry& finding : document.waived)
            appendFinding(html, finding, false);
        html.raw("</section>\n");
    }
    if (document.notMeasured.empty())
        return;
    html.raw("<section id=\"not-measured\">").elementSaying("h2", phrase("Not measured"));
    html.raw("<ul class=\"plain\">");
    for (const OpenQuestion& question : document.notMeasured) {
        html.raw("<li><b>").text(question.what).raw("</b> <span class=\"soft\">");
        html.text(question.reason).raw("</span></li>");
    }
    html.raw("</ul></section>\n");
}

} // namespace plumbline::report
