// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/one_off.h"
#include "tests/stack/golden.h"
#include "tests/stack/sample_project.h"
#include "tests/support/results.h"

#include <QtTest>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;

namespace {

const std::string kSlug(64, 'a');
const std::string kName = "shop-web-run-aaaaaaaaaaaa";

std::string textOf(const Result<OneOffPlan>& plan)
{
    if (!plan)
        return plan.error().message.english() + "\n";
    return toString(plan->making) + "then\n" + toString(plan->starting);
}

const CreateContainer* creationOf(const Plan& plan, const std::string& name)
{
    for (const Step& step : plan.steps) {
        const auto* create = std::get_if<CreateContainer>(&step.action);
        if (create != nullptr && create->spec.name == name)
            return create;
    }
    return nullptr;
}

Result<OneOffPlan>
planFor(const OneOffSpec& spec, const compose::Project& project, const PlanOptions& options = {})
{
    return planOneOff(project, running(project), spec, options);
}

/// What the engine is asked for; the project is the shop, and runs.
engine::ContainerSpec specOf(const OneOffSpec& spec)
{
    const auto plan = planFor(spec, shop());
    const CreateContainer* create = plan ? creationOf(plan->making, kName) : nullptr;
    return create == nullptr ? engine::ContainerSpec{} : create->spec;
}

} // namespace

/// Containers beside the service's own that run once.
class TestOneOff : public QObject
{
    Q_OBJECT

private slots:
    void whatItNeedsIsLaunchedAndAwaitedFirst();
    void besideARunningStackItIsAllThatIsMade();
    void withoutDependenciesOnlyItsOwnNetworkIsMade();
    void itIsTheServicesOwnButForWhatWasAsked();
    void itHasNoPortsAndNoNameOfTheService();
    void portsAndAliasesAreThereWhenAskedFor();
    void anEntrypointLeavesTheServicesCommandOut();
    void addressesThatAreTakenAreNotAskedForTwice();
    void aVolumeThatOnlyItNamesIsMadeWithLabels();
    void aServiceLeftOutByItsProfileCanRun();
    void aNameThatIsHeldIsAConflict();
    void aPortThatTheServiceHoldsIsAConflict();
    void aServiceThatIsNotThereIsSaid();
    void aNetworkWithTheServiceOnItStays();
    void downTakesItAlong();
};

void TestOneOff::whatItNeedsIsLaunchedAndAwaitedFirst()
{
    const compose::Project project = shop();
    compareGolden(
        "one_off/first",
        textOf(planOneOff(project, emptyEngine(project), {.service = "web", .slug = kSlug}, {})));
}

void TestOneOff::besideARunningStackItIsAllThatIsMade()
{
    compareGolden("one_off/beside", textOf(planFor({.service = "web", .slug = kSlug}, shop())));
}

void TestOneOff::withoutDependenciesOnlyItsOwnNetworkIsMade()
{
    const compose::Project project = shop();
    compareGolden("one_off/alone",
                  textOf(planOneOff(project,
                                    emptyEngine(project),
                                    {.service = "web", .slug = kSlug},
                                    {.includeDependencies = false})));
}

void TestOneOff::itIsTheServicesOwnButForWhatWasAsked()
{
    const engine::ContainerSpec spec = specOf({.service = "web",
                                               .slug = kSlug,
                                               .command = {{"migrate", "--all"}},
                                               .environment = {{"API_URL", "b"}, {"MORE", "1"}},
                                               .labels = {{"team", "tides"}},
                                               .capAdd = {"NET_ADMIN"},
                                               .user = "1000",
                                               .workingDir = "/srv",
                                               .hasTerminal = true,
                                               .hasInput = true,
                                               .removesItself = true});
    QCOMPARE(spec.image, std::string("shop/web:1"));
    QVERIFY((spec.cmd == std::vector<std::string>{"migrate", "--all"}));
    QVERIFY((spec.env == std::vector<std::string>{"API_URL=b", "MORE=1"}));
    QVERIFY((spec.capAdd == std::vector<std::string>{"NET_ADMIN"}));
    QCOMPARE(spec.user, std::string("1000"));
    QCOMPARE(spec.workingDir, std::string("/srv"));
    QCOMPARE(spec.restartPolicy, std::string("no"));
    QVERIFY(spec.tty && spec.openStdin && spec.attachStdin && spec.stdinOnce && spec.autoRemove);
    QCOMPARE(spec.labels.at("team"), std::string("tides"));
    QCOMPARE(spec.labels.at(std::string(kOneOffLabel)), std::string("True"));
    QCOMPARE(spec.labels.at(std::string(kSlugLabel)), kSlug);
    QCOMPARE(spec.labels.at(std::string(kServiceLabel)), std::string("web"));
    QCOMPARE(spec.labels.at(std::string(kContainerNumberLabel)), std::string("1"));
}

void TestOneOff::itHasNoPortsAndNoNameOfTheService()
{
    const engine::ContainerSpec spec = specOf({.service = "web", .slug = kSlug});
    QVERIFY(spec.portBindings.empty());
    QVERIFY(spec.endpoints.at("shop_default").aliases == std::vector<std::string>{kName});
    QVERIFY(!spec.tty && !spec.openStdin && !spec.autoRemove);
}

