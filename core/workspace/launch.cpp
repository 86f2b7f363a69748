// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/launch.h"

#include "core/stack/labels.h"
#include "core/workspace/containers.h"
#include "core/workspace/elsewhere.h"
#include "core/workspace/log_keeping.h"
#include "core/workspace/podman_names.h"
#include "core/workspace/preflight.h"
#include "core/workspace/readiness.h"
#include "core/workspace/turns.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

namespace plumbline::workspace {
namespace {

stack::EventSink orSilent(const stack::EventSink& sink)
{
    return sink ? sink : [](const stack::Event& /*event*/) {};
}

/// confirm -> tell -> execute: the second half of every job that changes a stack.
Result<stack::Outcome> carryOut(const stack::Plan& plan,
                                const EngineContext& context,
                                const stack::ExecuteOptions& options,
                                const Confirm& confirm,
                                const PlanSink& onPlan,
                                const stack::EventSink& sink,
                                const std::stop_token& stop)
{
    if (confirm && !confirm(plan))
        return fail(ErrorCode::Cancelled, phrase("nothing was changed"));
    if (onPlan)
        onPlan(plan);
    return stack::execute(plan, context.client, options, sink, stop);
}

/// What the second round adds to the first: one outcome of both.
stack::Outcome joined(const stack::Outcome& first, stack::Outcome second)
{
    second.elapsed += first.elapsed;
    return second;
}

} // namespace

Result<stack::ProjectLock> lockProject(const EngineContext& context,
                                       const std::string& project,
                                       const stack::EventSink& sink,
                                       const std::stop_token& stop)
{
    return stack::ProjectLock::acquire(
        context.runtimeDirectory, context.client.endpoint().host, project, sink, stop);
}

namespace {

/// What stops another stack of this workspace, whole.
Result<stack::Plan> planMakingWay(const EngineContext& context,
                                  const std::string& project,
                                  const stack::PlanOptions& options,
                                  const std::stop_token& stop)
{
    compose::Project nameOnly;
    nameOnly.name = project;
    return stack::observe(context.client, nameOnly, stop)
        .transform([&](const stack::ObservedState& observed) {
            return stack::planStop(project, observed, {}, options.stopTimeoutSeconds);
        });
}

} // namespace

Result<stack::Plan> planLaunch(const Workspace& workspace,
                               const EngineContext& context,
                               const stack::PlanOptions& options,
                               std::stop_token stop)
{
    if (const Result<> usable = requireUsable(workspace); !usable)
        return tl::unexpected(usable.error());
    const auto project = withKeyringValues(workspace.project, context.keyring);
    if (!project)
        return tl::unexpected(project.error());
    Result<stack::ObservedState> observed = stack::observe(context.client, workspace.project, stop);
    if (!observed)
        return tl::unexpected(observed.error());
    std::vector<stack::Plan> stops;
    if (options.start) {
        for (const std::string& other : stacksInTheWay(workspace.project, *observed)) {
            Result<stack::Plan> way = planMakingWay(context, other, options, stop);
            if (!way)
                return way;
            stops.push_back(std::move(*way));
            forget(other, *observed);
        }
    }
    const auto declared = readDeclaredReadiness(workspace.root, workspace.project);
    if (!declared)
        return tl::unexpected(declared.error());
    stack::PlanOptions asked = options;
    asked.readiness.insert(declared->checks.begin(), declared->checks.end());
    return stack::planUp(*project, *observed, asked).transform([&](stack::Plan plan) {
        plan.diagnostics.insert(
            plan.diagnostics.end(), declared->diagnostics.begin(), declared->diagnostics.end());
        for (Diagnostic& diagnostic :
             elsewhereDiagnostics(context.client.endpoint(), workspace.project))
            plan.diagnostics.push_back(std::move(diagnostic));
        if (!plan.isEmpty() && workspace.project.services.size() > 1) {
            if (auto missing = missingNames(context.client, stop))
                plan.diagnostics.push_back(std::move(*missing));
        }
        return afterStops(std::move(stops), std::move(plan));
    });
}

Result<stack::Outcome> launch(const Workspace& workspace,
                              const EngineContext& context,
                              const LaunchRequest& request,
                              std::stop_token stop)
{
    const stack::EventSink sink = orSilent(request.sink);
    const stack::ExecuteOptions execution{.credentials = context.credentials,
                                          .waitLimit = request.waitLimit,
                                          .logs = recorderFor(context, workspace.project)};
    const Result<> usable = requireUsable(workspace);
    if (!usable)
        return tl::unexpected(usable.error());
    // The stacks of one workspace may stop each other: they are launched one after the other.
    const std::string written = writtenProjectOf(workspace.project);
    const Result<stack::ProjectLock> lock = lockProject(context, written, sink, stop);
    if (!lock)
        return tl::unexpected(lock.error());
    std::optional<stack::ProjectLock> ownLock;
    if (written != workspace.project.name) {
        Result<stack::ProjectLock> own = lockProject(context, workspace.project.name, sink, stop);
        if (!own)
            return tl::unexpected(own.error());
        ownLock = std::move(*own);
    }
    const Result<stack::Plan> plan = planLaunch(workspace, context, request.plan, stop);
    if (!plan)
        return tl::unexpected(plan.error());
    if (const Result<> ready = preflight(workspace.project, *plan, context, stop); !ready)
        return tl::unexpected(ready.error());
    Result<stack::Outcome> outcome =
        carryOut(*plan, context, execution, request.confirm, request.onPlan, sink, stop);
    if (!outcome || !outcome->succeeded || !plan->refreshesImages)
        return outcome;

    // The pulls may have brought newer images for containers that were kept.
    stack::PlanOptions again = request.plan;
    again.pullPolicy = "never";
    again.build = stack::BuildWhen::Missing;
    const Result<stack::Plan> refresh = planLaunch(workspace, context, again, stop);
    if (!refresh)
        return tl::unexpected(refresh.error());
    if (refresh->isEmpty())
        return outcome;
    return carryOut(*refresh, context, execution, {}, request.onPlan, sink, stop)
        .transform([&](stack::Outcome second) { return joined(*outcome, std::move(second)); });
}

namespace {

/// The observed state of a project that may have no files any more.
Result<stack::ObservedState> observeChange(const EngineContext& context,
                                           const ChangeRequest& request,
                                           const std::stop_token& stop)
{
    if (request.workspace != nullptr)
        return stack::observe(context.client, request.workspace->project, stop);
    compose::Project nameOnly;
    nameOnly.name = request.project;
    return stack::observe(context.client, nameOnly, stop);
}

/// A name that no container has is a slip of the fingers, not a wish to do nothing.
Result<> requireServices(const ChangeRequest& request, const stack::ObservedState& observed)
{
    std::set<std::string> known;
    for (const engine::ContainerDetails& container : observed.containers) {
        const auto label = container.labels.find(std::string(stack::kServiceLabel));
        if (label != container.labels.end())
            known.insert(label->second);
    }
    const std::vector<std::string> names(known.begin(), known.end());
    for (const std::string& service : request.services) {
        if (known.contains(service))
            continue;
        return tl::unexpected(noSuchService(request.project, service, names));
    }
    return {};
}

stack::Plan planChange(const ChangeRequest& request, const stack::ObservedState& observed)
{
    const std::string& project = request.project;
    switch (request.verb) {
    case StackVerb::Stop:
        return stack::planStop(project, observed, request.services, request.timeoutSeconds);
    case StackVerb::Start:
        return stack::planStart(project, observed, request.services);
    case StackVerb::Restart:
        return stack::planRestart(project, observed, request.services, request.timeoutSeconds);
    case StackVerb::Down:
        break;
    }
    stack::DownOptions down = request.down;
    if (!down.stopTimeoutSeconds)
        down.stopTimeoutSeconds = request.timeoutSeconds;
    // The files of its folder do not describe a mirror: none of its services is an orphan of theirs.
    const bool isDescribed = request.workspace != nullptr && !isMirror(observed);
    return stack::planDown(
        project, isDescribed ? &request.workspace->project : nullptr, observed, down);
}

} // namespace

Result<stack::Outcome>
change(const EngineContext& context, const ChangeRequest& request, std::stop_token stop)
{
    const stack::EventSink sink = orSilent(request.sink);
    const Result<stack::ProjectLock> lock = lockProject(context, request.project, sink, stop);
    if (!lock)
        return tl::unexpected(lock.error());
    return observeChange(context, request, stop)
        .and_then([&](const stack::ObservedState& observed) -> Result<stack::Outcome> {
            if (const Result<> known = requireServices(request, observed); !known)
                return tl::unexpected(known.error());
            const auto logs = recorderOf(context, request.project);
            for (const engine::ContainerDetails& container : observed.containers) {
                if (logs)
                    logs->learn(container.env);
            }
            return carryOut(planChange(request, observed),
                            context,
                            {.credentials = context.credentials, .logs = logs},
                            request.confirm,
                            request.onPlan,
                            sink,
                            stop);
        });
}

Result<stack::Outcome> pullImages(const Workspace& workspace,
                                  const EngineContext& context,
                                  const std::vector<std::string>& services,
                                  const PlanSink& onPlan,
                                  const stack::EventSink& sink,
                                  std::stop_token stop)
{
    const Result<> usable = requireUsable(workspace);
    if (!usable)
        return tl::unexpected(usable.error());
    for (const std::string& name : services) {
        if (!workspace.project.services.contains(name))
            return fail(ErrorCode::Invalid,
                        phrase("no such service: {}", name),
                        phrase("plumbline config --services lists them"));
    }
    stack::Plan plan{.project = workspace.project.name};
    std::map<std::string, std::string> seen; // reference -> platform
    for (const auto& [name, service] : workspace.project.services) {
        const bool named = services.empty() || std::ranges::find(services, name) != services.end();
        if (!named || service.image.empty() ||
            !seen.emplace(service.image, service.platform).second)
            continue;
        plan.steps.push_back({.id = static_cast<int>(plan.steps.size()) + 1,
                              .action = stack::PullImage{.reference = service.image,
                                                         .platform = service.platform,
                                                         .failureIsFinal = !service.build},
                              .service = name,
                              .object = "image " + service.image,
                              .cause = {.text = phrase("asked for")},
                              .bestEffort = service.build.has_value()});
    }
    return carryOut(
        plan, context, {.credentials = context.credentials}, {}, onPlan, orSilent(sink), stop);
}

Result<stack::Outcome> buildImages(const Workspace& workspace,
                                   const EngineContext& context,
                                   const stack::BuildOptions& options,
                                   const PlanSink& onPlan,
                                   const stack::EventSink& sink,
                                   std::stop_token stop)
{
    return requireUsable(workspace)
        .and_then([&] { return withKeyringValues(workspace.project, context.keyring); })
        .and_then(
            [&](const compose::Project& project) { return stack::planBuild(project, options); })
        .and_then([&](const stack::Plan& plan) {
            return carryOut(plan,
                            context,
                            {.credentials = context.credentials},
                            {},
                            onPlan,
                            orSilent(sink),
                            stop);
        });
}

} // namespace plumbline::workspace
