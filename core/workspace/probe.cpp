// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/probe.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/workspace/containers.h"
#include "core/workspace/probe_trial.h"
#include "core/workspace/readiness.h"

#include <algorithm>
#include <map>

namespace plumbline::workspace {
namespace {

using Containers = std::vector<stack::ContainerState>;

/// Of several containers of a service the first stands for all.
Containers oneEach(const Containers& containers)
{
    Containers chosen;
    for (const stack::ContainerState& container : containers) {
        if (!container.isOneOff &&
            std::ranges::find(chosen, container.service, &stack::ContainerState::service) ==
                chosen.end())
            chosen.push_back(container);
    }
    return chosen;
}

/// Stopping and killing what somebody else looks after is nobody's wish.
Result<> requireOwn(const std::string& project, const Containers& containers)
{
    for (const stack::ContainerState& container : containers) {
        if (!container.labels.contains(std::string(stack::kSettingsLabel)))
            return fail(ErrorCode::Conflict,
                        phrase("container {} of {} was not launched by Plumbline, so it is not "
                               "stopped and killed",
                               container.name,
                               project),
                        phrase("launch a stack of your own with `plumbline up` and try that"));
    }
    return {};
}

Result<Containers> chooseContainers(const EngineContext& context,
                                    const ProbeRequest& request,
                                    const std::stop_token& stop)
{
    const auto running = runningContainers(context.client, request.project, request.services, stop);
    if (!running)
        return tl::unexpected(running.error());
    Containers chosen = oneEach(*running);
    if (chosen.empty())
        return fail(ErrorCode::Invalid,
                    phrase("nothing of project {} runs", request.project),
                    phrase("launch it first: plumbline up"));
    if (const Result<> own = requireOwn(request.project, chosen); !own)
        return tl::unexpected(own.error());
    return chosen;
}

/// The readiness that is declared, else what can be told of the service by what it is.
std::optional<stack::ReadyCheck> readyCheckOf(const ProbeRequest& request,
                                              const stack::ReadyChecks& declared,
                                              const std::string& service)
{
    if (const auto found = declared.find(service); found != declared.end())
        return found->second;
    if (request.workspace == nullptr)
        return stack::ReadyCheck{.how = stack::PortsAnswer{}};
    const auto& services = request.workspace->project.services;
    const auto found = services.find(service);
    return found == services.end() ? std::nullopt : stack::inferReadyCheck(found->second, nullptr);
}

/// Where a secret or a config is put, as the Compose specification says.
std::string fileTargetOf(const compose::FileReference& reference, std::string_view folder)
{
    const std::string name = reference.target.empty() ? reference.source : reference.target;
    return name.starts_with('/') ? name : std::string(folder) + name;
}

std::set<std::string> ownFilesOf(const ProbeRequest& request, const std::string& service)
{
    std::set<std::string> files;
    if (request.workspace == nullptr)
        return files;
    const auto found = request.workspace->project.services.find(service);
    if (found == request.workspace->project.services.end())
        return files;
    for (const compose::FileReference& secret : found->second.secrets)
        files.insert(fileTargetOf(secret, "/run/secrets/"));
    for (const compose::FileReference& config : found->second.configs)
        files.insert(fileTargetOf(config, "/"));
    return files;
}

Result<stack::ReadyChecks> declaredChecks(const ProbeRequest& request)
{
    if (request.workspace == nullptr)
        return stack::ReadyChecks();
    return readDeclaredReadiness(request.workspace->root, request.workspace->project)
        .transform([](const DeclaredReadiness& declared) { return declared.checks; });
}

using Running = std::map<std::string, std::string>; ///< id -> name

/// What runs of the project, whatever is tried of it.
Result<Running> observeRunning(const EngineContext& context,
                               const std::string& project,
                               const std::stop_token& stop)
{
    return stack::readState(context.client, project, stop)
        .transform([](const stack::StackState& state) {
            Running running;
            for (const stack::ServiceState& service : state.services) {
                for (const stack::ContainerState& container : service.containers) {
                    if (container.state == "running")
                        running[container.id] = container.name;
                }
            }
            return running;
        });
}

/// Whoever ended badly because what it needs was away is started again; not stopped by the person's
/// wish to stop, which would leave it down. Best effort: what cannot be looked at is left alone.
void restoreOthers(const EngineContext& context, const Running& before, StackProbe& probe)
{
    for (const auto& [id, name] : before) {
        const auto details = context.client.run(engine::inspectContainer(id));
        const bool hasFallen = details && !details->running && details->exitCode != 0;
        if (!hasFallen)
            continue;
        const auto started = context.client.run(engine::startContainer(id));
        (started ? probe.restarted : probe.fallen).push_back(name);
    }
}

Error interruptedAt(const std::string& service, const Phrase& remains)
{
    return {.code = ErrorCode::Cancelled,
            .message = remains.empty()
                           ? phrase("interrupted while {} was tried; it runs as before", service)
                           : phrase("interrupted while {} was tried: {}", service, remains),
            .hint = remains.empty() ? Phrase() : phrase("plumbline up starts it again"),
            .where = std::nullopt};
}

} // namespace

bool StackProbe::isRestored() const
{
    return fallen.empty() && std::ranges::all_of(services, [](const ServiceProbe& one) {
               return one.remains.empty();
           });
}

Result<StackProbe>
probeStack(const EngineContext& context, const ProbeRequest& request, std::stop_token stop)
{
    const auto lock = lockProject(
        context, request.project, [](const stack::Event& /*event*/) {}, stop);
    if (!lock)
        return tl::unexpected(lock.error());
    const auto declared = declaredChecks(request);
    if (!declared)
        return tl::unexpected(declared.error());
    const auto containers = chooseContainers(context, request, stop);
    if (!containers)
        return tl::unexpected(containers.error());
    std::vector<std::string> names;
    for (const stack::ContainerState& container : *containers)
        names.push_back(container.name);
    if (request.confirm && !request.confirm(names))
        return fail(ErrorCode::Cancelled, phrase("nothing was changed"));
    const auto before = observeRunning(context, request.project, stop);
    if (!before)
        return tl::unexpected(before.error());
    StackProbe probe{.project = request.project, .measuredAt = request.now, .services = {}};
    for (const stack::ContainerState& container : *containers) {
        ProbeTrial trial(context,
                         request,
                         container.service,
                         readyCheckOf(request, *declared, container.service),
                         ownFilesOf(request, container.service),
                         stop);
        auto tried = trial.run(container.id);
        if (!tried)
            restoreOthers(context, *before, probe);
        if (!tried && tried.error().code == ErrorCode::Cancelled)
            return tl::unexpected(interruptedAt(container.service, trial.remains()));
        if (!tried)
            return tl::unexpected(tried.error());
        probe.services.push_back(std::move(*tried));
    }
    restoreOthers(context, *before, probe);
    return probe;
}

} // namespace plumbline::workspace
