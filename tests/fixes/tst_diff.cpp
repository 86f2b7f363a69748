// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/mask.h"
#include "core/fixes/unified_diff.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <string>

using namespace plumbline;

class TestDiff : public QObject
{
    Q_OBJECT

private slots:
    void equalTextsHaveNone();
    void threeLinesAreShownAround();
    void farChangesAreHunksOfTheirOwn();
    void aMissingLastLineBreakIsSaid();
    void aNewFileComesFromNowhere();
    void patchMakesTheSameOfIt();
    void secretsAreMasked_data();
    void secretsAreMasked();
};

namespace {

std::string
diff(std::string_view before, std::string_view after, const std::string& file = "a.txtignore")
{
    return fixes::renderDiff({.file = file, .before = before, .after = after});
}

} // namespace

void TestDiff::equalTextsHaveNone()
{
    QCOMPARE(diff("a\n", "a\n"), std::string());
}

void TestDiff::threeLinesAreShownAround()
{
    QCOMPARE(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"),
             std::string("--- a/a.txtignore\n+++ b/a.txtignore\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n"
                         "+five\n 6\n 7\n 8\n"));
}

void TestDiff::farChangesAreHunksOfTheirOwn()
{
    std::string before;
    for (int i = 1; i <= 20; ++i)
        before += std::to_string(i) + "\n";
    std::string after = before;
    after.replace(after.find("2\n"), 2, "two\n");
    after.insert(after.find("18\n"), "new\n");
    const std::string shown = diff(before, after);
    QVERIFY2(shown.find("@@ -1,5 +1,5 @@") != std::string::npos, shown.c_str());
    QVERIFY2(shown.find("@@ -15,6 +15,7 @@") != std::string::npos, shown.c_str());
}

void TestDiff::aMissingLastLineBreakIsSaid()
{
    QCOMPARE(diff("a\nb", "a\nb\nc"),
             std::string("--- a/a.txtignore\n+++ b/a.txtignore\n@@ -1,2 +1,3 @@\n a\n-b\n"
                         "\\ No newline at end of file\n+b\n+c\n\\ No newline at end of file\n"));
}

void TestDiff::aNewFileComesFromNowhere()
{
    QCOMPARE(
        fixes::renderDiff({.file = ".gitignore", .before = "", .after = ".env\n", .isNew = true}),
        std::string("--- /dev/null\n+++ b/.gitignore\n@@ -0,0 +1 @@\n+.env\n"));
}

void TestDiff::patchMakesTheSameOfIt()
{
    if (QProcess::execute("git", {"--version"}) != 0)
        QSKIP("git is not here");
    QTemporaryDir folder;
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same every time
    const auto some = [&](int lines) {
        std::string text;
        for (int i = 0; i < lines; ++i)
            text += "line " + std::to_string(random() % 12) +
                    (i + 1 < lines || random() % 2 == 0 ? "\n" : "");
        return text;
    };
    for (int round = 0; round < 60; ++round) {
        const std::string before = some(static_cast<int>(random() % 30) + 1);
        std::string after = before;
        for (unsigned edits = random() % 4 + 1; edits > 0; --edits) {
            const std::size_t at = random() % (after.size() + 1);
            if (random() % 2 == 0)
                after.insert(at, "new\n");
            else
                after.erase(at, random() % 9);
        }
        if (before == after || after.empty())
            continue;
        const auto write = [&](const char* name, const std::string& text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.data(), static_cast<qint64>(text.size()));
        };
        write("a.txtignore", before);
        write("change.patch", diff(before, after));
        QProcess git;
        git.setWorkingDirectory(folder.path());
        git.start("git", {"apply", "change.patch"});
        QVERIFY(git.waitForFinished());
        QVERIFY2(git.exitCode() == 0, git.readAllStandardError() + diff(before, after).c_str());
        QFile file(folder.filePath("a.txtignore"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().toStdString(), after);
    }
}

