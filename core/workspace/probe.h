// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/launch.h"
#include "core/workspace/probed.h"

#include <chrono>
#include <functional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

/// Measures what the programs of a stack do when they are started, told to stop and killed (factors
/// VI, VII, IX and XI).
namespace plumbline::workspace {

struct ProbeRequest
{
    std::string project;
    std::vector<std::string> services; ///< empty: all that run
    bool kills = true;                 ///< false: nothing is killed, only stopped and started
    std::chrono::milliseconds patience{
        std::chrono::minutes(2)};         ///< for a service to be ready again
    const Workspace* workspace = nullptr; ///< borrowed; its files, where they are there
    std::string now;                      ///< RFC 3339, UTC: when it is measured
    /// Asked once with the names of the containers that will be stopped; empty: go ahead.
    std::function<bool(const std::vector<std::string>& containers)> confirm;
    /// What is done at the moment, e.g. `api`, `stops it`; may be empty.
    std::function<void(const std::string& service, const std::string& doing)> onProgress;
};

/// lock -> look -> confirm -> for one service after the other: stop, start, kill, start. Containers are
/// the same ones afterwards, and run; also where it is stopped in the midst.
/// **Errors:** Cancelled (declined; stopped), Invalid (nothing runs, no such service), Conflict (a
/// stack that Plumbline did not launch), those of the engine.
Result<StackProbe>
probeStack(const EngineContext& context, const ProbeRequest& request, std::stop_token stop);

/// JSON as `resources/schemas/probe.schema.json` describes it. `environment`: whose evidence it is kept
/// as; empty: it is not kept.
std::string renderProbeJson(const StackProbe& probe, const std::string& environment);

} // namespace plumbline::workspace
