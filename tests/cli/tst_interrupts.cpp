// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/fake_engine.h"

#include <QTest>

#include <csignal>

using namespace plumbline::test;

namespace {

/// An engine that holds one running container of project shop and one image, and does not answer
/// where a test wants it to hang.
void scriptShop(FakeEngine& engine)
{
    const std::string container =
        R"("Id":"aaa111","Image":"busybox:1","ImageID":"sha256:1",)"
        R"("Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"old",)"
        R"("com.docker.compose.container-number":"1","com.docker.compose.oneoff":"False"})";
    engine.reply(
        "GET",
        "/containers/json",
        {.body = "[{" + container +
                 R"(,"Names":["/shop-old-1"],"State":"running","Status":"Up 1 minute"}])"});
    engine.reply("GET",
                 "/containers/aaa111/json",
                 {.body = R"({"Id":"aaa111","Name":"/shop-old-1","State":{"Status":"running",)"
                          R"("Running":true},"Config":{"Labels":{)"
                          R"("com.docker.compose.project":"shop",)"
                          R"("com.docker.compose.service":"old",)"
                          R"("com.docker.compose.container-number":"1",)"
                          R"("com.docker.compose.oneoff":"False"}}})"});
    engine.reply("GET", "/networks", {.body = "[]"});
    engine.reply("GET", "/volumes", {.body = R"({"Volumes":[]})"});
    engine.reply("GET", "/images/busybox:1/json", {.body = R"({"Id":"sha256:1","Config":{}})"});
    engine.reply("POST", "/containers/create", {.status = 201, .body = R"({"Id":"bbb222"})"});
}

/// Whether the process has come so far that the signal does not simply end it.
bool catches(const QProcess& process, int signal)
{
    QFile status(QString("/proc/%1/status").arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("SigBlk:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1U) != 0;
    }
    return false;
}

} // namespace

/// Ctrl+C and SIGTERM at the moments of a run: it always ends with 130, and says what remains.
class TestInterrupts : public QObject, private CommandFolder
{
    Q_OBJECT

private:
    /// Starts the command; it is told nothing else than the signal.
    void start(QProcess& process, const QStringList& arguments) const
    {
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(path());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(commandPath(), arguments);
    }

private slots:

    void init()
    {
        renew();
        QVERIFY(write("compose.yaml",
                      "name: shop\nservices:\n  job: {image: 'busybox:1', network_mode: none}\n"
                      "  late: {image: 'busybox:2', network_mode: none, profiles: [late]}\n"));
    }

