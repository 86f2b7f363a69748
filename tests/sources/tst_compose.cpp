// SPDX-License-Identifier: Apache-2.0
#include "core/sources/combine.h"
#include "core/sources/compose/compose_source.h"
#include "core/sources/dotenv/dotenv_source.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace plumbline;
using model::State;

namespace {

/// A folder with files, read as one environment.
class Folder
{
public:
    void write(const char* name, const QByteArray& text)
    {
        QDir(m_folder.path()).mkpath(QFileInfo(QString(name)).path());
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    [[nodiscard]] Result<sources::Loaded> load(const char* envFile = nullptr) const
    {
        sources::compose::ComposeRequest request;
        request.workspace = m_folder.path().toStdString();
        request.homeDirectory = "/home/nobody";
        if (envFile != nullptr)
            request.envFiles.emplace_back(request.workspace / envFile);
        return sources::compose::load(request);
    }

private:
    QTemporaryDir m_folder;
};

const model::ConfigVar* varOf(const Result<sources::Loaded>& loaded, const char* name)
{
    if (!loaded || loaded->environment.services.empty())
        return nullptr;
    return model::findConfigVar(loaded->environment.services.front().config, name);
}

std::string textOf(const model::ConfigValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string(Secret::masked());
}

} // namespace

class TestCompose : public QObject
{
    Q_OBJECT

private slots:
    void aServiceIsDescribedWithItsPlaces();
    void configKeepsItsLayersAndTheirPlaces();
    void aMissingEnvFileLeavesTheConfigOpen();
    void aValueMadeFromAnUnsetVariableIsUnknown();
    void whatTheFileOfVariablesDoesNotSetIsMissing();
    void whatTheFileDoesNotSayIsADefaultOrUnknown();
    void labelsOfARouterSayWhetherSessionsStick_data();
    void labelsOfARouterSayWhetherSessionsStick();
    void aProjectWithMistakesSaysTheFirst();
    void theSameProjectSpeltOtherwiseIsEqual();
    void dotenvVarsKeepTheirPlaces();
    void aDotenvValueMadeFromAnUnsetVariableIsUnknown();
    void aLaterSourceWinsAndRemembers();
    void whatALaterSourceCannotReadHidesNothing();
};

void TestCompose::aServiceIsDescribedWithItsPlaces()
{
    Folder folder;
    folder.write("compose.yaml",
                 "services:\n"
                 "  api:\n"
                 "    image: ghcr.io/acme/api:1.2\n"
                 "    command: [serve, --all]\n"
                 "    ports: ['127.0.0.1:8080:80/tcp']\n"
                 "    expose: ['9000/udp']\n"
                 "    user: '10001'\n"
                 "    read_only: true\n"
                 "    stop_grace_period: 1m30s\n"
                 "    volumes: ['data:/var/data:ro']\n"
                 "    healthcheck: {test: curl -f localhost, interval: 5s}\n"
                 "    deploy:\n"
                 "      replicas: 3\n"
                 "      resources: {limits: {cpus: '0.5', memory: 128M}}\n"
                 "volumes: {data: {}}\n");
    const auto loaded = folder.load();
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), std::size_t{1});
    const model::Service& api = loaded->environment.services.front();
    QCOMPARE(api.image.value.canonical(), std::string("ghcr.io/acme/api:1.2"));
    QCOMPARE(toString(api.image.origin), std::string("compose.yaml:3:12"));
    QCOMPARE(api.command.value.size(), std::size_t{2});
    QCOMPARE(api.ports.size(), std::size_t{2});
    QCOMPARE(api.ports.front().published, std::string("127.0.0.1:8080"));
    QCOMPARE(api.ports.back().protocol, std::string("udp"));
    QVERIFY(api.ports.back().published.empty());
    QCOMPARE(api.user.value, std::string("10001"));
    QVERIFY(api.readOnlyRoot.isSet() && api.readOnlyRoot.value);
    QVERIFY(api.stopGracePeriod.value == std::chrono::seconds(90));
    QCOMPARE(api.mounts.size(), std::size_t{1});
    QVERIFY(api.mounts.front().kind == model::MountKind::Volume && api.mounts.front().readOnly);
    QCOMPARE(api.probes.size(), std::size_t{1});
    QCOMPARE(api.probes.front().target, std::string("curl -f localhost"));
    QVERIFY(api.probes.front().interval == std::chrono::seconds(5));
    QVERIFY(api.probes.front().timeout == std::chrono::seconds(30));
    QCOMPARE(api.replicas.value.count, 3);
    QCOMPARE(qint64{api.resources.cpuLimit.value.value}, qint64{500});
    QCOMPARE(qint64{api.resources.memoryLimit.value.bytes}, qint64{128} * 1024 * 1024);
    QCOMPARE(toString(api.resources.memoryLimit.origin), std::string("compose.yaml:14:49"));
    QVERIFY(api.resources.memoryRequest.state == State::Missing);
}

