// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/terminal_screen.h"

#include <QByteArray>
#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <string_view>

namespace plumbline::desktop {

/// A terminal between a program, which writes to it, and a person, who looks at it and types.
class Terminal : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by its controller")

public:
    explicit Terminal(QObject* parent = nullptr);

    [[nodiscard]] TerminalScreen& screen() { return *m_screen; }

    [[nodiscard]] const TerminalScreen& screen() const { return *m_screen; }

    /// An empty screen of the same size, for another program.
    void clear();
    /// What the program writes.
    void feed(std::string_view bytes);

    /// False: the key is none of a terminal's.
    bool press(int key, Qt::KeyboardModifiers modifiers, const QString& text);
    void type(const QString& text);
    void paste(const QString& text);
    /// Columns and rows.
    void resize(QSize size);

Q_SIGNALS:
    /// What is to be seen.
    void changed();
    /// Another program has the screen.
    void cleared();
    void resized(QSize size);
    /// For the program.
    void sent(const QByteArray& bytes);

private:
    void sendReplies();

    std::unique_ptr<TerminalScreen> m_screen;
};

} // namespace plumbline::desktop
