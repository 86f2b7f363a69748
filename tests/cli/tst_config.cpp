// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline::test;

/// What the command makes of a project's files.
class TestConfig : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init() { renew(); }

    void configPrintsTheResolvedModel()
    {
        write("compose.yaml", kTwoServices);
        environment.insert("IMAGE", "nginx:9");
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
        QTest::newRow("networks") << QStringList{"--networks"} << QByteArray("default\n");
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
            const QByteArray file = path("compose.yaml").toUtf8();
            QCOMPARE(places,
                     (QList<QByteArray>{file + ":4:13",
                                        file + ":5:18",
                                        file + ":6:29",
                                        file + ":7:16",
                                        file + ":8:5"}));
            QVERIFY2(result.talk.contains("did you mean `image`?"), result.talk);
        }
    }

    void dashReadsTheStandardInput()
    {
        write("model", "services:\n  web:\n    image: 7\n  db:\n    image: redis\n");
        const CommandResult refused =
            runCommand({"-f", "-", "config"}, path(), environment, 60'000, path("model"));
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.talk.startsWith("<standard input>:3:12: error: "), refused.talk);
        write("model", kTwoServices);
        const CommandResult read = runCommand(
            {"-f", "-", "config", "--services"}, path(), environment, 60'000, path("model"));
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(read.out, QByteArray("db\nweb\n"));
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
};

QTEST_GUILESS_MAIN(TestConfig)
#include "tst_config.moc"
