// SPDX-License-Identifier: Apache-2.0
#include "core/stack/sync_rules.h"

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

bool isWanted(const WatchRule& rule, const std::string& relative)
{
    static const compose::IgnoreRules passedOver = compose::IgnoreRules::parse(kPassedOver);
    if (relative == ".")
        return true;
    if (rule.include && !rule.include->ignores(relative))
        return false;
    return !passedOver.ignores(relative) && !rule.ignore.ignores(relative);
}

std::string pathInContainer(const WatchRule& rule, const std::string& relative)
{
    if (relative == ".")
        return rule.target;
    return (fs::path(rule.target) / relative).lexically_normal().generic_string();
}

bool isSync(WatchAction action)
{
    return action == WatchAction::Sync || action == WatchAction::SyncRestart ||
           action == WatchAction::SyncExec;
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

SyncWork planSync(std::span<const WatchRule> rules, std::span<const ChangedPath> changes)
{
    SyncWork work;
    for (const ChangedPath& given : changes) {
        const ChangedPath change{given.path.lexically_normal(), given.exists};
        for (std::size_t index = 0; index < rules.size(); ++index) {
            const WatchRule& rule = rules[index];
            const std::optional<std::string> relative = pathWithin(rule, change.path);
            if (!relative || !isWanted(rule, *relative))
                continue;
            if (rule.action == WatchAction::Rebuild)
                return rebuildAlone();
            if (isSync(rule.action))
                addFile(work, pathInContainer(rule, *relative), change);
            if (rule.action == WatchAction::SyncExec)
                work.execs.insert(index);
            if (rule.action == WatchAction::Restart || rule.action == WatchAction::SyncRestart)
                work.restart = true;
        }
    }
    return work;
}

} // namespace plumbline::stack
