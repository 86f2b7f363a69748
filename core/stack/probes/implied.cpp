// SPDX-License-Identifier: Apache-2.0
#include "core/stack/probes/implied.h"

#include "core/base/text.h"
#include "core/stack/probes/check_command.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace plumbline::stack {
namespace {

constexpr std::uint16_t kPostgresPort = 5432;
constexpr std::uint16_t kRedisPort = 6379;
constexpr std::uint16_t kAmqpPort = 5672;
constexpr std::uint16_t kMySqlPort = 3306;
constexpr std::uint16_t kHttpPort = 80;

bool isLocalHost(std::string_view host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "::1" || host == "[::1]" ||
           host == "0.0.0.0";
}

std::optional<std::uint16_t> portOf(std::string_view text)
{
    std::uint16_t port = 0;
    const char* end = text.data() + text.size();
    if (std::from_chars(text.data(), end, port).ptr != end || port == 0)
        return std::nullopt;
    return port;
}

/// A command line taken apart by the options that it may have.
struct Options
{
    std::map<std::string, std::string> values;
    Words rest;
};

/// `withValue`: options that take the next word (or what follows `=`, or the letter itself); `flags`:
/// those that take none. Nothing where another option is met: it may change what is asked.
std::optional<Options> parseOptions(const Words& words, const Words& withValue, const Words& flags)
{
    const auto has = [](const Words& list, const std::string& word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    Options options;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.size() < 2 || word[0] != '-') {
            options.rest.push_back(word);
            continue;
        }
        if (has(flags, word)) {
            options.values[word] = "";
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name =
            word.starts_with("--") ? word.substr(0, equals) : word.substr(0, 2);
        if (!has(withValue, name))
            return std::nullopt;
        if (word.starts_with("--") && equals != std::string::npos)
            options.values[name] = word.substr(equals + 1);
        else if (!word.starts_with("--") && word.size() > 2)
            options.values[name] = word.substr(2);
        else if (i + 1 < words.size())
            options.values[name] = words[++i];
        else
            return std::nullopt;
    }
    return options;
}

std::string firstOf(const Options& options, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const auto found = options.values.find(name);
        if (found != options.values.end())
            return found->second;
    }
    return {};
}

/// The target on this host and port; nothing where another host is asked.
std::optional<ProbeTarget> localTarget(Protocol protocol,
                                       const std::string& host,
                                       const std::string& port,
                                       std::uint16_t defaultPort)
{
    if (!host.empty() && !isLocalHost(host))
        return std::nullopt;
    const auto number = port.empty() ? std::optional(defaultPort) : portOf(port);
    if (!number)
        return std::nullopt;
    return ProbeTarget{.protocol = protocol, .port = *number};
}

std::optional<ProbeTarget> postgres(const Words& words, const engine::ContainerDetails& container)
{
    const auto options = parseOptions(
        words,
        {"-h", "--host", "-p", "--port", "-U", "--username", "-d", "--dbname", "-t", "--timeout"},
        {"-q", "--quiet"});
    if (!options || !options->rest.empty())
        return std::nullopt;
    // A host that is a folder means a Unix socket there.
    std::string host = firstOf(*options, {"-h", "--host"});
    if (host.starts_with('/'))
        host.clear();
    const bool usesSocket = host.empty();
    auto target =
        localTarget(Protocol::PostgreSql, host, firstOf(*options, {"-p", "--port"}), kPostgresPort);
    if (target) {
        target->user = firstOf(*options, {"-U", "--username"});
        if (target->user.empty())
            target->user = variableOf(container, "POSTGRES_USER");
        target->checkMayBeEarly = usesSocket;
    }
    return target;
}

std::optional<ProbeTarget> redis(const Words& words, const engine::ContainerDetails& /*container*/)
{
    const auto options = parseOptions(
        words, {"-h", "-p", "-a", "--pass", "--user"}, {"--no-auth-warning", "--raw", "-e"});
    if (!options || options->rest.size() != 1 || toLower(options->rest[0]) != "ping")
        return std::nullopt;
    return localTarget(
        Protocol::Redis, firstOf(*options, {"-h"}), firstOf(*options, {"-p"}), kRedisPort);
}

