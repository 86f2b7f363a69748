// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/engine_controller.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/stack_controller.h"
#include "core/engine/simulated.h"
#include "tests/support/fake_engine.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <atomic>
#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr int kSoonMs = 10'000;

/// An engine that one can take away and bring back.
struct Switch
{
    std::atomic<bool> isOn{true};
    std::atomic<int> attempts{0};
    std::shared_ptr<engine::Transport> transport =
        engine::makeSimulatedEngine({.timeFactor = 0.02});

    [[nodiscard]] EngineController::Settings settings(const QTemporaryDir& folder)
    {
        return {.request = {.host = "unix://" + folder.filePath("docker.sock").toStdString()},
                .connect = [this](const engine::Endpoint& endpoint,
                                  std::stop_token stop) -> Result<engine::Client> {
                    ++attempts;
                    if (!isOn)
                        return fail(
                            ErrorCode::Unreachable, phrase("nobody answers"), phrase("start it"));
                    return engine::Client::connectOver(transport, endpoint, std::move(stop));
                },
                .runtimeDirectory = folder.filePath("run").toStdString(),
                .firstRetry = std::chrono::milliseconds(20),
                .lastRetry = std::chrono::milliseconds(80)};
    }
};

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestControllers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEngineThatStartsLaterIsFoundByItself();
    void anEngineThatIsLostIsFoundAgain();
    void waitingForAnEngineIsQuiet();
    void aSocketThatAppearsIsTriedAtOnce();
    void aPlanningErrorGoesWithItsCause();
    void aDismissedPlanningErrorStaysAway();
    void aPlanningErrorGoesWhenTheFilesBecomeFaulty();
    void anEngineThatIsKilledIsFoundAgain();
    void aRemovalSaysWhatGoes();
    void environmentsAreComparedAndComparedAgain();
    void aComparisonThatFailsSaysWhy();
};

void TestControllers::anEngineThatStartsLaterIsFoundByItself()
{
    const QTemporaryDir folder;
    Switch power;
    power.isOn = false;
    EngineController engine(power.settings(folder));
    engine.retry();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), EngineController::Unreachable, kSoonMs);
    QCOMPARE(engine.errorText(), QStringLiteral("nobody answers"));
    QCOMPARE(engine.errorHint(), QStringLiteral("start it"));
    power.isOn = true;
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    QVERIFY(engine.errorText().isEmpty());
}

void TestControllers::anEngineThatIsLostIsFoundAgain()
{
    const QTemporaryDir folder;
    Switch power;
    EngineController engine(power.settings(folder));
    engine.retry();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    power.isOn = false;
    engine.reportLost({.code = ErrorCode::Unreachable, .message = phrase("gone")});
    QCOMPARE(engine.state(), EngineController::Unreachable);
    const int before = power.attempts;
    QTRY_VERIFY_WITH_TIMEOUT(power.attempts > before + 1, kSoonMs);
    power.isOn = true;
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
}

void TestControllers::waitingForAnEngineIsQuiet()
{
    const QTemporaryDir folder;
    Switch power;
    power.isOn = false;
    EngineController engine(power.settings(folder));
    engine.retry();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), EngineController::Unreachable, kSoonMs);
    const QSignalSpy changes(&engine, &EngineController::stateChanged);
    const int before = power.attempts;
    QTRY_VERIFY_WITH_TIMEOUT(power.attempts > before + 3, kSoonMs);
    QCOMPARE(changes.count(), 0);
    QCOMPARE(engine.state(), EngineController::Unreachable);
}

void TestControllers::aSocketThatAppearsIsTriedAtOnce()
{
    const QTemporaryDir folder;
    Switch power;
    power.isOn = false;
    EngineController::Settings settings = power.settings(folder);
    settings.firstRetry = std::chrono::hours(1);
    settings.lastRetry = std::chrono::hours(1);
    EngineController engine(std::move(settings));
    engine.retry();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), EngineController::Unreachable, kSoonMs);
    power.isOn = true;
    write(folder.filePath("docker.sock"), {});
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
}

