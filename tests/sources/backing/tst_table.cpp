// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QFile>

#include <set>

using namespace plumbline;
using namespace plumbline::sources::backing;

namespace {

std::string tableText()
{
    QFile file(PLUMBLINE_TEST_DATA "/../../resources/backing_services.json");
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().toStdString();
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void theTableKeepsToItsSchema();
    void theProgramBringsTheWholeTable();
    void everyRowHasAnEngineAndAStandInUnlessNothingIsLikeIt();
    void aVersionIsReadFromText_data();
    void aVersionIsReadFromText();
    void aWorkspacesTableIsLaidOver();
    void aMistakeIsToldWithItsPlace_data();
    void aMistakeIsToldWithItsPlace();
    void aTerraformResourceIsRecognised_data();
    void aTerraformResourceIsRecognised();
};

void TestTable::theTableKeepsToItsSchema()
{
    QCOMPARE(test::schemaComplaint("backing_services", tableText()), std::string());
    QVERIFY(
        !test::schemaComplaint("backing_services", R"({"schemaVersion": 1, "engines": {"x": {}}})")
             .empty());
}

void TestTable::theProgramBringsTheWholeTable()
{
    const Result<Table> parsed = parseTable({.name = "backing_services.json", .text = tableText()});
    VERIFY_OK(parsed);
    QVERIFY(*parsed == builtInTable());
    QVERIFY(builtInTable().managed.size() >= 76);
}

void TestTable::everyRowHasAnEngineAndAStandInUnlessNothingIsLikeIt()
{
    std::set<std::string> ids;
    for (const Managed& managed : builtInTable().managed) {
        QVERIFY2(ids.insert(managed.id).second, managed.id.c_str());
        const Engine* engine = findEngine(builtInTable(), managed.engine);
        QVERIFY2(engine != nullptr, managed.id.c_str());
        const LocalService local = localOf(managed, *engine);
        QVERIFY2(local.image.empty() == (managed.fidelity == Fidelity::None), managed.id.c_str());
        QVERIFY2(local.image.find("latest") == std::string::npos || managed.engine == "sqlserver",
                 managed.id.c_str());
    }
}

void TestTable::aVersionIsReadFromText_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("version");
    const auto row = [](const char* id, const char* text, const char* version) {
        QTest::addRow("%s: %s", id, text) << id << text << version;
    };
    row("aws-rds-postgres", "16.3", "16.3");
    row("aws-aurora-mysql", "8.0.mysql_aurora.3.05.2", "8.0");
    row("aws-rds-sqlserver", "15.00.4345.5.v1", "2019");
    row("aws-rds-sqlserver", "99.1", "");
    row("aws-rds-oracle", "19.0.0.0.ru-2023-10.rur-2023-10.r1", "19");
    row("aws-elasticache-redis", "6.x", "6");
    row("aws-documentdb", "5.0.0", "5.0");
    row("aws-opensearch-opensearch", "OpenSearch_2.11", "2.11");
    row("gcp-cloudsql-postgres", "POSTGRES_15", "15");
    row("gcp-cloudsql-mysql", "MYSQL_8_0_36", "8.0.36");
    row("gcp-cloudsql-sqlserver", "SQLSERVER_2019_STANDARD", "2019");
    row("gcp-memorystore-redis", "REDIS_6_X", "6");
    row("gcp-memorystore-memcached", "memcached-1.5.16", "");
    row("gcp-memorystore-memcached", "MEMCACHE_1_6_15", "1.6.15");
}

void TestTable::aVersionIsReadFromText()
{
    QFETCH(QString, id);
    QFETCH(QString, text);
    QFETCH(QString, version);
    const auto& rows = builtInTable().managed;
    const auto at = std::ranges::find(rows, id.toStdString(), &Managed::id);
    QVERIFY(at != rows.end());
    QCOMPARE(versionIn(text.toStdString(), at->version), version.toStdString());
}

