// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/rule_cases.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

constexpr std::string_view kKeyOfProd = "Zq81!fLw-2mXv_9rTe7";
constexpr std::string_view kKeyOfDev = "h4Nc-0pYb_6uJk!3sGd";

std::vector<model::Environment> two(const Vars& dev, const Vars& prod)
{
    return {environment("dev", {service("api", dev)}), environment("prod", {service("api", prod)})};
}

std::vector<model::Environment> three(const Vars& dev, const Vars& staging, const Vars& prod)
{
    return {environment("dev", {service("api", dev)}),
            environment("staging", {service("api", staging)}),
            environment("prod", {service("api", prod)})};
}

/// `error api/PORT dev,prod`: severities and subjects of what fails, without the message.
std::string failuresOf(std::string_view rule, const std::vector<model::Environment>& environments)
{
    std::string text;
    for (const parity::Finding& finding : judged({rule}, {environments}).findings) {
        text += std::string(toString(finding.severity)) + " " + finding.service + "/" +
                finding.subject + " ";
        for (const std::string& name : finding.environments)
            text += (text.ends_with(' ') ? "" : ",") + name;
        text += "\n";
    }
    return text;
}

} // namespace

/// The rules of factor III that look at config vars.
class TestConfigRules : public QObject
{
    Q_OBJECT

private slots:
    void rulesFindWhatTheyAreFor_data();
    void rulesFindWhatTheyAreFor();
    void missingKeysAreToldOnceAndByWhoLacksThem();
    void unreadConfigLacksNothing();
    void aVariableThatFilesAskForIsMissing();
    void aMisspeltKeyIsRenamed();
    void aSwitchIsWrittenAsInProduction();
    void secretsAreComparedAndNeverShown();
    void missingKeysAreAddedBesideOthers();
    void anAddressThatIsMissingIsTheContainersOwn_data();
    void anAddressThatIsMissingIsTheContainersOwn();
};

