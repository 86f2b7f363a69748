// SPDX-License-Identifier: Apache-2.0
#include "core/sources/tree.h"
#include "core/workspace/manifest.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

QJsonValue jsonOf(const sources::Tree& tree)
{
    using Kind = sources::Tree::Kind;
    const QString text = QString::fromStdString(tree.text);
    switch (tree.kind) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Boolean:
        return text.compare("true", Qt::CaseInsensitive) == 0 || text == "yes" || text == "on";
    case Kind::Number:
        return text.toDouble();
    case Kind::Text:
        return text;
    case Kind::Sequence: {
        QJsonArray array;
        for (const sources::Tree& item : tree.items)
            array.append(jsonOf(item));
        return array;
    }
    case Kind::Mapping: {
        QJsonObject object;
        for (const sources::Member& member : tree.members)
            object[QString::fromStdString(member.key)] = jsonOf(member.value);
        return object;
    }
    }
    return {};
}

/// What the published schema says of the same text.
std::string schemaVerdict(const QByteArray& text)
{
    const auto trees = sources::readYamlTrees(text.toStdString(), "plumbline.yaml");
    if (!trees || trees->size() != 1)
        return "not one document";
    const QJsonDocument document(jsonOf(trees->front()).toObject());
    return test::schemaComplaint("plumbline", document.toJson().toStdString());
}

const QByteArray kWhole = "version: 1\n"
                          "name: shop\n"
                          "x-note: anything\n"
                          "environments:\n"
                          "  dev:\n"
                          "    sources:\n"
                          "      - compose: [compose.yaml, compose.dev.yaml]\n"
                          "        env_files: .env.dev\n"
                          "        profiles: [tools]\n"
                          "      - dotenv: dev.env\n"
                          "        service: api\n"
                          "        raw: true\n"
                          "  live:\n"
                          "    role: production\n"
                          "    sources:\n"
                          "      - kubernetes: [deploy/prod, extra.yaml]\n"
                          "        namespace: shop\n"
                          "        secrets: {shop: prod.env}\n"
                          "      - terraform: prod.json\n"
                          "      - ecs: task.json\n"
                          "      - procfile: Procfile\n"
                          "        app_json: app.json\n"
                          "      - dockerfile: api/Dockerfile\n"
                          "        service: api\n"
                          "        target: release\n"
                          "      - docker: {project: shop, context: prod}\n"
                          "      - docker: shop\n"
                          "services:\n"
                          "  api: {live: shop-api}\n"
                          "keys:\n"
                          "  PORT: {class: constant}\n"
                          "waivers:\n"
                          "  - id: w1\n"
                          "    rule: feature-flag-drift\n"
                          "    subject: FEATURE_X\n"
                          "    environments: [dev, live]\n"
                          "    allow: {live: 'false'}\n"
                          "    min: 2\n"
                          "    max: 512Mi\n"
                          "    ratio: 1.5\n"
                          "    reason: Staged rollout until spring\n"
                          "    owner: payments\n"
                          "    expires: 2027-01-31\n"
                          "readiness:\n"
                          "  api: {http: /healthz, port: 8000, within: 30s}\n"
                          "  cache: {tcp: [6379, 6380]}\n"
                          "  worker: {log: 'ready \\d+'}\n"
                          "  mail: {command: test -f /ready, every: 2s}\n"
                          "  batch: running\n"
                          "tasks:\n"
                          "  migrate: {service: api, command: bin/migrate}\n"
                          "onboarding:\n"
                          "  - tool: git >= 2.30\n"
                          "    title: Git\n"
                          "  - launch: true\n";

} // namespace

class TestManifest : public QObject
{
    Q_OBJECT

private slots:
    void aWholeManifestIsRead();
    void mistakesAreToldWithTheirPlace_data();
    void mistakesAreToldWithTheirPlace();
    void allMistakesAreToldAtOnce();
    void theSchemaJudgesAlike_data();
    void theSchemaJudgesAlike();
};

