// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/compose/passes.h"
#include "core/compose/tree.h"

#include <cmath>
#include <map>
#include <set>
#include <unordered_set>

namespace plumbline::compose {

namespace {

using NameSet = std::unordered_set<std::string>;

NameSet namesOf(const Node* section)
{
    NameSet names;
    if (section != nullptr) {
        for (const auto& [name, value] : section->members)
            names.insert(name);
    }
    return names;
}

Phrase didYouMean(std::string_view word, const NameSet& names, Phrase otherwise)
{
    const std::vector<std::string> candidates(names.begin(), names.end());
    const std::string meant = closestMatch(word, candidates);
    return meant.empty() ? std::move(otherwise) : phrase("did you mean `{}`?", meant);
}

const Node& emptyNode()
{
    static const Node kEmpty = makeNull({});
    return kEmpty;
}

const Node& memberOf(const Node& node, std::string_view key)
{
    const Node* found = node.find(key);
    return found != nullptr ? *found : emptyNode();
}

class ServiceCheck
{
public:
    ServiceCheck(const Node& model, const Node& disabled, Session& session)
        : m_session(session)
        , m_services(namesOf(model.find("services")))
        , m_disabled(namesOf(&disabled))
        , m_networks(namesOf(model.find("networks")))
        , m_volumes(namesOf(model.find("volumes")))
        , m_secrets(namesOf(model.find("secrets")))
        , m_configs(namesOf(model.find("configs")))
        , m_models(namesOf(model.find("models")))
    {}

    void check(const std::string& name, const Node& service)
    {
        m_name = name;
        checkSource(service);
        checkNetworks(service);
        checkHealth(service);
        checkDependencies(service);
        checkMounts(service);
        checkFiles(service);
        checkPullPolicy(service);
        checkScale(service);
        checkTwice(service);
    }

private:
    void error(const Node& at, const Phrase& message, Phrase hint = {})
    {
        m_session.error(at.place, phrase("services.{}: {}", m_name, message), std::move(hint));
    }

    void checkSource(const Node& service)
    {
        const Node& build = memberOf(service, "build");
        const Node* image = service.find("image");
        const bool hasImage = image != nullptr && (image->isNull() || !image->text.empty());
        if (service.find("build") == nullptr && !hasImage && service.find("provider") == nullptr)
            error(service.keyPlace.file ? keyed(service) : service,
                  phrase("neither `image` nor `build` is given"),
                  phrase("say which image to run, or where to build it"));
        if (!build.isMapping())
            return;
        const Node& inlined = memberOf(build, "dockerfile_inline");
        if (!inlined.isNull() && !textOf(build, "dockerfile").empty())
            error(inlined,
                  phrase("`dockerfile` and `dockerfile_inline` exclude each other"),
                  phrase("keep one"));
        const std::string_view platform = textOf(service, "platform");
        const Node& platforms = memberOf(build, "platforms");
        const auto isPlatform = [&](const Node& item) { return item.text == platform; };
        if (!platform.empty() && !platforms.items.empty() &&
            std::ranges::none_of(platforms.items, isPlatform))
            error(platforms,
                  phrase("build.platforms does not hold the service's platform {}", platform),
                  phrase("add it"));
        for (const auto& [context, value] : memberOf(build, "additional_contexts").members) {
            constexpr std::string_view kPrefix = "service:";
            if (!value.text.starts_with(kPrefix))
                continue;
            const std::string target = value.text.substr(kPrefix.size());
            if (!m_services.contains(target) && !m_disabled.contains(target))
                error(value,
                      phrase("the build context {} is service {}, which is not defined",
                             context,
                             printable(target)),
                      didYouMean(target, m_services, phrase("define it")));
        }
    }

    /// A node that stands where the key stands: better to point at for a whole service.
    static Node keyed(const Node& node) { return makeNull(node.keyPlace); }

    void checkNetworks(const Node& service)
    {
        const Node& mode = memberOf(service, "network_mode");
        const Node& networks = memberOf(service, "networks");
        if (!mode.isNull() && !networks.members.empty())
            error(mode,
                  phrase("`network_mode` and `networks` exclude each other"),
                  phrase("keep one"));
        for (const auto& [network, value] : networks.members) {
            if (!m_networks.contains(network))
                error(keyed(value),
                      phrase("the network {} is not defined", network),
                      didYouMean(network,
                                 m_networks,
                                 phrase("define it under the top-level `networks:`")));
        }
    }

    void checkHealth(const Node& service)
    {
        const Node& test = memberOf(memberOf(service, "healthcheck"), "test");
        if (test.items.empty())
            return;
        const std::string& first = test.items.front().text;
        if (first != "CMD" && first != "CMD-SHELL" && first != "NONE")
            error(test.items.front(),
                  phrase("healthcheck.test starts with \"{}\", not CMD, CMD-SHELL or NONE",
                         printable(first)),
                  phrase("write a text for a shell line, or put CMD first"));
    }

