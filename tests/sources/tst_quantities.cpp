// SPDX-License-Identifier: Apache-2.0
#include "core/sources/quantities.h"

#include <QTest>

using namespace plumbline;

class TestQuantities : public QObject
{
    Q_OBJECT

private slots:
    void oneAmountOfCpuIsOneNumber_data();
    void oneAmountOfCpuIsOneNumber();
    void oneAmountOfMemoryIsOneNumber_data();
    void oneAmountOfMemoryIsOneNumber();
    void whatIsNoQuantityIsRefused_data();
    void whatIsNoQuantityIsRefused();
};

void TestQuantities::oneAmountOfCpuIsOneNumber_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milli");
    QTest::newRow("thousandths") << QByteArray("100m") << qint64{100};
    QTest::newRow("a fraction") << QByteArray("0.1") << qint64{100};
    QTest::newRow("cores") << QByteArray("2") << qint64{2000};
    QTest::newRow("an exponent") << QByteArray("1e-1") << qint64{100};
    QTest::newRow("millionths are rounded up") << QByteArray("250u") << qint64{1};
    QTest::newRow("a third of a core") << QByteArray("0.333") << qint64{333};
}

void TestQuantities::oneAmountOfCpuIsOneNumber()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, milli);
    const auto parsed = sources::parseCpuQuantity(text.toStdString());
    QVERIFY(parsed);
    QCOMPARE(qint64{parsed->value}, milli);
}

void TestQuantities::oneAmountOfMemoryIsOneNumber_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("binary giga") << QByteArray("1Gi") << (qint64{1} << 30);
    QTest::newRow("the same in mega") << QByteArray("1024Mi") << (qint64{1} << 30);
    QTest::newRow("the same in bytes") << QByteArray("1073741824") << (qint64{1} << 30);
    QTest::newRow("decimal mega") << QByteArray("129M") << qint64{129000000};
    QTest::newRow("an exponent") << QByteArray("129e6") << qint64{129000000};
    QTest::newRow("less than a byte is one") << QByteArray("500m") << qint64{1};
    QTest::newRow("a fraction of a giga") << QByteArray("1.5Gi") << qint64{1610612736};
}

void TestQuantities::oneAmountOfMemoryIsOneNumber()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, bytes);
    const auto parsed = sources::parseMemoryQuantity(text.toStdString());
    QVERIFY(parsed);
    QCOMPARE(qint64{parsed->bytes}, bytes);
}

void TestQuantities::whatIsNoQuantityIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "Mi", "12 Mi", "1GiB", "one", "-1", "1e99", "nan", "inf", "0x10"})
        QTest::newRow(text) << QByteArray(text);
}

void TestQuantities::whatIsNoQuantityIsRefused()
{
    QFETCH(QByteArray, text);
    const auto memory = sources::parseMemoryQuantity(text.toStdString());
    QVERIFY(!memory);
    QVERIFY(memory.error().code == ErrorCode::Invalid);
    QVERIFY(!memory.error().hint.empty());
    QVERIFY(!sources::parseCpuQuantity(text.toStdString()));
}

QTEST_APPLESS_MAIN(TestQuantities)
#include "tst_quantities.moc"