void TestConfigRules::rulesFindWhatTheyAreFor_data()
{
    QTest::addColumn<std::string>("rule");
    QTest::addColumn<std::vector<model::Environment>>("environments");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* what,
                        const char* rule,
                        std::vector<model::Environment> environments,
                        const char* expected) {
        QTest::newRow(what) << std::string(rule) << std::move(environments)
                            << std::string(expected);
    };
    row("the commit of a build is missing nowhere",
        "key-only-in-prod",
        two({}, {{"GIT_SHA", "9f1c2ab7"}, {"PAGE_LIMIT", "20"}}),
        "warning api/PAGE_LIMIT dev,prod\n");
    row("empty here and set there",
        "empty-value",
        two({{"SMTP_HOST", "mail"}}, {{"SMTP_HOST", ""}}),
        "warning api/SMTP_HOST dev,prod\n");
    row("a stand-in of development asks for no password",
        "empty-value",
        two({{"MAIL_PASSWORD", ""}}, {{"MAIL_PASSWORD", std::string(kKeyOfProd)}}),
        "info api/MAIL_PASSWORD dev,prod\n");
    row("an empty proxy is no proxy",
        "empty-value",
        two({{"HTTP_PROXY", "http://proxy:3128"}}, {{"HTTP_PROXY", ""}}),
        "");
    row("true and 1 are two spellings",
        "boolean-spelling-drift",
        two({{"CACHE_ENABLED", "true"}}, {{"CACHE_ENABLED", "1"}}),
        "warning api/CACHE_ENABLED dev,prod\n");
    row("on and off in one spelling is none",
        "boolean-spelling-drift",
        two({{"CACHE_ENABLED", "true"}}, {{"CACHE_ENABLED", "false"}}),
        "");
    row("a number above one is no switch",
        "boolean-spelling-drift",
        three({{"WORKERS", "1"}}, {{"WORKERS", "yes"}}, {{"WORKERS", "4"}}),
        "");
    row("a thousand times is a unit",
        "unit-drift",
        two({{"REQUEST_TIMEOUT", "30"}}, {{"REQUEST_TIMEOUT", "30000"}}),
        "warning api/REQUEST_TIMEOUT dev,prod\n");
    row("a suffix is a unit",
        "unit-drift",
        two({{"REQUEST_TIMEOUT", "30"}}, {{"REQUEST_TIMEOUT", "30s"}}),
        "warning api/REQUEST_TIMEOUT dev,prod\n");
    row("1024 times is one of sizes",
        "unit-drift",
        two({{"UPLOAD_MAX_SIZE", "10240"}}, {{"UPLOAD_MAX_SIZE", "10"}}),
        "warning api/UPLOAD_MAX_SIZE dev,prod\n");
    row("one number with two units",
        "unit-drift",
        two({{"UPLOAD_MAX_SIZE", "25MB"}}, {{"UPLOAD_MAX_SIZE", "25KB"}}),
        "warning api/UPLOAD_MAX_SIZE dev,prod\n");
    row("durations of ISO 8601 have units",
        "unit-drift",
        two({{"CACHE_TTL", "PT10M"}}, {{"CACHE_TTL", "PT10000M"}}),
        "warning api/CACHE_TTL dev,prod\n");
    row("durations of .NET are seconds",
        "unit-drift",
        two({{"SWEEP_INTERVAL", "00:00:30"}}, {{"SWEEP_INTERVAL", "00:30:00"}}),
        "warning api/SWEEP_INTERVAL dev,prod\n");
    row("a duration of several parts is one number",
        "unit-drift",
        two({{"CACHE_TTL", "PT1H30M"}}, {{"CACHE_TTL", "PT90S"}}),
        "warning api/CACHE_TTL dev,prod\n");
    row("a duration that is tuned",
        "unit-drift",
        two({{"CACHE_TTL", "PT10M"}}, {{"CACHE_TTL", "PT15M"}}),
        "");
    row("another number with another unit is tuning",
        "unit-drift",
        two({{"REQUEST_TIMEOUT", "90s"}}, {{"REQUEST_TIMEOUT", "2m"}}),
        "");
    row("tuning is none", "unit-drift", two({{"POOL_SIZE", "5"}}, {{"POOL_SIZE", "20"}}), "");
    row("a thousand workers are no unit",
        "unit-drift",
        two({{"WORKERS", "1"}}, {{"WORKERS", "1000"}}),
        "");
    row("ten times the age",
        "magnitude-drift",
        two({{"CACHE_TTL_SECONDS", "600"}}, {{"CACHE_TTL_SECONDS", "40"}}),
        "warning api/CACHE_TTL_SECONDS dev,prod\n");
    row("placeholders weigh by where they are",
        "placeholder-value",
        three({{"API_KEY", "changeme"}}, {{"API_KEY", "changeme"}}, {{"API_KEY", "<your-key>"}}),
        "error api/API_KEY prod\nwarning api/API_KEY staging\ninfo api/API_KEY dev\n");
    row("a host that stands for nobody's beside a real one",
        "placeholder-value",
        two({{"API_URL", "https://api.acme.io"}}, {{"API_URL", "https://example.com"}}),
        "error api/API_URL prod\n");
    row("a domain of examples everywhere is the app's",
        "placeholder-value",
        two({{"API_URL", "https://dev.shop.example.com"}},
            {{"API_URL", "https://shop.example.com"}}),
        "");
    row("placeholders in passwords of addresses",
        "placeholder-value",
        two({}, {{"DATABASE_URL", "postgres://app:changeme@db.acme.io/app"}}),
        "error api/DATABASE_URL prod\n");
    row("what everybody knows",
        "default-credential",
        two({{"DB_PASSWORD", "postgres"}}, {{"DB_PASSWORD", "postgres"}}),
        "error api/DB_PASSWORD prod\ninfo api/DB_PASSWORD dev\n");
    row("a password that is its user's name",
        "default-credential",
        two({}, {{"DB_USERNAME", "harbor"}, {"DB_PASSWORD", "harbor"}}),
        "error api/DB_PASSWORD prod\n");
    row("guests of brokers",
        "default-credential",
        two({}, {{"BROKER_URL", "amqp://guest:guest@mq:5672/"}}),
        "error api/BROKER_URL prod\n");
    row("what everybody knows among the words of .NET",
        "default-credential",
        two({},
            {{"DB_CONNECTION_PASSWORD", "Server=db;User Id=sa;Password=Password123;Encrypt=true"}}),
        "error api/DB_CONNECTION_PASSWORD prod\n");
    row("root of MySQL as Go writes it",
        "default-credential",
        two({}, {{"MYSQL_DSN_SECRET", "root:root@tcp(db:3306)/shop?parseTime=true"}}),
        "error api/MYSQL_DSN_SECRET prod\n");
    row("short signing keys",
        "weak-secret",
        two({{"JWT_SECRET", "short"}}, {{"JWT_SECRET", "abcdefgh"}}),
        "warning api/JWT_SECRET prod\n");
    row("long ones hold", "weak-secret", two({}, {{"JWT_SECRET", std::string(kKeyOfProd)}}), "");
    row("one secret for two environments",
        "secret-identical-across-envs",
        two({{"JWT_SECRET", std::string(kKeyOfProd)}}, {{"JWT_SECRET", std::string(kKeyOfProd)}}),
        "error api/JWT_SECRET dev,prod\n");
    row("each its own",
        "secret-identical-across-envs",
        two({{"JWT_SECRET", std::string(kKeyOfDev)}}, {{"JWT_SECRET", std::string(kKeyOfProd)}}),
        "");
    row("one password in two addresses",
        "secret-identical-across-envs",
        two({{"DATABASE_URL", "postgres://app:Zq81fLw2mXv9@db/app"}},
            {{"DATABASE_URL", "postgres://app:Zq81fLw2mXv9@db.acme.io/app"}}),
        "error api/DATABASE_URL dev,prod\n");
    row("what everybody knows has a rule of its own",
        "secret-identical-across-envs",
        two({{"DB_PASSWORD", "postgres"}}, {{"DB_PASSWORD", "postgres"}}),
        "");
    row("the name beside a secret key is none",
        "secret-identical-across-envs",
        two({{"MINIO_ACCESS_KEY", "archive"}, {"MINIO_SECRET_KEY", std::string(kKeyOfDev)}},
            {{"MINIO_ACCESS_KEY", "archive"}, {"MINIO_SECRET_KEY", std::string(kKeyOfProd)}}),
        "");
    row("publishable keys may be one",
        "secret-identical-across-envs",
        two({{"STRIPE_PUBLISHABLE_KEY", "pk_live_51Habcdefghijklmnop"}},
            {{"STRIPE_PUBLISHABLE_KEY", "pk_live_51Habcdefghijklmnop"}}),
        "");
    row("access and refresh",
        "secret-shared-between-keys",
        two({},
            {{"ACCESS_TOKEN_SECRET", std::string(kKeyOfProd)},
             {"REFRESH_TOKEN_SECRET", std::string(kKeyOfProd)}}),
        "warning api/REFRESH_TOKEN_SECRET prod\n");
    row("one key under two names",
        "secret-shared-between-keys",
        two({},
            {{"SECRET_KEY", std::string(kKeyOfProd)},
             {"DJANGO_SECRET_KEY", std::string(kKeyOfProd)}}),
        "");
    row("production told it is development",
        "env-name-mismatch",
        three({{"NODE_ENV", "development"}},
              {{"NODE_ENV", "production"}},
              {{"NODE_ENV", "development"}}),
        "error api/NODE_ENV prod\n");
    row("settings modules have words",
        "env-name-mismatch",
        two({{"DJANGO_SETTINGS_MODULE", "shop.settings.dev"}},
            {{"DJANGO_SETTINGS_MODULE", "shop.settings.dev"}}),
        "error api/DJANGO_SETTINGS_MODULE prod\n");
    row("localhost where users are",
        "localhost-in-prod",
        three({{"REDIS_URL", "redis://localhost:6379/0"}},
              {{"REDIS_URL", "redis://127.0.0.1:6379/0"}},
              {{"REDIS_URL", "redis://localhost:6379/0"}}),
        "error api/REDIS_URL prod\nwarning api/REDIS_URL staging\n");
    row("what one listens on is no target",
        "localhost-in-prod",
        two({}, {{"BIND_ADDRESS", "127.0.0.1:8080"}, {"ALLOWED_HOSTS", "localhost"}}),
        "");
    row("words with dots are no hosts",
        "localhost-in-prod",
        two({}, {{"SETTINGS_MODULE", "config.settings.local"}}),
        "");
    row("names of a cluster are no .local",
        "localhost-in-prod",
        two({}, {{"CACHE_HOST", "cache.shop.svc.cluster.local"}}),
        "");
    row("a private zone is no .local",
        "localhost-in-prod",
        two({}, {{"ORDERS_URL", "http://orders.shop-prod.local:4000"}}),
        "");
    row("a machine nearby",
        "localhost-in-prod",
        two({}, {{"PRINTER_URL", "http://printer.local:631"}}),
        "error api/PRINTER_URL prod\n");
    row("a module of settings is no host",
        "prod-endpoint-in-nonprod",
        two({{"SETTINGS_MODULE", "shop.settings.production"}},
            {{"SETTINGS_MODULE", "shop.settings.production"}}),
        "");
    row("development on production's host",
        "prod-endpoint-in-nonprod",
        two({{"REPORTS_URL", "https://db1.acme.io/reports"}},
            {{"DATABASE_URL", "postgres://app:pw-of-prod-1@db1.acme.io:5432/app"}}),
        "error api/REPORTS_URL dev\n");
    row("providers are everybody's",
        "prod-endpoint-in-nonprod",
        two({{"STRIPE_URL", "https://api.stripe.com"}}, {{"STRIPE_URL", "https://api.stripe.com"}}),
        "");
    row("one database for two",
        "shared-backing-service",
        two({{"DATABASE_URL", "postgres://dev:pw-of-dev-12@db1.acme.io:5432/app"}},
            {{"DATABASE_URL", "postgres://app:pw-of-prod-1@db1.acme.io:5432/app"}}),
        "error api/DATABASE_URL dev,prod\n");
    row("one relay of mail for two",
        "shared-backing-service",
        two({{"MAILER_DSN", "smtp://dev:pw-of-dev-12@smtp.acme.io:587"}},
            {{"MAILER_DSN", "smtp://app:pw-of-prod-1@smtp.acme.io:587"}}),
        "");
    row("a feature in a section of its own",
        "feature-flag-drift",
        two({{"Features__Checkout", "true"}}, {{"Features__Checkout", "false"}}),
        "warning api/Features__Checkout dev,prod\n");
    row("a feature that is off in production",
        "feature-flag-drift",
        two({{"FEATURE_NEW_CHECKOUT", "true"}}, {{"FEATURE_NEW_CHECKOUT", "false"}}),
        "warning api/FEATURE_NEW_CHECKOUT dev,prod\n");
    row("a switch in two spellings is no drift of the feature",
        "feature-flag-drift",
        two({{"FEATURE_NEW_CHECKOUT", "true"}}, {{"FEATURE_NEW_CHECKOUT", "1"}}),
        "");
    row("levels differ",
        "log-level-drift",
        two({{"LOG_LEVEL", "debug"}}, {{"LOG_LEVEL", "info"}}),
        "info api/LOG_LEVEL dev,prod\n");
    row("a library's level",
        "log-level-drift",
        two({{"Serilog__MinimumLevel__Default", "Debug"}},
            {{"Serilog__MinimumLevel__Default", "Verbose"}}),
        "warning api/Serilog__MinimumLevel__Default dev,prod\n");
    row("production logs everything",
        "log-level-drift",
        two({{"LOG_LEVEL", "debug"}}, {{"LOG_LEVEL", "DEBUG"}}),
        "warning api/LOG_LEVEL dev,prod\n");
    row("a variable nobody filled in",
        "unresolved-interpolation",
        two({{"DB_HOST", "db"}}, {{"DB_HOST", "${DB_HOST}"}}),
        "error api/DB_HOST prod\n");
    row("templates are filled in later",
        "unresolved-interpolation",
        two({}, {{"MAIL_TEMPLATE", "Dear ${NAME}"}}),
        "");
    row("currencies are the same everywhere",
        "must-equal-differs",
        two({{"CURRENCY", "EUR"}}, {{"CURRENCY", "USD"}}),
        "warning api/CURRENCY dev,prod\n");
    row("hosts and environments' names differ",
        "must-equal-differs",
        two({{"API_URL", "https://api.dev.acme.io/v1"}, {"BUCKET", "acme-dev-uploads"}},
            {{"API_URL", "https://api.acme.io/v1"}, {"BUCKET", "acme-prod-uploads"}}),
        "");
    row("a path differs",
        "must-equal-differs",
        two({{"API_URL", "https://api.dev.acme.io/v1"}}, {{"API_URL", "https://api.acme.io/v2"}}),
        "warning api/API_URL dev,prod\n");
    row("lists of addresses are as long as they have to be",
        "must-equal-differs",
        two({{"CORS_ORIGINS", "http://localhost:3000"}},
            {{"CORS_ORIGINS", "https://shop.acme.io,https://www.shop.acme.io"}}),
        "");
    row("another scheme is TLS or another engine, and has its rules",
        "must-equal-differs",
        two({{"CACHE_URL", "redis://cache:6379/0"}, {"DB_URL", "sqlite:///data/app.db"}},
            {{"CACHE_URL", "rediss://cache:6379/0"}, {"DB_URL", "postgres://db/app"}}),
        "");
    row("TLS in production only",
        "backing-tls-drift",
        two({{"CACHE_URL", "redis://cache:6379/0"}}, {{"CACHE_URL", "rediss://cache:6379/0"}}),
        "info api/CACHE_URL dev,prod\n");
    row("letters of another case",
        "key-case-mismatch",
        two({{"Api_Url", "https://a.io"}}, {{"API_URL", "https://b.io"}}),
        "warning api/API_URL dev,prod\n");
    row("a separator that is lost is a slip",
        "key-name-near-miss",
        two({{"MAX_THREADS", "5"}}, {{"MAXTHREADS", "5"}}),
        "warning api/MAX_THREADS dev,prod\n");
    row("a separator too many is one, too",
        "key-name-near-miss",
        two({{"DB_PASSWORD", "a"}}, {{"DB__PASSWORD", "b"}}),
        "warning api/DB_PASSWORD dev,prod\n");
    row("a letter too few in a short word is a slip",
        "key-name-near-miss",
        two({{"WEATHER_API_KEY", "a"}}, {{"WEATHER_AP_KEY", "b"}}),
        "warning api/WEATHER_API_KEY dev,prod\n");
    row("another short word is another name",
        "key-name-near-miss",
        two({{"WEATHER_RO_URL", "a"}}, {{"WEATHER_RW_URL", "b"}}),
        "");
    row("time zones",
        "timezone-drift",
        two({{"TZ", "Europe/Berlin"}}, {{"TZ", "UTC"}}),
        "warning api/TZ dev,prod\n");
    row("no zone is UTC", "timezone-drift", two({}, {{"TZ", "UTC"}}), "");
    row("locales",
        "locale-drift",
        two({{"LANG", "en_US.UTF-8"}}, {{"LANG", "C.UTF-8"}}),
        "warning api/LANG dev,prod\n");
}

