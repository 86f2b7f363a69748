// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/connection.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <span>

namespace plumbline::mirror {

namespace {

constexpr std::size_t kLongestValue = 8192;

bool isHostCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_';
}

bool isHost(std::string_view text)
{
    constexpr std::size_t kLongestHost = 253;
    return !text.empty() && text.size() <= kLongestHost &&
           std::ranges::all_of(text, isHostCharacter) && text.front() != '-' && text.front() != '.';
}

bool isNumber(std::string_view text)
{
    constexpr std::size_t kMostDigits = 5;
    return !text.empty() && text.size() <= kMostDigits && std::ranges::all_of(text, [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
}

/// One `host[:port]` of a list.
struct HostPort
{
    std::string host;
    std::string port;
};

/// `b1:9092,b2:9092`; nothing where a part is no host.
std::vector<HostPort> hostList(std::string_view text)
{
    std::vector<HostPort> hosts;
    for (const std::string& part : split(text, ',')) {
        const std::string_view one = trimmed(part);
        const std::size_t colon = one.rfind(':');
        const bool hasPort = colon != std::string_view::npos;
        const std::string_view host = hasPort ? one.substr(0, colon) : one;
        if (!isHost(host) || (hasPort && !isNumber(one.substr(colon + 1))))
            return {};
        hosts.push_back({toLower(host), hasPort ? std::string(one.substr(colon + 1)) : ""});
    }
    return hosts;
}

std::string decoded(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() &&
                              std::isxdigit(static_cast<unsigned char>(text[i + 1])) != 0 &&
                              std::isxdigit(static_cast<unsigned char>(text[i + 2])) != 0;
        if (!isEscape) {
            plain += text[i];
            continue;
        }
        plain += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
        i += 2;
    }
    return plain;
}

std::string encoded(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_' ||
            c == '~')
            escaped += c;
        else
            escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return escaped;
}

/// A URL in its pieces; put together again they are the value.
struct Url
{
    std::string scheme; ///< with `://`; empty for `user:password@tcp(host)/database`
    std::optional<std::string> account;
    std::string opening; ///< `tcp(`
    std::string hosts;
    std::string closing; ///< `)`
    std::string path;    ///< with its `/` or `;`
    std::string query;   ///< with its `?`

