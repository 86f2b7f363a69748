// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/environments.h"

#include <QTest>

#include <chrono>

using namespace plumbline;
using namespace plumbline::test;
using model::Hosting;
using model::Role;
using model::State;
using parity::Verdict;

namespace {

constexpr std::string_view kPlanted = "pLanted-5ecret-value-77";

std::string
verdictOf(const parity::Comparison& comparison, const std::string& service, const std::string& key)
{
    const parity::Row* row = rowOf(comparison, service, key);
    return row == nullptr ? "no row" : std::string(toString(row->verdict));
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void anotherOrderIsNoDifference();
    void emptyAbsentAndMissingAreTold();
    void oneQuantityIsOneFact();
    void listsWithoutKeysCompareItemByItem();
    void whatCannotBeReadIsNotMissing();
    void anUnreadEnvironmentHasNoGaps();
    void aKeyOfOneEnvironmentIsMissingInTheOther();
    void sharedConfigAnswersForEveryService();
    void secretsShowOnlyWhichAreEqual();
    void aSecretOfOnePlaceIsOneEverywhere();
    void secretDsnsCompareByParts();
    void aSecretInACommandIsMasked();
    void aWrittenDefaultIsTheDefault();
    void versionsCompareAsFarAsTheySay_data();
    void versionsCompareAsFarAsTheySay();
    void hostingIsExpectedToDiffer();
    void imagesCompareByTheirParts_data();
    void imagesCompareByTheirParts();
    void whatIsBuiltHasANameOfItsOwn();
    void filesAreGivenInEachPlatformsWay();
    void aStepThatOnlyWaitsIsNoGap();
    void aUsersNameIsNotComparedWithANumber();
    void oneRequestIsOneHealthCheck();
    void containerPortsCompareAndPublishedOnesMayDiffer();
    void aMissingServiceIsOneGapAndNotAHundred();
};

/// Fixture (a).
void TestCompare::anotherOrderIsNoDifference()
{
    model::Environment left =
        environment("dev", {service("api", {{"A", "1"}, {"B", "2"}, {"C", "3"}}), service("web")});
    left.services[0].ports = {port(80), port(443)};
    left.services[0].mounts = {mount("/a"), mount("/b")};
    model::Environment right = left;
    right.name = "prod";
    std::ranges::reverse(right.services);
    std::ranges::reverse(right.services[1].config);
    std::ranges::reverse(right.services[1].ports);
    std::ranges::reverse(right.services[1].mounts);
    const parity::Comparison comparison = compared({left, right});
    QCOMPARE(linesOf(comparison,
                     {Verdict::Drift, Verdict::Missing, Verdict::Unreadable, Verdict::Expected}),
             std::string());
    QVERIFY(comparison.rows.size() >= 8);
}

/// Fixture (b): nothing said in two ways is nothing; an empty text is said.
void TestCompare::emptyAbsentAndMissingAreTold()
{
    model::Service without = service("api", {{"A", "1"}});
    without.command = model::written(std::vector<std::string>{}, Origin{});
    model::Service absent = service("api", {{"A", "1"}, {"B", ""}});
    absent.command = model::written(std::vector<std::string>{}, Origin{});
    const parity::Comparison comparison =
        compared({environment("dev", {without}), environment("prod", {absent})});
    QCOMPARE(gapsOf(comparison), std::string());
    QCOMPARE(verdictOf(comparison, "api", "B"), std::string("expected"));
    const parity::Comparison set = compared(
        {environment("dev", {service("api", {{"B", "x"}})}), environment("prod", {absent})});
    QCOMPARE(verdictOf(set, "api", "B"), std::string("drift"));
    QCOMPARE(rowOf(set, "api", "B")->reason, std::string("empty in prod"));
}

/// Fixture (c): sources have read `100m` and `0.1`, `1Gi` and `1024Mi` into numbers.
void TestCompare::oneQuantityIsOneFact()
{
    model::Service left = service("api", {{"PORT", "8080"}});
    left.resources.cpuLimit = model::written(model::MilliCpu{100}, Origin{});
    left.resources.memoryLimit = model::written(ByteCount{1 << 30}, Origin{});
    left.stopGracePeriod = model::written(std::chrono::nanoseconds(std::chrono::minutes(1)), {});
    model::Service right = service("api", {{"PORT", "8080"}});
    right.resources = left.resources;
    right.stopGracePeriod = model::written(std::chrono::nanoseconds(std::chrono::seconds(60)), {});
    QCOMPARE(gapsOf(compared({environment("dev", {left}), environment("prod", {right})})),
             std::string());
    right.resources.memoryLimit = {};
    const parity::Comparison none =
        compared({environment("dev", {left}), environment("prod", {right})});
    QCOMPARE(gapsOf(none), std::string("api/memory-limit missing: not in prod\n"));
    right.resources.memoryLimit = model::written(ByteCount{std::int64_t{1} << 33}, Origin{});
    QCOMPARE(verdictOf(compared({environment("dev", {left}), environment("prod", {right})}),
                       "api",
                       "memory-limit"),
             std::string("drift"));
}

/// Fixture (e): two entries, no names to tell them apart by.
void TestCompare::listsWithoutKeysCompareItemByItem()
{
    model::Service left = service("api");
    left.ports = {port(8080), port(9090)};
    model::Service right = service("api");
    right.ports = {port(9090), port(8081)};
    const parity::Comparison comparison =
        compared({environment("dev", {left}), environment("prod", {right})});
    QCOMPARE(gapsOf(comparison),
             std::string("api/8080/tcp missing: not in prod\napi/8081/tcp missing: not in dev\n"));
}

/// Fixtures (d), (g): a value that is known later, or by others, is no gap.
void TestCompare::whatCannotBeReadIsNotMissing()
{
    model::Service left = service("api", {{"A", "1"}, {"B", "2"}, {"LATER", "3"}});
    model::Service right = service("api", {{"A", "1"}});
    right.openConfig = {unread("secret api", "its values were not given")};
    model::putConfigVar(right.config,
                        model::makeUnreadConfigVar(
                            "LATER", State::Unknown, phrase("known after apply"), "terraform", {}));
    const parity::Comparison comparison =
        compared({environment("dev", {left}), environment("prod", {right})});
    QCOMPARE(verdictOf(comparison, "api", "A"), std::string("equal"));
    QCOMPARE(verdictOf(comparison, "api", "B"), std::string("unreadable"));
    QVERIFY(rowOf(comparison, "api", "B")->cells[1].state == State::Unreadable);
    QCOMPARE(verdictOf(comparison, "api", "LATER"), std::string("unreadable"));
    QCOMPARE(rowOf(comparison, "api", "LATER")->cells[1].reason.english(),
             std::string("known after apply"));
}

/// Fixture (h).
void TestCompare::anUnreadEnvironmentHasNoGaps()
{
    model::Environment staging = environment("staging", {});
    staging.unread = {unread("the cluster", "403")};
    const parity::Comparison comparison =
        compared({environment("dev",
                              {service("api", {{"A", "1"}})},
                              {backing("db", Role::Database, "postgres", "15")}),
                  environment("prod",
                              {service("api", {{"A", "1"}})},
                              {backing("db", Role::Database, "postgres", "15")}),
                  staging});
    QCOMPARE(linesOf(comparison, {Verdict::Missing, Verdict::Drift}), std::string());
    QCOMPARE(verdictOf(comparison, "api", "A"), std::string("unreadable"));
    QCOMPARE(verdictOf(comparison, "db", "engine"), std::string("unreadable"));
}

void TestCompare::aKeyOfOneEnvironmentIsMissingInTheOther()
{
    const parity::Comparison comparison =
        compared({environment("dev", {service("api", {{"SENTRY_DSN", "https://a@b.example/1"}})}),
                  environment("staging", {service("api", {{"FEATURE_X", "true"}})}),
                  environment("prod", {service("api", {{"KUBERNETES_SERVICE_HOST", "x"}})})});
    QCOMPARE(gapsOf(comparison),
             std::string("api/FEATURE_X missing: not in dev and prod\n"
                         "api/SENTRY_DSN missing: not in prod and staging\n"));
    QCOMPARE(verdictOf(comparison, "api", "KUBERNETES_SERVICE_HOST"), std::string("expected"));
    const parity::Comparison fine = compared(
        {environment("dev", {service("api")}),
         environment("prod", {service("api", {{"SENTRY_DSN", "https://a@b.example/1"}})})});
    QCOMPARE(gapsOf(fine), std::string());
}

void TestCompare::sharedConfigAnswersForEveryService()
{
    model::Environment dev = environment(
        "dev", {service("api", {{"A", "1"}, {"B", "2"}}), service("web", {{"A", "1"}})});
    model::Environment prod = environment("prod", {});
    prod.sharedConfig = config({{"A", "1"}, {"ONLY_SHARED", "x"}});
    const parity::Comparison comparison = compared({dev, prod});
    QCOMPARE(verdictOf(comparison, "api", "A"), std::string("equal"));
    QCOMPARE(verdictOf(comparison, "web", "A"), std::string("equal"));
    QCOMPARE(rowOf(comparison, "", "A"), static_cast<const parity::Row*>(nullptr));
    QCOMPARE(gapsOf(comparison),
             std::string("/ONLY_SHARED missing: not in dev\napi/B missing: not in prod\n"));
    // A source that knows config alone does not say that there are no services.
    QCOMPARE(verdictOf(comparison, "api", "process"), std::string("not-applicable"));
}

void TestCompare::secretsShowOnlyWhichAreEqual()
{
    const std::string planted(kPlanted);
    const parity::Comparison comparison =
        compared({environment("prod", {service("api", {{"JWT_SECRET", planted + "9"}})}),
                  environment("dev", {service("api", {{"JWT_SECRET", planted}})}),
                  environment("staging", {service("api", {{"JWT_SECRET", planted}})})});
    const parity::Row* row = rowOf(comparison, "api", "JWT_SECRET");
    QVERIFY(row != nullptr);
    QCOMPARE(row->cells[0].group, std::string("B"));
    QCOMPARE(row->cells[1].group, std::string("A"));
    QCOMPARE(row->cells[2].group, std::string("A"));
    QVERIFY(row->cells[0].value.empty());
    QVERIFY(row->verdict == Verdict::Expected);
    QVERIFY(row->valueClass == parity::ValueClass::Secret);
}

void TestCompare::aSecretOfOnePlaceIsOneEverywhere()
{
    model::Service proven = service("api");
    model::putConfigVar(
        proven.config,
        model::makeConfigVar(
            "GREETING", "hush-hush-hush", "secret", {}, Phrase("secretKeyRef app/g")));
    const parity::Comparison comparison = compared(
        {environment("dev", {service("api", {{"GREETING", std::string(kPlanted)}, {"ALSO", "a"}})}),
         environment("prod", {proven})});
    const parity::Row* row = rowOf(comparison, "api", "GREETING");
    QVERIFY(row != nullptr);
    QVERIFY(row->cells[0].value.empty());
    QCOMPARE(row->cells[0].group, std::string("A"));
    // A key that nobody calls a secret, but that holds the value of one.
    const parity::Comparison copied =
        compared({environment("dev",
                              {service("api",
                                       {{"API_TOKEN", std::string(kPlanted)},
                                        {"LOGIN_WORD", std::string(kPlanted)}})}),
                  environment("prod", {service("api", {{"LOGIN_WORD", "x"}})})});
    QVERIFY(rowOf(copied, "api", "LOGIN_WORD")->cells[0].value.empty());
}

void TestCompare::secretDsnsCompareByParts()
{
    const parity::Comparison comparison = compared(
        {environment("dev", {service("api", {{"DATABASE_URL", "postgres://u:pw-one-77@db/app"}})}),
         environment("prod",
                     {service("api",
                              {{"DATABASE_URL",
                                "postgres://u:pw-two-88@p.example/app?sslmode=require"}})})});
    const parity::Row* row = rowOf(comparison, "api", "DATABASE_URL");
    QVERIFY(row != nullptr);
    QVERIFY(row->verdict == Verdict::Drift);
    QCOMPARE(row->parts, std::vector<std::string>{"query sslmode"});
    QCOMPARE(row->reason.english(),
             std::string("query sslmode differs, and should be the same everywhere"));
    QVERIFY(row->cells[0].value.empty() && row->cells[1].value.empty());
}

void TestCompare::aSecretInACommandIsMasked()
{
    const std::string planted(kPlanted);
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"redis-server", "--requirepass", planted},
                                               {"app", "--db-password=" + planted},
                                               {"sh", "-c", "TOKEN=" + planted + " app"},
                                               {"app", "postgres://u:" + planted + "@h/d"},
                                               {"app", "--known", planted}}) {
        model::Service one = service("api", {{"API_TOKEN", planted}});
        one.command = model::written(command, Origin{});
        const parity::Comparison comparison =
            compared({environment("dev", {one}), environment("prod", {one})});
        const parity::Row* row = rowOf(comparison, "api", "command");
        QVERIFY(row != nullptr);
        QVERIFY2(row->cells[0].value.english().find(planted) == std::string::npos,
                 row->cells[0].value.english().c_str());
    }
}

