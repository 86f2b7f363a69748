// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/engine/endpoint.h"
#include "tests/support/fake_engine.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::engine;

namespace {

/// A home folder with Docker contexts.
class Home
{
public:
    void write(const std::string& name, const std::string& text = {}) const
    {
        const QString path = m_folder.filePath(QString::fromStdString(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text.c_str());
    }

    void writeContext(const std::string& name, const std::string& host) const
    {
        write(".docker/contexts/meta/" + sha256Hex(name) + "/meta.json",
              R"({"Name":")" + name + R"(","Metadata":{},"Endpoints":{"docker":{"Host":")" + host +
                  R"(","SkipTLSVerify":false}}})");
    }

    [[nodiscard]] EndpointRequest request(Variables variables = {}) const
    {
        return {.variables = std::move(variables), .homeDirectory = path()};
    }

    [[nodiscard]] std::string path() const { return m_folder.path().toStdString(); }

private:
    QTemporaryDir m_folder;
};

std::string hostOf(const Result<Endpoint>& endpoint)
{
    return endpoint ? endpoint->host : toString(endpoint.error());
}

} // namespace

class TestEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void theOrderIsAsDocumented();
    void theReasonIsSaid();
    void hostsAreWrittenInFull_data();
    void hostsAreWrittenInFull();
    void wrongHostsAreRefused_data();
    void wrongHostsAreRefused();
    void anUnknownContextSaysWhichThereAre();
    void theDefaultContextIsTheDefaultSocket();
    void aBrokenContextIsNamed();
    void aBrokenConfigIsAnError();
    void certificatesOfAContextAreFound();
    void certificatesOfTheEnvironmentAreFound();
    void theConfigFolderMayBeElsewhere();
    void enginesAreListedTheOneInUseFirst();
    void theMachineIsThatOfTheAddress_data();
    void theMachineIsThatOfTheAddress();
    void sshIsRunWithTheVariablesOfTheRequest();
};

void TestEndpoint::theMachineIsThatOfTheAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("machine");
    QTest::newRow("socket") << "unix:///var/run/docker.sock"
                            << "";
    QTest::newRow("loopback") << "tcp://127.0.0.1:2375"
                              << "";
    QTest::newRow("localhost") << "ssh://ann@localhost"
                               << "";
    QTest::newRow("IPv6 loopback") << "tcp://[::1]:2376"
                                   << "";
    QTest::newRow("tcp") << "tcp://build.example:2376"
                         << "build.example";
    QTest::newRow("ssh") << "ssh://ann@build:2222/run/docker.sock"
                         << "build";
    QTest::newRow("IPv6") << "tcp://[2001:db8::7]:2376"
                          << "2001:db8::7";
}

void TestEndpoint::theMachineIsThatOfTheAddress()
{
    QFETCH(const QString, host);
    QFETCH(const QString, machine);
    QCOMPARE(machineOf({.host = host.toStdString()}), machine.toStdString());
}

void TestEndpoint::sshIsRunWithTheVariablesOfTheRequest()
{
    const Home home;
    home.writeContext("far", "ssh://build");
    const Variables variables{{"SSH_AUTH_SOCK", "/agent"}};
    EndpointRequest request = home.request(variables);
    request.context = "far";
    const Result<Endpoint> ofContext = resolveEndpoint(request);
    VERIFY_OK(ofContext);
    QCOMPARE(ofContext->sshVariables, variables);
    request = home.request(variables);
    request.host = "ssh://build";
    QCOMPARE(resolveEndpoint(request)->sshVariables, variables);
    request.host = "tcp://build:2375";
    QVERIFY(resolveEndpoint(request)->sshVariables.empty());
}

void TestEndpoint::theOrderIsAsDocumented()
{
    const Home home;
    for (const char* name : {"named", "variable", "current"})
        home.writeContext(name, std::string("unix:///") + name + ".sock");
    EndpointRequest request = home.request();
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///var/run/docker.sock"));
    home.write(".docker/config.json", R"({"currentContext":"current"})");
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///current.sock"));
    request.variables["DOCKER_CONTEXT"] = "variable";
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///variable.sock"));
    request.variables["DOCKER_HOST"] = "unix:///host.sock";
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///host.sock"));
    request.context = "named";
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///named.sock"));
    request.host = "unix:///flag.sock";
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///flag.sock"));
}

