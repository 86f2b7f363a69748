// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/task_run.h"
#include "core/workspace/environments.h"
#include "core/workspace/onboard.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The tasks that a workspace's `plumbline.yaml` declares, and their earlier runs.
namespace plumbline::workspace {

struct TaskState
{
    Task task;
    bool isTrusted = false;               ///< a person has said that it may run, as it is now
    std::optional<history::TaskRun> last; ///< absent: it never ran here
};

/// In the order written. **Errors:** as readOnboardRecord and history::Store.
Result<std::vector<TaskState>> listTasks(const OpenedManifest& opened,
                                         const PersonalPlaces& places);

/// The one of that name. **Errors:** NotFound, with the name that was meant.
Result<Task> findTask(const OpenedManifest& opened, const std::string& name);

/// Whether a command that others wrote may run. A person is asked before its first run and when it, or
/// a script of the workspace that it names, has changed; a yes is remembered, for onboarding too.
/// **Errors:** Denied (no, or nobody was there); as readOnboardRecord and writeOnboardRecord.
Result<> requireTrust(const OpenedManifest& opened,
                      const Task& task,
                      const Variables& variables,
                      const std::function<bool(const CommandQuestion&)>& mayRun);

/// How a run of a task ended. Nothing of what it was given or what it wrote.
struct EndedTask
{
    std::string begunAt; ///< RFC 3339, UTC
    std::chrono::milliseconds elapsed{0};
    std::optional<int> exitCode; ///< absent: it was interrupted
};

/// Remembers it with the commit that is checked out. **Errors:** NotFound (no data folder), and those
/// of history::Store.
Result<> recordTask(const OpenedManifest& opened,
                    const Task& task,
                    const EndedTask& end,
                    const PersonalPlaces& places);

/// JSON as `resources/schemas/task.schema.json` describes it.
std::string renderTasksJson(const OpenedManifest& opened, const std::vector<TaskState>& tasks);
/// JSON as `resources/schemas/task_history.schema.json` describes it.
std::string renderTaskRunsJson(const OpenedManifest& opened,
                               const std::vector<history::TaskRun>& runs);

} // namespace plumbline::workspace
