// SPDX-License-Identifier: Apache-2.0
#include "core/report/html_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::report {

namespace {

void appendFigures(Html& html, const ReportDocument& document)
{
    html.raw("<dl class=\"cards figures\">");
    for (const Figure& figure : document.figures) {
        html.raw("<div class=\"card ").raw(wordOf(figure.tone)).raw("\">");
        html.element("dt", figure.label).element("dd class=\"number\"", figure.value);
        if (!figure.detail.empty())
            html.element("dd class=\"detail\"", figure.detail);
        html.raw("</div>");
    }
    html.raw("</dl>\n");
}

void appendEnvironments(Html& html, const ReportDocument& document)
{
    html.elementSaying("h2", phrase("Environments")).raw("<ul class=\"cards fit\">");
    for (const EnvironmentCard& card : document.environments) {
        html.raw("<li class=\"card\"><h3>").text(card.name);
        html.element("span class=\"tag\"", card.role).raw("</h3>");
        for (const std::string& fact : card.facts)
            html.element("p", fact);
        html.raw("<ul class=\"plain\">");
        for (const Line& source : card.sources)
            html.raw("<li><small>").toned(source.tone, source.text).raw("</small></li>");
        html.raw("</ul></li>");
    }
    html.raw("</ul>\n");
}

void appendFactors(Html& html, const ReportDocument& document)
{
    if (document.factors.empty())
        return;
    html.raw("<section id=\"factors\">").elementSaying("h2", phrase("The twelve factors"));
    html.raw("<ol class=\"cards strip\">");
    for (const FactorCell& factor : document.factors) {
        html.raw("<li class=\"card ").raw(wordOf(factor.tone)).raw("\" title=\"");
        html.text(factor.explanation).raw("\"><span class=\"numeral\">").text(factor.numeral);
        html.raw("</span> ").element("strong", factor.title);
        html.toned(factor.tone, factor.status);
        if (factor.tone != Tone::Muted)
            html.raw(" ").element("b", factor.score);
        html.raw("<br><small>").text(factor.coverage);
        if (!factor.counts.empty())
            html.raw("<br>").text(factor.counts);
        html.raw("</small></li>");
    }
    html.raw("</ol></section>\n");
}

void appendGap(Html& html, const Phrase& name, const std::vector<Figure>& figures)
{
    html.raw("<li class=\"card gap\">").elementSaying("h3", name).raw("<ul>");
    for (const Figure& figure : figures) {
        html.raw("<li class=\"").raw(wordOf(figure.tone)).raw("\"><span class=\"number\">");
        html.toned(figure.tone, figure.value).raw("</span>").text(figure.label);
        html.raw("<br>").element("small", figure.detail).raw("</li>");
    }
    if (figures.empty())
        html.elementSaying("li class=\"soft\"",
                           phrase("Nothing that was read says anything about it."));
    html.raw("</ul></li>");
}

constexpr int kWidth = 900;
constexpr int kHeight = 180;
constexpr int kLeft = 36;
constexpr int kRight = 12;
constexpr int kTop = 10;
constexpr int kBottom = 24;

/// From a share of 0 to 1 to the drawing's own coordinates.
double xAt(std::size_t index, std::size_t count)
{
    const double share =
        count < 2 ? 0.5 : static_cast<double>(index) / static_cast<double>(count - 1);
    return kLeft + share * (kWidth - kLeft - kRight);
}

double yAt(double share)
{
    return kHeight - kBottom - share * (kHeight - kTop - kBottom);
}

void appendBars(Html& html, const std::vector<TrendPoint>& points, int most)
{
    const double width = std::clamp(
        (kWidth - kLeft - kRight) / (3.0 * static_cast<double>(points.size())), 2.0, 14.0);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = xAt(i, points.size()) - width / 2;
        const double errors = static_cast<double>(points[i].errors) / most;
        const double warnings = static_cast<double>(points[i].warnings) / most;
        const auto bar = [&](std::string_view name, double from, double share) {
            if (share > 0)
                html.raw(fmt::format("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" "
                                     "width=\"{:.1f}\" height=\"{:.1f}\"/>",
                                     name,
                                     x,
                                     yAt((from + share) / 2),
                                     width,
                                     yAt(from / 2) - yAt((from + share) / 2)));
        };
        bar("errors", 0, errors);
        bar("warnings", errors, warnings);
    }
}

