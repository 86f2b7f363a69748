// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/job.h"
#include "app/desktop/workspace_controller.h"
#include "core/parity/parity_report.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// Compares the environments of the open workspace, again whenever its files change, and holds the
/// report that the pages present.
class ParityController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY stateChanged)
    Q_PROPERTY(bool hasReport READ hasReport NOTIFY reportChanged)
    Q_PROPERTY(QString verdict READ verdict NOTIFY stateChanged)
    Q_PROPERTY(QString verdictKind READ verdictKind NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged)
    Q_PROPERTY(QStringList environments READ environments NOTIFY reportChanged)

public:
    /// Closed: no workspace; Comparing: sources are read; Ready: there is a report; Failed: there is
    /// none, and errorText says why.
    enum State { Closed, Comparing, Ready, Failed };
    Q_ENUM(State)

    using SharedReport = std::shared_ptr<const parity::ParityReport>; // pages and jobs keep theirs

    explicit ParityController(WorkspaceController& workspace, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] bool isBusy() const { return m_state == Comparing; }

    [[nodiscard]] bool hasReport() const { return m_report != nullptr; }

    /// The answer first: one sentence about the environments.
    [[nodiscard]] QString verdict() const;
    /// ok, warning, error, working or idle.
    [[nodiscard]] QString verdictKind() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;
    /// Their names, in the order of the report.
    [[nodiscard]] QStringList environments() const;

    /// The folder that places in the report's files are relative to.
    [[nodiscard]] QString root() const { return m_root; }

    /// The last report; null until there is one. It stays while the next one is made.
    [[nodiscard]] SharedReport report() const { return m_report; }

    /// Whether an earlier comparison is remembered, so that one can tell what is new.
    [[nodiscard]] bool hasPast() const { return m_past.has_value(); }

    /// Whether the last comparison before this workspace was opened did not know the finding.
    [[nodiscard]] bool isNew(const parity::Finding& finding) const;

    /// A report and what it was read from.
    struct Compared
    {
        parity::ParityReport report;
        QString root;
        QStringList files;
        std::optional<std::set<std::string>> past; ///< fingerprints that were known before
    };

    /// Reads the sources of environments (empty: all), compares and judges them.
    /// **Errors:** as openManifest, loadEnvironments and check. **Thread:** blocks the one that calls.
    static Result<Compared> compareFolder(const std::filesystem::path& folder,
                                          const workspace::PersonalPlaces& places,
                                          const std::vector<std::string>& environments,
                                          const std::stop_token& stop);

    /// Reads every source again and compares.
    Q_INVOKABLE void compare();
    /// Asks the comparison under way to stop; the report before it stays.
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void stateChanged();
    void reportChanged();

private:
    void onWorkspaceLoaded();
    void take(Result<Compared> result);
    void watch(const QStringList& files);

    WorkspaceController& m_workspace;
    State m_state = Closed;
    QString m_folder; ///< of the report
    QString m_root;
    SharedReport m_report;
    bool m_isFirst = true; ///< the next report is the first of the folder
    std::optional<std::set<std::string>> m_past;
    std::optional<Error> m_error;
    QFileSystemWatcher m_watcher;
    QTimer m_settled; ///< editors write in several steps
    Job m_job;        // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
