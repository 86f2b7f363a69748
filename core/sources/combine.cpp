// SPDX-License-Identifier: Apache-2.0
#include "core/sources/combine.h"

#include "core/sources/undeclared.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace plumbline::sources {

namespace {

using model::State;

/// A value beats a default, and anything that is said beats "missing"; else the later wins.
template <class T>
void take(model::Fact<T>& into, model::Fact<T>&& from)
{
    const bool saysNothing = from.state == State::Missing && from.reason.empty();
    const bool isWeaker = (from.isDefault || !from.isSet()) && into.isSet() && !into.isDefault;
    if (!saysNothing && !isWeaker)
        into = std::move(from);
}

void takeConfig(std::vector<model::ConfigVar>& into, std::vector<model::ConfigVar>&& from)
{
    std::map<std::string, model::ConfigVar> vars;
    for (model::ConfigVar& var : into)
        vars.emplace(var.name, std::move(var));
    for (model::ConfigVar& var : from) {
        const auto known = vars.find(var.name);
        if (known == vars.end()) {
            vars.emplace(var.name, std::move(var));
            continue;
        }
        // What a later source could not read does not hide what an earlier one could.
        const bool isRead = var.state == State::Set || var.state == State::Empty;
        const bool wasRead =
            known->second.state == State::Set || known->second.state == State::Empty;
        if (!isRead && wasRead)
            continue;
        std::vector<model::ConfigVar> one;
        one.push_back(std::move(known->second));
        model::putConfigVar(one, std::move(var));
        known->second = std::move(one.front());
    }
    into.clear();
    for (auto& [name, var] : vars)
        into.push_back(std::move(var));
}

template <class T>
void append(std::vector<T>& into, std::vector<T>&& from)
{
    into.insert(
        into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// A list is one statement: the later source that makes one replaces the earlier.
template <class T>
void takeList(std::vector<T>& into, std::vector<T>&& from)
{
    if (!from.empty())
        into = std::move(from);
}

void takeService(model::Service& into, model::Service&& from)
{
    if (from.kind != model::ProcessKind::LongRunning)
        into.kind = from.kind;
    into.isConfigOnly = into.isConfigOnly && from.isConfigOnly;
    if (into.belongsTo.empty())
        into.belongsTo = std::move(from.belongsTo);
    append(into.aliases, std::move(from.aliases));
    take(into.image, std::move(from.image));
    take(into.build, std::move(from.build));
    take(into.baseImage, std::move(from.baseImage));
    takeConfig(into.buildArguments, std::move(from.buildArguments));
    take(into.platform, std::move(from.platform));
    take(into.pullPolicy, std::move(from.pullPolicy));
    take(into.entrypoint, std::move(from.entrypoint));
    take(into.command, std::move(from.command));
    take(into.workingDir, std::move(from.workingDir));
    takeConfig(into.config, std::move(from.config));
    append(into.openConfig, std::move(from.openConfig));
    append(into.undeclared, std::move(from.undeclared));
    takeList(into.ports, std::move(from.ports));
    takeList(into.probes, std::move(from.probes));
    take(into.health, std::move(from.health));
    takeList(into.mounts, std::move(from.mounts));
    take(into.resources.cpuLimit, std::move(from.resources.cpuLimit));
    take(into.resources.cpuRequest, std::move(from.resources.cpuRequest));
    take(into.resources.memoryLimit, std::move(from.resources.memoryLimit));
    take(into.resources.memoryRequest, std::move(from.resources.memoryRequest));
    take(into.replicas, std::move(from.replicas));
    take(into.stopGracePeriod, std::move(from.stopGracePeriod));
    take(into.stopSignal, std::move(from.stopSignal));
    take(into.restart, std::move(from.restart));
    take(into.logging, std::move(from.logging));
    take(into.user, std::move(from.user));
    take(into.readOnlyRoot, std::move(from.readOnlyRoot));
    take(into.tty, std::move(from.tty));
    take(into.stdinOpen, std::move(from.stdinOpen));
    take(into.hostNetwork, std::move(from.hostNetwork));
    take(into.affinity, std::move(from.affinity));
    take(into.schedule, std::move(from.schedule));
    takeList(into.dependsOn, std::move(from.dependsOn));
    for (auto& [key, value] : from.labels)
        into.labels[key] = std::move(value);
}

void takeBacking(model::BackingService& into, model::BackingService&& from)
{
    take(into.version, std::move(from.version));
    take(into.flavour, std::move(from.flavour));
    take(into.topology, std::move(from.topology));
    take(into.tls, std::move(from.tls));
    take(into.charset, std::move(from.charset));
    takeList(into.extensions, std::move(from.extensions));
    for (auto& [name, value] : from.parameters)
        take(into.parameters[name], std::move(value));
    append(into.addresses, std::move(from.addresses));
    append(into.usedBy, std::move(from.usedBy));
    if (from.container)
        into.container = std::move(from.container);
}

/// Lays named things over each other; the order of their first mention stays.
template <class T, class Take>
class ByName
{
public:
    ByName(std::vector<T>& all, Take take)
        : m_all(all)
        , m_take(take)
    {}

    void add(T one)
    {
        const auto [place, isNew] = m_places.emplace(one.name, m_all.size());
        if (isNew)
            m_all.push_back(std::move(one));
        else
            m_take(m_all[place->second], std::move(one));
    }

private:
    std::vector<T>& m_all;
    Take m_take;
    std::map<std::string, std::size_t, std::less<>> m_places;
};

} // namespace

model::Environment combine(std::string name, std::vector<model::Environment> parts)
{
    model::Environment result;
    result.name = std::move(name);
    noteUndeclared(parts);
    ByName services(result.services, takeService);
    ByName backings(result.backingServices, takeBacking);
    for (model::Environment& part : parts) {
        for (model::Service& service : part.services)
            services.add(std::move(service));
        for (model::BackingService& backing : part.backingServices)
            backings.add(std::move(backing));
        takeConfig(result.sharedConfig, std::move(part.sharedConfig));
        append(result.unread, std::move(part.unread));
        append(result.balancers, std::move(part.balancers));
        take(result.revision.commit, std::move(part.revision.commit));
        take(result.revision.version, std::move(part.revision.version));
        take(result.revision.deployedAt, std::move(part.revision.deployedAt));
        take(result.revision.deployedBy, std::move(part.revision.deployedBy));
        take(result.revision.authoredBy, std::move(part.revision.authoredBy));
        take(result.revision.committedAt, std::move(part.revision.committedAt));
    }
    model::sortEnvironment(result);
    return result;
}

} // namespace plumbline::sources
