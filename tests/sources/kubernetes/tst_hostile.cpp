// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/kubernetes_source.h"
#include "tests/sources/environment_text.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <functional>

using namespace plumbline;
namespace kubernetes = sources::kubernetes;

namespace {

/// In no text that the importer writes, in plain or in base64.
constexpr auto kPlanted = "xK9-planted-77";
constexpr auto kPlantedBase64 = "eEs5LXBsYW50ZWQtNzc=";

Result<sources::Loaded> load(const QByteArray& text)
{
    return kubernetes::load({{.name = "app.yaml", .text = text.toStdString()}});
}

std::string saidBy(const Result<sources::Loaded>& loaded)
{
    return loaded ? textOf(*loaded) : toString(loaded.error());
}

bool saysPlanted(const std::string& text)
{
    return text.find(kPlanted) != std::string::npos ||
           text.find(kPlantedBase64) != std::string::npos ||
           text.find("planted") != std::string::npos;
}

QByteArray fileIn(const char* path)
{
    QFile file(QStringLiteral(PLUMBLINE_TEST_DATA "/kubernetes/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Calls `visit` with the document once for every value in it, that value put in another's place.
void replaceEach(const QJsonValue& value,
                 const QJsonValue& with,
                 const std::function<void(const QJsonValue&)>& visit)
{
    visit(with);
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            replaceEach(array[i], with, [&](const QJsonValue& changed) {
                QJsonArray copy = array;
                copy[i] = changed;
                visit(copy);
            });
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QString& key : object.keys())
            replaceEach(object[key], with, [&](const QJsonValue& changed) {
                QJsonObject copy = object;
                copy[key] = changed;
                visit(copy);
            });
    }
}

} // namespace

class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void aPlantedSecretIsSaidNowhere_data();
    void aPlantedSecretIsSaidNowhere();
    void aBrokenDocumentLeavesTheOthers_data();
    void aBrokenDocumentLeavesTheOthers();
    void anyShapeInAnyPlaceIsSurvived_data();
    void anyShapeInAnyPlaceIsSurvived();
    void aTextCutAnywhereIsSurvived();
    void bytesChangedAnywhereAreSurvived();
    void endlessTextsEndAtALimit_data();
    void endlessTextsEndAtALimit();
};

void TestHostile::aPlantedSecretIsSaidNowhere_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n"
                           "  containers:\n    - name: a\n      image: a\n";
    const QByteArray secret = "---\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\n";
    const QByteArray planted = kPlanted;
    const QByteArray whole = "      envFrom: [{secretRef: {name: s}}]\n";
    QTest::newRow("in data") << pod + whole + secret + "data: {X: " + kPlantedBase64 + "}\n";
    QTest::newRow("in stringData") << pod + whole + secret + "stringData: {X: " + planted + "}\n";
    QTest::newRow("in data that is no base64")
        << pod + whole + secret + "data: {X: '" + planted + " !'}\n";
    QTest::newRow("in a structure below stringData")
        << pod + whole + secret + "stringData: {X: {y: " + planted + "}}\n";
    QTest::newRow("in a list instead of data")
        << pod + whole + secret + "data: [" + planted + "]\n";
    QTest::newRow("in text instead of data") << pod + whole + secret + "data: " + planted + "\n";
    QTest::newRow("made into another variable")
        << pod +
               "      env:\n"
               "        - {name: X, valueFrom: {secretKeyRef: {name: s, key: X}}}\n"
               "        - {name: GREETING, value: \"hello $(X)\"}\n"
               "      args: [\"--greet=$(X)\", \"$(GREETING)\"]\n" +
               secret + "stringData: {X: " + planted + "}\n";
    QTest::newRow("under a secret's name")
        << pod + "      env: [{name: DB_PASSWORD, value: " + planted + "}]\n";
    QTest::newRow("in a URL") << pod + "      env: [{name: DB, value: \"postgres://u:" + planted +
                                     "@db/x\"}]\n";
    QTest::newRow("replaced by another layer") << pod + whole +
                                                      "      env: [{name: X, value: plain}]\n" +
                                                      secret + "stringData: {X: " + planted + "}\n";
    QTest::newRow("in a document that is broken")
        << pod + secret + "stringData: {X: \"" + planted + "\n";
    QTest::newRow("in JSON that is broken")
        << QByteArray(R"({"kind": "Secret", "stringData": {"X": ")") + planted + "\", }}";
}

void TestHostile::aPlantedSecretIsSaidNowhere()
{
    QFETCH(QByteArray, text);
    const std::string said = saidBy(load(text));
    QVERIFY(!said.empty());
    QVERIFY2(!saysPlanted(said), said.c_str());
}

