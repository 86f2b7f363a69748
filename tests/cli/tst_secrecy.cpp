// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"

#include <QDirIterator>
#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kPlanted = "Canary7-f3a1b2c3d4";

/// Everything that reads environments, in every format it writes.
const QList<QStringList> kCommands{{"envs"},
                                   {"envs", "--format", "json"},
                                   {"show", "dev"},
                                   {"show", "dev", "--format", "json"},
                                   {"show", "prod"},
                                   {"show", "prod", "--format", "json"},
                                   {"diff", "--all"},
                                   {"diff", "--all", "--format", "json"},
                                   {"diff", "--all", "--format", "md"},
                                   {"diff", "--all", "--format", "csv"},
                                   {"check"},
                                   {"check", "--format", "json"},
                                   {"fix"},
                                   {"fix", "--format", "json"},
                                   {"mirror", "prod"},
                                   {"history"},
                                   {"snapshot", "prod", "-o", "-"},
                                   {"snapshot", "prod", "-o", "prod.snapshot.json"},
                                   {"report",
                                    "--all",
                                    "-o",
                                    "r.html",
                                    "-o",
                                    "r.pdf",
                                    "-o",
                                    "r.md",
                                    "-o",
                                    "r.json",
                                    "-o",
                                    "r.sarif",
                                    "-o",
                                    "r.xml",
                                    "-o",
                                    "r.csv"},
                                   {"report", "--format", "codequality", "-o", "quality.json"},
                                   {"init"}};

} // namespace

