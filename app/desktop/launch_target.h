// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/job.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/record_model.h"
#include "app/desktop/workspace_controller.h"
#include "core/workspace/counterparts.h"
#include "core/workspace/mirror.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// Which stack is launched: that of the workspace as it is written, or one that mirrors an environment.
class LaunchTarget : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(QStringList environments READ environments NOTIFY choicesChanged)
    Q_PROPERTY(QString environment READ environment WRITE choose NOTIFY changed)
    Q_PROPERTY(bool isMirror READ isMirror NOTIFY changed)
    Q_PROPERTY(bool isDeriving READ isDeriving NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::RecordModel* changes READ changes CONSTANT)

public:
    using SharedWorkspace =
        std::shared_ptr<const workspace::Workspace>; // jobs keep the one they began with

    LaunchTarget(EngineController& engine,
                 WorkspaceController& workspace,
                 ParityController& parity);

    /// Those that a stack can mirror: all but development.
    [[nodiscard]] QStringList environments() const;

    /// The one that is mirrored; empty: the stack as it is written.
    [[nodiscard]] QString environment() const { return m_environment; }

    void choose(const QString& environment);

    [[nodiscard]] bool isMirror() const { return !m_environment.isEmpty(); }

    [[nodiscard]] bool isDeriving() const { return m_job.isRunning(); }

    /// What is otherwise than in the files, in one sentence; empty where nothing is.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Records { kind, service, title, detail, why, file, line }: what stands in, what is not mirrored.
    [[nodiscard]] RecordModel* changes() { return &m_changes; }

    /// What is launched; null while there is none: nothing is open, or the mirror is not derived yet.
    [[nodiscard]] SharedWorkspace workspace() const;

    /// What other environments have where the services of that stack stand; empty while nothing is compared.
    [[nodiscard]] std::map<std::string, std::vector<workspace::Counterpart>> counterparts() const;

    /// `up --mirror prod` for `up`, where a mirror is launched.
    [[nodiscard]] QString commandOf(const QString& words) const;

    /// Tells the stack of one engine from every other; empty while there is none, or no engine.
    [[nodiscard]] QString stackKey() const;

Q_SIGNALS:
    void choicesChanged();
    void changed();
    /// Another stack is to be launched, or the same from other files.
    void loaded();

private:
    void onWorkspaceLoaded();
    void onEngineChanged();
    void derive();
    void take(Result<workspace::Mirror> mirror);
    void showChanges(const mirror::Derived& derived);

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    ParityController& m_parity;
    QString m_folder; ///< of the workspace that the choice is about
    QString m_environment;
    SharedWorkspace m_written; ///< what the mirror is derived from
    SharedWorkspace m_mirrored;
    std::optional<Error> m_error;
    RecordModel m_changes;
    std::size_t m_standIns = 0;
    std::size_t m_unmirrored = 0;
    int m_connection = 0; ///< the engine's, that was asked for images
    Job m_job;            // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
