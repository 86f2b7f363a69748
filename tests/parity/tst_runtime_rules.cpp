// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"
#include "tests/parity/rule_table.h"

using namespace plumbline;
using namespace plumbline::test;
using model::ProcessKind;
using model::Service;
using model::State;
using model::VolumeAccess;

namespace {

RuleCase given(std::vector<model::Environment> environments)
{
    return {.environments = std::move(environments)};
}

/// dev and prod, with `change` to that of production.
template <class Change>
RuleCase inProd(Change change)
{
    return given(devAndProd([&](Service& api, bool isProd) {
        if (isProd)
            change(api);
    }));
}

model::Fact<bool> yes()
{
    return model::written(true, at("compose.yaml", 6));
}

std::vector<RuleRow> terminalRows()
{
    return {
        {"tty-enabled",
         "in production",
         inProd([](Service& api) { api.tty = yes(); }),
         "fail info api/terminal prod: api writes to a terminal in prod\n"},
        {"tty-enabled",
         "in development alone",
         given(devAndProd([](Service& api, bool isProd) {
             if (!isProd)
                 api.tty = yes();
         })),
         ""},
        {"tty-enabled",
         "written as off",
         inProd([](Service& api) { api.tty = model::written(false, at("compose.yaml", 6)); }),
         ""},
        {"tty-enabled",
         "a job",
         inProd([](Service& api) {
             api.tty = yes();
             api.kind = ProcessKind::Job;
         }),
         ""},
        {"host-network",
         "in production",
         inProd([](Service& api) { api.hostNetwork = yes(); }),
         "fail warning api/network prod: api uses the network of its host in prod\n"},
        {"host-network",
         "in development",
         given(devAndProd([](Service& api, bool isProd) {
             if (!isProd)
                 api.hostNetwork = yes();
         })),
         "fail info api/network dev: api uses the network of its host in dev\n"},
        {"host-network",
         "an agent of the host",
         inProd([](Service& api) {
             api.hostNetwork = yes();
             api.image = image("prom/node-exporter:v1.8.0");
         }),
         ""},
        {"host-network",
         "a network of its own",
         inProd([](Service& api) { api.hostNetwork = model::written(false, at("task.json", 2)); }),
         ""},
    };
}

RuleCase pulled(const std::string& tag, model::Fact<std::string> policy)
{
    return inProd([&](Service& api) {
        api.image = image("registry.example/acme/api" + tag);
        api.pullPolicy = policy;
    });
}

std::vector<RuleRow> pullRows()
{
    const auto policy = [](const std::string& word) {
        return model::written(word, at("api.yaml", 9));
    };
    const std::string fault = "fail warning api/pull policy prod: api runs whatever each machine "
                              "holds in prod\n";
    const std::string digest = "@sha256:" + std::string(64, 'a');
    return {
        {"pull-policy-mismatch", "a tag that moves", pulled(":main", policy("missing")), fault},
        {"pull-policy-mismatch",
         "by the platform's default",
         pulled(":main",
                model::defaulted(std::string("missing"), phrase("Kubernetes' default"), {})),
         fault},
        {"pull-policy-mismatch", "never fetched", pulled(":1.4.2", policy("never")), fault},
        {"pull-policy-mismatch", "a version", pulled(":1.4.2", policy("missing")), ""},
        {"pull-policy-mismatch", "a digest", pulled(":main" + digest, policy("missing")), ""},
        {"pull-policy-mismatch", "fetched each time", pulled(":main", policy("always")), ""},
        {"pull-policy-mismatch",
         "left to who starts it",
         pulled(":main",
                model::absent<std::string>(State::Unknown, phrase("left to who starts it"))),
         "not-measured api/pull policy prod: left to who starts it\n"},
    };
}

RuleCase builtWith(const Vars& dev, const Vars& prod, bool isBuiltInProd = true)
{
    return given(devAndProd([&](Service& api, bool isProd) {
        if (!isProd || isBuiltInProd)
            api.build = model::written(std::string("."), at("compose.yaml", 4));
        else
            api.build = model::absent<std::string>(State::NotApplicable, phrase("images alone"));
        api.buildArguments = config(isProd ? prod : dev, "compose.yaml");
    }));
}

RuleCase onPlatforms(const std::string& dev, const std::string& prod)
{
    return given(devAndProd([&](Service& api, bool isProd) {
        const std::string& name = isProd ? prod : dev;
        api.platform = name.empty()
                           ? model::absent<std::string>(State::Unknown, phrase("that of any node"))
                           : model::written(name, at("compose.yaml", 8));
    }));
}

std::vector<RuleRow> buildRows()
{
    return {
        {"env-specific-build-arg",
         "an address",
         builtWith({{"API_URL", "https://dev.example"}}, {{"API_URL", "https://prod.example"}}),
         "fail warning api/build-arg API_URL dev,prod: api is built with another API_URL in one "
         "environment than in another\n"},
        {"env-specific-build-arg",
         "the environment's name, given once",
         builtWith({}, {{"NODE_ENV", "production"}}),
         "fail warning api/build-arg NODE_ENV dev,prod: api is built with another NODE_ENV in one "
         "environment than in another\n"},
        {"env-specific-build-arg",
         "which build it is",
         builtWith({{"APP_VERSION", "1.4"}, {"GIT_SHA", "aaaa"}},
                   {{"APP_VERSION", "1.5"}, {"GIT_SHA", "bbbb"}}),
         ""},
        {"env-specific-build-arg",
         "built in one place alone",
         builtWith({{"API_URL", "https://dev.example"}}, {}, false),
         ""},
        {"env-specific-build-arg",
         "the same in both",
         builtWith({{"FLAVOUR", "slim"}}, {{"FLAVOUR", "slim"}}),
         ""},
        {"arch-differs",
         "another architecture",
         onPlatforms("linux/arm64", "linux/amd64"),
         "fail info api/platform dev,prod: api runs on another architecture in one environment "
         "than in another\n"},
        {"arch-differs", "the same", onPlatforms("linux/amd64", "linux/amd64"), ""},
        {"arch-differs",
         "said in one place alone",
         onPlatforms("", "linux/amd64"),
         "not-measured api/platform dev,prod: cannot be told in dev: that of any node\n"},
    };
}

RuleCase claimed(model::Fact<VolumeAccess> access, int replicas, bool isReadOnly = false)
{
    return inProd([&](Service& api) {
        model::Mount one = mount("/data", isReadOnly);
        one.source = "uploads";
        one.access = access;
        api.mounts = {one};
        api.replicas = model::written(model::Replicas{replicas, replicas}, at("api.yaml"));
    });
}

std::vector<RuleRow> claimRows()
{
    const auto access = [](VolumeAccess word) { return model::written(word, at("claim.yaml", 5)); };
    return {
        {"rwo-volume-multi-replica",
         "a volume for one node",
         claimed(access(VolumeAccess::OneNode), 3),
         "fail error api/volume prod: replicas of api share a volume that one node may mount in "
         "prod\n"},
        {"rwo-volume-multi-replica", "one replica", claimed(access(VolumeAccess::OneNode), 1), ""},
        {"rwo-volume-multi-replica",
         "a volume for many",
         claimed(access(VolumeAccess::Many), 3),
         ""},
        {"rwo-volume-multi-replica",
         "read only",
         claimed(access(VolumeAccess::OneNode), 3, true),
         ""},
        {"rwo-volume-multi-replica",
         "a claim of each replica's own",
         claimed(model::absent<VolumeAccess>(State::NotApplicable, phrase("its own")), 3),
         ""},
        {"rwo-volume-multi-replica",
         "a claim that is not here",
         claimed(
             model::absent<VolumeAccess>(State::Unknown, phrase("the claim uploads is not here")),
             3),
         "not-measured api/volume prod: the claim uploads is not here\n"},
    };
}

RuleCase undeclared(const std::string& environmentName)
{
    Service api = service("api");
    api.undeclared = {{.name = "HOTFIX_FLAG", .origin = {}, .described = at("compose.yaml", 3)}};
    return given({environment(environmentName, {api}), environment("test", {service("api")})});
}

RuleCase limited(std::optional<int> local, std::optional<int> staging, std::optional<int> prod)
{
    std::vector<model::Environment> all;
    for (const auto& [name, mebibytes] :
         {std::pair("dev", local), std::pair("staging", staging), std::pair("prod", prod)}) {
        Service api = service("api");
        if (mebibytes)
            api.resources.memoryLimit =
                model::written(ByteCount{std::int64_t{*mebibytes} << 20U}, at("api.yaml", 4));
        all.push_back(environment(name, {api}));
    }
    return given(all);
}

/// An app that only a dotenv file speaks of, beside one that is described.
RuleCase ofDotenv()
{
    Service known = service("api", {{"A", "1"}});
    known.isConfigOnly = true;
    Service described = service("api", {{"A", "1"}});
    described.ports = {port(8080)};
    described.probes = {
        probe(model::ProbePurpose::Health, model::ProbeKind::Http, "GET /healthz :8080")};
    described.resources.memoryLimit = model::written(ByteCount{1 << 28}, at("task.json", 4));
    return given({environment("dev", {known}), environment("prod", {described})});
}

RuleCase probed(const std::string& staging, const std::string& prod)
{
    std::vector<model::Environment> all;
    for (const auto& [name, path] : {std::pair("staging", staging), std::pair("prod", prod)}) {
        Service api = service("api");
        api.probes = {probe(model::ProbePurpose::Readiness, model::ProbeKind::Http, "GET /r :80"),
                      probe(model::ProbePurpose::Liveness, model::ProbeKind::Http, path)};
        all.push_back(environment(name, {api}));
    }
    return given(all);
}

std::vector<RuleRow> describedRows()
{
    const std::string fault = " api/memory-limit dev,prod,staging: api has a memory limit here "
                              "and another or none there\n";
    return {
        {"memory-limit-drift",
         "development alone has none",
         limited({}, 192, 256),
         "fail info" + fault},
        {"memory-limit-drift", "staging has none", limited(128, {}, 256), "fail warning" + fault},
        {"memory-limit-drift",
         "far apart where it matters",
         limited({}, 64, 1024),
         "fail warning" + fault},
        {"memory-limit-drift", "a dotenv file says nothing of it", ofDotenv(), ""},
        {"missing-healthcheck", "a dotenv file says nothing of it", ofDotenv(), ""},
        {"healthcheck-differs",
         "another liveness probe",
         probed("GET /livez :80", "GET /health :80"),
         "fail info api/liveness prod,staging: the liveness probe of api differs\n"},
        {"healthcheck-differs", "the same", probed("GET /livez :80", "GET /livez :80"), ""},
    };
}

std::vector<RuleRow> dropRows()
{
    const std::string fault = "the next deployment takes 1 config var from api in ";
    return {
        {"deploy-drops-keys",
         "in production",
         undeclared("prod"),
         "fail error api/undeclared config prod: " + fault + "prod\n"},
        {"deploy-drops-keys",
         "in staging",
         undeclared("staging"),
         "fail warning api/undeclared config staging: " + fault + "staging\n"},
        {"deploy-drops-keys", "all is declared", inProd([](Service&) {}), ""},
    };
}

class TestRuntimeRules : public QObject
{
    Q_OBJECT

private slots:

    void terminal_data() { addRuleRows(terminalRows()); }

    void terminal() { compareRuleRow(terminalRows()); }

    void pull_data() { addRuleRows(pullRows()); }

    void pull() { compareRuleRow(pullRows()); }

    void build_data() { addRuleRows(buildRows()); }

    void build() { compareRuleRow(buildRows()); }

    void claims_data() { addRuleRows(claimRows()); }

    void claims() { compareRuleRow(claimRows()); }

    void drops_data() { addRuleRows(dropRows()); }

    void drops() { compareRuleRow(dropRows()); }

    void described_data() { addRuleRows(describedRows()); }

    void described() { compareRuleRow(describedRows()); }

    void everyRuleHasAFaultAndAGuard();
    void numbersInPathsAreEachEnvironmentsOwn_data();
    void numbersInPathsAreEachEnvironmentsOwn();
    void schemasOfReleasesAreCompared_data();
    void schemasOfReleasesAreCompared();
    void certificatesThatEndAreTold();
    void balancersWithoutAServiceAreLookedAt();
    void secretsOfABuildAreNotShown();
};

void TestRuntimeRules::everyRuleHasAFaultAndAGuard()
{
    for (const auto& rows : {terminalRows(), pullRows(), buildRows(), claimRows(), dropRows()})
        QCOMPARE(QString::fromStdString(rulesWithoutFault(rows)), QString());
}

void TestRuntimeRules::numbersInPathsAreEachEnvironmentsOwn_data()
{
    QTest::addColumn<QString>("dev");
    QTest::addColumn<QString>("prod");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("an account and the environment's name")
        << "http://queue:9324/000000000000/shop-dev-bookings"
        << "https://sqs.eu-north-1.amazonaws.com/123456789012/shop-prod-bookings"
        << "expected";
    QTest::newRow("two accounts") << "https://sqs.example/210987654321/shop-dev-bookings"
                                  << "https://sqs.example/123456789012/shop-prod-bookings"
                                  << "expected";
    QTest::newRow("two projects") << "https://o1.ingest.example/3301"
                                  << "https://o1.ingest.example/3302"
                                  << "expected";
    QTest::newRow("two versions of an interface") << "https://a.example/api/2"
                                                  << "https://b.example/api/3"
                                                  << "drift";
}

void TestRuntimeRules::numbersInPathsAreEachEnvironmentsOwn()
{
    QFETCH(QString, dev);
    QFETCH(QString, prod);
    QFETCH(QString, verdict);
    const parity::Comparison comparison =
        compared({environment("dev", {service("api", {{"BOOKINGS_URL", dev.toStdString()}})}),
                  environment("prod", {service("api", {{"BOOKINGS_URL", prod.toStdString()}})})});
    const parity::Row* row = rowOf(comparison, "api", "BOOKINGS_URL");
    QVERIFY(row != nullptr);
    QCOMPARE(QString::fromStdString(std::string(toString(row->verdict))), verdict);
}

void TestRuntimeRules::schemasOfReleasesAreCompared_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("lacks");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("expected");
    QTest::newRow("production has more")
        << "staging" << 1 << 0
        << "fail warning schema prod,staging: the release of staging lacks 1 migration of the "
           "schema that prod has\n";
    QTest::newRow("both have some") << "staging" << 2 << 1
                                    << "fail warning schema prod,staging: the release of staging "
                                       "lacks 2 migrations of the schema that prod has\n";
    QTest::newRow("some wait for a release")
        << "staging" << 0 << 3
        << "fail info schema prod,staging: the release of prod lacks 3 migrations of the schema "
           "that staging has\n";
    QTest::newRow("a checkout") << "dev" << 1 << 0
                                << "fail info schema dev,prod: the release of dev lacks 1 "
                                   "migration of the schema that prod has\n";
    QTest::newRow("the same") << "staging" << 0 << 0 << "pass schema prod,staging\n";
}

