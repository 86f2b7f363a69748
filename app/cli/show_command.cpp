// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "core/workspace/render_environment.h"

namespace plumbline::cli {
namespace {

struct ShowChoices
{
    std::string environment;
    std::string format = "table";
};

int show(const Invocation& invocation, const ShowChoices& choices)
{
    const auto environments = loadEnvironments(invocation, {choices.environment});
    if (!environments)
        return environments.error();
    const workspace::LoadedEnvironment& loaded = environments->loaded.front();
    invocation.out.write(choices.format == "json" ? workspace::renderEnvironmentJson(loaded)
                                                  : workspace::renderEnvironmentText(loaded));
    return loaded.isComplete() ? kDone : kCouldNotLook;
}

} // namespace

void addShowCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ShowChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "show", "Show one environment, normalised, with the place of every value");
    command->add_option("ENV", choices->environment, "The environment")->type_name("")->required();
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline show prod\n"
                    "  plumbline show staging --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return show(invocation, *choices); };
    });
}

} // namespace plumbline::cli
