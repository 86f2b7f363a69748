// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/swarm.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <fmt/format.h>

using namespace plumbline;
using namespace plumbline::test;
using namespace plumbline::workspace;

namespace {

constexpr auto kManager =
    R"({"Swarm": {"LocalNodeState": "active", "NodeID": "n1", "ControlAvailable": true}})";

std::string taskOf(const std::string& id, int slot, const std::string& container, bool tty = false)
{
    return fmt::format(
        R"({{"ID": "{}", "ServiceID": "s1", "Slot": {}, "NodeID": "n1", "CreatedAt": "{}",)"
        R"( "Spec": {{"ContainerSpec": {{"TTY": {}}}}},)"
        R"( "Status": {{"State": "running", "ContainerStatus": {{"ContainerID": "{}"}}}}}})",
        id,
        slot,
        id,
        tty,
        container);
}

/// A Swarm with service web of stack shop, and these tasks.
std::unique_ptr<FakeEngine> swarmOf(const std::string& tasks)
{
    auto fake = std::make_unique<FakeEngine>();
    fake->reply("GET", "/info", {.body = kManager});
    fake->reply("GET", "/nodes", {.body = "[]"});
    fake->reply("GET", "/services", {.body = R"([{"ID": "s1", "Spec": {"Name": "shop_web"}}])"});
    fake->reply("GET", "/tasks", {.body = "[" + tasks + "]"});
    return fake;
}

struct Read
{
    Result<> result;
    std::string text;
};

Read readOf(const FakeEngine& fake, const SwarmLogOptions& options = {})
{
    std::string text;
    Result<> result = readSwarmLogs(
        "shop",
        connectedTo(fake),
        options,
        [&text](const StackLogLine& line) {
            text += fmt::format("{} {} {}\n", line.service, line.container, line.line.text);
        },
        {});
    return {std::move(result), std::move(text)};
}

} // namespace

/// What is read of a log on a Swarm, of which tasks.
class TestSwarmLogs : public QObject
{
    Q_OBJECT

private slots:

    void theTasksAreReadEachByItselfInOneOrder()
    {
        const auto fake = swarmOf(taskOf("t1", 1, "c1") + "," + taskOf("t2", 2, "c2", true));
        fake->reply("GET",
                    "/tasks/t1/logs",
                    {.body = frame(1, "2026-01-01T10:00:01.5Z first\n") +
                             frame(2, "2026-01-01T10:00:03Z third\n")});
        fake->reply("GET",
                    "/tasks/t2/logs",
                    {.body = "2026-01-01T10:00:02Z second\r\n2026-01-01T10:00:04Z fourth\r\n"});
        const Read read = readOf(*fake, {.services = {"web"}, .tail = "5", .since = "7"});
        VERIFY_OK(read.result);
        QCOMPARE(read.text,
                 std::string("web web.1 first\nweb web.2 second\nweb web.1 third\n"
                             "web web.2 fourth\n"));
        const auto query = fake->requestsTo("GET", "/tasks/t2/logs").front().query;
        QCOMPARE(query.at("tail"), std::string("5"));
        QCOMPARE(query.at("since"), std::string("7"));
        QCOMPARE(query.at("follow"), std::string("0"));
    }

    void aTaskThatNeverHadAContainerIsNotAsked()
    {
        const auto fake = swarmOf(taskOf("t1", 1, ""));
        const Read read = readOf(*fake);
        VERIFY_OK(read.result);
        QVERIFY(read.text.empty());
        QVERIFY(fake->requestsTo("GET", "/tasks/t1/logs").empty());
    }

    void aTaskThatIsForgottenMeanwhileIsNoError()
    {
        const auto fake = swarmOf(taskOf("t1", 1, "c1") + "," + taskOf("t2", 2, "c2"));
        fake->reply("GET", "/tasks/t1/logs", {.status = 404, .body = R"({"message": "no task"})"});
        fake->reply("GET", "/tasks/t2/logs", {.body = frame(1, "2026-01-01T10:00:01Z here\n")});
        const Read read = readOf(*fake);
        VERIFY_OK(read.result);
        QCOMPARE(read.text, std::string("web web.2 here\n"));
    }

    void aStreamThatBreaksIsSaidAfterWhatCame()
    {
        const auto fake = swarmOf(taskOf("t1", 1, "c1"));
        fake->reply("GET",
                    "/tasks/t1/logs",
                    {.body = frame(1, "2026-01-01T10:00:01Z here\n"),
                     .manner = FakeReply::Manner::CutInBody});
        const Read read = readOf(*fake);
        QVERIFY(!read.result);
        QCOMPARE(read.text, std::string("web web.1 here\n"));
    }

    void aTaskThatComesMeanwhileIsNamed()
    {
        const auto fake = swarmOf(taskOf("t1", 1, ""));
        fake->replyOnce("GET", "/tasks", {.body = "[" + taskOf("t1", 1, "") + "]"});
        fake->reply("GET",
                    "/tasks",
                    {.body = "[" + taskOf("t1", 1, "") + "," + taskOf("t2", 2, "c2") + "]"});
        const auto sent = [](const std::string& task, const std::string& text) {
            return frame(1,
                         fmt::format("2026-01-01T10:00:01Z com.docker.swarm.node.id=n1,"
                                     "com.docker.swarm.task.id={} {}\n",
                                     task,
                                     text));
        };
        fake->reply("GET",
                    "/services/shop_web/logs",
                    {.body = sent("t1", "one") + sent("t2", "two") +
                             sent("t9", "what went at once") + sent("t9", "is asked for once")});
        const Read read = readOf(*fake, {.follow = true});
        VERIFY_OK(read.result);
        QCOMPARE(read.text,
                 std::string("web web.1 one\nweb web.2 two\nweb web what went at once\n"
                             "web web is asked for once\n"));
        QCOMPARE(fake->requestsTo("GET", "/tasks").size(), std::size_t{3});
    }

    void whoIsStoppedIsNotHeldUpByWhatComes()
    {
        const auto fake = swarmOf(taskOf("t1", 1, ""));
        std::string many;
        for (int i = 0; i < 20'000; ++i)
            many += frame(1, "2026-01-01T10:00:01Z com.docker.swarm.task.id=t1 more\n");
        fake->reply("GET",
                    "/services/shop_web/logs",
                    {.chunks = {many}, .manner = FakeReply::Manner::Stream});
        std::stop_source stop;
        int seen = 0;
        const auto result = readSwarmLogs(
            "shop",
            connectedTo(*fake),
            {.follow = true},
            [&](const StackLogLine& /*line*/) {
                if (++seen == 10)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::Cancelled);
        QVERIFY(seen < 20'000);
    }
};

QTEST_GUILESS_MAIN(TestSwarmLogs)
#include "tst_swarm_logs.moc"
