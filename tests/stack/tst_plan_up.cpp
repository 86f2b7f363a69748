// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/stack/labels.h"
#include "tests/stack/golden.h"
#include "tests/stack/sample_project.h"

#include <QtTest>

#include <functional>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;

namespace {

/// One situation: what the files say, what the engine holds, what the person asked for.
struct Situation
{
    compose::Project project = shop();
    ObservedState observed = running(project);
    PlanOptions options;
};

using Arrange = std::function<void(Situation&)>;

void nothingYet(Situation& it)
{
    it.observed = emptyEngine(it.project);
}

void exited(Situation& it, const std::string& name, int code)
{
    engine::ContainerDetails& container = containerNamed(it.observed, name);
    container.state = "exited";
    container.running = false;
    container.exitCode = code;
    container.ports.clear();
}

/// The shop with a migration that web waits for and that needs the database.
void withMigration(Situation& it)
{
    compose::Service migrate = service("migrate", "shop/web:1");
    migrate.command = {"migrate"};
    migrate.dependsOn["db"] = {.condition = compose::Condition::Healthy};
    it.project.services["migrate"] = migrate;
    it.project.services["web"].dependsOn["migrate"] = {
        .condition = compose::Condition::CompletedSuccessfully};
    it.observed = running(it.project);
    exited(it, "shop-migrate-1", 0);
}

engine::ContainerSummary stranger(const std::string& name)
{
    return {.id = sha256Hex(name),
            .names = {name},
            .state = "running",
            .labels = {{std::string(kProjectLabel), "other"}}};
}

compose::Service gateway()
{
    compose::Service made = service("gateway", "shop/gateway:1");
    made.networks.clear();
    made.networkMode = "service:web";
    made.dependsOn["web"] = {.restart = true};
    return made;
}

std::string textOf(const Situation& it)
{
    const auto plan = planUp(it.project, it.observed, it.options);
    if (!plan)
        return toString(plan.error()) + "\n";
    std::string text = toString(*plan) + "= " + plan->summary().english() + "\n";
    for (const Diagnostic& diagnostic : plan->diagnostics)
        text += toString(diagnostic) + "\n";
    if (plan->refreshesImages)
        text += "(plan again after the pulls)\n";
    return text;
}

const std::vector<std::pair<std::string, Arrange>>& situations()
{
    static const std::vector<std::pair<std::string, Arrange>> all = {
        {"first-up", nothingYet},
        {"nothing-to-do", [](Situation&) {}},
        {"one-variable-changed",
         [](Situation& it) { it.project.services["web"].environment["API_URL"] = "http://b"; }},
        {"several-settings-changed",
         [](Situation& it) {
             compose::Service& web = it.project.services["web"];
             web.environment["API_URL"] = "http://b";
             web.command = {"serve"};
             web.workingDir = "/app";
         }},
        {"setting-taken-away",
         [](Situation& it) { it.project.services["web"].environment.clear(); }},
        {"secret-changed-is-masked",
         [](Situation& it) {
             it.project.services["db"].environment["POSTGRES_PASSWORD"] = "battery staple";
         }},
        {"other-image-behind-the-tag",
         [](Situation& it) { it.observed.images["redis:7"].id = "sha256:" + sha256Hex("new"); }},
        {"created-never-started",
         [](Situation& it) {
             engine::ContainerDetails& web = containerNamed(it.observed, "shop-web-1");
             web.state = "created";
             web.running = false;
             web.ports.clear();
         }},
        {"exited-is-started", [](Situation& it) { exited(it, "shop-cache-1", 137); }},
        {"paused-goes-on",
         [](Situation& it) { containerNamed(it.observed, "shop-cache-1").state = "paused"; }},
        {"dead-is-removed-first",
         [](Situation& it) {
             engine::ContainerDetails& cache = containerNamed(it.observed, "shop-cache-1");
             cache.state = "dead";
             cache.running = false;
         }},
        {"starting-is-awaited",
         [](Situation& it) {
             containerNamed(it.observed, "shop-db-1").health =
                 engine::HealthState{.status = "starting"};
         }},
        {"one-shot-done-stays-done", withMigration},
        {"one-shot-that-failed-runs-again",
         [](Situation& it) {
             withMigration(it);
             exited(it, "shop-migrate-1", 1);
         }},
        {"one-shot-runs-again-with-a-new-dependency",
         [](Situation& it) {
             withMigration(it);
             it.project.services["db"].environment["POSTGRES_DB"] = "shop";
         }},
        {"first-up-with-one-shot",
         [](Situation& it) {
             withMigration(it);
             nothingYet(it);
         }},
        {"scale-up", [](Situation& it) { it.options.scale["cache"] = 3; }},
        {"scale-down",
         [](Situation& it) {
             it.project.services["cache"].scale = 3;
             it.observed = running(it.project);
             it.project.services["cache"].scale = 1;
         }},
        {"scale-to-nothing",
         [](Situation& it) {
             nothingYet(it);
             it.options.scale["db"] = 0;
         }},
        {"orphans-are-told", [](Situation& it) { it.project.services.erase("cache"); }},
        {"orphans-are-removed",
         [](Situation& it) {
             it.project.services.erase("cache");
             it.options.removeOrphans = true;
         }},
        {"service-left-out-by-profile-is-no-orphan",
         [](Situation& it) {
             it.project.disabledServices["cache"] = it.project.services["cache"];
             it.project.services.erase("cache");
         }},
        {"force-recreate-of-one",
         [](Situation& it) {
             it.options.recreate = Recreate::Always;
             it.options.services = {"web"};
         }},
        {"no-recreate",
         [](Situation& it) {
             it.project.services["web"].environment["API_URL"] = "http://b";
             it.options.recreate = Recreate::Never;
         }},
        {"no-deps",
         [](Situation& it) {
             nothingYet(it);
             it.options.services = {"web"};
             it.options.includeDependencies = false;
         }},
        {"no-start",
         [](Situation& it) {
             nothingYet(it);
             it.options.start = false;
         }},
        {"no-wait",
         [](Situation& it) {
             nothingYet(it);
             it.options.awaitHealthy = false;
         }},
        {"images-are-pulled-once",
         [](Situation& it) {
             it.project.services["cache"].image = "postgres:15";
             it.project.services["web"].image = "postgres:15";
             nothingYet(it);
             it.observed.images.clear();
         }},
        {"pull-always-keeps-and-plans-again",
         [](Situation& it) { it.options.pullPolicy = "always"; }},
        {"pull-daily-only-when-due",
         [](Situation& it) {
             using namespace std::chrono;
             it.observed.takenAt = system_clock::time_point(hours(100));
             for (auto& [name, each] : it.project.services)
                 each.pullPolicy = "daily";
             it.observed.images["redis:7"].lastTagged = system_clock::time_point(hours(99));
             it.observed.images["postgres:15"].lastTagged = system_clock::time_point(hours(75));
             it.observed.images["shop/web:1"].lastTagged = system_clock::time_point(hours(77));
         }},
        {"pull-never-and-missing",
         [](Situation& it) {
             nothingYet(it);
             it.observed.images.erase("redis:7");
             it.options.pullPolicy = "never";
         }},
        {"built-when-missing",
         [](Situation& it) {
             it.project.services["web"].build = compose::Build{.context = "/srv/shop/web"};
             it.project.services["web"].image.clear();
             nothingYet(it);
             it.observed.images.erase("shop-web");
         }},
        {"built-when-asked-for",
         [](Situation& it) {
             it.project.services["web"].build = compose::Build{.context = "/srv/shop/web"};
             it.options.build = BuildWhen::Always;
         }},
        {"built-never",
         [](Situation& it) {
             it.project.services["web"].build = compose::Build{.context = "/srv/shop/web"};
             it.project.services["web"].image.clear();
             nothingYet(it);
             it.observed.images.erase("shop-web");
             it.options.build = BuildWhen::Never;
         }},
        {"built-after-what-it-is-built-from",
         [](Situation& it) {
             it.project.services["web"].build = compose::Build{
                 .context = "/srv/shop/web", .additionalContexts = {{"base", "service:db"}}};
             it.project.services["web"].image.clear();
             it.project.services["db"].build = compose::Build{.context = "/srv/shop/db"};
             nothingYet(it);
             it.observed.images.erase("shop-web");
             it.observed.images.erase("postgres:15");
         }},
        {"external-network-missing",
         [](Situation& it) {
             nothingYet(it);
             it.project.networks["default"] = {.name = "corp", .external = true};
             it.observed.networks = {{.id = "1", .name = "corporate"}};
         }},
        {"external-network-ambiguous",
         [](Situation& it) {
             it.project.networks["default"] = {.name = "corp", .external = true};
             it.observed.networks = {{.id = "1", .name = "corp"}, {.id = "2", .name = "corp"}};
         }},
        {"network-of-another-project",
         [](Situation& it) {
             nothingYet(it);
             it.observed.networks = {{.id = "1",
                                      .name = "shop_default",
                                      .labels = {{std::string(kProjectLabel), "boutique"}}}};
         }},
        {"network-changed",
         [](Situation& it) { it.project.networks["default"].ipam = {{.subnet = "10.9.0.0/24"}}; }},
        {"network-changed-but-others-are-on-it",
         [](Situation& it) {
             it.project.networks["default"].internal = true;
             it.options.services = {"cache"};
         }},
        {"network-was-removed-by-hand",
         [](Situation& it) {
             exited(it, "shop-cache-1", 0);
             it.observed.networks.clear();
             it.options.services = {"cache"};
         }},
        {"interrupted-before-all-networks-were-connected",
         [](Situation& it) {
             it.project.networks["back"] = {.name = "shop_back"};
             it.project.services["cache"].networks["back"] = {};
             it.observed = running(it.project);
             containerNamed(it.observed, "shop-cache-1").networks.erase("shop_back");
             containerNamed(it.observed, "shop-cache-1").networks.erase("shop_default");
         }},
        {"external-volume-missing",
         [](Situation& it) {
             nothingYet(it);
             it.project.volumes["data"] = {.name = "archive", .external = true};
         }},
        {"volume-of-another-project",
         [](Situation& it) {
             nothingYet(it);
             it.observed.volumes = {
                 {.name = "shop_data", .labels = {{std::string(kProjectLabel), "boutique"}}}};
         }},
        {"volume-with-other-options-stays",
         [](Situation& it) { it.project.volumes["data"].driverOpts["type"] = "tmpfs"; }},
        {"name-held-by-another-project",
         [](Situation& it) {
             nothingYet(it);
             it.project.services["web"].containerName = "web";
             it.observed.others = {stranger("web")};
         }},
        {"port-held-by-another-project",
         [](Situation& it) {
             nothingYet(it);
             engine::ContainerSummary other = stranger("proxy");
             other.ports = {
                 {.hostIp = "127.0.0.1", .privatePort = 80, .publicPort = 8080, .protocol = "tcp"}};
             it.observed.others = {other};
         }},
        {"port-on-other-addresses-is-free",
         [](Situation& it) {
             nothingYet(it);
             it.project.services["web"].ports[0].hostIp = "127.0.0.2";
             engine::ContainerSummary other = stranger("proxy");
             other.ports = {
                 {.hostIp = "127.0.0.1", .privatePort = 80, .publicPort = 8080, .protocol = "tcp"}};
             it.observed.others = {other};
         }},
        {"port-moves-between-services",
         [](Situation& it) {
             it.project.services["cache"].ports = it.project.services["web"].ports;
             it.project.services["web"].ports.clear();
         }},
        {"port-of-an-orphan",
         [](Situation& it) {
             it.project.services["front"] = it.project.services["web"];
             it.project.services["front"].name = "front";
             it.project.services.erase("web");
         }},
        {"name-moves-between-services",
         [](Situation& it) {
             it.project.services["cache"].containerName = "box";
             it.observed = running(it.project);
             it.project.services["cache"].containerName.clear();
             it.project.services["web"].containerName = "box";
         }},
        {"dependant-restarts-with-its-dependency",
         [](Situation& it) {
             it.project.services["web"].dependsOn["cache"].restart = true;
             it.observed = running(it.project);
             it.project.services["cache"].environment["MODE"] = "lru";
         }},
        {"shared-network-namespace-follows",
         [](Situation& it) {
             it.project.services["gateway"] = gateway();
             it.observed = running(it.project);
             it.project.services["web"].environment["API_URL"] = "http://b";
         }},
        {"interrupted-replacement-is-cleaned-up",
         [](Situation& it) {
             engine::ContainerDetails half = containerNamed(it.observed, "shop-web-1");
             half.labels[std::string(kReplaceLabel)] = half.id;
             half.name = half.id.substr(0, 12) + "_shop-web-1";
             half.id = sha256Hex("half");
             half.state = "created";
             half.running = false;
             it.observed.containers.push_back(half);
         }},
        {"interrupted-after-the-old-one-was-removed",
         [](Situation& it) {
             engine::ContainerDetails& half = containerNamed(it.observed, "shop-web-1");
             half.labels[std::string(kReplaceLabel)] = sha256Hex("old");
             half.name = sha256Hex("old").substr(0, 12) + "_shop-web-1";
             half.state = "created";
             half.running = false;
         }},
        {"stack-of-docker-compose-is-adopted",
         [](Situation& it) {
             for (engine::ContainerDetails& container : it.observed.containers) {
                 container.labels.erase(std::string(kSettingsLabel));
                 container.labels.erase(std::string(kSettingsHashLabel));
                 container.labels[std::string(kConfigHashLabel)] = "theirs";
             }
         }},
        {"stack-of-docker-compose-that-differs",
         [](Situation& it) {
             for (engine::ContainerDetails& container : it.observed.containers)
                 container.labels.erase(std::string(kSettingsLabel));
             it.project.services["web"].environment["API_URL"] = "http://b";
             it.project.services["cache"].image = "redis:8";
             it.observed.images["redis:8"] = {.id = "sha256:8"};
         }},
        {"unknown-service", [](Situation& it) { it.options.services = {"wep"}; }},
        {"service-left-out-by-profile-is-named",
         [](Situation& it) {
             it.project.disabledServices["debug"] = service("debug", "busybox");
             it.options.services = {"debug"};
         }},
        {"scale-with-container-name",
         [](Situation& it) {
             it.project.services["cache"].containerName = "cache";
             it.options.scale["cache"] = 2;
         }},
        {"dependency-that-is-not-required",
         [](Situation& it) {
             it.project.services["web"].dependsOn["db"].required = false;
             nothingYet(it);
         }},
        {"ports-of-a-range-are-taken-in-turn",
         [](Situation& it) {
             it.project.services["cache"].ports = {{.target = 6379, .published = "7000-7005"}};
             it.options.scale["cache"] = 2;
             nothingYet(it);
         }},
        {"secret-file-missing",
         [](Situation& it) {
             nothingYet(it);
             it.project.secrets["token"] = {.name = "shop_token", .file = "/srv/shop/token"};
             it.project.services["web"].secrets = {{.source = "token"}};
             it.observed.files.missing.insert("/srv/shop/token");
         }},
        {"bound-path-missing-is-told",
         [](Situation& it) {
             it.project.services["cache"].volumes = {{.type = compose::Mount::Type::Bind,
                                                      .source = "/srv/shop/redis.conf",
                                                      .target = "/c"}};
             it.observed.files.missing.insert("/srv/shop/redis.conf");
             it.options.services = {"cache"};
         }},
        {"published-port-changed",
         [](Situation& it) { it.project.services["web"].ports[0].published = "9090"; }},
        {"provider-has-no-container",
         [](Situation& it) {
             nothingYet(it);
             it.project.services["db"].isProvider = true;
         }},
    };
    return all;
}

} // namespace

