// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/fake_engine.h"
#include "tests/support/json_schema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kTwoServices = "name: shop\n"
                                "services:\n"
                                "  db:\n"
                                "    image: redis:7\n"
                                "    environment:\n"
                                "      DB_PASSWORD: hunter2\n"
                                "  web:\n"
                                "    image: ${IMAGE:-nginx:1.22}\n"
                                "    depends_on: [db]\n"
                                "    volumes: [data:/data]\n"
                                "volumes:\n"
                                "  data: {}\n";

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

class TestCommand : public QObject
{
    Q_OBJECT

private:
    CommandResult run(const QStringList& arguments) const
    {
        return runCommand(arguments, m_folder->path(), m_environment);
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    void useEngine(const FakeEngine& engine)
    {
        m_environment.insert("DOCKER_HOST", QString::fromStdString(engine.host()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_environment = bareEnvironment(m_folder->path());
    }

    void helpHasAnExampleOnEveryCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* name : {"up",
                                 "down",
                                 "plan",
                                 "ps",
                                 "logs",
                                 "start",
                                 "stop",
                                 "restart",
                                 "pull",
                                 "config",
                                 "ls",
                                 "doctor",
                                 "open",
                                 "version",
                                 "completion"})
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

    void configPrintsTheResolvedModel()
    {
        write("compose.yaml", kTwoServices);
        m_environment.insert("IMAGE", "nginx:9");
        const CommandResult yaml = run({"config"});
        QCOMPARE(yaml.exitCode, 0);
        QVERIFY2(yaml.out.contains("image: nginx:9\n"), yaml.out);
        const CommandResult json = run({"config", "--format=json"});
        const QJsonObject model = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(model["name"].toString(), QString("shop"));
        QCOMPARE(model["services"].toObject()["web"].toObject()["image"].toString(),
                 QString("nginx:9"));
    }

    void whatConfigPrintsLoadsToTheSameAgain()
    {
        write("compose.yaml",
              "name: shop\nservices:\n  web:\n    image: nginx\n    command: [\"$$HOME\", 'a: b', "
              "\"\", 'yes', '0x1f', '# no']\n"
              "    environment: {A: \"two\\nlines\", B: 'it''s', C: \" x \", D: '1e3', E: '-', F: "
              "\"tab\\t\"}\n");
        const CommandResult first = run({"config", "--format", "json"});
        QCOMPARE(first.exitCode, 0);
        write("again.yaml", run({"config"}).out);
        const CommandResult second = run({"-f", "again.yaml", "config", "--format", "json"});
        QCOMPARE(second.out, first.out);
    }

    void configShowsParts_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("services") << QStringList{"--services"} << QByteArray("db\nweb\n");
        QTest::newRow("images") << QStringList{"--images"} << QByteArray("redis:7\nnginx:1.22\n");
        QTest::newRow("volumes") << QStringList{"--volumes"} << QByteArray("data\n");
        QTest::newRow("quiet") << QStringList{"-q"} << QByteArray();
    }

    void configShowsParts()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        write("compose.yaml", kTwoServices);
        const CommandResult result = run(QStringList{"config"} + arguments);
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.out, expected);
    }

    void configShowsVariablesAndWhereValuesComeFrom()
    {
        write("compose.yaml", kTwoServices);
        const CommandResult variables = run({"config", "--variables"});
        QVERIFY2(variables.out.contains("IMAGE"), variables.out);
        QVERIFY2(variables.out.contains("nginx:1.22"), variables.out);
        const CommandResult kept = run({"config", "--no-interpolate"});
        QVERIFY2(kept.out.contains("${IMAGE:-nginx:1.22}"), kept.out);
        const CommandResult origins = run({"config", "--origins"});
        QVERIFY2(origins.out.contains("compose.yaml:4:12"), origins.out);
    }

    void environmentOfConfigMasksSecrets()
    {
        write("compose.yaml", kTwoServices);
        write(".env", "API_TOKEN=very-secret\nCOLOUR=blue\n");
        const CommandResult result = run({"config", "--environment"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains("COLOUR=blue\n"), result.out);
        QVERIFY(!result.out.contains("very-secret"));
    }

    void fiveMistakesGiveFiveMessagesWithTheirPlaces()
    {
        write("compose.yaml",
              "services:\n  web:\n    image: nginx\n    ports: [\"http:80\"]\n    depends_on: "
              "[nope]\n"
              "    healthcheck: {interval: soon}\n    mem_limit: lots\n    imagee: x\n");
        for (const char* command : {"config", "up", "plan"}) {
            const CommandResult result = run({command});
            QCOMPARE(result.exitCode, 2);
            QVERIFY(result.out.isEmpty());
            QList<QByteArray> places;
            for (const QByteArray& line : result.talk.split('\n')) {
                if (line.contains(": error: "))
                    places.append(line.left(line.indexOf(": error: ")));
            }
            const QByteArray file = m_folder->filePath("compose.yaml").toUtf8();
            QCOMPARE(places,
                     (QList<QByteArray>{file + ":4:13",
                                        file + ":5:18",
                                        file + ":6:29",
                                        file + ":7:16",
                                        file + ":8:5"}));
            QVERIFY2(result.talk.contains("did you mean `image`?"), result.talk);
        }
    }

    void optionsOfTheProjectMayFollowTheCommand()
    {
        write("other.yaml", kTwoServices);
        for (const QStringList& arguments :
             {QStringList{"-f", "other.yaml", "-p", "mine", "config"},
              QStringList{"config", "--file=other.yaml", "-p", "mine"}}) {
            const CommandResult result = run(arguments);
            QCOMPARE(result.exitCode, 0);
            QVERIFY2(result.out.startsWith("name: mine\n"), result.out);
        }
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
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder->path());
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

    void theWindowIsMissedWithAWord()
    {
        m_environment.insert("PATH", m_folder->path());
        const QString copy = m_folder->filePath("plumbline");
        QVERIFY(QFile::copy(commandPath(), copy));
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(copy, {"open", m_folder->path()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("plumbline-desktop"));
    }

    void theWindowIsStartedOnTheFolder()
    {
        const QString window = m_folder->filePath("plumbline-desktop");
        write("plumbline-desktop", "#!/bin/sh\necho \"window on $1\"\n");
        QVERIFY(
            QFile::setPermissions(window, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QString copy = m_folder->filePath("plumbline");
        QVERIFY(QFile::copy(commandPath(), copy));
        for (const QStringList& arguments :
             {QStringList{}, QStringList{"open"}, QStringList{"."}}) {
            QProcess process;
            process.setProcessEnvironment(m_environment);
            process.setWorkingDirectory(m_folder->path());
            process.start(copy, arguments);
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAllStandardOutput();
            QVERIFY2(said.startsWith("window on " + m_folder->path().toUtf8()), said);
        }
    }

    void thePageNamesEveryCommandAndOption()
    {
        QFile page(QStringLiteral(PLUMBLINE_DOCUMENTS "/plumbline.1"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll().replace("\\-", "-");
        for (const char* command :
             {"up", "down", "plan", "ps", "logs", "pull", "config", "doctor"}) {
            QVERIFY2(text.contains(QByteArray(".SS plumbline ") + command + " "), command);
            const CommandResult help = run({command, "--help"});
            for (const QByteArray& line : help.out.split('\n')) {
                if (!line.startsWith("  -"))
                    continue;
                const QByteArray names = line.trimmed().split(' ').first();
                for (const QByteArray& name : names.split(','))
                    QVERIFY2(text.contains("\\fB" + name + "\\fR"), name);
            }
        }
    }

    void completionsAreScriptsTheirShellCanRead()
    {
        const QString bash = QStandardPaths::findExecutable("bash");
        if (bash.isEmpty())
            QSKIP("bash is not installed");
        QProcess shell;
        shell.start(bash,
                    {"-c",
                     "source \"$1\"; COMP_WORDS=(plumbline do); COMP_CWORD=1; _plumbline; "
                     "echo \"${COMPREPLY[*]}\"; COMP_WORDS=(plumbline up --sca); COMP_CWORD=2; "
                     "_plumbline; echo \"${COMPREPLY[*]}\"",
                     "bash",
                     QStringLiteral(PLUMBLINE_DOCUMENTS "/completions/plumbline")});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("down doctor\n--scale\n"));
        for (const char* name : {"zsh", "fish"}) {
            const CommandResult script = run({"completion", name});
            QCOMPARE(script.exitCode, 0);
            QVERIFY(script.out.contains("plumbline"));
            const QString program = QStandardPaths::findExecutable(name);
            if (program.isEmpty())
                continue;
            write("script", script.out);
            QProcess check;
            check.start(program, {"-n", m_folder->filePath("script")});
            QVERIFY(check.waitForFinished());
            QCOMPARE(check.readAllStandardError(), QByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
