// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/ignore_rules.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace plumbline::stack {

enum class WatchAction {
    Sync,
    Rebuild,
    Restart,
    SyncRestart,
    SyncExec,
};

/// One entry of a service's `develop.watch`. **Source:** Compose specification, "Compose Develop Specification".
struct WatchRule
{
    WatchAction action = WatchAction::Sync;
    std::filesystem::path path; ///< absolute; a file or a folder
    std::string target;         ///< absolute in the container; of the actions that sync
    std::optional<compose::IgnoreRules> include; ///< unset: everything under `path`
    compose::IgnoreRules ignore;                 ///< relative to `path`
};

/// A file or folder that was written, made, renamed or deleted.
struct ChangedPath
{
    std::filesystem::path path; ///< absolute
    bool exists = true;         ///< false: it is gone
};

/// What one service needs after a batch of changes, in this order: removals, copies, execs, a restart.
/// A rebuild takes the place of all of them.
struct SyncWork
{
    bool rebuild = false;
    std::set<std::string> removals; ///< paths in the container
    std::map<std::string, std::filesystem::path>
        copies;                  ///< path in the container, file of this machine
    std::set<std::size_t> execs; ///< indexes of the rules whose `exec` runs, once each
    bool restart = false;

    [[nodiscard]] bool isEmpty() const;
};

/// Where the changes fall under several rules, each of them counts; of a path that changed twice the last state counts.
/// Temporary files of editors and everything in a `.git` folder are passed over.
SyncWork planSync(std::span<const WatchRule> rules, std::span<const ChangedPath> changes);

} // namespace plumbline::stack
