// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/parity/measured.h"
#include "core/workspace/check.h"
#include "core/workspace/probe.h"
#include "core/workspace/probe_sockets.h"
#include "core/workspace/probe_store.h"
#include "tests/stack/sample_project.h"
#include "tests/stack/small_engine.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <chrono>

using namespace plumbline;
using namespace plumbline::workspace;
using namespace std::chrono_literals;
using namespace std::string_literals;
using stack::test::SmallEngine;

namespace {

constexpr const char* kNow = "2026-11-28T12:00:00Z";

/// A listening socket on all addresses, one of the engine's name server, a connection, and IPv6.
constexpr const char* kTables =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
    "   0: 00000000:1F40 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0\n"
    "   1: 0B00007F:9C41 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0\n"
    "   2: 0100007F:1F40 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0\n"
    "   3: 0100007F:2328 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0\n"
    "  sl  local_address                         remote_address                        st\n"
    "   0: 00000000000000000000000000000000:1F90 00000000000000000000000000000000:0000 0A\n"
    "   1: 00000000000000000000000001000000:1F91 00000000000000000000000000000000:0000 0A\n"
    "nonsense\n"
    "   2: 0000:1F91 0 0A\n";

Workspace shopWorkspace(const std::filesystem::path& root)
{
    Workspace made;
    made.root = root;
    made.project.name = "shop";
    made.project.workingDir = root;
    compose::Service api = stack::test::service("api", "shop/api:1");
    api.networks.clear();
    api.networkMode = "none";
    api.healthcheck = compose::Healthcheck{.test = {"CMD", "true"}};
    made.project.services["api"] = api;
    compose::Service worker = stack::test::service("worker", "shop/api:1");
    worker.networks.clear();
    worker.networkMode = "none";
    worker.command = {"work"};
    made.project.services["worker"] = worker;
    return made;
}

model::ProbeResult measuredApi()
{
    model::ProbeResult seen;
    seen.service = "api";
    seen.timeToReady = model::written<std::chrono::nanoseconds>(1500ms, {});
    seen.termToExit = model::written<std::chrono::nanoseconds>(10s, {});
    seen.termExitCode = model::written(137, {});
    seen.isKilledForMemory = model::written(false, {});
    seen.grace = model::written<std::chrono::nanoseconds>(10s, {});
    seen.killToReady =
        model::absent<std::chrono::nanoseconds>(model::State::Unknown, phrase("why"), {});
    seen.writtenFiles = model::written(
        std::vector<model::WrittenFile>{{.path = "/srv/app.log", .size = ByteCount{12}}}, {});
    seen.sockets =
        model::written(std::vector<model::BoundSocket>{{.address = "0.0.0.0", .port = 8000}}, {});
    seen.declaredPorts = model::written(std::vector<std::uint16_t>{8000}, {});
    seen.standardOutput = model::written(ByteCount{0}, {});
    return seen;
}

StackProbe measuredShop()
{
    return {.project = "shop",
            .measuredAt = kNow,
            .services = {{.container = "shop-api-1",
                          .image = "shop/api:1",
                          .seen = measuredApi(),
                          .remains = {}}}};
}

} // namespace

class TestProbe : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listenersAreRead();
    void socketsAreHeldAgainstWhatIsDeclared();
    void containersAreTriedAndRunAfterwards();
    void oneThatIgnoresItsSignalIsKilled();
    void nothingIsKilledWithoutTheWish();
    void nothingIsStoppedWithoutConsent();
    void whatOthersLaunchedIsLeftAlone();
    void interruptionLeavesItRunning_data();
    void interruptionLeavesItRunning();
    void serviceThatIsNotReadyAgainIsSaidSo();
    void whoFallsMeanwhileIsStartedAgain();
    void theJsonKeepsToItsSchema();
    void whatIsKeptComesBack();
    void anotherTryReplacesTheOneBefore();
    void theEnvironmentOfTheStackIsFound();
    void evidenceAges_data();
    void evidenceAges();
    void checkJudgesByIt();

private:
    void up();
    [[nodiscard]] EngineContext context() const;
    Result<StackProbe> probe(ProbeRequest request = {}, std::stop_token stop = {});

    [[nodiscard]] PersonalPlaces places() const
    {
        return {.variables = {}, .homeDirectory = m_home->path().toStdString()};
    }

    void write(const std::string& file, const std::string& text) const
    {
        VERIFY_OK(writeFileAtomically(m_workspace.root / file, text));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_home;
    std::shared_ptr<SmallEngine> m_small;
    Workspace m_workspace;
};

