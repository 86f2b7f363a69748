// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity {

/// A URL or DSN taken apart. Holds a password: it stays inside the comparison.
struct Address
{
    std::string scheme; ///< lower case, aliases made one: `postgres` for `postgresql`
    std::string driver; ///< `psycopg2` of `postgresql+psycopg2`
    std::string user;
    std::string password;
    std::string hosts; ///< lower case, without ports; several joined by `,`
    std::string ports;
    std::string path; ///< without the leading slash
    std::map<std::string, std::string> query;
    std::string fragment;
};

/// The parts of `scheme://user:password@host:port/path?query#fragment`, if the text is one.
std::optional<Address> readAddress(std::string_view text);

/// Whether the host is one that only this machine or stack knows: loopback, a single label, `.local`.
bool isLocalHost(std::string_view host);

} // namespace plumbline::parity
