// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/engine/auth.h"
#include "core/engine/credential_helper.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace plumbline;
using namespace plumbline::engine;
using namespace std::chrono_literals;

namespace {

/// A home folder with a Docker config, and a folder of credential helpers.
class Home
{
public:
    void writeConfig(const std::string& text) const
    {
        QVERIFY(QDir(m_folder.path()).mkpath(".docker"));
        write(".docker/config.json", text, QFile::ReadOwner);
    }

    /// A helper written in shell.
    void writeHelper(const std::string& name, const std::string& script) const
    {
        write("docker-credential-" + name,
              "#!/bin/sh\n" + script + "\n",
              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] CredentialSources sources(Variables variables = {}) const
    {
        variables.emplace("PATH", m_folder.path().toStdString() + ":/bin:/usr/bin");
        return {.variables = std::move(variables), .homeDirectory = m_folder.path().toStdString()};
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(name); }

private:
    void
    write(const std::string& name, const std::string& text, QFile::Permissions permissions) const
    {
        QFile file(m_folder.filePath(QString::fromStdString(name)));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text.c_str());
        QVERIFY(file.setPermissions(permissions));
    }

    QTemporaryDir m_folder;
};

std::string authEntry(const std::string& key, const std::string& login)
{
    return R"({"auths":{")" + key + R"(":{"auth":")" + base64(login) + "\"}}}";
}

std::string shown(const Result<std::optional<RegistryAuth>>& found)
{
    if (!found)
        return toString(found.error());
    if (!*found)
        return "none";
    const RegistryAuth& auth = **found;
    return auth.serverAddress + " " + auth.username + " " + auth.password.reveal() + " " +
           auth.identityToken.reveal();
}

} // namespace

class TestAuth : public QObject
{
    Q_OBJECT

private slots:
    void theRegistryOfAReference_data();
    void theRegistryOfAReference();
    void theHeaderIsUrlSafeBase64();
    void nothingStoredIsNoError();
    void storedLoginsAreFound_data();
    void storedLoginsAreFound();
    void theVariableComesBeforeTheFile();
    void aBrokenConfigIsAnError();
    void aBrokenLoginHarmsItsRegistryAlone();
    void aHelperIsAskedForTheRegistry();
    void aHelperOfARegistryComesBeforeTheStore();
    void aTokenIsAnIdentityToken();
    void aHelperWithoutCredentialsFallsBackToTheFile();
    void aHelperThatFailsIsDenied();
    void aHelperThatIsNotThereIsNamed();
    void aHelperWithAPathInItsNameIsRefused();
    void aHelperThatHangsIsEnded();
    void aHelperThatDoesNotReadIsNoSignal();
    void aHelperThatNeverStopsTalkingIsEnded();
    void aHelpersAnswerIsNeverShown();
};

void TestAuth::theRegistryOfAReference_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("registry");
    QTest::newRow("bare") << "redis"
                          << "docker.io";
    QTest::newRow("bare with a tag") << "redis:7.2"
                                     << "docker.io";
    QTest::newRow("a user's") << "someone/redis"
                              << "docker.io";
    QTest::newRow("written out") << "docker.io/library/redis"
                                 << "docker.io";
    QTest::newRow("the index") << "index.docker.io/library/redis"
                               << "docker.io";
    QTest::newRow("a host") << "ghcr.io/a/b"
                            << "ghcr.io";
    QTest::newRow("a port") << "registry:5000/a"
                            << "registry:5000";
    QTest::newRow("localhost") << "localhost/a"
                               << "localhost";
}

void TestAuth::theRegistryOfAReference()
{
    QFETCH(QString, reference);
    QFETCH(QString, registry);
    QCOMPARE(registryOf(reference.toStdString()), registry.toStdString());
}

void TestAuth::theHeaderIsUrlSafeBase64()
{
    const std::string header =
        encodeRegistryAuth({.serverAddress = "r", .username = "u", .password = Secret("~?>?>~")})
            .reveal();
    QVERIFY(header.find_first_of("+/") == std::string::npos);
    const QByteArray json =
        QByteArray::fromBase64(QByteArray::fromStdString(header), QByteArray::Base64UrlEncoding);
    QCOMPARE(json, QByteArray(R"({"password":"~?>?>~","serveraddress":"r","username":"u"})"));
    const std::string token =
        encodeRegistryAuth({.serverAddress = "r", .identityToken = Secret("t")}).reveal();
    QCOMPARE(
        QByteArray::fromBase64(QByteArray::fromStdString(token), QByteArray::Base64UrlEncoding),
        QByteArray(R"({"identitytoken":"t","serveraddress":"r"})"));
}

