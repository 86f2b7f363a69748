// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dotenv.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>

using namespace plumbline;
using namespace plumbline::compose;

namespace {

/// The shell knows SHELLVAR only.
const std::string* shell(std::string_view name)
{
    static const std::string value = "shell";
    return name == "SHELLVAR" ? &value : nullptr;
}

/// `KEY=value` for each entry with `|` between, or the first error with its place.
std::string shown(const Dotenv& dotenv)
{
    for (const Diagnostic& diagnostic : dotenv.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return "error " + std::to_string(diagnostic.where.line) + ":" +
                   std::to_string(diagnostic.where.column);
    }
    std::string text;
    for (const DotenvEntry& entry : dotenv.entries)
        text += (text.empty() ? "" : "|") + entry.key + "=" + entry.value;
    return text;
}

} // namespace

class TestDotenv : public QObject
{
    Q_OBJECT

private slots:
    void linesAreReadAsComposeReadsThem_data();
    void linesAreReadAsComposeReadsThem();
    void rawLinesStayAsTheyAre_data();
    void rawLinesStayAsTheyAre();
    void placesCountFromOne();
    void everyMistakeIsReported();
    void anUnsetVariableIsAWarning();
    void anInheritedKeySaysSo();
};

void TestDotenv::linesAreReadAsComposeReadsThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("nothing", "", "");
    row("plain", "A=1\nB=2\n", "A=1|B=2");
    row("no line feed at the end", "A=1", "A=1");
    row("blanks around", "  A = 1 \t\n", "A=1");
    row("a comment line", "# A=1\nB=2\n", "B=2");
    row("a comment after a value", "A=1 # one\n", "A=1");
    row("a hash inside a value", "A=1#2\n", "A=1#2");
    row("a hash that begins a value", "A=#x\nB= # y\n", "A=#x|B=# y");
    row("a hash after a tab", "A=x\t#y\n", "A=x\t#y");
    row("export", "export A=1\nexport\tB=2\n", "A=1|B=2");
    row("a key that begins with export", "exporter=1\n", "exporter=1");
    row("a colon", "A: 1\nB:2\n", "A=1|B=2");
    row("empty values", "A=\nB=\"\"\nC=''\n", "A=|B=|C=");
    row("equals signs in a value", "A=a=b=c\n", "A=a=b=c");
    row("dots, dashes and brackets in keys", "a.b=1\na-b=2\na[0]=3\n", "a.b=1|a-b=2|a[0]=3");
    row("carriage returns", "A=1\r\nB=\"x\"\r\n", "A=1|B=x");
    row("a byte order mark",
        "\xEF\xBB\xBF"
        "A=1\n",
        "A=1");
    row("the same key twice", "A=1\nA=2\n", "A=1|A=2");
    row("a key without value", "SHELLVAR\nUNKNOWN\n", "SHELLVAR=shell");
    row("single quotes", "A='$X \\n # \"'\n", "A=$X \\n # \"");
    row("a single quote escaped", "A='it\\'s'\n", "A=it's");
    row("double quotes", "A=\"a # b\" # c\n", "A=a # b");
    row("escapes", R"(A="a\tb\\c\"d\$X")", "A=a\tb\\c\"d$X");
    row("a line feed escaped", R"(A="a\nb")", "A=a\nb");
    row("an octal escape", R"(A="\0101")", "A=A");
    row("more lines in double quotes", "A=\"one\ntwo\"\nB=2\n", "A=one\ntwo|B=2");
    row("more lines in single quotes", "A='one\n#two'\nB=2\n", "A=one\n#two|B=2");
    row("JSON", "A={\"k\": \"v\"}\n", "A={\"k\": \"v\"}");
    row("an earlier key", "A=1\nB=$A\nC=${A}2\n", "A=1|B=1|C=12");
    row("a later key", "B=${A}\nA=1\n", "B=|A=1");
    row("the shell before the file", "SHELLVAR=file\nB=$SHELLVAR\n", "SHELLVAR=file|B=shell");
    row("a default", "A=${NOPE:-d}\n", "A=d");
    row("a dollar sign", "A=$$B\nB='$A'\nC=5$\n", "A=$B|B=$A|C=5$");
    row("a quote that never ends", "A=1\n  B=\"x\n", "error 2:5");
    row("text after a quote", "A=\"x\" y\nB=1\n", "A=x|B=1");
    row("a variable after a quote", "A=\"x\"B=1\n", "A=x|B=1");
    row("two words after a quote", "A=\"x\" y z\n", "error 1:9");
    row("letters of other scripts", "Ä=1\nключ=2\n名=3\n", "Ä=1|ключ=2|名=3");
    row("signs of other scripts", "A\u2019=1\n", "error 1:2");
    row("a space in a key", "A B=1\n", "error 1:3");
    row("no key", "=1\n", "=1");
    row("a character no key has", "A!=1\n", "error 1:2");
    row("a required variable", "A=${NOPE:?set it}\n", "error 1:3");
    row("an open brace", "A=${B\n", "error 1:3");
}

