// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/develop.h"

#include <functional>
#include <string>
#include <vector>

namespace plumbline::cli {

/// How containers follow their files, and how it is told.
struct WatchChoices
{
    bool isJson = false;
    bool isQuiet = false; ///< nothing of builds but what went wrong
    bool prunes = false;
    /// Reads the workspace again when its files change; empty: a mirror's are not its own.
    std::function<Result<workspace::Workspace>()> reopen = {};
};

/// Reads the rules of the services, tells what there is to say about them, and watches their files from
/// here on. The value is the exit code where there is nothing to go on with.
tl::expected<workspace::Develop, int> openWatch(const Invocation& invocation,
                                                const workspace::Workspace& workspace,
                                                const std::vector<std::string>& services);

/// Whether watching goes on after a launch with that exit code: one that did not come up is what a change
/// may mend, which is said.
bool mayWatchAfter(const Invocation& invocation, int code);

/// Does what the changes ask for until Ctrl+C; the value is the exit code. `plan`: how a rebuild recreates.
int runWatch(const Invocation& invocation,
             const workspace::Workspace& workspace,
             const workspace::EngineContext& context,
             workspace::Develop& develop,
             const stack::PlanOptions& plan,
             const WatchChoices& choices);

} // namespace plumbline::cli
