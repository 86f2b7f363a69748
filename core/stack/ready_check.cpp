// SPDX-License-Identifier: Apache-2.0
#include "core/stack/ready_check.h"

#include "core/base/text.h"
#include "core/compose/project.h"
#include "core/engine/images.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string_view>

namespace plumbline::stack {
namespace {

/// A known server will listen: a slow start is waited for.
constexpr std::chrono::seconds kPatienceForKnown{60};
/// What a file publishes it means to be listened on, but a container may wait for a person to start it.
constexpr std::chrono::seconds kPatienceForPublished{30};
/// What an image exposes may be switched off by a setting.
constexpr std::chrono::seconds kPatienceForExposed{15};
/// A range is no list of doors that all have to be open.
constexpr std::size_t kMostPorts = 8;

struct KnownServer
{
    Protocol protocol;
    std::uint16_t port;
    std::vector<std::string_view> images;   ///< last part of the repository
    std::vector<std::string_view> programs; ///< that are the server; others only use its image
};

const std::vector<KnownServer>& knownServers()
{
    static const std::vector<KnownServer> kServers{
        {Protocol::PostgreSql,
         5432,
         {"postgres", "postgresql", "postgis", "timescaledb", "pgvector", "timescaledb-ha"},
         {"postgres", "docker-entrypoint.sh"}},
        {Protocol::Redis,
         6379,
         {"redis", "valkey", "keydb", "redis-stack-server", "redis-stack", "dragonfly"},
         {"redis-server", "valkey-server", "keydb-server", "docker-entrypoint.sh"}},
        {Protocol::Amqp, 5672, {"rabbitmq"}, {"rabbitmq-server", "docker-entrypoint.sh"}},
        {Protocol::MySql,
         3306,
         {"mysql", "mysql-server", "mariadb", "percona", "percona-server"},
         {"mysqld", "mariadbd", "docker-entrypoint.sh"}},
        {Protocol::Nats, 4222, {"nats", "nats-server"}, {"nats-server"}},
        {Protocol::Memcached, 11211, {"memcached"}, {"memcached", "docker-entrypoint.sh"}},
    };
    return kServers;
}

/// `postgres` of `registry:5000/library/postgres:15@sha256:...`.
std::string_view lastPartOf(std::string_view image)
{
    image = image.substr(0, image.find('@'));
    image.remove_prefix(image.rfind('/') == std::string_view::npos ? 0 : image.rfind('/') + 1);
    return image.substr(0, image.find(':'));
}

std::string_view fileNameOf(std::string_view path)
{
    return path.substr(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
}

bool contains(const std::vector<std::string_view>& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

/// Whether an argument or a variable may move the server to another port, or off TCP.
bool mayMovePort(const compose::Service& service)
{
    const auto isAboutPort = [](const std::string& word) {
        return word == "-p" || toLower(word).find("port") != std::string::npos;
    };
    return (service.command && std::ranges::any_of(*service.command, isAboutPort)) ||
           service.environment.contains("PGPORT") || service.environment.contains("MYSQL_TCP_PORT");
}

/// Whether what runs is the server, not one of the client programs that come with it.
bool runsServer(const compose::Service& service, const KnownServer& server)
{
    if (service.entrypoint)
        return false;
    if (!service.command || service.command->empty())
        return true;
    const std::string& first = service.command->front();
    return first.starts_with('-') || contains(server.programs, fileNameOf(first));
}

std::optional<Speaks> conversationWith(const compose::Service& service)
{
    const std::string_view image = lastPartOf(service.image);
    const auto server = std::ranges::find_if(
        knownServers(), [&](const KnownServer& known) { return contains(known.images, image); });
    if (server == knownServers().end() || !runsServer(service, *server) || mayMovePort(service))
        return std::nullopt;
    Speaks speaks{.target = {.protocol = server->protocol, .port = server->port}};
    const auto user = service.environment.find("POSTGRES_USER");
    if (user != service.environment.end() && user->second)
        speaks.target.user = *user->second;
    return speaks;
}

/// `3000` or `3000/tcp`; nothing of a range and of another protocol.
std::optional<std::uint16_t> tcpPortIn(std::string_view text)
{
    const std::string_view number = text.substr(0, text.find('/'));
    if (number.size() != text.size() && text.substr(number.size()) != "/tcp")
        return std::nullopt;
    std::uint16_t port = 0;
    const char* end = number.data() + number.size();
    if (std::from_chars(number.data(), end, port).ptr != end || port == 0)
        return std::nullopt;
    return port;
}

void add(std::vector<std::uint16_t>& ports, std::uint16_t port)
{
    if (std::ranges::find(ports, port) == ports.end() && ports.size() < kMostPorts)
        ports.push_back(port);
}

std::vector<std::uint16_t> writtenPorts(const compose::Service& service)
{
    std::vector<std::uint16_t> ports;
    for (const compose::Port& port : service.ports) {
        const bool isTcp = port.protocol.empty() || port.protocol == "tcp";
        if (isTcp && port.target > 0 && port.target <= std::numeric_limits<std::uint16_t>::max())
            add(ports, static_cast<std::uint16_t>(port.target));
    }
    for (const std::string& text : service.expose) {
        if (const auto port = tcpPortIn(text))
            add(ports, *port);
    }
    return ports;
}

struct KindName
{
    std::string_view operator()(const JustRuns& /*how*/) const { return "running"; }

    std::string_view operator()(const PortsAnswer& /*how*/) const { return "tcp"; }

    std::string_view operator()(const Speaks& how) const
    {
        if (how.target.protocol == Protocol::Tcp)
            return "tcp";
        return how.target.protocol == Protocol::Http ? "http" : "protocol";
    }

    std::string_view operator()(const LogSays& /*how*/) const { return "log"; }

    std::string_view operator()(const CommandPasses& /*how*/) const { return "command"; }
};

struct Description
{
    Phrase operator()(const JustRuns& /*how*/) const { return phrase("runs"); }

    Phrase operator()(const PortsAnswer& how) const
    {
        if (how.ports.empty())
            return phrase("accepts connections on what its image exposes");
        return how.ports.size() == 1
                   ? phrase("accepts connections on port {}", how.ports.front())
                   : phrase("accepts connections on ports {}", fmt::join(how.ports, ", "));
    }

    Phrase operator()(const Speaks& how) const
    {
        if (how.target.protocol == Protocol::Http)
            return phrase("answers HTTP at :{}{}", how.target.port, printable(how.target.path));
        return phrase(
            "{} on port {}", Phrase::ofWords(readyText(how.target.protocol)), how.target.port);
    }

    Phrase operator()(const LogSays& how) const
    {
        return phrase("its log says \"{}\"", printable(how.pattern));
    }

    Phrase operator()(const CommandPasses& how) const
    {
        return phrase("its command passes: {}", printable(join(how.command, " ")));
    }
};

} // namespace

std::optional<ReadyCheck> inferReadyCheck(const compose::Service& service,
                                          const engine::ImageDetails* image)
{
    if (auto speaks = conversationWith(service))
        return ReadyCheck{.how = std::move(*speaks), .within = kPatienceForKnown};
    if (auto ports = writtenPorts(service); !ports.empty())
        return ReadyCheck{.how = PortsAnswer{std::move(ports)}, .within = kPatienceForPublished};
    if (service.command || service.entrypoint)
        return std::nullopt;
    PortsAnswer exposed;
    if (image != nullptr) {
        for (const std::string& text : image->exposedPorts) {
            if (const auto port = tcpPortIn(text))
                add(exposed.ports, *port);
        }
        if (exposed.ports.empty())
            return std::nullopt;
    }
    return ReadyCheck{.how = std::move(exposed), .within = kPatienceForExposed};
}

Phrase describe(const ReadyCheck& check)
{
    return std::visit(Description{}, check.how);
}

std::string_view kindName(const ReadyCheck& check)
{
    return std::visit(KindName{}, check.how);
}

} // namespace plumbline::stack
