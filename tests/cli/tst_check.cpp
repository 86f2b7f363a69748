// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"
#include "tests/test_paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kPlanted = "pLanted-5d21-Qr7x_9vBn";

} // namespace

/// check and waive: what the command judges of a workspace, and what it exits with.
class TestCheck : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init()
    {
        renew();
        environment.insert("SOURCE_DATE_EPOCH", "1796040000"); // 2026-11-30
        writeShop();
    }

    void findingsAreJudgedAndGate()
    {
        const CommandResult json = run({"check", "--format", "json"});
        QCOMPARE(json.exitCode, 1);
        QCOMPARE(schemaComplaint("check", json.out.toStdString()), std::string());
        QVERIFY2(rulesOf(json.out).contains("debug-flag-on api DEBUG error"), json.out);
        QVERIFY2(rulesOf(json.out).contains("secret-identical-across-envs api API_TOKEN error"),
                 json.out);
        QVERIFY2(rulesOf(json.out).contains("feature-flag-drift api FEATURE_FAST warning"),
                 json.out);
        QCOMPARE(run({"check", "--fail-on", "never"}).exitCode, 0);
        const CommandResult table = run({"check"});
        QVERIFY2(table.out.contains("debug-flag-on") && table.out.contains("prod.env:2"),
                 table.out);
        QVERIFY2(table.out.contains("checks hold, counted by weight"), table.out);
    }

    void theTableSaysWhyOnceARule()
    {
        write("prod.env", prodFile() + "VERBOSE_DEBUG=true\n");
        const QByteArray text = run({"check"}).out.simplified();
        QCOMPARE(text.count("debug-flag-on"), 2);
        QCOMPARE(text.count("stack traces, settings and consoles to whoever asks"), 1);
    }

    void theSameInputGivesTheSameReport()
    {
        for (const char* format : {"json", "sarif", "junit", "csv", "md", "html", "table"}) {
            QCOMPARE(run({"history", "--clear"}).exitCode, 0); // what was before is input, too
            const CommandResult first = run({"check", "--format", format});
            QCOMPARE(first.exitCode, 1);
            QVERIFY2(!first.out.isEmpty(), format);
            QCOMPARE(run({"history", "--clear"}).exitCode, 0);
            QCOMPARE(run({"check", "--format", format}).out, first.out);
            QVERIFY2(!first.out.contains(kPlanted), format);
        }
    }

    void aBaselineLetsTheKnownPass()
    {
        QCOMPARE(run({"check", "--write-baseline", "--baseline", "known"}).exitCode, 0);
        QFile file(path("known"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(!text.contains("API_TOKEN") && !text.contains(kPlanted), text);
        const CommandResult known = run({"check", "--baseline", "known"});
        QCOMPARE(known.exitCode, 0);
        QVERIFY2(known.out.contains("left, 0 new"), known.out);
        write("prod.env", prodFile() + "NODE_ENV=development\n");
        QCOMPARE(run({"check", "--baseline", "known"}).exitCode, 1);
        QCOMPARE(run({"check", "--baseline", "no-such-file"}).exitCode, 2);
    }

    void rulesAreSwitchedAndWeighed()
    {
        write("plumbline.yaml",
              manifest() + "rules:\n"
                           "  debug-flag-on: off\n"
                           "  secret-identical-across-envs: off\n"
                           "  missing-key-in-env: warning\n"
                           "  feature-flag-drift: error\n"
                           "  packs: [strict]\n");
        const QStringList rules = rulesOf(run({"check", "--format", "json"}).out);
        QVERIFY(rules.filter("debug-flag-on").isEmpty());
        QVERIFY2(rules.contains("feature-flag-drift api FEATURE_FAST error"),
                 qPrintable(rules.join('\n')));
        write("plumbline.yaml", manifest() + "rules: {debug-flag-onn: off}\n");
        const CommandResult wrong = run({"check"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.talk.contains("did you mean \"debug-flag-on\""), wrong.talk);
    }

    void aWaiverIsWrittenAndCovers()
    {
        const QByteArray before = "# ours\n" + manifest();
        write("plumbline.yaml", before);
        const QStringList command{"waive",
                                  "feature-flag-drift",
                                  "--reason",
                                  "staged rollout, PAY-812",
                                  "--owner",
                                  "payments",
                                  "--expires",
                                  "2027-01-31"};
        const CommandResult shown = run(command);
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("+") && shown.out.contains("feature-flag-drift"), shown.out);
        QCOMPARE(readManifest(), before);
        QCOMPARE(run(command + QStringList{"--yes"}).exitCode, 0);
        QVERIFY2(readManifest().startsWith(before), readManifest());
        const CommandResult json = run({"check", "--format", "json"});
        QVERIFY2(json.out.contains("staged rollout, PAY-812"), json.out);
        QCOMPARE(QJsonDocument::fromJson(json.out)["counts"]["waived"].toInt(), 1);
    }

    void aWaiverMayHaveBounds()
    {
        write("plumbline.yaml", manifest());
        const QStringList command{"waive",
                                  "feature-flag-drift",
                                  "--reason",
                                  "staged rollout, PAY-812",
                                  "--expires",
                                  "2027-01-31"};
        const CommandResult beyond = run(command + QStringList{"--allow", "prod=perhaps", "--yes"});
        QCOMPARE(beyond.exitCode, 2);
        QVERIFY2(beyond.talk.contains("beyond these bounds"), beyond.talk);
        QCOMPARE(run(command + QStringList{"--allow", "prod", "--yes"}).exitCode, 2);
        QCOMPARE(run(command + QStringList{"--max", "many", "--yes"}).exitCode, 2);
        const CommandResult found = run({"check", "--format", "json"});
        QString value;
        const QJsonDocument before = QJsonDocument::fromJson(found.out);
        for (const QJsonValue& finding : before["findings"].toArray()) {
            for (const QJsonValue& evidence : finding["evidence"].toArray()) {
                if (finding["rule"] == "feature-flag-drift" && evidence["environment"] == "prod")
                    value = evidence["value"].toString();
            }
        }
        QVERIFY(!value.isEmpty());
        const CommandResult done = run(command + QStringList{"--allow", "prod=" + value, "--yes"});
        QVERIFY2(done.exitCode == 0, done.talk);
        QVERIFY2(readManifest().contains("allow: {\"prod\": "), readManifest());
        const CommandResult json = run({"check", "--format", "json"});
        QCOMPARE(QJsonDocument::fromJson(json.out)["counts"]["waived"].toInt(), 1);
    }

    void aPackIsSwitchedOnForOneRun()
    {
        write("plumbline.yaml", manifest());
        const auto hasKindOf = [&](const QStringList& options) {
            const QStringList rules =
                rulesOf(run(QStringList{"check", "--format", "json"} + options).out);
            return !rules.filter("weak-secret").isEmpty();
        };
        write("prod.env", prodFile() + "SIGNING_SECRET=short-one\n");
        QVERIFY(!hasKindOf({}));
        QVERIFY(hasKindOf({"--pack", "security"}));
        QVERIFY(hasKindOf({"--pack=strict,security"}));
        const CommandResult wrong = run({"check", "--pack", "strickt"});
        QCOMPARE(wrong.exitCode, 2);
    }

    void aClassIsCorrectedOnce()
    {
        const QByteArray before = "# ours\n" + manifest();
        write("plumbline.yaml", before);
        const QStringList command{"classify", "FEATURE_FAST", "size"};
        const CommandResult shown = run(command);
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("+  FEATURE_FAST:"), shown.out);
        QCOMPARE(readManifest(), before);
        QVERIFY(!rulesOf(run({"check", "--format", "json"}).out).filter("feature-flag").isEmpty());
        QCOMPARE(run(command + QStringList{"--yes"}).exitCode, 0);
        QVERIFY2(readManifest().startsWith(before), readManifest());
        QVERIFY(rulesOf(run({"check", "--format", "json"}).out).filter("feature-flag").isEmpty());
        const CommandResult again = run(command);
        QVERIFY2(again.out.isEmpty() && again.talk.contains("already"), again.talk);
        const CommandResult wrong = run({"classify", "FEATURE_FAST", "flagg"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.talk.contains("did you mean \"flag\""), wrong.talk);
        const CommandResult unknown = run({"classify", "FEATURE_FATS", "flag"});
        QVERIFY2(unknown.talk.contains("FEATURE_FAST"), unknown.talk);
    }

    void aWaiverThatMayNotBeIsAnError()
    {
        write("plumbline.yaml", manifest());
        QCOMPARE(
            run({"waive", "feature-flag-drift", "--reason", "meant", "--expires", "2027-01-31"})
                .exitCode,
            2);
        const CommandResult far = run({"waive",
                                       "feature-flag-drift",
                                       "--reason",
                                       "staged rollout, PAY-812",
                                       "--expires",
                                       "2028-01-31"});
        QCOMPARE(far.exitCode, 2);
        QVERIFY2(far.talk.contains("180"), far.talk);
        write("plumbline.yaml",
              manifest() +
                  "waivers:\n"
                  "  - {rule: feature-flag-drift, subject: \"*\", reason: it is meant to be so, "
                  "expires: 2030-01-01}\n");
        const CommandResult written = run({"check"});
        QCOMPARE(written.exitCode, 2);
        QVERIFY2(written.talk.contains("plumbline.yaml:"), written.talk);
    }

    void whatCannotBeReadIsNoPass()
    {
        write("plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{dotenv: away.env}]}\n");
        const CommandResult result = run({"check", "--fail-on", "never"});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.out.contains("environment-not-readable"), result.out);
    }

    void rulesExplainThemselves()
    {
        const CommandResult one = run({"check", "--explain", "unit-drift"});
        QCOMPARE(one.exitCode, 0);
        QVERIFY2(one.out.contains("why it matters"), one.out);
        const CommandResult none = run({"check", "--explain", "unit-drif"});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.talk.contains("did you mean \"unit-drift\""), none.talk);
        QVERIFY(run({"check", "--explain", "all"}).out.contains("missing-key-in-env"));
    }

