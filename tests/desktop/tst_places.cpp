// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stack_controller.h"
#include "app/desktop/tasks_controller.h"
#include "app/desktop/volumes_controller.h"
#include "app/desktop/watch_controller.h"
#include "core/engine/simulated.h"
#include "core/stack/tar.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatienceMs = 30'000; // a QTRY says how it failed after three times that

QString textAt(const QAbstractItemModel& model, int row, int role)
{
    return model.data(model.index(row, 0), role).toString();
}

workspace::TaskState taskOf(const std::string& name)
{
    workspace::TaskState state;
    state.task.name = name;
    state.task.service = "api";
    state.task.command = "bin/" + name;
    return state;
}

stack::VolumeState volumeOf(const std::string& key)
{
    stack::VolumeState volume;
    volume.details.name = "shop_" + key;
    volume.key = key;
    return volume;
}

EngineController::Settings settings(const QTemporaryDir& home)
{
    EngineController::Settings made{.request = {.host = "unix:///simulated"},
                                    .connect = {},
                                    .runtimeDirectory = home.filePath("run").toStdString()};
    const QByteArray real = qgetenv("PLUMBLINE_TEST_ENGINE");
    if (!real.isEmpty()) {
        made.request.host = real.toStdString();
        made.connect = [](const engine::Endpoint& endpoint, std::stop_token stop) {
            return engine::Client::connect(endpoint, std::move(stop));
        };
    } else {
        made.connect = [transport = engine::makeSimulatedEngine({.timeFactor = 0.02})](
                           const engine::Endpoint& endpoint, std::stop_token stop) {
            return engine::Client::connectOver(transport, endpoint, std::move(stop));
        };
    }
    return made;
}

/// The controllers as App has them: on the engine of the tests, else on one of this process.
struct Stage
{
    explicit Stage(const QTemporaryDir& home)
        : engine(settings(home))
        , workspace({{"HOME", home.path().toStdString()}, {"PATH", "/usr/bin:/bin"}}, {})
        , parity(workspace)
        , target(engine, workspace, parity)
        , tasks(engine, workspace, target, "0.1.0")
        , volumes(engine, workspace, target)
    {
        engine.retry();
        QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kPatienceMs);
        workspace.open(home.filePath("shop"));
        QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), WorkspaceController::Ready, kPatienceMs);
        tasks.setShown(true);
    }

    /// Launched as the Stack page does.
    void launch()
    {
        const auto outcome =
            workspace::launch(*target.workspace(), *engine.engineContext(), {}, {});
        QVERIFY2(outcome && outcome->succeeded,
                 outcome ? "it did not come up" : outcome.error().message.english().c_str());
        volumes.setShown(true);
        QTRY_VERIFY_WITH_TIMEOUT(volumes.volumes()->total() == 1, kPatienceMs);
    }

    void remove()
    {
        static_cast<void>(workspace::change(*engine.engineContext(),
                                            {.verb = workspace::StackVerb::Down,
                                             .project = target.workspace()->project.name,
                                             .down = {.removeVolumes = true}},
                                            {}));
    }

    void runToEnd(const QString& task)
    {
        tasks.run(task);
        QTRY_VERIFY_WITH_TIMEOUT(tasks.isAsked() || !tasks.isRunning(), kPatienceMs);
        if (tasks.isAsked())
            tasks.allow(true);
        QTRY_VERIFY_WITH_TIMEOUT(!tasks.isRunning(), kPatienceMs);
    }

    EngineController engine;
    WorkspaceController workspace;
    ParityController parity;
    LaunchTarget target;
    TasksController tasks;
    VolumesController volumes;
};

} // namespace

