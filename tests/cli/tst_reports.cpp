// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"
#include "tests/test_paths.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>

using namespace plumbline::test;

namespace {

const QByteArray kPlanted = "Canary7-f3a1b2c3d4";

/// Dev from Compose, prod from a dotenv file and Kubernetes; a secret in each.
const QByteArray kDev = "services:\n"
                        "  api:\n"
                        "    image: acme/api:1\n"
                        "    command: [serve, --api-token, Canary7-f3a1b2c3d4]\n"
                        "    environment:\n"
                        "      API_TOKEN: Canary7-f3a1b2c3d4\n"
                        "      QUEUE: amqp://u:Canary7-f3a1b2c3d4@q/\n"
                        "      GREETING: Canary7-f3a1b2c3d4\n"
                        "      CURRENCY: EUR\n";
const QByteArray kProd = "apiVersion: v1\n"
                         "kind: Secret\n"
                         "metadata: {name: s}\n"
                         "stringData: {API_TOKEN: Canary7-f3a1b2c3d4}\n"
                         "---\n"
                         "apiVersion: apps/v1\n"
                         "kind: Deployment\n"
                         "metadata: {name: api}\n"
                         "spec:\n"
                         "  template:\n"
                         "    spec:\n"
                         "      containers:\n"
                         "      - name: api\n"
                         "        image: acme/api:latest\n"
                         "        args: [--password=Canary7-f3a1b2c3d4]\n"
                         "        envFrom: [{secretRef: {name: s}}]\n"
                         "        env: [{name: CURRENCY, value: USD}]\n";

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Snapshots, history and the files that reports are written to.
class TestReports : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init()
    {
        renew();
        environment.insert("XDG_DATA_HOME", path("data"));
        environment.insert("SOURCE_DATE_EPOCH", "1795857600");
        write("compose.yaml", kDev);
        write("prod.yaml", kProd);
        write("plumbline.yaml",
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{kubernetes: prod.yaml}]}\n"
              "keys: {GREETING: {class: secret}}\n");
    }

    void aSnapshotComparesLikeWhatItWasTakenOf();
    void aSnapshotWithAnotherKeyTellsLess();
    void aKeyThatOthersMayReadIsRefused();
    void historyOfNothingSaysWhatToDo();
    void everyFormatComesFromOneRun();
    void aFormatThatNobodyToldIsAskedFor();
    void aDiskThatFillsLeavesTheOldFileWhole();
    void checkIsRememberedAndComparedWithTheNext();
    void noFileHoldsASecret();
    void theHookRefusesACommitThatAddsAnError();

private:
    void compareWithSnapshot()
    {
        write("plumbline.yaml",
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{snapshot: prod.snapshot.json}]}\n"
              "keys: {GREETING: {class: secret}}\n");
    }

    /// What is compared, without where it was written.
    [[nodiscard]] QByteArray matrix() const
    {
        return run({"diff", "--all", "--format", "csv"}).out;
    }
};

void TestReports::aSnapshotComparesLikeWhatItWasTakenOf()
{
    const QByteArray live = matrix();
    QVERIFY2(live.contains("API_TOKEN,secret,") && live.contains("secret A,secret A"), live);
    const CommandResult taken = run({"snapshot", "prod", "-o", "prod.snapshot.json"});
    QVERIFY2(taken.exitCode == 0, taken.talk);
    const QByteArray text = contentOf(path("prod.snapshot.json"));
    QCOMPARE(schemaComplaint("snapshot", text.toStdString()), std::string());
    QVERIFY(!text.contains(kPlanted));
    QVERIFY(text.contains("\"capturedAt\": \"2026-11-28T"));
    const QByteArray again = run({"snapshot", "dev", "-o", "-"}).out;
    QVERIFY(again.contains("GREETING") && !again.contains(kPlanted));
    compareWithSnapshot();
    QCOMPARE(matrix(), live);
    QVERIFY(run({"check", "--format", "json"}).out.contains("\"capturedAt\":\"2026-11-28T"));
}

void TestReports::aSnapshotWithAnotherKeyTellsLess()
{
    QCOMPARE(run({"snapshot", "prod", "-o", "prod.snapshot.json"}).exitCode, 0);
    compareWithSnapshot();
    environment.insert("XDG_DATA_HOME", path("another"));
    const QByteArray shown = matrix();
    QVERIFY2(shown.contains("secret A,(unreadable)"), shown);
    write("prod.snapshot.json",
          contentOf(path("prod.snapshot.json")).replace("acme/api", "evil/api"));
    const CommandResult changed = run({"diff"});
    QCOMPARE(changed.exitCode, 3);
    QVERIFY2(changed.talk.contains("was changed after it was taken"), changed.talk);
}

