// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

/// What completions and the man page need to know of the tree of commands.
namespace plumbline::cli {

struct OptionEntry
{
    std::vector<std::string> names; ///< "-f", "--file"
    std::string argument;           ///< what it takes: "FILE"; empty for a flag
    std::string description;
};

struct CommandEntry
{
    std::string name;
    std::string description;
    std::string footer;
    std::string arguments; ///< positional ones: "[SERVICE...]"
    bool takesServices = false;
    std::vector<OptionEntry> options;
};

/// The command itself; hidden options are left out.
CommandEntry entryOf(const CLI::App& command);
/// The subcommands that help shows.
std::vector<CommandEntry> subcommandsOf(const CLI::App& app);

} // namespace plumbline::cli