void TestHostile::aBrokenDocumentLeavesTheOthers_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("a bracket that is open") << QByteArray("a: [1,\n") << QByteArray("app.yaml:");
    QTest::newRow("a tab") << QByteArray("kind: Pod\n\tname: x\n") << QByteArray("app.yaml:");
    QTest::newRow("a chart's template")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Values.name }}\n")
        << QByteArray("app.yaml:9:");
    QTest::newRow("a template in quotes")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata:\n  name: \"{{ .Values.name }}\"\n")
        << QByteArray("app.yaml:9:9");
    QTest::newRow("a variable in a name")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata:\n  name: api-${STAGE}\n")
        << QByteArray("app.yaml:9:9");
    QTest::newRow("no kind") << QByteArray("apiVersion: v1\nmetadata: {name: x}\n")
                             << QByteArray("app.yaml:6:1");
    QTest::newRow("a single word") << QByteArray("hello\n") << QByteArray("app.yaml:6:1");
    QTest::newRow("a workload without containers")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: []}\n")
        << QByteArray("app.yaml:8:");
}

void TestHostile::aBrokenDocumentLeavesTheOthers()
{
    QFETCH(QByteArray, document);
    QFETCH(QByteArray, place);
    const QByteArray one = "apiVersion: v1\nkind: Pod\nmetadata: {name: one}\n"
                           "spec: {containers: [{name: c, image: i}]}\n---\n";
    const QByteArray two = "---\napiVersion: v1\nkind: Pod\nmetadata: {name: two}\n"
                           "spec: {containers: [{name: c, image: i}]}\n";
    const auto loaded = load(one + document + two);
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), std::size_t{2});
    QCOMPARE(loaded->diagnostics.size(), std::size_t{1});
    const Diagnostic& diagnostic = loaded->diagnostics.front();
    QVERIFY2(QByteArray::fromStdString(toString(diagnostic)).startsWith(place),
             toString(diagnostic).c_str());
    QVERIFY(!diagnostic.message.empty());
}

void TestHostile::anyShapeInAnyPlaceIsSurvived_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("null") << QByteArray("[null]");
    QTest::newRow("a text") << QByteArray("[\"$(A\"]");
    QTest::newRow("an empty text") << QByteArray("[\"\"]");
    QTest::newRow("a huge number") << QByteArray("[1e300]");
    QTest::newRow("a negative number") << QByteArray("[-9223372036854775807]");
    QTest::newRow("a list") << QByteArray("[[\"a\", {}]]");
    QTest::newRow("an empty list") << QByteArray("[[]]");
    QTest::newRow("a mapping") << QByteArray("[{\"name\": [], \"\": {}}]");
}

void TestHostile::anyShapeInAnyPlaceIsSurvived()
{
    QFETCH(QByteArray, json);
    const QJsonValue with = QJsonDocument::fromJson(json).array().first();
    const QJsonDocument document = QJsonDocument::fromJson(fileIn("every-kind/list.json"));
    QVERIFY(document.isObject());
    int count = 0;
    replaceEach(document.object(), with, [&](const QJsonValue& changed) {
        ++count;
        const QJsonDocument text = changed.isArray() ? QJsonDocument(changed.toArray())
                                                     : QJsonDocument(changed.toObject());
        const auto loaded = load(text.toJson(QJsonDocument::Compact));
        QVERIFY(loaded.has_value() || !loaded.error().message.empty());
    });
    QVERIFY(count > 200);
}

void TestHostile::aTextCutAnywhereIsSurvived()
{
    for (const char* path : {"every-kind/list.json", "layers/app.yaml"}) {
        const QByteArray text = fileIn(path);
        QVERIFY(text.size() > 1000);
        for (qsizetype length = 0; length < text.size(); length += 7) {
            const auto loaded = load(text.left(length));
            QVERIFY(loaded.has_value() || !loaded.error().message.empty());
        }
    }
}

void TestHostile::bytesChangedAnywhereAreSurvived()
{
    const QByteArray text = fileIn("layers/app.yaml");
    QVERIFY(text.size() > 1000);
    for (const char byte : {'\0', '\xff', '{', '-', '"', '&', '*', '\n', '\t', ':'}) {
        for (qsizetype at = 0; at < text.size(); at += 23) {
            QByteArray changed = text;
            changed[at] = byte;
            const auto loaded = load(changed);
            QVERIFY(loaded.has_value() || !loaded.error().message.empty());
        }
    }
}

void TestHostile::endlessTextsEndAtALimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray before = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                (before + ", ").repeated(9) + before + "]\n";
    }
    QTest::newRow("an alias bomb") << bomb;
    QTest::newRow("deep JSON") << "{\"a\":" + QByteArray("[").repeated(100000);
    QTest::newRow("deep YAML") << "a: " + QByteArray("[").repeated(100000);
    QByteArray lists;
    for (int i = 0; i < 60; ++i)
        lists += R"({"kind": "List", "apiVersion": "v1", "items": [)";
    QTest::newRow("lists in lists") << lists + "{}" + QByteArray("]}").repeated(60);
    QTest::newRow("nothing but markers") << QByteArray("---\n").repeated(100000);
}

void TestHostile::endlessTextsEndAtALimit()
{
    QFETCH(QByteArray, text);
    const auto loaded = load(text);
    QVERIFY(!loaded);
    QVERIFY(!loaded.error().message.empty());
}

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
