// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/launch.h"

#include <functional>
#include <string>
#include <vector>

namespace plumbline::cli {

/// How a job that changes a stack talks and asks.
struct RunChoices
{
    bool isJson = false;
    bool isConfirmed = false; ///< -y: what loses data needs no question
    bool isQuiet = false;     ///< besides --quiet of the whole command
    bool isPlain = false;     ///< every line of a build, even on a terminal
    bool isBeginning = false; ///< what was done is no result yet: a good end is not told
    /// Once the stack is well: talks for itself, may add to the JSON document; gives the exit code.
    std::function<int(std::string& document)> afterwards = {};
};

/// The job, given what it asks and tells.
using StackJob = std::function<Result<stack::Outcome>(
    const workspace::Confirm&, const workspace::PlanSink&, const stack::EventSink&)>;

/// Runs it with progress on stderr and the outcome on stdout (JSON) or in words. The value is the
/// exit code: 1 where something did not become what it should.
int runStackJob(const Invocation& invocation,
                const RunChoices& choices,
                const std::string& project,
                const StackJob& job);

/// A card on stderr for each: what failed, the evidence, the likely cause, what to do next.
void printFailures(const Invocation& invocation,
                   const std::string& project,
                   const std::vector<stack::Failure>& failures);

} // namespace plumbline::cli
