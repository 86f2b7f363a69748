// SPDX-License-Identifier: Apache-2.0
#include "tests/cli_engine/stack_folder.h"
#include "tests/support/json_schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <utility>

using namespace plumbline::test;

/// The command on a real engine, from a person's seat.
class TestStack : public QObject, private StackFolder
{
    Q_OBJECT

private slots:

    void initTestCase()
    {
        if (const QString reason = reasonToSkip(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
    }

    void init() { renewStack(); }

    void cleanup() { removeStack(); }

    void upPsLogsAndDownDoWhatTheySay()
    {
        const CommandResult up = plumbline({"up", "--format", "json"});
        QVERIFY2(up.exitCode == 0, up.talk);
        QCOMPARE(schemaComplaint("up", up.out.toStdString()), std::string());
        QVERIFY(isWell());
        QCOMPARE(schemaComplaint("ps", plumbline({"ps", "--format", "json"}).out.toStdString()),
                 std::string());
        const CommandResult again = plumbline({"up"});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.talk.contains("2 kept"), again.talk);
        const CommandResult logs = plumbline({"logs", "--no-color"});
        QVERIFY2(logs.out.contains("db-1   | "), logs.out);
        QVERIFY2(logs.out.contains("web-1  | "), logs.out);
        QCOMPARE(plumbline({"logs", "--tail", "1", "--no-log-prefix", "db"}).out.count('\n'), 1);

        QCOMPARE(plumbline({"stop", "web"}).exitCode, 0);
        QVERIFY(!isWell());
        QCOMPARE(plumbline({"start", "web"}).exitCode, 0);
        QCOMPARE(plumbline({"restart", "db"}).exitCode, 0);
        QVERIFY(isWell());
        QCOMPARE(plumbline({"restart", "dbb"}).exitCode, 2);

        const CommandResult down = plumbline({"down"});
        QCOMPARE(down.exitCode, 0);
        QVERIFY(containers().isEmpty());
        const CommandResult rest = plumbline({"down", "-v", "-y", "--format", "json"});
        QVERIFY2(rest.out.contains("_data"), rest.out); // the volume had stayed till now
    }

    void linesOfSeveralContainersComeInTheOrderOfTime()
    {
        writeModel("services:\n"
                   "  one: {image: busybox:1, command: sh -c 'for i in 1 2 3 4 5; do echo one $$i; "
                   "sleep 0.2; done'}\n"
                   "  two: {image: busybox:1, command: sh -c 'for i in 1 2 3 4 5; do echo two $$i; "
                   "sleep 0.2; done'}\n");
        QCOMPARE(plumbline({"up"}).exitCode, 0);
        // both have ended once this returns: it follows until nothing runs any more
        const CommandResult followed = plumbline({"logs", "-f", "-t", "--no-log-prefix"});
        QCOMPARE(followed.exitCode, 0);
        const CommandResult merged = plumbline({"logs", "-t", "--no-log-prefix"});
        for (const QByteArray& text : {followed.out, merged.out}) {
            QList<QByteArray> stamps;
            for (const QByteArray& line : text.trimmed().split('\n'))
                stamps.append(line.left(line.indexOf(' ')));
            QCOMPARE(stamps.size(), 10);
            QVERIFY2(std::is_sorted(stamps.begin(), stamps.end()), text);
        }
    }

    void aServiceThatNeverGetsHealthyIsExplained()
    {
        writeModel("services:\n"
                   "  sick:\n"
                   "    image: busybox:1\n"
                   "    command: sh -c 'echo I am up; sleep 1000'\n"
                   "    stop_grace_period: 0s\n"
                   "    healthcheck:\n"
                   "      test: echo the disk is full; exit 7\n"
                   "      interval: 1s\n"
                   "      retries: 2\n");
        const CommandResult up = plumbline({"up", "--format", "json"});
        QCOMPARE(up.exitCode, 1);
        QCOMPARE(schemaComplaint("up", up.out.toStdString()), std::string());
        for (const char* evidence : {"the disk is full", "exit code 7", "I am up", "sick"})
            QVERIFY2(up.talk.contains(evidence), up.talk);
    }

    void endedAtAnyMomentTheNextUpFinishes_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<QByteArray>("after");
        for (const auto& [signal, name] : {std::pair(SIGKILL, "killed"),
                                           std::pair(SIGINT, "interrupted"),
                                           std::pair(SIGTERM, "terminated")}) {
            for (const char* after :
                 {"", "network", "volume", "created", "started", "waiting", "healthy"})
                QTest::addRow("%s after '%s'", name, after) << signal << QByteArray(after);
        }
    }

