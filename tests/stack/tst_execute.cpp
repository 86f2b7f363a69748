// SPDX-License-Identifier: Apache-2.0
#include "core/stack/execute.h"
#include "tests/stack/sample_project.h"
#include "tests/stack/small_engine.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;

namespace {

/// An engine with the images of a project, and a client that talks to it.
struct Bench
{
    std::shared_ptr<SmallEngine> small = std::make_shared<SmallEngine>();
    engine::Client client = engine::Client::connectOver(small, {.host = "small://"}).value();
    std::vector<Event> events;

    explicit Bench(const compose::Project& project)
    {
        for (const auto& [name, service] : project.services)
            small->images.insert(service.image);
    }

    Result<Outcome> run(const Plan& plan, std::stop_token stop = {}, ExecuteOptions options = {})
    {
        return execute(
            plan, client, options, [this](const Event& event) { events.push_back(event); }, stop);
    }

    Result<Plan> plan(const compose::Project& project, const PlanOptions& options = {})
    {
        return observe(client, project, {}).and_then([&](const ObservedState& observed) {
            return planUp(project, observed, options);
        });
    }

    Result<Outcome> up(const compose::Project& project, std::stop_token stop = {})
    {
        return plan(project).and_then([&](const Plan& each) { return run(each, stop); });
    }

    Result<Outcome> down(const std::string& name, std::stop_token stop = {})
    {
        compose::Project project;
        project.name = name;
        const auto observed = observe(client, project, {});
        if (!observed)
            return tl::unexpected(observed.error());
        return run(planDown(name, nullptr, *observed, {.removeVolumes = true}), stop);
    }
};

const std::vector<std::string> kShopContainers = {"shop-cache-1", "shop-db-1", "shop-web-1"};

compose::Project changedShop()
{
    compose::Project project = shop();
    project.services["web"].environment["API_URL"] = "http://b";
    project.services["db"].environment["POSTGRES_DB"] = "shop";
    return project;
}

} // namespace

class TestExecute : public QObject
{
    Q_OBJECT

private slots:
    void upThenUpAgainChangesNothing();
    void changedServicesAreReplacedUnderTheirOwnNames();
    void downLeavesNothing();
    void downGoesOnOnceAProcessHasEnded();
    void everythingIsCreatedBeforeAnybodyIsAwaited();
    void upConvergesAfterACutAtAnyRequest_data();
    void upConvergesAfterACutAtAnyRequest();
    void downFinishesAfterACutAtAnyRequest_data();
    void downFinishesAfterACutAtAnyRequest();
    void serviceThatDiesFailsTheStackWithItsLog();
    void unhealthyServiceFailsTheStackWithItsProbe();
    void serviceThatDiesAfterItWasReadyFailsTheStack();
    void dependencyThatIsNotRequiredMayFail();
    void healthcheckThatIsMissingIsSaidSo();
    void waitLimitEndsTheWaitWithEvidence();
    void stepsUnderWayFinishAfterAFailure();
    void engineThatGoesAwayIsUnreachable();
    void engineThatGoesAwayDuringAWaitEndsIt();
    void everyStepIsToldOnce();
    void nameTakenMeanwhileIsAConflict();
    void networksMadeTwiceAreSettled();
    void stopTokenEndsAWait();
};

void TestExecute::upThenUpAgainChangesNothing()
{
    const compose::Project project = shop();
    Bench bench(project);
    const auto outcome = bench.up(project);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(bench.small->containerNames(), kShopContainers);
    QVERIFY(bench.small->isRunning("shop-web-1"));
    const auto again = bench.plan(project);
    VERIFY_OK(again);
    QCOMPARE(toString(*again),
             std::string("keep container shop-cache-1\nkeep container shop-db-1\n"
                         "keep container shop-web-1\n"));
}

