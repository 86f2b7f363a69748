// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stack/log_store/reader.h"
#include "core/stack/log_store/recorder.h"
#include "core/workspace/launch.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

/// What is kept of the logs of a project on an engine: see core/stack/log_store.
namespace plumbline::workspace {

/// Where: below XDG_STATE_HOME, or `~/.local/state`, named by project and engine. Empty where neither is
/// known, where the engine is made up, and where PLUMBLINE_LOG_SIZE is 0.
std::filesystem::path logFolderOf(const EngineContext& context, const std::string& project);

/// For the jobs that store and read it; nullptr where nothing is kept. As much is kept as
/// PLUMBLINE_LOG_SIZE says (`200m`), 64 MiB where it says nothing that can be understood.
std::shared_ptr<stack::LogRecorder> recorderOf(const EngineContext& context,
                                               const std::string& project);

/// Tells a recorder the secrets that a workspace knows, whichever service writes them.
void learnSecrets(stack::LogRecorder& recorder, const compose::Project& project);

/// recorderOf() that knows the secrets of the project already.
std::shared_ptr<stack::LogRecorder> recorderFor(const EngineContext& context,
                                                const compose::Project& project);

/// Stores what is new in the log of a container that is about to be removed by a single call. It takes
/// five seconds at most, and what goes wrong is left: the removal goes on.
void keepLogOf(const EngineContext& context,
               const std::string& project,
               const std::string& container,
               const std::stop_token& stop);

struct KeptLogs
{
    std::filesystem::path folder; ///< empty: nothing is kept here
    ByteCount size;
    std::vector<stack::StoredRun> runs;
};

/// **Errors:** those of stack::LogStore.
Result<KeptLogs> keptLogs(const EngineContext& context, const std::string& project);

/// Removes what is kept; the value is what it took. **Errors:** those of stack::LogStore.
Result<ByteCount> forgetLogs(const EngineContext& context, const std::string& project);

} // namespace plumbline::workspace
