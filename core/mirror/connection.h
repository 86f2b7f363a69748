// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Config values that say where a service is: URLs, DSNs of `key=value` parts, lists of hosts.
namespace plumbline::mirror {

/// Where a config var shall point. What is empty is not asked for.
struct Endpoint
{
    std::string host;
    int port = 0;
    std::string user;
    std::optional<Secret> password;
    std::string database; ///< or vhost
    bool hasTls = false;
    std::string trust;      ///< file of the certificate that is to be trusted
    std::string replicaSet; ///< MongoDB
};

/// What a value says about where something is. A password is never taken out of it.
struct Connection
{
    enum class Form { Url, Parts, Hosts };

    Form form = Form::Hosts;
    std::string scheme; ///< of a URL, as written
    std::string user;   ///< decoded
    bool hasPassword = false;
    std::vector<std::string> hosts; ///< lower case, without ports
    std::string port;               ///< of the first host
    std::string database;           ///< decoded; of a URL its first path segment
};

/// The connection in a value; nothing where it is none.
std::optional<Connection> connectionIn(std::string_view value);

/// The value in the same form, pointing at `target`: only the parts that it has are replaced. Asking
/// for TLS is taken out where the target has none, and put in where it has and the form can say it.
std::string rePointed(std::string_view value, const Endpoint& target);

/// The value with one host in the place of another, and another port where `port` is not 0. All else
/// stays as it is.
std::string withHost(std::string_view value, std::string_view from, std::string_view to, int port);

/// What the name of a config var says its value is, for one service: `QUEUE_` and Host of
/// `QUEUE_HOST`.
struct KeyPart
{
    enum class Kind { None, Host, Url, Port, User, Password, Database, Tls };

    std::string prefix;
    Kind kind = Kind::None;
};

KeyPart partOfKey(std::string_view name);

} // namespace plumbline::mirror