    [[nodiscard]] std::string text() const
    {
        return scheme + (account ? *account + "@" : "") + opening + hosts + closing + path + query;
    }
};

std::optional<Url> urlIn(std::string_view value)
{
    Url url;
    const std::size_t mark = value.find("://");
    const bool isDriverForm = mark == std::string_view::npos && value.find("@tcp(") != value.npos;
    if (mark == std::string_view::npos && !isDriverForm)
        return std::nullopt;
    if (!isDriverForm) {
        const bool isScheme = mark > 0 && std::ranges::all_of(value.substr(0, mark), [](char c) {
                                  return isHostCharacter(c) || c == '+' || c == ':';
                              });
        if (!isScheme)
            return std::nullopt;
        url.scheme = value.substr(0, mark + 3);
        value.remove_prefix(mark + 3);
    }
    if (const std::size_t question = value.find('?'); question != std::string_view::npos) {
        url.query = value.substr(question);
        value = value.substr(0, question);
    }
    // A password may hold a slash that nobody escaped; a page's path may hold an `@`.
    const bool isPage = url.scheme.starts_with("http");
    const std::string_view searched = isPage ? value.substr(0, value.find('/')) : value;
    if (const std::size_t at = searched.rfind('@'); at != std::string_view::npos) {
        url.account = value.substr(0, at);
        value.remove_prefix(at + 1);
    }
    const std::size_t slash = value.find_first_of("/;");
    if (slash != std::string_view::npos) {
        url.path = value.substr(slash);
        value = value.substr(0, slash);
    }
    if (value.starts_with("tcp(") && value.ends_with(')')) {
        url.opening = "tcp(";
        url.closing = ")";
        value = value.substr(url.opening.size(), value.size() - url.opening.size() - 1);
    }
    url.hosts = value;
    if (hostList(value).empty())
        return std::nullopt;
    return url;
}

/// The first segment of a path, or the `database` of a SQL Server URL's parts.
struct DatabaseSpan
{
    std::size_t begin = 0;
    std::size_t size = 0;
};

std::optional<DatabaseSpan> databaseIn(const Url& url)
{
    if (url.scheme.starts_with("http") || url.path.empty())
        return std::nullopt;
    if (url.path.front() == ';') {
        const std::string lower = toLower(url.path);
        for (const std::string_view key : {";databasename=", ";database="}) {
            const std::size_t at = lower.find(key);
            if (at == std::string::npos)
                continue;
            const std::size_t begin = at + key.size();
            return DatabaseSpan{begin, std::min(lower.find(';', begin), lower.size()) - begin};
        }
        return std::nullopt;
    }
    const std::size_t end = std::min(url.path.find_first_of("/;", 1), url.path.size());
    if (end == 1)
        return std::nullopt;
    return DatabaseSpan{1, end - 1};
}

bool asksForTls(std::string_view value)
{
    static constexpr std::array<std::string_view, 9> kNo{
        "disable", "disabled", "false", "0", "no", "none", "off", "prefer", "allow"};
    return std::ranges::find(kNo, toLower(value)) == kNo.end();
}

/// What a parameter of a query says of TLS.
enum class TlsParameter { Other, Mode, Switch, File };

TlsParameter tlsParameter(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> kFiles{
        "sslrootcert", "sslcert", "sslkey", "ssl_ca_certs", "tlscafile", "ssl_ca", "ssl_cert_reqs"};
    if (key == "sslmode" || key == "ssl-mode" || key == "ssl_mode")
        return TlsParameter::Mode;
    if (key == "ssl" || key == "tls" || key == "usessl")
        return TlsParameter::Switch;
    return std::ranges::find(kFiles, key) != kFiles.end() ? TlsParameter::File
                                                          : TlsParameter::Other;
}

/// In lower case.
std::string keyOfParameter(std::string_view part)
{
    return toLower(part.substr(0, part.find('=')));
}

/// The parameter as one that asks for no TLS; nothing where it is of use to TLS alone.
std::optional<std::string> withoutTls(const std::string& part)
{
    const TlsParameter kind = tlsParameter(keyOfParameter(part));
    if (kind == TlsParameter::File)
        return std::nullopt;
    const std::size_t equals = std::min(part.find('='), part.size());
    const std::string value = part.substr(std::min(equals + 1, part.size()));
    if (kind == TlsParameter::Other || !asksForTls(value))
        return part;
    return part.substr(0, equals) + (kind == TlsParameter::Mode ? "=disable" : "=false");
}

/// The query without asking for TLS, and with the replica set that there is.
std::string plainQuery(const std::string& query, const Endpoint& target, bool isMongo)
{
    std::vector<std::string> kept;
    if (query.size() > 1) {
        for (const std::string& part : split(std::string_view(query).substr(1), '&')) {
            if (isMongo && keyOfParameter(part) == "replicaset")
                continue;
            if (std::optional<std::string> now = target.hasTls ? part : withoutTls(part))
                kept.push_back(std::move(*now));
        }
    }
    if (isMongo && !target.replicaSet.empty())
        kept.push_back("replicaSet=" + target.replicaSet);
    return kept.empty() ? std::string() : "?" + join(std::span<const std::string>(kept), "&");
}

struct SchemePair
{
    std::string_view tls;
    std::string_view plain;
};

constexpr std::array kSchemes{SchemePair{"rediss://", "redis://"},
                              SchemePair{"valkeys://", "valkey://"},
                              SchemePair{"amqps://", "amqp://"},
                              SchemePair{"mongodb+srv://", "mongodb://"},
                              SchemePair{"smtps://", "smtp://"},
                              SchemePair{"mqtts://", "mqtt://"},
                              SchemePair{"kafka+ssl://", "kafka://"}};

std::string plainScheme(const std::string& scheme)
{
    const auto at = std::ranges::find(kSchemes, toLower(scheme), &SchemePair::tls);
    return at == kSchemes.end() ? scheme : std::string(at->plain);
}

/// MongoDB's pair says how hosts are found as well.
std::string tlsScheme(const std::string& scheme)
{
    const auto at = std::ranges::find(kSchemes, toLower(scheme), &SchemePair::plain);
    return at == kSchemes.end() || at->plain == "mongodb://" ? scheme : std::string(at->tls);
}

/// libpq's own way to say it, in what is left of the query.
std::string securedQuery(const std::string& query, const Endpoint& target)
{
    std::vector<std::string> parts;
    if (query.size() > 1)
        parts = split(std::string_view(query).substr(1), '&');
    std::erase_if(parts, [](const std::string& part) {
        return part.starts_with("sslmode=") || part.starts_with("sslrootcert=");
    });
    parts.emplace_back("sslmode=verify-full");
    parts.push_back("sslrootcert=" + target.trust);
    return "?" + join(std::span<const std::string>(parts), "&");
}

std::string accountOf(const Url& url, const Endpoint& target)
{
    const std::string written = url.account.value_or("");
    const std::size_t colon = std::min(written.find(':'), written.size());
    std::string user = written.substr(0, colon);
    if ((!user.empty() || !url.account) && !target.user.empty())
        user = encoded(target.user);
    if (target.password)
        return user + ":" + encoded(target.password->reveal());
    return user + written.substr(colon);
}

std::string rePointedUrl(Url url, const Endpoint& target)
{
    const bool isMongo = url.scheme.starts_with("mongodb");
    const bool hasPort = url.hosts.find(':') != std::string::npos;
    if (url.account || target.password)
        url.account = accountOf(url, target);
    url.hosts = target.host + (hasPort && target.port != 0 ? fmt::format(":{}", target.port) : "");
    if (!target.database.empty()) {
        if (const auto span = databaseIn(url))
            url.path.replace(span->begin, span->size, encoded(target.database));
    }
    url.scheme = target.hasTls ? tlsScheme(url.scheme) : plainScheme(url.scheme);
    url.query = plainQuery(url.query, target, isMongo);
    if (target.hasTls && url.scheme.starts_with("postgres"))
        url.query = securedQuery(url.query, target);
    return url.text();
}

enum class PartKey { Other, Host, Port, User, Password, Database };

PartKey partKey(std::string_view key)
{
    struct Row
    {
        std::string_view name;
        PartKey key;
    };

    static constexpr std::array kRows{Row{"server", PartKey::Host},
                                      Row{"host", PartKey::Host},
                                      Row{"data source", PartKey::Host},
                                      Row{"hostname", PartKey::Host},
                                      Row{"addr", PartKey::Host},
                                      Row{"address", PartKey::Host},
                                      Row{"port", PartKey::Port},
                                      Row{"user", PartKey::User},
                                      Row{"user id", PartKey::User},
                                      Row{"userid", PartKey::User},
                                      Row{"uid", PartKey::User},
                                      Row{"username", PartKey::User},
                                      Row{"password", PartKey::Password},
                                      Row{"pwd", PartKey::Password},
                                      Row{"dbname", PartKey::Database},
                                      Row{"database", PartKey::Database},
                                      Row{"initial catalog", PartKey::Database}};
    const std::string lower = toLower(trimmed(key));
    const auto at = std::ranges::find(kRows, lower, &Row::name);
    return at == kRows.end() ? PartKey::Other : at->key;
}

/// `tcp:db,1433`: what stands around the host.
struct HostText
{
    std::string before;
    std::string host;
    std::string after;
};

HostText hostText(std::string_view value)
{
    HostText text;
    if (value.starts_with("tcp:")) {
        text.before = "tcp:";
        value.remove_prefix(text.before.size());
    }
    const std::size_t end = std::min(value.find_first_of(",:\\/"), value.size());
    text.host = value.substr(0, end);
    text.after = value.substr(end);
    return text;
}

template <class Change>
std::string changedParts(std::string_view value, Change change)
{
    const char separator = value.find(';') != std::string_view::npos ? ';' : ' ';
    std::vector<std::string> parts = split(value, separator);
    for (std::string& part : parts) {
        const std::size_t equals = part.find('=');
        if (equals == std::string::npos)
            continue;
        const std::string now =
            change(partKey(std::string_view(part).substr(0, equals)), part.substr(equals + 1));
        part.replace(equals + 1, std::string::npos, now);
    }
    return join(std::span<const std::string>(parts), std::string_view(&separator, 1));
}

std::string rePointedParts(std::string_view value, const Endpoint& target)
{
    return changedParts(value, [&](PartKey key, std::string text) {
        switch (key) {
        case PartKey::Host: {
            HostText host = hostText(text);
            const bool hasPort = host.after.size() > 1 && isNumber(host.after.substr(1));
            if (hasPort && target.port != 0)
                host.after = fmt::format("{}{}", host.after.front(), target.port);
            return host.before + target.host + host.after;
        }
        case PartKey::Port:
            return target.port != 0 ? std::to_string(target.port) : text;
        case PartKey::User:
            return target.user.empty() ? text : target.user;
        case PartKey::Password:
            return target.password ? target.password->reveal() : text;
        case PartKey::Database:
            return target.database.empty() ? text : target.database;
        case PartKey::Other:
            break;
        }
        return text;
    });
}

bool isParts(std::string_view value)
{
    bool hasHost = false;
    changedParts(value, [&](PartKey key, std::string text) {
        hasHost = hasHost || (key == PartKey::Host && isHost(hostText(text).host));
        return text;
    });
    return hasHost;
}

Connection connectionOf(const Url& url)
{
    Connection connection{.form = Connection::Form::Url};
    connection.scheme = url.scheme.substr(0, url.scheme.find("://"));
    if (url.account) {
        const std::size_t colon = url.account->find(':');
        connection.user = decoded(std::string_view(*url.account).substr(0, colon));
        connection.hasPassword = colon != std::string::npos && colon + 1 < url.account->size();
    }
    for (const HostPort& host : hostList(url.hosts))
        connection.hosts.push_back(host.host);
    connection.port = hostList(url.hosts).front().port;
    if (const auto span = databaseIn(url))
        connection.database = decoded(std::string_view(url.path).substr(span->begin, span->size));
    return connection;
}

Connection connectionOfParts(std::string_view value)
{
    Connection connection{.form = Connection::Form::Parts};
    changedParts(value, [&](PartKey key, std::string text) {
        if (key == PartKey::Host) {
            const HostText host = hostText(text);
            connection.hosts.push_back(toLower(host.host));
            connection.port = host.after.empty() ? "" : host.after.substr(1);
        }
        if (key == PartKey::Port)
            connection.port = text;
        if (key == PartKey::User)
            connection.user = text;
        if (key == PartKey::Database)
            connection.database = text;
        connection.hasPassword =
            connection.hasPassword || (key == PartKey::Password && !text.empty());
        return text;
    });
    return connection;
}

std::string
listWithHost(std::string_view list, std::string_view from, std::string_view to, int port)
{
    std::vector<std::string> parts = split(list, ',');
    for (std::string& part : parts) {
        const std::size_t colon = std::min(part.rfind(':'), part.size());
        if (toLower(trimmed(std::string_view(part).substr(0, colon))) != from)
            continue;
        const bool hasPort = colon < part.size();
        part = std::string(to) +
               (hasPort && port != 0 ? fmt::format(":{}", port) : part.substr(colon));
    }
    return join(std::span<const std::string>(parts), ",");
}

} // namespace

