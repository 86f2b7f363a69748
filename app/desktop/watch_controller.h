// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/job.h"
#include "app/desktop/job_news.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/record_model.h"
#include "app/desktop/stack_controller.h"
#include "app/desktop/step_model.h"
#include "core/workspace/develop.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <deque>
#include <memory>
#include <optional>

namespace plumbline::desktop {

/// Containers that follow the files they are made from, as `develop.watch` says, while it is switched on
/// and the stack is there.
class WatchController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(bool isOn READ isOn NOTIFY changed)
    Q_PROPERTY(bool hasRules READ hasRules NOTIFY changed)
    Q_PROPERTY(bool canWatch READ canWatch NOTIFY changed)
    Q_PROPERTY(QString command READ command NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY changed)
    Q_PROPERTY(plumbline::desktop::RecordModel* lines READ lines CONSTANT)
    Q_PROPERTY(plumbline::desktop::StepModel* steps READ steps CONSTANT)

public:
    WatchController(EngineController& engine,
                    LaunchTarget& target,
                    StackController& stack,
                    QString version,
                    QObject* parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_job.isRunning(); }

    /// Whether a service of the stack says what is to be watched.
    [[nodiscard]] bool hasRules() const;

    /// Whether it could be switched on now.
    [[nodiscard]] bool canWatch() const;

    [[nodiscard]] QString command() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    /// Records { kind, said }: what was done, the newest first.
    [[nodiscard]] RecordModel* lines() { return &m_lines; }

    /// Of the rebuild or restart under way, as those of a launch; none while nothing is done.
    [[nodiscard]] StepModel* steps() { return &m_steps; }

    /// On: the files are watched from here on. Off: they no longer are; the stack goes on.
    Q_INVOKABLE void switchTo(bool isOn);

Q_SIGNALS:
    void changed();

private:
    void onTarget();
    void onStack();
    void start();
    void end();
    void takeNews();
    void tell(const workspace::WatchReport& report);

    EngineController& m_engine;
    LaunchTarget& m_target;
    StackController& m_stack;
    QString m_version;
    LaunchTarget::SharedWorkspace m_watched; // the one whose rules are followed
    std::optional<Error> m_error;
    std::deque<Record> m_told;       ///< the newest first
    int m_count = 0;                 ///< of all that was told
    std::shared_ptr<JobNews> m_news; // shared with the sinks of the job
    RecordModel m_lines;
    StepModel m_steps;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
