// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/awaited_answer.h"
#include "app/desktop/engine_controller.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/snapshot_list.h"
#include "app/desktop/volume_model.h"
#include "app/desktop/workspace_controller.h"
#include "core/workspace/volumes.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>

namespace plumbline::desktop {

/// The data of the stack: listed, copied to files and back, cloned, and set back to their
/// beginning.
class VolumesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(Question question READ question NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool hasLooked READ hasLooked NOTIFY changed)
    Q_PROPERTY(QString selected READ selected WRITE select NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString asked READ asked NOTIFY changed)
    Q_PROPERTY(QString askedLoss READ askedLoss NOTIFY changed)
    Q_PROPERTY(QString askedContainers READ askedContainers NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::VolumeModel* volumes READ volumes CONSTANT)
    Q_PROPERTY(plumbline::desktop::SnapshotList* snapshots READ snapshots CONSTANT)

public:
    /// What a person has to say before anything is done: whether containers may be stopped for a copy,
    /// whether data may be lost: emptied, replaced by a snapshot's, or the snapshot itself.
    enum Question { Nothing, StopUsers, LoseData, ReplaceData, DiscardSnapshot };
    Q_ENUM(Question)

    VolumesController(EngineController& engine,
                      WorkspaceController& workspace,
                      LaunchTarget& target,
                      QObject* parent = nullptr);

    [[nodiscard]] Question question() const { return m_question; }

    /// Whether a volume is copied or emptied.
    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }

    /// Whether the engine has said which volumes there are.
    [[nodiscard]] bool hasLooked() const { return m_hasLooked; }

    [[nodiscard]] QString selected() const { return m_selected; }

    void select(const QString& volume);

    /// The command line that does what is asked for, was done last, or could be done with the selected
    /// volume.
    [[nodiscard]] QString command() const;

    /// The volume, or the snapshot's file, that a question is about.
    [[nodiscard]] QString asked() const { return m_asked; }

    /// What is lost, in the words of the command line.
    [[nodiscard]] QString askedLoss() const { return m_loss; }

    /// The containers that a copy would stop, with commas.
    [[nodiscard]] QString askedContainers() const;

    [[nodiscard]] QString progressText() const { return m_progress; }

    /// What was done last, in words.
    [[nodiscard]] QString outcome() const { return m_outcome; }

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    [[nodiscard]] VolumeModel* volumes() { return &m_volumes; }

    /// Those of the selected volume.
    [[nodiscard]] SnapshotList* snapshots() { return &m_snapshots; }

    /// Whether the list is shown, and so is read anew when the stack changes.
    Q_INVOKABLE void setShown(bool isShown);
    /// Reads the volumes from the engine; nothing is changed.
    Q_INVOKABLE void look();
    /// As look(), where the list is shown.
    void refresh();
    /// Copies it to a file in the workspace's folder; asks first where containers use it.
    Q_INVOKABLE void snapshot(const QString& volume);
    /// Copies it to a new volume of that name; asks first where containers use it.
    Q_INVOKABLE void clone(const QString& volume, const QString& name);
    /// Asks, and puts what the snapshot's file holds in place of what is in the volume.
    Q_INVOKABLE void restore(const QString& volume, const QString& file);
    /// Asks, and removes the snapshot's file.
    Q_INVOKABLE void discard(const QString& file);
    /// Asks, and empties it.
    Q_INVOKABLE void reset(const QString& volume);
    /// The answer to the question.
    Q_INVOKABLE void answer(bool yes);
    /// Asks the job under way to stop.
    Q_INVOKABLE void cancel();
    /// Takes the card of what went wrong away.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    using Work = std::function<Result<workspace::VolumeOutcome>(
        const workspace::EngineContext&, const workspace::VolumeRequest&, const std::stop_token&)>;

    void onStack();
    void forget();
    void begin(const QString& volume, const QString& words);
    void lookForSnapshots();
    void copyOf(const QString& volume, const QString& words, Work work);
    void copy(bool stopsUsers);
    void change(const QString& volume, Question question, Work work);
    void ask(Question question, const Phrase& loss);
    void removeSnapshot();
    [[nodiscard]] QString shownPath(const QString& file) const;
    void take(const Result<workspace::VolumeOutcome>& outcome);
    void takeVolumes(const Result<std::vector<stack::VolumeState>>& volumes);
    [[nodiscard]] workspace::VolumeRequest requestFor(const QString& volume) const;

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    LaunchTarget& m_target;
    bool m_isShown = false;
    bool m_hasLooked = false;
    bool m_isAgreed = false; ///< that data are lost
    Question m_question = Nothing;
    QString m_project; ///< and engine, whose volumes are listed
    QString m_selected;
    QString m_asked;
    QString m_loss;
    QString m_command;
    QString m_progress;
    QString m_outcome;
    std::optional<Error> m_error;
    Work m_copy; ///< that waits for the word that containers may be stopped
    VolumeModel m_volumes;
    SnapshotList m_snapshots;
    std::shared_ptr<AwaitedAnswer<bool>> m_word; // shared with the job that waits for it
    Job m_lookJob;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
