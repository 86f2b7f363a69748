// SPDX-License-Identifier: Apache-2.0
#include "core/sources/tree.h"

#include <QTest>

using namespace plumbline;
using sources::Tree;

namespace {

std::string placeOf(const Tree* tree)
{
    return tree == nullptr ? "nowhere" : toString(sources::originOf(*tree, "f"));
}

Tree only(const Result<std::vector<Tree>>& trees)
{
    return trees && trees->size() == 1 ? trees->front() : Tree();
}

} // namespace

class TestTree : public QObject
{
    Q_OBJECT

private slots:
    void everyJsonValueHasItsPlace_data();
    void everyJsonValueHasItsPlace();
    void jsonIsReadAsItsStandardSays_data();
    void jsonIsReadAsItsStandardSays();
    void whatIsNoJsonIsRefused_data();
    void whatIsNoJsonIsRefused();
    void ofRepeatedJsonNamesTheLastCounts();
    void everyYamlValueHasItsPlace_data();
    void everyYamlValueHasItsPlace();
    void scalarsKeepTheirTextAndTellTheirKind_data();
    void scalarsKeepTheirTextAndTellTheirKind();
    void documentsComeInOrder();
    void mergeKeysBringWhatIsNotSaid();
    void theLastOfTwoEqualKeysCounts();
    void aLargeMappingFindsItsRepeatedKeys();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void hostileTextsEndAtALimit_data();
    void hostileTextsEndAtALimit();
};

void TestTree::everyJsonValueHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("text") << QByteArray("name") << QByteArray("f:2:11") << QByteArray("api");
    QTest::newRow("text with escapes")
        << QByteArray("quoted") << QByteArray("f:3:13") << QByteArray("a \"b\" \\");
    QTest::newRow("a number before a line feed")
        << QByteArray("inner.count") << QByteArray("f:5:14") << QByteArray("3");
    QTest::newRow("a number before a comma")
        << QByteArray("inner.ratio") << QByteArray("f:7:14") << QByteArray("-0.5e3");
    QTest::newRow("a boolean") << QByteArray("inner.on") << QByteArray("f:8:11")
                               << QByteArray("true");
    QTest::newRow("nothing") << QByteArray("inner.none") << QByteArray("f:8:25") << QByteArray();
    QTest::newRow("a mapping") << QByteArray("inner") << QByteArray("f:4:12") << QByteArray();
}

void TestTree::everyJsonValueHasItsPlace()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, text);
    const auto tree = sources::readJsonTree("{\n"
                                            "  \"name\": \"api\",\n"
                                            "  \"quoted\": \"a \\\"b\\\" \\\\\",\n"
                                            "  \"inner\": {\n"
                                            "    \"count\": 3\n"
                                            "    ,\n"
                                            "    \"ratio\": -0.5e3,\n"
                                            "    \"on\": true, \"none\": null}\n"
                                            "}\n",
                                            "f");
    QVERIFY(tree);
    const Tree* value = tree->at(path.toStdString());
    QCOMPARE(placeOf(value), place.toStdString());
    QCOMPARE(value->text, text.toStdString());
}

void TestTree::jsonIsReadAsItsStandardSays_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("an empty text") << QByteArray(R"("")") << QByteArray();
    QTest::newRow("every escape") << QByteArray(R"("\"\\\/\b\f\n\r\t")")
                                  << QByteArray("\"\\/\b\f\n\r\t");
    QTest::newRow("a code of two bytes") << QByteArray(R"("\u00e9")") << QByteArray("\xc3\xa9");
    QTest::newRow("a code of three bytes")
        << QByteArray(R"("\u20AC")") << QByteArray("\xe2\x82\xac");
    QTest::newRow("a pair of codes")
        << QByteArray(R"("\ud83c\udf0a")") << QByteArray("\xf0\x9f\x8c\x8a");
    QTest::newRow("a code of zero") << QByteArray(R"("a\u0000b")") << QByteArray("a\0b", 3);
    QTest::newRow("UTF-8 as it is")
        << QByteArray("\"\xf0\x9f\x8c\x8a\"") << QByteArray("\xf0\x9f\x8c\x8a");
    QTest::newRow("zero") << QByteArray("0") << QByteArray("0");
    QTest::newRow("a negative zero") << QByteArray("-0") << QByteArray("-0");
    QTest::newRow("an exponent") << QByteArray(" 1.50E+3 ") << QByteArray("1.50E+3");
    QTest::newRow("a number beyond any type") << QByteArray("123456789012345678901234567890")
                                              << QByteArray("123456789012345678901234567890");
    QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf\"a\"") << QByteArray("a");
}