void TestConfigRules::rulesFindWhatTheyAreFor()
{
    QFETCH(std::string, rule);
    QFETCH(std::vector<model::Environment>, environments);
    QFETCH(std::string, expected);
    QCOMPARE(failuresOf(rule, environments), expected);
}

void TestConfigRules::missingKeysAreToldOnceAndByWhoLacksThem()
{
    const auto all = [](const std::vector<model::Environment>& environments) {
        std::string text;
        for (const std::string_view rule :
             {"missing-key-in-env", "key-only-in-dev", "key-only-in-prod", "key-name-near-miss"}) {
            const std::string failures = failuresOf(rule, environments);
            if (!failures.empty())
                text += std::string(rule) + ": " + failures;
        }
        return text;
    };
    QCOMPARE(all(three({{"STRIPE_KEY", "a"}}, {{"STRIPE_KEY", "b"}}, {})),
             std::string("missing-key-in-env: error api/STRIPE_KEY dev,prod,staging\n"));
    QCOMPARE(all(two({{"STRIPE_KEY", "a"}}, {})),
             std::string("missing-key-in-env: error api/STRIPE_KEY dev,prod\n"));
    QCOMPARE(all(three({{"MAILPIT_URL", "http://mailpit:8025"}}, {}, {})),
             std::string("key-only-in-dev: warning api/MAILPIT_URL dev,prod,staging\n"));
    QCOMPARE(all(two({{"MAILPIT_URL", "http://mailpit:8025"}}, {})),
             std::string("key-only-in-dev: warning api/MAILPIT_URL dev,prod\n"));
    QCOMPARE(all(two({}, {{"PAYMENT_URL", "https://pay.io"}})),
             std::string("key-only-in-prod: warning api/PAYMENT_URL dev,prod\n"));
    QCOMPARE(all(two({{"COMPOSE_PROFILES", "x"}}, {})), std::string());
    QCOMPARE(all(two({{"DATABSE_URL", "http://a"}}, {{"DATABASE_URL", "http://b"}})),
             std::string("key-name-near-miss: warning api/DATABASE_URL dev,prod\n"));
    // Misspelt in production: the name whose words are known is the right one.
    QCOMPARE(all(two({{"SESSION_LIFETIME", "60"}}, {{"SESION_LIFETIME", "60"}})),
             std::string("key-name-near-miss: warning api/SESSION_LIFETIME dev,prod\n"));
    // Given to every service here and to one of them there.
    std::vector<model::Environment> shared = two({{"MAIL_FROM", "a@b.io"}}, {});
    shared.back().sharedConfig = config({{"MAIL_FORM", "a@b.io"}});
    const std::string told = all(shared);
    QVERIFY2(told.starts_with("key-name-near-miss: ") && told.ends_with("/MAIL_FROM dev,prod\n"),
             told.c_str());
    QCOMPARE(all(two({{"DB_READ_URL", "http://a"}},
                     {{"DB_READ_URL", "http://b"}, {"DB_WRITE_URL", "http://c"}})),
             std::string("key-only-in-prod: warning api/DB_WRITE_URL dev,prod\n"));
}

