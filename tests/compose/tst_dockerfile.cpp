// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/compose/dockerfile.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::compose;

namespace {

/// `NAME --flag|arguments` a line.
std::string textOf(const Dockerfile& dockerfile)
{
    std::vector<std::string> lines;
    for (const DockerfileInstruction& instruction : dockerfile.instructions) {
        std::string line = instruction.name;
        for (const std::string& flag : instruction.flags)
            line += " " + flag;
        lines.push_back(line + "|" + instruction.arguments +
                        (instruction.hasHeredoc ? "|heredoc" : ""));
    }
    return join(lines, "\n");
}

} // namespace

class TestDockerfile : public QObject
{
    Q_OBJECT

private slots:
    void instructionsAreTakenApart_data();
    void instructionsAreTakenApart();
    void directivesCountOnlyAtTheTop_data();
    void directivesCountOnlyAtTheTop();
    void everyPieceKnowsItsPlace();
    void anUnknownInstructionIsToldWithWhatWasMeant();
    void aHeredocWithoutEndIsTold();
    void anyBytesAreRead_data();
    void anyBytesAreRead();
};

void TestDockerfile::instructionsAreTakenApart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    row("one line", "FROM busybox:1\n", "FROM|busybox:1");
    row("lower case", "from a as b", "FROM|a as b");
    row("blanks around", "  \tUSER   app  \r\n", "USER|app");
    row("flags", "FROM --platform=linux/arm64 a", "FROM --platform=linux/arm64|a");
    row("a flag with a quoted value",
        "HEALTHCHECK --interval=5s --x=\"a b\" CMD true",
        "HEALTHCHECK --interval=5s --x=\"a b\"|CMD true");
    row("flags end at two dashes", "COPY -- --a b", "COPY|--a b");
    row("a continued line", "RUN a && \\\n    b\nUSER x", "RUN|a &&     b\nUSER|x");
    row("blanks behind the backslash", "RUN a \\  \n b", "RUN|a  b");
    row("two backslashes are no continuation", "RUN a \\\\\nUSER x", "RUN|a \\\\\nUSER|x");
    row("comments and empty lines inside", "ENV A=1 \\\n  # note\n\n  B=2", "ENV|A=1   B=2");
    row("a comment between", "# one\nFROM a\n# two\nUSER b", "FROM|a\nUSER|b");
    row("a hash is text elsewhere", "RUN echo # x", "RUN|echo # x");
    row("the file ends in a continuation", "RUN a \\", "RUN|a");
    row("a here-document", "RUN <<EOF\nUSER nobody\nEOF\nUSER app", "RUN|<<EOF|heredoc\nUSER|app");
    row("two of them",
        "COPY <<A <<\"B\" /x/\nUSER 1\nA\nUSER 2\nB\nUSER 3",
        "COPY|<<A <<\"B\" /x/|heredoc\nUSER|3");
    row("one whose tabs are dropped",
        "RUN cat <<-E\n\tUSER a\n\tE\nUSER b",
        "RUN|cat <<-E|heredoc\nUSER|b");
    row("shifting bits is none", "RUN echo $((1 << 2))\nUSER a", "RUN|echo $((1 << 2))\nUSER|a");
    row("in quotes there is none", "RUN echo '<<EOF'\nUSER a", "RUN|echo '<<EOF'\nUSER|a");
    row("other instructions have none", "ENV A=<<EOF\nUSER a", "ENV|A=<<EOF\nUSER|a");
    row("a byte order mark",
        "\xef\xbb\xbf"
        "FROM a",
        "FROM|a");
    row("another escape", "# escape=`\nRUN a `\n  b \\\nUSER x", "RUN|a   b \\\nUSER|x");
}

void TestDockerfile::instructionsAreTakenApart()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const Dockerfile dockerfile = readDockerfile(text.toStdString(), "Dockerfile");
    QCOMPARE(QByteArray::fromStdString(textOf(dockerfile)), expected);
    QVERIFY(dockerfile.diagnostics.empty());
}

