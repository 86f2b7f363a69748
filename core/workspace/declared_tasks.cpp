// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/declared_tasks.h"

#include "core/base/text.h"
#include "core/workspace/git_head.h"
#include "core/workspace/json_parts.h"
#include "core/workspace/onboard_record.h"
#include "core/workspace/past.h"
#include "core/workspace/render.h"

#include <algorithm>

namespace plumbline::workspace {
namespace {

using TaskJson = nlohmann::ordered_json;

std::string digestOf(const OpenedManifest& opened, const Task& task)
{
    return digestOfTask(task.service, task.command, opened.root);
}

TaskJson taskRunJson(const history::TaskRun& run)
{
    return {{"id", run.id},
            {"at", run.at},
            {"task", run.task},
            {"service", run.service},
            {"seconds", run.seconds},
            {"exitCode", run.exitCode ? TaskJson(*run.exitCode) : TaskJson(nullptr)},
            {"commit", run.commit.empty() ? TaskJson(nullptr) : TaskJson(run.commit)}};
}

TaskJson documentOf(const OpenedManifest& opened)
{
    return {{"schemaVersion", kSchemaVersion}, {"workspace", opened.root.string()}};
}

} // namespace

Result<std::vector<TaskState>> listTasks(const OpenedManifest& opened, const PersonalPlaces& places)
{
    const auto record = readOnboardRecord(onboardRecordFile(opened.root, places.variables));
    if (!record)
        return tl::unexpected(record.error());
    std::vector<TaskState> states;
    for (const Task& task : opened.manifest.tasks) {
        auto runs =
            pastTasks({.workspace = opened.root.string(), .task = task.name, .limit = 1}, places);
        if (!runs)
            return tl::unexpected(runs.error());
        states.push_back({.task = task,
                          .isTrusted = record->trusted.contains(digestOf(opened, task)),
                          .last = runs->empty() ? std::nullopt : std::optional(runs->back())});
    }
    return states;
}

Result<Task> findTask(const OpenedManifest& opened, const std::string& name)
{
    std::vector<std::string> names;
    for (const Task& task : opened.manifest.tasks) {
        if (task.name == name)
            return task;
        names.push_back(task.name);
    }
    const std::string meant = closestMatch(name, names);
    const Phrase hint = names.empty()   ? phrase("declare it in plumbline.yaml, below `tasks:`")
                        : meant.empty() ? phrase("tasks: {}", join(names, ", "))
                                        : phrase("did you mean {}?", meant);
    return fail(ErrorCode::NotFound, phrase("no such task: {}", name), hint);
}

Result<> requireTrust(const OpenedManifest& opened,
                      const Task& task,
                      const Variables& variables,
                      const std::function<bool(const CommandQuestion&)>& mayRun)
{
    const std::filesystem::path file = onboardRecordFile(opened.root, variables);
    auto record = readOnboardRecord(file);
    if (!record)
        return tl::unexpected(record.error());
    if (record->trusted.contains(digestOf(opened, task)))
        return {};
    const CommandQuestion question{.command = task.command,
                                   .title = task.description.empty() ? phrase("Task {}", task.name)
                                                                     : Phrase(task.description),
                                   .where = phrase("in a container of {}", task.service),
                                   .origin = task.origin};
    if (!mayRun || !mayRun(question))
        return fail(ErrorCode::Denied,
                    phrase("not run, as nobody said that it may: {}", task.command),
                    phrase("look at it, then pass -y"));
    record->trusted.insert(digestOf(opened, task));
    return writeOnboardRecord(file, *record);
}

Result<> recordTask(const OpenedManifest& opened,
                    const Task& task,
                    const EndedTask& end,
                    const PersonalPlaces& places)
{
    const sources::git::Head head = headOf(opened.root);
    return recordTaskRun({.at = end.begunAt,
                          .workspace = opened.root.string(),
                          .task = task.name,
                          .service = task.service,
                          .seconds = std::chrono::duration<double>(end.elapsed).count(),
                          .exitCode = end.exitCode,
                          .commit = head.commit ? head.commit->id : std::string()},
                         places);
}

std::string renderTasksJson(const OpenedManifest& opened, const std::vector<TaskState>& tasks)
{
    TaskJson json = documentOf(opened);
    json["tasks"] = TaskJson::array();
    for (const TaskState& state : tasks)
        json["tasks"].push_back(
            {{"name", state.task.name},
             {"service", state.task.service},
             {"command", maskCredentials(state.task.command)},
             {"description", state.task.description},
             {"origin", originOrNull(state.task.origin)},
             {"isTrusted", state.isTrusted},
             {"last", state.last ? taskRunJson(*state.last) : TaskJson(nullptr)}});
    return dumped(json);
}

std::string renderTaskRunsJson(const OpenedManifest& opened,
                               const std::vector<history::TaskRun>& runs)
{
    TaskJson json = documentOf(opened);
    json["runs"] = TaskJson::array();
    for (const history::TaskRun& run : runs)
        json["runs"].push_back(taskRunJson(run));
    return dumped(json);
}

} // namespace plumbline::workspace
