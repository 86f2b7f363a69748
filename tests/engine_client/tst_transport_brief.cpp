// SPDX-License-Identifier: Apache-2.0
#include "tests/engine_client/support.h"

#include <QTest>

#include <future>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;
using namespace std::chrono_literals;

namespace {

Client questionsTo(const FakeEngine& fake)
{
    auto client = Client::connect(endpointOf(fake), {}, {}, Talk::Questions);
    if (!client)
        qFatal("%s", toString(client.error()).c_str());
    return *client;
}

} // namespace

/// Questions without libcurl: they must end as they would with it.
class TestTransportBrief : public QObject
{
    Q_OBJECT

private slots:
    void anAnswerIsTheSameAsWithLibcurl();
    void manyThreadsMayAskAtOnce();
    void anAnswerInChunksIsWhole();
    void brokenAnswersAreErrors_data();
    void brokenAnswersAreErrors();
    void aDeadSocketSaysSo();
    void aSlowAnswerEndsAtTheDeadline();
    void aQuestionCanBeCancelled();
    void whatIsUnderWayEndsWithTheTransport();
    void theLastClientMayGoInsideAHandler();
    void allElseWorksToo();
};

void TestTransportBrief::anAnswerIsTheSameAsWithLibcurl()
{
    FakeEngine fake;
    fake.reply("GET", "/v1.41/x", {});
    fake.reply("GET", "/x?y", {.body = "fine", .headers = {{"X-Name", "value"}}});
    fake.reply("GET", "/gone", {.status = 404, .body = R"({"message":"No such image"})"});
    const Client full = connectedTo(fake);
    const Client brief = questionsTo(fake);
    QCOMPARE(brief.version().apiVersion, full.version().apiVersion);
    for (const char* path : {"/x?y", "/gone", "/unknown"}) {
        const auto expected = full.exchange(get(path));
        const auto found = brief.exchange(get(path));
        QCOMPARE(found.has_value(), expected.has_value());
        if (found) {
            QCOMPARE(found->status, expected->status);
            QCOMPARE(found->body, expected->body);
            QCOMPARE(found->headers.at("x-name"), expected->headers.at("x-name"));
        } else {
            QCOMPARE(toString(found.error()), toString(expected.error()));
        }
    }
}

void TestTransportBrief::manyThreadsMayAskAtOnce()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "fine", .delay = 20ms});
    const Client client = questionsTo(fake);
    std::vector<std::future<Result<Response>>> answers;
    for (int i = 0; i < 20; ++i)
        answers.push_back(
            std::async(std::launch::async, [&] { return client.exchange(get("/x")); }));
    for (auto& answer : answers)
        QCOMPARE(answer.get().value().body, std::string("fine"));
}

void TestTransportBrief::anAnswerInChunksIsWhole()
{
    FakeEngine fake;
    fake.reply(
        "GET", "/x", {.chunks = {"one ", std::string(200'000, 'x'), " two"}, .interval = 5ms});
    const auto answer = questionsTo(fake).exchange(get("/x"));
    VERIFY_OK(answer);
    QCOMPARE(answer->body, "one " + std::string(200'000, 'x') + " two");
}

void TestTransportBrief::brokenAnswersAreErrors_data()
{
    addBrokenManners();
}

void TestTransportBrief::brokenAnswersAreErrors()
{
    QFETCH(int, manner);
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "part", .manner = static_cast<FakeReply::Manner>(manner)});
    const auto answer = questionsTo(fake).exchange(get("/x"));
    VERIFY_FAILS(answer, ErrorCode::Unreachable);
    VERIFY_SAYS(answer.error().message, "cannot look at /x");
}

void TestTransportBrief::aDeadSocketSaysSo()
{
    FakeEngine fake;
    fake.stop();
    const auto client = Client::connect(endpointOf(fake), {}, {}, Talk::Questions);
    VERIFY_FAILS(client, ErrorCode::Unreachable);
    VERIFY_SAYS(client.error().message, "nobody answers at");
}

void TestTransportBrief::aSlowAnswerEndsAtTheDeadline()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.manner = FakeReply::Manner::Silence});
    Request request = get("/x");
    request.deadline = 100ms;
    VERIFY_FAILS(questionsTo(fake).exchange(request), ErrorCode::TimedOut);
}

void TestTransportBrief::aQuestionCanBeCancelled()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.manner = FakeReply::Manner::Silence});
    const Client client = questionsTo(fake);
    std::stop_source source;
    auto answer = std::async(std::launch::async,
                             [&] { return client.exchange(get("/x"), source.get_token()); });
    QVERIFY(fake.waitForRequests("GET", "/x"));
    source.request_stop();
    VERIFY_FAILS(answer.get(), ErrorCode::Cancelled);
}

void TestTransportBrief::whatIsUnderWayEndsWithTheTransport()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.manner = FakeReply::Manner::Silence});
    Inbox<Result<Response>> inbox;
    {
        const auto transport = makeBriefTransport(endpointOf(fake));
        VERIFY_OK(transport);
        (*transport)->start(get("/x"), nullptr, [&](Result<Response> answer) {
            inbox.push(answer);
        });
        QVERIFY(fake.waitForRequests("GET", "/x"));
    }
    QCOMPARE(inbox.values().size(), std::size_t{1}); // told before the transport was gone
    VERIFY_FAILS(inbox.values().front(), ErrorCode::Cancelled);
}

void TestTransportBrief::theLastClientMayGoInsideAHandler()
{
    FakeEngine fake;
    fake.reply("GET", "/x", {.body = "fine", .delay = 20ms});
    Inbox<int> inbox;
    auto transport =
        std::make_shared<std::shared_ptr<Transport>>(makeBriefTransport(endpointOf(fake)).value());
    Transport& named = **transport;
    named.start(get("/x"), nullptr, [&inbox, transport](const Result<Response>& answer) {
        transport->reset();
        inbox.push(answer ? answer->status : 0);
    });
    QCOMPARE(inbox.wait(), std::vector<int>{200});
}

void TestTransportBrief::allElseWorksToo()
{
    FakeEngine fake;
    fake.reply("POST", "/made", {.status = 201, .body = "made"});
    fake.reply("GET", "/stream", {.chunks = {"bytes"}, .manner = FakeReply::Manner::Stream});
    const Client client = questionsTo(fake);
    QCOMPARE(client.exchange({.method = "POST", .path = "/made", .body = "{}"}).value().body,
             std::string("made"));
    Inbox<std::string> chunks;
    const StreamHandle handle = client.stream(
        {.path = "/stream", .deadline = std::nullopt, .purpose = phrase("follow")},
        [&](std::string_view chunk) {
            if (!chunk.empty())
                chunks.push(std::string(chunk));
        },
        [](const Result<Response>& /*end*/) {});
    QCOMPARE(chunks.wait(), std::vector<std::string>{"bytes"});
    Inbox<int> fired;
    client.transport()->schedule(1ms, [&] { fired.push(1); });
    QCOMPARE(fired.wait().size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestTransportBrief)
#include "tst_transport_brief.moc"
