// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJSValue>
#include <QProcess>
#include <QQmlEngine>
#include <QSettings>
#include <QUrl>

#include <array>

namespace plumbline::desktop {

namespace {

App* theInstance = nullptr; // set once by main, before the QML engine starts

/// An editor's program and the way it takes a place in a file.
struct Editor
{
    const char* program;
    QStringList (*arguments)(const QString& file, int line);
};

const std::array kEditors{
    Editor{"code",
           [](const QString& file, int line) {
               return QStringList{"--goto", QStringLiteral("%1:%2").arg(file).arg(line)};
           }},
    Editor{"codium",
           [](const QString& file, int line) {
               return QStringList{"--goto", QStringLiteral("%1:%2").arg(file).arg(line)};
           }},
    Editor{"kate",
           [](const QString& file, int line) {
               return QStringList{"--line", QString::number(line), file};
           }},
    Editor{"idea",
           [](const QString& file, int line) {
               return QStringList{"--line", QString::number(line), file};
           }},
    Editor{"gedit", [](const QString& file, int line) {
               return QStringList{QStringLiteral("+%1").arg(line), file};
           }}};

/// A value of QML as one that a file of settings can hold.
QVariant plain(const QVariant& value)
{
    return value.userType() == qMetaTypeId<QJSValue>() ? value.value<QJSValue>().toVariant()
                                                       : value;
}

} // namespace

App::App(Settings settings, QObject* parent)
    : QObject(parent)
    , m_version(std::move(settings.version))
    , m_colorScheme(QSettings().value("colorScheme", "system").toString())
    , m_variables(std::move(settings.variables))
    , m_engine(std::move(settings.engine))
    , m_workspace(m_variables, std::move(settings.sampleFolder))
    , m_parity(m_workspace)
    , m_compare(m_workspace, m_parity)
    , m_stack(m_engine, m_workspace)
{
    connect(&m_workspace,
            &WorkspaceController::opened,
            this,
            [this](const QString& folder, const QString& name) {
                m_recent.remember(folder, name, QDateTime::currentDateTime());
                keep("lastFolder", folder);
                setPage(QStringLiteral("stack"));
            });
    connect(&m_workspace, &WorkspaceController::closed, this, [this] {
        keep("lastFolder", {});
        setPage(QStringLiteral("start"));
    });
    connect(&m_stack, &StackController::stateChanged, this, [this] {
        if (m_workspace.isOpen() && m_engine.isConnected() &&
            m_stack.state() == StackController::Idle)
            m_recent.setVerdict(m_workspace.folder(), m_stack.verdict());
    });
}

App* App::create(QQmlEngine* /*qmlEngine*/, QJSEngine* /*jsEngine*/)
{
    Q_ASSERT(theInstance != nullptr);
    QJSEngine::setObjectOwnership(theInstance, QJSEngine::CppOwnership);
    return theInstance;
}

void App::setInstance(App* app)
{
    theInstance = app;
}

void App::setPage(const QString& page)
{
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged();
}

void App::setColorScheme(const QString& scheme)
{
    if (scheme == m_colorScheme)
        return;
    m_colorScheme = scheme;
    QSettings().setValue("colorScheme", scheme);
    Q_EMIT colorSchemeChanged();
}

QVariant App::kept(const QString& key, const QVariant& otherwise) const
{
    const QVariant fallback = plain(otherwise);
    QVariant value = QSettings().value(key, fallback);
    value.convert(fallback.metaType()); // a file of settings knows only texts
    return value;
}

void App::keep(const QString& key, const QVariant& value) const
{
    QSettings().setValue(key, plain(value));
}

QString App::lastFolder() const
{
    const QString folder = QSettings().value("lastFolder").toString();
    return QFileInfo::exists(folder) ? folder : QString();
}

void App::copy(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

void App::openInEditor(const QString& file, int line) const
{
    for (const Editor& editor : kEditors) {
        if (QProcess::startDetached(QString::fromLatin1(editor.program),
                                    editor.arguments(file, line)))
            return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

void App::openLink(const QString& link) const
{
    QDesktopServices::openUrl(QUrl(link));
}

} // namespace plumbline::desktop