void TestCompare::aWrittenDefaultIsTheDefault()
{
    using std::chrono::nanoseconds;
    using std::chrono::seconds;
    model::Service left = service("api");
    left.stopGracePeriod =
        model::defaulted(nanoseconds(seconds(10)), phrase("Docker's default"), {});
    left.readOnlyRoot = model::defaulted(false, phrase("Docker's default"), {});
    left.logging =
        model::absent<model::Logging>(State::NotApplicable, phrase("the nodes keep the logs"));
    model::Service right = service("api");
    right.stopGracePeriod = model::written(nanoseconds(seconds(10)), {});
    right.readOnlyRoot = model::written(false, {});
    right.logging = model::written(model::Logging{.driver = "json-file", .options = {}}, {});
    const parity::Comparison comparison =
        compared({environment("dev", {left}), environment("prod", {right})});
    QCOMPARE(verdictOf(comparison, "api", "stop-grace"), std::string("equal"));
    QCOMPARE(verdictOf(comparison, "api", "read-only-root"), std::string("equal"));
    QCOMPARE(verdictOf(comparison, "api", "driver"), std::string("not-applicable"));
    right.stopGracePeriod = model::written(nanoseconds(seconds(30)), {});
    QCOMPARE(verdictOf(compared({environment("dev", {left}), environment("prod", {right})}),
                       "api",
                       "stop-grace"),
             std::string("drift"));
    right.stopGracePeriod =
        model::defaulted(nanoseconds(seconds(30)), phrase("Kubernetes' default"), {});
    QCOMPARE(verdictOf(compared({environment("dev", {left}), environment("prod", {right})}),
                       "api",
                       "stop-grace"),
             std::string("expected"));
}

