// SPDX-License-Identifier: Apache-2.0
#include "core/stack/likely_cause.h"

#include <QTest>

#include <string>
#include <vector>

using namespace plumbline;
using namespace plumbline::stack;

/// What the evidence of a failure is taken for.
class TestLikelyCause : public QObject
{
    Q_OBJECT

private slots:

    void theLogTells_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("next");
        QTest::newRow("a password of before")
            << R"(FATAL:  password authentication failed for user "app")"
            << "the user or password does not fit"
            << "plumbline volume reset";
        QTest::newRow("a database that was not made") << R"(FATAL:  database "shop" does not exist)"
                                                      << "was not made"
                                                      << "empty volume";
        QTest::newRow("a table that was not made")
            << R"(ERROR:  relation "orders" does not exist at character 15)"
            << "migrations did not run"
            << "service_completed_successfully";
        QTest::newRow("Node's resolver") << "Error: getaddrinfo ENOTFOUND db"
                                         << "not on its network"
                                         << "by their names";
        QTest::newRow("Node's connection") << "Error: connect ECONNREFUSED 127.0.0.1:5432"
                                           << "does not answer"
                                           << "localhost is the container itself";
        QTest::newRow("nginx") << R"(host not found in upstream "api" in /etc/nginx/nginx.conf:3)"
                               << "not on its network"
                               << "plumbline config";
        QTest::newRow("a hidden package") << "Error: Cannot find module 'express'"
                                          << "not where it runs"
                                          << "bind mount hides";
        QTest::newRow("another processor") << "exec /app/server: exec format error"
                                           << "another kind of processor"
                                           << "platform";
        QTest::newRow("nothing sure") << "listening on port 8080"
                                      << ""
                                      << "";
        QTest::newRow("a thing that is missing, but no database's") << "key tide does not exist"
                                                                    << ""
                                                                    << "";
    }

    void theLogTells()
    {
        QFETCH(QString, line);
        QFETCH(QString, cause);
        QFETCH(QString, next);
        const LikelyCause found = likelyCause({}, {"starting", line.toStdString(), "goodbye"});
        QCOMPARE(found.cause.empty(), cause.isEmpty());
        QCOMPARE(found.next.empty(), next.isEmpty());
        QVERIFY2(QString::fromStdString(found.cause.english()).contains(cause),
                 found.cause.english().c_str());
        QVERIFY2(QString::fromStdString(found.next.english()).contains(next),
                 found.next.english().c_str());
    }

    void theLastSignCounts()
    {
        const LikelyCause found =
            likelyCause({}, {"connection refused", "No space left on device", "goodbye"});
        QCOMPARE(found.cause.english(), std::string("the disk is full"));
    }

    void podmanMayLackWhatResolvesNames()
    {
        const std::vector<std::string> log{"could not translate host name \"db\" to address"};
        const LikelyCause found = likelyCause({}, log, {.isPodman = true});
        QVERIFY(found.cause.english().find("Podman resolves no names") != std::string::npos);
        QVERIFY(found.next.english().find("aardvark-dns") != std::string::npos);
        QVERIFY(likelyCause({}, log).next.english().find("Podman") == std::string::npos);
    }

    void memoryComesFirst()
    {
        const LikelyCause found = likelyCause({.oomKilled = true}, {"connection refused"});
        QCOMPARE(found.cause.english(), std::string("its memory limit is too small"));
        QVERIFY(found.next.english().find("mem_limit") != std::string::npos);
    }

    void aHealthcheckTells()
    {
        engine::ContainerDetails container{.state = "running", .running = true};
        container.health = engine::HealthState{.status = "unhealthy", .failingStreak = 3};
        container.health->log.push_back({.exitCode = 1, .output = "connect: connection refused"});
        QCOMPARE(likelyCause(container, {}).cause.english(),
                 std::string("nothing listens where its healthcheck asks"));
        container.health->log.push_back({.exitCode = 127, .output = "sh: curl: not found"});
        QCOMPARE(likelyCause(container, {}).cause.english(),
                 std::string("the command of its healthcheck is not in its image"));
    }

    void aCommandThatIsNotThere()
    {
        const engine::ContainerDetails ended{.state = "exited", .exitCode = 127};
        QCOMPARE(likelyCause(ended, {}).cause.english(),
                 std::string("its command is not in its image"));
        const engine::ContainerDetails other{.state = "exited", .exitCode = 3};
        QVERIFY(likelyCause(other, {}).cause.empty());
    }
};

QTEST_APPLESS_MAIN(TestLikelyCause)
#include "tst_likely_cause.moc"
