// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/environments.h"

#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::test;
using model::ProcessKind;
using model::Role;

namespace {

/// `api = dev:api prod:shop-api`: an aligned service a line.
std::string toText(const std::vector<model::Environment>& environments,
                   const parity::Alignment& alignment)
{
    std::string text;
    const auto add = [&](const std::string& name, const auto& members) {
        text += name + " =";
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (members[i] != nullptr)
                text += " " + environments[i].name + ":" + members[i]->name;
        }
        text += "\n";
    };
    for (const parity::AlignedService& one : alignment.services)
        add(one.name, one.members);
    for (const parity::AlignedBackingService& one : alignment.backingServices)
        add(one.name, one.members);
    return text;
}

std::string aligned(const std::vector<model::Environment>& environments,
                    const parity::NameMap& names = {})
{
    return toText(environments, parity::align(environments, names));
}

model::Service job(const std::string& name, const std::string& imageName)
{
    model::Service result = service(name);
    result.kind = ProcessKind::Job;
    result.image = image(imageName);
    return result;
}

model::Service child(const std::string& name, const std::string& owner, ProcessKind kind)
{
    model::Service result = service(name);
    result.kind = kind;
    result.belongsTo = owner;
    return result;
}

model::Service withImage(const std::string& name, const std::string& imageName)
{
    model::Service result = service(name);
    result.image = image(imageName);
    return result;
}

} // namespace

class TestAlign : public QObject
{
    Q_OBJECT

private slots:
    void namesAreReadAsPeopleMeanThem_data();
    void namesAreReadAsPeopleMeanThem();
    void anAliasLeadsToItsService();
    void theImageLeadsToItsService();
    void configLeadsToItsServiceWhereItIsClear();
    void theOnlyProcessOfEachIsTheSameWhereOneIsBuilt();
    void twoThatFitAlikeAreNotAligned();
    void theWorkspaceDecides();
    void aSidecarStaysWithItsService();
    void anInitStepIsTheJobOfAnotherPlatform();
    void oneBackingServiceOfAnEngineIsTheSame();
    void severalOfAnEngineGoByName();
    void anotherEngineInTheSameRoleIsTheSame();
};

void TestAlign::namesAreReadAsPeopleMeanThem_data()
{
    QTest::addColumn<QByteArray>("dev");
    QTest::addColumn<QByteArray>("prod");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char* dev, const char* prod, bool isSame = true) {
        QTest::addRow("%s and %s", dev, prod) << QByteArray(dev) << QByteArray(prod) << isSame;
    };
    row("api", "api");
    row("api", "api-prod");
    row("api", "API");
    row("worker", "workers");
    row("order_service", "order-service");
    row("api", "api-service");
    row("api", "shop-api");
    row("mail", "mail-production-v2", false);
    row("status", "statu", false);
    row("api", "worker", false);
    row("web", "website", false);
}

void TestAlign::namesAreReadAsPeopleMeanThem()
{
    QFETCH(QByteArray, dev);
    QFETCH(QByteArray, prod);
    QFETCH(bool, isSame);
    const std::vector<model::Environment> environments{
        environment("dev", {service(dev.toStdString())}),
        environment("prod", {service(prod.toStdString())})};
    QCOMPARE(parity::align(environments, {}).services.size() == 1, isSame);
}

void TestAlign::anAliasLeadsToItsService()
{
    model::Service workload = service("frontend-7");
    workload.aliases = {"web"};
    QCOMPARE(aligned({environment("dev", {service("web"), service("api")}),
                      environment("prod", {workload, service("api")})}),
             std::string("api = dev:api prod:api\nweb = dev:web prod:frontend-7\n"));
    // What a project puts before all its names says nothing about any of them.
    QCOMPARE(aligned({environment("dev", {service("web"), service("api")}),
                      environment("prod", {service("shop-web-prod"), service("shop-api-prod")})}),
             std::string("api = dev:api prod:shop-api-prod\nweb = dev:web prod:shop-web-prod\n"));
    QCOMPARE(aligned({environment("dev", {job("migrate", "app:1")}),
                      environment("prod", {job("migrate-1-8-2", "app:1.8.2")})}),
             std::string("migrate = dev:migrate prod:migrate-1-8-2\n"));
}

void TestAlign::theImageLeadsToItsService()
{
    QCOMPARE(aligned({environment("dev", {withImage("backend", "acme/orders:1")}),
                      environment("prod", {withImage("core", "ghcr.io/acme/orders:2")})}),
             std::string("core = dev:backend prod:core\n"));
    // Anything runs in these.
    QCOMPARE(aligned({environment("dev", {withImage("gauge", "busybox")}),
                      environment("prod", {withImage("cron", "busybox")})}),
             std::string("cron = prod:cron\ngauge = dev:gauge\n"));
}

void TestAlign::configLeadsToItsServiceWhereItIsClear()
{
    const Vars orders{{"ORDER_DB", "a"}, {"ORDER_TTL", "1"}, {"ORDER_TAX", "x"}, {"ORDER_Q", "q"}};
    const Vars mail{{"MAIL_HOST", "a"}, {"MAIL_FROM", "b"}, {"MAIL_PORT", "25"}};
    const std::vector<model::Environment> environments{
        environment("dev", {service("alpha", orders), service("beta", mail)}),
        environment("prod", {service("gamma", mail), service("delta", orders)})};
    const parity::Alignment alignment = parity::align(environments, {});
    QCOMPARE(toText(environments, alignment),
             std::string("alpha = dev:alpha prod:delta\nbeta = dev:beta prod:gamma\n"));
    QCOMPARE(alignment.services.front().found.size(), std::size_t{1});
    QVERIFY(alignment.services.front().found.front().find("score 0.60") != std::string::npos);
}

