// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QSize>
#include <QString>

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct VTerm;
struct VTermScreen;

namespace plumbline::desktop {

/// A colour as a program asks for it: that of the window, one of 256, or one of its own.
struct TerminalColor
{
    enum Kind : std::uint8_t { Default, Indexed, Rgb };

    Kind kind = Default;
    std::uint8_t red = 0; ///< of Indexed: which one
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const TerminalColor&) const = default;
};

struct TerminalStyle
{
    TerminalColor ink;
    TerminalColor ground;
    bool isBold : 1 = false;
    bool isItalic : 1 = false;
    bool isUnderlined : 1 = false;
    bool isStruck : 1 = false;
    bool isReversed : 1 = false;

    bool operator==(const TerminalStyle&) const = default;
};

struct TerminalCell
{
    static constexpr std::size_t kMarks = 2;

    /// A character and what is drawn onto it; 0 ends it, and an empty cell has none.
    std::array<char32_t, 1 + kMarks> characters{};
    std::uint8_t width = 1; ///< in columns; 0: the right half of the wide one before it
    TerminalStyle style;

    [[nodiscard]] QString text() const;

    bool operator==(const TerminalCell&) const = default;
};

/// Cells from the left; those that are not there are empty.
using TerminalLine = std::vector<TerminalCell>;

/// What a program on a terminal has made of its screen, and the lines that have left it at the top: a
/// VT220 with the colours and habits of xterm. Bytes go in; keys become bytes to send.
///
/// Lines are numbered from the first that was ever written, whatever has been dropped since.
class TerminalScreen
{
public:
    enum class CursorShape { Block, Underline, Bar };

    static constexpr int kKeptLines = 10'000;

    explicit TerminalScreen(QSize size = {80, 24}); ///< columns and rows
    TerminalScreen(const TerminalScreen&) = delete;
    TerminalScreen& operator=(const TerminalScreen&) = delete;
    TerminalScreen(TerminalScreen&&) = delete;
    TerminalScreen& operator=(TerminalScreen&&) = delete;
    ~TerminalScreen();

    void feed(std::string_view bytes);
    void resize(QSize size);

    /// Bytes to send to the program: what it asked for, and the keys since.
    [[nodiscard]] std::string takeReplies() { return std::exchange(m_replies, {}); }

    /// False: the key is none of a terminal's. `text`: what the keyboard makes of it.
    bool press(int key, Qt::KeyboardModifiers modifiers, const QString& text);
    /// Text that is no key: of an input method.
    void type(const QString& text);
    /// Text from elsewhere; a program that asks for it is told where it begins and ends.
    void paste(const QString& text);

    [[nodiscard]] QSize size() const { return m_size; }

    /// The number of the first line that is kept.
    [[nodiscard]] int firstLine() const { return m_dropped; }

    /// The number of the line that is at the top of the screen.
    [[nodiscard]] int topLine() const { return m_dropped + static_cast<int>(m_history.size()); }

    /// One past the number of the line at the bottom of the screen.
    [[nodiscard]] int endLine() const { return topLine() + m_size.height(); }

    [[nodiscard]] TerminalLine line(int number) const;
    /// Without the empty cells at its end.
    [[nodiscard]] QString lineText(int number) const;
    /// Of the screen, without the empty lines at its end.
    [[nodiscard]] QString text() const;
    /// Between two places, each a column and a line, the second not counted. Lines that go on in the
    /// next one are not broken.
    [[nodiscard]] QString textBetween(QPoint from, QPoint to) const;

    /// Column and row on the screen.
    [[nodiscard]] QPoint cursor() const { return m_cursor; }

    [[nodiscard]] bool isCursorVisible() const { return m_isCursorVisible; }

    [[nodiscard]] CursorShape cursorShape() const { return m_cursorShape; }

    /// Whether a program has the whole screen to itself, as editors and pagers have: nothing of it is kept.
    [[nodiscard]] bool isAlternate() const { return m_isAlternate; }

    /// The rows of the screen that are no longer as they were: first, and one past the last. Afterwards
    /// there are none.
    [[nodiscard]] std::pair<int, int> takeChangedRows();

private:
    struct Callbacks; // of the library, which has no types for them to be named with here

    void markChanged(int first, int end);
    [[nodiscard]] TerminalLine screenRow(int row) const;
    bool pressControl(int key, Qt::KeyboardModifiers modifiers);

    struct Free
    {
        void operator()(VTerm* terminal) const;
    };

    QSize m_size;
    std::deque<TerminalLine> m_history;
    int m_dropped = 0;
    QPoint m_cursor;
    bool m_isCursorVisible = true;
    CursorShape m_cursorShape = CursorShape::Block;
    bool m_isAlternate = false;
    std::pair<int, int> m_changed;
    std::string m_replies;
    std::unique_ptr<VTerm, Free> m_terminal;
    VTermScreen* m_screen = nullptr; ///< the terminal's
};

} // namespace plumbline::desktop
