// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/execute.h"
#include "core/workspace/keyring.h"
#include "core/workspace/workspace.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

/// The launch job and its relatives. **Thread:** each blocks the one that calls it.
namespace plumbline::workspace {

/// What every job on an engine needs besides the workspace.
struct EngineContext
{
    engine::Client client;
    engine::CredentialSources credentials;
    std::filesystem::path
        runtimeDirectory; ///< for the project lock, e.g. $XDG_RUNTIME_DIR/plumbline
    Keyring keyring = {}; ///< what dotenv files refer to is read from it
};

/// The lock of a project on the engine: one job at a time. Who waits for it is told through `sink`.
/// **Errors:** as stack::ProjectLock::acquire.
Result<stack::ProjectLock> lockProject(const EngineContext& context,
                                       const std::string& project,
                                       const stack::EventSink& sink,
                                       const std::stop_token& stop);

/// Chooses an engine, reaches it and fills in what jobs need besides. DOCKER_API_VERSION pins the
/// API's version. **Errors:** as engine::resolveEndpoint and Client::connect.
Result<EngineContext> connectEngine(const engine::EndpointRequest& request,
                                    std::stop_token stop,
                                    engine::Talk talk = engine::Talk::Full);

/// The same for a client that is there already.
EngineContext contextFor(engine::Client client,
                         const Variables& variables,
                         const std::filesystem::path& homeDirectory);

/// Asked once, before anything is done; false ends the job with Cancelled.
using Confirm = std::function<bool(const stack::Plan&)>;
/// Told the plan that is about to be executed, before the first event about its steps.
using PlanSink = std::function<void(const stack::Plan&)>;

struct LaunchRequest
{
    stack::PlanOptions plan;
    std::optional<std::chrono::milliseconds> waitLimit;
    Confirm confirm;       ///< may be empty: go ahead
    PlanSink onPlan;       ///< may be empty
    stack::EventSink sink; ///< may be empty
};

/// What `launch` would do now. **Errors:** as withKeyringValues, stack::observe and stack::planUp.
Result<stack::Plan> planLaunch(const Workspace& workspace,
                               const EngineContext& context,
                               const stack::PlanOptions& options,
                               std::stop_token stop);

/// lock -> observe -> plan -> confirm -> execute. **Errors:** Cancelled, those of the stages;
/// Invalid when the workspace is not usable. A stack that did not become healthy is an Outcome.
Result<stack::Outcome> launch(const Workspace& workspace,
                              const EngineContext& context,
                              const LaunchRequest& request,
                              std::stop_token stop);

enum class StackVerb { Down, Stop, Start, Restart };

struct ChangeRequest
{
    StackVerb verb = StackVerb::Stop;
    std::string project;               ///< works on labels: the folder may be gone
    std::vector<std::string> services; ///< empty: all; not for Down
    stack::DownOptions down;
    std::optional<int> timeoutSeconds;
    const Workspace* workspace = nullptr; ///< borrowed; to tell orphans from services
    Confirm confirm;
    PlanSink onPlan;
    stack::EventSink sink;
};

/// down, stop, start or restart of a stack that is there. **Errors:** as launch.
Result<stack::Outcome>
change(const EngineContext& context, const ChangeRequest& request, std::stop_token stop);

/// Pulls the images of the (named) services, whatever is there already.
Result<stack::Outcome> pullImages(const Workspace& workspace,
                                  const EngineContext& context,
                                  const std::vector<std::string>& services,
                                  const PlanSink& onPlan,
                                  const stack::EventSink& sink,
                                  std::stop_token stop);

/// Builds the images of the (named) services that have a `build`.
Result<stack::Outcome> buildImages(const Workspace& workspace,
                                   const EngineContext& context,
                                   const stack::BuildOptions& options,
                                   const PlanSink& onPlan,
                                   const stack::EventSink& sink,
                                   std::stop_token stop);

} // namespace plumbline::workspace
