// SPDX-License-Identifier: Apache-2.0
#include "core/stack/probes/implied.h"
#include "core/stack/probes/probe.h"

#include <QtTest>

#include <arpa/inet.h>
#include <array>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::stack;
using namespace std::string_literals;

Q_DECLARE_METATYPE(plumbline::stack::Protocol)
Q_DECLARE_METATYPE(plumbline::stack::Answer)
Q_DECLARE_METATYPE(std::string)

namespace {

/// A server of one connection that says what it is told to, on a free port of the loopback.
class LittleServer
{
public:
    LittleServer()
        : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_listener, raw, length) == 0 && listen(m_listener, 1) == 0 &&
            getsockname(m_listener, raw, &length) == 0)
            m_port = ntohs(address.sin_port);
    }

    LittleServer(const LittleServer&) = delete;
    LittleServer& operator=(const LittleServer&) = delete;
    LittleServer(LittleServer&&) = delete;
    LittleServer& operator=(LittleServer&&) = delete;

    ~LittleServer()
    {
        close(m_connection);
        close(m_listener);
    }

    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void accept() { m_connection = ::accept(m_listener, nullptr, nullptr); }

    void say(std::string_view bytes) const
    {
        QCOMPARE(send(m_connection, bytes.data(), bytes.size(), MSG_NOSIGNAL),
                 static_cast<ssize_t>(bytes.size()));
    }

    [[nodiscard]] std::string hear() const
    {
        std::array<char, 4096> bytes{};
        const ssize_t got = recv(m_connection, bytes.data(), bytes.size(), 0);
        return got <= 0 ? "" : std::string(bytes.data(), static_cast<std::size_t>(got));
    }

    void hangUp()
    {
        close(m_connection);
        m_connection = -1;
    }

private:
    int m_listener = -1;
    int m_connection = -1;
    std::uint16_t m_port = 0;
};

/// Lets the probe go on until it waits for the server, or has an answer.
Answer drive(Probe& probe)
{
    Answer answer = Answer::Unfinished;
    while (answer == Answer::Unfinished) {
        pollfd descriptor{.fd = probe.descriptor(), .events = probe.events(), .revents = 0};
        constexpr int kMoment = 200;
        if (poll(&descriptor, 1, kMoment) <= 0)
            return answer;
        answer = probe.advance();
    }
    return answer;
}

engine::ContainerDetails withCheck(std::vector<std::string> test)
{
    engine::ContainerDetails container;
    container.healthcheck.test = std::move(test);
    container.env = {"POSTGRES_USER=app", "PORT=8081"};
    return container;
}

} // namespace

class TestProbes : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreJudged_data();
    void bytesAreJudged();

    void answerSplitAnywhereIsTheSame_data() { bytesAreJudged_data(); }

    void answerSplitAnywhereIsTheSame();
    void conversationRunsToItsAnswer();
    void answerMayComeInPieces();
    void serverThatHangsUpIsNotReady();
    void refusedConnectionIsSaidSo();
    void tcpIsReadyOnceConnected();
    void checkImpliesAProbe_data();
    void checkImpliesAProbe();
    void bareTcpIsNotAskedThroughAPublishedPort();
};

void TestProbes::bytesAreJudged_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<std::string>("bytes");
    QTest::addColumn<Answer>("answer");
    const auto error = [](const std::string& code) {
        const std::string body = "SFATAL\0C"s + code + "\0Mno\0\0"s;
        const auto length = static_cast<char>(body.size() + 4);
        return "E\0\0\0"s + length + body;
    };
    QTest::newRow("postgres asks for a password")
        << Protocol::PostgreSql << "R\0\0\0\x08\0\0\0\x03"s << Answer::Ready;
    QTest::newRow("postgres refuses the user")
        << Protocol::PostgreSql << error("28000") << Answer::Ready;
    QTest::newRow("postgres starts up") << Protocol::PostgreSql << error("57P03") << Answer::NotYet;
    QTest::newRow("not postgres") << Protocol::PostgreSql << "HTTP/1.1 400"s << Answer::NotYet;
    QTest::newRow("redis answers") << Protocol::Redis << "+PONG\r\n"s << Answer::Ready;
    QTest::newRow("redis wants a password")
        << Protocol::Redis << "-NOAUTH Authentication required.\r\n"s << Answer::Ready;
    QTest::newRow("redis loads its data")
        << Protocol::Redis << "-LOADING Redis is loading\r\n"s << Answer::NotYet;
    QTest::newRow("rabbitmq starts a connection")
        << Protocol::Amqp << "\x01\0\0\0\0\x01\xf4\0\x0a\0\x0a\0\x09"s << Answer::Ready;
    QTest::newRow("another AMQP") << Protocol::Amqp << "AMQP\x03\x01\0\0"s << Answer::NotYet;
    QTest::newRow("mysql greets") << Protocol::MySql
                                  << "J\0\0\0\x0a"
                                     "8.0.36\0"s
                                  << Answer::Ready;
    QTest::newRow("mysql has too many connections")
        << Protocol::MySql << "\x17\0\0\0\xff\x10\x04Too many"s << Answer::NotYet;
    QTest::newRow("nats greets") << Protocol::Nats << "INFO {\"server_id\":\"N\"}\r\n"s
                                 << Answer::Ready;
    QTest::newRow("memcached answers")
        << Protocol::Memcached << "VERSION 1.6.18\r\n"s << Answer::Ready;
    QTest::newRow("http is fine") << Protocol::Http << "HTTP/1.1 200 OK\r\n\r\n"s << Answer::Ready;
    QTest::newRow("http redirects")
        << Protocol::Http << "HTTP/1.1 302 Found\r\n\r\n"s << Answer::Ready;
    QTest::newRow("http starts up")
        << Protocol::Http << "HTTP/1.1 503 Service Unavailable\r\n\r\n"s << Answer::NotYet;
    QTest::newRow("not http") << Protocol::Http << "+OK hello\r\n"s << Answer::NotYet;
}

