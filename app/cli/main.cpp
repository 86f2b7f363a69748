// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command_line.h"
#include "app/cli/interrupts.h"

#include <cstdio>
#include <exception>
#include <unistd.h>

namespace {

plumbline::Variables processEnvironment()
{
    plumbline::Variables variables;
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::size_t equals = text.find('=');
        if (equals != std::string_view::npos)
            variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return variables;
}

/// PWD where it names the folder we are in: people know it by that path, links and all.
std::filesystem::path currentFolder(const plumbline::Variables& variables)
{
    std::error_code failed;
    std::filesystem::path told = plumbline::variableOr(variables, "PWD");
    if (told.is_absolute() && std::filesystem::equivalent(told, ".", failed) && !failed)
        return told;
    return std::filesystem::current_path(failed);
}

} // namespace

int main(int count, char** arguments)
{
    try {
        plumbline::cli::Interrupts interrupts;
        plumbline::cli::Invocation invocation;
        invocation.interrupts = &interrupts;
        invocation.variables = processEnvironment();
        invocation.directory = currentFolder(invocation.variables);
        return plumbline::cli::runCommandLine(count, arguments, invocation);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "plumbline: internal error: %s\n", failure.what());
        return plumbline::cli::kCouldNotLook;
    }
}
