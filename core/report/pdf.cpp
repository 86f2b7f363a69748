// SPDX-License-Identifier: Apache-2.0
#include "core/report/document.h"
#include "core/report/pdf/book.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::report {

namespace {

using namespace pdf;

constexpr std::string_view kInk = "#1a1f27";
constexpr std::string_view kSoft = "#525c69";
constexpr std::string_view kRule = "#d9dde3";
constexpr std::string_view kAccent = "#1b63ad";
constexpr std::string_view kRaised = "#f0f2f5";

constexpr Style kBody{.size = 9};
constexpr Style kSmall{.size = 7.5, .color = kSoft};

std::string_view colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return kInk;
    case Tone::Good:
        return "#12734a";
    case Tone::Note:
        return kAccent;
    case Tone::Warn:
        return "#8a5a00";
    case Tone::Bad:
        return "#b3261e";
    case Tone::Muted:
        break;
    }
    return "#5f6975";
}

std::string_view tintOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return "#eaf6f0";
    case Tone::Note:
        return "#eaf2fb";
    case Tone::Warn:
        return "#fdf6e7";
    case Tone::Bad:
        return "#fdf1f0";
    case Tone::Neutral:
    case Tone::Muted:
        break;
    }
    return kRaised;
}

std::string toned(Tone tone, std::string_view text)
{
    const std::string_view symbol = symbolOf(tone);
    return symbol.empty() ? std::string(text) : fmt::format("{} {}", symbol, text);
}

/// Boxes side by side, `perRow` in a row.
void addFigures(Book& book, const std::vector<Figure>& figures, std::size_t perRow)
{
    constexpr double kHeight = 50;
    constexpr double kGap = 8;
    const double width =
        (book.width() - kGap * static_cast<double>(perRow - 1)) / static_cast<double>(perRow);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (i % perRow == 0) {
            book.need(kHeight + kGap);
            book.moveDown(kHeight + kGap);
        }
        const Figure& figure = figures[i];
        const double x = book.left() + static_cast<double>(i % perRow) * (width + kGap);
        const double y = book.y();
        book.box(x, y, width, kHeight, kRaised);
        book.box(x, y, 2.5, kHeight, colorOf(figure.tone));
        book.text({.size = 7.5, .color = kSoft}, x + 10, y + kHeight - 13, figure.label);
        book.text({.face = Face::Bold, .size = 17, .color = colorOf(figure.tone)},
                  x + 10,
                  y + kHeight - 32,
                  figure.value);
        if (!figure.detail.empty())
            book.text({.size = 6, .color = kSoft}, x + 10, y + 7, figure.detail);
    }
}

/// The first page, but for its table of contents, which is drawn where the value says.
double addCover(Book& book, const ReportDocument& document)
{
    constexpr Style kTitle{.face = Face::Bold, .size = 22};
    book.moveDown(18);
    book.text(
        {.face = Face::Bold, .size = 9, .color = kAccent}, book.left(), book.y(), "PARITY REPORT");
    book.moveDown(4);
    book.paragraph(kTitle, document.title);
    if (!document.generatedAt.empty())
        book.paragraph(kSmall, document.generatedAt);
    book.moveDown(14);
    const Style verdict{.face = Face::Bold, .size = 12, .color = colorOf(document.tone)};
    const auto lines =
        book.typesetter().lines(verdict, toned(document.tone, document.verdict), book.width() - 28);
    const double height = static_cast<double>(lines.size()) * 17 + 18;
    book.moveDown(height);
    book.box(book.left(), book.y(), book.width(), height, tintOf(document.tone));
    book.box(book.left(), book.y(), 3, height, colorOf(document.tone));
    for (std::size_t i = 0; i < lines.size(); ++i)
        book.text(verdict,
                  book.left() + 14,
                  book.y() + height - 22 - 17 * static_cast<double>(i),
                  lines[i]);
    book.moveDown(6);
    addFigures(book, document.figures, 6);
    book.moveDown(12);
    for (const std::string& change : document.changes)
        book.paragraph(kBody, change);
    book.moveDown(24);
    return book.y();
}