void TestProbes::bytesAreJudged()
{
    QFETCH(Protocol, protocol);
    QFETCH(std::string, bytes);
    QFETCH(Answer, answer);
    QVERIFY(judgeAnswer({.protocol = protocol}, bytes) == answer);
}

void TestProbes::answerSplitAnywhereIsTheSame()
{
    QFETCH(Protocol, protocol);
    QFETCH(std::string, bytes);
    QFETCH(Answer, answer);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const Answer part = judgeAnswer({.protocol = protocol}, bytes.substr(0, length));
        QVERIFY(part == Answer::Unfinished || part == answer);
    }
}

void TestProbes::conversationRunsToItsAnswer()
{
    LittleServer server;
    Probe probe({.protocol = Protocol::PostgreSql,
                 .address = "127.0.0.1",
                 .port = server.port(),
                 .user = "app"});
    QVERIFY(probe.begin() == Answer::Unfinished);
    server.accept();
    QVERIFY(drive(probe) == Answer::Unfinished);
    QVERIFY(server.hear().find("user\0app\0"s) != std::string::npos);
    server.say("R\0\0\0\x08\0\0\0\x03"s);
    QVERIFY(drive(probe) == Answer::Ready);
}

void TestProbes::answerMayComeInPieces()
{
    LittleServer server;
    Probe probe({.protocol = Protocol::Redis, .address = "127.0.0.1", .port = server.port()});
    probe.begin();
    server.accept();
    server.say("+PO");
    QVERIFY(drive(probe) == Answer::Unfinished);
    server.say("NG\r\n");
    QVERIFY(drive(probe) == Answer::Ready);
}

void TestProbes::serverThatHangsUpIsNotReady()
{
    LittleServer server;
    Probe probe({.protocol = Protocol::MySql, .address = "127.0.0.1", .port = server.port()});
    probe.begin();
    server.accept();
    server.hangUp();
    QVERIFY(drive(probe) == Answer::NotYet);
}

void TestProbes::refusedConnectionIsSaidSo()
{
    std::uint16_t port = 0;
    {
        const LittleServer server;
        port = server.port();
    }
    Probe probe({.protocol = Protocol::Http, .address = "127.0.0.1", .port = port});
    const Answer begun = probe.begin();
    QVERIFY(begun == Answer::Refused || drive(probe) == Answer::Refused);
}

void TestProbes::tcpIsReadyOnceConnected()
{
    const LittleServer server;
    Probe probe({.protocol = Protocol::Tcp, .address = "127.0.0.1", .port = server.port()});
    const Answer begun = probe.begin();
    QVERIFY(begun == Answer::Ready || drive(probe) == Answer::Ready);
}

