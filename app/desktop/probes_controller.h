// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/awaited_answer.h"
#include "app/desktop/engine_controller.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/record_model.h"
#include "app/desktop/workspace_controller.h"
#include "core/workspace/probe.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// Measures on request how services start, stop and recover, and what they write and listen on.
class ProbesController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(QStringList services READ services NOTIFY changed)
    Q_PROPERTY(QString service READ service WRITE choose NOTIFY changed)
    Q_PROPERTY(bool kills READ kills WRITE setKills NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)
    Q_PROPERTY(bool canRun READ canRun NOTIFY changed)
    Q_PROPERTY(bool isAsked READ isAsked NOTIFY changed)
    Q_PROPERTY(QString askedContainers READ askedContainers NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::RecordModel* results READ results CONSTANT)

public:
    ProbesController(EngineController& engine,
                     WorkspaceController& workspace,
                     LaunchTarget& target,
                     QObject* parent = nullptr);

    /// Those of the stack that is launched.
    [[nodiscard]] QStringList services() const;

    /// The one that is measured; empty: all that run.
    [[nodiscard]] QString service() const { return m_service; }

    void choose(const QString& service);

    /// Whether it is also killed, not only stopped.
    [[nodiscard]] bool kills() const { return m_kills; }

    void setKills(bool kills);

    [[nodiscard]] bool isRunning() const { return m_job.isRunning(); }

    [[nodiscard]] bool canRun() const;

    /// Whether a person has to say that running containers may be stopped.
    [[nodiscard]] bool isAsked() const { return !m_asked.isEmpty(); }

    /// Those that would be stopped, with commas.
    [[nodiscard]] QString askedContainers() const { return m_asked; }

    [[nodiscard]] QString command() const;

    /// What is done at the moment.
    [[nodiscard]] QString progressText() const { return m_progress; }

    /// Whose evidence it has become, or that nothing was measured.
    [[nodiscard]] QString outcome() const { return m_outcome; }

    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Records { service, kind, title, value, detail }.
    [[nodiscard]] RecordModel* results() { return &m_results; }

    /// Asks, and measures.
    Q_INVOKABLE void run();
    /// The answer to the question.
    Q_INVOKABLE void answer(bool yes);
    /// Asks the measuring to stop; what was stopped runs again.
    Q_INVOKABLE void cancel();
    /// Takes the card of what went wrong away.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    /// There is new evidence to judge by.
    void measured();

private:
    struct Measured
    {
        workspace::StackProbe probe;
        std::string environment; ///< whose evidence it is; empty: of none
        std::optional<Error> notKept;
    };

    void onStack();
    void forget();
    void post(const std::shared_ptr<AwaitedAnswer<bool>>& word, std::function<void()> tell);
    void take(const Result<Measured>& measured);
    void show(const Measured& measured);

    EngineController& m_engine;
    WorkspaceController& m_workspace;
    LaunchTarget& m_target;
    QString m_project; ///< and engine, that it is about
    QString m_service;
    bool m_kills = true;
    QString m_asked;
    QString m_progress;
    QString m_outcome;
    std::optional<Error> m_error;
    RecordModel m_results;
    std::shared_ptr<AwaitedAnswer<bool>> m_word; // shared with the job that waits for it
    Job m_job;                                   // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