/// Drawn last, when it is known where everything is.
void addContents(Book& book, double top)
{
    book.onPage(0, [&] {
        double y = top;
        book.text({.face = Face::Bold, .size = 11}, book.left(), y, "Contents");
        y -= 20;
        for (std::size_t i = 0; i < book.headings().size(); ++i) {
            const Heading& heading = book.headings()[i];
            const std::string number = std::to_string(heading.page + 1);
            const double right = book.left() + book.width();
            const double from = book.left() + book.typesetter().width(kBody, heading.title) + 6;
            const double to = right - book.typesetter().width(kBody, number) - 6;
            book.text(kBody, book.left(), y, heading.title);
            book.text(kBody, right - book.typesetter().width(kBody, number), y, number);
            for (double x = to; x > from; x -= 4) // dots in one raster for all lines
                book.box(right - 4 * static_cast<int>((right - x) / 4), y, 0.7, 0.7, kSoft);
            book.link(i, book.left(), y - 4, book.width(), 15);
            y -= 16;
        }
    });
}

void addEnvironments(Book& book, const ReportDocument& document)
{
    book.chapter("Environments");
    book.beginTable({{.title = "environment", .share = 1.2, .face = Face::Bold},
                     {.title = "has", .share = 2.4},
                     {.title = "sources", .share = 4}});
    for (const EnvironmentCard& card : document.environments) {
        std::string facts;
        for (const std::string& fact : card.facts)
            facts += (facts.empty() ? "" : "\n") + fact;
        std::string sources;
        bool areRead = true;
        for (const Line& source : card.sources) {
            sources += (sources.empty() ? "" : "\n") + toned(source.tone, source.text);
            areRead = areRead && source.tone == Tone::Good;
        }
        book.row({{.text = card.name, .below = card.role},
                  {.text = facts, .below = {}},
                  {.text = sources, .color = areRead ? kInk : colorOf(Tone::Bad), .below = {}}});
    }
}

