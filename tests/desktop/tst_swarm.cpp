// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/swarm_controller.h"
#include "tests/desktop/real_window.h"
#include "tests/support/fake_engine.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;
using plumbline::test::FakeEngine;
using plumbline::test::RealWindow;

namespace {

constexpr int kSoonMs = 20'000;
/// A Swarm of a loaded machine takes its time.
constexpr int kLaunchMs = 90'000;

constexpr auto kCompose = R"(
name: harbour
services:
  web:
    image: busybox:1
    command: [sh, -c, 'echo ready for ships; trap exit TERM; while true; do sleep 1; done']
    depends_on: [worker]
    stop_grace_period: 1s
    ports: ['8080:80']
    deploy: {replicas: 2, restart_policy: {delay: 100ms}}
  worker:
    image: busybox:1
    command: [sh, -c, 'trap exit TERM; while true; do sleep 1; done']
    stop_grace_period: 1s
)";

/// web twice as wanted, one of them running; the other could not be placed.
constexpr auto kServices = R"([{"ID": "s1", "Version": {"Index": 7}, "Spec": {"Name": "harbour_web",
    "Labels": {"com.docker.stack.namespace": "harbour"},
    "TaskTemplate": {"ContainerSpec": {"Image": "busybox:1@sha256:0a"}},
    "Mode": {"Replicated": {"Replicas": 2}}},
    "Endpoint": {"Ports": [{"Protocol": "tcp", "TargetPort": 80, "PublishedPort": 8080}]}}])";
constexpr auto kTasks = R"([{"ID": "t1", "ServiceID": "s1", "Slot": 1, "NodeID": "n1",
    "DesiredState": "running", "CreatedAt": "2026-01-01T10:00:00Z",
    "Spec": {"ContainerSpec": {"Image": "busybox:1"}},
    "Status": {"State": "running", "Timestamp": "2026-01-01T10:00:01Z",
    "ContainerStatus": {"ContainerID": "c1"}}},
    {"ID": "t2", "ServiceID": "s1", "Slot": 2, "DesiredState": "running",
    "CreatedAt": "2026-01-01T10:00:00Z", "Spec": {"ContainerSpec": {"Image": "busybox:1"}},
    "Status": {"State": "pending", "Err": "no suitable node", "Timestamp": "2026-01-01T10:00:01Z"}}])";

std::string infoOf(const char* swarm)
{
    return std::string(R"({"ID": "e1", "Name": "harbour", "ServerVersion": "24.0.2", "Swarm": )") +
           swarm + "}";
}

constexpr auto kManager =
    R"({"LocalNodeState": "active", "NodeID": "n1", "ControlAvailable": true, "Nodes": 3})";
constexpr auto kWorker =
    R"({"LocalNodeState": "active", "NodeID": "n1", "ControlAvailable": false})";

void docker(const QStringList& words)
{
    QProcess process;
    process.start("docker",
                  QStringList{"-H", qEnvironmentVariable("PLUMBLINE_TEST_ENGINE")} + words);
    QVERIFY2(process.waitForFinished(60'000) && process.exitCode() == 0,
             process.readAllStandardError());
}

QStringList fieldOf(const RecordModel& model, const QString& field)
{
    QStringList texts;
    for (const Record& record : model.rows())
        texts.append(record.fields.value(field).toString());
    return texts;
}

/// The controllers as App has them, on an engine that says what the test wants.
struct Stage
{
    explicit Stage(const FakeEngine& fake, const QTemporaryDir& home)
        : engine({.request = {.host = fake.host()},
                  .connect =
                      [](const engine::Endpoint& endpoint, std::stop_token stop) {
                          return engine::Client::connect(endpoint, std::move(stop));
                      },
                  .runtimeDirectory = home.filePath("run").toStdString()})
        , workspace({{"HOME", home.path().toStdString()}, {"PATH", "/usr/bin:/bin"}}, {})
        , parity(workspace)
        , target(engine, workspace, parity)
        , swarm(engine, target)
    {
        workspace.open(home.filePath("harbour"));
        QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), WorkspaceController::Ready, kSoonMs);
        engine.retry();
        QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    }

    EngineController engine;
    WorkspaceController workspace;
    ParityController parity;
    LaunchTarget target;
    SwarmController swarm;
};

} // namespace

