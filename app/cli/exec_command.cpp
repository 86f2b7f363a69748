// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/raw_terminal.h"
#include "core/workspace/containers.h"

#include <fmt/format.h>

#include <optional>
#include <unistd.h>

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

/// The descriptor's own end: a command's bytes are written as they are.
engine::DuplexStreams streamsOf(const Invocation& invocation)
{
    return {.input = STDIN_FILENO,
            .onOutput = [&invocation](engine::LogStream stream, std::string_view bytes) {
                const Terminal& to =
                    stream == engine::LogStream::Output ? invocation.out : invocation.talk;
                to.write(bytes);
            }};
}

Result<int> attached(const Invocation& invocation,
                     const workspace::EngineContext& context,
                     const std::string& container,
                     const engine::ExecSpec& spec,
                     const std::stop_token& stop)
{
    engine::DuplexStreams streams = streamsOf(invocation);
    if (!spec.tty)
        return engine::execAttached(context.client, container, spec, streams, {}, stop);
    const RawTerminal terminal;
    streams.resized = terminal.resized();
    streams.onResized = [&terminal] { terminal.seen(); };
    return engine::execAttached(
        context.client, container, spec, streams, [] { return RawTerminal::size(); }, stop);
}

int exec(const Invocation& invocation, ExecChoices choices)
{
    if (choices.spec.command.empty())
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = fmt::format("nothing to run in {} was named", choices.service),
             .hint = "write the command behind the service: plumbline exec "
                     "db psql -U app"});
    const auto named = invocation.nameProject();
    if (!named)
        return named.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    const auto container = workspace::runningContainer(
        context->client, named->project, choices.service, choices.number, stop);
    if (!container)
        return invocation.complain(container.error());
    if (choices.isDetached) {
        const Result<> started =
            engine::execDetached(context->client, container->id, choices.spec, stop);
        return started ? kDone : invocation.complain(started.error());
    }
    // Where either end is no terminal, the command must not write for one.
    choices.spec.tty =
        !choices.hasNoTerminal && isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0;
    if (choices.spec.tty)
        choices.spec.env.push_back("TERM=" + variableOr(invocation.variables, "TERM"));
    const Result<int> code = attached(invocation, *context, container->id, choices.spec, stop);
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
        "-T,--no-tty", choices->hasNoTerminal, "No terminal, even where there is one");
    command->add_flag("--privileged", choices->spec.privileged, "With all privileges");
    addMirrorName(*command, invocation);
    command->prefix_command();
    command->footer("The exit code is the command's. Examples:\n"
                    "  plumbline exec db psql -U app\n"
                    "  plumbline exec -T api sh -c 'env | sort' > api.env\n");
    command->callback([choices, command, &invocation] {
        choices->spec.command = command->remaining();
        invocation.action = [choices, &invocation] { return exec(invocation, *choices); };
    });
}

} // namespace plumbline::cli
