// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/rule_cases.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::test;
using model::BackingService;
using model::Hosting;
using model::Role;

namespace {

std::vector<model::Environment> withBacking(std::vector<BackingService> dev,
                                            std::vector<BackingService> prod)
{
    return {environment("dev", {service("api")}, std::move(dev)),
            environment("prod", {service("api")}, std::move(prod))};
}

BackingService postgres(const std::string& version, Hosting hosting = Hosting::Container)
{
    BackingService db = backing("db", Role::Database, "postgres", version, hosting);
    if (hosting == Hosting::Container) {
        db.container = service("db");
        db.container->image = model::written(
            *model::parseImageReference("postgres:" + version + "-alpine"),
            Origin{.file = "compose.yaml", .line = 7, .column = 12, .object = {}, .layer = {}});
    }
    return db;
}

} // namespace

/// The rules of factor IV.
class TestBackingRules : public QObject
{
    Q_OBJECT

private slots:
    void versionsDifferByWhatMakesARelease_data();
    void versionsDifferByWhatMakesARelease();
    void theFixPinsProductionsVersion();
    void enginesDiffer();
    void aDatabaseInTheProcessIsAnotherEngineThanAServer();
    void inMemoryDatabasesOfJavaAreEngines();
    void whatIsMissingAndWhatOnlyDevelopmentHas();
    void extensionsAndSettings();
    void endOfSupportIsADay();
    void whatNobodySaysIsNotMeasured();
};

void TestBackingRules::versionsDifferByWhatMakesARelease_data()
{
    QTest::addColumn<std::string>("engine");
    QTest::addColumn<std::string>("dev");
    QTest::addColumn<std::string>("prod");
    QTest::addColumn<bool>("isMajor");
    QTest::addColumn<bool>("isMinor");
    const auto row = [](const char* what,
                        const char* engine,
                        const char* dev,
                        const char* prod,
                        bool isMajor,
                        bool isMinor) {
        QTest::newRow(what) << std::string(engine) << std::string(dev) << std::string(prod)
                            << isMajor << isMinor;
    };
    row("postgres majors", "postgres", "13", "16", true, false);
    row("what is not said is equal", "postgres", "16", "16.4", false, false);
    row("postgres minors", "postgres", "16.1", "16.4", false, true);
    row("two numbers before 10", "postgres", "9.5", "9.6", true, false);
    row("mysql has two", "mysql", "8.0.32", "8.4.1", true, false);
    row("mysql patches", "mysql", "8.0.32", "8.0.36", false, true);
    row("equal", "redis", "7.2", "7.2", false, false);
}

void TestBackingRules::versionsDifferByWhatMakesARelease()
{
    QFETCH(std::string, engine);
    QFETCH(std::string, dev);
    QFETCH(std::string, prod);
    QFETCH(bool, isMajor);
    QFETCH(bool, isMinor);
    const RuleCase given{withBacking({backing("db", Role::Database, engine, dev)},
                                     {backing("db", Role::Database, engine, prod)})};
    QCOMPARE(!faultsOf("backing-service-major-drift", given).empty(), isMajor);
    QCOMPARE(!faultsOf("backing-service-minor-drift", given).empty(), isMinor);
}

void TestBackingRules::theFixPinsProductionsVersion()
{
    const parity::Finding finding =
        findingOf("backing-service-major-drift",
                  {withBacking({postgres("15")}, {postgres("14.9", Hosting::Managed)})});
    QCOMPARE(finding.service, std::string("db"));
    QCOMPARE(finding.subject, std::string("postgres"));
    QCOMPARE(finding.message.english(), std::string("db has version 15 in dev, 14.9 in prod"));
    QVERIFY(finding.fix.has_value());
    QCOMPARE(finding.fix->changes.size(), std::size_t{1});
    const auto& change = std::get<parity::ReplaceScalar>(finding.fix->changes.front());
    QCOMPARE(change.from, std::string("postgres:15-alpine"));
    QCOMPARE(change.to, std::string("postgres:14-alpine"));
}

void TestBackingRules::enginesDiffer()
{
    const auto faults = [](const char* dev, const char* prod) {
        return faultsOf("backing-service-engine-mismatch",
                        {withBacking({backing("db", Role::Database, dev, "")},
                                     {backing("db", Role::Database, prod, "")})});
    };
    QVERIFY(faults("sqlite", "postgres").starts_with("fail error db/database dev,prod"));
    QVERIFY(faults("mariadb", "mysql").starts_with("fail warning"));
    QCOMPARE(faults("mysql", "mysql"), std::string());
}

