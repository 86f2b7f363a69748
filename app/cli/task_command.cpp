// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/moment.h"
#include "app/cli/one_off_run.h"
#include "app/cli/question.h"
#include "app/cli/standard_streams.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/declared_tasks.h"
#include "core/workspace/past.h"
#include "core/workspace/task.h"

#include <fmt/format.h>

#include <memory>

namespace plumbline::cli {
namespace {

struct TaskChoices
{
    std::string name = "ls";
    std::string ofTask; ///< whose history
    std::size_t limit = 20;
    bool hasNoTerminal = false;
    bool isConfirmed = false;
    std::string format = "table";
};

std::string exitText(const history::TaskRun& run)
{
    return run.exitCode ? std::to_string(*run.exitCode) : "interrupted";
}

std::string secondsText(const history::TaskRun& run)
{
    return fmt::format("{:.1f} s", run.seconds);
}

std::string tasksTable(const std::vector<workspace::TaskState>& tasks)
{
    std::vector<std::vector<std::string>> rows{
        {"TASK", "SERVICE", "LAST RUN", "TOOK", "EXIT CODE", "COMMAND"}};
    for (const workspace::TaskState& state : tasks)
        rows.push_back({printable(state.task.name),
                        printable(state.task.service),
                        state.last ? state.last->at : "never",
                        state.last ? secondsText(*state.last) : "-",
                        state.last ? exitText(*state.last) : "-",
                        printable(maskCredentials(state.task.command))});
    return renderTable(rows);
}

std::string taskNames(const std::vector<workspace::TaskState>& tasks)
{
    std::string names;
    for (const workspace::TaskState& state : tasks)
        names += state.task.name + "\n";
    return names;
}

std::string runsTable(const std::vector<history::TaskRun>& runs)
{
    constexpr std::size_t kShortCommit = 12;
    std::vector<std::vector<std::string>> rows{
        {"ID", "TASK", "SERVICE", "BEGUN", "TOOK", "EXIT CODE", "COMMIT"}};
    for (const history::TaskRun& run : runs)
        rows.push_back({std::to_string(run.id),
                        printable(run.task),
                        printable(run.service),
                        run.at,
                        secondsText(run),
                        exitText(run),
                        run.commit.empty() ? "-" : run.commit.substr(0, kShortCommit)});
    return renderTable(rows);
}

int tellTasks(const Invocation& invocation,
              const TaskChoices& choices,
              const workspace::OpenedManifest& opened)
{
    const auto tasks = workspace::listTasks(opened, placesOf(invocation));
    if (!tasks)
        return invocation.complain(tasks.error());
    if (choices.format == "json")
        invocation.out.write(workspace::renderTasksJson(opened, *tasks));
    else if (invocation.isQuiet)
        invocation.out.write(taskNames(*tasks));
    else if (tasks->empty())
        invocation.say("no task is declared: plumbline.yaml names them below `tasks:`");
    else
        invocation.out.write(tasksTable(*tasks));
    return kDone;
}

int tellTaskRuns(const Invocation& invocation,
                 const TaskChoices& choices,
                 const workspace::OpenedManifest& opened)
{
    const auto runs = workspace::pastTasks(
        {.workspace = opened.root.string(), .task = choices.ofTask, .limit = choices.limit},
        placesOf(invocation));
    if (!runs)
        return invocation.complain(runs.error());
    if (choices.format == "json")
        invocation.out.write(workspace::renderTaskRunsJson(opened, *runs));
    else if (runs->empty())
        invocation.say("no task has run here yet");
    else
        invocation.out.write(runsTable(*runs));
    return kDone;
}

/// The exit code where the task may not run.
std::optional<int> refusal(const Invocation& invocation,
                           const TaskChoices& choices,
                           const workspace::OpenedManifest& opened,
                           const workspace::Task& task,
                           const std::stop_token& stop)
{
    bool isDeclined = false;
    const Result<> trusted = workspace::requireTrust(
        opened, task, invocation.variables, [&](const workspace::CommandQuestion& question) {
            invocation.talk.write(commandText(invocation, question));
            if (choices.isConfirmed)
                return true;
            const auto answer = askYesOrNo(invocation, stop, kMayItRun);
            isDeclined = answer == false;
            return answer.value_or(false);
        });
    if (trusted)
        return std::nullopt;
    if (isDeclined) {
        invocation.say("nothing was run");
        return kInterrupted;
    }
    static_cast<void>(invocation.complain(trusted.error()));
    return trusted.error().code == ErrorCode::Denied ? kBadInput : exitCodeFor(trusted.error());
}

int runTask(const Invocation& invocation,
            const TaskChoices& choices,
            const workspace::OpenedManifest& opened)
{
    const auto task = workspace::findTask(opened, choices.name);
    if (!task)
        return invocation.complain(task.error());
    auto spec = workspace::oneOffOf(task->service, task->command, invocation.behind);
    if (!spec)
        return invocation.complain(spec.error());
    const std::stop_token stop = invocation.stopToken();
    if (const auto refused = refusal(invocation, choices, opened, *task, stop))
        return *refused;
    const auto target = openTarget(invocation,
                                   invocation.loadOptions({task->service}),
                                   {.environment = invocation.mirrored, .keepsPasswords = true});
    if (!target)
        return target.error();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    spec->hasInput = true;
    spec->hasTerminal = !choices.hasNoTerminal && StandardStreams::areTerminal();
    const std::string begunAt = momentOf(invocation);
    OneOffChoices run{.isConfirmed = choices.isConfirmed};
    run.onEnd = [&](const OneOffEnd& end) {
        const Result<> recorded = workspace::recordTask(
            opened,
            *task,
            {.begunAt = begunAt, .elapsed = end.elapsed, .exitCode = end.exitCode},
            placesOf(invocation));
        if (!recorded)
            invocation.say(recorded.error().message);
    };
    return runOneOff(invocation,
                     target->workspace,
                     *context,
                     {.spec = *spec, .plan = oneOffPlan(invocation)},
                     run,
                     stop);
}

int task(const Invocation& invocation, const TaskChoices& choices)
{
    const auto opened = workspace::openManifest(invocation.directory);
    if (!opened)
        return invocation.complain(opened.error());
    if (choices.name == "ls")
        return tellTasks(invocation, choices, *opened);
    if (choices.name == "history")
        return tellTaskRuns(invocation, choices, *opened);
    if (!choices.ofTask.empty())
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = phrase("unexpected argument {}", choices.ofTask),
             .hint = phrase("what a task is given follows --: plumbline task {} -- {}",
                            choices.name,
                            choices.ofTask)});
    return runTask(invocation, choices, *opened);
}

} // namespace

void addTaskCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<TaskChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "task", "Run a declared task in its service's image and config; list them and their runs");
    command
        ->add_option("NAME",
                     choices->name,
                     "The task, its arguments behind --; or ls (the default), or history")
        ->type_name("");
    command->add_option("TASK", choices->ofTask, "Of history: this one's alone")->type_name("");
    command->add_flag(
        "-T,--no-TTY,--no-tty", choices->hasNoTerminal, "No terminal, even where there is one");
    command->add_flag("-y,--yes",
                      choices->isConfirmed,
                      "Trust the command, which is shown, and do not ask before data is lost");
    command->add_option("--limit", choices->limit, "Of history: the newest so many; 0 is all")
        ->type_name("COUNT");
    addMirrorName(*command, invocation);
    command->add_option("--format", choices->format, "Of lists: table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer(
        "Tasks are declared in plumbline.yaml:\n"
        "  tasks:\n"
        "    migrate: {service: api, command: ./manage.py migrate}\n"
        "The exit code is the command's. A command of this workspace is asked for before\n"
        "its first run, and when it has changed.\n\n"
        "Examples:\n"
        "  plumbline task                  # -q: their names alone\n"
        "  plumbline task migrate\n"
        "  plumbline task seed -- --rows 1000\n"
        "  plumbline task history migrate --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return task(invocation, *choices); };
    });
}

} // namespace plumbline::cli
