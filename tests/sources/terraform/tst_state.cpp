// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"
#include "core/sources/terraform/terraform_source.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QFile>

using namespace plumbline;
using model::State;

namespace {

Result<sources::Loaded> read(const std::string& text, const char* name = "prod.json")
{
    return sources::terraform::load({.name = name, .text = text}, sources::backing::builtInTable());
}

/// `show -json` of a state that holds these resources.
std::string state(const QString& resources)
{
    return QString(R"({"format_version": "1.0", "values": {"root_module": {"resources": [%1]}}})")
        .arg(resources)
        .toStdString();
}

QString resource(const char* address, const QString& values, const QString& sensitive = "{}")
{
    const QString text(address);
    return QString(
               R"({"address": "%1", "mode": "managed", "type": "%2", "name": "x", "values": %3, "sensitive_values": %4})")
        .arg(text, text.section('.', 0, 0), values, sensitive);
}

const model::BackingService* backingOf(const Result<sources::Loaded>& loaded, const char* name)
{
    if (!loaded)
        return nullptr;
    for (const model::BackingService& backing : loaded->environment.backingServices) {
        if (backing.name == name)
            return &backing;
    }
    return nullptr;
}

const model::ConfigVar* varOf(const Result<sources::Loaded>& loaded, const char* name)
{
    return loaded && loaded->environment.services.size() == 1
               ? model::findConfigVar(loaded->environment.services.front().config, name)
               : nullptr;
}

} // namespace

class TestState : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsRead();
    void aPlanSaysWhatIsKnownAfterApply();
    void aRawStateSaysTheSame();
    void modulesAndCountsAreGoneThrough();
    void parameterGroupsAreResolved();
    void manyBucketsAreOneService();
    void aReplicaIsNoServiceOfItsOwn();
    void aTaskDefinitionIsItsContainers();
    void stickySessionsOfATargetGroupAreTheServices();
    void sensitiveMarksMakeSecrets_data();
    void sensitiveMarksMakeSecrets();
    void aSecretOfCloudRunIsUnreadable_data();
    void aSecretOfCloudRunIsUnreadable();
    void theSameStateInAnotherOrderIsTheSame();
    void whatIsNoStateIsToldWithAHint_data();
    void whatIsNoStateIsToldWithAHint();
};

void TestState::theSampleIsRead()
{
    QFile file(PLUMBLINE_TEST_DATA "/../../resources/samples/tidewatch/deploy/prod/terraform.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<sources::Loaded> loaded = read(file.readAll().toStdString());
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.backingServices.size(), 3U);
    const model::BackingService* db = backingOf(loaded, "aws_db_instance.tidewatch");
    QVERIFY(db != nullptr);
    QCOMPARE(db->engine, std::string("postgres"));
    QCOMPARE(db->version.value, std::string("14.9"));
    QCOMPARE(db->version.origin.line, 20);
    QCOMPARE(db->topology.value, std::string("replicated (2)"));
    QCOMPARE(db->addresses, std::vector<std::string>{"tidewatch-db.c4d5e6.eu-west-1.rds.example"});
    const model::BackingService* cache =
        backingOf(loaded, "aws_elasticache_replication_group.tidewatch");
    QVERIFY(cache != nullptr && cache->tls.isSet() && cache->tls.value);
    QCOMPARE(cache->version.value, std::string("6.2"));
    const model::BackingService* queue = backingOf(loaded, "aws_mq_broker.tidewatch");
    QVERIFY(queue != nullptr);
    QCOMPARE(queue->engine, std::string("rabbitmq"));
    QCOMPARE(queue->topology.value, std::string("single"));
    for (const model::BackingService& backing : loaded->environment.backingServices) {
        for (const auto& [name, value] : backing.parameters)
            QVERIFY(value.value.find("placeholder") == std::string::npos);
    }
}