void TestAuth::nothingStoredIsNoError()
{
    const Home home;
    QCOMPARE(shown(findRegistryAuth("redis", home.sources())), std::string("none"));
    home.writeConfig("{}");
    QCOMPARE(shown(findRegistryAuth("redis", home.sources())), std::string("none"));
}

void TestAuth::storedLoginsAreFound_data()
{
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("found");
    const auto row =
        [](const char* name, const std::string& config, const char* reference, const char* found) {
            QTest::newRow(name) << QString::fromStdString(config) << reference << found;
        };
    row("Docker Hub",
        authEntry("https://index.docker.io/v1/", "me:pw"),
        "redis",
        "https://index.docker.io/v1/ me pw ");
    row("Docker Hub by another name",
        authEntry("docker.io", "me:pw"),
        "redis",
        "https://index.docker.io/v1/ me pw ");
    row("a host", authEntry("ghcr.io", "me:pw"), "ghcr.io/a/b:1", "ghcr.io me pw ");
    row("a host with scheme and path",
        authEntry("https://ghcr.io/v2/", "me:pw"),
        "ghcr.io/a",
        "ghcr.io me pw ");
    row("a port",
        authEntry("127.0.0.1:5000", "me:pw"),
        "127.0.0.1:5000/a",
        "127.0.0.1:5000 me pw ");
    row("another port", authEntry("127.0.0.1:5000", "me:pw"), "127.0.0.1:5001/a", "none");
    row("colons in the password", authEntry("r.io", "me:p:w:"), "r.io/a", "r.io me p:w: ");
    row("padding in the password",
        authEntry("r.io", std::string("me:pw\0\0", 7)),
        "r.io/a",
        "r.io me pw ");
    row("an identity token",
        R"({"auths":{"r.io":{"auth":")" + base64("me:") + R"(","identitytoken":"tok"}}})",
        "r.io/a",
        "r.io me  tok");
    row("user and password in the clear",
        R"({"auths":{"r.io":{"username":"u","password":"p"}}})",
        "r.io/a",
        "r.io u p ");
    row("what a store leaves behind", R"({"auths":{"r.io":{}}})", "r.io/a", "none");
}

void TestAuth::storedLoginsAreFound()
{
    QFETCH(QString, config);
    QFETCH(QString, reference);
    QFETCH(QString, found);
    const Home home;
    home.writeConfig(config.toStdString());
    QCOMPARE(shown(findRegistryAuth(reference.toStdString(), home.sources())), found.toStdString());
}

void TestAuth::theVariableComesBeforeTheFile()
{
    const Home home;
    home.writeConfig(authEntry("r.io", "file:pw"));
    const auto sources = home.sources({{"DOCKER_AUTH_CONFIG", authEntry("r.io", "variable:pw")}});
    QCOMPARE(shown(findRegistryAuth("r.io/a", sources)), std::string("r.io variable pw "));
    const auto other = home.sources({{"DOCKER_AUTH_CONFIG", authEntry("other.io", "variable:pw")}});
    QCOMPARE(shown(findRegistryAuth("r.io/a", other)), std::string("r.io file pw "));
}

void TestAuth::aBrokenConfigIsAnError()
{
    const Home home;
    home.writeConfig("{ not json");
    const auto found = findRegistryAuth("redis", home.sources());
    VERIFY_FAILS(found, ErrorCode::Invalid);
    VERIFY_SAYS(found.error().message, "config.json");
    VERIFY_FAILS(findRegistryAuth("redis", home.sources({{"DOCKER_AUTH_CONFIG", "["}})),
                 ErrorCode::Invalid);
}

void TestAuth::aBrokenLoginHarmsItsRegistryAlone()
{
    const Home home;
    home.writeConfig(R"({"auths":{"bad.io":{"auth":"%%%"},"good.io":{"auth":")" + base64("me:pw") +
                     "\"}}}");
    VERIFY_FAILS(findRegistryAuth("bad.io/a", home.sources()), ErrorCode::Invalid);
    QCOMPARE(shown(findRegistryAuth("good.io/a", home.sources())), std::string("good.io me pw "));
}