void TestControllers::aPlanningErrorGoesWithItsCause()
{
    const QTemporaryDir folder;
    Switch power;
    EngineController engine(power.settings(folder));
    WorkspaceController workspace({}, {});
    ParityController parity(workspace);
    LaunchTarget target(engine, workspace, parity);
    StackController stack(engine, workspace, target);
    engine.retry();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    const QString file = folder.filePath("compose.yaml");
    write(file,
          "services: {web: {image: 'nginx:1', networks: [away]}}\n"
          "networks: {away: {external: true}}\n");
    workspace.open(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(stack.failures()->rowCount(), 1, kSoonMs);
    write(file, "services: {web: {image: 'nginx:1'}}\n");
    workspace.reload();
    QTRY_COMPARE_WITH_TIMEOUT(stack.failures()->rowCount(), 0, kSoonMs);
    QTRY_VERIFY_WITH_TIMEOUT(stack.steps()->total() > 0, kSoonMs);
}

void TestControllers::aDismissedPlanningErrorStaysAway()
{
    const QTemporaryDir folder;
    Switch power;
    EngineController engine(power.settings(folder));
    WorkspaceController workspace({}, {});
    ParityController parity(workspace);
    LaunchTarget target(engine, workspace, parity);
    StackController stack(engine, workspace, target);
    engine.retry();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    write(folder.filePath("compose.yaml"),
          "services: {web: {image: 'nginx:1', networks: [away]}}\n"
          "networks: {away: {external: true}}\n");
    workspace.open(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(stack.failures()->rowCount(), 1, kSoonMs);
    stack.dismissFailures();
    QCOMPARE(stack.failures()->rowCount(), 0);
    QCOMPARE(stack.state(), StackController::Idle);
}

void TestControllers::aPlanningErrorGoesWhenTheFilesBecomeFaulty()
{
    const QTemporaryDir folder;
    Switch power;
    EngineController engine(power.settings(folder));
    WorkspaceController workspace({}, {});
    ParityController parity(workspace);
    LaunchTarget target(engine, workspace, parity);
    StackController stack(engine, workspace, target);
    engine.retry();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    write(folder.filePath("compose.yaml"),
          "services: {web: {image: 'nginx:1', networks: [away]}}\n"
          "networks: {away: {external: true}}\n");
    workspace.open(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(stack.failures()->rowCount(), 1, kSoonMs);
    write(folder.filePath("compose.yaml"), "services: {web: {imagee: 'nginx:1'}}\n");
    workspace.reload();
    QTRY_COMPARE_WITH_TIMEOUT(workspace.state(), WorkspaceController::Faulty, kSoonMs);
    QCOMPARE(stack.failures()->rowCount(), 0);
    QCOMPARE(stack.steps()->total(), 0);
}

/// With no workspace open nothing asks the engine anything; its end is noticed all the same.
void TestControllers::anEngineThatIsKilledIsFoundAgain()
{
    test::FakeEngine fake;
    fake.reply("GET", "/events", {.chunks = {" "}, .manner = test::FakeReply::Manner::Stream});
    const QTemporaryDir folder;
    EngineController engine({.request = {.host = fake.host()},
                             .connect =
                                 [](const engine::Endpoint& endpoint, std::stop_token stop) {
                                     return engine::Client::connect(endpoint, std::move(stop));
                                 },
                             .runtimeDirectory = folder.path().toStdString(),
                             .firstRetry = std::chrono::milliseconds(20),
                             .lastRetry = std::chrono::milliseconds(80)});
    engine.retry();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    QVERIFY(fake.waitForStreams("/events"));
    fake.stop();
    QTRY_COMPARE_WITH_TIMEOUT(engine.state(), EngineController::Unreachable, kSoonMs);
    QVERIFY(!engine.errorText().isEmpty());
    fake.start();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
}

void TestControllers::aRemovalSaysWhatGoes()
{
    const QTemporaryDir folder;
    Switch power;
    EngineController engine(power.settings(folder));
    WorkspaceController workspace({}, {});
    ParityController parity(workspace);
    LaunchTarget target(engine, workspace, parity);
    StackController stack(engine, workspace, target);
    engine.retry();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kSoonMs);
    write(folder.filePath("compose.yaml"),
          "name: shop\n"
          "services: {web: {image: 'nginx:1', volumes: ['kept:/data']}}\n"
          "volumes: {kept: {}, unused: {}}\n");
    workspace.open(folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(stack.canLaunch() && stack.steps()->total() > 0, kSoonMs);
    stack.launch();
    QTRY_COMPARE_WITH_TIMEOUT(stack.verdictKind(), QStringLiteral("ok"), kSoonMs);

    QVERIFY(!stack.removal()->isKnown());
    stack.removal()->look();
    QTRY_VERIFY_WITH_TIMEOUT(stack.removal()->isKnown(), kSoonMs);
    QVERIFY(stack.isPresent());
    QVERIFY(stack.removal()->losses().contains("shop_kept"));
    QCOMPARE(stack.removal()->containers(), QStringList{"shop-web-1"});
    QCOMPARE(stack.removal()->networks(), QStringList{"shop_default"});
}

void TestControllers::environmentsAreComparedAndComparedAgain()
{
    const QTemporaryDir folder;
    write(folder.filePath("compose.yaml"),
          "services: {web: {image: 'nginx:1', environment: {LIMIT: 1}}}");
    write(folder.filePath("compose.prod.yaml"),
          "services: {web: {image: 'nginx:1', environment: {LIMIT: 2}}}");
    write(folder.filePath("plumbline.yaml"),
          "version: 1\nname: shop\nenvironments:\n"
          "  dev: {sources: [{compose: compose.yaml}]}\n"
          "  prod: {sources: [{compose: compose.prod.yaml}]}\n");
    WorkspaceController workspace({}, {});
    ParityController parity(workspace);
    QCOMPARE(parity.state(), ParityController::Closed);
    workspace.open(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(parity.state(), ParityController::Ready, kSoonMs);
    QCOMPARE(parity.environments(), (QStringList{"dev", "prod"}));
    const auto isEqual = [&parity] {
        const auto& rows = parity.report()->comparison.rows;
        return std::ranges::find(rows, "LIMIT", &parity::Row::key)->verdict ==
               parity::Verdict::Equal;
    };
    QVERIFY(!isEqual());
    write(folder.filePath("compose.prod.yaml"),
          "services: {web: {image: 'nginx:1', environment: {LIMIT: 1}}}");
    QTRY_VERIFY_WITH_TIMEOUT(isEqual(), kSoonMs);
    workspace.close();
    QCOMPARE(parity.state(), ParityController::Closed);
    QVERIFY(!parity.hasReport());
}

void TestControllers::aComparisonThatFailsSaysWhy()
{
    const QTemporaryDir folder;
    write(folder.filePath("compose.yaml"), "services: {web: {image: 'nginx:1'}}");
    write(folder.filePath("plumbline.yaml"), "version: 1\nenvironments: 4\n");
    WorkspaceController workspace({}, {});
    ParityController parity(workspace);
    workspace.open(folder.path());
    QTRY_COMPARE_WITH_TIMEOUT(parity.state(), ParityController::Failed, kSoonMs);
    QVERIFY(!parity.errorText().isEmpty());
    QCOMPARE(parity.verdictKind(), QStringLiteral("error"));
}

QTEST_GUILESS_MAIN(TestControllers)
#include "tst_controllers.moc"
