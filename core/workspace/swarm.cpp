// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/swarm.h"

#include "core/base/file.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::workspace {
namespace {

/// Gives secrets and configs of files the content that a Swarm is to keep.
Result<> readContents(const compose::Project& project,
                      std::map<std::string, compose::FileObject>& objects,
                      std::string_view word)
{
    for (auto& [key, object] : objects) {
        if (object.external || object.content || object.file.empty())
            continue;
        auto content = readFile(object.file);
        if (!content) {
            Error error = content.error();
            error.message = phrase("{} {}: {}", word, key, error.message);
            error.where = project.originOf(fmt::format("{}s.{}.file", word, key));
            return tl::unexpected(std::move(error));
        }
        object.content = std::move(*content);
    }
    return {};
}

Result<stack::StackDefinition> definitionOf(const Workspace& workspace,
                                            const EngineContext& context)
{
    if (const Result<> usable = requireUsable(workspace); !usable)
        return tl::unexpected(usable.error());
    auto project = withKeyringValues(workspace.project, context.keyring);
    if (!project)
        return tl::unexpected(project.error());
    return readContents(*project, project->secrets, "secret")
        .and_then([&] { return readContents(*project, project->configs, "config"); })
        .and_then([&] { return stack::stackOf(*project); });
}

stack::StackExecuteOptions executionOf(const EngineContext& context, const SwarmRequest& request)
{
    stack::StackExecuteOptions options{.credentials = context.credentials,
                                       .awaitRunning = request.awaitRunning};
    if (request.waitLimit)
        options.waitLimit = *request.waitLimit;
    return options;
}

/// Tells what a lock that another run holds makes one wait for.
stack::EventSink waitingSink(const std::string& stack, const stack::StackNewsSink& sink)
{
    return [&stack, &sink](const stack::Event& event) {
        const auto* remark = std::get_if<stack::Remark>(&event);
        if (remark != nullptr && sink)
            sink({.object = stack, .text = remark->text});
    };
}

/// Built images that this engine has are enough for a Swarm of one.
Result<> requireImages(const stack::StackDefinition& stack,
                       const stack::SwarmHoldings& held,
                       const EngineContext& context,
                       const Workspace& workspace,
                       const std::stop_token& stop)
{
    for (const stack::StackService& service : stack.services) {
        const auto written = workspace.project.services.find(service.key);
        const bool isBuilt = written != workspace.project.services.end() && written->second.build;
        if (!isBuilt || held.status.nodes > 1)
            continue;
        const std::string& image = service.spec.container.image;
        const auto there = context.client.run(engine::inspectImage(image), stop);
        if (!there && there.error().code == ErrorCode::NotFound)
            return fail(
                ErrorCode::NotFound,
                phrase("service {} needs the image {}, which is not built", service.key, image),
                phrase("plumbline build {}", service.key),
                service.origin);
    }
    return {};
}

} // namespace

Result<stack::StackPlan> planOnSwarm(const Workspace& workspace,
                                     const EngineContext& context,
                                     bool removeOrphans,
                                     const std::stop_token& stop)
{
    const auto definition = definitionOf(workspace, context);
    if (!definition)
        return tl::unexpected(definition.error());
    return stack::observeSwarm(context.client, stop)
        .and_then([&](const stack::SwarmHoldings& held) {
            return stack::planStackUp(*definition, held, removeOrphans);
        });
}

Result<stack::StackOutcome> launchOnSwarm(const Workspace& workspace,
                                          const EngineContext& context,
                                          const SwarmRequest& request,
                                          const std::stop_token& stop)
{
    const auto definition = definitionOf(workspace, context);
    if (!definition)
        return tl::unexpected(definition.error());
    const std::string& name = workspace.project.name;
    const auto lock = lockProject(context, name, waitingSink(name, request.sink), stop);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto held = stack::observeSwarm(context.client, stop);
    if (!held)
        return tl::unexpected(held.error());
    if (const Result<> there = requireImages(*definition, *held, context, workspace, stop); !there)
        return tl::unexpected(there.error());
    const auto plan = stack::planStackUp(*definition, *held, request.removeOrphans);
    if (!plan)
        return tl::unexpected(plan.error());
    if (request.onPlan)
        request.onPlan(*plan);
    return stack::executeStackUp(
        *plan, *definition, context.client, executionOf(context, request), request.sink, stop);
}

Result<stack::StackPlan> planRemovalFromSwarm(const std::string& stack,
                                              const engine::Client& client,
                                              const std::stop_token& stop)
{
    const auto held = stack::observeSwarm(client, stop);
    if (!held)
        return tl::unexpected(held.error());
    stack::StackPlan plan = stack::planStackDown(stack, *held);
    if (plan.steps.empty())
        return fail(ErrorCode::NotFound,
                    phrase("nothing of a stack {} is on this Swarm", stack),
                    phrase("docker stack ls shows which are"));
    return plan;
}

Result<stack::StackOutcome> removeFromSwarm(const std::string& stack,
                                            const EngineContext& context,
                                            const SwarmRequest& request,
                                            const std::stop_token& stop)
{
    const auto lock = lockProject(context, stack, waitingSink(stack, request.sink), stop);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto plan = planRemovalFromSwarm(stack, context.client, stop);
    if (!plan)
        return tl::unexpected(plan.error());
    if (request.onPlan)
        request.onPlan(*plan);
    return stack::executeStackDown(
        *plan, context.client, executionOf(context, request), request.sink, stop);
}

} // namespace plumbline::workspace
