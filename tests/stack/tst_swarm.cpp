// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/swarm_execute.h"
#include "core/stack/swarm_failures.h"
#include "sample_project.h"

#include <QtTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::stack;

namespace {

/// The shop with a secret that web reads.
compose::Project shopWithSecret(const std::string& content)
{
    compose::Project project = test::shop();
    project.secrets["key"] = {.name = "shop_key", .content = content};
    project.services["web"].secrets = {{.source = "key"}};
    return project;
}

SwarmHoldings emptySwarm()
{
    return {.status = {.state = "active", .isManager = true, .nodes = 1}, .salt = test::kSalt};
}

StackPlan planned(const compose::Project& project, const SwarmHoldings& held, bool orphans = false)
{
    const auto definition = stackOf(project);
    if (!definition)
        qFatal("%s", definition.error().message.english().c_str());
    auto plan = planStackUp(*definition, held, orphans);
    if (!plan)
        qFatal("%s", plan.error().message.english().c_str());
    return std::move(*plan);
}

engine::SwarmService heldService(const StackService& service)
{
    return {.id = "id-" + service.spec.name,
            .name = service.spec.name,
            .version = 4,
            .labels = service.spec.labels,
            .containerLabels = service.spec.container.labels,
            .mode = service.spec.mode,
            .replicas = service.spec.replicas};
}

/// What the Swarm holds once the plan is carried out.
SwarmHoldings afterwards(const StackPlan& plan, SwarmHoldings held)
{
    for (const StackStep& step : plan.steps) {
        if (const auto* network = std::get_if<MakeStackNetwork>(&step.action))
            held.networks.push_back({.id = "id-" + network->spec.name,
                                     .name = network->spec.name,
                                     .driver = network->spec.driver,
                                     .scope = "swarm",
                                     .labels = network->spec.labels});
        if (const auto* file = std::get_if<MakeStackFile>(&step.action))
            (file->kind == engine::SwarmObjectKind::Secret ? held.secrets : held.configs)
                .push_back({.id = "id-" + file->name, .name = file->name, .labels = file->labels});
        if (const auto* put = std::get_if<PutStackService>(&step.action)) {
            std::erase_if(held.services, [&](const engine::SwarmService& one) {
                return one.name == put->service.spec.name;
            });
            held.services.push_back(heldService(put->service));
        }
    }
    return held;
}

std::vector<std::string> objectsOf(const StackPlan& plan)
{
    std::vector<std::string> objects;
    for (const StackStep& step : plan.steps)
        objects.push_back(step.verb + " " + step.object);
    return objects;
}

engine::SwarmTask taskOf(const engine::SwarmService& service, int slot, std::string state)
{
    return {.serviceId = service.id,
            .slot = slot,
            .state = std::move(state),
            .desiredState = "running",
            .containerLabels = service.containerLabels};
}

} // namespace

class TestSwarm : public QObject
{
    Q_OBJECT

private slots:

    void whatIsNotThereIsMadeAndThenKept()
    {
        const compose::Project project = shopWithSecret("pearl");
        const StackPlan first = planned(project, emptySwarm());
        const std::vector<std::string> wanted{"create network shop_default",
                                              "create secret shop_key",
                                              "create service shop_cache",
                                              "create service shop_db",
                                              "create service shop_web"};
        QVERIFY(objectsOf(first) == wanted);
        const StackPlan second = planned(project, afterwards(first, emptySwarm()));
        QVERIFY(second.steps.empty());
        QCOMPARE(second.summary().english(), std::string("3 kept"));
    }

    void noLabelHoldsASecret()
    {
        compose::Project project = shopWithSecret("pearl-of-great-price");
        project.services["web"].environment["API_TOKEN"] = "token-of-no-use-1";
        for (const StackStep& step : planned(project, emptySwarm()).steps) {
            const auto* file = std::get_if<MakeStackFile>(&step.action);
            const auto* put = std::get_if<PutStackService>(&step.action);
            const engine::Labels labels = file != nullptr  ? file->labels
                                          : put != nullptr ? put->service.spec.labels
                                                           : engine::Labels{};
            for (const auto& [name, value] : labels) {
                QVERIFY(value.find("pearl") == std::string::npos);
                QVERIFY(value.find("token-of") == std::string::npos);
            }
        }
    }

    void anotherContentIsAnotherObjectAndTheOldOneGoesLast()
    {
        const SwarmHoldings held =
            afterwards(planned(shopWithSecret("pearl"), emptySwarm()), emptySwarm());
        const StackPlan plan = planned(shopWithSecret("coral"), held);
        const std::vector<std::string> wanted{
            "create secret shop_key-2", "update service shop_web", "remove secret shop_key"};
        QVERIFY(objectsOf(plan) == wanted);
        QVERIFY(plan.steps.back().afterwards);
        QCOMPARE(plan.steps[1].changes.front().field, std::string("secrets.key"));
    }

