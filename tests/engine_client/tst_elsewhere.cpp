// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"
#include "core/engine/events.h"
#include "tests/engine_client/support.h"
#include "tests/support/fake_ssh.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

namespace {

const QString kRelay = QStringLiteral(PLUMBLINE_TEST_SUPPORT "/relay.py");

/// An authority, and the certificates it signed for an engine at 127.0.0.1 and for a client.
class Certificates
{
public:
    Certificates()
    {
        makeAuthority("ca");
        makeAuthority("stranger");
        makeSigned("server", "ca", "subjectAltName=IP:127.0.0.1");
        makeSigned("cert", "ca", "extendedKeyUsage=clientAuth");
        makeSigned("foreign", "stranger", "extendedKeyUsage=clientAuth");
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] std::filesystem::path file(const QString& name) const
    {
        return path(name).toStdString();
    }

private:
    void openssl(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("openssl", arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl: %s", process.readAllStandardError().constData());
    }

    void makeAuthority(const QString& name)
    {
        openssl({"req",
                 "-x509",
                 "-newkey",
                 "ec",
                 "-pkeyopt",
                 "ec_paramgen_curve:prime256v1",
                 "-nodes",
                 "-days",
                 "2",
                 "-subj",
                 "/CN=" + name,
                 "-keyout",
                 name + "-key.pem",
                 "-out",
                 name + ".pem"});
    }

    void makeSigned(const QString& name, const QString& authority, const QByteArray& extension)
    {
        QFile extensions(path(name + ".ext"));
        if (!extensions.open(QIODevice::WriteOnly) || extensions.write(extension + '\n') < 0)
            qFatal("cannot write %s", qPrintable(extensions.fileName()));
        extensions.close();
        openssl({"req",
                 "-newkey",
                 "ec",
                 "-pkeyopt",
                 "ec_paramgen_curve:prime256v1",
                 "-nodes",
                 "-subj",
                 "/CN=" + name,
                 "-keyout",
                 name + "-key.pem",
                 "-out",
                 name + ".csr"});
        openssl({"x509",
                 "-req",
                 "-in",
                 name + ".csr",
                 "-CA",
                 authority + ".pem",
                 "-CAkey",
                 authority + "-key.pem",
                 "-CAcreateserial",
                 "-days",
                 "2",
                 "-extfile",
                 name + ".ext",
                 "-out",
                 name + ".pem"});
    }

    QTemporaryDir m_folder;
};

/// An engine's TLS port that leads to the fake engine and wants certificates.
class TlsFront
{
public:
    TlsFront(const FakeEngine& fake, const Certificates& certificates)
    {
        m_process.start("python3",
                        {kRelay,
                         "tls",
                         QString::fromStdString(fake.socketPath().string()),
                         certificates.path("server.pem"),
                         certificates.path("server-key.pem"),
                         certificates.path("ca.pem")});
        if (!m_process.waitForReadyRead())
            qFatal("no TLS port: %s", m_process.readAllStandardError().constData());
        m_port = m_process.readLine().trimmed();
    }

    TlsFront(const TlsFront&) = delete;
    TlsFront& operator=(const TlsFront&) = delete;
    TlsFront(TlsFront&&) = delete;
    TlsFront& operator=(TlsFront&&) = delete;

    ~TlsFront()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    [[nodiscard]] std::string host(const std::string& name = "127.0.0.1") const
    {
        return "tcp://" + name + ":" + m_port.toStdString();
    }

private:
    QProcess m_process;
    QByteArray m_port;
};

Endpoint through(const FakeSsh& ssh, const std::string& host)
{
    return {.host = host, .sshVariables = ssh.variables};
}

} // namespace

/// Engines on other machines: mutual TLS and ssh.
class TestElsewhere : public QObject
{
    Q_OBJECT

private slots:

    void initTestCase() { m_certificates.emplace(); }

