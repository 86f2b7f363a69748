// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/stack_run.h"

namespace plumbline::cli {
namespace {

struct BuildChoices
{
    std::vector<std::string> services;
    std::vector<std::string> args;
    bool noCache = false;
    bool pull = false;
    bool isQuiet = false;
    std::string progress = "auto";
    std::string format = "text";
};

/// `NAME=value`, or `NAME` for the value that the shell has; none if it has none.
compose::OptionalStringMap argsOf(const std::vector<std::string>& entries,
                                  const Variables& variables)
{
    compose::OptionalStringMap args;
    for (const std::string& entry : entries) {
        const std::size_t equals = entry.find('=');
        if (equals != std::string::npos)
            args[entry.substr(0, equals)] = entry.substr(equals + 1);
        else if (const auto found = variables.find(entry); found != variables.end())
            args[entry] = found->second;
    }
    return args;
}

int build(const Invocation& invocation, const BuildChoices& choices)
{
    const auto opened = invocation.openWorkspace(invocation.loadOptions(choices.services));
    if (!opened)
        return opened.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    const stack::BuildOptions options{.services = choices.services,
                                      .noCache = choices.noCache,
                                      .pull = choices.pull,
                                      .args = argsOf(choices.args, invocation.variables),
                                      .plumblineVersion = PLUMBLINE_VERSION};
    return runStackJob(invocation,
                       {.isJson = choices.format == "json",
                        .isQuiet = choices.isQuiet || choices.progress == "quiet",
                        .isPlain = choices.progress == "plain"},
                       opened->project.name,
                       [&](const auto& /*confirm*/, const auto& onPlan, const auto& sink) {
                           return workspace::buildImages(
                               *opened, *context, options, onPlan, sink, stop);
                       });
}

} // namespace

void addBuildCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<BuildChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("build", "Build the images of services with a build");
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    command->add_flag("--no-cache", choices->noCache, "Run every step anew");
    command->add_flag("--pull", choices->pull, "Look for newer images to build on");
    command
        ->add_option("--build-arg", choices->args, "A build argument; of the shell's value if bare")
        ->type_name("NAME[=VALUE]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--progress", choices->progress, "How to show it: auto, plain or quiet")
        ->type_name("HOW")
        ->check(CLI::IsMember({"auto", "plain", "quiet", "tty"}).description(""));
    command->add_flag("-q,--quiet", choices->isQuiet, "Say only what went wrong");
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline build\n"
                    "  plumbline build web --no-cache --build-arg VERSION=1.2\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return build(invocation, *choices); };
    });
}

} // namespace plumbline::cli
