// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/process.h"
#include "core/compose/load.h"
#include "tests/stack_engine/real_stack.h"
#include "tests/support/results.h"

#include <QProcessEnvironment>
#include <QtTest>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;

namespace {

/// Real backing services, and a worker that waits for all of them.
constexpr const char* kShop = R"(
services:
  db:
    image: postgres:15
    environment: {POSTGRES_PASSWORD: correct-horse}
    volumes: [data:/var/lib/postgresql/data]
    healthcheck: {test: pg_isready -U postgres, interval: "${INTERVAL:-1s}", timeout: 3s, retries: 30}
  cache:
    image: redis:7
    healthcheck: {test: redis-cli ping, interval: "${INTERVAL:-1s}", timeout: 3s, retries: 30}
  worker:
    image: busybox:1
    command: [sh, -c, "trap 'exit 0' TERM; echo $$GREETING; sleep 1000 & wait"]
    environment: {GREETING: "${GREETING:-hello}"}
    depends_on:
      db: {condition: service_healthy}
      cache: {condition: service_healthy}
  front:
    image: busybox:1
    init: true
    command: [httpd, -f, -h, /etc]
    depends_on: [worker]
    healthcheck:
      test: wget -qO- http://localhost/hostname || exit 1
      interval: "${INTERVAL:-1s}"
      timeout: 3s
      retries: 30
volumes: {data: {}}
)";

/// The same shape, quick to start.
constexpr const char* kSleepers = R"(
x-sleeper: &sleeper
  image: busybox:1
  init: true
  command: [sleep, "1000"]
services:
  base: *sleeper
  middle:
    <<: *sleeper
    depends_on: [base]
  top:
    <<: *sleeper
    environment: {GREETING: "${GREETING:-hello}"}
    volumes: [data:/data]
    depends_on: [middle]
volumes: {data: {}}
)";

Result<engine::Client> connectClient()
{
    return engine::Client::connect(
        {.host = qEnvironmentVariable("PLUMBLINE_TEST_ENGINE").toStdString()});
}

std::string noteOf(const RealStack& stack, const Plan& plan, const std::string& service)
{
    for (const Event& event : stack.events) {
        const auto* finished = std::get_if<StepFinished>(&event);
        if (finished == nullptr)
            continue;
        const Step& step = plan.steps[static_cast<std::size_t>(finished->step - 1)];
        if (step.service == service && std::holds_alternative<AwaitService>(step.action))
            return finished->note;
    }
    return {};
}

/// Fails the test with what the stack failed of.
#define VERIFY_UP(result)                                                                          \
    do {                                                                                           \
        const auto checkedOutcome = (result);                                                      \
        VERIFY_OK(checkedOutcome);                                                                 \
        QVERIFY2(checkedOutcome->succeeded,                                                        \
                 checkedOutcome->failures.empty()                                                  \
                     ? "steps were not run"                                                        \
                     : toString(checkedOutcome->failures.front().error).c_str());                  \
    } while (false)

bool isAllWell(const StackState& state)
{
    return !state.isEmpty() &&
           std::all_of(
               state.services.begin(), state.services.end(), [](const ServiceState& service) {
                   return std::all_of(service.containers.begin(),
                                      service.containers.end(),
                                      [](const ContainerState& container) {
                                          return container.state == "running";
                                      });
               });
}

} // namespace

/// Runs against the private engine that tests/engine/with_engine.py gives.
class TestLaunch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void upMakesRealServicesReadyByTheirProtocols();
    void engineAgreesThatServicesAreReady();
    void databaseThatSetsItselfUpIsNotReady();
    void upAgainChangesNothing();
    void oneChangedVariableReplacesOneContainerAndSaysWhy();
    void downLeavesNothingButNamedVolumes();
    void interruptedUpConverges_data();
    void interruptedUpConverges();
    void killedUpConverges_data();
    void killedUpConverges();
    void unhealthyServiceEndsWithItsProbesOutput();
    void dyingServiceEndsWithItsLastWords();
    void restartLoopIsNoticed();
    void oneShotIsAwaitedAndNotRepeated();
    void secretsAndConfigsReachTheContainer();
    void anonymousVolumeKeepsItsDataOverAReplacement();
    void imageIsPulledWithProgress();
    void imageThatDoesNotExistIsToldSo();
    void imageIsBuiltFromItsFolder();
    void portThatAnotherStackHoldsIsToldBeforeAnythingIsDone();
    void scaledServiceTakesPortsOfARange();
    void hooksRunInsideTheContainer();
    void peerSeesAndRemovesOurStack();
    void weAdoptAndRemoveThePeersStack();

