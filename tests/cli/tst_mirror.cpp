// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/fake_engine.h"
#include "tests/support/json_schema.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kShop = "name: shop\n"
                         "services:\n"
                         "  app:\n"
                         "    image: shop:1\n"
                         "    depends_on: [db]\n"
                         "    environment:\n"
                         "      DATABASE_URL: postgres://shop:planted-7c1d@db:5432/shop\n"
                         "  db:\n"
                         "    image: postgres:13\n"
                         "    environment: {POSTGRES_USER: shop, POSTGRES_DB: shop, "
                         "POSTGRES_PASSWORD: planted-7c1d}\n";

const QByteArray kManifest = "version: 1\n"
                             "environments:\n"
                             "  prod:\n"
                             "    sources: [{compose: prod.yaml}]\n";

const QByteArray kProd = "name: shop\n"
                         "services:\n"
                         "  app:\n"
                         "    image: shop:1\n"
                         "    environment: {DATABASE_URL: 'postgres://shop@db:5432/orders'}\n"
                         "  db:\n"
                         "    image: postgres:16.3\n"
                         "    command: [postgres, -c, max_connections=40]\n";

} // namespace

/// mirror, and --mirror of the commands that have it, without an engine.
class TestMirror : public QObject, private CommandFolder
{
    Q_OBJECT

private:
    void writeShop()
    {
        write("compose.yaml", kShop);
        write("plumbline.yaml", kManifest);
        write("prod.yaml", kProd);
        environment.insert("XDG_DATA_HOME", path("data"));
    }

private slots:

    void init()
    {
        renew();
        writeShop();
    }

    void theFileHasProdsVersionAndNoSecret()
    {
        const CommandResult shown = run({"mirror", "prod"});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("image: postgres:16.3"), shown.out);
        QVERIFY2(shown.out.contains("max_connections=40"), shown.out);
        QVERIFY2(!(shown.out + shown.talk).contains("planted-7c1d"), shown.out + shown.talk);
        QVERIFY2(!QFileInfo::exists(path("data")), "a look keeps no password");
    }

    void theWrittenFileIsBesideItsSecrets()
    {
        const CommandResult written = run({"mirror", "prod", "-o", "compose.mirror.yaml"});
        QCOMPARE(written.exitCode, 0);
        QFile file(path("compose.mirror.yaml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("./compose.mirror.secrets/db.env"), text);
        QVERIFY2(!text.contains("planted-7c1d"), text);
        const QFileInfo secrets(path("compose.mirror.secrets/db.env"));
        QVERIFY(secrets.exists());
        QCOMPARE(secrets.permissions() & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
        const CommandResult config = run({"-f", "compose.mirror.yaml", "config", "--services"});
        QCOMPARE(config.out, QByteArray("db\napp\n"));
    }

    void jsonKeepsToItsSchema()
    {
        const CommandResult json = run({"mirror", "prod", "--format", "json"});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(schemaComplaint("mirror", json.out.toStdString()), std::string());
        const QJsonObject mirror = QJsonDocument::fromJson(json.out).object();
        QCOMPARE(mirror["project"].toString(), QString("shop-prod"));
        const QJsonObject db = mirror["services"].toArray().first().toObject();
        QCOMPARE(db["written"].toString(), QString("postgres:13"));
        QCOMPARE(db["image"].toString(), QString("postgres:16.3"));
        QCOMPARE(db["origin"].toObject()["file"].toString(), QString("prod.yaml"));
    }

    void anUnknownEnvironmentIsToldWithWhatWasMeant_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("mirror") << QStringList{"mirror", "prd"};
        QTest::newRow("up") << QStringList{"up", "--mirror", "prd"};
        QTest::newRow("plan") << QStringList{"plan", "--mirror", "prd"};
        QTest::newRow("ps") << QStringList{"ps", "--mirror", "prd"};
        QTest::newRow("logs") << QStringList{"logs", "--mirror", "prd"};
        QTest::newRow("down") << QStringList{"down", "--mirror", "prd"};
        QTest::newRow("stop") << QStringList{"stop", "--mirror", "prd"};
    }

    void anUnknownEnvironmentIsToldWithWhatWasMeant()
    {
        QFETCH(QStringList, arguments);
        const CommandResult result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.talk.contains("did you mean \"prod\""), result.talk);
        QVERIFY(result.out.isEmpty());
    }

    void commandsOnARunningStackMeanTheMirror()
    {
        FakeEngine engine;
        engine.reply("GET", "/containers/json", {.body = "[]"});
        environment.insert("DOCKER_HOST", QString::fromStdString(engine.host()));
        const CommandResult ps = run({"ps", "--mirror", "prod", "--format", "json"});
        QVERIFY2(QJsonDocument::fromJson(ps.out).object()["project"] == "shop-prod",
                 ps.out + ps.talk);
        const CommandResult named =
            run({"-p", "store", "ps", "--mirror", "prod", "--format", "json"});
        QVERIFY2(QJsonDocument::fromJson(named.out).object()["project"] == "store-prod",
                 named.out + named.talk);
    }

    void aWayOfMirroringNeedsAMirror()
    {
        const CommandResult result = run({"up", "--replicas"});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.talk.contains("--mirror"), result.talk);
    }
};

QTEST_GUILESS_MAIN(TestMirror)
#include "tst_mirror.moc"
