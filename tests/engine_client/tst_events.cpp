// SPDX-License-Identifier: Apache-2.0
#include "core/engine/events.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <atomic>
#include <future>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* kPath = "/events";

std::string eventAt(std::int64_t nano, const std::string& action, const std::string& id = "c1")
{
    return R"({"Type":"container","Action":")" + action + R"(","Actor":{"ID":")" + id +
           R"(","Attributes":{"name":"web"}},"time":1,"timeNano":)" + std::to_string(nano) + "}\n";
}

/// What a watch told, in words and in order.
class Diary
{
public:
    EventHandlers handlers()
    {
        return {.onEvent =
                    [this](const EngineEvent& event) {
                        m_entries.push(event.action +
                                       (event.detail.empty() ? "" : "=" + event.detail));
                    },
                .onLive = [this] { m_entries.push("live"); },
                .onLost =
                    [this](const Error& error) {
                        m_errors.push(error);
                        m_entries.push("lost");
                    }};
    }

    std::vector<std::string> wait(std::size_t count) { return m_entries.wait(count); }

    std::vector<Error> errors() { return m_errors.values(); }

private:
    Inbox<std::string> m_entries;
    Inbox<Error> m_errors;
};

using Entries = std::vector<std::string>;

} // namespace

class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void recordedEventsAreRead();
    void podmansEventsReadAlike();
    void eventsWithoutTheOldFieldsAreRead();
    void theFilterSaysWhatIsWanted();
    void itIsLiveBeforeTheFirstEvent();
    void anEndedStreamIsOpenedAgainFromWhereItStopped();
    void aCutStreamIsOpenedAgain();
    void aRestartedEngineIsFoundAgain();
    void oneOutageIsOneReport();
    void attemptsAreSpacedOut();
    void garbageBetweenEventsIsPassedOver();
    void nothingIsToldAfterTheEnd();
    void aWatchMayEndItselfInAHandler();
    void aWatchMayOutliveItsClient();
};

void TestEvents::recordedEventsAreRead()
{
    FakeEngine fake;
    fake.reply(
        "GET", kPath, {.body = recorded("events.ndjson"), .manner = FakeReply::Manner::Stream});
    Inbox<EngineEvent> events;
    const EventWatch watch(
        connectedTo(fake), {}, {.onEvent = [&](const EngineEvent& event) { events.push(event); }});
    const auto all = events.wait(40);
    QCOMPARE(all.size(), 40U);
    QCOMPARE(all[0].type, std::string("volume"));
    QCOMPARE(all[1].type, std::string("container"));
    QCOMPARE(all[1].action, std::string("create"));
    QCOMPARE(all[1].attributes.at("com.docker.compose.project"), std::string("x"));
    QCOMPARE(all[1].timeNano, 1795410872957258449);
    const auto health = std::ranges::find(all, "health_status", &EngineEvent::action);
    QVERIFY(health != all.end());
    QCOMPARE(health->detail, std::string("healthy"));
    const auto exec = std::ranges::find(all, "exec_create", &EngineEvent::action);
    QCOMPARE(exec->detail, std::string("redis-cli ping"));
}

void TestEvents::podmansEventsReadAlike()
{
    FakeEngine fake;
    fake.reply("GET",
               kPath,
               {.body = recorded("podman-events.ndjson") +
                        R"({"status":"died","id":"x","Type":"container","Action":"died","Actor":)"
                        R"({"ID":"x","Attributes":{"containerExitCode":"3"}},"time":5})"
                        "\n"
                        R"({"Type":"container","Action":"health_status","HealthStatus":"healthy",)"
                        R"("Actor":{"ID":"y"},"time":6})",
                .manner = FakeReply::Manner::Stream});
    Inbox<EngineEvent> events;
    const EventWatch watch(
        connectedTo(fake), {}, {.onEvent = [&](const EngineEvent& event) { events.push(event); }});
    const auto all = events.wait(14);
    QCOMPARE(all.size(), 14U);
    QCOMPARE(all[12].action, std::string("die"));
    QCOMPARE(all[12].attributes.at("exitCode"), std::string("3"));
    QCOMPARE(all[12].timeNano, 5'000'000'000);
    QCOMPARE(all[13].detail, std::string("healthy"));
}

void TestEvents::eventsWithoutTheOldFieldsAreRead()
{
    FakeEngine fake;
    fake.reply("GET",
               kPath,
               {.body = R"({"status":"die","id":"old","time":7})" + eventAt(8, "start", "new"),
                .manner = FakeReply::Manner::Stream});
    Inbox<EngineEvent> events;
    const EventWatch watch(
        connectedTo(fake), {}, {.onEvent = [&](const EngineEvent& event) { events.push(event); }});
    const auto all = events.wait(2);
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].id + all[0].action + all[0].type, std::string("olddiecontainer"));
    QCOMPARE(all[1].id + all[1].action, std::string("newstart"));
}

