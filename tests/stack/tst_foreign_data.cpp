// SPDX-License-Identifier: Apache-2.0
#include "core/stack/foreign_data.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::stack;

class TestForeignData : public QObject
{
    Q_OBJECT

private slots:
    void versionsAreCompared_data();
    void versionsAreCompared();
    void aVolumeOfItsOwnIsNoConflict();
    void aMountedFolderCountsToo();
    void aTagIsBelievedWhereTheImageIsNotHere();
};

namespace {

engine::ContainerDetails running(const std::string& image, const std::string& variable)
{
    engine::ContainerDetails container;
    container.image = image;
    container.env = {"PATH=/bin", variable};
    const bool isPostgres = variable.starts_with("PG_");
    container.mounts = {{.type = "volume",
                         .name = "shop_data",
                         .source = "/var/lib/docker/volumes/shop_data/_data",
                         .destination = variable.starts_with("MONGO") ? "/data/db"
                                        : isPostgres                  ? "/var/lib/postgresql/data"
                                                                      : "/var/lib/mysql"}};
    return container;
}

engine::ContainerSpec successorOf(const engine::ContainerDetails& old)
{
    engine::ContainerSpec spec;
    spec.image = "new:1";
    spec.mounts = {{.type = "volume",
                    .source = old.mounts.front().name,
                    .target = old.mounts.front().destination}};
    return spec;
}

engine::ImageDetails imageWith(const std::string& variable)
{
    engine::ImageDetails image;
    image.env = {variable};
    return image;
}

} // namespace

void TestForeignData::versionsAreCompared_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("conflict");
    QTest::newRow("postgres, newer") << "PG_MAJOR=13"
                                     << "PG_MAJOR=15"
                                     << "PostgreSQL 13 -> 15";
    QTest::newRow("postgres, older") << "PG_MAJOR=15"
                                     << "PG_MAJOR=9.6"
                                     << "PostgreSQL 15 -> 9";
    QTest::newRow("postgres, the same") << "PG_MAJOR=15"
                                        << "PG_MAJOR=15"
                                        << "";
    QTest::newRow("mysql, newer") << "MYSQL_MAJOR=8.0"
                                  << "MYSQL_MAJOR=8.4"
                                  << "";
    QTest::newRow("mysql, older") << "MYSQL_MAJOR=8.4"
                                  << "MYSQL_MAJOR=8.0"
                                  << "MySQL 8.4 -> 8.0";
    QTest::newRow("mariadb, older") << "MARIADB_VERSION=1:11.4.2+maria~ubu2404"
                                    << "MARIADB_VERSION=1:10.11.6+maria~ubu2204"
                                    << "MariaDB 11.4 -> 10.11";
    QTest::newRow("mariadb, another patch") << "MARIADB_VERSION=1:10.11.8+maria~ubu2204"
                                            << "MARIADB_VERSION=1:10.11.6+maria~ubu2204"
                                            << "";
    QTest::newRow("mongodb, older") << "MONGO_MAJOR=7.0"
                                    << "MONGO_MAJOR=6.0"
                                    << "MongoDB 7.0 -> 6.0";
    QTest::newRow("another server") << "PG_MAJOR=13"
                                    << "MYSQL_MAJOR=8.0"
                                    << "";
}

void TestForeignData::versionsAreCompared()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, conflict);
    const engine::ContainerDetails old = running("old:1", before.toStdString());
    const engine::ImageDetails image = imageWith(after.toStdString());
    const auto foreign = foreignData(old, successorOf(old), &image);
    QCOMPARE(foreign ? QString::fromStdString(foreign->server + " " + foreign->written + " -> " +
                                              foreign->wanted)
                     : QString(),
             conflict);
    if (foreign)
        QCOMPARE(foreign->place, std::string("shop_data"));
}

void TestForeignData::aVolumeOfItsOwnIsNoConflict()
{
    const engine::ContainerDetails old = running("postgres:13", "PG_MAJOR=13");
    engine::ContainerSpec made = successorOf(old);
    made.mounts.front().source = "shop_data-postgres15";
    const engine::ImageDetails image = imageWith("PG_MAJOR=15");
    QVERIFY(!foreignData(old, made, &image));
    made.mounts.clear();
    QVERIFY(!foreignData(old, made, &image));
}

void TestForeignData::aMountedFolderCountsToo()
{
    engine::ContainerDetails old = running("postgres:13", "PG_MAJOR=13");
    old.mounts.front() = {
        .type = "bind", .source = "/srv/data", .destination = "/var/lib/postgresql/data"};
    engine::ContainerSpec made;
    made.binds = {"/srv/data:/var/lib/postgresql/data:rw"};
    const engine::ImageDetails image = imageWith("PG_MAJOR=15");
    const auto foreign = foreignData(old, made, &image);
    QVERIFY(foreign);
    QCOMPARE(foreign->place, std::string("/srv/data"));
}

void TestForeignData::aTagIsBelievedWhereTheImageIsNotHere()
{
    const engine::ContainerDetails old =
        running("registry.example:5000/postgres:13-alpine", "PG_MAJOR=13");
    engine::ContainerSpec made = successorOf(old);
    made.image = "registry.example:5000/postgres:15-alpine";
    QVERIFY(foreignData(old, made, nullptr));
    made.image = "registry.example:5000/postgres:13.9";
    QVERIFY(!foreignData(old, made, nullptr));
    made.image = "registry.example:5000/postgres:latest";
    QVERIFY(!foreignData(old, made, nullptr));
    made.image = "timescale/timescaledb:2.14-pg15";
    QVERIFY(!foreignData(old, made, nullptr));
}

QTEST_GUILESS_MAIN(TestForeignData)
#include "tst_foreign_data.moc"
