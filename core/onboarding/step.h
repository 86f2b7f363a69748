// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"
#include "core/base/phrase.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

/// The way from a fresh clone to a healthy stack, as a list of steps.
namespace plumbline::onboarding {

enum class StepKind {
    Engine,       ///< a container engine answers
    Machine,      ///< disk and memory
    Files,        ///< the Compose files can be read
    Tool,         ///< a program is there, of the version asked for
    Submodules,   ///< git submodules are checked out
    Hooks,        ///< git hooks are installed
    Login,        ///< images' registries let us in
    Values,       ///< config vars are filled in
    Certificates, ///< certificates that containers mount are there
    Images,       ///< images are on the engine
    Ports,        ///< published ports are free or ours
    Command,      ///< a command of the workspace
    Launch,       ///< the stack runs and is well
    Task,         ///< an admin process in a service's image: migrate, seed
    Verify,       ///< published URLs answer
    Open,         ///< what to look at next
};

enum class StepStatus {
    Done,          ///< nothing to do, or just done
    ToDo,          ///< we can do it
    NeedsYou,      ///< a person has to do or say something
    Blocked,       ///< an earlier step comes first
    NotApplicable, ///< does not concern this workspace or machine; `detail` says why
    Running,       ///< under way
    Failed,        ///< was tried; `detail` says what came of it
};

/// `done`, `to-do`, `needs-you`, `blocked`, `not-applicable`, `running`, `failed`.
std::string_view toString(StepStatus status);
/// `engine`, `machine`, `files`, ...
std::string_view toString(StepKind kind);

struct Step
{
    std::string id; ///< stable within a workspace: "engine", "tool-node", "task-migrate"
    StepKind kind = StepKind::Engine;
    std::string title;
    bool isOwnTitle = false; ///< the workspace's words; else kind, id and subject say the same
    StepStatus status = StepStatus::ToDo;
    Phrase detail;       ///< what was found, or why it is as it is
    Phrase fix;          ///< what to do; empty when done
    std::string subject; ///< the tool, the task, the folder, ... that it is about
    std::string command; ///< what is run; empty: nothing of the workspace's own is
    std::string service; ///< whose image a task runs in; empty: on this machine
    std::string verify;  ///< a command that tells whether it is done; may be empty
    bool isFromWorkspace =
        false;               ///< its commands were written by others: asked for before they run
    bool isOptional = false; ///< where it cannot be done the others go on
    std::chrono::milliseconds elapsed{0};
    WrittenAt origin;

    /// Whether the steps behind it may go on.
    [[nodiscard]] bool isSettled() const
    {
        return status == StepStatus::Done || status == StepStatus::NotApplicable ||
               (isOptional && status != StepStatus::Running);
    }

    bool operator==(const Step&) const = default;
};

/// Whether nothing that has to be done is left.
bool isHealthy(const std::vector<Step>& steps);

/// Steps that wait for one that is not settled become Blocked, with its name as the reason.
std::vector<Step> withBlocked(std::vector<Step> steps);

/// "12 done, 2 to do, 1 needs you".
std::string summaryOf(const std::vector<Step>& steps);

} // namespace plumbline::onboarding
