// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace plumbline::test;

/// What belongs to the shell around the command: pages, completions, the window.
class TestShell : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init() { renew(); }

    void theWindowIsMissedWithAWord()
    {
        environment.insert("PATH", path());
        const QString copy = path("plumbline");
        QVERIFY(QFile::copy(commandPath(), copy));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(copy, {"open", path()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("plumbline-desktop"));
    }

    void theWindowIsStartedOnTheFolder()
    {
        const QString window = path("plumbline-desktop");
        write("plumbline-desktop", "#!/bin/sh\necho \"window on $1\"\n");
        QVERIFY(
            QFile::setPermissions(window, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const QString copy = path("plumbline");
        QVERIFY(QFile::copy(commandPath(), copy));
        for (const QStringList& arguments :
             {QStringList{}, QStringList{"open"}, QStringList{"."}}) {
            QProcess process;
            process.setProcessEnvironment(environment);
            process.setWorkingDirectory(path());
            process.start(copy, arguments);
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAllStandardOutput();
            QVERIFY2(said.startsWith("window on " + path().toUtf8()), said);
        }
    }

    void thePageNamesEveryCommandAndOption()
    {
        QFile page(QStringLiteral(PLUMBLINE_DOCUMENTS "/plumbline.1"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll().replace("\\-", "-");
        for (const char* command :
             {"up", "down", "plan", "ps", "logs", "pull", "config", "doctor"}) {
            QVERIFY2(text.contains(QByteArray(".SS plumbline ") + command + " "), command);
            const CommandResult help = run({command, "--help"});
            for (const QByteArray& line : help.out.split('\n')) {
                if (!line.startsWith("  -"))
                    continue;
                const QByteArray names = line.trimmed().split(' ').first();
                for (const QByteArray& name : names.split(','))
                    QVERIFY2(text.contains("\\fB" + name + "\\fR"), name);
            }
        }
    }

    void completionsAreScriptsTheirShellCanRead()
    {
        const QString bash = QStandardPaths::findExecutable("bash");
        if (bash.isEmpty())
            QSKIP("bash is not installed");
        QProcess shell;
        shell.start(bash,
                    {"-c",
                     "source \"$1\"; COMP_WORDS=(plumbline do); COMP_CWORD=1; _plumbline; "
                     "echo \"${COMPREPLY[*]}\"; COMP_WORDS=(plumbline up --sca); COMP_CWORD=2; "
                     "_plumbline; echo \"${COMPREPLY[*]}\"",
                     "bash",
                     QStringLiteral(PLUMBLINE_DOCUMENTS "/completions/plumbline")});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QCOMPARE(shell.readAllStandardOutput(), QByteArray("down doctor\n--scale\n"));
        for (const char* name : {"zsh", "fish"}) {
            const CommandResult script = run({"completion", name});
            QCOMPARE(script.exitCode, 0);
            QVERIFY(script.out.contains("plumbline"));
            const QString program = QStandardPaths::findExecutable(name);
            if (program.isEmpty())
                continue;
            write("script", script.out);
            QProcess check;
            check.start(program, {"-n", path("script")});
            QVERIFY(check.waitForFinished());
            QCOMPARE(check.readAllStandardError(), QByteArray());
        }
    }
};

QTEST_GUILESS_MAIN(TestShell)
#include "tst_shell.moc"