    void aChangeIsExplained()
    {
        compose::Project project = test::shop();
        const SwarmHoldings held = afterwards(planned(project, emptySwarm()), emptySwarm());
        project.services["web"].image = "nginx:1.27";
        project.services["web"].scale = 4;
        const StackPlan plan = planned(project, held);
        QCOMPARE(plan.steps.size(), 1U);
        std::vector<std::string> fields;
        for (const Difference& change : plan.steps[0].changes)
            fields.push_back(change.field + "=" + change.to);
        const std::vector<std::string> wanted{"deploy.replicas=4", "image=nginx:1.27"};
        QVERIFY(fields == wanted);
    }

    void tasksAreToldApartByWhatTheyAreMadeFromAlone()
    {
        compose::Project project = test::shop();
        const auto hashOf = [&] {
            const StackPlan plan = planned(project, emptySwarm());
            for (const StackStep& step : plan.steps) {
                const auto* put = std::get_if<PutStackService>(&step.action);
                if (put != nullptr && put->service.key == "web")
                    return put->service.spec.container.labels.at(std::string(kSettingsHashLabel));
            }
            return std::string();
        };
        const std::string first = hashOf();
        project.services["web"].scale = 7;
        QCOMPARE(hashOf(), first);
        project.services["web"].environment["TIDE"] = "high";
        QVERIFY(hashOf() != first);
    }

    void whatIsSomebodyElsesIsAConflict()
    {
        const auto definition = stackOf(test::shop());
        QVERIFY(definition.has_value());
        SwarmHoldings held = emptySwarm();
        held.services.push_back({.id = "x", .name = "shop_db"});
        const auto plan = planStackUp(*definition, held, true);
        QVERIFY(!plan.has_value());
        QVERIFY(plan.error().code == ErrorCode::Conflict);
        held.services.clear();
        held.networks.push_back({.id = "n", .name = "shop_default", .driver = "overlay"});
        QVERIFY(planStackUp(*definition, held, true).error().code == ErrorCode::Conflict);
    }

    void orphansAreToldAndGoWhenAsked()
    {
        compose::Project project = test::shop();
        const SwarmHoldings held = afterwards(planned(project, emptySwarm()), emptySwarm());
        project.services.erase("cache");
        project.services["web"].dependsOn.erase("cache");
        const StackPlan told = planned(project, held);
        const std::vector<std::string> toldSteps = objectsOf(told);
        QVERIFY(std::ranges::count(toldSteps, "remove service shop_cache") == 0);
        QVERIFY(std::ranges::any_of(told.diagnostics, [](const Diagnostic& one) {
            return one.message.english().find("shop_cache") != std::string::npos;
        }));
        const std::vector<std::string> steps = objectsOf(planned(project, held, true));
        QVERIFY(std::ranges::find(steps, "remove service shop_cache") != steps.end());
    }

    void whatASwarmDoesNotHeedIsTold()
    {
        compose::Project project = test::shop();
        project.services["web"].ports = {
            {.hostIp = "127.0.0.1", .target = 80, .published = "8080"}};
        const auto definition = stackOf(project);
        QVERIFY(definition.has_value());
        QVERIFY(std::ranges::any_of(definition->diagnostics, [](const Diagnostic& one) {
            return one.message.english().find("every address") != std::string::npos;
        }));
        project.services["web"].ports.front().published = "8000-8010";
        QVERIFY(stackOf(project).error().code == ErrorCode::Unsupported);
        project.services["web"].ports.clear();
        project.services["web"].networkMode = "service:db";
        QVERIFY(stackOf(project).error().code == ErrorCode::Unsupported);
    }