void TestAlign::theOnlyProcessOfEachIsTheSameWhereOneIsBuilt()
{
    model::Service built = service("app");
    built.build = model::written(std::string("."), Origin{});
    const model::Service running = withImage("monew", "acme/monew:3");
    QCOMPARE(aligned({environment("dev", {built, job("migrate", "app:1")}),
                      environment("prod", {running})}),
             std::string("app = dev:app prod:monew\nmigrate = dev:migrate\n"));
    // With a second process it may be either.
    QCOMPARE(aligned({environment("dev", {built}), environment("prod", {running, service("web")})}),
             std::string("app = dev:app\nmonew = prod:monew\nweb = prod:web\n"));
    QCOMPARE(aligned({environment("dev", {withImage("app", "acme/app")}),
                      environment("prod", {running})}),
             std::string("app = dev:app\nmonew = prod:monew\n"));
}

void TestAlign::twoThatFitAlikeAreNotAligned()
{
    const std::vector<model::Environment> environments{
        environment("dev", {service("api")}),
        environment("prod", {service("admin-api"), service("public-api"), service("web")})};
    const parity::Alignment alignment = parity::align(environments, {});
    QCOMPARE(alignment.services.size(), std::size_t{4});
    QCOMPARE(alignment.diagnostics.size(), std::size_t{1});
    const Diagnostic& diagnostic = alignment.diagnostics.front();
    QVERIFY(diagnostic.message.english().find("admin-api of prod or public-api of prod") !=
            std::string::npos);
    QVERIFY(diagnostic.hint.english().find("plumbline.yaml") != std::string::npos);
}

void TestAlign::theWorkspaceDecides()
{
    const std::vector<model::Environment> environments{
        environment("dev", {service("api")}),
        environment("prod", {service("admin-api"), service("public-api")})};
    QCOMPARE(aligned(environments, {{"prod", {{"public-api", "api"}}}}),
             std::string("admin-api = prod:admin-api\napi = dev:api prod:public-api\n"));
}

void TestAlign::aSidecarStaysWithItsService()
{
    QCOMPARE(aligned({environment("dev",
                                  {service("api"),
                                   service("worker"),
                                   child("api/proxy", "api", ProcessKind::Sidecar),
                                   child("worker/proxy", "worker", ProcessKind::Sidecar)}),
                      environment("prod",
                                  {service("api"),
                                   service("worker"),
                                   child("worker/proxy", "worker", ProcessKind::Sidecar)})}),
             std::string("api = dev:api prod:api\n"
                         "api/proxy = dev:api/proxy\n"
                         "worker = dev:worker prod:worker\n"
                         "worker/proxy = dev:worker/proxy prod:worker/proxy\n"));
}

void TestAlign::anInitStepIsTheJobOfAnotherPlatform()
{
    QCOMPARE(
        aligned(
            {environment("dev", {service("api"), job("migrate", "app:1")}),
             environment("prod", {service("api"), child("api/migrate", "api", ProcessKind::Job)})}),
        std::string("api = dev:api prod:api\nmigrate = dev:migrate prod:api/migrate\n"));
}

void TestAlign::oneBackingServiceOfAnEngineIsTheSame()
{
    QCOMPARE(aligned({environment("dev", {}, {backing("db", Role::Database, "postgres", "15")}),
                      environment("prod",
                                  {},
                                  {backing("aws_db_instance.main",
                                           Role::Database,
                                           "postgres",
                                           "14.9",
                                           model::Hosting::Managed)})}),
             std::string("db = dev:db prod:aws_db_instance.main\n"));
}

void TestAlign::severalOfAnEngineGoByName()
{
    const auto db = [](const char* name) {
        return backing(name, Role::Database, "postgres", "15");
    };
    QCOMPARE(
        aligned(
            {environment("dev", {}, {db("orders"), db("users")}),
             environment("prod", {}, {db("aws_db_instance.orders"), db("aws_db_instance.users")})}),
        std::string("orders = dev:orders prod:aws_db_instance.orders\n"
                    "users = dev:users prod:aws_db_instance.users\n"));
    const std::vector<model::Environment> unclear{environment("dev", {}, {db("main")}),
                                                  environment("prod", {}, {db("a"), db("b")})};
    const parity::Alignment alignment = parity::align(unclear, {});
    QCOMPARE(alignment.backingServices.size(), std::size_t{3});
    QVERIFY(!alignment.diagnostics.empty());
}

void TestAlign::anotherEngineInTheSameRoleIsTheSame()
{
    QCOMPARE(
        aligned({environment("dev", {}, {backing("db", Role::Database, "sqlite", "3")}),
                 environment("prod", {}, {backing("main", Role::Database, "postgres", "16")})}),
        std::string("db = dev:db prod:main\n"));
}

QTEST_APPLESS_MAIN(TestAlign)
#include "tst_align.moc"
