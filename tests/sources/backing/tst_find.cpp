// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/addresses.h"
#include "core/sources/backing/identify.h"
#include "tests/support/results.h"

using namespace plumbline;
using namespace plumbline::sources::backing;
using model::Hosting;

namespace {

using Words = std::vector<std::string>;

model::Service
service(const char* name, const char* image, Words entrypoint = {}, Words command = {})
{
    model::Service result;
    result.name = name;
    if (*image != '\0')
        result.image = model::written(*model::parseImageReference(image), Origin{});
    if (!entrypoint.empty())
        result.entrypoint = model::written(std::move(entrypoint), Origin{});
    if (!command.empty())
        result.command = model::written(std::move(command), Origin{});
    return result;
}

model::Service app(std::initializer_list<std::pair<const char*, const char*>> vars)
{
    model::Service result = service("api", "acme/api:1");
    for (const auto& [name, value] : vars)
        model::putConfigVar(result.config, model::makeConfigVar(name, value, "environment", {}));
    return result;
}

const model::BackingService* only(const model::Environment& environment)
{
    return environment.backingServices.size() == 1 ? &environment.backingServices.front() : nullptr;
}

model::Environment found(std::vector<model::Service> services,
                         std::vector<model::BackingService> managed = {})
{
    model::Environment environment;
    environment.services = std::move(services);
    environment.backingServices = std::move(managed);
    findBackingServices(environment, builtInTable());
    return environment;
}

model::BackingService managed(const char* engine, model::Role role, Words addresses)
{
    model::BackingService result;
    result.name = "managed";
    result.engine = engine;
    result.role = role;
    result.hosting = Hosting::Managed;
    result.addresses = std::move(addresses);
    return result;
}

} // namespace

class TestFind : public QObject
{
    Q_OBJECT

private slots:
    void aPublishedPortLeadsToItsContainer();
    void anImageIsAnEngine_data();
    void anImageIsAnEngine();
    void aClientOfAnEngineStaysAService_data();
    void aClientOfAnEngineStaysAService();
    void flagsAreParameters_data();
    void flagsAreParameters();
    void aPasswordFlagIsNoParameter();
    void anAddressIsReadFromAValue_data();
    void anAddressIsReadFromAValue();
    void whoNamesAnAddressUsesIt();
    void aNameOfKubernetesIsTheService();
    void anAddressOfNobodyIsExternal_data();
    void anAddressOfNobodyIsExternal();
    void aManagedServiceIsJoinedByItsAddress();
    void anotherAppProcessIsNoBackingService();
    void whatRunsWithinTheProcessIsEmbedded_data();
    void whatRunsWithinTheProcessIsEmbedded();
    void anUnreadableAddressIsStillAService();
    void whatMayNeverBeGivenIsNoService();
    void noPasswordLeavesADsn();
};

void TestFind::anImageIsAnEngine_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("version");
    const auto row = [](const char* image, const char* engine, const char* version) {
        QTest::newRow(image) << image << engine << version;
    };
    row("postgres:15-alpine", "postgres", "15");
    row("docker.io/library/postgres:15.4", "postgres", "15.4");
    row("123456789.dkr.ecr.eu-west-1.amazonaws.com/mirror/postgres:14", "postgres", "14");
    row("bitnami/postgresql:15.4.0-debian-11-r10", "postgres", "15.4.0");
    row("postgis/postgis:16-3.4", "postgres", "16");
    row("timescale/timescaledb:2.14.2-pg15", "postgres", "15");
    row("pgvector/pgvector:pg16", "postgres", "16");
    row("postgres", "postgres", "");
    row("postgres:latest", "postgres", "");
    row("valkey/valkey:8.0-alpine", "valkey", "8.0");
    row("redis/redis-stack:7.4.0-v3", "redis", "7.4.0");
    row("confluentinc/cp-kafka:7.6.1", "kafka", "3.6");
    row("apache/kafka:3.7.0", "kafka", "3.7.0");
    row("mcr.microsoft.com/mssql/server:2022-latest", "sqlserver", "2022");
    row("docker.elastic.co/elasticsearch/elasticsearch:8.13.4", "elasticsearch", "8.13.4");
    row("minio/minio:RELEASE.2024-01-01T00-00-00Z", "s3", "");
    row("axllent/mailpit:v1.21", "smtp", "");
    row("nginx:1.22", "", "");
    row("traefik:v3", "", "");
    row("caddy:2", "", "");
    row("dpage/pgadmin4", "", "");
    row("rediscommander/redis-commander:latest", "", "");
    row("prometheuscommunity/postgres-exporter:v0.15.0", "", "");
    row("oliver006/redis_exporter:v1", "", "");
    row("minio/mc", "", "");
    row("confluentinc/cp-schema-registry:7.6.1", "", "");
}

