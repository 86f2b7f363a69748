// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::report {

namespace {

using namespace pdf;

void addEnvironments(Book& book, const ReportDocument& document)
{
    const Language& in = document.language;
    book.chapter(in.say(phrase("Environments")));
    book.beginTable({{.title = in.say(phrase("environment")), .share = 1.2, .face = Face::Bold},
                     {.title = in.say(phrase("has")), .share = 2.4},
                     {.title = in.say(phrase("sources")), .share = 4}});
    for (const EnvironmentCard& card : document.environments) {
        std::string facts;
        for (const std::string& fact : card.facts)
            facts += (facts.empty() ? "" : "\n") + fact;
        std::string sources;
        for (const Line& source : card.sources) {
            sources += (sources.empty() ? "" : "\n") + toned(source.tone, source.text);
        }
        book.row({{.text = card.name, .below = card.role},
                  {.text = facts, .below = {}},
                  {.text = sources, .below = {}}});
    }
}

void addFactors(Book& book, const ReportDocument& document)
{
    if (document.factors.empty())
        return;
    const Language& in = document.language;
    book.chapter(in.say(phrase("The twelve factors")));
    book.beginTable({{.title = "", .share = 0.5},
                     {.title = in.say(phrase("factor")), .share = 4.6},
                     {.title = in.say(phrase("status")), .share = 2, .face = Face::Bold},
                     {.title = in.say(phrase("score")), .share = 1.2},
                     {.title = "", .share = 1.9},
                     {.title = in.say(phrase("found")), .share = 2.2}});
    for (const FactorCell& factor : document.factors)
        book.row({{.text = factor.numeral, .color = kSoft, .below = {}},
                  {.text = factor.title, .below = factor.explanation},
                  {.text = toned(factor.tone, factor.status),
                   .color = colorOf(factor.tone),
                   .below = {}},
                  {.text = factor.score, .below = {}},
                  {.text = factor.coverage, .below = {}},
                  {.text = factor.counts, .below = {}}});
}

void addGaps(Book& book, const ReportDocument& document)
{
    const Language& in = document.language;
    book.chapter(in.say(phrase("The three gaps")));
    const auto addGap = [&](const Phrase& name, const std::vector<Figure>& figures) {
        book.heading(in.say(name));
        if (figures.empty())
            book.paragraph(kSmall, in.say(phrase("Nothing that was read says anything about it.")));
        if (figures.empty())
            return;
        book.beginTable({{.title = "", .share = 3},
                         {.title = "", .share = 1.6, .face = Face::Bold},
                         {.title = "", .share = 5}});
        for (const Figure& figure : figures)
            book.row({{.text = figure.label, .below = {}},
                      {.text = toned(figure.tone, figure.value),
                       .color = colorOf(figure.tone),
                       .below = {}},
                      {.text = figure.detail, .color = kSoft, .below = {}}});
    };
    addGap(phrase("Time"), document.timeGap);
    addGap(phrase("Personnel"), document.personnelGap);
    addGap(phrase("Tools"), document.toolsGap);
}

void addTrend(Book& book, const ReportDocument& document)
{
    const std::vector<TrendPoint>& points = document.trend;
    if (points.empty())
        return;
    constexpr double kHeight = 110;
    constexpr double kScaleWidth = 24;
    const Language& in = document.language;
    book.chapter(in.say(phrase("Trend")));
    book.need(kHeight + 40);
    book.moveDown(kHeight + 6);
    const double bottom = book.y();
    const double left = book.left() + kScaleWidth;
    const double width = book.width() - kScaleWidth;
    for (const int score : {0, 50, 100}) {
        const double y = bottom + score * kHeight / 100;
        book.line(left, y, left + width, y, kRule, 0.5);
        book.text({.size = 7, .color = kSoft}, book.left(), y - 2.5, std::to_string(score));
    }
    std::vector<double> line;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!points[i].score)
            continue;
        const double share = points.size() < 2
                                 ? 0.5
                                 : static_cast<double>(i) / static_cast<double>(points.size() - 1);
        line.push_back(left + share * width);
        line.push_back(bottom + *points[i].score * kHeight / 100.0);
    }
    book.path(line, kAccent, 1.4);
    for (std::size_t i = 0; i + 1 < line.size(); i += 2)
        book.box(line[i] - 1.8, line[i + 1] - 1.8, 3.6, 3.6, kAccent);
    book.moveDown(12);
    book.text(kSmall, left, book.y(), in.sayDay(points.front().at));
    const std::string last = in.sayDay(points.back().at);
    book.text(kSmall, left + width - book.typesetter().width(kSmall, last), book.y(), last);
    book.moveDown(6);
    book.paragraph(kSmall, in.say(phrase("The score of {} comparisons.", points.size())));
}

