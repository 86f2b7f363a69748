// SPDX-License-Identifier: Apache-2.0
#include "tests/cli_engine/stack_folder.h"

#include <QFile>
#include <QTest>

using namespace plumbline::test;

/// docker compose on our stacks, and we on those that it launched.
class TestPeer : public QObject, private StackFolder
{
    Q_OBJECT

private:
    CommandResult peer(const QStringList& arguments) const
    {
        QProcess process;
        start(process, qEnvironmentVariable("PLUMBLINE_PEER"), arguments);
        const bool hasEnded = process.waitForFinished(100'000);
        return {hasEnded ? process.exitCode() : -1,
                process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    /// The names that `ls` of the peer shows, running or not.
    QStringList listedByPeer() const
    {
        QStringList names;
        const QByteArray out = peer({"ls", "-a", "--format", "json"}).out;
        for (const QJsonValue& each : QJsonDocument::fromJson(out).array())
            names.append(each.toObject()["Name"].toString());
        return names;
    }

    /// Nothing of the project is left, volumes included.
    bool isGone() const
    {
        const CommandResult rest = plumbline({"down", "-v", "-y", "--format", "json"});
        return QJsonDocument::fromJson(rest.out).object()["steps"].toArray().isEmpty() &&
               !listedByPeer().contains(project);
    }

    bool removeFolder() const { return QFile::remove(path("compose.yaml")); }

private slots:

    void initTestCase()
    {
        if (const QString reason = reasonToSkip(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        if (qEnvironmentVariableIsEmpty("PLUMBLINE_PEER"))
            QSKIP("PLUMBLINE_PEER does not name a docker-compose (tests/peer/fetch.sh gets one)");
    }

    void init() { renewStack(); }

    void cleanup() { removeStack(); }

    void itSeesAndRemovesWhatWeLaunched_data()
    {
        QTest::addColumn<bool>("hasFolder");
        QTest::newRow("in its folder") << true;
        QTest::newRow("once the folder is gone") << false;
    }

    void itSeesAndRemovesWhatWeLaunched()
    {
        QFETCH(bool, hasFolder);
        QCOMPARE(plumbline({"up"}).exitCode, 0);
        QVERIFY(hasFolder || removeFolder());
        QVERIFY(listedByPeer().contains(project));
        const CommandResult seen = peer({"ps", "--format", "json"});
        QVERIFY2(seen.exitCode == 0, seen.talk);
        QCOMPARE(seen.out.count("\"Service\""), 2);
        // `up` returns once the services answer, which is before the engine's first health check
        QTRY_VERIFY_WITH_TIMEOUT(
            peer({"ps", "--format", "json"}).out.contains("\"Health\":\"healthy\""), 20'000);
        const CommandResult logs = peer({"logs", "--no-color"});
        QVERIFY2(logs.out.contains("web-1") && logs.out.contains("db-1"), logs.out + logs.talk);
        QCOMPARE(peer({"stop", "-t", "1", "web"}).exitCode, 0);
        QVERIFY(!isWell());
        QCOMPARE(peer({"start"}).exitCode, 0);
        QVERIFY(isWell());
        // without its files it cannot know which volumes are the project's
        const CommandResult down = peer({"down", "-v", "-t", "1"});
        QVERIFY2(down.exitCode == 0, down.talk);
        QVERIFY(containers().isEmpty());
        QVERIFY(!hasFolder || isGone());
    }

    void itKeepsWhatWeLaunchedAndWeWhatItLaunched()
    {
        QCOMPARE(plumbline({"up"}).exitCode, 0);
        const CommandResult kept = peer({"up", "-d", "--wait"});
        QVERIFY2(kept.exitCode == 0, kept.talk);
        QVERIFY2(!kept.talk.contains("Recreate"), kept.talk);
        QCOMPARE(peer({"down", "-v", "-t", "1"}).exitCode, 0);

        QCOMPARE(peer({"up", "-d", "--wait"}).exitCode, 0);
        const CommandResult again = plumbline({"up"});
        QVERIFY2(again.exitCode == 0, again.talk);
        QVERIFY2(again.talk.contains("2 kept"), again.talk);
    }

    void weSeeAndRemoveWhatItLaunched_data() { itSeesAndRemovesWhatWeLaunched_data(); }

    void weSeeAndRemoveWhatItLaunched()
    {
        QFETCH(bool, hasFolder);
        const CommandResult up = peer({"up", "-d", "--wait"});
        QVERIFY2(up.exitCode == 0, up.talk);
        QVERIFY(hasFolder || removeFolder());
        QVERIFY(isWell());
        QVERIFY(run({"ls"}).out.contains(project.toUtf8()));
        const CommandResult logs = plumbline({"logs", "--no-color"});
        QVERIFY2(logs.out.contains("web-1") && logs.out.contains("db-1"), logs.out + logs.talk);
        QCOMPARE(plumbline({"stop", "-t", "1", "web"}).exitCode, 0);
        QVERIFY(!isWell());
        QCOMPARE(plumbline({"start"}).exitCode, 0);
        QVERIFY(isWell());
        const CommandResult down = plumbline({"down", "-v", "-y", "-t", "1"});
        QVERIFY2(down.exitCode == 0, down.talk);
        QVERIFY(isGone());
    }
};

QTEST_GUILESS_MAIN(TestPeer)
#include "tst_peer.moc"
