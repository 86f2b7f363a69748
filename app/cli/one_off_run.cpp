// SPDX-License-Identifier: Apache-2.0
#include "app/cli/one_off_run.h"

#include "app/cli/stack_run.h"
#include "app/cli/standard_streams.h"
#include "core/engine/containers.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace plumbline::cli {
namespace {

constexpr int kNotRunnable = 126;
constexpr int kNotFound = 127;

/// What shells say of a command that cannot be run. **Source:** docker/cli, container/run.go.
int exitCodeOfStart(const Error& error)
{
    const auto says = [&](std::string_view words) {
        return error.message.english().find(words) != std::string::npos;
    };
    if (says("executable file not found") || says("no such file or directory"))
        return kNotFound;
    return says("permission denied") ? kNotRunnable : exitCodeFor(error);
}

/// What the command is to be told of the signals that reach us; one that cannot be told has ended.
std::shared_ptr<void> passSignalsOn(const Invocation& invocation,
                                    const engine::Client& client,
                                    const std::string& container)
{
    if (invocation.interrupts == nullptr)
        return {};
    auto calls = std::make_shared<std::vector<engine::StreamHandle>>(); // of the handler alone
    return invocation.interrupts->passOn([client, container, calls](int signal) {
        calls->push_back(client.submit<void>(
            engine::killContainer(container, std::to_string(signal)), [](const Result<>&) {}));
    });
}

Result<std::optional<int>> runAttachedHere(const Invocation& invocation,
                                           const workspace::EngineContext& context,
                                           const workspace::OneOff& oneOff,
                                           const std::stop_token& stop)
{
    const StandardStreams ends(
        invocation, {.hasInput = oneOff.spec.hasInput, .hasTerminal = oneOff.spec.hasTerminal});
    const auto passing = passSignalsOn(invocation, context.client, oneOff.id);
    return workspace::runOneOff(context, oneOff, ends.streams(), RawTerminal::size, stop);
}

int startAlone(const Invocation& invocation,
               const workspace::EngineContext& context,
               const workspace::OneOff& oneOff,
               const std::stop_token& stop)
{
    const Result<> started = workspace::startOneOff(context, oneOff, stop);
    if (!started) {
        static_cast<void>(invocation.complain(started.error()));
        return exitCodeOfStart(started.error());
    }
    invocation.out.write(oneOff.id + "\n");
    return kDone;
}

int runHere(const Invocation& invocation,
            const workspace::EngineContext& context,
            const workspace::OneOff& oneOff,
            const OneOffChoices& choices,
            const std::stop_token& stop)
{
    if (choices.isDetached)
        return startAlone(invocation, context, oneOff, stop);
    const auto begun = std::chrono::steady_clock::now();
    const auto end = runAttachedHere(invocation, context, oneOff, stop);
    const auto tell = [&](std::optional<int> exitCode) {
        if (choices.onEnd)
            choices.onEnd({.exitCode = exitCode,
                           .elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(
                               std::chrono::steady_clock::now() - begun)});
    };
    if (!end) {
        static_cast<void>(invocation.complain(end.error()));
        const int code = exitCodeOfStart(end.error());
        if (code == kNotRunnable || code == kNotFound)
            tell(code);
        return code;
    }
    tell(stop.stop_requested() ? std::optional<int>() : *end);
    if (stop.stop_requested()) {
        invocation.say(fmt::format("interrupted: {} was stopped", oneOff.name));
        return kInterrupted;
    }
    if (!*end)
        invocation.say(fmt::format("{} goes on: docker attach {}", oneOff.name, oneOff.name));
    return end->value_or(kDone);
}

} // namespace

stack::PlanOptions oneOffPlan(const Invocation& invocation)
{
    return {.recreate =
                invocation.mirrored.empty() ? stack::Recreate::Diverged : stack::Recreate::Never,
            .plumblineVersion = PLUMBLINE_VERSION};
}

int runOneOff(const Invocation& invocation,
              const workspace::Workspace& workspace,
              const workspace::EngineContext& context,
              workspace::OneOffRequest request,
              const OneOffChoices& choices,
              const std::stop_token& stop)
{
    workspace::OneOff oneOff;
    const RunChoices run{.isConfirmed = choices.isConfirmed,
                         .isQuiet = choices.isQuiet,
                         .isBeginning = true,
                         .afterwards = [&](std::string& /*document*/) {
                             return runHere(invocation, context, oneOff, choices, stop);
                         }};
    return runStackJob(invocation,
                       run,
                       workspace.project.name,
                       [&](const auto& confirm, const auto& onPlan, const auto& sink) {
                           request.confirm = confirm;
                           bool isShown = false; // its own container alone is no news
                           request.onPlan = [&](const stack::Plan& plan) {
                               isShown = plan.steps.size() > 1;
                               if (isShown)
                                   onPlan(plan);
                           };
                           request.sink = [&](const stack::Event& event) {
                               if (isShown || std::holds_alternative<stack::Remark>(event))
                                   sink(event);
                           };
                           return workspace::makeOneOff(workspace, context, request, stop)
                               .transform([&](workspace::OneOff made) {
                                   oneOff = std::move(made);
                                   return oneOff.outcome;
                               });
                       });
}

} // namespace plumbline::cli
