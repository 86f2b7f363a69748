// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf_parts.h"

#include <fmt/format.h>

namespace plumbline::report {

using namespace pdf;

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

namespace {

constexpr std::string_view kRaised = "#f0f2f5";

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
        constexpr Style kDetail{.size = 5.5, .color = kSoft};
        constexpr double kLeading = 6;
        const auto lines = book.typesetter().lines(kDetail, figure.detail, width - 14, 2);
        double line = lines.size() > 1 ? y + 4 + kLeading : y + 7;
        for (const std::string& one : lines) {
            book.text(kDetail, x + 10, line, one);
            line -= kLeading;
        }
    }
}

/// The twelve factors as tiles, six in a row.
void addStrip(Book& book, const std::vector<FactorCell>& factors)
{
    constexpr std::size_t kPerRow = 6;
    constexpr double kHeight = 50;
    constexpr double kGap = 8;
    constexpr double kLeading = 8;
    constexpr Style kTitle{.face = Face::Bold, .size = 6.5};
    const double width = (book.width() - kGap * (kPerRow - 1)) / kPerRow;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        if (i % kPerRow == 0)
            book.moveDown(kHeight + kGap);
        const FactorCell& factor = factors[i];
        const double x = book.left() + static_cast<double>(i % kPerRow) * (width + kGap);
        const double y = book.y();
        book.box(x, y, width, kHeight, tintOf(factor.tone));
        book.box(x, y, 2.5, kHeight, colorOf(factor.tone));
        book.text({.size = 6, .color = kSoft}, x + 8, y + kHeight - 10, factor.numeral);
        double line = y + kHeight - 20;
        for (const std::string& one :
             book.typesetter().lines(kTitle, factor.title, width - 10, 2)) {
            book.text(kTitle, x + 8, line, one);
            line -= kLeading;
        }
        const std::string status = toned(factor.tone, factor.status);
        book.text({.size = 7, .color = colorOf(factor.tone)},
                  x + 8,
                  y + 8,
                  factor.tone == Tone::Muted ? status : fmt::format("{} {}", status, factor.score));
    }
}

} // namespace

double addCover(Book& book, const ReportDocument& document)
{
    constexpr Style kTitle{.face = Face::Bold, .size = 22};
    book.moveDown(18);
    book.text({.face = Face::Bold, .size = 9, .color = kAccent},
              book.left(),
              book.y(),
              document.language.say(phrase("PARITY REPORT")));
    book.moveDown(4);
    book.paragraph(kTitle, document.title);
    if (!document.generatedAt.empty())
        book.paragraph(kSmall, document.language.sayMoment(document.generatedAt));
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
    addStrip(book, document.factors);
    book.moveDown(12);
    for (const std::string& change : document.changes)
        book.paragraph(kBody, change);
    book.moveDown(24);
    return book.y();
}

void addContents(Book& book, const ReportDocument& document, double top)
{
    book.onPage(0, [&] {
        double y = top;
        book.text({.face = Face::Bold, .size = 11},
                  book.left(),
                  y,
                  document.language.say(phrase("Contents")));
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

void addFrames(Book& book, const ReportDocument& document)
{
    const std::string made = document.language.sayMoment(document.generatedAt);
    for (std::size_t i = 0; i < book.pageCount(); ++i)
        book.onPage(i, [&] {
            const double right = book.pageWidth(i) - kMargin;
            const std::string number =
                document.language.say(phrase("Page {} of {}", i + 1, book.pageCount()));
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
            book.text(kSmall, right - book.typesetter().width(kSmall, made), top, made);
            book.line(kMargin, top - 8, right, top - 8, kRule, 0.5);
        });
}

} // namespace plumbline::report
