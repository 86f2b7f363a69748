// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/one_off.h"

#include "core/base/digest.h"
#include "core/stack/labels.h"
#include "core/workspace/preflight.h"

#include <fmt/format.h>

#include <utility>
#include <variant>

namespace plumbline::workspace {
namespace {

stack::EventSink sinkOf(const OneOffRequest& request)
{
    return request.sink ? request.sink : [](const stack::Event& /*event*/) {};
}

/// The container that was asked for, whoever has its name; empty where there is none.
std::string idOf(const EngineContext& context, const OneOff& oneOff)
{
    // without the stop: what a job that was stopped has made is looked for, too
    const auto found = context.client.run(engine::listContainers(
        {.labels = {fmt::format("{}={}", stack::kSlugLabel, oneOff.spec.slug)}}));
    return found && !found->empty() ? found->front().id : std::string();
}

/// Best effort: one that is gone already needs no word.
void removeUnstarted(const EngineContext& context, const OneOff& oneOff)
{
    const std::string id = oneOff.id.empty() ? idOf(context, oneOff) : oneOff.id;
    if (!id.empty())
        static_cast<void>(context.client.run(
            engine::removeContainer(id, {.force = true, .removeAnonymousVolumes = true})));
}

/// What was interrupted while it was being started may run already: that is kept, as what is interrupted
/// later is, and only stopped.
void putAway(const EngineContext& context, const OneOff& oneOff)
{
    const auto details = context.client.run(engine::inspectContainer(oneOff.id));
    if (details && details->running)
        static_cast<void>(context.client.run(engine::stopContainer(oneOff.id, std::nullopt)));
    else
        removeUnstarted(context, oneOff);
}

Result<OneOff> carryOutOneOff(const stack::OneOffPlan& plan,
                              const EngineContext& context,
                              const OneOffRequest& request,
                              OneOff oneOff,
                              const std::stop_token& stop)
{
    if (request.confirm && !request.confirm(plan.making))
        return fail(ErrorCode::Cancelled, phrase("nothing was changed"));
    if (request.onPlan)
        request.onPlan(plan.making);
    auto outcome = stack::execute(
        plan.making, context.client, {.credentials = context.credentials}, sinkOf(request), stop);
    if (!outcome || !outcome->succeeded) {
        removeUnstarted(context, oneOff);
        if (!outcome)
            return tl::unexpected(outcome.error());
        oneOff.outcome = std::move(*outcome);
        return oneOff;
    }
    oneOff.id = idOf(context, oneOff);
    if (oneOff.id.empty())
        return fail(ErrorCode::NotFound, phrase("container {} is gone already", oneOff.name));
    oneOff.outcome = std::move(*outcome);
    oneOff.starting = plan.starting;
    for (stack::Step& step : oneOff.starting.steps) { // the name may be another's by then
        if (auto* start = std::get_if<stack::StartContainer>(&step.action))
            start->container = oneOff.id;
    }
    return oneOff;
}

} // namespace

Result<OneOff> makeOneOff(const Workspace& workspace,
                          const EngineContext& context,
                          const OneOffRequest& request,
                          const std::stop_token& stop)
{
    if (const Result<> usable = requireUsable(workspace); !usable)
        return tl::unexpected(usable.error());
    OneOff oneOff{.spec = request.spec};
    constexpr std::size_t kSlugBytes = 32;
    if (oneOff.spec.slug.empty())
        oneOff.spec.slug = randomHex(kSlugBytes);
    oneOff.name = stack::oneOffName(workspace.project, oneOff.spec);
    const auto lock = lockProject(context, workspace.project.name, sinkOf(request), stop);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto observed = stack::observe(context.client, workspace.project, stop);
    if (!observed)
        return tl::unexpected(observed.error());
    const auto project = withKeyringValues(workspace.project, context.keyring);
    if (!project)
        return tl::unexpected(project.error());
    const auto plan = stack::planOneOff(*project, *observed, oneOff.spec, request.plan);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const Result<> ready = preflight(workspace.project, plan->making, context, stop); !ready)
        return tl::unexpected(ready.error());
    return carryOutOneOff(*plan, context, request, std::move(oneOff), stop);
}

Result<>
startOneOff(const EngineContext& context, const OneOff& oneOff, const std::stop_token& stop)
{
    const auto outcome = stack::execute(oneOff.starting, context.client, {}, {}, stop);
    if (outcome && outcome->succeeded)
        return {};
    if (!outcome) {
        putAway(context, oneOff);
        return tl::unexpected(outcome.error());
    }
    removeUnstarted(context, oneOff);
    return outcome->failures.empty()
               ? fail(ErrorCode::Internal, phrase("{} was not started", oneOff.name))
               : tl::unexpected(outcome->failures.front().error);
}

Result<std::optional<int>> runOneOff(const EngineContext& context,
                                     const OneOff& oneOff,
                                     engine::DuplexStreams streams,
                                     const std::function<engine::TerminalSize()>& size,
                                     const std::stop_token& stop)
{
    bool wasTried = false;
    auto end = engine::runAttached(
        context.client,
        {.container = oneOff.id,
         .tty = oneOff.spec.hasTerminal,
         .removesItself = oneOff.spec.removesItself},
        std::move(streams),
        size,
        [&] {
            wasTried = true;
            return startOneOff(context, oneOff, stop);
        },
        stop);
    if (!end && !wasTried)
        removeUnstarted(context, oneOff);
    return end;
}

} // namespace plumbline::workspace
