// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/diagnostic_model.h"
#include "app/desktop/job.h"
#include "core/workspace/snapshot_key.h"
#include "core/workspace/workspace.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace plumbline::desktop {

/// The folder that is open: loads it, watches its files, loads it again when they change.
class WorkspaceController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY stateChanged)
    Q_PROPERTY(QString name READ name NOTIFY stateChanged)
    Q_PROPERTY(QString folder READ folder NOTIFY stateChanged)
    Q_PROPERTY(QString shownFolder READ shownFolder NOTIFY stateChanged)
    Q_PROPERTY(QString files READ files NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged)
    Q_PROPERTY(int errorCount READ errorCount NOTIFY stateChanged)
    Q_PROPERTY(int warningCount READ warningCount NOTIFY stateChanged)
    Q_PROPERTY(plumbline::desktop::DiagnosticModel* diagnostics READ diagnostics CONSTANT)

public:
    /// Closed; Loading; Ready to launch; Faulty: open, with errors in its files; Unopened: the folder
    /// could not be opened.
    enum State { Closed, Loading, Ready, Faulty, Unopened };
    Q_ENUM(State)

    WorkspaceController(Variables variables, QString sampleFolder, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] bool isOpen() const { return m_workspace != nullptr; }

    [[nodiscard]] QString name() const;

    [[nodiscard]] QString folder() const { return m_folder; }

    /// The folder as a person writes it: with ~ for the home.
    [[nodiscard]] QString shownFolder() const;
    /// The Compose files it was loaded from, relative to the folder.
    [[nodiscard]] QString files() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] int warningCount() const;

    [[nodiscard]] DiagnosticModel* diagnostics() { return &m_diagnostics; }

    /// The process environment, for jobs that read files.
    [[nodiscard]] const Variables& variables() const { return m_variables; }

    /// Where the person's own files lie: history, keys.
    [[nodiscard]] workspace::PersonalPlaces places() const;

    /// What jobs work on; null unless open. Shared: a job keeps the one it began with.
    [[nodiscard]] std::shared_ptr<const workspace::Workspace> workspace() const
    {
        return m_workspace;
    }

    Q_INVOKABLE void open(const QString& folder);
    Q_INVOKABLE void openUrl(const QUrl& url);
    Q_INVOKABLE void openSample();
    Q_INVOKABLE void reload();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void stateChanged();
    /// Another workspace, or the same with other content.
    void loaded();
    void closed();
    /// A folder was opened by the person and could be read.
    void opened(const QString& folder, const QString& name);

private:
    void load(bool isNew);
    void take(Result<workspace::Workspace> result, bool isNew);
    void watchFiles();

    Variables m_variables;
    QString m_sampleFolder;
    State m_state = Closed;
    QString m_folder;
    std::shared_ptr<const workspace::Workspace> m_workspace; // shared with the jobs that run on it
    std::optional<Error> m_error;
    DiagnosticModel m_diagnostics;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< editors write in several steps
    Job m_job;        // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
