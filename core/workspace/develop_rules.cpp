// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/develop_rules.h"

#include "core/base/text.h"
#include "core/stack/build.h"
#include "core/stack/dockerfile.h"

#include <algorithm>
#include <optional>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;

const compose::Node* watchListOf(const compose::Project& project, const std::string& service)
{
    const compose::Node* node = project.model.find("services");
    for (const std::string_view key :
         {std::string_view(service), std::string_view("develop"), std::string_view("watch")})
        node = node != nullptr ? node->find(key) : nullptr;
    return node;
}

/// Reads the rules of one service.
class RuleReader
{
public:
    RuleReader(const compose::Project& project,
               const compose::Service& service,
               std::vector<Diagnostic>& diagnostics)
        : m_service(service)
        , m_list(watchListOf(project, service.name))
        , m_diagnostics(diagnostics)
    {
        if (!service.build || stack::isRemoteContext(service.build->context))
            return;
        m_contextIgnore = stack::ignoreRulesOf(*service.build);
        m_context = canonical(service.build->context);
    }

    WatchedService read()
    {
        WatchedService watched{.name = m_service.name};
        for (m_index = 0; m_index < m_service.watch.size(); ++m_index) {
            const compose::WatchEntry& entry = m_service.watch[m_index];
            stack::WatchRule rule = ruleOf(entry);
            if (isPossible(entry) && !isLeftToMount(rule))
                watched.rules.push_back(std::move(rule));
        }
        return watched;
    }

private:
    static fs::path canonical(const fs::path& path)
    {
        std::error_code error;
        fs::path real = fs::weakly_canonical(path, error);
        if (error)
            return path.lexically_normal();
        return real.has_filename() ? real : real.parent_path();
    }

    [[nodiscard]] Origin placeOf(std::string_view field) const
    {
        if (m_list == nullptr || m_index >= m_list->items.size())
            return {};
        const compose::Node& entry = m_list->items[m_index];
        const compose::Node* found = entry.find(field);
        return (found != nullptr ? *found : entry).place.toOrigin();
    }

    void say(Severity severity, std::string_view field, const Phrase& message, Phrase hint)
    {
        m_diagnostics.push_back({.severity = severity,
                                 .message = phrase("services.{}: {}", m_service.name, message),
                                 .hint = std::move(hint),
                                 .where = placeOf(field)});
    }

    stack::WatchRule ruleOf(const compose::WatchEntry& entry)
    {
        stack::WatchRule rule{.action = entry.action,
                              .path = canonical(entry.path),
                              .target = entry.target,
                              .include = std::nullopt,
                              .ignore = compose::IgnoreRules::parse(join(entry.ignore, "\n")),
                              .context = m_context,
                              .contextIgnore = m_contextIgnore,
                              .exec = entry.exec,
                              .initialSync = entry.initialSync};
        if (!entry.include.empty())
            rule.include = compose::IgnoreRules::parse(join(entry.include, "\n"));
        std::error_code ignored;
        rule.isFolder = fs::is_directory(rule.path, ignored);
        if (stack::isSync(rule.action))
            settleTarget(rule);
        if (!fs::exists(rule.path, ignored))
            say(Severity::Warning,
                "path",
                phrase("{} is not there yet", printable(rule.path.string())),
                phrase("it is watched for; is the path right?"));
        const fs::path inContext = rule.path.lexically_relative(m_context);
        if (!inContext.empty() && *inContext.begin() != ".." &&
            m_contextIgnore.ignores(inContext.generic_string()))
            say(Severity::Warning,
                "path",
                phrase("{} is in .dockerignore: its changes are passed over",
                       printable(inContext.generic_string())),
                phrase("take it out of .dockerignore if its changes matter"));
        return rule;
    }

    void settleTarget(stack::WatchRule& rule)
    {
        if (!rule.target.starts_with('/')) {
            say(Severity::Warning,
                "target",
                phrase("the target {} counts from the root of the container",
                       printable(rule.target)),
                phrase("write /{}", printable(rule.target)));
            rule.target.insert(0, "/");
        }
        const bool names = rule.isFolder || !rule.target.ends_with('/');
        fs::path target = fs::path(rule.target).lexically_normal();
        if (!names)
            target /= rule.path.filename(); // a folder that the file goes into
        rule.target = target.has_filename() || target == "/"
                          ? target.generic_string()
                          : target.parent_path().generic_string();
    }

