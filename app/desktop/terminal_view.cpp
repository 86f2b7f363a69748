// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_view.h"

#include <QAccessible>
#include <QCursor>
#include <QFontMetricsF>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace plumbline::desktop {

namespace {

/// Keys that stay the window's: those of its pages.
bool isOfTheWindow(const QKeyEvent& event)
{
    return event.modifiers() == Qt::ControlModifier && event.key() >= Qt::Key_0 &&
           event.key() <= Qt::Key_9;
}

} // namespace

TerminalView::TerminalView(QQuickItem* parent)
    : QQuickPaintedItem(parent)
{
    constexpr int kTextMs = 150; // a screen reader is not told of every byte
    setFlag(ItemAcceptsInputMethod);
    setFlag(ItemHasContents);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setActiveFocusOnTab(true);
    setCursor(QCursor(Qt::IBeamCursor));
    setOpaquePainting(true);
    m_font.setFamily(QStringLiteral("monospace"));
    m_font.setPixelSize(12);
    m_font.setStyleHint(QFont::Monospace);
    m_font.setFixedPitch(true);
    m_font.setKerning(false);
    m_textTimer.setSingleShot(true);
    m_textTimer.setInterval(kTextMs);
    connect(&m_textTimer, &QTimer::timeout, this, &TerminalView::tellText);
    measure();
}

void TerminalView::setTerminal(Terminal* terminal)
{
    if (terminal == m_terminal)
        return;
    if (m_terminal != nullptr)
        disconnect(m_terminal, nullptr, this, nullptr);
    m_terminal = terminal;
    if (m_terminal != nullptr) {
        connect(m_terminal, &Terminal::changed, this, &TerminalView::onChanged);
        connect(m_terminal, &Terminal::cleared, this, &TerminalView::onCleared);
        onCleared();
        fit();
        onChanged();
        tellText();
    }
    Q_EMIT terminalChanged();
}

void TerminalView::setLive(bool isLive)
{
    if (isLive == m_isLive)
        return;
    m_isLive = isLive;
    updateCursorRow();
    Q_EMIT liveChanged();
}

void TerminalView::setFamily(const QString& family)
{
    if (family == m_font.family())
        return;
    m_font.setFamily(family);
    measure();
    Q_EMIT lookChanged();
}

void TerminalView::setPixelSize(int size)
{
    if (size == m_font.pixelSize() || size <= 0)
        return;
    m_font.setPixelSize(size);
    measure();
    Q_EMIT lookChanged();
}

/// Cells of whole pixels: otherwise the grounds of neighbours leave gaps.
void TerminalView::measure()
{
    m_font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const QFontMetricsF metrics(m_font);
    const qreal advance = metrics.horizontalAdvance('M');
    m_cell = {std::max(1.0, std::round(advance)),
              std::ceil(metrics.ascent()) + std::ceil(metrics.descent())};
    m_ascent = std::ceil(metrics.ascent());
    m_spacing = m_cell.width() - advance;
    m_font.setLetterSpacing(QFont::AbsoluteSpacing, m_spacing);
    fit();
    update();
}

int TerminalView::rows() const
{
    return std::max(1, static_cast<int>(height() / m_cell.height()));
}

void TerminalView::fit()
{
    if (m_terminal == nullptr || !isVisible() || width() < m_cell.width() ||
        height() < m_cell.height())
        return;
    m_terminal->resize({static_cast<int>(width() / m_cell.width()), rows()});
}

void TerminalView::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    fit();
    update();
}

void TerminalView::itemChange(ItemChange change, const ItemChangeData& value)
{
    QQuickPaintedItem::itemChange(change, value);
    if (change != ItemVisibleHasChanged)
        return;
    fit();
    update();
}

void TerminalView::onCleared()
{
    m_followsEnd = true;
    select(std::nullopt);
}

void TerminalView::onChanged()
{
    TerminalScreen& screen = m_terminal->screen();
    const auto [first, end] = screen.takeChangedRows();
    const int before = m_top;
    if (m_followsEnd)
        m_top = screen.topLine();
    else
        m_top = std::clamp(m_top, screen.firstLine(), screen.topLine());
    if (m_top != before)
        update();
    else
        updateRows(screen.topLine() + first - m_top, screen.topLine() + end - m_top);
    if (!m_textTimer.isActive())
        m_textTimer.start();
    Q_EMIT scrolled();
    if (hasActiveFocus())
        updateInputMethod(Qt::ImCursorRectangle);
}

void TerminalView::updateRows(int first, int end)
{
    const QRectF all(0, 0, width(), height());
    const QRectF part(0, first * m_cell.height(), width(), (end - first) * m_cell.height());
    const QRect changed = part.intersected(all).toAlignedRect();
    if (!changed.isEmpty())
        update(changed);
}

void TerminalView::updateCursorRow()
{
    if (m_terminal == nullptr)
        return;
    const int row = m_terminal->screen().topLine() + m_terminal->screen().cursor().y() - m_top;
    updateRows(row, row + 1);
}

QString TerminalView::lastLine() const
{
    return m_text.mid(m_text.lastIndexOf('\n') + 1);
}

