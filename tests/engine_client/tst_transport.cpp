// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"
#include "tests/engine_client/support.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;
using namespace std::chrono_literals;

namespace {

Request streamOf(const std::string& path)
{
    return {.path = path, .deadline = std::nullopt, .purpose = phrase("follow {}", path)};
}

Endpoint socketAt(const QString& path)
{
    return {.host = "unix://" + path.toStdString()};
}

/// Seconds of processor time that this process has used.
double processorTime()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void aMissingSocketSaysSo();
    void aDeadSocketSaysSo();
    void aForbiddenSocketNamesTheGroup();
    void nobodyAtATcpPortSaysSo();
    void unknownAddressesAreRefused_data();
    void unknownAddressesAreRefused();
    void versionsCompareAsNumbers();
    void settlesOnTheOlderOfTheTwoVersions_data();
    void settlesOnTheOlderOfTheTwoVersions();
    void anEngineWithoutHeadIsAskedWithGet();
    void aPausedStreamTakesNoMoreUntilItGoesOn();
    void anEngineThatIsTooOldIsRefused();
    void aPinnedVersionIsUsed();
    void somethingElseThanAnEngineIsNoticed();
    void podmanIsKnownByItsHeader();
    void answersAreErrorsOfTheirKind_data();
    void answersAreErrorsOfTheirKind();
    void aNameConflictNamesItsHolder();
    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
    void aSlowAnswerEndsAtTheDeadline();
    void aRequestCanBeCancelled();
    void aRequestCanBeCancelledBeforeItBegins();
    void oneConnectionServesManyRequests();
    void anEngineThatClosedItsConnectionIsAskedAgain();
    void aStreamIsLiveBeforeItsFirstByte();
    void aStreamCarriesItsBytesInOrder();
    void aStreamThatIsCutIsAnError();
    void anErrorInsteadOfAStreamKeepsItsWords();
    void aHandleThatGoesAwayEndsItsStream();
    void manyStreamsRunAtOnce();
    void everyHandlerIsCalledBeforeTheTransportIsGone();
    void theLastClientMayGoInsideAHandler();
    void idleStreamsUseNoProcessorTime();
    void timersFireOnceAndInOrder();
    void aCancelledTimerStaysSilent();
    void manyThreadsMayAskAtOnce();
    void namesAreEscapedInPaths();
    void aLargeBodyArrivesWhole();
};

void TestTransport::aMissingSocketSaysSo()
{
    QTemporaryDir folder;
    const auto client = Client::connect(socketAt(folder.filePath("none.sock")));
    VERIFY_FAILS(client, ErrorCode::Unreachable);
    VERIFY_SAYS(client.error().message, "there is no engine socket at");
    VERIFY_SAYS(client.error().hint, "DOCKER_HOST");
}

void TestTransport::aDeadSocketSaysSo()
{
    FakeEngine fake;
    fake.stop();
    const auto client = Client::connect(endpointOf(fake));
    VERIFY_FAILS(client, ErrorCode::Unreachable);
    VERIFY_SAYS(client.error().message, "nobody answers at");
    VERIFY_SAYS(client.error().hint, "systemctl start docker");
}

void TestTransport::aForbiddenSocketNamesTheGroup()
{
    FakeEngine fake;
    const std::string path = fake.socketPath().string();
    QVERIFY(::chmod(path.c_str(), 0) == 0);
    // Root may connect to anything. The file system's view of who asks is a thread's own, and the
    // transport's thread takes it over from the one that starts it.
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        ::setfsuid(65534);
    const auto client = Client::connect(endpointOf(fake));
    if (isRoot)
        ::setfsuid(0);
    VERIFY_FAILS(client, ErrorCode::Denied);
    VERIFY_SAYS(client.error().message, "no permission on the engine socket");
    VERIFY_SAYS(client.error().hint, "docker");
}

