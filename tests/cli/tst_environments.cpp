// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"

#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kPlanted = "planted-5d21";

} // namespace

/// envs, show and init: what the command says of a workspace's environments.
class TestEnvironments : public QObject, private CommandFolder
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

    void aPlantedSecretIsNowhere()
    {
        writeShop();
        QByteArray all;
        for (const QStringList& arguments :
             {QStringList{"envs"}, {"show", "dev"}, {"show", "prod", "--format", "json"}}) {
            const CommandResult result = run(arguments);
            QCOMPARE(result.exitCode, 0);
            all += result.out + result.talk;
        }
        QVERIFY(all.contains("API_TOKEN"));
        QVERIFY2(!all.contains(kPlanted), all);
    }

    void aSourceThatCannotBeReadIsToldAndLeavesTheOthers()
    {
        writeShop();
        write("plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  prod: {sources: [{dotenv: prod.env}, {dotenv: away.env}]}\n");
        const CommandResult shown = run({"show", "prod"});
        QCOMPARE(shown.exitCode, 3);
        QVERIFY2(shown.talk.contains("away.env"), shown.talk);
        QVERIFY2(shown.out.contains("LEVEL"), shown.out);
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

private:
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
};

QTEST_APPLESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
