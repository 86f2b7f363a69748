// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal.h"

namespace plumbline::desktop {

Terminal::Terminal(QObject* parent)
    : QObject(parent)
    , m_screen(std::make_unique<TerminalScreen>())
{}

void Terminal::clear()
{
    m_screen = std::make_unique<TerminalScreen>(m_screen->size());
    Q_EMIT cleared();
    Q_EMIT changed();
}

void Terminal::feed(std::string_view bytes)
{
    m_screen->feed(bytes);
    sendReplies();
    Q_EMIT changed();
}

bool Terminal::press(int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    const bool isTaken = m_screen->press(key, modifiers, text);
    sendReplies();
    return isTaken;
}

void Terminal::type(const QString& text)
{
    m_screen->type(text);
    sendReplies();
}

void Terminal::paste(const QString& text)
{
    m_screen->paste(text);
    sendReplies();
}

void Terminal::resize(QSize size)
{
    const QSize before = m_screen->size();
    m_screen->resize(size);
    if (m_screen->size() == before)
        return;
    Q_EMIT resized(m_screen->size());
    Q_EMIT changed();
}

void Terminal::sendReplies()
{
    const std::string replies = m_screen->takeReplies();
    if (!replies.empty())
        Q_EMIT sent(QByteArray::fromStdString(replies));
}

} // namespace plumbline::desktop
