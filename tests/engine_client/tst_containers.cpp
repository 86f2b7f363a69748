// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"
#include "tests/engine_client/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;
using namespace std::chrono_literals;

namespace {

QJsonObject objectOf(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

/// Every field set to something.
ContainerSpec fullSpec()
{
    ContainerSpec spec{.name = "web-1", .platform = "linux/amd64", .image = "app:1"};
    spec.env = {"A=1", "GONE"};
    spec.cmd = std::vector<std::string>{"run"};
    spec.entrypoint = std::vector<std::string>{};
    spec.labels = {{"k", "v"}};
    spec.healthcheck = HealthcheckSpec{
        .test = {"CMD", "true"}, .interval = 1s, .startInterval = 100ms, .retries = 3};
    spec.exposedPorts = {"80/tcp"};
    spec.stopTimeoutSeconds = 0;
    spec.macAddress = "02:00:00:00:00:01";
    spec.mounts = {{.type = "bind",
                    .source = "/a",
                    .target = "/b",
                    .readOnly = true,
                    .createMountpoint = true},
                   {.type = "volume", .source = "v", .target = "/v", .noCopy = true},
                   {.type = "tmpfs", .target = "/t", .tmpfsSize = 1024}};
    spec.portBindings = {{"80/tcp", "127.0.0.1", "8080"}, {"80/tcp", "", "8081"}};
    spec.networkMode = "net";
    spec.endpoints = {
        {"net",
         {.aliases = {"web"}, .ipv4Address = "10.0.0.2", .macAddress = "02:00:00:00:00:01"}}};
    spec.restartPolicy = "on-failure";
    spec.restartMaximumRetries = 3;
    spec.init = true;
    spec.annotations = {{"a", "b"}};
    spec.ulimits = {{"nofile", 1, 2}};
    spec.nanoCpus = 500'000'000;
    spec.memory = 1 << 20;
    spec.memorySwappiness = 0;
    spec.logDriver = "local";
    spec.logOptions = {{"max-size", "1m"}};
    return spec;
}

} // namespace

class TestContainers : public QObject
{
    Q_OBJECT

private slots:
    void listedContainersAreRead();
    void aHealthyContainerIsRead_data();
    void aHealthyContainerIsRead();
    void podmansContainerIsRead();
    void aContainerThatCouldNotStartSaysWhy();
    void strangeAnswersDoNotHarm_data();
    void strangeAnswersDoNotHarm();
    void anEmptySpecAsksForNothingButTheImage();
    void aFullSpecAsksForEverything();
    void olderEnginesAreNotAskedForWhatTheyRefuse();
    void textThatIsNoUtf8IsSentAllTheSame();
    void creatingGivesTheIdAndTheWarnings();
    void whatIsSoAlreadyIsSuccess();
    void stoppingHasNoDeadlineOfItsOwn();
    void verbsAskForTheRightThing();
    void waitingGivesTheExitCode();
    void theProcessTableIsRead();
};

void TestContainers::listedContainersAreRead()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/json", {.body = recorded("list.json")});
    const auto list = connectedTo(fake).run(listContainers({.labels = {"a=b", "c"}}));
    VERIFY_OK(list);
    QCOMPARE(list->size(), 1U);
    const ContainerSummary& container = list->front();
    QCOMPARE(container.names, std::vector<std::string>{"s1"});
    QCOMPARE(container.image, std::string("lab/redis:7"));
    QCOMPARE(container.state, std::string("running"));
    QCOMPARE(container.status, std::string("Up 2 seconds (healthy)"));
    QCOMPARE(container.labels.at("com.docker.compose.project"), std::string("x"));
    QCOMPARE(container.ports, (std::vector<PublishedPort>{{"127.0.0.1", 6379, 16399, "tcp"}}));
    QCOMPARE(container.networks, std::vector<std::string>{"bridge"});
    QCOMPARE(std::chrono::system_clock::to_time_t(container.created), 1795410872);
    const auto query = fake.requestsTo("GET", "/containers/json").front().query;
    QCOMPARE(query.at("all"), std::string("1"));
    QCOMPARE(query.at("filters"), std::string(R"({"label":["a=b","c"]})"));
}