void TestProbe::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<QTemporaryDir>();
    m_small = std::make_shared<SmallEngine>();
    m_small->images.insert("shop/api:1");
    m_workspace = shopWorkspace(m_folder->path().toStdString());
}

EngineContext TestProbe::context() const
{
    return {.client = engine::Client::connectOver(m_small, {.host = "unix://small"}).value(),
            .credentials = {},
            .runtimeDirectory = m_home->path().toStdString()};
}

void TestProbe::up()
{
    const auto outcome = launch(m_workspace, context(), {}, {});
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    m_small->requests.clear();
}

Result<StackProbe> TestProbe::probe(ProbeRequest request, std::stop_token stop)
{
    request.project = "shop";
    request.workspace = &m_workspace;
    request.now = kNow;
    return probeStack(context(), request, std::move(stop));
}

void TestProbe::listenersAreRead()
{
    const std::vector<model::BoundSocket> sockets = parseListeners(kTables);
    const std::vector<model::BoundSocket> expected{{.address = "0.0.0.0", .port = 8000},
                                                   {.address = "::", .port = 8080},
                                                   {.address = "::1", .port = 8081},
                                                   {.address = "127.0.0.1", .port = 9000}};
    QVERIFY(sockets == expected);
    QVERIFY(parseListeners("").empty());
}

void TestProbe::socketsAreHeldAgainstWhatIsDeclared()
{
    model::ProbeResult seen;
    seen.sockets = model::written(parseListeners(kTables), {});
    seen.declaredPorts = model::written(std::vector<std::uint16_t>{8000}, {});
    const std::vector<model::BoundSocket> expected{{.address = "::", .port = 8080}};
    QVERIFY(parity::undeclaredSockets(seen) == expected);
    seen.declaredPorts = {};
    QVERIFY(parity::undeclaredSockets(seen).empty());
}

void TestProbe::containersAreTriedAndRunAfterwards()
{
    up();
    m_small->layerChanges = {{{"Path", "/srv"}, {"Kind", 0}},
                             {{"Path", "/srv/app.log"}, {"Kind", 1}},
                             {{"Path", "/etc/motd"}, {"Kind", 0}},
                             {{"Path", "/gone"}, {"Kind", 2}}};
    m_small->fileSizes = {{"/srv/app.log", 12}, {"/etc/motd", 7}};
    m_small->execOutput = kTables;
    const auto measured = probe();
    VERIFY_OK(measured);
    QCOMPARE(measured->services.size(), std::size_t{2});
    QVERIFY(measured->isRestored());
    const model::ProbeResult& api = measured->services.front().seen;
    QCOMPARE(api.service, "api"s);
    QVERIFY(api.timeToReady.isSet());
    QVERIFY(api.killToReady.isSet());
    QCOMPARE(api.termExitCode.value, 0);
    QVERIFY(api.grace.value == 10s);
    QVERIFY(api.standardOutput.value == ByteCount{6});
    QCOMPARE(api.sockets.value.size(), std::size_t{4});
    const std::vector<model::WrittenFile> files{
        {.path = "/srv/app.log", .size = ByteCount{12}, .isChanged = false},
        {.path = "/etc/motd", .size = ByteCount{7}, .isChanged = true}};
    QVERIFY(api.writtenFiles.value == files);
    // Nothing tells when the worker is ready.
    const model::ProbeResult& worker = measured->services.back().seen;
    QVERIFY(!worker.timeToReady.isSet());
    VERIFY_SAYS(worker.timeToReady.reason, "nothing tells when it is ready");
    QVERIFY(worker.termToExit.isSet());
    QVERIFY(m_small->isRunning("shop-api-1"));
    QVERIFY(m_small->isRunning("shop-worker-1"));
    QCOMPARE(std::ranges::count_if(m_small->requests,
                                   [](const std::string& one) { return one.ends_with("/start"); }) -
                 std::ranges::count(m_small->requests, "POST /exec/exec/start"s),
             4);
}

void TestProbe::oneThatIgnoresItsSignalIsKilled()
{
    up();
    m_small->stopCodes["api"] = 137;
    const auto measured = probe({.services = {"api"}});
    VERIFY_OK(measured);
    QCOMPARE(measured->services.size(), std::size_t{1});
    QCOMPARE(measured->services.front().seen.termExitCode.value, 137);
    QVERIFY(!measured->services.front().seen.isKilledForMemory.value);
}