void TestExecute::changedServicesAreReplacedUnderTheirOwnNames()
{
    Bench bench(shop());
    VERIFY_OK(bench.up(shop()));
    const auto outcome = bench.up(changedShop());
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(bench.small->containerNames(), kShopContainers);
    QVERIFY(bench.plan(changedShop())->isEmpty());
}

void TestExecute::downLeavesNothing()
{
    Bench bench(shop());
    VERIFY_OK(bench.up(shop()));
    const auto outcome = bench.down("shop");
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QVERIFY(bench.small->containerNames().empty());
    QCOMPARE(bench.small->networkCount(), std::size_t{0});
    QCOMPARE(bench.small->volumeCount(), std::size_t{0});
}

/// The engine cleans up before it answers to a stop; here it never does, for the dependant.
void TestExecute::downGoesOnOnceAProcessHasEnded()
{
    Bench bench(shop());
    VERIFY_OK(bench.up(shop()));
    std::stop_source stop;
    bool isFirst = true;
    bench.small->afterChange = [&](const engine::Request& request) {
        const bool isAnswered = !isFirst || !request.path.ends_with("/stop");
        isFirst = isFirst && isAnswered;
        if (bench.small->networkCount() + bench.small->volumeCount() == 0)
            stop.request_stop();
        return isAnswered;
    };
    bench.small->requests.clear();
    VERIFY_FAILS(bench.down("shop", stop.get_token()), ErrorCode::Cancelled);
    QVERIFY(!isFirst);
    QVERIFY(bench.small->containerNames().empty());
    QCOMPARE(bench.small->networkCount(), std::size_t{0});
    QCOMPARE(bench.small->volumeCount(), std::size_t{0});
}

void TestExecute::everythingIsCreatedBeforeAnybodyIsAwaited()
{
    Bench bench(shop());
    bench.small->behaviour["db"] = "starting";
    std::stop_source stop;
    bench.small->afterChange = [&](const engine::Request& request) {
        if (request.path.find("/start") != std::string::npos && bench.small->isRunning("shop-db-1"))
            stop.request_stop();
        return true;
    };
    VERIFY_FAILS(bench.up(shop(), stop.get_token()), ErrorCode::Cancelled);
    QCOMPARE(bench.small->containerNames(), kShopContainers);
    QVERIFY(!bench.small->isRunning("shop-web-1"));
}

namespace {

/// Cuts a run at its n-th change: before it is done, or after it was done but not answered.
void cutAt(Bench& bench, std::stop_source& stop, int number, bool isDone)
{
    auto count = std::make_shared<int>(0);
    const auto cut = [count, number, &stop](const engine::Request&) {
        if (++*count < number)
            return true;
        stop.request_stop();
        return false;
    };
    (isDone ? bench.small->afterChange : bench.small->beforeChange) = cut;
}

void mend(Bench& bench)
{
    bench.small->beforeChange = nullptr;
    bench.small->afterChange = nullptr;
}

void addCuts(int count)
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isDone");
    for (int number = 1; number <= count; ++number) {
        QTest::addRow("before change %d", number) << number << false;
        QTest::addRow("after change %d", number) << number << true;
    }
}

} // namespace

void TestExecute::upConvergesAfterACutAtAnyRequest_data()
{
    addCuts(14);
}

void TestExecute::upConvergesAfterACutAtAnyRequest()
{
    QFETCH(int, number);
    QFETCH(bool, isDone);
    for (const bool isFirst : {true, false}) {
        Bench bench(shop());
        if (!isFirst)
            VERIFY_OK(bench.up(shop()));
        const compose::Project project = isFirst ? shop() : changedShop();
        std::stop_source stop;
        cutAt(bench, stop, number, isDone);
        const auto cut = bench.up(project, stop.get_token());
        QVERIFY(cut.has_value() || cut.error().code == ErrorCode::Cancelled);
        mend(bench);
        const auto outcome = bench.up(project);
        VERIFY_OK(outcome);
        QVERIFY(outcome->succeeded);
        QCOMPARE(bench.small->containerNames(), kShopContainers);
        for (const std::string& name : kShopContainers)
            QVERIFY(bench.small->isRunning(name));
        QVERIFY(bench.plan(project)->isEmpty());
    }
}

