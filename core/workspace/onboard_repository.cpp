// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/process.h"
#include "core/base/text.h"
#include "core/onboarding/command.h"
#include "core/sources/repository/repository_source.h"
#include "core/workspace/onboard_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::workspace {

namespace {

namespace fs = std::filesystem;
using onboarding::HookFact;
using onboarding::ToolFact;
using onboarding::WantedTool;

constexpr std::chrono::milliseconds kVersionLimit{5000};

bool isThere(const fs::path& path)
{
    std::error_code unknown;
    return fs::exists(path, unknown);
}

bool isInPath(const std::string& program, const Variables& variables)
{
    return findProgram(program, variables).has_value();
}

std::string textOf(const fs::path& file)
{
    return readFile(file).value_or(std::string());
}

void viewSubmodules(const fs::path& root, onboarding::Facts& facts)
{
    facts.emptySubmodules.clear();
    facts.hasSubmodules = false;
    for (const std::string& line : split(textOf(root / ".gitmodules"), '\n')) {
        const std::string_view content = trimmed(line);
        const std::size_t mark = content.find('=');
        if (!content.starts_with("path") || mark == std::string_view::npos)
            continue;
        const std::string path(trimmed(content.substr(mark + 1)));
        facts.hasSubmodules = true;
        std::error_code unknown;
        if (!fs::exists(root / path, unknown) || fs::is_empty(root / path, unknown))
            facts.emptySubmodules.push_back(path);
    }
}

/// Where git looks for hooks, as its config in this clone says.
std::string hooksPathOf(const fs::path& git)
{
    for (const std::string& line : split(textOf(git / "config"), '\n')) {
        const std::size_t mark = line.find('=');
        if (mark != std::string::npos && toLower(trimmed(line.substr(0, mark))) == "hookspath")
            return std::string(trimmed(std::string_view(line).substr(mark + 1)));
    }
    return {};
}

void viewHooks(const fs::path& root, const Variables& variables, onboarding::Facts& facts)
{
    facts.hooks.clear();
    const fs::path git = gitFolderOf(root);
    if (git.empty())
        return;
    const std::string configured = hooksPathOf(git);
    const auto hasHook = [&](std::string_view tool) {
        for (const std::string_view name : {"pre-commit", "commit-msg", "pre-push"}) {
            if (textOf(git / "hooks" / name).find(tool) != std::string::npos)
                return true;
        }
        return false;
    };
    if (isThere(root / ".pre-commit-config.yaml"))
        facts.hooks.push_back({.tool = "pre-commit",
                               .file = ".pre-commit-config.yaml",
                               .command = "pre-commit install",
                               .isInstalled = hasHook("pre-commit"),
                               .isToolThere = isInPath("pre-commit", variables)});
    for (const std::string name : {"lefthook.yml", "lefthook.yaml", ".lefthook.yml"}) {
        if (isThere(root / name))
            facts.hooks.push_back({.tool = "lefthook",
                                   .file = name,
                                   .command = "lefthook install",
                                   .isInstalled = hasHook("lefthook"),
                                   .isToolThere = isInPath("lefthook", variables)});
    }
    if (isThere(root / ".husky"))
        facts.hooks.push_back({.tool = "husky",
                               .file = ".husky",
                               .command = {},
                               .isInstalled = configured.find(".husky") != std::string::npos});
    if (isThere(root / ".githooks"))
        facts.hooks.push_back({.tool = ".githooks",
                               .file = ".githooks",
                               .command = "git config core.hooksPath .githooks",
                               .isInstalled = configured.find(".githooks") != std::string::npos});
}

std::vector<std::string> managersOf(const OnboardRequest& request)
{
    std::vector<std::string> found;
    for (const std::string name : {"mise", "asdf", "fnm", "pyenv", "rbenv"}) {
        if (isInPath(name, request.workspace.variables))
            found.push_back(name);
    }
    if (!request.workspace.homeDirectory.empty() &&
        isThere(request.workspace.homeDirectory / ".nvm" / "nvm.sh"))
        found.emplace_back("nvm");
    return found;
}

/// Each tool once; what `plumbline.yaml` says counts more than what other files do.
std::vector<WantedTool> wantedTools(const model::RepositoryFacts& repository,
                                    const Manifest& manifest)
{
    std::vector<WantedTool> wanted;
    const auto add = [&](WantedTool tool) {
        if (std::ranges::find(wanted, tool.name, &WantedTool::name) == wanted.end())
            wanted.push_back(std::move(tool));
    };
    for (const OnboardingStep& step : manifest.onboarding) {
        if (step.kind != OnboardingStep::Kind::Tool)
            continue;
        WantedTool tool = onboarding::parseTool(step.value);
        tool.origin = step.origin;
        tool.isDeclared = true;
        add(std::move(tool));
    }
    for (const model::WantedRuntime& runtime : repository.runtimes)
        add({.name = runtime.runtime, .version = runtime.version, .origin = runtime.origin});
    return wanted;
}

/// Asks each program for its version, all at once; where the first of two names is not there the
/// other is asked.
std::vector<ToolFact> lookForTools(const std::vector<WantedTool>& wanted,
                                   const OnboardRequest& request,
                                   const fs::path& root,
                                   const std::stop_token& stop)
{
    std::vector<stack::ProcessStart> programs;
    for (const WantedTool& tool : wanted) {
        const std::vector<std::string> names = onboarding::programsOf(tool.name);
        const auto there = std::ranges::find_if(names, [&](const std::string& name) {
            return isInPath(name, request.workspace.variables);
        });
        programs.push_back({.program = there == names.end() ? names.front() : *there,
                            .arguments = onboarding::versionCommand(tool.name),
                            .variables = request.workspace.variables,
                            .input = {},
                            .directory = root.string()});
    }
    const auto outcomes = onboarding::runAll(programs, kVersionLimit, stop);
    std::vector<ToolFact> facts;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        facts.push_back(
            {.wanted = wanted[i],
             .isThere = outcomes[i].exitCode.has_value() ||
                        (outcomes[i].error && outcomes[i].error->code == ErrorCode::TimedOut),
             .version =
                 outcomes[i].isGood() ? onboarding::versionIn(outcomes[i].output) : std::string()});
    return facts;
}

} // namespace

