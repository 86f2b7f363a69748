// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/sources/backing/addresses.h"
#include "core/sources/backing/identify.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace plumbline::sources::backing {

namespace {

using model::BackingService;
using model::ConfigVar;
using model::Hosting;

/// The value of a var as text, to look for an address in it and for nothing else: what is taken from
/// it is a scheme, a host, a port and an `sslmode`, never a user or a password.
const std::string& textOf(const ConfigVar& var)
{
    if (const auto* secret = std::get_if<Secret>(&var.value))
        return secret->reveal();
    return std::get<std::string>(var.value);
}

/// Goes over an environment's config vars and joins what they name with what is there.
class Joiner
{
public:
    Joiner(model::Environment& environment, const Table& table)
        : m_environment(environment)
        , m_table(table)
    {
        for (std::size_t i = 0; i < environment.backingServices.size(); ++i)
            index(i);
        for (const model::Service& service : environment.services) {
            m_processes.insert(service.name);
            m_processes.insert(service.aliases.begin(), service.aliases.end());
        }
    }

    void join()
    {
        for (const model::Service& service : m_environment.services)
            look(service.name, service.config);
        look({}, m_environment.sharedConfig);
        // What nobody could read comes last: by then it is known what else is there.
        for (const Unread& unread : m_unread)
            takeUnread(unread);
        for (BackingService& backing : m_environment.backingServices) {
            std::ranges::sort(backing.usedBy);
            backing.usedBy.erase(std::unique(backing.usedBy.begin(), backing.usedBy.end()),
                                 backing.usedBy.end());
        }
    }

private:
    struct Unread
    {
        std::string user;
        const ConfigVar* var = nullptr; // borrowed from the environment, within join()
        IdentifiedKey key;
    };

    void index(std::size_t place)
    {
        if (const auto& container = m_environment.backingServices[place].container) {
            for (const model::Port& port : container->ports) {
                const std::size_t colon = port.published.rfind(':');
                const std::string number =
                    colon == std::string::npos ? port.published : port.published.substr(colon + 1);
                if (!number.empty())
                    m_byPublished.emplace(number, place);
            }
        }
        for (const std::string& address : m_environment.backingServices[place].addresses)
            m_byHost.emplace(hostOf(address), place);
    }

    const std::optional<IdentifiedKey>& keyOf(const std::string& name)
    {
        const auto known = m_keys.find(name);
        if (known != m_keys.end())
            return known->second;
        return m_keys.emplace(name, identifyKey(m_table, name)).first->second;
    }

    /// As identifyScheme, which goes through the whole table.
    const Engine* engineOf(const std::string& scheme)
    {
        const auto known = m_schemes.find(scheme);
        if (known != m_schemes.end())
            return known->second;
        return m_schemes.emplace(scheme, identifyScheme(m_table, scheme)).first->second;
    }

    void look(const std::string& user, const std::vector<ConfigVar>& config)
    {
        for (const ConfigVar& var : config) {
            if (var.state == model::State::Set)
                lookAt(user, var, config);
            else if (var.state != model::State::Empty) {
                if (const auto& key = keyOf(var.name))
                    m_unread.push_back({user, &var, *key});
            }
        }
    }

    void lookAt(const std::string& user, const ConfigVar& var, const std::vector<ConfigVar>& config)
    {
        const std::string& text = textOf(var);
        const bool isUrl =
            text.find(':') != std::string::npos || text.find('=') != std::string::npos;
        std::optional<Address> address = isUrl ? addressInUrl(text) : std::nullopt;
        const Engine* engine = address ? engineOf(address->scheme) : nullptr;
        if (engine != nullptr && engine->isEmbedded) {
            addEmbedded(user, var, *engine, keyOf(var.name));
            return;
        }
        // A secret that is no URL is nobody's address, whatever its name says.
        if (!address && !takeDriver(user, var, text) && !var.isSecret() && isAddressKey(var.name))
            address = addressInHosts(text);
        if (address && !address->hosts.empty())
            takeAddress(user, var, *address, engine, config);
    }

    /// Joins what is at that address with the user, or adds it.
    void takeAddress(const std::string& user,
                     const ConfigVar& var,
                     const Address& address,
                     const Engine* engine,
                     const std::vector<ConfigVar>& config)
    {
        const std::optional<IdentifiedKey>& key = keyOf(var.name);
        if (engine == nullptr && key)
            engine = key->engine;
        bool isJoined = false;
        for (const std::string& host : address.hosts)
            isJoined = joinToPublished(user, host, address, var) ||
                       joinTo(user, host, address, var) || isJoined;
        if (isJoined || (engine == nullptr && !key))
            return;
        const std::string how = engineOf(address.scheme) != nullptr
                                    ? fmt::format("DSN scheme of {}", var.name)
                                    : fmt::format("key name {}", var.name);
        const model::Role role = engine != nullptr ? engine->role : key->role;
        if (engine == nullptr)
            engine = engineBySiblings(var.name, address, config);
        addByKind(user, var, address, engine, role, how);
    }