void TestConfigRules::unreadConfigLacksNothing()
{
    std::vector<model::Environment> environments = two({{"STRIPE_KEY", "a"}}, {});
    environments[1].services[0].openConfig = {unread("secret app", "no permission")};
    QCOMPARE(failuresOf("missing-key-in-env", environments), std::string());
    QVERIFY(outcomesOf("missing-key-in-env", {environments}).starts_with("not-measured"));
}

void TestConfigRules::aVariableThatFilesAskForIsMissing()
{
    std::vector<parity::EnvironmentStatus> statuses(2);
    statuses[1].sources = {
        {.kind = "compose",
         .what = "compose.yaml",
         .isReadable = false,
         .reason = phrase("required variable DB_HOST is missing a value: where the database is")}};
    RuleCase given{two({}, {})};
    given.evidence.statuses = statuses;
    const parity::Finding finding = findingOf("missing-key-in-env", given);
    QCOMPARE(finding.subject, std::string("DB_HOST"));
    QCOMPARE(finding.environments, std::vector<std::string>{"prod"});
    QVERIFY(finding.severity == Severity::Error);
    statuses[1].sources[0].reason = phrase("the file is not here");
    given.evidence.statuses = statuses;
    QCOMPARE(faultsOf("missing-key-in-env", given), std::string());
}