    void checkDependencies(const Node& service)
    {
        for (const auto& [dependency, value] : memberOf(service, "depends_on").members) {
            if (m_services.contains(dependency))
                continue;
            const Node* required = value.find("required");
            const bool isRequired = required == nullptr || toBoolean(*required).value_or(true);
            if (!m_disabled.contains(dependency))
                error(keyed(value),
                      phrase("depends on {}, which is not defined", printable(dependency)),
                      didYouMean(
                          dependency, m_services, phrase("define it, or remove the dependency")));
            else if (isRequired)
                error(keyed(value),
                      phrase("depends on {}, which no active profile enables", dependency),
                      phrase("enable its profile, or say `required: false`"));
        }
    }

    void checkMounts(const Node& service)
    {
        std::map<std::string, Place> targets;
        const auto addTarget = [&](const std::string& target, const Node& at) {
            const auto [known, isNew] = targets.emplace(target, at.place);
            if (!isNew)
                error(at,
                      phrase("{} is mounted twice", printable(target)),
                      phrase("the first is at {}", plumbline::toString(known->second.toOrigin())));
        };
        for (const Node& entry : memberOf(service, "tmpfs").items)
            addTarget(entry.text.substr(0, entry.text.find(':')), entry);
        for (const Node& mount : memberOf(service, "volumes").items) {
            if (!mount.isMapping())
                continue;
            const std::string source(textOf(mount, "source"));
            addTarget(std::string(textOf(mount, "target")), mount);
            const std::string_view type = textOf(mount, "type");
            if (type == "bind" && source.empty())
                error(mount,
                      phrase("a bind mount needs a source"),
                      phrase("add `source:` with a path"));
            if (type == "volume" && !source.empty() && !m_volumes.contains(source))
                error(mount,
                      phrase("the volume {} is not defined", printable(source)),
                      didYouMean(source,
                                 m_volumes,
                                 phrase("define it under the top-level `volumes:`, or write "
                                        "./{} for a folder",
                                        printable(source))));
        }
    }

    void checkReferences(const Node& list,
                         const NameSet& defined,
                         const Phrase& what,
                         std::string_view section)
    {
        for (const Node& item : list.items) {
            const std::string source(textOf(item, "source"));
            if (item.isMapping() && !defined.contains(source))
                error(item,
                      phrase("the {} {} is not defined", what, printable(source)),
                      didYouMean(
                          source, defined, phrase("define it under the top-level `{}:`", section)));
        }
    }

    void checkFiles(const Node& service)
    {
        checkReferences(memberOf(service, "secrets"), m_secrets, phrase("secret"), "secrets");
        checkReferences(memberOf(service, "configs"), m_configs, phrase("config"), "configs");
        checkReferences(memberOf(memberOf(service, "build"), "secrets"),
                        m_secrets,
                        phrase("build secret"),
                        "secrets");
        for (const auto& [model, value] : memberOf(service, "models").members) {
            if (!m_models.contains(model))
                error(
                    keyed(value),
                    phrase("the model {} is not defined", printable(model)),
                    didYouMean(model, m_models, phrase("define it under the top-level `models:`")));
        }
        for (const Node& watch : memberOf(memberOf(service, "develop"), "watch").items) {
            const std::string_view action = textOf(watch, "action");
            const bool isSync = action.starts_with("sync");
            if (isSync && textOf(watch, "target").empty())
                error(memberOf(watch, "action"),
                      phrase("the watch action {} needs a target", action),
                      phrase("say where in the container the files go"));
        }
    }

    void checkPullPolicy(const Node& service)
    {
        const Node& policy = memberOf(service, "pull_policy");
        if (policy.text.empty() || policy.text.find('$') != std::string::npos)
            return;
        const std::vector<std::string> known{
            "always", "never", "build", "if_not_present", "missing", "refresh", "daily", "weekly"};
        constexpr std::string_view kEvery = "every_";
        const bool isInterval = policy.text.starts_with(kEvery) &&
                                parseDuration(policy.text.substr(kEvery.size())).has_value();
        if (isInterval || std::ranges::find(known, policy.text) != known.end())
            return;
        const std::string meant = closestMatch(policy.text, known);
        error(policy,
              phrase("pull_policy must be one of {} or every_<duration>, not \"{}\"",
                     join(known, ", "),
                     printable(policy.text)),
              meant.empty() ? Phrase() : phrase("did you mean `{}`?", meant));
    }

    void checkScale(const Node& service)
    {
        const Node& scale = memberOf(service, "scale");
        const Node& replicas = memberOf(memberOf(service, "deploy"), "replicas");
        const std::optional<std::int64_t> own = toInteger(scale);
        const std::optional<std::int64_t> deployed = toInteger(replicas);
        if (own && deployed && *own != *deployed)
            error(scale,
                  phrase("`scale` is {} and `deploy.replicas` is {}", *own, *deployed),
                  phrase("keep one of them"));
        if (own.value_or(0) < 0 || deployed.value_or(0) < 0)
            error(own ? scale : replicas, phrase("a service cannot have fewer than 0 containers"));
        const Node& name = memberOf(service, "container_name");
        if (!name.isNull() && own.value_or(deployed.value_or(1)) > 1)
            error(name,
                  phrase("`container_name` with more than one container: names are unique"),
                  phrase("remove `container_name`, or run one container"));
    }

