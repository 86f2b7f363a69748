// SPDX-License-Identifier: Apache-2.0
#include "core/compose/shell_words.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::compose;

class TestShellWords : public QObject
{
    Q_OBJECT

private slots:
    void textIsSplitAsAShellWould_data();
    void textIsSplitAsAShellWould();
    void aQuotedWordIsThatWord();
    void anOpenQuoteIsAnError_data();
    void anOpenQuoteIsAnError();
};

void TestShellWords::textIsSplitAsAShellWould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << "" << QStringList{};
    QTest::newRow("blanks only") << " \t\n" << QStringList{};
    QTest::newRow("words") << " bundle  exec\tthin\n-p 3000 "
                           << QStringList{"bundle", "exec", "thin", "-p", "3000"};
    QTest::newRow("single quotes")
        << R"(sh -c 'a "b" \n $X')" << QStringList{"sh", "-c", R"(a "b" \n $X)"};
    QTest::newRow("double quotes")
        << R"("a 'b' \" \\ \$X \n")" << QStringList{R"(a 'b' " \ $X \n)"};
    QTest::newRow("quotes inside a word") << R"(--x="a b"'c d'e)" << QStringList{"--x=a bc de"};
    QTest::newRow("empty words") << R"('' a "")" << QStringList{"", "a", ""};
    QTest::newRow("an escaped blank") << R"(a\ b c)" << QStringList{"a b", "c"};
    QTest::newRow("a line goes on") << "a \\\nb" << QStringList{"a", "b"};
    QTest::newRow("a hash is a word") << "a # b\nc" << QStringList{"a", "#", "b", "c"};
    QTest::newRow("a hash inside a word") << "a#b" << QStringList{"a#b"};
    QTest::newRow("operators are words") << "a && b | c" << QStringList{"a", "&&", "b", "|", "c"};
    QTest::newRow("nothing is expanded") << "$HOME *.c ~" << QStringList{"$HOME", "*.c", "~"};
}

void TestShellWords::textIsSplitAsAShellWould()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    const auto result = splitShellWords(text.toStdString());
    VERIFY_OK(result);
    QStringList found;
    for (const std::string& word : *result)
        found << QString::fromStdString(word);
    QCOMPARE(found, words);
}

void TestShellWords::aQuotedWordIsThatWord()
{
    QCOMPARE(quotedShellWord("user@db:5432/tide-1"), std::string("user@db:5432/tide-1"));
    QCOMPARE(quotedShellWord("echo $((6*7))"), std::string("'echo $((6*7))'"));
    QCOMPARE(quotedShellWord(""), std::string("''"));
    for (const std::string word : {"it's", "a b", "", "\"x\"", "back\\slash", "plain"}) {
        const auto split = splitShellWords(quotedShellWord(word));
        VERIFY_OK(split);
        QCOMPARE(*split, std::vector<std::string>{word});
    }
}

void TestShellWords::anOpenQuoteIsAnError_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("single") << "a 'b";
    QTest::newRow("double") << "a \"b";
    QTest::newRow("an escaped quote does not close") << R"("a\")";
}

void TestShellWords::anOpenQuoteIsAnError()
{
    QFETCH(QString, text);
    VERIFY_FAILS(splitShellWords(text.toStdString()), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestShellWords)

#include "tst_shell_words.moc"
