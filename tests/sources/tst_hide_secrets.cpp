// SPDX-License-Identifier: Apache-2.0
#include "core/sources/hide_secrets.h"

#include <QTest>

#include <array>

using namespace plumbline;

namespace {

const std::string kMask(Secret::masked());

model::Environment environmentOf(model::Service service)
{
    model::Environment environment;
    environment.services.push_back(std::move(service));
    return environment;
}

std::vector<std::string> masked(std::vector<std::string> words)
{
    model::Service service;
    service.command = model::written(std::move(words), Origin());
    model::Environment environment = environmentOf(std::move(service));
    sources::hideSecrets(environment);
    return environment.services.front().command.value;
}

} // namespace

class TestHideSecrets : public QObject
{
    Q_OBJECT

private slots:
    void commandLines_data();
    void commandLines();
    void wordsOfSeveralPartsAreOneLine();
    void whatRepeatsASecretIsMasked();
    void shortPasswordsAreNotLookedFor();
    void labelsOptionsAndParametersAreMaskedByName();
    void aNameThatRunsIntoItsValueIsCut();
};

void TestHideSecrets::commandLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("shown");
    const auto row = [](const char* name, const char* line, const std::string& shown) {
        QTest::newRow(name) << QByteArray(line) << QByteArray::fromStdString(shown);
    };
    row("an option with a value",
        "server --db-password=s3same --port=80",
        "server --db-password=" + kMask + " --port=80");
    row("an option and its value",
        "redis-server --requirepass s3same --appendonly yes",
        "redis-server --requirepass " + kMask + " --appendonly yes");
    row("a variable", "env API_TOKEN=abc A=1 run", "env API_TOKEN=" + kMask + " A=1 run");
    row("a URL", "run amqp://me:s3same@q/", "run amqp://me:" + kMask + "@q/");
    row("MySQL's short one",
        "mysqladmin ping -h localhost -ps3same",
        "mysqladmin ping -h localhost -p" + kMask);
    row("references stay",
        "mysqladmin -p$PASS --password=$(PASS) --token ${T}",
        "mysqladmin -p$PASS --password=$(PASS) --token ${T}");
    row("a secret that begins like a reference",
        "login --password=$ecret! --token $up3r!",
        "login --password=" + kMask + " --token " + kMask);
    row("an option follows", "login --password --verbose", "login --password --verbose");
    row("a file of one", "run --password-file /run/x", "run --password-file /run/x");
    row("another -p", "ssh -p2222 host", "ssh -p2222 host");
    row("nothing", "", "");
}

void TestHideSecrets::commandLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, shown);
    QCOMPARE(QByteArray::fromStdString(masked({line.toStdString()}).front()), shown);
    const QList<QByteArray> words = line.split(' ');
    std::vector<std::string> separate;
    for (const QByteArray& word : words)
        separate.push_back(word.toStdString());
    QByteArray joined;
    for (const std::string& word : masked(separate))
        joined += (joined.isEmpty() ? "" : " ") + QByteArray::fromStdString(word);
    QCOMPARE(joined, shown);
}

void TestHideSecrets::wordsOfSeveralPartsAreOneLine()
{
    QCOMPARE(masked({"sh", "-c", "exec app  --token\n s3same"}),
             (std::vector<std::string>{"sh", "-c", "exec app  --token\n " + kMask}));
}

void TestHideSecrets::whatRepeatsASecretIsMasked()
{
    model::Service service;
    service.config.push_back(model::makeConfigVar("DB_PASSWORD", "correct-horse-1", "x", {}));
    service.command =
        model::written(std::vector<std::string>{"check", "user:correct-horse-1,other"}, Origin());
    service.probes.push_back({.target = "curl -u me:correct-horse-1 localhost"});
    service.labels["note"] = "correct-horse-1";
    model::Environment environment = environmentOf(std::move(service));
    sources::hideSecrets(environment);
    const model::Service& shown = environment.services.front();
    QCOMPARE(shown.command.value[1], "user:" + kMask + ",other");
    QCOMPARE(shown.probes.front().target, "curl -u me:" + kMask + " localhost");
    QCOMPARE(shown.labels.at("note"), kMask);
    const auto& value = std::get<Secret>(shown.config.front().value);
    QCOMPARE(value.reveal(), std::string("correct-horse-1"));
}

void TestHideSecrets::shortPasswordsAreNotLookedFor()
{
    model::Service service;
    service.config.push_back(model::makeConfigVar("POSTGRES_PASSWORD", "postgres", "x", {}));
    service.command = model::written(std::vector<std::string>{"postgres", "-D", "/d"}, Origin());
    model::Environment environment = environmentOf(std::move(service));
    sources::hideSecrets(environment);
    QCOMPARE(environment.services.front().command.value.front(), std::string("postgres"));
}

void TestHideSecrets::labelsOptionsAndParametersAreMaskedByName()
{
    model::Service service;
    service.labels["app.api-token"] = "abc";
    service.labels["app.owner"] = "https://me:s3same@forge";
    service.logging = model::written(
        model::Logging{.driver = "splunk", .options = {{"splunk-token", "abc"}, {"tag", "web"}}},
        Origin());
    model::Environment environment = environmentOf(service);
    model::BackingService store;
    store.container = service;
    store.parameters["auth_token"] = model::written(std::string("abc"), Origin());
    store.parameters["maxmemory"] = model::written(std::string("64mb"), Origin());
    environment.backingServices.push_back(std::move(store));
    sources::hideSecrets(environment);
    const model::BackingService& backing = environment.backingServices.front();
    for (const model::Service* each :
         std::array<const model::Service*, 2>{&environment.services.front(), &*backing.container}) {
        QCOMPARE(each->labels.at("app.api-token"), kMask);
        QCOMPARE(each->labels.at("app.owner"), "https://me:" + kMask + "@forge");
        QCOMPARE(each->logging.value.options.at("splunk-token"), kMask);
        QCOMPARE(each->logging.value.options.at("tag"), std::string("web"));
    }
    QCOMPARE(backing.parameters.at("auth_token").value, kMask);
    QCOMPARE(backing.parameters.at("maxmemory").value, std::string("64mb"));
}

void TestHideSecrets::aNameThatRunsIntoItsValueIsCut()
{
    model::Service service;
    service.config.push_back(model::makeConfigVar("API_TOKEN s3same", "", "environment", {}));
    service.config.push_back(model::makeConfigVar("not a secret", "", "environment", {}));
    service.labels = {{"app.password \"s3same\"", ""}, {"app.note", "shown"}};
    model::Environment environment = environmentOf(std::move(service));
    sources::hideSecrets(environment);
    const model::Service& hidden = environment.services.front();
    QCOMPARE(hidden.config[0].name, "API_TOKEN " + kMask);
    QCOMPARE(hidden.config[1].name, std::string("not a secret"));
    QVERIFY(hidden.labels.contains("app.password " + kMask));
    QVERIFY(hidden.labels.contains("app.note"));
}

QTEST_APPLESS_MAIN(TestHideSecrets)
#include "tst_hide_secrets.moc"