void TestTransport::nobodyAtATcpPortSaysSo()
{
    const auto client = Client::connect({.host = "tcp://127.0.0.1:1"});
    VERIFY_FAILS(client, ErrorCode::Unreachable);
    VERIFY_SAYS(client.error().message, "nobody answers at tcp://127.0.0.1:1");
}

void TestTransport::unknownAddressesAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("code");
    QTest::newRow("nothing") << "" << static_cast<int>(ErrorCode::Invalid);
    QTest::newRow("no path") << "unix://" << static_cast<int>(ErrorCode::Invalid);
    QTest::newRow("pipe") << "npipe:////./pipe/docker" << static_cast<int>(ErrorCode::Unsupported);
}

void TestTransport::unknownAddressesAreRefused()
{
    QFETCH(QString, host);
    QFETCH(int, code);
    const auto client = Client::connect({.host = host.toStdString()});
    VERIFY_FAILS(client, static_cast<ErrorCode>(code));
    QVERIFY(!client.error().hint.empty());
}

void TestTransport::versionsCompareAsNumbers()
{
    QVERIFY(compareApiVersions("1.9", "1.41") < 0);
    QVERIFY(compareApiVersions("1.41", "1.41") == 0);
    QVERIFY(compareApiVersions("2.0", "1.99") > 0);
}

void TestTransport::settlesOnTheOlderOfTheTwoVersions_data()
{
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QString>("settled");
    QTest::newRow("the oldest we speak") << "1.40"
                                         << "1.40";
    QTest::newRow("older than ours") << "1.41"
                                     << "1.41";
    QTest::newRow("newer than ours") << "1.99"
                                     << "1.51";
}

void TestTransport::settlesOnTheOlderOfTheTwoVersions()
{
    QFETCH(QString, offered);
    QFETCH(QString, settled);
    FakeEngine fake;
    fake.reply("HEAD", "/_ping", {.headers = {{"API-Version", offered.toStdString()}}});
    fake.reply("GET", "/containers/json", {.body = "[]"});
    const Client client = connectedTo(fake);
    QCOMPARE(client.version().apiVersion, settled.toStdString());
    QCOMPARE(client.version().maxApiVersion, offered.toStdString());
    VERIFY_OK(client.run(listContainers({})));
    QCOMPARE(fake.requests().back().version, settled.toStdString());
}

void TestTransport::anEngineWithoutHeadIsAskedWithGet()
{
    FakeEngine fake;
    fake.reply("HEAD", "/_ping", {.status = 404, .body = "page not found"});
    QCOMPARE(connectedTo(fake).version().apiVersion, std::string("1.41"));
    QCOMPARE(fake.requestsTo("GET", "/_ping").size(), 1U);
}

void TestTransport::anEngineThatIsTooOldIsRefused()
{
    FakeEngine fake;
    fake.reply("HEAD", "/_ping", {.headers = {{"Api-Version", "1.38"}}});
    const auto client = Client::connect(endpointOf(fake));
    VERIFY_FAILS(client, ErrorCode::Unsupported);
    VERIFY_SAYS(client.error().message, "1.38");
}

void TestTransport::aPinnedVersionIsUsed()
{
    FakeEngine fake;
    const auto client = Client::connect(endpointOf(fake), {}, "1.40");
    VERIFY_OK(client);
    QCOMPARE(client->version().apiVersion, std::string("1.40"));
    QVERIFY(!client->supports("1.41"));
}

void TestTransport::somethingElseThanAnEngineIsNoticed()
{
    FakeEngine fake;
    fake.reply("HEAD", "/_ping", {.body = "<html>"});
    fake.reply("GET", "/_ping", {.body = "<html>"});
    VERIFY_FAILS(Client::connect(endpointOf(fake)), ErrorCode::Invalid);
}

void TestTransport::podmanIsKnownByItsHeader()
{
    FakeEngine fake;
    fake.reply(
        "HEAD", "/_ping", {.headers = {{"Api-Version", "1.41"}, {"Libpod-Api-Version", "4.3.1"}}});
    QVERIFY(connectedTo(fake).version().isPodman);
}

void TestTransport::answersAreErrorsOfTheirKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("body");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    const auto row =
        [](const char* name, int status, const char* body, ErrorCode code, const char* says) {
            QTest::newRow(name) << status << body << static_cast<int>(code) << says;
        };
    row("400", 400, R"({"message":"bad"})", ErrorCode::Invalid, "the engine says: bad");
    row("401", 401, R"({"message":"who"})", ErrorCode::Denied, "who");
    row("403", 403, R"({"message":"no"})", ErrorCode::Denied, "no");
    row("404", 404, R"({"message":"none"})", ErrorCode::NotFound, "none");
    row("409", 409, R"({"message":"in use"})", ErrorCode::Conflict, "in use");
    row("500", 500, R"({"message":"oops"})", ErrorCode::Internal, "oops");
    row("501", 501, R"({"message":"cannot"})", ErrorCode::Unsupported, "cannot");
    row("podman", 500, R"({"cause":"c","message":"m","response":500})", ErrorCode::Internal, "m");
    row("occupied",
        500,
        R"({"message":"a disk usage operation is already running"})",
        ErrorCode::Conflict,
        "already running");
    row("text", 500, "plain\x1b[2J words", ErrorCode::Internal, "plain\\x1b[2J words");
    row("nothing", 503, "", ErrorCode::Internal, "HTTP 503");
}

void TestTransport::answersAreErrorsOfTheirKind()
{
    QFETCH(int, status);
    QFETCH(QString, body);
    QFETCH(int, code);
    QFETCH(QString, says);
    FakeEngine fake;
    fake.reply("GET", "/x", {.status = status, .body = body.toStdString()});
    const auto answer = connectedTo(fake).exchange(get("/x"));
    VERIFY_FAILS(answer, static_cast<ErrorCode>(code));
    VERIFY_SAYS(answer.error().message, "cannot look at /x");
    VERIFY_SAYS(answer.error().message, says.toStdString());
}

void TestTransport::aNameConflictNamesItsHolder()
{
    FakeEngine fake;
    const std::string holder = "40367320a234d0a99bee19a45c2ccbc3929ec40ed8248cd952921f46545d0fe9";
    fake.replyOnce(
        "POST",
        "/containers/create",
        {.status = 409,
         .body = R"({"message":"Conflict. The container name \"/s1\" is already in use by )"
                 R"(container \")" +
                 holder + R"(\". You have to remove (or rename) it."})"});
    fake.replyOnce(
        "POST",
        "/containers/create",
        {.status = 500,
         .body = R"({"cause":"that name is already in use","message":"creating container )"
                 R"(storage: the container name \"s1\" is already in use by )" +
                 holder + R"(. You have to remove it."})"});
    const Client client = connectedTo(fake);
    for (const char* engine : {"docker", "podman"}) {
        const auto created = client.run(createContainer({.name = "s1"}, "1.41"));
        QVERIFY2(!created, engine);
        VERIFY_FAILS(created, ErrorCode::Conflict);
        VERIFY_SAYS(created.error().hint, "40367320a234");
    }
}

void TestTransport::brokenAnswersAreErrors_data()
{
    addBrokenManners();
}

void TestTransport::brokenAnswersAreErrors()
{
    QFETCH(int, manner);
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "part", .manner = static_cast<FakeReply::Manner>(manner)});
    const Client client = connectedTo(fake);
    const auto answer = client.exchange(get("/x"));
    VERIFY_FAILS(answer, ErrorCode::Unreachable);
    VERIFY_SAYS(answer.error().message, "cannot look at /x");
    fake.reply("GET", "/y", {.body = "fine"}); // the next one is not harmed
    VERIFY_OK(client.exchange(get("/y")));
}