private:
    int peer(const QStringList& arguments, QByteArray* output = nullptr);

    std::optional<engine::Client> m_client;
    std::optional<RealStack> m_stack;
};

void TestLaunch::initTestCase()
{
    if (qEnvironmentVariable("PLUMBLINE_TEST_ENGINE").isEmpty())
        QSKIP(qPrintable("no engine: " +
                         qEnvironmentVariable("PLUMBLINE_TEST_ENGINE_MISSING",
                                              "run under tests/engine/with_engine.py")));
    const auto client = connectClient();
    VERIFY_OK(client);
    m_client = *client;
}

void TestLaunch::init()
{
    m_stack.emplace(*m_client);
}

void TestLaunch::cleanup()
{
    m_stack.reset();
}

/// The engine's own checks come long after.
void TestLaunch::upMakesRealServicesReadyByTheirProtocols()
{
    const auto project = m_stack->load(kShop, {{"INTERVAL", "10m"}});
    VERIFY_OK(project);
    const auto plan = m_stack->plan(*project);
    VERIFY_OK(plan);
    VERIFY_UP(m_stack->run(*plan));
    QCOMPARE(noteOf(*m_stack, *plan, "db"), std::string("accepts PostgreSQL connections"));
    QCOMPARE(noteOf(*m_stack, *plan, "cache"), std::string("answers PING"));
    QCOMPARE(noteOf(*m_stack, *plan, "front"), std::string("answers HTTP"));
    QVERIFY(isAllWell(m_stack->state()));
    QCOMPARE(m_stack->logOf("worker"), std::string("hello\n"));
}

/// What a protocol says early, the engine's own check says as well.
void TestLaunch::engineAgreesThatServicesAreReady()
{
    const auto project = m_stack->load(kShop);
    VERIFY_OK(project);
    VERIFY_UP(m_stack->up(*project));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(m_stack->state().services,
                                                 [](const ServiceState& service) {
                                                     return service.containers.front().isWell();
                                                 }),
                             20000);
    QVERIFY(m_stack->plan(*project)->isEmpty());
}

/// While PostgreSQL's image sets up its data, its check passes and nobody can connect.
void TestLaunch::databaseThatSetsItselfUpIsNotReady()
{
    m_stack->write("init/slow.sh", "until pg_isready; do sleep 1; done; sleep 4\n");
    const auto project = m_stack->load(R"(
services:
  db:
    image: postgres:15
    environment: {POSTGRES_PASSWORD: correct-horse}
    volumes: [./init:/docker-entrypoint-initdb.d:ro]
    healthcheck: {test: pg_isready -U postgres, interval: 1s, timeout: 3s, retries: 60}
)");
    VERIFY_OK(project);
    const auto plan = m_stack->plan(*project);
    VERIFY_OK(plan);
    VERIFY_UP(m_stack->run(*plan));
    QCOMPARE(noteOf(*m_stack, *plan, "db"), std::string("accepts PostgreSQL connections"));
}

void TestLaunch::upAgainChangesNothing()
{
    const auto project = m_stack->load(kSleepers);
    VERIFY_OK(project);
    VERIFY_UP(m_stack->up(*project));
    const StackState before = m_stack->state();
    const auto plan = m_stack->plan(*project);
    VERIFY_OK(plan);
    QCOMPARE(plan->summary().english(), std::string("3 kept"));
    VERIFY_UP(m_stack->run(*plan));
    QCOMPARE(m_stack->state().services[0].containers[0].id, before.services[0].containers[0].id);
}

