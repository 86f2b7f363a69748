// SPDX-License-Identifier: Apache-2.0
#include "core/sources/ecs/ecs_source.h"
#include "tests/support/results.h"

using namespace plumbline;
using namespace std::chrono_literals;
using model::State;

namespace {

/// Below the class: moc takes the `//` of a raw string for a comment.
std::string task();

Result<sources::Loaded> read(const std::string& text)
{
    return sources::ecs::load({{.name = "task.json", .text = text}});
}

} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private slots:
    void aContainerIsDescribedWithItsPlaces();
    void aSidecarBelongsToItsProcess();
    void theSameTaskWrittenOtherwiseIsTheSame_data();
    void theSameTaskWrittenOtherwiseIsTheSame();
    void aServiceSaysHowManyRun();
    void aRunningTaskSaysWhichImageRuns();
    void coresAndGigabytesAreLimitsToo();
    void whatIsNoTaskIsToldAndTheRestIsRead();
    void hostileInputIsToldOrLeftOut_data();
    void hostileInputIsToldOrLeftOut();
};

void TestTask::aContainerIsDescribedWithItsPlaces()
{
    const Result<sources::Loaded> loaded = read(task());
    VERIFY_OK(loaded);
    const model::Service* api = model::findService(loaded->environment, "api");
    QVERIFY(api != nullptr);
    QCOMPARE(api->image.value.familiar(), std::string("ghcr.io/acme/api:1.8.2"));
    QCOMPARE(api->image.origin.line, 6);
    QVERIFY(api->entrypoint.state == State::Unknown);
    QCOMPARE(api->command.value.size(), 3U);
    QCOMPARE(api->probes.size(), 1U);
    QVERIFY(api->probes[0].interval == 30s && api->probes[0].timeout == 5s);
    QCOMPARE(api->probes[0].retries, 3);
    QVERIFY(api->stopGracePeriod.value == 30s && api->stopGracePeriod.isDefault);
    QCOMPARE(api->resources.cpuRequest.value.value, std::int64_t{250});
    QCOMPARE(api->resources.memoryRequest.value.bytes, std::int64_t{128} * 1024 * 1024);
    QCOMPARE(api->user.value, std::string("10001"));
    QVERIFY(api->readOnlyRoot.value);
    QCOMPARE(api->logging.value.driver, std::string("awslogs"));
    QCOMPARE(api->openConfig.size(), 1U);
    const model::ConfigVar* key = model::findConfigVar(api->config, "STRIPE_KEY");
    QVERIFY(key != nullptr && key->state == State::Unreadable && key->isSecret());
    for (const char* name : {"DB_PASSWORD", "DATABASE_URL"}) {
        const model::ConfigVar* secret = model::findConfigVar(api->config, name);
        QVERIFY(secret != nullptr && std::holds_alternative<Secret>(secret->value));
    }
    const model::ConfigVar* level = model::findConfigVar(api->config, "LOG_LEVEL");
    QVERIFY(level != nullptr && !level->isSecret());
    QCOMPARE(level->origin.line, 8);
}

void TestTask::aSidecarBelongsToItsProcess()
{
    const Result<sources::Loaded> loaded = read(task());
    VERIFY_OK(loaded);
    const model::Service* agent = model::findService(loaded->environment, "agent");
    QVERIFY(agent != nullptr);
    QVERIFY(agent->kind == model::ProcessKind::Sidecar);
    QCOMPARE(agent->belongsTo, std::string("api"));
    QVERIFY(agent->stopGracePeriod.value == 5s);
}