void TestConfigRules::aMisspeltKeyIsRenamed()
{
    const parity::Finding finding = findingOf(
        "key-name-near-miss",
        {two({{"PAYMENT_GATEWAY_ULR", "http://a"}}, {{"PAYMENT_GATEWAY_URL", "http://b"}})});
    QVERIFY(finding.fix.has_value());
    QCOMPARE(finding.fix->changes.size(), std::size_t{1});
    const auto& change = std::get<parity::RenameKey>(finding.fix->changes.front());
    QCOMPARE(change.from, std::string("PAYMENT_GATEWAY_ULR"));
    QCOMPARE(change.to, std::string("PAYMENT_GATEWAY_URL"));
}

void TestConfigRules::aSwitchIsWrittenAsInProduction()
{
    const parity::Finding finding =
        findingOf("boolean-spelling-drift", {two({{"USE_CDN", "yes"}}, {{"USE_CDN", "false"}})});
    QVERIFY(finding.fix.has_value());
    QCOMPARE(finding.fix->changes.size(), std::size_t{1});
    QCOMPARE(std::get<parity::ReplaceScalar>(finding.fix->changes.front()).to, std::string("true"));
}

void TestConfigRules::secretsAreComparedAndNeverShown()
{
    const std::string secret(kKeyOfProd);
    std::vector<std::string_view> ids;
    for (const parity::Rule* rule : parity::allRules())
        ids.push_back(rule->id);
    const parity::Judged all =
        judged(ids,
               {two({{"JWT_SECRET", secret}, {"OTHER_SECRET", secret}, {"DB_PASSWORD", "postgres"}},
                    {{"JWT_SECRET", secret},
                     {"OTHER_SECRET", secret},
                     {"DATABASE_URL", "postgres://app:" + secret + "@localhost/app"}})});
    QVERIFY(!all.findings.empty());
    for (const parity::Finding& finding : all.findings) {
        std::string text = finding.message.english() + finding.reason.english();
        for (const parity::Evidence& evidence : finding.evidence)
            text += evidence.value.english() + evidence.group + evidence.reason.english();
        if (finding.fix)
            text += finding.fix->summary.english();
        QVERIFY2(text.find(secret) == std::string::npos, text.c_str());
        QVERIFY2(finding.fingerprint.find(secret) == std::string::npos, "fingerprint");
    }
}