void TestTree::jsonIsReadAsItsStandardSays()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, text);
    const auto tree = sources::readJsonTree(json.toStdString(), "f");
    QVERIFY2(tree, tree ? "" : tree.error().message.english().c_str());
    QVERIFY(tree->isScalar());
    QCOMPARE(QByteArray::fromStdString(tree->text), text);
}

void TestTree::whatIsNoJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {"",
                             " ",
                             "01",
                             "-",
                             "-01",
                             "+1",
                             ".5",
                             "1.",
                             "1e",
                             "1e+",
                             "0x10",
                             "NaN",
                             "tru",
                             "nulll",
                             "True",
                             "'a'",
                             "\"a",
                             "\"a\nb\"",
                             "\"\\x\"",
                             "\"\\u12g4\"",
                             "\"\\u12",
                             "\"\\ud83c\"",
                             "\"\\ud83c\\u0041\"",
                             "\"\\udf0a\"",
                             "\"\xff\"",
                             "\"\xc0\x80\"",
                             "[1,]",
                             "[1 2]",
                             "[",
                             "[1",
                             "]",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1,}",
                             "{a:1}",
                             "{\"a\":1 \"b\":2}",
                             "{",
                             "1 2",
                             "{} {}",
                             "// a\n1"})
        QTest::newRow(json) << QByteArray(json);
}

void TestTree::whatIsNoJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const auto tree = sources::readJsonTree(json.toStdString(), "f");
    QVERIFY(!tree);
    QVERIFY(tree.error().code == ErrorCode::Invalid);
    QVERIFY(tree.error().where.has_value() && tree.error().where->column > 0);
}

void TestTree::ofRepeatedJsonNamesTheLastCounts()
{
    for (const int between : {0, 50}) {
        std::string text = R"({"a": 1)";
        for (int i = 0; i < between; ++i)
            text += ", \"k" + std::to_string(i) + "\": 0";
        const auto tree = sources::readJsonTree(text + R"(, "a": 2, "b": 3, "a": 4})", "f");
        QVERIFY(tree);
        QCOMPARE(tree->members.size(), static_cast<std::size_t>(between) + 2);
        QCOMPARE(tree->textAt("a"), std::string("4"));
        QCOMPARE(tree->textAt("b"), std::string("3"));
    }
}

void TestTree::everyYamlValueHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("plain") << QByteArray("name") << QByteArray("f:1:7");
    QTest::newRow("quoted") << QByteArray("spec.port") << QByteArray("f:3:9");
    QTest::newRow("a mapping") << QByteArray("spec") << QByteArray("f:3:3");
    QTest::newRow("flow") << QByteArray("spec.limits.cpu") << QByteArray("f:4:17");
}

void TestTree::everyYamlValueHasItsPlace()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, place);
    const Tree tree = only(sources::readYamlTrees("name: api\n"
                                                  "spec:\n"
                                                  "  port: \"8080\"\n"
                                                  "  limits: {cpu: 100m}\n",
                                                  "f"));
    QCOMPARE(placeOf(tree.at(path.toStdString())), place.toStdString());
}

void TestTree::scalarsKeepTheirTextAndTellTheirKind_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* text, Tree::Kind kind) {
        QTest::newRow(text) << QByteArray(text) << static_cast<int>(kind);
    };
    row("8080", Tree::Kind::Number);
    row("\"8080\"", Tree::Kind::Text);
    row("-1.5e3", Tree::Kind::Number);
    row("1.2.3", Tree::Kind::Text);
    row("1e", Tree::Kind::Text);
    row("0x1F", Tree::Kind::Number);
    row("0o17", Tree::Kind::Number);
    row("0o9f", Tree::Kind::Text);
    row("yes", Tree::Kind::Boolean);
    row("y", Tree::Kind::Text);
    row("~", Tree::Kind::Null);
    row("2026-11-23", Tree::Kind::Text);
    row("100m", Tree::Kind::Text);
}

