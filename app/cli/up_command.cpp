// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/plan_choices.h"
#include "app/cli/port_moves.h"
#include "app/cli/stack_run.h"
#include "app/cli/swarm_run.h"
#include "app/cli/watch_run.h"
#include "core/workspace/render_mirror.h"

namespace plumbline::cli {
namespace {

struct UpChoices
{
    PlanChoices plan;
    MirrorChoices mirror;
    bool isDetached = false;
    bool waits = false;
    std::optional<int> waitSeconds;
    PortChoices ports;
    bool isDryRun = false;
    bool watches = false;
    bool isOnSwarm = false;
    RunChoices run;
    std::string format = "text";
};

int launchTarget(const Invocation& invocation,
                 const UpChoices& choices,
                 const Target& target,
                 const workspace::EngineContext& context,
                 const stack::PlanOptions& options)
{
    const std::stop_token stop = invocation.stopToken();
    RunChoices run{.isJson = choices.format == "json" && !choices.watches,
                   .isConfirmed = choices.run.isConfirmed,
                   .isBeginning = choices.watches};
    if (target.mirror) {
        invocation.say(workspace::renderMirrorSummary(*target.mirror));
        if (!choices.plan.noStart && !choices.plan.noWait)
            run.afterwards = mirrorChecks(invocation, context, *target.mirror, stop);
    }
    return runStackJob(invocation,
                       run,
                       target.workspace.project.name,
                       [&](const auto& confirm, const auto& onPlan, const auto& sink) {
                           workspace::LaunchRequest request{
                               .plan = options, .confirm = confirm, .onPlan = onPlan, .sink = sink};
                           if (choices.waitSeconds)
                               request.waitLimit = std::chrono::seconds(*choices.waitSeconds);
                           return workspace::launch(target.workspace, context, request, stop);
                       });
}

int upOnSwarm(const Invocation& invocation, const UpChoices& choices)
{
    return swarmUp(invocation,
                   {.removeOrphans = choices.plan.removeOrphans,
                    .awaitRunning = !choices.plan.noWait,
                    .isPlanOnly = choices.isDryRun,
                    .waitSeconds = choices.waitSeconds,
                    .isJson = choices.format == "json"});
}

int up(const Invocation& invocation, UpChoices choices)
{
    if (choices.isOnSwarm)
        return upOnSwarm(invocation, choices);
    choices.mirror.keepsPasswords = !choices.isDryRun;
    const auto options = planOptionsOf(choices.plan);
    if (!options)
        return invocation.complain(options.error());
    choices.ports.isDryRun = choices.isDryRun;
    const compose::LoadOptions reading = invocation.loadOptions(choices.plan.services);
    if (const auto ready = forgetMovedPorts(invocation, reading, choices.ports); !ready)
        return ready.error();
    auto target = openTarget(invocation, reading, choices.mirror);
    if (!target)
        return target.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    if (const auto moved = moveTakenPorts(invocation, target->workspace, *context, choices.ports);
        !moved)
        return moved.error();
    if (choices.isDryRun) {
        const auto plan = workspace::planLaunch(target->workspace, *context, *options, stop);
        if (!plan)
            return invocation.complain(plan.error());
        writePlan(invocation, *plan, *target, choices.format);
        return kDone;
    }
    std::optional<workspace::Develop> develop; // from here on, so that nothing changes unseen
    if (choices.watches) {
        auto opened = openWatch(invocation, target->workspace, choices.plan.services);
        if (!opened)
            return opened.error();
        develop = std::move(*opened);
    }
    const int code = launchTarget(invocation, choices, *target, *context, *options);
    if (!develop || !mayWatchAfter(invocation, code))
        return code;
    std::function<Result<workspace::Workspace>()> reopen;
    if (!target->mirror) // whose files are not its own
        reopen = [&] {
            return invocation.readWorkspace(invocation.loadOptions(choices.plan.services));
        };
    return runWatch(invocation,
                    target->workspace,
                    *context,
                    *develop,
                    *options,
                    {.isJson = choices.format == "json", .reopen = reopen});
}

} // namespace

void addUpCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<UpChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("up", "Launch the stack and wait until it is well");
    addPlanChoices(*command, choices->plan);
    addMirrorChoices(*command, choices->mirror);
    addPortChoices(*command, choices->ports);
    auto* notStarted =
        command->add_flag("--no-start", choices->plan.noStart, "Create, but do not start");
    auto* wait =
        command->add_flag("--wait", choices->waits, "Wait until all is well (the default)");
    command
        ->add_flag("--no-wait",
                   choices->plan.noWait,
                   "Return once all is started; dependencies are waited for all the same")
        ->excludes(wait);
    auto* detached = command->add_flag(
        "-d,--detach", choices->isDetached, "Accepted for habit: up returns to the shell");
    command
        ->add_option("--timeout,--wait-timeout",
                     choices->waitSeconds,
                     "Seconds that all waits together may take")
        ->type_name("SECONDS")
        ->check(CLI::PositiveNumber.description(""));
    auto* dryRun =
        command->add_flag("--dry-run", choices->isDryRun, "Show the plan and do nothing");
    command
        ->add_flag("-w,--watch",
                   choices->watches,
                   "Then sync, rebuild or restart as files change: see watch")
        ->excludes(detached)
        ->excludes(dryRun)
        ->excludes(notStarted);
    std::vector<const char*> others = containerOptions();
    others.insert(others.end(), {"--watch", "--no-start", "--move-ports", "--written-ports"});
    addSwarmFlag(*command, choices->isOnSwarm, others);
    command->add_flag("-y,--yes", choices->run.isConfirmed, "Do not ask before data is lost");
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline up\n"
                    "  plumbline up web --scale worker=3 --pull always\n"
                    "  plumbline up --mirror prod --replicas\n"
                    "  plumbline up --watch\n"
                    "  plumbline up --move-ports      the next free one where a port is taken\n"
                    "  plumbline up --swarm           services of a Docker Swarm, rolled\n"
                    "  plumbline up --dry-run\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return up(invocation, *choices); };
    });
}

void addCreateCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<UpChoices>(); // shared by the options and the action
    choices->plan.noStart = true;
    CLI::App* command =
        app.add_subcommand("create", "Create the stack without starting it: up --no-start");
    addPlanChoices(*command, choices->plan);
    command->add_flag("--dry-run", choices->isDryRun, "Show the plan and do nothing");
    command->add_flag("-y,--yes", choices->run.isConfirmed, "Do not ask before data is lost");
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Example:\n  plumbline create web --build\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return up(invocation, *choices); };
    });
}

} // namespace plumbline::cli
