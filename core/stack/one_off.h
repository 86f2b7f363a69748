// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace plumbline::stack {

/// A container beside a service's own that runs once, in the same image, config and networks
/// (factor XII). Names as in `docker compose run`.
struct OneOffSpec
{
    std::string service;
    std::string slug; ///< makes it one of its own: 64 hexadecimal digits, random
    std::string name; ///< empty: `<project>-<service>-run-<12 digits of the slug>`
    /// In place of the service's. Where only an entrypoint is given the service's command is left out.
    std::optional<std::vector<std::string>> command;
    std::optional<std::vector<std::string>> entrypoint;
    compose::StringMap environment; ///< on top of the service's, as is what follows
    compose::StringMap labels;
    std::vector<std::string> capAdd;
    std::vector<std::string> capDrop;
    std::vector<compose::Mount> mounts;
    std::vector<compose::Port> ports;
    std::string user; ///< empty: the service's, as is what follows
    std::string workingDir;
    std::string pullPolicy;
    bool hasServicePorts = false;   ///< it publishes the service's ports
    bool hasServiceAliases = false; ///< it answers to the service's name
    bool hasTerminal = false;
    bool hasInput = false;
    bool removesItself = false; ///< the engine removes it once it has ended
};

/// `shop-web-run-0123456789ab`, or the name that was asked for.
std::string oneOffName(const compose::Project& project, const OneOffSpec& spec);

/// What is done before somebody listens to it, and what starts it then.
struct OneOffPlan
{
    Plan
        making; ///< images, networks, volumes, dependencies up to what is waited for, the container
    Plan starting;
};

/// Decides how a one-off is run. Pure. `options`: its services are of no account, the rest holds for
/// what the service depends on.
/// **Errors:** NotFound (no such service), and those of planUp.
Result<OneOffPlan> planOneOff(const compose::Project& project,
                              const ObservedState& observed,
                              const OneOffSpec& spec,
                              PlanOptions options);

} // namespace plumbline::stack