void TestContainers::aHealthyContainerIsRead_data()
{
    QTest::addColumn<QString>("recording");
    QTest::newRow("Docker 20.10") << "inspect-health-healthy.json";
    QTest::newRow("Docker 26.1") << "e26-inspect-healthy.json";
}

void TestContainers::aHealthyContainerIsRead()
{
    QFETCH(QString, recording);
    FakeEngine fake;
    fake.reply("GET", "/containers/s1/json", {.body = recorded(qPrintable(recording))});
    const auto container = connectedTo(fake).run(inspectContainer("s1"));
    VERIFY_OK(container);
    QVERIFY(!container->name.starts_with('/'));
    QVERIFY(container->running);
    QCOMPARE(container->state, std::string("running"));
    QVERIFY(container->health.has_value());
    QCOMPARE(container->health->status, std::string("healthy"));
    QVERIFY(!container->health->log.empty());
    QVERIFY(container->health->log.front().end > container->startedAt);
    QVERIFY(container->startedAt >= container->created);
    QCOMPARE(container->finishedAt, std::chrono::system_clock::time_point{});
    QCOMPARE(container->healthcheck.test, (std::vector<std::string>{"CMD", "redis-cli", "ping"}));
    QCOMPARE(container->cmd, std::vector<std::string>{"redis-server"});
    QCOMPARE(container->logDriver, std::string("json-file"));
    QCOMPARE(container->mounts.size(), 1U);
    QCOMPARE(container->mounts.front().destination, std::string("/data"));
    QCOMPARE(container->networks.size(), 1U);
    QVERIFY(container->imageId.starts_with("sha256:"));
}

void TestContainers::podmansContainerIsRead()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/p1/json", {.body = recorded("podman-inspect.json")});
    const auto container = connectedTo(fake).run(inspectContainer("p1"));
    VERIFY_OK(container);
    QCOMPARE(container->name, std::string("p1"));
    QCOMPARE(container->health->status, std::string("starting"));
    QCOMPARE(container->networks.at("pn").ipAddress, std::string("10.89.0.4"));
    QVERIFY(container->networks.at("pn").networkId.empty()); // it writes the name there
    QCOMPARE(container->ports, (std::vector<PublishedPort>{{"127.0.0.1", 6379, 16397, "tcp"}}));
}

void TestContainers::aContainerThatCouldNotStartSaysWhy()
{
    FakeEngine fake;
    fake.reply("GET", "/containers/c/json", {.body = recorded("inspect-after-port-conflict.json")});
    const auto container = connectedTo(fake).run(inspectContainer("c"));
    VERIFY_OK(container);
    QCOMPARE(container->state, std::string("created"));
    QCOMPARE(container->exitCode, 128);
    VERIFY_SAYS(container->error, "port is already allocated");
}

void TestContainers::strangeAnswersDoNotHarm_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<bool>("isReadable");
    QTest::newRow("no JSON") << "<html>" << false;
    QTest::newRow("nothing") << "" << false;
    QTest::newRow("null") << "null" << true;
    QTest::newRow("a number") << "7" << true;
    QTest::newRow("a list") << "[1,[],{}]" << true;
    QTest::newRow("wrong types")
        << R"({"Id":7,"State":[],"Config":"x","Mounts":{"a":1},"NetworkSettings":
        {"Ports":{"x":7,"99999999999999/tcp":[7]},"Networks":[1]},"HostConfig":null,"Created":"yesterday"})"
        << true;
    QTest::newRow("huge numbers") << R"({"State":{"Pid":1e300,"ExitCode":99999999999999999999}})"
                                  << true;
}