void TestExecute::downFinishesAfterACutAtAnyRequest_data()
{
    addCuts(8);
}

void TestExecute::downFinishesAfterACutAtAnyRequest()
{
    QFETCH(int, number);
    QFETCH(bool, isDone);
    Bench bench(shop());
    VERIFY_OK(bench.up(shop()));
    std::stop_source stop;
    cutAt(bench, stop, number, isDone);
    VERIFY_FAILS(bench.down("shop", stop.get_token()), ErrorCode::Cancelled);
    mend(bench);
    const auto outcome = bench.down("shop");
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QVERIFY(bench.small->containerNames().empty());
    QCOMPARE(bench.small->networkCount(), std::size_t{0});
    QCOMPARE(bench.small->volumeCount(), std::size_t{0});
}

void TestExecute::serviceThatDiesFailsTheStackWithItsLog()
{
    Bench bench(shop());
    bench.small->behaviour["db"] = "exit 3";
    const auto outcome = bench.up(shop());
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QCOMPARE(outcome->failures.size(), std::size_t{1});
    const Failure& failure = outcome->failures.front();
    QCOMPARE(failure.service, std::string("db"));
    QCOMPARE(failure.container, std::string("shop-db-1"));
    QCOMPARE(failure.exitCode, std::optional(3));
    QCOMPARE(failure.logTail, std::vector<std::string>{"oh no"});
    VERIFY_SAYS(failure.error.message, "exited with code 3");
    QVERIFY(!outcome->notRun.empty());
    QVERIFY(!bench.small->isRunning("shop-web-1"));
}

void TestExecute::unhealthyServiceFailsTheStackWithItsProbe()
{
    Bench bench(shop());
    bench.small->behaviour["db"] = "unhealthy";
    const auto outcome = bench.up(shop());
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    const Failure& failure = outcome->failures.front();
    QCOMPARE(failure.probes.size(), std::size_t{1});
    QCOMPARE(failure.probes[0].output, std::string("no answer on port 80"));
    QCOMPARE(failure.probeCommand, (std::vector<std::string>{"CMD-SHELL", "pg_isready"}));
    VERIFY_SAYS(failure.error.message, "did not become healthy: its check failed 3 times in a row");
}

void TestExecute::serviceThatDiesAfterItWasReadyFailsTheStack()
{
    Bench bench(shop());
    compose::Project project = shop();
    project.services["web"].healthcheck = compose::Healthcheck{.test = {"CMD", "true"}};
    bench.small->behaviour["web"] = "starting";
    bench.small->afterChange = [&](const engine::Request&) {
        if (bench.small->isRunning("shop-web-1") && bench.small->isRunning("shop-db-1"))
            bench.small->die("shop-db-1", 1);
        return true;
    };
    const auto outcome = bench.up(project);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QCOMPARE(outcome->failures.front().service, std::string("db"));
}

void TestExecute::dependencyThatIsNotRequiredMayFail()
{
    compose::Project project = shop();
    project.services["web"].dependsOn["db"].required = false;
    Bench bench(project);
    bench.small->behaviour["db"] = "exit 1";
    const auto outcome = bench.up(project);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QVERIFY(bench.small->isRunning("shop-web-1"));
}

void TestExecute::healthcheckThatIsMissingIsSaidSo()
{
    compose::Project project = shop();
    project.services["db"].healthcheck.reset();
    Bench bench(project);
    const auto outcome = bench.up(project);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "no healthcheck");
}

void TestExecute::waitLimitEndsTheWaitWithEvidence()
{
    Bench bench(shop());
    bench.small->behaviour["db"] = "starting";
    const auto outcome =
        bench.run(*bench.plan(shop()), {}, {.waitLimit = std::chrono::milliseconds(50)});
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QVERIFY(outcome->failures.front().error.code == ErrorCode::TimedOut);
    QCOMPARE(outcome->failures.front().service, std::string("db"));
    QCOMPARE(outcome->failures.front().logTail, std::vector<std::string>{"oh no"});
}