void addFinding(Book& book, const FindingEntry& finding, const Language& in)
{
    constexpr double kIndent = 14;
    book.skip(8);
    book.need(54);
    book.moveDown(11);
    const Style mark{.face = Face::Bold, .size = 9, .color = colorOf(finding.tone)};
    const std::string severity = toned(finding.tone, finding.severity.word);
    book.text(mark, book.left(), book.y(), severity);
    const double x = book.left() + std::max(62.0, book.typesetter().width(mark, severity) + 8);
    const Style where{.face = Face::Bold, .size = 9};
    const std::string rule = fmt::format("{} · {}", finding.factor, finding.rule);
    const double ruleWidth = book.typesetter().width(kSmall, rule);
    book.text(kSmall, book.left() + book.width() - ruleWidth, book.y(), rule);
    const auto place = book.typesetter().lines(
        where, finding.where, book.left() + book.width() - ruleWidth - x - 8, 1);
    if (!place.empty())
        book.text(where, x, book.y(), place.front());
    book.moveDown(4);
    book.paragraph(kBody, finding.message, kIndent);
    if (!finding.reason.empty())
        book.paragraph(kSmall, finding.reason, kIndent);
    for (const EvidenceLine& evidence : finding.evidence)
        book.paragraph({.face = Face::Mono, .size = 7.5},
                       fmt::format("{}: {}{}{}",
                                   evidence.environment,
                                   evidence.value,
                                   evidence.place.empty() ? "" : "   ",
                                   evidence.place),
                       kIndent);
    if (!finding.waiver.empty())
        book.paragraph(kBody, in.say(phrase("Waived {}", finding.waiver)), kIndent);
    if (!finding.fix.empty())
        book.paragraph(
            {.face = Face::Bold, .size = 8.5}, in.say(phrase("Fix: {}", finding.fix)), kIndent);
    if (!finding.diff.empty())
        book.paragraph({.face = Face::Mono, .size = 7, .color = kSoft}, finding.diff, kIndent);
}

void addFindings(Book& book, const ReportDocument& document)
{
    const Language& in = document.language;
    book.chapter(in.say(phrase("Findings")));
    if (document.findings.empty())
        book.paragraph(kBody, in.say(phrase("None.")));
    for (const FindingEntry& finding : document.findings)
        addFinding(book, finding, in);
    if (!document.waived.empty())
        book.chapter(in.say(phrase("Waived")));
    for (const FindingEntry& finding : document.waived)
        addFinding(book, finding, in);
    if (document.notMeasured.empty())
        return;
    book.chapter(in.say(phrase("Not measured")));
    book.beginTable({{.title = in.say(phrase("what")), .share = 3},
                     {.title = in.say(phrase("why")), .share = 4}});
    for (const OpenQuestion& question : document.notMeasured)
        book.row({{.text = question.what, .below = {}},
                  {.text = question.reason, .color = kSoft, .below = {}}});
}

void addMatrix(Book& book, const ReportDocument& document)
{
    const Language& in = document.language;
    const Matrix& matrix = document.matrix;
    constexpr std::size_t kMaxUpright = 3; // more environments need the long side
    if (matrix.rowCount == 0)
        return;
    if (matrix.environments.size() > kMaxUpright)
        book.turnPage(true);
    book.chapter(in.say(phrase("Matrix")));
    book.paragraph(kSmall, matrix.counts);
    for (const MatrixGroup& group : matrix.groups) {
        book.heading(group.service);
        std::vector<Column> columns{
            {.title = in.say(phrase("key")), .share = 2.4, .face = Face::Bold}};
        for (const std::string& environment : matrix.environments)
            columns.push_back({.title = environment, .share = 2, .face = Face::Mono});
        columns.push_back({.title = in.say(phrase("verdict")), .share = 2.2});
        book.beginTable(std::move(columns));
        for (const MatrixRow& row : group.rows) {
            std::vector<TableCell> cells{{.text = row.key, .below = row.kind.word}};
            for (const MatrixCell& cell : row.cells)
                cells.push_back(
                    {.text = cell.text,
                     .color = cell.state == model::State::Set ? kInk : colorOf(Tone::Muted),
                     .below = {}});
            cells.push_back({.text = toned(row.tone, row.verdict.word),
                             .color = colorOf(row.tone),
                             .below = row.reason});
            book.row(cells);
        }
    }
}

void addRemarks(Book& book, const ReportDocument& document)
{
    if (document.remarks.empty())
        return;
    book.chapter(document.language.say(phrase("Remarks on the sources")));
    for (const Line& remark : document.remarks)
        book.paragraph({.size = 8, .color = colorOf(remark.tone)}, toned(remark.tone, remark.text));
}

/// `D:20261128090000Z` for `2026-11-28T09:00:00Z`.
std::string dateOf(const std::string& at)
{
    std::string digits;
    std::ranges::copy_if(
        at, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    constexpr std::size_t kToSeconds = 14;
    return digits.size() < kToSeconds ? std::string() : "D:" + digits.substr(0, kToSeconds) + "Z";
}

} // namespace

Result<std::string> renderPdf(const ReportDocument& document, const PdfFonts& fonts)
{
    auto typesetter = Typesetter::load(fonts.regular, fonts.bold, fonts.mono);
    if (!typesetter)
        return tl::unexpected(typesetter.error());
    Book book(*typesetter);
    const double contents = addCover(book, document);
    book.turnPage();
    addEnvironments(book, document);
    addFactors(book, document);
    addGaps(book, document);
    addTrend(book, document);
    addFindings(book, document);
    addMatrix(book, document);
    addRemarks(book, document);
    addContents(book, document, contents);
    addFrames(book, document);
    return book.finish({.language = document.language.code,
                        .title = document.title,
                        .subject = document.verdict,
                        .creator = document.tool,
                        .date = dateOf(document.generatedAt)});
}

} // namespace plumbline::report