void TestFind::anImageIsAnEngine()
{
    QFETCH(QString, image);
    QFETCH(QString, engine);
    QFETCH(QString, version);
    const model::Environment environment = found({service("it", image.toStdString().c_str())});
    QCOMPARE(environment.services.size(), engine.isEmpty() ? 1U : 0U);
    if (engine.isEmpty())
        return;
    const model::BackingService* backing = only(environment);
    QVERIFY(backing != nullptr);
    QCOMPARE(backing->engine, engine.toStdString());
    QCOMPARE(backing->version.value, version.toStdString());
    QVERIFY(backing->version.state ==
            (version.isEmpty() ? model::State::Unknown : model::State::Set));
    QVERIFY(backing->container.has_value());
    VERIFY_SAYS(backing->foundBy, "image ");
}

void TestFind::aClientOfAnEngineStaysAService_data()
{
    QTest::addColumn<QStringList>("entrypoint");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<bool>("isEngine");
    QTest::newRow("nothing said") << QStringList() << QStringList() << true;
    QTest::newRow("a script") << QStringList{"bash", "/srv/worker.sh"} << QStringList() << false;
    QTest::newRow("psql") << QStringList() << QStringList{"psql", "-f", "x.sql"} << false;
    QTest::newRow("a shell that waits")
        << QStringList() << QStringList{"sh", "-c", "until pg_isready; do sleep 1; done"} << false;
    QTest::newRow("a shell that names the server's host")
        << QStringList() << QStringList{"sh", "-c", "pg_dump -h postgres shop"} << false;
    QTest::newRow("the server") << QStringList() << QStringList{"postgres", "-c", "fsync=off"}
                                << true;
    QTest::newRow("flags alone") << QStringList() << QStringList{"-c", "fsync=off"} << true;
    QTest::newRow("a shell that starts it")
        << QStringList() << QStringList{"sh", "-c", "exec postgres -c fsync=off"} << true;
    QTest::newRow("its own entry script")
        << QStringList{"/usr/local/bin/docker-entrypoint.sh"} << QStringList{"postgres"} << true;
}

void TestFind::aClientOfAnEngineStaysAService()
{
    QFETCH(QStringList, entrypoint);
    QFETCH(QStringList, command);
    QFETCH(bool, isEngine);
    const auto words = [](const QStringList& list) {
        Words result;
        for (const QString& word : list)
            result.push_back(word.toStdString());
        return result;
    };
    const model::Environment environment =
        found({service("db", "postgres:15", words(entrypoint), words(command))});
    QCOMPARE(environment.backingServices.size(), isEngine ? 1U : 0U);
    QCOMPARE(environment.services.size(), isEngine ? 0U : 1U);
}

