// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/compare_controller.h"
#include "app/desktop/engine_controller.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/recent_model.h"
#include "app/desktop/stack_controller.h"
#include "app/desktop/workspace_controller.h"

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace plumbline::desktop {

/// The one way from QML to the controllers.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(plumbline::desktop::EngineController* engine READ engine CONSTANT)
    Q_PROPERTY(plumbline::desktop::WorkspaceController* workspace READ workspace CONSTANT)
    Q_PROPERTY(plumbline::desktop::ParityController* parity READ parity CONSTANT)
    Q_PROPERTY(plumbline::desktop::CompareController* compare READ compare CONSTANT)
    Q_PROPERTY(plumbline::desktop::StackController* stack READ stack CONSTANT)
    Q_PROPERTY(plumbline::desktop::RecentModel* recent READ recent CONSTANT)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString colorScheme READ colorScheme WRITE setColorScheme NOTIFY colorSchemeChanged)

public:
    struct Settings
    {
        EngineController::Settings engine;
        Variables variables;
        QString sampleFolder;
        QString version;
    };

    explicit App(Settings settings, QObject* parent = nullptr);

    /// For the QML engine, which finds the instance that main made.
    static App* create(QQmlEngine* qmlEngine, QJSEngine* jsEngine);
    static void setInstance(App* app);

    [[nodiscard]] EngineController* engine() { return &m_engine; }

    [[nodiscard]] WorkspaceController* workspace() { return &m_workspace; }

    [[nodiscard]] ParityController* parity() { return &m_parity; }

    [[nodiscard]] CompareController* compare() { return &m_compare; }

    [[nodiscard]] StackController* stack() { return &m_stack; }

    [[nodiscard]] RecentModel* recent() { return &m_recent; }

    /// The key of the page that is shown: `start`, `stack`, ...
    [[nodiscard]] QString page() const { return m_page; }

    void setPage(const QString& page);

    [[nodiscard]] QString version() const { return m_version; }

    /// system, light or dark.
    [[nodiscard]] QString colorScheme() const { return m_colorScheme; }

    void setColorScheme(const QString& scheme);

    /// What the window keeps from one start to the next: its size, what was switched on.
    [[nodiscard]] Q_INVOKABLE QVariant kept(const QString& key, const QVariant& otherwise) const;
    Q_INVOKABLE void keep(const QString& key, const QVariant& value) const;
    /// The folder that was open last, if it is still there.
    [[nodiscard]] QString lastFolder() const;

    Q_INVOKABLE void copy(const QString& text) const;
    /// Opens a file at a line in the person's editor.
    Q_INVOKABLE void openInEditor(const QString& file, int line) const;
    /// Opens a link of a service in the browser.
    Q_INVOKABLE void openLink(const QString& link) const;

Q_SIGNALS:
    void colorSchemeChanged();
    void pageChanged();

private:
    QString m_page = QStringLiteral("start");
    QString m_version;
    QString m_colorScheme;
    Variables m_variables;
    RecentModel m_recent;
    EngineController m_engine;
    WorkspaceController m_workspace;
    ParityController m_parity;
    CompareController m_compare;
    StackController m_stack;
};

} // namespace plumbline::desktop