/// The DSN of production is a secret that nobody can read: what its process uses is known all the same.
void TestBackingRules::aDatabaseInTheProcessIsAnotherEngineThanAServer()
{
    const auto faults = [](const std::string& userInDev, const std::string& userInProd) {
        BackingService embedded = backing("sqlite", Role::Database, "sqlite", "");
        embedded.hosting = Hosting::Embedded;
        embedded.usedBy = {"api"};
        BackingService left = postgres("16"); // of the container that nobody took away
        left.usedBy = {userInDev};
        BackingService server = left;
        server.usedBy = {userInProd};
        return faultsOf("backing-service-engine-mismatch",
                        {withBacking({embedded, left}, {server})});
    };
    QCOMPARE(faults("admin", "api"),
             std::string("fail error api/sqlite dev,prod: the database is SQLite in dev, "
                         "PostgreSQL in prod\n"));
    QCOMPARE(faults("api", "api"), std::string());
    QCOMPARE(faults("admin", "admin"), std::string());
}

void TestBackingRules::inMemoryDatabasesOfJavaAreEngines()
{
    const RuleCase given{
        {environment("dev", {service("api", {{"SPRING_DATASOURCE_URL", "jdbc:h2:mem:shop"}})}),
         environment("prod",
                     {service("api", {{"SPRING_DATASOURCE_URL", "jdbc:postgresql://db/shop"}})})}};
    QVERIFY(faultsOf("backing-service-engine-mismatch", given)
                .find("leads to H2 in dev, PostgreSQL in prod") != std::string::npos);
}

void TestBackingRules::whatIsMissingAndWhatOnlyDevelopmentHas()
{
    const RuleCase missing{withBacking({}, {backing("cache", Role::Cache, "redis", "7")})};
    QCOMPARE(
        faultsOf("backing-service-missing", missing),
        std::string("fail error cache/redis dev,prod: cache is there in prod and not in dev\n"));
    const RuleCase only{withBacking({backing("search", Role::Search, "meilisearch", "1")}, {})};
    QCOMPARE(faultsOf("backing-service-missing", only), std::string());
    QVERIFY(faultsOf("backing-service-only-in-dev", only).starts_with("fail warning search/"));
    const RuleCase tool{withBacking({backing("mailpit", Role::Mail, "smtp", "1")}, {})};
    QCOMPARE(faultsOf("backing-service-only-in-dev", tool), std::string());
    RuleCase unknown = missing;
    unknown.environments[0].unread = {unread("terraform dev.json", "no permission")};
    QCOMPARE(faultsOf("backing-service-missing", unknown).substr(0, 12),
             std::string("not-measured"));
}

void TestBackingRules::extensionsAndSettings()
{
    BackingService dev = backing("db", Role::Database, "postgres", "16");
    BackingService prod = dev;
    prod.extensions = {"postgis"};
    QVERIFY(faultsOf("db-extension-drift", {withBacking({dev}, {prod})})
                .starts_with("fail error db/postgres dev,prod: db has other extensions: postgis"));
    dev.tls = model::written(false, Origin{});
    prod.tls = model::written(true, Origin{});
    QVERIFY(faultsOf("backing-tls-drift", {withBacking({dev}, {prod})}).starts_with("fail info"));
    dev.charset = model::written(std::string("latin1"), Origin{});
    prod.charset = model::written(std::string("utf8mb4"), Origin{});
    QVERIFY(faultsOf("db-charset-collation-drift", {withBacking({dev}, {prod})})
                .starts_with("fail warning"));
    dev.topology = model::written(std::string("single"), Origin{});
    prod.topology = model::written(std::string("cluster (3)"), Origin{});
    QVERIFY(
        faultsOf("cluster-mode-drift", {withBacking({dev}, {prod})}).starts_with("fail warning"));
    dev.parameters["maxmemory-policy"] = model::written(std::string("noeviction"), Origin{});
    prod.parameters["maxmemory-policy"] = model::written(std::string("allkeys-lru"), Origin{});
    QVERIFY(
        faultsOf("cache-eviction-drift", {withBacking({dev}, {prod})}).starts_with("fail warning"));
}

void TestBackingRules::endOfSupportIsADay()
{
    RuleCase given{withBacking({}, {backing("db", Role::Database, "postgres", "12.4")})};
    given.evidence.now = "2026-11-28T10:00:00Z";
    QVERIFY(
        faultsOf("backing-service-eol", given)
            .starts_with("fail warning db/postgres prod: PostgreSQL 12.4 of prod has been out of "
                         "support since 2024-11-21"));
    given.evidence.now = "2024-01-01T10:00:00Z";
    QCOMPARE(faultsOf("backing-service-eol", given), std::string());
}

void TestBackingRules::whatNobodySaysIsNotMeasured()
{
    const RuleCase given{withBacking({backing("db", Role::Database, "postgres", "")},
                                     {backing("db", Role::Database, "postgres", "16")})};
    QVERIFY(faultsOf("backing-service-major-drift", given).starts_with("not-measured db/postgres"));
    QVERIFY(faultsOf("version-unknown", given).starts_with("fail info db/postgres dev"));
}

QTEST_APPLESS_MAIN(TestBackingRules)
#include "tst_backing_rules.moc"