void TestCompare::versionsCompareAsFarAsTheySay_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* left, const char* right, const char* part) {
        QTest::addRow("%s and %s", left, right)
            << QByteArray(left) << QByteArray(right) << QByteArray(part);
    };
    row("15", "14.9", "major version");
    row("15", "15.4", "");
    row("3.10", "3.10.25", "");
    row("3.10", "3.1", "minor version");
    row("8.0.32", "8.0.36", "patch version");
    row("7", "6.2", "major version");
    row("16-alpine", "16.1", "");
    row("16", "016", "");
    row("latest", "16", "version");
}

void TestCompare::versionsCompareAsFarAsTheySay()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(QByteArray, part);
    const parity::Comparison comparison = compared(
        {environment("dev", {}, {backing("db", Role::Database, "postgres", left.toStdString())}),
         environment(
             "prod",
             {},
             {backing(
                 "main", Role::Database, "postgres", right.toStdString(), Hosting::Managed)})});
    const parity::Row* row = rowOf(comparison, "db", "version");
    QVERIFY(row != nullptr);
    QVERIFY2(row->verdict == (part.isEmpty() ? Verdict::Equal : Verdict::Drift),
             row->reason.english().c_str());
    if (!part.isEmpty())
        QCOMPARE(row->parts, std::vector<std::string>{part.toStdString()});
}

