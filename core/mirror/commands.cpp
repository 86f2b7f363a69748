// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/commands.h"

#include "core/base/text.h"
#include "core/compose/shell_words.h"
#include "core/mirror/settings.h"

#include <fmt/format.h>

#include <span>
#include <utility>

namespace plumbline::mirror {

namespace {

using Words = std::vector<std::string>;

/// redis-cli and valkey-cli read the password from it.
constexpr std::string_view kClientPassword = "REDISCLI_AUTH";

bool isRedis(const BackingRole& role)
{
    return role.standIn->flags == model::FlagStyle::Redis;
}

bool isCluster(const BackingRole& role)
{
    return role.stand.topology == "cluster";
}

bool isRabbit(const BackingRole& role)
{
    return role.engine() == "rabbitmq";
}

constexpr std::string_view kCertificateFile = "/tmp/tls.pem";
constexpr std::string_view kKeyFile = "/tmp/tls.key";

/// The client in the server's own container.
std::string redisClient(const BackingRole& role)
{
    std::string client = role.engine() == "valkey" ? "valkey-cli" : "redis-cli";
    if (role.certificate)
        client += fmt::format(" --tls --cacert {}", kCertificateFile);
    return client;
}

std::string shellText(const Words& words)
{
    Words parts;
    for (const std::string& word : words)
        parts.push_back(compose::quotedShellWord(word));
    return join(std::span<const std::string>(parts), " ");
}

/// Whether the server's own flags can be put behind what is written.
bool startsServer(const Words& written, const std::string& program)
{
    return written.empty() || written.front() == program || written.front().starts_with("-");
}

/// One server that holds all slots is a cluster to its clients. It is told so once it runs.
std::string slotsScript(const std::string& client)
{
    return fmt::format("(until {0} cluster info | grep -q cluster_state:ok; do {0} cluster "
                       "addslots $(seq 0 16383);"
                       " sleep 0.2; done) > /dev/null 2>&1 & ",
                       client);
}

/// A password in an argument is seen by whoever lists processes: the server reads it from a file.
Words redisCommand(const BackingRole& role, Words words)
{
    const std::string program = serverProgram(role.engine());
    const std::string client = redisClient(role);
    const std::string account = role.engine() == "valkey" ? "valkey" : "redis";
    if (words.empty())
        words.push_back(program);
    if (words.front().starts_with("-"))
        words.insert(words.begin(), program);
    if (isCluster(role))
        words.insert(words.end(), {"--cluster-enabled", "yes"});
    std::string script = isCluster(role) ? slotsScript(client) : std::string();
    if (role.password) {
        words.insert(words.begin() + 1, "/tmp/password.conf");
        script += fmt::format("umask 077; printf 'requirepass %s\\n' \"${}\" > /tmp/password.conf; "
                              "chown {} /tmp/password.conf; ",
                              kClientPassword,
                              account);
    }
    if (script.empty())
        return words;
    return {"sh", "-c", script + "exec docker-entrypoint.sh " + shellText(words)};
}

/// Members of a replica set know each other by a key, even where there is one only.
Words replicaSetCommand()
{
    return {"sh",
            "-c",
            "umask 077; head -c 96 /dev/urandom | base64 -w 0 > /tmp/keyfile; "
            "chown mongodb /tmp/keyfile; "
            "exec docker-entrypoint.sh mongod --replSet rs0 --bind_ip_all --keyFile /tmp/keyfile"};
}

std::map<std::string, std::string> settingsOf(const BackingRole& role)
{
    std::map<std::string, std::string> settings;
    for (const auto& [name, fact] : localSettings(*role.wanted, role.standIn->flags).applied)
        settings[name] = fact.value;
    const bool isMysql = role.standIn->flags == model::FlagStyle::Mysqld;
    if (isMysql && role.wanted->charset.isSet() && !settings.contains("character_set_server"))
        settings["character_set_server"] = role.wanted->charset.value;
    return settings;
}

/// The account that the server runs as in its image.
std::string serverAccount(const std::string& engine)
{
    return engine == "mariadb" ? "mysql" : engine;
}

Words tlsFlags(const BackingRole& role)
{
    const std::string certificate(kCertificateFile);
    const std::string key(kKeyFile);
    switch (role.standIn->flags) {
    case model::FlagStyle::Postgres:
        return {"-c", "ssl=on", "-c", "ssl_cert_file=" + certificate, "-c", "ssl_key_file=" + key};
    case model::FlagStyle::Mysqld:
        return {"--ssl-cert=" + certificate, "--ssl-key=" + key, "--ssl-ca=" + certificate};
    case model::FlagStyle::Redis: {
        Words words{"--tls-port", "6379", "--port", "0", "--tls-auth-clients", "no"};
        words.insert(words.end(), {"--tls-cert-file", certificate, "--tls-key-file", key});
        words.insert(words.end(), {"--tls-ca-cert-file", certificate});
        if (isCluster(role))
            words.insert(words.end(), {"--tls-cluster", "yes"});
        return words;
    }
    case model::FlagStyle::None:
    case model::FlagStyle::Mongod:
    case model::FlagStyle::Memcached:
        break;
    }
    return {};
}

/// RabbitMQ is told by files of its configuration alone. It listens for TLS only, as those do that are offered
/// as a service.
std::string rabbitScript()
{
    constexpr std::string_view kFolder = "/etc/rabbitmq/conf.d";
    constexpr std::string_view kFile = "/etc/rabbitmq/conf.d/90-plumbline-tls.conf";
    const Words lines{"listeners.tcp = none",
                      fmt::format("listeners.ssl.default = {}", kAmqpsPort),
                      fmt::format("ssl_options.certfile = {}", kCertificateFile),
                      fmt::format("ssl_options.keyfile = {}", kKeyFile),
                      "ssl_options.verify = verify_none",
                      "ssl_options.fail_if_no_peer_cert = false"};
    return fmt::format("mkdir -p {}; printf '%s\\n' {} > {}; chown rabbitmq {}; ",
                       kFolder,
                       shellText(lines),
                       kFile,
                       kFile);
}

/// The server takes certificate and key from files that its own account alone reads.
Words secured(const BackingRole& role, Words words)
{
    std::string script =
        fmt::format("umask 077; printf '%s' \"${}\" > {}; printf '%s' \"${}\" > {}; "
                    "chown {} {} {}; ",
                    kCertificateVariable,
                    kCertificateFile,
                    kKeyVariable,
                    kKeyFile,
                    serverAccount(role.engine()),
                    kCertificateFile,
                    kKeyFile);
    if (isRabbit(role))
        script += rabbitScript();
    const Words flags = tlsFlags(role);
    const bool isScript = words.size() == 3 && words.front() == "sh";
    if (isScript)
        return {"sh", "-c", script + words.back() + " " + shellText(flags)};
    if (words.empty() || words.front().starts_with("-"))
        words.insert(words.begin(), serverProgram(role.engine()));
    words.insert(words.end(), flags.begin(), flags.end());
    return {"sh", "-c", script + "exec docker-entrypoint.sh " + shellText(words)};
}

StartCommand plainCommand(const BackingRole& role, const std::vector<std::string>& written)
{
    const model::FlagStyle style = role.standIn->flags;
    const std::string program = serverProgram(role.engine());
    const std::map<std::string, std::string> settings = settingsOf(role);
    if (role.stand.topology == "replica-set")
        return {
            replicaSetCommand(), true, phrase("a replica set of one, as clients of one expect it")};
    const bool isWrapped = isRedis(role) && (role.password || isCluster(role));
    if (!isWrapped && settings.empty()) {
        if (!written.empty())
            return {written, false, phrase("the environment says no settings of its own")};
        Words words;
        for (const std::string& word : role.stand.command)
            words.push_back(filledIn(word, role));
        return {words, false, phrase("how the image is started as this service")};
    }
    const bool goesOn = startsServer(written, program);
    Words base = goesOn ? written : Words{};
    if (isWrapped)
        base = withoutSettings(style, base, {"requirepass", "cluster-enabled"});
    Words words = commandWith(style, program, base, settings);
    if (isRedis(role))
        words = redisCommand(role, std::move(words));
    return {words,
            !goesOn,
            goesOn
                ? phrase("the environment's settings over those that are written here")
                : phrase("the environment's settings; a start-up script of one's own cannot take "
                         "them")};
}

} // namespace

StartCommand startCommand(const BackingRole& role, const std::vector<std::string>& written)
{
    StartCommand start = plainCommand(role, written);
    if (role.certificate) {
        start.words = secured(role, std::move(start.words));
        start.why = phrase("{}; it speaks TLS, as there", std::move(start.why));
    }
    return start;
}

bool canSecure(const BackingRole& role, const std::vector<std::string>& written)
{
    return (!tlsFlags(role).empty() || isRabbit(role)) &&
           startsServer(written, serverProgram(role.engine()));
}

std::string passwordVariable(const BackingRole& role)
{
    for (const auto& [name, use] : role.stand.environment) {
        if (use == "{password}")
            return name;
    }
    return role.password && isRedis(role) ? std::string(kClientPassword) : std::string();
}

std::string healthCommand(const BackingRole& role)
{
    if (role.stand.topology == "replica-set")
        return fmt::format(
            "mongosh --quiet --eval \"db.getSiblingDB('admin').auth("
            "process.env.MONGO_INITDB_ROOT_USERNAME, process.env.MONGO_INITDB_ROOT_PASSWORD); "
            "try {{ quit(rs.status().ok ? 0 : 1) }} catch (e) {{ rs.initiate({{_id: 'rs0', "
            "members: [{{_id: 0, host: '{}:27017'}}]}}); quit(1) }}\"",
            role.service);
    if (isRedis(role) && isCluster(role))
        return fmt::format("{} cluster info | grep -q cluster_state:ok", redisClient(role));
    if (isRedis(role) && role.certificate)
        return redisClient(role) + " ping";
    std::string text = role.stand.health;
    const std::string variable = "\"$" + passwordVariable(role) + "\"";
    constexpr std::string_view kMark = "{password}";
    for (std::size_t at = text.find(kMark); at != std::string::npos;
         at = text.find(kMark, at + variable.size()))
        text.replace(at, kMark.size(), variable);
    return filledIn(std::move(text), role);
}

} // namespace plumbline::mirror
