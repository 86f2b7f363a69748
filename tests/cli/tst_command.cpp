// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_ssh.h"
#include "tests/support/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline::test;

namespace {

/// One running, healthy container of project shop as the engine lists it.
const std::string kListed = R"JSON([
    {"Id":"aaa111","Names":["/shop-web-1"],"Image":"nginx:1.22","ImageID":"sha256:1",
     "Command":"nginx","Created":1760000000,"State":"running","Status":"Up 5 minutes (healthy)",
     "Ports":[{"IP":"0.0.0.0","PrivatePort":80,"PublicPort":8080,"Type":"tcp"},
              {"IP":"::","PrivatePort":80,"PublicPort":8080,"Type":"tcp"}],
     "Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"web",
               "com.docker.compose.container-number":"1","com.docker.compose.oneoff":"False"}},
    {"Id":"bbb222","Names":["/shop-job-1"],"Image":"busybox:1","ImageID":"sha256:2",
     "Command":"true","Created":1760000000,"State":"exited","Status":"Exited (3) 2 minutes ago",
     "Ports":[],
     "Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"job",
               "com.docker.compose.container-number":"1","com.docker.compose.oneoff":"False"}}
])JSON";

QByteArray validated(const char* schema, const QByteArray& json)
{
    return QByteArray::fromStdString(schemaComplaint(schema, json.toStdString()));
}

} // namespace

class TestCommand : public QObject, private CommandFolder
{
    Q_OBJECT

private:
    void useEngine(const FakeEngine& engine)
    {
        environment.insert("DOCKER_HOST", QString::fromStdString(engine.host()));
    }

private slots:

    void init() { renew(); }

    void helpHasAnExampleOnEveryCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* name :
             {"up",    "down",    "plan",    "ps",     "logs",    "start",     "stop",   "restart",
              "pull",  "exec",    "run",     "task",   "stats",   "top",       "port",   "events",
              "pause", "unpause", "volume",  "mirror", "build",   "create",    "config", "context",
              "ls",    "doctor",  "onboard", "open",   "version", "completion"})
            QTest::newRow(name) << QString(name);
    }

    void helpHasAnExampleOnEveryCommand()
    {
        QFETCH(QString, command);
        const CommandResult result = run({command, "--help"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains("Example"), result.out);
        QVERIFY2(result.out.contains("plumbline"), result.out);
        QVERIFY(result.talk.isEmpty());
    }

    void versionIsOnTheStandardOutput()
    {
        for (const QStringList& arguments : {QStringList{"--version"}, QStringList{"version"}}) {
            const CommandResult result = run(arguments);
            QCOMPARE(result.exitCode, 0);
            QVERIFY(result.out.startsWith("plumbline "));
        }
        QCOMPARE(validated("version", run({"version", "--format=json"}).out), QByteArray());
    }

    void wrongUsageIsToldWithWhatWasMeant_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("unknown command")
            << QStringList{"upp"} << QByteArray("did you mean plumbline up?");
        QTest::newRow("unknown option")
            << QStringList{"up", "--scal"} << QByteArray("did you mean --scale?");
        QTest::newRow("unknown value") << QStringList{"ps", "--format", "xml"} << QByteArray("xml");
        QTest::newRow("missing value") << QStringList{"up", "--scale"} << QByteArray("--scale");
        QTest::newRow("options that exclude each other")
            << QStringList{"up", "--wait", "--no-wait"} << QByteArray("wait");
        QTest::newRow("a scale without a number")
            << QStringList{"up", "--scale", "web"} << QByteArray("SERVICE=N");
        QTest::newRow("a time that is none")
            << QStringList{"logs", "--since", "soon"} << QByteArray("soon");
    }

    void wrongUsageIsToldWithWhatWasMeant()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        write("compose.yaml", kTwoServices);
        const CommandResult result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.talk.contains(expected), result.talk);
    }

    void noEngineIsExitThreeAndSaysWhatToDo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("up") << QStringList{"up"};
        QTest::newRow("ps") << QStringList{"ps"};
        QTest::newRow("down") << QStringList{"down"};
        QTest::newRow("plan") << QStringList{"plan"};
        QTest::newRow("logs") << QStringList{"logs"};
        QTest::newRow("ls") << QStringList{"ls"};
        QTest::newRow("volume") << QStringList{"volume"};
        QTest::newRow("a service behind --scale") << QStringList{"plan", "--scale", "web=2", "web"};
        QTest::newRow("a service behind --env")
            << QStringList{"exec", "-e", "A=b", "web", "env", "-h"};
        QTest::newRow("a service behind --status")
            << QStringList{"ps", "--status", "running", "web"};
    }

    void noEngineIsExitThreeAndSaysWhatToDo()
    {
        QFETCH(QStringList, arguments);
        write("compose.yaml", kTwoServices);
        const CommandResult result = run(arguments);
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.talk.contains("no-engine.sock"), result.talk);
        QVERIFY2(result.talk.contains("hint:"), result.talk);
    }

    void doctorReportsAMissingEngineAndGoesOn()
    {
        write("compose.yaml", kTwoServices);
        const CommandResult result = run({"doctor", "--format", "json"});
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(validated("doctor", result.out), QByteArray());
        QVERIFY2(result.out.contains("2 services"), result.out);
    }

    void doctorPassesOnAnEngineThatAnswers()
    {
        FakeEngine engine;
        engine.reply("GET", "/containers/json", {.body = "[]"});
        engine.reply(
            "GET",
            "/info",
            {.body =
                 R"({"ServerVersion":"20.10.24","OperatingSystem":"Debian","Driver":"overlay2",
                                  "DockerRootDir":"/","NCPU":2,"MemTotal":8000000000,"OSType":"linux"})"});
        useEngine(engine);
        write("compose.yaml", kTwoServices);
        const CommandResult text = run({"doctor"});
        QVERIFY2(text.out.contains("20.10.24"), text.out);
        QVERIFY2(text.out.contains("DOCKER_HOST"), text.out);
        QCOMPARE(validated("doctor", run({"doctor", "--format", "json"}).out), QByteArray());
    }

    void psShowsWhatTheEngineHolds()
    {
        FakeEngine engine;
        engine.reply("GET", "/containers/json", {.body = kListed});
        engine.reply("GET",
                     "/containers/aaa111/json",
                     {.body =
                          R"({"Id":"aaa111","Name":"/shop-web-1","State":{"Status":"running",
                                  "Running":true,"StartedAt":"2026-01-02T03:04:05.678Z"},"Config":{}})"});
        engine.reply(
            "GET",
            "/containers/bbb222/json",
            {.body =
                 R"({"Id":"bbb222","Name":"/shop-job-1","State":{"Status":"exited"},"Config":{}})"});
        useEngine(engine);

        const CommandResult table = run({"-p", "shop", "ps"});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("0.0.0.0:8080->80/tcp "), table.out);
        QVERIFY(!table.out.contains("shop-job-1"));
        QVERIFY2(table.talk.contains("--all"), table.talk);

        const CommandResult json = run({"-p", "shop", "ps", "-a", "--format", "json"});
        QCOMPARE(validated("ps", json.out), QByteArray());
        const QJsonArray services =
            QJsonDocument::fromJson(json.out).object()["services"].toArray();
        QCOMPARE(services.size(), 2);
        const QJsonObject job = services[0].toObject()["containers"].toArray()[0].toObject();
        QCOMPARE(job["exitCode"].toInt(), 3);
        const QJsonObject web = services[1].toObject()["containers"].toArray()[0].toObject();
        QCOMPARE(web["health"].toString(), QString("healthy"));
        QCOMPARE(web["startedAt"].toString(), QString("2026-01-02T03:04:05.678Z"));

        QCOMPARE(validated("ls", run({"ls", "--format", "json"}).out), QByteArray());
    }

    void whatMeansAnotherMachineIsSaidBeforeAnythingStarts()
    {
        FakeEngine engine;
        for (const char* path : {"/containers/json", "/networks"})
            engine.reply("GET", path, {.body = "[]"});
        engine.reply("GET", "/volumes", {.body = R"({"Volumes":[]})"});
        const FakeSsh ssh(engine);
        for (const auto& [name, value] : ssh.variables)
            environment.insert(QString::fromStdString(name), QString::fromStdString(value));
        environment.insert("DOCKER_HOST", "ssh://ann@build");
        write("compose.yaml",
              "services:\n"
              "  web:\n"
              "    image: web:1\n"
              "    volumes:\n"
              "      - ./conf:/conf\n"
              "    ports:\n"
              "      - 127.0.0.1:8080:80\n"
              "      - 9090:90\n");
        const CommandResult result = run({"plan"});
        QCOMPARE(result.exitCode, 0);
        for (const char* words : {"engine: ssh://ann@build (DOCKER_HOST is set)",
                                  "the engine looks for it on build, not on this machine",
                                  "compose.yaml:5",
                                  "ssh -L 8080:localhost:8080 build",
                                  "published ports answer on build"})
            QVERIFY2(result.talk.contains(words), result.talk);
    }

    void enginesAreListedWithTheOneInUse()
    {
        FakeEngine engine;
        useEngine(engine);
        const CommandResult table = run({"context", "ls"});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("DOCKER_HOST is set"), table.out);
        const CommandResult json = run({"context", "ls", "--format", "json"});
        QCOMPARE(validated("context", json.out), QByteArray());
        const QJsonArray engines = QJsonDocument::fromJson(json.out).object()["engines"].toArray();
        QCOMPARE(engines[0].toObject()["isUsed"].toBool(), true);
        QCOMPARE(engines[0].toObject()["host"].toString(), QString::fromStdString(engine.host()));

        const CommandResult unknown = run({"--context", "nowhere", "context", "ls"});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.talk.contains("no Docker context \"nowhere\""), unknown.talk);
    }

    void planShowsCausesAndMasksSecrets()
    {
        FakeEngine engine;
        for (const char* path : {"/containers/json", "/networks"})
            engine.reply("GET", path, {.body = "[]"});
        engine.reply("GET", "/volumes", {.body = R"({"Volumes":[]})"});
        useEngine(engine);
        write("compose.yaml", kTwoServices);
        const CommandResult text = run({"plan"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("create container shop-db-1, no container yet"), text.out);
        const CommandResult json = run({"plan", "--format", "json"});
        QCOMPARE(validated("plan", json.out), QByteArray());
        QVERIFY(!json.out.contains("hunter2"));
    }

    void downWithVolumesRefusesWhereNobodyCanAnswer()
    {
        FakeEngine engine;
        for (const char* path : {"/containers/json", "/networks"})
            engine.reply("GET", path, {.body = "[]"});
        engine.reply("GET",
                     "/volumes",
                     {.body =
                          R"({"Volumes":[{"Name":"shop_data","Driver":"local",
                         "Labels":{"com.docker.compose.project":"shop","com.docker.compose.volume":"data"}}]})"});
        engine.reply("DELETE", "/volumes/shop_data", {.status = 204});
        useEngine(engine);
        const CommandResult refused = run({"-p", "shop", "down", "-v"});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.talk.contains("volume shop_data"), refused.talk);
        QVERIFY2(refused.talk.contains("-y"), refused.talk);
        QVERIFY(engine.requestsTo("DELETE", "/volumes/shop_data").empty());

        const CommandResult done = run({"-p", "shop", "down", "-v", "-y", "--format", "json"});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(engine.requestsTo("DELETE", "/volumes/shop_data").size(), std::size_t{1});
        QCOMPARE(validated("up", done.out), QByteArray());
    }

    void aFirstInterruptStopsAndSaysSo()
    {
        FakeEngine engine;
        engine.reply("GET", "/containers/json", {.manner = FakeReply::Manner::Silence});
        useEngine(engine);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(path());
        process.start(commandPath(), {"-p", "shop", "ps"});
        QVERIFY(engine.waitForRequests("GET", "/containers/json"));
        process.terminate(); // SIGTERM goes the way of Ctrl+C
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
    }

    void coloursAreOnlyWrittenWhereTheyAreWanted()
    {
        const auto hasColour = [](const CommandResult& result) {
            return result.talk.contains('\x1b');
        };
        QVERIFY(!hasColour(run({"config"})));
        QVERIFY(hasColour(run({"--color=always", "config"})));
        QVERIFY(!hasColour(run({"--color", "never", "config"})));
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
