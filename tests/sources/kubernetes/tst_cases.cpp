// SPDX-License-Identifier: Apache-2.0
#include "core/sources/dotenv/dotenv_source.h"
#include "core/sources/kubernetes/kubernetes_source.h"
#include "tests/sources/environment_text.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace plumbline;
using model::State;
namespace kubernetes = sources::kubernetes;

namespace {

const QString kCases = QStringLiteral(PLUMBLINE_TEST_DATA "/kubernetes");

std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The manifests of a folder in the order of their names, named relative to it.
std::vector<sources::InputFile> manifestsIn(const QString& folder)
{
    QStringList paths;
    for (QDirIterator files(
             folder, {"*.yaml", "*.yml", "*.json"}, QDir::Files, QDirIterator::Subdirectories);
         files.hasNext();)
        paths.append(files.next());
    paths.sort();
    std::vector<sources::InputFile> manifests;
    for (const QString& path : paths)
        manifests.push_back(
            {.name = QDir(folder).relativeFilePath(path).toStdString(), .text = contentOf(path)});
    return manifests;
}

/// A Secret's content from a dotenv file, as an exporter of a secret store writes it.
std::map<std::string, kubernetes::SecretEntry> secretsOf(const QString& path)
{
    std::map<std::string, kubernetes::SecretEntry> entries;
    const sources::Loaded loaded = sources::dotenv::load(
        {.name = QFileInfo(path).fileName().toStdString(), .text = contentOf(path)},
        {.isRaw = true, .areSecrets = true});
    for (const model::ConfigVar& var : loaded.environment.sharedConfig)
        entries[var.name] = {.value = std::get<Secret>(var.value), .origin = var.origin};
    return entries;
}

const model::ConfigVar*
varOf(const Result<sources::Loaded>& loaded, std::string_view service, std::string_view name)
{
    const model::Service* found =
        loaded ? model::findService(loaded->environment, service) : nullptr;
    return found == nullptr ? nullptr : model::findConfigVar(found->config, name);
}

Result<sources::Loaded> loadText(const std::string& text,
                                 const kubernetes::KubernetesOptions& options = {})
{
    return kubernetes::load({{.name = "app.yaml", .text = text}}, options);
}

} // namespace

class TestCases : public QObject
{
    Q_OBJECT

private slots:
    void whatStrangersWriteIsDescribed_data();
    void whatStrangersWriteIsDescribed();
    void theSampleIsDescribedWithItsSecrets();
    void aNamespaceLeavesTheOthersOut();
    void whatNobodyWroteIsUnknownWithoutDefaults();
    void withoutAFileThereIsNothingToRead();
    void filesWithoutAnyObjectAreRefused();
};

void TestCases::whatStrangersWriteIsDescribed_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList cases = QDir(kCases).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(!cases.isEmpty());
    for (const QString& name : cases)
        QTest::newRow(qUtf8Printable(name)) << kCases + "/" + name;
}

void TestCases::whatStrangersWriteIsDescribed()
{
    QFETCH(QString, folder);
    kubernetes::KubernetesOptions options;
    if (QFile::exists(folder + "/secret-app.env"))
        options.secrets["app"] = secretsOf(folder + "/secret-app.env");
    const auto loaded = kubernetes::load(manifestsIn(folder), options);
    VERIFY_OK(loaded);
    const QByteArray text = QByteArray::fromStdString(textOf(*loaded));
    const QString expected = folder + "/expected.txt";
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QFile file(expected);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        return;
    }
    const QList<QByteArray> is = text.split('\n');
    const QList<QByteArray> wanted = QByteArray::fromStdString(contentOf(expected)).split('\n');
    for (qsizetype i = 0; i < std::min(is.size(), wanted.size()); ++i)
        QCOMPARE(is[i], wanted[i]);
    QCOMPARE(is.size(), wanted.size());
}

void TestCases::theSampleIsDescribedWithItsSecrets()
{
    const QString prod =
        QStringLiteral(PLUMBLINE_TEST_DATA "/../../resources/samples/tidewatch/deploy/prod");
    kubernetes::KubernetesOptions options;
    options.secrets["tidewatch"] = secretsOf(prod + "/prod.env");
    const auto loaded = kubernetes::load(manifestsIn(prod + "/kubernetes"), options);
    VERIFY_OK(loaded);
    QVERIFY2(loaded->diagnostics.empty(), textOf(*loaded).c_str());
    QStringList names;
    for (const model::Service& service : loaded->environment.services)
        names.append(QString::fromStdString(service.name));
    QCOMPARE(names, QStringList({"api", "migrate-1-8-2", "web", "worker"}));

    const model::ConfigVar* password = varOf(loaded, "worker", "PGPASSWORD");
    QVERIFY(password != nullptr && password->state == State::Set);
    QCOMPARE(password->secrecy.english(), std::string("secretKeyRef tidewatch/DB_PASSWORD"));
    QCOMPARE(toString(password->origin), std::string("prod.env:3:1"));
    const model::ConfigVar* dsn = varOf(loaded, "api", "SENTRY_DSN");
    QVERIFY(dsn != nullptr && std::holds_alternative<Secret>(dsn->value));
    const model::Service* web = model::findService(loaded->environment, "web");
    QCOMPARE(web->ports.size(), std::size_t{1});
    QCOMPARE(web->ports.front().published, std::string("443"));
    QCOMPARE(web->ports.front().ingress, std::string("tidewatch.example/"));
    QCOMPARE(loaded->environment.revision.deployedAt.value, std::string("2026-09-02T08:14:00Z"));
}

void TestCases::aNamespaceLeavesTheOthersOut()
{
    const auto files = manifestsIn(kCases + "/two-namespaces");
    QVERIFY(!files.empty());
    const auto shop = kubernetes::load(files, {.namespaces = {"shop"}});
    VERIFY_OK(shop);
    QVERIFY(model::findService(shop->environment, "api") != nullptr);
    QVERIFY(model::findService(shop->environment, "shop/api") == nullptr);
    QCOMPARE(std::get<std::string>(varOf(shop, "api", "CURRENCY")->value), std::string("EUR"));
}

void TestCases::whatNobodyWroteIsUnknownWithoutDefaults()
{
    const std::string text = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n"
                             "spec: {containers: [{name: a, image: a}]}\n";
    const auto with = loadText(text);
    const auto without = loadText(text, {.fillDefaults = false});
    VERIFY_OK(with);
    VERIFY_OK(without);
    const model::Service& filled = with->environment.services.front();
    QVERIFY(filled.stopGracePeriod.isDefault);
    QCOMPARE(filled.stopGracePeriod.value, std::chrono::nanoseconds(std::chrono::seconds(30)));
    const model::Service& left = without->environment.services.front();
    QVERIFY(left.stopGracePeriod.state == State::Unknown);
    QVERIFY(left.restart.state == State::Unknown);
}

void TestCases::withoutAFileThereIsNothingToRead()
{
    VERIFY_FAILS(kubernetes::load({}), ErrorCode::NotFound);
}

void TestCases::filesWithoutAnyObjectAreRefused()
{
    VERIFY_FAILS(loadText(""), ErrorCode::Invalid);
    VERIFY_FAILS(loadText("# nothing\n---\n---\n"), ErrorCode::Invalid);
    const auto broken = loadText("a: [\n");
    QVERIFY(!broken);
    QVERIFY(broken.error().where.has_value());
}

QTEST_APPLESS_MAIN(TestCases)
#include "tst_cases.moc"
