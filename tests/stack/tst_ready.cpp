// SPDX-License-Identifier: Apache-2.0
#include "core/stack/execute.h"
#include "tests/stack/sample_project.h"
#include "tests/stack/small_engine.h"
#include "tests/support/results.h"

#include <QtTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;
using namespace std::chrono_literals;
using namespace std::string_literals;

namespace {

/// A port of the loopback that refuses connections until open() is called.
class LatePort
{
public:
    LatePort()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_socket, raw, length) == 0 && getsockname(m_socket, raw, &length) == 0)
            m_port = ntohs(address.sin_port);
    }

    LatePort(const LatePort&) = delete;
    LatePort& operator=(const LatePort&) = delete;
    LatePort(LatePort&&) = delete;
    LatePort& operator=(LatePort&&) = delete;

    ~LatePort() { close(m_socket); }

    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void open() const { listen(m_socket, 8); }

private:
    int m_socket = -1;
    std::uint16_t m_port = 0;
};

/// A service on the host's network, which is where a test can listen.
compose::Project projectOf(const compose::Service& service)
{
    compose::Project project;
    project.name = "ready";
    project.services[service.name] = service;
    return project;
}

compose::Service hostService(std::vector<std::uint16_t> ports)
{
    compose::Service made = service("api", "shop/api:1");
    made.networks.clear();
    made.networkMode = "host";
    for (const std::uint16_t port : ports)
        made.expose.push_back(std::to_string(port));
    return made;
}

ReadyCheck declared(decltype(ReadyCheck::how) how, std::chrono::milliseconds within = 30s)
{
    return {.how = std::move(how),
            .within = within,
            .isDeclared = true,
            .origin = Origin{.file = "plumbline.yaml", .line = 3, .column = 3}};
}

} // namespace

class TestReady : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readinessIsInferred_data();
    void readinessIsInferred();
    void planSaysHowReadinessIsTold();
    void healthcheckComesBeforeWhatIsDeclared();
    void portThatIsLateIsWaitedFor();
    void inferredPortThatNobodyAnswersOnFailsNothing();
    void portsBesideTheFirstAreNotWaitedForLong();
    void declaredPortThatNobodyAnswersOnFails();
    void logLineTells();
    void logWithoutTheLineFails();
    void commandIsRunUntilItPasses();
    void commandThatFailsIsEvidence();
    void serviceThatDiesIsNotReady();
    void whatIsDeclaredIsAskedOfWhatRuns();
    void whatWasInferredIsNot();
    void startedIsNotReady();

private:
    Result<Plan> plan(const compose::Project& project, const ReadyChecks& readiness = {});
    Result<Outcome> run(const Plan& plan);
    Result<Outcome> up(const compose::Service& service,
                       const std::optional<ReadyCheck>& check,
                       std::chrono::milliseconds within = 0ms);

    [[nodiscard]] std::string note() const { return m_notes.empty() ? "" : m_notes.back(); }

    std::shared_ptr<SmallEngine> m_small;
    std::vector<std::string> m_notes; ///< of steps that are done
    std::function<void(const std::string&)> m_onProgress;
};

void TestReady::init()
{
    m_small = std::make_shared<SmallEngine>();
    m_notes.clear();
    m_onProgress = {};
}

Result<Plan> TestReady::plan(const compose::Project& project, const ReadyChecks& readiness)
{
    for (const auto& [name, service] : project.services)
        m_small->images.insert(service.image);
    return engine::Client::connectOver(m_small, {.host = "unix://small"})
        .and_then([&](const engine::Client& client) { return observe(client, project, {}); })
        .and_then([&](const ObservedState& observed) {
            return planUp(project, observed, {.readiness = readiness});
        });
}

Result<Outcome> TestReady::run(const Plan& plan)
{
    const auto note = [this](const Event& event) {
        if (const auto* done = std::get_if<StepFinished>(&event); done != nullptr)
            m_notes.push_back(done->note);
        if (const auto* progress = std::get_if<StepProgress>(&event);
            progress != nullptr && m_onProgress)
            m_onProgress(progress->text);
    };
    return engine::Client::connectOver(m_small, {.host = "unix://small"})
        .and_then(
            [&](const engine::Client& client) { return execute(plan, client, {}, note, {}); });
}

