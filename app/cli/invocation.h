// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/interrupts.h"
#include "app/cli/terminal.h"
#include "core/workspace/launch.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::cli {

/// Exit codes that scripts rely on.
inline constexpr int kDone = 0;
inline constexpr int kNotWell = 1;
inline constexpr int kBadInput = 2;
inline constexpr int kCouldNotLook = 3;
inline constexpr int kInterrupted = 130;

int exitCodeFor(const Error& error);

/// One run of the command: what was said before and around the subcommand, and the two outputs.
struct Invocation
{
    std::vector<std::string> files;
    std::vector<std::string> envFiles;
    std::string projectName;
    std::string projectDirectory;
    std::vector<std::string> profiles;
    std::string copy; ///< the copy of the stack that is meant; empty: the stack as written
    std::string host;
    std::string context;
    ColorChoice color = ColorChoice::Auto;
    bool isQuiet = false;
    bool isVerbose = false;
    /// What follows the service of a command that runs another one there, its options too; for a
    /// task, what follows `--`.
    std::vector<std::string> behind;
    std::string mirrored; ///< environment whose mirror nameProject() means; empty: as written

    Variables variables;
    std::filesystem::path directory; ///< where the command was started
    Terminal out;                    ///< the result
    Terminal talk;                   ///< everything else

    /// What was read from the standard input, which can be read once only; shared by the copies of
    /// the options that ask for it.
    std::shared_ptr<std::optional<std::string>> standardInput =
        std::make_shared<std::optional<std::string>>();

    Interrupts* interrupts = nullptr; ///< borrowed from main; none where no signal is heeded

    /// What the chosen subcommand does; the value is the exit code.
    std::function<int()> action;

    [[nodiscard]] compose::LoadOptions
    loadOptions(const std::vector<std::string>& services = {}) const;
    [[nodiscard]] engine::EndpointRequest endpointRequest() const;

    /// Opens the workspace and tells what there is to say about its files. The value is the exit
    /// code where there is nothing to go on with.
    [[nodiscard]] tl::expected<workspace::Workspace, int>
    openWorkspace(const compose::LoadOptions& options) const;

    /// The same without a word, for a job that reads it again. **Errors:** as workspace::open, openCopy.
    [[nodiscard]] Result<workspace::Workspace>
    readWorkspace(const compose::LoadOptions& options) const;

    /// The project that commands on a running stack mean: by name alone where one was given, so
    /// that it works without its folder; else the one of the files, broken ones too. Its mirror
    /// where one is meant, which no file describes.
    struct Named
    {
        std::string project;
        std::optional<workspace::Workspace> workspace; ///< if its files are there and right
    };

    [[nodiscard]] tl::expected<Named, int> nameProject() const;

    /// A stop that the next Ctrl+C requests; before this was called one ends the process.
    [[nodiscard]] std::stop_token stopToken() const;

    [[nodiscard]] tl::expected<workspace::EngineContext, int>
    connect(const std::stop_token& stop, engine::Talk about = engine::Talk::Full) const;

    /// What commands on a running stack begin with: which one is meant, and the engine that it is on.
    struct RunningStack
    {
        Named named;
        workspace::EngineContext engine;
        std::stop_token stop; ///< see stopToken()
    };

    [[nodiscard]] tl::expected<RunningStack, int>
    openStack(engine::Talk about = engine::Talk::Full) const;

    /// Says an error and gives its exit code.
    int complain(const Error& error) const; // NOLINT(modernize-use-nodiscard)
    void tell(const Diagnostic& diagnostic) const;
    /// A remark for people; nothing where they want quiet.
    void say(std::string_view text) const;
};

} // namespace plumbline::cli