void TestAuth::aHelperIsAskedForTheRegistry()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"test","auths":{"r.io":{}}})");
    home.writeHelper(
        "test",
        R"(read server; printf '{"ServerURL":"%s","Username":"%s-%s","Secret":"pw"}' "$server" "$1" "$server")");
    QCOMPARE(shown(findRegistryAuth("r.io/a", home.sources())), std::string("r.io get-r.io pw "));
    QCOMPARE(shown(findRegistryAuth("redis", home.sources())),
             std::string("https://index.docker.io/v1/ get-https://index.docker.io/v1/ pw "));
}

void TestAuth::aHelperOfARegistryComesBeforeTheStore()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"store","credHelpers":{"r.io":"own"}})");
    home.writeHelper("store", R"(echo '{"Username":"store","Secret":"s"}')");
    home.writeHelper("own", R"(echo '{"Username":"own","Secret":"o"}')");
    QCOMPARE(shown(findRegistryAuth("r.io/a", home.sources())), std::string("r.io own o "));
    QCOMPARE(shown(findRegistryAuth("other.io/a", home.sources())),
             std::string("other.io store s "));
}

void TestAuth::aTokenIsAnIdentityToken()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"test"})");
    home.writeHelper("test", R"(echo '{"Username":"<token>","Secret":"tok"}')");
    QCOMPARE(shown(findRegistryAuth("r.io/a", home.sources())), std::string("r.io   tok"));
}

void TestAuth::aHelperWithoutCredentialsFallsBackToTheFile()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"test","auths":{"r.io":{"auth":")" + base64("me:pw") +
                     "\"}}}");
    home.writeHelper("test", "echo 'credentials not found in native keychain'; exit 1");
    QCOMPARE(shown(findRegistryAuth("r.io/a", home.sources())), std::string("r.io me pw "));
    QCOMPARE(shown(findRegistryAuth("other.io/a", home.sources())), std::string("none"));
}

void TestAuth::aHelperThatFailsIsDenied()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"test"})");
    home.writeHelper("test", "echo 'the keychain is locked'; exit 1");
    const auto found = findRegistryAuth("r.io/a", home.sources());
    VERIFY_FAILS(found, ErrorCode::Denied);
    VERIFY_SAYS(found.error().message, "the keychain is locked");
}

void TestAuth::aHelperThatIsNotThereIsNamed()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"nowhere"})");
    const auto found = findRegistryAuth("r.io/a", home.sources());
    VERIFY_FAILS(found, ErrorCode::NotFound);
    VERIFY_SAYS(found.error().message, "docker-credential-nowhere");
}

void TestAuth::aHelperWithAPathInItsNameIsRefused()
{
    const Home home;
    home.writeConfig(R"({"credsStore":"../../bin/sh"})");
    VERIFY_FAILS(findRegistryAuth("r.io/a", home.sources()), ErrorCode::Invalid);
}

void TestAuth::aHelperThatHangsIsEnded()
{
    const Home home;
    home.writeHelper("test",
                     "echo $$ > " + home.path("pid").toStdString() + "; sleep 1000 & sleep 1000");
    const auto found = askCredentialHelper("test", "r.io", home.sources().variables, 300ms);
    VERIFY_FAILS(found, ErrorCode::TimedOut);
    QFile file(home.path("pid"));
    QVERIFY(file.open(QFile::ReadOnly));
    const pid_t group = file.readAll().trimmed().toInt();
    QVERIFY(group > 1);
    QTRY_VERIFY(::kill(-group, 0) != 0); // its children are gone with it
}

void TestAuth::aHelperThatDoesNotReadIsNoSignal()
{
    const Home home;
    home.writeHelper("test", R"(exec <&-; echo '{"Username":"u","Secret":"s"}')");
    QCOMPARE(shown(askCredentialHelper("test", "r.io", home.sources().variables, 10s)),
             std::string("r.io u s "));
}

void TestAuth::aHelperThatNeverStopsTalkingIsEnded()
{
    const Home home;
    home.writeHelper("test",
                     "while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done");
    QVERIFY(!askCredentialHelper("test", "r.io", home.sources().variables, 500ms));
}

void TestAuth::aHelpersAnswerIsNeverShown()
{
    const Home home;
    home.writeHelper("test", "echo 'hunter2'");
    const auto found = askCredentialHelper("test", "r.io", home.sources().variables, 10s);
    VERIFY_FAILS(found, ErrorCode::Denied);
    QVERIFY(toString(found.error()).find("hunter2") == std::string::npos);
}

QTEST_GUILESS_MAIN(TestAuth)

#include "tst_auth.moc"