/// `within`: in the place of the patience that an inferred check has.
Result<Outcome> TestReady::up(const compose::Service& service,
                              const std::optional<ReadyCheck>& check,
                              std::chrono::milliseconds within)
{
    ReadyChecks checks;
    if (check)
        checks[service.name] = *check;
    return plan(projectOf(service), checks).and_then([&](Plan made) {
        for (Step& step : made.steps) {
            auto* wait = std::get_if<AwaitService>(&step.action);
            if (wait != nullptr && wait->ready && within.count() > 0)
                wait->ready->within = within;
        }
        return run(made);
    });
}

void TestReady::readinessIsInferred_data()
{
    QTest::addColumn<std::function<void(compose::Service&)>>("arrange");
    QTest::addColumn<std::string>("text"); // empty: nothing is inferred
    using Arrange = std::function<void(compose::Service&)>;
    const auto row = [](const char* name, const Arrange& arrange, const std::string& text) {
        QTest::newRow(name) << arrange << text;
    };
    const auto image = [](const char* name) {
        return [name](compose::Service& it) { it.image = name; };
    };
    row("a database", image("postgres:15"), "accepts PostgreSQL connections on port 5432");
    row("a mirrored one",
        image("registry.example:5000/library/redis@sha256:abc"),
        "answers PING on port 6379");
    row("a broker", image("rabbitmq:3-management"), "speaks AMQP on port 5672");
    row(
        "arguments for the server",
        [](compose::Service& it) {
            it.image = "mariadb:11";
            it.command = {"--max-connections=20"};
        },
        "greets MySQL clients on port 3306");
    row(
        "the server by its name",
        [](compose::Service& it) {
            it.image = "redis:7";
            it.command = {"redis-server", "--appendonly", "yes"};
        },
        "answers PING on port 6379");
    row(
        "a client in the server's image",
        [](compose::Service& it) {
            it.image = "postgres:15";
            it.command = {"pg_dump", "shop"};
        },
        "");
    row(
        "a server on another port",
        [](compose::Service& it) {
            it.image = "redis:7";
            it.command = {"redis-server", "--port", "7000"};
        },
        "");
    row(
        "ports that are published and exposed",
        [](compose::Service& it) {
            it.ports = {{.target = 8000, .published = "80"}, {.target = 53, .protocol = "udp"}};
            it.expose = {"9000", "8000/tcp", "5000/udp", "7000-7010"};
        },
        "accepts connections on ports 8000, 9000");
    row(
        "the image's own command", [](compose::Service&) {}, "accepts connections on port 3000");
    row(
        "a worker of the same image", [](compose::Service& it) { it.command = {"work"}; }, "");
}

void TestReady::readinessIsInferred()
{
    QFETCH(std::function<void(compose::Service&)>, arrange);
    QFETCH(std::string, text);
    compose::Service made = service("api", "shop/api:1");
    arrange(made);
    engine::ImageDetails image;
    image.exposedPorts = {"3000/tcp", "514/udp"};
    const auto check = inferReadyCheck(made, &image);
    QCOMPARE(check ? describe(*check).english() : std::string(), text);
}

void TestReady::planSaysHowReadinessIsTold()
{
    const auto made = plan(projectOf(hostService({8000})));
    VERIFY_OK(made);
    VERIFY_SAYS(toString(*made), "until it is well: accepts connections on port 8000");
    const auto asked =
        plan(projectOf(hostService({8000})), {{"api", declared(LogSays{.pattern = "ready"})}});
    VERIFY_OK(asked);
    VERIFY_SAYS(toString(*asked), "until it is well: its log says \"ready\" (plumbline.yaml:3:3)");
}

void TestReady::healthcheckComesBeforeWhatIsDeclared()
{
    compose::Service api = hostService({8000});
    api.healthcheck = compose::Healthcheck{.test = {"CMD", "true"}};
    const auto made = plan(projectOf(api), {{"api", declared(LogSays{.pattern = "ready"})}});
    VERIFY_OK(made);
    VERIFY_SAYS(toString(*made), "until it is well: its healthcheck passes");
    QCOMPARE(made->diagnostics.size(), std::size_t{1});
    VERIFY_SAYS(toString(made->diagnostics.front()), "plumbline.yaml:3:3");
}

void TestReady::portThatIsLateIsWaitedFor()
{
    const LatePort port;
    bool wasAwaited = false;
    m_onProgress = [&](const std::string& text) {
        wasAwaited = wasAwaited || text.find("nothing answers on port") != std::string::npos;
        if (wasAwaited)
            port.open();
    };
    const auto outcome = up(hostService({port.port()}), std::nullopt);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QVERIFY(wasAwaited);
    QCOMPARE(note(), "accepts connections"s);
}

