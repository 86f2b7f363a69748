// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dialects.h"

#include <QTest>

#include <string>

using namespace plumbline::compose;

namespace {

const std::string* environment(std::string_view name)
{
    static const std::string kValue = "set";
    return name == "SET" ? &kValue : nullptr;
}

/// `A=1|B=2`, `-` where nothing is set, `!` where the file is refused.
std::string shown(const DialectReading& reading)
{
    if (reading.isRefused)
        return "!";
    std::string text;
    for (const DialectEntry& entry : reading.entries)
        text += (text.empty() ? "" : "|") + entry.key + "=" + entry.value;
    return text.empty() ? "-" : text;
}

} // namespace

class TestDialects : public QObject
{
    Q_OBJECT

private slots:

    /// What Node's dotenv 17, python-dotenv 1.2 and dash made of these lines was looked at; Ruby's
    /// column follows the gem's pattern and its rules of substitution.
    void linesAreReadAsEachDialectReadsThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("expected");
        const auto row = [](const char* name,
                            const char* text,
                            const char* compose,
                            const char* dockerRun,
                            const char* node,
                            const char* python,
                            const char* ruby,
                            const char* shell) {
            QTest::newRow(name) << QByteArray(text)
                                << QByteArrayList{compose, dockerRun, node, python, ruby, shell};
        };
        // One row is one text: docker compose, docker run, Node, Python, Ruby, a shell.
        // clang-format off
        row("plain", "A=1\n", "A=1", "A=1", "A=1", "A=1", "A=1", "A=1");
        row("export", "export A=1\n", "A=1", "!", "A=1", "A=1", "A=1", "A=1");
        row("a colon", "A: 1\n", "A=1", "!", "A=1", "-", "A=1", "-");
        row("blanks around", " A = 1 \n", "A=1", "!", "A=1", "A=1", "A=1", "-");
        row("double quotes", "A=\"x y\"\n", "A=x y", "A=\"x y\"", "A=x y", "A=x y", "A=x y", "A=x y");
        row("single quotes", "A='x y'\n", "A=x y", "A='x y'", "A=x y", "A=x y", "A=x y", "A=x y");
        row("backticks", "A=`x`\n", "A=`x`", "A=`x`", "A=x", "A=`x`", "A=`x`", "A=`x`");
        row("two words", "A=x y\n", "A=x y", "A=x y", "A=x y", "A=x y", "A=x y", "-");
        row("a comment", "A=x # y\n", "A=x", "A=x # y", "A=x", "A=x", "A=x", "A=x");
        row("a hash", "A=x#y\n", "A=x#y", "A=x#y", "A=x", "A=x#y", "A=x", "A=x#y");
        row("only a hash", "A=#x\n", "A=#x", "A=#x", "A=", "A=#x", "A=", "A=#x");
        row("a variable", "A=$SET\n", "A=set", "A=$SET", "A=$SET", "A=$SET", "A=set", "A=set");
        row("a braced variable", "A=${SET}\n", "A=set", "A=${SET}", "A=${SET}", "A=set", "A=set", "A=set");
        row("a variable in single quotes", "A='$SET'\n", "A=$SET", "A='$SET'", "A=$SET", "A=$SET", "A=$SET", "A=$SET");
        row("a variable in double quotes", "A=\"$SET\"\n", "A=set", "A=\"$SET\"", "A=$SET", "A=$SET", "A=set", "A=set");
        row("an escaped variable", "A=\"\\$SET\"\n", "A=$SET", "A=\"\\$SET\"", "A=\\$SET", "A=\\$SET", "A=$SET", "A=$SET");
        row("a line feed as escape", "A=\"x\\ny\"\n", "A=x\ny", "A=\"x\\ny\"", "A=x\ny", "A=x\ny", "A=x\ny", "A=x\\ny");
        row("a tab as escape", "A=\"x\\ty\"\n", "A=x\ty", "A=\"x\\ty\"", "A=x\\ty", "A=x\ty", "A=xty", "A=x\\ty");
        row("an escaped quote", "A=\"x\\\"y\"\n", "A=x\"y", "A=\"x\\\"y\"", "A=x\\\"y", "A=x\"y", "A=x\"y", "A=x\"y");
        row("a backslash", "A=x\\ny\n", "A=x\\ny", "A=x\\ny", "A=x\\ny", "A=x\\ny", "A=x\\ny", "A=xny");
        row("two lines", "A=\"x\ny\"\n", "A=x\ny", "A=\"x", "A=x\ny", "A=x\ny", "A=x\ny", "A=x\ny");
        row("a bare name", "SET\n", "SET=set", "SET=set", "-", "-", "-", "-");
        row("a dot in the name", "A.B=1\n", "A.B=1", "A.B=1", "A.B=1", "A.B=1", "A.B=1", "-");
        row("a dash in the name", "A-B=1\n", "A-B=1", "A-B=1", "A-B=1", "A-B=1", "-", "-");
        row("a command", "A=$(echo x)\n", "A=$(echo x)", "A=$(echo x)", "A=$(echo x)", "A=$(echo x)", "A=$(echo x)", "A=$(echo x)");
        row("nothing", "A=\n", "A=", "A=", "A=", "A=", "A=", "A=");
        row("two dollar signs", "A=x$$y\n", "A=x$y", "A=x$$y", "A=x$$y", "A=x$$y", "A=x$y", "A=x$y");
        row("carriage returns", "A=x\r\n", "A=x", "A=x", "A=x", "A=x", "A=x", "A=x\r");
        row("a space in the name", "A B=1\n", "!", "!", "-", "-", "-", "-");
        row("an apostrophe", "A=it's\n", "A=it's", "A=it's", "A=it's", "A=it's", "A=it's", "!");
        row("text behind the quote", "A=\"x\"y\n", "A=x", "A=\"x\"y", "A=\"x\"y", "-", "A=\"x\"y", "A=xy");
        row("an earlier variable", "A=1\nB=${A}2\n", "A=1|B=12", "A=1|B=${A}2", "A=1|B=${A}2", "A=1|B=12", "A=1|B=12", "A=1|B=12");
        row("a byte order mark", "\xEF\xBB\xBF" "A=1\n", "A=1", "A=1", "A=1", "A=1", "A=1", "-");
        // clang-format on
    }

    void linesAreReadAsEachDialectReadsThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, expected);
        for (std::size_t i = 0; i < kDialects.size(); ++i) {
            const DialectReading reading = readAs(kDialects[i], text.toStdString(), environment);
            const std::string got(std::string(toString(kDialects[i])) + ": " + shown(reading));
            const std::string wanted(std::string(toString(kDialects[i])) + ": " +
                                     expected[static_cast<qsizetype>(i)].toStdString());
            QCOMPARE(got, wanted);
        }
    }

    void rulesStandInTheOrderOfTheDialects()
    {
        for (const Dialect dialect : kDialects)
            QVERIFY(rulesOf(dialect).dialect == dialect);
    }

    void aCommandIsNeverRunButToldOf()
    {
        for (const Dialect dialect : {Dialect::Shell, Dialect::RubyDotenv}) {
            const DialectReading reading = readAs(dialect, "A=1\nB=$(reboot)\n", environment);
            QCOMPARE(reading.remarks.size(), std::size_t{1});
            QCOMPARE(reading.remarks.front().line, 2);
        }
    }

    void disagreementsNameTheVariableItsLineAndEveryReading()
    {
        const auto found =
            disagreements("SAME=1\nPASSWORD=a#b\nQUOTED=\"x\"\n",
                          {Dialect::Compose, Dialect::NodeDotenv, Dialect::DockerRun},
                          environment);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].key, std::string("PASSWORD"));
        QCOMPARE(found[0].line, 2);
        QCOMPARE(found[0].readings[0].second.value(), std::string("a#b"));
        QCOMPARE(found[0].readings[1].second.value(), std::string("a"));
        QCOMPARE(found[1].key, std::string("QUOTED"));
        QCOMPARE(found[1].readings[2].second.value(), std::string("\"x\""));
    }

    void aRefusedFileSetsNothing()
    {
        const auto found =
            disagreements("export A=1\n", {Dialect::Compose, Dialect::DockerRun}, environment);
        QCOMPARE(found.size(), std::size_t{1});
        QVERIFY(found[0].readings[0].second.has_value());
        QVERIFY(!found[0].readings[1].second.has_value());
    }
};

QTEST_APPLESS_MAIN(TestDialects)
#include "tst_dialects.moc"