void TestCompare::hostingIsExpectedToDiffer()
{
    const parity::Comparison comparison = compared(
        {environment("dev", {}, {backing("cache", Role::Cache, "redis", "7")}),
         environment("prod", {}, {backing("c", Role::Cache, "redis", "7.0.4", Hosting::Managed)})});
    QCOMPARE(gapsOf(comparison), std::string());
    QCOMPARE(verdictOf(comparison, "c", "hosting"), std::string("expected"));
    const parity::Comparison other =
        compared({environment("dev", {}, {backing("db", Role::Database, "sqlite", "3")}),
                  environment("prod", {}, {backing("db", Role::Database, "postgres", "16")})});
    QCOMPARE(verdictOf(other, "db", "engine"), std::string("drift"));
}

void TestCompare::imagesCompareByTheirParts_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* left, const char* right, const char* part) {
        QTest::addRow("%s and %s", left, right)
            << QByteArray(left) << QByteArray(right) << QByteArray(part);
    };
    row("nginx:1.22", "docker.io/library/nginx:1.22", "");
    row("nginx:1.22", "nginx:1.24", "tag");
    row("nginx:1.22", "nginx:1.22.1", "");
    row("nginx:1.22", "nginx:1.22-alpine", "variant");
    row("acme/api:2", "ghcr.io/acme/api:2", "");
    row("acme/api:2", "acme/worker:2", "repository");
    row("acme/api", "acme/api:2", "tag");
}