void TestEvents::theFilterSaysWhatIsWanted()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    const EventWatch watch(connectedTo(fake),
                           {.types = {"container", "network"},
                            .labels = {"com.docker.compose.project=x"},
                            .sinceNano = 1'500'000'007},
                           {});
    QVERIFY(fake.waitForRequests("GET", kPath));
    const auto query = fake.requestsTo("GET", kPath).front().query;
    QCOMPARE(query.at("filters"),
             std::string(
                 R"({"label":["com.docker.compose.project=x"],"type":["container","network"]})"));
    QCOMPARE(query.at("since"), std::string("1.500000007"));
}

void TestEvents::itIsLiveBeforeTheFirstEvent()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    QCOMPARE(diary.wait(1), Entries{"live"});
    fake.push(kPath, eventAt(5, "start"));
    QCOMPARE(diary.wait(2), (Entries{"live", "start"}));
}

void TestEvents::anEndedStreamIsOpenedAgainFromWhereItStopped()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    QVERIFY(fake.waitForStreams(kPath));
    fake.push(kPath, eventAt(2'000'000'009, "start"));
    QCOMPARE(diary.wait(2).size(), 2U);
    fake.endStreams(kPath);
    QCOMPARE(diary.wait(4), (Entries{"live", "start", "lost", "live"}));
    const auto asked = fake.requestsTo("GET", kPath);
    QCOMPARE(asked.size(), 2U);
    QVERIFY(!asked[0].query.contains("since"));
    QCOMPARE(asked[1].query.at("since"), std::string("2.000000010"));
}

void TestEvents::aCutStreamIsOpenedAgain()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    QVERIFY(fake.waitForStreams(kPath));
    fake.endStreams(kPath, true);
    QCOMPARE(diary.wait(3), (Entries{"live", "lost", "live"}));
}

void TestEvents::aRestartedEngineIsFoundAgain()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    QVERIFY(fake.waitForStreams(kPath));
    fake.stop(true);
    // The connection breaks first, then the socket is gone: two causes, two reports.
    QCOMPARE(diary.wait(3), (Entries{"live", "lost", "lost"}));
    VERIFY_SAYS(diary.errors().back().message, "no engine socket");
    fake.start();
    QCOMPARE(diary.wait(4).back(), std::string("live"));
    QVERIFY(fake.waitForStreams(kPath));
    fake.push(kPath, eventAt(9, "start"));
    QCOMPARE(diary.wait(5).back(), std::string("start"));
}

void TestEvents::oneOutageIsOneReport()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.status = 500, .body = R"({"message":"starting"})"});
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    QVERIFY(fake.waitForRequests("GET", kPath, 4));
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    QCOMPARE(diary.wait(2), (Entries{"lost", "live"}));
}

void TestEvents::attemptsAreSpacedOut()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.body = ""}); // lives and ends at once, again and again
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    const auto begin = std::chrono::steady_clock::now();
    QVERIFY(fake.waitForRequests("GET", kPath, 5));
    QVERIFY(std::chrono::steady_clock::now() - begin >= 1400ms); // 100 + 200 + 400 + 800
}

void TestEvents::garbageBetweenEventsIsPassedOver()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Diary diary;
    const EventWatch watch(connectedTo(fake), {}, diary.handlers());
    QVERIFY(fake.waitForStreams(kPath));
    fake.push(kPath, "{\"a\" nonsense}\n\n42\n" + eventAt(5, "start"));
    QCOMPARE(diary.wait(2), (Entries{"live", "start"}));
}

void TestEvents::nothingIsToldAfterTheEnd()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    const Client client = connectedTo(fake);
    for (int i = 0; i < 20; ++i) {
        std::atomic<bool> isOver = false;
        std::atomic<int> late = 0;
        {
            const EventWatch watch(
                client, {}, {.onEvent = [&](const EngineEvent&) { late += isOver ? 1 : 0; }});
            QVERIFY(fake.waitForStreams(kPath));
            fake.push(kPath, eventAt(5, "start") + eventAt(6, "die"));
        }
        isOver = true;
        fake.push(kPath, eventAt(7, "start"));
        QTRY_COMPARE(fake.openStreams(kPath), 0U);
        QCOMPARE(late.load(), 0);
    }
}

void TestEvents::aWatchMayEndItselfInAHandler()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Inbox<bool> ended;
    const Client client = connectedTo(fake);
    std::unique_ptr<EventWatch> watch;
    std::promise<void> made;
    watch = std::make_unique<EventWatch>(client, WatchEventsOptions{}, EventHandlers{.onLive = [&] {
                                             made.get_future().wait(); // until the pointer is there
                                             watch.reset();
                                             ended.push(true);
                                         }});
    made.set_value();
    QCOMPARE(ended.wait(1).size(), 1U);
    QTRY_COMPARE(fake.openStreams(kPath), 0U);
}

void TestEvents::aWatchMayOutliveItsClient()
{
    FakeEngine fake;
    fake.reply("GET", kPath, {.manner = FakeReply::Manner::Stream});
    Diary diary;
    std::optional<Client> client = connectedTo(fake);
    const EventWatch watch(*client, {}, diary.handlers());
    client.reset();
    QCOMPARE(diary.wait(1), Entries{"live"});
}

QTEST_GUILESS_MAIN(TestEvents)

#include "tst_events.moc"
