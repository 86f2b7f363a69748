// SPDX-License-Identifier: Apache-2.0
#include "core/compose/config.h"
#include "core/compose/render.h"
#include "core/workspace/mirror_check.h"
#include "core/workspace/mirror_file.h"
#include "core/workspace/render_mirror.h"
#include "core/workspace/turns.h"
#include "tests/mirror/derive_case.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::mirror;
using namespace plumbline::mirror::test;

class TestDerive : public QObject
{
    Q_OBJECT

private slots:
    void everyRowOfTheTable_data();
    void everyRowOfTheTable();
    void whatTheDeveloperHasIsReplaced_data();
    void whatTheDeveloperHasIsReplaced();
    void theSampleIsMirrored_data();
    void theSampleIsMirrored();
    void aSecretIsInNoText();
    void whatTheDeveloperHidIsInNoText();
    void theFileHoldsNoSecret();
    void theSameInputGivesTheSameStack();
    void otherAccountsOnTheServerAreLeftAlone();
    void allItsVolumesAreRecorded();
    void aReportIsJudged();
    void oneStackHasItsTurnAtATime();
    void tlsIsSpokenWhereItIsAskedFor();
};

namespace {

constexpr const char* kApp = "services:\n"
                             "  app:\n"
                             "    image: shop\n"
                             "    environment: {PORT: '8000'}\n";

void compareGolden(const std::string& name, const std::string& actual)
{
    const QString path = QStringLiteral(PLUMBLINE_TEST_DATA "/mirror/") +
                         QString::fromStdString(name) + QStringLiteral(".txt");
    QFile file(path);
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(actual));
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable("no golden file " + path));
    QCOMPARE(QString::fromStdString(actual), QString::fromUtf8(file.readAll()));
}

const sources::backing::Managed& row(const std::string& id)
{
    const auto& rows = sources::backing::builtInTable().managed;
    const auto at = std::ranges::find(rows, id, &sources::backing::Managed::id);
    if (at == rows.end())
        qFatal("no such row");
    return *at;
}

/// The key by which apps of an engine say where it is.
std::string keyFor(const sources::backing::Managed& managed)
{
    const auto* engine = findEngine(sources::backing::builtInTable(), managed.engine);
    for (const std::string& key : engine->keys) {
        if (key.find('*') == std::string::npos && key.find("EMULATOR") == std::string::npos)
            return key;
    }
    return "BACKING_HOST";
}

} // namespace

void TestDerive::everyRowOfTheTable_data()
{
    QTest::addColumn<QString>("id");
    for (const sources::backing::Managed& managed : sources::backing::builtInTable().managed)
        QTest::newRow(managed.id.c_str()) << QString::fromStdString(managed.id);
}

void TestDerive::everyRowOfTheTable()
{
    QFETCH(QString, id);
    const sources::backing::Managed& managed = row(id.toStdString());
    const model::Environment prod =
        prodWith(managedBy(managed), {{keyFor(managed), "main.prod.example"}});
    const workspace::Mirror mirror = mirrorOf(prod, projectOf(kApp));
    compareGolden("rows/" + managed.id, textOf(mirror));
    QCOMPARE(mirror.derived.services.empty(),
             std::ranges::any_of(mirror.derived.unmirrored, [](const Unmirrored& one) {
                 return one.severity == Severity::Error;
             }));
}