void TestLaunch::oneChangedVariableReplacesOneContainerAndSaysWhy()
{
    VERIFY_UP(m_stack->up(m_stack->load(kSleepers).value()));
    const auto project = m_stack->load(kSleepers, {{"GREETING", "good day"}});
    const auto plan = m_stack->plan(*project);
    VERIFY_OK(plan);
    QCOMPARE(plan->summary().english(), std::string("2 kept, 1 recreated"));
    const Cause& cause = plan->steps.front().cause;
    QCOMPARE(cause.field, std::string("environment.GREETING"));
    QCOMPARE(cause.from, std::string("hello"));
    QCOMPARE(cause.to, std::string("good day"));
    VERIFY_UP(m_stack->run(*plan));
    QVERIFY(m_stack->plan(*project)->isEmpty());
}

void TestLaunch::downLeavesNothingButNamedVolumes()
{
    VERIFY_UP(m_stack->up(m_stack->load(kSleepers).value()));
    VERIFY_OK(m_stack->down({}));
    QVERIFY(m_stack->state().isEmpty());
    QCOMPARE(m_stack->networkCount(), 0);
    QCOMPARE(m_stack->volumeCount(), 1);
    VERIFY_OK(m_stack->down({.removeVolumes = true}));
    QCOMPARE(m_stack->volumeCount(), 0);
}

void TestLaunch::interruptedUpConverges_data()
{
    QTest::addColumn<int>("steps");
    for (const int steps : {1, 4, 7})
        QTest::addRow("after %d steps", steps) << steps;
}

void TestLaunch::interruptedUpConverges()
{
    QFETCH(int, steps);
    const auto project = m_stack->load(kSleepers);
    std::stop_source stop;
    int count = 0;
    m_stack->onEvent = [&](const Event& event) {
        if (std::holds_alternative<StepFinished>(event) && ++count == steps)
            stop.request_stop();
    };
    VERIFY_FAILS(m_stack->run(*m_stack->plan(*project), stop.get_token()), ErrorCode::Cancelled);
    m_stack->onEvent = nullptr;
    VERIFY_UP(m_stack->up(*project));
    QVERIFY(isAllWell(m_stack->state()));
    QVERIFY(m_stack->plan(*project)->isEmpty());
}

void TestLaunch::killedUpConverges_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("isReplacement");
    for (const int steps : {2, 5, 8}) {
        QTest::addRow("first up, after %d steps", steps) << steps << false;
        QTest::addRow("replacement, after %d steps", steps) << steps << true;
    }
}

/// The run is this very program in another process, which prints a line a step and is killed.
void TestLaunch::killedUpConverges()
{
    QFETCH(int, steps);
    QFETCH(bool, isReplacement);
    auto project = m_stack->load(kSleepers);
    VERIFY_OK(project);
    if (isReplacement) {
        VERIFY_UP(m_stack->up(*project));
        project = m_stack->load(kSleepers, {{"GREETING", "good day"}});
    }
    Variables variables;
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : environment.keys())
        variables[name.toStdString()] = environment.value(name).toStdString();
    if (isReplacement)
        variables["GREETING"] = "good day";
    auto channel = openChannel();
    QVERIFY(channel);
    // not by QProcess, whose way to fork the thread sanitizer takes for this process's own doing
    const auto run =
        startProcess({.program = QCoreApplication::applicationFilePath().toStdString(),
                      .arguments = {"--up", m_stack->folder().toStdString(), m_stack->name()},
                      .variables = variables,
                      .output = channel->childs.number()});
    VERIFY_OK(run);
    channel->childs.close();
    char letter = 0;
    for (int line = 0; line < steps && ::read(channel->ours.number(), &letter, 1) == 1;)
        line += letter == '\n' ? 1 : 0; // fewer steps than that: it has ended
    ::kill(*run, SIGKILL);
    awaitProcess(*run);
    VERIFY_UP(m_stack->up(*project));
    QVERIFY(isAllWell(m_stack->state()));
    QVERIFY(m_stack->plan(*project)->isEmpty());
    QCOMPARE(m_stack->state().services.size(), std::size_t{3});
}