void TestCompose::configKeepsItsLayersAndTheirPlaces()
{
    Folder folder;
    folder.write("app.env", "LEVEL=info\nDB_PASSWORD=hunter2hunter2\n");
    folder.write("compose.yaml",
                 "services:\n"
                 "  api:\n"
                 "    image: a\n"
                 "    env_file: [app.env]\n"
                 "    environment:\n"
                 "      LEVEL: debug\n"
                 "      EMPTY: ''\n");
    const auto loaded = folder.load();
    VERIFY_OK(loaded);
    const model::ConfigVar* level = varOf(loaded, "LEVEL");
    QVERIFY(level != nullptr);
    QCOMPARE(textOf(level->value), std::string("debug"));
    QCOMPARE(toString(level->origin), std::string("compose.yaml:6:14"));
    QCOMPARE(level->replaced.size(), std::size_t{1});
    QCOMPARE(textOf(level->replaced.front().value), std::string("info"));
    QCOMPARE(toString(level->replaced.front().origin), std::string("app.env:1:1"));
    QCOMPARE(level->replaced.front().layer, std::string("env_file"));
    const model::ConfigVar* password = varOf(loaded, "DB_PASSWORD");
    QVERIFY(password != nullptr && password->isSecret());
    QVERIFY(std::holds_alternative<Secret>(password->value));
    QVERIFY(varOf(loaded, "EMPTY")->state == State::Empty);
}

void TestCompose::aMissingEnvFileLeavesTheConfigOpen()
{
    Folder folder;
    folder.write("compose.yaml",
                 "services:\n"
                 "  api:\n"
                 "    image: a\n"
                 "    env_file: [.env.local]\n"
                 "    environment: {A: '1'}\n");
    const auto loaded = folder.load();
    VERIFY_OK(loaded);
    const model::Service& api = loaded->environment.services.front();
    QCOMPARE(api.openConfig.size(), std::size_t{1});
    QCOMPARE(api.openConfig.front().what, std::string("env_file .env.local"));
    QVERIFY(varOf(loaded, "A") != nullptr);
    QVERIFY(!loaded->diagnostics.empty());
    QCOMPARE(toString(loaded->diagnostics.front().where), std::string("compose.yaml:4:16"));
}

void TestCompose::aValueMadeFromAnUnsetVariableIsUnknown()
{
    Folder folder;
    folder.write(".env", "HOST=db\n");
    folder.write("compose.yaml",
                 "services:\n"
                 "  api:\n"
                 "    image: a\n"
                 "    environment:\n"
                 "      URL: http://${HOST}:${PORT}/\n"
                 "      NAME: ${HOST}\n"
                 "      LEVEL: ${LEVEL:-info}\n"
                 "      FROM_SHELL:\n");
    const auto loaded = folder.load();
    VERIFY_OK(loaded);
    QVERIFY(varOf(loaded, "URL")->state == State::Unknown);
    VERIFY_SAYS(varOf(loaded, "URL")->reason, "PORT");
    QCOMPARE(textOf(varOf(loaded, "NAME")->value), std::string("db"));
    QCOMPARE(textOf(varOf(loaded, "LEVEL")->value), std::string("info"));
    QVERIFY(varOf(loaded, "FROM_SHELL")->state == State::Unknown);
}

