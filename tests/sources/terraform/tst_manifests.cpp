// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"
#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/sources/terraform/terraform_source.h"
#include "tests/sources/environment_text.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using model::State;

namespace {

const QString kCase = QStringLiteral(PLUMBLINE_TEST_DATA "/terraform/every-kind/");

sources::InputFile inputOf(const QString& name)
{
    QFile file(kCase + name);
    return {.name = name.toStdString(),
            .text = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string()};
}

Result<sources::Loaded> readTerraform(const QByteArray& text)
{
    return sources::terraform::load({.name = "prod.json", .text = text.toStdString()},
                                    sources::backing::builtInTable());
}

/// A state or a plan with one resource; `more` is what follows its values.
QByteArray withResource(const QByteArray& where,
                        const QByteArray& type,
                        const QByteArray& values,
                        const QByteArray& more = {},
                        const QByteArray& changes = {})
{
    return R"({"format_version": "1.2", ")" + where +
           R"(": {"root_module": {"resources": [{"address": ")" + type +
           R"(.x", "mode": "managed", "type": ")" + type + R"(", "values": )" + values + more +
           "}]}}" + changes + "}";
}

/// A Deployment of the provider with one container, which has `parts`.
QByteArray deployment(const QByteArray& parts)
{
    return R"({"metadata": [{"name": "api", "namespace": "shop"}], "spec": [{"replicas": "2",
        "template": [{"spec": [{"container": [{"name": "api", "image": "acme/api:1", )" +
           parts + "}]}]}]}]}";
}

/// What the environment says, a line a fact. Terraform's provider writes the defaults down.
QStringList linesOf(const sources::Loaded& loaded)
{
    QStringList lines = QString::fromStdString(textOf(loaded.environment)).split('\n');
    static const QRegularExpression kDefault(
        "^  (tty|stdin open|host network): no$|^  pull policy: missing$");
    for (const QString& line : lines.filter(kDefault))
        lines.removeAll(line);
    return lines.replaceInStrings(" (Kubernetes' default)", QString());
}

const model::ConfigVar* varOf(const Result<sources::Loaded>& loaded, std::string_view name)
{
    const model::Service* api = loaded ? model::findService(loaded->environment, "api") : nullptr;
    return api == nullptr ? nullptr : model::findConfigVar(api->config, name);
}

} // namespace

/// Objects of Kubernetes that Terraform's providers describe.
class TestManifests : public QObject
{
    Q_OBJECT

private slots:
    void aClusterIsTheSameInBothLanguages();
    void whatTerraformMarksIsASecret();
    void aWholeThatIsMarkedKeepsWhatIsNotFree();
    void whatIsKnownAfterApplyIsUnknown();
    void whatIsOnlyWrittenIsUnreadable();
    void manifestsAsAWholeAreRead_data();
    void manifestsAsAWholeAreRead();
    void aChartIsRemarkedOn();
};

void TestManifests::aClusterIsTheSameInBothLanguages()
{
    auto manifests = sources::kubernetes::load({inputOf("manifests.yaml")});
    const QByteArray state = QByteArray::fromStdString(inputOf("state.json").text);
    auto terraform = readTerraform(state);
    VERIFY_OK(manifests);
    VERIFY_OK(terraform);
    QCOMPARE(terraform->diagnostics.size(), std::size_t{0});
    QCOMPARE(linesOf(*terraform), linesOf(*manifests));
    const model::ConfigVar* url = varOf(terraform, "API_URL");
    QVERIFY(url != nullptr);
    const QByteArray line = state.split('\n').at(url->origin.line - 1);
    QVERIFY(line.mid(url->origin.column - 1).startsWith("\"https:"));
    QCOMPARE(url->origin.object, std::string("kubernetes_config_map_v1.cfg"));
    QVERIFY(textOf(*terraform).find("sesame") == std::string::npos);
}

void TestManifests::whatTerraformMarksIsASecret()
{
    const auto loaded = readTerraform(withResource(
        "values",
        "kubernetes_deployment",
        deployment(R"("args": ["--key", "sesame"], "env": [{"name": "A", "value": "plain"},
            {"name": "B", "value": "sesame"}])"),
        R"(, "sensitive_values": {"spec": [{"template": [{"spec": [{"container": [{
            "args": [false, true], "env": [{}, {"value": true}]}]}]}]}]})"));
    VERIFY_OK(loaded);
    QVERIFY(!varOf(loaded, "A")->isSecret());
    QCOMPARE(varOf(loaded, "B")->secrecy.english(), std::string("sensitive in Terraform"));
    QCOMPARE(std::get<Secret>(varOf(loaded, "B")->value).reveal(), std::string("sesame"));
    const model::Service& api = loaded->environment.services.front();
    QVERIFY(api.command.state == State::Unknown);
    QVERIFY(textOf(*loaded).find("sesame") == std::string::npos);
}