void TestTable::aWorkspacesTableIsLaidOver()
{
    const Result<Table> own = parseTable(
        {.name = "own.yaml",
         .text = "schemaVersion: 1\n"
                 "engines:\n"
                 "  ledger: {role: database, title: Ledger, images: [{repository: acme/ledger}]}\n"
                 "managed:\n"
                 "  - id: aws-rds-postgres\n"
                 "    title: Our RDS\n"
                 "    engine: postgres\n"
                 "    terraform: {types: [aws_db_instance], where: {engine: [postgres]}}\n"},
        builtInTable());
    VERIFY_OK(own);
    const Table table = laidOver(builtInTable(), *own);
    QCOMPARE(table.managed.size(), builtInTable().managed.size());
    QCOMPARE(table.engines.size(), builtInTable().engines.size() + 1);
    const Managed* row = identifyTerraform(
        table, "aws_db_instance", [](std::string_view) { return std::string("postgres"); });
    QVERIFY(row != nullptr);
    QCOMPARE(row->title, std::string("Our RDS"));
    const auto image =
        identifyImage(table, *model::parseImageReference("registry.example/acme/ledger:3"));
    QVERIFY(image.has_value());
    QCOMPARE(image->engine->name, std::string("ledger"));
}

void TestTable::aMistakeIsToldWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("line");
    QTest::newRow("no version") << "{}"
                                << "schemaVersion" << 1;
    QTest::newRow("unknown key") << "schemaVersion: 1\nengine: {}\n"
                                 << "engine" << 2;
    QTest::newRow("unknown role")
        << "schemaVersion: 1\nengines:\n  x:\n    title: X\n    role: shop\n"
        << "shop" << 5;
    QTest::newRow("unknown engine")
        << "schemaVersion: 1\nmanaged:\n  - {id: a, title: A, engine: nosuch}\n"
        << "nosuch" << 3;
    QTest::newRow("a text for a list")
        << "schemaVersion: 1\nengines:\n  x: {role: cache, title: X, schemes: x}\n"
        << "list" << 3;
    QTest::newRow("no JSON") << "{\"schemaVersion\": "
                             << "" << 1;
}

void TestTable::aMistakeIsToldWithItsPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    QFETCH(int, line);
    const Result<Table> table = parseTable({.name = "own.yaml", .text = text.toStdString()});
    VERIFY_FAILS(table, ErrorCode::Invalid);
    VERIFY_SAYS(table.error().message, says.toStdString());
    QVERIFY(table.error().where.has_value());
    QCOMPARE(table.error().where->file, std::string("own.yaml"));
    QCOMPARE(table.error().where->line, line);
}

void TestTable::aTerraformResourceIsRecognised_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("attribute");
    QTest::addColumn<QString>("id");
    const auto row = [](const char* type, const char* attribute, const char* id) {
        QTest::addRow("%s %s", type, attribute) << type << attribute << id;
    };
    row("aws_db_instance", "postgres", "aws-rds-postgres");
    row("aws_db_instance", "sqlserver-ex", "aws-rds-sqlserver");
    row("aws_rds_cluster", "aurora-mysql", "aws-aurora-mysql");
    row("aws_elasticache_replication_group", "", "aws-elasticache-redis");
    row("aws_elasticache_replication_group", "valkey", "aws-elasticache-valkey");
    row("aws_mq_broker", "RabbitMQ", "aws-mq-rabbitmq");
    row("google_sql_database_instance", "POSTGRES_15", "gcp-cloudsql-postgres");
    row("azurerm_cosmosdb_account", "MongoDB", "azure-cosmos-mongodb");
    row("heroku_addon", "heroku-postgresql:standard-0", "heroku-postgres");
    row("digitalocean_database_cluster", "pg", "do-postgres");
    row("aws_security_group", "", "");
}

void TestTable::aTerraformResourceIsRecognised()
{
    QFETCH(QString, type);
    QFETCH(QString, attribute);
    QFETCH(QString, id);
    const Managed* row =
        identifyTerraform(builtInTable(), type.toStdString(), [&](std::string_view) {
            return attribute.toStdString();
        });
    QCOMPARE(row == nullptr ? std::string() : row->id, id.toStdString());
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
