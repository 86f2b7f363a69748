// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/plan_choices.h"
#include "app/cli/swarm_run.h"

namespace plumbline::cli {
namespace {

struct Choices
{
    PlanChoices plan;
    MirrorChoices mirror;
    bool isOnSwarm = false;
    std::string format = "text";
};

int plan(const Invocation& invocation, const Choices& choices)
{
    if (choices.isOnSwarm)
        return swarmUp(invocation,
                       {.removeOrphans = choices.plan.removeOrphans,
                        .isPlanOnly = true,
                        .isJson = choices.format == "json"});
    const auto options = planOptionsOf(choices.plan);
    if (!options)
        return invocation.complain(options.error());
    const auto target =
        openTarget(invocation, invocation.loadOptions(choices.plan.services), choices.mirror);
    if (!target)
        return target.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    const auto planned = workspace::planLaunch(target->workspace, *context, *options, stop);
    if (!planned)
        return invocation.complain(planned.error());
    if (choices.format != "json") {
        for (const Diagnostic& diagnostic : planned->diagnostics)
            invocation.tell(diagnostic);
    }
    writePlan(invocation, *planned, *target, choices.format);
    if (choices.format == "json")
        return kDone;
    invocation.say(planned->project + ": " + planned->summary().english());
    return kDone;
}

} // namespace

void addPlanCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<Choices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("plan", "Show what up would do, and why");
    addPlanChoices(*command, choices->plan);
    addMirrorChoices(*command, choices->mirror);
    command->add_flag("--no-wait", choices->plan.noWait, "Leave out the waits at the end");
    addSwarmFlag(*command, choices->isOnSwarm, containerOptions());
    command->add_option("--format", choices->format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline plan --format json\n"
                    "  plumbline plan --mirror prod   old and new side by side, and why\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return plan(invocation, *choices); };
    });
}

} // namespace plumbline::cli