class TestPlanUp : public QObject
{
    Q_OBJECT

private slots:
    void planIs_data();
    void planIs();
    void samePlanForTheSameInput();

    void everyStepComesAfterWhatItDependsOn_data() { planIs_data(); }

    void everyStepComesAfterWhatItDependsOn();
    void anonymousVolumesGoOnInTheReplacement();
    void anonymousVolumesAreRenewedWhenAskedFor();
};

void TestPlanUp::planIs_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < situations().size(); ++i)
        QTest::newRow(situations()[i].first.c_str()) << static_cast<int>(i);
}

void TestPlanUp::planIs()
{
    QFETCH(int, index);
    const auto& [name, arrange] = situations()[static_cast<std::size_t>(index)];
    Situation it;
    arrange(it);
    compareGolden("plan_up/" + name, textOf(it));
}

void TestPlanUp::samePlanForTheSameInput()
{
    Situation it;
    nothingYet(it);
    QCOMPARE(textOf(it), textOf(it));
}

void TestPlanUp::everyStepComesAfterWhatItDependsOn()
{
    QFETCH(int, index);
    Situation it;
    situations()[static_cast<std::size_t>(index)].second(it);
    const auto plan = planUp(it.project, it.observed, it.options);
    if (!plan)
        return;
    for (std::size_t i = 0; i < plan->steps.size(); ++i) {
        QCOMPARE(plan->steps[i].id, static_cast<int>(i) + 1);
        for (const int other : plan->steps[i].dependsOn)
            QVERIFY(other > 0 && other < plan->steps[i].id);
    }
}

