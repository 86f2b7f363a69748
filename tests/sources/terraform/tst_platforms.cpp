// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"
#include "core/sources/terraform/terraform_source.h"
#include "tests/support/results.h"

using namespace plumbline;
using model::State;

namespace {

/// `show -json` of a state that holds these resources: `type`, `values`, `sensitive_values`.
Result<sources::Loaded> read(const QString& resources)
{
    const QString text =
        QString(R"({"format_version": "1.0", "values": {"root_module": {"resources": [%1]}}})")
            .arg(resources);
    return sources::terraform::load({.name = "prod.json", .text = text.toStdString()},
                                    sources::backing::builtInTable());
}

QString resource(const QString& type,
                 const QString& values,
                 const QString& sensitive = QStringLiteral("{}"))
{
    return QString(R"({"address": "%1.x", "mode": "managed", "type": "%1", "name": "x",
                       "values": %2, "sensitive_values": %3})")
        .arg(type, values, sensitive);
}

/// Below the class: moc takes the `//` of a raw string for a comment.
void addPlatforms();

} // namespace

/// Processes that Terraform describes on application platforms and in clusters.
class TestPlatforms : public QObject
{
    Q_OBJECT

private slots:
    void aPlatformsAppIsAService_data();
    void aPlatformsAppIsAService();
    void theProcessesOfAHerokuAppShareItsConfig();
    void whatAPlanKnowsAfterApplyIsUnknown();
};

void TestPlatforms::aPlatformsAppIsAService_data()
{
    QTest::addColumn<QString>("resources");
    QTest::addColumn<QString>("image");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("replicas");
    addPlatforms();
}

/// All of them describe one app: `shop`, PLAIN=shown, and TOKEN, which nobody may see.
void TestPlatforms::aPlatformsAppIsAService()
{
    QFETCH(QString, resources);
    QFETCH(QString, image);
    QFETCH(int, port);
    QFETCH(int, replicas);
    const Result<sources::Loaded> loaded = read(resources);
    VERIFY_OK(loaded);
    QVERIFY(!loaded->environment.services.empty());
    const model::Service& shop = loaded->environment.services.front();
    QCOMPARE(shop.name, std::string("shop"));
    QCOMPARE(shop.image.value.familiar(), image.toStdString());
    QCOMPARE(shop.ports.empty() ? 0 : int{shop.ports.front().container}, port);
    QCOMPARE(shop.replicas.isSet() ? shop.replicas.value.count : 0, replicas);
    const model::ConfigVar* plain = model::findConfigVar(shop.config, "PLAIN");
    QVERIFY(plain != nullptr && plain->state == State::Set && !plain->isSecret());
    QCOMPARE(std::get<std::string>(plain->value), std::string("shown"));
    QVERIFY(plain->origin.object.ends_with(".x"));
    const model::ConfigVar* token = model::findConfigVar(shop.config, "TOKEN");
    QVERIFY(token != nullptr && token->isSecret());
    QVERIFY(token->state == State::Unreadable || std::holds_alternative<Secret>(token->value));
}

void TestPlatforms::theProcessesOfAHerokuAppShareItsConfig()
{
    const Result<sources::Loaded> loaded = read(
        resource("heroku_app",
                 R"({"id": "0f1e", "name": "shop", "config_vars": {"PLAIN": "shown"},
                     "sensitive_config_vars": {"WORD": "planted"}})",
                 R"({"sensitive_config_vars": true})") +
        "," + resource("heroku_formation", R"({"app_id": "0f1e", "type": "web", "quantity": 2})") +
        "," +
        resource("heroku_formation", R"({"app_id": "0f1e", "type": "worker", "quantity": 1})"));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), 2U);
    for (const model::Service& service : loaded->environment.services) {
        QVERIFY(service.image.state == State::NotApplicable);
        QVERIFY(model::findConfigVar(service.config, "WORD")->isSecret());
        QVERIFY(!model::findConfigVar(service.config, "PLAIN")->isSecret());
    }
    QCOMPARE(loaded->environment.services[0].name, std::string("web"));
    QCOMPARE(loaded->environment.services[0].replicas.value.count, 2);
}