void TestCompare::imagesCompareByTheirParts()
{
    QFETCH(QByteArray, left);
    QFETCH(QByteArray, right);
    QFETCH(QByteArray, part);
    model::Service one = service("api");
    one.image = image(left.toStdString());
    model::Service other = service("api");
    other.image = image(right.toStdString());
    const parity::Comparison comparison =
        compared({environment("dev", {one}), environment("prod", {other})});
    const parity::Row* row = rowOf(comparison, "api", "image");
    QVERIFY(row != nullptr);
    QVERIFY2(row->verdict == (part.isEmpty() ? Verdict::Equal : Verdict::Drift),
             row->reason.english().c_str());
    if (!part.isEmpty())
        QCOMPARE(row->parts, std::vector<std::string>{part.toStdString()});
}

void TestCompare::whatIsBuiltHasANameOfItsOwn()
{
    model::Service dev = service("api");
    dev.image = image("shop-api:latest");
    dev.build = model::written(std::string("./api"), Origin{});
    model::Service prod = service("api");
    prod.image = image("ghcr.io/acme/api:1.8");
    const auto verdict = [&] {
        return verdictOf(
            compared({environment("dev", {dev}), environment("prod", {prod})}), "api", "image");
    };
    QCOMPARE(verdict(), std::string("expected"));
    prod.build = dev.build; // built in both: then the names are meant
    QCOMPARE(verdict(), std::string("drift"));
    dev.build = {};
    prod.build = {};
    QCOMPARE(verdict(), std::string("drift"));
}

void TestCompare::filesAreGivenInEachPlatformsWay()
{
    model::Service dev = service("api");
    dev.build = model::written(std::string("./api"), Origin{});
    dev.mounts = {mount("/etc/app.yaml"), mount("/src"), mount("/data")};
    for (model::Mount& one : dev.mounts)
        one.kind = model::MountKind::Bind;
    dev.mounts[0].source = "./config/app.yaml";
    dev.mounts[1].source = "./api/src";
    dev.mounts[2].source = "./data";
    model::Service prod = service("api");
    prod.mounts = {mount("/etc/app.yaml", true)};
    prod.mounts[0].kind = model::MountKind::Config;
    const parity::Comparison comparison =
        compared({environment("dev", {dev}), environment("prod", {prod})});
    QCOMPARE(verdictOf(comparison, "api", "/etc/app.yaml"), std::string("expected"));
    QCOMPARE(verdictOf(comparison, "api", "/src"), std::string("expected"));
    QCOMPARE(verdictOf(comparison, "api", "/data"), std::string("missing"));
}

