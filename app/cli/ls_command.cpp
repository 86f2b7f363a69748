// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/render.h"

namespace plumbline::cli {
namespace {

struct LsChoices
{
    bool showsAll = false;
    std::string format = "table";
};

int ls(const Invocation& invocation, const LsChoices& choices)
{
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop, engine::Talk::Questions);
    if (!context)
        return context.error();
    auto stacks = stack::listStacks(context->client, stop);
    if (!stacks)
        return invocation.complain(stacks.error());
    if (!choices.showsAll)
        std::erase_if(*stacks, [](const stack::StackSummary& stack) {
            return stack.status.find("running") == std::string::npos;
        });
    if (choices.format == "json") {
        invocation.out.write(workspace::renderStacksJson(*stacks));
        return kDone;
    }
    std::vector<std::vector<std::string>> rows{{"NAME", "STATUS", "CONFIG FILES"}};
    for (const stack::StackSummary& stack : *stacks)
        rows.push_back({printable(stack.project),
                        printable(stack.status),
                        printable(join(stack.configFiles, ","))});
    invocation.out.write(renderTable(rows));
    return kDone;
}

} // namespace

void addLsCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<LsChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("ls", "Show the projects that the engine holds");
    command->add_flag("-a,--all", choices->showsAll, "Also those of which nothing runs");
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Example:\n  plumbline ls -a\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return ls(invocation, *choices); };
    });
}

} // namespace plumbline::cli
