// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/app.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <memory>

namespace plumbline::test {

/// The whole window on the real engine of tests/engine/with_engine.py, used as a person does: by keys
/// and clicks on what is to be seen.
class RealWindow
{
public:
    /// Why there is no engine to run on; empty: there is one.
    static QString whyNot();

    /// Shows the window, connected. `variables` are set beside those of the process. Check isShown().
    explicit RealWindow(const Variables& variables = {});
    RealWindow(const RealWindow&) = delete;
    RealWindow& operator=(const RealWindow&) = delete;
    RealWindow(RealWindow&&) = delete;
    RealWindow& operator=(RealWindow&&) = delete;
    ~RealWindow();

    [[nodiscard]] bool isShown() const { return m_window != nullptr; }

    [[nodiscard]] desktop::App& app() const { return *m_app; }

    /// A folder of the window's own: settings, home of locks; gone with it.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    /// The item of that objectName that is on the screen; null: none is.
    [[nodiscard]] QQuickItem* find(const QString& name) const;
    /// Whether it came to be on the screen, was enabled, and was clicked.
    [[nodiscard]] bool click(const QString& name) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const;
    /// Types ASCII text.
    void type(const QString& text) const;
    /// Goes through the window with Tab as a person would, at most one round.
    [[nodiscard]] bool focusByTab(const QString& name) const;

private:
    /// Whether it can be seen and used.
    [[nodiscard]] bool isThere(const QString& name) const;

    QTemporaryDir m_folder;
    std::unique_ptr<desktop::App> m_app;
    std::unique_ptr<QQmlApplicationEngine> m_qml;
    QQuickWindow* m_window = nullptr; // owned by the QML engine
};

/// A port of the loopback that nobody listens on.
QString freePort();

} // namespace plumbline::test
