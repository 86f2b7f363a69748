// SPDX-License-Identifier: Apache-2.0
#include "core/engine/attach.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <array>
#include <stop_token>
#include <thread>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

namespace {

const std::string kAttach = "/containers/c/attach";
const std::string kWait = "/containers/c/wait";

/// What a container wrote.
struct Heard
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

/// An engine with one container, which ends with 3 once it has been started.
void answerRun(FakeEngine& fake, const std::string& written)
{
    fake.reply("POST", kWait, {.manner = FakeReply::Manner::Stream});
    fake.reply("POST", kAttach, {.body = written, .manner = FakeReply::Manner::Raw});
    fake.reply("POST", "/containers/c/resize", {});
}

void end(FakeEngine& fake)
{
    fake.push(kWait, R"({"StatusCode":3})");
    fake.endStreams(kWait);
}

/// A pipe that holds `text` and ends after it.
int inputOf(std::string_view text)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return -1;
    [[maybe_unused]] const ssize_t written = write(ends[1], text.data(), text.size());
    close(ends[1]);
    return ends[0];
}

} // namespace

/// A container from its start to its end.
class TestAttach : public QObject
{
    Q_OBJECT

private slots:
    void itListensBeforeItStarts_data();
    void itListensBeforeItStarts();
    void oneThatRemovesItselfIsWaitedForAsSuch();
    void inputIsPassedOn();
    void whatCannotBeStartedIsSaid_data();
    void whatCannotBeStartedIsSaid();
    void keysLeaveATerminal();
    void aTerminalHasItsSizeOnceItRuns();
    void aStopStopsTheContainer();
    void oneThatIsGoneIsSaid();
};

void TestAttach::itListensBeforeItStarts_data()
{
    QTest::addColumn<bool>("hasInput");
    QTest::newRow("output alone") << false;
    QTest::newRow("both ways") << true;
}

void TestAttach::itListensBeforeItStarts()
{
    QFETCH(bool, hasInput);
    FakeEngine fake;
    answerRun(fake, frame(1, "tide ") + frame(2, "ebb") + frame(1, "table"));
    Heard heard;
    const int input = hasInput ? inputOf("") : -1;
    std::size_t asked = 0;
    const auto code = runAttached(connectedTo(fake),
                                  {.container = "c"},
                                  heard.streams(input),
                                  {},
                                  [&]() -> Result<> {
                                      asked = fake.requestsTo("POST", kAttach).size() +
                                              fake.requestsTo("POST", kWait).size();
                                      end(fake);
                                      return {};
                                  },
                                  {});
    if (hasInput)
        close(input);
    VERIFY_OK(code);
    QCOMPARE(asked, std::size_t{2});
    QCOMPARE(code->value_or(-1), 3);
    QCOMPARE(heard.output, std::string("tide table"));
    QCOMPARE(heard.error, std::string("ebb"));
    QCOMPARE(fake.requestsTo("POST", kWait).front().query.at("condition"),
             std::string("next-exit"));
    QCOMPARE(fake.requestsTo("POST", kAttach).front().query.at("stdin"),
             std::string(hasInput ? "1" : "0"));
}

void TestAttach::oneThatRemovesItselfIsWaitedForAsSuch()
{
    FakeEngine fake;
    answerRun(fake, {});
    Heard heard;
    const auto code = runAttached(connectedTo(fake),
                                  {.container = "c", .removesItself = true},
                                  heard.streams(),
                                  {},
                                  [&]() -> Result<> {
                                      end(fake);
                                      return {};
                                  },
                                  {});
    VERIFY_OK(code);
    QCOMPARE(fake.requestsTo("POST", kWait).front().query.at("condition"), std::string("removed"));
}

void TestAttach::inputIsPassedOn()
{
    FakeEngine fake;
    answerRun(fake, frame(1, "read"));
    Heard heard;
    const int input = inputOf("lunar");
    const auto code = runAttached(connectedTo(fake),
                                  {.container = "c"},
                                  heard.streams(input),
                                  {},
                                  [&]() -> Result<> {
                                      end(fake);
                                      return {};
                                  },
                                  {});
    close(input);
    VERIFY_OK(code);
    QCOMPARE(heard.output, std::string("read"));
}

