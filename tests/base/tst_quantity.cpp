// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "tests/support/results.h"

#include <QTest>

#include <chrono>
#include <limits>

using namespace plumbline;
using namespace std::chrono_literals;

class TestQuantity : public QObject
{
    Q_OBJECT

private slots:
    void byteCountsAreRead_data();
    void byteCountsAreRead();
    void badByteCountsAreRefused_data();
    void badByteCountsAreRefused();
    void durationsAreRead_data();
    void durationsAreRead();
    void badDurationsAreRefused_data();
    void badDurationsAreRefused();
    void byteCountsAreShownToPeople();
    void theShortestAndLongestDurationsAreShown();
};

void TestQuantity::byteCountsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char* text, qint64 bytes) { QTest::newRow(text) << text << bytes; };
    row("0", 0);
    row("100", 100);
    row("100b", 100);
    row("1k", 1024);
    row("1kb", 1024);
    row("1KiB", 1024);
    row("512m", 512LL << 20);
    row("512M", 512LL << 20);
    row("1gb", 1LL << 30);
    row("1.5g", 3LL << 29);
    row("1 gb", 1LL << 30);
    row("2t", 2LL << 40);
    row("-1", -1);
}

void TestQuantity::byteCountsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    const auto count = parseByteCount(text.toStdString());
    VERIFY_OK(count);
    QCOMPARE(qint64{count->bytes}, bytes);
}

void TestQuantity::badByteCountsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* bad : {"",
                            "-",
                            "m",
                            "1x",
                            "1mm",
                            "0x10",
                            "1e3",
                            "1.2.3",
                            "--1",
                            " 1",
                            "nan",
                            "inf",
                            "99999999999999999999",
                            "9223372036854775808",
                            "1bb"})
        QTest::newRow(bad) << bad;
}

void TestQuantity::badByteCountsAreRefused()
{
    QFETCH(QString, text);
    VERIFY_FAILS(parseByteCount(text.toStdString()), ErrorCode::Invalid);
}

void TestQuantity::durationsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("nanoseconds");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* text, std::chrono::nanoseconds value, const char* shown) {
        QTest::newRow(text) << text << qint64{value.count()} << shown;
    };
    row("0", 0ns, "0s");
    row("0s", 0ns, "0s");
    row("1ns", 1ns, "1ns");
    row("1us", 1us, "1µs");
    row("1µs", 1us, "1µs");
    row("250ms", 250ms, "250ms");
    row("1.5s", 1500ms, "1.5s");
    row("30s", 30s, "30s");
    row("90s", 90s, "1m30s");
    row("1h5m30s20ms", 1h + 5min + 30s + 20ms, "1h5m30.02s");
    row("1d", 24h, "24h0m0s");
    row("2w", 336h, "336h0m0s");
    row("-1s", -1s, "-1s");
    row("+2s", 2s, "2s");
    row(".5s", 500ms, "500ms");
}

void TestQuantity::durationsAreRead()
{
    QFETCH(QString, text);
    QFETCH(qint64, nanoseconds);
    QFETCH(QString, shown);
    const auto duration = parseDuration(text.toStdString());
    VERIFY_OK(duration);
    QCOMPARE(qint64{duration->count()}, nanoseconds);
    QCOMPARE(toString(*duration), shown.toStdString());
}

void TestQuantity::badDurationsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* bad :
         {"", "5", "-", "s", "1 s", "1x", "1s5", ".s", "1..5s", "1e3s", "300000h1000000000000w"})
        QTest::newRow(bad) << bad;
}

void TestQuantity::badDurationsAreRefused()
{
    QFETCH(QString, text);
    VERIFY_FAILS(parseDuration(text.toStdString()), ErrorCode::Invalid);
}

void TestQuantity::byteCountsAreShownToPeople()
{
    QCOMPARE(toString(ByteCount{0}), std::string("0 B"));
    QCOMPARE(toString(ByteCount{1023}), std::string("1023 B"));
    QCOMPARE(toString(ByteCount{1536}), std::string("1.5 KiB"));
    QCOMPARE(toString(ByteCount{94LL << 20}), std::string("94 MiB"));
    QCOMPARE(toString(ByteCount{-2048}), std::string("-2.0 KiB"));
}

void TestQuantity::theShortestAndLongestDurationsAreShown()
{
    QCOMPARE(toString(std::chrono::nanoseconds::max()), std::string("2562047h47m16.854775807s"));
    QCOMPARE(toString(std::chrono::nanoseconds::min()), std::string("-2562047h47m16.854775808s"));
}

QTEST_GUILESS_MAIN(TestQuantity)

#include "tst_quantity.moc"
