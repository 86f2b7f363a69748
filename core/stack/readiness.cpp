// SPDX-License-Identifier: Apache-2.0
#include "core/stack/readiness.h"

#include "core/base/text.h"

namespace plumbline::stack {
namespace {

/// A service that needs its database may die once or twice until it is there; more is a loop.
constexpr int kToleratedRestarts = 3;

Verdict pending(Phrase text)
{
    return {Verdict::State::Pending, std::move(text)};
}

Verdict met()
{
    return {Verdict::State::Met, {}};
}

Verdict failed(Phrase text)
{
    return {Verdict::State::Failed, std::move(text)};
}

Verdict exitedVerdict(const engine::ContainerDetails& container)
{
    return failed(
        phrase("it exited with code {}", exitCodeText(container.exitCode, container.oomKilled)));
}

/// After a restart the engine may still show the health of the run before.
bool isStale(const engine::ContainerDetails& container)
{
    return !container.health->log.empty() && container.health->status != "starting" &&
           container.health->log.back().end < container.startedAt;
}

Verdict completedVerdict(const engine::ContainerDetails& container)
{
    if (hasExited(container))
        return container.exitCode == 0 ? met() : exitedVerdict(container);
    return pending(phrase("runs, has not ended yet"));
}

Verdict runningVerdict(const engine::ContainerDetails& container,
                       compose::Condition condition,
                       bool isFinal)
{
    if (condition == compose::Condition::Started)
        return met();
    if (!container.health || container.health->status == "none") {
        return isFinal ? met()
                       : failed(phrase(
                             "it has no healthcheck, so it can never be healthy; give it one, or "
                             "wait for service_started"));
    }
    if (isStale(container))
        return pending(phrase("its health is checked anew"));
    if (container.health->status == "healthy")
        return met();
    const int streak = container.health->failingStreak;
    if (container.health->status == "unhealthy")
        return failed(streak == 1 ? phrase("its check failed")
                                  : phrase("its check failed {} times in a row", streak));
    if (streak == 0)
        return pending(phrase("starting, its check has not passed yet"));
    return pending(streak == 1 ? phrase("starting, its check failed once so far")
                               : phrase("starting, its check failed {} times so far", streak));
}

} // namespace

bool hasExited(const engine::ContainerDetails& container)
{
    return container.state == "exited" || container.state == "dead";
}

Verdict verdictOf(const engine::ContainerDetails& container,
                  compose::Condition condition,
                  bool isFinal,
                  int restartsBefore)
{
    const int restarts = container.restartCount - restartsBefore;
    if (restarts >= kToleratedRestarts && !hasExited(container) &&
        condition != compose::Condition::CompletedSuccessfully)
        return failed(phrase("it has died and been restarted {} times, last with code {}",
                             restarts,
                             exitCodeText(container.exitCode, container.oomKilled)));
    if (container.restarting || container.state == "restarting")
        return pending(phrase("restarting after code {}",
                              exitCodeText(container.exitCode, container.oomKilled)));
    if (container.state == "paused")
        return pending(phrase("paused"));
    if (container.state == "created")
        return container.error.empty() ? pending(phrase("not started yet"))
                                       : failed(container.error);
    if (condition == compose::Condition::CompletedSuccessfully)
        return completedVerdict(container);
    if (hasExited(container)) {
        // A service that has done its work is well, unless somebody needs it to go on.
        return isFinal && container.exitCode == 0 ? met() : exitedVerdict(container);
    }
    if (container.state != "running")
        return pending(container.state);
    return runningVerdict(container, condition, isFinal);
}

Phrase exitCodeText(int exitCode, bool oomKilled)
{
    const auto say = [&](const Phrase& words) { return phrase("{} ({})", exitCode, words); };
    if (oomKilled)
        return say(phrase("out of memory: its limit was reached and the kernel killed it"));
    switch (exitCode) {
    case 125:
        return say(phrase("the engine could not run it"));
    case 126:
        return say(phrase("its command cannot be executed"));
    case 127:
        return say(phrase("its command was not found"));
    case 128:
        return say(phrase("the engine could not start it"));
    case 130:
        return say(phrase("interrupted, SIGINT"));
    case 134:
        return say(phrase("aborted, SIGABRT"));
    case 137:
        return say(phrase("killed, SIGKILL: by a stop that took too long, or for want of memory"));
    case 139:
        return say(phrase("crashed, SIGSEGV"));
    case 143:
        return say(phrase("ended by SIGTERM"));
    default:
        return std::to_string(exitCode);
    }
}

} // namespace plumbline::stack
