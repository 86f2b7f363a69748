// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/stack/labels.h"
#include "tests/stack/golden.h"
#include "tests/stack/sample_project.h"

#include <QtTest>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;

namespace {

std::string textOf(const Plan& plan)
{
    std::string text = toString(plan) + "= " + plan.summary().english() + "\n";
    for (const Diagnostic& diagnostic : plan.diagnostics)
        text += toString(diagnostic) + "\n";
    return text;
}

/// The shop's containers in a ring of dependencies, as only a broken label could say.
ObservedState ring()
{
    ObservedState observed = running(shop());
    containerNamed(observed, "shop-db-1").labels[std::string(kDependsOnLabel)] =
        "web:service_started:false";
    return observed;
}

} // namespace

/// down, stop, start and restart.
class TestPlanDown : public QObject
{
    Q_OBJECT

private slots:
    void dependantsGoBeforeTheirDependencies();
    void volumesGoOnlyWhenAskedFor();
    void orphansStayWithTheFilesAndGoWithoutThem();
    void stoppedContainersAreOnlyRemoved();
    void oneOffsGoToo();
    void ringOfLabelsEndsAllTheSame();
    void stopNamesOneService();
    void startWaitsForDependenciesAsTheirDependantsAsked();
    void restartStopsInOrderAndStartsInOrder();
    void serviceWithoutContainerIsTold();
};

void TestPlanDown::dependantsGoBeforeTheirDependencies()
{
    const compose::Project project = shop();
    compareGolden("plan_down/down", textOf(planDown("shop", &project, running(project), {})));
}

void TestPlanDown::volumesGoOnlyWhenAskedFor()
{
    const compose::Project project = shop();
    ObservedState observed = running(project);
    observed.volumes.push_back(
        {.name = "foreign", .labels = {{std::string(kProjectLabel), "other"}}});
    containerNamed(observed, "shop-cache-1").mounts = {
        {.type = "volume", .name = sha256Hex("anonymous"), .destination = "/data"}};
    compareGolden("plan_down/down-with-volumes",
                  textOf(planDown("shop", &project, observed, {.removeVolumes = true})));
}

void TestPlanDown::orphansStayWithTheFilesAndGoWithoutThem()
{
    compose::Project project = shop();
    const ObservedState observed = running(project);
    project.services.erase("cache");
    compareGolden("plan_down/orphan-stays", textOf(planDown("shop", &project, observed, {})));
    const auto everything = textOf(planDown("shop", nullptr, observed, {}));
    QCOMPARE(everything, textOf(planDown("shop", &project, observed, {.removeOrphans = true})));
}

void TestPlanDown::stoppedContainersAreOnlyRemoved()
{
    ObservedState observed = running(shop());
    for (engine::ContainerDetails& container : observed.containers) {
        container.state = "exited";
        container.running = false;
    }
    compareGolden("plan_down/stopped", textOf(planDown("shop", nullptr, observed, {})));
}

void TestPlanDown::oneOffsGoToo()
{
    const compose::Project project = shop();
    ObservedState observed = running(project);
    engine::ContainerDetails run = containerNamed(observed, "shop-web-1");
    run.name = "shop-web-run-1";
    run.id = sha256Hex(run.name);
    run.labels[std::string(kOneOffLabel)] = "True";
    observed.containers.push_back(run);
    const Plan plan = planDown("shop", &project, observed, {});
    QVERIFY(toString(plan).find("remove container shop-web-run-1") != std::string::npos);
}

void TestPlanDown::ringOfLabelsEndsAllTheSame()
{
    for (const Plan& plan : {planDown("shop", nullptr, ring(), {}),
                             planRestart("shop", ring(), {}, {}),
                             planStop("shop", ring(), {}, {})}) {
        QVERIFY(!plan.steps.empty());
        for (const Step& step : plan.steps) {
            for (const int other : step.dependsOn)
                QVERIFY(other < step.id);
        }
    }
}

void TestPlanDown::stopNamesOneService()
{
    const Plan plan = planStop("shop", running(shop()), {"db"}, 3);
    QCOMPARE(toString(plan), std::string("#1 stop container shop-db-1\n"));
    QCOMPARE(std::get<StopContainer>(plan.steps[0].action).timeoutSeconds, std::optional(3));
}

void TestPlanDown::startWaitsForDependenciesAsTheirDependantsAsked()
{
    ObservedState observed = running(shop());
    for (engine::ContainerDetails& container : observed.containers) {
        container.state = "exited";
        container.running = false;
    }
    compareGolden("plan_down/start", textOf(planStart("shop", observed, {})));
}

void TestPlanDown::restartStopsInOrderAndStartsInOrder()
{
    compareGolden("plan_down/restart", textOf(planRestart("shop", running(shop()), {}, {})));
}

void TestPlanDown::serviceWithoutContainerIsTold()
{
    const Plan plan = planStart("shop", running(shop()), {"nothing"});
    QVERIFY(plan.isEmpty());
    QCOMPARE(plan.diagnostics.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestPlanDown)
#include "tst_plan_down.moc"