void TestLaunch::unhealthyServiceEndsWithItsProbesOutput()
{
    const auto project = m_stack->load(R"(
services:
  sick:
    image: busybox:1
    init: true
    command: [sh, -c, "echo started all right; sleep 1000"]
    healthcheck: {test: "echo cannot open the ledger; exit 1", interval: 1s, retries: 1}
)");
    VERIFY_OK(project);
    const auto outcome = m_stack->up(*project);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QCOMPARE(outcome->failures.size(), std::size_t{1});
    const Failure& failure = outcome->failures.front();
    VERIFY_SAYS(failure.error.message, "did not become healthy: its check failed");
    QVERIFY(!failure.probes.empty());
    VERIFY_SAYS(failure.probes.back().output, "cannot open the ledger");
    QCOMPARE(failure.logTail, std::vector<std::string>{"started all right"});
}

void TestLaunch::dyingServiceEndsWithItsLastWords()
{
    const auto project = m_stack->load(R"(
services:
  frail:
    image: busybox:1
    command: [sh, -c, "echo no ledger >&2; exit 7"]
    healthcheck: {test: "true", interval: 1s}
)");
    const auto outcome = m_stack->up(*project);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QCOMPARE(outcome->failures.front().exitCode, std::optional(7));
    QCOMPARE(outcome->failures.front().logTail, std::vector<std::string>{"no ledger"});
}

void TestLaunch::restartLoopIsNoticed()
{
    const auto project = m_stack->load(R"(
services:
  looping:
    image: busybox:1
    restart: always
    command: [sh, -c, "exit 1"]
    healthcheck: {test: "true", interval: 1s}
)");
    const auto outcome = m_stack->up(*project);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "restarted 3 times");
}

void TestLaunch::oneShotIsAwaitedAndNotRepeated()
{
    const auto project = m_stack->load(R"(
services:
  migrate:
    image: busybox:1
    command: [sh, -c, "echo migrated"]
  app:
    image: busybox:1
    init: true
    command: [sleep, "1000"]
    depends_on: {migrate: {condition: service_completed_successfully}}
)");
    VERIFY_OK(project);
    VERIFY_UP(m_stack->up(*project));
    VERIFY_UP(m_stack->up(*project));
    QCOMPARE(m_stack->logOf("migrate"), std::string("migrated\n"));
}

void TestLaunch::secretsAndConfigsReachTheContainer()
{
    m_stack->write("token.txt", "from a file");
    const auto project = m_stack->load(R"(
services:
  reader:
    image: busybox:1
    init: true
    command: [sh, -c, "cat /run/secrets/filed /run/secrets/env /etc/app.conf; ls -ln /run/secrets/env | cut -c1-10; sleep 1000"]
    secrets: [filed, {source: env, mode: 0400}]
    configs: [{source: conf, target: /etc/app.conf}]
secrets:
  filed: {file: ./token.txt}
  env: {environment: TOKEN}
configs:
  conf: {content: "|plain|"}
)",
                                       {{"TOKEN", "|from the environment|"}});
    VERIFY_OK(project);
    VERIFY_UP(m_stack->up(*project));
    QTRY_COMPARE_WITH_TIMEOUT(m_stack->logOf("reader"),
                              std::string("from a file|from the environment||plain|-r--------\n"),
                              5000);
}

void TestLaunch::anonymousVolumeKeepsItsDataOverAReplacement()
{
    constexpr const char* yaml = R"(
services:
  keeper:
    image: busybox:1
    init: true
    command: [sh, -c, "cat /data/word; echo kept > /data/word; sleep 1000"]
    environment: {RUN: "${RUN}"}
    volumes: [/data]
)";
    VERIFY_UP(m_stack->up(m_stack->load(yaml, {{"RUN", "1"}}).value()));
    QTRY_VERIFY(m_stack->logOf("keeper").find("No such file") != std::string::npos);
    VERIFY_UP(m_stack->up(m_stack->load(yaml, {{"RUN", "2"}}).value()));
    QTRY_COMPARE(m_stack->logOf("keeper"), std::string("kept\n"));
}

