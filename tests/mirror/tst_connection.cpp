// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/connection.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::mirror;

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void aValueGoesOnInItsOwnForm_data();
    void tlsIsPutInWhereTheFormCanSayIt();
    void aValueGoesOnInItsOwnForm();
    void whatIsNotAskedForStays();
    void aHostIsReplacedAlone_data();
    void aHostIsReplacedAlone();
    void theNameOfAKeySaysItsPart_data();
    void theNameOfAKeySaysItsPart();
    void textThatIsNoAddressIsNone_data();
    void textThatIsNoAddressIsNone();
};

namespace {

Endpoint database()
{
    return {.host = "db",
            .port = 5432,
            .user = "app",
            .password = Secret("new"),
            .database = "shop",
            .hasTls = false,
            .trust = {},
            .replicaSet = {}};
}

} // namespace

void TestConnection::tlsIsPutInWhereTheFormCanSayIt()
{
    Endpoint target{.host = "db",
                    .port = 5432,
                    .user = {},
                    .password = {},
                    .database = {},
                    .hasTls = true,
                    .trust = "/etc/plumbline/db.pem",
                    .replicaSet = {}};
    const auto value = [&](const char* from) {
        return QString::fromStdString(rePointed(from, target));
    };
    QCOMPARE(value("redis://h:1/0"), QString("rediss://db:5432/0"));
    QCOMPARE(value("rediss://h:1/0"), QString("rediss://db:5432/0"));
    QCOMPARE(value("postgres://h/shop?application_name=x&sslmode=disable"),
             QString("postgres://db/shop?application_name=x&sslmode=verify-full&"
                     "sslrootcert=/etc/plumbline/db.pem"));
    QCOMPARE(value("mysql://h/shop"), QString("mysql://db/shop"));
    QCOMPARE(value("h:1"), QString("db:5432"));
}

void TestConnection::aValueGoesOnInItsOwnForm_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* value, const char* expected) {
        QTest::newRow(value) << value << expected;
    };
    row("db.prod.example", "db");
    row("db.prod.example:5433", "db:5432");
    row("postgres://u:p@db.prod.example:5433/old", "postgres://app:new@db:5432/shop");
    row("postgres://u@db.prod.example/old", "postgres://app:new@db/shop");
    row("postgresql+asyncpg://u:p@h/old?application_name=x",
        "postgresql+asyncpg://app:new@db/shop?application_name=x");
    row("postgres://u:p@h/old?sslmode=verify-full&sslrootcert=/ca.pem",
        "postgres://app:new@db/shop?sslmode=disable");
    row("postgres://u:p@h/old?sslmode=prefer", "postgres://app:new@db/shop?sslmode=prefer");
    row("jdbc:postgresql://h:5433/old", "jdbc:postgresql://app:new@db:5432/shop");
    row("rediss://:p@cache.example:6380/0", "redis://:new@db:5432/shop");
    row("amqps://u:p%40x@mq.example:5671/old", "amqp://app:new@db:5432/shop");
    row("u:p@tcp(h:3307)/old?tls=true", "app:new@tcp(db:5432)/shop?tls=false");
    row("host=h port=5433 dbname=old user=u password=p",
        "host=db port=5432 dbname=shop user=app password=new");
    row("Server=tcp:h,1433;Database=old;User Id=u;Password=p;",
        "Server=tcp:db,5432;Database=shop;User Id=app;Password=new;");
    row("postgres://u:p/q@h:1/old", "postgres://app:new@db:5432/shop");
}

void TestConnection::aValueGoesOnInItsOwnForm()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(rePointed(value.toStdString(), database()), expected.toStdString());
}

void TestConnection::whatIsNotAskedForStays()
{
    const Endpoint cache{.host = "cache", .port = 6379};
    QCOMPARE(rePointed("redis://cache.example:6380/2", cache), std::string("redis://cache:6379/2"));
    QCOMPARE(rePointed("redis://:kept@cache.example/2", cache),
             std::string("redis://:kept@cache/2"));
    const Endpoint mongo{.host = "mongo", .port = 27017, .replicaSet = "rs0"};
    QCOMPARE(rePointed("mongodb+srv://u:p@cluster.example/app?w=majority", mongo),
             std::string("mongodb://u:p@mongo/app?w=majority&replicaSet=rs0"));
}

void TestConnection::aHostIsReplacedAlone_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("host and port") << "api:8000"
                                   << "api-balancer:8000";
    QTest::newRow("url") << "http://api/v1/readings?x=api"
                         << "http://api-balancer/v1/readings?x=api";
    QTest::newRow("list") << "api:1,other:2"
                          << "api-balancer:1,other:2";
    QTest::newRow("parts") << "Endpoint=x;Server=api,1;"
                           << "Endpoint=x;Server=api-balancer,1;";
}

void TestConnection::aHostIsReplacedAlone()
{
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(withHost(value.toStdString(), "api", "api-balancer", 0), expected.toStdString());
}

void TestConnection::theNameOfAKeySaysItsPart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("kind");
    using Kind = KeyPart::Kind;
    const auto row = [](const char* name, const char* prefix, Kind kind) {
        QTest::newRow(name) << name << prefix << static_cast<int>(kind);
    };
    row("PGHOST", "PG", Kind::Host);
    row("PGPASSWORD", "PG", Kind::Password);
    row("DATABASE_URL", "DATABASE_", Kind::Url);
    row("DB_NAME", "DB_", Kind::Database);
    row("QUEUE_NAME", "QUEUE_NAME", Kind::None);
    row("QUEUE_VHOST", "QUEUE_", Kind::Database);
    row("DB_USERNAME", "DB_", Kind::User);
    row("SPRING_DATASOURCE_PASSWORD", "SPRING_DATASOURCE_", Kind::Password);
    row("PGSSLMODE", "PG", Kind::Tls);
    row("database__connection__host", "database__connection__", Kind::Host);
}

void TestConnection::theNameOfAKeySaysItsPart()
{
    QFETCH(QString, name);
    QFETCH(QString, prefix);
    QFETCH(int, kind);
    const KeyPart part = partOfKey(name.toStdString());
    QCOMPARE(static_cast<int>(part.kind), kind);
    QCOMPARE(part.prefix, prefix.toStdString());
}

void TestConnection::textThatIsNoAddressIsNone_data()
{
    QTest::addColumn<QString>("value");
    for (const char* value : {"", "two words", "a=b", "https://", "12:34:56", "://host", "-x"})
        QTest::newRow(value) << value;
}

void TestConnection::textThatIsNoAddressIsNone()
{
    QFETCH(QString, value);
    QVERIFY(!connectionIn(value.toStdString()));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
