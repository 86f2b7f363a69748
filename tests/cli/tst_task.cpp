// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/command_process.h"
#include "tests/support/fake_engine.h"
#include "tests/support/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kOneService = "name: shop\n"
                               "services:\n"
                               "  web:\n"
                               "    image: web:1\n"
                               "    command: serve\n";

const QByteArray kTasks = "version: 1\n"
                          "tasks:\n"
                          "  migrate:\n"
                          "    service: web\n"
                          "    command: ./migrate postgres://ann:planted-77@db/shop\n"
                          "    description: Bring the schema up to date\n"
                          "  seed: {service: web, command: './seed && true'}\n";

/// The engine's answers to one container that ends with 5, and what it was asked to make.
class OneContainer
{
public:
    OneContainer()
    {
        fake.reply("GET", "/networks", {.body = "[]"});
        fake.replyWith("GET", "/containers/json", [this](const FakeRequest& request) {
            const auto filters = request.query.find("filters");
            const bool isAskedFor = filters != request.query.end() && !slug.empty() &&
                                    filters->second.find(slug) != std::string::npos;
            return FakeReply{.body = isAskedFor ? R"([{"Id":"c1","Names":["/one"]}])" : "[]"};
        });
        fake.reply("GET", "/volumes", {.body = R"({"Volumes":[]})"});
        fake.reply("GET", "/images/web:1/json", {.body = R"({"Id":"sha256:1"})"});
        fake.reply("POST", "/networks/create", {.status = 201, .body = R"({"Id":"n1"})"});
        fake.replyWith("POST", "/containers/create", [this](const FakeRequest& request) {
            const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body));
            slug = body["Labels"].toObject()["com.docker.compose.slug"].toString().toStdString();
            return FakeReply{.status = 201, .body = R"({"Id":"c1","Warnings":[]})"};
        });
        fake.reply("POST", "/containers/c1/wait", {.body = R"({"StatusCode":5})"});
        fake.reply(
            "POST",
            "/containers/c1/attach",
            {.body = frame(1, "done\n") + frame(2, "hm\n"), .manner = FakeReply::Manner::Raw});
        fake.reply("POST", "/containers/c1/start", {.status = 204});
        fake.reply("DELETE", "/containers/c1", {.status = 204});
    }

    /// What it was asked to make last.
    [[nodiscard]] QJsonObject made() const
    {
        const auto requests = fake.requestsTo("POST", "/containers/create");
        return requests.empty()
                   ? QJsonObject()
                   : QJsonDocument::fromJson(QByteArray::fromStdString(requests.back().body))
                         .object();
    }

    std::string slug; ///< of the container, for the engine's thread alone
    FakeEngine fake;  // ends before what its thread uses
};

QStringList wordsOf(const QJsonValue& list)
{
    QStringList words;
    for (const QJsonValue& word : list.toArray())
        words.append(word.toString());
    return words;
}

} // namespace

/// run and task, on an engine that says what a test wants.
class TestTask : public QObject, private CommandFolder
{
    Q_OBJECT

private:
    void useEngine(const FakeEngine& engine)
    {
        environment.insert("DOCKER_HOST", QString::fromStdString(engine.host()));
    }

    QJsonArray recorded() const
    {
        const CommandResult json = run({"task", "history", "--format", "json"});
        if (schemaComplaint("task_history", json.out.toStdString()) != std::string())
            return {};
        return QJsonDocument::fromJson(json.out).object()["runs"].toArray();
    }

private slots:

    void init()
    {
        renew();
        write("compose.yaml", kOneService);
        write("plumbline.yaml", kTasks);
    }

    void tasksAreListed()
    {
        const CommandResult table = run({"task"});
        QCOMPARE(table.exitCode, 0);
        QVERIFY2(table.out.contains("migrate") && table.out.contains("never"), table.out);
        const CommandResult json = run({"task", "ls", "--format", "json"});
        QCOMPARE(schemaComplaint("task", json.out.toStdString()), std::string());
        for (const QByteArray& text : {table.out, json.out})
            QVERIFY2(!text.contains("planted-77"), text);
        write("plumbline.yaml", "version: 1\n");
        QVERIFY2(run({"task"}).talk.contains("below `tasks:`"), table.talk);
    }