    void aSignalWhileTheEngineIsBusyEndsIt_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<std::string>("method");
        QTest::addColumn<std::string>("path"); ///< that is asked and never answered
        QTest::addColumn<QByteArray>("remains");
        const QStringList late{"--profile", "late", "up"};
        QTest::newRow("up, asking for the version")
            << QStringList{"up"} << std::string("HEAD") << std::string("/_ping") << QByteArray();
        QTest::newRow("up, observing")
            << QStringList{"up"} << std::string("GET") << std::string("/networks") << QByteArray();
        QTest::newRow("up, pulling") << late << std::string("POST") << std::string("/images/create")
                                     << QByteArray("pull image busybox:2");
        QTest::newRow("up, creating")
            << QStringList{"up"} << std::string("POST") << std::string("/containers/create")
            << QByteArray("create container shop-job-1");
        QTest::newRow("up, starting")
            << QStringList{"up"} << std::string("POST") << std::string("/containers/bbb222/start")
            << QByteArray("start container shop-job-1");
        QTest::newRow("pull") << QStringList{"pull"} << std::string("POST")
                              << std::string("/images/create")
                              << QByteArray("pull image busybox:1");
        QTest::newRow("down, stopping")
            << QStringList{"-p", "shop", "down", "--remove-orphans"} << std::string("POST")
            << std::string("/containers/aaa111/stop") << QByteArray("container shop-old-1");
        QTest::newRow("logs -f") << QStringList{"-p", "shop", "logs", "-f"} << std::string("GET")
                                 << std::string("/containers/aaa111/logs") << QByteArray();
        QTest::newRow("doctor") << QStringList{"doctor"} << std::string("GET")
                                << std::string("/info") << QByteArray();
    }

    void aSignalWhileTheEngineIsBusyEndsIt()
    {
        QFETCH(QStringList, arguments);
        QFETCH(std::string, method);
        QFETCH(std::string, path);
        QFETCH(QByteArray, remains);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
            FakeEngine engine;
            scriptShop(engine);
            engine.reply(method, path, {.manner = FakeReply::Manner::Silence});
            environment.insert("DOCKER_HOST", QString::fromStdString(engine.host()));
            QProcess process;
            start(process, arguments);
            QVERIFY2(engine.waitForRequests(method, path), process.readAllStandardError());
            ::kill(static_cast<pid_t>(process.processId()), signal);
            QVERIFY(process.waitForFinished());
            const QByteArray talk = process.readAllStandardError();
            QVERIFY2(process.exitStatus() == QProcess::NormalExit, talk);
            QVERIFY2(process.exitCode() == 130, talk);
            QVERIFY2(talk.contains(remains), talk);
            if (!remains.isEmpty())
                QVERIFY2(talk.contains("the next up or down goes on"), talk);
        }
    }

    void aSignalBeforeTheFirstRequestEndsIt_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"up", "down", "pull", "logs", "plan", "config"})
            QTest::newRow(command) << QString(command);
    }

    void aSignalBeforeTheFirstRequestEndsIt()
    {
        QFETCH(QString, command);
        QByteArray much = "services:\n"; // it takes a while to read
        for (int i = 0; i < 20'000; ++i)
            much += "  s" + QByteArray::number(i) + ": {image: 'a:1', environment: {A: b}}\n";
        QVERIFY(write("much.yaml", much));
        for (const int signal : {SIGINT, SIGTERM}) {
            QProcess process;
            start(process, {"-f", "much.yaml", command});
            QVERIFY(process.waitForStarted());
            QTRY_VERIFY(catches(process, signal));
            ::kill(static_cast<pid_t>(process.processId()), signal);
            QVERIFY(process.waitForFinished());
            const QByteArray talk = process.readAllStandardError();
            QVERIFY2(process.exitStatus() == QProcess::NormalExit, talk);
            QVERIFY2(process.exitCode() == 130, talk);
            QVERIFY2(talk.contains("interrupted before anything was done"), talk);
        }
    }

    void aSecondSignalWaitsForNothing()
    {
        // another run holds the project's lock, and its holder does not let go
        FakeEngine engine;
        scriptShop(engine);
        engine.reply("POST", "/containers/create", {.manner = FakeReply::Manner::Silence});
        environment.insert("DOCKER_HOST", QString::fromStdString(engine.host()));
        QProcess first;
        start(first, {"up"});
        QVERIFY(engine.waitForRequests("POST", "/containers/create"));
        QProcess second;
        second.setReadChannel(QProcess::StandardError);
        start(second, {"up"});
        QByteArray said;
        while (!said.contains("another run changes project shop") && second.waitForReadyRead())
            said += second.readAllStandardError();
        ::kill(static_cast<pid_t>(second.processId()), SIGINT);
        QVERIFY(second.waitForFinished());
        QCOMPARE(second.exitCode(), 130);
        QVERIFY(second.readAllStandardError().contains("interrupted"));
        for (const int signal : {SIGINT, SIGINT})
            ::kill(static_cast<pid_t>(first.processId()), signal);
        QVERIFY(first.waitForFinished());
        QCOMPARE(first.exitStatus(), QProcess::NormalExit);
        QCOMPARE(first.exitCode(), 130);
    }
};

QTEST_GUILESS_MAIN(TestInterrupts)
#include "tst_interrupts.moc"
