// SPDX-License-Identifier: Apache-2.0
#include "core/mirror/roles.h"

#include "core/base/text.h"
#include "core/mirror/commands.h"
#include "core/mirror/tls.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace plumbline::mirror {

namespace {

using model::BackingService;
using model::Hosting;

bool isSameProcess(const model::Service& left, const model::Service& right)
{
    const auto answersTo = [](const model::Service& service, const std::string& name) {
        return std::ranges::find(service.aliases, name) != service.aliases.end();
    };
    return left.name == right.name || answersTo(left, right.name) || answersTo(right, left.name);
}

bool mayPoint(const model::ConfigVar& var, const BackingService& wanted, const StandIn& standIn)
{
    if (var.state == model::State::Set)
        return pointsAt(var, wanted);
    return var.state != model::State::Empty && standIn.keys.contains(var.name);
}

/// How many config vars point at `wanted` there and at `local` here.
int votesFor(const model::Environment& environment,
             const model::Environment& local,
             const BackingService& wanted,
             const StandIn& standIn,
             const BackingService& here)
{
    int votes = 0;
    for (const model::Service& there : environment.services) {
        for (const model::Service& service : local.services) {
            if (!isSameProcess(there, service))
                continue;
            for (const model::ConfigVar& var : there.config) {
                const model::ConfigVar* same = model::findConfigVar(service.config, var.name);
                if (same != nullptr && mayPoint(var, wanted, standIn) && pointsAt(*same, here))
                    ++votes;
            }
        }
    }
    return votes;
}

/// Which of the local services has the part of which wanted one; each has one part only.
class Assignment
{
public:
    explicit Assignment(const model::Environment& local)
        : m_local(local)
    {}

    void assign(const BackingService& wanted, const BackingService& here)
    {
        m_assigned[&wanted] = &here;
        m_taken.insert(&here);
    }

    [[nodiscard]] const BackingService* of(const BackingService& wanted) const
    {
        const auto found = m_assigned.find(&wanted);
        return found == m_assigned.end() ? nullptr : found->second;
    }

    /// The one free local service for which `fits` holds; nullptr where there are several.
    template <class Fits>
    [[nodiscard]] const BackingService* onlyFree(Fits fits) const
    {
        const BackingService* only = nullptr;
        for (const BackingService& here : m_local.backingServices) {
            if (m_taken.contains(&here) || !fits(here))
                continue;
            if (only != nullptr)
                return nullptr;
            only = &here;
        }
        return only;
    }

    [[nodiscard]] bool isFree(const BackingService& here) const { return !m_taken.contains(&here); }

private:
    const model::Environment& m_local;
    std::map<const BackingService*, const BackingService*> m_assigned;
    std::set<const BackingService*> m_taken;
};

Assignment assignmentOf(const model::Environment& environment,
                        const model::Environment& local,
                        const std::vector<const BackingService*>& wanted,
                        const Options& options)
{
    Assignment assignment(local);
    for (const BackingService* one : wanted) {
        const StandIn& standIn = options.standIns.at(one->name);
        const BackingService* best = nullptr;
        int most = 0;
        for (const BackingService& here : local.backingServices) {
            const int votes = votesFor(environment, local, *one, standIn, here);
            if (votes > most && assignment.isFree(here)) {
                best = &here;
                most = votes;
            }
        }
        if (best != nullptr)
            assignment.assign(*one, *best);
    }
    const auto assignBy = [&](auto fits) {
        for (const BackingService* one : wanted) {
            if (assignment.of(*one) != nullptr)
                continue;
            const BackingService* only =
                assignment.onlyFree([&](const BackingService& here) { return fits(*one, here); });
            if (only != nullptr)
                assignment.assign(*one, *only);
        }
    };
    assignBy([](const auto& one, const auto& here) { return one.engine == here.engine; });
    assignBy([&](const auto& one, const auto& here) {
        return options.standIns.at(one.name).sameKinds.contains(here.engine);
    });
    assignBy([](const auto& one, const auto& here) { return one.role == here.role; });
    return assignment;
}

/// A container of the environment names its image: that one, other versions of it where it cannot be
/// had.
model::LocalService standInOfContainer(model::LocalService local, const model::Service& container)
{
    const model::ImageReference& image = container.image.value;
    if (!container.image.isSet() || image.tag.empty())
        return local;
    const std::string version = versionOfTag(image.familiar());
    local.versions.clear();
    local.image = image.familiar();
    const std::size_t at = version.empty() ? std::string::npos : local.image.rfind(version);
    if (at != std::string::npos && image.digest.empty())
        local.image.replace(at, version.size(), "{version}");
    return local;
}

std::string freeServiceName(const std::string& engine, const std::set<std::string>& taken)
{
    std::string name = engine;
    for (int i = 2; taken.contains(name); ++i)
        name = fmt::format("{}-{}", engine, i);
    return name;
}

} // namespace

