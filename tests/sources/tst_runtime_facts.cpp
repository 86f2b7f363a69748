// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/identify.h"
#include "core/sources/combine.h"
#include "core/sources/compose/compose_source.h"
#include "core/sources/docker/docker_source.h"
#include "core/sources/dockerfile/dockerfile_source.h"
#include "core/sources/ecs/ecs_source.h"
#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/sources/platform_name.h"
#include "core/sources/terraform/terraform_source.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>

using namespace plumbline;
using model::Service;
using model::State;

namespace {

/// `value file:line`, or the state with its reason.
template <class T>
std::string said(const model::Fact<T>& fact)
{
    std::string text;
    if (!fact.isSet())
        return std::string(model::toString(fact.state)) +
               (fact.reason.empty() ? "" : ": " + fact.reason.english());
    if constexpr (std::is_same_v<T, bool>)
        text = fact.value ? "yes" : "no";
    else
        text = std::string(fact.value);
    return text + (fact.isDefault ? " by default" : " " + std::to_string(fact.origin.line));
}

std::string accessOf(const Service& service)
{
    if (service.mounts.empty())
        return "no mount";
    const auto& access = service.mounts.front().access;
    return access.isSet()
               ? std::string(model::toString(access.value))
               : std::string(model::toString(access.state)) + ": " + access.reason.english();
}

/// All new facts of a service in one line.
std::string factsOf(const Service& service)
{
    return "tty " + said(service.tty) + ", stdin " + said(service.stdinOpen) + ", host network " +
           said(service.hostNetwork) + ", pull " + said(service.pullPolicy) + ", platform " +
           said(service.platform);
}

Service only(const Result<sources::Loaded>& loaded)
{
    return loaded && !loaded->environment.services.empty() ? loaded->environment.services.front()
                                                           : Service{};
}

Service fromKubernetes(const std::string& text)
{
    return only(sources::kubernetes::load({{.name = "k8s.yaml", .text = text}}, {}));
}

std::string workload(const std::string& pod, const std::string& container)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  replicas: 3\n"
           "  template:\n    spec:\n" +
           pod + "      containers:\n      - name: api\n" + container;
}

const char* const kClaim = "---\napiVersion: v1\nkind: PersistentVolumeClaim\n"
                           "metadata: {name: uploads}\n"
                           "spec:\n  accessModes: [ReadOnlyMany, ReadWriteOnce]\n";

model::Environment part(const std::string& service, std::initializer_list<const char*> names)
{
    model::Environment environment;
    Service one;
    one.name = service;
    for (const char* name : names)
        model::putConfigVar(one.config, model::makeConfigVar(name, "x", "environment", {}));
    environment.services = {one};
    return environment;
}

} // namespace

class TestRuntimeFacts : public QObject
{
    Q_OBJECT

private slots:
    void platformsHaveOneName_data();
    void platformsHaveOneName();
    void composeSaysThem();
    void kubernetesSaysThem_data();
    void kubernetesSaysThem();
    void accessModesOfClaimsAreRead_data();
    void accessModesOfClaimsAreRead();
    void tasksOfEcsSayThem();
    void containersSayThem();
    void aDockerfileMayNameThePlatform();
    void terraformKnowsBalancersWithoutAService();
    void whatRunsAndIsInNoFileIsUndeclared();
    void whatCouldNotBeReadWholeDropsNothing();
};

void TestRuntimeFacts::platformsHaveOneName_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<QString>("name");
    QTest::newRow("ECS") << "LINUX"
                         << "X86_64"
                         << "linux/amd64";
    QTest::newRow("uname") << ""
                           << "aarch64"
                           << "linux/arm64";
    QTest::newRow("Windows") << "WINDOWS_SERVER_2022_CORE"
                             << "X86_64"
                             << "windows/amd64";
    QTest::newRow("none") << "LINUX"
                          << ""
                          << "";
}

void TestRuntimeFacts::platformsHaveOneName()
{
    QFETCH(QString, system);
    QFETCH(QString, architecture);
    QFETCH(QString, name);
    QCOMPARE(sources::platformName(system.toStdString(), architecture.toStdString()),
             name.toStdString());
    QCOMPARE(sources::platformName("linux/arm64/v8"), std::string("linux/arm64"));
}

