// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/plan.h"
#include "core/stack/state.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace plumbline::stack {

class LogRecorder;

struct StepStarted
{
    int step = 0;
};

/// A pull moved on, or a wait has something new to say about what it waits for.
struct StepProgress
{
    int step = 0;
    Phrase text; ///< "healthy in 3 s of at most 30 s", "Downloading"
    std::optional<engine::PullProgress> pull;
};

struct StepFinished
{
    int step = 0;
    std::chrono::milliseconds elapsed{0};
    Phrase note; ///< e.g. "already gone"
};

struct StepFailed
{
    int step = 0;
    std::chrono::milliseconds elapsed{0};
    Error error;
};

/// A word that belongs to no step: a lock that is waited for, a warning of the engine.
struct Remark
{
    Severity severity = Severity::Info;
    Phrase text;
};

/// What happens while a plan is executed, sideways: nothing it does can influence the job.
using Event = std::variant<StepStarted, StepProgress, StepFinished, StepFailed, Remark>;
/// **Thread:** the job's.
using EventSink = std::function<void(const Event&)>;

/// Why a service did not become what was waited for, with the evidence.
struct Failure
{
    int step = 0;
    std::string service;
    std::string container;
    Error error; ///< what was waited for and what came instead; its hint is the next action
    std::vector<engine::HealthProbe> probes; ///< last ones, oldest first
    std::vector<std::string> probeCommand;
    std::vector<std::string> logTail; ///< last lines the container wrote
    std::optional<int> exitCode;
    bool oomKilled = false;
    Phrase likelyCause; ///< may be empty: nothing is guessed
};

struct Outcome
{
    bool succeeded = false;
    std::vector<Failure> failures;
    std::vector<int> notRun; ///< steps that could not start because an earlier one failed
    std::chrono::milliseconds elapsed{0};
};

struct ExecuteOptions
{
    engine::CredentialSources credentials;
    std::optional<std::chrono::milliseconds> waitLimit; ///< `--timeout` for all waits together
    int logTailLines = 30;
    /// How long an engine may be silent during a wait before it is taken for gone: it may restart.
    std::chrono::milliseconds engineAbsence{10'000};
    /// Stores what containers wrote before they are removed; nullptr: it goes with them.
    std::shared_ptr<LogRecorder> logs = nullptr; // shared with the reading that is under way
};

/// Runs a plan: one loop, as parallel as the steps' dependencies allow. A failed step ends the job
/// after the steps under way have finished; nothing is rolled back, the next plan goes on from there.
/// **Errors:** Cancelled (after the steps under way were let go), Unreachable (the engine went away).
/// **Thread:** the calling one; one plan a project at a time (see ProjectLock).
Result<Outcome> execute(const Plan& plan,
                        const engine::Client& client,
                        const ExecuteOptions& options,
                        const EventSink& sink,
                        std::stop_token stop);

/// Held while a project is changed, so that two runs do not meet: an advisory lock on a file in the
/// runtime folder of the person, named by engine and project. It ends with the process.
class ProjectLock
{
public:
    /// Waits for a holder, telling `sink` who it is. **Errors:** Cancelled, Denied.
    static Result<ProjectLock> acquire(const std::filesystem::path& runtimeDirectory,
                                       const std::string& engineHost,
                                       const std::string& project,
                                       const EventSink& sink,
                                       std::stop_token stop);
    ProjectLock(ProjectLock&& other) noexcept;
    ProjectLock& operator=(ProjectLock&& other) noexcept;
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;
    ~ProjectLock();

private:
    explicit ProjectLock(int descriptor);

    int m_descriptor = -1;
};

} // namespace plumbline::stack
