// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "core/base/text.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace plumbline::cli {
namespace {

constexpr std::string_view kWindow = "plumbline-desktop";

bool isProgram(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
}

/// Next to us (also in a build tree, where each program has its folder), then in PATH.
std::filesystem::path findWindow(const Variables& variables)
{
    std::error_code ignored;
    const std::filesystem::path folder =
        std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const std::filesystem::path& near :
         {folder / kWindow, folder.parent_path() / "desktop" / kWindow}) {
        if (isProgram(near))
            return near;
    }
    for (const std::string& entry : split(variableOr(variables, "PATH"), ':')) {
        if (!entry.empty() && isProgram(std::filesystem::path(entry) / kWindow))
            return std::filesystem::path(entry) / kWindow;
    }
    return {};
}

} // namespace

int openWindow(const Invocation& invocation, const std::string& folder)
{
    const std::filesystem::path window = findWindow(invocation.variables);
    if (window.empty())
        return invocation.complain(
            {.code = ErrorCode::NotFound,
             .message = phrase("the window (plumbline-desktop) is not installed"),
             .hint = phrase("install it, or use the commands: `plumbline --help` shows them")});
    const std::filesystem::path wanted = (invocation.directory / folder).lexically_normal();
    std::error_code failed;
    if (!std::filesystem::is_directory(wanted, failed))
        return invocation.complain({.code = ErrorCode::NotFound,
                                    .message = phrase("no such folder: {}", wanted.string())});
    std::string program = window.string();
    std::string argument = wanted.string();
    char* arguments[] = {program.data(), argument.data(), nullptr};
    if (invocation.interrupts != nullptr)
        invocation.interrupts->letGo();
    execv(program.c_str(), static_cast<char**>(arguments));
    return invocation.complain(
        {.code = ErrorCode::Internal,
         .message = phrase("cannot start {}: {}", program, std::strerror(errno))});
}

void addOpenCommand(CLI::App& app, Invocation& invocation)
{
    auto folder = std::make_shared<std::string>(); // shared by the option and the action
    CLI::App* command = app.add_subcommand("open", "Open the window on a folder");
    command->add_option("DIR", *folder, "The folder; this one if none is named")->type_name("");
    command->footer("Example:\n  plumbline open ~/src/shop\n");
    command->callback([folder, &invocation] {
        invocation.action = [folder, &invocation] { return openWindow(invocation, *folder); };
    });
}

} // namespace plumbline::cli
