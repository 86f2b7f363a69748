// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf/book.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::report::pdf {

namespace {

constexpr double kTop = 64;    // below the page's header
constexpr double kBottom = 56; // above its footer
constexpr double kLeading = 1.35;
constexpr double kPadding = 3;
constexpr std::size_t kMaxCellLines = 14;
constexpr Style kTableHead{.face = Face::Bold, .size = 7.5, .color = "#525c69"};
constexpr double kCellSize = 7.5;
constexpr double kBelowSize = 6.5;
constexpr std::string_view kRule = "#d9dde3";
constexpr std::string_view kSoft = "#525c69";

} // namespace

Book::Book(Typesetter& typesetter)
    : m_typesetter(&typesetter)
{
    turnPage();
}

void Book::turnPage(bool isLandscape)
{
    Page next;
    if (isLandscape)
        std::swap(next.width, next.height);
    m_pages.push_back(std::move(next));
    m_page = m_pages.size() - 1;
    m_y = page().height - kTop;
}

void Book::need(double height)
{
    if (m_y - height < kBottom)
        turnPage(page().width > page().height);
}

void Book::skip(double height)
{
    if (m_y < page().height - kTop)
        m_y -= height;
}

void Book::chapter(const std::string& title)
{
    constexpr Style kStyle{.face = Face::Bold, .size = 15};
    constexpr double kWithWhatFollows = 90;
    skip(18);
    need(kWithWhatFollows);
    m_headings.push_back({.title = title, .page = m_page, .y = m_y + 6});
    m_y -= kStyle.size;
    text(kStyle, left(), m_y, title);
    m_y -= 10;
}

void Book::heading(const std::string& title)
{
    constexpr Style kStyle{.face = Face::Bold, .size = 10};
    constexpr double kWithWhatFollows = 60;
    skip(8);
    need(kWithWhatFollows);
    m_y -= kStyle.size;
    text(kStyle, left(), m_y, title);
    m_y -= 6;
}

void Book::paragraph(const Style& style, std::string_view content, double indent)
{
    for (const std::string& one : m_typesetter->lines(style, content, width() - indent)) {
        need(style.size * kLeading);
        m_y -= style.size * kLeading;
        text(style, left() + indent, m_y + style.size * (kLeading - 1), one);
    }
}

void Book::beginTable(std::vector<Column> columns)
{
    double sum = 0;
    for (const Column& column : columns)
        sum += column.share;
    for (Column& column : columns)
        column.share /= sum;
    m_columns = std::move(columns);
    need(40);
    if (std::ranges::any_of(m_columns, [](const Column& column) { return !column.title.empty(); }))
        tableHead();
    else
        m_y -= 2;
}

void Book::tableHead()
{
    double x = left();
    m_y -= kTableHead.size + kPadding;
    for (const Column& column : m_columns) {
        const double space = column.share * width() - 2 * kPadding;
        const auto lines = m_typesetter->lines(kTableHead, column.title, space, 1);
        if (!lines.empty())
            text(kTableHead, x + kPadding, m_y, lines.front());
        x += column.share * width();
    }
    m_y -= kPadding;
    line(left(), m_y, left() + width(), m_y, kSoft, 0.6);
}

void Book::row(const std::vector<TableCell>& cells)
{
    struct Set
    {
        std::vector<std::string> lines;
        std::vector<std::string> below;
    };

    std::vector<Set> sets;
    double height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double space = m_columns[i].share * width() - 2 * kPadding;
        const Style style{.face = m_columns[i].face, .size = kCellSize};
        const Style small{.size = kBelowSize};
        Set& set = sets.emplace_back();
        set.lines = m_typesetter->lines(style, cells[i].text, space, kMaxCellLines);
        set.below = m_typesetter->lines(small, cells[i].below, space, kMaxCellLines);
        height = std::max(height,
                          static_cast<double>(set.lines.size()) * kCellSize * kLeading +
                              static_cast<double>(set.below.size()) * kBelowSize * kLeading);
    }
    height += 2 * kPadding;
    if (m_y - height < kBottom) {
        turnPage(page().width > page().height);
        beginTable(std::move(m_columns));
    }
    double x = left();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        double y = m_y - kPadding;
        for (const std::string& one : sets[i].lines) {
            y -= kCellSize * kLeading;
            text({.face = m_columns[i].face, .size = kCellSize, .color = cells[i].color},
                 x + kPadding,
                 y + kCellSize * (kLeading - 1),
                 one);
        }
        for (const std::string& one : sets[i].below) {
            y -= kBelowSize * kLeading;
            text({.size = kBelowSize, .color = kSoft},
                 x + kPadding,
                 y + kBelowSize * (kLeading - 1),
                 one);
        }
        x += m_columns[i].share * width();
    }
    m_y -= height;
    line(left(), m_y, left() + width(), m_y, kRule, 0.4);
}

