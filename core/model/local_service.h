// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::model {

/// How near the local image comes to the managed service.
enum class Fidelity {
    Exact,      ///< the same engine
    Compatible, ///< another engine or build that speaks the same protocol
    Emulator,   ///< a stand-in for tests
    None,       ///< nothing local is like it
};

/// `exact`, `compatible`, `emulator`, `none`.
std::string_view toString(Fidelity fidelity);

/// How an engine's own settings are written on its command line.
enum class FlagStyle { None, Postgres, Mysqld, Redis, Mongod, Memcached };

/// The container that stands in for a service on one machine. In its texts `{version}`, `{user}`,
/// `{password}`, `{database}`, `{host}` and `{port}` are to be filled in.
struct LocalService
{
    std::string image;
    std::map<std::string, std::string> versions; ///< version (or its beginning) -> tag to use
    std::vector<int> ports;
    std::map<std::string, std::string> environment;
    std::vector<std::string> command;
    std::string passwordFlag; ///< of engines that take it as an argument
    std::string user;         ///< the one account there is, where no other can be asked for
    std::string health;
    std::string url;
    std::map<std::string, std::string> clients;  ///< config vars of those who use it
    std::string data;                            ///< folder in the container
    std::map<std::string, std::string> dataFrom; ///< major version -> folder, from there on
    std::string topology;           ///< `cluster`, `replica-set`: what it always is; else empty
    std::vector<std::string> needs; ///< engines it cannot run without

    bool operator==(const LocalService&) const = default;
};

} // namespace plumbline::model
