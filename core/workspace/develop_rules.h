// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/stack/sync_rules.h"

#include <string>
#include <vector>

namespace plumbline::workspace {

/// What is watched for one service.
struct WatchedService
{
    std::string name;
    std::vector<stack::WatchRule> rules;
};

/// What `develop.watch` asks for, with what there is to say about it.
struct WatchRules
{
    std::vector<WatchedService> services;
    std::vector<Diagnostic> diagnostics; ///< an error among them: nothing is to be watched
};

/// The rules of the named services, all of them where none is named; with links followed, what the
/// build context ignores read, and what a bind mount brings into the container anyway left out.
WatchRules readWatchRules(const compose::Project& project,
                          const std::vector<std::string>& services);

} // namespace plumbline::workspace
