// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/keyring.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::workspace;

namespace fs = std::filesystem;

namespace {

const fs::path kFolder = "/srv/shop";

/// A project of one service with this text in its settings.
compose::Project projectWith(const std::string& text)
{
    compose::Service service;
    service.name = "api";
    service.environment["DATABASE_URL"] = text;
    service.environment["UNSET"] = std::nullopt;
    service.command = std::vector<std::string>{"serve", text};
    service.healthcheck = compose::Healthcheck{.test = {"CMD", text}};
    service.build = compose::Build{.args = {{"TOKEN", text}}};
    compose::Project project;
    project.workingDir = kFolder / "deploy";
    project.services["api"] = service;
    project.secrets["token"] = {.name = "token", .content = text};
    return project;
}

Keyring keyringOf(const KeyringValues& held, int& times)
{
    return {.read = [held, &times](const std::vector<std::string>& keys) -> Result<KeyringValues> {
                ++times;
                KeyringValues values;
                for (const std::string& key : keys) {
                    if (const auto known = held.find(key); known != held.end())
                        values.insert(*known);
                }
                return values;
            },
            .write = {}};
}

} // namespace

/// References in a project's settings, and what a keyring holds for them.
class TestKeyring : public QObject
{
    Q_OBJECT

private slots:

    void aReferenceIsReplacedWhereverAVariableCanBe()
    {
        const std::string key = keyringKey(kFolder, ".env", "DB_PASSWORD");
        const std::string other = keyringKey(kFolder, "api/.env", "TOKEN");
        const std::string text = "db://app:" + keyringReference(key) + keyringReference(other) +
                                 "@db?again=" + keyringReference(key);
        int times = 0;
        const auto whole = withKeyringValues(
            projectWith(text),
            keyringOf({{key, Secret("planted{7}")}, {other, Secret("+token")}}, times));
        VERIFY_OK(whole);
        const std::string wanted = "db://app:planted{7}+token@db?again=planted{7}";
        const compose::Service& service = whole->services.at("api");
        QCOMPARE(*service.environment.at("DATABASE_URL"), wanted);
        QVERIFY(!service.environment.at("UNSET"));
        QCOMPARE(service.command->back(), wanted);
        QCOMPARE(service.healthcheck->test.back(), wanted);
        QCOMPARE(*service.build->args.at("TOKEN"), wanted);
        QCOMPARE(*whole->secrets.at("token").content, wanted);
        QCOMPARE(times, 1); // a person unlocks it once
    }

    void withoutAReferenceNobodyIsAsked()
    {
        int times = 0;
        const compose::Project project = projectWith("keyring{never closed");
        const auto whole = withKeyringValues(project, keyringOf({}, times));
        VERIFY_OK(whole);
        QVERIFY(whole->services == project.services);
        QCOMPARE(times, 0);
    }

    void whatAnotherFolderKeepsIsNotHandedOut()
    {
        const std::string key = keyringKey("/srv/other", ".env", "DB_PASSWORD");
        int times = 0;
        const auto whole =
            withKeyringValues(projectWith(keyringReference(key)),
                              keyringOf({{key, Secret("planted-of-the-other")}}, times));
        VERIFY_FAILS(whole, ErrorCode::Denied);
        VERIFY_SAYS(whole.error().message, ".env:DB_PASSWORD is in the keyring for another folder");
        QCOMPARE(times, 0);
    }

    void aValueThatIsGoneIsNamed()
    {
        const std::string key = keyringKey(kFolder, ".env", "DB_PASSWORD");
        int times = 0;
        const auto whole =
            withKeyringValues(projectWith(keyringReference(key)), keyringOf({}, times));
        VERIFY_FAILS(whole, ErrorCode::NotFound);
        VERIFY_SAYS(whole.error().message, "no value for .env:DB_PASSWORD");
        VERIFY_SAYS(whole.error().hint, "plumbline onboard --keyring");
    }

    void aKeyIsOneWordOfADotenvFile()
    {
        const std::string key = keyringKey(kFolder, "my apps/#1 {x}.env", "A_B");
        QVERIFY2(key.find_first_of(" #{}'\"$") == std::string::npos, key.c_str());
        QVERIFY(key != keyringKey("/srv/other", "my apps/#1 {x}.env", "A_B"));
    }

    void withoutTheProgramItSaysSo()
    {
        const Keyring keyring = systemKeyring({{"PATH", "/nowhere"}});
        const auto read = keyring.read({});
        VERIFY_FAILS(read, ErrorCode::NotFound);
        VERIFY_SAYS(read.error().message, "plumbline-keyring is not installed");
        QVERIFY(!keyring.write({{"x", Secret("planted")}}));
    }
};

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
