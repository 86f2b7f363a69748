// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"
#include "core/stack/plan.h"

#include <string>

namespace plumbline::stack {

/// Where a container stands towards the condition that somebody waits for.
struct Verdict
{
    enum class State { Pending, Met, Failed };

    State state = State::Pending;
    Phrase text; ///< pending: what is missing; failed: what came instead

    bool operator==(const Verdict&) const = default;
};

/// Whether its process has come to an end, whatever becomes of it.
bool hasExited(const engine::ContainerDetails& container);

/// Judges what an inspect showed. `isFinal`: nothing but the person waits, so a container without a
/// healthcheck needs only to run. `restartsBefore`: its restart count when the wait began. Pure.
Verdict verdictOf(const engine::ContainerDetails& container,
                  compose::Condition condition,
                  bool isFinal,
                  int restartsBefore);

/// An exit code in words: "137: killed (SIGKILL)", "127: command not found".
Phrase exitCodeText(int exitCode, bool oomKilled);

} // namespace plumbline::stack
