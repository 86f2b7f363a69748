// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace plumbline::test;

namespace {

const QByteArray kStack = "services:\n"
                          "  db:\n"
                          "    image: redis:7\n"
                          "    healthcheck: {test: redis-cli ping, interval: 1s}\n"
                          "    volumes: [data:/data]\n"
                          "  web:\n"
                          "    image: nginx:1.22\n"
                          "    depends_on: {db: {condition: service_healthy}}\n"
                          "    ports: ['80']\n"
                          "volumes: {data: {}}\n";

} // namespace

/// The command on a real engine, from a person's seat.
class TestStack : public QObject
{
    Q_OBJECT

private:
    CommandResult run(const QStringList& arguments) const
    {
        return runCommand(
            QStringList{"-p", m_project} + arguments, m_folder->path(), m_environment);
    }

    void write(const QByteArray& text) const
    {
        QFile file(m_folder->filePath("compose.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QList<QJsonObject> containers() const
    {
        QList<QJsonObject> found;
        const CommandResult result = run({"ps", "-a", "--format", "json"});
        const QJsonObject report = QJsonDocument::fromJson(result.out).object();
        for (const QJsonValue& service : report["services"].toArray()) {
            for (const QJsonValue& container : service.toObject()["containers"].toArray())
                found.append(container.toObject());
        }
        return found;
    }

    bool isWell() const
    {
        const QList<QJsonObject> found = containers();
        return found.size() == 2 &&
               std::all_of(found.begin(), found.end(), [](const QJsonObject& container) {
                   return container["state"].toString() == "running";
               });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    QString m_project;

private slots:

    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_ENGINE"))
            QSKIP(qPrintable("no engine to test with: " +
                             qEnvironmentVariable("PLUMBLINE_TEST_ENGINE_MISSING",
                                                  "run under tests/engine/with_engine.py")));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        m_environment = bareEnvironment(m_folder->path());
        m_environment.insert("DOCKER_HOST", qEnvironmentVariable("PLUMBLINE_TEST_ENGINE"));
        m_project = QString("cli%1").arg(QRandomGenerator::global()->generate(), 8, 16, QChar('0'));
        write(kStack);
    }

    void cleanup()
    {
        if (m_folder)
            static_cast<void>(run({"down", "-v", "-y", "--remove-orphans", "-t", "0"}));
    }

    void upPsLogsAndDownDoWhatTheySay()
    {
        const CommandResult up = run({"up", "--format", "json"});
        QVERIFY2(up.exitCode == 0, up.talk);
        QCOMPARE(schemaComplaint("up", up.out.toStdString()), std::string());
        QVERIFY(isWell());
        QCOMPARE(schemaComplaint("ps", run({"ps", "--format", "json"}).out.toStdString()),
                 std::string());
        const CommandResult again = run({"up"});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.talk.contains("2 kept"), again.talk);
        const CommandResult logs = run({"logs", "--no-color"});
        QVERIFY2(logs.out.contains("db-1   | "), logs.out);
        QVERIFY2(logs.out.contains("web-1  | "), logs.out);
        QCOMPARE(run({"logs", "--tail", "1", "--no-log-prefix", "db"}).out.count('\n'), 1);

        QCOMPARE(run({"stop", "web"}).exitCode, 0);
        QVERIFY(!isWell());
        QCOMPARE(run({"start", "web"}).exitCode, 0);
        QCOMPARE(run({"restart", "db"}).exitCode, 0);
        QVERIFY(isWell());
        QCOMPARE(run({"restart", "dbb"}).exitCode, 2);

        const CommandResult down = run({"down"});
        QCOMPARE(down.exitCode, 0);
        QVERIFY(containers().isEmpty());
        const CommandResult rest = run({"down", "-v", "-y", "--format", "json"});
        QVERIFY2(rest.out.contains("_data"), rest.out); // the volume had stayed till now
    }

    void linesOfSeveralContainersComeInTheOrderOfTime()
    {
        write("services:\n"
              "  one: {image: busybox:1, command: sh -c 'for i in 1 2 3 4 5; do echo one $$i; "
              "sleep 0.2; done'}\n"
              "  two: {image: busybox:1, command: sh -c 'for i in 1 2 3 4 5; do echo two $$i; "
              "sleep 0.2; done'}\n");
        QCOMPARE(run({"up"}).exitCode, 0);
        // both have ended once this returns: it follows until nothing runs any more
        const CommandResult followed = run({"logs", "-f", "-t", "--no-log-prefix"});
        QCOMPARE(followed.exitCode, 0);
        const CommandResult merged = run({"logs", "-t", "--no-log-prefix"});
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
        write("services:\n"
              "  sick:\n"
              "    image: busybox:1\n"
              "    command: sh -c 'echo I am up; sleep 1000'\n"
              "    stop_grace_period: 0s\n"
              "    healthcheck:\n"
              "      test: echo the disk is full; exit 7\n"
              "      interval: 1s\n"
              "      retries: 2\n");
        const CommandResult up = run({"up", "--format", "json"});
        QCOMPARE(up.exitCode, 1);
        QCOMPARE(schemaComplaint("up", up.out.toStdString()), std::string());
        for (const char* evidence : {"the disk is full", "exit code 7", "I am up", "sick"})
            QVERIFY2(up.talk.contains(evidence), up.talk);
    }

    void killedAtAnyMomentTheNextUpFinishes_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("before anything") << QByteArray();
        QTest::newRow("after the network") << QByteArray("network");
        QTest::newRow("after a container was created") << QByteArray("created");
        QTest::newRow("after one was started") << QByteArray("started");
        QTest::newRow("while the dependency is awaited") << QByteArray("waiting");
    }

    void killedAtAnyMomentTheNextUpFinishes()
    {
        QFETCH(QByteArray, after);
        QProcess victim;
        victim.setWorkingDirectory(m_folder->path());
        victim.setProcessEnvironment(m_environment);
        victim.setReadChannel(QProcess::StandardError);
        victim.start(commandPath(), {"-p", m_project, "up"});
        QVERIFY(victim.waitForStarted());
        QByteArray said;
        while (!after.isEmpty() && !said.contains(after) && victim.state() == QProcess::Running) {
            victim.waitForReadyRead(10'000);
            said += victim.readAllStandardError();
        }
        ::kill(static_cast<pid_t>(victim.processId()), SIGKILL);
        QVERIFY(victim.waitForFinished());
        const CommandResult up = run({"up"});
        QVERIFY2(up.exitCode == 0, up.talk);
        QVERIFY(isWell());
        const CommandResult down = run({"down", "-v", "-y", "--format", "json"});
        QCOMPARE(down.exitCode, 0);
        QVERIFY(containers().isEmpty());
        // nothing is left for another one to remove
        const CommandResult rest = run({"down", "-v", "-y", "--format", "json"});
        QCOMPARE(QJsonDocument::fromJson(rest.out).object()["steps"].toArray().size(), 0);
    }

    void twoAtOnceBothEndWell()
    {
        QProcess first;
        QProcess second;
        for (QProcess* process : {&first, &second}) {
            process->setWorkingDirectory(m_folder->path());
            process->setProcessEnvironment(m_environment);
            process->start(commandPath(), {"-p", m_project, "up"});
        }
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
        QCOMPARE(run({"up"}).exitCode, 0);
        QVERIFY(QFile::remove(m_folder->filePath("compose.yaml")));
        const CommandResult down = run({"down", "-v", "-y"});
        QVERIFY2(down.exitCode == 0, down.talk);
        QVERIFY(containers().isEmpty());
    }

    void aPortThatIsHeldIsFoundByTheDoctor()
    {
        QCOMPARE(run({"up"}).exitCode, 0);
        int published = 0;
        for (const QJsonObject& container : containers()) {
            for (const QJsonValue& port : container["ports"].toArray())
                published = std::max(published, port.toObject()["published"].toInt());
        }
        QVERIFY(published > 0);
        write("services: {other: {image: nginx:1.22, ports: ['" + QByteArray::number(published) +
              ":80']}}\n");
        const CommandResult doctor =
            runCommand({"-p", "somebodyelse", "doctor"}, m_folder->path(), m_environment);
        QCOMPARE(doctor.exitCode, 1);
        QVERIFY2(doctor.out.contains("of project " + m_project.toUtf8()), doctor.out);
        write(kStack);
    }

    void aPullThroughTheRegistryIsReported()
    {
        if (qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_REGISTRY"))
            QSKIP("no registry to pull from");
        const QByteArray registry = qgetenv("PLUMBLINE_TEST_REGISTRY");
        write("services: {one: {image: '" + registry + "/plumbline/layered:1'}}\n");
        const CommandResult pulled = run({"pull", "--format", "json"});
        QVERIFY2(pulled.exitCode == 0, pulled.talk);
        QCOMPARE(schemaComplaint("up", pulled.out.toStdString()), std::string());
        write("services: {one: {image: '" + registry + "/plumbline/nothing:1'}}\n");
        const CommandResult missing = run({"pull"});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.talk.contains("nothing:1"), missing.talk);
    }
};

QTEST_GUILESS_MAIN(TestStack)
#include "tst_stack.moc"