    /// What a container publishes on this machine is reached by a port of the loopback.
    bool joinToPublished(const std::string& user,
                         const std::string& host,
                         const Address& address,
                         const ConfigVar& var)
    {
        if (!isLoopback(host) || address.port.empty())
            return false;
        const auto at = m_byPublished.find(address.port);
        if (at == m_byPublished.end())
            return false;
        use(m_environment.backingServices[at->second], user, address, var);
        return true;
    }

    /// Adds the use where a backing service answers to that host.
    bool joinTo(const std::string& user,
                const std::string& host,
                const Address& address,
                const ConfigVar& var)
    {
        auto at = m_byHost.find(host);
        // Kubernetes: `db.shop.svc.cluster.local` is the service `db`.
        if (at == m_byHost.end() && host.find(".svc") != std::string::npos)
            at = m_byHost.find(host.substr(0, host.find('.')));
        if (at == m_byHost.end()) {
            // An app's own process is there: it is no backing service.
            return m_processes.contains(host);
        }
        use(m_environment.backingServices[at->second], user, address, var);
        return true;
    }

    /// Config without an owner is given to every process.
    void addUser(BackingService& backing, const std::string& user) const
    {
        if (!user.empty()) {
            backing.usedBy.push_back(user);
            return;
        }
        for (const model::Service& service : m_environment.services)
            backing.usedBy.push_back(service.name);
    }

    void use(BackingService& backing,
             const std::string& user,
             const Address& address,
             const ConfigVar& var) const
    {
        addUser(backing, user);
        const bool saysTls = address.scheme == "rediss" || address.scheme == "amqps" ||
                             address.scheme == "redis+tls" || address.scheme == "smtps" ||
                             address.query.find("sslmode=require") != std::string::npos ||
                             address.query.find("sslmode=verify") != std::string::npos ||
                             address.query.find("tls=true") != std::string::npos ||
                             address.query.find("ssl=true") != std::string::npos;
        if (saysTls && !backing.tls.isSet())
            backing.tls = model::written(true, var.origin);
    }

    /// No container or managed service has that address: the only one of the kind whose own address
    /// nobody said, or, on this machine's loopback, a proxy to it; else something external.
    void addByKind(const std::string& user,
                   const ConfigVar& var,
                   const Address& address,
                   const Engine* engine,
                   model::Role role,
                   const std::string& how)
    {
        const bool isLocal = isLoopback(address.hosts.front());
        BackingService* only = nullptr;
        int count = 0;
        for (BackingService& backing : m_environment.backingServices) {
            const bool isKind =
                engine != nullptr ? sameWire(backing.engine, engine->name) : backing.role == role;
            if (backing.hosting != Hosting::Managed || !isKind ||
                (!backing.addresses.empty() && !isLocal))
                continue;
            only = &backing;
            ++count;
        }
        if (count == 1) {
            use(*only, user, address, var);
            return;
        }
        BackingService backing;
        backing.name = freeName(address.hosts.front(), engine, role);
        backing.role = role;
        backing.engine = engine != nullptr ? engine->name : std::string();
        backing.hosting = Hosting::External;
        backing.foundBy = how;
        backing.origin = var.origin;
        backing.version = model::absent<std::string>(
            model::State::Unknown, phrase("an address says no version"), var.origin);
        backing.addresses = address.hosts;
        use(backing, user, address, var);
        m_environment.backingServices.push_back(std::move(backing));
        index(m_environment.backingServices.size() - 1);
    }

    std::string freeName(const std::string& host, const Engine* engine, model::Role role) const
    {
        const auto isTaken = [this](const std::string& name) {
            return std::ranges::any_of(
                m_environment.backingServices,
                [&](const BackingService& backing) { return backing.name == name; });
        };
        if (!isTaken(host))
            return host;
        const std::string_view kind =
            engine != nullptr ? std::string_view(engine->name) : toString(role);
        std::string name = fmt::format("{} ({})", host, kind);
        for (int i = 2; isTaken(name); ++i)
            name = fmt::format("{} ({} {})", host, kind, i);
        return name;
    }

    /// `DB_HOST` alone says no product: `DB_CONNECTION=pgsql` or a port beside it may.
    const Engine* engineBySiblings(const std::string& name,
                                   const Address& address,
                                   const std::vector<ConfigVar>& config) const
    {
        const std::size_t dash = name.rfind('_');
        const std::string prefix = dash == std::string::npos ? name : name.substr(0, dash + 1);
        std::string port = address.port;
        for (const char* word : {"CONNECTION",
                                 "DRIVER",
                                 "ENGINE",
                                 "ADAPTER",
                                 "CLIENT",
                                 "DIALECT",
                                 "TYPE",
                                 "PROVIDER",
                                 "PORT"}) {
            std::string titled = word; // `Search__Engine`
            std::ranges::transform(
                titled.begin() + 1, titled.end(), titled.begin() + 1, [](char c) {
                    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
                });
            const ConfigVar* sibling = model::findConfigVar(config, prefix + word);
            if (sibling == nullptr)
                sibling = model::findConfigVar(config, prefix + titled);
            if (sibling == nullptr || sibling->isSecret() || sibling->state != model::State::Set)
                continue;
            const std::string& value = textOf(*sibling);
            if (std::string_view(word) == "PORT") {
                port = value;
                continue;
            }
            const std::string_view last =
                std::string_view(value).substr(value.rfind('.') + 1); // `django...postgresql`
            if (const Engine* engine = identifyScheme(m_table, toLower(last)))
                return engine;
            if (const Engine* engine = findEngine(m_table, toLower(last)))
                return engine;
        }
        static const std::map<std::string, std::string_view, std::less<>> kPorts{
            {"5432", "postgres"},
            {"3306", "mysql"},
            {"1433", "sqlserver"},
            {"6379", "redis"},
            {"5672", "rabbitmq"},
            {"27017", "mongodb"},
            {"11211", "memcached"},
            {"9092", "kafka"},
            {"1521", "oracle"}};
        const auto known = kPorts.find(port);
        return known == kPorts.end() ? nullptr : findEngine(m_table, known->second);
    }

