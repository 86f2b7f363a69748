// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/repository.h"
#include "core/onboarding/plan.h"
#include "core/stack/state.h"
#include "core/workspace/environments.h"
#include "core/workspace/onboard.h"
#include "core/workspace/onboard_record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the onboarding job sees, in parts. Each reads, and changes nothing.
namespace plumbline::workspace {

/// What does not change while a run goes on, unless a command of the workspace was run.
struct OnboardCache
{
    std::optional<model::RepositoryFacts> repository;
    std::optional<std::vector<onboarding::ToolFact>> tools;
};

/// Everything that was seen.
struct OnboardView
{
    OpenedManifest manifest;
    OnboardRecord record;
    onboarding::Facts facts;
    onboarding::FieldSources sources;   ///< of the form
    std::optional<Workspace> workspace; ///< what is launched, once it can be read
    std::optional<EngineContext> engine;
    bool isEngineLocal = false;
    std::string project;  ///< the stack's name as written
    std::string dataMark; ///< the stack's volumes, one a line: name and mark
    std::vector<Diagnostic> remarks;

    [[nodiscard]] Checklist list() const;
};

/// Looks at all of it. **Errors:** as openManifest; Cancelled.
Result<OnboardView>
viewOnboarding(const OnboardRequest& request, OnboardCache& cache, const std::stop_token& stop);

/// `file` as the workspace's files call it: relative to it with `/`, where it lies in it.
std::string shownFile(const std::filesystem::path& root, const std::filesystem::path& file);

/// The folder that git keeps what belongs to this clone alone in; empty where there is none.
std::filesystem::path gitFolderOf(const std::filesystem::path& workTree);

// The parts, in the order in which they are filled in.

/// Submodules, hooks, tools and version managers.
void viewRepository(const OnboardRequest& request,
                    OnboardCache& cache,
                    const std::stop_token& stop,
                    OnboardView& view);
/// What has to be filled in, and where; whether there are certificates to make.
void viewValues(const OnboardRequest& request, const OnboardCache& cache, OnboardView& view);
/// The engine itself, and whether it holds data of the stack.
void viewEngine(const OnboardRequest& request, const std::stop_token& stop, OnboardView& view);
/// The Compose files as they will be with the values of the form, and what a launch would do.
void viewStack(const OnboardRequest& request, const std::stop_token& stop, OnboardView& view);
/// What is declared or suggested, and what its own checks say.
void viewDeclared(const OnboardRequest& request,
                  const OnboardCache& cache,
                  const std::stop_token& stop,
                  OnboardView& view);
/// What the record knows the containers by that a launch has seen well.
inline constexpr std::string_view kLaunchMark = "launch";
std::string markOf(const stack::StackState& state);
/// What a step's command is remembered by. `service`: empty for one of this machine.
std::string
digestOfStep(const OnboardView& view, const std::string& service, const std::string& command);
/// Whether what the stack publishes answers; waits for it up to `limit`.
void viewAnswers(std::chrono::milliseconds limit, const std::stop_token& stop, OnboardView& view);

/// Writes the answers into their files: all checks first, then file by file. What is not ignored by
/// git is made so in this clone alone (`.git/info/exclude`), and said through `remark`.
/// With a `keyring` secrets go there first, and the files get references to them.
/// **Errors:** Invalid (an answer that will not do), Denied (a secret would go into a tracked file;
/// a file cannot be written), Unsupported, and those of the keyring: then no file was written.
Result<> writeValues(const OnboardView& view,
                     const onboarding::Answers& answers,
                     const Keyring* keyring,
                     const std::function<void(const Phrase&)>& remark);

} // namespace plumbline::workspace
