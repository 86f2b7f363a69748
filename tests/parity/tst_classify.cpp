// SPDX-License-Identifier: Apache-2.0
#include "core/parity/classify.h"
#include "core/parity/judge.h"

#include <QTest>

using namespace plumbline;
using parity::Shape;

class TestClassify : public QObject
{
    Q_OBJECT

private slots:
    void aValueHasEveryShapeItCanBeReadAs_data();
    void aValueHasEveryShapeItCanBeReadAs();
    void aKeyHasTheClassOfItsNameAndValues_data();
    void aKeyHasTheClassOfItsNameAndValues();
    void theWorkspaceDecidesAboutAClass();
    void aSourcesProofMakesASecret();
    void differencesAreJudgedByClass_data();
    void differencesAreJudgedByClass();
};

void TestClassify::aValueHasEveryShapeItCanBeReadAs_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<bool>("has");
    const auto row = [](const char* value, Shape shape, bool has = true) {
        QTest::newRow(
            (std::string(value) + (has ? " is " : " is not ") + std::string(toString(shape)))
                .c_str())
            << QByteArray(value) << shape << has;
    };
    row("1", Shape::Bool);
    row("1", Shape::Integer);
    row("8080", Shape::Bool, false);
    row("true", Shape::Bool);
    row("true", Shape::Host); // a single label may be one
    row("0.5", Shape::Number);
    row("0.5", Shape::Integer, false);
    row("30s", Shape::Duration);
    row("1h30m", Shape::Duration);
    row("PT5M", Shape::Duration);
    row("00:00:30", Shape::Duration);
    row("1.12:00:00", Shape::Duration);
    row("12:30", Shape::Duration, false);
    row("shop:pw@tcp(db:3306)/shop", Shape::Dsn);
    row("30x", Shape::Duration, false);
    row("512Mi", Shape::Bytes);
    row("1.5g", Shape::Bytes);
    row("3.10.25", Shape::Version);
    row("v1.2.3-rc1", Shape::Version);
    row("2024-05-01", Shape::Version);
    row("3.10.25", Shape::Host, false);
    row("10.0.0.1", Shape::Host);
    row("db.prod.internal:5432", Shape::Host);
    row("postgres://u:p@h/d", Shape::Dsn);
    row("https://example.com", Shape::Url);
    row("https://example.com", Shape::Dsn, false);
    row("a@b.example", Shape::Email);
    row("123e4567-e89b-12d3-a456-426614174000", Shape::Uuid);
    row("arn:aws:s3:::bucket", Shape::ResourceId);
    row("*/5 * * * *", Shape::Schedule);
    row("Europe/Berlin", Shape::TimeZone);
    row("C.UTF-8", Shape::Locale);
    row("de_DE", Shape::Locale);
    row("warning", Shape::LogLevel);
    row("{\"a\":1}", Shape::Json);
    row("a,b", Shape::List);
    row("/var/lib/app", Shape::Path);
    row("changeme", Shape::Placeholder);
    row("<your-key>", Shape::Placeholder);
    row("${DB_HOST}", Shape::Unresolved);
    row("", Shape::Text, false);
    row("just words", Shape::Text);
}

void TestClassify::aValueHasEveryShapeItCanBeReadAs()
{
    QFETCH(QByteArray, value);
    QFETCH(Shape, shape);
    QFETCH(bool, has);
    QCOMPARE(parity::shapesOf(value.toStdString()).has(shape), has);
}

