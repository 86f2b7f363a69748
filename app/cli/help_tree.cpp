// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help_tree.h"

namespace plumbline::cli {

CommandEntry entryOf(const CLI::App& command)
{
    CommandEntry entry{.name = command.get_name(),
                       .description = command.get_description(),
                       .footer = command.get_footer()};
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_group().empty())
            continue;
        if (option->get_positional()) {
            const std::string name = option->get_name(true, false);
            const bool isMany = option->get_items_expected_max() > 1;
            entry.arguments = "[" + option->get_name(true) + (isMany ? "...]" : "]");
            entry.takesServices = entry.arguments.find("SERVICE") != std::string::npos;
            continue;
        }
        OptionEntry known{.argument =
                              option->get_items_expected_max() > 0 ? option->get_type_name() : "",
                          .description = option->get_description()};
        for (const std::string& name : option->get_snames())
            known.names.push_back("-" + name);
        for (const std::string& name : option->get_lnames())
            known.names.push_back("--" + name);
        entry.options.push_back(std::move(known));
    }
    return entry;
}

std::vector<CommandEntry> subcommandsOf(const CLI::App& app)
{
    std::vector<CommandEntry> commands;
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
        if (!command->get_group().empty())
            commands.push_back(entryOf(*command));
    }
    return commands;
}

} // namespace plumbline::cli