void TestState::aPlanSaysWhatIsKnownAfterApply()
{
    const Result<sources::Loaded> loaded = read(R"({"format_version": "1.2",
      "planned_values": {"root_module": {"resources": [
        {"address": "aws_db_instance.x", "mode": "managed", "type": "aws_db_instance", "values": {"engine": "mysql"}},
        {"address": "aws_lambda_function.f", "mode": "managed", "type": "aws_lambda_function",
         "values": {"function_name": "f", "environment": [{"variables": {"A": "1"}}]}}]}},
      "resource_changes": [
        {"address": "aws_db_instance.x", "change": {"after_unknown": {"engine_version": true, "address": true}}},
        {"address": "aws_lambda_function.f", "change": {"after_unknown": {"environment": [{"variables": {"HOST": true}}]}}}]})");
    VERIFY_OK(loaded);
    const model::BackingService* db = backingOf(loaded, "aws_db_instance.x");
    QVERIFY(db != nullptr);
    QCOMPARE(db->engine, std::string("mysql"));
    QVERIFY(db->version.state == State::Unknown);
    QCOMPARE(db->version.reason, std::string("known after apply"));
    QVERIFY(varOf(loaded, "HOST") != nullptr);
    QVERIFY(varOf(loaded, "HOST")->state == State::Unknown);
    QVERIFY(varOf(loaded, "A")->state == State::Set);
}

void TestState::aRawStateSaysTheSame()
{
    const Result<sources::Loaded> raw =
        read(R"({"version": 4, "terraform_version": "1.5.7", "serial": 3,
      "resources": [
        {"mode": "data", "type": "aws_db_instance", "name": "other", "instances": [{"attributes": {"engine": "mysql"}}]},
        {"mode": "managed", "type": "aws_db_instance", "name": "x", "instances": [
         {"attributes": {"engine": "postgres", "engine_version": "15.4", "multi_az": false}}]}]})");
    const Result<sources::Loaded> shown = read(
        state(resource("aws_db_instance.x",
                       R"({"engine": "postgres", "engine_version": "15.4", "multi_az": false})")));
    VERIFY_OK(raw);
    VERIFY_OK(shown);
    QVERIFY(raw->environment == shown->environment);
}

void TestState::modulesAndCountsAreGoneThrough()
{
    const Result<sources::Loaded> loaded =
        read(R"({"format_version": "1.0", "values": {"root_module": {
      "child_modules": [{"address": "module.data", "child_modules": [{"address": "module.data.module.db",
        "resources": [{"address": "module.data.module.db.google_sql_database_instance.x[0]", "mode": "managed",
          "type": "google_sql_database_instance", "index": 0, "values": {"database_version": "POSTGRES_15",
          "settings": [{"availability_type": "REGIONAL", "database_flags": [{"name": "max_connections", "value": "50"}]}],
          "first_ip_address": "10.0.0.5"}}]}]}]}}})");
    VERIFY_OK(loaded);
    const model::BackingService* db =
        backingOf(loaded, "module.data.module.db.google_sql_database_instance.x[0]");
    QVERIFY(db != nullptr);
    QCOMPARE(db->version.value, std::string("15"));
    QCOMPARE(db->topology.value, std::string("replicated (2)"));
    QCOMPARE(db->parameters.at("max_connections").value, std::string("50"));
    QCOMPARE(db->addresses, std::vector<std::string>{"10.0.0.5"});
}

void TestState::parameterGroupsAreResolved()
{
    const Result<sources::Loaded> loaded = read(state(
        resource(
            "aws_db_instance.x",
            R"({"engine": "postgres", "engine_version": "16.3", "parameter_group_name": "shop16"})") +
        "," +
        resource("aws_db_parameter_group.p",
                 R"({"name": "shop16", "parameter": [{"name": "max_connections", "value": "200"},
                               {"name": "rds.force_ssl", "value": "1"}]})")));
    const model::BackingService* db = backingOf(loaded, "aws_db_instance.x");
    QVERIFY(db != nullptr);
    QCOMPARE(db->parameters.at("max_connections").value, std::string("200"));
    QVERIFY(db->tls.isSet() && db->tls.value);
}

