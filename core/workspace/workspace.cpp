// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

#include "core/base/digest.h"
#include "core/workspace/moved_ports.h"

#include <algorithm>
#include <pwd.h>
#include <unistd.h>
#include <utility>

namespace plumbline::workspace {

bool Workspace::isUsable() const
{
    return std::ranges::none_of(diagnostics, [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

Result<> requireUsable(const Workspace& workspace)
{
    for (const Diagnostic& diagnostic : workspace.diagnostics) {
        if (diagnostic.severity == Severity::Error)
            return fail(ErrorCode::Invalid, diagnostic.message, diagnostic.hint, diagnostic.where);
    }
    return {};
}

Result<Workspace> open(const compose::LoadOptions& options)
{
    return openAsWritten(options).transform([&options](Workspace workspace) {
        publishMovedPorts(workspace, options.variables);
        return workspace;
    });
}

void publishMovedPorts(Workspace& workspace, const Variables& variables)
{
    const auto moved =
        readMovedPorts(movedPortsFile(workspace.root, workspace.project.name, variables));
    if (moved)
        applyMovedPorts(workspace, *moved);
    else
        workspace.diagnostics.push_back({.severity = Severity::Warning,
                                         .message = moved.error().message,
                                         .hint = moved.error().hint,
                                         .where = {}});
}

Result<Workspace> openAsWritten(const compose::LoadOptions& options)
{
    return compose::load(options).transform([&](compose::Loaded loaded) {
        const std::filesystem::path& folder = loaded.project.workingDir;
        return Workspace{.root = folder.empty() ? options.directory : folder,
                         .project = std::move(loaded.project),
                         .diagnostics = std::move(loaded.diagnostics)};
    });
}

std::filesystem::path stateFolderOf(const Variables& variables, const std::filesystem::path& home)
{
    const std::filesystem::path said = variableOr(variables, "XDG_STATE_HOME");
    if (said.is_absolute())
        return said / "plumbline";
    return home.is_absolute() ? home / ".local" / "state" / "plumbline" : std::filesystem::path();
}

std::filesystem::path
stateFileOf(const std::filesystem::path& root, const std::string& kind, const Variables& variables)
{
    constexpr std::size_t kNameLength = 32;
    std::error_code failed;
    const std::filesystem::path real = std::filesystem::weakly_canonical(root, failed);
    const std::string name = sha256Hex((failed ? root : real).string()).substr(0, kNameLength);
    return stateFolderOf(variables, homeDirectoryOf(variables)) / kind / (name + ".json");
}

std::filesystem::path homeDirectoryOf(const Variables& variables)
{
    const std::string home = variableOr(variables, "HOME");
    if (!home.empty())
        return home;
    const passwd* account = getpwuid(getuid());
    return account != nullptr && account->pw_dir != nullptr ? account->pw_dir : "/";
}

compose::LoadOptions optionsFor(const std::filesystem::path& directory, const Variables& variables)
{
    compose::LoadOptions options;
    options.directory = directory;
    options.variables = variables;
    options.homeDirectory = homeDirectoryOf(variables);
    return options;
}

} // namespace plumbline::workspace