/// What is new on the screen is told as text that was put in, as screen readers know it of terminals.
void TerminalView::tellText()
{
    if (m_terminal == nullptr)
        return;
    const TerminalScreen& screen = m_terminal->screen();
    const QString text = screen.text();
    int position = screen.cursor().x();
    for (int row = 0; row < screen.cursor().y(); ++row)
        position += static_cast<int>(screen.lineText(screen.topLine() + row).size()) + 1;
    position = std::min(position, static_cast<int>(text.size()));
    const QString before = std::exchange(m_text, text);
    const bool hasMoved = std::exchange(m_cursorPosition, position) != position;
    if (text == before && !hasMoved)
        return;
    Q_EMIT textChanged();
    if (!QAccessible::isActive() || text == before)
        return;
    const auto [was, is] = std::mismatch(before.begin(), before.end(), text.begin(), text.end());
    const auto at = static_cast<int>(is - text.begin());
    QAccessibleTextUpdateEvent event(this, at, before.mid(at), text.mid(at));
    event.setCursorPosition(position);
    QAccessible::updateAccessibility(&event);
}

qreal TerminalView::scrollSize() const
{
    if (m_terminal == nullptr)
        return 1;
    const TerminalScreen& screen = m_terminal->screen();
    return static_cast<qreal>(screen.size().height()) / (screen.endLine() - screen.firstLine());
}

qreal TerminalView::scrollPosition() const
{
    if (m_terminal == nullptr)
        return 0;
    const TerminalScreen& screen = m_terminal->screen();
    return static_cast<qreal>(m_top - screen.firstLine()) / (screen.endLine() - screen.firstLine());
}

void TerminalView::scrollTo(qreal position)
{
    if (m_terminal == nullptr)
        return;
    const TerminalScreen& screen = m_terminal->screen();
    showLine(screen.firstLine() + qRound(position * (screen.endLine() - screen.firstLine())));
}

void TerminalView::scrollBy(int lines)
{
    showLine(m_top + lines);
}

void TerminalView::showLine(int line)
{
    const TerminalScreen& screen = m_terminal->screen();
    const int top = std::clamp(line, screen.firstLine(), screen.topLine());
    m_followsEnd = top == screen.topLine();
    if (std::exchange(m_top, top) == top)
        return;
    update();
    Q_EMIT scrolled();
}

bool TerminalView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_isLive) {
        auto* key = static_cast<QKeyEvent*>(
            event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast): its type says so
        if (!isOfTheWindow(*key)) {
            event->accept();
            return true;
        }
    }
    return QQuickPaintedItem::event(event);
}

/// What the terminal does itself with a key, whether a program takes keys or not.
bool TerminalView::pressOwn(const QKeyEvent& event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    constexpr auto kBoth = Qt::ControlModifier | Qt::ShiftModifier;
    if (event.key() == Qt::Key_Escape && modifiers == Qt::ShiftModifier)
        Q_EMIT leaveRequested();
    else if (event.key() == Qt::Key_C && modifiers == kBoth)
        copy();
    else if ((event.key() == Qt::Key_V && modifiers == kBoth) ||
             (event.key() == Qt::Key_Insert && modifiers == Qt::ShiftModifier))
        paste();
    else if (event.key() == Qt::Key_PageUp && modifiers == Qt::ShiftModifier)
        scrollBy(-std::max(1, rows() - 1));
    else if (event.key() == Qt::Key_PageDown && modifiers == Qt::ShiftModifier)
        scrollBy(std::max(1, rows() - 1));
    else
        return false;
    return true;
}

void TerminalView::keyPressEvent(QKeyEvent* event)
{
    if (m_terminal == nullptr || isOfTheWindow(*event)) {
        event->ignore();
        return;
    }
    if (pressOwn(*event))
        return;
    if (!m_isLive) {
        event->ignore();
        return;
    }
    // A key that stands for a modifier alone is taken, too: nothing else is to make anything of it.
    if (m_terminal->press(event->key(), event->modifiers(), event->text())) {
        select(std::nullopt);
        showLine(m_terminal->screen().topLine());
    }
}

void TerminalView::inputMethodEvent(QInputMethodEvent* event)
{
    if (m_terminal == nullptr || !m_isLive)
        return;
    m_preedit = event->preeditString();
    if (!event->commitString().isEmpty()) {
        m_terminal->type(event->commitString());
        showLine(m_terminal->screen().topLine());
    }
    updateCursorRow();
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return m_isLive;
    case Qt::ImHints:
        return static_cast<int>(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase |
                                Qt::ImhSensitiveData);
    case Qt::ImCursorRectangle:
        return cursorRectangle();
    case Qt::ImFont:
        return m_font;
    default:
        return QQuickPaintedItem::inputMethodQuery(query);
    }
}

void TerminalView::focusInEvent(QFocusEvent* event)
{
    QQuickPaintedItem::focusInEvent(event);
    updateCursorRow();
}

void TerminalView::focusOutEvent(QFocusEvent* event)
{
    QQuickPaintedItem::focusOutEvent(event);
    m_preedit.clear();
    updateCursorRow();
}

} // namespace plumbline::desktop