void TestContainers::strangeAnswersDoNotHarm()
{
    QFETCH(QString, body);
    QFETCH(bool, isReadable);
    FakeEngine fake;
    fake.reply("GET", "/containers/c/json", {.body = body.toStdString()});
    fake.reply("GET", "/containers/json", {.body = body.toStdString()});
    const Client client = connectedTo(fake);
    QCOMPARE(client.run(inspectContainer("c")).has_value(), isReadable);
    QCOMPARE(client.run(listContainers({})).has_value(), isReadable);
}

void TestContainers::anEmptySpecAsksForNothingButTheImage()
{
    QCOMPARE(renderCreateBody({.name = "n", .image = "i"}, "1.41"),
             std::string(R"({"HostConfig":{},"Image":"i"})"));
}

void TestContainers::aFullSpecAsksForEverything()
{
    const QJsonObject body = objectOf(renderCreateBody(fullSpec(), "1.44"));
    const QJsonObject host = body["HostConfig"].toObject();
    const auto text = [](const QJsonValue& value) {
        return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                               : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    };
    QCOMPARE(text(body["Env"]), QByteArray(R"(["A=1","GONE"])"));
    QCOMPARE(text(body["Cmd"]), QByteArray(R"(["run"])"));
    QCOMPARE(text(body["Entrypoint"]),
             QByteArray("[]")); // empty is not absent: it clears the image's
    QCOMPARE(body["StopTimeout"].toInt(-1), 0);
    QCOMPARE(text(body["ExposedPorts"]), QByteArray(R"({"80/tcp":{}})"));
    QCOMPARE(
        text(body["Healthcheck"]),
        QByteArray(
            R"({"Interval":1000000000,"Retries":3,"StartInterval":100000000,"Test":["CMD","true"]})"));
    QVERIFY(!body.contains("MacAddress"));
    QCOMPARE(
        text(host["Mounts"]),
        QByteArray(
            R"([{"BindOptions":{"CreateMountpoint":true},"ReadOnly":true,"Source":"/a","Target":"/b","Type":"bind"},)"
            R"({"Source":"v","Target":"/v","Type":"volume","VolumeOptions":{"NoCopy":true}},)"
            R"({"Target":"/t","TmpfsOptions":{"SizeBytes":1024},"Type":"tmpfs"}])"));
    QCOMPARE(
        text(host["PortBindings"]),
        QByteArray(
            R"({"80/tcp":[{"HostIp":"127.0.0.1","HostPort":"8080"},{"HostIp":"","HostPort":"8081"}]})"));
    QCOMPARE(text(host["RestartPolicy"]),
             QByteArray(R"({"MaximumRetryCount":3,"Name":"on-failure"})"));
    QCOMPARE(text(host["LogConfig"]), QByteArray(R"({"Config":{"max-size":"1m"},"Type":"local"})"));
    QCOMPARE(text(host["Ulimits"]), QByteArray(R"([{"Hard":2,"Name":"nofile","Soft":1}])"));
    QCOMPARE(host["MemorySwappiness"].toInt(-1), 0); // zero is not absent
    QCOMPARE(host["NanoCpus"].toInt(), 500'000'000);
    QVERIFY(host["Init"].toBool());
    QVERIFY(host.contains("Annotations"));
    QCOMPARE(
        text(body["NetworkingConfig"]),
        QByteArray(
            R"({"EndpointsConfig":{"net":{"Aliases":["web"],"IPAMConfig":{"IPv4Address":"10.0.0.2"},)"
            R"("MacAddress":"02:00:00:00:00:01"}}})"));
}

void TestContainers::olderEnginesAreNotAskedForWhatTheyRefuse()
{
    const QJsonObject body = objectOf(renderCreateBody(fullSpec(), "1.41"));
    QVERIFY(!body["Healthcheck"].toObject().contains("StartInterval"));
    QVERIFY(!body["HostConfig"].toObject().contains("Annotations"));
    QCOMPARE(body["MacAddress"].toString(), QString("02:00:00:00:00:01"));
    const QJsonObject endpoint = body["NetworkingConfig"]["EndpointsConfig"]["net"].toObject();
    QVERIFY(!endpoint.contains("MacAddress"));
    QCOMPARE(createContainer(fullSpec(), "1.40").request.query.size(), 1U);
    QCOMPARE(createContainer(fullSpec(), "1.41").request.query.size(), 2U);
}