    void bothSidesShowTheirCertificates();
    void aClientWithoutOrWithAForeignCertificateIsTurnedAway_data();
    void aClientWithoutOrWithAForeignCertificateIsTurnedAway();
    void anEngineOfAnotherAuthorityIsNotTrusted();
    void anEngineUnderAnotherNameIsNotTrusted();
    void anUncheckedEngineIsTakenAsItIs();
    void certificatesThatCannotBeReadAreNamed();
    void anEngineWithoutTlsIsNoticed();
    void sshIsRunAsDockerRunsIt_data();
    void sshIsRunAsDockerRunsIt();
    void sshCarriesAnswersAndStreams();
    void everySshEndsWithItsClient();
    void whatSshSaysIsTheError_data();
    void whatSshSaysIsTheError();
    void whatLooksLikeAnOptionIsNoAddress_data();
    void whatLooksLikeAnOptionIsNoAddress();
    void withoutSshItIsSaid();

private:
    std::optional<Certificates> m_certificates;
};

void TestElsewhere::bothSidesShowTheirCertificates()
{
    FakeEngine fake;
    const TlsFront front(fake, *m_certificates);
    fake.reply("GET", "/containers/json", {.body = "[]"});
    const Result<Client> client =
        Client::connect({.host = front.host(),
                         .tls = TlsFiles{.ca = m_certificates->file("ca.pem"),
                                         .certificate = m_certificates->file("cert.pem"),
                                         .key = m_certificates->file("cert-key.pem")}});
    VERIFY_OK(client);
    VERIFY_OK(client->exchange({.path = "/containers/json", .purpose = phrase("list containers")}));
}

void TestElsewhere::aClientWithoutOrWithAForeignCertificateIsTurnedAway_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("hint");
    QTest::newRow("none") << ""
                          << "the engine asks for a certificate";
    QTest::newRow("foreign") << "foreign"
                             << "the engine does not accept";
}

void TestElsewhere::aClientWithoutOrWithAForeignCertificateIsTurnedAway()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, hint);
    FakeEngine fake;
    const TlsFront front(fake, *m_certificates);
    TlsFiles files{.ca = m_certificates->file("ca.pem")};
    if (!certificate.isEmpty()) {
        files.certificate = m_certificates->file(certificate + ".pem");
        files.key = m_certificates->file(certificate + "-key.pem");
    }
    const Result<Client> client = Client::connect({.host = front.host(), .tls = files});
    // A connection that is closed may be gone before the word that says why has arrived.
    QVERIFY(!client);
    QVERIFY(client.error().code == ErrorCode::Denied ||
            client.error().code == ErrorCode::Unreachable);
    VERIFY_SAYS(client.error().message, "no trusted connection to " + front.host());
    VERIFY_SAYS(client.error().hint, hint.toStdString());
    QCOMPARE(fake.requests().size(), std::size_t{0});
}

void TestElsewhere::anEngineOfAnotherAuthorityIsNotTrusted()
{
    FakeEngine fake;
    const TlsFront front(fake, *m_certificates);
    const Result<Client> client = Client::connect(
        {.host = front.host(), .tls = TlsFiles{.ca = m_certificates->file("stranger.pem")}});
    VERIFY_FAILS(client, ErrorCode::Denied);
    VERIFY_SAYS(client.error().hint, "stranger.pem");
}

void TestElsewhere::anEngineUnderAnotherNameIsNotTrusted()
{
    FakeEngine fake;
    const TlsFront front(fake, *m_certificates);
    const Result<Client> client =
        Client::connect({.host = front.host("localhost"),
                         .tls = TlsFiles{.ca = m_certificates->file("ca.pem"),
                                         .certificate = m_certificates->file("cert.pem"),
                                         .key = m_certificates->file("cert-key.pem")}});
    VERIFY_FAILS(client, ErrorCode::Denied);
    VERIFY_SAYS(client.error().hint, "is the address one the certificate names?");
}

