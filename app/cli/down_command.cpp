// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/stack_run.h"
#include "app/cli/swarm_run.h"
#include "core/base/quantity.h"
#include "core/workspace/log_keeping.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

struct DownChoices
{
    stack::DownOptions down;
    RunChoices run;
    bool isOnSwarm = false;
    std::string format = "text";
};

/// The containers are gone, what they wrote is not.
int tellKeptLog(const Invocation& invocation,
                const workspace::EngineContext& context,
                const std::string& project)
{
    const auto kept = workspace::keptLogs(context, project);
    if (kept && !kept->runs.empty())
        invocation.say(fmt::format("its log is kept in {} ({}): plumbline logs shows it, plumbline "
                                   "logs --forget removes it",
                                   kept->folder.string(),
                                   toString(kept->size)));
    return kDone;
}

int down(const Invocation& invocation, const DownChoices& choices)
{
    if (choices.isOnSwarm)
        return swarmDown(invocation, choices.format == "json");
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    RunChoices run{.isJson = choices.format == "json", .isConfirmed = choices.run.isConfirmed};
    run.afterwards = [&](std::string& /*document*/) {
        return tellKeptLog(invocation, running->engine, running->named.project);
    };
    return runStackJob(invocation,
                       run,
                       running->named.project,
                       [&](const auto& confirm, const auto& onPlan, const auto& sink) {
                           const workspace::ChangeRequest request{
                               .verb = workspace::StackVerb::Down,
                               .project = running->named.project,
                               .down = choices.down,
                               .workspace =
                                   running->named.workspace ? &*running->named.workspace : nullptr,
                               .confirm = confirm,
                               .onPlan = onPlan,
                               .sink = sink};
                           return workspace::change(running->engine, request, running->stop);
                       });
}

} // namespace

void addDownCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<DownChoices>(); // shared by the options and the action
    CLI::App* command =
        app.add_subcommand("down", "Stop and remove the stack; its named volumes stay");
    command->add_flag("-v,--volumes",
                      choices->down.removeVolumes,
                      "Remove its volumes as well; asks before data is lost");
    command->add_flag("--remove-orphans",
                      choices->down.removeOrphans,
                      "Remove containers of services the files no longer name");
    command
        ->add_option("-t,--timeout",
                     choices->down.stopTimeoutSeconds,
                     "Seconds that containers get to stop by themselves")
        ->type_name("SECONDS")
        ->check(CLI::NonNegativeNumber.description(""));
    command->add_flag("-y,--yes", choices->run.isConfirmed, "Do not ask before data is lost");
    addMirrorName(*command, invocation);
    addSwarmFlag(*command, choices->isOnSwarm, {"--volumes", "--timeout", "--mirror"});
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline down\n"
                    "  plumbline down -v -y\n"
                    "  plumbline down --mirror prod\n"
                    "  plumbline -p shop down       its folder may be gone\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return down(invocation, *choices); };
    });
}

} // namespace plumbline::cli
