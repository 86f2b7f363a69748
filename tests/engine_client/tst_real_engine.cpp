// SPDX-License-Identifier: Apache-2.0
#include "core/engine/events.h"
#include "core/engine/exec.h"
#include "core/engine/images.h"
#include "core/engine/logs.h"
#include "core/engine/networks.h"
#include "core/engine/system.h"
#include "core/engine/volumes.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

namespace {

constexpr const char* kImage = "busybox:1";

std::string variable(const char* name)
{
    return qEnvironmentVariable(name).toStdString();
}

} // namespace

/// What only a real engine can prove. Runs under tests/engine/with_engine.py.
class TestRealEngine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void theEngineIntroducesItself();
    void aContainerLivesAndDies();
    void aNameThatIsTakenNamesItsHolder();
    void anUnknownImageIsNotFound();
    void logsComeAsTheContainerWroteThem();
    void aTtysLogIsRaw();
    void aFollowedLogEndsWithItsContainer();
    void aCommandTellsItsOutputsAndExitCode();
    void samplesArrive();
    void networksAndVolumesAreHeldByTheirUsers();
    void aPullShowsItsLayers();
    void aPullWithoutCredentialsIsDenied();
    void aPullFromNowhereIsUnreachable();
    void filesArePutIntoAContainer();

private:
    /// Creates a container that is removed after the test; `suffix` makes its name.
    Result<std::string>
    create(const std::string& suffix, std::vector<std::string> command, bool tty = false);

    std::optional<Client> m_client;
    std::string m_prefix = "client-test-" + std::to_string(::getpid()) + "-";
    std::vector<std::string> m_containers;
};

void TestRealEngine::initTestCase()
{
    if (variable("PLUMBLINE_TEST_ENGINE").empty())
        QSKIP("no engine: run under tests/engine/with_engine.py");
    auto client = Client::connect({.host = variable("PLUMBLINE_TEST_ENGINE")});
    VERIFY_OK(client);
    m_client = *client;
}

void TestRealEngine::cleanup()
{
    for (const std::string& id : m_containers)
        VERIFY_OK(
            m_client->run(removeContainer(id, {.force = true, .removeAnonymousVolumes = true})));
    m_containers.clear();
}

void TestRealEngine::cleanupTestCase()
{
    m_client.reset();
}

Result<std::string>
TestRealEngine::create(const std::string& suffix, std::vector<std::string> command, bool tty)
{
    const ContainerSpec spec{.name = m_prefix + suffix,
                             .image = kImage,
                             .tty = tty,
                             .cmd = std::move(command),
                             .labels = {{"plumbline.test", m_prefix}},
                             .stopTimeoutSeconds = 0};
    return m_client->run(createContainer(spec, m_client->version().apiVersion))
        .transform([this](const CreatedContainer& created) {
            m_containers.push_back(created.id);
            return created.id;
        });
}

void TestRealEngine::theEngineIntroducesItself()
{
    QVERIFY(m_client->supports("1.40"));
    QCOMPARE(m_client->version().osType, std::string("linux"));
    const auto info = m_client->run(readEngineInfo());
    VERIFY_OK(info);
    QVERIFY(!info->serverVersion.empty());
    QVERIFY(info->memoryBytes > 0);
}