void TestFind::flagsAreParameters_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("postgres -c") << "postgres:15"
                                 << "postgres -c max_connections=50"
                                 << "max_connections"
                                 << "50";
    QTest::newRow("postgres --") << "postgres:15"
                                 << "--work-mem=4MB"
                                 << "work_mem"
                                 << "4MB";
    QTest::newRow("redis") << "redis:7"
                           << "redis-server --maxmemory-policy allkeys-lru"
                           << "maxmemory-policy"
                           << "allkeys-lru";
    QTest::newRow("mysql") << "mysql:8"
                           << "--character-set-server=utf8mb4"
                           << "character_set_server"
                           << "utf8mb4";
    QTest::newRow("memcached") << "memcached:1.6"
                               << "memcached -m 64"
                               << "memory-limit"
                               << "64";
}

void TestFind::flagsAreParameters()
{
    QFETCH(QString, image);
    QFETCH(QString, command);
    QFETCH(QString, name);
    QFETCH(QString, value);
    Words words;
    for (const QString& word : command.split(' '))
        words.push_back(word.toStdString());
    const model::Environment environment =
        found({service("it", image.toStdString().c_str(), {}, words)});
    const model::BackingService* backing = only(environment);
    QVERIFY(backing != nullptr);
    const auto at = backing->parameters.find(name.toStdString());
    QVERIFY(at != backing->parameters.end());
    QCOMPARE(at->second.value, value.toStdString());
    if (name == "character_set_server")
        QCOMPARE(backing->charset.value, value.toStdString());
}

void TestFind::aPasswordFlagIsNoParameter()
{
    const model::Environment environment = found(
        {service("cache", "redis:7", {}, {"redis-server", "--requirepass", "planted-secret-1"})});
    const model::BackingService* backing = only(environment);
    QVERIFY(backing != nullptr);
    for (const auto& [name, value] : backing->parameters)
        QVERIFY(value.value.find("planted") == std::string::npos);
}

void TestFind::anAddressIsReadFromAValue_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("hosts");
    const auto row = [](const char* value, const char* scheme, const char* hosts) {
        QTest::newRow(value) << value << scheme << hosts;
    };
    row("postgres://u:p@db:5432/x", "postgres", "db");
    row("postgresql+asyncpg://u:p%40@DB.example/x?sslmode=require",
        "postgresql+asyncpg",
        "db.example");
    row("postgres://u:p/a@b@db/x", "postgres", "db");
    row("mongodb://u:p@a:1,b:2,c/x?replicaSet=r", "mongodb", "a,b,c");
    row("jdbc:postgresql://db:5432/x", "jdbc:postgresql", "db");
    row("amqp://u:p@[::1]:5672/v", "amqp", "::1");
    row("mysql://u:p@tcp(db:3306)/x", "mysql", "db");
    row("kafka+ssl://b1:9096,kafka+ssl://b2:9096", "kafka+ssl", "b1");
    row("Server=tcp:db.example,1433;Password=x", "", "db.example");
    row("host=db port=5432 dbname=x", "", "db");
    row("sqlite:///srv/app.db", "sqlite", "");
    row("sqlite:app.db", "sqlite", "");
    row("://", "", "none");
    row("hello world", "", "none");
}

void TestFind::anAddressIsReadFromAValue()
{
    QFETCH(QString, value);
    QFETCH(QString, scheme);
    QFETCH(QString, hosts);
    const auto address = addressInUrl(value.toStdString());
    QCOMPARE(address.has_value(), hosts != "none");
    if (!address)
        return;
    QCOMPARE(address->scheme, scheme.toStdString());
    QString all;
    for (const std::string& host : address->hosts)
        all += (all.isEmpty() ? "" : ",") + QString::fromStdString(host);
    QCOMPARE(all, hosts);
}

void TestFind::whoNamesAnAddressUsesIt()
{
    const model::Environment environment = found(
        {app({{"PGHOST", "db"}, {"CACHE_URL", "redis://cache:6379/0"}, {"PGDATABASE", "db2"}}),
         service("cache", "redis:7"),
         service("db", "postgres:15"),
         service("db2", "postgres:15")});
    QCOMPARE(environment.backingServices.size(), 3U);
    QCOMPARE(environment.backingServices[0].usedBy, Words{"api"});
    QCOMPARE(environment.backingServices[1].usedBy, Words{"api"});
    QCOMPARE(environment.backingServices[2].usedBy, Words());
}