std::optional<ProbeTarget> rabbit(const Words& words, const engine::ContainerDetails& /*container*/)
{
    const auto options =
        parseOptions(words, {"-t", "--timeout"}, {"-q", "--quiet", "-s", "--silent"});
    constexpr std::array kKnown = {"ping",
                                   "check_running",
                                   "check_port_connectivity",
                                   "status",
                                   "is_running",
                                   "await_startup"};
    if (!options)
        return std::nullopt;
    const Words& asked = options->rest;
    const bool asksTheServer =
        asked.size() == 1 && std::find(kKnown.begin(), kKnown.end(), asked[0]) != kKnown.end();
    // Of other ports it is not known what is spoken there: TLS, MQTT, STOMP.
    const bool asksTheListener = asked.size() == 2 && asked[0] == "check_port_listener" &&
                                 asked[1] == std::to_string(kAmqpPort);
    if (!asksTheServer && !asksTheListener)
        return std::nullopt;
    return ProbeTarget{.protocol = Protocol::Amqp, .port = kAmqpPort};
}

std::optional<ProbeTarget> mySql(const Words& words, const engine::ContainerDetails& /*container*/)
{
    const auto options = parseOptions(words,
                                      {"-h",
                                       "--host",
                                       "-P",
                                       "--port",
                                       "-u",
                                       "--user",
                                       "-p",
                                       "--password",
                                       "--protocol",
                                       "--connect-timeout"},
                                      {"-s", "--silent", "-p"});
    if (!options || options->rest != Words{"ping"})
        return std::nullopt;
    const std::string host = firstOf(*options, {"-h", "--host"});
    auto target =
        localTarget(Protocol::MySql, host, firstOf(*options, {"-P", "--port"}), kMySqlPort);
    // To its clients "localhost" is the Unix socket.
    if (target)
        target->checkMayBeEarly = (host.empty() || host == "localhost") &&
                                  toLower(firstOf(*options, {"--protocol"})) != "tcp";
    return target;
}

/// The MariaDB image's own script: the server opens its port once InnoDB is initialised.
std::optional<ProbeTarget> mariaDbScript(const Words& words,
                                         const engine::ContainerDetails& /*container*/)
{
    const bool isKnown = std::all_of(words.begin() + 1, words.end(), [](const std::string& word) {
        return word == "--connect" || word == "--innodb_initialized";
    });
    if (!isKnown || std::find(words.begin(), words.end(), "--connect") == words.end())
        return std::nullopt;
    return ProbeTarget{.protocol = Protocol::MySql, .port = kMySqlPort};
}

std::optional<ProbeTarget> httpTarget(const std::string& url, int highestStatus)
{
    constexpr std::string_view kScheme = "http://";
    std::string rest = url;
    if (rest.starts_with(kScheme))
        rest.erase(0, kScheme.size());
    else if (rest.find("://") != std::string::npos)
        return std::nullopt;
    const std::size_t slash = rest.find('/');
    std::string authority = rest.substr(0, slash);
    std::string path = slash == std::string::npos ? "/" : rest.substr(slash);
    path.erase(std::min(path.find('#'), path.size()));
    std::string port;
    const std::size_t colon = authority.rfind(':');
    if (colon != std::string::npos && authority.find(']', colon) == std::string::npos) {
        port = authority.substr(colon + 1);
        authority.erase(colon);
    }
    if (authority.empty() || authority.find('@') != std::string::npos)
        return std::nullopt;
    auto target = localTarget(Protocol::Http, authority, port, kHttpPort);
    if (target) {
        target->path = path;
        target->highestStatus = highestStatus;
    }
    return target;
}

/// Where a redirect is followed, its first answer says too little.
constexpr int kNoRedirect = 299;