    /// Limits that can be said at two places must agree.
    void checkTwice(const Node& service)
    {
        const Node& resources = memberOf(memberOf(service, "deploy"), "resources");
        const Node& limits = memberOf(resources, "limits");
        const Node& reservations = memberOf(resources, "reservations");
        const auto compare = [&](std::string_view key, const Node& deployed, std::string_view at) {
            const Node& own = memberOf(service, key);
            if (own.isNull() || deployed.isNull() || own.text == deployed.text || own.text == "0")
                return;
            const auto left = toNumber(own);
            const auto right = toNumber(deployed);
            if (left && right && std::abs(*left - *right) < 1e-9)
                return;
            error(own,
                  phrase("`{}` and `deploy.resources.{}` differ", key, at),
                  phrase("keep one of them"));
        };
        compare("cpus", memberOf(limits, "cpus"), "limits.cpus");
        compare("mem_limit", memberOf(limits, "memory"), "limits.memory");
        compare("pids_limit", memberOf(limits, "pids"), "limits.pids");
        compare("mem_reservation", memberOf(reservations, "memory"), "reservations.memory");
    }

    Session& m_session;
    NameSet m_services;
    NameSet m_disabled;
    NameSet m_networks;
    NameSet m_volumes;
    NameSet m_secrets;
    NameSet m_configs;
    NameSet m_models;
    std::string m_name;
};

/// What a secret or config is made of must be said.
void checkFileObjects(const Node& model, Session& session)
{
    for (const auto& [name, secret] : memberOf(model, "secrets").members) {
        const bool isExternal = toBoolean(memberOf(secret, "external")).value_or(false);
        if (!isExternal && textOf(secret, "file").empty() && textOf(secret, "environment").empty())
            session.error(secret.keyPlace,
                          phrase("secrets.{} says neither `file` nor `environment`", name),
                          phrase("say where its value comes from"));
    }
    for (const auto& [name, config] : memberOf(model, "configs").members) {
        const bool isExternal = toBoolean(memberOf(config, "external")).value_or(false);
        if (!isExternal && textOf(config, "file").empty() &&
            textOf(config, "environment").empty() && config.find("content") == nullptr)
            session.error(config.keyPlace,
                          phrase("configs.{} says none of `file`, `content`, `environment`", name),
                          phrase("say where its text comes from"));
    }
}

/// Finds circles of dependencies; each is reported once, where it closes.
class CycleSearch
{
public:
    CycleSearch(const Node& services, Session& session)
        : m_session(session)
    {
        for (const auto& [name, service] : services.members)
            m_services.emplace(name, &service);
    }

    void run()
    {
        for (const auto& [name, service] : m_services)
            visit(name);
    }

private:
    struct Frame
    {
        std::string name;
        std::size_t next = 0;
    };

    /// Depth first with a stack of its own: chains of services may be long.
    void visit(const std::string& start)
    {
        if (m_done.contains(start))
            return;
        std::vector<Frame> path{Frame{start}};
        m_open.insert(start);
        while (!path.empty()) {
            Frame& frame = path.back();
            const auto& dependencies = memberOf(*m_services.at(frame.name), "depends_on").members;
            if (frame.next == dependencies.size()) {
                m_open.erase(frame.name);
                m_done.insert(frame.name);
                path.pop_back();
                continue;
            }
            const auto& [name, value] = dependencies[frame.next++];
            if (m_open.contains(name))
                report(path, name, value);
            else if (m_services.contains(name) && !m_done.contains(name)) {
                m_open.insert(name);
                path.push_back(Frame{name});
            }
        }
    }

    void report(const std::vector<Frame>& path, const std::string& name, const Node& at)
    {
        std::string chain;
        bool isInside = false;
        for (const Frame& frame : path) {
            isInside = isInside || frame.name == name;
            if (isInside)
                chain += frame.name + " -> ";
        }
        m_session.error(at.keyPlace,
                        phrase("services depend on each other in a circle: {}{}", chain, name),
                        phrase("take one of the dependencies away"));
    }

    Session& m_session;
    std::map<std::string, const Node*> m_services;
    std::set<std::string> m_open;
    std::set<std::string> m_done;
};

} // namespace

void checkConsistency(const Node& model, const Node& disabledServices, Session& session)
{
    ServiceCheck check(model, disabledServices, session);
    for (const auto& [name, service] : memberOf(model, "services").members)
        check.check(name, service);
    checkFileObjects(model, session);
    CycleSearch(memberOf(model, "services"), session).run();
}

} // namespace plumbline::compose
