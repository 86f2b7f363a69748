// SPDX-License-Identifier: Apache-2.0
#include "core/base/phrase.h"
#include "core/stack/probes/probe.h"

#include <fmt/format.h>

#include <charconv>

namespace plumbline::stack {
namespace {

std::string bigEndian32(std::uint32_t value)
{
    constexpr unsigned kByte = 8;
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= static_cast<int>(kByte))
        bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
    return bytes;
}

std::uint32_t readBigEndian32(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4))
        value = value << 8U | static_cast<unsigned char>(byte);
    return value;
}

/// **Source:** PostgreSQL documentation, Message Formats, StartupMessage (protocol 3.0).
std::string postgresStartup(const std::string& user)
{
    constexpr std::uint32_t kProtocol3 = 196608;
    const std::string name = user.empty() ? "postgres" : user;
    std::string body = bigEndian32(kProtocol3);
    body += std::string("user") + '\0' + name + '\0';
    body += std::string("application_name") + '\0' + "plumbline" + '\0';
    body += '\0';
    return bigEndian32(static_cast<std::uint32_t>(body.size() + 4)) + body;
}

/// Asking for credentials, or refusing them, is what a server does that serves. SQLSTATE 57P03,
/// cannot_connect_now, is the one that says: starting up, shutting down or recovering.
Answer judgePostgres(std::string_view received)
{
    constexpr std::size_t kHeader = 5;
    if (received.empty())
        return Answer::Unfinished;
    if (received[0] == 'R')
        return received.size() >= kHeader ? Answer::Ready : Answer::Unfinished;
    if (received[0] != 'E')
        return Answer::NotYet;
    if (received.size() < kHeader ||
        received.size() < std::size_t{1} + readBigEndian32(received.substr(1)))
        return Answer::Unfinished;
    const bool isStarting =
        received.find(std::string_view("C57P03\0", 7)) != std::string_view::npos;
    return isStarting ? Answer::NotYet : Answer::Ready;
}

/// **Source:** Redis serialization protocol. A server that wants a password serves.
Answer judgeRedis(std::string_view received)
{
    if (received.find("\r\n") == std::string_view::npos)
        return Answer::Unfinished;
    return received.starts_with("+PONG") || received.starts_with("-NOAUTH") ? Answer::Ready
                                                                            : Answer::NotYet;
}

/// **Source:** AMQP 0-9-1, 2.3.5 and 4.2: a method frame, class 10 (connection), method 10 (start).
Answer judgeAmqp(std::string_view received)
{
    constexpr std::size_t kFrameHeader = 7;
    if (received.starts_with("AMQP"))
        return Answer::NotYet; // it wants another version
    if (received.size() < kFrameHeader + 4)
        return Answer::Unfinished;
    const bool isStart = received[0] == 1 && received.substr(kFrameHeader, 4) ==
                                                 std::string_view("\x00\x0a\x00\x0a", 4);
    return isStart ? Answer::Ready : Answer::NotYet;
}

/// **Source:** MySQL client/server protocol, Protocol::HandshakeV10: length (3), sequence (1), then
/// 10; an error packet (0xff) instead means: too many connections, host blocked.
Answer judgeMySql(std::string_view received)
{
    constexpr std::size_t kPacketHeader = 4;
    if (received.size() <= kPacketHeader)
        return Answer::Unfinished;
    constexpr char kHandshakeV10 = 10;
    return received[kPacketHeader] == kHandshakeV10 ? Answer::Ready : Answer::NotYet;
}

Answer judgeFirstLine(std::string_view received, std::string_view expected)
{
    if (received.find('\n') == std::string_view::npos)
        return Answer::Unfinished;
    return received.starts_with(expected) ? Answer::Ready : Answer::NotYet;
}

Answer judgeHttp(const ProbeTarget& target, std::string_view received)
{
    if (received.find("\r\n") == std::string_view::npos)
        return Answer::Unfinished;
    const std::size_t space = received.find(' ');
    int status = 0;
    if (!received.starts_with("HTTP/1.") || space == std::string_view::npos)
        return Answer::NotYet;
    std::from_chars(received.data() + space + 1, received.data() + received.size(), status);
    constexpr int kLowestGood = 200;
    return status >= kLowestGood && status <= target.highestStatus ? Answer::Ready : Answer::NotYet;
}

} // namespace

std::string greetingOf(const ProbeTarget& target)
{
    switch (target.protocol) {
    case Protocol::PostgreSql:
        return postgresStartup(target.user);
    case Protocol::Redis:
        return "PING\r\n";
    case Protocol::Amqp:
        return {"AMQP\x00\x00\x09\x01", 8};
    case Protocol::Memcached:
        return "version\r\n";
    case Protocol::Http:
        return fmt::format("GET {} HTTP/1.1\r\nHost: localhost:{}\r\nUser-Agent: plumbline\r\n"
                           "Accept: */*\r\nConnection: close\r\n\r\n",
                           target.path,
                           target.port);
    case Protocol::MySql:
    case Protocol::Nats:
    case Protocol::Tcp:
        return {};
    }
    return {};
}

Answer judgeAnswer(const ProbeTarget& target, std::string_view received)
{
    switch (target.protocol) {
    case Protocol::PostgreSql:
        return judgePostgres(received);
    case Protocol::Redis:
        return judgeRedis(received);
    case Protocol::Amqp:
        return judgeAmqp(received);
    case Protocol::MySql:
        return judgeMySql(received);
    case Protocol::Nats:
        return judgeFirstLine(received, "INFO ");
    case Protocol::Memcached:
        return judgeFirstLine(received, "VERSION ");
    case Protocol::Http:
        return judgeHttp(target, received);
    case Protocol::Tcp:
        return Answer::Ready;
    }
    return Answer::NotYet;
}

std::string_view readyText(Protocol protocol)
{
    switch (protocol) {
    case Protocol::PostgreSql:
        return ours("accepts PostgreSQL connections");
    case Protocol::Redis:
        return ours("answers PING");
    case Protocol::Amqp:
        return ours("speaks AMQP");
    case Protocol::MySql:
        return ours("greets MySQL clients");
    case Protocol::Nats:
        return ours("greets NATS clients");
    case Protocol::Memcached:
        return ours("answers memcached commands");
    case Protocol::Http:
        return ours("answers HTTP");
    case Protocol::Tcp:
        return ours("accepts connections");
    }
    return {};
}

} // namespace plumbline::stack