void TestDockerfile::directivesCountOnlyAtTheTop_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("syntax");
    QTest::addColumn<char>("escape");
    QTest::newRow("both") << QByteArray("# syntax=docker/dockerfile:1\n#escape = `\nFROM a")
                          << QByteArray("docker/dockerfile:1") << '`';
    QTest::newRow("after a comment")
        << QByteArray("# hello\n# syntax=x/y\nFROM a") << QByteArray() << '\\';
    QTest::newRow("after an empty line")
        << QByteArray("\n# escape=`\nFROM a") << QByteArray() << '\\';
    QTest::newRow("after an unknown one")
        << QByteArray("# colour=red\n# escape=`\nFROM a") << QByteArray() << '\\';
    QTest::newRow("after checks") << QByteArray("# check=skip=all\n# SYNTAX=x/y\nFROM a")
                                  << QByteArray("x/y") << '\\';
}

void TestDockerfile::directivesCountOnlyAtTheTop()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, syntax);
    QFETCH(char, escape);
    const Dockerfile dockerfile = readDockerfile(text.toStdString(), "Dockerfile");
    QCOMPARE(QByteArray::fromStdString(dockerfile.syntax), syntax);
    QCOMPARE(dockerfile.escape, escape);
    QCOMPARE(dockerfile.instructions.size(), std::size_t{1});
}

void TestDockerfile::everyPieceKnowsItsPlace()
{
    const Dockerfile dockerfile =
        readDockerfile("FROM a\n  ENV ONE=1 \\\n# why\n      TWO=2\n", "api/Dockerfile");
    const DockerfileInstruction& env = dockerfile.instructions.back();
    QCOMPARE(toString(env.origin), std::string("api/Dockerfile:2:3"));
    QCOMPARE(toString(env.at(0)), std::string("api/Dockerfile:2:7"));
    QCOMPARE(toString(env.at(env.arguments.find("TWO"))), std::string("api/Dockerfile:4:7"));
    const Dockerfile split = readDockerfile("ENV \\\n  ONE=1", "f");
    QCOMPARE(toString(split.instructions.front().at(0)), std::string("f:2:3"));
}

void TestDockerfile::anUnknownInstructionIsToldWithWhatWasMeant()
{
    const Dockerfile dockerfile = readDockerfile("FROM a\nENTRYPONT [\"x\"]\nUSER b", "f");
    QCOMPARE(textOf(dockerfile), std::string("FROM|a\nUSER|b"));
    QCOMPARE(dockerfile.diagnostics.size(), std::size_t{1});
    QCOMPARE(toString(dockerfile.diagnostics.front()),
             std::string("f:2:1: warning: ENTRYPONT is no instruction that is known here\n"
                         "  hint: did you mean ENTRYPOINT?"));
}

void TestDockerfile::aHeredocWithoutEndIsTold()
{
    const Dockerfile dockerfile = readDockerfile("FROM a\nRUN <<END\nUSER b\n", "f");
    QCOMPARE(dockerfile.diagnostics.size(), std::size_t{1});
    QCOMPARE(toString(dockerfile.diagnostics.front().where), std::string("f:2:1"));
    QVERIFY(dockerfile.diagnostics.front().severity == Severity::Error);
}

void TestDockerfile::anyBytesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a zero") << QByteArray("FROM a\0b\n", 9);
    QTest::newRow("only an escape") << QByteArray("\\");
    QTest::newRow("only escapes") << QByteArray("\\\n\\\n\\\n");
    QTest::newRow("an open quote") << QByteArray("RUN --mount=\"a\nUSER 'b");
    QTest::newRow("a hash") << QByteArray("#");
    QTest::newRow("a directive without value") << QByteArray("# escape=\n# =x\n");
    QTest::newRow("dashes") << QByteArray("RUN --\nRUN --- a\nRUN -- --");
    QTest::newRow("no UTF-8") << QByteArray("\xff\xfe\x80 \xc3\n");
}

void TestDockerfile::anyBytesAreRead()
{
    QFETCH(QByteArray, text);
    const Dockerfile dockerfile = readDockerfile(text.toStdString(), "f");
    for (const DockerfileInstruction& instruction : dockerfile.instructions) {
        QVERIFY(instruction.origin.line > 0);
        QVERIFY(instruction.at(instruction.arguments.size()).column > 0);
    }
}

QTEST_APPLESS_MAIN(TestDockerfile)
#include "tst_dockerfile.moc"
