// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/declared_tasks.h"
#include "core/workspace/task.h"

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

/// A declared task from the question whether it may run to the record of its run, without input.
namespace plumbline::workspace {

struct DeclaredRun
{
    std::filesystem::path directory; ///< whose manifest declares it
    std::string name;
    /// The stack it runs in; null: that of `directory` as it is written, with the service's profiles.
    const Workspace* workspace = nullptr; ///< borrowed
    PersonalPlaces places;
    std::string now;  ///< RFC 3339, UTC
    TaskRequest task; ///< its service and command are the declared ones
    std::function<bool(const CommandQuestion&)> mayRun; ///< as for requireTrust
};

struct DeclaredEnd
{
    TaskEnd end;
    std::chrono::milliseconds elapsed{0}; ///< of the command alone
    std::optional<Error> notRecorded;     ///< why the run is not remembered; absent: it is
};

/// trust -> open -> run -> remember. A run that was begun and interrupted is remembered, too.
/// **Errors:** those of openManifest, findTask, requireTrust, open and runTask.
Result<DeclaredEnd>
runDeclared(const EngineContext& context, const DeclaredRun& run, const std::stop_token& stop);

} // namespace plumbline::workspace