void TestEndpoint::theReasonIsSaid()
{
    const Home home;
    home.writeContext("current", "unix:///c.sock");
    home.write(".docker/config.json", R"({"currentContext":"current"})");
    const auto endpoint = resolveEndpoint(home.request());
    VERIFY_OK(endpoint);
    QCOMPARE(endpoint->context, std::string("current"));
    VERIFY_SAYS(endpoint->reason, "current context of " + home.path());
    const auto fromVariable = resolveEndpoint(home.request({{"DOCKER_HOST", "unix:///h.sock"}}));
    QCOMPARE(fromVariable->reason, std::string("DOCKER_HOST is set"));
    QVERIFY(fromVariable->context.empty());
}

void TestEndpoint::hostsAreWrittenInFull_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("full");
    QTest::newRow("a socket") << "unix:///run/d.sock"
                              << "unix:///run/d.sock";
    QTest::newRow("the default socket") << "unix://"
                                        << "unix:///var/run/docker.sock";
    QTest::newRow("host and port") << "tcp://host:99"
                                   << "tcp://host:99";
    QTest::newRow("no port") << "tcp://host"
                             << "tcp://host:2375";
    QTest::newRow("a slash at the end") << "tcp://host:99/"
                                        << "tcp://host:99";
    QTest::newRow("IPv6") << "tcp://[::1]"
                          << "tcp://[::1]:2375";
    QTest::newRow("IPv6 with a port") << "tcp://[::1]:99"
                                      << "tcp://[::1]:99";
    QTest::newRow("no scheme") << "host:99"
                               << "tcp://host:99";
    QTest::newRow("http") << "http://host:99"
                          << "tcp://host:99";
    QTest::newRow("https") << "https://host"
                           << "tcp://host:2376";
    QTest::newRow("ssh") << "ssh://me@host:22"
                         << "ssh://me@host:22";
    QTest::newRow("white space") << " unix:///a.sock\n"
                                 << "unix:///a.sock";
}

void TestEndpoint::hostsAreWrittenInFull()
{
    QFETCH(QString, written);
    QFETCH(QString, full);
    const Home home;
    EndpointRequest request = home.request();
    request.host = written.toStdString();
    QCOMPARE(hostOf(resolveEndpoint(request)), full.toStdString());
}

void TestEndpoint::wrongHostsAreRefused_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("hint");
    QTest::newRow("a path") << "/run/d.sock" << static_cast<int>(ErrorCode::Invalid)
                            << "write unix:///run/d.sock";
    QTest::newRow("a word") << "engine" << static_cast<int>(ErrorCode::Invalid) << "unix:///path";
    QTest::newRow("no machine") << "tcp://" << static_cast<int>(ErrorCode::Invalid) << "tcp://host";
    QTest::newRow("unknown scheme")
        << "ftp://x" << static_cast<int>(ErrorCode::Invalid) << "unix:///path";
    QTest::newRow("Windows") << "npipe:////./pipe/x" << static_cast<int>(ErrorCode::Unsupported)
                             << "unix://";
}

void TestEndpoint::wrongHostsAreRefused()
{
    QFETCH(QString, host);
    QFETCH(int, code);
    QFETCH(QString, hint);
    const Home home;
    const auto endpoint = resolveEndpoint(home.request({{"DOCKER_HOST", host.toStdString()}}));
    VERIFY_FAILS(endpoint, static_cast<ErrorCode>(code));
    VERIFY_SAYS(endpoint.error().hint, hint.toStdString());
}

void TestEndpoint::anUnknownContextSaysWhichThereAre()
{
    const Home home;
    home.writeContext("production", "unix:///p.sock");
    EndpointRequest request = home.request();
    request.context = "prodution";
    const auto close = resolveEndpoint(request);
    VERIFY_FAILS(close, ErrorCode::NotFound);
    VERIFY_SAYS(close.error().hint, "did you mean production?");
    request.context = "zzz";
    const auto far = resolveEndpoint(request);
    VERIFY_FAILS(far, ErrorCode::NotFound);
    VERIFY_SAYS(far.error().hint, "default, production");
}

void TestEndpoint::theDefaultContextIsTheDefaultSocket()
{
    const Home home;
    EndpointRequest request = home.request();
    request.context = "default";
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///var/run/docker.sock"));
    request.variables["DOCKER_HOST"] = "unix:///h.sock";
    QCOMPARE(hostOf(resolveEndpoint(request)), std::string("unix:///h.sock"));
}

