// SPDX-License-Identifier: Apache-2.0
#include "core/sources/docker/docker_source.h"

#include <QTest>

using namespace plumbline;
using namespace std::chrono_literals;
using model::State;
using sources::docker::ProjectObjects;

namespace {

const std::string kAnonymous(64, 'a');

engine::ImageDetails shopImage()
{
    engine::ImageDetails image;
    image.id = "sha256:shop";
    image.repoTags = {"ghcr.io/acme/shop:4.2"};
    image.repoDigests = {"ghcr.io/acme/shop@sha256:" + std::string(64, '1'),
                         "ghcr.io/acme/other@sha256:" + std::string(64, '2')};
    image.env = {"PATH=/usr/local/bin:/usr/bin", "LEVEL=info", "REGISTRY_TOKEN=planted-image"};
    image.entrypoint = {"tini", "--"};
    image.cmd = {"gunicorn", "shop"};
    image.exposedPorts = {"8000/tcp", "9100/udp"};
    image.volumes = {"/srv/cache"};
    image.user = "10001";
    image.stopSignal = "SIGQUIT";
    image.workingDir = "/srv";
    image.labels = {{"org.opencontainers.image.revision", "0123abc"},
                    {"com.docker.compose.project", "shop"}};
    image.healthcheck =
        engine::HealthcheckSpec{.test = {"CMD-SHELL", "curl -f localhost || exit 1"},
                                .interval = 5s,
                                .timeout = {},
                                .startPeriod = {},
                                .startInterval = {},
                                .retries = 0};
    return image;
}

/// A container as an engine makes it from the image when nothing else is asked for.
engine::ContainerDetails plainContainer(const std::string& service, int number)
{
    const engine::ImageDetails image = shopImage();
    engine::ContainerDetails container;
    container.name = "shop-" + service + "-" + std::to_string(number);
    container.image = "ghcr.io/acme/shop:4.2";
    container.imageId = image.id;
    container.state = "running";
    container.running = true;
    container.created = std::chrono::system_clock::from_time_t(1'790'000'000 + number);
    container.env = image.env;
    container.entrypoint = image.entrypoint;
    container.cmd = image.cmd;
    container.exposedPorts = image.exposedPorts;
    container.user = image.user;
    container.stopSignal = image.stopSignal;
    container.workingDir = image.workingDir;
    container.healthcheck = *image.healthcheck;
    container.restartPolicy = "no";
    container.logDriver = "json-file";
    container.mounts = {{.type = "volume",
                         .name = kAnonymous,
                         .source = "/var/lib/docker/volumes/x",
                         .destination = "/srv/cache",
                         .readWrite = true}};
    container.labels = image.labels;
    container.labels["com.docker.compose.project"] = "shop";
    container.labels["com.docker.compose.service"] = service;
    container.labels["com.docker.compose.container-number"] = std::to_string(number);
    container.labels["com.docker.compose.config-hash"] = "h1";
    return container;
}

sources::Loaded load(std::vector<engine::ContainerDetails> containers)
{
    ProjectObjects objects;
    objects.project = "shop";
    objects.containers = std::move(containers);
    objects.images.emplace("sha256:shop", shopImage());
    engine::VolumeDetails volume;
    volume.name = "shop_data";
    volume.labels = {{"com.docker.compose.volume", "data"}};
    objects.volumes = {volume};
    return sources::docker::load(objects);
}

std::string textOf(const model::ConfigVar* var)
{
    if (var == nullptr)
        return "(none)";
    const auto* text = std::get_if<std::string>(&var->value);
    return text != nullptr ? *text : std::string(Secret::masked());
}

} // namespace

class TestProject : public QObject
{
    Q_OBJECT

private slots:
    void whatNobodyAskedForIsTheImages();
    void whatTheContainerWasMadeWithIsTheServices();
    void secretsAreHiddenInBothLayers();
    void containersOfOneServiceAreItsReplicas();
    void oneOffContainersDoNotCount();
    void whatOthersWaitForTheEndOfIsAJob();
    void containersOfDifferentSettingsAreTold();
    void portsAreKnownAlsoWhileItIsDown();
    void anImageThatIsGoneLeavesNothingOut();
    void anEmptyProjectHasNothing();
};

void TestProject::whatNobodyAskedForIsTheImages()
{
    const sources::Loaded loaded = load({plainContainer("api", 1)});
    QVERIFY(loaded.diagnostics.empty());
    QCOMPARE(loaded.environment.services.size(), std::size_t{1});
    const model::Service& api = loaded.environment.services.front();
    QCOMPARE(api.name, std::string("api"));
    QCOMPARE(toString(api.origin), std::string("container shop-api-1"));
    QCOMPARE(api.image.value.tag, std::string("4.2"));
    QCOMPARE(api.image.value.digest, "sha256:" + std::string(64, '1'));
    QCOMPARE(api.user.value, std::string("10001"));
    QCOMPARE(toString(api.user.origin), std::string("image ghcr.io/acme/shop:4.2"));
    QCOMPARE(api.stopSignal.value, std::string("SIGQUIT"));
    QCOMPARE(api.entrypoint.value.front(), std::string("tini"));
    QCOMPARE(api.command.value.back(), std::string("shop"));
    QCOMPARE(api.workingDir.value, std::string("/srv"));
    QCOMPARE(api.probes.size(), std::size_t{1});
    QVERIFY(api.probes.front().interval == 5s && api.probes.front().timeout == 30s);
    QCOMPARE(api.probes.front().retries, 3);
    QCOMPARE(api.ports.size(), std::size_t{2});
    QCOMPARE(api.ports.front().origin.layer, std::string("image"));
    QCOMPARE(api.mounts.size(), std::size_t{1});
    QCOMPARE(api.mounts.front().origin.layer, std::string("image"));
    for (const model::ConfigVar& var : api.config)
        QCOMPARE(var.layer, std::string("image"));
    QVERIFY(api.stopGracePeriod.isDefault && api.stopGracePeriod.value == 10s);
    QVERIFY(api.restart.isDefault && api.readOnlyRoot.isDefault);
    QVERIFY(api.resources == model::Resources{});
    QCOMPARE(api.replicas.value.count, 1);
    QCOMPARE(loaded.environment.revision.deployedAt.value, std::string("2026-09-21T14:13:21Z"));
    QVERIFY(!api.labels.contains("com.docker.compose.project"));
    QCOMPARE(api.labels.at("org.opencontainers.image.revision"), std::string("0123abc"));
}

void TestProject::whatTheContainerWasMadeWithIsTheServices()
{
    engine::ContainerDetails container = plainContainer("api", 1);
    container.env = {"PATH=/usr/local/bin:/usr/bin", "LEVEL=debug", "MODE=fast", "EMPTY="};
    container.cmd = {"serve"};
    container.user = "root";
    container.stopSignal = "SIGINT";
    container.stopTimeoutSeconds = 90;
    container.readonlyRootfs = true;
    container.restartPolicy = "unless-stopped";
    container.nanoCpus = 1'500'000'000;
    container.memory = 64 << 20;
    container.memoryReservation = 32 << 20;
    container.logOptions = {{"max-size", "10m"}};
    container.tmpfs = {{"/tmp", "size=1m"}};
    container.healthcheck = {.test = {"NONE"}};
    container.ports = {
        {.hostIp = "0.0.0.0", .privatePort = 8000, .publicPort = 80, .protocol = "tcp"},
        {.hostIp = "::", .privatePort = 8000, .publicPort = 80, .protocol = "tcp"},
        {.hostIp = "127.0.0.1", .privatePort = 5005, .publicPort = 5005, .protocol = "tcp"}};
    container.mounts = {
        {.type = "volume", .name = "shop_data", .source = "/x", .destination = "/srv/data"},
        {.type = "bind", .name = {}, .source = "/home/me/src", .destination = "/src"},
        {.type = "bind",
         .name = {},
         .source = "/home/me/token",
         .destination = "/run/secrets/token",
         .readWrite = false}};
    const sources::Loaded loaded = load({container});
    const model::Service& api = loaded.environment.services.front();
    const model::ConfigVar* level = model::findConfigVar(api.config, "LEVEL");
    QCOMPARE(textOf(level), std::string("debug"));
    QCOMPARE(level->layer, std::string("environment"));
    QCOMPARE(level->replaced.size(), std::size_t{1});
    QCOMPARE(level->replaced.front().layer, std::string("image"));
    QVERIFY(model::findConfigVar(api.config, "EMPTY")->state == State::Empty);
    QCOMPARE(model::findConfigVar(api.config, "PATH")->layer, std::string("image"));
    QCOMPARE(api.command.value, std::vector<std::string>{"serve"});
    QCOMPARE(api.entrypoint.value.front(), std::string("tini"));
    QCOMPARE(api.user.value, std::string("root"));
    QVERIFY(api.stopGracePeriod.value == 90s && !api.stopGracePeriod.isDefault);
    QVERIFY(api.readOnlyRoot.value);
    QCOMPARE(api.restart.value, std::string("unless-stopped"));
    QCOMPARE(qint64{api.resources.cpuLimit.value.value}, qint64{1500});
    QCOMPARE(qint64{api.resources.memoryLimit.value.bytes}, qint64{64} << 20);
    QCOMPARE(api.logging.value.options.at("max-size"), std::string("10m"));
    QVERIFY(api.health.state == State::Missing && api.probes.empty());
    QCOMPARE(api.ports.size(), std::size_t{3}); // two of its own, 9100 of the image
    QCOMPARE(api.ports[0].published, std::string("127.0.0.1:5005"));
    QCOMPARE(api.ports[1].published, std::string("80"));
    QCOMPARE(api.mounts.size(), std::size_t{5}); // and /srv/cache of the image
    const auto mountAt = [&](const char* target) {
        return *std::ranges::find(api.mounts, target, &model::Mount::target);
    };
    QCOMPARE(mountAt("/srv/data").source, std::string("data"));
    QVERIFY(mountAt("/run/secrets/token").kind == model::MountKind::Secret);
    QVERIFY(mountAt("/tmp").kind == model::MountKind::Ephemeral);
    QVERIFY(mountAt("/src").kind == model::MountKind::Bind);
}

void TestProject::secretsAreHiddenInBothLayers()
{
    engine::ContainerDetails container = plainContainer("api", 1);
    container.env.emplace_back("DB_PASSWORD=planted-own");
    container.env.emplace_back("DATABASE_URL=postgres://shop:planted-url@db/shop");
    const sources::Loaded loaded = load({container});
    for (const char* name : {"DB_PASSWORD", "DATABASE_URL", "REGISTRY_TOKEN"}) {
        const model::ConfigVar* var =
            model::findConfigVar(loaded.environment.services.front().config, name);
        QVERIFY2(var != nullptr && var->isSecret(), name);
        QVERIFY(std::holds_alternative<Secret>(var->value));
    }
}

void TestProject::containersOfOneServiceAreItsReplicas()
{
    engine::ContainerDetails down = plainContainer("api", 3);
    down.running = false;
    down.state = "exited";
    down.exitCode = 137;
    const sources::Loaded loaded =
        load({plainContainer("api", 1), down, plainContainer("api", 2), plainContainer("web", 1)});
    QCOMPARE(loaded.environment.services.size(), std::size_t{2});
    const model::Service* api = model::findService(loaded.environment, "api");
    QCOMPARE(api->replicas.value.count, 2);
    QCOMPARE(api->replicas.reason, std::string("2 of 3 containers run"));
    QCOMPARE(api->aliases.size(), std::size_t{3});
    QCOMPARE(toString(api->origin), std::string("container shop-api-2"));
    QVERIFY(api->kind == model::ProcessKind::LongRunning);
}

void TestProject::oneOffContainersDoNotCount()
{
    engine::ContainerDetails shell = plainContainer("api", 7);
    shell.labels["com.docker.compose.oneoff"] = "True";
    const sources::Loaded loaded = load({shell, plainContainer("web", 1)});
    QCOMPARE(loaded.environment.services.size(), std::size_t{1});
    QCOMPARE(loaded.environment.services.front().name, std::string("web"));
}

void TestProject::whatOthersWaitForTheEndOfIsAJob()
{
    engine::ContainerDetails api = plainContainer("api", 1);
    api.labels["com.docker.compose.depends_on"] =
        "migrate:service_completed_successfully:false,db:service_healthy:true";
    engine::ContainerDetails migrate = plainContainer("migrate", 1);
    engine::ContainerDetails seed = plainContainer("seed", 1);
    seed.running = false;
    seed.state = "exited";
    const sources::Loaded loaded = load({api, migrate, seed});
    QVERIFY(model::findService(loaded.environment, "migrate")->kind == model::ProcessKind::Job);
    const model::Service* done = model::findService(loaded.environment, "seed");
    QVERIFY(done->kind == model::ProcessKind::Job);
    QCOMPARE(done->replicas.value.count, 1);
    QCOMPARE(model::findService(loaded.environment, "api")->dependsOn,
             (std::vector<std::string>{"db", "migrate"}));
}

void TestProject::containersOfDifferentSettingsAreTold()
{
    engine::ContainerDetails other = plainContainer("api", 2);
    other.labels["com.docker.compose.config-hash"] = "h2";
    const sources::Loaded loaded = load({plainContainer("api", 1), other});
    QCOMPARE(loaded.diagnostics.size(), std::size_t{1});
    QCOMPARE(toString(loaded.diagnostics.front()),
             std::string("container shop-api-2: warning: the 2 containers of api were made from "
                         "different settings; shop-api-2 speaks for them\n"
                         "  hint: launching the stack again makes them alike"));
}

void TestProject::portsAreKnownAlsoWhileItIsDown()
{
    engine::ContainerDetails container = plainContainer("api", 1);
    container.running = false;
    container.state = "exited";
    container.exitCode = 1;
    container.portBindings = {{.containerPort = "8000/tcp", .hostIp = {}, .hostPort = "80"},
                              {.containerPort = "8000/tcp", .hostIp = {}, .hostPort = "90"},
                              {.containerPort = "22/tcp", .hostIp = "127.0.0.1", .hostPort = {}}};
    container.exposedPorts.emplace_back("7000/tcp");
    const sources::Loaded loaded = load({container});
    const auto& ports = loaded.environment.services.front().ports;
    QCOMPARE(ports.size(), std::size_t{5});
    QCOMPARE(ports[0].published, std::string("127.0.0.1:any"));
    QCOMPARE(ports[1].container, std::uint16_t{7000});
    QCOMPARE(ports[2].published, std::string("80"));
    QCOMPARE(ports[3].published, std::string("90")); // of the same port
    QCOMPARE(loaded.environment.services.front().replicas.value.count, 0);
}

void TestProject::anImageThatIsGoneLeavesNothingOut()
{
    engine::ContainerDetails container = plainContainer("api", 1);
    container.imageId = "sha256:gone";
    container.image = "sha256:" + std::string(64, '3');
    const sources::Loaded loaded = load({container});
    const model::Service& api = loaded.environment.services.front();
    QVERIFY(api.image.state == State::Unknown);
    QCOMPARE(api.user.value, std::string("10001"));
    QCOMPARE(model::findConfigVar(api.config, "LEVEL")->layer, std::string("environment"));
    QCOMPARE(api.probes.size(), std::size_t{1});
}

void TestProject::anEmptyProjectHasNothing()
{
    QVERIFY(load({}).environment.services.empty());
}

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
