// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/discovery.h"
#include "core/workspace/found_files.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <map>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QDir(folder.path()).mkpath(QFileInfo(name).path());
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

std::filesystem::path pathOf(const QTemporaryDir& folder)
{
    return folder.path().toStdString();
}

const EnvironmentSpec* find(const Manifest& manifest, const std::string& name)
{
    const auto at = std::ranges::find(manifest.environments, name, &EnvironmentSpec::name);
    return at == manifest.environments.end() ? nullptr : &*at;
}

std::string namesOf(const Manifest& manifest)
{
    std::string names;
    for (const EnvironmentSpec& environment : manifest.environments)
        names += environment.name + " ";
    return names;
}

template <class Kind>
const Kind* sourceOf(const EnvironmentSpec* environment)
{
    if (environment == nullptr)
        return nullptr;
    for (const SourceSpec& source : environment->sources) {
        if (const auto* kind = std::get_if<Kind>(&source.kind))
            return kind;
    }
    return nullptr;
}

const QByteArray kDeployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\n";

} // namespace

class TestDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void pathsNameTheirEnvironment_data();
    void pathsNameTheirEnvironment();
    void theSampleIsFoundWhole();
    void overlaysGoOverTheBaseFiles();
    void composeFilesMayStandInAFolder();
    void anEnvironmentMayHaveItsOwnFolder();
    void anOverlayOfDevTakesTheBasesPlace();
    void theFolderNearestToTheRootIsTaken();
    void whatNamesNoEnvironmentIsDeployed();
    void dotenvFilesOfSeveralAppsAreEachForTheirs();
    void aDockerfileCountsWhereNoComposeFileBuilds();
    void foreignAndExampleFilesAreLeftOut();
    void whatNeedsAStepFirstIsSaid();
    void anEmptyFolderHoldsNothing();
    void theWrittenManifestReadsBackTheSame();
};

void TestDiscovery::pathsNameTheirEnvironment_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("environment");
    QTest::newRow("a folder") << QByteArray("deploy/production/api.yaml") << QByteArray("prod");
    QTest::newRow("a suffix") << QByteArray("compose.stg.yaml") << QByteArray("staging");
    QTest::newRow("the nearest part") << QByteArray("prod/test.env") << QByteArray("test");
    QTest::newRow("a part of a word") << QByteArray("products/latest.yaml") << QByteArray();
    QTest::newRow("capitals") << QByteArray("Deploy/PROD.env") << QByteArray("prod");
}

void TestDiscovery::pathsNameTheirEnvironment()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, environment);
    QCOMPARE(environmentInPath(path.toStdString()), environment.toStdString());
}

void TestDiscovery::theSampleIsFoundWhole()
{
    QTemporaryDir folder;
    const std::filesystem::path copy = pathOf(folder) / "tidewatch";
    std::filesystem::copy(
        PLUMBLINE_SAMPLES "/tidewatch", copy, std::filesystem::copy_options::recursive);
    std::filesystem::remove(copy / "plumbline.yaml");
    const Discovery found = discover(copy);
    QCOMPARE(namesOf(found.manifest), std::string("dev staging prod "));
    const auto* staging = sourceOf<ComposeSpec>(find(found.manifest, "staging"));
    QVERIFY(staging != nullptr);
    QCOMPARE(staging->files, (std::vector<std::string>{"compose.yaml", "compose.staging.yaml"}));
    QCOMPARE(staging->envFiles, std::vector<std::string>{"deploy/staging/staging.env"});
    const EnvironmentSpec* prod = find(found.manifest, "prod");
    QCOMPARE(sourceOf<KubernetesSpec>(prod)->paths,
             std::vector<std::string>{"deploy/prod/kubernetes"});
    QCOMPARE(sourceOf<TerraformSpec>(prod)->file, std::string("deploy/prod/terraform.json"));
    QCOMPARE(sourceOf<DotenvSpec>(prod)->file, std::string("deploy/prod/prod.env"));
    QVERIFY(prod->role == model::EnvironmentRole::Production);
}

void TestDiscovery::overlaysGoOverTheBaseFiles()
{
    QTemporaryDir folder;
    write(folder, "docker-compose.yml", "services: {}\n");
    write(folder, "docker-compose.override.yml", "services: {}\n");
    write(folder, "docker-compose.prod.yml", "services: {}\n");
    write(folder, "docker-compose.monitoring.yml", "services: {}\n");
    const Discovery found = discover(pathOf(folder));
    QCOMPARE(namesOf(found.manifest), std::string("dev prod "));
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "dev"))->files,
             (std::vector<std::string>{"docker-compose.yml", "docker-compose.override.yml"}));
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "prod"))->files,
             (std::vector<std::string>{"docker-compose.yml", "docker-compose.prod.yml"}));
}

void TestDiscovery::composeFilesMayStandInAFolder()
{
    QTemporaryDir folder;
    write(folder, "deploy/docker-compose/docker-compose.yml", "services: {}\n");
    write(folder, "deploy/docker-compose/docker-compose.prod.yml", "services: {}\n");
    write(folder, "too/far/down/here/compose.yaml", "services: {}\n");
    const Discovery found = discover(pathOf(folder));
    QCOMPARE(namesOf(found.manifest), std::string("dev prod "));
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "dev"))->files,
             std::vector<std::string>{"deploy/docker-compose/docker-compose.yml"});
    QVERIFY(found.remarks.empty());
}