void TestTask::theSameTaskWrittenOtherwiseIsTheSame_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    const QString one = R"({"family": "f", "containerDefinitions": [%1]})";
    QTest::newRow("defaults written out")
        << one.arg(R"({"name": "a", "image": "a:1", "portMappings": [{"containerPort": 80}]})")
        << one.arg(
               R"({"name": "a", "image": "docker.io/library/a:1", "essential": true, "environment": [],
                       "portMappings": [{"containerPort": 80, "protocol": "TCP", "hostPort": 0}], "cpu": 0})");
    QTest::newRow("order")
        << one.arg(
               R"({"name": "a", "image": "a:1", "environment": [{"name": "A", "value": "1"}, {"name": "B", "value": "2"}]})")
        << one.arg(
               R"({"image": "a:1", "environment": [{"value": "2", "name": "B"}, {"name": "A", "value": "1"}], "name": "a"})");
    QTest::newRow("numbers as texts")
        << one.arg(
               R"({"name": "a", "image": "a:1", "memory": 512, "environment": [{"name": "P", "value": "80"}]})")
        << one.arg(
               R"({"name": "a", "image": "a:1", "memory": "512", "environment": [{"name": "P", "value": 80}]})");
    QTest::newRow("a template of CloudFormation")
        << one.arg(R"({"name": "a", "image": "a:1", "readonlyRootFilesystem": true})")
        << R"({"Resources": {"T": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"Family": "f",
               "ContainerDefinitions": [{"Name": "a", "Image": "a:1", "ReadonlyRootFilesystem": true}]}}}})";
    QTest::newRow("null and missing")
        << one.arg(R"({"name": "a", "image": "a:1"})")
        << one.arg(
               R"({"name": "a", "image": "a:1", "user": null, "healthCheck": null, "secrets": null})");
}

void TestTask::theSameTaskWrittenOtherwiseIsTheSame()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const Result<sources::Loaded> one = read(left.toStdString());
    const Result<sources::Loaded> other = read(right.toStdString());
    VERIFY_OK(one);
    VERIFY_OK(other);
    QCOMPARE(one->environment.services.size(), 1U);
    QVERIFY(one->environment == other->environment);
}

void TestTask::aServiceSaysHowManyRun()
{
    const Result<sources::Loaded> loaded =
        sources::ecs::load({{.name = "services.json",
                             .text = R"({"services": [{"serviceName": "shop", "taskDefinition":
                     "arn:aws:ecs:eu-west-1:1:task-definition/shop-api:7", "desiredCount": 3,
                     "loadBalancers": [{"containerName": "api", "containerPort": 9999}],
                     "deployments": [{"status": "PRIMARY", "createdAt": "2026-09-02T10:00:00+00:00"}]}]})"},
                            {.name = "task.json", .text = task()}});
    VERIFY_OK(loaded);
    const model::Service* api = model::findService(loaded->environment, "api");
    QVERIFY(api != nullptr && api->replicas.isSet());
    QCOMPARE(api->replicas.value.count, 3);
    QCOMPARE(api->ports.back().container, std::uint16_t(9999));
    QCOMPARE(loaded->environment.revision.deployedAt.value,
             std::string("2026-09-02T10:00:00+00:00"));
}

void TestTask::aRunningTaskSaysWhichImageRuns()
{
    const std::string digest = "sha256:" + std::string(64, 'a');
    const Result<sources::Loaded> loaded = sources::ecs::load(
        {{.name = "task.json", .text = task()},
         {.name = "running.json",
          .text =
              R"({"tasks": [{"taskDefinitionArn": "arn:aws:ecs:eu-west-1:1:task-definition/shop-api:7",
                     "containers": [{"name": "api", "imageDigest": ")" +
              digest + R"("}, {"name": "other"}]}]})"}});
    VERIFY_OK(loaded);
    QVERIFY(loaded->diagnostics.empty());
    const model::Service* api = model::findService(loaded->environment, "api");
    QVERIFY(api != nullptr);
    QCOMPARE(api->image.value.digest, digest);
    QCOMPARE(api->image.value.tag, std::string("1.8.2"));
    QCOMPARE(api->image.origin.file, std::string("running.json"));
}