void TestDerive::whatTheDeveloperHasIsReplaced_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("project");
    QTest::newRow("url-with-password")
        << "aws-rds-postgres"
        << "DATABASE_URL=postgres://shop_app@main.prod.example/orders"
        << "services:\n"
           "  app:\n"
           "    image: shop\n"
           "    depends_on: [db]\n"
           "    environment: {DATABASE_URL: "
           "'postgres://shop:dev@db:5432/shop?application_name=x'}\n"
           "  db:\n"
           "    image: postgres:13-alpine\n"
           "    command: [postgres, -c, max_connections=20]\n"
           "    environment: {POSTGRES_USER: shop, POSTGRES_DB: shop, POSTGRES_PASSWORD: dev}\n"
           "    ports: ['127.0.0.1:5432:5432']\n"
           "    volumes: ['data:/var/lib/postgresql/data', "
           "'./init.sql:/docker-entrypoint-initdb.d/init.sql:ro']\n"
           "volumes: {data: {}}\n";
    QTest::newRow("embedded-becomes-a-server")
        << "heroku-postgres"
        << "DATABASE_URL=postgres://main.prod.example/orders"
        << "services:\n"
           "  app:\n"
           "    image: shop\n"
           "    environment: {DATABASE_URL: 'sqlite:///data/shop.db'}\n";
    QTest::newRow("another-engine-of-the-role")
        << "aws-rds-mariadb"
        << "DB_HOST=main.prod.example"
        << "services:\n"
           "  app:\n"
           "    image: shop\n"
           "    environment: {DB_HOST: db, DB_USER: shop, DB_PASSWORD: dev, DB_NAME: shop}\n"
           "  db:\n"
           "    image: mysql:8.4\n"
           "    environment: {MYSQL_USER: shop, MYSQL_PASSWORD: dev, MYSQL_DATABASE: shop, "
           "MYSQL_ROOT_PASSWORD: dev}\n"
           "    volumes: ['data:/var/lib/mysql']\n"
           "volumes: {data: {}}\n";
    QTest::newRow("cache-with-a-password")
        << "aws-elasticache-redis"
        << "REDIS_URL=rediss://main.prod.example:6379/0"
        << "services:\n"
           "  app:\n"
           "    image: shop\n"
           "    environment: {REDIS_URL: 'redis://:dev@cache:6379/0'}\n"
           "  cache:\n"
           "    image: redis:7\n"
           "    command: [redis-server, --requirepass, dev, --maxmemory, 64mb]\n";
    QTest::newRow("cluster") << "aws-memorydb-valkey"
                             << "REDIS_HOST=main.prod.example"
                             << "services:\n"
                                "  app:\n"
                                "    image: shop\n"
                                "    environment: {REDIS_HOST: cache}\n"
                                "  cache:\n"
                                "    image: redis:7\n";
}

void TestDerive::whatTheDeveloperHasIsReplaced()
{
    QFETCH(QString, id);
    QFETCH(QString, config);
    QFETCH(QString, project);
    const std::string line = config.toStdString();
    const std::size_t equals = line.find('=');
    const model::Environment prod = prodWith(managedBy(row(id.toStdString())),
                                             {{line.substr(0, equals), line.substr(equals + 1)}});
    const workspace::Mirror mirror = mirrorOf(prod, projectOf(project.toStdString()));
    compareGolden(std::string("replaced/") + QTest::currentDataTag(), textOf(mirror));
}

void TestDerive::theSampleIsMirrored_data()
{
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<bool>("hasReplicas");
    QTest::newRow("all-versions-exist")
        << QStringList{"postgres:14.9", "redis:6.2", "rabbitmq:3.10.25"} << false;
    QTest::newRow("nearest-versions")
        << QStringList{"postgres:15", "redis:7", "rabbitmq:3.10", "nginx:1.22"} << true;
}

void TestDerive::theSampleIsMirrored()
{
    QFETCH(QStringList, held);
    QFETCH(bool, hasReplicas);
    const std::filesystem::path sample = PLUMBLINE_SAMPLES "/tidewatch";
    compose::LoadOptions load;
    load.directory = sample;
    const auto loaded = compose::load(load);
    VERIFY_OK(loaded);
    const auto opened = workspace::openManifest(sample);
    VERIFY_OK(opened);
    const auto environments = workspace::loadEnvironments(
        *opened, {.environments = {"prod"}, .variables = {}, .homeDirectory = "/"});
    VERIFY_OK(environments);
    Options options;
    options.images.isKnown = true;
    for (const QString& image : held)
        options.images.held.insert(image.toStdString());
    options.hasReplicas = hasReplicas;
    std::string text =
        textOf(mirrorOf(environments->front().environment, loaded->project, options));
    for (std::size_t at = text.find(sample.string()); at != std::string::npos;
         at = text.find(sample.string()))
        text.replace(at, sample.string().size(), "/srv/tidewatch");
    compareGolden(std::string("tidewatch/") + QTest::currentDataTag(), text);
}

