// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/system.h"
#include "core/workspace/doctor.h"

#include <functional>

/// The checks that `diagnose` is made of, in groups.
namespace plumbline::workspace {

/// Runs `look`, which fills in a check, and takes its time.
Check timed(std::string id, Phrase title, const std::function<void(Check&)>& look);
/// A check that could not be made, and why.
Check skipped(std::string id, Phrase title, Phrase reason);

/// What there is to talk to, as far as it could be found.
struct EngineFindings
{
    std::optional<engine::Client> client;
    std::optional<engine::EngineInfo> info;
    bool isLocal = false; ///< its files and ports are this machine's
};

/// endpoint, reachability, version, storage, disk.
EngineFindings
checkEngine(const DoctorRequest& request, const std::stop_token& stop, std::vector<Check>& checks);

/// Whether each published port is free or ours, and else who holds it.
void checkPorts(const compose::Project& project,
                const EngineFindings& engine,
                const std::stop_token& stop,
                std::vector<Check>& checks);

} // namespace plumbline::workspace