void TestTransport::aSlowAnswerEndsAtTheDeadline()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.manner = FakeReply::Manner::Silence});
    const Client client = connectedTo(fake);
    Request request = get("/x");
    request.deadline = 100ms;
    const auto begin = std::chrono::steady_clock::now();
    VERIFY_FAILS(client.exchange(request), ErrorCode::TimedOut);
    QVERIFY(std::chrono::steady_clock::now() - begin < 5s);
}

void TestTransport::aRequestCanBeCancelled()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.manner = FakeReply::Manner::Silence});
    const Client client = connectedTo(fake);
    std::stop_source source;
    auto answer = std::async(std::launch::async,
                             [&] { return client.exchange(streamOf("/x"), source.get_token()); });
    QVERIFY(fake.waitForRequests("GET", "/x"));
    source.request_stop();
    QCOMPARE(answer.wait_for(10s), std::future_status::ready);
    VERIFY_FAILS(answer.get(), ErrorCode::Cancelled);
}

void TestTransport::aRequestCanBeCancelledBeforeItBegins()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.manner = FakeReply::Manner::Silence});
    const Client client = connectedTo(fake);
    std::stop_source source;
    source.request_stop();
    VERIFY_FAILS(client.exchange(streamOf("/x"), source.get_token()), ErrorCode::Cancelled);
}

void TestTransport::oneConnectionServesManyRequests()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "[]"});
    const Client client = connectedTo(fake);
    for (int i = 0; i < 20; ++i)
        VERIFY_OK(client.exchange(get("/x")));
    QCOMPARE(fake.connectionsAccepted(), 1U);
}

void TestTransport::anEngineThatClosedItsConnectionIsAskedAgain()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "[]"});
    const Client client = connectedTo(fake);
    VERIFY_OK(client.exchange(get("/x")));
    fake.stop();
    fake.start();
    VERIFY_OK(client.exchange(get("/x")));
}

void TestTransport::aStreamIsLiveBeforeItsFirstByte()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.manner = FakeReply::Manner::Stream});
    Inbox<std::string> chunks;
    const Client client = connectedTo(fake);
    const StreamHandle handle = client.stream(
        streamOf("/s"),
        [&](std::string_view bytes) { chunks.push(std::string(bytes)); },
        [](auto) {});
    QCOMPARE(chunks.wait(1), std::vector<std::string>{""});
}

void TestTransport::aStreamCarriesItsBytesInOrder()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.manner = FakeReply::Manner::Stream});
    Inbox<Result<Response>> ends;
    const Client client = connectedTo(fake);
    std::string text;
    const StreamHandle handle = client.stream(
        streamOf("/s"),
        [&](std::string_view bytes) { text += bytes; },
        [&](Result<Response> end) { ends.push(std::move(end)); });
    QVERIFY(fake.waitForStreams("/s"));
    std::string expected;
    for (int i = 0; i < 1000; ++i) {
        const std::string part = std::to_string(i) + ",";
        fake.push("/s", part);
        expected += part;
    }
    fake.endStreams("/s");
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_OK(ends.values().front());
    QCOMPARE(text, expected);
}

void TestTransport::aStreamThatIsCutIsAnError()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.chunks = {"abc"}, .manner = FakeReply::Manner::CutInBody});
    Inbox<Result<Response>> ends;
    const Client client = connectedTo(fake);
    const StreamHandle handle = client.stream(
        streamOf("/s"), [](std::string_view) {}, [&](auto end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_FAILS(ends.values().front(), ErrorCode::Unreachable);
}

void TestTransport::anErrorInsteadOfAStreamKeepsItsWords()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.status = 404, .body = R"({"message":"no such thing"})"});
    Inbox<Result<Response>> ends;
    Inbox<std::string> chunks;
    const Client client = connectedTo(fake);
    const StreamHandle handle = client.stream(
        streamOf("/s"),
        [&](std::string_view bytes) { chunks.push(std::string(bytes)); },
        [&](auto end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_FAILS(ends.values().front(), ErrorCode::NotFound);
    VERIFY_SAYS(ends.values().front().error().message, "no such thing");
    QVERIFY(chunks.values().empty());
}

void TestTransport::aHandleThatGoesAwayEndsItsStream()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.manner = FakeReply::Manner::Stream});
    Inbox<Result<Response>> ends;
    const Client client = connectedTo(fake);
    {
        const StreamHandle handle = client.stream(
            streamOf("/s"), [](std::string_view) {}, [&](auto end) { ends.push(std::move(end)); });
        QVERIFY(fake.waitForStreams("/s"));
    }
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_FAILS(ends.values().front(), ErrorCode::Cancelled);
    QTRY_COMPARE(fake.openStreams("/s"), 0U);
}

