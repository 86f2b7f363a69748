// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"
#include "core/engine/exec.h"
#include "core/engine/images.h"
#include "core/engine/logs.h"
#include "core/engine/simulated.h"
#include "core/engine/system.h"
#include "tests/support/results.h"

#include <QTest>

#include <array>
#include <atomic>
#include <future>
#include <mutex>
#include <thread>
#include <unistd.h>
#include <utility>

using namespace plumbline;

/// What only the simulated engine can be made to do on purpose.
class BehaviourTest : public QObject
{
    Q_OBJECT

    static engine::Client connect(engine::SimulatedOptions options)
    {
        return *engine::Client::connectOver(engine::makeSimulatedEngine(std::move(options)),
                                            {.host = "unix:///simulated"});
    }

    static engine::ContainerSpec specOf(const std::string& service, const std::string& image)
    {
        engine::ContainerSpec spec;
        spec.name = "stack-" + service + "-1";
        spec.image = image;
        spec.labels = {{"com.docker.compose.project", "stack"},
                       {"com.docker.compose.service", service}};
        return spec;
    }

    static Result<std::string> run(const engine::Client& client, const engine::ContainerSpec& spec)
    {
        const auto created = client.run(engine::createContainer(spec, "1.45"));
        if (!created)
            return tl::unexpected(created.error());
        return client.run(engine::startContainer(created->id)).transform([&] {
            return created->id;
        });
    }

private slots:

    void aPullShowsItsLayersAndBringsTheImage()
    {
        const engine::Client client = connect({.timeFactor = 0});
        VERIFY_FAILS(client.run(engine::inspectImage("redis:7")), ErrorCode::NotFound);
        std::size_t layers = 0;
        bool sawDownload = false;
        VERIFY_OK(engine::pullImageAndWait(client,
                                           "redis:7",
                                           {},
                                           [&](const engine::PullProgress& progress) {
                                               layers = progress.layers.size();
                                               sawDownload =
                                                   sawDownload || progress.downloadedBytes() > 0;
                                           },
                                           {}));
        QVERIFY(layers > 0); // how many are seen depends on how fast one looks
        QVERIFY(sawDownload);
        const auto image = client.run(engine::inspectImage("docker.io/library/redis:7"));
        VERIFY_OK(image);
        QCOMPARE(image->exposedPorts, std::vector<std::string>{"6379/tcp"});
    }

    void aPullFailsAsItIsToldTo()
    {
        const engine::Client client =
            connect({.timeFactor = 0, .missingImages = {"gone:1"}, .deniedImages = {"mine:1"}});
        VERIFY_FAILS(engine::pullImageAndWait(client, "gone:1", {}, {}, {}), ErrorCode::NotFound);
        VERIFY_FAILS(engine::pullImageAndWait(client, "mine:1", {}, {}, {}), ErrorCode::Denied);
    }

    void aServiceStaysUnhealthyWhenItIsToldTo()
    {
        const engine::Client client =
            connect({.timeFactor = 0, .images = {"redis:7"}, .failingHealth = {"cache"}});
        engine::ContainerSpec spec = specOf("cache", "redis:7");
        spec.healthcheck = engine::HealthcheckSpec{.test = {"CMD", "redis-cli", "ping"},
                                                   .interval = std::chrono::seconds(1),
                                                   .retries = 3};
        const auto id = run(client, spec);
        VERIFY_OK(id);
        const auto health = [&] {
            return client.run(engine::inspectContainer(*id))
                ->health.value_or(engine::HealthState{});
        };
        QTRY_COMPARE(health().status, std::string("unhealthy"));
        QCOMPARE(health().failingStreak, 3);
        QCOMPARE(health().log.back().output, std::string("connection refused\n"));
    }

    void aMigrationEndsByItself()
    {
        const engine::Client client = connect({.timeFactor = 0, .images = {"postgres:15"}});
        const auto id = run(client, specOf("migrate", "postgres:15"));
        VERIFY_OK(id);
        const auto code = client.run(engine::waitContainer(*id));
        VERIFY_OK(code);
        QCOMPARE(*code, 0);
    }

