// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/mirror/roles.h"

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::mirror {

namespace {

/// The config var beside `var` that holds another part of the same connection.
const model::ConfigVar* partBeside(const std::vector<model::ConfigVar>& config,
                                   const model::ConfigVar& var,
                                   KeyPart::Kind kind)
{
    const std::string prefix = partOfKey(var.name).prefix;
    const auto at = std::ranges::find_if(config, [&](const model::ConfigVar& other) {
        const KeyPart part = partOfKey(other.name);
        return part.kind == kind && part.prefix == prefix;
    });
    return at == config.end() ? nullptr : &*at;
}

/// A part of a connection as config vars say it.
struct Said
{
    std::string text;
    Origin origin;
};

/// What the clients of `backing` call a part of their connection, where that is no secret.
template <class Get>
Said saidByClients(const model::Environment& environment,
                   const model::BackingService& backing,
                   KeyPart::Kind kind,
                   Get get)
{
    for (const model::Service& service : environment.services) {
        for (const model::ConfigVar& var : service.config) {
            if (!pointsAt(var, backing))
                continue;
            const model::ConfigVar* part = partBeside(service.config, var, kind);
            if (part != nullptr && part->state == model::State::Set && !part->isSecret())
                return {textOf(*part), part->origin};
            const auto connection = connectionIn(textOf(var));
            if (connection && !var.isSecret() && !get(*connection).empty())
                return {get(*connection), var.origin};
        }
    }
    return {};
}

/// The accounts that the developer's container is made with, by the table's own names of them.
void readFormer(BackingRole& role)
{
    if (role.local == nullptr || !role.local->container)
        return;
    const std::vector<model::ConfigVar>& config = role.local->container->config;
    const auto take = [&](const std::string& name, const std::string& use) {
        const model::ConfigVar* var = model::findConfigVar(config, name);
        if (var == nullptr || var->state != model::State::Set)
            return;
        if (use == "{user}")
            role.formerUser = textOf(*var);
        else if (use == "{database}")
            role.formerDatabase = textOf(*var);
        else if (use == "{password}")
            role.formerPassword = textOf(*var);
    };
    for (const auto& [name, use] : role.standIn->local.environment) {
        // MariaDB's image understands the names that MySQL's has.
        if (name.starts_with("MARIADB_"))
            take("MYSQL_" + name.substr(std::string_view("MARIADB_").size()), use);
        take(name, use);
    }
}

bool usesMark(const model::LocalService& local, std::string_view mark)
{
    return std::ranges::any_of(local.environment, [&](const auto& entry) {
        return entry.second.find(mark) != std::string::npos;
    });
}

/// Whether clients hand over a password, here or there.
bool clientsHavePassword(const model::Environment& environment,
                         const model::BackingService& backing)
{
    for (const model::Service& service : environment.services) {
        for (const model::ConfigVar& var : service.config) {
            if (!pointsAt(var, backing))
                continue;
            const auto connection = connectionIn(textOf(var));
            if ((connection && connection->hasPassword) ||
                partBeside(service.config, var, KeyPart::Kind::Password) != nullptr)
                return true;
        }
    }
    return false;
}

/// Whether every client in the project could hand over a password: it has a config var for it, or a
/// URL that may hold one.
bool clientsHavePlaceForPassword(const model::Environment& local,
                                 const model::BackingService* backing)
{
    if (backing == nullptr)
        return true;
    for (const model::Service& service : local.services) {
        for (const model::ConfigVar& var : service.config) {
            if (!pointsAt(var, *backing))
                continue;
            const auto connection = connectionIn(textOf(var));
            const bool isUrl = connection && connection->form == Connection::Form::Url;
            if (!isUrl && partBeside(service.config, var, KeyPart::Kind::Password) == nullptr)
                return false;
        }
    }
    return true;
}

std::string firstOf(const std::array<std::string, 3>& texts)
{
    const auto at =
        std::ranges::find_if(texts, [](const std::string& one) { return !one.empty(); });
    return at == texts.end() ? std::string() : *at;
}

} // namespace

void decideAccounts(BackingRole& role,
                    const model::Environment& environment,
                    const model::Environment& local,
                    const Options& options)
{
    const auto userOf = [](const Connection& connection) { return connection.user; };
    const auto databaseOf = [](const Connection& connection) { return connection.database; };
    const auto sayHere = [&](KeyPart::Kind kind, auto get) {
        return role.local == nullptr ? Said{} : saidByClients(local, *role.local, kind, get);
    };
    readFormer(role);
    const Said hereUser = sayHere(KeyPart::Kind::User, userOf);
    const Said hereDatabase = sayHere(KeyPart::Kind::Database, databaseOf);
    if (role.formerUser.empty())
        role.formerUser = hereUser.text;
    if (role.formerDatabase.empty())
        role.formerDatabase = hereDatabase.text;

    const Said user = saidByClients(environment, *role.wanted, KeyPart::Kind::User, userOf);
    const Said database =
        saidByClients(environment, *role.wanted, KeyPart::Kind::Database, databaseOf);
    if (!role.stand.user.empty())
        role.user = role.stand.user;
    else if (usesMark(role.stand, "{user}"))
        role.user = firstOf({user.text, role.formerUser, "app"});
    if (usesMark(role.stand, "{database}"))
        role.database = firstOf({database.text, role.formerDatabase, "app"});
    role.userOrigin = user.text.empty() ? database.origin : user.origin;

    const bool isOptional = !usesMark(role.stand, "{password}") && !role.stand.passwordFlag.empty();
    const bool isAsked = clientsHavePassword(environment, *role.wanted) ||
                         (role.local != nullptr && clientsHavePassword(local, *role.local));
    const bool hasClientsUse = std::ranges::any_of(role.stand.clients, [](const auto& entry) {
        return entry.second.find("{password}") != std::string::npos;
    });
    const bool isNeeded = usesMark(role.stand, "{password}") || hasClientsUse ||
                          role.stand.url.find("Key={password}") != std::string::npos ||
                          (isOptional && isAsked && clientsHavePlaceForPassword(local, role.local));
    if (isNeeded && options.passwordOf)
        role.password = options.passwordOf(role.service);
}

} // namespace plumbline::mirror
