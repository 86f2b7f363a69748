// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/render.h"

namespace plumbline::cli {
namespace {

struct ContextChoices
{
    std::string action = "ls";
    std::string format = "table";
};

int list(const Invocation& invocation, const ContextChoices& choices)
{
    const engine::EndpointRequest request = invocation.endpointRequest();
    const Result<engine::Endpoint> used = engine::resolveEndpoint(request);
    const std::vector<engine::Endpoint> engines = engine::listEndpoints(request);
    const auto isUsed = [&used](const engine::Endpoint& engine) {
        return used && engine.host == used->host && engine.context == used->context;
    };
    if (choices.format == "json") {
        invocation.out.write(workspace::renderEnginesJson(engines, used ? &*used : nullptr));
    } else {
        std::vector<std::vector<std::string>> rows{{"USED", "CONTEXT", "ENGINE", "FOUND AS"}};
        for (const engine::Endpoint& engine : engines)
            rows.push_back({isUsed(engine) ? "*" : "",
                            engine.context.empty() ? "-" : printable(engine.context),
                            printable(engine.host) + (engine.tls ? " (TLS)" : ""),
                            printable(engine.reason)});
        invocation.out.write(renderTable(rows));
    }
    return used ? kDone : invocation.complain(used.error());
}

} // namespace

void addContextCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ContextChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "context", "Show the engines that were found, which one is used, and why");
    command->add_option("ls", choices->action, "What to do with them: ls, the default")
        ->type_name("")
        ->check(CLI::IsMember({"ls"}).description(""));
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline context ls\n"
                    "  plumbline --host ssh://me@build context ls\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return list(invocation, *choices); };
    });
}

} // namespace plumbline::cli
