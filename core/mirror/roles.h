// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/connection.h"
#include "core/mirror/derive.h"
#include "core/mirror/image_choice.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline::mirror {

/// One backing service of the environment, what the project has in its place, and what stands in.
/// Pointers are borrowed from the environments and the options.
struct BackingRole
{
    const model::BackingService* wanted = nullptr;
    const StandIn* standIn = nullptr;
    const model::BackingService* local = nullptr; ///< nullptr: the project has none
    std::string service;                          ///< of the Compose project
    bool isNew = false;                           ///< the project has no container for it
    model::LocalService stand; ///< what the table says, or the environment's own container
    ImageChoice image;

    /// Accounts: what the stand-in is made with, and what the project has.
    std::string user;
    std::string database;
    std::string formerUser;
    std::string formerDatabase;
    std::string formerPassword; ///< of the developer's files: to find it again, never to show it
    std::optional<Secret> password;
    Origin userOrigin;
    std::optional<Certificate> certificate; ///< of a stand-in that speaks TLS

    [[nodiscard]] const std::string& engine() const { return wanted->engine; }

    [[nodiscard]] bool sameEngine() const
    {
        return local != nullptr && local->engine == wanted->engine;
    }
};

/// The texts of config vars, secrets too: to find addresses in them, never to show them.
const std::string& textOf(const model::ConfigVar& var);

/// Whether a config value names a host that the service answers to.
bool pointsAt(const model::ConfigVar& var, const model::BackingService& backing);

/// Which service of the project has the part of which backing service of the environment: by config
/// vars that point at both, then by engine, then by role. Embedded ones need no stand-in.
std::vector<BackingRole> assignRoles(const model::Environment& environment,
                                     const model::Environment& local,
                                     const compose::Project& project,
                                     const Options& options);

/// Decides the accounts of a role: user and database as the environment's config vars say them where
/// they are no secrets, else as the project has them; a password where clients have a place for it.
void decideAccounts(BackingRole& role,
                    const model::Environment& environment,
                    const model::Environment& local,
                    const Options& options);

/// Where the stand-in of a role is reached from other containers.
Endpoint endpointOf(const BackingRole& role);

/// A text of the table with its placeholders filled in.
std::string filledIn(std::string text, const BackingRole& role);

} // namespace plumbline::mirror
