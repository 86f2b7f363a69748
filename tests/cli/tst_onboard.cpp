// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/json_schema.h"

#include <QFile>
#include <QTest>

using namespace plumbline::test;

/// onboard: the checklist of a folder on a machine without an engine.
class TestOnboard : public QObject, private CommandFolder
{
    Q_OBJECT

private slots:

    void init()
    {
        renew();
        write(".env.example", "PORT=8080\n# ask the office\nAPI_TOKEN=your-token\n");
    }

    void theListIsShownAndNothingDone()
    {
        const CommandResult shown = run({"onboard", "--dry-run"});
        QCOMPARE(shown.exitCode, 0);
        QVERIFY2(shown.out.contains("2 missing in .env") &&
                     shown.out.contains("only you can say: API_TOKEN"),
                 shown.out + shown.talk);
        QVERIFY(!QFile::exists(path(".env")));
    }

    void machinesReadIt()
    {
        const CommandResult json = run({"onboard", "--dry-run", "--format", "json"});
        QCOMPARE(json.exitCode, 0);
        QCOMPARE(schemaComplaint("onboard", json.out.toStdString()), std::string());
        write("answers.env", "API_TOKEN=planted-5d21\n");
        const CommandResult done =
            run({"onboard", "--non-interactive", "--answers", "answers.env", "--format", "json"});
        QCOMPARE(done.exitCode, 0);
        QCOMPARE(schemaComplaint("onboard", done.out.toStdString()), std::string());
        QVERIFY2(!done.out.contains("planted") && !done.talk.contains("planted"), done.talk);
        QVERIFY2(done.out.contains("\"isHealthy\": true"), done.out);
    }

    void answersFillInTheForm()
    {
        write("answers.env", "API_TOKEN=planted-5d21\nPORTT=9000\n");
        const CommandResult done =
            run({"onboard", "--non-interactive", "--answers", "answers.env"});
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.out.contains("ready in"), done.out);
        QVERIFY2(done.talk.contains("did you mean PORT"), done.talk);
        QFile file(path(".env"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "PORT=8080\n# ask the office\nAPI_TOKEN=planted-5d21\n");
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const CommandResult again = run({"onboard", "--non-interactive"});
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.out.contains("nothing to do"), again.out);
    }

    void whereNoKeyringAnswersNothingIsLost()
    {
        write("answers.env", "API_TOKEN=planted-5d21\n");
        const CommandResult refused =
            run({"onboard", "--non-interactive", "--answers", "answers.env", "--keyring"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(refused.out.contains("the system's keyring does not answer"), refused.out);
        QVERIFY2(refused.out.contains("keep the values in the file itself"), refused.out);
        QVERIFY(!QFile::exists(path(".env")));
        QCOMPARE(run({"onboard", "--non-interactive", "--answers", "answers.env"}).exitCode, 0);
    }

    void theTimeToGreenIsKept()
    {
        const CommandResult none = run({"history", "--onboarding"});
        QCOMPARE(none.exitCode, 0);
        QVERIFY2(none.talk.contains("plumbline onboard records it"), none.talk);
        write("answers.env", "API_TOKEN=planted-5d21\n");
        QCOMPARE(run({"onboard", "--non-interactive", "--answers", "answers.env"}).exitCode, 0);
        const CommandResult table = run({"history", "--onboarding"});
        QCOMPARE(table.out.count('\n'), 3); // the headings, the way and its step
        QVERIFY2(table.out.contains("Config vars are filled in"), table.out);
        const CommandResult json = run({"history", "--onboarding", "--format", "json"});
        QCOMPARE(schemaComplaint("history", json.out.toStdString()), std::string());
        QVERIFY2(json.out.contains("\"id\": \"values\""), json.out);
        QVERIFY2(!json.out.contains("planted"), json.out);
        QVERIFY(!run({"history", "--onboarding", "--since", "2999-01-01"}).out.contains("Config"));
    }

    void whatIsLeftDecidesTheExitCode()
    {
        const CommandResult asked = run({"onboard", "--non-interactive"});
        QCOMPARE(asked.exitCode, 1);
        QVERIFY2(asked.out.contains("no value for API_TOKEN"), asked.out);
        write("answers.env", "API_TOKEN='open\n");
        const CommandResult wrong = run({"onboard", "--answers", "answers.env"});
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.talk.contains("answers.env:1"), wrong.talk);
        write("compose.yaml", kTwoServices);
        QCOMPARE(run({"onboard", "--non-interactive"}).exitCode, 3); // there is no engine
    }

    void theReportGoesWhereItIsAskedFor()
    {
        const CommandResult done = run({"onboard", "--dry-run", "--report", "-"});
        QCOMPARE(done.exitCode, 0);
        QVERIFY2(done.out.startsWith("# Setup report"), done.out);
        QVERIFY2(!done.out.contains(path().toUtf8()), done.out); // it is the home folder here
    }
};

QTEST_GUILESS_MAIN(TestOnboard)
#include "tst_onboard.moc"
