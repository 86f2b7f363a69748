// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/phrase.h"
#include "core/stack/swarm_service.h"

#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

/// What `up` and `down` do on a Docker Swarm.
namespace plumbline::stack {

/// Everything such a plan is decided from, read once.
struct SwarmHoldings
{
    engine::SwarmStatus status;
    std::vector<engine::NetworkDetails> networks; ///< all
    std::vector<engine::SwarmObject> secrets;     ///< all
    std::vector<engine::SwarmObject> configs;     ///< all
    std::vector<engine::SwarmService> services;   ///< all
    std::string salt;                             ///< random, for what is new
};

/// What the engine says of its Swarm, which it manages. **Errors:** Unsupported (it is in none, or no
/// manager), as Client::run.
Result<engine::SwarmStatus> managedSwarm(const engine::Client& client, const std::stop_token& stop);

/// **Errors:** as managedSwarm.
Result<SwarmHoldings> observeSwarm(const engine::Client& client, const std::stop_token& stop);

struct MakeStackNetwork
{
    engine::NetworkSpec spec;
};

struct MakeStackFile
{
    engine::SwarmObjectKind kind = engine::SwarmObjectKind::Secret;
    std::string key;
    std::string name;
    Secret content;
    engine::Labels labels;
};

struct PutStackService
{
    StackService service;
    std::optional<engine::SwarmService> there; ///< empty: it is created
};

struct RemoveStackNetwork
{
    std::string id;
};

struct RemoveStackFile
{
    engine::SwarmObjectKind kind = engine::SwarmObjectKind::Secret;
    std::string id;
};

struct RemoveStackService
{
    std::string id;
};

using StackAction = std::variant<MakeStackNetwork,
                                 MakeStackFile,
                                 PutStackService,
                                 RemoveStackService,
                                 RemoveStackFile,
                                 RemoveStackNetwork>;

struct StackStep
{
    StackAction action;
    std::string verb;    ///< create, update, remove
    std::string object;  ///< for people: "service shop_web"
    std::string service; ///< key in the file; empty: no service's
    Phrase why;
    std::vector<Difference> changes; ///< of an update; secrets are masked
    Origin origin;
    bool afterwards = false; ///< only once every service runs as it should
};

struct StackPlan
{
    std::string stack;
    std::vector<StackStep> steps;
    std::vector<std::string> kept; ///< services that stay as they are
    std::vector<Diagnostic> diagnostics;
    /// Of secrets and configs that are there: id and name by kind and key.
    std::map<std::pair<engine::SwarmObjectKind, std::string>, engine::SwarmObject> files;

    /// "1 created, 2 updated, 3 kept".
    [[nodiscard]] Phrase summary() const;
};

/// Decides what brings the Swarm to what the definition says. Pure.
/// **Errors:** Conflict (a name that is somebody else's), NotFound (external, and not there), Invalid
/// (an external network of one machine).
Result<StackPlan>
planStackUp(const StackDefinition& stack, const SwarmHoldings& held, bool removeOrphans);

/// Decides what takes everything of the stack away but its volumes. Pure.
StackPlan planStackDown(const std::string& stack, const SwarmHoldings& held);

} // namespace plumbline::stack
