// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/engine/containers.h"
#include "core/engine/events.h"
#include "core/engine/exec.h"
#include "core/engine/images.h"
#include "core/engine/networks.h"
#include "core/engine/simulated.h"
#include "core/engine/system.h"
#include "core/engine/volumes.h"
#include "tests/support/results.h"

#include <QTest>

#include <algorithm>
#include <mutex>

using namespace plumbline;

namespace {

constexpr const char* kImage = "busybox:1";

/// A client and a name of its own; removes what a test made, also when that fails in the middle.
class Bench
{
public:
    explicit Bench(const QString& kind)
        : client(kind == "simulated"
                     ? *engine::Client::connectOver(
                           engine::makeSimulatedEngine({.timeFactor = 0, .images = {kImage}}),
                           {.host = "unix:///simulated"})
                     : *engine::Client::connect(
                           {.host = qEnvironmentVariable("PLUMBLINE_TEST_ENGINE").toStdString()}))
    {}

    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    Bench(Bench&&) = delete;
    Bench& operator=(Bench&&) = delete;

    ~Bench()
    {
        if (const auto made =
                client.run(engine::listContainers({.labels = {"plumbline.test=" + name}}))) {
            for (const auto& container : *made)
                (void)client.run(engine::removeContainer(
                    container.id, {.force = true, .removeAnonymousVolumes = true}));
        }
        (void)client.run(engine::removeNetwork(name));
        (void)client.run(engine::removeVolume(name));
    }

    [[nodiscard]] engine::ContainerSpec spec(const std::string& suffix = {}) const
    {
        engine::ContainerSpec spec;
        spec.name = name + suffix;
        spec.image = kImage;
        spec.cmd = std::vector<std::string>{"sleep", "600"};
        spec.labels = {{"plumbline.test", name}};
        spec.init = true;
        return spec;
    }

    [[nodiscard]] engine::ContainerSpec publishing(const std::string& suffix,
                                                   const std::string& hostPort) const
    {
        engine::ContainerSpec spec = this->spec(suffix);
        spec.exposedPorts = {"8080/tcp"};
        spec.portBindings = {
            {.containerPort = "8080/tcp", .hostIp = "127.0.0.1", .hostPort = hostPort}};
        return spec;
    }

    [[nodiscard]] Result<engine::CreatedContainer> create(const engine::ContainerSpec& spec) const
    {
        return client.run(engine::createContainer(spec, client.version().apiVersion));
    }

    engine::Client client;
    std::string name = "conformance-" + randomHex(6);
};

} // namespace

/// One table of what an engine does, asked of the simulated one, and of the real one where there is
/// one: so the simulation stays honest. It needs busybox only, which every test engine holds.
class ConformanceTest : public QObject
{
    Q_OBJECT

    static void engines()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("simulated") << "simulated";
        if (qEnvironmentVariableIsSet("PLUMBLINE_TEST_ENGINE"))
            QTest::newRow("real") << "real";
    }

