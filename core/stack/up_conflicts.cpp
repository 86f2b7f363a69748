// SPDX-License-Identifier: Apache-2.0
#include "core/stack/foreign_data.h"
#include "core/stack/labels.h"
#include "core/stack/up_planner.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace plumbline::stack {
namespace {

Phrase holderText(const engine::ContainerSummary& holder)
{
    const std::string project = labelOr(holder.labels, kProjectLabel);
    const std::string name = holder.names.empty() ? holder.id.substr(0, 12) : holder.names.front();
    return project.empty() ? phrase("container {}", name)
                           : phrase("container {} of project {}", name, project);
}

bool isAnyAddress(const std::string& address)
{
    return address.empty() || address == "0.0.0.0" || address == "::" || address == "[::]";
}

bool overlaps(const engine::PublishedPort& held, const compose::Port& wanted, std::uint32_t port)
{
    const std::string protocol = wanted.protocol.empty() ? "tcp" : wanted.protocol;
    return held.publicPort == port && held.protocol == protocol &&
           (isAnyAddress(held.hostIp) || isAnyAddress(wanted.hostIp) ||
            held.hostIp == wanted.hostIp);
}

template <class Ports>
bool holdsPort(const Ports& ports, const compose::Port& wanted, std::uint32_t port)
{
    return std::any_of(ports.begin(), ports.end(), [&](const engine::PublishedPort& held) {
        return overlaps(held, wanted, port);
    });
}

} // namespace

Result<> UpPlanner::resolveNames()
{
    for (const Making& making : m_makings) {
        for (const engine::ContainerSummary& other : m_observed.others) {
            if (std::find(other.names.begin(), other.names.end(), making.name) == other.names.end())
                continue;
            return fail(ErrorCode::Conflict,
                        phrase("the name {} is held by {}", making.name, holderText(other)),
                        phrase("remove it (docker rm -f {}), or give one of them another "
                               "container_name",
                               making.name));
        }
        for (const Details& container : m_observed.containers) {
            if (container.name != making.name || container.id == making.replaces)
                continue;
            const auto removal = m_removeSteps.find(container.id);
            if (removal == m_removeSteps.end())
                return fail(ErrorCode::Conflict,
                            phrase("the name {} is held by a container of service {} of this "
                                   "project",
                                   making.name,
                                   labelOr(container.labels, kServiceLabel)),
                            phrase("--remove-orphans removes containers whose service the files no "
                                   "longer name"));
            m_builder.addEdge(making.step, removal->second);
        }
    }
    return {};
}

Result<> UpPlanner::resolvePorts()
{
    for (const Starting& starting : m_startings) {
        for (const compose::Port& port : starting.service->ports) {
            if (auto done = resolvePort(starting, port); !done)
                return done;
        }
    }
    return {};
}

Result<> UpPlanner::resolvePort(const Starting& starting, const compose::Port& port)
{
    std::uint32_t number = 0;
    const char* end = port.published.data() + port.published.size();
    if (std::from_chars(port.published.data(), end, number).ptr != end || number == 0)
        return {};
    const std::string& service = starting.service->name;
    const auto conflict = [&](const Phrase& holder, Phrase hint) {
        return fail(
            ErrorCode::Conflict,
            phrase("service {} publishes port {}, which {} holds", service, port.published, holder),
            std::move(hint),
            m_project.originOf(fmt::format("services.{}.ports", service)));
    };
    for (const engine::ContainerSummary& other : m_observed.others) {
        if (holdsPort(other.ports, port, number))
            return conflict(holderText(other),
                            phrase("stop that one, publish another port, or let the next free one "
                                   "be taken and remembered: plumbline up --move-ports"));
    }
    for (const Details& container : m_observed.containers) {
        if (!container.running || container.id == starting.containerId ||
            !holdsPort(container.ports, port, number))
            continue;
        const auto stop = m_stopSteps.find(container.id);
        if (stop == m_stopSteps.end()) {
            // A sibling that stays cannot give its port away; that of another service neither.
            return conflict(phrase("container {} of this project", container.name),
                            phrase("stop that one, or publish another port"));
        }
        // The one that goes must not wait for the one that takes its port.
        if (dependsOnStep(stop->second, starting.step)) {
            std::vector<int>& edges = m_builder.step(stop->second).dependsOn;
            std::erase_if(edges, [&](int edge) {
                return edge == starting.step || dependsOnStep(edge, starting.step);
            });
        }
        m_builder.addEdge(starting.step, stop->second);
    }
    return {};
}

/// Nothing is stopped for a server that could not start.
Result<> UpPlanner::requireOwnData(const Details& old,
                                   const engine::ContainerSpec& made,
                                   const compose::Service& service) const
{
    const auto image = m_observed.images.find(service.image);
    const auto foreign =
        foreignData(old, made, image == m_observed.images.end() ? nullptr : &image->second);
    if (!foreign)
        return {};
    return fail(ErrorCode::Conflict,
                phrase("service {}: {} was written by {} {}, which {} cannot start on",
                       service.name,
                       foreign->place,
                       foreign->server,
                       foreign->written,
                       foreign->wanted),
                phrase("nothing was changed. Go on with {} {}, or give the new version a "
                       "volume of its own and carry the data over with a dump",
                       foreign->server,
                       foreign->written),
                m_project.originOf(fmt::format("services.{}.image", service.name)));
}

bool UpPlanner::dependsOnStep(int step, int other)
{
    const std::vector<int>& edges = m_builder.step(step).dependsOn;
    return std::any_of(edges.begin(), edges.end(), [&](int edge) {
        return edge == other || dependsOnStep(edge, other);
    });
}

} // namespace plumbline::stack
