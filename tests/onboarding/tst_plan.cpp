// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/plan.h"
#include "tests/support/results.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::onboarding;

namespace {

/// A stack on an engine that answers, with nothing left to do.
Facts green()
{
    Facts facts;
    facts.engine = {
        .isReachable = true, .detail = std::string("Docker, API 1.46"), .memory = {8LL << 30}};
    facts.hasComposeFiles = true;
    facts.buildsImages = true;
    facts.hasTargets = true;
    facts.imageCount = 3;
    facts.hasPorts = true;
    facts.launch = {.isWell = true, .summary = std::string("3 containers as they should be")};
    facts.addresses = {
        {.service = "web", .address = "127.0.0.1", .port = 8080, .containerPort = 80}};
    facts.reached = {Reach::Http};
    return facts;
}

std::string idsOf(const std::vector<Step>& steps)
{
    std::string ids;
    for (const Step& step : steps)
        ids += (ids.empty() ? "" : " ") + step.id;
    return ids;
}

Step stepOf(const std::vector<Step>& steps, std::string_view id)
{
    const auto found = std::ranges::find(steps, id, &Step::id);
    return found == steps.end() ? Step() : *found;
}

} // namespace

/// From facts to the checklist.
class TestPlan : public QObject
{
    Q_OBJECT

private slots:

    void aHealthyStackHasNothingToDo()
    {
        const auto steps = planSteps(green());
        QVERIFY(isHealthy(steps));
        QCOMPARE(idsOf(steps),
                 std::string("engine memory values compose-files images ports launch verify open"));
        QCOMPARE(stepOf(steps, "open").detail.english(), std::string("http://127.0.0.1:8080"));
    }

    void withoutAnEngineItSaysHowToComeByOne()
    {
        Facts facts = green();
        facts.engine = {.detail = std::string("nobody listens")};
        facts.distribution = parseOsRelease("ID=debian\n");
        facts.launch = {};
        const auto steps = planSteps(facts);
        QVERIFY(stepOf(steps, "engine").status == StepStatus::NeedsYou);
        VERIFY_SAYS(stepOf(steps, "engine").fix, "apt-get install docker.io");
        QVERIFY(stepOf(steps, "launch").status == StepStatus::Blocked);
        QVERIFY(!isHealthy(steps));
        facts.engine.isInstalled = true;
        VERIFY_SAYS(stepOf(planSteps(facts), "engine").fix, "systemctl start docker");
    }

    void aToolThatContainersBringIsNoObstacle()
    {
        Facts facts = green();
        facts.tools = {{.wanted = {.name = "node", .version = "20"}}};
        const auto steps = planSteps(facts);
        QVERIFY(stepOf(steps, "tool-node").status == StepStatus::NeedsYou);
        QVERIFY(isHealthy(steps));
        facts.tools.front().wanted.isDeclared = true;
        QVERIFY(!isHealthy(planSteps(facts)));
    }

    void declaredStepsKeepTheirOrder()
    {
        Facts facts = green();
        facts.declared = {
            {.kind = StepKind::Command, .value = "make deps"},
            {.kind = StepKind::Task, .value = "seed", .command = "seed.sh", .service = "api"},
            {.kind = StepKind::Open, .value = "http://shop.localhost"}};
        const std::string ids = idsOf(planSteps(facts));
        VERIFY_SAYS(ids, "command-make-deps images ports launch task-seed verify open");
        facts.declared.insert(facts.declared.begin() + 1, {.kind = StepKind::Launch});
        std::swap(facts.declared[0], facts.declared[1]);
        VERIFY_SAYS(idsOf(planSteps(facts)), "launch command-make-deps task-seed verify open");
    }

    void whatWasDoneForThisDataIsDone()
    {
        Facts facts = green();
        facts.declared = {{.kind = StepKind::Task,
                           .value = "seed",
                           .command = "seed.sh",
                           .service = "api",
                           .isRecorded = true}};
        QVERIFY(stepOf(planSteps(facts), "task-seed").status == StepStatus::Done);
        facts.declared.front().isVerified = false; // its own check counts more
        QVERIFY(stepOf(planSteps(facts), "task-seed").status == StepStatus::ToDo);
        facts.declared.front() = {.kind = StepKind::Task, .value = "seed"};
        const Step unknown = stepOf(planSteps(facts), "task-seed");
        QVERIFY(unknown.status == StepStatus::NeedsYou);
        VERIFY_SAYS(unknown.detail, "declares no task seed");
    }

    void stepsBehindAnObstacleWait()
    {
        Facts facts = green();
        facts.takenPorts = {
            {.message = phrase("8080 is held by nginx"), .hint = phrase("stop it")}};
        facts.launch = {.summary = std::string("3 created")};
        const auto steps = planSteps(facts);
        QVERIFY(stepOf(steps, "ports").status == StepStatus::NeedsYou);
        QVERIFY(stepOf(steps, "launch").status == StepStatus::Blocked);
        VERIFY_SAYS(stepOf(steps, "launch").fix, "Published ports are free");
        VERIFY_SAYS(summaryOf(steps), "for you");
    }

    void missingValuesAreNamed()
    {
        Facts facts = green();
        facts.fields = {{.name = "A", .key = "A", .files = {".env"}},
                        {.name = "B_SECRET",
                         .key = "B_SECRET",
                         .files = {".env"},
                         .secrecy = Phrase("its name"),
                         .isGenerated = true}};
        const Step step = stepOf(planSteps(facts), "values");
        QVERIFY(step.status == StepStatus::ToDo);
        VERIFY_SAYS(step.detail, "2 missing in .env, 1 of them secrets to make up");
        VERIFY_SAYS(step.fix, "only you can say: A");
    }

    void aPageThatDoesNotAnswerIsToldOf()
    {
        Facts facts = green();
        facts.reached = {Reach::Nobody};
        const auto steps = planSteps(facts);
        QVERIFY(stepOf(steps, "verify").status == StepStatus::ToDo);
        VERIFY_SAYS(stepOf(steps, "verify").detail, "no answer from http://127.0.0.1:8080 of web");
    }

    void aFolderWithoutAStackStillHasAList()
    {
        Facts facts;
        facts.tools = {{.wanted = {.name = "go", .version = "1.22"}}};
        const auto steps = planSteps(facts);
        QCOMPARE(idsOf(steps), std::string("engine tool-go values"));
        QVERIFY(stepOf(steps, "engine").status == StepStatus::NotApplicable);
        QVERIFY(!isHealthy(steps));
    }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
