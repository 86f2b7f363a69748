// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/workspace_controller.h"

#include "app/desktop/shown_path.h"
#include "app/desktop/text.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace plumbline::desktop {

namespace {

constexpr int kSettleMs = 200;

int countOf(const workspace::Workspace* workspace, Severity severity)
{
    if (workspace == nullptr)
        return 0;
    return static_cast<int>(
        std::ranges::count(workspace->diagnostics, severity, &Diagnostic::severity));
}

} // namespace

WorkspaceController::WorkspaceController(Variables variables, QString sampleFolder, QObject* parent)
    : QObject(parent)
    , m_variables(std::move(variables))
    , m_sampleFolder(std::move(sampleFolder))
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(
        &m_watcher, &QFileSystemWatcher::directoryChanged, &m_settled, qOverload<>(&QTimer::start));
    connect(&m_settled, &QTimer::timeout, this, &WorkspaceController::reload);
}

QString WorkspaceController::name() const
{
    return m_workspace ? QString::fromStdString(m_workspace->project.name) : QString();
}

QString WorkspaceController::shownFolder() const
{
    return shownPath(m_folder);
}

QString WorkspaceController::files() const
{
    QStringList names;
    if (m_workspace) {
        const QDir root(m_folder);
        for (const std::filesystem::path& file : m_workspace->project.files)
            names.append(root.relativeFilePath(QString::fromStdString(file.string())));
    }
    return names.join(QStringLiteral(", "));
}

QString WorkspaceController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString WorkspaceController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

int WorkspaceController::errorCount() const
{
    return countOf(m_workspace.get(), Severity::Error);
}

int WorkspaceController::warningCount() const
{
    return countOf(m_workspace.get(), Severity::Warning);
}

workspace::PersonalPlaces WorkspaceController::places() const
{
    return {.variables = m_variables, .homeDirectory = workspace::homeDirectoryOf(m_variables)};
}

void WorkspaceController::open(const QString& folder)
{
    const QFileInfo info(folder);
    m_folder = info.isFile() ? info.absolutePath() : info.absoluteFilePath();
    m_workspace.reset();
    m_diagnostics.setDiagnostics({});
    load(true);
}

void WorkspaceController::openUrl(const QUrl& url)
{
    if (url.isLocalFile())
        open(url.toLocalFile());
}

void WorkspaceController::openSample()
{
    open(m_sampleFolder);
}

void WorkspaceController::reload()
{
    if (!m_folder.isEmpty())
        load(false);
}

void WorkspaceController::close()
{
    m_job.abandon();
    m_folder.clear();
    m_workspace.reset();
    m_error.reset();
    m_diagnostics.setDiagnostics({});
    m_state = Closed;
    watchFiles();
    Q_EMIT stateChanged();
    Q_EMIT loaded();
    Q_EMIT closed();
}

void WorkspaceController::load(bool isNew)
{
    if (isNew) {
        m_state = Loading;
        Q_EMIT stateChanged();
    }
    const compose::LoadOptions options =
        workspace::optionsFor(std::filesystem::path(m_folder.toStdString()), m_variables);
    m_job.start(
        this,
        [options](const std::stop_token& /*stop*/) { return workspace::open(options); },
        [this, isNew](Result<workspace::Workspace> result) { take(std::move(result), isNew); });
}

void WorkspaceController::take(Result<workspace::Workspace> result, bool isNew)
{
    m_error.reset();
    if (result) {
        m_workspace = std::make_shared<const workspace::Workspace>(std::move(*result));
        m_folder = QString::fromStdString(m_workspace->root.string());
        m_state = m_workspace->isUsable() ? Ready : Faulty;
        m_diagnostics.setDiagnostics(m_workspace->diagnostics);
    } else {
        m_workspace.reset();
        m_error = result.error();
        m_state = Unopened;
        m_diagnostics.setDiagnostics({});
    }
    watchFiles();
    Q_EMIT stateChanged();
    Q_EMIT loaded();
    if (isNew && m_workspace)
        Q_EMIT opened(m_folder, name());
}

void WorkspaceController::watchFiles()
{
    QStringList wanted;
    if (!m_folder.isEmpty())
        wanted.append(m_folder); // a file that editors replace, or one that is new
    if (m_workspace) {
        for (const auto* list : {&m_workspace->project.files, &m_workspace->project.envFiles}) {
            for (const std::filesystem::path& file : *list)
                wanted.append(QString::fromStdString(file.string()));
        }
    }
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString& path : watched) {
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    }
    for (const QString& path : wanted) {
        if (!watched.contains(path) && QFileInfo::exists(path))
            m_watcher.addPath(path);
    }
}

} // namespace plumbline::desktop