void TestTransport::manyStreamsRunAtOnce()
{
    constexpr std::size_t kStreams = 200;
    FakeEngine fake;
    fake.reply("GET", "/s", {.manner = FakeReply::Manner::Stream});
    fake.reply("GET", "/x", {.body = "[]"});
    std::vector<std::string> texts(kStreams);
    Inbox<Result<Response>> ends;
    const Client client = connectedTo(fake);
    std::vector<StreamHandle> handles;
    for (std::string& text : texts)
        handles.push_back(client.stream(
            streamOf("/s"),
            [&text](std::string_view bytes) { text += bytes; },
            [&](auto end) { ends.push(std::move(end)); }));
    QVERIFY(fake.waitForStreams("/s", kStreams));
    VERIFY_OK(client.exchange(get("/x"))); // a plain request does not wait for streams
    for (int i = 0; i < 50; ++i)
        QCOMPARE(fake.push("/s", "0123456789"), kStreams);
    fake.endStreams("/s");
    QCOMPARE(ends.wait(kStreams).size(), kStreams);
    for (const std::string& text : texts)
        QCOMPARE(text.size(), 500U);
}

void TestTransport::everyHandlerIsCalledBeforeTheTransportIsGone()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.manner = FakeReply::Manner::Stream});
    std::atomic<int> ended = 0;
    {
        const auto transport = makeTransport(endpointOf(fake));
        VERIFY_OK(transport);
        for (int i = 0; i < 50; ++i)
            (*transport)
                ->start(
                    {.path = "/s", .deadline = std::nullopt},
                    [](std::string_view) {},
                    [&](auto end) {
                        ended += !end && end.error().code == ErrorCode::Cancelled ? 1 : 0;
                    });
    }
    QCOMPARE(ended.load(), 50);
}

void TestTransport::theLastClientMayGoInsideAHandler()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "[]"});
    Inbox<bool> ends;
    {
        auto client = std::make_shared<Client>(connectedTo(fake));
        auto handle = std::make_shared<StreamHandle>();
        *handle = client->stream(get("/x"), nullptr, [&ends, client, handle](auto end) mutable {
            handle.reset();
            client.reset();
            ends.push(end.has_value());
        });
    }
    QCOMPARE(ends.wait(1).size(), 1U);
}

void TestTransport::idleStreamsUseNoProcessorTime()
{
    FakeEngine fake;
    fake.reply("GET", "/s", {.manner = FakeReply::Manner::Stream});
    Inbox<bool> over;
    const Client client = connectedTo(fake);
    std::vector<StreamHandle> handles;
    for (int i = 0; i < 20; ++i)
        handles.push_back(client.stream(
            streamOf("/s"), [](std::string_view) {}, [](auto) {}));
    QVERIFY(fake.waitForStreams("/s", 20));
    const double before = processorTime();
    client.transport()->schedule(1000ms, [&] { over.push(true); });
    QCOMPARE(over.wait(1).size(), 1U);
    const double used = processorTime() - before;
    QVERIFY2(used < 0.1, qPrintable(QString::number(used)));
}