void TestDotenv::linesAreReadAsComposeReadsThem()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Dotenv dotenv = parseDotenv(text.toStdString(), ".env", shell);
    QCOMPARE(shown(dotenv), expected.toStdString());
    QCOMPARE(dotenv.isUsable(), !expected.startsWith("error"));
}

void TestDotenv::rawLinesStayAsTheyAre_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("quotes") << QByteArray("A=\"x\"\n") << QByteArray("A=\"x\"");
    QTest::newRow("dollars") << QByteArray("A=$B ${C\n") << QByteArray("A=$B ${C");
    QTest::newRow("blanks and hashes") << QByteArray("A= x # y \n") << QByteArray("A= x # y ");
    QTest::newRow("carriage returns") << QByteArray("A=1\r\nB=2\r\n") << QByteArray("A=1|B=2");
    QTest::newRow("comment lines") << QByteArray("# A=1\nB=2\n") << QByteArray("B=2");
    QTest::newRow("inherited") << QByteArray("SHELLVAR\nNONE\n") << QByteArray("SHELLVAR=shell");
}

void TestDotenv::rawLinesStayAsTheyAre()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Dotenv dotenv = parseDotenv(text.toStdString(), "raw.env", shell, DotenvFormat::Raw);
    QCOMPARE(shown(dotenv), expected.toStdString());
}

void TestDotenv::placesCountFromOne()
{
    const Dotenv dotenv = parseDotenv("A=\"x\ny\"\n  export B =  2\n", ".env", shell);
    QCOMPARE(dotenv.entries.size(), std::size_t{2});
    const DotenvEntry expected{
        .key = "B", .value = "2", .line = 3, .column = 10, .valueLine = 3, .valueColumn = 15};
    QVERIFY(dotenv.entries[1] == expected);
}

void TestDotenv::everyMistakeIsReported()
{
    const Dotenv dotenv = parseDotenv("A B=1\nC=2\n=3\nD='x\n", "my.env", shell);
    QCOMPARE(dotenv.diagnostics.size(), std::size_t{3});
    QCOMPARE(dotenv.entries.size(), std::size_t{2});
    for (const Diagnostic& diagnostic : dotenv.diagnostics) {
        QCOMPARE(diagnostic.where.file, std::string("my.env"));
        QVERIFY(!diagnostic.hint.empty());
    }
}

void TestDotenv::anUnsetVariableIsAWarning()
{
    const Dotenv dotenv = parseDotenv("PASSWORD=pa$word\n", ".env", shell);
    QVERIFY(dotenv.isUsable());
    QCOMPARE(dotenv.entries[0].value, std::string("pa"));
    QCOMPARE(dotenv.diagnostics.size(), std::size_t{1});
    VERIFY_SAYS(dotenv.diagnostics[0].message, "variable word is not set");
}

void TestDotenv::anInheritedKeySaysSo()
{
    const Dotenv dotenv = parseDotenv("SHELLVAR\nA=1\n", ".env", shell);
    QVERIFY(dotenv.entries[0].isInherited);
    QVERIFY(!dotenv.entries[1].isInherited);
}

QTEST_GUILESS_MAIN(TestDotenv)

#include "tst_dotenv.moc"