void TestRealEngine::aContainerLivesAndDies()
{
    Inbox<std::string> actions;
    Inbox<bool> live;
    const EventWatch watch(
        *m_client,
        {.types = {"container"}, .labels = {"plumbline.test=" + m_prefix}},
        {.onEvent = [&](const EngineEvent& event) { actions.push(event.action); },
         .onLive = [&] { live.push(true); }});
    QCOMPARE(live.wait(1).size(), 1U);
    const auto id = create("life", {"sleep", "1000"});
    VERIFY_OK(id);
    VERIFY_OK(m_client->run(startContainer(*id)));
    VERIFY_OK(m_client->run(startContainer(*id))); // it runs already
    const auto details = m_client->run(inspectContainer(*id));
    VERIFY_OK(details);
    QVERIFY(details->running);
    QCOMPARE(details->name, m_prefix + "life");
    QVERIFY(details->startedAt > details->created);
    const auto list = m_client->run(listContainers({.labels = {"plumbline.test=" + m_prefix}}));
    VERIFY_OK(list);
    QCOMPARE(list->size(), 1U);
    QCOMPARE(list->front().state, std::string("running"));
    VERIFY_OK(m_client->run(pauseContainer(*id)));
    VERIFY_OK(m_client->run(unpauseContainer(*id)));
    VERIFY_OK(m_client->run(renameContainer(*id, m_prefix + "renamed")));
    const auto processes = m_client->run(topContainer(*id));
    VERIFY_OK(processes);
    QCOMPARE(processes->processes.size(), 1U);
    VERIFY_OK(m_client->run(killContainer(*id)));
    const auto exitCode = m_client->run(waitContainer(*id));
    VERIFY_OK(exitCode);
    QCOMPARE(*exitCode, 137);
    VERIFY_OK(m_client->run(stopContainer(*id))); // it is stopped already
    VERIFY_OK(m_client->run(removeContainer(*id)));
    m_containers.clear();
    VERIFY_FAILS(m_client->run(inspectContainer(*id)), ErrorCode::NotFound);
    for (const char* action :
         {"create", "start", "pause", "unpause", "rename", "kill", "die", "destroy"})
        QTRY_VERIFY2(std::ranges::count(actions.values(), action) == 1, action);
}

void TestRealEngine::aNameThatIsTakenNamesItsHolder()
{
    const auto first = create("taken", {"true"});
    VERIFY_OK(first);
    const auto second = create("taken", {"true"});
    VERIFY_FAILS(second, ErrorCode::Conflict);
    VERIFY_SAYS(second.error().hint, first->substr(0, 12));
}

void TestRealEngine::anUnknownImageIsNotFound()
{
    const auto created = m_client->run(
        createContainer({.name = m_prefix + "x", .image = "nobody/has:this"}, "1.41"));
    VERIFY_FAILS(created, ErrorCode::NotFound);
    VERIFY_FAILS(m_client->run(inspectImage("nobody/has:this")), ErrorCode::NotFound);
}

void TestRealEngine::logsComeAsTheContainerWroteThem()
{
    const auto id = create("logs",
                           {"sh",
                            "-c",
                            "echo one; sleep 0.2; echo two >&2; sleep 0.2; "
                            "head -c 40000 /dev/zero | tr '\\0' x; echo; printf unfinished"});
    VERIFY_OK(id);
    VERIFY_OK(m_client->run(startContainer(*id)));
    VERIFY_OK(m_client->run(waitContainer(*id)));
    for (const bool timestamps : {false, true}) {
        const auto lines = readLogs(*m_client, *id, false, {.timestamps = timestamps}, {});
        VERIFY_OK(lines);
        QCOMPARE(lines->size(), 4U);
        QCOMPARE((*lines)[0].text, std::string("one"));
        QCOMPARE((*lines)[1].text, std::string("two"));
        QVERIFY((*lines)[1].stream == LogStream::Error);
        QVERIFY((*lines)[2].text == std::string(40000, 'x'));
        QCOMPARE((*lines)[3].text, std::string("unfinished"));
        QCOMPARE((*lines)[0].timestamp.empty(), !timestamps);
    }
    const auto tail = readLogs(*m_client, *id, false, {.tail = "1"}, {});
    VERIFY_OK(tail);
    QCOMPARE(tail->size(), 1U);
}

void TestRealEngine::aTtysLogIsRaw()
{
    const auto id = create("tty", {"sh", "-c", "echo one; echo two >&2"}, true);
    VERIFY_OK(id);
    VERIFY_OK(m_client->run(startContainer(*id)));
    VERIFY_OK(m_client->run(waitContainer(*id)));
    const auto details = m_client->run(inspectContainer(*id));
    VERIFY_OK(details);
    QVERIFY(details->tty);
    const auto lines = readLogs(*m_client, *id, details->tty, {.timestamps = true}, {});
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 2U);
    QCOMPARE((*lines)[0].text, std::string("one"));
    QCOMPARE((*lines)[1].text, std::string("two"));
    QVERIFY(!(*lines)[1].timestamp.empty());
}