    bool isPossible(const compose::WatchEntry& entry)
    {
        if (entry.action == compose::WatchAction::Rebuild && !m_service.build) {
            say(Severity::Error,
                "action",
                phrase("the watch action rebuild needs a `build`"),
                phrase("say where the image is built, or use restart"));
            return false;
        }
        if (entry.action == compose::WatchAction::SyncExec && entry.exec.command.empty()) {
            say(Severity::Error,
                "action",
                phrase("the watch action sync+exec needs an `exec` with a command"),
                phrase("say what is run in the container after the files are there"));
            return false;
        }
        return true;
    }

    /// Files that the container sees by themselves need no copies.
    bool isLeftToMount(stack::WatchRule& rule)
    {
        if (!stack::isSync(rule.action))
            return false;
        rule.isMounted = std::any_of(
            m_service.volumes.begin(), m_service.volumes.end(), [&](const compose::Mount& mount) {
                if (mount.type != compose::Mount::Type::Bind)
                    return false;
                const fs::path below = rule.path.lexically_relative(canonical(mount.source));
                if (below.empty() || *below.begin() == "..")
                    return false;
                fs::path seen = fs::path(mount.target);
                if (below != ".")
                    seen /= below;
                return seen.lexically_normal() == fs::path(rule.target);
            });
        if (!rule.isMounted)
            return false;
        say(Severity::Warning,
            "path",
            phrase("{} is mounted at {} already: nothing is copied",
                   printable(rule.path.string()),
                   printable(rule.target)),
            phrase("keep the mount or the watch"));
        return rule.action == compose::WatchAction::Sync;
    }

    const compose::Service& m_service;
    const compose::Node* m_list;
    std::vector<Diagnostic>& m_diagnostics;
    fs::path m_context; ///< empty: none, or not on this machine
    compose::IgnoreRules m_contextIgnore;
    std::size_t m_index = 0;
};

bool isMeant(const std::vector<std::string>& services, const std::string& name)
{
    return services.empty() || std::ranges::find(services, name) != services.end();
}

Diagnostic noneOf(const compose::Project& project, const std::vector<std::string>& services)
{
    return {.severity = Severity::Error,
            .message = services.empty()
                           ? phrase("no service of project {} has a `develop.watch`", project.name)
                           : phrase("{} has no `develop.watch`", join(services, ", ")),
            .hint = phrase("say under `develop.watch` which paths to watch, and what to do"),
            .where = {}};
}

} // namespace

WatchRules readWatchRules(const compose::Project& project, const std::vector<std::string>& services)
{
    WatchRules read;
    bool hasAny = false;
    for (const auto& [name, service] : project.services) {
        if (!isMeant(services, name) || service.watch.empty())
            continue;
        hasAny = true;
        WatchedService watched = RuleReader(project, service, read.diagnostics).read();
        if (!watched.rules.empty())
            read.services.push_back(std::move(watched));
    }
    std::vector<std::string> names;
    for (const auto& [name, service] : project.services)
        names.push_back(name);
    for (const std::string& name : services) {
        const auto known = project.services.find(name);
        if (known == project.services.end()) {
            const std::string meant = closestMatch(name, names);
            read.diagnostics.push_back(
                {.severity = Severity::Error,
                 .message = phrase("no such service: {}", printable(name)),
                 .hint = meant.empty() ? Phrase() : phrase("did you mean {}?", meant),
                 .where = {}});
            hasAny = true;
        } else if (known->second.watch.empty() && services.size() > 1) {
            read.diagnostics.push_back(
                {.severity = Severity::Warning,
                 .message = phrase("services.{} has no `develop.watch`", name),
                 .hint = Phrase(),
                 .where = project.originOf("services." + name)});
        }
    }
    if (!hasAny)
        read.diagnostics.push_back(noneOf(project, services));
    else if (read.services.empty())
        read.diagnostics.push_back({.severity = Severity::Error,
                                    .message = phrase("nothing is left to be watched"),
                                    .hint = Phrase(),
                                    .where = {}});
    return read;
}

} // namespace plumbline::workspace
