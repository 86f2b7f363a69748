// SPDX-License-Identifier: Apache-2.0
#include "core/engine/logs.h"
#include "core/engine/swarm.h"
#include "tests/engine_client/support.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

namespace {

constexpr const char* kStamp = "2026-11-23T05:14:38.751796471Z ";
constexpr const char* kLater = "2026-11-23T05:14:38.751796999Z ";

using Framing = LogDecoder::Framing;

/// What a decoder makes of the bytes, given to it in pieces of that size.
std::vector<LogLine>
decoded(std::string_view bytes, Framing framing, bool timestamps, std::size_t pieceSize)
{
    std::vector<LogLine> lines;
    LogDecoder decoder(
        framing, timestamps, [&](LogLine line) { lines.push_back(std::move(line)); });
    for (; !bytes.empty(); bytes.remove_prefix(std::min(pieceSize, bytes.size())))
        decoder.feed(bytes.substr(0, pieceSize));
    decoder.finish();
    return lines;
}

std::string shown(const std::vector<LogLine>& lines)
{
    std::string text;
    for (const LogLine& line : lines)
        text += std::string(line.stream == LogStream::Output ? "out" : "err") + "|" +
                line.timestamp + "|" + line.text + "\n";
    return text;
}

} // namespace

class TestLogs : public QObject
{
    Q_OBJECT

private slots:
    void bytesBecomeLines_data();
    void bytesBecomeLines();
    void longLinesOfManyFramesAreOneLine();
    void aTtysLongLinesLoseTheirInnerStamps();
    void aLineWithoutEndIsHandedOutInPieces();
    void recordedStreamsAreRead();
    void aStreamIsAskedForAsTheOptionsSay();
    void aSwarmsLogIsFollowedForAsLongAsItTakes();
    void aStreamDeliversLinesAndItsEnd();
    void aCutStreamHandsOutWhatItHas();
    void aDriverThatCannotBeReadIsUnsupported_data();
    void aDriverThatCannotBeReadIsUnsupported();
    void readingCollectsTheLines();
    void readingCanBeCancelled();
    void aMillionLinesAreAllThere();
};

void TestLogs::bytesBecomeLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isRaw");
    QTest::addColumn<bool>("timestamps");
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char* name,
                        const std::string& bytes,
                        bool isRaw,
                        bool timestamps,
                        const std::string& lines) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << isRaw << timestamps
                            << QByteArray::fromStdString(lines);
    };
    const std::string stamp(kStamp, 30);
    row("two streams", frame(1, "a\n") + frame(2, "b\n"), false, false, "out||a\nerr||b\n");
    row("an empty line", frame(1, "\n"), false, false, "out||\n");
    row("an empty frame", frame(1, "") + frame(1, "a\n"), false, false, "out||a\n");
    row("no line feed at the end", frame(1, "a"), false, false, "out||a\n");
    row("a line of two frames", frame(1, "a") + frame(1, "b\n"), false, false, "out||ab\n");
    row("streams between",
        frame(1, "a") + frame(2, "x\n") + frame(1, "b\n"),
        false,
        false,
        "err||x\nout||ab\n");
    row("many lines a frame", frame(1, "a\nb\nc"), false, false, "out||a\nout||b\nout||c\n");
    row("the engine's own words", frame(3, "oops\n"), false, false, "err||oops\n");
    row("stamps", frame(1, kStamp + std::string("a b\n")), false, true, "out|" + stamp + "|a b\n");
    row("a stamp and nothing",
        frame(1, kStamp + std::string("\n")),
        false,
        true,
        "out|" + stamp + "|\n");
    row("a stamp each frame",
        frame(1, kStamp + std::string("a ")) + frame(1, kLater + std::string("b\n")),
        false,
        true,
        "out|" + stamp + "|a b\n");
    row("no stamp though asked", frame(1, "a b\n"), false, true, "out||a b\n");
    row("no stamp, one word", frame(1, "a\n") + frame(1, "b"), false, true, "out||a\nout||b\n");
    row("a date that is no stamp", frame(1, "2026-11-23 a\n"), false, true, "out||2026-11-23 a\n");
    row("a line that looks like one",
        frame(1, kStamp + std::string(kLater) + "\n"),
        false,
        true,
        "out|" + stamp + "|" + kLater + "\n");
    row("carriage returns stay", frame(1, "a\r\n"), false, false, "out||a\r\n");
    row("a TTY", "a\r\nb\r\n", true, false, "out||a\nout||b\n");
    row("a TTY with stamps",
        kStamp + std::string("a\r\n") + kStamp + "b",
        true,
        true,
        "out|" + stamp + "|a\nout|" + stamp + "|b\n");
    row("a TTY that nobody told of",
        "hello, world\nagain\n",
        false,
        false,
        "out||hello, world\nout||again\n");
    row("its last words", "hi\n", false, false, "out||hi\n");
}