    void aPortOfTheHostCanBeTaken()
    {
        const engine::Client client =
            connect({.timeFactor = 0, .images = {"nginx:1"}, .takenPorts = {8080}});
        engine::ContainerSpec spec = specOf("web", "nginx:1");
        spec.portBindings = {{.containerPort = "80/tcp", .hostIp = "", .hostPort = "8080"}};
        VERIFY_FAILS(run(client, spec), ErrorCode::Internal);
    }

    void followedLogsGoOnAndEndWithTheContainer()
    {
        const engine::Client client = connect({.timeFactor = 0.01, .images = {"nginx:1"}});
        const auto id = run(client, specOf("web", "nginx:1"));
        VERIFY_OK(id);
        std::atomic<int> lines{0};
        std::promise<bool> end;
        const engine::StreamHandle logs = engine::streamLogs(
            client,
            *id,
            false,
            {.follow = true},
            [&](const engine::LogLine& line) { lines += line.text.empty() ? 0 : 1; },
            [&](const Result<void>& result) { end.set_value(result.has_value()); });
        QTRY_VERIFY(lines > 5); // more than those of its start
        VERIFY_OK(client.run(engine::stopContainer(*id, std::nullopt)));
        QVERIFY(end.get_future().get());
    }

    void aTailIsThatLong()
    {
        const engine::Client client = connect({.timeFactor = 0, .images = {"postgres:15"}});
        const auto id = run(client, specOf("db", "postgres:15"));
        VERIFY_OK(id);
        const auto tail = engine::readLogs(client, *id, false, {.tail = "2"}, {});
        VERIFY_OK(tail);
        QCOMPARE(tail->size(), std::size_t(2));
        QCOMPARE(tail->back().text,
                 std::string("LOG:  database system is ready to accept connections"));
    }

    void statsCome()
    {
        const engine::Client client = connect({.timeFactor = 0, .images = {"redis:7"}});
        const auto id = run(client, specOf("cache", "redis:7"));
        VERIFY_OK(id);
        std::mutex mutex;
        std::vector<engine::StatsSample> samples;
        const auto count = [&] {
            const std::lock_guard lock(mutex);
            return samples.size();
        };
        const engine::StreamHandle stream = engine::streamStats(
            client,
            *id,
            [&](const engine::StatsSample& sample) {
                const std::lock_guard lock(mutex);
                samples.push_back(sample);
            },
            [](const Result<void>&) {});
        QTRY_COMPARE(count(), std::size_t(2));
        QVERIFY(!samples[0].hasCpu);
        QVERIFY(samples[1].cpuPercent > 0);
        QVERIFY(samples[1].memoryBytes > 0);
    }