void TestRuntimeFacts::composeSaysThem()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("compose.yaml"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("services:\n"
               "  api:\n"
               "    build:\n"
               "      context: .\n"
               "      args:\n"
               "        NPM_TOKEN: planted-token-value\n"
               "        FLAVOUR: slim\n"
               "        FROM_SHELL:\n"
               "    tty: true\n"
               "    stdin_open: false\n"
               "    network_mode: host\n"
               "    pull_policy: if_not_present\n"
               "    platform: linux/arm64/v8\n"
               "    volumes: [\"data:/data\"]\n"
               "volumes: {data: {}}\n");
    file.close();
    sources::compose::ComposeRequest request;
    request.workspace = folder.path().toStdString();
    request.homeDirectory = "/home/nobody";
    const Service api = only(sources::compose::load(request));
    QCOMPARE(factsOf(api),
             std::string("tty yes 9, stdin no 10, host network yes 11, pull missing 12, platform "
                         "linux/arm64 13"));
    QCOMPARE(accessOf(api), std::string("not-applicable: one engine holds it"));
    // Compose drops the one that the shell does not have.
    QCOMPARE(api.buildArguments.size(), std::size_t{2});
    QCOMPARE(std::get<std::string>(api.buildArguments[0].value), std::string("slim"));
    QCOMPARE(api.buildArguments[0].origin.line, 7);
    QVERIFY(api.buildArguments[1].isSecret());
}

void TestRuntimeFacts::kubernetesSaysThem_data()
{
    QTest::addColumn<QString>("pod");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("facts");
    const QString none = "tty missing, stdin missing, host network missing, pull %1, platform "
                         "unknown: that of any node";
    QTest::newRow("all of it")
        << "      hostNetwork: true\n      nodeSelector: {kubernetes.io/arch: arm64}\n"
        << "        image: acme/api:1\n        tty: true\n        stdin: true\n"
           "        imagePullPolicy: Never\n"
        << "tty yes 13, stdin yes 14, host network yes 8, pull never 15, platform linux/arm64 9";
    QTest::newRow("a tag's default") << ""
                                     << "        image: acme/api:main\n"
                                     << none.arg("missing by default");
    QTest::newRow("the default of latest") << ""
                                           << "        image: acme/api\n"
                                           << none.arg("always by default");
    QTest::newRow("an affinity")
        << "      affinity:\n        nodeAffinity:\n"
           "          requiredDuringSchedulingIgnoredDuringExecution:\n"
           "            nodeSelectorTerms:\n            - matchExpressions:\n"
           "              - {key: kubernetes.io/arch, operator: In, values: [amd64]}\n"
        << "        image: acme/api:main\n"
        << "tty missing, stdin missing, host network missing, pull missing by default, platform "
           "linux/amd64 13";
}

void TestRuntimeFacts::kubernetesSaysThem()
{
    QFETCH(QString, pod);
    QFETCH(QString, container);
    QFETCH(QString, facts);
    const Service api = fromKubernetes(workload(pod.toStdString(), container.toStdString()));
    QCOMPARE(QString::fromStdString(factsOf(api)), facts);
}

void TestRuntimeFacts::accessModesOfClaimsAreRead_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QString>("volume");
    QTest::addColumn<QString>("access");
    const QString uploads = "persistentVolumeClaim: {claimName: uploads}";
    QTest::newRow("the widest mode") << kClaim << uploads << "ReadWriteOnce";
    QTest::newRow("a claim that is not here")
        << "" << uploads << "unknown: the claim uploads is not here";
    QTest::newRow("a network file system") << ""
                                           << "nfs: {server: files, path: /x}"
                                           << "ReadWriteMany";
}

void TestRuntimeFacts::accessModesOfClaimsAreRead()
{
    QFETCH(QString, claim);
    QFETCH(QString, volume);
    QFETCH(QString, access);
    const Service api = fromKubernetes(
        workload("      volumes:\n      - name: data\n        " + volume.toStdString() + "\n",
                 "        image: acme/api:1\n"
                 "        volumeMounts: [{name: data, mountPath: /data}]\n") +
        claim.toStdString());
    QCOMPARE(QString::fromStdString(accessOf(api)), access);
}

void TestRuntimeFacts::tasksOfEcsSayThem()
{
    const auto task = [](const std::string& more) {
        return only(sources::ecs::load(
            {{.name = "task.json",
              .text = "{\"family\": \"api\", " + more +
                      " \"containerDefinitions\": [{\"name\": \"api\", \"image\": \"acme/api:1\", "
                      "\"pseudoTerminal\": true, \"interactive\": true, \"mountPoints\": "
                      "[{\"sourceVolume\": \"files\", \"containerPath\": \"/files\"}]}]}"}}));
    };
    const Service fargate = task(
        "\"requiresCompatibilities\": [\"FARGATE\"], \"networkMode\": \"awsvpc\", \"volumes\": "
        "[{\"name\": \"files\", \"efsVolumeConfiguration\": {\"fileSystemId\": \"fs-1\"}}],");
    QCOMPARE(factsOf(fargate),
             std::string("tty yes 1, stdin yes 1, host network no 1, pull always by default, "
                         "platform linux/amd64 by default"));
    QCOMPARE(accessOf(fargate), std::string("ReadWriteMany"));
    const Service machine =
        task("\"networkMode\": \"host\", \"runtimePlatform\": {\"cpuArchitecture\": \"ARM64\", "
             "\"operatingSystemFamily\": \"LINUX\"},");
    QCOMPARE(factsOf(machine),
             std::string("tty yes 1, stdin yes 1, host network yes 1, pull unknown: left to the "
                         "agent of the instance, platform linux/arm64 1"));
}