void appendLine(Html& html, const std::vector<TrendPoint>& points)
{
    std::string line;
    std::string dots;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].score)
            continue;
        const double x = xAt(i, points.size());
        const double y = yAt(*points[i].score / 100.0);
        line += fmt::format("{:.1f},{:.1f} ", x, y);
        dots += fmt::format("<circle class=\"dot\" cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3\"/>", x, y);
    }
    html.raw("<polyline class=\"line\" points=\"").raw(line).raw("\"/>").raw(dots);
}

} // namespace

void appendOverview(Html& html, const ReportDocument& document)
{
    html.raw("<section id=\"overview\">\n");
    appendFigures(html, document);
    for (const std::string& change : document.changes)
        html.element("p", change);
    appendEnvironments(html, document);
    html.raw("</section>\n");
    appendFactors(html, document);
    html.raw("<section id=\"gaps\">").elementSaying("h2", phrase("The three gaps"));
    html.raw("<ul class=\"cards fit\">");
    appendGap(html, phrase("Time"), document.timeGap);
    appendGap(html, phrase("Personnel"), document.personnelGap);
    appendGap(html, phrase("Tools"), document.toolsGap);
    html.raw("</ul></section>\n");
}

void appendTrend(Html& html, const ReportDocument& document)
{
    const std::vector<TrendPoint>& points = document.trend;
    if (points.empty())
        return;
    int most = 1;
    for (const TrendPoint& point : points)
        most = std::max(most, point.errors + point.warnings);
    html.raw("<section id=\"trend\">").elementSaying("h2", phrase("Trend"));
    html.raw("<div class=\"card\">");
    html.raw(fmt::format(
        "<svg class=\"trend\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"", kWidth, kHeight));
    html.say(phrase("The score over {} comparisons", points.size())).raw("\">");
    for (const int score : {0, 50, 100}) {
        const double y = yAt(score / 100.0);
        html.raw(fmt::format("<line class=\"grid\" x1=\"{}\" x2=\"{}\" y1=\"{:.1f}\" "
                             "y2=\"{:.1f}\"/><text x=\"4\" y=\"{:.1f}\">{}</text>",
                             kLeft,
                             kWidth - kRight,
                             y,
                             y,
                             y + 4,
                             score));
    }
    appendBars(html, points, most);
    appendLine(html, points);
    html.raw(fmt::format("<text x=\"{}\" y=\"{}\">", kLeft, kHeight - 6));
    html.text(document.language.sayDay(points.front().at)).raw("</text>");
    html.raw(
        fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">", kWidth - kRight, kHeight - 6));
    html.text(document.language.sayDay(points.back().at)).raw("</text></svg>");
    html.raw("<details>")
        .elementSaying("summary", phrase("The numbers: score (line), errors and warnings (bars)"));
    html.raw("<table><thead><tr>").elementSaying("th scope=\"col\"", phrase("compared"));
    html.elementSaying("th scope=\"col\"", phrase("score"));
    html.elementSaying("th scope=\"col\"", phrase("errors"));
    html.elementSaying("th scope=\"col\"", phrase("warnings")).raw("</tr></thead><tbody>");
    for (const TrendPoint& point : points) {
        html.raw("<tr>").element("th scope=\"row\"", document.language.sayMoment(point.at));
        html.element("td", point.score ? std::to_string(*point.score) : "–");
        html.element("td", std::to_string(point.errors));
        html.element("td", std::to_string(point.warnings)).raw("</tr>");
    }
    html.raw("</tbody></table></details></div></section>\n");
}

} // namespace plumbline::report