void TestLaunch::imageIsPulledWithProgress()
{
    const std::string image =
        qEnvironmentVariable("PLUMBLINE_TEST_REGISTRY").toStdString() + "/plumbline/layered:1";
    // whoever pulled it before left nothing to show
    QProcess::execute("docker", {"image", "rm", "--force", QString::fromStdString(image)});
    const auto project =
        m_stack->load("services: {app: {image: '" + image +
                      "', init: true, command: [sleep, '1000'], pull_policy: always}}");
    VERIFY_OK(project);
    const auto outcome = m_stack->up(*project);
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded || !outcome->failures.empty());
    const bool hasLayers = std::ranges::any_of(m_stack->events, [](const Event& event) {
        const auto* progress = std::get_if<StepProgress>(&event);
        return progress != nullptr && progress->pull && !progress->pull->layers.empty();
    });
    QVERIFY(hasLayers);
}

void TestLaunch::imageThatDoesNotExistIsToldSo()
{
    const std::string image =
        qEnvironmentVariable("PLUMBLINE_TEST_REGISTRY").toStdString() + "/no/such:1";
    const auto outcome =
        m_stack->up(m_stack->load("services: {app: {image: '" + image + "'}}").value());
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    QVERIFY(outcome->failures.front().error.code == ErrorCode::NotFound);
    VERIFY_SAYS(outcome->failures.front().error.message, "no/such:1");
}

void TestLaunch::imageIsBuiltFromItsFolder()
{
    m_stack->write("app/Dockerfile",
                   "FROM busybox:1\nARG WORD\nCOPY . /app/\nRUN echo $WORD > /app/word\n"
                   "CMD [\"sh\", \"-c\", \"cat /app/word; ls /app; sleep 1000\"]\n");
    m_stack->write("app/.dockerignore", "*.log\n!keep.log\n");
    m_stack->write("app/noise.log", "x");
    m_stack->write("app/keep.log", "x");
    const auto project = m_stack->load(
        "services: {app: {build: {context: ./app, args: {WORD: built}}, init: true}}");
    VERIFY_OK(project);
    VERIFY_UP(m_stack->up(*project));
    QTRY_COMPARE(m_stack->logOf("app"), std::string("built\nDockerfile\nkeep.log\nword\n"));
    QVERIFY(m_stack->plan(*project)->isEmpty());
}

void TestLaunch::portThatAnotherStackHoldsIsToldBeforeAnythingIsDone()
{
    constexpr const char* yaml = R"(
services:
  app: {image: "busybox:1", init: true, command: [sleep, "1000"], ports: ["18743:80"]}
)";
    VERIFY_UP(m_stack->up(m_stack->load(yaml).value()));
    const RealStack other(*m_client);
    const auto plan = other.plan(other.load(yaml).value());
    VERIFY_FAILS(plan, ErrorCode::Conflict);
    VERIFY_SAYS(plan.error().message, m_stack->name() + "-app-1");
}

void TestLaunch::scaledServiceTakesPortsOfARange()
{
    const auto project = m_stack->load(R"(
services:
  app: {image: "busybox:1", init: true, command: [sleep, "1000"], ports: ["18750-18759:80"], scale: 3}
)");
    VERIFY_OK(project);
    VERIFY_UP(m_stack->up(*project));
    QCOMPARE(m_stack->state().services.front().containers.size(), std::size_t{3});
    QVERIFY(m_stack->plan(*project)->isEmpty());
}

void TestLaunch::hooksRunInsideTheContainer()
{
    const auto project = m_stack->load(R"(
services:
  app:
    image: busybox:1
    init: true
    command: [sleep, "1000"]
    post_start: [{command: [sh, -c, "echo hooked > /proc/1/fd/1"]}, {command: [sh, -c, "echo bad luck; exit 4"]}]
)");
    VERIFY_OK(project);
    const auto outcome = m_stack->up(*project);
    VERIFY_OK(outcome);
    QVERIFY(!outcome->succeeded);
    VERIFY_SAYS(outcome->failures.front().error.message, "ended with code 4: bad luck");
    QCOMPARE(m_stack->logOf("app"), std::string("hooked\n"));
}