private:
    [[nodiscard]] static QByteArray prodFile()
    {
        return "FEATURE_FAST=false\nDEBUG=1\nSAME=1\nAPI_TOKEN=" + kPlanted + "\n";
    }

    [[nodiscard]] static QByteArray manifest()
    {
        return "version: 1\n"
               "environments:\n"
               "  dev: {sources: [{compose: compose.yaml}]}\n"
               "  prod: {sources: [{dotenv: prod.env, service: api}]}\n";
    }

    [[nodiscard]] QByteArray readManifest() const
    {
        QFile file(path("plumbline.yaml"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeShop()
    {
        write("compose.yaml",
              "name: shop\n"
              "services:\n"
              "  api:\n"
              "    image: acme/api:1\n"
              "    environment:\n"
              "      FEATURE_FAST: 'true'\n"
              "      DEBUG: '1'\n"
              "      SAME: '1'\n"
              "      API_TOKEN: " +
                  kPlanted + "\n");
        write("prod.env", prodFile());
        write("plumbline.yaml", manifest());
    }

    /// `rule service subject severity` of every finding.
    [[nodiscard]] static QStringList rulesOf(const QByteArray& json)
    {
        QStringList rules;
        for (const QJsonValue& finding : QJsonDocument::fromJson(json)["findings"].toArray())
            rules << QStringLiteral("%1 %2 %3 %4")
                         .arg(finding["rule"].toString(),
                              finding["service"].toString(),
                              finding["subject"].toString(),
                              finding["severity"].toString());
        return rules;
    }
};

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
