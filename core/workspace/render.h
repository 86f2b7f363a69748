// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/endpoint.h"
#include "core/stack/execute.h"
#include "core/workspace/doctor.h"

#include <chrono>
#include <map>
#include <string>
#include <vector>

/// What jobs give back, as text for people and as JSON for machines. The JSON's shapes are published
/// in resources/schemas; fields may be added to them, never renamed or dropped.
namespace plumbline::workspace {

inline constexpr int kSchemaVersion = 1;

/// What `ps` shows beyond the state: only an inspect tells when a container was started.
struct StackReport
{
    stack::StackState state;
    std::map<std::string, std::chrono::system_clock::time_point> startedAt; ///< by container id
};

/// **Errors:** as stack::readState.
Result<StackReport>
reportState(const engine::Client& client, const std::string& project, std::stop_token stop);

/// How one step of a plan ended.
struct StepRecord
{
    std::string status; ///< done, failed, cancelled, not-run
    std::chrono::milliseconds elapsed{0};
    Phrase note;
};

/// What a run did: kept by whoever listens to its events.
struct RunRecord
{
    stack::Plan plan;
    std::map<int, StepRecord> steps; ///< by id; a step that is not in here was not run
    std::vector<stack::Remark> remarks;

    /// Takes the next event.
    void add(const stack::Event& event);
};

std::string renderPlanJson(const stack::Plan& plan);
std::string renderStateJson(const StackReport& report);
/// What `context ls` prints; `used` is null where none of them can be.
std::string renderEnginesJson(const std::vector<engine::Endpoint>& engines,
                              const engine::Endpoint* used);
std::string renderStacksJson(const std::vector<stack::StackSummary>& stacks);
std::string renderChecksJson(const std::vector<Check>& checks);
std::string renderOutcomeJson(const std::vector<RunRecord>& runs, const stack::Outcome& outcome);
/// What an interrupted or failed job leaves in place of an outcome.
std::string renderOutcomeJson(const std::vector<RunRecord>& runs, const Error& error);

/// A failure with its evidence, one fact a line: what was waited for, the probe and what it
/// answered, the last lines of the log, the exit code in words, the likely cause, what to do next.
std::vector<std::string> renderFailure(const stack::Failure& failure, const std::string& project);

/// `0.0.0.0:8080->80/tcp`, several with commas; equal IPv4 and IPv6 publications once.
std::string renderPorts(const std::vector<engine::PublishedPort>& ports);

/// `passed`, `warning`, `failed`, `skipped`.
std::string_view toString(CheckStatus status);

} // namespace plumbline::workspace