namespace {

const engine::ContainerSpec* createdSpec(const Plan& plan)
{
    for (const Step& step : plan.steps) {
        if (const auto* create = std::get_if<CreateContainer>(&step.action))
            return &create->spec;
    }
    return nullptr;
}

Situation withAnonymousVolume()
{
    Situation it;
    containerNamed(it.observed, "shop-cache-1").mounts = {
        {.type = "volume", .name = sha256Hex("anonymous"), .destination = "/data"},
        {.type = "volume", .name = "named-by-somebody", .destination = "/other"}};
    it.project.services["cache"].environment["MODE"] = "lru";
    return it;
}

} // namespace

void TestPlanUp::anonymousVolumesGoOnInTheReplacement()
{
    const Situation it = withAnonymousVolume();
    const auto plan = planUp(it.project, it.observed, it.options);
    QVERIFY(plan);
    const engine::ContainerSpec* spec = createdSpec(*plan);
    QVERIFY(spec != nullptr);
    QCOMPARE(spec->mounts.size(), std::size_t{1});
    QCOMPARE(spec->mounts[0].source, sha256Hex("anonymous"));
    QCOMPARE(spec->mounts[0].target, std::string("/data"));
}

void TestPlanUp::anonymousVolumesAreRenewedWhenAskedFor()
{
    Situation it = withAnonymousVolume();
    it.options.renewAnonymousVolumes = true;
    const auto plan = planUp(it.project, it.observed, it.options);
    QVERIFY(plan);
    QVERIFY(createdSpec(*plan) != nullptr);
    QVERIFY(createdSpec(*plan)->mounts.empty());
}

QTEST_APPLESS_MAIN(TestPlanUp)
#include "tst_plan_up.moc"