void TestFind::aNameOfKubernetesIsTheService()
{
    const model::Environment environment =
        found({app({{"DATABASE_URL", "postgres://u:p@db.shop.svc.cluster.local:5432/x"}}),
               service("db", "postgres:15")});
    QVERIFY(only(environment) != nullptr);
    QCOMPARE(only(environment)->usedBy, Words{"api"});
}

void TestFind::anAddressOfNobodyIsExternal_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("role");
    QTest::newRow("DSN") << "DATABASE_URL"
                         << "postgres://u:p@db.example/x"
                         << "postgres"
                         << "database";
    QTest::newRow("rediss") << "CELERY_BROKER_URL"
                            << "rediss://:p@r.example:6380"
                            << "redis"
                            << "cache";
    QTest::newRow("host key") << "PGHOST"
                              << "db.example"
                              << "postgres"
                              << "database";
    QTest::newRow("neutral key") << "QUEUE_HOST"
                                 << "q.example"
                                 << ""
                                 << "broker";
    QTest::newRow("neutral key with a port") << "DB_HOST"
                                             << "db.example:3306"
                                             << "mysql"
                                             << "database";
    QTest::newRow("brokers") << "KAFKA_BROKERS"
                             << "a.example:9092,b.example:9092"
                             << "kafka"
                             << "stream";
}

void TestFind::anAddressOfNobodyIsExternal()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, engine);
    QFETCH(QString, role);
    const model::Environment environment =
        found({app({{name.toUtf8().constData(), value.toUtf8().constData()}})});
    const model::BackingService* backing = only(environment);
    QVERIFY(backing != nullptr);
    QVERIFY(backing->hosting == Hosting::External);
    QCOMPARE(backing->engine, engine.toStdString());
    QCOMPARE(std::string(model::toString(backing->role)), role.toStdString());
    QCOMPARE(backing->usedBy, Words{"api"});
    VERIFY_SAYS(backing->foundBy, name.toStdString());
}

void TestFind::aManagedServiceIsJoinedByItsAddress()
{
    const model::Environment environment =
        found({app({{"DATABASE_URL", "postgres://u:p@x.rds.example:5432/x?sslmode=require"},
                    {"QUEUE_HOST", "q.example"}})},
              {managed("postgres", model::Role::Database, {"X.rds.example:5432"}),
               managed("rabbitmq", model::Role::Broker, {})});
    QCOMPARE(environment.backingServices.size(), 2U);
    for (const model::BackingService& backing : environment.backingServices) {
        QVERIFY(backing.hosting == Hosting::Managed);
        QCOMPARE(backing.usedBy, Words{"api"});
    }
    QVERIFY(environment.backingServices[0].tls.value);
}

void TestFind::anotherAppProcessIsNoBackingService()
{
    const model::Environment environment =
        found({app({{"SEARCH_URL", "http://finder:8000"}, {"PUBLIC_URL", "https://shop.example"}}),
               service("finder", "acme/finder:1")});
    QVERIFY(environment.backingServices.empty());
    QCOMPARE(environment.services.size(), 2U);
}