const std::string& textOf(const model::ConfigVar& var)
{
    if (const auto* secret = std::get_if<Secret>(&var.value))
        return secret->reveal();
    return std::get<std::string>(var.value);
}

bool pointsAt(const model::ConfigVar& var, const BackingService& backing)
{
    if (var.state != model::State::Set)
        return false;
    const auto connection = connectionIn(textOf(var));
    if (!connection)
        return false;
    const KeyPart::Kind kind = partOfKey(var.name).kind;
    const bool isAddress = connection->form != Connection::Form::Hosts ||
                           kind == KeyPart::Kind::Host || kind == KeyPart::Kind::Url ||
                           !connection->port.empty();
    return isAddress && std::ranges::any_of(connection->hosts, [&](const std::string& host) {
               return std::ranges::any_of(backing.addresses, [&](const std::string& address) {
                   const auto own = connectionIn(address);
                   const std::string name =
                       own && !own->hosts.empty() ? own->hosts.front() : toLower(address);
                   return host == name || host.starts_with(name + ".");
               });
           });
}

std::vector<BackingRole> assignRoles(const model::Environment& environment,
                                     const model::Environment& local,
                                     const compose::Project& project,
                                     const Options& options)
{
    std::vector<const BackingService*> wanted;
    for (const BackingService& backing : environment.backingServices) {
        if (backing.hosting != Hosting::Embedded && options.standIns.contains(backing.name))
            wanted.push_back(&backing);
    }
    const Assignment assignment = assignmentOf(environment, local, wanted, options);
    std::set<std::string> taken;
    for (const auto& [name, service] : project.services)
        taken.insert(name);
    for (const auto& [name, service] : project.disabledServices)
        taken.insert(name);

    std::vector<BackingRole> roles;
    for (const BackingService* one : wanted) {
        BackingRole role{.wanted = one, .standIn = &options.standIns.at(one->name)};
        role.local = assignment.of(*one);
        role.stand = role.standIn->local;
        if (one->container)
            role.stand = standInOfContainer(std::move(role.stand), *one->container);
        const bool isCluster = one->topology.isSet() && one->topology.value.starts_with("cluster");
        if (isCluster && role.standIn->flags == model::FlagStyle::Redis)
            role.stand.topology = "cluster";
        const bool hasContainer = role.local != nullptr && role.local->container &&
                                  project.services.contains(role.local->container->name);
        role.isNew = !hasContainer;
        role.service =
            hasContainer ? role.local->container->name : freeServiceName(one->engine, taken);
        taken.insert(role.service);
        role.image =
            chooseImage(role.stand, one->version.isSet() ? one->version.value : "", options.images);
        roles.push_back(std::move(role));
    }
    std::ranges::sort(roles, {}, &BackingRole::service);
    return roles;
}

Endpoint endpointOf(const BackingRole& role)
{
    Endpoint endpoint{.host = role.service,
                      .user = role.user,
                      .password = role.password,
                      .database = role.database};
    if (!role.stand.ports.empty())
        endpoint.port = role.stand.ports.front();
    if (role.stand.topology == "replica-set")
        endpoint.replicaSet = "rs0";
    if (role.certificate) {
        endpoint.hasTls = true;
        endpoint.trust = trustPath(role);
        if (role.engine() == "rabbitmq")
            endpoint.port = kAmqpsPort;
    }
    return endpoint;
}

std::string filledIn(std::string text, const BackingRole& role)
{
    const Endpoint endpoint = endpointOf(role);
    const auto fill = [&](std::string_view mark, const std::string& value) {
        for (std::size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    };
    fill("{host}", endpoint.host);
    fill("{port}", std::to_string(endpoint.port));
    fill("{user}", endpoint.user);
    fill("{database}", endpoint.database);
    fill("{password}", endpoint.password ? endpoint.password->reveal() : "");
    fill("{version}", role.image.version);
    return text;
}

} // namespace plumbline::mirror