    void whatIsMeantIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a name") << QStringList{"task", "migrat"}
                                << QByteArray("did you mean migrate?");
        QTest::newRow("an argument")
            << QStringList{"task", "seed", "all"} << QByteArray("plumbline task seed -- all");
        QTest::newRow("an option")
            << QStringList{"task", "ls", "--formt", "json"} << QByteArray("did you mean --format?");
        QTest::newRow("trust") << QStringList{"task", "seed"} << QByteArray("pass -y");
        QTest::newRow("a variable")
            << QStringList{"run", "-e", "=x", "web"} << QByteArray("names no variable");
        QTest::newRow("a port") << QStringList{"run", "-p", "1:2:3:4:5", "web"} << QByteArray("-p");
        QTest::newRow("a service")
            << QStringList{"run", "wep"} << QByteArray("did you mean `web`?");
    }

    void whatIsMeantIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        OneContainer one;
        useEngine(one.fake);
        const CommandResult result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.talk.contains(expected), result.talk);
        QVERIFY(one.made().isEmpty());
    }

    void runEndsWithTheCommandsCode()
    {
        OneContainer one;
        useEngine(one.fake);
        const CommandResult result =
            run({"run", "--rm", "-e", "A=b", "web", "sh", "-c", "x", "--help", "-e"});
        QVERIFY2(result.exitCode == 5, result.talk);
        QCOMPARE(result.out, QByteArray("done\n"));
        QVERIFY2(result.talk.contains("hm\n"), result.talk);
        const QJsonObject made = one.made();
        QCOMPARE(wordsOf(made["Cmd"]), (QStringList{"sh", "-c", "x", "--help", "-e"}));
        QCOMPARE(wordsOf(made["Env"]), QStringList{"A=b"});
        QCOMPARE(made["HostConfig"].toObject()["AutoRemove"].toBool(), true);
        QCOMPARE(made["Labels"].toObject()["com.docker.compose.oneoff"].toString(),
                 QString("True"));
    }

    void whatFollowsTheServiceIsTheCommands_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("command");
        QTest::newRow("an option at once") << QStringList{"web", "-v"} << QStringList{"-v"};
        QTest::newRow("help") << QStringList{"web", "--help"} << QStringList{"--help"};
        QTest::newRow("a mark") << QStringList{"web", "--", "ls", "--"} << QStringList{"ls", "--"};
        QTest::newRow("none") << QStringList{"web"} << QStringList{"serve"};
        QTest::newRow("behind joined letters")
            << QStringList{"-Tu", "1", "web", "id"} << QStringList{"id"};
        QTest::newRow("behind a value that is joined")
            << QStringList{"--user=1", "-e", "A", "web", "-d"} << QStringList{"-d"};
    }

    void whatFollowsTheServiceIsTheCommands()
    {
        QFETCH(QStringList, words);
        QFETCH(QStringList, command);
        OneContainer one;
        useEngine(one.fake);
        const CommandResult result = run(QStringList{"run"} + words);
        QVERIFY2(result.exitCode == 5, result.talk);
        QCOMPARE(wordsOf(one.made()["Cmd"]), command);
    }

    void oneThatCannotBeStartedIsRemoved()
    {
        OneContainer one;
        one.fake.reply("POST", "/containers/c1/attach", {.manner = FakeReply::Manner::Stream});
        const std::string refusal =
            R"({"message":"exec: x: executable file not found in $PATH: unknown"})";
        one.fake.reply("POST", "/containers/c1/start", {.status = 400, .body = refusal});
        useEngine(one.fake);
        const CommandResult result = run({"run", "web", "x"});
        QVERIFY2(result.exitCode == 127, result.talk);
        QVERIFY2(result.talk.contains("executable file not found"), result.talk);
        QCOMPARE(one.fake.requestsTo("DELETE", "/containers/c1").size(), std::size_t{1});
    }

    void aTaskIsTrustedRunAndRemembered()
    {
        OneContainer one;
        useEngine(one.fake);
        const CommandResult result = run({"task", "-y", "seed", "--", "--rows", "7"});
        QVERIFY2(result.exitCode == 5, result.talk);
        QVERIFY2(result.talk.contains("./seed && true"), result.talk);
        QCOMPARE(wordsOf(one.made()["Cmd"]),
                 (QStringList{"sh", "-c", "./seed && true \"$@\"", "sh", "--rows", "7"}));
        QCOMPARE(run({"task", "seed"}).exitCode, 5); // nobody has to be asked any more
        QCOMPARE(recorded().size(), 2);
        QCOMPARE(recorded()[1].toObject()["exitCode"].toInt(), 5);
        write("plumbline.yaml", QByteArray(kTasks).replace("./seed", "./other"));
        QCOMPARE(run({"task", "seed"}).exitCode, 2);
        QCOMPARE(recorded().size(), 2);
        const CommandResult table = run({"task"});
        QVERIFY2(table.out.contains("never") && table.out.contains(" 5 "), table.out);
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