void TestTree::scalarsKeepTheirTextAndTellTheirKind()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const Tree tree = only(sources::readYamlTrees("v: " + text.toStdString(), "f"));
    const Tree* value = tree.find("v");
    QVERIFY(value != nullptr);
    QCOMPARE(static_cast<int>(value->kind), kind);
    if (!value->isNull())
        QCOMPARE(value->text, QByteArray(text).replace('"', "").toStdString());
}

void TestTree::documentsComeInOrder()
{
    const auto trees = sources::readTrees("---\na: 1\n---\n# nothing\n---\na: 2\n", "f");
    QVERIFY(trees);
    QCOMPARE(trees->size(), std::size_t{3});
    QCOMPARE(trees->front().textAt("a"), std::string("1"));
    QVERIFY((*trees)[1].isNull());
    QCOMPARE(trees->back().textAt("a"), std::string("2"));
}

void TestTree::mergeKeysBringWhatIsNotSaid()
{
    const Tree tree = only(sources::readYamlTrees("base: &b {x: 1, y: 2}\n"
                                                  "other: &o {x: 9, z: 3}\n"
                                                  "v:\n  <<: [*b, *o]\n  y: 5\n",
                                                  "f"));
    QCOMPARE(tree.textAt("v.x"), std::string("1"));
    QCOMPARE(tree.textAt("v.y"), std::string("5"));
    QCOMPARE(tree.textAt("v.z"), std::string("3"));
    QCOMPARE(placeOf(tree.at("v.x")), std::string("f:1:14"));
}

void TestTree::theLastOfTwoEqualKeysCounts()
{
    const Tree tree = only(sources::readYamlTrees("a: 1\na: 2\n", "f"));
    QCOMPARE(tree.members.size(), std::size_t{1});
    QCOMPARE(tree.textAt("a"), std::string("2"));
}

void TestTree::aLargeMappingFindsItsRepeatedKeys()
{
    std::string text;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 20000; ++i)
            text += "k" + std::to_string(i) + ": " + std::to_string(round) + "\n";
    }
    const Tree tree = only(sources::readYamlTrees(text, "f"));
    QCOMPARE(tree.members.size(), std::size_t{20000});
    QCOMPARE(tree.textAt("k19999"), std::string("1"));
}

void TestTree::mistakesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::newRow("JSON without its end") << QByteArray("{\n \"a\": [1,\n 2") << 3;
    QTest::newRow("JSON without a comma") << QByteArray("{\n \"a\": 1 \"b\": 2 }") << 2;
    QTest::newRow("YAML with a tab") << QByteArray("a:\n\t- b\n") << 2;
    QTest::newRow("YAML with an alias of nothing") << QByteArray("a: 1\nb: *no\n") << 2;
    QTest::newRow("a mapping as a key") << QByteArray("? {a: b}\n: c\n") << 1;
}

void TestTree::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    const auto trees = sources::readTrees(text.toStdString(), "f");
    QVERIFY(!trees);
    QVERIFY(trees.error().code == ErrorCode::Invalid);
    QVERIFY(trees.error().where.has_value());
    QCOMPARE(trees.error().where->line, line);
}

void TestTree::hostileTextsEndAtALimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("reason");
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                (before + ", ").repeated(9) + before + "]\n";
    }
    QTest::newRow("an alias bomb") << bomb << QByteArray("more than 100000 values");
    QTest::newRow("deep YAML") << QByteArray("[").repeated(5000) << QByteArray("nested deeper");
    QTest::newRow("deep JSON") << "{\"a\":" + QByteArray("[").repeated(5000) + "1"
                               << QByteArray("nested deeper");
    QTest::newRow("an alias of itself") << QByteArray("a: &a [*a]\n") << QByteArray("alias");
    QTest::newRow("not UTF-8") << QByteArray("a: \xff\xfe\n") << QByteArray("UTF-8");
}

void TestTree::hostileTextsEndAtALimit()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, reason);
    const auto trees =
        sources::readTrees(text.toStdString(), "f", {.depth = 200, .values = 100000});
    QVERIFY(!trees);
    QVERIFY2(QByteArray::fromStdString(trees.error().message).contains(reason),
             trees.error().message.english().c_str());
}

QTEST_APPLESS_MAIN(TestTree)
#include "tst_tree.moc"