void TestElsewhere::anUncheckedEngineIsTakenAsItIs()
{
    FakeEngine fake;
    const TlsFront front(fake, *m_certificates);
    VERIFY_OK(Client::connect({.host = front.host("localhost"),
                               .tls = TlsFiles{.certificate = m_certificates->file("cert.pem"),
                                               .key = m_certificates->file("cert-key.pem"),
                                               .verify = false}}));
}

void TestElsewhere::certificatesThatCannotBeReadAreNamed()
{
    FakeEngine fake;
    const TlsFront front(fake, *m_certificates);
    const Result<Client> client =
        Client::connect({.host = front.host(),
                         .tls = TlsFiles{.ca = m_certificates->file("ca.pem"),
                                         .certificate = m_certificates->file("missing.pem"),
                                         .key = m_certificates->file("cert-key.pem")}});
    VERIFY_FAILS(client, ErrorCode::Denied);
    VERIFY_SAYS(client.error().hint, "missing.pem");
}

void TestElsewhere::anEngineWithoutTlsIsNoticed()
{
    QProcess plain; // a server that answers in clear
    plain.start("python3",
                {"-c",
                 "import http.server as h\n"
                 "s = h.HTTPServer(('127.0.0.1', 0), h.BaseHTTPRequestHandler)\n"
                 "print(s.server_port, flush=True)\n"
                 "s.serve_forever()"});
    QVERIFY(plain.waitForReadyRead());
    const std::string port = plain.readLine().trimmed().toStdString();
    const Result<Client> client =
        Client::connect({.host = "tcp://127.0.0.1:" + port, .tls = TlsFiles{.verify = false}});
    plain.kill();
    plain.waitForFinished();
    VERIFY_FAILS(client, ErrorCode::Unreachable);
    VERIFY_SAYS(client.error().hint, "does the engine speak TLS on that port?");
}

void TestElsewhere::sshIsRunAsDockerRunsIt_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("arguments");
    const QStringList before{"-T", "-o", "ConnectTimeout=30", "-o", "BatchMode=yes"};
    QTest::newRow("host") << "ssh://build"
                          << before + QStringList{"--", "build", "docker", "system", "dial-stdio"};
    QTest::newRow("user and port")
        << "ssh://ann@build:2222"
        << before + QStringList{
                        "-l", "ann", "-p", "2222", "--", "build", "docker", "system", "dial-stdio"};
    QTest::newRow("IPv6") << "ssh://[::1]:22"
                          << before +
                                 QStringList{
                                     "-p", "22", "--", "::1", "docker", "system", "dial-stdio"};
    QTest::newRow("socket") << "ssh://build/run/user/1000/docker.sock"
                            << before + QStringList{"--",
                                                    "build",
                                                    "docker",
                                                    "--host",
                                                    "unix:///run/user/1000/docker.sock",
                                                    "system",
                                                    "dial-stdio"};
}

void TestElsewhere::sshIsRunAsDockerRunsIt()
{
    QFETCH(const QString, host);
    QFETCH(const QStringList, arguments);
    FakeEngine fake;
    const FakeSsh ssh(fake);
    VERIFY_OK(Client::connect(through(ssh, host.toStdString())));
    QCOMPARE(ssh.arguments(), arguments);
}

