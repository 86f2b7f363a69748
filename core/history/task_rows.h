// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/database.h"
#include "core/history/task_run.h"

#include <string>
#include <vector>

/// The rows that runs of tasks are kept in.
namespace plumbline::history {

/// Adds one, and drops the oldest of its task above two hundred. Part of a transaction.
Result<> insertTask(const Connection& connection, const TaskRun& run);

/// Oldest first.
Result<std::vector<TaskRun>> readTasks(const Connection& connection, const TaskQuery& query);

/// Of all workspaces where it is empty.
Result<> dropTasks(const Connection& connection, const std::string& workspace);

} // namespace plumbline::history