void TestClassify::aKeyHasTheClassOfItsNameAndValues_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* value, const char* expected) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(expected);
    };
    row("DATABASE_URL", "postgres://db/app", "endpoint");
    row("QUEUE_HOST", "queue", "endpoint");
    row("API_ADDRESS", "api:8000", "endpoint");
    row("ASSET_BUCKET", "acme-assets", "identity");
    row("AWS_REGION", "eu-west-1", "identity");
    row("GIT_SHA", "abc1234", "identity");
    row("OAUTH_CLIENT_ID", "web", "identity");
    row("WEB_CONCURRENCY", "4", "size");
    row("MYSQL_ALLOW_EMPTY_PASSWORD", "yes", "flag");
    row("MYSQL_ROOT_PASSWORD", "1", "secret");
    row("CACHE_TTL_SECONDS", "600", "size");
    row("DB_POOL_SIZE", "5", "size");
    row("LOG_LEVEL", "info", "telemetry");
    row("SENTRY_DSN", "https://k@errors.example/7", "telemetry");
    row("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel:4317", "telemetry");
    row("NODE_ENV", "production", "environment");
    row("SPRING_PROFILES_ACTIVE", "prod", "environment");
    row("DEBUG", "true", "debug");
    row("FLASK_DEBUG", "0", "debug");
    row("FEATURE_FORECAST", "true", "flag");
    row("CHECKOUT_ENABLED", "false", "flag");
    row("API_VERSION", "v2", "version");
    row("TZ", "UTC", "locale");
    row("CURRENCY", "EUR", "locale");
    row("SESSION_DRIVER", "redis", "driver");
    row("PGSSLMODE", "verify-full", "driver");
    row("QUEUE_VHOST", "tidewatch", "constant");
    row("APP_NAME", "shop", "constant");
    row("PORT", "8000", "constant");
    row("JWT_SECRET", "x", "secret");
    // A business limit is no size of a machine; nothing says what a word is for.
    row("MAX_LEVEL_METRES", "12", "unknown");
    row("STATION", "harbour-north", "unknown");
    row("PGUSER", "tidewatch", "unknown");
}

void TestClassify::aKeyHasTheClassOfItsNameAndValues()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    parity::Classifier classifier({});
    const std::string text = value.toStdString();
    const parity::Classified classified = classifier.classify({.name = QTest::currentDataTag(),
                                                               .shapes = parity::shapesOf(text),
                                                               .hasValues = true,
                                                               .secrecy = {},
                                                               .isBackingHost = false,
                                                               .namesItsPlace = false});
    QCOMPARE(QByteArray::fromStdString(std::string(toString(classified.valueClass))), expected);
    QVERIFY(!classified.why.empty());
}

void TestClassify::theWorkspaceDecidesAboutAClass()
{
    parity::Classifier classifier({{"DATABASE_URL", "constant"}, {"SHOP_*", "size"}});
    const auto classOf = [&](std::string_view name) {
        return classifier
            .classify({.name = name,
                       .shapes = {Shape::Url, Shape::Text},
                       .hasValues = true,
                       .secrecy = Phrase("its name"),
                       .isBackingHost = false,
                       .namesItsPlace = false})
            .valueClass;
    };
    QVERIFY(classOf("DATABASE_URL") == parity::ValueClass::Constant);
    QVERIFY(classOf("SHOP_LIMIT") == parity::ValueClass::Size);
    QVERIFY(classOf("OTHER") == parity::ValueClass::Secret);
}

void TestClassify::aSourcesProofMakesASecret()
{
    parity::Classifier classifier({});
    const parity::Classified classified =
        classifier.classify({.name = "GREETING",
                             .shapes = {},
                             .hasValues = false,
                             .secrecy = Phrase("secretKeyRef app/greeting"),
                             .isBackingHost = false,
                             .namesItsPlace = false});
    QVERIFY(classified.valueClass == parity::ValueClass::Secret);
    QVERIFY(classified.why.english().find("secretKeyRef app/greeting") != std::string::npos);
}