void TestRuntimeFacts::containersSayThem()
{
    engine::ImageDetails image;
    image.os = "linux";
    image.architecture = "arm64";
    engine::ContainerDetails container;
    container.name = "shop-api-1";
    container.image = "acme/api:1";
    container.imageId = "sha256:1";
    container.tty = true;
    container.networkMode = "host";
    container.labels = {{"com.docker.compose.service", "api"}};
    sources::docker::ProjectObjects objects;
    objects.containers = {container};
    objects.images = {{"sha256:1", image}};
    const sources::Loaded loaded = sources::docker::load(objects);
    QVERIFY(loaded.environment.isLive);
    QCOMPARE(factsOf(loaded.environment.services.front()),
             std::string("tty yes 0, stdin missing, host network yes 0, pull not-applicable: an "
                         "engine keeps no policy, platform linux/arm64 0"));
    objects.images.clear();
    QVERIFY(!sources::docker::load(objects).environment.isLive);
}

void TestRuntimeFacts::aDockerfileMayNameThePlatform()
{
    const auto built = [](const std::string& from) {
        return only(sources::dockerfile::load(
            {.name = "Dockerfile", .text = from + "\nCMD [\"x\"]\n"}, {.service = "api"}));
    };
    QCOMPARE(said(built("FROM --platform=linux/x86_64 alpine:3.20").platform),
             std::string("linux/amd64 1"));
    QVERIFY(!built("FROM --platform=$BUILDPLATFORM alpine:3.20").platform.isSet());
    QVERIFY(!built("FROM alpine:3.20").platform.isSet());
}

void TestRuntimeFacts::terraformKnowsBalancersWithoutAService()
{
    const auto group = [](const char* name, const char* isSticky) {
        return QString(R"({"address": "aws_lb_target_group.%1", "mode": "managed",
            "type": "aws_lb_target_group", "name": "%1", "sensitive_values": {},
            "values": {"name": "%1", "arn": "arn:%1", "stickiness": [{"enabled": %2}]}})")
            .arg(name, isSticky);
    };
    const QString state =
        QString(R"({"format_version": "1.0", "values": {"root_module": {"resources": [%1, %2]}}})")
            .arg(group("web", "true"), group("api", "false"));
    const auto loaded = sources::terraform::load({.name = "prod.json", .text = state.toStdString()},
                                                 sources::backing::builtInTable());
    VERIFY_OK(loaded);
    const auto& balancers = loaded->environment.balancers;
    QCOMPARE(balancers.size(), std::size_t{2});
    QCOMPARE(balancers[0].name, std::string("api"));
    QVERIFY(!balancers[0].affinity.isSet());
    QCOMPARE(balancers[1].affinity.value, std::string("cookie"));
}

void TestRuntimeFacts::whatRunsAndIsInNoFileIsUndeclared()
{
    model::Environment live = part("api", {"HOTFIX", "LEVEL", "HOSTNAME"});
    live.isLive = true;
    for (model::ConfigVar& var : live.services.front().config)
        var.origin.object = "container shop-api-1";
    const auto combined = [&](std::vector<model::Environment> parts) {
        std::string names;
        const model::Environment all = sources::combine("prod", std::move(parts));
        for (const model::UndeclaredVar& var : all.services.front().undeclared)
            names += var.name + " " + var.origin.object + ";";
        return names;
    };
    QCOMPARE(combined({part("api", {"LEVEL"}), live}), std::string("HOTFIX container shop-api-1;"));
    QCOMPARE(combined({live, part("api", {"LEVEL", "HOTFIX"})}), std::string());
    QCOMPARE(combined({live}), std::string());
    QCOMPARE(combined({live, part("other", {"LEVEL"})}), std::string());
}

void TestRuntimeFacts::whatCouldNotBeReadWholeDropsNothing()
{
    model::Environment live = part("api", {"HOTFIX"});
    live.isLive = true;
    model::Environment described = part("api", {"LEVEL"});
    described.services.front().openConfig.push_back(
        {.what = "secret api", .reason = {}, .origin = {}});
    QVERIFY(sources::combine("prod", {described, live}).services.front().undeclared.empty());
}

QTEST_APPLESS_MAIN(TestRuntimeFacts)
#include "tst_runtime_facts.moc"