void TestCompose::whatTheFileOfVariablesDoesNotSetIsMissing()
{
    Folder folder;
    folder.write("compose.yaml",
                 "services:\n"
                 "  api:\n"
                 "    image: a\n"
                 "    environment:\n"
                 "      URL: http://${HOST}:${PORT}/\n"
                 "      DB_PASSWORD: ${DB_PASSWORD}\n");
    folder.write("plain.env", "HOST=db\n");
    folder.write("whole.env", "HOST=db\nAPI_TOKEN=planted-secret-4711\n");
    const auto plain = folder.load("plain.env");
    VERIFY_OK(plain);
    QVERIFY(varOf(plain, "URL")->state == State::Missing);
    VERIFY_SAYS(varOf(plain, "URL")->reason, "PORT, which plain.env does not set");
    // Secrets may be kept elsewhere, unless the file has others.
    QVERIFY(varOf(plain, "DB_PASSWORD")->state == State::Unknown);
    const auto whole = folder.load("whole.env");
    VERIFY_OK(whole);
    QVERIFY(varOf(whole, "DB_PASSWORD")->state == State::Missing);
    QVERIFY(varOf(whole, "DB_PASSWORD")->isSecret());
}

void TestCompose::whatTheFileDoesNotSayIsADefaultOrUnknown()
{
    Folder folder;
    folder.write("compose.yaml", "services: {api: {build: .}}\n");
    const auto loaded = folder.load();
    VERIFY_OK(loaded);
    const model::Service& api = loaded->environment.services.front();
    QVERIFY(api.image.state == State::Unknown);
    QVERIFY(api.build.isSet());
    QVERIFY(api.command.state == State::Unknown);
    QVERIFY(api.replicas.isDefault && api.replicas.value.count == 1);
    QVERIFY(api.stopGracePeriod.isDefault);
    QVERIFY(api.resources.memoryLimit.state == State::Missing);
    QVERIFY(api.schedule.state == State::NotApplicable);
}

void TestCompose::labelsOfARouterSayWhetherSessionsStick_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<bool>("isSticky");
    QTest::newRow("switched on")
        << QByteArray("traefik.http.services.api.loadbalancer.sticky.cookie: 'true'") << true;
    QTest::newRow("by the cookie's name")
        << QByteArray("traefik.http.services.api.loadBalancer.sticky.cookie.name: shop") << true;
    QTest::newRow("of the first version")
        << QByteArray("traefik.backend.loadbalancer.stickiness: 'true'") << true;
    QTest::newRow("switched off") << QByteArray(
                                         "traefik.http.services.api.loadbalancer.sticky: 'false'")
                                  << false;
    QTest::newRow("about a port") << QByteArray(
                                         "traefik.http.services.api.loadbalancer.server.port: '80'")
                                  << false;
}

void TestCompose::labelsOfARouterSayWhetherSessionsStick()
{
    QFETCH(QByteArray, label);
    QFETCH(bool, isSticky);
    Folder folder;
    for (const QByteArray& labels :
         {QByteArray("    labels:\n      "), QByteArray("    deploy:\n      labels:\n        ")}) {
        folder.write("compose.yaml",
                     "services:\n  api:\n    image: shop:1\n" + labels + label + "\n");
        const auto loaded = folder.load();
        VERIFY_OK(loaded);
        const model::Service& api = loaded->environment.services.front();
        QCOMPARE(api.affinity.isSet(), isSticky);
        if (isSticky)
            QCOMPARE(api.affinity.origin.line, static_cast<int>(3 + labels.count('\n') + 1));
        QCOMPARE(api.labels.size(), std::size_t(1));
    }
}

void TestCompose::aProjectWithMistakesSaysTheFirst()
{
    Folder folder;
    folder.write("compose.yaml", "services:\n  api:\n    imagee: a\n    portss: []\n");
    const auto loaded = folder.load();
    VERIFY_FAILS(loaded, ErrorCode::Invalid);
    QVERIFY(loaded.error().where.has_value());
    QCOMPARE(loaded.error().where->file, std::string("compose.yaml"));
    VERIFY_SAYS(loaded.error().message, "more");
}