void TestConfigRules::missingKeysAreAddedBesideOthers()
{
    const parity::Finding finding =
        findingOf("missing-key-in-env",
                  {three({{"A", "1"}, {"RATE", "5"}}, {{"A", "1"}, {"RATE", "5"}}, {{"A", "1"}})});
    QVERIFY(finding.fix.has_value());
    QCOMPARE(finding.fix->changes.size(), std::size_t{1});
    const auto& change = std::get<parity::AddConfigVar>(finding.fix->changes.front());
    QCOMPARE(change.environment, std::string("prod"));
    QCOMPARE(change.service, std::string("api"));
    QCOMPARE(change.key, std::string("RATE"));
    QCOMPARE(change.value, std::string("5"));
    QCOMPARE(change.beside.file, std::string("a.env"));
}

void TestConfigRules::anAddressThatIsMissingIsTheContainersOwn_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("added");
    QTest::newRow("a host") << "cache.prod.example.com"
                            << "redis";
    QTest::newRow("a host and a port") << "cache.prod.example.com:6379"
                                       << "redis:6379";
    QTest::newRow("a URL") << "redis://cache.prod.example.com:6379/1"
                           << "redis://redis:6379/1";
    QTest::newRow("with TLS") << "rediss://cache.prod.example.com:6379"
                              << "";
    QTest::newRow("with credentials") << "redis://app:pw@cache.prod.example.com:6379"
                                      << "changeme";
    QTest::newRow("of nobody known") << "other.prod.example.com:6379"
                                     << "";
}

void TestConfigRules::anAddressThatIsMissingIsTheContainersOwn()
{
    QFETCH(QString, written);
    QFETCH(QString, added);
    model::Environment dev = environment("dev", {service("api", {{"RATE", "5"}})});
    model::Environment prod = environment(
        "prod", {service("api", {{"RATE", "5"}, {"REDIS_ADDR", written.toStdString()}})});
    dev.backingServices = {backing("redis", model::Role::Cache, "redis", "7")};
    dev.backingServices.front().addresses = {"redis"};
    prod.backingServices = {
        backing("cache", model::Role::Cache, "redis", "7", model::Hosting::Managed)};
    prod.backingServices.front().addresses = {"cache.prod.example.com"};
    std::string value;
    for (const char* rule : {"missing-key-in-env", "key-only-in-prod"}) {
        for (const parity::Finding& finding :
             judged({rule}, {std::vector<model::Environment>{dev, prod}}).findings) {
            if (finding.fix && !finding.fix->changes.empty())
                value = std::get<parity::AddConfigVar>(finding.fix->changes.front()).value;
        }
    }
    QCOMPARE(QString::fromStdString(value), added);
}

QTEST_APPLESS_MAIN(TestConfigRules)
#include "tst_config_rules.moc"