std::optional<ProbeTarget> wget(const Words& words, const engine::ContainerDetails& /*container*/)
{
    const auto options = parseOptions(
        words,
        {"-O", "-t", "--tries", "-T", "--timeout", "--output-document", "-Y"},
        {"-q", "--quiet", "-nv", "--no-verbose", "--spider", "-qO-", "-S", "-qO", "-sO-"});
    if (!options)
        return std::nullopt;
    Words rest = options->rest;
    if (options->values.contains("-qO") && !rest.empty())
        rest.erase(rest.begin()); // the file it writes to
    std::erase(rest, "-");
    return rest.size() == 1 ? httpTarget(rest[0], kNoRedirect) : std::nullopt;
}

std::optional<ProbeTarget> curl(const Words& words, const engine::ContainerDetails& /*container*/)
{
    Words spread;
    constexpr std::string_view kLetters = "fsSLv";
    for (const std::string& word : words) {
        const bool isCluster = word.size() > 2 && word[0] == '-' && word[1] != '-' &&
                               word.find_first_not_of(kLetters, 1) == std::string::npos;
        if (!isCluster) {
            spread.push_back(word);
            continue;
        }
        for (const char letter : word.substr(1))
            spread.push_back(std::string("-") + letter);
    }
    const auto options = parseOptions(
        spread,
        {"-o", "--output", "-m", "--max-time", "--connect-timeout", "--retry", "--retry-delay"},
        {"-f",
         "--fail",
         "-s",
         "--silent",
         "-S",
         "--show-error",
         "-L",
         "--location",
         "-v",
         "--retry-connrefused"});
    if (!options || options->rest.size() != 1)
        return std::nullopt;
    const bool follows = options->values.contains("-L") || options->values.contains("--location");
    const bool fails = options->values.contains("-f") || options->values.contains("--fail");
    constexpr int kNoError = 399;
    constexpr int kAny = 599;
    return httpTarget(options->rest[0], follows ? kNoRedirect : fails ? kNoError : kAny);
}

std::optional<ProbeTarget> netcat(const Words& words, const engine::ContainerDetails& /*container*/)
{
    const auto options =
        parseOptions(words, {"-w"}, {"-z", "-v", "-vz", "-zv", "-n", "-nz", "-zn"});
    if (!options || options->rest.size() != 2 || options->values.contains("-n") ||
        std::none_of(options->values.begin(), options->values.end(), [](const auto& option) {
            return option.first.find('z') != std::string::npos;
        }))
        return std::nullopt;
    return localTarget(Protocol::Tcp, options->rest[0], options->rest[1], 0);
}

struct KnownCommand
{
    std::string_view name;
    std::optional<ProbeTarget> (*read)(const Words&, const engine::ContainerDetails&);
};

constexpr std::array kKnownCommands = {
    KnownCommand{"pg_isready", postgres},
    KnownCommand{"redis-cli", redis},
    KnownCommand{"valkey-cli", redis},
    KnownCommand{"rabbitmq-diagnostics", rabbit},
    KnownCommand{"rabbitmqctl", rabbit},
    KnownCommand{"mysqladmin", mySql},
    KnownCommand{"mariadb-admin", mySql},
    KnownCommand{"healthcheck.sh", mariaDbScript},
    KnownCommand{"wget", wget},
    KnownCommand{"curl", curl},
    KnownCommand{"nc", netcat},
};

} // namespace

std::optional<ProbeTarget> impliedProbe(const engine::ContainerDetails& container)
{
    const auto words = checkCommand(container);
    if (!words || words->empty())
        return std::nullopt;
    const std::string name = words->front().substr(words->front().rfind('/') + 1);
    const auto known = std::find_if(kKnownCommands.begin(),
                                    kKnownCommands.end(),
                                    [&](const KnownCommand& each) { return each.name == name; });
    return known == kKnownCommands.end() ? std::nullopt : known->read(*words, container);
}

} // namespace plumbline::stack
