// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/workspace.h"

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
    return compose::load(options).transform([&](compose::Loaded loaded) {
        const std::filesystem::path& folder = loaded.project.workingDir;
        return Workspace{.root = folder.empty() ? options.directory : folder,
                         .project = std::move(loaded.project),
                         .diagnostics = std::move(loaded.diagnostics)};
    });
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