void TestDerive::aSecretIsInNoText()
{
    for (const sources::backing::Managed& managed : sources::backing::builtInTable().managed) {
        const workspace::Mirror mirror =
            mirrorOf(prodWith(managedBy(managed), {{keyFor(managed), "main.prod.example"}}),
                     projectOf(kApp));
        QVERIFY2(workspace::renderMirrorText(mirror).find("password-of-") == std::string::npos,
                 managed.id.c_str());
        QVERIFY2(workspace::renderMirrorJson(mirror).find("password-of-") == std::string::npos,
                 managed.id.c_str());
    }
}

void TestDerive::whatTheDeveloperHidIsInNoText()
{
    const auto shown = [](const char* id, const std::string& key, const std::string& project) {
        return workspace::renderMirrorText(mirrorOf(
            prodWith(managedBy(row(id)), {{key, "main.prod.example"}}), projectOf(project)));
    };
    // In another engine's environment, behind an option, and in a check.
    const std::string database =
        shown("aws-rds-mariadb",
              "DB_HOST",
              "services:\n"
              "  app: {image: shop, environment: {DB_HOST: db, DB_PASSWORD: planted-3b71}}\n"
              "  db:\n"
              "    image: mysql:8.4\n"
              "    environment: {MYSQL_ROOT_PASSWORD: planted-3b71, MYSQL_PASSWORD: planted-3b71}\n"
              "    healthcheck: {test: [CMD, mysqladmin, ping, -pplanted-3b71]}\n");
    QVERIFY2(database.find("planted") == std::string::npos, database.c_str());
    const std::string cache =
        shown("aws-elasticache-redis",
              "REDIS_HOST",
              "services:\n"
              "  app: {image: shop, environment: {REDIS_HOST: cache}}\n"
              "  cache: {image: redis:7, command: [redis-server, --requirepass, planted-3b71, "
              "--masterauth=planted-3b71]}\n");
    QVERIFY2(cache.find("planted") == std::string::npos, cache.c_str());
}

void TestDerive::theFileHoldsNoSecret()
{
    for (const sources::backing::Managed& managed : sources::backing::builtInTable().managed) {
        const compose::Project project = projectOf(kApp);
        const workspace::Mirror mirror = mirrorOf(
            prodWith(managedBy(managed), {{keyFor(managed), "main.prod.example"}}), project);
        const workspace::Workspace shop{.root = "/srv/shop", .project = project, .diagnostics = {}};
        const workspace::MirrorFiles files =
            workspace::renderMirrorFiles(mirror, shop, "/srv/shop/compose.mirror.yaml");
        QVERIFY2(files.compose.find("password-of-") == std::string::npos, managed.id.c_str());
        QCOMPARE(files.folder, std::string("compose.mirror.secrets"));
        QCOMPARE(files.secrets.empty(), mirror.derived.secrets.empty());
    }
}

void TestDerive::theSameInputGivesTheSameStack()
{
    const model::Environment prod = prodWith(managedBy(row("aws-rds-postgres")), {});
    const compose::Project project = projectOf(kApp);
    QCOMPARE(textOf(mirrorOf(prod, project)), textOf(mirrorOf(prod, project)));
}

void TestDerive::allItsVolumesAreRecorded()
{
    const compose::Project project = projectOf(
        "services:\n"
        "  app:\n"
        "    image: shop\n"
        "    environment: {DATABASE_URL: 'postgres://shop:dev@db/shop'}\n"
        "  db:\n"
        "    image: postgres:13\n"
        "    environment: {POSTGRES_USER: shop, POSTGRES_DB: shop, POSTGRES_PASSWORD: dev}\n"
        "    volumes: ['backups:/backups']\n"
        "volumes: {backups: {}}\n");
    const model::Environment prod = prodWith(managedBy(row("aws-rds-postgres")),
                                             {{"DATABASE_URL", "postgres://orders@main/orders"}});
    const auto& changes = mirrorOf(prod, project).derived.changes;
    const auto volumes = std::ranges::find(changes, "volumes", &Change::path);
    QVERIFY(volumes != changes.end());
    QVERIFY2(volumes->to.find(":/backups, ") != std::string::npos &&
                 volumes->to.find(":/var/lib/postgresql/data") != std::string::npos,
             volumes->to.c_str());
}