void TestPlatforms::whatAPlanKnowsAfterApplyIsUnknown()
{
    const QString text =
        R"({"format_version": "1.2", "planned_values": {"root_module": {"resources": [
      {"address": "azurerm_linux_web_app.x", "mode": "managed", "type": "azurerm_linux_web_app",
       "values": {"name": "shop", "app_settings": {"PLAIN": "shown"}}},
      {"address": "aws_ecs_task_definition.t", "mode": "managed", "type": "aws_ecs_task_definition",
       "values": {"family": "task"}}]}},
      "resource_changes": [
      {"address": "azurerm_linux_web_app.x", "change": {"after_unknown": {"app_settings": {"HOST": true}},
       "after_sensitive": {"app_settings": {"PLAIN": true}}}},
      {"address": "aws_ecs_task_definition.t", "change": {"after_unknown": {"container_definitions": true}}}]})";
    const Result<sources::Loaded> loaded = sources::terraform::load(
        {.name = "plan.json", .text = text.toStdString()}, sources::backing::builtInTable());
    VERIFY_OK(loaded);
    const model::Service* shop = model::findService(loaded->environment, "shop");
    QVERIFY(shop != nullptr);
    QVERIFY(model::findConfigVar(shop->config, "HOST")->state == State::Unknown);
    QVERIFY(model::findConfigVar(shop->config, "PLAIN")->isSecret()); // only its change marks it
    const model::Service* task = model::findService(loaded->environment, "task");
    QVERIFY(task != nullptr && task->image.state == State::Unknown);
    QCOMPARE(task->openConfig.size(), 1U);
}

namespace {

void addPlatforms()
{
    const auto row =
        [](const char* name, const QString& type, const QString& values, int port, int replicas) {
            QTest::newRow(name) << resource(type, values) << QStringLiteral("acme/shop:1") << port
                                << replicas;
        };
    row("Azure Container Apps",
        "azurerm_container_app",
        R"({"name": "shop", "ingress": [{"target_port": 8000}], "template": [{"min_replicas": 2, "max_replicas": 5,
            "container": [{"name": "main", "image": "acme/shop:1", "cpu": 0.5, "memory": "1Gi", "env":
            [{"name": "PLAIN", "value": "shown"}, {"name": "TOKEN", "secret_name": "token"}]},
            {"name": "proxy", "image": "envoy:1"}]}]})",
        8000,
        2);
    row("Azure App Service",
        "azurerm_linux_web_app",
        R"({"name": "shop", "site_config": [{"worker_count": 3, "application_stack":
            [{"docker_image_name": "acme/shop:1"}]}], "app_settings": {"PLAIN": "shown", "TOKEN": "planted"}})",
        0,
        3);
    row("AWS App Runner",
        "aws_apprunner_service",
        R"({"service_name": "shop", "source_configuration": [{"image_repository": [{"image_identifier": "acme/shop:1",
            "image_configuration": [{"port": "8000", "runtime_environment_variables": {"PLAIN": "shown"},
            "runtime_environment_secrets": {"TOKEN": "arn:aws:ssm:eu:1:parameter/p"}}]}]}]})",
        8000,
        0);
    row("DigitalOcean App Platform",
        "digitalocean_app",
        R"({"spec": [{"name": "all", "env": [{"key": "PLAIN", "value": "shown"}], "service": [{"name": "shop",
            "image": [{"registry": "acme", "repository": "shop", "tag": "1"}], "http_port": 8000, "instance_count": 2,
            "env": [{"key": "TOKEN", "type": "SECRET", "value": "EV[1:x]"}]}], "worker": [{"name": "w"}]}]})",
        8000,
        2);
    const QString pod =
        R"({"metadata": [{"name": "shop"}], "spec": [{"replicas": "2", "template": [{"spec": [{"container": [{
            "name": "main", "image": "acme/shop:1", "port": [{"container_port": 8000}], "env": [
            {"name": "PLAIN", "value": "shown"}, {"name": "TOKEN", "value_from": [{"secret_key_ref":
            [{"name": "shop", "key": "token"}]}]}]}]}]}]}]})";
    row("Kubernetes", "kubernetes_deployment", pod, 8000, 2);
    row("Kubernetes, of a version", "kubernetes_deployment_v1", pod, 8000, 2);
}

} // namespace

QTEST_APPLESS_MAIN(TestPlatforms)
#include "tst_platforms.moc"