void TestReports::aKeyThatOthersMayReadIsRefused()
{
    write("shared.key", QByteArray(64, 'a'));
    environment.insert("PLUMBLINE_SNAPSHOT_KEY", path("shared.key"));
    QCOMPARE(::chmod(qPrintable(path("shared.key")), 0644), 0);
    const CommandResult refused = run({"snapshot", "prod", "-o", "x.json"});
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.talk.contains("chmod 600"), refused.talk);
    QVERIFY(!QFile::exists(path("x.json")));
    QCOMPARE(::chmod(qPrintable(path("shared.key")), 0600), 0);
    QCOMPARE(run({"snapshot", "prod", "-o", "x.json"}).exitCode, 0);

    struct stat status
    {};

    QCOMPARE(::stat(qPrintable(path("x.json")), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestReports::historyOfNothingSaysWhatToDo()
{
    const CommandResult nothing = run({"history"});
    QCOMPARE(nothing.exitCode, 0);
    QVERIFY2(nothing.talk.contains("plumbline check records one"), nothing.talk);
    const CommandResult json = run({"history", "--format", "json"});
    QCOMPARE(schemaComplaint("history", json.out.toStdString()), std::string());
    QVERIFY(!QFile::exists(path("data"))); // asking makes nothing
    QCOMPARE(run({"history", "1"}).exitCode, 2);
    QCOMPARE(run({"history", "1", "2"}).exitCode, 2);
}

void TestReports::everyFormatComesFromOneRun()
{
    const CommandResult made = run({"report",
                                    "-o",
                                    "parity.html",
                                    "-o",
                                    "parity.md",
                                    "-o",
                                    "parity.json",
                                    "-o",
                                    "parity.sarif",
                                    "-o",
                                    "parity.xml",
                                    "-o",
                                    "parity.csv"});
    QVERIFY2(made.exitCode == 0, made.talk);
    QVERIFY(contentOf(path("parity.html")).contains("CURRENCY"));
    QVERIFY(contentOf(path("parity.md")).startsWith("<!-- plumbline shop: dev prod -->"));
    QCOMPARE(schemaComplaint("check", contentOf(path("parity.json")).toStdString()), std::string());
    QCOMPARE(schemaComplaint("sarif-github", contentOf(path("parity.sarif")).toStdString()),
             std::string());
    QVERIFY(contentOf(path("parity.xml")).contains("<testsuites name=\"shop\""));
    QVERIFY(contentOf(path("parity.csv")).startsWith("rule,factor,"));
    QVERIFY(contentOf(path("parity.matrix.csv")).startsWith("service,kind,"));
    const QByteArray html = contentOf(path("parity.html"));
    const QByteArray sarif = contentOf(path("parity.sarif"));
    QCOMPARE(run({"report", "-o", "parity.html", "-o", "parity.sarif"}).exitCode, 0);
    QCOMPARE(contentOf(path("parity.html")), html); // the clock is SOURCE_DATE_EPOCH's
    QCOMPARE(contentOf(path("parity.sarif")), sarif);
}

void TestReports::aFormatThatNobodyToldIsAskedFor()
{
    const CommandResult asked = run({"report", "-o", "parity"});
    QCOMPARE(asked.exitCode, 2);
    QVERIFY2(asked.talk.contains("--format html"), asked.talk);
    const CommandResult told = run({"report", "-o", "-", "--format", "codequality"});
    QCOMPARE(told.exitCode, 0);
    QVERIFY(QJsonDocument::fromJson(told.out).isArray());
    QCOMPARE(run({"report", "-o", "none/parity.html"}).exitCode, 2);
}

/// What SIGXFSZ and a full disk have in common: a write that does not come to its end.
void TestReports::aDiskThatFillsLeavesTheOldFileWhole()
{
    QCOMPARE(run({"report", "-o", "parity.html"}).exitCode, 0);
    const QByteArray before = contentOf(path("parity.html"));
    QVERIFY(before.size() > 4096);
    QProcess shell;
    shell.setWorkingDirectory(path());
    shell.setProcessEnvironment(environment);
    shell.start("sh",
                {"-c",
                 "trap '' XFSZ; ulimit -f 2; exec \"$0\" report --no-history -o parity.html",
                 commandPath()});
    QVERIFY(shell.waitForFinished(60'000));
    const QByteArray talk = shell.readAllStandardError();
    QVERIFY2(shell.exitCode() == 3, talk);
    QVERIFY2(talk.contains("cannot write"), talk);
    QCOMPARE(contentOf(path("parity.html")), before);
    const QStringList left = QDir(path()).entryList({"parity.html.*"}, QDir::Files);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(' '))); // nor is half a file left beside it
}

void TestReports::checkIsRememberedAndComparedWithTheNext()
{
    QVERIFY(run({"check"}).exitCode <= 1);
    write("compose.yaml", QByteArray(kDev).replace("EUR", "USD"));
    environment.insert("SOURCE_DATE_EPOCH", "1795944000");
    QVERIFY(run({"check"}).exitCode <= 1);
    const CommandResult list = run({"history", "--format", "json"});
    QCOMPARE(schemaComplaint("history", list.out.toStdString()), std::string());
    const QJsonArray runs = QJsonDocument::fromJson(list.out)["runs"].toArray();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0]["at"].toString(), QStringLiteral("2026-11-28T09:20:00Z"));
    const CommandResult changes = run({"history", "1", "2", "--format", "json"});
    QCOMPARE(schemaComplaint("history", changes.out.toStdString()), std::string());
    bool isFixed = false;
    for (const QJsonValue& finding : QJsonDocument::fromJson(changes.out)["fixed"].toArray())
        isFixed = isFixed || finding["subject"].toString() == QLatin1String("CURRENCY");
    QVERIFY2(isFixed, changes.out);
    QCOMPARE(run({"history", "--since", "2026-11-29"}).out.count('\n'), 2); // the headings and one
    QVERIFY(run({"report", "-o", "-", "--format", "md"}).out.contains("Since then 0 new, 0 fixed"));
    QCOMPARE(run({"history", "--clear"}).exitCode, 0);
    QVERIFY(run({"history"}).talk.contains("no comparison"));
}

