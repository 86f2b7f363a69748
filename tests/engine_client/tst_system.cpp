// SPDX-License-Identifier: Apache-2.0
#include "core/engine/exec.h"
#include "core/engine/system.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <future>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

class TestSystem : public QObject
{
    Q_OBJECT

private slots:
    void theEngineSaysWhatItIs_data();
    void theEngineSaysWhatItIs();
    void aRootlessEngineIsKnown();
    void whatGivesNamesOnPodman_data();
    void whatGivesNamesOnPodman();
    void samplesAreMeasured();
    void samplesOfCgroupVersion2AreMeasured();
    void aStatsStreamEndsWithItsContainer();
    void aCommandRunsToItsEnd();
    void aCommandOnATtyHasOneOutput();
    void aCommandsOutputIsBounded();
    void aContainerThatDoesNotRunCannotRunACommand();
    void aCommandCanBeCancelled();
};

void TestSystem::theEngineSaysWhatItIs_data()
{
    QTest::addColumn<QString>("recording");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("driver");
    QTest::newRow("Docker 20.10") << "info.json"
                                  << "20.10.24+dfsg1"
                                  << "overlay2";
    QTest::newRow("Docker 26.1") << "e26-info.json"
                                 << "26.1.5+dfsg1"
                                 << "overlay2";
    QTest::newRow("Podman 4.3") << "podman-info.json"
                                << "4.3.1"
                                << "overlay";
}

void TestSystem::theEngineSaysWhatItIs()
{
    QFETCH(QString, recording);
    QFETCH(QString, version);
    QFETCH(QString, driver);
    FakeEngine fake;
    fake.reply("GET", "/info", {.body = recorded(qPrintable(recording))});
    const auto info = connectedTo(fake).run(readEngineInfo());
    VERIFY_OK(info);
    QCOMPARE(info->serverVersion, version.toStdString());
    QCOMPARE(info->storageDriver, driver.toStdString());
    QCOMPARE(info->osType, std::string("linux"));
    QCOMPARE(info->cpus, 2);
    QVERIFY(info->memoryBytes > 1'000'000'000);
    QVERIFY(!info->isRootless);
    QVERIFY(!info->rootDirectory.empty());
    QVERIFY(!info->kernelVersion.empty());
}

void TestSystem::aRootlessEngineIsKnown()
{
    FakeEngine fake;
    fake.reply("GET", "/info", {.body = R"({"SecurityOptions":["name=seccomp","name=rootless"]})"});
    const auto info = connectedTo(fake).run(readEngineInfo());
    VERIFY_OK(info);
    QVERIFY(info->isRootless);
}

void TestSystem::whatGivesNamesOnPodman_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isCni");
    QTest::addColumn<bool>("isSaid");
    QTest::addColumn<QString>("server");
    QTest::newRow("Podman 4.3 does not say")
        << R"("networkBackend": "netavark")" << false << false << "";
    QTest::newRow("Podman 3 has CNI alone") << R"("arch": "amd64")" << true << false << "";
    QTest::newRow("installed")
        << R"("networkBackend": "netavark", "networkBackendInfo": {"backend": "netavark",
              "dns": {"package": "aardvark-dns-1.6.0-1.fc38.x86_64",
                      "path": "/usr/libexec/podman/aardvark-dns", "version": "aardvark-dns 1.6.0"},
              "path": "/usr/libexec/podman/netavark", "version": "netavark 1.6.0"})"
        << false << true << "aardvark-dns 1.6.0";
    QTest::newRow("not installed")
        << R"("networkBackend": "netavark", "networkBackendInfo": {"backend": "netavark",
              "dns": {"package": "Unknown"}, "package": "netavark-1.10.1-r0",
              "path": "/usr/libexec/podman/netavark", "version": "netavark 1.10.1"})"
        << false << true << "";
    QTest::newRow("a plugin of CNI")
        << R"("networkBackend": "cni", "networkBackendInfo": {"backend": "cni",
              "dns": {"package": "podman-plugins-3.4.4-1.fc34.x86_64",
                      "path": "/usr/libexec/cni/dnsname",
                      "version": "CNI dnsname plugin\nversion: 1.3.1\ncommit: unknown"}})"
        << true << true << "CNI dnsname plugin";
}

void TestSystem::whatGivesNamesOnPodman()
{
    QFETCH(QString, host);
    QFETCH(bool, isCni);
    QFETCH(bool, isSaid);
    QFETCH(QString, server);
    FakeEngine fake;
    fake.reply("GET", "/libpod/info", {.body = "{\"host\": {" + host.toStdString() + "}}"});
    const auto names = connectedTo(fake).run(readPodmanNames());
    VERIFY_OK(names);
    QCOMPARE(names->isCni, isCni);
    QCOMPARE(names->server.has_value(), isSaid);
    QCOMPARE(names->server.value_or(""), server.toStdString());
}