void addFactors(Book& book, const ReportDocument& document)
{
    if (document.factors.empty())
        return;
    book.chapter("The twelve factors");
    book.beginTable({{.title = "", .share = 0.5},
                     {.title = "factor", .share = 5},
                     {.title = "status", .share = 1.5, .face = Face::Bold},
                     {.title = "score", .share = 0.8},
                     {.title = "measured", .share = 1.3},
                     {.title = "found", .share = 2.2}});
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
    book.chapter("The three gaps");
    const auto addGap = [&book](const std::string& name, const std::vector<Figure>& figures) {
        book.heading(name);
        if (figures.empty())
            book.paragraph(kSmall, "Nothing that was read says anything about it.");
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
    addGap("Time", document.timeGap);
    addGap("Personnel", document.personnelGap);
    addGap("Tools", document.toolsGap);
}

void addTrend(Book& book, const ReportDocument& document)
{
    const std::vector<TrendPoint>& points = document.trend;
    if (points.empty())
        return;
    constexpr double kHeight = 110;
    constexpr double kScaleWidth = 24;
    book.chapter("Trend");
    book.need(kHeight + 30);
    book.moveDown(kHeight);
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
    book.text(kSmall, left, book.y(), points.front().at.substr(0, 10));
    const std::string last = points.back().at.substr(0, 10);
    book.text(kSmall, left + width - book.typesetter().width(kSmall, last), book.y(), last);
    book.paragraph(kSmall, fmt::format("The score of {} comparisons.", points.size()));
}

void addFinding(Book& book, const FindingEntry& finding)
{
    constexpr double kIndent = 14;
    book.skip(8);
    book.need(54);
    book.moveDown(11);
    const Style mark{.face = Face::Bold, .size = 9, .color = colorOf(finding.tone)};
    const std::string severity = toned(finding.tone, finding.severity);
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
    book.moveDown(2);
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
        book.paragraph(kBody, "Waived " + finding.waiver, kIndent);
    if (!finding.fix.empty())
        book.paragraph({.face = Face::Bold, .size = 8.5}, "Fix: " + finding.fix, kIndent);
    if (!finding.diff.empty())
        book.paragraph({.face = Face::Mono, .size = 7, .color = kSoft}, finding.diff, kIndent);
}

void addFindings(Book& book, const ReportDocument& document)
{
    book.chapter("Findings");
    if (document.findings.empty())
        book.paragraph(kBody, "None.");
    for (const FindingEntry& finding : document.findings)
        addFinding(book, finding);
    if (!document.waived.empty())
        book.chapter("Waived");
    for (const FindingEntry& finding : document.waived)
        addFinding(book, finding);
    if (document.notMeasured.empty())
        return;
    book.chapter("Not measured");
    book.beginTable({{.title = "what", .share = 3}, {.title = "why", .share = 4}});
    for (const OpenQuestion& question : document.notMeasured)
        book.row({{.text = question.what, .below = {}},
                  {.text = question.reason, .color = kSoft, .below = {}}});
}

void addMatrix(Book& book, const Matrix& matrix)
{
    constexpr std::size_t kMaxUpright = 3; // more environments need the long side
    if (matrix.rowCount == 0)
        return;
    if (matrix.environments.size() > kMaxUpright)
        book.turnPage(true);
    book.chapter("Matrix");
    book.paragraph(kSmall, matrix.counts);
    for (const MatrixGroup& group : matrix.groups) {
        book.heading(group.service);
        std::vector<Column> columns{{.title = "key", .share = 2.4, .face = Face::Bold}};
        for (const std::string& environment : matrix.environments)
            columns.push_back({.title = environment, .share = 2, .face = Face::Mono});
        columns.push_back({.title = "verdict", .share = 2.2});
        book.beginTable(std::move(columns));
        for (const MatrixRow& row : group.rows) {
            std::vector<TableCell> cells{{.text = row.key, .below = row.kind}};
            for (const MatrixCell& cell : row.cells)
                cells.push_back(
                    {.text = cell.text,
                     .color = cell.state == model::State::Set ? kInk : colorOf(Tone::Muted),
                     .below = {}});
            cells.push_back({.text = toned(row.tone, row.verdict),
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
    book.chapter("Remarks on the sources");
    for (const Line& remark : document.remarks)
        book.paragraph({.size = 8, .color = colorOf(remark.tone)}, toned(remark.tone, remark.text));
}

/// The line on top and the one at the bottom, now that the number of pages is known.
void addFrames(Book& book, const ReportDocument& document)
{
    for (std::size_t i = 0; i < book.pageCount(); ++i)
        book.onPage(i, [&] {
            const double right = book.pageWidth(i) - kMargin;
            const std::string number = fmt::format("Page {} of {}", i + 1, book.pageCount());
            book.line(kMargin, 40, right, 40, kRule, 0.5);
            book.text(kSmall, kMargin, 28, document.tool);
            book.text(kSmall, right - book.typesetter().width(kSmall, number), 28, number);
            if (i == 0)
                return;
            const double top = book.pageHeight(i) - 36;
            const auto title =
                book.typesetter().lines(kSmall, document.title, right - kMargin - 120, 1);
            if (!title.empty())
                book.text(kSmall, kMargin, top, title.front());
            book.text(kSmall,
                      right - book.typesetter().width(kSmall, document.generatedAt),
                      top,
                      document.generatedAt);
            book.line(kMargin, top - 8, right, top - 8, kRule, 0.5);
        });
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
    addMatrix(book, document.matrix);
    addRemarks(book, document);
    addContents(book, contents);
    addFrames(book, document);
    return book.finish(
        document.title, document.verdict, document.tool, dateOf(document.generatedAt));
}

} // namespace plumbline::report