void TestDiscovery::anEnvironmentMayHaveItsOwnFolder()
{
    QTemporaryDir folder;
    write(folder, "compose.yaml", "services: {}\n");
    write(folder, "deploy/environments/staging/compose.yaml", "services: {}\n");
    write(folder, "deploy/prod/docker-compose.yml", "services: {}\n");
    write(folder, "other/prod/docker-compose.yml", "services: {}\n");
    const Discovery found = discover(pathOf(folder));
    QCOMPARE(namesOf(found.manifest), std::string("dev staging prod "));
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "dev"))->files,
             std::vector<std::string>{"compose.yaml"});
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "staging"))->files,
             std::vector<std::string>{"deploy/environments/staging/compose.yaml"});
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "prod"))->files,
             std::vector<std::string>{"deploy/prod/docker-compose.yml"});
    QCOMPARE(found.remarks.size(), std::size_t{1});
    QCOMPARE(found.remarks.front().where.file, std::string("other/prod/docker-compose.yml"));
}

void TestDiscovery::anOverlayOfDevTakesTheBasesPlace()
{
    QTemporaryDir folder;
    write(folder, "docker-compose.yml", "services: {}\n");
    write(folder, "docker-compose.dev.yml", "services: {}\n");
    const Discovery found = discover(pathOf(folder));
    const EnvironmentSpec* dev = find(found.manifest, "dev");
    QVERIFY(dev != nullptr);
    QCOMPARE(dev->sources.size(), std::size_t{1});
    QCOMPARE(sourceOf<ComposeSpec>(dev)->files,
             (std::vector<std::string>{"docker-compose.yml", "docker-compose.dev.yml"}));
}

void TestDiscovery::theFolderNearestToTheRootIsTaken()
{
    QTemporaryDir folder;
    write(folder, "b/compose.yaml", "services: {}\n");
    write(folder, "a/compose.yaml", "services: {}\n");
    write(folder, "a/deep/compose.yaml", "services: {}\n");
    Discovery found = discover(pathOf(folder));
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "dev"))->files,
             std::vector<std::string>{"a/compose.yaml"});
    QCOMPARE(found.remarks.size(), std::size_t{1});
    QCOMPARE(found.remarks.front().where.file, std::string("b/compose.yaml"));

    write(folder, "compose.yaml", "services: {}\n");
    found = discover(pathOf(folder));
    QCOMPARE(sourceOf<ComposeSpec>(find(found.manifest, "dev"))->files,
             std::vector<std::string>{"compose.yaml"});
    QVERIFY(found.remarks.empty());
}

void TestDiscovery::whatNamesNoEnvironmentIsDeployed()
{
    QTemporaryDir folder;
    write(folder, "compose.yaml", "services: {}\n");
    write(folder, "k8s/api.yaml", kDeployment);
    write(folder, "k8s/a-part/api.yaml", kDeployment);
    write(folder, "k8s/web.yaml", kDeployment);
    write(folder, "infra/state.json", R"({"format_version": "1.0", "terraform_version": "1.5"})");
    write(folder, "task.json", R"({"family": "api", "containerDefinitions": []})");
    const Discovery found = discover(pathOf(folder));
    QCOMPARE(namesOf(found.manifest), std::string("dev deployed "));
    const EnvironmentSpec* deployed = find(found.manifest, "deployed");
    QCOMPARE(sourceOf<KubernetesSpec>(deployed)->paths, std::vector<std::string>{"k8s"});
    QCOMPARE(sourceOf<TerraformSpec>(deployed)->file, std::string("infra/state.json"));
    QCOMPARE(sourceOf<EcsSpec>(deployed)->files, std::vector<std::string>{"task.json"});
}

void TestDiscovery::dotenvFilesOfSeveralAppsAreEachForTheirs()
{
    QTemporaryDir folder;
    for (const char* file : {"services/billing/.env.prod", "apps/web/env/prod.env", ".env.prod"})
        write(folder, file, "A=1\n");
    const Discovery found = discover(pathOf(folder));
    const EnvironmentSpec* prod = find(found.manifest, "prod");
    QVERIFY(prod != nullptr);
    std::map<std::string, std::string> services;
    for (const SourceSpec& source : prod->sources) {
        if (const auto* dotenv = std::get_if<DotenvSpec>(&source.kind))
            services[dotenv->file] = dotenv->service;
    }
    QCOMPARE(services.size(), std::size_t{3});
    QCOMPARE(services["services/billing/.env.prod"], std::string("billing"));
    QCOMPARE(services["apps/web/env/prod.env"], std::string("web"));
    QCOMPARE(services[".env.prod"], std::string());
}

