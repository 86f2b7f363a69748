// SPDX-License-Identifier: Apache-2.0
#include "core/sources/dockerfile/expansion.h"

#include <QTest>

using plumbline::phrase;
using namespace plumbline::sources::dockerfile;

class TestExpansion : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreExpanded_data();
    void wordsAreExpanded();
    void whatIsNotKnownMakesTheWholeUnknown();
    void aSecretMakesTheWholeASecret();
    void wordsKeepTheirOffsets();
};

void TestExpansion::wordsAreExpanded_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* word, const char* expected) {
        QTest::newRow(word) << QByteArray(word) << QByteArray(expected);
    };
    row("plain", "plain");
    row("$A", "one");
    row("${A}x", "onex");
    row("$A-$B", "one-two");
    row("$NONE.", ".");
    row("\\$A", "$A");
    row("'$A'", "$A");
    row("\"$A b\"", "one b");
    row("\"a\\\"b\"", "a\"b");
    row("\"a\\nb\"", "a\\nb");
    row("a\\ b", "a b");
    row("${NONE:-other}", "other");
    row("${NONE:-$B}", "two");
    row("${EMPTY:-other}", "other");
    row("${EMPTY-other}", "");
    row("${A:+there}", "there");
    row("${NONE:+there}", "");
    row("${EMPTY:+there}", "");
    row("${EMPTY+there}", "there");
    row("${A:?must be there}", "one");
    row("${NONE:-${B}}!", "two!");
    row("cost: 5$", "cost: 5$");
    row("${A", "one");
}

void TestExpansion::wordsAreExpanded()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, expected);
    const BuildScope scope{{"A", {.text = "one", .unknown = {}, .secrecy = {}}},
                           {"B", {.text = "two", .unknown = {}, .secrecy = {}}},
                           {"EMPTY", {}}};
    const BuildValue value =
        expandBuildWord(word.toStdString(), {.scope = scope, .unsetReason = {}, .escape = '\\'});
    QCOMPARE(QByteArray::fromStdString(value.text), expected);
    QVERIFY(value.unknown.empty());
}

void TestExpansion::whatIsNotKnownMakesTheWholeUnknown()
{
    const BuildScope scope{
        {"SHA", {.text = {}, .unknown = phrase("ARG SHA is given"), .secrecy = {}}},
        {"A", {.text = "one", .unknown = {}, .secrecy = {}}}};
    const ExpansionRules rules{
        .scope = scope, .unsetReason = phrase("which the base may set"), .escape = '\\'};
    QCOMPARE(expandBuildWord("v-$SHA", rules).unknown, std::string("ARG SHA is given"));
    QCOMPARE(expandBuildWord("${SHA:-x}", rules).unknown, std::string("ARG SHA is given"));
    QCOMPARE(expandBuildWord("/app:$PATH", rules).unknown,
             std::string("made from PATH, which the base may set"));
    QCOMPARE(expandBuildWord("${A%.*}", rules).unknown, std::string("it is cut out of A"));
    QVERIFY(expandBuildWord("'$SHA'", rules).unknown.empty());
}

void TestExpansion::aSecretMakesTheWholeASecret()
{
    const BuildScope scope{
        {"NPM_TOKEN",
         {.text = "npm_value", .unknown = {}, .secrecy = plumbline::Phrase("its name")}}};
    const BuildValue value = expandBuildWord("//registry/:auth=$NPM_TOKEN",
                                             {.scope = scope, .unsetReason = {}, .escape = '\\'});
    QCOMPARE(value.secrecy.english(), std::string("made from NPM_TOKEN"));
}

void TestExpansion::wordsKeepTheirOffsets()
{
    const auto words = splitBuildWords("A=1  B=\"x y\" C=a\\ b", '\\');
    QCOMPARE(words.size(), std::size_t{3});
    QCOMPARE(words[1].offset, std::size_t{5});
    QCOMPARE(std::string(words[1].text), std::string("B=\"x y\""));
    QCOMPARE(std::string(words[2].text), std::string("C=a\\ b"));
    QVERIFY(splitBuildWords("  \t ", '\\').empty());
}

QTEST_APPLESS_MAIN(TestExpansion)
#include "tst_expansion.moc"