void TestTask::coresAndGigabytesAreLimitsToo()
{
    const Result<sources::Loaded> loaded = read(
        R"({"family": "f", "cpu": ".5 vCPU", "memory": "2 GB", "containerDefinitions":
            [{"name": "a", "image": "${REPOSITORY}:1"}]})");
    VERIFY_OK(loaded);
    const model::Service& service = loaded->environment.services.front();
    QCOMPARE(service.resources.cpuLimit.value.value, std::int64_t{500});
    QCOMPARE(service.resources.memoryLimit.value.bytes, std::int64_t{2} << 30U);
    QVERIFY(service.image.state == State::Unknown);
}

void TestTask::whatIsNoTaskIsToldAndTheRestIsRead()
{
    const Result<sources::Loaded> loaded =
        sources::ecs::load({{.name = "broken.json", .text = "{"},
                            {.name = "other.json", .text = "{}"},
                            {.name = "task.json", .text = task()}});
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), 2U);
    QCOMPARE(loaded->diagnostics.size(), 2U);
    QCOMPARE(loaded->environment.unread.size(), 1U); // a task may stand in what is broken
    for (const Diagnostic& diagnostic : loaded->diagnostics)
        QVERIFY(toString(diagnostic).find("planted") == std::string::npos);
}

void TestTask::hostileInputIsToldOrLeftOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no list") << R"({"containerDefinitions": 7})";
    QTest::newRow("texts for containers") << R"({"containerDefinitions": ["a", null, []]})";
    QTest::newRow("no name") << R"({"containerDefinitions": [{"image": "a"}]})";
    QTest::newRow("maps for lists")
        << R"({"containerDefinitions": [{"name": "a", "image": {}, "environment": {"A": 1}, "portMappings": "x"}]})";
    QTest::newRow("huge numbers")
        << R"({"containerDefinitions": [{"name": "a", "image": "a", "cpu": 99999999999999999999, "memory": -5,
               "stopTimeout": 1e99, "portMappings": [{"containerPort": 70000}], "healthCheck": {"command": ["x"], "retries": 999999999999}}]})";
}

void TestTask::hostileInputIsToldOrLeftOut()
{
    QFETCH(QString, text);
    const Result<sources::Loaded> loaded = read(text.toStdString());
    VERIFY_OK(loaded);
    for (const model::Service& service : loaded->environment.services) {
        QCOMPARE(service.name, std::string("a"));
        QVERIFY(service.ports.empty() && !service.resources.cpuRequest.isSet() &&
                !service.resources.memoryLimit.isSet());
    }
}

namespace {

std::string task()
{
    return R"({
  "taskDefinition": {
    "taskDefinitionArn": "arn:aws:ecs:eu-west-1:1:task-definition/shop-api:7",
    "family": "shop-api", "cpu": "512", "memory": "1024",
    "containerDefinitions": [
      {"name": "api", "image": "ghcr.io/acme/api:1.8.2", "essential": true, "cpu": 256,
       "entryPoint": [], "command": ["serve", "--port", "8000"],
       "environment": [{"name": "LOG_LEVEL", "value": "warning"},
                       {"name": "DB_PASSWORD", "value": "planted-secret-1"},
                       {"name": "DATABASE_URL", "value": "postgres://u:planted-secret-2@db/x"}],
       "secrets": [{"name": "STRIPE_KEY", "valueFrom": "arn:aws:secretsmanager:eu-west-1:1:secret:stripe"}],
       "environmentFiles": [{"type": "s3", "value": "arn:aws:s3:::shop/prod.env"}],
       "portMappings": [{"containerPort": 8000, "protocol": "tcp"}],
       "healthCheck": {"command": ["CMD-SHELL", "curl -f http://localhost:8000/healthz"]},
       "user": "10001", "readonlyRootFilesystem": true, "memoryReservation": 128,
       "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "/shop"}},
       "dependsOn": [{"containerName": "agent", "condition": "START"}]},
      {"name": "agent", "image": "acme/agent:2", "essential": false, "stopTimeout": 5}
    ]
  }
})";
}

} // namespace

QTEST_APPLESS_MAIN(TestTask)
#include "tst_task.moc"
