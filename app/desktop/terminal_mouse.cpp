// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace plumbline::desktop {

namespace {

bool isWordPart(const TerminalCell& cell)
{
    const QString text = cell.text();
    return !text.isEmpty() &&
           (text.front().isLetterOrNumber() || QStringLiteral("-_./:@~%+").contains(text.front()));
}

} // namespace

QPoint TerminalView::placeAt(QPointF position) const
{
    const TerminalScreen& screen = m_terminal->screen();
    const int column = std::clamp(
        static_cast<int>(std::round(position.x() / m_cell.width())), 0, screen.size().width());
    const int line = m_top + static_cast<int>(std::floor(position.y() / m_cell.height()));
    return {column, std::clamp(line, screen.firstLine(), screen.endLine() - 1)};
}

void TerminalView::mousePressEvent(QMouseEvent* event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (m_terminal == nullptr)
        return;
    if (event->button() == Qt::MiddleButton) {
        if (m_isLive)
            pasteFrom(true);
        return;
    }
    const QPoint place = placeAt(event->position());
    m_isSelecting = true;
    select(std::nullopt);
    m_selection = Selection{place, place};
}

void TerminalView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isSelecting || m_terminal == nullptr || !m_selection)
        return;
    if (event->position().y() < 0)
        scrollBy(-1);
    else if (event->position().y() > height())
        scrollBy(1);
    select(Selection{m_selection->anchor, placeAt(event->position())});
}

void TerminalView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_isSelecting, false))
        return;
    if (m_selection && m_selection->anchor == m_selection->end)
        select(std::nullopt);
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (m_selection && clipboard->supportsSelection())
        clipboard->setText(selectedText(), QClipboard::Selection);
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_terminal == nullptr || event->button() != Qt::LeftButton)
        return;
    const QPointF within(event->position().x() - m_cell.width() / 2, event->position().y());
    selectWord(placeAt(within));
    m_isSelecting = true; // its release makes it the selection of the screen
}

void TerminalView::selectWord(QPoint place)
{
    const TerminalLine line = m_terminal->screen().line(place.y());
    const auto isPart = [&line](int column) {
        return column >= 0 && column < static_cast<int>(line.size()) &&
               (line[static_cast<std::size_t>(column)].width == 0 ||
                isWordPart(line[static_cast<std::size_t>(column)]));
    };
    if (!isPart(place.x()))
        return;
    int first = place.x();
    int end = place.x() + 1;
    while (isPart(first - 1))
        --first;
    while (isPart(end))
        ++end;
    select(Selection{{first, place.y()}, {end, place.y()}});
}

void TerminalView::select(std::optional<Selection> selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    update();
    Q_EMIT selectionChanged();
}

std::optional<TerminalView::Selection> TerminalView::inOrder() const
{
    if (!m_selection)
        return std::nullopt;
    const auto [anchor, end] = *m_selection;
    const bool isForward = std::pair(anchor.y(), anchor.x()) <= std::pair(end.y(), end.x());
    return isForward ? Selection{anchor, end} : Selection{end, anchor};
}

QString TerminalView::selectedText() const
{
    const auto selected = inOrder();
    return selected ? m_terminal->screen().textBetween(selected->anchor, selected->end) : QString();
}

void TerminalView::copy() const
{
    if (m_terminal == nullptr)
        return;
    const QString text = hasSelection() ? selectedText() : m_terminal->screen().text();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TerminalView::paste()
{
    if (m_terminal != nullptr && m_isLive)
        pasteFrom(false);
}

void TerminalView::pasteFrom(bool isSelection)
{
    const QClipboard* clipboard = QGuiApplication::clipboard();
    const QString text =
        clipboard->text(isSelection && clipboard->supportsSelection() ? QClipboard::Selection
                                                                      : QClipboard::Clipboard);
    if (text.isEmpty())
        return;
    m_terminal->paste(text);
    showLine(m_terminal->screen().topLine());
}

void TerminalView::wheelEvent(QWheelEvent* event)
{
    constexpr int kNotch = 120;
    if (m_terminal == nullptr)
        return;
    m_wheel += event->angleDelta().y() * QGuiApplication::styleHints()->wheelScrollLines();
    const int lines = m_wheel / kNotch;
    m_wheel -= lines * kNotch;
    event->accept();
    if (!m_terminal->screen().isAlternate()) {
        scrollBy(-lines);
        return;
    }
    // Nothing of such a screen is kept; what fills it scrolls by its keys.
    for (int i = 0; m_isLive && i < std::abs(lines); ++i)
        m_terminal->press(lines > 0 ? Qt::Key_Up : Qt::Key_Down, {}, {});
}

} // namespace plumbline::desktop