void TestTransport::timersFireOnceAndInOrder()
{
    FakeEngine fake;
    const auto transport = makeTransport(endpointOf(fake));
    VERIFY_OK(transport);
    Inbox<int> fired;
    // in this order, so that a machine too slow for the pauses between them changes nothing
    (*transport)->schedule(0ms, [&] { fired.push(1); });
    (*transport)->schedule(30ms, [&] { fired.push(2); });
    (*transport)->schedule(60ms, [&] { fired.push(3); });
    QCOMPARE(fired.wait(3), (std::vector<int>{1, 2, 3}));
}

void TestTransport::aCancelledTimerStaysSilent()
{
    FakeEngine fake;
    const auto transport = makeTransport(endpointOf(fake));
    VERIFY_OK(transport);
    Inbox<int> fired;
    const ExchangeId first = (*transport)->schedule(20ms, [&] { fired.push(1); });
    (*transport)->schedule(40ms, [&] { fired.push(2); });
    (*transport)->cancel(first);
    QCOMPARE(fired.wait(1), std::vector<int>{2});
}

void TestTransport::manyThreadsMayAskAtOnce()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "[]"});
    const Client client = connectedTo(fake);
    std::atomic<int> answered = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int n = 0; n < 50; ++n)
                    answered += client.exchange(get("/x")).has_value() ? 1 : 0;
            });
    }
    QCOMPARE(answered.load(), 400);
}

void TestTransport::namesAreEscapedInPaths()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/a b?force=1#/json", {.body = "{}"});
    VERIFY_OK(connectedTo(fake).run(inspectContainer("a b?force=1#")));
}

void TestTransport::aLargeBodyArrivesWhole()
{
    FakeEngine fake;
    fake.reply("PUT", "/containers/c/archive", {});
    std::string tar(5 * 1024 * 1024, 'x');
    tar[1000] = '\0';
    VERIFY_OK(connectedTo(fake).run(putArchive("c", "/etc", tar)));
    const FakeRequest request = fake.requestsTo("PUT", "/containers/c/archive").front();
    QVERIFY(request.body == tar);
    QCOMPARE(request.headers.at("content-type"), std::string("application/x-tar"));
    QCOMPARE(request.query.at("path"), std::string("/etc"));
}

void TestTransport::aPausedStreamTakesNoMoreUntilItGoesOn()
{
    constexpr std::size_t kWhole = std::size_t{64} << 20; // more than lies between the two
    FakeEngine fake;
    fake.reply("GET", "/containers/c/logs", {.body = std::string(kWhole, 'x')});
    fake.reply("GET", "/info", {.body = "{}"});
    const Client client = connectedTo(fake);
    std::atomic<std::size_t> received{0};
    std::promise<StreamHandle*> known;
    std::promise<void> paused;
    std::promise<void> over;
    auto handle = known.get_future().share();
    StreamHandle stream = client.stream(
        streamOf("/containers/c/logs"),
        [&](std::string_view bytes) {
            const bool isFirst = received == 0 && !bytes.empty();
            received += bytes.size();
            if (isFirst) {
                handle.get()->pause();
                paused.set_value();
            }
        },
        [&](const Result<Response>& /*end*/) { over.set_value(); });
    known.set_value(&stream);
    QVERIFY(paused.get_future().wait_for(30s) == std::future_status::ready);
    for (int i = 0; i < 50; ++i) // the same thread answers them
        VERIFY_OK(client.exchange({.path = "/info", .purpose = phrase("ask")}));
    const std::size_t soFar = received;
    for (int i = 0; i < 50; ++i)
        VERIFY_OK(client.exchange({.path = "/info", .purpose = phrase("ask")}));
    QCOMPARE(received.load(), soFar);
    QVERIFY(soFar < kWhole / 4);
    stream.resume();
    QVERIFY(over.get_future().wait_for(30s) == std::future_status::ready);
    QCOMPARE(received.load(), kWhole);
}

QTEST_GUILESS_MAIN(TestTransport)

#include "tst_transport.moc"