void TestManifest::aWholeManifestIsRead()
{
    const ReadManifest read = parseManifest(kWhole.toStdString(), "plumbline.yaml");
    for (const Diagnostic& diagnostic : read.diagnostics)
        qWarning("%s", toString(diagnostic).c_str());
    QVERIFY(read.isUsable());
    const Manifest& manifest = read.manifest;
    QCOMPARE(manifest.name, std::string("shop"));
    QCOMPARE(manifest.environments.size(), std::size_t{2});
    QVERIFY(manifest.environments.front().role == EnvironmentRole::Development);
    QVERIFY(manifest.environments.back().role == EnvironmentRole::Production);
    QCOMPARE(manifest.environments.back().sources.size(), std::size_t{7});
    const auto& compose = std::get<ComposeSpec>(manifest.environments.front().sources.front().kind);
    QCOMPARE(compose.files.size(), std::size_t{2});
    QCOMPARE(compose.envFiles, std::vector<std::string>{".env.dev"});
    QCOMPARE(manifest.serviceNames.at("live").at("shop-api"), std::string("api"));
    QCOMPARE(manifest.keyClasses.at("PORT"), std::string("constant"));
    QCOMPARE(manifest.waivers.front().expires, std::string("2027-01-31"));
    QCOMPARE(manifest.waivers.front().min, std::string("2"));
    QCOMPARE(manifest.waivers.front().max, std::string("512Mi"));
    QCOMPARE(manifest.waivers.front().ratio, std::string("1.5"));
    QCOMPARE(toString(manifest.waivers.front().origin), std::string("plumbline.yaml:33:5"));
    QCOMPARE(manifest.readiness.size(), std::size_t{5});
    QCOMPARE(stack::describe(manifest.readiness.at("api")),
             std::string("answers HTTP at :8000/healthz"));
    QVERIFY(manifest.readiness.at("api").within == std::chrono::seconds(30));
    QCOMPARE(toString(manifest.readiness.at("api").origin), std::string("plumbline.yaml:45:3"));
    QCOMPARE(stack::describe(manifest.readiness.at("cache")),
             std::string("accepts connections on ports 6379, 6380"));
    QCOMPARE(stack::describe(manifest.readiness.at("worker")),
             std::string("its log says \"ready \\d+\""));
    QCOMPARE(std::get<stack::CommandPasses>(manifest.readiness.at("mail").how).command,
             (std::vector<std::string>{"sh", "-c", "test -f /ready"}));
    QCOMPARE(stack::kindName(manifest.readiness.at("batch")), std::string_view("running"));
    QCOMPARE(manifest.tasks.front().command, std::string("bin/migrate"));
    QCOMPARE(manifest.onboarding.size(), std::size_t{2});
    QVERIFY(manifest.onboarding.back().kind == OnboardingStep::Kind::Launch);
}

void TestManifest::mistakesAreToldWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message"); // place and words of the first one
    const auto row = [](const char* name, const char* text, const char* message) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(message);
    };
    row("a misspelt key", "version: 1\nenviroments: {}\n", "f:2:1: error: plumbline.yaml has no");
    row("its suggestion", "version: 1\nenviroments: {}\n", "did you mean \"environments\"?");
    row("an unknown version", "version: 2\n", "f:1:10: error: version 2 is not known");
    row("no version", "name: a\n", "f:1:1: error: plumbline.yaml needs `version`");
    row("an unknown kind of source",
        "version: 1\nenvironments: {a: {sources: [{kubernets: x}]}}\n",
        "f:2:30: error: no source is of the kind `kubernets`");
    row("an unknown key of a source",
        "version: 1\nenvironments: {a: {sources: [{dotenv: x, servise: y}]}}\n",
        "f:2:42: error: a dotenv source has no `servise`");
    row("a Dockerfile of no service",
        "version: 1\nenvironments: {a: {sources: [{dockerfile: x}]}}\n",
        "f:2:30: error: a Dockerfile source needs `service`");
    row("a Docker source of nothing",
        "version: 1\nenvironments: {a: {sources: [{docker: }]}}\n",
        "error: `docker` must name a Compose project");
    row("two engines for one source",
        "version: 1\nenvironments: {a: {sources: [{docker: {project: x, host: y, context: z}}]}}\n",
        "f:2:39: error: `host` and `context` exclude each other");
    row("an environment without sources", "version: 1\nenvironments: {a: {}}\n", "f:2:16");
    row("a name for no environment",
        "version: 1\nenvironments: {prod: {sources: []}}\nservices: {api: {prd: x}}\n",
        "f:3:18: error: there is no environment \"prd\"");
    row("an unknown class", "version: 1\nkeys: {A: {class: secrets}}\n", "did you mean \"secret\"");
    row("a waiver without an end",
        "version: 1\nwaivers: [{rule: a, subject: b, reason: long enough}]\n",
        "f:2:11: error: a waiver needs `expires`");
    row("a date that is none",
        "version: 1\nwaivers: [{rule: a, subject: b, reason: long enough, expires: 2027-02-30}]\n",
        "f:2:63: error: \"2027-02-30\" is not a date");
    row("a rule that is none",
        "version: 1\nrules: {unit-drft: off}\n",
        "f:2:9: error: there is no rule \"unit-drft\"");
    row("a severity that is none",
        "version: 1\nrules: {unit-drift: loud}\n",
        "f:2:21: error: `unit-drift` cannot be \"loud\"");
    row("a pack that is none",
        "version: 1\nrules: {packs: [strikt]}\n",
        "f:2:16: error: there is no pack of rules \"strikt\"");
    row("a short reason",
        "version: 1\nwaivers: [{rule: a, subject: b, reason: ok, expires: 2027-02-03}]\n",
        "f:2:41: error: the reason of a waiver is too short");
    row("a waiver for all rules",
        "version: 1\nwaivers: [{rule: 'a*', subject: b, reason: long enough, expires: 2027-02-03}]",
        "f:2:18: error: a waiver is for one rule");
    row("a step that does two things",
        "version: 1\nonboarding: [{run: a, open: b}]\n",
        "f:2:14: error: a step does one thing");
    row("readiness in two ways",
        "version: 1\nreadiness: {api: {tcp: 80, log: a}}\n",
        "f:2:13: error: the readiness of api is told in one way");
    row("readiness in no way",
        "version: 1\nreadiness: {api: soon}\n",
        "f:2:18: error: the readiness of api is told in one way");
    row("a port that is none",
        "version: 1\nreadiness: {api: {tcp: 70000}}\n",
        "f:2:24: error: \"70000\" is not a port");
    row("HTTP on no port",
        "version: 1\nreadiness: {api: {http: /}}\n",
        "f:2:18: error: `http` needs `port`");
    row("a path that is a URL",
        "version: 1\nreadiness: {api: {http: 'http://x', port: 1}}\n",
        "f:2:25: error: \"http://x\" is not a path");
    row("a pattern that is none",
        "version: 1\nreadiness: {api: {log: 'a(b'}}\n",
        "f:2:24: error: \"a(b\" is not a regular expression");
    row("a command in a tight loop",
        "version: 1\nreadiness: {api: {command: a, every: 10ms}}\n",
        "f:2:38: error: `every` is too short: at least 200ms");
    row("a time that is none",
        "version: 1\nreadiness: {api: {tcp: 80, within: soon}}\n",
        "f:2:36: error: \"soon\" is not a time");
    row("a misspelt key of readiness",
        "version: 1\nreadiness: {api: {tcp: 80, withn: 3s}}\n",
        "f:2:28: error: the readiness of api has no `withn`");
    row("a mapping for a text",
        "version: 1\nname: {a: b}\n",
        "f:2:7: error: `name` must be a text");
    row("YAML that is none", "version: 1\n\tname: a\n", "f:2:");
    row("a list", "- a\n", "f:1:1: error: a manifest is a mapping");
    row("two documents", "version: 1\n---\nversion: 1\n", "one YAML document");
}

