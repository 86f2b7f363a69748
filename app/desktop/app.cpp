// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"

#include "app/desktop/editor.h"

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJSValue>
#include <QProcess>
#include <QProcessEnvironment>
#include <QQmlEngine>
#include <QSettings>
#include <QUrl>

#include <array>

namespace plumbline::desktop {

namespace {

App* theInstance = nullptr; // set once by main, before the QML engine starts

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
    , m_editor(QSettings().value("editor").toString())
    , m_textScale(QSettings().value("textScale", 1.0).toDouble())
    , m_reducesMotion(QSettings().value("reducesMotion", false).toBool())
    , m_variables(std::move(settings.variables))
    , m_engine(std::move(settings.engine))
    , m_workspace(m_variables, std::move(settings.sampleFolder))
    , m_parity(m_workspace)
    , m_compare(m_workspace, m_parity)
    , m_findings(m_workspace, m_parity)
    , m_overview(m_parity)
    , m_reports(m_parity, m_workspace, m_version)
    , m_target(m_engine, m_workspace, m_parity)
    , m_stack(m_engine, m_workspace, m_target)
    , m_swarm(m_engine, m_target)
    , m_tasks(m_engine, m_workspace, m_target, m_version)
    , m_volumes(m_engine, m_workspace, m_target)
    , m_console(m_engine, m_workspace, m_target, *m_stack.services())
    , m_probes(m_engine, m_workspace, m_target)
    , m_watch(m_engine, m_target, m_stack, m_version)
    , m_onboarding(m_engine, m_workspace, m_version)
{
    connect(&m_workspace,
            &WorkspaceController::opened,
            this,
            [this](const QString& folder, const QString& name) {
                m_recent.remember(folder, name, QDateTime::currentDateTime());
                keep("lastFolder", folder);
                setPage(QStringLiteral("overview"));
            });
    connect(&m_workspace, &WorkspaceController::closed, this, [this] {
        keep("lastFolder", {});
        setPage(QStringLiteral("start"));
    });
    connect(&m_stack, &StackController::changeEnded, &m_volumes, &VolumesController::refresh);
    connect(&m_stack, &StackController::changeEnded, &m_target, &LaunchTarget::lookForCopies);
    connect(&m_probes, &ProbesController::measured, &m_parity, &ParityController::compare);
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
    Q_EMIT lookChanged();
}

void App::setEditor(const QString& editor)
{
    if (editor == m_editor)
        return;
    m_editor = editor;
    QSettings().setValue("editor", editor);
    Q_EMIT editorChanged();
}

QVariantList App::editors() const
{
    QVariantList list;
    list.append(QVariant(QVariantList{QString(), tr("The first one found")}));
    for (const Editor* editor : installedEditors())
        list.append(QVariant(QVariantList{
            editor->id,
            editor->isInTerminal ? tr("%1, in a terminal").arg(editor->name) : editor->name}));
    return list;
}

void App::setTextScale(double scale)
{
    if (qFuzzyCompare(scale, m_textScale))
        return;
    m_textScale = scale;
    QSettings().setValue("textScale", scale);
    Q_EMIT lookChanged();
}

void App::setReducesMotion(bool reduces)
{
    if (reduces == m_reducesMotion)
        return;
    m_reducesMotion = reduces;
    QSettings().setValue("reducesMotion", reduces);
    Q_EMIT lookChanged();
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

QString App::lastFolder()
{
    const QString folder = QSettings().value("lastFolder").toString();
    return QFileInfo::exists(folder) ? folder : QString();
}

void App::copy(const QString& text) const
{
    QGuiApplication::clipboard()->setText(text);
}

QString App::pathOf(const QString& file) const
{
    const auto workspace = m_workspace.workspace();
    // A manifest may lie above the folder that was opened, a project's files beside either.
    const std::array folders{m_parity.root(),
                             workspace ? QString::fromStdString(workspace->root.string())
                                       : QString(),
                             m_workspace.folder()};
    for (const QString& folder : folders) {
        const QFileInfo there(QDir(folder), file); // an absolute one stays what it is
        if (!folder.isEmpty() && there.exists())
            return QDir::cleanPath(there.absoluteFilePath());
    }
    return file;
}

void App::openInEditor(const QString& file, int line) const
{
    const QString path = pathOf(file);
    const QStringList command = editorCommand(m_editor, path, line, m_variables);
    if (!command.isEmpty() && QProcess::startDetached(command.constFirst(), command.mid(1)))
        return;
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

void App::openLink(const QString& link) const
{
    QDesktopServices::openUrl(QUrl(link));
}

Variables processVariables()
{
    Variables variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& key : environment.keys())
        variables[key.toStdString()] = environment.value(key).toStdString();
    return variables;
}

} // namespace plumbline::desktop