void TestRuntimeRules::schemasOfReleasesAreCompared()
{
    QFETCH(QString, other);
    QFETCH(int, lacks);
    QFETCH(int, waiting);
    QFETCH(QString, expected);
    model::Delivery delivery;
    delivery.environments = {{.environment = other.toStdString()}, {.environment = "prod"}};
    delivery.gaps = {
        {.from = other.toStdString(),
         .to = "prod",
         .migrationsAhead = std::vector<std::string>(static_cast<std::size_t>(lacks)),
         .migrationsBehind = std::vector<std::string>(static_cast<std::size_t>(waiting))}};
    model::RepositoryFacts facts;
    facts.parts = {model::RepositoryPart::Files};
    facts.migrations = {
        {.folder = "db/migrate", .tool = "Rails", .newest = "db/migrate/7_add.rb", .count = 7}};
    RuleCase rows = given({environment(other.toStdString(), {}), environment("prod", {})});
    rows.evidence = {.delivery = &delivery};
    rows.repository = &facts;
    QCOMPARE(QString::fromStdString(outcomesOf("schema-migration-drift", rows)), expected);
}

void TestRuntimeRules::certificatesThatEndAreTold()
{
    // Valid for ten years from 2 January 2016.
    const auto made = makeCertificate("db", std::chrono::system_clock::from_time_t(1451692800));
    RuleCase one = given({environment("prod", {service("api", {{"DB_CA", made.pem}})}),
                          environment("dev", {service("api")})});
    const auto said = [&](const std::string& now) {
        one.evidence = {.now = now};
        return faultsOf("expiring-credential", one);
    };
    QCOMPARE(said("2025-06-01T00:00:00Z"), std::string());
    QVERIFY(said("2025-12-20T00:00:00Z").find("the certificate in DB_CA of prod expires in ") !=
            std::string::npos);
    QVERIFY(said("2026-06-01T00:00:00Z").find("the certificate in DB_CA of prod has expired") !=
            std::string::npos);
}