void TestProbe::nothingIsKilledWithoutTheWish()
{
    up();
    const auto measured = probe({.kills = false});
    VERIFY_OK(measured);
    QVERIFY(std::ranges::none_of(m_small->requests,
                                 [](const std::string& one) { return one.ends_with("/kill"); }));
    QVERIFY(measured->services.front().seen.killToReady.state == model::State::Missing);
}

void TestProbe::nothingIsStoppedWithoutConsent()
{
    up();
    std::vector<std::string> asked;
    const auto measured = probe({.confirm = [&](const std::vector<std::string>& containers) {
        asked = containers;
        return false;
    }});
    QVERIFY(!measured);
    QVERIFY(measured.error().code == ErrorCode::Cancelled);
    QCOMPARE(asked, (std::vector{"shop-api-1"s, "shop-worker-1"s}));
    QVERIFY(m_small->requests.empty());
}

void TestProbe::whatOthersLaunchedIsLeftAlone()
{
    up();
    m_small->hiddenLabel = "dev.plumbline.settings";
    const auto measured = probe();
    QVERIFY(!measured);
    QVERIFY(measured.error().code == ErrorCode::Conflict);
    VERIFY_SAYS(measured.error().message, "was not launched by Plumbline");
    QVERIFY(m_small->requests.empty());
}

void TestProbe::interruptionLeavesItRunning_data()
{
    QTest::addColumn<std::string>("verb");
    for (const char* verb : {"stop", "start", "kill"})
        QTest::newRow(verb) << std::string(verb);
}

/// The wish to stop comes while the container is down, or about to be.
void TestProbe::interruptionLeavesItRunning()
{
    QFETCH(std::string, verb);
    up();
    std::stop_source stop;
    m_small->afterChange = [&](const engine::Request& request) {
        if (request.path.ends_with("/" + verb))
            stop.request_stop();
        return true;
    };
    const auto measured = probe({.services = {"api"}}, stop.get_token());
    QVERIFY(!measured);
    QVERIFY(measured.error().code == ErrorCode::Cancelled);
    VERIFY_SAYS(measured.error().message, "runs as before");
    QVERIFY(m_small->isRunning("shop-api-1"));
}

void TestProbe::serviceThatIsNotReadyAgainIsSaidSo()
{
    up();
    m_small->behaviour["api"] = "unhealthy";
    const auto measured = probe({.services = {"api"}});
    VERIFY_OK(measured);
    QVERIFY(!measured->isRestored());
    VERIFY_SAYS(measured->services.front().remains, "its check failed");
    QVERIFY(!measured->services.front().seen.timeToReady.isSet());
    QVERIFY(m_small->isRunning("shop-api-1"));
}

/// As a worker that ends once its database is away.
void TestProbe::whoFallsMeanwhileIsStartedAgain()
{
    up();
    m_small->afterChange = [&](const engine::Request& request) {
        if (request.path.ends_with("/stop"))
            m_small->die("shop-worker-1", 1);
        return true;
    };
    const auto measured = probe({.services = {"api"}});
    VERIFY_OK(measured);
    QCOMPARE(measured->restarted, std::vector{"shop-worker-1"s});
    QVERIFY(measured->isRestored());
    QVERIFY(m_small->isRunning("shop-worker-1"));
}

void TestProbe::theJsonKeepsToItsSchema()
{
    QCOMPARE(test::schemaComplaint("probe", renderProbeJson(measuredShop(), "dev")), ""s);
    QCOMPARE(test::schemaComplaint("probe", renderProbeJson({.project = "a"}, "")), ""s);
    VERIFY_SAYS(renderProbeJson(measuredShop(), "dev"), "\"graceExceeded\": true");
}

void TestProbe::whatIsKeptComesBack()
{
    QVERIFY(keptProbes(m_workspace.root, places()).empty());
    VERIFY_OK(keepProbe(measuredShop(), "dev", m_workspace.root, places()));
    const std::vector<KeptProbe> kept = keptProbes(m_workspace.root, places());
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept.front().environment, "dev"s);
    QCOMPARE(kept.front().measuredAt, std::string(kNow));
    QVERIFY(kept.front().probe == measuredShop().services.front());
    const auto file = probeFile(m_workspace.root, places());
    QVERIFY((std::filesystem::status(file).permissions() & std::filesystem::perms::others_all) ==
            std::filesystem::perms::none);
}

