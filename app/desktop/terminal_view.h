// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/terminal.h"
#include "app/desktop/terminal_palette.h"

#include <QFont>
#include <QQuickPaintedItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace plumbline::desktop {

/// A terminal as it is looked at and typed into. While it has the keyboard every key is the program's,
/// but for those that change the page, copy, paste and scroll, and Shift+Escape, which leaves it.
class TerminalView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::desktop::Terminal* terminal READ terminal WRITE setTerminal NOTIFY
                   terminalChanged)
    /// Whether a program takes keys.
    Q_PROPERTY(bool isLive MEMBER m_isLive WRITE setLive NOTIFY liveChanged)
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY lookChanged)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY lookChanged)
    Q_PROPERTY(QColor selectionInk READ selectionInk WRITE setSelectionInk NOTIFY lookChanged)
    Q_PROPERTY(
        QColor selectionGround READ selectionGround WRITE setSelectionGround NOTIFY lookChanged)
    /// The eight colours that programs know by number, and the same bright.
    Q_PROPERTY(QList<QColor> colors READ colors WRITE setColors NOTIFY lookChanged)
    Q_PROPERTY(QString family READ family WRITE setFamily NOTIFY lookChanged)
    Q_PROPERTY(int pixelSize READ pixelSize WRITE setPixelSize NOTIFY lookChanged)
    /// For a scroll bar: where the part that is shown begins, and how much of all it is.
    Q_PROPERTY(qreal scrollPosition READ scrollPosition NOTIFY scrolled)
    Q_PROPERTY(qreal scrollSize READ scrollSize NOTIFY scrolled)
    Q_PROPERTY(bool hasSelection READ hasSelection NOTIFY selectionChanged)
    /// For who cannot see it: the screen, and where in it the cursor is.
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(int cursorPosition READ cursorPosition NOTIFY textChanged)
    Q_PROPERTY(QString lastLine READ lastLine NOTIFY textChanged)

public:
    explicit TerminalView(QQuickItem* parent = nullptr);

    [[nodiscard]] Terminal* terminal() const { return m_terminal; }

    /// Borrowed; its controller's.
    void setTerminal(Terminal* terminal);
    void setLive(bool isLive);

    [[nodiscard]] QColor ink() const { return m_palette.ink; }

    void setInk(const QColor& ink) { put(m_palette.ink, ink); }

    [[nodiscard]] QColor ground() const { return m_palette.ground; }

    void setGround(const QColor& ground) { put(m_palette.ground, ground); }

    [[nodiscard]] QColor selectionInk() const { return m_selectionColors.ink; }

    void setSelectionInk(const QColor& ink) { put(m_selectionColors.ink, ink); }

    [[nodiscard]] QColor selectionGround() const { return m_selectionColors.ground; }

    void setSelectionGround(const QColor& ground) { put(m_selectionColors.ground, ground); }

    [[nodiscard]] QList<QColor> colors() const { return m_palette.sixteen; }

    void setColors(const QList<QColor>& colors) { put(m_palette.sixteen, colors); }

    [[nodiscard]] QString family() const { return m_font.family(); }

    void setFamily(const QString& family);

    [[nodiscard]] int pixelSize() const { return m_font.pixelSize(); }

    void setPixelSize(int size);

    [[nodiscard]] qreal scrollPosition() const;
    [[nodiscard]] qreal scrollSize() const;

    [[nodiscard]] bool hasSelection() const
    {
        return m_selection && m_selection->anchor != m_selection->end;
    }

    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] int cursorPosition() const { return m_cursorPosition; }

    /// That holds something.
    [[nodiscard]] QString lastLine() const;

    /// What is selected; else the screen.
    Q_INVOKABLE void copy() const;
    Q_INVOKABLE void paste();
    Q_INVOKABLE void scrollTo(qreal position);

    void paint(QPainter* painter) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void terminalChanged();
    void liveChanged();
    void lookChanged();
    void scrolled();
    void selectionChanged();
    void textChanged();
    /// The keyboard is to go elsewhere.
    void leaveRequested();

protected:
    bool event(QEvent* event) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    /// Places: each a column and a line of the terminal.
    struct Selection
    {
        QPoint anchor;
        QPoint end;

        bool operator==(const Selection&) const = default;
    };

    template <class T>
    void put(T& member, const T& value)
    {
        if (member == value)
            return;
        member = value;
        update();
        Q_EMIT lookChanged();
    }

    void measure();
    void fit();
    void onChanged();
    void onCleared();
    void tellText();
    void scrollBy(int lines);
    void showLine(int line);
    void select(std::optional<Selection> selection);
    void selectWord(QPoint place);
    [[nodiscard]] std::optional<Selection> inOrder() const;
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] int rows() const;
    [[nodiscard]] QPoint placeAt(QPointF position) const;
    [[nodiscard]] QRectF cursorRectangle() const;
    bool pressOwn(const QKeyEvent& event);
    void pasteFrom(bool isSelection);
    void updateRows(int first, int end);
    void updateCursorRow();
    void paintLine(QPainter& painter, int row, int number) const;
    void paintRun(QPainter& painter,
                  QPointF at,
                  const QString& run,
                  int columns,
                  const TerminalStyle& style,
                  const TerminalPalette::Pair& colors) const;
    void paintCursor(QPainter& painter) const;
    [[nodiscard]] bool isSelected(int column, int number) const;

    Terminal* m_terminal = nullptr;
    bool m_isLive = false;
    TerminalPalette m_palette{.ink = Qt::white, .ground = Qt::black, .sixteen = {}};
    TerminalPalette::Pair m_selectionColors{.ink = Qt::black, .ground = Qt::white};
    QFont m_font;
    QSizeF m_cell{8, 16};
    qreal m_ascent = 12;
    qreal m_spacing = 0;      ///< between letters, so that each fills its cell
    int m_top = 0;            ///< the number of the line that is shown first
    bool m_followsEnd = true; ///< the screen is shown, not what has left it
    std::optional<Selection> m_selection;
    bool m_isSelecting = false;
    QString m_preedit; ///< what an input method is at
    int m_wheel = 0;   ///< of a turn that is less than a line
    QString m_text;
    int m_cursorPosition = 0;
    QTimer m_textTimer;
};

} // namespace plumbline::desktop
