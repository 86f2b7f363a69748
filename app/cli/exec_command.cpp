// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/standard_streams.h"
#include "core/workspace/containers.h"

namespace plumbline::cli {
namespace {

struct ExecChoices
{
    std::string service;
    int number = 0;
    engine::ExecSpec spec;
    bool isDetached = false;
    bool hasNoTerminal = false;
};

Result<int> attached(const Invocation& invocation,
                     const workspace::EngineContext& context,
                     const std::string& container,
                     const engine::ExecSpec& spec,
                     const std::stop_token& stop)
{
    const StandardStreams ends(invocation, {.hasTerminal = spec.tty});
    return engine::execAttached(
        context.client, container, spec, ends.streams(), RawTerminal::size, stop);
}

int exec(const Invocation& invocation, ExecChoices choices)
{
    if (choices.spec.command.empty())
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = phrase("nothing to run in {} was named", choices.service),
             .hint = phrase("write the command behind the service: plumbline exec "
                            "db psql -U app")});
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    const auto container = workspace::runningContainer(running->engine.client,
                                                       running->named.project,
                                                       choices.service,
                                                       choices.number,
                                                       running->stop);
    if (!container)
        return invocation.complain(container.error());
    if (choices.isDetached) {
        const Result<> started = engine::execDetached(
            running->engine.client, container->id, choices.spec, running->stop);
        return started ? kDone : invocation.complain(started.error());
    }
    choices.spec.tty = !choices.hasNoTerminal && StandardStreams::areTerminal();
    if (choices.spec.tty)
        choices.spec.env.push_back("TERM=" + variableOr(invocation.variables, "TERM"));
    const Result<int> code =
        attached(invocation, running->engine, container->id, choices.spec, running->stop);
    return code ? *code : invocation.complain(code.error());
}

} // namespace

void addExecCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ExecChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("exec", "Run a command in a running container");
    command->add_option("SERVICE", choices->service, "The service; the command follows it")
        ->type_name("")
        ->required();
    command->add_option("-e,--env", choices->spec.env, "Variable for the command; repeat for more")
        ->type_name("NAME=VALUE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("-u,--user", choices->spec.user, "User that it runs as")->type_name("USER");
    command->add_option("-w,--workdir", choices->spec.workingDir, "Folder that it runs in")
        ->type_name("DIR");
    command->add_option("--index", choices->number, "Which container, of several")
        ->type_name("N")
        ->check(CLI::PositiveNumber.description(""));
    command->add_flag("-d,--detach", choices->isDetached, "Leave it to itself");
    command->add_flag(
        "-T,--no-TTY,--no-tty", choices->hasNoTerminal, "No terminal, even where there is one");
    command->add_flag("--privileged", choices->spec.privileged, "With all privileges");
    addMirrorName(*command, invocation);
    command->prefix_command(); // see Invocation::behind
    command->footer("The exit code is the command's. Examples:\n"
                    "  plumbline exec db psql -U app\n"
                    "  plumbline exec -T api sh -c 'env | sort' > api.env\n");
    command->callback([choices, &invocation] {
        choices->spec.command = invocation.behind;
        invocation.action = [choices, &invocation] { return exec(invocation, *choices); };
    });
}

} // namespace plumbline::cli
