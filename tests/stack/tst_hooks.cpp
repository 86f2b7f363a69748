// SPDX-License-Identifier: Apache-2.0
#include "core/stack/execute.h"
#include "tests/support/fake_engine.h"
#include "tests/support/results.h"

#include <QtTest>

using namespace plumbline;
using namespace plumbline::stack;
using plumbline::test::FakeEngine;
using plumbline::test::FakeReply;

namespace {

const compose::Hook kHook{.command = {"sh", "-c", "migrate"},
                          .user = "1000",
                          .privileged = true,
                          .workingDir = "/srv",
                          .environment = {{"A", "1"}, {"B", std::nullopt}}};

/// An engine on which a hook writes two frames and ends with 0.
void answerHook(FakeEngine& fake)
{
    fake.reply("POST", "/containers/c1/exec", {.status = 201, .body = R"({"Id":"e1"})"});
    fake.reply("POST",
               "/exec/e1/start",
               {.body = test::frame(1, "migrating\n") + test::frame(2, "no such table\n")});
    fake.reply("GET", "/exec/e1/json", {.body = R"({"ExitCode":0,"Running":false})"});
    fake.reply("POST", "/containers/c1/start", {.status = 204});
    fake.reply("POST", "/containers/c1/stop", {.status = 204});
    fake.reply("GET", "/containers/c1/json", {.body = R"({"Id":"c1","Name":"/c1"})"});
}

Plan planOf(Action action)
{
    Plan plan{.project = "shop"};
    plan.steps.push_back(
        {.id = 1, .action = std::move(action), .service = "web", .object = "container c1"});
    return plan;
}

Result<Outcome> run(FakeEngine& fake, const Plan& plan, std::vector<Event>& events)
{
    return engine::Client::connect({.host = fake.host()})
        .and_then([&](const engine::Client& client) {
            return execute(
                plan, client, {}, [&](const Event& event) { events.push_back(event); }, {});
        });
}

} // namespace

class TestHooks : public QObject
{
    Q_OBJECT

private slots:
    void postStartRunsAsItIsWritten();
    void postStartThatFailsFailsTheStart();
    void preStopRunsBeforeTheStop();
    void preStopThatFailsStopsAllTheSame();
    void brokenAnswersEndTheStep_data();
    void brokenAnswersEndTheStep();
};

void TestHooks::postStartRunsAsItIsWritten()
{
    FakeEngine fake;
    answerHook(fake);
    std::vector<Event> events;
    const auto outcome =
        run(fake, planOf(StartContainer{.container = "c1", .postStart = {kHook}}), events);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    const auto asked = fake.requestsTo("POST", "/containers/c1/exec");
    QCOMPARE(asked.size(), std::size_t{1});
    for (const char* words : {R"("Cmd":["sh","-c","migrate"])",
                              R"("User":"1000")",
                              R"("WorkingDir":"/srv")",
                              R"("Privileged":true)",
                              R"("Env":["A=1","B"])"})
        VERIFY_SAYS(asked.front().body, words);
    QCOMPARE(fake.requestsTo("POST", "/exec/e1/start").size(), std::size_t{1});
}

void TestHooks::postStartThatFailsFailsTheStart()
{
    FakeEngine fake;
    answerHook(fake);
    fake.reply("GET", "/exec/e1/json", {.body = R"({"ExitCode":3,"Running":false})"});
    std::vector<Event> events;
    const auto outcome =
        run(fake, planOf(StartContainer{.container = "c1", .postStart = {kHook}}), events);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "ended with code 3: no such table");
}

void TestHooks::preStopRunsBeforeTheStop()
{
    FakeEngine fake;
    answerHook(fake);
    std::vector<Event> events;
    const auto outcome =
        run(fake, planOf(StopContainer{.container = "c1", .preStop = {kHook}}), events);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    std::vector<std::string> order;
    for (const auto& request : fake.requests()) {
        if (request.method == "POST")
            order.push_back(request.path);
    }
    QCOMPARE(
        order,
        (std::vector<std::string>{"/containers/c1/exec", "/exec/e1/start", "/containers/c1/stop"}));
}

void TestHooks::preStopThatFailsStopsAllTheSame()
{
    FakeEngine fake;
    answerHook(fake);
    fake.reply("GET", "/exec/e1/json", {.body = R"({"ExitCode":1,"Running":false})"});
    std::vector<Event> events;
    const auto outcome =
        run(fake, planOf(StopContainer{.container = "c1", .preStop = {kHook}}), events);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(fake.requestsTo("POST", "/containers/c1/stop").size(), std::size_t{1});
    QVERIFY(std::any_of(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<Remark>(event);
    }));
}

void TestHooks::brokenAnswersEndTheStep_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("manner");
    using Manner = FakeReply::Manner;
    const auto row = [](const char* name, const char* path, Manner manner) {
        QTest::newRow(name) << path << static_cast<int>(manner);
    };
    row("exec cut in its head", "/containers/c1/exec", Manner::CutInHead);
    row("exec closed", "/containers/c1/exec", Manner::Close);
    row("output cut", "/exec/e1/start", Manner::CutInBody);
    row("output closed", "/exec/e1/start", Manner::Close);
    row("output is garbage", "/exec/e1/start", Manner::Garbage);
}

void TestHooks::brokenAnswersEndTheStep()
{
    QFETCH(QString, path);
    QFETCH(int, manner);
    FakeEngine fake;
    answerHook(fake);
    fake.reply("POST",
               path.toStdString(),
               {.body = "half", .manner = static_cast<FakeReply::Manner>(manner)});
    std::vector<Event> events;
    const auto outcome =
        run(fake, planOf(StartContainer{.container = "c1", .postStart = {kHook}}), events);
    // Told as an engine that went away or as a failed step: never as a success, never as a hang.
    QVERIFY(!outcome || !outcome->succeeded);
}

QTEST_APPLESS_MAIN(TestHooks)
#include "tst_hooks.moc"
