// SPDX-License-Identifier: Apache-2.0
#include "core/engine/json_stream.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>
#include <vector>

using plumbline::engine::JsonStream;

class TestJsonStream : public QObject
{
    Q_OBJECT

private slots:
    void objectsAreCutOut_data();
    void objectsAreCutOut();
    void objectsMayBeSplitAnywhere();
    void anObjectWithoutEndIsDropped();
};

void TestJsonStream::objectsAreCutOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("objects");
    QTest::newRow("one") << R"({"a":1})" << QStringList{R"({"a":1})"};
    QTest::newRow("with line feeds") << "{\"a\":1}\r\n\n{}\n" << QStringList{R"({"a":1})", "{}"};
    QTest::newRow("without") << R"({"a":{"b":2}}{"c":3})"
                             << QStringList{R"({"a":{"b":2}})", R"({"c":3})"};
    QTest::newRow("braces in texts")
        << R"({"a":"}{\"}"}{})" << QStringList{R"({"a":"}{\"}"})", "{}"};
    QTest::newRow("escaped backslash") << R"({"a":"\\"}{})" << QStringList{R"({"a":"\\"})", "{}"};
    QTest::newRow("things between") << "garbage }\" {} more" << QStringList{"{}"};
    QTest::newRow("unfinished") << R"({}{"a":)" << QStringList{"{}"};
}

void TestJsonStream::objectsAreCutOut()
{
    QFETCH(QString, text);
    QFETCH(QStringList, objects);
    QStringList found;
    JsonStream stream([&](std::string_view object) {
        found << QString::fromUtf8(object.data(), static_cast<qsizetype>(object.size()));
    });
    stream.feed(text.toStdString());
    QCOMPARE(found, objects);
}

void TestJsonStream::objectsMayBeSplitAnywhere()
{
    const std::string text = R"({"a":"x\"}"}{"b":{"c":[{},{}]}})";
    std::vector<std::string> found;
    JsonStream stream([&](std::string_view object) { found.emplace_back(object); });
    for (const char& c : text)
        stream.feed({&c, 1});
    QCOMPARE(found, (std::vector<std::string>{R"({"a":"x\"}"})", R"({"b":{"c":[{},{}]}})"}));
}

void TestJsonStream::anObjectWithoutEndIsDropped()
{
    std::vector<std::string> found;
    JsonStream stream([&](std::string_view object) { found.emplace_back(object); });
    stream.feed(R"({"a":")");
    const std::string filling(1 << 20, 'x');
    for (int i = 0; i < 20; ++i)
        stream.feed(filling);
    stream.feed(R"("}{"b":1})");
    QCOMPARE(found, std::vector<std::string>{R"({"b":1})"});
}

QTEST_GUILESS_MAIN(TestJsonStream)

#include "tst_json_stream.moc"
