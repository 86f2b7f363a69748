// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/command.h"
#include "core/onboarding/tool.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::onboarding;

/// Tools: which version is there, whether it will do, how to come by another.
class TestTool : public QObject
{
    Q_OBJECT

private slots:

    void versionsAreReadFromWhatProgramsPrint()
    {
        QCOMPARE(versionIn("v20.11.1\n"), std::string("20.11.1"));
        QCOMPARE(versionIn("go version go1.22.3 linux/amd64"), std::string("1.22.3"));
        QCOMPARE(versionIn("Python 3.11.2"), std::string("3.11.2"));
        QCOMPARE(versionIn("openjdk version \"21\" 2023-09-19"), std::string("21"));
        QCOMPARE(versionIn("ruby 3.2.2p53 (2023-03-30) [x86_64]"), std::string("3.2.2"));
        QCOMPARE(versionIn("usage: thing"), std::string());
    }

    void conditionsAreMetOrNot_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("isMet");
        QTest::newRow("the same release") << "node"
                                          << "20.11.1"
                                          << "20" << true;
        QTest::newRow("another release") << "node"
                                         << "18.19.0"
                                         << "20" << false;
        QTest::newRow("another minor") << "node"
                                       << "20.9.0"
                                       << "20.11" << false;
        QTest::newRow("a later patch") << "ruby"
                                       << "3.2.4"
                                       << "3.2.2" << true;
        QTest::newRow("go, later") << "go"
                                   << "1.23.1"
                                   << "1.21" << true;
        QTest::newRow("go, earlier") << "go"
                                     << "1.19"
                                     << "1.21" << false;
        QTest::newRow("at least") << "node"
                                  << "22.1.0"
                                  << ">= 18" << true;
        QTest::newRow("too early") << "node"
                                   << "16.2.0"
                                   << ">=18" << false;
        QTest::newRow("between") << "node"
                                 << "20.1.0"
                                 << ">=18 <21" << true;
        QTest::newRow("beyond") << "node"
                                << "21.1.0"
                                << ">=18 <21" << false;
        QTest::newRow("written together") << "python"
                                          << "3.11.2"
                                          << ">=3.9,<3.12" << true;
        QTest::newRow("caret") << "python"
                               << "3.12.0"
                               << "^3.11" << true;
        QTest::newRow("caret, next major") << "python"
                                           << "4.0.0"
                                           << "^3.11" << false;
        QTest::newRow("tilde greater") << "ruby"
                                       << "3.2.9"
                                       << "~> 3.2.1" << true;
        QTest::newRow("tilde greater, next minor") << "ruby"
                                                   << "3.3.0"
                                                   << "~> 3.2.1" << false;
        QTest::newRow("either") << "node"
                                << "20.1.0"
                                << "18 || 20" << true;
        QTest::newRow("neither") << "node"
                                 << "19.1.0"
                                 << "18 || 20" << false;
        QTest::newRow("x") << "node"
                           << "18.3.0"
                           << "18.x" << true;
        QTest::newRow("anything") << "node"
                                  << "18.3.0"
                                  << "" << true;
        QTest::newRow("unknown") << "node"
                                 << ""
                                 << "18" << false;
    }

    void conditionsAreMetOrNot()
    {
        QFETCH(QString, tool);
        QFETCH(QString, found);
        QFETCH(QString, wanted);
        QFETCH(bool, isMet);
        QCOMPARE(satisfies(tool.toStdString(), found.toStdString(), wanted.toStdString()), isMet);
    }

    void aDeclarationIsTakenApart()
    {
        QCOMPARE(parseTool("node >= 18").name, std::string("node"));
        QCOMPARE(parseTool("node >= 18").version, std::string(">= 18"));
        QCOMPARE(parseTool("psql").version, std::string());
        QCOMPARE(parseTool("python@3.11").version, std::string("3.11"));
    }

    void hintsSpeakOfThisDistribution()
    {
        const Distribution debian =
            parseOsRelease("PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n");
        const Distribution rocky = parseOsRelease("ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n");
        VERIFY_SAYS(engineHint(debian), "apt-get install docker.io");
        VERIFY_SAYS(engineHint(rocky), "dnf install moby-engine");
        VERIFY_SAYS(engineHint({}), "https://docs.docker.com");
        VERIFY_SAYS(installHint({.name = "go", .version = "1.22"}, debian, {}), "golang-go");
        VERIFY_SAYS(installHint({.name = "node", .version = ">=20"}, debian, {"nvm"}),
                    "nvm install 20");
        VERIFY_SAYS(installHint({.name = "ruby", .version = "3.2.2"}, debian, {"mise"}),
                    "mise install ruby@3.2.2");
    }

    void commandsRunToTheirEndAndAllAtOnce()
    {
        const Variables variables{{"PATH", qEnvironmentVariable("PATH").toStdString()}};
        const auto outcomes =
            runAll({shellCommand("echo out; echo err >&2; exit 3", variables, "/"),
                    shellCommand("pwd", variables, "/usr"),
                    {.program = "no-such-program-here", .variables = variables}},
                   std::chrono::seconds(20),
                   {});
        QCOMPARE(outcomes[0].exitCode.value_or(-1), 3);
        QCOMPARE(outcomes[0].output, std::string("out\nerr\n"));
        QCOMPARE(outcomes[1].output, std::string("/usr\n"));
        QVERIFY(!outcomes[2].exitCode && outcomes[2].error->code == ErrorCode::NotFound);
    }

    void aCommandThatDoesNotEndIsEnded()
    {
        const Variables variables{{"PATH", qEnvironmentVariable("PATH").toStdString()}};
        const auto outcomes = runAll({shellCommand("exec tail -f /dev/null", variables, "/")},
                                     std::chrono::milliseconds(50),
                                     {});
        QVERIFY(outcomes[0].error && outcomes[0].error->code == ErrorCode::TimedOut);
        std::stop_source stop;
        const auto stopped = runOne(
            shellCommand("echo begun; exec tail -f /dev/null", variables, "/"),
            [&](std::string_view) { stop.request_stop(); },
            stop.get_token());
        VERIFY_FAILS(stopped, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestTool)
#include "tst_tool.moc"