    void anExternalObjectHasToBeThere()
    {
        compose::Project project = shopWithSecret("pearl");
        project.secrets["key"] = {.name = "vault-key", .external = true};
        const auto definition = stackOf(project);
        QVERIFY(definition.has_value());
        SwarmHoldings held = emptySwarm();
        QVERIFY(planStackUp(*definition, held, false).error().code == ErrorCode::NotFound);
        held.secrets.push_back({.id = "v", .name = "vault-key"});
        const auto plan = planStackUp(*definition, held, false);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->files.at({engine::SwarmObjectKind::Secret, "key"}).id, std::string("v"));
    }

    void downTakesWhatIsTheStacksAlone()
    {
        SwarmHoldings held =
            afterwards(planned(shopWithSecret("pearl"), emptySwarm()), emptySwarm());
        held.services.push_back({.id = "x", .name = "shop_other"});
        held.secrets.push_back({.id = "y", .name = "shop_old"});
        const std::vector<std::string> wanted{"remove service shop_cache",
                                              "remove service shop_db",
                                              "remove service shop_web",
                                              "remove secret shop_key",
                                              "remove network shop_default"};
        QVERIFY(objectsOf(planStackDown("shop", held)) == wanted);
        QVERIFY(planStackDown("sho", held).steps.empty());
    }

    void howATaskEndedIsSaidInWords()
    {
        const auto said = [](const char* error, std::optional<int> exitCode) {
            return taskTrouble(error, exitCode).english();
        };
        QCOMPARE(said("task: non-zero exit (127)", 127),
                 std::string("exit code 127 (its command was not found)"));
        QCOMPARE(said("", 3), std::string("exit code 3"));
        QCOMPARE(said("task: non-zero exit (137): dockerexec: unhealthy container", 143),
                 std::string("exit code 143 (ended by SIGTERM): task: non-zero exit (137): "
                             "dockerexec: unhealthy container"));
        QCOMPARE(said("task: non-zero exit (3): unhealthy container", 3),
                 std::string("exit code 3: unhealthy container"));
        QCOMPARE(said("No such image: berth:1", {}), std::string("No such image: berth:1"));
        QCOMPARE(said("No such image: berth:1", 0), std::string("No such image: berth:1"));
        QVERIFY(taskTrouble("", {}).empty());
    }

    void whoWaitsInVainIsToldWhy()
    {
        using namespace std::chrono_literals;
        engine::SwarmService web{.id = "w", .name = "shop_web"};
        const auto begun = std::chrono::system_clock::now();
        engine::SwarmTask failed = taskOf(web, 1, "failed");
        failed.error = "task: non-zero exit (3)";
        failed.exitCode = 3;
        failed.since = begun + 1s;
        engine::SwarmTask older = failed;
        older.since = begun - 1s;
        engine::SwarmTask pending = taskOf(web, 2, "pending");
        pending.error = "no suitable node";
        pending.since = begun + 1s;
        const auto judged = [&](const std::vector<engine::SwarmTask>& tasks, SwarmWait wait) {
            wait.begun = begun;
            const auto judgement = judgeService(web, tasks, wait);
            return judgement ? judgement->error.message.english() : std::string();
        };
        QCOMPARE(judged({failed, failed}, {}), std::string());
        QCOMPARE(judged({failed, failed, older}, {}), std::string());
        QCOMPARE(judged({failed, failed, failed}, {}),
                 std::string("its tasks fail again and again: exit code 3"));
        QVERIFY(judgeService(web, {failed, failed, failed}, {.begun = begun})->task == failed);
        QCOMPARE(judged({pending}, {.waited = 14s}), std::string());
        QCOMPARE(judged({pending}, {.waited = 16s}),
                 std::string("no node takes its tasks: no suitable node"));
        engine::SwarmService other = web;
        other.id = "o";
        QVERIFY(!judgeService(other, {failed, failed, failed}, {.begun = begun}));
        web.updateState = "rollback_completed";
        web.updateMessage = "rollback completed";
        QCOMPARE(judged({failed}, {}), std::string());
        QCOMPARE(judged({failed}, {.isUpdated = true}),
                 std::string("the update is rolled back: rollback completed"));
        web.updateState = "updating";
        QCOMPARE(judged({failed}, {.isUpdated = true}), std::string());
    }

    void aServiceIsWellWhenTasksOfItsDefinitionRun()
    {
        engine::SwarmService web{.id = "w",
                                 .name = "shop_web",
                                 .containerLabels = {{std::string(kSettingsHashLabel), "new"}},
                                 .mode = "replicated",
                                 .replicas = 2};
        engine::SwarmTask old = taskOf(web, 1, "running");
        old.containerLabels[std::string(kSettingsHashLabel)] = "old";
        engine::SwarmTask failed = taskOf(web, 2, "failed");
        failed.desiredState = "shutdown";
        failed.error = "task: non-zero exit (3)";
        failed.exitCode = 3;
        const auto state = [&](const std::vector<engine::SwarmTask>& tasks) {
            return statesOf({web}, tasks).front();
        };
        const StackServiceState half = state({taskOf(web, 1, "running"), old, failed});
        QCOMPARE(half.running, 1);
        QVERIFY(!half.isWell());
        QCOMPARE(half.trouble.english(), std::string("exit code 3"));
        QVERIFY(state({taskOf(web, 1, "running"), taskOf(web, 2, "running"), failed}).isWell());
        web.mode = "global";
        web.replicas = 0;
        QVERIFY(!state({}).isWell());
        QVERIFY(state({taskOf(web, 0, "running")}).isWell());
        web.mode = "replicated-job";
        web.replicas = 1;
        engine::SwarmTask done = taskOf(web, 0, "complete");
        done.desiredState = "complete";
        QVERIFY(state({done}).isWell());
    }
};

QTEST_GUILESS_MAIN(TestSwarm)
#include "tst_swarm.moc"