/// The stack on a Swarm, and its copies: controllers, and the window on a Swarm of one node.
class TestSwarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home->path());
        QCoreApplication::setOrganizationName("plumbline-tests");
        QVERIFY(QDir(m_home->path()).mkpath("harbour/.git"));
        write(kCompose);
        m_fake = std::make_unique<FakeEngine>();
        m_fake->reply("GET", "/info", {.body = infoOf(kManager)});
        m_fake->reply(
            "GET", "/nodes", {.body = R"([{"ID": "n1", "Description": {"Hostname": "quay"}}])"});
        m_fake->reply("GET", "/events", {.manner = test::FakeReply::Manner::Stream});
        for (const char* path :
             {"/networks", "/secrets", "/configs", "/services", "/tasks", "/containers/json"})
            m_fake->reply("GET", path, {.body = "[]"});
    }

    void aLaunchOnTheSwarmIsExplained()
    {
        Stage stage(*m_fake, *m_home);
        QTRY_VERIFY_WITH_TIMEOUT(stage.swarm.isManaged(), kSoonMs);
        QVERIFY(!stage.swarm.canLaunch()); // nobody has chosen it
        stage.target.setOnSwarm(true);
        const QAbstractItemModelTester tester(
            stage.swarm.steps(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY_WITH_TIMEOUT(stage.swarm.steps()->total() > 0, kSoonMs);
        QCOMPARE(stage.swarm.planSummary(), QStringLiteral("2 created"));
        QCOMPARE(stage.swarm.command(), QStringLiteral("plumbline up --swarm"));
        QCOMPARE(stage.swarm.verdict(),
                 QStringLiteral("harbour is not on the Swarm; services to launch: 2"));
        QCOMPARE(fieldOf(*stage.swarm.services(), "name"), (QStringList{"web", "worker"}));
        const QStringList unheeded = fieldOf(*stage.swarm.unheeded(), "title");
        QVERIFY2(unheeded.join('\n').contains("depends_on is not heeded"),
                 qPrintable(unheeded.join('\n')));
        QCOMPARE(fieldOf(*stage.swarm.unheeded(), "line").constFirst(), QStringLiteral("7"));

        stage.target.choose({}); // as it is written, once more
        QVERIFY(!stage.target.isOnSwarm());
        QVERIFY(!stage.swarm.canLaunch());
        QCOMPARE(stage.swarm.steps()->total(), 0);
    }

    void whoIsNoManagerIsToldWhy()
    {
        m_fake->reply("GET", "/info", {.body = infoOf(kWorker)});
        Stage stage(*m_fake, *m_home);
        QTRY_VERIFY_WITH_TIMEOUT(!stage.swarm.whyNot().isEmpty(), kSoonMs);
        QVERIFY(stage.swarm.whyNot().contains("worker of its Swarm"));
        QVERIFY(stage.swarm.whyNotHint().contains("manager"));
        QVERIFY(!stage.swarm.isManaged());
        m_fake->reply("GET", "/info", {.body = infoOf(kManager)});
        stage.swarm.look(); // it has been promoted
        QTRY_VERIFY_WITH_TIMEOUT(stage.swarm.isManaged(), kSoonMs);
        QVERIFY(stage.swarm.whyNot().isEmpty());
    }

    void tasksStandBelowTheirServices()
    {
        m_fake->reply("GET", "/services", {.body = kServices});
        m_fake->reply("GET", "/tasks", {.body = kTasks});
        m_fake->reply(
            "GET", "/tasks/t1/logs", {.body = test::frame(1, "2026-01-01T10:00:02Z a ship\n")});
        m_fake->reply(
            "GET",
            "/services/harbour_web/logs",
            {.body = test::frame(1, "2026-01-01T10:00:02Z com.docker.swarm.task.id=t1 a ship\n") +
                     test::frame(1, "2026-01-01T10:00:03Z com.docker.swarm.task.id=t1 two\n")});
        Stage stage(*m_fake, *m_home);
        stage.target.setOnSwarm(true);
        QTRY_VERIFY_WITH_TIMEOUT(stage.swarm.isPresent(), kSoonMs);
        RecordModel& rows = *stage.swarm.services();
        QCOMPARE(fieldOf(rows, "name"), (QStringList{"web", "web.1", "web.2", "worker"}));
        QCOMPARE(
            fieldOf(rows, "said"),
            (QStringList{"1 of 2 running", "running", "pending: no suitable node", "not running"}));
        QCOMPARE(fieldOf(rows, "mark"), (QStringList{"trouble", "ok", "trouble", "idle"}));
        QCOMPARE(fieldOf(rows, "detail"),
                 (QStringList{"busybox:1  8080->80/tcp", "on quay", "", "busybox:1"}));
        QTRY_COMPARE_WITH_TIMEOUT(stage.swarm.log()->total(), 2, kSoonMs);
        QCOMPARE(stage.swarm.log()->index(0, 0).data(LogModel::TextRole).toString(),
                 QStringLiteral("a ship"));
        QCOMPARE(stage.swarm.log()->index(1, 0).data(LogModel::TextRole).toString(),
                 QStringLiteral("two"));
        QCOMPARE(stage.swarm.log()->index(0, 0).data(LogModel::ServiceRole).toString(),
                 QStringLiteral("web.1"));

        stage.swarm.askRemoval();
        QTRY_VERIFY_WITH_TIMEOUT(stage.swarm.isRemovalAsked(), kSoonMs);
        QVERIFY(stage.swarm.removalText().contains("harbour_web"));
        stage.swarm.answerRemoval(false);
        QVERIFY(!stage.swarm.isRemovalAsked());
        QVERIFY(m_fake->requestsTo("DELETE", "/services/s1").empty());
    }

    void aCopyIsKeptForItsFolder()
    {
        m_fake->reply("GET", "/containers/json", {.body = copyOf("review")});
        {
            Stage stage(*m_fake, *m_home);
            QTRY_COMPARE_WITH_TIMEOUT(stage.target.copies(), QStringList{"review"}, kSoonMs);
            QVERIFY(stage.target.copy().isEmpty());
            QVERIFY(!LaunchTarget::mistakeInCopy("Not One").isEmpty());
            stage.target.chooseCopy("Not One");
            QVERIFY(stage.target.copy().isEmpty());
            stage.target.chooseCopy("spike");
            QCOMPARE(stage.target.copies(), (QStringList{"review", "spike"}));
            QTRY_VERIFY_WITH_TIMEOUT(stage.target.workspace() != nullptr, kSoonMs);
            QCOMPARE(stage.target.workspace()->project.name, std::string("harbour-spike"));
            QCOMPARE(stage.target.commandOf("up"), QStringLiteral("plumbline up --copy spike"));
            QCOMPARE(fieldOf(*stage.target.changes(), "title"), QStringList{"web"});
            QVERIFY(fieldOf(*stage.target.changes(), "detail").constFirst().contains("8080"));
        }
        Stage again(*m_fake, *m_home);
        QCOMPARE(again.target.copy(), QStringLiteral("spike"));
        QTRY_COMPARE_WITH_TIMEOUT(again.target.name(), QStringLiteral("harbour-spike"), kSoonMs);
        again.target.chooseAsWritten();
        QCOMPARE(again.target.name(), QStringLiteral("harbour"));
    }

    /// By mouse and keyboard, as a person would.
    void aStackGoesToTheSwarmAndIsTakenDown()
    {
        if (const QString reason = RealWindow::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        docker({"swarm", "init", "--advertise-addr", "127.0.0.1"});
        const auto left = qScopeGuard([] {
            docker({"swarm", "leave", "--force"});
            docker({"network", "rm", "docker_gwbridge"});
        });
        RealWindow window;
        QVERIFY(window.isShown());
        SwarmController& swarm = *window.app().swarm();
        window.app().workspace()->open(m_home->filePath("harbour"));
        QTRY_VERIFY_WITH_TIMEOUT(swarm.isManaged() && window.app().stack()->canLaunch(), kSoonMs);
        window.app().setPage("stack");
        QVERIFY(window.focusByTab("launch:"));
        window.press(Qt::Key_End); // the last choice is the Swarm
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(swarm.steps()->total() > 0, kSoonMs);

        swarm.launch();
        swarm.cancel(); // what was told stays told, and nothing is wrong
        QTRY_VERIFY_WITH_TIMEOUT(!swarm.isBusy(), kLaunchMs);
        QCOMPARE(swarm.failures()->rowCount(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(swarm.canLaunch(), kSoonMs);
        QVERIFY(window.click("launch"));
        QTRY_COMPARE_WITH_TIMEOUT(swarm.verdictKind(), QStringLiteral("ok"), kLaunchMs);
        QVERIFY(fieldOf(*swarm.services(), "name").contains("web.2"));
        QTRY_VERIFY_WITH_TIMEOUT(swarm.log()->total() >= 2, kSoonMs);

        write(QByteArray(kCompose).replace("echo ready for ships;", "echo no berth; exit 3;"));
        QTRY_VERIFY_WITH_TIMEOUT(swarm.steps()
                                     ->index(0, 0)
                                     .data(StepModel::ChangesRole)
                                     .toString()
                                     .startsWith("command"),
                                 kSoonMs);
        QVERIFY(window.click("launch"));
        QTRY_VERIFY_WITH_TIMEOUT(swarm.hasFailed(), kLaunchMs);
        const QModelIndex card = swarm.failures()->index(0, 0);
        QCOMPARE(card.data(FailureModel::TitleRole).toString(),
                 QStringLiteral("web did not come up"));
        QVERIFY(card.data(FailureModel::LogRole).toStringList().contains("no berth"));
        QTRY_VERIFY_WITH_TIMEOUT(fieldOf(*swarm.services(), "said").contains("failed: exit code 3"),
                                 kSoonMs);

        QVERIFY(window.click("remove"));
        QTRY_VERIFY_WITH_TIMEOUT(swarm.isRemovalAsked(), kSoonMs);
        QVERIFY(window.focusByTab("confirm"));
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!swarm.isBusy() && !swarm.isPresent(), kLaunchMs);
        QCOMPARE(swarm.command(), QStringLiteral("plumbline down --swarm"));
    }

private:
    void write(const QByteArray& compose) const
    {
        QFile file(m_home->filePath("harbour/compose.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(compose);
    }

    /// A container of that copy, as the engine lists it.
    [[nodiscard]] std::string copyOf(const char* name) const
    {
        return QStringLiteral(R"([{"Id": "c1", "Names": ["/harbour-%1-web-1"], "Image": "busybox:1",
            "State": "running", "Status": "Up", "Labels": {"com.docker.compose.project": "harbour-%1",
            "com.docker.compose.service": "web",
            "com.docker.compose.project.working_dir": "%2"}}])")
            .arg(name, QFileInfo(m_home->filePath("harbour")).canonicalFilePath())
            .toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<FakeEngine> m_fake;
};

QTEST_MAIN(TestSwarm)
#include "tst_swarm.moc"