    void endedAtAnyMomentTheNextUpFinishes()
    {
        QFETCH(int, signal);
        QFETCH(QByteArray, after);
        QProcess victim;
        victim.setReadChannel(QProcess::StandardError);
        start(victim, commandPath(), {"up"});
        QVERIFY(victim.waitForStarted());
        QByteArray said;
        while (!after.isEmpty() && !said.contains(after) && victim.state() == QProcess::Running) {
            victim.waitForReadyRead(10'000);
            said += victim.readAllStandardError();
        }
        ::kill(static_cast<pid_t>(victim.processId()), signal);
        QVERIFY(victim.waitForFinished());
        said += victim.readAllStandardError();
        if (signal != SIGKILL && !after.isEmpty()) { // without a wait it may not have come to main
            QVERIFY2(victim.exitStatus() == QProcess::NormalExit, said);
            QVERIFY2(victim.exitCode() == 130, said);
            QVERIFY2(said.contains("interrupted"), said);
        }
        const CommandResult up = plumbline({"up"});
        QVERIFY2(up.exitCode == 0, up.talk);
        QVERIFY(isWell());
        const CommandResult down = plumbline({"down", "-v", "-y", "--format", "json"});
        QCOMPARE(down.exitCode, 0);
        QVERIFY(containers().isEmpty());
        // nothing is left for another one to remove
        const CommandResult rest = plumbline({"down", "-v", "-y", "--format", "json"});
        QCOMPARE(QJsonDocument::fromJson(rest.out).object()["steps"].toArray().size(), 0);
    }

    void twoAtOnceBothEndWell()
    {
        QProcess first;
        QProcess second;
        for (QProcess* process : {&first, &second})
            start(*process, commandPath(), {"up"});
        QVERIFY(first.waitForFinished(60'000));
        QVERIFY(second.waitForFinished(60'000));
        const QByteArray said = first.readAllStandardError() + second.readAllStandardError();
        QVERIFY2(first.exitCode() == 0 && second.exitCode() == 0, said);
        QVERIFY2(said.contains("another run changes project"), said);
        QVERIFY2(said.contains("2 kept"), said);
        QVERIFY(isWell());
    }

    void downNeedsNoFolder()
    {
        QCOMPARE(plumbline({"up"}).exitCode, 0);
        QVERIFY(QFile::remove(path("compose.yaml")));
        const CommandResult down = plumbline({"down", "-v", "-y"});
        QVERIFY2(down.exitCode == 0, down.talk);
        QVERIFY(containers().isEmpty());
    }

    void aPortThatIsHeldIsFoundByTheDoctor()
    {
        QCOMPARE(plumbline({"up"}).exitCode, 0);
        int published = 0;
        for (const QJsonObject& container : containers()) {
            for (const QJsonValue& port : container["ports"].toArray())
                published = std::max(published, port.toObject()["published"].toInt());
        }
        QVERIFY(published > 0);
        writeModel("services: {other: {image: nginx:1.22, ports: ['" +
                   QByteArray::number(published) + ":80']}}\n");
        const CommandResult doctor = run({"-p", "somebodyelse", "doctor"});
        QCOMPARE(doctor.exitCode, 1);
        QVERIFY2(doctor.out.contains("of project " + project.toUtf8()), doctor.out);
        writeModel(kStack);
    }

    void aPullThroughTheRegistryIsReported()
    {
        if (qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_REGISTRY"))
            QSKIP("no registry to pull from");
        const QByteArray registry = qgetenv("PLUMBLINE_TEST_REGISTRY");
        writeModel("services: {one: {image: '" + registry + "/plumbline/layered:1'}}\n");
        const CommandResult pulled = plumbline({"pull", "--format", "json"});
        QVERIFY2(pulled.exitCode == 0, pulled.talk);
        QCOMPARE(schemaComplaint("up", pulled.out.toStdString()), std::string());
        writeModel("services: {one: {image: '" + registry + "/plumbline/nothing:1'}}\n");
        const CommandResult missing = plumbline({"pull"});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.talk.contains("nothing:1"), missing.talk);
    }
};

QTEST_GUILESS_MAIN(TestStack)
#include "tst_stack.moc"
