// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::model {

/// What a backing service is to the app (factor IV).
enum class Role {
    Database,
    DocumentStore,
    Cache,
    Broker,
    Search,
    ObjectStore,
    Mail,
    Stream,
    TimeSeries,
    Identity,
    SecretStore,
    Other,
};

/// `database`, `document-store`, `cache`, `broker`, `search`, `object-store`, `mail`, `stream`,
/// `time-series`, `identity`, `secret-store`, `other`.
std::string_view toString(Role role);

/// Who runs it.
enum class Hosting {
    Container, ///< a container of this environment
    Managed,   ///< a cloud's service
    External,  ///< somewhere else; only its address is known
    Embedded,  ///< inside the app's process: SQLite, an in-memory stand-in
};

std::string_view toString(Hosting hosting);

/// What the app consumes over the network: database, cache, broker, mail, search, object store.
struct BackingService
{
    std::string name; ///< as its environment calls it: `db`, `aws_db_instance.main`
    Role role = Role::Other;
    std::string engine; ///< `postgres`, `mysql`, `redis`, `valkey`, `rabbitmq`, ...: lower case
    Hosting hosting = Hosting::Container;
    std::string foundBy; ///< how it was found: `image postgres:15`, `DSN scheme of DATABASE_URL`
    WrittenAt origin;
    Fact<std::string> version;  ///< as far as it is said: `15`, `14.9`
    Fact<std::string> flavour;  ///< what it really is: `Aurora PostgreSQL`, `redis-stack`
    Fact<std::string> topology; ///< `single`, `replicated (2)`, `cluster (3)`
    Fact<bool> tls;
    Fact<std::string> charset;
    std::vector<std::string> extensions;                 ///< sorted: `postgis`, `rabbitmq_stomp`
    std::map<std::string, Fact<std::string>> parameters; ///< `max_connections`, `maxmemory-policy`
    std::vector<std::string> addresses;                  ///< host names it answers to
    std::vector<std::string> usedBy;                     ///< names of services, sorted
    std::optional<Service> container;                    ///< of Hosting::Container

    bool operator==(const BackingService&) const = default;
};

} // namespace plumbline::model