void TestDiscovery::aDockerfileCountsWhereNoComposeFileBuilds()
{
    QTemporaryDir folder;
    write(folder, "My_Shop/Dockerfile", "FROM busybox:1\n");
    write(folder, "My_Shop/tools/Dockerfile", "FROM busybox:1\n");
    const std::filesystem::path root = pathOf(folder) / "My_Shop";
    const Discovery alone = discover(root);
    QCOMPARE(namesOf(alone.manifest), std::string("dev "));
    const DockerfileSpec* spec = sourceOf<DockerfileSpec>(find(alone.manifest, "dev"));
    QVERIFY(spec != nullptr);
    QCOMPARE(spec->file, std::string("Dockerfile"));
    QCOMPARE(spec->service, std::string("my-shop"));
    write(folder, "My_Shop/compose.yaml", "services: {web: {build: .}}\n");
    const Discovery beside = discover(root);
    QCOMPARE(find(beside.manifest, "dev")->sources.size(), std::size_t{1});
    QVERIFY(sourceOf<ComposeSpec>(find(beside.manifest, "dev")) != nullptr);
}

void TestDiscovery::foreignAndExampleFilesAreLeftOut()
{
    QTemporaryDir folder;
    write(folder, "node_modules/x/compose.yaml", "services: {}\n");
    write(folder, "node_modules/x/prod.yaml", kDeployment);
    write(folder, ".github/prod.yaml", kDeployment);
    write(folder, ".env.prod.example", "A=1\n");
    write(folder, "values.yaml", "replicas: 2\n");
    write(folder, "chart/templates/prod.yaml", kDeployment);
    write(folder, "chart/Chart.yaml", "name: x\n");
    write(folder, "examples/prod.yaml", kDeployment);
    write(folder, "kustomize/overlays/prod/kustomization.yaml", "resources: [../../base]\n");
    write(folder, "kustomize/overlays/prod/patch.yaml", kDeployment);
    const Discovery found = discover(pathOf(folder));
    QCOMPARE(namesOf(found.manifest), std::string());
}

void TestDiscovery::whatNeedsAStepFirstIsSaid()
{
    QTemporaryDir folder;
    write(folder, "chart/Chart.yaml", "name: x\n");
    write(folder, "overlays/prod/kustomization.yaml", "resources: [../../base]\n");
    write(folder, "infra/main.tf", "resource \"a\" \"b\" {}\n");
    write(folder, "infra/more.tf", "resource \"a\" \"c\" {}\n");
    const Discovery found = discover(pathOf(folder));
    QCOMPARE(found.remarks.size(), std::size_t{3});
    for (const Diagnostic& remark : found.remarks)
        QVERIFY(!remark.hint.empty() && !remark.where.file.empty());
    VERIFY_SAYS(renderManifest(found), "infra/main.tf");
}

void TestDiscovery::anEmptyFolderHoldsNothing()
{
    QTemporaryDir folder;
    const Discovery found = discover(pathOf(folder));
    QVERIFY(found.manifest.environments.empty());
    const ReadManifest read = parseManifest(renderManifest(found), "plumbline.yaml");
    QVERIFY(read.isUsable());
}

void TestDiscovery::theWrittenManifestReadsBackTheSame()
{
    Discovery discovery;
    discovery.manifest.name = "a \"shop\": of #1";
    const auto add = [&](const char* name, std::vector<SourceKind> kinds) {
        EnvironmentSpec environment;
        environment.name = name;
        environment.role = model::roleOfName(name);
        for (SourceKind& kind : kinds)
            environment.sources.push_back({.kind = std::move(kind), .origin = {}});
        discovery.manifest.environments.push_back(std::move(environment));
    };
    add("dev",
        {ComposeSpec{.files = {"compose.yaml", "my file.yaml"},
                     .envFiles = {"yes", "5.env"},
                     .profiles = {"*"},
                     .directory = "on"},
         DotenvSpec{.file = "- x", .service = "api", .isRaw = true, .areSecrets = true}});
    add("true",
        {KubernetesSpec{.paths = {"k8s"}, .namespaceName = "n", .secrets = {{"a b", "f.env"}}},
         TerraformSpec{.file = "{x}"},
         EcsSpec{.files = {"a", "b"}},
         ProcfileSpec{.procfile = {}, .appJson = "app.json", .configVars = "v"},
         ProcfileSpec{.procfile = "Procfile", .appJson = {}, .configVars = {}},
         DockerfileSpec{.file = "Dockerfile", .service = "api", .target = {}},
         DockerfileSpec{.file = "a b/Dockerfile", .service = "on", .target = "release"},
         DockerSpec{.project = "shop", .host = {}, .context = {}},
         DockerSpec{.project = "5", .host = "unix:///x", .context = {}},
         DockerSpec{.project = "shop", .host = {}, .context = "c d"}});
    const std::string text = renderManifest(discovery);
    ReadManifest read = parseManifest(text, "plumbline.yaml");
    for (const Diagnostic& diagnostic : read.diagnostics)
        qWarning("%s", toString(diagnostic).c_str());
    QVERIFY(read.isUsable());
    read.manifest.file.clear();
    QVERIFY2(read.manifest == discovery.manifest, text.c_str());
}

QTEST_APPLESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
