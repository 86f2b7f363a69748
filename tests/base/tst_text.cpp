// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/base/text.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>
#include <vector>

using namespace plumbline;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void splitAndJoinAreOpposites_data();
    void splitAndJoinAreOpposites();
    void blanksAreTrimmed();
    void theClosestWordIsSuggested_data();
    void theClosestWordIsSuggested();
    void utf8IsChecked_data();
    void utf8IsChecked();
    void controlCharactersAreMadeVisible();
    void digestsAreTheKnownOnes();
    void base64GoesBothWays_data();
    void base64GoesBothWays();
    void textThatIsNoBase64IsRefused_data();
    void textThatIsNoBase64IsRefused();
    void randomTextsDiffer();
};

void TestText::splitAndJoinAreOpposites_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("parts");
    QTest::newRow("nothing") << "" << 1;
    QTest::newRow("one") << "a" << 1;
    QTest::newRow("three") << "a,b,c" << 3;
    QTest::newRow("separators only") << ",," << 3;
}

void TestText::splitAndJoinAreOpposites()
{
    QFETCH(QString, text);
    QFETCH(int, parts);
    const std::vector<std::string> found = split(text.toStdString(), ',');
    QCOMPARE(static_cast<int>(found.size()), parts);
    QCOMPARE(join(found, ","), text.toStdString());
}

void TestText::blanksAreTrimmed()
{
    QCOMPARE(std::string(trimmed(" \t\r\n a b \v\f")), std::string("a b"));
    QCOMPARE(std::string(trimmed(" \t ")), std::string());
}

void TestText::theClosestWordIsSuggested_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("suggested");
    QTest::newRow("a letter missing") << "enviroment"
                                      << "environment";
    QTest::newRow("a third and more is wrong") << "imgae"
                                               << "";
    QTest::newRow("plural") << "port"
                            << "ports";
    QTest::newRow("nothing like it") << "zzz"
                                     << "";
    QTest::newRow("empty") << ""
                           << "";
}

void TestText::theClosestWordIsSuggested()
{
    QFETCH(QString, word);
    QFETCH(QString, suggested);
    const std::vector<std::string> candidates{"image", "environment", "ports", "volumes"};
    QCOMPARE(closestMatch(word.toStdString(), candidates), suggested.toStdString());
}

void TestText::utf8IsChecked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("ASCII") << QByteArray("abc") << true;
    QTest::newRow("two bytes") << QByteArray("\xC3\xA4") << true;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x98\x80") << true;
    QTest::newRow("last code point") << QByteArray("\xF4\x8F\xBF\xBF") << true;
    QTest::newRow("above the last") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("cut") << QByteArray("\xE2\x82") << false;
    QTest::newRow("continuation alone") << QByteArray("\x80") << false;
    QTest::newRow("Latin-1") << QByteArray("\xE4") << false;
}

void TestText::utf8IsChecked()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isValid);
    QCOMPARE(isUtf8(bytes.toStdString()), isValid);
}

void TestText::controlCharactersAreMadeVisible()
{
    QCOMPARE(printable("a\x1b[31m\n\t\x7f"), std::string("a\\x1b[31m\\x0a\\x09\\x7f"));
    QCOMPARE(printable("a\nb\t\r", true), std::string("a\nb\t\\x0d"));
    QCOMPARE(printable("ä"), std::string("ä"));
}

void TestText::digestsAreTheKnownOnes()
{
    QCOMPARE(sha256Hex(""),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    QCOMPARE(sha256Hex("abc"),
             std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestText::base64GoesBothWays_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one") << QByteArray("a");
    QTest::newRow("two") << QByteArray("ab");
    QTest::newRow("three") << QByteArray("abc");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfb\xef", 4);
}

void TestText::base64GoesBothWays()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(base64(bytes.toStdString()), bytes.toBase64().toStdString());
    QCOMPARE(base64Url(bytes.toStdString()),
             bytes.toBase64(QByteArray::Base64UrlEncoding).toStdString());
    const DecodedBase64 decoded = decodeBase64(base64(bytes.toStdString()));
    QVERIFY(decoded.ok);
    QCOMPARE(decoded.bytes, bytes.toStdString());
}

void TestText::textThatIsNoBase64IsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char* bad : {"a", "abc!", "ab cd", "-_-_"})
        QTest::newRow(bad) << bad;
}

void TestText::textThatIsNoBase64IsRefused()
{
    QFETCH(QString, text);
    QVERIFY(!decodeBase64(text.toStdString()).ok);
}

void TestText::randomTextsDiffer()
{
    QCOMPARE(randomHex(16).size(), std::size_t{32});
    QVERIFY(randomHex(16) != randomHex(16));
}

QTEST_GUILESS_MAIN(TestText)

#include "tst_text.moc"
