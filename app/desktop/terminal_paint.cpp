// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_view.h"

#include <QPainter>

#include <algorithm>

namespace plumbline::desktop {

namespace {

/// Characters that the font has in its own width: several of them are drawn at once.
bool isPlain(const TerminalCell& cell)
{
    constexpr char32_t kFirst = U' ';
    constexpr char32_t kEnd = U'\x7f';
    const char32_t c = cell.characters.front();
    return cell.width == 1 && cell.characters[1] == 0 && (c == 0 || (c >= kFirst && c < kEnd));
}

QChar plainCharacter(const TerminalCell& cell)
{
    return cell.characters.front() == 0 ? QChar(' ')
                                        : QChar(static_cast<char16_t>(cell.characters.front()));
}

} // namespace

void TerminalView::paint(QPainter* painter)
{
    const QRectF all(0, 0, width(), height());
    const QRectF clip = painter->hasClipping() ? painter->clipBoundingRect() & all : all;
    painter->fillRect(clip, m_palette.ground);
    if (m_terminal == nullptr)
        return;
    const TerminalScreen& screen = m_terminal->screen();
    const int first = std::max(0, static_cast<int>(clip.top() / m_cell.height()));
    const int last =
        std::min(rows() - 1, static_cast<int>((clip.bottom() - 0.5) / m_cell.height()));
    for (int row = first; row <= last && m_top + row < screen.endLine(); ++row)
        paintLine(*painter, row, m_top + row);
    paintCursor(*painter);
}

bool TerminalView::isSelected(int column, int number) const
{
    const auto selected = inOrder();
    if (!selected)
        return false;
    const std::pair place(number, column);
    return place >= std::pair(selected->anchor.y(), selected->anchor.x()) &&
           place < std::pair(selected->end.y(), selected->end.x());
}

void TerminalView::paintLine(QPainter& painter, int row, int number) const
{
    const TerminalLine line = m_terminal->screen().line(number);
    const int columns = m_terminal->screen().size().width();
    const qreal y = row * m_cell.height();
    const auto cellAt = [&line](int column) {
        return column < static_cast<int>(line.size()) ? line[static_cast<std::size_t>(column)]
                                                      : TerminalCell{};
    };
    for (int column = 0; column < columns;) {
        const TerminalCell cell = cellAt(column);
        const bool isMarked = isSelected(column, number);
        QString run;
        int end = column;
        if (isPlain(cell)) {
            for (; end < columns; ++end) {
                const TerminalCell next = cellAt(end);
                if (!isPlain(next) || next.style != cell.style ||
                    isSelected(end, number) != isMarked)
                    break;
                run += plainCharacter(next);
            }
        } else {
            run = cell.text();
            end = column + std::max<int>(cell.width, 1);
        }
        paintRun(painter,
                 {column * m_cell.width(), y},
                 run,
                 end - column,
                 cell.style,
                 isMarked ? m_selectionColors : m_palette.colorsOf(cell.style));
        column = end;
    }
}

void TerminalView::paintRun(QPainter& painter,
                            QPointF at,
                            const QString& run,
                            int columns,
                            const TerminalStyle& style,
                            const TerminalPalette::Pair& colors) const
{
    const QRectF room(at, QSizeF(columns * m_cell.width(), m_cell.height()));
    if (colors.ground != m_palette.ground)
        painter.fillRect(room, colors.ground);
    const bool isBlank = run.trimmed().isEmpty();
    if (isBlank && !style.isUnderlined && !style.isStruck)
        return;
    QFont font = m_font;
    font.setBold(style.isBold);
    font.setItalic(style.isItalic);
    font.setUnderline(style.isUnderlined);
    font.setStrikeOut(style.isStruck);
    painter.setFont(font);
    painter.setPen(colors.ink);
    painter.drawText(at + QPointF(0, m_ascent), run);
}

QRectF TerminalView::cursorRectangle() const
{
    if (m_terminal == nullptr)
        return {};
    const TerminalScreen& screen = m_terminal->screen();
    const QPoint cursor = screen.cursor();
    const int row = screen.topLine() + cursor.y() - m_top;
    return {cursor.x() * m_cell.width(), row * m_cell.height(), m_cell.width(), m_cell.height()};
}

void TerminalView::paintCursor(QPainter& painter) const
{
    const TerminalScreen& screen = m_terminal->screen();
    QRectF place = cursorRectangle();
    if (!m_isLive || place.bottom() > height() + 1)
        return;
    const TerminalLine line = screen.line(screen.topLine() + screen.cursor().y());
    const auto column = static_cast<std::size_t>(screen.cursor().x());
    const TerminalCell cell = column < line.size() ? line[column] : TerminalCell{};
    place.setWidth(m_cell.width() * std::max<int>(cell.width, 1));
    if (!m_preedit.isEmpty()) {
        TerminalStyle style = cell.style;
        style.isUnderlined = true;
        const auto columns = static_cast<int>(m_preedit.size());
        painter.fillRect(QRectF(place.topLeft(), QSizeF(columns * m_cell.width(), place.height())),
                         m_palette.ground);
        paintRun(painter, place.topLeft(), m_preedit, columns, style, m_palette.colorsOf(style));
        return;
    }
    if (!screen.isCursorVisible())
        return;
    constexpr qreal kThin = 2;
    if (!hasActiveFocus()) {
        painter.setPen(QPen(m_palette.ink, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
    } else if (screen.cursorShape() == TerminalScreen::CursorShape::Underline) {
        painter.fillRect(place.adjusted(0, place.height() - kThin, 0, 0), m_palette.ink);
    } else if (screen.cursorShape() == TerminalScreen::CursorShape::Bar) {
        painter.fillRect(QRectF(place.topLeft(), QSizeF(kThin, place.height())), m_palette.ink);
    } else {
        paintRun(painter,
                 place.topLeft(),
                 cell.text(),
                 std::max<int>(cell.width, 1),
                 cell.style,
                 {.ink = m_palette.ground, .ground = m_palette.ink});
    }
}

} // namespace plumbline::desktop
