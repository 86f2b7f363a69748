// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/editor.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

/// From a place in a file to the command line of an editor.
class TestEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = qgetenv("PATH");
        qputenv("PATH", m_folder->path().toUtf8()); // nothing but what a test puts there
    }

    void cleanup() { qputenv("PATH", m_path); }

    void theOneThatIsInstalledIsFound()
    {
        QVERIFY(editorCommand({}, "/a/b.yaml", 3, {}).isEmpty());
        install("kate");
        QCOMPARE(editorCommand({}, "/a/b.yaml", 3, {}),
                 (QStringList{"kate", "--line", "3", "/a/b.yaml"}));
        install("code");
        QCOMPARE(editorCommand({}, "/a/b.yaml", 3, {}),
                 (QStringList{"code", "--goto", "/a/b.yaml:3"}));
        QCOMPARE(installedEditors().size(), std::size_t(2));
    }

    void theChoiceWins()
    {
        install("code");
        QCOMPARE(editorCommand("idea", "/a/b.yaml", 3, {}),
                 (QStringList{"idea", "--line", "3", "/a/b.yaml"}));
    }

    void oneOfTheTerminalRunsInOne()
    {
        QVERIFY(editorCommand("vim", "/a/b.yaml", 3, {}).isEmpty());
        install("xterm");
        QCOMPARE(editorCommand("vim", "/a/b.yaml", 3, {}),
                 (QStringList{"xterm", "-e", "vim", "+3", "/a/b.yaml"}));
    }

    void theVariablesAreAskedLast()
    {
        install("xterm");
        install("nano");
        const Variables variables{{"VISUAL", "absent --wait"}, {"EDITOR", "nano -l"}};
        QCOMPARE(editorCommand({}, "/a/b.yaml", 3, variables),
                 (QStringList{"xterm", "-e", "nano", "-l", "+3", "/a/b.yaml"}));
        install("gedit");
        QCOMPARE(editorCommand({}, "/a/b.yaml", 3, variables).constFirst(),
                 QStringLiteral("gedit"));
    }

    void aCommandLineOfOnesOwn_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("with both")
            << "zed {file}:{line}" << QStringList{"zed", "/my files/{line}.yaml:7"};
        QTest::newRow("without a place")
            << "\"my editor\" --wait"
            << QStringList{"my editor", "--wait", "/my files/{line}.yaml"};
    }

    void aCommandLineOfOnesOwn()
    {
        QFETCH(const QString, choice);
        QFETCH(const QStringList, command);
        QCOMPARE(editorCommand(choice, "/my files/{line}.yaml", 7, {}), command);
    }

private:
    void install(const QString& program) const
    {
        QFile file(m_folder->filePath(program));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_path;
};

QTEST_GUILESS_MAIN(TestEditor)
#include "tst_editor.moc"
