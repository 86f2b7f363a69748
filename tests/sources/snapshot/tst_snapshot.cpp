// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/sources/snapshot/snapshot.h"
#include "tests/parity/environments.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace plumbline;
using namespace plumbline::test;
using namespace plumbline::sources;

namespace {

const Secret kKey{std::string(64, 'a')};
const Secret kOtherKey{std::string(64, 'b')};

/// Something of everything that a model can hold.
model::Environment everything()
{
    model::Service api =
        service("api", {{"API_TOKEN", "hush-hush-hush-1"}, {"EMPTY", ""}, {"PLAIN", "x"}});
    api.kind = model::ProcessKind::Job;
    api.aliases = {"web"};
    api.image = image("ghcr.io/acme/api:1.4");
    api.build = model::absent<std::string>(model::State::NotApplicable, phrase("nothing is built"));
    api.entrypoint = model::written(std::vector<std::string>{"serve", "--now"}, Origin{});
    api.ports = {port(8080, "127.0.0.1:80")};
    api.probes = {probe(model::ProbePurpose::Readiness, model::ProbeKind::Http, "GET / :8080")};
    api.probes[0].interval = std::chrono::seconds(5);
    api.mounts = {mount("/data", true)};
    api.mounts[0].kind = model::MountKind::Ephemeral;
    api.resources.cpuLimit =
        model::written(model::MilliCpu{250}, Origin{.file = "a.yaml", .line = 3});
    api.resources.memoryLimit =
        model::defaulted(ByteCount{1 << 20}, phrase("the platform"), Origin{});
    api.replicas = model::written(model::Replicas{.count = 0, .maximum = 4}, Origin{});
    api.stopGracePeriod = model::written(std::chrono::nanoseconds(30'000'000'000), Origin{});
    api.logging = model::written(
        model::Logging{.driver = "json-file", .options = {{"max-size", "1m"}}}, Origin{});
    api.readOnlyRoot = model::written(false, Origin{});
    api.openConfig = {unread("secret app", "403")};
    api.labels = {{"team", "pay\xFFments"}};
    model::BackingService db =
        backing("db", model::Role::Cache, "redis", "7", model::Hosting::Managed);
    db.parameters["maxmemory"] = model::written(std::string("1g"), Origin{});
    db.tls = model::written(true, Origin{});
    db.container = service("db", {{"REDIS_PASSWORD", "hush-hush-hush-2"}});
    model::Environment result = environment("prod", {api}, {db});
    result.sharedConfig = config({{"SHARED_TOKEN", "hush-hush-hush-3"}});
    result.revision.commit = model::written(std::string("9f1c2ab"), Origin{});
    result.unread = {unread("kubernetes prod", "unreachable")};
    return result;
}

snapshot::Snapshot taken()
{
    return {.workspace = "shop",
            .role = "production",
            .capturedAt = "2026-11-02T08:00:00Z",
            .capturedBy = "kim@build",
            .toolVersion = "0.1.0",
            .sources = {{.kind = "compose", .what = "a.yaml", .isReadable = true, .reason = {}}},
            .environment = everything()};
}

InputFile fileOf(std::string text)
{
    return {.name = "prod.snapshot.json", .text = std::move(text)};
}

/// The environment as a snapshot can know it.
model::Environment withoutSecrets(model::Environment environment)
{
    const auto forget = [](std::vector<model::ConfigVar>& vars) {
        for (model::ConfigVar& var : vars) {
            if (!var.isSecret() || var.state != model::State::Set)
                continue;
            var.value = Secret(std::get<Secret>(var.value).fingerprint(kKey.reveal()));
            var.state = model::State::Unreadable;
        }
    };
    forget(environment.sharedConfig);
    for (model::Service& service : environment.services) {
        forget(service.config);
        service.labels["team"] = "pay\uFFFDments";
    }
    forget(environment.backingServices[0].container->config);
    return environment;
}

} // namespace

class TestSnapshot : public QObject
{
    Q_OBJECT

private slots:

    void anEnvironmentComesBackAsItWas()
    {
        const auto read = snapshot::parse(fileOf(snapshot::render(taken(), kKey)), kKey);
        VERIFY_OK(read);
        QVERIFY(read->environment == withoutSecrets(everything()));
        QCOMPARE(read->capturedAt, std::string("2026-11-02T08:00:00Z"));
        QCOMPARE(read->capturedBy, std::string("kim@build"));
        QVERIFY(read->sources == taken().sources);
        const model::Fact<model::MilliCpu>& cpu = read->environment.services[0].resources.cpuLimit;
        QCOMPARE(cpu.origin.line, 3);
        QVERIFY(read->environment.services[0].resources.memoryLimit.isDefault);
    }

    void itKeepsToItsSchema()
    {
        QCOMPARE(schemaComplaint("snapshot", snapshot::render(taken(), kKey)), std::string());
        QCOMPARE(schemaComplaint("snapshot", snapshot::render(taken(), std::nullopt)),
                 std::string());
    }

    void noValueOfASecretIsInIt()
    {
        QVERIFY(snapshot::render(taken(), kKey).find("hush") == std::string::npos);
        const std::string without = snapshot::render(taken(), std::nullopt);
        QVERIFY(without.find("hush") == std::string::npos);
        QVERIFY(without.find("\"fingerprint\"") == std::string::npos);
        QVERIFY(without.find("API_TOKEN") != std::string::npos);
    }

    void withoutItsKeyASecretIsOnlyThere()
    {
        const std::string text = snapshot::render(taken(), kKey);
        for (const std::optional<Secret>& key :
             {std::optional<Secret>(), std::optional(kOtherKey)}) {
            const auto loaded = snapshot::load(fileOf(text), key);
            VERIFY_OK(loaded);
            const model::ConfigVar* token =
                model::findConfigVar(loaded->environment.services[0].config, "API_TOKEN");
            QVERIFY(token != nullptr && token->state == model::State::Unreadable);
            QVERIFY(std::get<Secret>(token->value).isEmpty());
            QCOMPARE(loaded->diagnostics.size(), std::size_t{1});
        }
    }

    void aChangedFileIsRefused()
    {
        std::string text = snapshot::render(taken(), kKey);
        const std::size_t at = text.find("acme/api");
        QVERIFY(at != std::string::npos);
        text[at] = 'o';
        VERIFY_FAILS(snapshot::parse(fileOf(text), kKey), ErrorCode::Invalid);
        VERIFY_FAILS(snapshot::parse(fileOf(text), std::nullopt), ErrorCode::Invalid);
    }

    void layoutIsNoChange()
    {
        std::string text = snapshot::render(taken(), kKey);
        constexpr std::string_view kWider = "\r\n    ";
        for (std::size_t at = text.find("\n "); at != std::string::npos;
             at = text.find("\n ", at + kWider.size()))
            text.replace(at, 1, kWider);
        VERIFY_OK(snapshot::parse(fileOf(text), kKey));
    }

    /// Who can make a hash but has no key cannot sign it.
    void aForgedHashIsRefusedByWhoHasTheKey()
    {
        auto json = nlohmann::ordered_json::parse(snapshot::render(taken(), kKey));
        json["capturedBy"] = "mallory";
        const nlohmann::ordered_json signature = json["signature"];
        json.erase("hash");
        json.erase("signature");
        json["hash"] = sha256Hex(json.dump());
        json["signature"] = signature;
        VERIFY_FAILS(snapshot::parse(fileOf(json.dump()), kKey), ErrorCode::Invalid);
        VERIFY_OK(snapshot::parse(fileOf(json.dump()), std::nullopt)); // who cannot tell
    }

    void whatIsNoSnapshotIsSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a list") << QString("[]");
        QTest::newRow("another document") << QString("{\"kind\": \"x\"}");
        QTest::newRow("cut off")
            << QString::fromStdString(snapshot::render(taken(), kKey)).left(400);
    }

    void whatIsNoSnapshotIsSaid()
    {
        QFETCH(QString, text);
        VERIFY_FAILS(snapshot::parse(fileOf(text.toStdString()), kKey), ErrorCode::Invalid);
    }
};

QTEST_APPLESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
