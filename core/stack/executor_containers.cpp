// SPDX-License-Identifier: Apache-2.0
#include "core/engine/shown_id.h"
#include "core/stack/executor.h"
#include "core/stack/hooks.h"
#include "core/stack/labels.h"
#include "core/stack/plan_builder.h"
#include "core/stack/tar.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::stack {
namespace {

std::string archiveOf(const std::vector<Injection>& injections, std::int64_t now)
{
    TarWriter tar;
    for (const Injection& injection : injections) {
        const std::size_t first = injection.target.find_first_not_of('/');
        tar.addFile({.path = injection.target.substr(std::min(first, injection.target.size())),
                     .mode = injection.mode,
                     .uid = injection.uid,
                     .gid = injection.gid,
                     .modified = now},
                    injection.content.reveal());
    }
    return tar.finish();
}

std::int64_t secondsSinceEpoch()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace

void Executor::act(const Step& step, const CreateContainer& action)
{
    engine::ContainerSpec spec = action.spec;
    // A namespace belongs to a container, not to its name, which the next one may bear.
    constexpr std::string_view kPrefix = "container:";
    for (std::string* mode :
         {&spec.networkMode, &spec.ipcMode, &spec.pidMode, &spec.utsMode, &spec.cgroupnsMode}) {
        if (mode->starts_with(kPrefix))
            *mode = std::string(kPrefix) + resolved(mode->substr(kPrefix.size()));
    }
    std::string& imageLabel = spec.labels[std::string(kImageLabel)];
    if (imageLabel.empty()) {
        const auto pulled = m_imageIds.find(spec.image);
        if (pulled != m_imageIds.end())
            imageLabel = pulled->second;
        else
            spec.labels.erase(std::string(kImageLabel));
    }
    create(step, std::move(spec));
}

void Executor::create(const Step& step, engine::ContainerSpec spec)
{
    const auto call = engine::createContainer(spec, m_client.version().apiVersion);
    m_loop.submit<engine::CreatedContainer>(
        call,
        [this, &step, spec = std::move(spec)](const Result<engine::CreatedContainer>& result) {
            if (!result && result.error().code == ErrorCode::Conflict) {
                adopt(step, spec, result.error());
                return;
            }
            if (!result && isDoubleNetwork(result.error())) {
                settleNetworks(
                    step, [this, &step, spec] { create(step, spec); }, result.error());
                return;
            }
            if (!result) {
                failStep(step.id, result.error());
                return;
            }
            for (const std::string& warning : result->warnings)
                tell(Remark{Severity::Warning, phrase("{}: {}", spec.name, warning)});
            created(step, spec.name, result->id);
        });
}

/// The name is in use. An earlier request whose answer got lost may have made this very container, or
/// the last request of a run that was killed one like it; one that is on its way out will free the
/// name; anybody else's is a conflict.
void Executor::adopt(const Step& step, const engine::ContainerSpec& spec, const Error& conflict)
{
    m_loop.submit<engine::ContainerDetails>(
        engine::inspectContainer(spec.name),
        [this, &step, spec, conflict](const Result<engine::ContainerDetails>& holder) {
            const bool isGoing =
                holder ? holder->state == "removing" : holder.error().code == ErrorCode::NotFound;
            if (isGoing) {
                retryLater(
                    step, [this, &step, spec] { create(step, spec); }, conflict);
                return;
            }
            if (!holder) {
                failStep(step.id, conflict);
                return;
            }
            const auto isSame = [&](std::string_view label) {
                return labelOr(holder->labels, label) == labelOr(spec.labels, label);
            };
            if (holder->state == "created" && isSame(kSettingsHashLabel) && isSame(kSlugLabel)) {
                created(step, spec.name, holder->id);
                return;
            }
            if (holder->state == "created" && isSame(kProjectLabel) && isSame(kServiceLabel) &&
                isSame(kSlugLabel)) {
                replaceStillborn(step, spec, holder->id, conflict);
                return;
            }
            Error error = conflict;
            const std::string project = labelOr(holder->labels, kProjectLabel);
            error.message = project.empty()
                                ? phrase("the name {} is held by container {}",
                                         spec.name,
                                         engine::shownId(holder->id))
                                : phrase("the name {} is held by container {} of project {}",
                                         spec.name,
                                         engine::shownId(holder->id),
                                         project);
            error.hint =
                phrase("another run may have made it just now: try again, or remove that one");
            failStep(step.id, error);
        });
}

/// A container of ours that never ran holds nothing: it makes room. There is one run a project at a
/// time, so nobody else is about to start it.
void Executor::replaceStillborn(const Step& step,
                                const engine::ContainerSpec& spec,
                                const std::string& id,
                                const Error& conflict)
{
    m_loop.submit<void>(engine::removeContainer(id),
                        [this, &step, spec, conflict](const Result<>& /*removed*/) {
                            retryLater(
                                step, [this, &step, spec] { create(step, spec); }, conflict);
                        });
}

void Executor::created(const Step& step, const std::string& name, const std::string& id)
{
    m_ids[name] = id;
    connectLater(step, id);
}

/// Below API 1.44 a container is created on one network and connected to the others.
void Executor::connectLater(const Step& step, const std::string& id)
{
    const auto& endpoints = std::get<CreateContainer>(step.action).laterEndpoints;
    if (endpoints.empty()) {
        finish(step.id, {});
        return;
    }
    const auto left = std::make_shared<std::size_t>(endpoints.size()); // shared by the answers
    for (const auto& [network, endpoint] : endpoints) {
        m_loop.submit<void>(engine::connectNetwork(network, id, endpoint),
                            [this, &step, left](const Result<>& result) {
                                if (!result)
                                    failStep(step.id, result.error());
                                else if (--*left == 0)
                                    finish(step.id, {});
                            });
    }
}

void Executor::act(const Step& step, const StartContainer& action)
{
    const std::string id = resolved(action.container);
    if (action.isPaused) {
        submitLast(step, engine::unpauseContainer(id));
        return;
    }
    if (action.injections.empty()) {
        start(step, id);
        return;
    }
    m_loop.submit<void>(
        engine::putArchive(id, "/", archiveOf(action.injections, secondsSinceEpoch())),
        [this, &step, id](const Result<>& result) {
            if (result)
                start(step, id);
            else
                failStep(step.id, result.error());
        });
}

void Executor::start(const Step& step, const std::string& id)
{
    m_loop.submit<void>(engine::startContainer(id), [this, &step, id](const Result<>& result) {
        if (!result && isDoubleNetwork(result.error())) {
            settleNetworks(
                step, [this, &step, id] { start(step, id); }, result.error());
            return;
        }
        if (!result) {
            explainStart(step, result.error());
            return;
        }
        const auto& hooks = std::get<StartContainer>(step.action).postStart;
        runHooks(step, id, hooks, 0, [this, &step](const Result<>& ran) {
            if (ran)
                finish(step.id, {});
            else
                failStep(step.id, ran.error());
        });
    });
}

/// The engine says that a port is taken, not by whom: that can be looked up.
void Executor::explainStart(const Step& step, const Error& error)
{
    const bool isPortTaken =
        error.message.english().find("port is already allocated") != std::string::npos ||
        error.message.english().find("address already in use") != std::string::npos;
    if (!isPortTaken) {
        failStep(step.id, error);
        return;
    }
    m_loop.submit<std::vector<engine::ContainerSummary>>(
        engine::listContainers({}),
        [this, &step, error](const Result<std::vector<engine::ContainerSummary>>& containers) {
            Error explained = error;
            explained.code = ErrorCode::Conflict;
            if (explained.hint.empty())
                explained.hint =
                    phrase("a process outside the engine listens on that port: stop it, or "
                           "publish another port");
            const auto list = containers ? *containers : std::vector<engine::ContainerSummary>{};
            for (const engine::ContainerSummary& container : list) {
                const bool holds = std::any_of(
                    container.ports.begin(), container.ports.end(), [&](const auto& port) {
                        return port.publicPort != 0 &&
                               error.message.english().find(fmt::format(":{} ", port.publicPort)) !=
                                   std::string::npos;
                    });
                if (holds && !container.names.empty())
                    explained.hint = phrase("container {} holds that port: stop it, or "
                                            "publish another port",
                                            container.names.front());
            }
            failStep(step.id, explained);
        });
}

void Executor::runHooks(const Step& step,
                        const std::string& container,
                        const std::vector<compose::Hook>& hooks,
                        std::size_t index,
                        std::function<void(Result<>)> done)
{
    if (index == hooks.size()) {
        done({});
        return;
    }
    runHook(m_loop,
            container,
            hooks[index],
            [this, &step, container, &hooks, index, done = std::move(done)](const Result<>& ran) {
                if (ran)
                    runHooks(step, container, hooks, index + 1, done);
                else
                    done(ran);
            });
}

} // namespace plumbline::stack