private slots:

    void onlyRealContainersAreAskedOverTheNetwork_data() { engines(); }

    void onlyRealContainersAreAskedOverTheNetwork()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        QVERIFY(engine::isUnixSocket(bench.client.endpoint()));
        QCOMPARE(bench.client.reachesContainers(), kind == "real");
    }

    void whatIsCreatedIsSeenByInspect_data() { engines(); }

    void whatIsCreatedIsSeenByInspect()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        engine::ContainerSpec spec = bench.spec();
        spec.env = {"COLOUR=green"};
        spec.healthcheck = engine::HealthcheckSpec{
            .test = {"CMD", "true"}, .interval = std::chrono::seconds(1), .retries = 2};
        spec.binds = {bench.name + ":/store"};
        const auto created = bench.create(spec);
        VERIFY_OK(created);
        const auto seen = bench.client.run(engine::inspectContainer(created->id));
        VERIFY_OK(seen);
        QCOMPARE(seen->name, bench.name);
        QCOMPARE(seen->image, std::string(kImage));
        QCOMPARE(seen->state, std::string("created"));
        QCOMPARE(seen->labels.at("plumbline.test"), bench.name);
        QVERIFY(std::ranges::find(seen->env, "COLOUR=green") != seen->env.end());
        QCOMPARE(seen->healthcheck.test, (std::vector<std::string>{"CMD", "true"}));
        QCOMPARE(seen->mounts.size(), std::size_t(1));
        QCOMPARE(seen->mounts.front().name, bench.name);
        QCOMPARE(seen->mounts.front().destination, std::string("/store"));
        VERIFY_OK(bench.client.run(engine::inspectVolume(bench.name)));
    }

    void aRunningContainerHasAnAddressAndItsPort_data() { engines(); }

    void aRunningContainerHasAnAddressAndItsPort()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        VERIFY_OK(bench.client.run(engine::createNetwork({.name = bench.name})));
        engine::ContainerSpec spec = bench.publishing("", "");
        spec.networkMode = bench.name;
        spec.endpoints[bench.name] = {.aliases = {"web"}};
        const auto created = bench.create(spec);
        VERIFY_OK(created);
        VERIFY_OK(bench.client.run(engine::startContainer(created->id)));
        VERIFY_OK(bench.client.run(engine::startContainer(created->id))); // 304: it runs already
        const auto seen = bench.client.run(engine::inspectContainer(created->id));
        VERIFY_OK(seen);
        QVERIFY(seen->running);
        QCOMPARE(seen->networks.size(), std::size_t(1));
        const auto& network = seen->networks.at(bench.name);
        QVERIFY(!network.ipAddress.empty());
        QVERIFY(std::ranges::find(network.aliases, "web") != network.aliases.end());
        QCOMPARE(seen->ports.size(), std::size_t(1));
        QCOMPARE(seen->ports.front().privatePort, 8080U);
        QVERIFY(seen->ports.front().publicPort > 0);
        const auto looked = bench.client.run(engine::inspectNetwork(bench.name));
        VERIFY_OK(looked);
        QCOMPARE(looked->containers, std::vector<std::string>{created->id});
        VERIFY_FAILS(bench.client.run(engine::removeNetwork(bench.name)), ErrorCode::Denied);
        VERIFY_FAILS(bench.client.run(engine::createNetwork({.name = bench.name})),
                     ErrorCode::Conflict);
    }

    void listsAreFilteredByLabel_data() { engines(); }

    void listsAreFilteredByLabel()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        VERIFY_OK(bench.create(bench.spec("-1")));
        VERIFY_OK(bench.create(bench.spec("-2")));
        const std::string label = "plumbline.test=" + bench.name;
        const auto count = [&](bool all, const std::string& wanted) {
            const auto list =
                bench.client.run(engine::listContainers({.all = all, .labels = {wanted}}));
            return list ? static_cast<int>(list->size()) : -1;
        };
        QCOMPARE(count(true, label), 2);
        QCOMPARE(count(false, label), 0); // none of them runs
        QCOMPARE(count(true, label + "x"), 0);
    }

    void refusalsHaveTheirCodesAndWords_data() { engines(); }

    void refusalsHaveTheirCodesAndWords()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        const engine::Client& client = bench.client;
        const auto created = bench.create(bench.spec());
        VERIFY_OK(created);
        const auto twice = bench.create(bench.spec());
        VERIFY_FAILS(twice, ErrorCode::Conflict);
        VERIFY_SAYS(twice.error().message, created->id);
        engine::ContainerSpec missing = bench.spec("-missing");
        missing.image = "no-such-image:1";
        const auto refused = bench.create(missing);
        VERIFY_FAILS(refused, ErrorCode::NotFound);
        VERIFY_SAYS(refused.error().message, "No such image: no-such-image:1");
        VERIFY_FAILS(client.run(engine::inspectContainer("no-such")), ErrorCode::NotFound);
        VERIFY_FAILS(client.run(engine::inspectNetwork("no-such")), ErrorCode::NotFound);
        VERIFY_FAILS(client.run(engine::inspectVolume("no-such")), ErrorCode::NotFound);
        VERIFY_FAILS(client.run(engine::inspectImage("no-such:1")), ErrorCode::NotFound);
        VERIFY_FAILS(client.run(engine::killContainer(created->id, "SIGKILL")),
                     ErrorCode::Conflict);
        VERIFY_OK(client.run(engine::stopContainer(created->id, 0))); // 304: it stands already
        VERIFY_OK(client.run(engine::startContainer(created->id)));
        VERIFY_FAILS(client.run(engine::removeContainer(created->id, {})), ErrorCode::Conflict);
    }

    void aTakenPortIsRefusedAtTheStart_data() { engines(); }

    void aTakenPortIsRefusedAtTheStart()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        const auto holder = bench.create(bench.publishing("-1", ""));
        VERIFY_OK(holder);
        VERIFY_OK(bench.client.run(engine::startContainer(holder->id)));
        const auto seen = bench.client.run(engine::inspectContainer(holder->id));
        VERIFY_OK(seen);
        const auto loser =
            bench.create(bench.publishing("-2", std::to_string(seen->ports.front().publicPort)));
        VERIFY_OK(loser);
        const auto refused = bench.client.run(engine::startContainer(loser->id));
        VERIFY_FAILS(refused, ErrorCode::Internal);
        VERIFY_SAYS(refused.error().message, "port is already allocated");
        const auto left = bench.client.run(engine::inspectContainer(loser->id));
        VERIFY_OK(left);
        QCOMPARE(left->state, std::string("created"));
        QCOMPARE(left->exitCode, 128);
    }

    void killingEndsWithItsExitCodeAndIsWaitedFor_data() { engines(); }

    void killingEndsWithItsExitCodeAndIsWaitedFor()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        const auto created = bench.create(bench.spec());
        VERIFY_OK(created);
        VERIFY_OK(bench.client.run(engine::startContainer(created->id)));
        VERIFY_OK(bench.client.run(engine::renameContainer(created->id, bench.name + "-new")));
        VERIFY_OK(bench.client.run(engine::killContainer(bench.name + "-new", "SIGKILL")));
        const auto code = bench.client.run(engine::waitContainer(created->id));
        VERIFY_OK(code);
        QCOMPARE(*code, 137);
        const auto seen = bench.client.run(engine::inspectContainer(created->id));
        VERIFY_OK(seen);
        QCOMPARE(seen->state, std::string("exited"));
        QVERIFY(seen->finishedAt > seen->startedAt);
    }

    void theLifeOfAContainerIsSeenInTheEvents_data() { engines(); }

    void theLifeOfAContainerIsSeenInTheEvents()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        std::mutex mutex;
        std::vector<std::string> actions;
        bool isLive = false;
        const engine::EventWatch watch(
            bench.client,
            {.types = {"container"}, .labels = {"plumbline.test=" + bench.name}},
            {.onEvent =
                 [&](const engine::EngineEvent& event) {
                     const std::lock_guard lock(mutex);
                     actions.push_back(event.action);
                 },
             .onLive =
                 [&] {
                     const std::lock_guard lock(mutex);
                     isLive = true;
                 },
             .onLost = {}});
        const auto looked = [&](const auto& value) {
            const std::lock_guard lock(mutex);
            return value;
        };
        QTRY_VERIFY(looked(isLive));
        const auto created = bench.create(bench.spec());
        VERIFY_OK(created);
        VERIFY_OK(bench.client.run(engine::startContainer(created->id)));
        VERIFY_OK(bench.client.run(engine::stopContainer(created->id, 5)));
        VERIFY_OK(bench.client.run(engine::removeContainer(created->id, {})));
        const std::vector<std::string> expected{
            "create", "start", "kill", "die", "stop", "destroy"};
        QTRY_COMPARE(looked(actions), expected);
    }

    void healthBecomesHealthy_data() { engines(); }

    void healthBecomesHealthy()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        engine::ContainerSpec spec = bench.spec();
        spec.healthcheck = engine::HealthcheckSpec{.test = {"CMD", "true"},
                                                   .interval = std::chrono::milliseconds(500)};
        const auto created = bench.create(spec);
        VERIFY_OK(created);
        VERIFY_OK(bench.client.run(engine::startContainer(created->id)));
        const auto health = [&] {
            const auto seen = bench.client.run(engine::inspectContainer(created->id));
            return seen && seen->health ? seen->health->status : std::string{};
        };
        QTRY_COMPARE_WITH_TIMEOUT(health(), std::string("healthy"), 20000);
    }

    void removingTakesAnonymousVolumesAlong_data() { engines(); }

    void removingTakesAnonymousVolumesAlong()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        engine::ContainerSpec spec = bench.spec();
        spec.binds = {bench.name + ":/named"};
        spec.volumes = {"/anonymous"};
        const auto created = bench.create(spec);
        VERIFY_OK(created);
        const auto seen = bench.client.run(engine::inspectContainer(created->id));
        VERIFY_OK(seen);
        QCOMPARE(seen->mounts.size(), std::size_t(2));
        VERIFY_FAILS(bench.client.run(engine::removeVolume(bench.name)), ErrorCode::Conflict);
        VERIFY_OK(bench.client.run(
            engine::removeContainer(created->id, {.removeAnonymousVolumes = true})));
        for (const auto& mount : seen->mounts) {
            const auto volume = bench.client.run(engine::inspectVolume(mount.name));
            QCOMPARE(volume.has_value(), mount.name == bench.name);
        }
    }

    void anExecTellsItsExitCodeAndOutput_data() { engines(); }

    void anExecTellsItsExitCodeAndOutput()
    {
        QFETCH(QString, kind);
        const Bench bench(kind);
        const auto created = bench.create(bench.spec());
        VERIFY_OK(created);
        const auto exec = [&](const std::vector<std::string>& command) {
            return engine::execAndWait(bench.client, created->id, {.command = command}, {});
        };
        VERIFY_FAILS(exec({"true"}), ErrorCode::Conflict); // it does not run yet
        VERIFY_OK(bench.client.run(engine::startContainer(created->id)));
        const auto spoken = exec({"echo", "ahoy", "there"});
        VERIFY_OK(spoken);
        QCOMPARE(spoken->output, std::string("ahoy there\n"));
        const auto failed = exec({"false"});
        VERIFY_OK(failed);
        QCOMPARE(failed->exitCode, 1);
    }
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
