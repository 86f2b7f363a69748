// SPDX-License-Identifier: Apache-2.0
#include "core/history/task_rows.h"

namespace plumbline::history {

Result<> insertTask(const Connection& connection, const TaskRun& run)
{
    auto insert = connection.prepare("INSERT INTO task_run (at, workspace, task, service, seconds, "
                                     "exit_code, commit_id) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    Result<> done = insert->bind(run.at)
                        .bind(run.workspace)
                        .bind(run.task)
                        .bind(run.service)
                        .bind(run.seconds)
                        .bindOrNull(run.exitCode)
                        .bind(run.commit)
                        .run();
    if (!done)
        return done;
    constexpr std::int64_t kMost = 200;
    auto drop = connection.prepare(
        "DELETE FROM task_run WHERE workspace = ?1 AND task = ?2 AND id NOT IN (SELECT id FROM "
        "task_run WHERE workspace = ?1 AND task = ?2 ORDER BY id DESC LIMIT ?3)");
    if (!drop)
        return tl::unexpected(drop.error());
    return drop->bind(run.workspace).bind(run.task).bind(kMost).run();
}

Result<std::vector<TaskRun>> readTasks(const Connection& connection, const TaskQuery& query)
{
    auto rows = connection.prepare(
        "SELECT * FROM (SELECT id, at, workspace, task, service, seconds, exit_code, commit_id "
        "FROM "
        "task_run WHERE workspace = ?1 AND (?2 = '' OR task = ?2) ORDER BY id DESC LIMIT ?3) "
        "ORDER BY id");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(query.workspace)
        .bind(query.task)
        .bind(query.limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(query.limit));
    std::vector<TaskRun> runs;
    while (true) {
        const Result<bool> isRow = rows->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            return runs;
        TaskRun& run = runs.emplace_back();
        run.id = rows->integer();
        run.at = rows->text();
        run.workspace = rows->text();
        run.task = rows->text();
        run.service = rows->text();
        run.seconds = rows->numberOrNull().value_or(0);
        if (const auto code = rows->integerOrNull())
            run.exitCode = static_cast<int>(*code);
        run.commit = rows->text();
    }
}

Result<> dropTasks(const Connection& connection, const std::string& workspace)
{
    auto drop = connection.prepare("DELETE FROM task_run WHERE ?1 = '' OR workspace = ?1");
    if (!drop)
        return tl::unexpected(drop.error());
    return drop->bind(workspace).run();
}

} // namespace plumbline::history