void TestContainers::textThatIsNoUtf8IsSentAllTheSame()
{
    const std::string body = renderCreateBody({.image = "i", .env = {"A=\xff\xfe"}}, "1.41");
    QVERIFY(body.find("A=\xef\xbf\xbd") != std::string::npos);
}

void TestContainers::creatingGivesTheIdAndTheWarnings()
{
    FakeEngine fake;
    fake.reply(
        "POST", "/containers/create", {.status = 201, .body = R"({"Id":"abc","Warnings":["w"]})"});
    const auto created = connectedTo(fake).run(createContainer(fullSpec(), "1.41"));
    VERIFY_OK(created);
    QCOMPARE(created->id, std::string("abc"));
    QCOMPARE(created->warnings, std::vector<std::string>{"w"});
    const FakeRequest request = fake.requestsTo("POST", "/containers/create").front();
    QCOMPARE(request.query.at("name"), std::string("web-1"));
    QCOMPARE(request.query.at("platform"), std::string("linux/amd64"));
    QCOMPARE(request.headers.at("content-type"), std::string("application/json"));
}

void TestContainers::whatIsSoAlreadyIsSuccess()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/start", {.status = 304});
    fake.reply("POST", "/containers/c/stop", {.status = 304});
    const Client client = connectedTo(fake);
    VERIFY_OK(client.run(startContainer("c")));
    VERIFY_OK(client.run(stopContainer("c")));
}

void TestContainers::stoppingHasNoDeadlineOfItsOwn()
{
    QVERIFY(!stopContainer("c").request.deadline);
    QVERIFY(!restartContainer("c").request.deadline);
    QVERIFY(!waitContainer("c").request.deadline);
    QVERIFY(stopContainer("c").request.query.empty());
    QCOMPARE(stopContainer("c", 0).request.query.front().second, std::string("0"));
}

void TestContainers::verbsAskForTheRightThing()
{
    const auto shown = [](const Request& request) {
        std::string text = request.method + " " + request.path;
        for (const auto& [name, value] : request.query)
            text += " " + name + "=" + value;
        return text;
    };
    QCOMPARE(shown(killContainer("c", "SIGHUP").request),
             std::string("POST /containers/c/kill signal=SIGHUP"));
    QCOMPARE(shown(pauseContainer("c").request), std::string("POST /containers/c/pause"));
    QCOMPARE(shown(unpauseContainer("c").request), std::string("POST /containers/c/unpause"));
    QCOMPARE(shown(renameContainer("c", "d").request),
             std::string("POST /containers/c/rename name=d"));
    QCOMPARE(shown(removeContainer("c").request), std::string("DELETE /containers/c"));
    QCOMPARE(shown(removeContainer("c", {.force = true, .removeAnonymousVolumes = true}).request),
             std::string("DELETE /containers/c force=1 v=1"));
}

void TestContainers::waitingGivesTheExitCode()
{
    FakeEngine fake;
    fake.reply("POST", "/containers/c/wait", {.body = R"({"Error":null,"StatusCode":137})"});
    const auto exitCode = connectedTo(fake).run(waitContainer("c"));
    VERIFY_OK(exitCode);
    QCOMPARE(*exitCode, 137);
}

void TestContainers::theProcessTableIsRead()
{
    FakeEngine fake;
    fake.reply("GET",
               "/containers/c/top",
               {.body = R"({"Titles":["PID","CMD"],"Processes":[["1","sh"],["2","x y"]]})"});
    const auto table = connectedTo(fake).run(topContainer("c"));
    VERIFY_OK(table);
    QCOMPARE(table->titles, (std::vector<std::string>{"PID", "CMD"}));
    QCOMPARE(table->processes.size(), 2U);
    QCOMPARE(table->processes[1][1], std::string("x y"));
}

QTEST_GUILESS_MAIN(TestContainers)

#include "tst_containers.moc"