void TestSystem::samplesAreMeasured()
{
    FakeEngine fake;
    const std::string body = recorded("stats-stream.ndjson");
    fake.reply("GET", "/containers/c/stats", {.chunks = {body.substr(0, 100), body.substr(100)}});
    Inbox<StatsSample> samples;
    Inbox<Result<>> ends;
    const StreamHandle handle = streamStats(
        connectedTo(fake),
        "c",
        [&](const StatsSample& sample) { samples.push(sample); },
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    const auto all = samples.values();
    QCOMPARE(all.size(), 2U);
    QVERIFY(!all[0].hasCpu);
    QCOMPARE(all[0].memoryBytes, 1437696);
    QCOMPARE(all[0].memoryLimitBytes, 25276510208);
    QCOMPARE(all[0].networkReceivedBytes, 200);
    QCOMPARE(all[0].pids, 2);
    QVERIFY(all[1].hasCpu);
    QVERIFY(all[1].cpuPercent >= 0 && all[1].cpuPercent < 200);
}

void TestSystem::samplesOfCgroupVersion2AreMeasured()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/c/stats", {.body = R"({
        "cpu_stats": {"cpu_usage": {"total_usage": 3000}, "system_cpu_usage": 20000, "online_cpus": 4},
        "precpu_stats": {"cpu_usage": {"total_usage": 1000}, "system_cpu_usage": 16000},
        "memory_stats": {"usage": 1000, "limit": 5000, "stats": {"inactive_file": 300}},
        "networks": {"a": {"rx_bytes": 1, "tx_bytes": 2}, "b": {"rx_bytes": 10, "tx_bytes": 20}},
        "blkio_stats": {"io_service_bytes_recursive": [
            {"op": "read", "value": 7}, {"op": "write", "value": 9}, {"op": "Read", "value": 1}]},
        "pids_stats": {"current": 3}})"});
    Inbox<StatsSample> samples;
    const Client client = connectedTo(fake);
    const StreamHandle handle = streamStats(
        client, "c", [&](const StatsSample& sample) { samples.push(sample); }, [](auto) {});
    QCOMPARE(samples.wait(1).size(), 1U);
    QCOMPARE(samples.values().front(),
             (StatsSample{.cpuPercent = 200,
                          .hasCpu = true,
                          .memoryBytes = 700,
                          .memoryLimitBytes = 5000,
                          .networkReceivedBytes = 11,
                          .networkSentBytes = 22,
                          .blockReadBytes = 8,
                          .blockWrittenBytes = 9,
                          .pids = 3}));
}

void TestSystem::aStatsStreamEndsWithItsContainer()
{
    FakeEngine fake;
    fake.reply("GET",
               "/containers/c/stats",
               {.status = 404, .body = R"({"message":"No such container: c"})"});
    Inbox<Result<>> ends;
    const StreamHandle handle = streamStats(
        connectedTo(fake),
        "c",
        [](const StatsSample&) {},
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_FAILS(ends.values().front(), ErrorCode::NotFound);
}

void TestSystem::aCommandRunsToItsEnd()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.status = 201, .body = R"({"Id":"e1"})"});
    fake.reply("POST",
               "/exec/e1/start",
               {.body = frame(1, "o\n") + frame(2, "e\n") + frame(1, "more"),
                .manner = FakeReply::Manner::Raw});
    fake.reply("GET", "/exec/e1/json", {.body = R"({"ID":"e1","Running":false,"ExitCode":3})"});
    const auto result =
        execAndWait(connectedTo(fake),
                    "c",
                    {.command = {"sh", "-c", "x"}, .user = "u", .workingDir = "/w", .env = {"A=1"}},
                    {});
    VERIFY_OK(result);
    QCOMPARE(result->output, std::string("o\nmore"));
    QCOMPARE(result->error, std::string("e\n"));
    QCOMPARE(result->exitCode, 3);
    QCOMPARE(
        fake.requestsTo("POST", "/containers/c/exec").front().body,
        std::string(
            R"({"AttachStderr":true,"AttachStdin":false,"AttachStdout":true,"Cmd":["sh","-c","x"],)"
            R"("Env":["A=1"],"Privileged":false,"Tty":false,"User":"u","WorkingDir":"/w"})"));
    QCOMPARE(fake.requestsTo("POST", "/exec/e1/start").front().body,
             std::string(R"({"Detach":false,"Tty":false})"));
}

void TestSystem::aCommandOnATtyHasOneOutput()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.body = R"({"Id":"e1"})"});
    fake.reply(
        "POST", "/exec/e1/start", {.body = "\x01hello\r\n", .manner = FakeReply::Manner::Raw});
    fake.reply("GET", "/exec/e1/json", {.body = R"({"ExitCode":0})"});
    const auto result = execAndWait(connectedTo(fake), "c", {.command = {"x"}, .tty = true}, {});
    VERIFY_OK(result);
    QCOMPARE(result->output, std::string("\x01hello\r\n"));
}

void TestSystem::aCommandsOutputIsBounded()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.body = R"({"Id":"e1"})"});
    fake.reply("POST",
               "/exec/e1/start",
               {.body = frame(1, std::string(3 << 20, 'x')) + frame(2, "e"),
                .manner = FakeReply::Manner::Raw});
    fake.reply("GET", "/exec/e1/json", {.body = R"({"ExitCode":0})"});
    const auto result = execAndWait(connectedTo(fake), "c", {.command = {"x"}}, {});
    VERIFY_OK(result);
    QCOMPARE(result->output.size(), std::size_t{1} << 20U);
    QCOMPARE(result->error, std::string("e"));
}

void TestSystem::aContainerThatDoesNotRunCannotRunACommand()
{
    FakeEngine fake;
    fake.reply("POST",
               "/containers/c/exec",
               {.status = 409, .body = R"({"message":"Container c is not running"})"});
    const auto result = execAndWait(connectedTo(fake), "c", {.command = {"x"}}, {});
    VERIFY_FAILS(result, ErrorCode::Conflict);
    VERIFY_SAYS(result.error().message, "run a command in container c");
}

void TestSystem::aCommandCanBeCancelled()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.body = R"({"Id":"e1"})"});
    fake.reply("POST", "/exec/e1/start", {.manner = FakeReply::Manner::Stream});
    const Client client = connectedTo(fake);
    std::stop_source source;
    auto result = std::async(std::launch::async, [&] {
        return execAndWait(client, "c", {.command = {"x"}}, source.get_token());
    });
    QVERIFY(fake.waitForStreams("/exec/e1/start"));
    source.request_stop();
    VERIFY_FAILS(result.get(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSystem)

#include "tst_system.moc"