void TestAttach::whatCannotBeStartedIsSaid_data()
{
    itListensBeforeItStarts_data();
}

void TestAttach::whatCannotBeStartedIsSaid()
{
    QFETCH(bool, hasInput);
    FakeEngine fake;
    answerRun(fake, {});
    fake.reply("POST", kAttach, {.manner = FakeReply::Manner::Stream});
    Heard heard;
    const int input = hasInput ? inputOf("") : -1;
    const auto code = runAttached(
        connectedTo(fake),
        {.container = "c"},
        heard.streams(input),
        {},
        []() -> Result<> { return fail(ErrorCode::Invalid, phrase("executable file not found")); },
        {});
    if (hasInput)
        close(input);
    VERIFY_FAILS(code, ErrorCode::Invalid);
    QCOMPARE(code.error().message, std::string("executable file not found"));
}

void TestAttach::keysLeaveATerminal()
{
    FakeEngine fake;
    answerRun(fake, {});
    fake.reply("POST", kAttach, {.manner = FakeReply::Manner::Stream});
    Heard heard;
    const int input = inputOf("ls\n\x10\x11");
    DuplexStreams streams = heard.streams(input);
    // the engine ends the connection; the container goes on, so that nothing is said of its end
    streams.onInput = [&](std::string_view /*keys*/) { fake.endStreams(kAttach, true); };
    const auto code = runAttached(connectedTo(fake),
                                  {.container = "c", .tty = true},
                                  streams,
                                  {},
                                  []() -> Result<> { return {}; },
                                  {});
    close(input);
    VERIFY_OK(code);
    QVERIFY(!code->has_value());
}

void TestAttach::aTerminalHasItsSizeOnceItRuns()
{
    FakeEngine fake;
    answerRun(fake, "$ ");
    Heard heard;
    const int input = inputOf("");
    bool wasSizedBefore = true;
    const auto code = runAttached(
        connectedTo(fake),
        {.container = "c", .tty = true},
        heard.streams(input),
        [] { return TerminalSize{.columns = 91, .rows = 33}; },
        [&]() -> Result<> {
            wasSizedBefore = !fake.requestsTo("POST", "/containers/c/resize").empty();
            end(fake);
            return {};
        },
        {});
    close(input);
    VERIFY_OK(code);
    QVERIFY(!wasSizedBefore);
    const auto sized = fake.requestsTo("POST", "/containers/c/resize");
    QCOMPARE(sized.size(), std::size_t{1});
    QCOMPARE(sized.front().query.at("w") + "x" + sized.front().query.at("h"), std::string("91x33"));
}

void TestAttach::aStopStopsTheContainer()
{
    FakeEngine fake;
    answerRun(fake, {});
    fake.reply("POST", kAttach, {.manner = FakeReply::Manner::Stream});
    fake.reply("POST", "/containers/c/stop", {.status = 204});
    const std::jthread container([&] {
        if (!fake.waitForRequests("POST", "/containers/c/stop"))
            return;
        fake.push(kAttach, frame(1, "last words"));
        fake.endStreams(kAttach);
        end(fake);
    });
    Heard heard;
    std::stop_source source;
    const auto code = runAttached(
        connectedTo(fake),
        {.container = "c"},
        heard.streams(),
        {},
        [&]() -> Result<> {
            source.request_stop();
            return {};
        },
        source.get_token());
    VERIFY_OK(code);
    QCOMPARE(code->value_or(-1), 3);
    QCOMPARE(heard.output, std::string("last words"));
}

void TestAttach::oneThatIsGoneIsSaid()
{
    FakeEngine fake;
    fake.reply("POST", kWait, {.status = 404, .body = R"({"message":"No such container: c"})"});
    Heard heard;
    bool wasStarted = false;
    const auto code = runAttached(connectedTo(fake),
                                  {.container = "c"},
                                  heard.streams(),
                                  {},
                                  [&]() -> Result<> {
                                      wasStarted = true;
                                      return {};
                                  },
                                  {});
    VERIFY_FAILS(code, ErrorCode::NotFound);
    QVERIFY(!wasStarted);
}

QTEST_GUILESS_MAIN(TestAttach)
#include "tst_attach.moc"
