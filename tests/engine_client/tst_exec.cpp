// SPDX-License-Identifier: Apache-2.0
#include "core/engine/exec.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <array>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

namespace {

/// What a command wrote.
struct Written
{
    std::string output;
    std::string error;

    [[nodiscard]] DuplexStreams streams(int input = -1)
    {
        return {.input = input, .onOutput = [this](LogStream stream, std::string_view bytes) {
                    (stream == LogStream::Output ? output : error) += bytes;
                }};
    }
};

/// A command at a terminal that shows a prompt and ends; `created` is what was asked for.
void haveTerminal(FakeEngine& fake, std::string& created)
{
    fake.replyWith("POST", "/containers/c/exec", [&created](const FakeRequest& request) {
        created = request.body;
        return FakeReply{.status = 201, .body = R"({"Id":"x"})"};
    });
    fake.reply("POST", "/exec/x/start", {.body = "$ ", .manner = FakeReply::Manner::Raw});
    fake.reply("GET", "/exec/x/json", {.body = R"({"ExitCode":0})"});
}

} // namespace

/// Commands that stay connected.
class TestExec : public QObject
{
    Q_OBJECT

private slots:
    void outputComesInItsStreams();
    void aTerminalHasItsSize();
    void aTerminalHasItsSizeFromTheBeginning();
    void whatTheEngineRefusesIsSaid();
    void aConnectionThatBreaksIsAnError();
    void itCanBeInterrupted();
    void inputThatIsNoneEnds();
};

void TestExec::outputComesInItsStreams()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.status = 201, .body = R"({"Id":"x"})"});
    fake.reply("POST",
               "/exec/x/start",
               {.body = frame(1, "tide ") + frame(2, "ebb") + frame(1, "table"),
                .manner = FakeReply::Manner::Raw});
    fake.reply("GET", "/exec/x/json", {.body = R"({"ExitCode":3})"});
    Written written;
    const auto code =
        execAttached(connectedTo(fake), "c", {.command = {"tides"}}, written.streams(), {}, {});
    VERIFY_OK(code);
    QCOMPARE(*code, 3);
    QCOMPARE(written.output, std::string("tide table"));
    QCOMPARE(written.error, std::string("ebb"));
}

void TestExec::aTerminalHasItsSize()
{
    FakeEngine fake;
    std::string created;
    haveTerminal(fake, created);
    std::string size;
    fake.replyWith("POST", "/exec/x/resize", [&](const FakeRequest& request) {
        size = request.query.at("w") + "x" + request.query.at("h");
        return FakeReply{};
    });
    Written written;
    const auto code = execAttached(connectedTo(fake),
                                   "c",
                                   {.command = {"sh"}, .tty = true},
                                   written.streams(),
                                   [] { return TerminalSize{.columns = 91, .rows = 33}; },
                                   {});
    VERIFY_OK(code);
    QCOMPARE(written.output, std::string("$ "));
    QCOMPARE(size, std::string("91x33"));
    QVERIFY2(created.find("ConsoleSize") == std::string::npos, "API 1.41 has it not");
}

void TestExec::aTerminalHasItsSizeFromTheBeginning()
{
    FakeEngine fake;
    for (const char* method : {"HEAD", "GET"})
        fake.reply(method, "/_ping", {.body = "OK", .headers = {{"Api-Version", "1.45"}}});
    std::string created;
    haveTerminal(fake, created);
    Written written;
    VERIFY_OK(execAttached(connectedTo(fake),
                           "c",
                           {.command = {"sh"}, .tty = true},
                           written.streams(),
                           [] { return TerminalSize{.columns = 91, .rows = 33}; },
                           {}));
    QVERIFY2(created.find(R"("ConsoleSize":[33,91])") != std::string::npos, created.c_str());
}

void TestExec::whatTheEngineRefusesIsSaid()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.status = 201, .body = R"({"Id":"x"})"});
    fake.reply(
        "POST", "/exec/x/start", {.status = 409, .body = R"({"message":"Container c is paused"})"});
    Written written;
    const auto code =
        execAttached(connectedTo(fake), "c", {.command = {"sh"}}, written.streams(), {}, {});
    QVERIFY(!code);
    QVERIFY(code.error().code == ErrorCode::Conflict);
    QVERIFY2(code.error().message.english().find("Container c is paused") != std::string::npos,
             code.error().message.english().c_str());
}

void TestExec::aConnectionThatBreaksIsAnError()
{
    for (const auto manner : {FakeReply::Manner::Close, FakeReply::Manner::CutInHead}) {
        FakeEngine fake;
        fake.reply("POST", "/containers/c/exec", {.status = 201, .body = R"({"Id":"x"})"});
        fake.reply("POST", "/exec/x/start", {.body = "{}", .manner = manner});
        Written written;
        const auto code =
            execAttached(connectedTo(fake), "c", {.command = {"sh"}}, written.streams(), {}, {});
        QVERIFY(!code);
        QVERIFY(code.error().code == ErrorCode::Unreachable);
    }
}

void TestExec::itCanBeInterrupted()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/exec", {.status = 201, .body = R"({"Id":"x"})"});
    std::stop_source source;
    fake.replyWith("POST", "/exec/x/start", [&](const FakeRequest& /*request*/) {
        source.request_stop();
        return FakeReply{.manner = FakeReply::Manner::Silence};
    });
    Written written;
    const auto code = execAttached(
        connectedTo(fake), "c", {.command = {"sh"}}, written.streams(), {}, source.get_token());
    QVERIFY(!code);
    QVERIFY(code.error().code == ErrorCode::Cancelled);
}

void TestExec::inputThatIsNoneEnds()
{
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    QCOMPARE(write(ends[1], "lunar", 5), ssize_t{5});
    close(ends[1]);
    FakeEngine fake;
    bool hasInput = false;
    fake.replyWith("POST", "/containers/c/exec", [&](const FakeRequest& request) {
        hasInput = request.body.find(R"("AttachStdin":true)") != std::string::npos;
        return FakeReply{.status = 201, .body = R"({"Id":"x"})"};
    });
    fake.reply(
        "POST", "/exec/x/start", {.body = frame(1, "read"), .manner = FakeReply::Manner::Raw});
    fake.reply("GET", "/exec/x/json", {.body = R"({"ExitCode":0})"});
    Written written;
    const auto code = execAttached(
        connectedTo(fake), "c", {.command = {"cat"}}, written.streams(ends[0]), {}, {});
    close(ends[0]);
    VERIFY_OK(code);
    QVERIFY(hasInput);
    QCOMPARE(written.output, std::string("read"));
}

QTEST_GUILESS_MAIN(TestExec)
#include "tst_exec.moc"
