// SPDX-License-Identifier: Apache-2.0
#include "core/stack/sync_rules.h"

#include <algorithm>
#include <string_view>

namespace plumbline::stack {

namespace fs = std::filesystem;

namespace {

/// What editors and git write beside a file while it is saved.
constexpr std::string_view kPassedOver = "**/.git\n**/*~\n**/.*.sw?\n**/.*.sw??\n**/4913\n**/"
                                         ".#*\n**/*___jb_tmp___\n**/*___jb_old___\n**/.idea\n";

/// Relative to the rule's path; "." is that path itself, unset: it lies elsewhere.
std::optional<std::string> pathWithin(const WatchRule& rule, const fs::path& changed)
{
    const fs::path relative = changed.lexically_relative(rule.path.lexically_normal());
    if (relative.empty() || *relative.begin() == "..")
        return std::nullopt;
    return relative.generic_string();
}

const compose::IgnoreRules& passedOver()
{
    static const compose::IgnoreRules kRules = compose::IgnoreRules::parse(kPassedOver);
    return kRules;
}

/// Relative to the context of the rule's service; unset: it lies elsewhere, or is the context itself.
std::optional<std::string> pathInContext(const WatchRule& rule, const fs::path& changed)
{
    if (rule.context.empty())
        return std::nullopt;
    const fs::path relative = changed.lexically_relative(rule.context.lexically_normal());
    if (relative.empty() || *relative.begin() == ".." || relative == ".")
        return std::nullopt;
    return relative.generic_string();
}

bool isWanted(const WatchRule& rule, const fs::path& changed, const std::string& relative)
{
    const std::optional<std::string> inContext = pathInContext(rule, changed);
    if (inContext && rule.contextIgnore.ignores(*inContext))
        return false;
    if (relative == ".")
        return true;
    if (rule.include && !rule.include->ignores(relative))
        return false;
    return !passedOver().ignores(relative) && !rule.ignore.ignores(relative);
}

/// Whether rules leave out a folder with all that it holds.
bool leavesOut(const compose::IgnoreRules& rules, const std::string& relative)
{
    return rules.ignores(relative) && !rules.hasExceptions();
}

bool mayConcernOne(const WatchRule& rule, const fs::path& folder)
{
    const std::optional<std::string> inContext = pathInContext(rule, folder);
    if (inContext && leavesOut(rule.contextIgnore, *inContext))
        return false;
    const std::optional<std::string> relative = pathWithin(rule, folder);
    if (!relative) {
        const fs::path below = rule.path.lexically_relative(folder);
        return !below.empty() && *below.begin() != "..";
    }
    return *relative == "." ||
           (!passedOver().ignores(*relative) && !leavesOut(rule.ignore, *relative));
}

std::string pathInContainer(const WatchRule& rule, const std::string& relative)
{
    if (relative == ".")
        return rule.target;
    return (fs::path(rule.target) / relative).lexically_normal().generic_string();
}

void addFile(SyncWork& work, const std::string& target, const ChangedPath& change)
{
    if (change.exists) {
        work.removals.erase(target);
        work.copies.insert_or_assign(target, change.path);
    } else {
        work.copies.erase(target);
        work.removals.insert(target);
    }
}

/// What a rule that asks for no rebuild wants done for one of its changes.
void addWork(SyncWork& work,
             const WatchRule& rule,
             std::size_t index,
             const std::string& relative,
             const ChangedPath& change)
{
    const bool isTarget = rule.isFolder && relative == ".";
    if (isSync(rule.action) && !rule.isMounted && !isTarget)
        addFile(work, pathInContainer(rule, relative), change);
    if (rule.action == WatchAction::SyncExec)
        work.execs.insert(index);
    if (rule.action == WatchAction::Restart || rule.action == WatchAction::SyncRestart)
        work.restart = true;
}

SyncWork rebuildAlone()
{
    SyncWork work;
    work.rebuild = true;
    return work;
}

} // namespace

bool SyncWork::isEmpty() const
{
    return !rebuild && removals.empty() && copies.empty() && execs.empty() && !restart;
}

bool isSync(WatchAction action)
{
    return action == WatchAction::Sync || action == WatchAction::SyncRestart ||
           action == WatchAction::SyncExec;
}

bool mayConcern(std::span<const WatchRule> rules, const fs::path& folder)
{
    return std::any_of(rules.begin(), rules.end(), [&](const WatchRule& rule) {
        return mayConcernOne(rule, folder);
    });
}

SyncWork planInitialSync(std::span<const WatchRule> rules, const std::set<fs::path>& files)
{
    SyncWork work;
    for (const WatchRule& rule : rules) {
        if (!rule.initialSync || !isSync(rule.action) || rule.isMounted)
            continue;
        for (const fs::path& file : files) {
            const std::optional<std::string> relative = pathWithin(rule, file);
            const bool isTarget = rule.isFolder && relative == ".";
            if (relative && !isTarget && isWanted(rule, file, *relative))
                addFile(work, pathInContainer(rule, *relative), {file});
        }
    }
    return work;
}

SyncWork planSync(std::span<const WatchRule> rules, std::span<const ChangedPath> changes)
{
    SyncWork work;
    for (const ChangedPath& given : changes) {
        const ChangedPath change{given.path.lexically_normal(), given.exists};
        for (std::size_t index = 0; index < rules.size(); ++index) {
            const WatchRule& rule = rules[index];
            const std::optional<std::string> relative = pathWithin(rule, change.path);
            if (!relative || !isWanted(rule, change.path, *relative))
                continue;
            if (rule.action == WatchAction::Rebuild)
                return rebuildAlone();
            addWork(work, rule, index, *relative, change);
        }
    }
    return work;
}

} // namespace plumbline::stack