void TestLogs::bytesBecomeLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isRaw);
    QFETCH(bool, timestamps);
    QFETCH(QByteArray, lines);
    const std::string all = bytes.toStdString();
    for (std::size_t size = 1; size <= all.size(); ++size)
        QCOMPARE(shown(decoded(all, isRaw ? Framing::Raw : Framing::Multiplexed, timestamps, size)),
                 lines.toStdString());
}

void TestLogs::longLinesOfManyFramesAreOneLine()
{
    std::string bytes;
    std::string text;
    for (int i = 0; i < 5; ++i) {
        const std::string part(16384, static_cast<char>('a' + i));
        bytes += frame(1, (i == 0 ? kStamp : kLater) + part);
        text += part;
    }
    bytes += frame(1, kLater + std::string("end\n")) + frame(1, kLater + std::string("next\n"));
    for (const std::size_t size : {1U, 7U, 1000U, 16384U, 1000000U}) {
        const auto lines = decoded(bytes, Framing::Multiplexed, true, size);
        QCOMPARE(lines.size(), 2U);
        QVERIFY(lines[0].text == text + "end");
        QCOMPARE(lines[0].timestamp + " ", std::string(kStamp));
        QCOMPARE(lines[1].text, std::string("next"));
        QCOMPARE(lines[1].timestamp + " ", std::string(kLater));
    }
}

void TestLogs::aTtysLongLinesLoseTheirInnerStamps()
{
    const std::string part(16384, 'x');
    const std::string bytes =
        kStamp + part + kLater + part + kLater + "end\r\n" + kLater + "next\r\n";
    for (const std::size_t size : {1U, 1000U, 1000000U}) {
        const auto lines = decoded(bytes, Framing::Raw, true, size);
        QCOMPARE(lines.size(), 2U);
        QVERIFY(lines[0].text == part + part + "end");
        QCOMPARE(lines[1].text, std::string("next"));
    }
}

void TestLogs::aLineWithoutEndIsHandedOutInPieces()
{
    std::size_t total = 0;
    std::size_t count = 0;
    LogDecoder decoder(Framing::Raw, false, [&](const LogLine& line) {
        total += line.text.size();
        ++count;
    });
    const std::string filling(1 << 20, 'x');
    for (int i = 0; i < 40; ++i)
        decoder.feed(filling);
    decoder.finish();
    QCOMPARE(total, std::size_t{40} << 20U);
    QCOMPARE(count, 3U);
}

void TestLogs::recordedStreamsAreRead()
{
    QCOMPARE(shown(decoded(recorded("logs-multiplexed.bin"), Framing::Multiplexed, true, 5)),
             std::string("out|2026-11-23T05:14:38.751796471Z|out1\n"
                         "err|2026-11-23T05:14:38.752046598Z|err1\n"
                         "out|2026-11-23T05:14:38.752270876Z|out2\n"
                         "out|2026-11-23T05:14:38.806681032Z|partial-no-newline\n"));
    const auto lines = decoded(recorded("podman-logs.bin"), Framing::Multiplexed, true, 5);
    QVERIFY(lines.size() >= 2);
    QCOMPARE(lines[0].timestamp, std::string("2026-11-23T05:21:43Z"));
    QVERIFY(lines[0].text.starts_with("1:M 23 Nov 2026"));
}