/// As of a worker whose file exposes what only its sister listens on.
void TestReady::inferredPortThatNobodyAnswersOnFailsNothing()
{
    const LatePort port;
    const auto outcome = up(hostService({port.port()}), std::nullopt, 50ms);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(note(), "runs; nothing answers on port " + std::to_string(port.port()));
}

void TestReady::portsBesideTheFirstAreNotWaitedForLong()
{
    const LatePort open;
    const LatePort closed;
    open.open();
    const auto outcome = up(hostService({open.port(), closed.port()}), std::nullopt);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(note(),
             "accepts connections; nothing answers on port " + std::to_string(closed.port()));
}

void TestReady::declaredPortThatNobodyAnswersOnFails()
{
    const LatePort port;
    const auto outcome = up(hostService({}), declared(PortsAnswer{{port.port()}}, 60ms));
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    const Failure& failure = outcome->failures.front();
    QCOMPARE(failure.error.message,
             "service api did not become ready: nothing answers on port " +
                 std::to_string(port.port()) + " within 60ms");
    QVERIFY(failure.error.code == ErrorCode::TimedOut);
    QCOMPARE(failure.logTail, std::vector{"oh no"s});
}

void TestReady::logLineTells()
{
    const auto outcome = up(hostService({}), declared(LogSays{.pattern = "^oh \\w+$"}));
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(note(), "its log says so"s);
}

void TestReady::logWithoutTheLineFails()
{
    const auto outcome = up(hostService({}), declared(LogSays{.pattern = "^no"}, 60ms));
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message,
                "its log does not say \"^no\" within 60ms");
}

void TestReady::commandIsRunUntilItPasses()
{
    m_small->execCodes = {1, 2};
    const auto outcome =
        up(hostService({}),
           declared(CommandPasses{.command = {"test", "-f", "/ready"}, .pause = 5ms}));
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(note(), "its command passes"s);
    QCOMPARE(std::ranges::count(m_small->requests, "POST /exec/exec/start"s), 3);
}

void TestReady::commandThatFailsIsEvidence()
{
    m_small->execCodes = {7};
    const auto outcome =
        up(hostService({}),
           declared(CommandPasses{.command = {"test", "-f", "/ready"}, .pause = 1h}, 60ms));
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "ended with code 7");
}

void TestReady::serviceThatDiesIsNotReady()
{
    const LatePort port;
    m_onProgress = [&](const std::string& /*text*/) { m_small->die("ready-api-1", 3); };
    const auto outcome = up(hostService({port.port()}), std::nullopt);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "it exited with code 3");
}

void TestReady::whatIsDeclaredIsAskedOfWhatRuns()
{
    const ReadyCheck check = declared(LogSays{.pattern = "oh"});
    VERIFY_OK(up(hostService({}), check));
    m_small->requests.clear();
    m_notes.clear();
    const auto again = up(hostService({}), check);
    VERIFY_OK(again);
    QVERIFY(again->succeeded);
    QCOMPARE(m_notes, std::vector{"its log says so"s});
    QVERIFY(m_small->requests.empty());
}

void TestReady::whatWasInferredIsNot()
{
    const LatePort port;
    port.open();
    VERIFY_OK(up(hostService({port.port()}), std::nullopt));
    const auto again = plan(projectOf(hostService({port.port()})));
    VERIFY_OK(again);
    QVERIFY(again->isEmpty());
}

/// `condition: service_started` means what it means to the peer.
void TestReady::startedIsNotReady()
{
    const LatePort port;
    compose::Project project = projectOf(hostService({port.port()}));
    compose::Service web = service("web", "shop/web:1");
    web.command = {"serve"};
    web.networks.clear();
    web.networkMode = "none";
    web.dependsOn["api"] = {.condition = compose::Condition::Started};
    project.services["web"] = web;
    bool hasStarted = false;
    m_onProgress = [&](const std::string& /*text*/) {
        hasStarted = hasStarted || m_small->isRunning("ready-web-1");
        if (hasStarted)
            port.open();
    };
    const auto made = plan(project);
    VERIFY_OK(made);
    const auto outcome = run(*made);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QVERIFY(hasStarted);
}

QTEST_APPLESS_MAIN(TestReady)
#include "tst_ready.moc"
