// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/report/comparison.h"
#include "core/workspace/compare.h"
#include "core/workspace/environments.h"
#include "core/workspace/render_environment.h"
#include "tests/support/results.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

const QByteArray kPlanted = "Canary7-f3a1b2c3d4";

/// Below the class: moc takes the `//` of a raw string for a comment.
void addSources();

} // namespace

/// A secret that stands in a source is in nothing that is said of it, however broken the source is.
class TestSecrecy : public QObject
{
    Q_OBJECT

private slots:

    void aWholeSourceIsReadAndHidesIt_data() { addRows(); }

    void aWholeSourceIsReadAndHidesIt()
    {
        QFETCH(QByteArray, text);
        const QByteArray said = everythingSaidOf(text);
        QVERIFY2(said.contains("PLAIN"), said);
        QVERIFY2(isHidden(said), said);
    }

    void aTextCutAnywhereHidesIt_data() { addRows(); }

    void aTextCutAnywhereHidesIt()
    {
        QFETCH(QByteArray, text);
        constexpr qsizetype kStep = 7;
        for (qsizetype end = 1; end < text.size(); end += kStep)
            check(text.left(end), end);
    }

    void aTextThatLacksASignHidesIt_data() { addRows(); }

    void aTextThatLacksASignHidesIt()
    {
        QFETCH(QByteArray, text);
        for (qsizetype place = 0; place < text.size(); ++place) {
            if (QByteArray("{}[]:\",=\n'-").contains(text[place]) && place % 2 == 0 &&
                !isInName(text, place))
                check(QByteArray(text).remove(place, 1), place);
        }
    }

    void aTextWithOneSignTooManyHidesIt_data() { addRows(); }

    void aTextWithOneSignTooManyHidesIt()
    {
        QFETCH(QByteArray, text);
        const QByteArray signs = QByteArrayLiteral("\"{[\t$:\0#\n");
        qsizetype turn = 0;
        for (qsizetype place = 0; place < text.size(); place += 3) {
            if (!isInName(text, place))
                check(QByteArray(text).insert(place, signs[turn++ % signs.size()]), place);
        }
    }

    void aValueOfAnotherShapeHidesIt_data() { addRows(); }

    void aValueOfAnotherShapeHidesIt()
    {
        QFETCH(QByteArray, text);
        for (const char* shape : {"[CANARY]",
                                  "{\"CANARY\": 1}",
                                  "{\"a\": \"CANARY\"}",
                                  "!!int CANARY",
                                  "&a CANARY",
                                  "*CANARY",
                                  "|CANARY",
                                  "${CANARY",
                                  "\"CANARY"}) {
            QByteArray changed = text;
            changed.replace("\"CANARY\"", "CANARY").replace("CANARY", shape);
            check(changed, 0);
        }
    }

private:
    static void addRows()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("text");
        addSources();
    }

    /// Within a name that says what is secret: changed there, it says nothing any more.
    static bool isInName(const QByteArray& text, qsizetype place)
    {
        static const QRegularExpression kNames("[A-Za-z_.-]*(TOKEN|PASSWORD|token|password)");
        auto names = kNames.globalMatch(QString::fromLatin1(text));
        while (names.hasNext()) {
            const QRegularExpressionMatch name = names.next();
            if (place >= name.capturedStart() && place < name.capturedEnd())
                return true;
        }
        return false;
    }

    static bool isHidden(const QByteArray& said)
    {
        return !said.contains(kPlanted) && !said.contains(kPlanted.toBase64());
    }

    void check(const QByteArray& text, qsizetype place)
    {
        const QByteArray said = everythingSaidOf(text);
        const QByteArray about = QByteArray::number(place) + ":\n" + text + "\n---\n" + said;
        QVERIFY2(isHidden(said), about);
    }

    void write(const QString& name, QByteArray text)
    {
        text.replace("BASE64", kPlanted.toBase64());
        text.replace("CANARY", kPlanted);
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    /// What envs, show and diff say of an environment that is read from the text.
    QByteArray everythingSaidOf(const QByteArray& text)
    {
        QFETCH(QByteArray, kind);
        write("source.txt", text);
        write("dev.env", "PLAIN=shown\n");
        write("plumbline.yaml",
              "version: 1\nenvironments:\n  dev: {sources: [{dotenv: dev.env}]}\n"
              "  prod: {sources: [{" +
                  kind + ": source.txt}]}\n");
        const auto opened = openManifest(m_folder.path().toStdString());
        if (!opened)
            return QByteArray::fromStdString(toString(opened.error()));
        auto loaded = loadEnvironments(
            *opened, {.environments = {}, .variables = {}, .homeDirectory = "/nowhere"});
        if (!loaded)
            return QByteArray::fromStdString(toString(loaded.error()));
        std::string said = renderEnvironmentsJson(*opened, *loaded);
        for (const LoadedEnvironment& environment : *loaded) {
            said += renderEnvironmentJson(environment) + renderEnvironmentText(environment);
            for (const SourceOutcome& source : environment.sources) {
                if (source.error)
                    said += toString(*source.error);
                for (const Diagnostic& diagnostic : source.diagnostics)
                    said += toString(diagnostic);
            }
        }
        const parity::Comparison comparison =
            compareEnvironments(*opened, std::move(*loaded), std::string(32, 'k'));
        said += report::renderJson(comparison, "shop") +
                report::renderMarkdown(comparison, "shop") + report::renderCsv(comparison);
        return QByteArray::fromStdString(said);
    }

    QTemporaryDir m_folder;
};

