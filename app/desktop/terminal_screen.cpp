// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_screen.h"

#include <QStringList>

#include <algorithm>
#include <vterm.h>

namespace plumbline::desktop {

namespace {

/// How the library marks the right half of a wide character.
constexpr std::uint32_t kRightHalf = 0xffffffff;

TerminalColor colorOf(const VTermColor& color)
{
    // NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): the library's own
    if (VTERM_COLOR_IS_DEFAULT_FG(&color) || VTERM_COLOR_IS_DEFAULT_BG(&color))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&color))
        return {.kind = TerminalColor::Indexed, .red = color.indexed.idx};
    return {.kind = TerminalColor::Rgb,
            .red = color.rgb.red,
            .green = color.rgb.green,
            .blue = color.rgb.blue};
    // NOLINTEND(cppcoreguidelines-pro-type-union-access)
}

TerminalCell cellOf(const VTermScreenCell& cell)
{
    TerminalCell shown;
    if (cell.chars[0] == kRightHalf) {
        shown.width = 0;
    } else {
        shown.width = static_cast<std::uint8_t>(cell.width);
        std::copy_n(std::begin(cell.chars), shown.characters.size(), shown.characters.begin());
    }
    shown.style = {.ink = colorOf(cell.fg),
                   .ground = colorOf(cell.bg),
                   .isBold = cell.attrs.bold != 0,
                   .isItalic = cell.attrs.italic != 0,
                   .isUnderlined = cell.attrs.underline != 0,
                   .isStruck = cell.attrs.strike != 0,
                   .isReversed = cell.attrs.reverse != 0};
    return shown;
}

/// The other way round, for lines that come back onto the screen when it grows.
VTermScreenCell cellOf(const TerminalCell& cell)
{
    VTermScreenCell back{};
    std::copy(cell.characters.begin(), cell.characters.end(), std::begin(back.chars));
    if (cell.width == 0)
        back.chars[0] = kRightHalf;
    back.width = static_cast<char>(std::max<int>(cell.width, 1));
    back.attrs.bold = cell.style.isBold ? 1 : 0;
    back.attrs.italic = cell.style.isItalic ? 1 : 0;
    back.attrs.underline = cell.style.isUnderlined ? VTERM_UNDERLINE_SINGLE : VTERM_UNDERLINE_OFF;
    back.attrs.strike = cell.style.isStruck ? 1 : 0;
    back.attrs.reverse = cell.style.isReversed ? 1 : 0;
    const auto put = [](const TerminalColor& color, VTermColor& to, std::uint8_t otherwise) {
        if (color.kind == TerminalColor::Indexed)
            vterm_color_indexed(&to, color.red);
        else
            vterm_color_rgb(&to, color.red, color.green, color.blue);
        if (color.kind == TerminalColor::Default)
            to.type =
                otherwise; // NOLINT(cppcoreguidelines-pro-type-union-access): the library's own
    };
    put(cell.style.ink, back.fg, VTERM_COLOR_DEFAULT_FG);
    put(cell.style.ground, back.bg, VTERM_COLOR_DEFAULT_BG);
    return back;
}

bool isEmpty(const TerminalCell& cell)
{
    return cell == TerminalCell{};
}

QString textOf(const TerminalLine& line, int from, int to)
{
    QString text;
    for (int column = from; column < std::min(to, static_cast<int>(line.size())); ++column) {
        const TerminalCell& cell = line[static_cast<std::size_t>(column)];
        if (cell.width > 0)
            text += cell.characters.front() == 0 ? QStringLiteral(" ") : cell.text();
    }
    return text;
}

/// Whether a line most probably goes on in the next one: the library does not tell before 0.3.
bool isFull(const TerminalLine& line, int columns)
{
    return static_cast<int>(line.size()) >= columns && !line.empty() &&
           (line.back().width == 0 || line.back().characters.front() > U' ');
}

QString withoutEnd(QString text)
{
    while (text.endsWith(' '))
        text.chop(1);
    return text;
}

} // namespace