/// A raw state says of a path only where it begins.
void TestManifests::aWholeThatIsMarkedKeepsWhatIsNotFree()
{
    const auto loaded = readTerraform(
        R"({"terraform_version": "1.9.5", "resources": [{"mode": "managed", "type": "kubernetes_deployment",
            "name": "x", "instances": [{"sensitive_attributes": [[{"type": "get_attr", "value": "spec"}]],
            "attributes": )" +
        deployment(R"("args": ["sesame"], "env": [{"name": "B", "value": "sesame"}])") + "}]}]}");
    VERIFY_OK(loaded);
    const model::Service& api = loaded->environment.services.front();
    QCOMPARE(api.image.value.familiar(), std::string("acme/api:1"));
    QCOMPARE(api.replicas.value.count, 2);
    QVERIFY(varOf(loaded, "B")->isSecret());
    QVERIFY(textOf(*loaded).find("sesame") == std::string::npos);
}

void TestManifests::whatIsKnownAfterApplyIsUnknown()
{
    const auto loaded = readTerraform(withResource(
        "planned_values",
        "kubernetes_deployment",
        R"({"metadata": [{"name": "api"}], "spec": [{"template": [{"spec": [{"container": [
            {"name": "api", "env": [{"name": "HOST"}, {"name": "PLAIN", "value": "shown"}]},
            {"name": "proxy", "image": "envoy:1"}]}]}]}]})",
        {},
        R"(, "resource_changes": [{"address": "kubernetes_deployment.x", "change": {"after_unknown":
            {"id": true, "metadata": [{"uid": true}], "spec": [{"replicas": true, "template": [{"spec": [{"container":
            [{"image": true, "env": [{"value": true}, {}]}, {"env": true}]}]}]}]}}}])"));
    VERIFY_OK(loaded);
    QVERIFY(loaded->diagnostics.empty());
    const model::Service& api = loaded->environment.services.front();
    QVERIFY(api.image.state == State::Unknown);
    QCOMPARE(api.image.reason, std::string("known after apply"));
    QVERIFY(api.replicas.state == State::Unknown);
    QVERIFY(varOf(loaded, "HOST")->state == State::Unknown);
    QVERIFY(varOf(loaded, "PLAIN")->state == State::Set);
    QVERIFY(api.openConfig.empty());
    QCOMPARE(loaded->environment.services.back().openConfig.size(), std::size_t{1});
    QVERIFY(!loaded->environment.isLive);
}

void TestManifests::whatIsOnlyWrittenIsUnreadable()
{
    const QByteArray env =
        R"("env_from": [{"secret_ref": [{"name": "keys"}]}], "env": [{"name": "WORD", "value_from":
            [{"secret_key_ref": [{"name": "keys", "key": "word"}]}]}])";
    const auto loaded = readTerraform(
        R"({"format_version": "1.0", "values": {"root_module": {"resources": [
            {"address": "kubernetes_secret.k", "mode": "managed", "type": "kubernetes_secret", "values":
             {"metadata": [{"name": "keys", "namespace": "shop"}], "data": null, "data_wo_revision": 1}},
            {"address": "kubernetes_deployment.d", "mode": "managed", "type": "kubernetes_deployment", "values": )" +
        deployment(env) + "}]}}}");
    VERIFY_OK(loaded);
    QVERIFY(loaded->diagnostics.empty());
    QVERIFY(varOf(loaded, "WORD")->state == State::Unreadable);
    QVERIFY(varOf(loaded, "WORD")->isSecret());
    QCOMPARE(loaded->environment.services.front().openConfig.size(), std::size_t{1});
}

void TestManifests::manifestsAsAWholeAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the provider's") << withResource(
        "values",
        "kubernetes_manifest",
        R"({"manifest": {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "api"}, "spec":
            {"template": {"spec": {"containers": [{"name": "api", "image": "acme/api:1", "env":
            [{"name": "B", "value": "sesame"}]}]}}}}})",
        R"(, "sensitive_values": {"manifest": true})");
    QTest::newRow("kubectl's") << withResource(
        "values",
        "kubectl_manifest",
        R"({"yaml_body": "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  template:\n    spec:\n)"
        R"(      containers: [{name: api, image: 'acme/api:1', env: [{name: B, value: sesame}]}]\n"})",
        R"(, "sensitive_values": {"yaml_body": true})");
}

void TestManifests::manifestsAsAWholeAreRead()
{
    QFETCH(QByteArray, text);
    const auto loaded = readTerraform(text);
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), std::size_t{1});
    const model::Service& api = loaded->environment.services.front();
    QCOMPARE(api.image.value.familiar(), std::string("acme/api:1"));
    QCOMPARE(api.image.origin.file, std::string("prod.json"));
    QVERIFY(varOf(loaded, "B")->isSecret());
    QVERIFY(textOf(*loaded).find("sesame") == std::string::npos);
}

void TestManifests::aChartIsRemarkedOn()
{
    const auto loaded =
        readTerraform(withResource("values", "helm_release", R"({"name": "redis"})"));
    VERIFY_OK(loaded);
    QVERIFY(loaded->environment.services.empty());
    QVERIFY(
        loaded->diagnostics.front().message.english().starts_with("helm_release.x is not read"));
}

QTEST_APPLESS_MAIN(TestManifests)
#include "tst_manifests.moc"