void TestReports::noFileHoldsASecret()
{
    QVERIFY(run({"check"}).exitCode <= 1);
    QByteArray all;
    for (const char* const format : {"table", "json", "md", "html", "sarif", "junit", "csv"}) {
        const CommandResult checked = run({"check", "--format", format});
        QVERIFY2(checked.exitCode <= 1 && checked.out.contains("CURRENCY"), checked.talk);
        all += checked.out + checked.talk;
    }
    QVERIFY(QDir().mkpath(path("r")));
    const CommandResult made = run({"report",   "--all",          "-o",       "r/parity.html",
                                    "-o",       "r/parity.md",    "-o",       "r/parity.json",
                                    "-o",       "r/parity.sarif", "-o",       "r/parity.xml",
                                    "-o",       "r/parity.csv",   "-o",       "r/gl.json",
                                    "--format", "html",           "--format", "md",
                                    "--format", "json",           "--format", "sarif",
                                    "--format", "junit",          "--format", "csv",
                                    "--format", "codequality"});
    QVERIFY2(made.exitCode == 0, made.talk);
    QCOMPARE(run({"snapshot", "dev", "-o", "r/dev.json"}).exitCode, 0);
    QCOMPARE(run({"snapshot", "prod", "-o", "r/prod.json"}).exitCode, 0);
    int files = 0;
    for (const QString& folder : {path("r"), path("data")}) {
        QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            all += contentOf(each.next());
            ++files;
        }
    }
    QVERIFY2(files >= 11, qPrintable(QString::number(files))); // with the matrix, history and key
    for (const QByteArray& form :
         {kPlanted, kPlanted.toBase64(), kPlanted.toHex(), kPlanted.toPercentEncoding()})
        QVERIFY(!all.contains(form));
    QVERIFY(!all.contains(QCryptographicHash::hash(kPlanted, QCryptographicHash::Sha256).toHex()));
    if (!QStandardPaths::findExecutable("pdftotext").isEmpty() &&
        run({"report", "--all", "-o", "r/parity.pdf"}).exitCode == 0) {
        QProcess text;
        text.start("pdftotext", {path("r/parity.pdf"), "-"});
        QVERIFY(text.waitForFinished(60'000));
        const QByteArray said = text.readAllStandardOutput();
        QVERIFY(said.contains("CURRENCY") && !said.contains(kPlanted));
    }
}

/// The recipe of packaging/ci-recipes, as a repository has it.
void TestReports::theHookRefusesACommitThatAddsAnError()
{
    if (QStandardPaths::findExecutable("git").isEmpty())
        QSKIP("git is not installed");
    const auto git = [this](const QStringList& arguments) {
        QProcess process;
        process.setWorkingDirectory(path());
        QProcessEnvironment variables = environment;
        variables.insert("PATH", QFileInfo(commandPath()).path() + ":" + environment.value("PATH"));
        process.setProcessEnvironment(variables);
        process.start(
            "git", QStringList{"-c", "user.name=t", "-c", "user.email=t@example.com"} + arguments);
        return process.waitForFinished(60'000) ? process.exitCode() : -1;
    };
    QCOMPARE(git({"init", "-q"}), 0);
    QVERIFY(QFile::copy(PLUMBLINE_SCHEMAS "/../../packaging/ci-recipes/pre-commit",
                        path(".git/hooks/pre-commit")));
    QCOMPARE(git({"add", "compose.yaml", "prod.yaml", "plumbline.yaml"}), 0);
    QVERIFY(run({"check"}).exitCode == 1); // there is an error among the findings
    QVERIFY(git({"commit", "-qm", "refused"}) != 0);
    environment.insert("PLUMBLINE_FAIL_ON", "never");
    QCOMPARE(git({"commit", "-qm", "taken"}), 0);
    environment.remove("PLUMBLINE_FAIL_ON");
    write("notes.txt", "nothing that an environment is read from");
    QCOMPARE(git({"add", "notes.txt"}), 0);
    QCOMPARE(git({"commit", "-qm", "not asked"}), 0);
}

QTEST_APPLESS_MAIN(TestReports)
#include "tst_reports.moc"