void TestState::manyBucketsAreOneService()
{
    const Result<sources::Loaded> loaded =
        read(state(resource("aws_s3_bucket.a", R"({"bucket": "a"})") + "," +
                   resource("aws_s3_bucket.b", R"({"bucket": "b"})")));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.backingServices.size(), 1U);
    QVERIFY(backingOf(loaded, "aws-s3") != nullptr);
}

void TestState::aReplicaIsNoServiceOfItsOwn()
{
    const Result<sources::Loaded> loaded = read(state(
        resource("aws_db_instance.a", R"({"engine": "postgres", "engine_version": "15.4"})") + "," +
        resource("aws_db_instance.b", R"({"engine": "postgres", "replicate_source_db": "a"})")));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.backingServices.size(), 1U);
}

void TestState::aTaskDefinitionIsItsContainers()
{
    const Result<sources::Loaded> loaded = read(state(
        resource("aws_ecs_task_definition.t",
                 R"({"family": "shop", "arn": "arn:x/shop:3", "container_definitions":
                    "[{\"name\":\"api\",\"image\":\"acme/api:1\",\"environment\":[{\"name\":\"A\",\"value\":\"1\"}]}]"})") +
        "," +
        resource(
            "aws_ecs_service.s",
            R"({"name": "shop-svc", "task_definition": "arn:x/shop:3", "desired_count": 2})")));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), 1U);
    QCOMPARE(loaded->environment.services[0].name, std::string("api"));
    QCOMPARE(loaded->environment.services[0].replicas.value.count, 2);
    QVERIFY(varOf(loaded, "A") != nullptr);
    QCOMPARE(varOf(loaded, "A")->origin.object, std::string("aws_ecs_task_definition.t"));
}

void TestState::stickySessionsOfATargetGroupAreTheServices()
{
    for (const char* enabled : {"true", "false"}) {
        const QString group =
            QString(R"({"arn": "arn:tg/1", "stickiness": [{"enabled": %1, "type": "lb_cookie"}]})")
                .arg(enabled);
        const Result<sources::Loaded> loaded = read(
            state(resource("aws_ecs_task_definition.t",
                           R"({"family": "shop", "container_definitions":
                    "[{\"name\":\"api\",\"image\":\"acme/api:1\"}]"})") +
                  "," +
                  resource("aws_ecs_service.s",
                           R"({"name": "shop-svc", "task_definition": "shop:3", "load_balancer":
                    [{"target_group_arn": "arn:tg/1", "container_name": "api"}]})") +
                  "," + resource("aws_lb_target_group.g", group)));
        VERIFY_OK(loaded);
        QCOMPARE(loaded->environment.services.size(), 1U);
        const model::Fact<std::string>& affinity = loaded->environment.services[0].affinity;
        QCOMPARE(affinity.isSet(), std::string(enabled) == "true");
    }
}

void TestState::sensitiveMarksMakeSecrets_data()
{
    QTest::addColumn<QString>("resources");
    const QString lambda =
        R"({"function_name": "f", "environment": [{"variables": {"PLAIN": "planted-secret-1"}}]})";
    QTest::newRow("the variable") << resource(
        "aws_lambda_function.f", lambda, R"({"environment": [{"variables": {"PLAIN": true}}]})");
    QTest::newRow("all variables")
        << resource("aws_lambda_function.f", lambda, R"({"environment": [{"variables": true}]})");
    QTest::newRow("a task definition") << resource("aws_ecs_task_definition.t",
                                                   R"({"family": "f", "container_definitions":
                       "[{\"name\":\"f\",\"image\":\"f:1\",\"environment\":[{\"name\":\"PLAIN\",\"value\":\"planted-secret-1\"}]}]"})",
                                                   R"({"container_definitions": true})");
    QTest::newRow("Cloud Run") << resource(
        "google_cloud_run_v2_service.r",
        R"({"name": "f", "template": [{"containers": [{"image": "f:1", "env": [{"name": "PLAIN", "value": "planted-secret-1"}]}]}]})",
        R"({"template": [{"containers": [{"env": [{"value": true}]}]}]})");
}

