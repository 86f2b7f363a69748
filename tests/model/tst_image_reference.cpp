// SPDX-License-Identifier: Apache-2.0
#include "core/model/image_reference.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>

using namespace plumbline;
using namespace plumbline::model;

namespace {

const std::string kDigest = "sha256:" + std::string(64, 'a');

} // namespace

class TestImageReference : public QObject
{
    Q_OBJECT

private slots:
    void namesAreTakenApart_data();
    void namesAreTakenApart();
    void badNamesAreRefused_data();
    void badNamesAreRefused();
};

void TestImageReference::namesAreTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("familiar");
    const auto digest = QString::fromStdString(kDigest);
    QTest::newRow("official") << "postgres"
                              << "docker.io/library/postgres"
                              << "postgres";
    QTest::newRow("tag") << "postgres:15"
                         << "docker.io/library/postgres:15"
                         << "postgres:15";
    QTest::newRow("user") << "acme/api:1"
                          << "docker.io/acme/api:1"
                          << "acme/api:1";
    QTest::newRow("a folder like a registry") << "docker.io/a.io/x"
                                              << "docker.io/a.io/x"
                                              << "docker.io/a.io/x";
    QTest::newRow("a folder in library") << "library/a/x"
                                         << "docker.io/library/a/x"
                                         << "library/a/x";
    QTest::newRow("full") << "docker.io/library/redis:7"
                          << "docker.io/library/redis:7"
                          << "redis:7";
    QTest::newRow("index") << "index.docker.io/acme/api"
                           << "docker.io/acme/api"
                           << "acme/api";
    QTest::newRow("registry") << "ghcr.io/acme/api:v1"
                              << "ghcr.io/acme/api:v1"
                              << "ghcr.io/acme/api:v1";
    QTest::newRow("port") << "localhost:5000/api"
                          << "localhost:5000/api"
                          << "localhost:5000/api";
    QTest::newRow("localhost") << "localhost/api:2"
                               << "localhost/api:2"
                               << "localhost/api:2";
    QTest::newRow("deep") << "r.io/a/b/c/d"
                          << "r.io/a/b/c/d"
                          << "r.io/a/b/c/d";
    QTest::newRow("IPv6") << "[::1]:5000/api:1"
                          << "[::1]:5000/api:1"
                          << "[::1]:5000/api:1";
    QTest::newRow("digest") << "redis@" + digest << "docker.io/library/redis@" + digest
                            << "redis@" + digest;
    QTest::newRow("tag and digest")
        << "r.io/x:1@" + digest << "r.io/x:1@" + digest << "r.io/x:1@" + digest;
    QTest::newRow("separators") << "a__b/c-d.e--f"
                                << "docker.io/a__b/c-d.e--f"
                                << "a__b/c-d.e--f";
    QTest::newRow("upper case host") << "Registry/api"
                                     << "Registry/api"
                                     << "Registry/api";
    const QString hex(64, 'a');
    QTest::newRow("like an image's id")
        << "library/" + hex << "docker.io/library/" + hex << "docker.io/library/" + hex;
    QTest::newRow("like an image's id with a tag")
        << hex + ":1"
        << "docker.io/library/" + hex + ":1" << hex + ":1";
    // 255 with `library/`, without the registry.
    const QString longest(247, 'x');
    QTest::newRow("the longest official") << longest << "docker.io/library/" + longest << longest;
    QTest::newRow("the longest in a registry")
        << "r.io/library/" + longest << "r.io/library/" + longest << "r.io/library/" + longest;
}

void TestImageReference::namesAreTakenApart()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    QFETCH(QString, familiar);
    const auto reference = parseImageReference(text.toStdString());
    VERIFY_OK(reference);
    QCOMPARE(reference->canonical(), canonical.toStdString());
    QCOMPARE(reference->familiar(), familiar.toStdString());
    QVERIFY(parseImageReference(reference->familiar()) == reference);
}

void TestImageReference::badNamesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* bad : {"",
                            ":",
                            "@",
                            "/",
                            "Postgres",
                            "a/B",
                            "a:",
                            "a: b",
                            "a b",
                            "-a",
                            "a-",
                            "a..b",
                            "a___b",
                            "a/",
                            "/a",
                            "a//b",
                            "a:-x",
                            "a@sha256:12",
                            "a@x",
                            "a:1:2",
                            "h:x/y",
                            "a.b:/y",
                            "https://r.io/a",
                            "a\x1b",
                            "\xc3\xa4"})
        QTest::newRow(bad) << QString::fromUtf8(bad);
    QTest::newRow("tag too long") << "a:" + QString(129, 'x');
    QTest::newRow("name too long") << QString(248, 'x');
    QTest::newRow("name in a registry too long") << "r.io/" + QString(256, 'x');
    QTest::newRow("upper case digest") << "a@sha256:" + QString(64, 'A');
    QTest::newRow("an image id") << QString(64, 'a');
}

void TestImageReference::badNamesAreRefused()
{
    QFETCH(QString, text);
    const auto reference = parseImageReference(text.toStdString());
    VERIFY_FAILS(reference, ErrorCode::Invalid);
    QVERIFY(reference.error().message.english().find('\x1b') == std::string::npos);
}

QTEST_GUILESS_MAIN(TestImageReference)

#include "tst_image_reference.moc"