QString TerminalCell::text() const
{
    const auto end = std::ranges::find(characters, U'\0');
    return QString::fromUcs4(characters.data(), end - characters.begin());
}

void TerminalScreen::Free::operator()(VTerm* terminal) const
{
    vterm_free(terminal);
}

/// What the library calls: `user` is the screen.
struct TerminalScreen::Callbacks
{
    static TerminalScreen& of(void* user) { return *static_cast<TerminalScreen*>(user); }

    static void reply(const char* bytes, std::size_t count, void* user)
    {
        of(user).m_replies.append(bytes, count);
    }

    static int changed(VTermRect rect, void* user)
    {
        of(user).markChanged(rect.start_row, rect.end_row);
        return 1;
    }

    static int cursorMoved(VTermPos to, VTermPos from, int /*isVisible*/, void* user)
    {
        TerminalScreen& screen = of(user);
        screen.markChanged(from.row, from.row + 1);
        screen.markChanged(to.row, to.row + 1);
        screen.m_cursor = {to.col, to.row};
        return 1;
    }

    static int propertySet(VTermProp property, VTermValue* value, void* user)
    {
        TerminalScreen& screen = of(user);
        // NOLINTBEGIN(cppcoreguidelines-pro-type-union-access): the library's own
        switch (property) {
        case VTERM_PROP_CURSORVISIBLE:
            screen.m_isCursorVisible = value->boolean != 0;
            break;
        case VTERM_PROP_CURSORSHAPE:
            screen.m_cursorShape =
                value->number == VTERM_PROP_CURSORSHAPE_UNDERLINE  ? CursorShape::Underline
                : value->number == VTERM_PROP_CURSORSHAPE_BAR_LEFT ? CursorShape::Bar
                                                                   : CursorShape::Block;
            break;
        case VTERM_PROP_ALTSCREEN:
            screen.m_isAlternate = value->boolean != 0;
            screen.markChanged(0, screen.m_size.height());
            break;
        default:
            return 0;
        }
        // NOLINTEND(cppcoreguidelines-pro-type-union-access)
        screen.markChanged(screen.m_cursor.y(), screen.m_cursor.y() + 1);
        return 1;
    }

    static int linePushed(int columns, const VTermScreenCell* cells, void* user)
    {
        TerminalScreen& screen = of(user);
        TerminalLine line;
        line.reserve(static_cast<std::size_t>(columns));
        std::transform(cells,
                       cells + columns,
                       std::back_inserter(line),
                       [](const VTermScreenCell& cell) { return cellOf(cell); });
        while (!line.empty() && isEmpty(line.back()))
            line.pop_back();
        line.shrink_to_fit();
        screen.m_history.push_back(std::move(line));
        if (screen.m_history.size() > std::size_t{kKeptLines}) {
            screen.m_history.pop_front();
            ++screen.m_dropped;
        }
        return 1;
    }

    static int linePopped(int columns, VTermScreenCell* cells, void* user)
    {
        TerminalScreen& screen = of(user);
        if (screen.m_history.empty())
            return 0;
        TerminalLine line = std::move(screen.m_history.back());
        screen.m_history.pop_back();
        line.resize(static_cast<std::size_t>(columns));
        if (line.back().width > 1)
            line.back() = {}; // its right half has no room
        std::transform(
            line.begin(), line.end(), cells, [](const TerminalCell& cell) { return cellOf(cell); });
        return 1;
    }

    static int historyCleared(void* user)
    {
        TerminalScreen& screen = of(user);
        screen.m_dropped += static_cast<int>(screen.m_history.size());
        screen.m_history.clear();
        screen.markChanged(0, screen.m_size.height());
        return 1;
    }

    /// Versions before 0.3 do not tell.
    template <class Table>
    static void tellWhenHistoryIsCleared(Table& table)
    {
        if constexpr (requires { table.sb_clear; })
            table.sb_clear = historyCleared;
    }

