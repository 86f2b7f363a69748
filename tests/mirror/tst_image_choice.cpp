// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/image_choice.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::mirror;

class TestImageChoice : public QObject
{
    Q_OBJECT

private slots:
    void candidatesGoFromLongToShort();
    void theLongestThatExistsIsTaken_data();
    void theLongestThatExistsIsTaken();
    void withoutAnEngineTheLongestIsTaken();
    void nothingIsMadeUp();
    void aTagSaysItsVersion_data();
    void aTagSaysItsVersion();
    void dataOfAnotherSeriesIsAnother_data();
    void dataOfAnotherSeriesIsAnother();
};

namespace {

model::LocalService local(const char* image, std::map<std::string, std::string> versions = {})
{
    model::LocalService service;
    service.image = image;
    service.versions = std::move(versions);
    return service;
}

} // namespace

void TestImageChoice::candidatesGoFromLongToShort()
{
    using Texts = std::vector<std::string>;
    QCOMPARE(imageCandidates(local("postgres:{version}"), "14.9"),
             (Texts{"postgres:14.9", "postgres:14"}));
    QCOMPARE(imageCandidates(local("rabbitmq:{version}-management"), "3.10.25"),
             (Texts{"rabbitmq:3.10.25-management",
                    "rabbitmq:3.10.25",
                    "rabbitmq:3.10-management",
                    "rabbitmq:3.10",
                    "rabbitmq:3-management",
                    "rabbitmq:3"}));
    QCOMPARE(imageCandidates(local("redis:{version}", {{"7.1", "7.0"}}), "7.1"),
             (Texts{"redis:7.0", "redis:7"}));
    QCOMPARE(imageCandidates(local("mcr.microsoft.com/mssql/server:{version}-latest"), "2019"),
             (Texts{"mcr.microsoft.com/mssql/server:2019-latest"}));
    QCOMPARE(imageCandidates(local("minio/minio:RELEASE.1"), ""), (Texts{"minio/minio:RELEASE.1"}));
    QVERIFY(imageCandidates(local("postgres:{version}"), "").empty());
    QVERIFY(imageCandidates(local(""), "1").empty());
}

void TestImageChoice::theLongestThatExistsIsTaken_data()
{
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<QStringList>("refused");
    QTest::addColumn<QString>("image");
    QTest::addColumn<bool>("isNearest");
    using List = QStringList;
    QTest::newRow("exact, here") << List{"postgres:14", "postgres:14.9"} << List{} << List{}
                                 << "postgres:14.9" << false;
    QTest::newRow("exact, in a registry")
        << List{"postgres:14"} << List{"postgres:14.9"} << List{} << "postgres:14.9" << false;
    QTest::newRow("its series") << List{"postgres:14", "postgres:15"} << List{}
                                << List{"postgres:14.9"} << "postgres:14" << false;
    QTest::newRow("another patch of the series")
        << List{"postgres:14.11", "postgres:15"} << List{} << List{} << "postgres:14.11" << true;
    QTest::newRow("the next series before the one before")
        << List{"postgres:13", "postgres:15", "postgres:latest"} << List{} << List{}
        << "postgres:15" << true;
    QTest::newRow("another product's image is none")
        << List{"postgresql-client:14"} << List{} << List{"postgres:14.9"} << "postgres:14"
        << false;
    QTest::newRow("nothing") << List{} << List{} << List{"postgres:14.9", "postgres:14"} << ""
                             << false;
}

void TestImageChoice::theLongestThatExistsIsTaken()
{
    QFETCH(QStringList, held);
    QFETCH(QStringList, offered);
    QFETCH(QStringList, refused);
    QFETCH(QString, image);
    QFETCH(bool, isNearest);
    const auto setOf = [](const QStringList& list) {
        std::set<std::string> texts;
        for (const QString& text : list)
            texts.insert(text.toStdString());
        return texts;
    };
    const ImageCatalog images{
        .isKnown = true, .held = setOf(held), .offered = setOf(offered), .refused = setOf(refused)};
    const ImageChoice choice = chooseImage(local("postgres:{version}"), "14.9", images);
    QCOMPARE(choice.image, image.toStdString());
    QCOMPARE(choice.isNearest, isNearest);
    QVERIFY(!choice.reason.empty());
}

void TestImageChoice::withoutAnEngineTheLongestIsTaken()
{
    const ImageChoice choice = chooseImage(local("postgres:{version}"), "14.9", {});
    QCOMPARE(choice.image, std::string("postgres:14.9"));
    QCOMPARE(choice.version, std::string("14.9"));
}

void TestImageChoice::nothingIsMadeUp()
{
    ImageCatalog images{.isKnown = true};
    images.held = {"postgres:latest", "postgres:15"};
    const ImageChoice choice = chooseImage(local("postgres:{version}"), "", images);
    QVERIFY(choice.image.empty());
    VERIFY_SAYS(choice.reason, "version is not known");
}

void TestImageChoice::aTagSaysItsVersion_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("version");
    QTest::newRow("plain") << "postgres:15.4"
                           << "15.4";
    QTest::newRow("variant") << "postgres:15-bookworm"
                             << "15";
    QTest::newRow("v") << "getmeili/meilisearch:v1.2.3"
                       << "1.2.3";
    QTest::newRow("port of a registry") << "127.0.0.1:5000/postgres"
                                        << "";
    QTest::newRow("word") << "postgres:latest"
                          << "";
    QTest::newRow("digest") << "postgres:15@sha256:00"
                            << "15";
}

void TestImageChoice::aTagSaysItsVersion()
{
    QFETCH(QString, image);
    QFETCH(QString, version);
    QCOMPARE(versionOfTag(image.toStdString()), version.toStdString());
}

void TestImageChoice::dataOfAnotherSeriesIsAnother_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("series");
    QTest::newRow("postgres") << "postgres"
                              << "14.9"
                              << "14";
    QTest::newRow("mysql") << "mysql"
                           << "8.0.36"
                           << "8.0";
    QTest::newRow("mariadb") << "mariadb"
                             << "10.11"
                             << "10.11";
    QTest::newRow("rabbitmq") << "rabbitmq"
                              << "3.10.25"
                              << "3.10";
    QTest::newRow("redis") << "redis"
                           << "7"
                           << "7";
    QTest::newRow("unknown") << "redis"
                             << ""
                             << "";
}

void TestImageChoice::dataOfAnotherSeriesIsAnother()
{
    QFETCH(QString, engine);
    QFETCH(QString, version);
    QFETCH(QString, series);
    QCOMPARE(dataSeries(engine.toStdString(), version.toStdString()), series.toStdString());
}

QTEST_GUILESS_MAIN(TestImageChoice)
#include "tst_image_choice.moc"