void TestProbes::checkImpliesAProbe_data()
{
    QTest::addColumn<QStringList>("test");
    QTest::addColumn<QString>("probe");
    const auto shell = [](const char* text) { return QStringList{"CMD-SHELL", text}; };
    QTest::newRow("pg_isready") << shell("pg_isready -U app -d shop") << "postgres 5432 app early";
    QTest::newRow("pg_isready, user of the image")
        << shell("pg_isready -U ${POSTGRES_USER} -d shop || exit 1") << "postgres 5432 app early";
    QTest::newRow("pg_isready, words")
        << QStringList{"CMD", "pg_isready", "-p", "5433"} << "postgres 5433 app early";
    QTest::newRow("pg_isready over TCP")
        << shell("pg_isready -h localhost -U app") << "postgres 5432 app";
    QTest::newRow("pg_isready of another host") << shell("pg_isready -h primary") << "";
    QTest::newRow("a query says more") << shell("pg_isready && psql -c 'select 1'") << "";
    QTest::newRow("redis") << QStringList{"CMD", "redis-cli", "ping"} << "redis 6379";
    QTest::newRow("redis with a password")
        << shell("redis-cli -a $$PASS --no-auth-warning ping | grep PONG") << "";
    QTest::newRow("redis, answer looked at") << shell("redis-cli ping | grep PONG") << "redis 6379";
    QTest::newRow("redis that counts keys") << shell("redis-cli dbsize") << "";
    QTest::newRow("rabbitmq") << QStringList{"CMD", "rabbitmq-diagnostics", "-q", "check_running"}
                              << "amqp 5672";
    QTest::newRow("rabbitmq's listener")
        << shell("rabbitmq-diagnostics -q check_port_listener 5672") << "amqp 5672";
    QTest::newRow("rabbitmq's listener for TLS")
        << shell("rabbitmq-diagnostics -q check_port_listener 5671") << "";
    QTest::newRow("rabbitmq alarms say more")
        << shell("rabbitmq-diagnostics check_local_alarms") << "";
    QTest::newRow("mysqladmin") << shell("mysqladmin ping -h localhost -u root -psecret")
                                << "mysql 3306 early";
    QTest::newRow("mysqladmin over TCP")
        << shell("mysqladmin ping -h 127.0.0.1 -u root") << "mysql 3306";
    QTest::newRow("mariadb's script")
        << QStringList{"CMD", "healthcheck.sh", "--connect", "--innodb_initialized"}
        << "mysql 3306";
    QTest::newRow("mariadb's script, replication")
        << QStringList{"CMD", "healthcheck.sh", "--replication"} << "";
    QTest::newRow("curl") << shell("curl -fsS http://localhost:8080/health || exit 1")
                          << "http 8080 /health 399";
    QTest::newRow("curl, variable")
        << shell("curl -f http://127.0.0.1:$PORT/") << "http 8081 / 399";
    QTest::newRow("curl of another host") << shell("curl -f http://api/health") << "";
    QTest::newRow("curl over TLS") << shell("curl -f https://localhost/") << "";
    QTest::newRow("curl that posts") << shell("curl -f -X POST http://localhost/") << "";
    QTest::newRow("wget") << shell("wget -q --spider http://localhost/ready")
                          << "http 80 /ready 299";
    QTest::newRow("wget to nowhere")
        << shell("wget -qO- http://localhost:3000/ > /dev/null") << "http 3000 / 299";
    QTest::newRow("netcat") << QStringList{"CMD", "nc", "-z", "localhost", "11211"} << "tcp 11211";
    QTest::newRow("a shell of its own")
        << QStringList{"CMD", "sh", "-c", "redis-cli ping"} << "redis 6379";
    QTest::newRow("a script says what it says") << QStringList{"CMD", "/check.sh"} << "";
    QTest::newRow("command substitution") << shell("test $(redis-cli ping) = PONG") << "";
    QTest::newRow("no check") << QStringList{"NONE"} << "";
}

void TestProbes::checkImpliesAProbe()
{
    QFETCH(QStringList, test);
    QFETCH(QString, probe);
    std::vector<std::string> words;
    for (const QString& word : test)
        words.push_back(word.toStdString());
    const auto implied = impliedProbe(withCheck(words));
    if (!implied) {
        QCOMPARE(QString(), probe);
        return;
    }
    const std::array names = {
        "postgres", "redis", "amqp", "mysql", "nats", "memcached", "http", "tcp"};
    QString text =
        QStringLiteral("%1 %2")
            .arg(QString::fromLatin1(names.at(static_cast<std::size_t>(implied->protocol))))
            .arg(implied->port);
    if (!implied->user.empty())
        text += " " + QString::fromStdString(implied->user);
    if (implied->protocol == Protocol::Http)
        text += QStringLiteral(" %1 %2")
                    .arg(QString::fromStdString(implied->path))
                    .arg(implied->highestStatus);
    if (implied->checkMayBeEarly)
        text += " early";
    QCOMPARE(text, probe);
}

/// The engine's proxy accepts before anybody listens behind it.
void TestProbes::bareTcpIsNotAskedThroughAPublishedPort()
{
    engine::ContainerDetails container;
    container.networks["shop"] = {.ipAddress = "172.18.0.2"};
    container.ports = {
        {.hostIp = "0.0.0.0", .privatePort = 80, .publicPort = 8080, .protocol = "tcp"}};
    QCOMPARE(reachable(container, {.protocol = Protocol::Tcp, .port = 80}).size(), std::size_t{1});
    const auto http = reachable(container, {.protocol = Protocol::Http, .port = 80});
    QCOMPARE(http.size(), std::size_t{2});
    QCOMPARE(http[1].address, std::string("127.0.0.1"));
    QCOMPARE(http[1].port, std::uint16_t{8080});
}

QTEST_APPLESS_MAIN(TestProbes)
#include "tst_probes.moc"
