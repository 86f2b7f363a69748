// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"
#include "tests/test_paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <set>

using namespace plumbline::test;

namespace {

const QByteArray kPlanted = "planted-5d21";

} // namespace

/// envs, show, diff and init: what the command says of a workspace's environments.
class TestCompare : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init() { renew(); }

    void environmentsAreFoundWithoutAManifest()
    {
        writeShop();
        const CommandResult table = run({"envs"});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("dev") && table.out.contains("prod"), table.out);
        QVERIFY2(table.talk.contains("plumbline init"), table.talk);
        const CommandResult json = run({"envs", "--format", "json"});
        QCOMPARE(schemaComplaint("envs", json.out.toStdString()), std::string());
    }

    void anEnvironmentIsShownWithItsPlaces()
    {
        writeShop();
        const CommandResult text = run({"show", "dev"});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.out.contains("compose.yaml:3:12"), text.out);
        const CommandResult json = run({"show", "dev", "--format", "json"});
        QCOMPARE(schemaComplaint("show", json.out.toStdString()), std::string());
        const CommandResult none = run({"show", "prd"});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.talk.contains("did you mean \"prod\""), none.talk);
    }

    void theMatrixTellsDriftFromWhatIsExpected()
    {
        writeShop();
        const CommandResult json = run({"diff", "--format", "json", "--all"});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(schemaComplaint("diff", json.out.toStdString()), std::string());
        QCOMPARE(verdictOf(json.out, "FEATURE_FAST"), QString("drift"));
        QCOMPARE(verdictOf(json.out, "SAME"), QString("equal"));
        QCOMPARE(verdictOf(json.out, "API_TOKEN"), QString("expected"));
        QCOMPARE(verdictOf(json.out, "ONLY_DEV"), QString("missing"));
        const CommandResult table = run({"diff", "dev", "prod"});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("FEATURE_FAST") && !table.out.contains("SAME"), table.out);
        QVERIFY2(table.talk.contains("drift"), table.talk);
    }

    void theSameProductDescribedTwiceDoesNotDiffer()
    {
        write("compose.yaml", fileOf("twins/compose.yaml"));
        write("kubernetes.yaml", fileOf("twins/kubernetes.yaml"));
        const CommandResult json = run({"diff", "--format", "json", "--all"});
        QCOMPARE(json.exitCode, 0);
        const QJsonArray rows = QJsonDocument::fromJson(json.out).object()["rows"].toArray();
        const std::map<QString, QString> meant{{"restart", "expected"},
                                               {"8080/tcp", "expected"}}; // each platform's own way
        int equal = 0;
        for (const QJsonValue& row : rows) {
            const QString verdict = row["verdict"].toString();
            const QString key = row["key"].toString();
            if (verdict == "not-applicable")
                continue;
            QCOMPARE(key + ": " + verdict,
                     key + ": " + (meant.contains(key) ? meant.at(key) : "equal"));
            equal += verdict == "equal" ? 1 : 0;
        }
        constexpr int kFacts = 27;
        QCOMPARE(equal, kFacts);
    }

    /// What developers build and lay into containers is no gap beside what a chart renders.
    void whatAChartRendersIsTheSameProduct()
    {
        write("compose.yaml", fileOf("twins_rendered/compose.yaml"));
        write("rendered.yaml", fileOf("twins_rendered/rendered.yaml"));
        write("plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{kubernetes: rendered.yaml}]}\n");
        const CommandResult json = run({"diff", "--format", "json", "--all"});
        QCOMPARE(json.exitCode, 0);
        QByteArray gaps;
        std::set<QString> services;
        const QJsonArray rows = QJsonDocument::fromJson(json.out).object()["rows"].toArray();
        for (const QJsonValue& row : rows) {
            services.insert(row["service"].toString());
            const QString verdict = row["verdict"].toString();
            if (verdict == "drift" || verdict == "missing")
                gaps += (row["service"].toString() + "/" + row["key"].toString() + " " + verdict +
                         ": " + row["reason"].toString() + "\n")
                            .toUtf8();
        }
        QCOMPARE(gaps, QByteArray());
        QCOMPARE(services, (std::set<QString>{"cache", "cart", "cart/wait-for-cache", "catalog"}));
        QCOMPARE(verdictOf(json.out, "/usr/src/app"), QString("expected"));
        QCOMPARE(verdictOf(json.out, "/etc/prices.json"), QString("expected"));
        QVERIFY(!json.out.contains("\"group\""));
    }

    void aFileOfConfigVarsLacksNoService()
    {
        write("compose.yaml",
              "services:\n"
              "  api:\n"
              "    image: acme/api:1\n"
              "    environment: {DATABASE_URL: 'sqlite:///data/app.db'}\n");
        write("prod.env", "DATABASE_URL=postgres://app:" + kPlanted + "@db.example/app\n");
        const CommandResult json = run({"diff", "--format", "json", "--all"});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(verdictOf(json.out, "process"), QString("not-applicable"));
        QCOMPARE(verdictOf(json.out, "engine"), QString("drift"));
    }

    void theWorkspaceLaysItsOwnTableOverTheBuiltIn()
    {
        writeShop();
        write("compose.yaml",
              "services: {api: {image: acme/api:1}, store: {image: acme/weirddb:4}}\n");
        write(
            "services.json",
            R"({"schemaVersion": 1, "date": "2026-01-01", "engines": {"weirddb": {"role": "database",
                  "title": "WeirdDB", "images": [{"repository": "acme/weirddb"}]}}, "managed": []})");
        const QByteArray manifest = "version: 1\n"
                                    "environments:\n"
                                    "  dev: {sources: [{compose: compose.yaml}]}\n"
                                    "  prod: {sources: [{dotenv: prod.env}]}\n";
        write("plumbline.yaml", manifest);
        QVERIFY(!run({"show", "dev"}).out.contains("WeirdDB"));
        write("plumbline.yaml", manifest + "backing_services: services.json\n");
        const CommandResult shown = run({"show", "dev"});
        QVERIFY2(shown.exitCode == 0, shown.talk);
        QVERIFY2(shown.out.contains("WeirdDB"), shown.out);
    }

    void theMatrixIsFilteredAndWrittenInOtherFormats()
    {
        writeShop();
        const CommandResult one = run({"diff", "--key", "FEATURE_FAST", "--format", "csv"});
        QCOMPARE(one.exitCode, 0);
        QCOMPARE(one.out.trimmed().count('\n'), 1);
        const CommandResult markdown = run({"diff", "--format", "md"});
        QVERIFY2(markdown.out.contains("| "), markdown.out);
        const CommandResult kind = run({"diff", "--kind", "nonsense"});
        QCOMPARE(kind.exitCode, 2);
    }

    void aPlantedSecretIsNowhere()
    {
        writeShop();
        QByteArray all;
        for (const QStringList& arguments : {QStringList{"envs"},
                                             {"show", "dev"},
                                             {"show", "prod", "--format", "json"},
                                             {"diff", "--all"},
                                             {"diff", "--all", "--format", "json"},
                                             {"diff", "--all", "--format", "md"},
                                             {"diff", "--all", "--format", "csv"}}) {
            const CommandResult result = run(arguments);
            QCOMPARE(result.exitCode, 0);
            all += result.out + result.talk;
        }
        QVERIFY(all.contains("API_TOKEN"));
        QVERIFY2(!all.contains(kPlanted), all);
    }

    void aSourceThatCannotBeReadIsNoGap()
    {
        writeShop();
        write("plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{dotenv: prod.env}, {dotenv: away.env}]}\n");
        const CommandResult json = run({"diff", "--format", "json", "--all"});
        QCOMPARE(json.exitCode, 3);
        QCOMPARE(verdictOf(json.out, "ONLY_DEV"), QString("unreadable"));
        QVERIFY2(json.talk.contains("away.env"), json.talk);
    }

    void oneEnvironmentIsNothingToCompare()
    {
        write("compose.yaml", "services: {api: {image: a}}\n");
        const CommandResult result = run({"diff"});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.talk.contains("nothing to compare"), result.talk);
    }

    void initShowsFirstAndNeverWritesOver()
    {
        writeShop();
        const CommandResult shown = run({"init"});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("compose: compose.yaml"), shown.out);
        QVERIFY(!QFile::exists(path("plumbline.yaml")));
        const CommandResult written = run({"init", "--yes"});
        QCOMPARE(written.exitCode, 0);
        QVERIFY(QFile::exists(path("plumbline.yaml")));
        QCOMPARE(run({"envs"}).exitCode, 0);
        const CommandResult again = run({"init", "--yes"});
        QCOMPARE(again.exitCode, 2);
        QVERIFY2(again.talk.contains("is there already"), again.talk);
    }

    /// What stands in a broken file may be anything: nothing counts as missing beside it.
    void aSourceThatIsPartlyBrokenIsNoGap()
    {
        writeShop();
        write(
            "web.yaml",
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: "
            "{containers: [{name: web, image: acme/web}]}}}\n");
        write("broken.yaml", "apiVersion: v1\nkind: [\n");
        write("plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{kubernetes: [web.yaml, broken.yaml]}]}\n");
        const CommandResult envs = run({"envs"});
        QCOMPARE(envs.exitCode, 3);
        QVERIFY2(envs.out.contains("partly read"), envs.out + envs.talk);
        const CommandResult json = run({"envs", "--format", "json"});
        QCOMPARE(schemaComplaint("envs", json.out.toStdString()), std::string());
        QVERIFY2(json.out.contains("partly-read"), json.out);
        const CommandResult rows = run({"diff", "--format", "json", "--all"});
        QCOMPARE(rows.exitCode, 3);
        QCOMPARE(verdictOf(rows.out, "ONLY_DEV"), QString("unreadable"));
        QVERIFY2(rows.talk.contains("broken.yaml:"), rows.talk);
    }

private:
    static QByteArray fileOf(const char* name)
    {
        QFile file(QStringLiteral(PLUMBLINE_TEST_DATA "/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeShop()
    {
        write("compose.yaml",
              "services:\n"
              "  api:\n"
              "    image: acme/api:1\n"
              "    environment:\n"
              "      FEATURE_FAST: 'true'\n"
              "      LEVEL: high\n"
              "      SAME: same\n"
              "      ONLY_DEV: 'here'\n"
              "      API_TOKEN: " +
                  kPlanted + "-dev\n");
        write("prod.env",
              "FEATURE_FAST=false\nLEVEL=low\nSAME=same\nAPI_TOKEN=" + kPlanted + "-prod\n");
    }

    static QString verdictOf(const QByteArray& json, const QString& key)
    {
        const QJsonArray rows = QJsonDocument::fromJson(json).object()["rows"].toArray();
        for (const QJsonValue& row : rows) {
            if (row["key"].toString() == key)
                return row["verdict"].toString();
        }
        return QStringLiteral("no row");
    }
};

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
