// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/ignore_rules.h"
#include "core/compose/project.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace plumbline::stack {

using compose::WatchAction;

/// One entry of a service's `develop.watch`. **Source:** Compose specification, "Compose Develop Specification".
struct WatchRule
{
    WatchAction action = WatchAction::Sync;
    std::filesystem::path path; ///< absolute; a file or a folder
    bool isFolder = false;      ///< it is one: its target itself stays as it is
    std::string target;         ///< absolute in the container; of the actions that sync
    std::optional<compose::IgnoreRules> include; ///< unset: everything under `path`
    compose::IgnoreRules ignore;                 ///< relative to `path`
    std::filesystem::path context;               ///< of the service's build; empty: there is none
    compose::IgnoreRules contextIgnore;          ///< its .dockerignore, relative to it
    compose::Hook exec;                          ///< of sync+exec
    bool initialSync = false;
    bool isMounted = false; ///< `target` is `path` itself by a bind mount: nothing is to be copied
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

/// The copies with which rules that ask for an initial sync begin; `files`: all that is there.
SyncWork planInitialSync(std::span<const WatchRule> rules,
                         const std::set<std::filesystem::path>& files);

/// Whether a change at or below a folder may be one of a rule's.
bool mayConcern(std::span<const WatchRule> rules, const std::filesystem::path& folder);

/// Whether the action copies files.
bool isSync(WatchAction action);

} // namespace plumbline::stack