void TestDiff::secretsAreMasked_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("dotenv") << ".env"
                            << "A=1\nDB_PASSWORD='s3cr3t' # why\nB=2\n"
                            << "A=1\nDB_PASSWORD=******** # why\nB=2\n";
    QTest::newRow("dotenv over lines")
        << ".env"
        << "KEY=\"-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\"\nB=2\n"
        << "KEY=********\n********\n********\nB=2\n";
    QTest::newRow("a comment") << ".env"
                               << "# DB_PASSWORD=s3cr3t\nA=1\n"
                               << "# DB_PASSWORD=********\nA=1\n";
    QTest::newRow("a URL") << ".env"
                           << "DATABASE_URL=postgres://u:s3cr3t@h/d\n"
                           << "DATABASE_URL=********\n";
    QTest::newRow("compose")
        << "compose.yaml"
        << "services:\n  a:\n    environment:\n      API_TOKEN: s3cr3t\n      A: b\n"
        << "services:\n  a:\n    environment:\n      API_TOKEN: ********\n      A: b\n";
    QTest::newRow("compose list") << "compose.yaml"
                                  << "services:\n  a:\n    environment:\n    - API_TOKEN=s3cr3t\n"
                                  << "services:\n  a:\n    environment:\n    - ********\n";
    QTest::newRow("kubernetes")
        << "k.yaml"
        << "kind: Pod\nspec:\n  env:\n  - name: API_TOKEN\n    value: s3cr3t\n"
        << "kind: Pod\nspec:\n  env:\n  - name: API_TOKEN\n    value: ********\n";
    QTest::newRow("a Secret")
        << "k.yaml"
        << "kind: Secret\nstringData:\n  a: |\n    s3cr3t\n    s3cr3t\n  b: x\n"
        << "kind: Secret\nstringData:\n  a: ********\n    ********\n    ********\n  b: ********\n";
    QTest::newRow("a broken file") << "compose.yaml"
                                   << "a: [\n# API_TOKEN: s3cr3t\nurl: http://u:s3cr3t@h/\n"
                                   << "a: [\n# API_TOKEN: ********\nurl: ********\n";
    QTest::newRow("a broken file of names and values")
        << "app.json"
        << "{\"env\": {\"API_TOKEN\": {\"value\": \"s3cr3t\"},\n  \"A\": \"b\"\n"
        << "{\"env\": {\"API_TOKEN\": ********\n  \"A\": \"b\"\n";
    QTest::newRow("app.json") << "app.json"
                              << "{\"env\": {\"API_TOKEN\": {\"description\": \"d\", \"value\": "
                                 "\"s3cr3t\"}, \"A\": {\"value\": \"b\"}}}\n"
                              << "{\"env\": {\"API_TOKEN\": {\"description\": \"d\", \"value\": "
                                 "********}, \"A\": {\"value\": \"b\"}}}\n";
    QTest::newRow("a Dockerfile") << "Dockerfile"
                                  << "FROM x\nENV API_TOKEN=s3cr3t\n"
                                  << "FROM x\nENV API_TOKEN=********\n";
    QTest::newRow("a password that begins like a variable")
        << "Dockerfile"
        << "FROM x\nENV DB_PASSWORD=$ecret!\nCMD redis-server --requirepass '$ecret!' --port 1\n"
        << "FROM x\nENV DB_PASSWORD=********\nCMD redis-server --requirepass '********' --port 1\n";
    QTest::newRow("a default behind a reference") << "Dockerfile"
                                                  << "FROM x\nENV DB_PASSWORD=${X:-hunter2}\n"
                                                  << "FROM x\nENV DB_PASSWORD=********\n";
    QTest::newRow("a reference stays") << "compose.yaml"
                                       << "environment:\n  API_TOKEN: ${API_TOKEN}\n"
                                       << "environment:\n  API_TOKEN: ${API_TOKEN}\n";
}

void TestDiff::secretsAreMasked()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QFETCH(QString, masked);
    QCOMPARE(QString::fromStdString(fixes::maskSecrets(text.toStdString(), file.toStdString())),
             masked);
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
