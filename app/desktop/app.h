// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/compare_controller.h"
#include "app/desktop/console_controller.h"
#include "app/desktop/engine_controller.h"
#include "app/desktop/findings_controller.h"
#include "app/desktop/launch_target.h"
#include "app/desktop/onboard_controller.h"
#include "app/desktop/overview_controller.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/probes_controller.h"
#include "app/desktop/recent_model.h"
#include "app/desktop/reports_controller.h"
#include "app/desktop/stack_controller.h"
#include "app/desktop/swarm_controller.h"
#include "app/desktop/tasks_controller.h"
#include "app/desktop/volumes_controller.h"
#include "app/desktop/watch_controller.h"
#include "app/desktop/workspace_controller.h"

#include <QObject>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

class QJSEngine;
class QQmlEngine;

namespace plumbline::desktop {

/// The one way from QML to the controllers.
class App : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(plumbline::desktop::EngineController* engine READ engine CONSTANT)
    Q_PROPERTY(plumbline::desktop::WorkspaceController* workspace READ workspace CONSTANT)
    Q_PROPERTY(plumbline::desktop::ParityController* parity READ parity CONSTANT)
    Q_PROPERTY(plumbline::desktop::CompareController* compare READ compare CONSTANT)
    Q_PROPERTY(plumbline::desktop::FindingsController* findings READ findings CONSTANT)
    Q_PROPERTY(plumbline::desktop::OverviewController* overview READ overview CONSTANT)
    Q_PROPERTY(plumbline::desktop::ReportsController* reports READ reports CONSTANT)
    Q_PROPERTY(plumbline::desktop::LaunchTarget* target READ target CONSTANT)
    Q_PROPERTY(plumbline::desktop::StackController* stack READ stack CONSTANT)
    Q_PROPERTY(plumbline::desktop::SwarmController* swarm READ swarm CONSTANT)
    Q_PROPERTY(plumbline::desktop::OnboardController* onboarding READ onboarding CONSTANT)
    Q_PROPERTY(plumbline::desktop::TasksController* tasks READ tasks CONSTANT)
    Q_PROPERTY(plumbline::desktop::VolumesController* volumes READ volumes CONSTANT)
    Q_PROPERTY(plumbline::desktop::ConsoleController* console READ console CONSTANT)
    Q_PROPERTY(plumbline::desktop::ProbesController* probes READ probes CONSTANT)
    Q_PROPERTY(plumbline::desktop::WatchController* watch READ watch CONSTANT)
    Q_PROPERTY(plumbline::desktop::RecentModel* recent READ recent CONSTANT)
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString colorScheme READ colorScheme WRITE setColorScheme NOTIFY lookChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY lookChanged)
    Q_PROPERTY(bool reducesMotion READ reducesMotion WRITE setReducesMotion NOTIFY lookChanged)
    Q_PROPERTY(QString editor READ editor WRITE setEditor NOTIFY editorChanged)
    Q_PROPERTY(QVariantList editors READ editors CONSTANT)

public:
    struct Settings
    {
        EngineController::Settings engine;
        Variables variables;
        QString sampleFolder;
        QString version;
    };

    explicit App(Settings settings, QObject* parent = nullptr);

    /// For the QML engine, which finds the instance that main made.
    static App* create(QQmlEngine* qmlEngine, QJSEngine* jsEngine);
    static void setInstance(App* app);

    [[nodiscard]] EngineController* engine() { return &m_engine; }

    [[nodiscard]] WorkspaceController* workspace() { return &m_workspace; }

    [[nodiscard]] ParityController* parity() { return &m_parity; }

    [[nodiscard]] CompareController* compare() { return &m_compare; }

    [[nodiscard]] FindingsController* findings() { return &m_findings; }

    [[nodiscard]] OverviewController* overview() { return &m_overview; }

    [[nodiscard]] ReportsController* reports() { return &m_reports; }

    [[nodiscard]] LaunchTarget* target() { return &m_target; }

    [[nodiscard]] StackController* stack() { return &m_stack; }

    [[nodiscard]] SwarmController* swarm() { return &m_swarm; }

    [[nodiscard]] TasksController* tasks() { return &m_tasks; }

    [[nodiscard]] VolumesController* volumes() { return &m_volumes; }

    [[nodiscard]] ConsoleController* console() { return &m_console; }

    [[nodiscard]] ProbesController* probes() { return &m_probes; }

    [[nodiscard]] WatchController* watch() { return &m_watch; }

    [[nodiscard]] OnboardController* onboarding() { return &m_onboarding; }

    [[nodiscard]] RecentModel* recent() { return &m_recent; }

    /// The key of the page that is shown: `start`, `stack`, ...
    [[nodiscard]] QString page() const { return m_page; }

    void setPage(const QString& page);

    [[nodiscard]] QString version() const { return m_version; }

    /// system, light or dark.
    [[nodiscard]] QString colorScheme() const { return m_colorScheme; }

    void setColorScheme(const QString& scheme);

    /// How large texts are beside the system's: 1 is as large.
    [[nodiscard]] double textScale() const { return m_textScale; }

    void setTextScale(double scale);

    /// Whether things change at once instead of moving.
    [[nodiscard]] bool reducesMotion() const { return m_reducesMotion; }

    void setReducesMotion(bool reduces);

    /// The editor that the person chose: an id of `editors`, a command line; empty: one that is there.
    [[nodiscard]] QString editor() const { return m_editor; }

    void setEditor(const QString& editor);

    /// Pairs of an id and a name: that of none in particular, then of those that are installed.
    [[nodiscard]] QVariantList editors() const;

    /// What the window keeps from one start to the next: its size, what was switched on.
    [[nodiscard]] Q_INVOKABLE QVariant kept(const QString& key, const QVariant& otherwise) const;
    Q_INVOKABLE void keep(const QString& key, const QVariant& value) const;
    /// The folder that was open last, if it is still there.
    [[nodiscard]] static QString lastFolder();

    Q_INVOKABLE void copy(const QString& text) const;
    /// Opens a file at a line in the person's editor; one that is named as the pages name it is looked
    /// for in the workspace.
    Q_INVOKABLE void openInEditor(const QString& file, int line) const;
    /// Opens a link of a service in the browser.
    Q_INVOKABLE void openLink(const QString& link) const;

Q_SIGNALS:
    void lookChanged();
    void editorChanged();
    void pageChanged();

private:
    /// Where a file is that a report or the stack's project names.
    [[nodiscard]] QString pathOf(const QString& file) const;

    QString m_page = QStringLiteral("start");
    QString m_version;
    QString m_colorScheme;
    QString m_editor;
    double m_textScale = 1;
    bool m_reducesMotion = false;
    Variables m_variables;
    RecentModel m_recent;
    EngineController m_engine;
    WorkspaceController m_workspace;
    ParityController m_parity;
    CompareController m_compare;
    FindingsController m_findings;
    OverviewController m_overview;
    ReportsController m_reports;
    LaunchTarget m_target;
    StackController m_stack;
    SwarmController m_swarm;
    TasksController m_tasks;
    VolumesController m_volumes;
    ConsoleController m_console;
    ProbesController m_probes;
    WatchController m_watch;
    OnboardController m_onboarding;
};

/// The variables that the process was started with.
Variables processVariables();

} // namespace plumbline::desktop
