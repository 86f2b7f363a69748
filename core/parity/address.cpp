// SPDX-License-Identifier: Apache-2.0
#include "core/parity/address.h"

#include "core/base/text.h"

#include <algorithm>

namespace plumbline::parity {

namespace {

std::string canonicalScheme(std::string scheme)
{
    if (scheme == "postgresql" || scheme == "pgsql")
        return "postgres";
    if (scheme == "sqlite3")
        return "sqlite";
    if (scheme == "mssql")
        return "sqlserver";
    return scheme;
}

void readHosts(Address& address, std::string_view authority)
{
    for (const std::string& part : split(authority, ',')) {
        const std::size_t bracket = part.rfind(']');
        const std::size_t colon = part.rfind(':');
        const bool hasPort =
            colon != std::string::npos && (bracket == std::string::npos || colon > bracket);
        address.hosts += (address.hosts.empty() ? "" : ",") +
                         toLower(hasPort ? std::string_view(part).substr(0, colon) : part);
        if (hasPort)
            address.ports += (address.ports.empty() ? "" : ",") + part.substr(colon + 1);
    }
}

void readQuery(Address& address, std::string_view query)
{
    for (const std::string& pair : split(query, '&')) {
        const std::size_t equals = pair.find('=');
        if (!pair.empty())
            address.query[pair.substr(0, equals)] =
                equals == std::string::npos ? std::string() : pair.substr(equals + 1);
    }
}

/// `user:password@tcp(host:port)/database?query`, as Go's driver of MySQL has it.
std::optional<Address> readGoAddress(std::string_view text)
{
    constexpr std::string_view kTransport = "@tcp(";
    const std::size_t at = text.rfind(kTransport);
    const std::string_view userinfo = text.substr(0, at);
    std::string_view rest = text.substr(at + kTransport.size());
    const std::size_t close = rest.find(')');
    if (close == std::string_view::npos || text.find_first_of(" \t\n") != std::string_view::npos)
        return std::nullopt;
    Address address;
    address.scheme = "mysql";
    const std::size_t separator = userinfo.find(':');
    address.user = userinfo.substr(0, separator);
    if (separator != std::string_view::npos)
        address.password = userinfo.substr(separator + 1);
    readHosts(address, rest.substr(0, close));
    rest.remove_prefix(close + 1);
    if (const std::size_t question = rest.find('?'); question != std::string_view::npos) {
        readQuery(address, rest.substr(question + 1));
        rest = rest.substr(0, question);
    }
    address.path = rest.starts_with('/') ? rest.substr(1) : rest;
    return address;
}

} // namespace

std::optional<Address> readAddress(std::string_view text)
{
    if (text.find("@tcp(") != std::string_view::npos)
        return readGoAddress(text);
    if (text.starts_with("jdbc:"))
        text.remove_prefix(5);
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon == 0 ||
        text.find_first_of(" \t\n") != std::string_view::npos)
        return std::nullopt;
    Address address;
    std::string scheme = toLower(text.substr(0, colon));
    if (const std::size_t plus = scheme.find('+'); plus != std::string::npos) {
        address.driver = scheme.substr(plus + 1);
        scheme.resize(plus);
    }
    address.scheme = canonicalScheme(std::move(scheme));
    std::string_view rest = text.substr(colon + 3);
    if (const std::size_t hash = rest.find('#', std::min(rest.rfind('@'), rest.size()));
        hash != std::string_view::npos) {
        address.fragment = rest.substr(hash + 1);
        rest = rest.substr(0, hash);
    }
    if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos) {
        const std::string_view userinfo = rest.substr(0, at);
        const std::size_t separator = userinfo.find(':');
        address.user = userinfo.substr(0, separator);
        if (separator != std::string_view::npos)
            address.password = userinfo.substr(separator + 1);
        rest.remove_prefix(at + 1);
    }
    if (const std::size_t question = rest.find('?'); question != std::string_view::npos) {
        readQuery(address, rest.substr(question + 1));
        rest = rest.substr(0, question);
    }
    const std::size_t slash = rest.find('/');
    readHosts(address, rest.substr(0, slash));
    if (slash != std::string_view::npos)
        address.path = rest.substr(slash + 1);
    while (address.path.ends_with('/'))
        address.path.pop_back();
    return address;
}

bool isLocalHost(std::string_view host)
{
    return host.find('.') == std::string_view::npos || host.starts_with("127.") ||
           host.starts_with("host.docker.internal") || host.ends_with(".local") ||
           host.ends_with(".localhost") || host.ends_with(".test");
}

} // namespace plumbline::parity