void TestOneOff::portsAndAliasesAreThereWhenAskedFor()
{
    const compose::Project project = shop();
    const auto plan = planOneOff(project,
                                 emptyEngine(project),
                                 {.service = "web",
                                  .slug = kSlug,
                                  .ports = {{.target = 9000, .published = "9001"}},
                                  .hasServicePorts = true,
                                  .hasServiceAliases = true},
                                 {});
    VERIFY_OK(plan);
    const CreateContainer* create = creationOf(plan->making, kName);
    QVERIFY(create != nullptr);
    QCOMPARE(create->spec.portBindings.size(), std::size_t{2});
    QCOMPARE(create->spec.portBindings[0].hostPort, std::string("8080"));
    QCOMPARE(create->spec.portBindings[1].hostPort, std::string("9001"));
    const auto& aliases = create->spec.endpoints.at("shop_default").aliases;
    QVERIFY(std::ranges::find(aliases, "web") != aliases.end());
}

void TestOneOff::anEntrypointLeavesTheServicesCommandOut()
{
    compose::Project project = shop();
    project.services["web"].command = {{"serve"}};
    const auto plan =
        planFor({.service = "web", .slug = kSlug, .entrypoint = {{"sh", "-x"}}}, project);
    VERIFY_OK(plan);
    const CreateContainer* create = creationOf(plan->making, kName);
    QVERIFY(create != nullptr);
    QVERIFY(create->spec.cmd == std::vector<std::string>());
    QVERIFY((create->spec.entrypoint == std::vector<std::string>{"sh", "-x"}));
}

void TestOneOff::addressesThatAreTakenAreNotAskedForTwice()
{
    compose::Project project = shop();
    project.services["web"].networks["default"].ipv4Address = "10.1.2.3";
    const OneOffSpec spec{.service = "web", .slug = kSlug};
    const auto beside = planFor(spec, project);
    VERIFY_OK(beside);
    QCOMPARE(creationOf(beside->making, kName)->spec.endpoints.at("shop_default").ipv4Address,
             std::string());
    const auto alone = planOneOff(project, emptyEngine(project), spec, {});
    VERIFY_OK(alone);
    QCOMPARE(creationOf(alone->making, kName)->spec.endpoints.at("shop_default").ipv4Address,
             std::string("10.1.2.3"));
}

void TestOneOff::aVolumeThatOnlyItNamesIsMadeWithLabels()
{
    compose::Project project = shop();
    project.volumes["scratch"] = {.name = "shop_scratch"};
    const auto plan = planFor(
        {.service = "web", .slug = kSlug, .mounts = {{.source = "scratch", .target = "/x"}}},
        project);
    VERIFY_OK(plan);
    const auto* volume = std::get_if<CreateVolume>(&plan->making.steps.front().action);
    QVERIFY(volume != nullptr);
    QCOMPARE(volume->spec.labels.at(std::string(kVolumeLabel)), std::string("scratch"));
}

void TestOneOff::aServiceLeftOutByItsProfileCanRun()
{
    compose::Project project = shop();
    compose::Service job = service("job", "shop/web:1");
    job.dependsOn["db"] = {.condition = compose::Condition::Healthy};
    project.disabledServices["job"] = job;
    const auto plan = planFor({.service = "job", .slug = kSlug}, project);
    VERIFY_OK(plan);
    QVERIFY(creationOf(plan->making, "shop-job-run-aaaaaaaaaaaa") != nullptr);
}

void TestOneOff::aNameThatIsHeldIsAConflict()
{
    VERIFY_FAILS(planFor({.service = "web", .slug = kSlug, .name = "shop-web-1"}, shop()),
                 ErrorCode::Conflict);
}

void TestOneOff::aPortThatTheServiceHoldsIsAConflict()
{
    const auto plan = planFor({.service = "web", .slug = kSlug, .hasServicePorts = true}, shop());
    VERIFY_FAILS(plan, ErrorCode::Conflict);
    QVERIFY(plan.error().message.english().find("shop-web-1") != std::string::npos);
}

void TestOneOff::aServiceThatIsNotThereIsSaid()
{
    const auto plan = planFor({.service = "wep", .slug = kSlug}, shop());
    VERIFY_FAILS(plan, ErrorCode::NotFound);
    QCOMPARE(plan.error().hint, std::string("did you mean web?"));
}

void TestOneOff::aNetworkWithTheServiceOnItStays()
{
    compose::Project project = shop();
    const ObservedState observed = running(project);
    project.networks["default"].internal = true;
    const auto plan = planOneOff(project, observed, {.service = "web", .slug = kSlug}, {});
    VERIFY_OK(plan);
    for (const Step& step : plan->making.steps)
        QVERIFY(!std::holds_alternative<RemoveNetwork>(step.action));
    QCOMPARE(plan->making.diagnostics.size(), std::size_t{1});
}

void TestOneOff::downTakesItAlong()
{
    const compose::Project project = shop();
    const auto plan = planFor({.service = "web", .slug = kSlug}, project);
    VERIFY_OK(plan);
    const ObservedState observed = after(plan->starting, after(plan->making, running(project)));
    const std::string down = toString(planDown("shop", &project, observed, {}));
    QVERIFY2(down.find("remove container " + kName) != std::string::npos, down.c_str());
    QVERIFY(planUp(project, observed, {})->isEmpty());
}

QTEST_APPLESS_MAIN(TestOneOff)
#include "tst_one_off.moc"