void TestLogs::aStreamIsAskedForAsTheOptionsSay()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/c/logs", {});
    VERIFY_OK(readLogs(connectedTo(fake),
                       "c",
                       false,
                       {.timestamps = true, .tail = "5", .since = "1.5", .standardError = false},
                       {}));
    const auto query = fake.requestsTo("GET", "/containers/c/logs").front().query;
    QCOMPARE(query,
             (std::map<std::string, std::string>{{"stdout", "1"},
                                                 {"stderr", "0"},
                                                 {"follow", "0"},
                                                 {"timestamps", "1"},
                                                 {"tail", "5"},
                                                 {"since", "1.5"}}));
}

void TestLogs::aSwarmsLogIsFollowedForAsLongAsItTakes()
{
    QVERIFY(!serviceLogs("web", {.follow = true}).deadline);
}

void TestLogs::aStreamDeliversLinesAndItsEnd()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/c/logs", {.manner = FakeReply::Manner::Stream});
    Inbox<LogLine> lines;
    Inbox<Result<>> ends;
    const StreamHandle handle = streamLogs(
        connectedTo(fake),
        "c",
        false,
        {.follow = true},
        [&](LogLine line) { lines.push(std::move(line)); },
        [&](Result<> end) { ends.push(std::move(end)); });
    QVERIFY(fake.waitForStreams("/containers/c/logs"));
    fake.push("/containers/c/logs", frame(1, "one\n"));
    QCOMPARE(lines.wait(1).front().text, std::string("one"));
    fake.push("/containers/c/logs", frame(2, "two"));
    fake.endStreams("/containers/c/logs");
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_OK(ends.values().front());
    QCOMPARE(shown(lines.values()), std::string("out||one\nerr||two\n"));
}

void TestLogs::aCutStreamHandsOutWhatItHas()
{
    FakeEngine fake;
    fake.reply(
        "GET",
        "/containers/c/logs",
        {.chunks = {frame(1, "one\n"), frame(1, "tw")}, .manner = FakeReply::Manner::CutInBody});
    Inbox<LogLine> lines;
    Inbox<Result<>> ends;
    const StreamHandle handle = streamLogs(
        connectedTo(fake),
        "c",
        false,
        {},
        [&](LogLine line) { lines.push(std::move(line)); },
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_FAILS(ends.values().front(), ErrorCode::Unreachable);
    QCOMPARE(shown(lines.values()), std::string("out||one\nout||tw\n"));
}

void TestLogs::aDriverThatCannotBeReadIsUnsupported_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("501") << 501;
    QTest::newRow("500") << 500;
}

void TestLogs::aDriverThatCannotBeReadIsUnsupported()
{
    QFETCH(int, status);
    FakeEngine fake;
    fake.reply("GET",
               "/containers/c/logs",
               {.status = status,
                .body = R"({"message":"configured logging driver does not support reading"})"});
    const auto lines = readLogs(connectedTo(fake), "c", false, {}, {});
    VERIFY_FAILS(lines, ErrorCode::Unsupported);
    VERIFY_SAYS(lines.error().hint, "driver");
}

void TestLogs::readingCollectsTheLines()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/c/logs", {.body = recorded("logs-multiplexed.bin")});
    const auto lines = readLogs(connectedTo(fake), "c", false, {.timestamps = true}, {});
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 4U);
}

void TestLogs::readingCanBeCancelled()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/c/logs", {.manner = FakeReply::Manner::Silence});
    std::stop_source source;
    source.request_stop();
    VERIFY_FAILS(readLogs(connectedTo(fake), "c", false, {}, source.get_token()),
                 ErrorCode::Cancelled);
}

void TestLogs::aMillionLinesAreAllThere()
{
    std::string block;
    for (int i = 0; i < 1000; ++i)
        block += frame(1, std::string(79, 'x') + "\n");
    std::size_t count = 0;
    LogDecoder decoder(Framing::Multiplexed, false, [&](const LogLine& line) {
        count += line.text.size() == 79 ? 1U : 0U;
    });
    for (int i = 0; i < 1000; ++i)
        decoder.feed(block);
    QCOMPARE(count, 1000000U);
}

QTEST_GUILESS_MAIN(TestLogs)

#include "tst_logs.moc"