void Book::text(const Style& style, double x, double y, std::string_view content)
{
    m_pages[m_page].content += m_typesetter->show(style, x, y, content);
}

void Book::box(double x, double y, double width, double height, std::string_view color)
{
    m_pages[m_page].content += fmt::format(
        "{} rg {:.2f} {:.2f} {:.2f} {:.2f} re f\n", colorOperands(color), x, y, width, height);
}

void Book::line(double x1, double y1, double x2, double y2, std::string_view color, double weight)
{
    path({x1, y1, x2, y2}, color, weight);
}

void Book::path(const std::vector<double>& points, std::string_view color, double weight)
{
    std::string& content = m_pages[m_page].content;
    content += fmt::format("{} RG {:.2f} w", colorOperands(color), weight);
    for (std::size_t i = 0; i + 1 < points.size(); i += 2)
        content += fmt::format(" {:.2f} {:.2f} {}", points[i], points[i + 1], i == 0 ? "m" : "l");
    content += " S\n";
}

void Book::link(std::size_t heading, double x, double y, double width, double height)
{
    m_pages[m_page].links.push_back(
        {.heading = heading, .x = x, .y = y, .width = width, .height = height});
}

void Book::onPage(std::size_t number, const std::function<void()>& draw)
{
    const std::size_t here = std::exchange(m_page, number);
    draw();
    m_page = here;
}

std::string Book::annotations(File& file, const Page& on, const std::vector<int>& pages) const
{
    std::string list;
    for (const Link& link : on.links) {
        const Heading& to = m_headings[link.heading];
        list += reference(file.add(
            fmt::format("<< /Type /Annot /Subtype /Link /Rect [{:.2f} {:.2f} {:.2f} {:.2f}] "
                        "/Border [0 0 0] /Dest [{} /XYZ null {:.2f} null] >>",
                        link.x,
                        link.y,
                        link.x + link.width,
                        link.y + link.height,
                        reference(pages[to.page]),
                        to.y)));
        list += ' ';
    }
    return list;
}

/// The tree of bookmarks that a viewer shows beside the pages.
int Book::outlines(File& file, const std::vector<int>& pages) const
{
    const int root = file.reserve();
    std::vector<int> items;
    for (std::size_t i = 0; i < m_headings.size(); ++i)
        items.push_back(file.reserve());
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::string item = fmt::format("<< /Title {} /Parent {} /Dest [{} /XYZ null {:.2f} null]",
                                       textObject(m_headings[i].title),
                                       reference(root),
                                       reference(pages[m_headings[i].page]),
                                       m_headings[i].y);
        if (i > 0)
            item += " /Prev " + reference(items[i - 1]);
        if (i + 1 < items.size())
            item += " /Next " + reference(items[i + 1]);
        file.put(items[i], item + " >>");
    }
    if (items.empty())
        file.put(root, "<< /Type /Outlines /Count 0 >>");
    else
        file.put(root,
                 fmt::format("<< /Type /Outlines /First {} /Last {} /Count {} >>",
                             reference(items.front()),
                             reference(items.back()),
                             items.size()));
    return root;
}

std::string Book::finish(const About& about)
{
    File file;
    const std::string fonts = m_typesetter->embed(file);
    const int tree = file.reserve();
    std::vector<int> numbers;
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        numbers.push_back(file.reserve());
    std::string kids;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        const int content = file.addStream({}, m_pages[i].content);
        const std::string links = annotations(file, m_pages[i], numbers);
        file.put(numbers[i],
                 fmt::format("<< /Type /Page /Parent {} /MediaBox [0 0 {:.2f} {:.2f}] /Resources "
                             "<< /Font {} >> /Contents {} /Annots [{}] >>",
                             reference(tree),
                             m_pages[i].width,
                             m_pages[i].height,
                             fonts,
                             reference(content),
                             links));
        kids += reference(numbers[i]) + " ";
    }
    file.put(tree, fmt::format("<< /Type /Pages /Kids [{}] /Count {} >>", kids, m_pages.size()));
    const int bookmarks = outlines(file, numbers);
    const int root = file.add(
        fmt::format("<< /Type /Catalog /Pages {} /Outlines {} /PageMode /UseOutlines /Lang ({}) "
                    "/ViewerPreferences << /DisplayDocTitle true >> >>",
                    reference(tree),
                    reference(bookmarks),
                    about.language));
    std::string entries = fmt::format("<< /Title {} /Subject {} /Creator {} /Producer {}",
                                      textObject(about.title),
                                      textObject(about.subject),
                                      textObject(about.creator),
                                      textObject(about.creator));
    if (!about.date.empty())
        entries += fmt::format(" /CreationDate ({})", about.date);
    const int info = file.add(entries + " >>");
    return file.finish(root, info);
}

} // namespace plumbline::report::pdf