void TestClassify::differencesAreJudgedByClass_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("dev");
    QTest::addColumn<QByteArray>("prod");
    QTest::addColumn<QByteArray>("verdict");
    QTest::addColumn<QByteArray>("parts");
    const auto row = [](const char* name,
                        const char* key,
                        const char* dev,
                        const char* prod,
                        const char* verdict,
                        const char* parts = "") {
        QTest::newRow(name) << QByteArray(key) << QByteArray(dev) << QByteArray(prod)
                            << QByteArray(verdict) << QByteArray(parts);
    };
    row("hosts and databases may differ",
        "CACHE_URL",
        "redis://cache:6379/0",
        "redis://c.example:6380/0",
        "expected",
        "host port");
    row("TLS may not",
        "CACHE_URL",
        "redis://cache:6379",
        "rediss://c.example:6379",
        "drift",
        "scheme");
    row("an alias of a scheme is the same",
        "DATABASE_URL",
        "postgres://db/app",
        "postgresql://p.example/app",
        "expected",
        "host");
    row("a driver may not",
        "DATABASE_URL",
        "postgresql+psycopg2://db/app",
        "postgresql+asyncpg://db/app",
        "drift",
        "driver");
    row("a query may not",
        "DATABASE_URL",
        "postgres://db/app",
        "postgres://db/app?sslmode=require",
        "drift",
        "query sslmode");
    row("a database called by its environment may",
        "DATABASE_URL",
        "postgres://db/app_dev",
        "postgres://db/app_prod",
        "expected",
        "path");
    row("another database may not",
        "DATABASE_URL",
        "postgres://db/app",
        "postgres://db/other",
        "drift",
        "path");
    row("plain HTTP on this machine is fine",
        "PUBLIC_URL",
        "http://localhost:8080",
        "https://shop.example",
        "expected",
        "host port scheme");
    row("plain HTTP elsewhere is not",
        "PUBLIC_URL",
        "http://dev.shop.example",
        "https://shop.example",
        "drift",
        "scheme");
    row("the environment's name may differ", "APP_NAME", "shop-dev", "shop-production", "expected");
    row("its name may be left out in one", "APP_NAME", "shop-dev", "shop", "expected");
    row("a name may not", "APP_NAME", "shop", "store", "drift");
    row("sizes may", "WEB_CONCURRENCY", "1", "8", "expected");
    row("ten times the time may not", "CACHE_TTL_SECONDS", "600", "60", "drift");
    row("units are read", "REQUEST_TIMEOUT", "60s", "1m", "expected");
    row("a lost unit is seen", "REQUEST_TIMEOUT", "30", "30s", "drift", "unit");
    row("nothing and something are not sizes of one", "DB_POOL_SIZE", "0", "5", "drift");
    row("another kind of value is seen", "WEB_CONCURRENCY", "4", "auto", "drift", "type");
    row("a switch may not", "FEATURE_X", "true", "false", "drift");
    row("a switch spelled in another way is seen", "FEATURE_X", "true", "1", "drift", "spelling");
    row("debug may be on outside production", "DEBUG", "true", "false", "expected");
    row("debug may not be on in production", "DEBUG", "true", "1", "drift");
    row("log levels may", "LOG_LEVEL", "debug", "warning", "expected");
    row("the name of the environment does", "NODE_ENV", "development", "production", "expected");
    row("versions may not", "API_VERSION", "v1", "v2", "drift");
    row("time zones may not", "TZ", "Europe/Berlin", "UTC", "drift");
    row("drivers may not", "SESSION_DRIVER", "file", "redis", "drift");
    row("an order is seen", "PLUGIN_NAME", "a,b", "b,a", "drift", "order");
    row("items are told",
        "PLUGIN_NAME",
        "a,b",
        "a,c",
        "drift",
        "item b not in prod item c not in dev");
    row("what nothing is known of is told", "STATION", "north", "south", "drift");
}

void TestClassify::differencesAreJudgedByClass()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, dev);
    QFETCH(QByteArray, prod);
    QFETCH(QByteArray, verdict);
    QFETCH(QByteArray, parts);
    const std::vector<parity::Place> places{
        {.name = "dev", .words = parity::PlaceWords("dev"), .isProduction = false},
        {.name = "prod", .words = parity::PlaceWords("prod"), .isProduction = true}};
    const std::string left = dev.toStdString();
    const std::string right = prod.toStdString();
    const std::vector<parity::PlacedValue> values{
        {.place = 0, .value = left, .shapes = parity::shapesOf(left)},
        {.place = 1, .value = right, .shapes = parity::shapesOf(right)}};
    parity::Classifier classifier({});
    const parity::Classified classified =
        classifier.classify({.name = key.constData(),
                             .shapes = values[0].shapes & values[1].shapes,
                             .hasValues = true,
                             .secrecy = {},
                             .isBackingHost = false,
                             .namesItsPlace = false});
    const parity::Judgement judged =
        parity::judgeValues(classified, key.constData(), values, places);
    QByteArray found;
    for (const std::string& part : judged.parts)
        found += (found.isEmpty() ? "" : " ") + QByteArray::fromStdString(part);
    QVERIFY2(toString(judged.verdict) == verdict.toStdString(),
             (judged.reason.english() + " / " + classified.why.english()).c_str());
    if (!parts.isEmpty())
        QCOMPARE(found, parts);
    QVERIFY(!judged.reason.empty());
}

QTEST_APPLESS_MAIN(TestClassify)
#include "tst_classify.moc"