void TestCompose::theSameProjectSpeltOtherwiseIsEqual()
{
    Folder left;
    left.write("compose.yaml",
               "services:\n"
               "  b: {image: 'redis:7', environment: {X: '1', Y: '2'}}\n"
               "  a: {image: 'docker.io/library/nginx:1', mem_limit: 1g, "
               "ports: ['8080:80']}\n");
    Folder right;
    right.write("compose.yaml",
                "services:\n"
                "  a:\n"
                "    image: nginx:1\n"
                "    deploy: {resources: {limits: {memory: 1024m}}}\n"
                "    ports: [{target: 80, published: '8080'}]\n"
                "  b: {image: 'docker.io/redis:7', environment: ['Y=2', 'X=1']}\n");
    const auto one = left.load();
    const auto other = right.load();
    VERIFY_OK(one);
    VERIFY_OK(other);
    QVERIFY(one->environment == other->environment);
}

void TestCompose::dotenvVarsKeepTheirPlaces()
{
    const sources::Loaded loaded = sources::dotenv::load(
        {.name = "prod.env", .text = "# all\nB=2\nA='one two'\nB=3\nAPI_TOKEN=abc\nE=\n"});
    const auto& config = loaded.environment.sharedConfig;
    QCOMPARE(config.size(), std::size_t{4});
    QCOMPARE(textOf(model::findConfigVar(config, "A")->value), std::string("one two"));
    const model::ConfigVar* twice = model::findConfigVar(config, "B");
    QCOMPARE(textOf(twice->value), std::string("3"));
    QCOMPARE(toString(twice->origin), std::string("prod.env:4:1"));
    QCOMPARE(twice->replaced.size(), std::size_t{1});
    QVERIFY(model::findConfigVar(config, "API_TOKEN")->isSecret());
    QVERIFY(model::findConfigVar(config, "E")->state == State::Empty);
}

void TestCompose::aDotenvValueMadeFromAnUnsetVariableIsUnknown()
{
    const sources::Loaded loaded =
        sources::dotenv::load({.name = "f",
                               .text = "HOST=h\nA=http://$HOST/\nB=http://${NOBODY}/\n"
                                       "C='${NOBODY}'\nD=${NOBODY:-d}\nE=1 # in $NOBODY\n"});
    const auto& config = loaded.environment.sharedConfig;
    QVERIFY(model::findConfigVar(config, "A")->state == State::Set);
    QVERIFY(model::findConfigVar(config, "B")->state == State::Unknown);
    QCOMPARE(textOf(model::findConfigVar(config, "C")->value), std::string("${NOBODY}"));
    QCOMPARE(textOf(model::findConfigVar(config, "D")->value), std::string("d"));
    QCOMPARE(textOf(model::findConfigVar(config, "E")->value), std::string("1"));
}

void TestCompose::aLaterSourceWinsAndRemembers()
{
    const auto part = [](const char* name, const char* text) {
        return sources::dotenv::load({.name = name, .text = text}, {.service = "api"}).environment;
    };
    const model::Environment both =
        sources::combine("prod", {part("one.env", "A=1\nB=1\n"), part("two.env", "B=2\nC=2\n")});
    QCOMPARE(both.name, std::string("prod"));
    QCOMPARE(both.services.size(), std::size_t{1});
    const auto& config = both.services.front().config;
    QCOMPARE(config.size(), std::size_t{3});
    const model::ConfigVar* b = model::findConfigVar(config, "B");
    QCOMPARE(textOf(b->value), std::string("2"));
    QCOMPARE(b->replaced.size(), std::size_t{1});
    QCOMPARE(toString(b->replaced.front().origin), std::string("one.env:2:1"));
}

void TestCompose::whatALaterSourceCannotReadHidesNothing()
{
    model::Environment read;
    read.sharedConfig.push_back(model::makeConfigVar("A", "1", "dotenv", {}));
    model::Environment unread;
    unread.sharedConfig.push_back(model::makeUnreadConfigVar(
        "A", State::Unreadable, phrase("not ours to read"), "secret", {}));
    const model::Environment both = sources::combine("prod", {read, unread});
    QVERIFY(both.sharedConfig.front().state == State::Set);
}

QTEST_APPLESS_MAIN(TestCompose)
#include "tst_compose.moc"