    /// `CACHE_DRIVER=array`, `DB_CONNECTION=sqlite`: engines within the process.
    bool takeDriver(const std::string& user, const ConfigVar& var, const std::string& text)
    {
        if (var.isSecret())
            return false;
        const std::optional<model::Role> role = roleOfDriverKey(var.name);
        if (!role)
            return false;
        for (const Engine& engine : m_table.engines) {
            if (!engine.isEmbedded || (!engine.takesRoleOfKey && engine.role != *role) ||
                std::ranges::find(engine.values, text) == engine.values.end())
                continue;
            addEmbedded(user, var, engine, IdentifiedKey{nullptr, *role});
            return true;
        }
        return false;
    }

    void addEmbedded(const std::string& user,
                     const ConfigVar& var,
                     const Engine& engine,
                     const std::optional<IdentifiedKey>& key)
    {
        const model::Role role = engine.takesRoleOfKey && key ? key->role : engine.role;
        const std::string name =
            engine.takesRoleOfKey ? fmt::format("{} {}", engine.name, toString(role)) : engine.name;
        const auto known =
            std::ranges::find(m_environment.backingServices, name, &BackingService::name);
        if (known != m_environment.backingServices.end()) {
            addUser(*known, user);
            return;
        }
        BackingService backing;
        backing.name = name;
        backing.role = role;
        backing.engine = engine.name;
        backing.hosting = Hosting::Embedded;
        backing.foundBy = fmt::format("value of {}", var.name);
        backing.origin = var.origin;
        backing.version = model::absent<std::string>(
            model::State::Unknown, phrase("it is part of the process"), var.origin);
        backing.topology = model::absent<std::string>(
            model::State::NotApplicable, phrase("it is part of the process"), var.origin);
        addUser(backing, user);
        m_environment.backingServices.push_back(std::move(backing));
    }

    /// A key that names an address which nobody could read: the one service of that kind, or, where
    /// there is none, something external of which only this is known.
    void takeUnread(const Unread& unread)
    {
        BackingService* only = nullptr;
        int count = 0;
        for (BackingService& backing : m_environment.backingServices) {
            const bool isKind = unread.key.engine != nullptr
                                    ? sameWire(backing.engine, unread.key.engine->name)
                                    : backing.role == unread.key.role;
            if (!isKind || backing.hosting == Hosting::Embedded)
                continue;
            only = &backing;
            ++count;
        }
        if (count > 0) {
            if (count == 1)
                addUser(*only, unread.user);
            return;
        }
        // What is not given yet may never be: only what is there and may not be read is a service.
        if (unread.var->state != model::State::Unreadable)
            return;
        BackingService backing;
        backing.name = unread.var->name;
        backing.role = unread.key.role;
        backing.engine = unread.key.engine != nullptr ? unread.key.engine->name : std::string();
        backing.hosting = Hosting::External;
        backing.foundBy = fmt::format("key name {}", unread.var->name);
        backing.origin = unread.var->origin;
        backing.version = model::absent<std::string>(
            model::State::Unknown, phrase("its address could not be read"), unread.var->origin);
        addUser(backing, unread.user);
        m_environment.backingServices.push_back(std::move(backing));
    }

    model::Environment& m_environment;
    const Table& m_table;
    std::unordered_map<std::string, std::size_t> m_byHost;
    std::unordered_map<std::string, std::size_t> m_byPublished; ///< by port, of this machine
    std::unordered_map<std::string, std::optional<IdentifiedKey>> m_keys;
    std::unordered_map<std::string, const Engine*> m_schemes;
    std::unordered_set<std::string> m_processes; ///< names and aliases
    std::vector<Unread> m_unread;
};

} // namespace

void findBackingServices(model::Environment& environment, const Table& table)
{
    std::vector<model::Service> services;
    services.reserve(environment.services.size());
    for (model::Service& service : environment.services) {
        if (std::optional<BackingService> backing = backingOf(table, service))
            environment.backingServices.push_back(std::move(*backing));
        else
            services.push_back(std::move(service));
    }
    environment.services = std::move(services);
    Joiner(environment, table).join();
    model::sortEnvironment(environment);
}

} // namespace plumbline::sources::backing
