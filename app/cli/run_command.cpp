// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/one_off_run.h"
#include "app/cli/standard_streams.h"
#include "core/workspace/one_off_words.h"

#include <memory>
#include <optional>

namespace plumbline::cli {
namespace {

struct RunOnceChoices
{
    stack::OneOffSpec spec;
    workspace::OneOffWords words;
    bool isInteractive = true;
    bool hasNoTerminal = false;
    bool withoutDependencies = false;
    bool builds = false;
    bool removeOrphans = false;
    bool asksForTerminal = false; ///< -t: the default
    OneOffChoices run;
};

stack::PlanOptions planFor(const Invocation& invocation, const RunOnceChoices& choices)
{
    stack::PlanOptions plan = oneOffPlan(invocation);
    plan.includeDependencies = !choices.withoutDependencies;
    plan.removeOrphans = choices.removeOrphans;
    plan.build = choices.builds ? stack::BuildWhen::Always : stack::BuildWhen::Missing;
    return plan;
}

int runOnce(const Invocation& invocation, RunOnceChoices choices)
{
    compose::LoadOptions load = invocation.loadOptions({choices.spec.service});
    load.pruneUnused = choices.words.volumes.empty(); // one that only this names may be declared
    const auto target =
        openTarget(invocation, load, {.environment = invocation.mirrored, .keepsPasswords = true});
    if (!target)
        return target.error();
    const Result<> understood =
        workspace::applyWords(choices.words,
                              {.directory = invocation.directory,
                               .homeDirectory = load.homeDirectory,
                               .variables = invocation.variables,
                               .envFiles = target->workspace.project.envFiles},
                              choices.spec);
    if (!understood)
        return invocation.complain(understood.error());
    if (!invocation.behind.empty())
        choices.spec.command = invocation.behind;
    choices.spec.hasInput = choices.isInteractive;
    choices.spec.hasTerminal = !choices.hasNoTerminal && StandardStreams::areTerminal();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    return runOneOff(invocation,
                     target->workspace,
                     *context,
                     {.spec = choices.spec, .plan = planFor(invocation, choices)},
                     choices.run,
                     stop);
}

/// An option that may be repeated.
void addRepeated(CLI::App& command,
                 const std::string& names,
                 std::vector<std::string>& words,
                 const std::string& description,
                 const std::string& form)
{
    command.add_option(names, words, description)
        ->type_name(form)
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// What the container has otherwise than the service's own.
void addContainerChoices(CLI::App& command, RunOnceChoices& choices)
{
    stack::OneOffSpec& spec = choices.spec;
    workspace::OneOffWords& words = choices.words;
    addRepeated(
        command, "-e,--env", words.environment, "Variable on top of the service's", "NAME=VALUE");
    addRepeated(
        command, "--env-from-file", words.environmentFiles, "File of such variables", "FILE");
    addRepeated(command, "-l,--label", words.labels, "Label on top of the service's", "NAME=VALUE");
    addRepeated(
        command, "-v,--volume", words.volumes, "Mount on top of the service's", "SOURCE:TARGET");
    addRepeated(command, "-p,--publish", words.ports, "Port that it publishes", "HOST:CONTAINER");
    addRepeated(command, "--cap-add", spec.capAdd, "Capability on top of the service's", "NAME");
    addRepeated(command, "--cap-drop", spec.capDrop, "Capability that it goes without", "NAME");
    command.add_flag("-P,--service-ports", spec.hasServicePorts, "Publish the service's ports");
    command.add_flag("--use-aliases", spec.hasServiceAliases, "Answer to the service's name, too");
    command.add_option("--entrypoint", words.entrypoint, "In place of the service's")
        ->type_name("COMMAND");
    command.add_option("--name", spec.name, "Name of the container")->type_name("NAME");
    command.add_option("-u,--user", spec.user, "User that it runs as")->type_name("USER");
    command.add_option("-w,--workdir", spec.workingDir, "Folder that it runs in")->type_name("DIR");
}

/// How it is connected, and what is done before and afterwards.
void addRunChoices(CLI::App& command, RunOnceChoices& choices)
{
    command.add_flag("--rm", choices.spec.removesItself, "Remove it once it has ended");
    command.add_flag("-d,--detach", choices.run.isDetached, "Leave it to itself and print its id");
    command.add_flag(
        "-T,--no-TTY,--no-tty", choices.hasNoTerminal, "No terminal, even where there is one");
    command.add_flag("-i,--interactive,!--no-interactive",
                     choices.isInteractive,
                     "Connect the standard input (the default)");
    command.add_flag("-t,--tty", choices.asksForTerminal, "")->group("");
    command.add_flag(
        "--no-deps", choices.withoutDependencies, "Without the services that it needs");
    command.add_flag("--build", choices.builds, "Build images even if they are here already");
    command
        .add_option("--pull", choices.spec.pullPolicy, "Pull the image: always, missing or never")
        ->type_name("POLICY")
        ->check(CLI::IsMember({"always", "missing", "never"}).description(""));
    command.add_flag("--quiet-pull", choices.run.isQuiet, "No progress of what is done before");
    command.add_flag("--remove-orphans",
                     choices.removeOrphans,
                     "Remove containers of services the files no longer name");
    command.add_flag("-y,--yes", choices.run.isConfirmed, "Do not ask before data is lost");
}

} // namespace

void addRunCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<RunOnceChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "run", "Run a command in a container of its own: a service's image, config and networks");
    command->add_option("SERVICE", choices->spec.service, "The service; the command follows it")
        ->type_name("")
        ->required();
    addContainerChoices(*command, *choices);
    addRunChoices(*command, *choices);
    addMirrorName(*command, invocation);
    command->prefix_command(); // see Invocation::behind
    command->footer(
        "The exit code is the command's. On a terminal Ctrl+P Ctrl+Q leaves it running;\n"
        "elsewhere Ctrl+C stops it, and SIGQUIT, SIGUSR1 and SIGUSR2 are passed on to it.\n"
        "`plumbline down` removes what is left of it.\n\n"
        "Examples:\n"
        "  plumbline run --rm api ./manage.py shell\n"
        "  plumbline run --rm -T db psql -h db -U app < seed.sql\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return runOnce(invocation, *choices); };
    });
}

} // namespace plumbline::cli