void TestExecute::stepsUnderWayFinishAfterAFailure()
{
    Bench bench(shop());
    bench.small->failures["POST /containers/" + std::string("create")] = "disk full";
    const auto outcome = bench.up(shop());
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "disk full");
    QVERIFY(std::none_of(
        bench.small->requests.begin(), bench.small->requests.end(), [](const auto& each) {
            return each.find("/start") != std::string::npos;
        }));
}

void TestExecute::engineThatGoesAwayIsUnreachable()
{
    Bench bench(shop());
    const auto plan = bench.plan(shop());
    bench.small->goAway();
    const auto outcome = bench.run(*plan);
    VERIFY_FAILS(outcome, ErrorCode::Unreachable);
    VERIFY_SAYS(outcome.error().hint, "next up or down");
}

void TestExecute::engineThatGoesAwayDuringAWaitEndsIt()
{
    Bench bench(shop());
    bench.small->behaviour["db"] = "starting";
    const auto plan = bench.plan(shop());
    const auto outcome = execute(*plan,
                                 bench.client,
                                 {.engineAbsence = std::chrono::milliseconds(10)},
                                 [&](const Event& event) {
                                     // by now the container was looked at, and nothing is asked any more
                                     if (std::holds_alternative<StepProgress>(event))
                                         bench.small->goAway();
                                 },
                                 {});
    VERIFY_FAILS(outcome, ErrorCode::Unreachable);
}

void TestExecute::everyStepIsToldOnce()
{
    Bench bench(shop());
    const auto plan = bench.plan(shop());
    VERIFY_OK(bench.run(*plan));
    std::map<int, int> started;
    std::map<int, int> finished;
    for (const Event& event : bench.events) {
        if (const auto* each = std::get_if<StepStarted>(&event))
            ++started[each->step];
        if (const auto* each = std::get_if<StepFinished>(&event)) {
            ++finished[each->step];
            QCOMPARE(started[each->step], 1);
        }
    }
    QCOMPARE(finished.size(), plan->steps.size());
    QVERIFY(std::all_of(
        finished.begin(), finished.end(), [](const auto& each) { return each.second == 1; }));
}

void TestExecute::nameTakenMeanwhileIsAConflict()
{
    Bench bench(shop());
    const auto plan = bench.plan(shop());
    compose::Project rival;
    rival.name = "rival";
    rival.services["web"] = service("web", "shop/web:1");
    rival.services["web"].networks.clear();
    rival.services["web"].containerName = "shop-web-1";
    VERIFY_OK(bench.up(rival));
    const auto outcome = bench.run(*plan);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QVERIFY(outcome->failures.front().error.code == ErrorCode::Conflict);
    VERIFY_SAYS(outcome->failures.front().error.message, "of project rival");
}

void TestExecute::networksMadeTwiceAreSettled()
{
    Bench bench(shop());
    bench.small->makesNetworksTwice = true;
    const auto outcome = bench.up(shop());
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QVERIFY(bench.small->isRunning("shop-web-1"));
    QCOMPARE(bench.small->networkCount(), shop().networks.size());
}

void TestExecute::stopTokenEndsAWait()
{
    Bench bench(shop());
    bench.small->behaviour["db"] = "starting";
    std::stop_source stop;
    const auto plan = bench.plan(shop());
    const auto outcome = execute(
        *plan,
        bench.client,
        {},
        [&](const Event& event) {
            const auto* started = std::get_if<StepStarted>(&event);
            if (started != nullptr &&
                std::holds_alternative<AwaitService>(
                    plan->steps[static_cast<std::size_t>(started->step - 1)].action))
                stop.request_stop();
        },
        stop.get_token());
    VERIFY_FAILS(outcome, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestExecute)
#include "tst_execute.moc"