void TestRealEngine::aFollowedLogEndsWithItsContainer()
{
    const auto id = create("follow", {"sh", "-c", "for i in 1 2 3; do echo $i; sleep 0.1; done"});
    VERIFY_OK(id);
    VERIFY_OK(m_client->run(startContainer(*id)));
    Inbox<std::string> lines;
    Inbox<Result<>> ends;
    const StreamHandle handle = streamLogs(
        *m_client,
        *id,
        false,
        {.follow = true},
        [&](LogLine line) { lines.push(std::move(line.text)); },
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_OK(ends.values().front());
    QCOMPARE(lines.values(), (std::vector<std::string>{"1", "2", "3"}));
}

void TestRealEngine::aCommandTellsItsOutputsAndExitCode()
{
    const auto id = create("exec", {"sleep", "1000"});
    VERIFY_OK(id);
    VERIFY_FAILS(execAndWait(*m_client, *id, {.command = {"true"}}, {}), ErrorCode::Conflict);
    VERIFY_OK(m_client->run(startContainer(*id)));
    const auto result = execAndWait(
        *m_client,
        *id,
        {.command = {"sh", "-c", "echo $A; pwd >&2; exit 3"}, .workingDir = "/tmp", .env = {"A=b"}},
        {});
    VERIFY_OK(result);
    QCOMPARE(result->output, std::string("b\n"));
    QCOMPARE(result->error, std::string("/tmp\n"));
    QCOMPARE(result->exitCode, 3);
}

void TestRealEngine::samplesArrive()
{
    const auto id = create("stats", {"sleep", "1000"});
    VERIFY_OK(id);
    VERIFY_OK(m_client->run(startContainer(*id)));
    Inbox<StatsSample> samples;
    StreamHandle handle = streamStats(
        *m_client, *id, [&](const StatsSample& sample) { samples.push(sample); }, [](auto) {});
    const auto two = samples.wait(2);
    QCOMPARE(two.size(), 2U);
    QVERIFY(two[1].hasCpu);
    QVERIFY(two[1].memoryBytes > 0);
    QVERIFY(two[1].pids >= 1);
    handle.cancel();
}

void TestRealEngine::networksAndVolumesAreHeldByTheirUsers()
{
    const auto network =
        m_client->run(createNetwork({.name = m_prefix + "net", .labels = {{"a", "b"}}}));
    VERIFY_OK(network);
    const auto volume =
        m_client->run(createVolume({.name = m_prefix + "volume", .labels = {{"a", "b"}}}));
    VERIFY_OK(volume);
    ContainerSpec spec{.name = m_prefix + "user",
                       .image = kImage,
                       .cmd = std::vector<std::string>{"sleep", "1000"}};
    spec.mounts = {{.type = "volume", .source = volume->name, .target = "/v"}};
    spec.networkMode = m_prefix + "net";
    spec.endpoints = {{m_prefix + "net", {.aliases = {"web"}}}};
    spec.healthcheck = HealthcheckSpec{.test = {"NONE"}};
    const auto created = m_client->run(createContainer(spec, m_client->version().apiVersion));
    VERIFY_OK(created);
    VERIFY_OK(m_client->run(startContainer(created->id)));
    const auto details = m_client->run(inspectContainer(created->id));
    VERIFY_OK(details);
    QVERIFY(!details->networks.at(m_prefix + "net").ipAddress.empty());
    QCOMPARE(std::ranges::count(details->networks.at(m_prefix + "net").aliases, "web"), 1);
    QCOMPARE(details->mounts.size(), 1U);
    QCOMPARE(details->mounts.front().name, volume->name);
    VERIFY_FAILS(m_client->run(removeNetwork(*network)), ErrorCode::Denied);
    VERIFY_FAILS(m_client->run(removeVolume(volume->name)), ErrorCode::Conflict);
    VERIFY_OK(m_client->run(disconnectNetwork(*network, created->id, true)));
    VERIFY_OK(m_client->run(connectNetwork(*network, created->id, {.aliases = {"other"}})));
    VERIFY_OK(m_client->run(removeContainer(created->id, {.force = true})));
    VERIFY_OK(m_client->run(removeNetwork(*network)));
    VERIFY_OK(m_client->run(removeVolume(volume->name)));
    VERIFY_FAILS(m_client->run(inspectNetwork(*network)), ErrorCode::NotFound);
    VERIFY_FAILS(m_client->run(inspectVolume(volume->name)), ErrorCode::NotFound);
}

void TestRealEngine::aPullShowsItsLayers()
{
    const std::string reference = variable("PLUMBLINE_TEST_REGISTRY") + "/plumbline/layered:1";
    std::optional<PullProgress> last;
    VERIFY_OK(pullImageAndWait(
        *m_client, reference, {}, [&](const PullProgress& progress) { last = progress; }, {}));
    QVERIFY(last.has_value());
    if (last->note.find("up to date") == std::string::npos) { // nobody pulled it before
        QVERIFY(last->layers.size() >= 2);
        QCOMPARE(last->downloadedBytes(), last->totalBytes());
    }
    const auto image = m_client->run(inspectImage(reference));
    VERIFY_OK(image);
    QVERIFY(!image->repoDigests.empty());
    VERIFY_OK(pullImageAndWait(*m_client, image->repoDigests.front(), {}, nullptr, {}));
    VERIFY_FAILS(pullImageAndWait(*m_client, reference + "-not", {}, nullptr, {}),
                 ErrorCode::NotFound);
}

void TestRealEngine::aPullWithoutCredentialsIsDenied()
{
    const std::string registry = variable("PLUMBLINE_TEST_AUTH_REGISTRY");
    const std::string reference = registry + "/busybox:1";
    const auto denied = pullImageAndWait(*m_client, reference, {}, nullptr, {});
    VERIFY_FAILS(denied, ErrorCode::Denied);
    VERIFY_SAYS(denied.error().hint, "docker login " + registry);
    const RegistryAuth wrong{
        .serverAddress = registry, .username = "nobody", .password = Secret("wrong")};
    VERIFY_FAILS(pullImageAndWait(*m_client, reference, {.auth = wrong}, nullptr, {}),
                 ErrorCode::Denied);
    const RegistryAuth right{.serverAddress = registry,
                             .username = variable("PLUMBLINE_TEST_REGISTRY_USER"),
                             .password = Secret(variable("PLUMBLINE_TEST_REGISTRY_PASSWORD"))};
    VERIFY_OK(pullImageAndWait(*m_client, reference, {.auth = right}, nullptr, {}));
}

void TestRealEngine::aPullFromNowhereIsUnreachable()
{
    VERIFY_FAILS(pullImageAndWait(*m_client, "127.0.0.1:1/a:1", {}, nullptr, {}),
                 ErrorCode::Unreachable);
    VERIFY_FAILS(pullImageAndWait(*m_client, "127.0.0.1:1/UPPER:1", {}, nullptr, {}),
                 ErrorCode::Invalid);
}

void TestRealEngine::filesArePutIntoAContainer()
{
    const auto id = create("files", {"cat", "/greeting"});
    VERIFY_OK(id);
    std::string tar(1024, '\0'); // one header, one block
    tar.replace(0, 8, "greeting");
    tar.replace(100, 7, "0000644");
    tar.replace(108, 7, "0000000");
    tar.replace(116, 7, "0000000");
    tar.replace(124, 11, "00000000006");
    tar.replace(136, 11, "00000000000");
    tar.replace(148, 8, "        ");
    tar[156] = '0';
    tar.replace(257, 8, std::string("ustar\00000", 8));
    int sum = 0;
    for (std::size_t i = 0; i < 512; ++i)
        sum += static_cast<unsigned char>(tar[i]);
    std::array<char, 8> digits{};
    std::snprintf(digits.data(), digits.size(), "%06o", static_cast<unsigned>(sum));
    tar.replace(148, 7, digits.data(), 7);
    tar.replace(512, 6, "hello\n");
    tar.append(1024, '\0');
    VERIFY_OK(m_client->run(putArchive(*id, "/", tar)));
    VERIFY_OK(m_client->run(startContainer(*id)));
    VERIFY_OK(m_client->run(waitContainer(*id)));
    const auto lines = readLogs(*m_client, *id, false, {}, {});
    VERIFY_OK(lines);
    QCOMPARE(lines->size(), 1U);
    QCOMPARE(lines->front().text, std::string("hello"));
}

QTEST_GUILESS_MAIN(TestRealEngine)

#include "tst_real_engine.moc"