void TestDerive::otherAccountsOnTheServerAreLeftAlone()
{
    const compose::Project project = projectOf(
        "services:\n"
        "  app:\n"
        "    image: shop\n"
        "    environment:\n"
        "      DATABASE_URL: postgres://shop:dev@db/shop\n"
        "      REPORTS_URL: postgres://reader:other@db/reports\n"
        "  db:\n"
        "    image: postgres:13\n"
        "    environment: {POSTGRES_USER: shop, POSTGRES_DB: shop, POSTGRES_PASSWORD: dev}\n");
    const model::Environment prod =
        prodWith(managedBy(row("aws-rds-postgres")),
                 {{"DATABASE_URL", "postgres://orders@main.prod.example/orders"}});
    const compose::Project mirrored = mirrorOf(prod, project).derived.project;
    const auto& config = mirrored.services.at("app").environment;
    QCOMPARE(config.at("DATABASE_URL").value_or(""),
             std::string("postgres://orders:password-of-db@db/orders"));
    QCOMPARE(config.at("REPORTS_URL").value_or(""),
             std::string("postgres://reader:other@db/reports"));
}

void TestDerive::aReportIsJudged()
{
    using Verdict = workspace::MirrorCheck::Verdict;
    const Expectation expectation{.service = "db",
                                  .engine = "postgres",
                                  .version = "14.9",
                                  .settings = {{"max_connections", "200"}, {"work_mem", "64MB"}},
                                  .extensions = {"postgis"},
                                  .topology = {},
                                  .user = "app",
                                  .database = "app"};
    const auto checks = workspace::judgeReport(
        expectation,
        "15",
        "version=15.13 (Debian 15.13-0)\nextension=plpgsql\nmax_connections=100\nwork_mem=65536\n"
        "work_mem=64MB\n");
    QCOMPARE(checks.size(), std::size_t{4});
    QVERIFY(checks[0].verdict == Verdict::OtherVersion);
    QCOMPARE(checks[0].reported, std::string("15.13"));
    QCOMPARE(checks[1].subject, std::string("max_connections"));
    QVERIFY(checks[1].verdict == Verdict::Differs);
    QVERIFY(checks[2].verdict == Verdict::AsAsked);
    QVERIFY(checks[3].verdict == Verdict::Differs);
    // The image says one version and the server in it another.
    QVERIFY(workspace::judgeReport(expectation, "14", "version=15.13").front().verdict ==
            Verdict::Differs);
    QVERIFY(workspace::judgeReport(expectation, "14", "").front().verdict == Verdict::NotMeasured);
}