void TestCompare::aUsersNameIsNotComparedWithANumber()
{
    const auto verdict = [](const char* left, const char* right) {
        model::Service dev = service("api");
        dev.user = model::written(std::string(left), Origin{});
        model::Service prod = service("api");
        prod.user = model::written(std::string(right), Origin{});
        return verdictOf(
            compared({environment("dev", {dev}), environment("prod", {prod})}), "api", "user");
    };
    QCOMPARE(verdict("node", "1000:1000"), std::string("unreadable"));
    QCOMPARE(verdict("node", "app"), std::string("drift"));
    QCOMPARE(verdict("0", "root"), std::string("equal"));
    QCOMPARE(verdict("root", "1000"), std::string("drift"));
}

void TestCompare::aStepThatOnlyWaitsIsNoGap()
{
    const auto step = [](const char* name) {
        model::Service result = service(name);
        result.kind = model::ProcessKind::Job;
        result.belongsTo = "api";
        return result;
    };
    const parity::Comparison comparison = compared(
        {environment("dev", {service("api")}),
         environment("prod", {service("api"), step("api/wait-for-db"), step("api/seed")})});
    QCOMPARE(verdictOf(comparison, "api/wait-for-db", "process"), std::string("expected"));
    QCOMPARE(verdictOf(comparison, "api/seed", "process"), std::string("missing"));
}

void TestCompare::oneRequestIsOneHealthCheck()
{
    using model::ProbeKind;
    using model::ProbePurpose;
    model::Service one = service("web");
    one.probes = {
        probe(ProbePurpose::Health, ProbeKind::Exec, "curl -fsS http://127.0.0.1:8000/healthz")};
    model::Service other = service("web");
    other.probes = {probe(ProbePurpose::Readiness, ProbeKind::Http, "GET /healthz :8000")};
    QCOMPARE(verdictOf(compared({environment("dev", {one}), environment("prod", {other})}),
                       "web",
                       "check"),
             std::string("equal"));
    other.probes.front().target = "GET /ready :8000";
    QCOMPARE(verdictOf(compared({environment("dev", {one}), environment("prod", {other})}),
                       "web",
                       "check"),
             std::string("drift"));
    other.probes.clear();
    QCOMPARE(verdictOf(compared({environment("dev", {one}), environment("prod", {other})}),
                       "web",
                       "check"),
             std::string("missing"));
}

void TestCompare::containerPortsCompareAndPublishedOnesMayDiffer()
{
    model::Service one = service("web");
    one.ports = {port(80, "127.0.0.1:8080")};
    model::Service other = service("web");
    other.ports = {port(80, "443")};
    const auto verdict = [&](const char* key) {
        return verdictOf(
            compared({environment("dev", {one}), environment("prod", {other})}), "web", key);
    };
    QCOMPARE(verdict("80/tcp"), std::string("expected"));
    other.ports.front().container = 8080;
    QCOMPARE(verdict("80/tcp"), std::string("drift"));
    other.ports.clear();
    QCOMPARE(verdict("80/tcp"), std::string("expected"));
}

void TestCompare::aMissingServiceIsOneGapAndNotAHundred()
{
    const parity::Comparison comparison =
        compared({environment("dev", {service("api"), service("gauge", {{"A", "1"}, {"B", "2"}})}),
                  environment("prod", {service("api")})});
    QCOMPARE(gapsOf(comparison), std::string("gauge/process missing: not in prod\n"));
    QCOMPARE(verdictOf(comparison, "gauge", "A"), std::string("not-applicable"));
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
