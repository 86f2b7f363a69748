// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>

using namespace plumbline::test;

namespace {

const QByteArray kPlanted = "Canary7-f3a1b2c3d4";

/// Dev from Compose, prod from a dotenv file and Kubernetes; a secret in each.
const QByteArray kDev = "services:\n"
                        "  api:\n"
                        "    image: acme/api:1\n"
                        "    command: [serve, --api-token, Canary7-f3a1b2c3d4]\n"
                        "    environment:\n"
                        "      API_TOKEN: Canary7-f3a1b2c3d4\n"
                        "      QUEUE: amqp://u:Canary7-f3a1b2c3d4@q/\n"
                        "      GREETING: Canary7-f3a1b2c3d4\n"
                        "      CURRENCY: EUR\n";
const QByteArray kProd = "apiVersion: v1\n"
                         "kind: Secret\n"
                         "metadata: {name: s}\n"
                         "stringData: {API_TOKEN: Canary7-f3a1b2c3d4}\n"
                         "---\n"
                         "apiVersion: apps/v1\n"
                         "kind: Deployment\n"
                         "metadata: {name: api}\n"
                         "spec:\n"
                         "  template:\n"
                         "    spec:\n"
                         "      containers:\n"
                         "      - name: api\n"
                         "        image: acme/api:latest\n"
                         "        args: [--password=Canary7-f3a1b2c3d4]\n"
                         "        envFrom: [{secretRef: {name: s}}]\n"
                         "        env: [{name: CURRENCY, value: USD}]\n";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Snapshots, history and the files that reports are written to.
class TestReports : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init()
    {
        renew();
        environment.insert("XDG_DATA_HOME", path("data"));
        environment.insert("SOURCE_DATE_EPOCH", "1795857600");
        write("compose.yaml", kDev);
        write("prod.yaml", kProd);
        write("plumbline.yaml",
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{kubernetes: prod.yaml}]}\n"
              "keys: {GREETING: {class: secret}}\n");
    }

    void aSnapshotComparesLikeWhatItWasTakenOf();
    void aSnapshotWithAnotherKeyTellsLess();
    void aKeyThatOthersMayReadIsRefused();
    void historyOfNothingSaysWhatToDo();

private:
    void compareWithSnapshot()
    {
        write("plumbline.yaml",
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{snapshot: prod.snapshot.json}]}\n"
              "keys: {GREETING: {class: secret}}\n");
    }

    /// What is compared, without where it was written.
    [[nodiscard]] QByteArray matrix() const
    {
        return run({"diff", "--all", "--format", "csv"}).out;
    }
};

void TestReports::aSnapshotComparesLikeWhatItWasTakenOf()
{
    const QByteArray live = matrix();
    QVERIFY2(live.contains("API_TOKEN,secret,") && live.contains("secret A,secret A"), live);
    const CommandResult taken = run({"snapshot", "prod", "-o", "prod.snapshot.json"});
    QVERIFY2(taken.exitCode == 0, taken.talk);
    const QByteArray text = contentOf(path("prod.snapshot.json"));
    QCOMPARE(schemaComplaint("snapshot", text.toStdString()), std::string());
    QVERIFY(!text.contains(kPlanted));
    QVERIFY(text.contains("\"capturedAt\": \"2026-11-28T"));
    const QByteArray again = run({"snapshot", "dev", "-o", "-"}).out;
    QVERIFY(again.contains("GREETING") && !again.contains(kPlanted));
    compareWithSnapshot();
    QCOMPARE(matrix(), live);
}

void TestReports::aSnapshotWithAnotherKeyTellsLess()
{
    QCOMPARE(run({"snapshot", "prod", "-o", "prod.snapshot.json"}).exitCode, 0);
    compareWithSnapshot();
    environment.insert("XDG_DATA_HOME", path("another"));
    const QByteArray shown = matrix();
    QVERIFY2(shown.contains("secret A,(unreadable)"), shown);
    write("prod.snapshot.json",
          contentOf(path("prod.snapshot.json")).replace("acme/api", "evil/api"));
    const CommandResult changed = run({"diff"});
    QCOMPARE(changed.exitCode, 3);
    QVERIFY2(changed.talk.contains("was changed after it was taken"), changed.talk);
}

void TestReports::aKeyThatOthersMayReadIsRefused()
{
    write("shared.key", QByteArray(64, 'a'));
    environment.insert("PLUMBLINE_SNAPSHOT_KEY", path("shared.key"));
    QCOMPARE(::chmod(qPrintable(path("shared.key")), 0644), 0);
    const CommandResult refused = run({"snapshot", "prod", "-o", "x.json"});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.talk.contains("chmod 600"), refused.talk);
    QVERIFY(!QFile::exists(path("x.json")));
    QCOMPARE(::chmod(qPrintable(path("shared.key")), 0600), 0);
    QCOMPARE(run({"snapshot", "prod", "-o", "x.json"}).exitCode, 0);

    struct stat status
    {};

    QCOMPARE(::stat(qPrintable(path("x.json")), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestReports::historyOfNothingSaysWhatToDo()
{
    const CommandResult nothing = run({"history"});
    QCOMPARE(nothing.exitCode, 0);
    QVERIFY2(nothing.talk.contains("plumbline check records one"), nothing.talk);
    const CommandResult json = run({"history", "--format", "json"});
    QCOMPARE(schemaComplaint("history", json.out.toStdString()), std::string());
    QVERIFY(!QFile::exists(path("data"))); // asking makes nothing
    QCOMPARE(run({"history", "1"}).exitCode, 2);
    QCOMPARE(run({"history", "1", "2"}).exitCode, 2);
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
