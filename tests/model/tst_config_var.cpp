// SPDX-License-Identifier: Apache-2.0
#include "core/model/config_var.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::model;

namespace {

ConfigVar var(const char* name, const char* value, const char* layer)
{
    return makeConfigVar(name, value, layer, {});
}

std::string textOf(const ConfigValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string(Secret::masked());
}

} // namespace

class TestConfigVar : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreToldByNameAndShape_data();
    void secretsAreToldByNameAndShape();
    void theSourceMayProveIt();
    void aStrongerLayerKeepsTheWeakerOnes();
    void secrecyIsNotLostByAStrongerLayer();
};

void TestConfigVar::secretsAreToldByNameAndShape_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("why"); // empty: no secret
    const auto row = [](const char* title, const char* name, const char* value, const char* why) {
        QTest::newRow(title) << QByteArray(name) << QByteArray(value) << QByteArray(why);
    };
    row("by its name", "DB_PASSWORD", "postgres", "its name");
    row("a password hash", "ADMIN_PASSWORD", "$2y$10$abcdefghijklmnopqrstuv", "its name");
    row("an unfinished reference", "DB_PASSWORD", "${half", "its name");
    row("a switch about one", "ALLOW_EMPTY_PASSWORD", "yes", "");
    row("a switch that is a number", "MARIADB_RANDOM_ROOT_PASSWORD", "1", "");
    row("a variable", "DB_PASSWORD", "$OTHER_1", "");
    row("a braced variable", "DB_PASSWORD", "${OTHER:-}", "");
    row("a substitution", "DB_PASSWORD", "$(OTHER)", "");
    row("a store's entry", "API_TOKEN", "arn:aws:secretsmanager:eu-west-1:1:secret:x", "");
    row("a file of one", "DB_PASSWORD", "/run/secrets/db", "");
    row("nothing", "DB_PASSWORD", "", "");
    row("in a URL", "DATABASE_URL", "postgres://me:pw@db/app", "password in a URL");
    row("a URL without one", "DATABASE_URL", "postgres://me@db/app", "");
    row("in a connection string",
        "DATABASE",
        "Server=db;User Id=sa;Password=pw;",
        "password in a connection string");
    row("in a libpq one",
        "DATABASE",
        "host=db user=me password=pw dbname=app",
        "password in a connection string");
    row("in a URL's query",
        "JDBC",
        "jdbc:mysql://db/app?user=me&password=pw",
        "password in a connection string");
    row("in options",
        "CACHE",
        "cache:6379,password=pw,ssl=true",
        "password in a connection string");
    row("a reference in one", "DATABASE", "host=db password=${PW} dbname=app", "");
    row("a pair that is none", "FILTER", "token=abc", "");
    row("a driver's own form", "DSN", "root:pw@tcp(db:3306)/app", "password before a host");
    row("a proxy", "PROXY", "me:pw@proxy:3128", "password before a host");
    row("an image", "IMAGE", "acme/api:1@sha256:0123456789abcdef", "");
    row("an address", "CONTACT", "mailto:me@example.org", "");
    row("a repository", "REPO", "git@example.org:acme/api.git", "");
    row("a private key", "CERT", "-----BEGIN EC PRIVATE KEY-----\nx", "private key");
    row("a public one", "CERT", "-----BEGIN PUBLIC KEY-----\nx", "");
    row("a web token",
        "AUTH",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
        "JSON Web Token");
    row("a provider's prefix", "ID", "AKIAIOSFODNN7PLUMBLN", "AWS access key");
    row("generated", "SALTY", "q8ZrT1vXw0Lk9Yp3Nf7Gd2Hs6Jc4Bm5R", "looks generated");
    row("a digest", "IMAGE", "sha256:0123456789abcdef0123456789abcdef0123456789abcdef", "");
    row("an identity", "TENANT", "123e4567-e89b-12d3-a456-426614174000", "");
    row("text", "GREETING", "good morning", "");
}

void TestConfigVar::secretsAreToldByNameAndShape()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, why);
    const ConfigVar made = var(name.constData(), value.constData(), "environment");
    QCOMPARE(QByteArray::fromStdString(made.secrecy.english()), why);
    QCOMPARE(made.isSecret(), !why.isEmpty());
    QCOMPARE(std::holds_alternative<Secret>(made.value), !why.isEmpty());
}

void TestConfigVar::theSourceMayProveIt()
{
    const ConfigVar made =
        makeConfigVar("LEVEL", "high", "env", {}, Phrase("secretKeyRef app/level"));
    QCOMPARE(made.secrecy.english(), std::string("secretKeyRef app/level"));
    QCOMPARE(std::get<Secret>(made.value).reveal(), std::string("high"));
}

void TestConfigVar::aStrongerLayerKeepsTheWeakerOnes()
{
    std::vector<ConfigVar> vars;
    putConfigVar(vars, var("B", "image", "Dockerfile ENV"));
    putConfigVar(vars, var("A", "1", "environment"));
    putConfigVar(vars, var("B", "file", "env_file"));
    putConfigVar(vars, var("B", "own", "environment"));
    QCOMPARE(vars.size(), std::size_t{2});
    QCOMPARE(vars[0].name, std::string("A"));
    QCOMPARE(textOf(vars[1].value), std::string("own"));
    QCOMPARE(vars[1].replaced.size(), std::size_t{2});
    QCOMPARE(vars[1].replaced[0].layer, std::string("env_file"));
    QCOMPARE(textOf(vars[1].replaced[1].value), std::string("image"));
}

void TestConfigVar::secrecyIsNotLostByAStrongerLayer()
{
    std::vector<ConfigVar> vars;
    putConfigVar(vars, makeConfigVar("LEVEL", "hidden", "secret app", {}, Phrase("secretKeyRef")));
    putConfigVar(vars, var("LEVEL", "over", "environment"));
    QVERIFY(vars.front().isSecret());
    QVERIFY(std::holds_alternative<Secret>(vars.front().value));
    QVERIFY(std::holds_alternative<Secret>(vars.front().replaced.front().value));

    putConfigVar(vars, var("URL", "plain", "env_file"));
    putConfigVar(vars, var("URL", "redis://u:pw@r/0", "environment"));
    QVERIFY(std::holds_alternative<Secret>(vars[1].replaced.front().value));
}

QTEST_APPLESS_MAIN(TestConfigVar)
#include "tst_config_var.moc"
