// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/console.h"
#include "tests/engine_client/support.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::workspace;
using namespace plumbline::test;

namespace {

/// A container of an engine that says what its commands write, one after the other.
struct ShellEngine
{
    struct Command
    {
        std::string writes; ///< of one without a terminal: in frames
        int exitCode = 0;
    };

    explicit ShellEngine(std::vector<Command> answers)
        : commands(std::move(answers))
    {
        fake.reply("GET", "/containers/json", {.body = R"([{"Id":"w1","Names":["/shop-web-1"],
            "Image":"web:1","State":"running","Status":"Up","Labels":{
            "com.docker.compose.project":"shop","com.docker.compose.service":"web",
            "com.docker.compose.container-number":"1"}}])"});
        runs("2026-11-29T08:00:00Z");
        fake.replyWith("POST", "/containers/w1/exec", [this](const FakeRequest& request) {
            asked.push_back(request.body);
            return FakeReply{.status = 201,
                             .body = R"({"Id":"x)" + std::to_string(asked.size()) + R"("})"};
        });
        for (std::size_t i = 0; i < commands.size(); ++i) {
            const std::string path = "/exec/x" + std::to_string(i + 1);
            fake.reply("POST",
                       path + "/start",
                       {.body = commands[i].writes, .manner = FakeReply::Manner::Raw});
            fake.reply("GET",
                       path + "/json",
                       {.body = R"({"ExitCode":)" + std::to_string(commands[i].exitCode) + "}"});
            fake.reply("POST", path + "/resize", {});
        }
    }

    void runs(const std::string& since)
    {
        fake.reply("GET",
                   "/containers/w1/json",
                   {.body = R"({"Id":"w1","Name":"/shop-web-1","State":{"Status":"running",
                       "Running":true,"StartedAt":")" +
                            since + R"("}})"});
    }

    /// Runs a console there; `onOutput` is told what its person sees.
    Result<ConsoleEnd> run(const std::vector<std::string>& command = {},
                           const std::function<void()>& onOutput = {},
                           const std::stop_token& stop = {})
    {
        const ConsoleTalk talk{
            .streams = {.onOutput =
                            [&](engine::LogStream /*stream*/, std::string_view bytes) {
                                seen += bytes;
                                if (onOutput)
                                    onOutput();
                            }},
            .size = [] { return engine::TerminalSize{.columns = 91, .rows = 33}; },
            .onPlace = [&](const ConsolePlace& at) { place = at; }};
        return runConsole(connectedTo(fake),
                          {.project = "shop", .service = "web", .command = command},
                          talk,
                          stop);
    }

    std::vector<Command> commands;
    std::vector<std::string> asked; ///< bodies of the commands that were made
    std::string seen;
    ConsolePlace place;
    FakeEngine fake; // last: its thread ends before what it uses
};

bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// A person at a terminal in a container.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theShellIsTheBestThatThereIs()
    {
        ShellEngine engine({{.writes = frame(1, "/usr/bin/bash\n")},
                            {.writes = "41\r\n\x1b[1m$\x1b[0m ", .exitCode = 3}});
        const auto end = engine.run();
        VERIFY_OK(end);
        QCOMPARE(end->exitCode.value(), 3);
        QVERIFY(!end->hasContainerEnded);
        QCOMPARE(engine.place.container, std::string("shop-web-1"));
        QCOMPARE(engine.place.command, std::vector<std::string>{"bash"});
        QCOMPARE(engine.seen, std::string("\x1b[1m$\x1b[0m ")); // its id is nothing to see
        QVERIFY(contains(engine.asked[1], R"("TERM=xterm-256color")"));
        QVERIFY(contains(engine.asked[1], R"("sh","33","91","bash"])"));
        QVERIFY(contains(engine.asked[1], R"("Tty":true)"));
    }

    void anotherCommandIsRunAsItIs()
    {
        ShellEngine engine({{.writes = frame(1, "/bin/sh\n")}, {.writes = "41\r\nebb\r\n"}});
        VERIFY_OK(engine.run({"echo", "ebb; $TIDE"}));
        QCOMPARE(engine.seen, std::string("ebb\r\n"));
        QVERIFY(contains(engine.asked[1], R"("echo","ebb; $TIDE"])"));
    }

    void anImageWithoutAShellIsAnError_data()
    {
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("the engine runs it in vain") << false;
        QTest::newRow("the engine refuses it") << true;
    }

    void anImageWithoutAShellIsAnError()
    {
        QFETCH(bool, isRefused);
        const std::string words = R"(exec: \"sh\": executable file not found in $PATH)";
        ShellEngine engine(
            {{.writes = frame(1, words), .exitCode = 127}, {.writes = "own\r\n", .exitCode = 0}});
        if (isRefused)
            engine.fake.reply("POST",
                              "/exec/x1/start",
                              {.status = 400, .body = R"({"message":")" + words + R"("})"});
        const auto end = engine.run();
        QVERIFY(!end);
        QVERIFY(end.error().code == ErrorCode::NotFound);
        QCOMPARE(end.error().message.english(), std::string("the image of web has no shell"));
        QVERIFY(engine.place.command.empty());
    }

    void whatNeedsNoShellRunsWithoutOne()
    {
        ShellEngine engine({{.exitCode = 127}, {.writes = "12\r\nown\r\n", .exitCode = 0}});
        VERIFY_OK(engine.run({"/tides"}));
        QVERIFY(contains(engine.asked[1], R"("Cmd":["/tides"])"));
        QCOMPARE(engine.seen, std::string("12\r\nown\r\n")); // no line of it is taken for an id
    }

    void aCommandThatDoesNotComeSoFarIsSeen()
    {
        ShellEngine engine({{.writes = frame(1, "/bin/sh\n")},
                            {.writes = "OCI runtime exec failed\r\n", .exitCode = 126}});
        const auto end = engine.run();
        VERIFY_OK(end);
        QCOMPARE(end->exitCode.value(), 126);
        QCOMPARE(engine.seen, std::string("OCI runtime exec failed\r\n"));
    }

    void aStopHangsUp()
    {
        ShellEngine engine(
            {{.writes = frame(1, "/bin/sh\n")}, {.writes = "41\r\n# "}, {.writes = ""}});
        std::stop_source stop;
        const auto end = engine.run(
            {}, [&stop] { stop.request_stop(); }, stop.get_token());
        QVERIFY(!end);
        QVERIFY(end.error().code == ErrorCode::Cancelled);
        QVERIFY(end.error().hint.empty());
        QCOMPARE(engine.asked.size(), std::size_t{3});
        QVERIFY(contains(engine.asked[2], "kill -HUP"));
        QVERIFY(contains(engine.asked[2], R"("41"])"));
        QCOMPARE(engine.fake.requestsTo("POST", "/exec/x3/start").at(0).body,
                 std::string(R"({"Detach":true,"Tty":false})"));
    }

    void whatCannotBeHungUpIsSaid()
    {
        ShellEngine engine({{.exitCode = 127}, {.writes = "own\r\n"}});
        std::stop_source stop;
        const auto end = engine.run(
            {"/tides"}, [&stop] { stop.request_stop(); }, stop.get_token());
        QVERIFY(!end);
        QVERIFY(end.error().code == ErrorCode::Cancelled);
        QVERIFY(contains(end.error().hint.english(), "plumbline restart web"));
    }

    void aContainerThatEndedIsSaid_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("started again meanwhile") << false;
        QTest::newRow("removed") << true;
    }

    void aContainerThatEndedIsSaid()
    {
        QFETCH(bool, isRemoved);
        ShellEngine engine(
            {{.writes = frame(1, "/bin/sh\n")}, {.writes = "41\r\n# ", .exitCode = 137}});
        engine.fake.reply("POST", "/containers/w1/wait", {.body = R"({"StatusCode":137})"});
        const auto end = engine.run({}, [&] {
            if (isRemoved) {
                engine.fake.reply(
                    "GET",
                    "/containers/w1/json",
                    {.status = 404, .body = R"({"message":"No such container: w1"})"});
                engine.fake.reply("GET", "/exec/x2/json", {.status = 404, .body = "{}"});
            } else {
                engine.runs("2026-11-29T09:30:00Z");
            }
        });
        VERIFY_OK(end);
        QVERIFY(end->hasContainerEnded);
        QCOMPARE(end->exitCode.has_value(), !isRemoved);
    }

    void anEngineThatIsLostIsAnError()
    {
        ShellEngine engine({{.writes = frame(1, "/bin/sh\n")}, {.writes = "41\r\n# "}});
        const auto end = engine.run({}, [&] { engine.fake.stop(); });
        QVERIFY(!end);
        QVERIFY(end.error().code == ErrorCode::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestConsole)
#include "tst_console.moc"
