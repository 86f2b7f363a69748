// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/preflight.h"

#include "core/base/text.h"
#include "core/workspace/host_ports.h"

#include <set>
#include <variant>

namespace plumbline::workspace {

namespace {

/// Services of which the plan starts a container.
std::set<std::string> startedBy(const stack::Plan& plan)
{
    std::set<std::string> services;
    for (const stack::Step& step : plan.steps) {
        if (std::holds_alternative<stack::StartContainer>(step.action))
            services.insert(step.service);
    }
    return services;
}

Phrase conflictOf(const WantedPort& wanted)
{
    return phrase("service {} publishes port {}, which {} holds",
                  wanted.service,
                  wanted.port,
                  holderInWords(wanted));
}

} // namespace

Result<> preflight(const compose::Project& project,
                   const stack::Plan& plan,
                   const EngineContext& context,
                   const std::stop_token& stop)
{
    const std::set<std::string> started = startedBy(plan);
    if (started.empty() || !engine::isUnixSocket(context.client.endpoint()))
        return {};
    std::vector<WantedPort> taken;
    for (const WantedPort& wanted : wantedPorts(project)) {
        if (started.contains(wanted.service) && !isFree(wanted))
            taken.push_back(wanted);
    }
    if (taken.empty())
        return {};
    // A container that has one gives it away by the plan, or the planner has said so.
    const auto containers =
        context.client.run(engine::listContainers({.all = false, .labels = {}}), stop);
    if (!containers)
        return tl::unexpected(containers.error());
    Phrase conflicts;
    Origin where;
    for (const WantedPort& wanted : taken) {
        if (holderAmong(*containers, wanted) != nullptr)
            continue;
        if (conflicts.empty())
            where = wanted.origin;
        conflicts = conflicts.empty() ? conflictOf(wanted)
                                      : phrase("{}; {}", std::move(conflicts), conflictOf(wanted));
    }
    if (conflicts.empty())
        return {};
    return fail(ErrorCode::Conflict,
                std::move(conflicts),
                phrase("nothing was changed: end what holds it, publish another port, or let the "
                       "next free one be "
                       "taken and remembered: plumbline up --move-ports"),
                where);
}

} // namespace plumbline::workspace