void TestRuntimeRules::balancersWithoutAServiceAreLookedAt()
{
    model::Environment prod = environment("prod", {});
    prod.balancers = {
        {.name = "shop-web", .affinity = model::written(std::string("cookie"), at("state.json"))},
        {.name = "shop-api", .affinity = {}}};
    const std::string said = outcomesOf("sticky-session", given({prod, environment("dev", {})}));
    QCOMPARE(QString::fromStdString(said),
             QString("pass load balancer shop-api prod\n"
                     "fail warning load balancer shop-web prod: the load balancer's targets "
                     "shop-web rely on sticky sessions in prod\n"));
}

void TestRuntimeRules::secretsOfABuildAreNotShown()
{
    const RuleCase rows = builtWith({{"NPM_TOKEN", "devHunter22devHunter22"}},
                                    {{"NPM_TOKEN", "prdHunter22prdHunter22"}});
    const parity::Finding finding = findingOf("env-specific-build-arg", rows);
    QCOMPARE(finding.subject, std::string("build-arg NPM_TOKEN"));
    QCOMPARE(finding.evidence.size(), std::size_t{2});
    for (const parity::Evidence& evidence : finding.evidence)
        QVERIFY(evidence.value.english().find("Hunter") == std::string::npos);
}

} // namespace

QTEST_APPLESS_MAIN(TestRuntimeRules)
#include "tst_runtime_rules.moc"