void TestFind::whatRunsWithinTheProcessIsEmbedded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("role");
    QTest::newRow("sqlite DSN") << "DATABASE_URL"
                                << "sqlite:///app.db"
                                << "sqlite"
                                << "database";
    QTest::newRow("sqlite driver") << "DB_CONNECTION"
                                   << "sqlite"
                                   << "sqlite"
                                   << "database";
    QTest::newRow("memory broker") << "CELERY_BROKER_URL"
                                   << "memory://"
                                   << "in-memory"
                                   << "broker";
    QTest::newRow("locmem") << "CACHE_BACKEND"
                            << "django.core.cache.backends.locmem.LocMemCache"
                            << "in-memory"
                            << "cache";
    QTest::newRow("array") << "CACHE_DRIVER"
                           << "array"
                           << "in-memory"
                           << "cache";
    QTest::newRow("sync queue") << "QUEUE_CONNECTION"
                                << "sync"
                                << "in-memory"
                                << "broker";
    QTest::newRow("h2") << "SPRING_DATASOURCE_URL"
                        << "jdbc:h2:mem:test"
                        << "h2"
                        << "database";
    QTest::newRow("a driver of a real engine") << "CACHE_DRIVER"
                                               << "redis"
                                               << ""
                                               << "";
    QTest::newRow("a log") << "LOG_DRIVER"
                           << "file"
                           << ""
                           << "";
}

void TestFind::whatRunsWithinTheProcessIsEmbedded()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, engine);
    QFETCH(QString, role);
    const model::Environment environment =
        found({app({{name.toUtf8().constData(), value.toUtf8().constData()}})});
    if (engine.isEmpty()) {
        QVERIFY(environment.backingServices.empty());
        return;
    }
    const model::BackingService* backing = only(environment);
    QVERIFY(backing != nullptr);
    QVERIFY(backing->hosting == Hosting::Embedded);
    QCOMPARE(backing->engine, engine.toStdString());
    QCOMPARE(std::string(model::toString(backing->role)), role.toStdString());
}

void TestFind::anUnreadableAddressIsStillAService()
{
    model::Service api = app({});
    model::putConfigVar(api.config,
                        model::makeUnreadConfigVar("REDIS_URL",
                                                   model::State::Unreadable,
                                                   phrase("in Secrets Manager"),
                                                   "secrets",
                                                   {},
                                                   Phrase("valueFrom")));
    const model::Environment alone = found({api});
    QVERIFY(only(alone) != nullptr);
    QCOMPARE(only(alone)->engine, std::string("redis"));
    const model::Environment beside = found({api, service("cache", "valkey/valkey:8")});
    QVERIFY(only(beside) != nullptr);
    QCOMPARE(only(beside)->usedBy, Words{"api"});
}

void TestFind::whatMayNeverBeGivenIsNoService()
{
    model::Service api = app({});
    model::putConfigVar(
        api.config,
        model::makeUnreadConfigVar(
            "SMTP_SERVER", model::State::Unknown, phrase("optional"), "app.json", {}));
    QVERIFY(found({api}).backingServices.empty());
}

void TestFind::noPasswordLeavesADsn()
{
    const model::Environment environment =
        found({app({{"DATABASE_URL", "postgres://user:planted-secret-2@db.example/x"},
                    {"AMQP_URL", "amqp://planted-secret-3:5672"},
                    {"API_TOKEN_HOST", "planted"}})});
    for (const model::BackingService& backing : environment.backingServices) {
        QVERIFY(backing.name.find("secret-2") == std::string::npos);
        QVERIFY(backing.foundBy.find("secret") == std::string::npos);
        for (const std::string& address : backing.addresses)
            QVERIFY(address.find("secret-2") == std::string::npos);
    }
}

void TestFind::aPublishedPortLeadsToItsContainer()
{
    model::Service cache = service("cache", "redis:7.2");
    model::Port port;
    port.container = 6379;
    port.published = "127.0.0.1:16379";
    cache.ports = {port};
    const auto reached = [&](const char* url) {
        std::string names;
        const model::Environment all = found({cache, app({{"REDIS_URL", url}})});
        for (const model::BackingService& backing : all.backingServices)
            names += backing.name + " ";
        return names;
    };
    QCOMPARE(reached("redis://localhost:16379/0"), std::string("cache "));
    QCOMPARE(reached("redis://localhost:6379/0"), std::string("cache localhost "));
}

QTEST_APPLESS_MAIN(TestFind)
#include "tst_find.moc"