void TestEndpoint::aBrokenContextIsNamed()
{
    const Home home;
    home.write(".docker/contexts/meta/" + sha256Hex("bad") + "/meta.json", "{");
    EndpointRequest request = home.request();
    request.context = "bad";
    const auto endpoint = resolveEndpoint(request);
    VERIFY_FAILS(endpoint, ErrorCode::Invalid);
    VERIFY_SAYS(endpoint.error().message, "meta.json");
}

void TestEndpoint::aBrokenConfigIsAnError()
{
    const Home home;
    home.write(".docker/config.json", "[]");
    VERIFY_FAILS(resolveEndpoint(home.request()), ErrorCode::Invalid);
    QVERIFY(listEndpoints(home.request()).size() < 10); // and what there is can still be listed
}

void TestEndpoint::certificatesOfAContextAreFound()
{
    const Home home;
    home.writeContext("remote", "tcp://host");
    const std::string folder = ".docker/contexts/tls/" + sha256Hex("remote") + "/docker/";
    for (const char* name : {"ca.pem", "cert.pem", "key.pem"})
        home.write(folder + name);
    EndpointRequest request = home.request();
    request.context = "remote";
    const auto endpoint = resolveEndpoint(request);
    VERIFY_OK(endpoint);
    QCOMPARE(endpoint->host, std::string("tcp://host:2376"));
    QVERIFY(endpoint->tls.has_value());
    QCOMPARE(endpoint->tls->ca.string(), home.path() + "/" + folder + "ca.pem");
    QVERIFY(!endpoint->tls->certificate.empty());
    QVERIFY(!endpoint->tls->key.empty());
    QVERIFY(endpoint->tls->verify);
}

void TestEndpoint::certificatesOfTheEnvironmentAreFound()
{
    const Home home;
    home.write("certs/ca.pem");
    const auto endpoint =
        resolveEndpoint(home.request({{"DOCKER_HOST", "tcp://host"},
                                      {"DOCKER_TLS_VERIFY", "1"},
                                      {"DOCKER_CERT_PATH", home.path() + "/certs"}}));
    VERIFY_OK(endpoint);
    QCOMPARE(endpoint->host, std::string("tcp://host:2376"));
    QVERIFY(endpoint->tls.has_value());
    QCOMPARE(endpoint->tls->ca.string(), home.path() + "/certs/ca.pem");
    QVERIFY(endpoint->tls->key.empty());
    const auto plain = resolveEndpoint(home.request({{"DOCKER_HOST", "tcp://host"}}));
    QVERIFY(!plain->tls);
}

void TestEndpoint::theConfigFolderMayBeElsewhere()
{
    const Home home;
    home.write("elsewhere/config.json", R"({"currentContext":"there"})");
    home.write("elsewhere/contexts/meta/" + sha256Hex("there") + "/meta.json",
               R"({"Name":"there","Endpoints":{"docker":{"Host":"unix:///t.sock"}}})");
    QCOMPARE(hostOf(resolveEndpoint(home.request({{"DOCKER_CONFIG", home.path() + "/elsewhere"}}))),
             std::string("unix:///t.sock"));
}

void TestEndpoint::enginesAreListedTheOneInUseFirst()
{
    const Home home;
    const test::FakeEngine rootless;
    home.writeContext("a", "unix:///a.sock");
    home.writeContext("b", "unix:///b.sock");
    home.write(".docker/config.json", R"({"currentContext":"b"})");
    const auto endpoints = listEndpoints(
        home.request({{"XDG_RUNTIME_DIR", rootless.socketPath().parent_path().string()}}));
    QVERIFY(endpoints.size() >= 3);
    QCOMPARE(endpoints[0].context, std::string("b"));
    QCOMPARE(std::ranges::count(endpoints, "unix:///b.sock", &Endpoint::host), 1);
    QCOMPARE(std::ranges::count(endpoints, "unix:///a.sock", &Endpoint::host), 1);
    const auto found = std::ranges::find(endpoints, rootless.host(), &Endpoint::host);
    QVERIFY(found != endpoints.end());
    QCOMPARE(found->reason, std::string("rootless Docker"));
}

QTEST_GUILESS_MAIN(TestEndpoint)

#include "tst_endpoint.moc"