void TestProbe::anotherTryReplacesTheOneBefore()
{
    VERIFY_OK(keepProbe(measuredShop(), "dev", m_workspace.root, places()));
    StackProbe later = measuredShop();
    later.measuredAt = "2026-12-01T12:00:00Z";
    VERIFY_OK(keepProbe(later, "dev", m_workspace.root, places()));
    later.services.front().seen = {.service = "worker"};
    VERIFY_OK(keepProbe(later, "dev", m_workspace.root, places())); // it could not be tried
    const std::vector<KeptProbe> kept = keptProbes(m_workspace.root, places());
    QCOMPARE(kept.size(), std::size_t{1});
    QCOMPARE(kept.front().measuredAt, later.measuredAt);
}

void TestProbe::theEnvironmentOfTheStackIsFound()
{
    write("plumbline.yaml",
          "version: 1\n"
          "environments:\n"
          "  prod: {sources: [{kubernetes: k8s}]}\n"
          "  staging: {sources: [{compose: [compose.yaml, staging.yaml]}]}\n"
          "  dev: {sources: [{compose: compose.yaml}]}\n");
    const auto opened = openManifest(m_workspace.root);
    VERIFY_OK(opened);
    m_workspace.project.files = {m_workspace.root / "compose.yaml"};
    QCOMPARE(environmentOfStack(*opened, m_workspace.project), "dev"s);
    m_workspace.project.files.push_back(m_workspace.root / "staging.yaml");
    QCOMPARE(environmentOfStack(*opened, m_workspace.project), "staging"s);
    m_workspace.project.files = {m_workspace.root / "other.yaml"};
    QCOMPARE(environmentOfStack(*opened, m_workspace.project), "dev"s);
}

void TestProbe::evidenceAges_data()
{
    QTest::addColumn<std::string>("now");
    QTest::addColumn<std::string>("image");
    QTest::addColumn<std::string>("reason"); // empty: it counts
    QTest::newRow("fresh") << "2026-12-20T12:00:00Z"s
                           << "shop/api:1"s
                           << ""s;
    QTest::newRow("old") << "2027-01-20T12:00:00Z"s
                         << "shop/api:1"s
                         << "it was tried 53 days ago: try it again with plumbline probe"s;
    QTest::newRow("of another image")
        << "2026-12-20T12:00:00Z"s
        << "shop/api:2"s
        << "it was tried with the image shop/api:1: try it again with plumbline probe"s;
}

void TestProbe::evidenceAges()
{
    QFETCH(std::string, now);
    QFETCH(std::string, image);
    QFETCH(std::string, reason);
    VERIFY_OK(keepProbe(measuredShop(), "dev", m_workspace.root, places()));
    model::Environment environment{.name = "dev"};
    model::Service api;
    api.name = "api";
    api.image = model::written(*model::parseImageReference(image), {});
    environment.services.push_back(api);
    const auto evidence = evidenceOf(keptProbes(m_workspace.root, places()), environment, now);
    QCOMPARE(evidence.size(), std::size_t{1});
    QCOMPARE(evidence.front().termToExit.isSet(), reason.empty());
    QCOMPARE(evidence.front().termToExit.reason, reason);
    QCOMPARE(evidence.front().termToExit.origin.object, "container shop-api-1, tried 2026-11-28"s);
}

void TestProbe::checkJudgesByIt()
{
    write("compose.yaml", "services: {api: {image: \"shop/api:1\"}}\n");
    write("plumbline.yaml",
          "version: 1\n"
          "name: shop\n"
          "environments:\n"
          "  dev: {sources: [{compose: compose.yaml}]}\n");
    const auto opened = openManifest(m_workspace.root);
    VERIFY_OK(opened);
    const auto rulesOf = [&](const std::string& now) {
        std::vector<std::string> rules;
        const auto loaded = loadEnvironments(
            *opened, {.variables = {}, .homeDirectory = m_home->path().toStdString()});
        const auto checked =
            loaded ? check(*opened, *loaded, {.now = now, .secretKey = std::string(16, 'k')})
                   : tl::unexpected(loaded.error());
        if (!checked)
            return std::vector{toString(checked.error())};
        for (const parity::Finding& finding : checked->report.findings) {
            if (finding.rule == "sigterm-ignored" || finding.rule == "logs-to-files")
                rules.push_back(finding.rule);
        }
        return rules;
    };
    QVERIFY(rulesOf(kNow).empty());
    VERIFY_OK(keepProbe(measuredShop(), "dev", opened->root, places()));
    QCOMPARE(rulesOf(kNow), (std::vector{"sigterm-ignored"s, "logs-to-files"s}));
    QVERIFY(rulesOf("2027-03-01T00:00:00Z").empty());
}

QTEST_APPLESS_MAIN(TestProbe)
#include "tst_probe.moc"
