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
    Q_PROPERTY(bool isOnSwarm READ isOnSwarm WRITE setOnSwarm NOTIFY changed)
    Q_PROPERTY(QString copy READ copy WRITE chooseCopy NOTIFY changed)
    Q_PROPERTY(QStringList copies READ copies NOTIFY choicesChanged)
    Q_PROPERTY(bool isDeriving READ isDeriving NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
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

    /// Whether it goes to the Swarm that the engine manages; a mirror does not.
    [[nodiscard]] bool isOnSwarm() const { return m_isOnSwarm; }

    void setOnSwarm(bool isOnSwarm);

    /// Which copy of the stack this folder's is; empty: the stack itself. It is kept for the folder.
    [[nodiscard]] QString copy() const { return m_copy; }

    /// Where the name cannot be one, the copy stays as it was.
    void chooseCopy(const QString& name);

    /// Copies of the stack that were launched from this folder, and the one chosen.
    [[nodiscard]] QStringList copies() const;

    /// What is wrong with a name for a copy; empty: nothing.
    Q_INVOKABLE [[nodiscard]] static QString mistakeInCopy(const QString& name);

    /// Reads anew from the engine which copies there are.
    void lookForCopies();

    /// No mirror, no copy, not on a Swarm.
    Q_INVOKABLE void chooseAsWritten();

    /// For people: the project's name, or which mirror it is.
    [[nodiscard]] QString name() const;

    /// A sentence that may begin with that name: a mirror's is words, and begins with a capital then.
    [[nodiscard]] QString begun(QString sentence) const;

    [[nodiscard]] bool isDeriving() const { return m_job.isRunning(); }

    /// What is otherwise than in the files, in one sentence; empty where nothing is.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Records { kind, title, detail, why, file, line }: what stands in, what is not mirrored, and the
    /// ports of a copy.
    [[nodiscard]] RecordModel* changes() { return &m_changes; }

    /// What is launched; null while there is none: nothing is open, or the mirror is not derived yet.
    [[nodiscard]] SharedWorkspace workspace() const;

    /// What other environments have where the services of that stack stand; empty while nothing is compared.
    [[nodiscard]] std::map<std::string, std::vector<workspace::Counterpart>> counterparts() const;

    /// `up --mirror prod` for `up`, where a mirror is launched.
    [[nodiscard]] QString commandOf(const QString& words) const;

    /// `up --swarm` for `up`.
    [[nodiscard]] QString swarmCommandOf(const QString& words) const;

    /// Tells the stack of one engine from every other; empty while there is none, or no engine.
    [[nodiscard]] QString stackKey() const;

Q_SIGNALS:
    void choicesChanged();
    void changed();
    /// Another stack is to be launched, or the same from other files.
    void loaded();

private:
    /// What is launched, made from what is written.
    struct Made
    {
        SharedWorkspace copied; ///< what is written, where no copy is meant
        std::optional<workspace::Mirror> mirror;
    };

    void onWorkspaceLoaded();
    void onEngineChanged();
    void derive();
    void take(Result<Made> made);
    void showChanges();

    [[nodiscard]] bool isAsWritten() const { return !isMirror() && m_copy.isEmpty(); }

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    ParityController& m_parity;
    QString m_folder; ///< of the workspace that the choice is about
    QString m_environment;
    QString m_copy;
    QStringList m_copies; ///< as the engine has them
    bool m_isOnSwarm = false;
    SharedWorkspace m_written; ///< what the rest is derived from
    SharedWorkspace m_copied;
    SharedWorkspace m_mirrored;
    mirror::Derived m_derived;
    std::optional<Error> m_error;
    RecordModel m_changes;
    int m_connection = 0; ///< the engine's, that was asked for images
    Job m_copiesJob;      // these last: their workers end before the rest goes
    Job m_job;
};

} // namespace plumbline::desktop
