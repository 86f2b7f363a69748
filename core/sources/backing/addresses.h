// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::sources::backing {

/// What a config value says about where something is. Never holds a user or a password.
struct Address
{
    std::string scheme;             ///< lower case, with `jdbc:`; empty: a bare host
    std::vector<std::string> hosts; ///< lower case, without ports
    std::string port;               ///< of the first host
    std::string query;              ///< `sslmode=require`
};

/// The address in a URL, a DSN of several hosts, a JDBC URL or a connection string of `key=value`
/// parts; nothing where the value is none of these.
std::optional<Address> addressInUrl(std::string_view value);

/// `db`, `db:5432`, `b1:9092,b2:9092`: hosts without a scheme.
std::optional<Address> addressInHosts(std::string_view value);

/// The first host of an address in any of these forms, in lower case: `DB.example:5432` -> `db.example`.
std::string hostOf(std::string_view address);

/// Whether it is this machine itself, maybe a proxy on it.
bool isLoopback(std::string_view host);

} // namespace plumbline::sources::backing
