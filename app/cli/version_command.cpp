// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"

#include <fmt/format.h>

namespace plumbline::cli {

void addVersionCommand(CLI::App& app, Invocation& invocation)
{
    struct Choices
    {
        bool isShort = false;
        std::string format = "text";
    };

    auto choices = std::make_shared<Choices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("version", "Show the version");
    command->add_flag("--short", choices->isShort, "Only the number");
    command->add_option("--format", choices->format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Example:\n  plumbline version --short\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] {
            if (choices->format == "json")
                invocation.out.write(
                    "{\n  \"schemaVersion\": 1,\n  \"version\": \"" PLUMBLINE_VERSION "\"\n}\n");
            else
                invocation.out.write(choices->isShort ? PLUMBLINE_VERSION "\n"
                                                      : "plumbline " PLUMBLINE_VERSION "\n");
            return kDone;
        };
    });
}

} // namespace plumbline::cli
