// SPDX-License-Identifier: Apache-2.0
#include "core/sources/backing/addresses.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace plumbline::sources::backing {

namespace {

constexpr std::size_t kLongestHost = 253;
constexpr std::size_t kLongestValue = 8192;
constexpr std::size_t kMostHosts = 64;

bool isHostCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_';
}

bool isHost(std::string_view text)
{
    return !text.empty() && text.size() <= kLongestHost &&
           std::ranges::all_of(text, isHostCharacter) && text.front() != '-' && text.front() != '.';
}

bool isPort(std::string_view text)
{
    return !text.empty() && text.size() <= 5 && std::ranges::all_of(text, [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0;
    });
}

/// One `host[:port]`, also `[::1]:5432`.
bool addHost(Address& address, std::string_view text)
{
    text = trimmed(text);
    std::string_view port;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            return false;
        address.hosts.push_back(toLower(text.substr(1, close - 1)));
        text.remove_prefix(close + 1);
        if (text.starts_with(':') && address.port.empty())
            address.port = text.substr(1);
        return true;
    }
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        port = text.substr(colon + 1);
        text = text.substr(0, colon);
        if (!isPort(port))
            return false;
    }
    if (!isHost(text))
        return false;
    address.hosts.push_back(toLower(text));
    if (address.port.empty())
        address.port = port;
    return true;
}

bool addHosts(Address& address, std::string_view list)
{
    for (const std::string& part : split(list, ',')) {
        if (address.hosts.size() >= kMostHosts || !addHost(address, part))
            return false;
    }
    return !address.hosts.empty();
}

bool isScheme(std::string_view text)
{
    return !text.empty() && text.size() <= 40 &&
           std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
           std::ranges::all_of(text, [](char c) {
               return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '+' || c == '-' ||
                      c == '.' || c == ':' || c == '_';
           });
}

/// The value of one of the parts, by its name in lower case; empty: there is none.
std::string partNamed(std::string_view value, char separator, std::string_view name)
{
    for (const std::string& part : split(value, separator)) {
        const std::size_t equals = part.find('=');
        if (equals != std::string::npos &&
            toLower(trimmed(std::string_view(part).substr(0, equals))) == name)
            return std::string(trimmed(std::string_view(part).substr(equals + 1)));
    }
    return {};
}

/// `file:./dev.db?mode=rwc`, `Data Source=app.db`: SQLite as Prisma and .NET write it.
bool isFileOfSqlite(std::string_view value)
{
    std::string path;
    if (value.starts_with("file:"))
        path = value.substr(5);
    else if (value.find('=') != std::string_view::npos)
        path = partNamed(value, ';', "data source");
    path = toLower(std::string_view(path).substr(0, path.find('?')));
    return path.ends_with(".db") || path.ends_with(".sqlite") || path.ends_with(".sqlite3");
}

/// What a part `key=value` says of the host; nothing where it is about something else.
std::optional<Address> addressInPart(std::string_view part)
{
    static constexpr std::array<std::string_view, 7> kHostKeys{
        "server", "host", "data source", "hostname", "endpoint", "addr", "accountendpoint"};
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos)
        return std::nullopt;
    const std::string key = toLower(trimmed(part.substr(0, equals)));
    if (std::ranges::find(kHostKeys, key) == kHostKeys.end())
        return std::nullopt;
    std::string_view host = trimmed(part.substr(equals + 1));
    if (const std::size_t scheme = host.find("://"); scheme != std::string_view::npos)
        host.remove_prefix(scheme + 3);
    if (host.starts_with("tcp:"))
        host.remove_prefix(4);
    const std::size_t end = std::min(host.find_first_of(",/\\"), host.size());
    Address address;
    if (!addHost(address, host.substr(0, end)))
        return std::nullopt;
    if (host.substr(end).starts_with(',')) // SQL Server's port
        address.port = host.substr(end + 1);
    return address;
}

/// `Server=tcp:db,1433;Database=x`, `host=db port=5432`, `Endpoint=sb://x.servicebus...;`.
std::optional<Address> addressInParts(std::string_view value)
{
    if (value.find('=') == std::string_view::npos)
        return std::nullopt;
    const char separator = value.find(';') != std::string_view::npos ? ';' : ' ';
    for (const std::string& part : split(value, separator)) {
        std::optional<Address> address = addressInPart(part);
        if (!address)
            continue;
        if (address->port.empty())
            address->port = partNamed(value, separator, "port");
        return address;
    }
    return std::nullopt;
}

} // namespace

std::optional<Address> addressInUrl(std::string_view value)
{
    value = trimmed(value);
    if (value.size() > kLongestValue)
        return std::nullopt;
    const std::size_t mark = value.find("://");
    if (mark == std::string_view::npos || !isScheme(value.substr(0, mark))) {
        // `sqlite:app.db`, `jdbc:sqlite:app.db`, `jdbc:h2:mem:x`: without an authority.
        for (const std::string_view embedded : {"jdbc:sqlite", "jdbc:h2", "sqlite3", "sqlite"}) {
            if (value.starts_with(embedded) && value.substr(embedded.size()).starts_with(':')) {
                Address address;
                address.scheme = embedded;
                return address;
            }
        }
        if (isFileOfSqlite(value)) {
            Address address;
            address.scheme = "sqlite";
            return address;
        }
        return addressInParts(value);
    }
    Address address;
    address.scheme = toLower(value.substr(0, mark));
    std::string_view rest = value.substr(mark + 3);
    if (const std::size_t hash = rest.find('?'); hash != std::string_view::npos) {
        address.query = rest.substr(hash + 1);
        rest = rest.substr(0, hash);
    }
    std::string_view authority = rest.substr(0, rest.find_first_of("/;"));
    // A password may hold a slash that nobody escaped; a page's path may hold an `@`.
    const std::string_view searched = address.scheme.starts_with("http") ? authority : rest;
    if (const std::size_t at = searched.rfind('@'); at != std::string_view::npos) {
        rest.remove_prefix(at + 1);
        authority = rest.substr(0, rest.find_first_of("/;"));
    }
    // `b1:9092,kafka+ssl://b2:9092`: what follows a comma may have a scheme of its own.
    std::string list(authority.substr(0, authority.find("://")));
    if (list.size() < authority.size())
        list = list.substr(0, list.rfind(','));
    if (const std::size_t paren = list.find("tcp("); paren == 0 && list.ends_with(')'))
        list = list.substr(4, list.size() - 5);
    addHosts(address, list);
    return address;
}

std::optional<Address> addressInHosts(std::string_view value)
{
    value = trimmed(value);
    if (value.empty() || value.size() > kLongestValue ||
        value.find("://") != std::string_view::npos)
        return std::nullopt;
    Address address;
    if (!addHosts(address, value))
        return std::nullopt;
    return address;
}

std::string hostOf(std::string_view address)
{
    const std::optional<Address> parsed = address.find("://") != std::string_view::npos
                                              ? addressInUrl(address)
                                              : addressInHosts(address);
    return parsed && !parsed->hosts.empty() ? parsed->hosts.front() : toLower(address);
}

bool isLoopback(std::string_view host)
{
    return host == "localhost" || host == "127.0.0.1" || host == "::1" || host == "0.0.0.0";
}

} // namespace plumbline::sources::backing