    void aTerminalIsTypedInto_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("a variable") << "echo $TIDE ebb\rexit\r"
                                    << "/ # echo $TIDE ebb\r\nspring ebb\r\n/ # exit\r\n"
                                    << 0;
        QTest::newRow("its size") << "stty size\rexit 3\r"
                                  << "/ # stty size\r\n7 42\r\n/ # exit 3\r\n"
                                  << 3;
        QTest::newRow("what it has not") << "tides\r\x04"
                                         << "/ # tides\r\nsh: tides: not found\r\n/ # \r\n"
                                         << 127;
        QTest::newRow("a line that is given up") << "eb\x7f\x03"
                                                    "exit\r"
                                                 << "/ # eb\b \b^C\r\n/ # exit\r\n"
                                                 << 0;
    }

    void aTerminalIsTypedInto()
    {
        QFETCH(QString, keys);
        QFETCH(QString, written);
        QFETCH(int, exitCode);
        const engine::Client client = connect({.timeFactor = 0, .images = {"redis:7"}});
        engine::ContainerSpec spec = specOf("cache", "redis:7");
        spec.env = {"TIDE=spring"};
        const auto id = run(client, spec);
        VERIFY_OK(id);
        std::array<int, 2> ends{};
        QCOMPARE(pipe(ends.data()), 0);
        std::string seen;
        bool isTyped = false;
        const auto type = [&] {
            const std::string bytes = keys.toStdString();
            QCOMPARE(write(ends[1], bytes.data(), bytes.size()),
                     static_cast<ssize_t>(bytes.size()));
        };
        const auto code =
            engine::execAttached(client,
                                 *id,
                                 {.command = {"sh"}, .tty = true},
                                 {.input = ends[0],
                                  .onOutput =
                                      [&](engine::LogStream /*stream*/, std::string_view bytes) {
                                          seen += bytes;
                                          if (!std::exchange(isTyped, true))
                                              type();
                                      }},
                                 [] { return engine::TerminalSize{.columns = 42, .rows = 7}; },
                                 {});
        close(ends[0]);
        close(ends[1]);
        VERIFY_OK(code);
        QCOMPARE(QString::fromStdString(seen), written);
        QCOMPARE(*code, exitCode);
    }

    void aTerminalEndsWithItsContainer()
    {
        const engine::Client client = connect({.timeFactor = 0, .images = {"redis:7"}});
        const auto id = run(client, specOf("cache", "redis:7"));
        VERIFY_OK(id);
        std::array<int, 2> ends{};
        QCOMPARE(pipe(ends.data()), 0);
        const auto code = engine::execAttached(
            client,
            *id,
            {.command = {"sh"}, .tty = true},
            {.input = ends[0],
             .onOutput =
                 [&](engine::LogStream /*stream*/, std::string_view /*bytes*/) {
                     VERIFY_OK(client.run(engine::killContainer(*id, "SIGKILL")));
                 }},
            {},
            {});
        close(ends[0]);
        close(ends[1]);
        VERIFY_OK(code);
        QCOMPARE(*code, 137);
    }

    void everyHandlerIsCalledBeforeTheEngineIsGone()
    {
        std::atomic<int> ended{0};
        constexpr int kStreams = 50;
        {
            const auto transport = engine::makeSimulatedEngine({.timeFactor = 1});
            for (int stream = 0; stream < kStreams; ++stream)
                transport->start(
                    {.path = "/events"},
                    [](std::string_view) {},
                    [&](const Result<engine::Response>& answer) {
                        if (!answer && answer.error().code == ErrorCode::Cancelled)
                            ++ended;
                    });
        }
        QCOMPARE(ended.load(), kStreams);
    }

    void aCancelledExchangeSaysSo()
    {
        const auto transport = engine::makeSimulatedEngine({});
        std::promise<ErrorCode> code;
        const engine::ExchangeId id = transport->start(
            {.path = "/events"},
            [](std::string_view) {},
            [&](const Result<engine::Response>& answer) {
                code.set_value(answer ? ErrorCode::Internal : answer.error().code);
            });
        transport->cancel(id);
        QCOMPARE(static_cast<int>(code.get_future().get()), static_cast<int>(ErrorCode::Cancelled));
    }

    void theLastHandleMayGoOnTheEnginesOwnThread()
    {
        auto transport = engine::makeSimulatedEngine({.timeFactor = 0});
        std::promise<void> gone;
        engine::Transport* const borrowed = transport.get();
        auto kept = std::make_shared<std::shared_ptr<engine::Transport>>(std::move(transport));
        borrowed->schedule(std::chrono::milliseconds(0), [kept, &gone]() mutable {
            kept->reset();
            gone.set_value();
        });
        gone.get_future().get();
        QVERIFY(*kept == nullptr);
    }

    void manyThreadsMayAskAtOnce()
    {
        const engine::Client client = connect({.timeFactor = 0, .images = {"redis:7"}});
        constexpr int kThreads = 8;
        constexpr int kEach = 20;
        std::atomic<int> made{0};
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < kThreads; ++thread)
                threads.emplace_back([&, thread] {
                    for (int each = 0; each < kEach; ++each) {
                        engine::ContainerSpec spec = specOf("cache", "redis:7");
                        spec.name += std::to_string(thread * kEach + each);
                        made += client.run(engine::createContainer(spec, "1.45")) ? 1 : 0;
                    }
                });
        }
        QCOMPARE(made.load(), kThreads * kEach);
        const auto all = client.run(engine::listContainers({}));
        VERIFY_OK(all);
        QCOMPARE(all->size(), std::size_t(kThreads * kEach));
    }

    void thePingTellsItsVersion()
    {
        const engine::Client client = connect({.apiVersion = "1.41"});
        QCOMPARE(client.version().apiVersion, std::string("1.41"));
        const auto info = client.run(engine::readEngineInfo());
        VERIFY_OK(info);
        QCOMPARE(info->name, std::string("simulated"));
    }
};

QTEST_GUILESS_MAIN(BehaviourTest)
#include "tst_behaviour.moc"
