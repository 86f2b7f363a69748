// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/stack_run.h"

namespace plumbline::cli {
namespace {

struct PullChoices
{
    std::vector<std::string> services;
    std::string format = "text";
};

int pull(const Invocation& invocation, const PullChoices& choices)
{
    const auto opened = invocation.openWorkspace(invocation.loadOptions(choices.services));
    if (!opened)
        return opened.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    return runStackJob(invocation,
                       {.isJson = choices.format == "json"},
                       opened->project.name,
                       [&](const auto& /*confirm*/, const auto& onPlan, const auto& sink) {
                           return workspace::pullImages(
                               *opened, *context, choices.services, onPlan, sink, stop);
                       });
}

} // namespace

void addPullCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<PullChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("pull", "Pull the images of the services");
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Example:\n  plumbline pull db\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return pull(invocation, *choices); };
    });
}

} // namespace plumbline::cli
