// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/declared_run.h"

namespace plumbline::workspace {
namespace {

using Clock = std::chrono::steady_clock;

Result<Workspace> openFor(const Task& task, const DeclaredRun& run)
{
    compose::LoadOptions options = optionsFor(run.directory, run.places.variables);
    options.services = {task.service};
    auto opened = open(options);
    if (!opened)
        return opened;
    if (const auto usable = requireUsable(*opened); !usable)
        return tl::unexpected(usable.error());
    return opened;
}

} // namespace

Result<DeclaredEnd>
runDeclared(const EngineContext& context, const DeclaredRun& run, const std::stop_token& stop)
{
    const auto manifest = openManifest(run.directory);
    if (!manifest)
        return tl::unexpected(manifest.error());
    const auto task = findTask(*manifest, run.name);
    if (!task)
        return tl::unexpected(task.error());
    if (const auto trusted = requireTrust(*manifest, *task, run.places.variables, run.mayRun);
        !trusted)
        return tl::unexpected(trusted.error());
    std::optional<Workspace> written;
    if (run.workspace == nullptr) {
        auto opened = openFor(*task, run);
        if (!opened)
            return tl::unexpected(opened.error());
        written = std::move(*opened);
    }
    TaskRequest request = run.task;
    request.service = task->service;
    request.command = task->command;
    std::optional<Clock::time_point> begun;
    request.onStart = [&] {
        begun = Clock::now();
        if (run.task.onStart)
            run.task.onStart();
    };
    auto end = runTask(written ? *written : *run.workspace, context, request, stop);
    DeclaredEnd declared;
    if (begun)
        declared.elapsed =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *begun);
    const bool isInterrupted = !end && begun && end.error().code == ErrorCode::Cancelled;
    if (isInterrupted || (end && end->exitCode)) {
        const auto recorded = recordTask(*manifest,
                                         *task,
                                         {.begunAt = run.now,
                                          .elapsed = declared.elapsed,
                                          .exitCode = end ? end->exitCode : std::nullopt},
                                         run.places);
        if (!recorded)
            declared.notRecorded = recorded.error();
    }
    if (!end)
        return tl::unexpected(end.error());
    declared.end = std::move(*end);
    return declared;
}

} // namespace plumbline::workspace