std::optional<Connection> connectionIn(std::string_view value)
{
    value = trimmed(value);
    if (value.empty() || value.size() > kLongestValue)
        return std::nullopt;
    if (const auto url = urlIn(value))
        return connectionOf(*url);
    if (value.find('=') != std::string_view::npos)
        return isParts(value) ? std::optional(connectionOfParts(value)) : std::nullopt;
    const std::vector<HostPort> hosts = hostList(value);
    if (hosts.empty())
        return std::nullopt;
    Connection connection;
    for (const HostPort& host : hosts)
        connection.hosts.push_back(host.host);
    connection.port = hosts.front().port;
    return connection;
}

std::string rePointed(std::string_view value, const Endpoint& target)
{
    if (const auto url = urlIn(value))
        return rePointedUrl(*url, target);
    if (value.find('=') != std::string_view::npos)
        return rePointedParts(value, target);
    const bool hasPort = value.find(':') != std::string_view::npos;
    return target.host + (hasPort && target.port != 0 ? fmt::format(":{}", target.port) : "");
}

std::string withHost(std::string_view value, std::string_view from, std::string_view to, int port)
{
    if (auto url = urlIn(value)) {
        url->hosts = listWithHost(url->hosts, from, to, port);
        return url->text();
    }
    if (value.find('=') != std::string_view::npos)
        return changedParts(value, [&](PartKey key, const std::string& text) {
            const HostText host = hostText(text);
            return key == PartKey::Host && toLower(host.host) == from
                       ? host.before + std::string(to) + host.after
                       : text;
        });
    return listWithHost(value, from, to, port);
}