fs::path gitFolderOf(const fs::path& root)
{
    fs::path own = root / ".git";
    std::error_code unknown;
    if (fs::is_directory(own, unknown))
        return own;
    const std::string text = textOf(own);
    constexpr std::string_view kPointer = "gitdir:";
    if (!text.starts_with(kPointer))
        return {};
    const fs::path told(std::string(trimmed(std::string_view(text).substr(kPointer.size()))));
    const fs::path folder = told.is_absolute() ? told : root / told;
    const std::string common = textOf(folder / "commondir"); // of a linked worktree
    return common.empty() ? folder : folder / std::string(trimmed(common));
}

void viewRepository(const OnboardRequest& request,
                    OnboardCache& cache,
                    const std::stop_token& stop,
                    OnboardView& view)
{
    const fs::path& root = view.manifest.root;
    if (!cache.repository)
        cache.repository = sources::repository::readRepository(root,
                                                               {model::RepositoryPart::Files,
                                                                model::RepositoryPart::Dependencies,
                                                                model::RepositoryPart::Code});
    view.facts.distribution = onboarding::parseOsRelease(textOf("/etc/os-release"));
    view.facts.versionManagers = managersOf(request);
    viewSubmodules(root, view.facts);
    viewHooks(root, request.workspace.variables, view.facts);
    if (!cache.tools)
        cache.tools = lookForTools(
            wantedTools(*cache.repository, view.manifest.manifest), request, root, stop);
    view.facts.tools = *cache.tools;
}

} // namespace plumbline::workspace