/// A secret that stands in a source is in no output and no error.
class TestSecrecy : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init() { renew(); }

    void aPlantedSecretIsInNoOutput_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("sign"); // of the source having been read
        QTest::newRow("compose")
            << QByteArray("compose: source.txt")
            << QByteArray("services:\n"
                          "  api:\n"
                          "    image: acme/api:1\n"
                          "    command: [serve, --api-token, CANARY, --db=redis://u:CANARY@r/0]\n"
                          "    environment:\n"
                          "      API_TOKEN: CANARY\n"
                          "      PLAIN: shown\n"
                          "      QUEUE: amqp://u:CANARY@q/\n"
                          "    labels: {app.password: CANARY, app.note: CANARY}\n"
                          "    logging: {driver: splunk, options: {splunk-token: CANARY}}\n"
                          "    healthcheck: {test: curl -u me:CANARY http://localhost/}\n")
            << QByteArray("PLAIN");
        QTest::newRow("dotenv") << QByteArray("dotenv: source.txt")
                                << QByteArray("API_TOKEN=CANARY\nPLAIN=shown\n")
                                << QByteArray("PLAIN");
        QTest::newRow("kubernetes") << QByteArray("kubernetes: source.txt")
                                    << QByteArray("apiVersion: v1\n"
                                                  "kind: Secret\n"
                                                  "metadata: {name: s}\n"
                                                  "data: {greeting: BASE64}\n"
                                                  "stringData: {other: CANARY}\n"
                                                  "---\n"
                                                  "apiVersion: apps/v1\n"
                                                  "kind: Deployment\n"
                                                  "metadata:\n"
                                                  "  name: api\n"
                                                  "  annotations: {example.com/token: CANARY}\n"
                                                  "spec:\n"
                                                  "  template:\n"
                                                  "    metadata: {labels: {token: CANARY}}\n"
                                                  "    spec:\n"
                                                  "      containers:\n"
                                                  "      - name: api\n"
                                                  "        image: acme/api:1\n"
                                                  "        args: [--password=CANARY]\n"
                                                  "        envFrom: [{secretRef: {name: s}}]\n"
                                                  "        env: [{name: PLAIN, value: shown}]\n")
                                    << QByteArray("PLAIN");
        QTest::newRow("terraform")
            << QByteArray("terraform: source.txt")
            << QByteArray(R"({"format_version": "1.0", "terraform_version": "1.5.7", "values":
                {"outputs": {"dsn": {"sensitive": true, "value": "CANARY"}}, "root_module":
                {"resources": [{"address": "aws_db_instance.main", "mode": "managed",
                "type": "aws_db_instance", "name": "main", "values": {"engine": "postgres",
                "engine_version": "14.9", "password": "CANARY", "identifier": "plain"},
                "sensitive_values": {"password": true}}]}}})")
            << QByteArray("14.9");
        QTest::newRow("ecs") << QByteArray("ecs: source.txt")
                             << QByteArray(
                                    R"({"family": "api", "containerDefinitions": [{"name": "api",
                "image": "acme/api:1", "command": ["--token", "CANARY"],
                "environment": [{"name": "API_TOKEN", "value": "CANARY"},
                {"name": "PLAIN", "value": "shown"}],
                "secrets": [{"name": "KEY", "valueFrom": "arn:aws:ssm:eu:1:parameter/p"}]}]})")
                             << QByteArray("PLAIN");
        QTest::newRow("heroku") << QByteArray("app_json: source.txt")
                                << QByteArray(R"({"name": "api", "env": {"PLAIN": "shown",
                "API_TOKEN": {"value": "CANARY"}, "SESSION": {"generator": "secret"}}})")
                                << QByteArray("PLAIN");
    }

    void aPlantedSecretIsInNoOutput()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, sign);
        writeWorkspace(kind, text);
        const QByteArray output = everythingSaid();
        QVERIFY2(output.contains(sign), output);
        QVERIFY2(!output.contains(kPlanted) && !output.contains(kPlanted.toBase64()), output);
    }

    /// What is searched is really there.
    void everyKindOfFileIsSearched()
    {
        writeWorkspace("dotenv: source.txt", "API_TOKEN=CANARY\nPLAIN=shown\n");
        const QByteArray output = everythingSaid();
        for (const char* sign : {"<!doctype html>",
                                 "%PDF-",
                                 "plumbline-snapshot",
                                 "SQLite format 3",
                                 "<testsuites",
                                 "partialFingerprints",
                                 "\"check_name\""})
            QVERIFY2(output.contains(sign), sign);
    }

    void noErrorQuotesASecret_data() { aPlantedSecretIsInNoOutput_data(); }

    /// The same file, cut off at many places: what is broken is said without what stands there.
    void noErrorQuotesASecret()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, text);
        constexpr qsizetype kCuts = 12;
        for (qsizetype cut = 1; cut < kCuts; ++cut) {
            writeWorkspace(kind, text.left(text.size() * cut / kCuts));
            const QByteArray output = said(run({"show", "prod"})) + said(run({"diff"}));
            QVERIFY2(!output.contains(kPlanted) && !output.contains(kPlanted.toBase64()), output);
        }
    }

private:
    void writeWorkspace(const QByteArray& kind, QByteArray text)
    {
        text.replace("CANARY", kPlanted);
        text.replace("BASE64", kPlanted.toBase64());
        write("source.txt", text);
        write("dev.env", "OTHER=1\n");
        write("plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  dev: {sources: [{dotenv: dev.env}]}\n"
              "  prod: {sources: [{" +
                  kind + "}]}\n");
    }

    static QByteArray said(const CommandResult& result) { return result.out + result.talk; }

    QByteArray everythingSaid()
    {
        QByteArray everything;
        for (const QStringList& command : kCommands)
            everything += said(run(command));
        return everything + everythingWritten();
    }

    /// Every byte of every file but the source: reports, the history, snapshots and their keys.
    [[nodiscard]] QByteArray everythingWritten() const
    {
        QByteArray everything;
        QDirIterator files(path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().endsWith("source.txt") && file.open(QIODevice::ReadOnly))
                everything += file.readAll();
        }
        return everything + textOfPdf();
    }

    /// What stands on its pages, which the file holds compressed; nothing where nobody can read them.
    [[nodiscard]] QByteArray textOfPdf() const
    {
        QProcess reader;
        reader.start("pdftotext", {path("r.pdf"), "-"});
        return reader.waitForFinished() ? reader.readAllStandardOutput() : QByteArray();
    }
};

QTEST_APPLESS_MAIN(TestSecrecy)
#include "tst_secrecy.moc"
