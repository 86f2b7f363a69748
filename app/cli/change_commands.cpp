// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/stack_run.h"

namespace plumbline::cli {
namespace {

struct ChangeChoices
{
    workspace::StackVerb verb = workspace::StackVerb::Stop;
    std::vector<std::string> services;
    std::optional<int> timeoutSeconds;
    std::string format = "text";
};

int change(const Invocation& invocation, const ChangeChoices& choices)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    return runStackJob(invocation,
                       {.isJson = choices.format == "json"},
                       running->named.project,
                       [&](const auto& confirm, const auto& onPlan, const auto& sink) {
                           const workspace::ChangeRequest request{
                               .verb = choices.verb,
                               .project = running->named.project,
                               .services = choices.services,
                               .timeoutSeconds = choices.timeoutSeconds,
                               .workspace =
                                   running->named.workspace ? &*running->named.workspace : nullptr,
                               .confirm = confirm,
                               .onPlan = onPlan,
                               .sink = sink};
                           return workspace::change(running->engine, request, running->stop);
                       });
}

void addChange(CLI::App& app,
               Invocation& invocation,
               workspace::StackVerb verb,
               const std::string& name,
               const std::string& description)
{
    auto choices = std::make_shared<ChangeChoices>(); // shared by the options and the action
    choices->verb = verb;
    CLI::App* command = app.add_subcommand(name, description);
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    if (verb != workspace::StackVerb::Start)
        command
            ->add_option("-t,--timeout",
                         choices->timeoutSeconds,
                         "Seconds that containers get to stop by themselves")
            ->type_name("SECONDS")
            ->check(CLI::NonNegativeNumber.description(""));
    addMirrorName(*command, invocation);
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Example:\n  plumbline " + name + " web\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return change(invocation, *choices); };
    });
}

} // namespace

void addChangeCommands(CLI::App& app, Invocation& invocation)
{
    addChange(app,
              invocation,
              workspace::StackVerb::Start,
              "start",
              "Start containers that are there, in the order of their dependencies");
    addChange(app,
              invocation,
              workspace::StackVerb::Stop,
              "stop",
              "Stop containers and leave them there");
    addChange(app,
              invocation,
              workspace::StackVerb::Restart,
              "restart",
              "Stop containers and start them");
}

} // namespace plumbline::cli