KeyPart partOfKey(std::string_view name)
{
    using Kind = KeyPart::Kind;

    struct Suffix
    {
        std::string_view word;
        Kind kind;
    };

    // Longer ones first: USERNAME is no NAME, HOSTNAME no NAME either.
    static constexpr std::array kSuffixes{
        Suffix{"CONNECTION_STRING", Kind::Url},
        Suffix{"BOOTSTRAP_SERVERS", Kind::Host},
        Suffix{"VIRTUAL_HOST", Kind::Database},
        Suffix{"HOSTADDR", Kind::Host},
        Suffix{"HOSTNAME", Kind::Host},
        Suffix{"ENDPOINT", Kind::Host},
        Suffix{"USERNAME", Kind::User},
        Suffix{"USER_NAME", Kind::User},
        Suffix{"PASSWORD", Kind::Password},
        Suffix{"DATABASE", Kind::Database},
        Suffix{"SSLMODE", Kind::Tls},
        Suffix{"SSL_MODE", Kind::Tls},
        Suffix{"USE_SSL", Kind::Tls},
        Suffix{"USE_TLS", Kind::Tls},
        Suffix{"BROKERS", Kind::Host},
        Suffix{"ADDRESS", Kind::Host},
        Suffix{"SERVERS", Kind::Host},
        Suffix{"SERVER", Kind::Host},
        Suffix{"PASSWD", Kind::Password},
        Suffix{"DBNAME", Kind::Database},
        Suffix{"VHOST", Kind::Database},
        Suffix{"HOSTS", Kind::Host},
        Suffix{"NODES", Kind::Host},
        Suffix{"LOGIN", Kind::User},
        Suffix{"HOST", Kind::Host},
        Suffix{"ADDR", Kind::Host},
        Suffix{"PORT", Kind::Port},
        Suffix{"USER", Kind::User},
        Suffix{"PASS", Kind::Password},
        Suffix{"PWD", Kind::Password},
        Suffix{"URL", Kind::Url},
        Suffix{"URI", Kind::Url},
        Suffix{"DSN", Kind::Url},
        Suffix{"SSL", Kind::Tls},
        Suffix{"TLS", Kind::Tls},
        Suffix{"DB", Kind::Database},
    };
    std::string upper(name);
    std::ranges::transform(
        upper, upper.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const Suffix& suffix : kSuffixes) {
        if (upper.ends_with(suffix.word))
            return {std::string(name.substr(0, name.size() - suffix.word.size())), suffix.kind};
    }
    // `DB_NAME` is the database's; `QUEUE_NAME` is not the broker's vhost.
    if (upper.ends_with("DB_NAME") || upper.ends_with("DATABASE_NAME"))
        return {std::string(name.substr(0, name.size() - 4)), Kind::Database};
    return {std::string(name), Kind::None};
}

} // namespace plumbline::mirror
