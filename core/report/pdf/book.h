// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/pdf/typesetter.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::report::pdf {

/// **Units:** points, from the lower left corner of an A4 sheet.
inline constexpr double kShortSide = 595.28;
inline constexpr double kLongSide = 841.89;
inline constexpr double kMargin = 48;

/// A place that the table of contents names.
struct Heading
{
    std::string title;
    std::size_t page = 0; ///< from 0
    double y = 0;         ///< its upper edge
};

/// A column of a table.
struct Column
{
    std::string title;
    double share = 1; ///< of the width
    Face face = Face::Regular;
};

struct TableCell
{
    std::string text;
    std::string_view color = "#1a1f27";
    std::string below; ///< a smaller text under it
};

/// What a file says of itself.
struct About
{
    std::string language; ///< BCP 47
    std::string title;
    std::string subject;
    std::string creator;
    std::string date; ///< as PDF writes one; empty: not said
};

/// Pages that are filled from the top down.
class Book
{
public:
    explicit Book(Typesetter& typesetter);

    /// Goes on at the top of a new page.
    void turnPage(bool isLandscape = false);
    /// Turns the page where less than `height` is left of it.
    void need(double height);
    /// Leaves space, unless at the top of a page.
    void skip(double height);

    /// A heading that the contents name; it stays together with what follows.
    void chapter(const std::string& title);
    void heading(const std::string& title);
    void paragraph(const Style& style, std::string_view text, double indent = 0);
    /// Rows may break over pages between each other; the head is repeated.
    void beginTable(std::vector<Column> columns);
    void row(const std::vector<TableCell>& cells);

    void text(const Style& style, double x, double y, std::string_view text);
    void box(double x, double y, double width, double height, std::string_view color);
    void line(double x1, double y1, double x2, double y2, std::string_view color, double weight);
    /// A line through points, x and y in turn.
    void path(const std::vector<double>& points, std::string_view color, double weight);
    /// A click there leads to a heading.
    void link(std::size_t heading, double x, double y, double width, double height);

    [[nodiscard]] double left() const { return kMargin; }

    [[nodiscard]] double width() const { return page().width - 2 * kMargin; }

    [[nodiscard]] double y() const { return m_y; }

    void moveDown(double height) { m_y -= height; }

    [[nodiscard]] Typesetter& typesetter() { return *m_typesetter; }

    [[nodiscard]] const std::vector<Heading>& headings() const { return m_headings; }

    /// Draws on a page that was filled before, e.g. what needs numbers of later ones.
    void onPage(std::size_t page, const std::function<void()>& draw);

    [[nodiscard]] std::size_t pageCount() const { return m_pages.size(); }

    [[nodiscard]] double pageWidth(std::size_t page) const { return m_pages[page].width; }

    [[nodiscard]] double pageHeight(std::size_t page) const { return m_pages[page].height; }

    /// The file.
    std::string finish(const About& about);

private:
    struct Link
    {
        std::size_t heading = 0;
        double x = 0;
        double y = 0;
        double width = 0;
        double height = 0;
    };

    struct Page
    {
        double width = kShortSide;
        double height = kLongSide;
        std::string content;
        std::vector<Link> links;
    };

    [[nodiscard]] const Page& page() const { return m_pages[m_page]; }

    void tableHead();
    std::string annotations(File& file, const Page& page, const std::vector<int>& pages) const;
    int outlines(File& file, const std::vector<int>& pages) const;

    Typesetter* m_typesetter; // borrowed: outlives the book
    std::vector<Page> m_pages;
    std::vector<Heading> m_headings;
    std::vector<Column> m_columns;
    std::size_t m_page = 0;
    double m_y = 0;
};

} // namespace plumbline::report::pdf