    static const VTermScreenCallbacks& table()
    {
        static const VTermScreenCallbacks kTable = [] {
            VTermScreenCallbacks table{};
            table.damage = changed;
            table.movecursor = cursorMoved;
            table.settermprop = propertySet;
            table.sb_pushline = linePushed;
            table.sb_popline = linePopped;
            tellWhenHistoryIsCleared(table);
            return table;
        }();
        return kTable;
    }
};

TerminalScreen::TerminalScreen(QSize size)
    : m_size(size.expandedTo({2, 1}))
    , m_changed(0, m_size.height())
    , m_terminal(vterm_new(m_size.height(), m_size.width()))
    , m_screen(vterm_obtain_screen(m_terminal.get()))
{
    vterm_set_utf8(m_terminal.get(), 1);
    vterm_output_set_callback(m_terminal.get(), Callbacks::reply, this);
    vterm_screen_set_callbacks(m_screen, &Callbacks::table(), this);
    vterm_screen_enable_altscreen(m_screen, 1);
    vterm_screen_set_damage_merge(m_screen, VTERM_DAMAGE_ROW);
    vterm_screen_reset(m_screen, 1);
}

TerminalScreen::~TerminalScreen() = default;

void TerminalScreen::feed(std::string_view bytes)
{
    constexpr std::size_t kPiece = 4096; // the library puts four times as much onto the stack
    for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
        const std::string_view piece = bytes.substr(at, kPiece);
        vterm_input_write(m_terminal.get(), piece.data(), piece.size());
    }
    vterm_screen_flush_damage(m_screen);
}

void TerminalScreen::resize(QSize size)
{
    const QSize wanted = size.expandedTo({2, 1});
    if (wanted == m_size)
        return;
    m_size = wanted;
    vterm_set_size(m_terminal.get(), m_size.height(), m_size.width());
    vterm_screen_flush_damage(m_screen);
    m_changed = {0, m_size.height()};
}

void TerminalScreen::markChanged(int first, int end)
{
    if (m_changed.first == m_changed.second)
        m_changed = {first, end};
    else
        m_changed = {std::min(m_changed.first, first), std::max(m_changed.second, end)};
}

std::pair<int, int> TerminalScreen::takeChangedRows()
{
    const auto changed = std::exchange(m_changed, {0, 0});
    return {std::max(changed.first, 0), std::min(changed.second, m_size.height())};
}

TerminalLine TerminalScreen::screenRow(int row) const
{
    TerminalLine line(static_cast<std::size_t>(m_size.width()));
    VTermScreenCell cell{};
    for (int column = 0; column < m_size.width(); ++column) {
        if (vterm_screen_get_cell(m_screen, {.row = row, .col = column}, &cell) != 0)
            line[static_cast<std::size_t>(column)] = cellOf(cell);
    }
    return line;
}

TerminalLine TerminalScreen::line(int number) const
{
    if (number < firstLine() || number >= endLine())
        return {};
    return number < topLine() ? m_history[static_cast<std::size_t>(number - firstLine())]
                              : screenRow(number - topLine());
}

QString TerminalScreen::lineText(int number) const
{
    return withoutEnd(textOf(line(number), 0, m_size.width()));
}

QString TerminalScreen::text() const
{
    QStringList lines;
    for (int number = topLine(); number < endLine(); ++number)
        lines.append(lineText(number));
    while (!lines.isEmpty() && lines.constLast().isEmpty())
        lines.removeLast();
    return lines.join('\n');
}

QString TerminalScreen::textBetween(QPoint from, QPoint to) const
{
    QString text;
    for (int number = std::max(from.y(), firstLine()); number <= std::min(to.y(), endLine() - 1);
         ++number) {
        const TerminalLine cells = line(number);
        const int first = number == from.y() ? from.x() : 0;
        const int end = number == to.y() ? to.x() : m_size.width();
        const QString part = textOf(cells, first, end);
        const bool goesOn = number < to.y() && isFull(cells, m_size.width());
        text += goesOn ? part : withoutEnd(part);
        if (number < to.y() && !goesOn)
            text += '\n';
    }
    return text;
}

} // namespace plumbline::desktop
