// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/stack_run.h"
#include "app/cli/watch_run.h"

namespace plumbline::cli {
namespace {

struct WatchCommandChoices
{
    std::vector<std::string> services;
    bool isLeftDown = false; ///< --no-up
    bool isQuiet = false;
    bool prunes = false;
    std::string format = "text";
};

int watch(const Invocation& invocation, const WatchCommandChoices& choices)
{
    const auto opened = invocation.openWorkspace(invocation.loadOptions(choices.services));
    if (!opened)
        return opened.error();
    auto develop = openWatch(invocation, *opened, choices.services);
    if (!develop)
        return develop.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    stack::PlanOptions plan{.services = choices.services,
                            .build = stack::BuildWhen::Always,
                            .awaitHealthy = false,
                            .plumblineVersion = PLUMBLINE_VERSION};
    if (!choices.isLeftDown) {
        const int code =
            runStackJob(invocation,
                        {.isQuiet = choices.isQuiet, .isBeginning = true},
                        opened->project.name,
                        [&](const auto& confirm, const auto& onPlan, const auto& sink) {
                            return workspace::launch(
                                *opened,
                                *context,
                                {.plan = plan, .confirm = confirm, .onPlan = onPlan, .sink = sink},
                                stop);
                        });
        if (!mayWatchAfter(invocation, code))
            return code;
    }
    return runWatch(invocation,
                    *opened,
                    *context,
                    *develop,
                    plan,
                    {.isJson = choices.format == "json",
                     .isQuiet = choices.isQuiet,
                     .prunes = choices.prunes,
                     .reopen = [&] {
                         return invocation.readWorkspace(invocation.loadOptions(choices.services));
                     }});
}

} // namespace

void addWatchCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<WatchCommandChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "watch", "Launch the stack and sync, rebuild or restart as files change, until Ctrl+C");
    command
        ->add_option(
            "SERVICE", choices->services, "Services; all with a develop.watch if none is named")
        ->type_name("");
    command->add_flag("--no-up", choices->isLeftDown, "Build and start nothing at the beginning");
    command->add_flag(
        "--prune", choices->prunes, "Remove the image that a rebuild has left without a name");
    command->add_flag("-q,--quiet", choices->isQuiet, "Say of builds only what went wrong");
    command->add_option("--format", choices->format, "text, or json: one document a line")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline watch\n"
                    "  plumbline watch web --no-up --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return watch(invocation, *choices); };
    });
}

} // namespace plumbline::cli