void TestState::sensitiveMarksMakeSecrets()
{
    QFETCH(QString, resources);
    const Result<sources::Loaded> loaded = read(state(resources));
    VERIFY_OK(loaded);
    const model::ConfigVar* var = varOf(loaded, "PLAIN");
    QVERIFY(var != nullptr && var->isSecret());
    QVERIFY(std::holds_alternative<Secret>(var->value));
    QCOMPARE(var->secrecy.english(), std::string("sensitive in Terraform"));
}

void TestState::aSecretOfCloudRunIsUnreadable_data()
{
    QTest::addColumn<QString>("resources");
    QTest::newRow("second generation") << resource(
        "google_cloud_run_v2_service.r",
        R"({"name": "f", "template": [{"containers": [{"image": "f:1", "ports": [{"container_port": 8080}],
           "env": [{"name": "KEY", "value": "", "value_source": [{"secret_key_ref": [{"secret": "stripe"}]}]}]}]}]})");
    QTest::newRow("first generation") << resource(
        "google_cloud_run_service.r",
        R"({"name": "f", "template": [{"spec": [{"containers": [{"image": "f:1", "ports": [{"container_port": 8080}],
           "env": [{"name": "KEY", "value": "", "value_from": [{"secret_key_ref": [{"name": "stripe", "key": "1"}]}]}]}]}]}]})");
}

void TestState::aSecretOfCloudRunIsUnreadable()
{
    QFETCH(QString, resources);
    const Result<sources::Loaded> loaded = read(state(resources));
    VERIFY_OK(loaded);
    const model::ConfigVar* var = varOf(loaded, "KEY");
    QVERIFY(var != nullptr && var->state == State::Unreadable);
    QCOMPARE(var->secrecy.english(), std::string("secretKeyRef stripe"));
    QCOMPARE(loaded->environment.services[0].ports.size(), 1U);
}

void TestState::theSameStateInAnotherOrderIsTheSame()
{
    const QString one =
        resource("aws_db_instance.a", R"({"engine": "postgres", "engine_version": "15.4"})");
    const QString two =
        resource("aws_mq_broker.b", R"({"engine_type": "RabbitMQ", "engine_version": "3.13"})");
    const Result<sources::Loaded> left = read(state(one + "," + two));
    const Result<sources::Loaded> right = read(state(two + "," + one));
    VERIFY_OK(left);
    VERIFY_OK(right);
    QVERIFY(left->environment == right->environment);
}

void TestState::whatIsNoStateIsToldWithAHint_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("HCL") << "main.tf"
                         << "resource \"aws_db_instance\" \"x\" {\n}\n";
    QTest::newRow("something else") << "prod.json"
                                    << R"({"services": {}})";
    QTest::newRow("a list") << "prod.json"
                            << "[]";
    QTest::newRow("nothing") << "prod.json"
                             << "";
    QTest::newRow("cut off") << "prod.json"
                             << R"({"format_version": "1.0", "values": {"planted-secret)";
}

void TestState::whatIsNoStateIsToldWithAHint()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    const Result<sources::Loaded> loaded = read(text.toStdString(), name.toUtf8().constData());
    VERIFY_FAILS(loaded, ErrorCode::Invalid);
    QVERIFY(loaded.error().where.has_value());
    QVERIFY(toString(loaded.error()).find("planted") == std::string::npos);
    if (!text.startsWith(R"({"format)"))
        VERIFY_SAYS(loaded.error().hint, "terraform show -json");
}

QTEST_APPLESS_MAIN(TestState)
#include "tst_state.moc"