void TestManifest::mistakesAreToldWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const ReadManifest read = parseManifest(text.toStdString(), "f");
    QVERIFY(!read.isUsable());
    VERIFY_SAYS(toString(read.diagnostics.front()), message.toStdString());
}

void TestManifest::allMistakesAreToldAtOnce()
{
    const ReadManifest read = parseManifest("version: 3\n"
                                            "nme: a\n"
                                            "environments: {a: {sources: [{x: y}]}, b: {}}\n"
                                            "keys: {A: {class: q}}\n",
                                            "f");
    QCOMPARE(read.diagnostics.size(), std::size_t{5});
}

void TestManifest::theSchemaJudgesAlike_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("the whole manifest") << kWhole;
    QTest::newRow("the least manifest") << QByteArray("version: 1\n");
    for (const char* text : {"name: a\n",
                             "version: 2\n",
                             "version: 1\nenviroments: {}\n",
                             "version: 1\nenvironments: {a: {}}\n",
                             "version: 1\nenvironments: {a: {sources: [{x: y}]}}\n",
                             "version: 1\nenvironments: {a: {sources: [{dotenv: x, q: y}]}}\n",
                             "version: 1\nkeys: {A: {class: q}}\n",
                             "version: 1\nwaivers: [{rule: a}]\n",
                             "version: 1\ntasks: {a: {service: b}}\n",
                             "version: 1\nreadiness: {a: soon}\n",
                             "version: 1\nreadiness: {a: {tcp: 80, log: b}}\n",
                             "version: 1\nreadiness: {a: {http: healthz, port: 80}}\n",
                             "version: 1\nreadiness: {a: {http: /healthz}}\n",
                             "version: 1\nreadiness: {a: {tcp: 80, every: 1s}}\n",
                             "version: 1\nreadiness: {a: {tcp: '80'}, b: {log: 200}}\n",
                             "version: 1\nonboarding: [{run: a, open: b}]\n",
                             "version: 1\nonboarding: [{title: a}]\n"})
        QTest::newRow(text) << QByteArray(text);
}

void TestManifest::theSchemaJudgesAlike()
{
    QFETCH(QByteArray, text);
    const bool isUsable = parseManifest(text.toStdString(), "f").isUsable();
    const std::string complaint = schemaVerdict(text);
    QVERIFY2(complaint.empty() == isUsable, complaint.c_str());
}

QTEST_APPLESS_MAIN(TestManifest)
#include "tst_manifest.moc"