/// docker compose 2, where the machine has it: PLUMBLINE_PEER names its program.
int TestLaunch::peer(const QStringList& arguments, QByteArray* output)
{
    QProcess compose;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DOCKER_HOST", qEnvironmentVariable("PLUMBLINE_TEST_ENGINE"));
    compose.setProcessEnvironment(environment);
    compose.setWorkingDirectory(m_stack->folder());
    compose.start(qEnvironmentVariable("PLUMBLINE_PEER"),
                  QStringList{"-p", QString::fromStdString(m_stack->name())} + arguments);
    if (!compose.waitForFinished(120000))
        return -1;
    if (output != nullptr)
        *output = compose.readAllStandardOutput() + compose.readAllStandardError();
    return compose.exitCode();
}

void TestLaunch::peerSeesAndRemovesOurStack()
{
    if (qEnvironmentVariable("PLUMBLINE_PEER").isEmpty())
        QSKIP("PLUMBLINE_PEER names no docker compose");
    const auto project = m_stack->load(kSleepers);
    VERIFY_UP(m_stack->up(*project));
    QByteArray output;
    QCOMPARE(peer({"ps", "--services"}, &output), 0);
    QCOMPARE(output, QByteArray("base\nmiddle\ntop\n"));
    QCOMPARE(peer({"up", "-d", "--wait"}, &output), 0);
    QVERIFY2(!output.contains("Recreate"), output.constData());
    QCOMPARE(peer({"down", "-v"}), 0);
    QVERIFY(m_stack->state().isEmpty());
    QCOMPARE(m_stack->networkCount() + m_stack->volumeCount(), 0);
}

void TestLaunch::weAdoptAndRemoveThePeersStack()
{
    if (qEnvironmentVariable("PLUMBLINE_PEER").isEmpty())
        QSKIP("PLUMBLINE_PEER names no docker compose");
    const auto project = m_stack->load(kSleepers);
    QByteArray output;
    QVERIFY2(peer({"up", "-d", "--wait"}, &output) == 0, output.constData());
    const auto plan = m_stack->plan(*project);
    VERIFY_OK(plan);
    QCOMPARE(toString(*plan), toString(Plan{.kept = plan->kept})); // nothing but what is kept
    QCOMPARE(plan->kept.size(), std::size_t{3});
    const auto changed =
        m_stack->plan(m_stack->load(kSleepers, {{"GREETING", "good day"}}).value());
    VERIFY_OK(changed);
    QCOMPARE(changed->summary().english(), std::string("2 kept, 1 recreated"));
    QCOMPARE(changed->steps.front().cause.field, std::string("environment.GREETING"));
    VERIFY_OK(m_stack->down());
    QVERIFY(m_stack->state().isEmpty());
    QCOMPARE(m_stack->networkCount() + m_stack->volumeCount(), 0);
}

namespace {

/// `up` as a process of its own that says a line a step: what killedUpConverges kills.
int upAndTell(const QString& folder, const std::string& name)
{
    compose::LoadOptions options;
    options.directory = folder.toStdString();
    options.projectName = name;
    if (qEnvironmentVariableIsSet("GREETING"))
        options.variables["GREETING"] = qEnvironmentVariable("GREETING").toStdString();
    const auto loaded = compose::load(options);
    const auto client = connectClient();
    if (!loaded || !client)
        return 2;
    const auto plan =
        observe(*client, loaded->project, {}).and_then([&](const ObservedState& observed) {
            return planUp(loaded->project, observed, {});
        });
    if (!plan)
        return 2;
    const auto outcome = execute(*plan,
                                 *client,
                                 {},
                                 [](const Event& event) {
                                     if (std::holds_alternative<StepFinished>(event)) {
                                         std::puts("step");
                                         static_cast<void>(std::fflush(stdout));
                                     }
                                 },
                                 {});
    return outcome && outcome->succeeded ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == "--up")
        return upAndTell(arguments[2], arguments[3].toStdString());
    TestLaunch test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_launch.moc"