namespace {

void addSources()
{
    const auto row = [](const char* name, const char* kind, const char* text) {
        QTest::newRow(name) << QByteArray(kind) << QByteArray(text);
    };
    row("Compose",
        "compose",
        "services:\n"
        "  api:\n"
        "    image: acme/api:1\n"
        "    command: [serve, --api-token, \"CANARY\"]\n"
        "    environment:\n"
        "      API_TOKEN: \"CANARY\"\n"
        "      PLAIN: shown\n"
        "    labels: {app.password: \"CANARY\"}\n"
        "    logging: {driver: splunk, options: {splunk-token: \"CANARY\"}}\n");
    row("dotenv", "dotenv", "API_TOKEN=\"CANARY\"\nPLAIN=shown\nexport DB_PASSWORD='CANARY'\n");
    row("Kubernetes",
        "kubernetes",
        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {greeting: BASE64}\n"
        "stringData: {other: \"CANARY\"}\n---\n"
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: api}\nspec:\n  template:\n"
        "    spec:\n      containers:\n      - name: api\n        image: acme/api:1\n"
        "        envFrom: [{secretRef: {name: s}}]\n"
        "        env: [{name: PLAIN, value: shown}, {name: API_TOKEN, value: \"CANARY\"}]\n");
    row("Terraform, a state",
        "terraform",
        R"({"format_version": "1.0", "values": {"outputs": {"dsn": {"sensitive": true, "value": "CANARY"}},
            "root_module": {"resources": [{"address": "aws_lambda_function.f", "mode": "managed",
            "type": "aws_lambda_function", "values": {"function_name": "f", "environment": [{"variables":
            {"PLAIN": "shown", "API_TOKEN": "CANARY"}}]}, "sensitive_values": {}}]}}})");
    row("Terraform, a raw state",
        "terraform",
        R"({"version": 4, "terraform_version": "1.5.7", "resources": [{"mode": "managed", "type":
            "azurerm_linux_web_app", "name": "x", "instances": [{"attributes": {"name": "shop", "app_settings":
            {"PLAIN": "shown", "API_TOKEN": "CANARY"}}, "sensitive_attributes": []}]}]})");
    row("ECS",
        "ecs",
        R"({"family": "api", "containerDefinitions": [{"name": "api", "image": "acme/api:1",
            "command": ["--token", "CANARY"], "environment": [{"name": "API_TOKEN", "value": "CANARY"},
            {"name": "PLAIN", "value": "shown"}]}]})");
    row("app.json",
        "app_json",
        R"({"name": "api", "env": {"PLAIN": "shown", "API_TOKEN": {"value": "CANARY"}}})");
}

} // namespace

QTEST_APPLESS_MAIN(TestSecrecy)
#include "tst_secrecy.moc"