void TestElsewhere::sshCarriesAnswersAndStreams()
{
    FakeEngine fake;
    const FakeSsh ssh(fake);
    fake.reply("GET", "/containers/json", {.body = std::string(300'000, ' ') + "[]"});
    fake.reply("GET", "/events", {.manner = FakeReply::Manner::Stream});
    const Result<Client> client = Client::connect(through(ssh, "ssh://build"));
    VERIFY_OK(client);
    const Result<Response> answer =
        client->exchange({.path = "/containers/json", .purpose = phrase("list containers")});
    VERIFY_OK(answer);
    QCOMPARE(answer->body.size(), std::size_t{300'002});
    Inbox<std::string> chunks;
    const StreamHandle stream = client->stream(
        {.path = "/events", .deadline = std::nullopt, .purpose = phrase("follow events")},
        [&chunks](std::string_view chunk) {
            if (!chunk.empty())
                chunks.push(std::string(chunk));
        },
        [](auto) {});
    QVERIFY(fake.waitForStreams("/events"));
    fake.push("/events", "{}\n");
    QCOMPARE(chunks.wait().front(), std::string("{}\n"));
}

void TestElsewhere::everySshEndsWithItsClient()
{
    FakeEngine fake;
    const FakeSsh ssh(fake);
    fake.reply("GET", "/events", {.manner = FakeReply::Manner::Stream});
    {
        const Result<Client> client = Client::connect(through(ssh, "ssh://build"));
        VERIFY_OK(client);
        const StreamHandle stream = client->stream(
            {.path = "/events", .deadline = std::nullopt, .purpose = phrase("follow events")},
            [](auto) {},
            [](auto) {});
        QVERIFY(fake.waitForStreams("/events"));
    }
    const QStringList processes = ssh.processes();
    QVERIFY(!processes.isEmpty());
    for (const QString& process : processes)
        QVERIFY2(::kill(process.toInt(), 0) != 0, qPrintable(process + " is still there"));
}

void TestElsewhere::whatSshSaysIsTheError_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("hint");
    QTest::newRow("key") << "ann@build: Permission denied (publickey)."
                         << static_cast<int>(ErrorCode::Denied) << "ssh-add";
    QTest::newRow("unknown host") << "Host key verification failed."
                                  << static_cast<int>(ErrorCode::Unreachable)
                                  << "confirm its key: ssh ann@build";
    QTest::newRow("no docker") << "sh: 1: docker: not found"
                               << static_cast<int>(ErrorCode::Unreachable)
                               << "install Docker's command on ann@build";
    QTest::newRow("no route") << "ssh: connect to host build port 22: No route to host"
                              << static_cast<int>(ErrorCode::Unreachable)
                              << "ssh ann@build docker version";
}

void TestElsewhere::whatSshSaysIsTheError()
{
    QFETCH(const QString, words);
    QFETCH(const int, code);
    QFETCH(const QString, hint);
    FakeEngine fake;
    FakeSsh ssh(fake);
    ssh.variables["SAYS"] = words.toStdString();
    const Result<Client> client = Client::connect(through(ssh, "ssh://ann@build"));
    VERIFY_FAILS(client, static_cast<ErrorCode>(code));
    VERIFY_SAYS(client.error().message, "no way to ssh://ann@build: " + words.toStdString());
    VERIFY_SAYS(client.error().hint, hint.toStdString());
}

void TestElsewhere::whatLooksLikeAnOptionIsNoAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("host") << "ssh://-oProxyCommand=touch";
    QTest::newRow("user") << "ssh://-oProxyCommand=touch@build";
    QTest::newRow("no user") << "ssh://@build";
    QTest::newRow("port") << "ssh://build:22x";
    QTest::newRow("command") << "ssh://build/run/docker.sock;reboot";
    QTest::newRow("space") << "ssh://build reboot";
}

void TestElsewhere::whatLooksLikeAnOptionIsNoAddress()
{
    QFETCH(const QString, host);
    FakeEngine fake;
    const FakeSsh ssh(fake);
    VERIFY_FAILS(Client::connect(through(ssh, host.toStdString())), ErrorCode::Invalid);
    QVERIFY(ssh.processes().isEmpty());
}

void TestElsewhere::withoutSshItIsSaid()
{
    const Result<Client> client =
        Client::connect({.host = "ssh://build", .sshVariables = {{"PATH", "/nowhere"}}});
    VERIFY_FAILS(client, ErrorCode::NotFound);
    VERIFY_SAYS(client.error().hint, "openssh-client");
}

QTEST_GUILESS_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
