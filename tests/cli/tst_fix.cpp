// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"

#include <QFile>
#include <QTest>

using namespace plumbline::test;

/// fix: changes to the user's files, shown, written and undone.
class TestFix : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init()
    {
        renew();
        write("plumbline.yaml",
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {role: development, sources: [{dotenv: dev.env, service: web}]}\n"
              "  prod: {role: production, sources: [{dotenv: prod.env, service: web}]}\n");
        write("dev.env", kDev);
        write("prod.env", kProd);
    }

    void theChangeIsShownAndNothingWritten()
    {
        const CommandResult shown = run({"fix", "missing-key-in-env:MAIL_FROM"});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("+++ b/prod.env") && shown.out.contains("+MAIL_FROM="),
                 shown.out + shown.talk);
        QVERIFY2(!shown.out.contains("planted"), shown.out);
        QVERIFY2(shown.talk.contains("--write"), shown.talk);
        QCOMPARE(read("prod.env"), kProd);
    }

    void itIsWrittenAndTakenBack()
    {
        QCOMPARE(run({"fix", "missing-key-in-env:MAIL_FROM", "--write"}).exitCode, 0);
        const QByteArray written = read("prod.env");
        QVERIFY2(written.contains("MAIL_FROM=") && written.contains("# the database"), written);
        QCOMPARE(run({"fix", "--undo"}).exitCode, 0);
        QCOMPARE(read("prod.env"), kProd);
        QCOMPARE(run({"fix", "--undo"}).exitCode, 2);
    }

    void undoingIsRefusedAfterAChange()
    {
        QCOMPARE(run({"fix", "missing-key-in-env:MAIL_FROM", "--write"}).exitCode, 0);
        write("prod.env", read("prod.env") + "MORE=1\n");
        const CommandResult refused = run({"fix", "--undo"});
        QVERIFY(refused.exitCode != 0);
        QVERIFY2(refused.talk.contains("changed after the fix"), refused.talk);
        QVERIFY(read("prod.env").endsWith("MORE=1\n"));
    }

    void machinesReadIt()
    {
        const CommandResult json = run({"fix", "--format", "json"});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(schemaComplaint("fix", json.out.toStdString()), std::string());
        QVERIFY2(!json.out.contains("planted"), json.out);
        const CommandResult written = run({"fix", "--format", "json", "--write"});
        QVERIFY2(written.out.contains("\"isWritten\": true"), written.out);
    }

    /// Or the development machine would write to production's database.
    void whatOnlyFitsOneEnvironmentIsNotTakenOver()
    {
        write("prod.env",
              kProd + "REPORTS_HOST=reports-db.internal.shop.example\nPAGE_TITLE=Shop\n"
                      "SENTRY_DSN=https://k@o1.ingest.sentry.example/7\nAPP_ENV=production\n");
        const CommandResult shown = run({"fix"});
        QVERIFY2(shown.out.contains("+PAGE_TITLE=Shop"), shown.out);
        for (const char* name : {"REPORTS_HOST", "SENTRY_DSN", "APP_ENV"})
            QVERIFY2(!shown.out.contains(name + QByteArray("=")), shown.out);
        const CommandResult all = run({"fix", "-v"});
        QVERIFY2((all.out + all.talk).contains("Set REPORTS_HOST in dev, to a value of its own."),
                 all.out + all.talk);
    }

    void aFindingThatIsNotThereIsToldOf()
    {
        const CommandResult none = run({"fix", "missing-key-in-emv"});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.talk.contains("did you mean missing-key-in-env"), none.talk);
    }

private:
    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QByteArray kDev = "MAIL_FROM=shop@example.org\nMAIL_HOST=localhost\n"
                            "DB_PASSWORD=planted-dev-5d21\nPAGE_SIZE=20\n";
    const QByteArray kProd = "MAIL_HOST=smtp.example.org\n# the database\n"
                             "DB_PASSWORD=planted-prod-77ab\nPAGE_SIZE=20\n";
};

QTEST_GUILESS_MAIN(TestFix)
#include "tst_fix.moc"
