// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_screen.h"

#include <optional>
#include <vterm.h>

namespace plumbline::desktop {

namespace {

/// Keys that programs know by a sequence of their own, as the terminal's mode wants it.
std::optional<VTermKey> namedKey(int key)
{
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return static_cast<VTermKey>(VTERM_KEY_FUNCTION_0 + 1 + (key - Qt::Key_F1));
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return VTERM_KEY_ENTER;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return VTERM_KEY_TAB;
    case Qt::Key_Backspace:
        return VTERM_KEY_BACKSPACE;
    case Qt::Key_Escape:
        return VTERM_KEY_ESCAPE;
    case Qt::Key_Up:
        return VTERM_KEY_UP;
    case Qt::Key_Down:
        return VTERM_KEY_DOWN;
    case Qt::Key_Left:
        return VTERM_KEY_LEFT;
    case Qt::Key_Right:
        return VTERM_KEY_RIGHT;
    case Qt::Key_Insert:
        return VTERM_KEY_INS;
    case Qt::Key_Delete:
        return VTERM_KEY_DEL;
    case Qt::Key_Home:
        return VTERM_KEY_HOME;
    case Qt::Key_End:
        return VTERM_KEY_END;
    case Qt::Key_PageUp:
        return VTERM_KEY_PAGEUP;
    case Qt::Key_PageDown:
        return VTERM_KEY_PAGEDOWN;
    default:
        return std::nullopt;
    }
}

/// With Ctrl or Shift the library would send sequences for these that shells do not know.
VTermModifier modifiersFor(VTermKey key, int qtKey, Qt::KeyboardModifiers modifiers)
{
    int bits = VTERM_MOD_NONE;
    if (modifiers.testFlag(Qt::AltModifier))
        bits |= VTERM_MOD_ALT;
    const bool isPlain = key == VTERM_KEY_ENTER || key == VTERM_KEY_BACKSPACE ||
                         key == VTERM_KEY_ESCAPE || key == VTERM_KEY_TAB;
    if (!isPlain && modifiers.testFlag(Qt::ShiftModifier))
        bits |= VTERM_MOD_SHIFT;
    if (!isPlain && modifiers.testFlag(Qt::ControlModifier))
        bits |= VTERM_MOD_CTRL;
    if (qtKey == Qt::Key_Backtab || (key == VTERM_KEY_TAB && modifiers.testFlag(Qt::ShiftModifier)))
        bits |= VTERM_MOD_SHIFT;
    return static_cast<VTermModifier>(bits);
}

/// The control character that a key makes with Ctrl.
std::optional<char> controlCharacter(int key)
{
    constexpr int kBits = 0x1f;
    constexpr char kDelete = '\x7f';
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return static_cast<char>(key & kBits);
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_At:
        return '\0';
    case Qt::Key_BracketLeft:
    case Qt::Key_Backslash:
    case Qt::Key_BracketRight:
    case Qt::Key_AsciiCircum:
    case Qt::Key_Underscore:
        return static_cast<char>(key & kBits);
    case Qt::Key_Slash:
    case Qt::Key_Minus:
        return '\x1f';
    case Qt::Key_Question:
        return kDelete;
    default:
        return std::nullopt;
    }
}

} // namespace

bool TerminalScreen::press(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    if (const auto named = namedKey(key)) {
        vterm_keyboard_key(m_terminal.get(), *named, modifiersFor(*named, key, modifiers));
        return true;
    }
    // What AltGr makes is a text like any other, though some systems tell of Ctrl and Alt with it.
    const bool isText = !text.isEmpty() && text.front().isPrint();
    const bool hasBoth =
        modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::AltModifier);
    if (modifiers.testFlag(Qt::ControlModifier) && !(hasBoth && isText))
        return pressControl(key, modifiers);
    if (text.isEmpty() || modifiers.testFlag(Qt::MetaModifier))
        return false;
    if (modifiers.testFlag(Qt::AltModifier) && !hasBoth)
        m_replies += '\x1b';
    type(text);
    return true;
}

bool TerminalScreen::pressControl(int key, Qt::KeyboardModifiers modifiers)
{
    const auto character = controlCharacter(key);
    if (!character)
        return false;
    if (modifiers.testFlag(Qt::AltModifier))
        m_replies += '\x1b';
    m_replies += *character;
    return true;
}

void TerminalScreen::type(const QString& text)
{
    m_replies += text.toStdString();
}

void TerminalScreen::paste(const QString& text)
{
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\r")).replace('\n', '\r');
    // A text that holds the end of a paste would go on as keys.
    clean.removeIf(
        [](QChar c) { return c.category() == QChar::Other_Control && c != '\r' && c != '\t'; });
    vterm_keyboard_start_paste(m_terminal.get());
    type(clean);
    vterm_keyboard_end_paste(m_terminal.get());
}

} // namespace plumbline::desktop