/// The tasks and the volumes of the Stack page: controllers and models.
class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_home->path()).mkpath("shop/.git"));
        write("compose.yaml",
              "name: places" + QByteArray::number(QCoreApplication::applicationPid()) +
                  "\nservices:\n  api: {image: 'busybox:1', command: sleep 300, init: true, "
                  "stop_grace_period: 1s, volumes: ['data:/data']}\nvolumes: {data: {}}\n");
        write("plumbline.yaml",
              "version: 1\nname: shop\ntasks:\n"
              "  greet: {service: api, command: echo hello, description: Says hello}\n"
              "  fail: {service: api, command: sh -c 'echo no luck; exit 3'}\n"
              "  wait: {service: api, command: sh -c 'echo waiting; sleep 300'}\n");
    }

    void tasksAreListedWithTheirLastRun()
    {
        TaskModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        workspace::TaskState greet = taskOf("greet");
        workspace::TaskState fail = taskOf("fail");
        fail.last = history::TaskRun{.at = "2026-11-28T09:00:00Z", .seconds = 1.5, .exitCode = 3};
        model.setTasks({greet, fail}, {});
        QCOMPARE(model.total(), 2);
        QCOMPARE(textAt(model, 0, TaskModel::StateRole), QStringLiteral("idle"));
        QCOMPARE(textAt(model, 1, TaskModel::StateRole), QStringLiteral("error"));
        QVERIFY(textAt(model, 1, TaskModel::LastRole).startsWith("exit code 3 after 1.5 s"));
        greet.last = history::TaskRun{.at = "2026-11-28T09:00:00Z", .seconds = 2, .exitCode = 0};
        fail.last->exitCode.reset();
        model.setTasks({greet, taskOf("new"), fail}, "new");
        QCOMPARE(textAt(model, 0, TaskModel::StateRole), QStringLiteral("ok"));
        QCOMPARE(textAt(model, 1, TaskModel::StateRole), QStringLiteral("working"));
        QCOMPARE(textAt(model, 2, TaskModel::StateRole), QStringLiteral("warning"));
        model.setTasks({}, {});
        QCOMPARE(model.total(), 0);
    }

    void credentialsInACommandAreMasked()
    {
        TaskModel model;
        workspace::TaskState load = taskOf("load");
        load.task.command = "psql postgres://ann:hush-hush@db/shop";
        model.setTasks({load}, {});
        QVERIFY(!textAt(model, 0, TaskModel::CommandRole).contains("hush"));
    }

    void volumesAreListedWithTheirUsers()
    {
        VolumeModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        stack::VolumeState data = volumeOf("data");
        data.sizeBytes = 2048;
        data.data = stack::VolumeData{.server = "PostgreSQL", .version = "15", .isMeasured = true};
        data.users = {{.container = "shop-db-1", .state = "running"},
                      {.container = "shop-old-1", .state = "exited"}};
        stack::VolumeState nameless = volumeOf("a");
        nameless.key.clear();
        model.setVolumes({nameless, volumeOf("cache"), data});
        QCOMPARE(textAt(model, 2, VolumeModel::NameRole), QStringLiteral("shop_a"));
        QCOMPARE(textAt(model, 0, VolumeModel::SizeRole), QString()); // the engine cannot tell
        QCOMPARE(textAt(model, 1, VolumeModel::ContentsRole), QStringLiteral("PostgreSQL 15"));
        QVERIFY(textAt(model, 1, VolumeModel::SizeRole).startsWith("2"));
        const VolumeRow* row = model.find("data");
        QVERIFY(row != nullptr);
        QCOMPARE(row->users.size(), 2);
        QCOMPARE(row->atWork, QStringList{"shop-db-1"});
        QVERIFY(model.find("shop_data") == nullptr);
        model.setVolumes({data});
        QCOMPARE(model.total(), 1);
    }

    void aTaskRunsOnlyWhereSomebodySaysThatItMay()
    {
        Stage stage(*m_home);
        TasksController& tasks = stage.tasks;
        QTRY_COMPARE_WITH_TIMEOUT(tasks.tasks()->total(), 3, kPatienceMs);
        QCOMPARE(tasks.selected(), QStringLiteral("greet"));
        QCOMPARE(tasks.command(), QStringLiteral("plumbline task greet"));
        tasks.run("greet");
        QVERIFY(tasks.isRunning() && !tasks.canRun());
        QTRY_VERIFY_WITH_TIMEOUT(tasks.isAsked(), kPatienceMs);
        QCOMPARE(tasks.askedCommand(), QStringLiteral("echo hello"));
        QCOMPARE(tasks.askedTitle(), QStringLiteral("Says hello"));
        QVERIFY(tasks.askedPlace().contains("plumbline.yaml:4"));
        tasks.allow(false);
        QTRY_VERIFY_WITH_TIMEOUT(!tasks.isRunning(), kPatienceMs);
        QCOMPARE(tasks.outcome(), QStringLiteral("It was not run."));
        QVERIFY(tasks.errorText().isEmpty());
        tasks.run("greet");
        QTRY_VERIFY_WITH_TIMEOUT(tasks.isAsked(), kPatienceMs); // a no is not remembered
        tasks.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!tasks.isRunning() && !tasks.isAsked(), kPatienceMs);
        tasks.run("greet");
        QTRY_VERIFY_WITH_TIMEOUT(tasks.isAsked(), kPatienceMs);
        stage.workspace.close(); // and what waits goes with its workspace
        QVERIFY(!tasks.isRunning() && !tasks.isAsked());
        QCOMPARE(tasks.tasks()->total(), 0);
    }

    void aManifestWithAMistakeIsSaid()
    {
        write("plumbline.yaml", "version: 1\ntasks: {greet: {service: api}}\n");
        Stage stage(*m_home);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.tasks.errorText().isEmpty(), kPatienceMs);
        QCOMPARE(stage.tasks.tasks()->total(), 0);
        write("plumbline.yaml", "version: 1\ntasks: {greet: {service: api, command: id}}\n");
        stage.tasks.look();
        QTRY_COMPARE_WITH_TIMEOUT(stage.tasks.tasks()->total(), 1, kPatienceMs);
        QVERIFY(stage.tasks.errorText().isEmpty());
    }

    void dataAreLostOnlyWhereSomebodySaysSo()
    {
        Stage stage(*m_home);
        stage.launch();
        VolumesController& volumes = stage.volumes;
        const VolumeRow row = volumes.volumes()->rows().front();
        QCOMPARE(row.name, QStringLiteral("data"));
        QCOMPARE(row.atWork.size(), 1);
        QCOMPARE(volumes.command(), QStringLiteral("plumbline volume snapshot data --stop"));
        volumes.reset("data");
        QTRY_COMPARE_WITH_TIMEOUT(volumes.question(), VolumesController::LoseData, kPatienceMs);
        QCOMPARE(volumes.command(), QStringLiteral("plumbline volume reset data"));
        QVERIFY2(volumes.askedLoss().contains(row.engineName) &&
                     volumes.askedLoss().contains(row.users.constFirst()),
                 qPrintable(volumes.askedLoss()));
        volumes.answer(false);
        QTRY_VERIFY_WITH_TIMEOUT(!volumes.isBusy(), kPatienceMs);
        QCOMPARE(volumes.outcome(), QStringLiteral("Nothing was changed."));
        volumes.reset("data");
        QTRY_COMPARE_WITH_TIMEOUT(volumes.question(), VolumesController::LoseData, kPatienceMs);
        volumes.answer(true);
        QTRY_VERIFY_WITH_TIMEOUT(!volumes.isBusy(), kPatienceMs);
        QVERIFY2(volumes.outcome().contains("is empty"), qPrintable(volumes.errorText()));
        QVERIFY(volumes.outcome().contains(row.users.constFirst()));
        QTRY_VERIFY_WITH_TIMEOUT(volumes.volumes()->rows().front().users.isEmpty(), kPatienceMs);
        stage.remove();
    }

    void aVolumeInUseIsCopiedOnlyWhereItsUsersMayBeStopped()
    {
        Stage stage(*m_home);
        stage.launch();
        VolumesController& volumes = stage.volumes;
        volumes.snapshot("data");
        QCOMPARE(volumes.question(), VolumesController::StopUsers);
        QCOMPARE(volumes.askedContainers(), volumes.volumes()->rows().front().users.constFirst());
        volumes.answer(false);
        QVERIFY(!volumes.isBusy());
        QCOMPARE(volumes.question(), VolumesController::Nothing);
        stage.remove();
    }

    void aSnapshotIsDeletedOnlyWhereSomebodySaysSo()
    {
        Stage stage(*m_home);
        stage.launch();
        VolumesController& volumes = stage.volumes;
        const std::string engineName = volumes.volumes()->rows().front().engineName.toStdString();
        writeSnapshot("old.tar", "2026-01-02T03:04:05Z", engineName);
        writeSnapshot("new.tar", "2026-02-02T03:04:05Z", engineName);
        volumes.look();
        QTRY_COMPARE_WITH_TIMEOUT(volumes.snapshots()->total(), 2, kPatienceMs);
        const QVariantMap newest = volumes.snapshots()->rows().front().fields;
        QCOMPARE(newest["name"].toString(), QStringLiteral("new.tar"));
        QCOMPARE(newest["contents"].toString(), QStringLiteral("PostgreSQL 15"));
        QCOMPARE(newest["branch"].toString(), QStringLiteral("feature/x"));
        const QString file = newest["file"].toString();
        volumes.discard(file);
        QCOMPARE(volumes.question(), VolumesController::DiscardSnapshot);
        QCOMPARE(volumes.command(), QStringLiteral("plumbline volume discard new.tar"));
        volumes.answer(false);
        QVERIFY(QFile::exists(file));
        volumes.discard(file);
        volumes.answer(true);
        QVERIFY(!QFile::exists(file));
        QVERIFY(volumes.outcome().contains("new.tar"));
        QTRY_COMPARE_WITH_TIMEOUT(volumes.snapshots()->total(), 1, kPatienceMs);
        volumes.discard(m_home->filePath("shop/compose.yaml")); // no snapshot: it is left alone
        volumes.answer(true);
        QVERIFY(QFile::exists(m_home->filePath("shop/compose.yaml")));
        QVERIFY(!volumes.errorText().isEmpty());
        stage.remove();
    }

    void aSnapshotIsRestoredOnlyWhereSomebodySaysSo()
    {
        Stage stage(*m_home);
        stage.launch();
        VolumesController& volumes = stage.volumes;
        const VolumeRow row = volumes.volumes()->rows().front();
        writeSnapshot("old.tar", "2026-01-02T03:04:05Z", row.engineName.toStdString());
        volumes.restore("data", m_home->filePath("shop/old.tar"));
        QTRY_COMPARE_WITH_TIMEOUT(volumes.question(), VolumesController::ReplaceData, kPatienceMs);
        QCOMPARE(volumes.command(), QStringLiteral("plumbline volume restore data old.tar"));
        QVERIFY2(volumes.askedLoss().contains("is replaced by what old.tar holds") &&
                     volumes.askedLoss().contains(row.users.constFirst()),
                 qPrintable(volumes.askedLoss()));
        volumes.answer(false);
        QTRY_VERIFY_WITH_TIMEOUT(!volumes.isBusy(), kPatienceMs);
        QCOMPARE(volumes.outcome(), QStringLiteral("Nothing was changed."));
        QCOMPARE(volumes.volumes()->rows().front().users, row.users);
        stage.remove();
    }

    void aVolumeInUseIsClonedOnlyWhereItsUsersMayBeStopped()
    {
        Stage stage(*m_home);
        stage.launch();
        VolumesController& volumes = stage.volumes;
        volumes.clone("data", "  ");
        QCOMPARE(volumes.question(), VolumesController::Nothing);
        volumes.clone("data", "data-before");
        QCOMPARE(volumes.question(), VolumesController::StopUsers);
        QCOMPARE(volumes.command(),
                 QStringLiteral("plumbline volume clone data data-before --stop"));
        volumes.answer(false);
        QVERIFY(!volumes.isBusy());
        stage.remove();
    }

    void containersFollowTheirFilesWhileItIsSwitchedOn()
    {
        QFile compose(path("compose.yaml"));
        QVERIFY(compose.open(QIODevice::ReadOnly));
        QByteArray text = compose.readAll();
        text.replace("init: true,",
                     "init: true, develop: {watch: [{path: ./src, action: restart}]},");
        QVERIFY(QDir(path({})).mkpath("src"));
        write("compose.yaml", text);
        Stage stage(*m_home);
        StackController stack(stage.engine, stage.workspace, stage.target);
        WatchController watch(stage.engine, stage.target, stack, "0.1.0");
        QVERIFY(watch.hasRules());
        Q_EMIT stage.target.loaded(); // the page's controllers are there before a workspace is
        watch.switchTo(true);
        QVERIFY(!watch.isOn()); // nothing runs that could follow
        stage.launch();
        QTRY_VERIFY_WITH_TIMEOUT(watch.canWatch(), kPatienceMs);
        QCOMPARE(watch.command(), QStringLiteral("plumbline watch --no-up"));
        watch.switchTo(true);
        QVERIFY(watch.isOn());
        QTRY_VERIFY_WITH_TIMEOUT(watch.lines()->rowCount() > 0 || !watch.isOn(), kPatienceMs);
        QVERIFY2(watch.errorText().isEmpty(), qPrintable(watch.errorText()));
        const auto lastSaid = [&watch] {
            return watch.lines()->rows().front().fields["said"].toString();
        };
        int mostSteps = 0; // of what was under way
        connect(watch.steps(), &StepModel::countsChanged, this, [&watch, &mostSteps] {
            mostSteps = std::max(mostSteps, watch.steps()->total());
        });
        write("src/main.py", "print()");
        QTRY_VERIFY_WITH_TIMEOUT(lastSaid().contains("restarted"), kPatienceMs);
        QVERIFY(mostSteps > 0);
        QCOMPARE(watch.steps()->total(), 0); // the line says how it went

        write("compose.yaml", QByteArray(text).replace("action: restart", "action: dance"));
        QTRY_COMPARE_WITH_TIMEOUT(
            stage.workspace.state(), WorkspaceController::Faulty, kPatienceMs);
        QVERIFY(watch.isOn()); // by the rules before
        QVERIFY(QDir(path({})).mkpath("pages"));
        write("compose.yaml", QByteArray(text).replace("./src", "./pages"));
        QTRY_VERIFY_WITH_TIMEOUT(lastSaid().endsWith("pages"), kPatienceMs);
        QVERIFY2(watch.isOn(), qPrintable(watch.errorText()));
        write("pages/index.html", "x");
        QTRY_VERIFY_WITH_TIMEOUT(lastSaid().contains("restarted"), kPatienceMs);
        watch.switchTo(false);
        QVERIFY(!watch.isOn());
        watch.switchTo(true);
        QVERIFY(watch.isOn());
        stage.remove(); // and what would follow is gone
        QTRY_VERIFY_WITH_TIMEOUT(!watch.isOn(), kPatienceMs);
    }

    void whereNothingCanRunATaskSaysSo()
    {
        if (!qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_ENGINE"))
            QSKIP("of an engine that runs nothing");
        Stage stage(*m_home);
        QTRY_COMPARE_WITH_TIMEOUT(stage.tasks.tasks()->total(), 3, kPatienceMs);
        stage.runToEnd("greet");
        QVERIFY2(stage.tasks.errorText().contains("runs no commands"),
                 qPrintable(stage.tasks.errorText()));
        QTRY_COMPARE_WITH_TIMEOUT( // what did not run has no past
            stage.tasks.tasks()->rows().front().state,
            QStringLiteral("idle"),
            kPatienceMs);
        stage.tasks.dismiss();
        QVERIFY(stage.tasks.errorText().isEmpty() && stage.tasks.canRun());
        stage.remove();
    }

    void tasksRunWithTheirOutput()
    {
        if (qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_ENGINE"))
            QSKIP("run under tests/engine/with_engine.py");
        Stage stage(*m_home);
        TasksController& tasks = stage.tasks;
        QTRY_COMPARE_WITH_TIMEOUT(tasks.tasks()->total(), 3, kPatienceMs);
        stage.runToEnd("greet");
        QVERIFY2(tasks.errorText().isEmpty(), qPrintable(tasks.errorText()));
        QCOMPARE(tasks.output(), QStringLiteral("hello\n"));
        QVERIFY(tasks.outcome().startsWith("It ended well"));
        QTRY_COMPARE_WITH_TIMEOUT(
            tasks.tasks()->rows()[0].state, QStringLiteral("ok"), kPatienceMs);
        tasks.run("greet"); // a yes is remembered
        QTRY_VERIFY_WITH_TIMEOUT(!tasks.isRunning(), kPatienceMs);
        QCOMPARE(tasks.output(), QStringLiteral("hello\n"));
        stage.runToEnd("fail");
        QVERIFY(tasks.outcome().contains("exit code 3"));
        QTRY_COMPARE_WITH_TIMEOUT(
            tasks.tasks()->rows()[1].state, QStringLiteral("error"), kPatienceMs);
        tasks.run("wait");
        QTRY_VERIFY_WITH_TIMEOUT(tasks.isAsked(), kPatienceMs);
        tasks.allow(true);
        QTRY_COMPARE_WITH_TIMEOUT(tasks.output(), QStringLiteral("waiting\n"), kPatienceMs);
        tasks.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(!tasks.isRunning(), kPatienceMs);
        QCOMPARE(tasks.outcome(), QStringLiteral("It was stopped."));
        QTRY_COMPARE_WITH_TIMEOUT(
            tasks.tasks()->rows()[2].state, QStringLiteral("warning"), kPatienceMs);
        stage.remove();
    }

    void aSnapshotIsWrittenAndItsUsersRunAgain()
    {
        if (qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_ENGINE"))
            QSKIP("run under tests/engine/with_engine.py");
        Stage stage(*m_home);
        stage.launch();
        VolumesController& volumes = stage.volumes;
        volumes.snapshot("data");
        volumes.answer(true);
        QTRY_VERIFY_WITH_TIMEOUT(!volumes.isBusy(), kPatienceMs);
        QVERIFY2(volumes.errorText().isEmpty(), qPrintable(volumes.errorText()));
        QCOMPARE(QDir(path({})).entryList({"data-*.tar"}).size(), 1);
        QVERIFY(volumes.outcome().contains("data-"));
        QTRY_COMPARE_WITH_TIMEOUT(volumes.volumes()->rows().front().atWork.size(), 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(volumes.snapshots()->total(), 1, kPatienceMs);
        volumes.restore("data", volumes.snapshots()->rows().front().fields["file"].toString());
        QTRY_COMPARE_WITH_TIMEOUT(volumes.question(), VolumesController::ReplaceData, kPatienceMs);
        volumes.answer(true);
        QTRY_VERIFY_WITH_TIMEOUT(!volumes.isBusy(), kPatienceMs);
        QVERIFY2(volumes.errorText().isEmpty(), qPrintable(volumes.errorText()));
        QVERIFY(volumes.outcome().contains("again"));
        // Its container went with the old data: nobody has to be stopped.
        QTRY_COMPARE_WITH_TIMEOUT(volumes.volumes()->rows().front().atWork.size(), 0, kPatienceMs);
        const QString clone = QString::fromStdString(stage.target.workspace()->project.name) + "-c";
        volumes.clone("data", clone);
        QTRY_VERIFY_WITH_TIMEOUT(!volumes.isBusy(), kPatienceMs);
        QVERIFY2(volumes.errorText().isEmpty(), qPrintable(volumes.errorText()));
        QVERIFY(volumes.outcome().startsWith(clone));
        const engine::Client& client = stage.engine.engineContext()->client;
        QVERIFY(client.run(engine::removeVolume(clone.toStdString())).has_value());
        stage.remove();
    }

private:
    [[nodiscard]] QString path(const QString& name) const
    {
        return m_home->filePath("shop/" + name);
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    void writeSnapshot(const QString& name,
                       const std::string& takenAt,
                       const std::string& engineName) const
    {
        stack::TarWriter end;
        write(name,
              QByteArray::fromStdString(stack::renderSnapshotTag({.project = "shop",
                                                                  .volume = "data",
                                                                  .name = engineName,
                                                                  .server = "PostgreSQL",
                                                                  .version = "15",
                                                                  .branch = "feature/x",
                                                                  .commit = {},
                                                                  .takenAt = takenAt},
                                                                 0) +
                                        end.finish()));
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "tst_places.moc"