void TestDerive::tlsIsSpokenWhereItIsAskedFor()
{
    const auto optionsFor = [](std::set<std::string> asked) {
        Options options;
        options.tls = std::move(asked);
        options.certificateOf = [](const std::string& name) {
            return Certificate{.pem = "certificate-of-" + name, .key = Secret("key-of-" + name)};
        };
        return options;
    };
    const auto managedWith = [](const char* id, bool isTlsThere) {
        model::BackingService managed = managedBy(row(id));
        managed.tls = model::written(isTlsThere, Origin{.file = "prod.json", .line = 9});
        return managed;
    };
    const auto derived = [&](const char* id, bool isTlsThere, std::set<std::string> asked) {
        return mirrorOf(
            prodWith(managedWith(id, isTlsThere),
                     {{"DATABASE_URL", "postgres://main.prod.example/orders"}}),
            projectOf("services:\n"
                      "  app: {image: shop, environment: {DATABASE_URL: 'postgres://u@db/shop'}}\n"
                      "  db: {image: 'postgres:16', command: [postgres, -c, work_mem=8MB]}\n"),
            optionsFor(std::move(asked)));
    };
    const workspace::Mirror mirror = derived("aws-rds-postgres", true, {"db"});
    compareGolden("replaced/tls", textOf(mirror));
    QVERIFY(mirror.derived.expectations.front().hasTls);
    QVERIFY(mirror.derived.secrets.contains({"db", "PLUMBLINE_TLS_KEY"}));
    QVERIFY(workspace::renderMirrorText(mirror).find("key-of-db") == std::string::npos);
    QVERIFY(!derived("aws-rds-postgres", true, {}).derived.expectations.front().hasTls);
    QVERIFY(derived("aws-rds-postgres", true, {"all"}).derived.expectations.front().hasTls);
    // A broker listens for TLS on a port of its own.
    const workspace::Mirror broker = mirrorOf(
        prodWith(managedWith("aws-mq-rabbitmq", true),
                 {{"RABBITMQ_URL", "amqps://main.prod.example:5671/orders"}}),
        projectOf("services:\n"
                  "  app: {image: shop, environment: {RABBITMQ_URL: 'amqp://queue:5672/orders'}}\n"
                  "  queue: {image: 'rabbitmq:3'}\n"),
        optionsFor({"queue"}));
    compareGolden("replaced/tls-broker", textOf(broker));
    // What was asked for and is not to be had is told; of all it is not expected.
    const auto tells = [](const workspace::Mirror& one, const std::string& subject) {
        return std::ranges::any_of(one.derived.unmirrored, [&](const Unmirrored& told) {
            return told.subject == subject && told.severity == Severity::Warning;
        });
    };
    QVERIFY(tells(derived("aws-rds-postgres", false, {"db"}), "TLS of db"));
    QVERIFY(!tells(derived("aws-rds-postgres", false, {"all"}), "TLS of db"));
    QVERIFY(tells(derived("aws-rds-postgres", true, {"dbs"}), "TLS of dbs"));
}

void TestDerive::oneStackHasItsTurnAtATime()
{
    const compose::Project written = projectOf("services:\n"
                                               "  web: {image: shop, ports: ['8080:80']}\n");
    const compose::Project mirrored =
        mirrorOf(prodWith(managedBy(row("aws-rds-postgres")), {}), written).derived.project;
    QCOMPARE(mirrored.name, std::string("shop-prod"));
    QCOMPARE(workspace::writtenProjectOf(mirrored), std::string("shop"));
    stack::ObservedState observed;
    engine::ContainerSummary web;
    web.labels = {{"com.docker.compose.project", "shop"}};
    web.ports = {{.hostIp = "0.0.0.0", .privatePort = 80, .publicPort = 8080, .protocol = "tcp"}};
    observed.others = {web};
    QCOMPARE(workspace::stacksInTheWay(mirrored, observed), std::vector<std::string>{"shop"});
    QVERIFY(workspace::stacksInTheWay(written, observed).empty());
    observed.others.front().labels = {{"com.docker.compose.project", "shop-prod"},
                                      {std::string(kMirrorOfLabel), "shop"}};
    QCOMPARE(workspace::stacksInTheWay(written, observed), std::vector<std::string>{"shop-prod"});
    observed.others.front().labels = {{"com.docker.compose.project", "another"}};
    QVERIFY(workspace::stacksInTheWay(mirrored, observed).empty());

    stack::Plan stop{.project = "shop"};
    stop.steps = {{.id = 1, .action = stack::StopContainer{.container = "a"}}};
    stack::Plan plan{.project = "shop-prod"};
    plan.steps = {{.id = 1, .action = stack::PullImage{.reference = "x"}},
                  {.id = 2, .action = stack::StartContainer{.container = "b"}, .dependsOn = {1}}};
    const stack::Plan both = workspace::afterStops({stop}, plan);
    QCOMPARE(both.steps.size(), std::size_t{3});
    QVERIFY(both.steps[1].dependsOn.empty());
    QCOMPARE(both.steps[2].dependsOn, (std::vector<int>{1, 2}));
}

QTEST_GUILESS_MAIN(TestDerive)
#include "tst_derive.moc"
